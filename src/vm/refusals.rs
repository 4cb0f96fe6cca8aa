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
    without_attribute(cx, object, name, message)
}

fn without_attribute<T>(cx: &mut Cx<'_>, object: &Value, name: Symbol, text: String) -> Res<T> {
    let args = vec![Value::string(text)];
    let error = cx.world.heap.new_exception(ExcKind::AttributeError, args, cx.gil);
    for (field, value) in [("name", Value::str(name.as_str())), ("obj", object.clone())] {
        super::attr::set_field(cx, &error, Symbol::new(field), value);
    }
    Err(Box::new(Raise::Object(error)))
}

/// The AttributeError of a variable of a module that cannot be deleted.
#[cold]
pub(super) fn no_member<T>(cx: &mut Cx<'_>, module: &Value, name: Symbol) -> Res<T> {
    let message = format!("'module' object has no attribute '{name}'");
    without_attribute(cx, module, name, message)
}

/// The AttributeError of an attribute that is not there.
pub fn no_attribute<T>(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<T> {
    let message = match object {
        Value::Class(class) => {
            format!("type object '{}' has no attribute '{name}'", class.get(cx.gil).name)
        }
        Value::Module(module) => no_variable(cx, module, name),
        // A bound method has the attributes of its function.
        Value::Method(method) if matches!(method.func, Value::Func(_)) => {
            format!("'function' object has no attribute '{name}'")
        }
        other => {
            let class = type_text(other, cx.gil);
            format!("'{class}' object has no attribute '{name}'")
        }
    };
    without_attribute(cx, object, name, message)
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
    module_missing(cx, message, name, Some(looked))
}

/// As [`no_module`]; perhaps it was looked for nowhere.
pub fn module_missing(
    cx: &mut Cx<'_>,
    message: String,
    name: &str,
    looked: Option<String>,
) -> Box<Raise> {
    let args = vec![Value::string(message)];
    let error = cx.world.heap.new_exception(ExcKind::ModuleNotFoundError, args, cx.gil);
    for (field, value) in [("name", Value::str(name)), ("path", Value::None)] {
        super::attr::set_field(cx, &error, Symbol::new(field), value);
    }
    if let Some(looked) = looked {
        super::attr::set_field(cx, &error, Symbol::new(LOOKED), Value::string(looked));
    }
    Box::new(Raise::Object(error))
}

/// The file of a module.
fn file_of(cx: &Cx<'_>, module: u32) -> Option<String> {
    match cx.world.global(module, Symbol::new("__file__")) {
        Some(Value::Str(file)) => Some(file.as_str().to_string()),
        _ => None,
    }
}

/// Whether a file lies where the script does, so that another module of its name is not found.
fn is_beside_script(cx: &Cx<'_>, file: &str) -> bool {
    let path = std::path::Path::new(file);
    let folder = match path.file_stem().is_some_and(|stem| stem == "__init__") {
        true => path.parent().and_then(|package| package.parent()),
        false => path.parent(),
    };
    folder.is_some_and(|folder| folder == std::path::Path::new(&cx.world.folder))
}

/// The words of the AttributeError of a module.
fn no_variable(cx: &Cx<'_>, module: &Ref<Module>, wanted: Symbol) -> String {
    let name = match cx.world.global(module.index, super::names::name()) {
        Some(Value::Str(name)) => name.as_str().to_owned(),
        _ => module.name.as_str().to_owned(),
    };
    let plain = format!("module '{name}' has no attribute '{wanted}'");
    let file = file_of(cx, module.index);
    let beside = file.as_deref().is_some_and(|file| is_beside_script(cx, file));
    let quoted = file.as_deref().map(crate::text::quote::str_repr);
    let is_known = super::suggest::is_library_module(&name);
    match quoted {
        Some(file) if beside && is_known => {
            return format!(
                "{plain} (consider renaming {file} since it has the same name as the standard library module named '{name}' and the import system gives it precedence)"
            );
        }
        Some(file) if beside && cx.world.is_initializing(&name) => {
            return format!(
                "{plain} (consider renaming {file} if it has the same name as a third-party module you intended to import)"
            );
        }
        Some(file) if cx.world.is_initializing(&name) => {
            return format!(
                "partially initialized module '{name}' from {file} has no attribute '{wanted}' (most likely due to a circular import)"
            );
        }
        _ => {}
    }
    match cx.world.is_initializing(&format!("{name}.{wanted}")) {
        true => format!(
            "cannot access submodule '{wanted}' of module '{name}' (most likely due to a circular import)"
        ),
        false => plain,
    }
}

/// The ImportError of `from module import name`.
pub fn no_name<T>(cx: &mut Cx<'_>, module: &Ref<Module>, name: &str) -> Res<T> {
    let from = match cx.world.global(module.index, super::names::name()) {
        Some(Value::Str(name)) => name.as_str().to_owned(),
        _ => module.name.as_str().to_owned(),
    };
    let file = file_of(cx, module.index);
    let library = cx.world.modules[module.index as usize].library;
    no_name_in(cx, &from, name, file.or_else(|| library.then(|| "toyvm's library".into())))
}

/// As [`no_name`], by the name of what lacks it, and where that is from.
pub fn no_name_in<T>(cx: &mut Cx<'_>, from: &str, name: &str, file: Option<String>) -> Res<T> {
    let (partly, why) = match cx.world.is_initializing(from) {
        true => ("partially initialized module ", " (most likely due to a circular import)"),
        false => ("", ""),
    };
    let shown = file.as_deref().unwrap_or("unknown location");
    let message = format!("cannot import name '{name}' from {partly}'{from}'{why} ({shown})");
    let args = vec![Value::string(message)];
    let error = cx.world.heap.new_exception(ExcKind::ImportError, args, cx.gil);
    let path = file.as_deref().map_or(Value::None, Value::str);
    let fields = [("name", Value::str(from)), ("path", path), ("name_from", Value::str(name))];
    for (field, value) in fields {
        super::attr::set_field(cx, &error, Symbol::new(field), value);
    }
    Err(Box::new(Raise::Object(error)))
}
