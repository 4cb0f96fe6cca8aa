//! What built-in types offer, as objects: their methods, special methods and computed attributes.
//!
//! Lives here: the attributes and methods of `str.upper`, `int.__add__`, `int.real` and their like.
//! May use: `object`, `vm`, its siblings. Deliberately absent: following them (`vm::attr`).

use super::args::*;
use super::table::{Row, computed, methods, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::misc::Member;
use crate::object::{Class, Gil, Kind, Method, Misc, NativeId, Ref, Res, Role, Value, raise};
use crate::vm::{Cx, Native, Step, Then, World, attr, slots};

const NAMED: &[Row] = natives! { "builtin_function_or_method.";
    /// The function's name.
    "__name__" "(self, /)" Atomic name;
    /// The function's name, with its type.
    "__qualname__" "(self, /)" Atomic qualname;
    /// The function's documentation.
    "__doc__" "(self, /)" Atomic doc;
};

const BUILTIN: &[Row] = natives! { "builtin_function_or_method.";
    /// The module the function comes from.
    "__module__" "(self, /)" Atomic module;
};

const BOUND: &[Row] = natives! { "builtin_function_or_method.";
    /// The object it is bound to.
    "__self__" "(self, /)" Atomic this;
};

const OF_TYPE: &[Row] = natives! { "method_descriptor.";
    /// The type that offers it.
    "__objclass__" "(self, /)" Atomic objclass;
};

const BINDING: &[Row] = natives! { "method_descriptor.";
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=None, /)" Atomic bind;
};

const GETSET: &[Row] = natives! { "getset_descriptor.";
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=None, /)" Open get;
    /// Set an attribute of instance to value.
    "__set__" "(self, instance, value, /)" Open set;
    /// Delete an attribute of instance.
    "__delete__" "(self, instance, /)" Open delete;
};

const OF_CLASS: &[Row] = natives! { "classmethod_descriptor.";
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=None, /)" Atomic bind_class;
    /// Call self as a function.
    "__call__" "(*args, **kwargs)" Open call_of_class;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    let types = [
        Kind::ClassMethodDescriptor,
        Kind::Builtin,
        Kind::MethodDescriptor,
        Kind::WrapperDescriptor,
        Kind::MethodWrapper,
        Kind::Getset,
        Kind::Member,
    ];
    for kind in types {
        computed(world, gil, kind, NAMED, &[]);
        match kind {
            Kind::Builtin => computed(world, gil, kind, BUILTIN, &[]),
            _ => computed(world, gil, kind, OF_TYPE, &[]),
        }
        match kind {
            Kind::Builtin | Kind::MethodWrapper => computed(world, gil, kind, BOUND, &[]),
            Kind::Getset | Kind::Member => methods(world, gil, kind, GETSET),
            Kind::ClassMethodDescriptor => methods(world, gil, kind, OF_CLASS),
            _ => methods(world, gil, kind, BINDING),
        }
        if !matches!(kind, Kind::Getset | Kind::Member | Kind::ClassMethodDescriptor) {
            methods(world, gil, kind, super::callables::CALL);
        }
    }
}

/// The native of a function, a bound method or a computed attribute.
fn id_of(value: &Value, cx: &Cx<'_>) -> Res<NativeId> {
    let native = match value {
        Value::Method(method) => &method.func,
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Getset { get: native, .. } | Misc::ClassMethod(native) => native,
            _ => value,
        },
        other => other,
    };
    match native {
        Value::Native(id) => Ok(*id),
        _ => type_error("descriptor requires a 'builtin_function_or_method' object"),
    }
}

fn row<'a>(value: &Value, cx: &'a Cx<'_>) -> Res<&'a Native> {
    let id = id_of(value, cx)?;
    Ok(&cx.world.natives[id.row() as usize])
}

/// The slot of a class of a script.
fn slot(value: &Value) -> Option<&Ref<Misc>> {
    match value {
        Value::Misc(misc) => Some(misc),
        _ => None,
    }
}

fn member<'a>(value: &'a Value, gil: &'a Gil) -> Option<&'a Member> {
    match slot(value)?.get(gil) {
        Misc::Member(member) => Some(member),
        _ => None,
    }
}

fn name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(member) = member(&args[0], cx.gil) {
        return Ok(Value::str(member.name.as_str()));
    }
    Ok(Value::str(row(&args[0], cx)?.name))
}

fn owner(value: &Value, cx: &Cx<'_>) -> Res<Ref<Class>> {
    if let Some(member) = member(value, cx.gil) {
        return Ok(member.owner.clone());
    }
    let id = id_of(value, cx)?;
    Ok(cx.world.heap.owner_of(id).clone())
}

fn qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(member) = member(&args[0], cx.gil) {
        let owner = &member.owner.get(cx.gil).qualname;
        return Ok(Value::string(format!("{owner}.{}", member.name)));
    }
    let row = row(&args[0], cx)?;
    if row.role == Role::Function {
        return Ok(Value::str(row.qualname));
    }
    let owner = owner(&args[0], cx)?;
    Ok(Value::string(format!("{}.{}", owner.get(cx.gil).name, row.name)))
}

fn doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(member) = member(&args[0], cx.gil) {
        return Ok(match member.name.as_str() {
            _ if member.field.is_some() => Value::None,
            "__dict__" => Value::str("dictionary for instance variables"),
            _ => Value::str("list of weak references to the object"),
        });
    }
    Ok(Value::str(row(&args[0], cx)?.doc))
}

fn module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let row = row(&args[0], cx)?;
    match (row.role, row.module) {
        (Role::Function, "") => Ok(Value::str("builtins")),
        (Role::Function, module) => Ok(Value::str(module)),
        _ => Ok(Value::None),
    }
}

fn this(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Value::Method(method) = &args[0] {
        return Ok(method.this.clone());
    }
    if row(&args[0], cx)?.role != Role::Function {
        return Ok(Value::Class(owner(&args[0], cx)?));
    }
    let module = cx.world.module_numbers.get(&Symbol::new("builtins"));
    match module {
        Some(&number) => Ok(Value::Module(cx.world.modules[number as usize].object.clone())),
        None => Ok(Value::None),
    }
}

fn objclass(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Class(owner(&args[0], cx)?))
}

/// The object of a `__get__`, if it is one of the type.
fn instance(args: &[Value], cx: &Cx<'_>) -> Res<()> {
    let owner = owner(&args[0], cx)?;
    if class_of(&args[1], cx).is_subclass(&owner, cx.gil) {
        return Ok(());
    }
    let name = row(&args[0], cx)?.name;
    let (owner, got) = (owner.get(cx.gil).name, type_name(&args[1], cx));
    type_error(format!(
        "descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object"
    ))
}

/// `__get__` with None: itself, if there is a class to get it from.
fn of_class(args: &mut [Value]) -> Res {
    match some(args, 2) {
        Some(_) => Ok(args[0].take()),
        None => type_error("__get__(None, None) is invalid"),
    }
}

fn bind(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if args[1].is_none() {
        return of_class(args);
    }
    instance(args, cx)?;
    let (func, this) = (args[0].take(), args[1].take());
    Ok(Value::from(Method { func, this }))
}

/// The class that a class method of a type is called with.
fn class_given(this: &Value, given: Option<&Value>, at: &str, cx: &Cx<'_>) -> Res<Ref<Class>> {
    let (owner, name) = (owner(this, cx)?, row(this, cx)?.name);
    let kind = owner.get(cx.gil).name;
    match given {
        Some(Value::Class(class)) if class.is_subclass(&owner, cx.gil) => Ok(class.clone()),
        Some(Value::Class(class)) => {
            let got = class.get(cx.gil).name;
            type_error(format!(
                "descriptor '{name}' requires a subtype of '{kind}' but received '{got}'"
            ))
        }
        Some(other) => {
            let got = type_name(other, cx);
            type_error(format!(
                "descriptor '{name}' for type '{kind}' needs a type, not a '{got}'{at}"
            ))
        }
        None => type_error(format!("descriptor '{name}' of '{kind}' object needs an argument")),
    }
}

fn bind_class(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = match some(args, 2) {
        Some(class) => class_given(&args[0], Some(class), " as arg 2", cx)?,
        None => class_of(&args[1], cx),
    };
    let func = Value::Native(id_of(&args[0], cx)?);
    Ok(Value::from(Method { func, this: Value::Class(class) }))
}

fn call_of_class(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (this, args, kwargs) = super::class::first_and_others(cx, args)?;
    class_given(&this, args.first(), " as arg 2", cx)?;
    Ok(Step::Call { callee: Value::Native(id_of(&this, cx)?), args, kwargs, then: Then::Return })
}

/// Getter and setter.
fn accessors(value: &Value, cx: &Cx<'_>) -> Res<(Value, Value)> {
    if let Value::Misc(misc) = value
        && let Misc::Getset { get, set, .. } = misc.get(cx.gil)
    {
        return Ok((get.clone(), set.clone()));
    }
    type_error("descriptor requires a 'getset_descriptor' object")
}

fn get(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if args[1].is_none() {
        return of_class(args).map(Step::Return);
    }
    if let Some(member) = member(&args[0], cx.gil)
        && let (name, Some(slot)) = (member.name, slot(&args[0]))
    {
        let found = slots::read(cx, &slot.clone(), &args[1])?;
        return found.map_or_else(|| attr::no_attribute(cx, &args[1].clone(), name), Ok);
    }
    instance(args, cx)?;
    Ok(Step::call(accessors(&args[0], cx)?.0, vec![args[1].take()]))
}

fn set(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(slot) = slot(&args[0]).filter(|_| member(&args[0], cx.gil).is_some()) {
        return slots::write(cx, &slot.clone(), &args[1], &args[2]);
    }
    instance(args, cx)?;
    match accessors(&args[0], cx)?.1 {
        Value::Unset | Value::None => unwritable(&args[0], cx),
        set => Ok(Step::call(set, vec![args[1].take(), args[2].take()])),
    }
}

fn delete(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(slot) = slot(&args[0]).filter(|_| member(&args[0], cx.gil).is_some()) {
        return slots::delete(cx, &slot.clone(), &args[1]);
    }
    instance(args, cx)?;
    unwritable(&args[0], cx)
}

fn unwritable<T>(value: &Value, cx: &Cx<'_>) -> Res<T> {
    let row = row(value, cx)?;
    if row.role == Role::Member {
        return raise(AttributeError, "readonly attribute");
    }
    let owner = owner(value, cx)?.get(cx.gil).name;
    raise(AttributeError, format!("attribute '{}' of '{owner}' objects is not writable", row.name))
}
