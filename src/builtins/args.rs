//! What natives do with their arguments: look behind subclasses, read numbers, name types.
//!
//! Lives here: small readers of arguments with CPython's messages. May use: `object`, `vm`.
//! Deliberately absent: operations on the values (ops.rs).

use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{
    Bytes, Class, Dict, Exc, Gil, Instance, Kind, List, Raise, Ref, Res, Set, Str, Tuple, Value,
    raise,
};
use crate::vm::Cx;
use num_traits::ToPrimitive;

/// The native value behind an instance of a class that derives from a built-in type; any other
/// value is itself.
pub fn inner<'a>(value: &'a Value, gil: &'a Gil) -> &'a Value {
    match value {
        Value::Instance(instance) => {
            let object = instance.get(gil);
            match object.class.get(gil).layout {
                Kind::Object => value,
                _ => object.field(0),
            }
        }
        other => other,
    }
}

/// The class of a value.
pub fn class_of(value: &Value, cx: &Cx<'_>) -> Ref<Class> {
    cx.world.heap.class_of(value, cx.gil).clone()
}

/// The name of a value's class, for messages.
pub fn type_name(value: &Value, cx: &Cx<'_>) -> &'static str {
    crate::object::convert::type_text(value, cx.gil)
}

/// The argument at `at`, if it is given.
pub fn given(args: &[Value], at: usize) -> Option<&Value> {
    args.get(at).and_then(Value::given)
}

/// The argument at `at`, if it is given and not None.
pub fn some(args: &[Value], at: usize) -> Option<&Value> {
    given(args, at).filter(|value| !value.is_none())
}

/// A `TypeError`.
#[cold]
pub fn type_error<T>(message: impl Into<String>) -> Res<T> {
    raise(TypeError, message)
}

/// A `ValueError`.
#[cold]
pub fn value_error<T>(message: impl Into<String>) -> Res<T> {
    raise(ValueError, message)
}

macro_rules! receivers {
    ($($(#[$doc:meta])* $function:ident $variant:ident $body:ty, $name:literal;)+) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// TypeError if the value is none.
        pub fn $function(value: &Value, cx: &Cx<'_>) -> Res<Ref<$body>> {
            match inner(value, cx.gil) {
                Value::$variant(object) => Ok(object.clone()),
                _ => wrong_receiver($name, value, cx),
            }
        }
    )+};
}

receivers! {
    /// A `list`, or what is behind an instance of a subclass.
    list_of List List, "list";
    /// A `tuple`, or what is behind an instance of a subclass.
    tuple_of Tuple Tuple, "tuple";
    /// A `dict`, or what is behind an instance of a subclass.
    dict_of Dict Dict, "dict";
    /// A `set` or `frozenset`, or what is behind an instance of a subclass.
    set_of Set Set, "set";
    /// A `str`, or what is behind an instance of a subclass.
    str_of Str Str, "str";
    /// A `bytes`, or what is behind an instance of a subclass.
    bytes_of Bytes Bytes, "bytes";
    /// A class.
    class_arg Class Class, "type";
}

#[cold]
fn wrong_receiver<T>(wanted: &str, value: &Value, cx: &Cx<'_>) -> Res<T> {
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a '{wanted}' object but received a '{got}'"))
}

/// The native part of an exception object.
///
/// # Errors
/// TypeError if the value is none.
pub fn exc_arg(value: &Value, cx: &Cx<'_>) -> Res<(Ref<Instance>, Ref<Exc>)> {
    if let Value::Instance(instance) = value
        && let Some(exc) = crate::object::heap::exc_of(instance, cx.gil)
    {
        return Ok((instance.clone(), exc.clone()));
    }
    wrong_receiver("BaseException", value, cx)
}

/// An integer, with subclasses and truth values; `None` if the value is no integer.
pub fn int_of<'a>(value: &'a Value, gil: &'a Gil) -> Option<&'a Value> {
    match inner(value, gil) {
        found @ (Value::Int(_) | Value::Big(_)) => Some(found),
        Value::False => Some(&Value::Int(0)),
        Value::True => Some(&Value::Int(1)),
        _ => None,
    }
}

/// An integer that fits 64 bits.
///
/// # Errors
/// TypeError if it is none, OverflowError if it is too large.
pub fn index(value: &Value, cx: &Cx<'_>) -> Res<i64> {
    match int_of(value, cx.gil) {
        Some(Value::Int(x)) => Ok(*x),
        Some(_) => raise(OverflowError, "Python int too large to convert to C ssize_t"),
        None => not_an_index(value, cx),
    }
}

/// An integer, cut to 64 bits: bounds of slices and searches.
///
/// # Errors
/// TypeError if it is none.
pub fn clipped(value: &Value, cx: &Cx<'_>) -> Res<i64> {
    match int_of(value, cx.gil) {
        Some(Value::Int(x)) => Ok(*x),
        Some(Value::Big(x)) if x.0.to_f64().is_some_and(|x| x < 0.0) => Ok(i64::MIN),
        Some(_) => Ok(i64::MAX),
        None => not_an_index(value, cx),
    }
}

/// Whether a script has given an object's class a special method.
pub fn has_special(value: &Value, name: Symbol, cx: &Cx<'_>) -> bool {
    matches!(value, Value::Instance(instance)
        if crate::object::special::has(instance, name, cx.gil))
}

#[cold]
fn not_an_index<T>(value: &Value, cx: &Cx<'_>) -> Res<T> {
    if has_special(value, crate::object::special::names().index, cx) {
        return Err(Box::new(Raise::Coerce { value: value.clone(), real: false }));
    }
    let got = type_name(value, cx);
    type_error(format!("'{got}' object cannot be interpreted as an integer"))
}

/// The optional bound of a search or a slice: None and absent are `default`.
///
/// # Errors
/// TypeError if it is neither an integer nor None.
pub fn bound(args: &[Value], at: usize, default: i64, cx: &Cx<'_>) -> Res<i64> {
    match some(args, at) {
        None => Ok(default),
        Some(value) if int_of(value, cx.gil).is_some() => clipped(value, cx),
        Some(value) if has_special(value, crate::object::special::names().index, cx) => {
            clipped(value, cx)
        }
        Some(_) => type_error("slice indices must be integers or None or have an __index__ method"),
    }
}

/// As [`bound`], of those searches whose bounds may be left out but not be None.
///
/// # Errors
/// TypeError if it is no integer.
pub fn bound_not_none(args: &[Value], at: usize, default: i64, cx: &Cx<'_>) -> Res<i64> {
    match given(args, at) {
        None => Ok(default),
        Some(value)
            if int_of(value, cx.gil).is_some()
                || has_special(value, crate::object::special::names().index, cx) =>
        {
            clipped(value, cx)
        }
        Some(_) => type_error("slice indices must be integers or have an __index__ method"),
    }
}

/// `start` and `stop` as positions in a sequence of `len` items: negative ones count from the end,
/// too large ones are cut.
pub fn positions(start: i64, stop: i64, len: usize) -> (usize, usize) {
    let place = |bound: i64| {
        let bound = if bound < 0 { bound.saturating_add(len as i64) } else { bound };
        bound.clamp(0, len as i64) as usize
    };
    (place(start), place(stop))
}

/// The truth of an argument that is a plain flag.
pub fn flag(args: &[Value], at: usize, default: bool, cx: &Cx<'_>) -> bool {
    match given(args, at) {
        None => default,
        Some(value) => !matches!(super::ops::truth(value, cx), crate::object::Plain::Done(false)),
    }
}

/// The text of a string argument; `None` if it is no string.
pub fn text<'a>(value: &'a Value, gil: &'a Gil) -> Option<&'a str> {
    match inner(value, gil) {
        Value::Str(text) => Some(text.as_str()),
        _ => None,
    }
}

/// An attribute's name.
///
/// # Errors
/// TypeError if it is no string.
pub fn attribute_name(value: &Value, cx: &Cx<'_>) -> Res<Symbol> {
    match text(value, cx.gil) {
        Some(name) => Ok(Symbol::new(name)),
        None => {
            let got = type_name(value, cx);
            type_error(format!("attribute name must be string, not '{got}'"))
        }
    }
}

/// `value` of a class that derives from a built-in type: itself if `class` is the built-in class,
/// otherwise a new instance with the value in field 0.
pub fn of_class(class: &Ref<Class>, kind: Kind, value: Value, cx: &mut Cx<'_>) -> Value {
    if class.is(cx.world.heap.class(kind)) {
        return value;
    }
    let shape = class.get(cx.gil).shape;
    let mut instance = Instance::new(class.clone(), shape);
    instance.has_del = class.get(cx.gil).flags.del;
    *instance.field_mut(0) = value;
    Value::from(instance)
}

/// The class argument of a `__new__`.
///
/// # Errors
/// TypeError if it is no class that derives from the built-in type.
pub fn new_class(args: &[Value], kind: Kind, cx: &Cx<'_>) -> Res<Ref<Class>> {
    let name = kind.name();
    match args.first() {
        Some(Value::Class(class)) => {
            if class.is_subclass(cx.world.heap.class(kind), cx.gil) {
                return Ok(class.clone());
            }
            let got = class.get(cx.gil).name;
            type_error(format!("{name}.__new__({got}): {got} is not a subtype of {name}"))
        }
        Some(other) => {
            let got = type_name(other, cx);
            type_error(format!("{name}.__new__(X): X is not a type object ({got})"))
        }
        None => type_error(format!("{name}.__new__(): not enough arguments")),
    }
}
