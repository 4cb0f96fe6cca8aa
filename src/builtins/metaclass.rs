//! What the library's metaclasses need of the machine.
//!
//! Lives here: module `_class`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: metaclasses (`lib/abc.cc`, `lib/enum.cc`, `lib/typing.cc`).

use super::args::*;
use super::table::{Row, members, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{Gil, Kind, Method, Res, Value, raise};
use crate::vm::{Cx, Step, Then, World, meta, part_key};

const MEMBERS: &[Row] = natives! { "";
    /// type.__new__(cls, name, bases, namespace, **kwargs)
    "new" "(cls, name, bases, namespace, kwargs, /)" Open super::class::new_of_meta;
    /// The classes that derive from a class directly, oldest first.
    "subclasses" "(cls, /)" Atomic subclasses;
    /// Whether a class is, or derives from, another, whatever its class says.
    "derives" "(cls, other, /)" Atomic derives;
    /// The value of a name along a class's method resolution order, as it stands; else default.
    "lookup" "(cls, name, default, /)" Atomic lookup;
    /// A function that calls this one with module=, the name of the module that calls it.
    "with_module" "(function, /)" Atomic with_module;
    /// What `with_module` makes, with the function first.
    "call_with_module" "(*args, **kwargs)" Open call_with_module;
    /// A function that gives the item at an index of its argument, which holds a tuple.
    "item_getter" "(index, /)" Atomic item_getter;
    /// What `item_getter` makes, with the index first.
    "item_of" "(index, values, /)" Atomic item_of;
    /// ". Did you mean 'x'?" of the closest of some names; "" if none is close.
    "hint" "(name, names, /)" Atomic hint;
    /// How many items an iterable thinks it has.
    "length_hint" "(obj, default, /)" Open length_hint;
    /// The bases of a class statement as classes: what is none says by which ones it is replaced.
    "resolve_bases" "(bases, /)" Open resolve_bases;
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

fn resolve_bases(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    super::ops::twin(cx, "_resolve_bases", args)
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

/// A native of this module, bound to a value.
fn bound(cx: &Cx<'_>, name: &str, this: Value) -> Value {
    let module = cx.world.module_numbers.get(&part_key(Symbol::new("_class")));
    let func = module.and_then(|&module| cx.world.global(module, Symbol::new(name)).cloned());
    Value::from(Method { func: func.unwrap_or(Value::None), this })
}

fn with_module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(bound(cx, "call_with_module", args[0].take()))
}

fn call_with_module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (Value::Tuple(given), Value::Dict(named)) = (&args[0], &args[1]) else {
        return type_error("no function");
    };
    let mut kwargs: Vec<(Symbol, Value)> =
        meta::namespace(named, cx).iter().map(|(name, value)| (name, value.clone())).collect();
    let name = Symbol::new("module");
    if !kwargs.iter().any(|(given, _)| *given == name) {
        let place = cx.world.program.entries.get(cx.world.at.code as usize);
        let module = place.map_or(0, |entry| entry.module as usize);
        kwargs.push((name, Value::str(cx.world.modules[module].name.as_str())));
    }
    let callee = given.items[0].clone();
    Ok(Step::Call { callee, args: given.items[1..].to_vec(), kwargs, then: Then::Return })
}

fn item_getter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(bound(cx, "item_of", args[0].take()))
}

fn item_of(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let at = index(&args[0], cx)? as usize;
    let tuple = tuple_of(&args[1], cx)?;
    match tuple.items.get(at) {
        Some(item) => Ok(item.clone()),
        None => raise(IndexError, "tuple index out of range"),
    }
}

fn hint(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::List(names) = &args[1] else { return Ok(Value::str("")) };
    let names = names.get(cx.gil).items.iter().filter_map(|name| text(name, cx.gil));
    let meant = crate::vm::closest(text(&args[0], cx.gil).unwrap_or_default(), names);
    Ok(Value::string(meant.map_or(String::new(), |meant| format!(". Did you mean '{meant}'?"))))
}

fn length_hint(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    super::ops::twin(cx, "_length_hint", args)
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
        Kind::MethodDescriptor,
        Kind::WrapperDescriptor,
        Kind::MethodWrapper,
        Kind::Getset,
        Kind::Member,
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
