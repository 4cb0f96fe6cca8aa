//! What the library's metaclasses need of the machine.
//!
//! Lives here: module `_class`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: metaclasses (`lib/abc.cc`, `lib/enum.cc`, `lib/typing.cc`).

use super::args::*;
use super::table::{Row, members, natives};
use crate::object::{Gil, Kind, Res, Value};
use crate::vm::{Cx, Step, World};

const MEMBERS: &[Row] = natives! { "";
    /// type.__new__(cls, name, bases, namespace, **kwargs)
    "new" "(cls, name, bases, namespace, kwargs, /)" Open super::class::new_of_meta;
    /// The classes that derive from a class directly, oldest first.
    "subclasses" "(cls, /)" Atomic subclasses;
    /// Whether a class is, or derives from, another, whatever its class says.
    "derives" "(cls, other, /)" Atomic derives;
    /// The value of a name along a class's method resolution order, as it stands; else default.
    "lookup" "(cls, name, default, /)" Atomic lookup;
    /// left | right, of types and what stands for them.
    "union" "(left, right, /)" Open union;
    /// A built-in type that has no built-in name.
    "type_of" "(name, /)" Atomic type_of;
};

/// Fills module `_class`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, MEMBERS);
}

fn subclasses(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    let all = cx
        .world
        .classes_of_scripts()
        .into_iter()
        .filter(|derived| derived.get(cx.gil).bases.iter().any(|base| base.is(&class)));
    Ok(Value::list(all.map(Value::Class).collect()))
}

fn derives(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (class, other) = (class_arg(&args[0], cx)?, class_arg(&args[1], cx)?);
    Ok(Value::bool(class.is_subclass(&other, cx.gil)))
}

fn lookup(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    let name = attribute_name(&args[1], cx)?;
    Ok(class.lookup(name, cx.gil).cloned().unwrap_or_else(|| args[2].clone()))
}

fn union(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    super::ops::twin(cx, "_union", args)
}

/// The class of a built-in type that has no built-in name.
fn type_of(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = text(&args[0], cx.gil).unwrap_or_default();
    let kinds = [
        Kind::Function,
        Kind::Builtin,
        Kind::Method,
        Kind::Generator,
        Kind::Module,
        Kind::MappingProxy,
        Kind::Cell,
        Kind::Traceback,
        Kind::DictKeys,
        Kind::DictValues,
        Kind::DictItems,
    ];
    match kinds.into_iter().find(|kind| kind.name() == name) {
        Some(kind) => Ok(Value::Class(cx.world.heap.class(kind).clone())),
        None => type_error(format!("no type {name}")),
    }
}
