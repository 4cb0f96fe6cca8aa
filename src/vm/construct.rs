//! Making objects: `__new__`, `__init__`, and the classes that make none.
//!
//! Lives here: construction that is not plain. May use: `object`, its siblings.
//! Deliberately absent: the short way of plain classes (calls.rs), making classes (classes.rs).

use super::native::{Cx, Step, Then};
use crate::base::Symbol;
use crate::object::misc::Misc;
use crate::object::{Class, ExcKind, Instance, Kind, Ref, Res, Value, raise, special};

/// `type.__call__`: makes an instance of a class, whatever the class's own class says.
///
/// # Errors
/// What the class raises; TypeError if it makes no instances.
pub fn construct(
    cx: &mut Cx<'_>,
    class: Ref<Class>,
    mut args: Vec<Value>,
    kwargs: Vec<(Symbol, Value)>,
) -> Res<Step> {
    let flags = class.get(cx.gil).flags;
    let new = class.lookup(super::names::new(), cx.gil).cloned();
    let own_new = match &new {
        Some(Value::Func(_) | Value::Misc(_) | Value::Method(_)) => true,
        // What has only `object.__new__` makes no instances.
        Some(Value::Native(id)) if !flags.script && id.owner() == 0 => false,
        Some(Value::Native(_)) => !flags.exception && class.get(cx.gil).layout != Kind::Object,
        _ => false,
    };
    if own_new && let Some(new) = new {
        let mut given = vec![Value::Class(class.clone())];
        given.extend(args.iter().cloned());
        let exact = !flags.script && matches!(new, Value::Native(_));
        if exact {
            return Ok(Step::Call { callee: new, args: given, kwargs, then: Then::Return });
        }
        let new = match &new {
            Value::Misc(misc) => match misc.get(cx.gil) {
                Misc::StaticMethod(func) => func.clone(),
                _ => new.clone(),
            },
            _ => new,
        };
        // What a class's own `__init__` takes is no concern of these types' `__new__`.
        let layout = class.get(cx.gil).layout;
        let own_init =
            !matches!(class.lookup(super::names::init(), cx.gil), None | Some(Value::Native(_)));
        let (given, named) = match (&new, own_init) {
            (Value::Native(_), true) if takes_nothing(layout) => {
                given.truncate(1);
                (given, Vec::new())
            }
            (Value::Native(_), true) if takes_no_keywords(layout) => (given, Vec::new()),
            _ => (given, kwargs.clone()),
        };
        // `__init__` gets the same arguments, if `__new__` has made an instance of the class.
        args.insert(0, Value::Class(class));
        args.push(pack(&kwargs));
        return Ok(Step::Call {
            callee: new,
            args: given,
            kwargs: named,
            then: Then::Half(init_made, args),
        });
    }
    let object = if flags.exception {
        cx.world.heap.new_exception_of(class.clone(), args.clone(), cx.gil)
    } else if class.get(cx.gil).layout == Kind::Object
        && (flags.script || class.is(cx.world.heap.class(Kind::Object)))
    {
        if flags.is_abstract {
            return is_abstract(cx, &class);
        }
        let shape = class.get(cx.gil).shape;
        let mut object = Instance::new(class.clone(), shape);
        object.has_del = flags.del;
        Ref::new(object)
    } else {
        let message = format!("cannot create '{}' instances", class.get(cx.gil).name);
        return raise(ExcKind::TypeError, message);
    };
    init(cx, Value::Instance(object), args, kwargs)
}

/// Types whose `__new__` makes an empty object: `__init__` fills it.
fn takes_nothing(layout: Kind) -> bool {
    matches!(layout, Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray)
}

/// Types whose `__new__` does not look at what only the `__init__` of a derived class takes.
fn takes_no_keywords(layout: Kind) -> bool {
    matches!(layout, Kind::Tuple | Kind::FrozenSet | Kind::Float)
}

/// The TypeError of a class that has abstract methods left.
///
/// # Errors
/// Always.
#[cold]
pub fn is_abstract<T>(cx: &Cx<'_>, class: &Ref<Class>) -> Res<T> {
    let body = class.get(cx.gil);
    let mut names: Vec<String> = Vec::new();
    if let Some(Value::Set(set)) = body.attrs.get(Symbol::new("__abstractmethods__")) {
        for (_, entry) in set.get(cx.gil).iter() {
            if let Value::Str(name) = entry {
                names.push(format!("'{}'", name.as_str()));
            }
        }
    }
    names.sort_unstable();
    let plural = if names.len() == 1 { "" } else { "s" };
    let message = format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
        body.name,
        names.join(", ")
    );
    raise(ExcKind::TypeError, message)
}

/// Calls `__init__` of a new object, whose value is then the object.
pub(super) fn init(
    cx: &mut Cx<'_>,
    object: Value,
    mut args: Vec<Value>,
    kwargs: Vec<(Symbol, Value)>,
) -> Res<Step> {
    let class = match &object {
        Value::Instance(instance) => instance.get(cx.gil).class.clone(),
        Value::Class(class) => match class.get(cx.gil).meta.clone() {
            Some(meta) if special::meta_says(class, super::names::init(), cx.gil) => meta,
            _ => return Ok(Step::Return(object)),
        },
        _ => return Ok(Step::Return(object)),
    };
    let found = class.lookup(super::names::init(), cx.gil).cloned();
    let flags = class.get(cx.gil).flags;
    match found {
        Some(callee @ (Value::Func(_) | Value::Misc(_) | Value::Method(_))) => {
            args.insert(0, object.clone());
            Ok(Step::Call { callee, args, kwargs, then: Then::Half(init_done, vec![object]) })
        }
        // An exception's own `__init__` has something to do only for these.
        Some(callee @ Value::Native(_))
            if class.get(cx.gil).layout != Kind::Object
                || flags.exception
                    && (args.len() > 1 || !kwargs.is_empty() || wants_parts(cx, &class)) =>
        {
            args.insert(0, object.clone());
            // A list whose class has a `__new__` of its own leaves keywords to that.
            let named = flags.new && class.get(cx.gil).layout == Kind::List;
            let kwargs = if named { Vec::new() } else { kwargs };
            Ok(Step::Call { callee, args, kwargs, then: Then::Half(init_done, vec![object]) })
        }
        _ if flags.exception && kwargs.is_empty() => Ok(Step::Return(object)),
        _ if flags.exception => {
            let name = class.get(cx.gil).name;
            raise(ExcKind::TypeError, format!("{name}() takes no keyword arguments"))
        }
        _ if !flags.new && (!args.is_empty() || !kwargs.is_empty()) => {
            let name = class.get(cx.gil).name;
            raise(ExcKind::TypeError, format!("{name}() takes no arguments"))
        }
        _ => Ok(Step::Return(object)),
    }
}

/// After `__init__`: it must have returned None, and the object is the result.
fn init_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        Value::None => Ok(Step::Return(state[0].take())),
        other => {
            let kind = cx.world.heap.class_of(&other, cx.gil).get(cx.gil).name;
            raise(ExcKind::TypeError, format!("__init__() should return None, not '{kind}'"))
        }
    }
}

/// After `__new__`: `__init__`, if it has made an instance of the class.
/// The state: the class, the arguments, the keyword arguments.
fn init_made(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let made = came?;
    let Value::Class(class) = state[0].clone() else { return Ok(Step::Return(made)) };
    if !cx.world.heap.class_of(&made, cx.gil).is_subclass(&class, cx.gil) {
        return Ok(Step::Return(made));
    }
    let last = state.len() - 1;
    let kwargs = unpack(&state[last]);
    let args = state[1..last].iter_mut().map(Value::take).collect();
    init(cx, made, args, kwargs)
}

/// Keyword arguments as one value, and back.
pub(super) fn pack(kwargs: &[(Symbol, Value)]) -> Value {
    Value::tuple(
        kwargs
            .iter()
            .flat_map(|(name, value)| [Value::str(name.as_str()), value.clone()])
            .collect(),
    )
}

pub(super) fn unpack(packed: &Value) -> Vec<(Symbol, Value)> {
    let Value::Tuple(items) = packed else { return Vec::new() };
    items
        .items
        .chunks_exact(2)
        .filter_map(|pair| match &pair[0] {
            Value::Str(name) => Some((Symbol::new(name.as_str()), pair[1].clone())),
            _ => None,
        })
        .collect()
}

/// Whether it is one of the exceptions that cannot be without all of their parts.
fn wants_parts(cx: &Cx<'_>, class: &Ref<Class>) -> bool {
    use ExcKind::{UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError};
    [UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError]
        .into_iter()
        .any(|kind| class.is(cx.world.heap.exception(kind)))
}
