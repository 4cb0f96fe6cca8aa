//! The built-in functions that look at one object: `len`, `repr`, `hash`, `getattr`, `isinstance`
//! and their like.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings.
//! Deliberately absent: iteration (walk.rs, fold.rs), numbers (numbers.rs), output (print.rs).

use super::args::*;
use super::ops;
use super::table::{Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::special::names;
use crate::object::{Class, Kind, Misc, Plain, Raise, Ref, Res, Value, item, raise};
use crate::text::quote;
use crate::vm::{Cx, Step, Then, attr};

/// The functions.
pub const FUNCTIONS: &[Row] = natives! { "";
    /// Return the number of items in a container.
    "len" "(obj, /)" Open len;
    /// Return the canonical string representation of the object.
    "repr" "(obj, /)" Open repr;
    /// Return an ASCII-only representation of an object.
    "ascii" "(obj, /)" Open ascii;
    /// Return the hash value for the given object.
    "hash" "(obj, /)" Open hash;
    /// Return the identity of an object.
    "id" "(obj, /)" Atomic id;
    /// Return whether the object is callable.
    "callable" "(obj, /)" Atomic callable;
    /// Get a named attribute from an object.
    "getattr" "(object, name, default=, /)" Open getattr;
    /// Sets the named attribute on the given object to the specified value.
    "setattr" "(obj, name, value, /)" Open setattr;
    /// Deletes the named attribute from the given object.
    "delattr" "(obj, name, /)" Open delattr;
    /// Return whether the object has an attribute with the given name.
    "hasattr" "(obj, name, /)" Open hasattr;
    /// Return whether an object is an instance of a class or of a subclass thereof.
    "isinstance" "(obj, class_or_tuple, /)" Open isinstance;
    /// Return whether 'cls' is derived from another class or is the same class.
    "issubclass" "(cls, class_or_tuple, /)" Open issubclass;
    /// Return type(value).__format__(value, format_spec).
    "format" "(value, format_spec=, /)" Open format;
    /// Exit the interpreter.
    "exit" "(code=None)" Atomic exit;
    /// Exit the interpreter.
    "quit" "(code=None)" Atomic exit;
};

fn len(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    // Rarer types may have a `__len__` in their class.
    if let Ok(Plain::Done(len)) = item::len(&args[0], cx.gil) {
        return Ok(Value::Int(len).into());
    }
    let Some(method) = attr::special(cx, &args[0], names().len) else {
        let got = type_name(&args[0], cx);
        return type_error(format!("object of type '{got}' has no len()"));
    };
    Ok(Step::call_then(method, Vec::new(), checked_len, Vec::new()))
}

/// What `__len__` may return.
pub fn checked_len(cx: &mut Cx<'_>, _: &mut [Value], len: Res) -> Res<Step> {
    let len = len?;
    match int_of(&len, cx.gil) {
        Some(Value::Int(n)) if *n >= 0 => Ok(Value::Int(*n).into()),
        Some(Value::Int(_)) => value_error("__len__() should return >= 0"),
        Some(_) => raise(OverflowError, "cannot fit 'int' into an index-sized integer"),
        None => {
            let got = type_name(&len, cx);
            type_error(format!("'{got}' object cannot be interpreted as an integer"))
        }
    }
}

/// `repr(value)` of any value.
///
/// # Errors
/// What the native part raises.
pub fn repr_step(cx: &mut Cx<'_>, value: &Value) -> Res<Step> {
    if let Plain::Done(text) = ops::repr(value, cx)? {
        return Ok(Value::string(text).into());
    }
    let twin = match inner(value, cx.gil) {
        Value::List(_) => "_list_repr",
        Value::Tuple(_) => "_tuple_repr",
        Value::Dict(_) => "_dict_repr",
        Value::Set(_) => "_set_repr",
        Value::View(_) => "_view_repr",
        Value::Slice(_) => "_slice_repr",
        Value::Method(_) => "_method_repr",
        _ => "",
    };
    if !matches!(value, Value::Instance(_)) && !twin.is_empty() {
        return ops::twin(cx, twin, std::slice::from_ref(value));
    }
    match attr::special(cx, value, names().repr) {
        Some(method) => Ok(Step::call_then(method, Vec::new(), checked_repr, Vec::new())),
        None => Ok(super::object::default_repr(value, cx).into()),
    }
}

fn checked_repr(cx: &mut Cx<'_>, _: &mut [Value], text: Res) -> Res<Step> {
    checked_text("__repr__", text?, cx)
}

fn checked_str(cx: &mut Cx<'_>, _: &mut [Value], text: Res) -> Res<Step> {
    checked_text("__str__", text?, cx)
}

fn checked_text(method: &str, text: Value, cx: &Cx<'_>) -> Res<Step> {
    if matches!(inner(&text, cx.gil), Value::Str(_)) {
        return Ok(text.into());
    }
    let got = type_name(&text, cx);
    type_error(format!("{method} returned non-string (type {got})"))
}

/// `str(value)` of any value.
///
/// # Errors
/// What the native part raises.
pub fn str_step(cx: &mut Cx<'_>, value: &Value) -> Res<Step> {
    if let Plain::Done(text) = ops::str_of(value, cx)? {
        return Ok(text.into());
    }
    if !matches!(value, Value::Instance(_)) {
        return repr_step(cx, value);
    }
    match attr::special(cx, value, names().str_) {
        Some(method) => Ok(Step::call_then(method, Vec::new(), checked_str, Vec::new())),
        None => repr_step(cx, value),
    }
}

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    repr_step(cx, &args[0].take())
}

fn ascii(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let escape = |cx: &mut Cx<'_>, _: &mut [Value], text: Res| {
        let text = text?;
        let text = quote::ascii(super::args::text(&text, cx.gil).unwrap_or_default());
        Ok(Value::string(text).into())
    };
    Ok(repr_step(cx, &args[0].take())?.and(escape, Vec::new()))
}

fn hash(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Plain::Done(hash) = ops::hash(&args[0], cx)? {
        return Ok(Value::Int(hash).into());
    }
    match (&args[0], attr::special(cx, &args[0], names().hash)) {
        (Value::Tuple(_), _) => ops::twin(cx, "_tuple_hash", args),
        (Value::Set(_), _) => ops::twin(cx, "_set_hash", args),
        (_, Some(Value::None)) | (_, None) => {
            let got = type_name(&args[0], cx);
            type_error(format!("unhashable type: '{got}'"))
        }
        (_, Some(method)) => {
            let half = |cx: &mut Cx<'_>, _: &mut [Value], hash: Res| {
                let hash = hash?;
                match int_of(&hash, cx.gil) {
                    Some(Value::Int(-1)) => Ok(Value::Int(-2).into()),
                    Some(Value::Int(hash)) => Ok(Value::Int(*hash).into()),
                    Some(number) => match ops::hash(&number.clone(), cx)? {
                        Plain::Done(hash) => Ok(Value::Int(hash).into()),
                        _ => Ok(Value::Int(0).into()),
                    },
                    None => type_error("__hash__ method should return an integer"),
                }
            };
            Ok(Step::call_then(method, Vec::new(), half, Vec::new()))
        }
    }
}

fn id(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(cx.world.heap.id(&args[0])))
}

/// Whether a value can be called.
pub fn is_callable(value: &Value, cx: &Cx<'_>) -> bool {
    match value {
        Value::Native(_) | Value::Func(_) | Value::Method(_) | Value::Class(_) => true,
        Value::Misc(misc) => matches!(misc.get(cx.gil), Misc::StaticMethod(_)),
        Value::Instance(instance) => {
            let class = &instance.get(cx.gil).class;
            Symbol::find("__call__").is_some_and(|name| class.lookup(name, cx.gil).is_some())
        }
        _ => false,
    }
}

fn callable(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(is_callable(&args[0], cx)))
}

/// Whether an exception on its way is an AttributeError.
pub fn is_attribute_error(raised: &Raise, cx: &Cx<'_>) -> bool {
    let class = cx.world.heap.exception(AttributeError);
    match raised {
        Raise::New(kind, _) | Raise::With(kind, _) | Raise::Bare(kind) => *kind == AttributeError,
        Raise::Coerce { .. } => false,
        Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => {
            object.get(cx.gil).class.is_subclass(class, cx.gil)
        }
    }
}

/// Goes on with `half` after a look-up, whatever came of it.
///
/// # Errors
/// What `half` raises.
pub fn caught(
    cx: &mut Cx<'_>,
    step: Res<Step>,
    half: crate::vm::Half,
    mut state: Vec<Value>,
) -> Res<Step> {
    match step {
        Ok(Step::Return(value)) => half(cx, &mut state, Ok(value)),
        Err(raised) => half(cx, &mut state, Err(raised)),
        Ok(step) => Ok(Step::Chain { first: Box::new(step), then: Then::Catch(half, state) }),
    }
}

fn getattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    let step = attr::get(cx, &args[0], name);
    if args.len() < 3 {
        return step;
    }
    let half = |cx: &mut Cx<'_>, state: &mut [Value], found: Res| match found {
        Err(raised) if is_attribute_error(&raised, cx) => Ok(state[0].take().into()),
        other => Ok(other?.into()),
    };
    caught(cx, step, half, vec![args[2].clone()])
}

fn hasattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    let step = attr::get(cx, &args[0], name);
    let half = |cx: &mut Cx<'_>, _: &mut [Value], found: Res| match found {
        Ok(_) => Ok(Value::True.into()),
        Err(raised) if is_attribute_error(&raised, cx) => Ok(Value::False.into()),
        Err(raised) => Err(raised),
    };
    caught(cx, step, half, Vec::new())
}

/// The half of what returns None.
pub fn to_none(_: &mut Cx<'_>, _: &mut [Value], done: Res) -> Res<Step> {
    done?;
    Ok(Value::None.into())
}

fn setattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    let value = args[2].take();
    Ok(attr::set(cx, &args[0], name, value)?.and(to_none, Vec::new()))
}

fn delattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    Ok(attr::delete(cx, &args[0], name)?.and(to_none, Vec::new()))
}

/// Whether `class` is, or derives from, one of `wanted` (a class or a tuple of them); `None` if
/// something in it is no class.
fn derives(class: &Ref<crate::object::Class>, wanted: &Value, cx: &Cx<'_>) -> Option<bool> {
    match wanted {
        Value::Class(wanted) if class.is_subclass(wanted, cx.gil) => Some(true),
        Value::Class(wanted) if wanted.get(cx.gil).meta.is_some() => None,
        Value::Class(_) => Some(false),
        Value::Tuple(tuple) => {
            for one in &tuple.items {
                if derives(class, one, cx)? {
                    return Some(true);
                }
            }
            Some(false)
        }
        Value::None => Some(class.is(cx.world.heap.class(Kind::None))),
        _ => None,
    }
}

/// `__instancecheck__` and its like of the class of a value that is no class.
fn check_hook(cx: &mut Cx<'_>, wanted: &Value, hook: &str, object: &Value) -> Option<Step> {
    let wanted = match wanted {
        Value::Instance(_) | Value::Class(_) => wanted,
        Value::Tuple(_) => {
            let twin = cx.library(if hook == "__instancecheck__" {
                "_is_any_instance"
            } else {
                "_is_any_subclass"
            });
            return Some(Step::call(twin, vec![object.clone(), wanted.clone()]));
        }
        _ => return None,
    };
    let method = attr::special(cx, wanted, Symbol::new(hook))?;
    Some(Step::call_then(method, vec![object.clone()], to_truth, Vec::new()))
}

/// The half of what returns a truth value.
pub fn to_truth(cx: &mut Cx<'_>, _: &mut [Value], answer: Res) -> Res<Step> {
    let answer = answer?;
    match ops::truth(&answer, cx) {
        Plain::Done(truth) => Ok(Value::bool(truth).into()),
        _ => Ok(Step::call(cx.library("_truth"), vec![answer])),
    }
}

fn isinstance(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = class_of(&args[0], cx);
    if matches!(args[1], Value::None) {
        return type_error("isinstance() arg 2 must be a type, a tuple of types, or a union");
    }
    if let Some(answer) = derives(&class, &args[1], cx) {
        let shown = super::object::shown_class(&args[0], cx);
        let answer = answer || !shown.is(&class) && derives(&shown, &args[1], cx) == Some(true);
        // A proxy's class says by a property which one it stands for.
        if !answer
            && let Value::Instance(_) = args[0]
            && says_its_class(&class, cx)
        {
            return ops::twin(cx, "_isinstance_shown", args);
        }
        return Ok(Value::bool(answer).into());
    }
    match check_hook(cx, &args[1], "__instancecheck__", &args[0]) {
        Some(step) => Ok(step),
        None => type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"),
    }
}

/// Whether a class of the script has an attribute `__class__` of its own.
fn says_its_class(class: &Ref<Class>, cx: &Cx<'_>) -> bool {
    let name = Symbol::new("__class__");
    let own = |class: &Ref<Class>| class.lookup(name, cx.gil).cloned();
    match (own(class), own(cx.world.heap.class(Kind::Object))) {
        (Some(said), Some(usual)) => !said.is(&usual),
        _ => false,
    }
}

fn issubclass(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Class(class) = &args[0] else {
        return type_error("issubclass() arg 1 must be a class");
    };
    if !matches!(args[1], Value::None)
        && let Some(answer) = derives(class, &args[1], cx)
    {
        return Ok(Value::bool(answer).into());
    }
    match check_hook(cx, &args[1], "__subclasscheck__", &args[0]) {
        Some(step) => Ok(step),
        None => type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union"),
    }
}

/// `format(value, spec)` of any value.
///
/// # Errors
/// What the formatting raises.
pub fn format_step(cx: &mut Cx<'_>, value: &Value, spec: &str) -> Res<Step> {
    if let Plain::Done(text) = ops::format(value, spec, cx)? {
        return Ok(Value::string(text).into());
    }
    if spec.is_empty() && !matches!(value, Value::Instance(_)) {
        return str_step(cx, value);
    }
    match attr::special(cx, value, names().format) {
        Some(method) => {
            let half = |cx: &mut Cx<'_>, _: &mut [Value], text: Res| {
                let text = text?;
                if matches!(inner(&text, cx.gil), Value::Str(_)) {
                    return Ok(text.into());
                }
                let got = type_name(&text, cx);
                type_error(format!("__format__ must return a str, not {got}"))
            };
            Ok(Step::call_then(method, vec![Value::str(spec)], half, Vec::new()))
        }
        None => str_step(cx, value),
    }
}

fn format(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let spec = match given(args, 1) {
        None => String::new(),
        Some(spec) => match super::args::text(spec, cx.gil) {
            Some(spec) => spec.to_owned(),
            None => {
                let got = type_name(spec, cx);
                return type_error(format!("format() argument 2 must be str, not {got}"));
            }
        },
    };
    format_step(cx, &args[0].take(), &spec)
}

fn exit(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code: Vec<Value> =
        given(args, 0).filter(|code| !code.is_none()).cloned().into_iter().collect();
    let code = if code.is_empty() { vec![Value::None] } else { code };
    Err(Box::new(Raise::With(SystemExit, code)))
}
