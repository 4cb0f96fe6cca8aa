//! The errors of look-ups that fail: attributes, modules, names to be imported.
//!
//! Lives here: their texts. May use: `object`, its siblings. Deliberately absent: the hints ("Did
//! you mean"); the traceback's renderer makes them.

use super::native::Cx;
use super::world::World;
use crate::base::Symbol;
use crate::object::convert::type_text;
use crate::object::{Class, ExcKind, Gil, Module, NativeId, Raise, Ref, Res, Role, Value, raise};

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
    let class = type_text(object, cx.gil);
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
            let class = type_text(other, cx.gil);
            format!("'{class}' object has no attribute '{name}'")
        }
    };
    let args = vec![Value::string(message)];
    let error = cx.world.heap.new_exception(ExcKind::AttributeError, args, cx.gil);
    for (field, value) in [("name", Value::str(name.as_str())), ("obj", object.clone())] {
        super::attr::set_field(cx, &error, Symbol::new(field), value);
    }
    Err(Box::new(Raise::Object(error)))
}

/// The TypeError of a method of a built-in type that is called through the type without an object
/// of it.
#[cold]
pub(super) fn wrong_receiver<T>(
    world: &World,
    id: NativeId,
    this: Option<&Value>,
    gil: &Gil,
) -> Res<T> {
    let name = world.heap.native_name(id);
    let owner = world.heap.owner_of(id).get(gil).name;
    let slot = id.role() == Role::Slot;
    let message = match this.map(|this| type_text(this, gil)) {
        None if slot => format!("descriptor '{name}' of '{owner}' object needs an argument"),
        None => format!("unbound method {owner}.{name}() needs an argument"),
        Some(got) if slot => {
            format!("descriptor '{name}' requires a '{owner}' object but received a '{got}'")
        }
        Some(got) => {
            format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object")
        }
    };
    raise(ExcKind::TypeError, message)
}

/// The attribute of a ModuleNotFoundError that says where the module was looked for; a traceback
/// shows it above the last line, which stays CPython's.
pub const LOOKED: &str = "_looked";

/// The ModuleNotFoundError of an import.
pub fn no_module(cx: &mut Cx<'_>, message: String, name: &str, looked: String) -> Box<Raise> {
    let args = vec![Value::string(message)];
    let error = cx.world.heap.new_exception(ExcKind::ModuleNotFoundError, args, cx.gil);
    let looked = Value::string(looked);
    for (field, value) in [("name", Value::str(name)), ("path", Value::None), (LOOKED, looked)] {
        super::attr::set_field(cx, &error, Symbol::new(field), value);
    }
    Box::new(Raise::Object(error))
}

/// The ImportError of `from module import name`.
pub fn no_name<T>(cx: &mut Cx<'_>, module: &Ref<Module>, name: &str) -> Res<T> {
    let file = match cx.world.global(module.index, Symbol::new("__file__")) {
        Some(Value::Str(file)) => file.as_str().to_string(),
        _ if super::suggest::is_library_module(module.name.as_str()) => "toyvm's library".into(),
        _ => "unknown location".into(),
    };
    let from = module.name.as_str();
    let message = Value::string(format!("cannot import name '{name}' from '{from}' ({file})"));
    let error = cx.world.heap.new_exception(ExcKind::ImportError, vec![message], cx.gil);
    for (field, value) in [("name", from), ("path", &file), ("name_from", name)] {
        super::attr::set_field(cx, &error, Symbol::new(field), Value::str(value));
    }
    Err(Box::new(Raise::Object(error)))
}
