//! What a program sees of its own names: `globals`, `locals`, `vars`, `dir`, `__import__`.
//!
//! Lives here: those natives, and the live view that `__dict__` of modules and functions is.
//! May use: `object`, `vm`, its siblings. Deliberately absent: the attributes of functions and code
//! (code.rs); `__dict__` of instances, which is a plain dict (`vm::own`).
//!
//! Variables of a module stand in slots, so there is no dict that `globals()` could return. It
//! returns an instance of a subclass of `dict` (`_Attributes` in core.cc) that is brought up to
//! date whenever it is looked at and that writes to the slots.

use super::args::*;
use super::object::members_of;
use super::table::{Row, natives};
use crate::base::Symbol;
use crate::object::dict::Find;
use crate::object::special::native_of;
use crate::object::{Class, Dict, Instance, Ref, Res, Value};
use crate::vm::{Cx, Step, Then, attr, imports, own};

/// The functions.
pub const FUNCTIONS: &[Row] = natives! { "";
    /// Show attributes of an object; without one, the names in the current scope.
    "dir" "(object=, /)" Open dir;
    /// Without arguments, equivalent to locals(); with one, to object.__dict__.
    "vars" "(object=, /)" Open vars;
    /// Return a dictionary containing the current scope's local variables.
    "locals" "()" Open locals;
    /// Return the dictionary containing the current scope's global variables.
    "globals" "()" Open globals;
    /// Import a module.
    "__import__" "(name, globals=None, locals=None, fromlist=None, level=0)" Open import;
};

/// What the library's view of names needs.
pub const HELPERS: &[Row] = natives! { "";
    /// The dict behind a view, brought up to date.
    "_names" "(view, /)" Atomic names;
    /// A copy of an instance's own attributes but slots, which stay where they are; NotImplemented
    /// if its `__dict__` must be asked.
    "_state_of" "(object, /)" Atomic state_of;
    /// Gives an instance attributes as its class's instances have them; whether it could.
    "_give_state" "(object, attributes, /)" Atomic give_state;
};

/// The instance, if its attributes are fields and its class has a `__dict__`.
fn with_fields(value: &Value, cx: &Cx<'_>) -> Option<Ref<Instance>> {
    let Value::Instance(instance) = value else { return None };
    let (shape, flags) = {
        let body = instance.get(cx.gil);
        (body.shape, body.class.get(cx.gil).flags)
    };
    let plain = flags.script && !flags.slots && !flags.exception && !flags.getattribute;
    (plain && cx.world.heap.shapes.dict_field(shape).is_none()).then(|| instance.clone())
}

fn state_of(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(instance) = with_fields(&args[0], cx) else { return Ok(Value::NotImplemented) };
    let slots = crate::vm::slot_fields(&instance.get(cx.gil).class, cx.gil);
    let mut all = own::all(&cx.world.heap, cx.gil, &instance);
    all.retain(|(name, _)| !slots.contains(name));
    Ok(Value::from(Dict::of_names(all)))
}

fn give_state(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (Some(instance), Value::Dict(state)) = (with_fields(&args[0], cx), &args[1]) else {
        return Ok(Value::False);
    };
    let named: Vec<(Symbol, Value)> = state.get(cx.gil).named(cx.gil).collect();
    if named.len() != state.get(cx.gil).len()
        || !crate::vm::slot_fields(&instance.get(cx.gil).class, cx.gil).is_empty()
    {
        return Ok(Value::False);
    }
    for (name, value) in named {
        own::set(&mut cx.world.heap, cx.gil, &instance, name, value);
    }
    Ok(Value::True)
}

/// The number of the module whose code runs.
fn here(cx: &Cx<'_>) -> u32 {
    cx.world.program.entries.get(cx.world.at.code as usize).map_or(0, |entry| entry.module)
}

/// The live view of a function's or a module's names; a module has only one.
pub fn view(cx: &mut Cx<'_>, object: &Value) -> Value {
    if let Value::Module(module) = object
        && let Some(view) = cx.world.views.get(&module.index)
    {
        return view.clone();
    }
    let Value::Class(class) = cx.library("_Attributes") else { return Value::None };
    let mut made = Instance::new(class.clone(), class.get(cx.gil).shape);
    *made.field_mut(0) = Value::from(Dict::default());
    let made = Ref::new(made);
    attr::set_field(cx, &made, Symbol::new("_object"), object.clone());
    let view = Value::Instance(made);
    refresh(cx, &view);
    if let Value::Module(module) = object {
        cx.world.views.insert(module.index, view.clone());
    }
    view
}

/// The number of the module whose names a view shows.
pub fn module_of_view(view: &Value, cx: &Cx<'_>) -> Option<u32> {
    let Value::Instance(instance) = view else { return None };
    if !is_internal(&instance.get(cx.gil).class, cx) {
        return None;
    }
    match own::get(&cx.world.heap, cx.gil, instance, Symbol::new("_object"))? {
        Value::Module(module) => Some(module.index),
        _ => None,
    }
}

/// Whether a class is one of the library's own, which no script has defined.
pub fn is_internal(class: &Ref<Class>, cx: &Cx<'_>) -> bool {
    let body = class.get(cx.gil);
    body.flags.script && body.module.as_str() == "builtins"
}

/// Brings the dict behind a view up to date and gives it.
fn refresh(cx: &mut Cx<'_>, view: &Value) -> Option<Ref<Dict>> {
    let (Value::Instance(instance), Some(Value::Dict(dict))) = (view, native_of(view, cx.gil))
    else {
        return None;
    };
    let owner = own::get(&cx.world.heap, cx.gil, instance, Symbol::new("_object"))?;
    let members = members_of(&owner, cx);
    let count = members.len();
    for (name, value) in members {
        dict.set_name(name.as_str(), value, cx.gil);
    }
    if dict.get(cx.gil).len() > count {
        let members = members_of(&owner, cx);
        let gone: Vec<Value> = dict
            .get(cx.gil)
            .iter()
            .map(|entry| entry.key.clone())
            .filter(|key| {
                let name = text(key, cx.gil).and_then(Symbol::find);
                !members.iter().any(|(member, _)| Some(*member) == name)
            })
            .collect();
        for key in gone {
            if let Value::Str(name) = &key
                && let Find::At(at) = dict.get(cx.gil).find(&key, name.hash(), cx.gil)
            {
                let removed = dict.get_mut(cx.gil).remove(at);
                drop(removed);
            }
        }
    }
    Some(dict)
}

fn names(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(refresh(cx, &args[0].clone()).map_or(Value::None, Value::Dict))
}

fn module_object(number: u32, cx: &Cx<'_>) -> Value {
    Value::Module(cx.world.modules[number as usize].object.clone())
}

fn globals(cx: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    let module = module_object(here(cx), cx);
    Ok(view(cx, &module).into())
}

fn locals(cx: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, state: &mut [Value], locals: Res| match locals? {
        Value::None => Ok(view(cx, &state[0].clone()).into()),
        locals => Ok(locals.into()),
    };
    let module = module_object(here(cx), cx);
    Ok(Step::Locals { then: Then::Half(half, vec![module]) })
}

fn vars(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(object) = given(args, 0) else { return locals(cx, args) };
    let found = attr::get(cx, &object.clone(), Symbol::new("__dict__"));
    let half = |cx: &mut Cx<'_>, _: &mut [Value], found: Res| match found {
        Err(raised) if super::functions::is_attribute_error(&raised, cx) => {
            type_error("vars() argument must have __dict__ attribute")
        }
        other => Ok(other?.into()),
    };
    super::functions::caught(cx, found, half, Vec::new())
}

fn sorted(mut names: Vec<&'static str>) -> Step {
    names.sort_unstable();
    names.dedup();
    Value::list(names.into_iter().map(Value::str).collect()).into()
}

fn dir(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(object) = given(args, 0) else {
        let half = |cx: &mut Cx<'_>, state: &mut [Value], locals: Res| {
            let names = match locals? {
                Value::Dict(dict) => {
                    let dict = dict.get(cx.gil);
                    let names = dict.iter().filter_map(|entry| text(&entry.key, cx.gil));
                    names.map(|name| Symbol::new(name).as_str()).collect()
                }
                _ => members_of(&state[0], cx).into_iter().map(|(n, _)| n.as_str()).collect(),
            };
            Ok(sorted(names))
        };
        let module = module_object(here(cx), cx);
        return Ok(Step::Locals { then: Then::Half(half, vec![module]) });
    };
    let dir = Symbol::new("__dir__");
    // A metaclass of the library may have one of its own.
    let by_meta = matches!(object, Value::Class(_))
        && matches!(class_of(object, cx).lookup(dir, cx.gil), Some(Value::Func(_)));
    if (by_meta || matches!(object, Value::Instance(_)))
        && let Some(method) = attr::special(cx, object, dir)
    {
        return Ok(Step::call(cx.library("_sorted_names"), vec![method]));
    }
    if let Value::Module(module) = object
        && let Some(hook) = cx.world.global(module.index, Symbol::new("__dir__")).cloned()
    {
        return Ok(Step::call(cx.library("_sorted_names"), vec![hook]));
    }
    Ok(sorted(super::object::attribute_names(object, cx)))
}

fn import(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(name) = text(&args[0], cx.gil) else {
        return type_error("module name must be a string");
    };
    let level = match given(args, 4) {
        Some(level) => index(level, cx)?,
        None => 0,
    };
    if level < 0 {
        return value_error("level must be >= 0");
    }
    if name.is_empty() && level == 0 {
        return value_error("Empty module name");
    }
    let path = format!("{}{name}", ".".repeat(level as usize));
    let top = match given(args, 3) {
        None | Some(Value::None) => true,
        Some(list) => match super::ops::truth(list, cx) {
            crate::object::Plain::Done(truth) => !truth,
            _ => false,
        },
    };
    // The relative name is that of the module whose globals are given.
    let from = match given(args, 1) {
        Some(Value::Instance(view)) => {
            match own::get(&cx.world.heap, cx.gil, view, Symbol::new("_object")) {
                Some(Value::Module(module)) => module.index,
                _ => here(cx),
            }
        }
        _ => here(cx),
    };
    imports::import_step(cx, from, &path, top)
}
