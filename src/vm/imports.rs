//! Imports: a module is asked of the driver, its code runs, its names are taken.
//!
//! Lives here: the out-of-line half of those ops. May use: `object`, its siblings.
//! Deliberately absent: finding and compiling modules (`session`).

use super::frame::RetTo;
use super::native::{Cx, Half, Step, Then};
use super::request::Request;
use super::steps::{Go, Next, Vm};
use super::{names, refusals};
use crate::base::Symbol;
use crate::bytecode::{Const, Hold, In, K, Name, Num, Out};
use crate::object::convert::type_text;
use crate::object::{ExcKind, Res, Value, raise};

impl Vm<'_> {
    /// `Import`
    pub(super) fn import(&mut self, dst: Out, top: Num, path: K) -> Res<Next> {
        let path = match self.code().consts.get(path.0 as usize) {
            Some(Const::Str(path)) => path.to_string(),
            _ => String::new(),
        };
        let step = import_step(self.module(), path, top.0 == 1);
        self.go(Go::Step(step, RetTo::Reg(dst.0)))
    }

    /// `ImportFrom`
    pub(super) fn import_from(&mut self, dst: Out, module: Hold, name: Name) -> Res<Next> {
        let name = self.name(name);
        let object = self.reg(module.0).clone();
        match name_of(&mut self.cx(), &object, name, false)? {
            Step::Return(value) => {
                self.set(dst.0, value);
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, RetTo::Reg(dst.0))),
        }
    }

    /// `ImportStar`
    pub(super) fn import_star(&mut self, module: In) -> Res<Next> {
        let Value::Module(module) = self.fetch(module) else { return Ok(Next::On) };
        let listed = self.world.global(module.index, Symbol::new("__all__")).cloned();
        let names = match listed {
            Some(Value::List(list)) => list.get(self.gil).items.clone(),
            Some(Value::Tuple(tuple)) => tuple.items.to_vec(),
            _ => {
                let names = self.world.modules[module.index as usize].names.names();
                let names = names.iter().filter(|name| !name.as_str().starts_with('_'));
                let there = names.filter(|name| self.world.global(module.index, **name).is_some());
                there.map(|name| Value::str(name.as_str())).collect()
            }
        };
        let here = Value::Int(self.module().into());
        let mut state = vec![Value::Module(module), here, Value::tuple(names), Value::Int(0)];
        match star(&mut self.cx(), &mut state)? {
            Step::Return(_) => Ok(Next::On),
            step => self.go(Go::Step(step, RetTo::Nothing)),
        }
    }
}

/// `from module import *`. The state: the module, the number of the one that takes its names, the
/// names, how many of them have been taken.
fn star(cx: &mut Cx<'_>, state: &mut [Value]) -> Res<Step> {
    let (Value::Module(module), Value::Tuple(names), &Value::Int(taken)) =
        (&state[0], &state[2], &state[3])
    else {
        return Ok(Step::Return(Value::None));
    };
    let (module, names) = (module.clone(), names.clone());
    for (at, name) in (0..).zip(names.items.iter()).skip(taken as usize) {
        let Value::Str(name) = name else {
            let got = type_text(name, cx.gil);
            let message = format!("Item in {}.__all__ must be str, not {got}", module.name);
            return raise(ExcKind::TypeError, message);
        };
        let name = Symbol::new(name.as_str());
        let step = match cx.world.global(module.index, name).cloned() {
            Some(value) => Step::Return(value),
            None => name_of(cx, &state[0], name, true)?,
        };
        state[3] = Value::Int(at);
        match step {
            Step::Return(value) => take(cx, state, name, value),
            step => return Ok(step.and(star_on, state.to_vec())),
        }
    }
    Ok(Step::Return(Value::None))
}

/// The value of the name that `state` has come to is there.
fn star_on(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let value = came?;
    if let (Value::Tuple(names), &Value::Int(at)) = (&state[2], &state[3])
        && let Some(Value::Str(name)) = names.items.get(at as usize)
    {
        let name = Symbol::new(name.as_str());
        take(cx, state, name, value);
        state[3] = Value::Int(at + 1);
    }
    star(cx, state)
}

fn take(cx: &mut Cx<'_>, state: &[Value], name: Symbol, value: Value) {
    if let Value::Int(here) = state[1] {
        cx.world.set_global(here as u32, name, value);
    }
}

/// What a name of a module is: a variable, what the module's `__getattr__` says, or a submodule
/// that nobody has imported yet. Without any of them it is an ImportError, with `star` (the module
/// has promised the name in its `__all__`) an AttributeError.
fn name_of(cx: &mut Cx<'_>, object: &Value, name: Symbol, star: bool) -> Res<Step> {
    if let Some(step) = super::attr::get_plain(cx, object, name)? {
        return Ok(step);
    }
    let Value::Module(module) = object else {
        return raise(ExcKind::ImportError, format!("cannot import name '{name}'"));
    };
    let mut state = vec![object.clone(), Value::str(name.as_str()), Value::bool(star)];
    match cx.world.global(module.index, names::getattr()).cloned() {
        Some(hook) => {
            let args = vec![state[1].clone()];
            let then = Then::Catch(hook_done, state);
            Ok(Step::Call { callee: hook, args, kwargs: Vec::new(), then })
        }
        None => submodule(&mut state),
    }
}

/// The module's `__getattr__` has answered. The state: module, name, whether it is for `*`.
fn hook_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came {
        Ok(value) => Ok(Step::Return(value)),
        Err(raised) => {
            cx.only(*raised, ExcKind::AttributeError)?;
            submodule(state)
        }
    }
}

/// Perhaps it is a submodule that nobody has imported yet. The state: module, name, whether it is
/// for `*`.
fn submodule(state: &mut [Value]) -> Res<Step> {
    let (Value::Module(module), Value::Str(name)) = (&state[0], &state[1]) else {
        return Ok(Step::Return(Value::None));
    };
    let path = format!("{}.{}", module.name, name.as_str());
    let first = Box::new(import_step(module.index, path, false));
    let state = state.iter_mut().map(Value::take).collect();
    Ok(Step::Chain { first, then: Then::Catch(submodule_done, state) })
}

/// The submodule has been imported, or there is none.
fn submodule_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let raised = match came {
        Ok(module) => return Ok(Step::Return(module)),
        Err(raised) => raised,
    };
    cx.only(*raised, ExcKind::ModuleNotFoundError)?;
    let (Value::Module(module), Value::Str(name)) = (&state[0], &state[1]) else {
        return Ok(Step::Return(Value::None));
    };
    let (module, name) = (module.clone(), Symbol::new(name.as_str()));
    match state[2] {
        Value::True => refusals::no_attribute(cx, &Value::Module(module), name),
        _ => refusals::no_name(cx, &module, name.as_str()),
    }
}

/// Asks for a module and runs its code if that has not begun.
pub fn import_step(from: u32, path: String, top: bool) -> Step {
    let head = match (top, path.split_once('.')) {
        (true, Some((head, _))) if !head.is_empty() => Value::str(head),
        _ => Value::None,
    };
    ask(from, path, head)
}

fn ask(from: u32, path: String, head: Value) -> Step {
    let state = vec![head, Value::str(&path), Value::Int(from.into())];
    let request = Request::Import { path, from };
    Step::Ask { request, then: Then::Half(loaded as Half, state) }
}

/// The driver has linked a module: the one that was asked for, or the first package on the way to
/// it whose code has not run. That code may do anything, even import what is asked for here: so
/// nothing behind it is looked for before it is done.
fn loaded(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let (number, is_there) = match came? {
        Value::Int(number) => (number as u32, true),
        Value::Tuple(tuple) => match tuple.items.first() {
            Some(&Value::Int(number)) => (number as u32, false),
            _ => return raise(ExcKind::ImportError, "nothing was imported"),
        },
        _ => return raise(ExcKind::ImportError, "nothing was imported"),
    };
    let wanted = match &state[0] {
        Value::Str(head) => cx.world.module(Symbol::new(head.as_str())),
        _ => number,
    };
    let object = Value::Module(cx.world.modules[wanted as usize].object.clone());
    let done = |step: Step, state: &mut [Value]| match is_there {
        true => step.and(give, vec![object]),
        false => step.and(ask_again, state.iter_mut().map(Value::take).collect()),
    };
    let Some(code) = cx.world.modules[number as usize].code.take() else {
        return Ok(done(Step::Return(Value::None), state));
    };
    let body = module_function(number, code);
    let name = Value::str(cx.world.modules[number as usize].name.as_str());
    let then = Then::Catch(module_done, vec![Value::Int(number.into()), name]);
    let run = Step::Call { callee: body, args: Vec::new(), kwargs: Vec::new(), then };
    Ok(done(run, state))
}

/// A parent package has run.
fn ask_again(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    match (&state[1], &state[2]) {
        (Value::Str(path), &Value::Int(from)) => {
            Ok(ask(from as u32, path.as_str().into(), state[0].clone()))
        }
        _ => raise(ExcKind::ImportError, "nothing was imported"),
    }
}

/// A module's code has run. One that failed is forgotten, so that a later import tries again.
fn module_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    if came.is_err()
        && let (Value::Int(_), Value::Str(name)) = (&state[0], &state[1])
    {
        cx.world.module_numbers.remove(&Symbol::new(name.as_str()));
    }
    came.map(Step::Return)
}

fn give(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    Ok(Step::Return(state[0].take()))
}

/// A module's code as a function without parameters.
fn module_function(module: u32, code: u32) -> Value {
    let name = Value::str("<module>");
    Value::from(crate::object::Func {
        code,
        module,
        qualname: name.clone(),
        name,
        defaults: Vec::new(),
        kw_defaults: Vec::new(),
        cells: Box::default(),
        attrs: Default::default(),
    })
}
