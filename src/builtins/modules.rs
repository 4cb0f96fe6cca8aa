//! Modules as objects: `types.ModuleType`, module `_imp`.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings.
//! Deliberately absent: importing (`vm::imports`).

use super::args::*;
use super::table::Bind;
use super::table::{Row, bound, members, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::NotImplementedError;
use crate::object::{Gil, Kind, Res, Value};
use crate::vm::{Cx, Step, World, imports, suggest};

const TYPE: &[Row] = natives! { "module.";
    /// Create a module object.
    "__new__" "(cls, name=, doc=None)" Atomic new;
};

const IMP: &[Row] = natives! { "";
    /// Runs the code of the module of this name again.
    "reload" "(name, /)" Open reload;
    /// The names of the modules of CPython's library, with spaces between.
    "library_names" "()" Atomic library_names;
};

/// Gives the type of modules its constructor.
pub fn install(world: &mut World, gil: &mut Gil) {
    bound(world, gil, Kind::Module, Bind::Static, TYPE);
}

/// Fills module `_imp`.
pub fn imp(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, IMP);
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(name) = given(args, 1) else {
        return type_error("module() missing required argument 'name' (pos 1)");
    };
    let Some(name) = text(name, cx.gil).map(Symbol::new) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("module() argument 'name' must be str, not {got}"));
    };
    if !matches!(&args[0], Value::Class(class) if class.is(cx.world.heap.class(Kind::Module))) {
        let words = "toyvm has no classes that derive from `module`";
        return crate::object::raise(NotImplementedError, words);
    }
    let number = cx.world.new_module(name);
    let doc = args[2].take();
    let doc = if doc.is_unset() { Value::None } else { doc };
    for (name, value) in [
        ("__doc__", doc),
        ("__package__", Value::None),
        ("__loader__", Value::None),
        ("__spec__", Value::None),
    ] {
        cx.world.set_global(number, Symbol::new(name), value);
    }
    let object = cx.world.modules[number as usize].object.clone();
    let _ = object.shown.set("".into());
    Ok(Value::Module(object))
}

fn reload(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = text(&args[0], cx.gil).unwrap_or_default().to_owned();
    imports::reload(cx, &name)
}

fn library_names(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::str(suggest::LIBRARY))
}
