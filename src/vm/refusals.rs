//! The AttributeErrors of look-ups that fail.
//!
//! Lives here: their texts. May use: `object`, its siblings. Deliberately absent: the hints ("Did
//! you mean"); the traceback's renderer makes them.

use super::native::Cx;
use crate::base::Symbol;
use crate::object::{Class, ExcKind, Raise, Ref, Res, Value, raise};

/// The AttributeError of a property that cannot be read through objects of this class.
#[cold]
pub(super) fn no_getter<T>(cx: &Cx<'_>, property: &Value, class: &Ref<Class>) -> Res<T> {
    without(cx, property, class, "getter")
}

/// The AttributeError of a property that lacks its getter, setter or deleter.
///
/// # Errors
/// Always.
#[cold]
pub fn no_accessor<T>(cx: &Cx<'_>, property: &Value, object: &Value, what: &str) -> Res<T> {
    without(cx, property, cx.world.heap.class_of(object, cx.gil), what)
}

fn without<T>(cx: &Cx<'_>, property: &Value, class: &Ref<Class>, what: &str) -> Res<T> {
    let body = class.get(cx.gil);
    let spaces = std::iter::once(body).chain(body.mro.iter().map(|base| base.get(cx.gil)));
    let name = spaces
        .flat_map(|space| space.attrs.iter())
        .find(|(_, value)| value.is(property))
        .map_or(String::new(), |(name, _)| format!(" '{name}'"));
    raise(
        ExcKind::AttributeError,
        format!("property{name} of '{}' object has no {what}", body.qualname),
    )
}

/// The AttributeError of an object that takes no attributes of this name.
#[cold]
pub(super) fn no_place<T>(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<T> {
    let class = cx.world.heap.class_of(object, cx.gil).get(cx.gil).name;
    let message = format!(
        "'{class}' object has no attribute '{name}' and no __dict__ for setting new attributes"
    );
    raise(ExcKind::AttributeError, message)
}

/// The AttributeError of an attribute that is not there.
pub fn no_attribute<T>(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<T> {
    let message = match object {
        Value::Class(class) => {
            format!("type object '{}' has no attribute '{name}'", class.get(cx.gil).name)
        }
        Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
        other => {
            let class = cx.world.heap.class_of(other, cx.gil);
            format!("'{}' object has no attribute '{name}'", class.get(cx.gil).name)
        }
    };
    let args = vec![Value::string(message)];
    let error = cx.world.heap.new_exception(ExcKind::AttributeError, args, cx.gil);
    for (field, value) in [("name", Value::str(name.as_str())), ("obj", object.clone())] {
        super::attr::set_field(cx, &error, Symbol::new(field), value);
    }
    Err(Box::new(Raise::Object(error)))
}
