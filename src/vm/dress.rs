//! What CPython puts into every module of a script: `__spec__`, `__file__` and their like.
//!
//! Lives here: `Dress`, `dress`. May use: `object`, its siblings.
//! Deliberately absent: importing (imports.rs).

use super::attr;
use super::native::Cx;
use crate::base::Symbol;
use crate::object::{Ref, Value};

/// What a module of a script is besides its code: CPython puts it among the variables.
pub struct Dress {
    /// The file, if there is one.
    pub file: Option<String>,
    /// Where submodules are looked for, if it is a package.
    pub folders: Option<Vec<String>>,
    /// Whether it is `__main__`.
    pub main: bool,
}

/// Gives a new module its `__package__`, `__loader__`, `__spec__`, `__file__`, `__path__`.
pub fn dress(cx: &mut Cx<'_>, module: u32, dress: Dress) {
    let Dress { file, folders, main } = dress;
    let name = cx.world.modules[module as usize].name.as_str();
    let parent = match &folders {
        Some(_) => name,
        None => name.rsplit_once('.').map_or("", |(parent, _)| parent),
    };
    let text = |text: &Option<String>| text.as_deref().map_or(Value::None, Value::str);
    let path = folders.as_ref().map_or(Value::None, |folders| {
        Value::list(folders.iter().map(|folder| Value::str(folder)).collect())
    });
    let name = Value::str(name);
    let loader = made(cx, "_SourceFileLoader", &[("name", name.clone()), ("path", text(&file))]);
    let spec = match main {
        true => Value::None,
        false => made(
            cx,
            "_ModuleSpec",
            &[
                ("name", name),
                ("loader", loader.clone()),
                ("origin", text(&file)),
                ("loader_state", Value::None),
                ("submodule_search_locations", path.clone()),
                ("_initializing", Value::True),
                ("cached", Value::None),
            ],
        ),
    };
    let package = if main { Value::None } else { Value::str(parent) };
    let mut set = |name: &str, value: Value| cx.world.set_global(module, Symbol::new(name), value);
    set("__package__", package);
    set("__loader__", loader);
    set("__spec__", spec);
    if folders.is_some() {
        set("__path__", path);
    }
    match file {
        Some(_) => {
            set("__file__", text(&file));
            set("__cached__", Value::None);
        }
        // A package without code says that it has no file.
        None if !main => set("__file__", Value::None),
        None => {}
    }
    if let Some(&builtins) = cx.world.module_numbers.get(&Symbol::new("builtins")) {
        let builtins = Value::Module(cx.world.modules[builtins as usize].object.clone());
        cx.world.set_global(module, Symbol::new("__builtins__"), builtins);
    }
    let module = cx.world.modules[module as usize].object.clone();
    let shown = match (text(&file), folders) {
        (Value::Str(file), _) => format!(" from {}", crate::text::quote::str_repr(file.as_str())),
        (_, Some(folders)) => {
            let quoted: Vec<String> =
                folders.iter().map(|folder| crate::text::quote::str_repr(folder)).collect();
            format!(" (namespace) from [{}]", quoted.join(", "))
        }
        _ => String::new(),
    };
    let _ = module.shown.set(shown.into());
}

/// An instance of a class of the library, with these attributes.
fn made(cx: &mut Cx<'_>, class: &str, fields: &[(&str, Value)]) -> Value {
    let Value::Class(class) = cx.library(class) else { return Value::None };
    let shape = class.get(cx.gil).shape;
    let object = Ref::new(crate::object::Instance::new(class, shape));
    for (name, value) in fields {
        attr::set_field(cx, &object, Symbol::new(name), value.clone());
    }
    Value::Instance(object)
}
