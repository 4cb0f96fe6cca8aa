//! Blocks: which `except` matches, `with`, imports, the prompt's display.
//!
//! Lives here: the out-of-line half of those ops. May use: `object`, its siblings.
//! Deliberately absent: finding and compiling modules (`session`).

use super::frame::RetTo;
use super::names;
use super::native::{Cx, Half, Step, Then};
use super::request::Request;
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{Const, Hold, In, K, Name, Num, Out, Target};
use crate::object::heap::exc_of;
use crate::object::misc::Misc;
use crate::object::{ExcKind, Raise, Res, Value, raise};

impl Vm<'_> {
    /// `JumpNoMatch`
    pub(super) fn jump_no_match(&mut self, exc: Hold, class: In, target: Target) -> Res<Next> {
        let wanted = self.fetch(class);
        let exception = self.reg(exc.0).clone();
        if !self.catchable(&wanted) {
            let message = "catching classes that do not inherit from BaseException is not allowed";
            return raise(ExcKind::TypeError, message);
        }
        let matches = super::classes::is_instance(&mut self.cx(), &exception, &wanted);
        if matches != Some(true) {
            self.jump(target.0);
            return Ok(Next::Jump);
        }
        Ok(Next::On)
    }

    fn catchable(&self, wanted: &Value) -> bool {
        match wanted {
            Value::Class(class) => class.get(self.gil).flags.exception,
            Value::Tuple(tuple) => tuple.items.iter().all(|class| match class {
                Value::Class(class) => class.get(self.gil).flags.exception,
                _ => false,
            }),
            _ => false,
        }
    }

    // ---- with ----

    /// The native of a lock or its like: they enter and leave without waiting for anything but the
    /// lock, need no bound method, and do not look at exceptions.
    fn of_lock(&self, manager: &Value, name: Symbol) -> Option<u64> {
        let Value::Sync(sync) = manager else { return None };
        let class = self.world.heap.class(sync.get(self.gil).kind());
        match class.get(self.gil).attrs.get(name) {
            Some(Value::Native(id)) => Some(id.row()),
            _ => None,
        }
    }

    /// `WithEnter`
    pub(super) fn with_enter(&mut self, dst: Out, manager: Hold) -> Res<Next> {
        let manager = self.reg(manager.0).clone();
        if let Some(row) = self.of_lock(&manager, names::enter()) {
            let step = self.run_native(row, &mut [manager])?;
            return self.go(Go::Step(step, RetTo::Reg(dst.0)));
        }
        let enter = super::attr::special(&mut self.cx(), &manager, names::enter());
        let exit = super::attr::special(&mut self.cx(), &manager, names::exit());
        match (enter, exit) {
            (Some(enter), Some(_)) => self.start(enter, Vec::new(), Vec::new(), RetTo::Reg(dst.0)),
            (enter, _) => {
                let kind = self.type_name(&manager);
                let missed = if enter.is_none() { "" } else { " (missed __exit__ method)" };
                let message = format!(
                    "'{kind}' object does not support the context manager protocol{missed}"
                );
                raise(ExcKind::TypeError, message)
            }
        }
    }

    /// `WithExit`
    pub(super) fn with_exit(&mut self, manager: In) -> Res<Next> {
        let manager = self.fetch(manager);
        if let Some(row) = self.of_lock(&manager, names::exit()) {
            self.run_native(row, &mut [manager])?;
            return Ok(Next::On);
        }
        match super::attr::special(&mut self.cx(), &manager, names::exit()) {
            Some(exit) => {
                let args = vec![Value::None, Value::None, Value::None];
                self.start(exit, args, Vec::new(), RetTo::Nothing)
            }
            None => raise(ExcKind::AttributeError, "__exit__"),
        }
    }

    /// `WithExitRaised`
    pub(super) fn with_exit_raised(&mut self, dst: Out, manager: In, exc: Hold) -> Res<Next> {
        let manager = self.fetch(manager);
        let exception = self.reg(exc.0).clone();
        let class = self.world.heap.class_of(&exception, self.gil).clone();
        let traceback = traceback_of(&mut self.cx(), &exception);
        match super::attr::special(&mut self.cx(), &manager, names::exit()) {
            Some(exit) => {
                let args = vec![Value::Class(class), exception, traceback];
                self.start(exit, args, Vec::new(), RetTo::Reg(dst.0))
            }
            None => raise(ExcKind::AttributeError, "__exit__"),
        }
    }

    // ---- modules ----

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
        match super::attr::get_plain(&mut self.cx(), &object, name)? {
            Some(Step::Return(value)) => {
                self.set(dst.0, value);
                Ok(Next::On)
            }
            Some(step) => self.go(Go::Step(step, RetTo::Reg(dst.0))),
            None => {
                // Perhaps it is a submodule that nobody has imported yet.
                let Value::Module(module) = &object else {
                    let message = format!("cannot import name '{name}'");
                    return raise(ExcKind::ImportError, message);
                };
                let path = format!("{}.{name}", module.name);
                let state = vec![object.clone(), Value::str(name.as_str())];
                let then = Then::Catch(import_from_done, state);
                let first = Box::new(import_step(module.index, path, false));
                self.go(Go::Step(Step::Chain { first, then }, RetTo::Reg(dst.0)))
            }
        }
    }

    /// `ImportStar`
    pub(super) fn import_star(&mut self, module: In) -> Res<Next> {
        let Value::Module(module) = self.fetch(module) else { return Ok(Next::On) };
        let from = module.index;
        let listed = self.world.global(from, Symbol::new("__all__")).cloned();
        let names: Vec<Symbol> = match listed {
            Some(Value::List(list)) => symbols(&list.get(self.gil).items),
            Some(Value::Tuple(tuple)) => symbols(&tuple.items),
            _ => {
                let names = self.world.modules[from as usize].names.names();
                names.iter().copied().filter(|n| !n.as_str().starts_with('_')).collect()
            }
        };
        let here = self.module();
        for name in names {
            if let Some(value) = self.world.global(from, name).cloned() {
                self.world.set_global(here, name, value);
            }
        }
        Ok(Next::On)
    }

    /// `PrintExpr`
    pub(super) fn print_expr(&mut self, src: In) -> Res<Next> {
        let value = self.fetch(src);
        if value.is_none() {
            return Ok(Next::On);
        }
        self.world.last_shown = value.clone();
        let module = self.module();
        self.world.set_global(module, Symbol::new("_"), value.clone());
        let step = super::displays::repr_step(&mut self.cx(), value)?;
        let print = self.world.builtins.get(&Symbol::new("print")).cloned();
        let step = step.and(show, print.into_iter().collect());
        self.go(Go::Step(step, RetTo::Nothing))
    }
}

fn show(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let text = came?;
    match state.first_mut() {
        Some(print) => Ok(Step::call(print.take(), vec![text])),
        None => Ok(Step::Return(Value::None)),
    }
}

fn symbols(values: &[Value]) -> Vec<Symbol> {
    values
        .iter()
        .filter_map(|value| match value {
            Value::Str(text) => Some(Symbol::new(text.as_str())),
            _ => None,
        })
        .collect()
}

/// The traceback object of an exception.
pub fn traceback_of(cx: &mut Cx<'_>, exception: &Value) -> Value {
    let Value::Instance(instance) = exception else { return Value::None };
    match exc_of(instance, cx.gil) {
        Some(exc) if !exc.get(cx.gil).traceback.is_empty() => {
            let entries = exc.get(cx.gil).traceback.clone();
            Value::from(Misc::Traceback { entries, at: 0 })
        }
        _ => Value::None,
    }
}

/// Asks for a module and runs its code if that has not begun.
pub fn import_step(from: u32, path: String, top: bool) -> Step {
    let head = match (top, path.split_once('.')) {
        (true, Some((head, _))) if !head.is_empty() => Value::str(head),
        _ => Value::None,
    };
    let request = Request::Import { path, from };
    Step::Ask { request, then: Then::Half(loaded as Half, vec![head]) }
}

/// The driver has linked the module (and its parents): their code runs now, outermost first. The
/// answer is a tuple of module numbers, the one that was asked for last.
fn loaded(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let numbers = match came? {
        Value::Int(number) => vec![number as u32],
        Value::Tuple(tuple) => tuple
            .items
            .iter()
            .filter_map(|n| if let Value::Int(n) = n { Some(*n as u32) } else { None })
            .collect(),
        _ => Vec::new(),
    };
    let wanted = match (&state[0], numbers.last()) {
        (Value::Str(head), _) => cx.world.module(Symbol::new(head.as_str())),
        (_, Some(&number)) => number,
        _ => return raise(ExcKind::ImportError, "nothing was imported"),
    };
    let object = Value::Module(cx.world.modules[wanted as usize].object.clone());
    let mut step = Step::Return(object.clone());
    for number in numbers {
        let Some(code) = cx.world.modules[number as usize].code.take() else { continue };
        let body = module_function(number, code);
        let name = cx.world.modules[number as usize].name;
        let run = Step::Call {
            callee: body,
            args: Vec::new(),
            kwargs: Vec::new(),
            then: Then::Catch(
                module_done,
                vec![Value::Int(number.into()), Value::str(name.as_str())],
            ),
        };
        step = match step {
            Step::Return(_) => run.and(give, vec![object.clone()]),
            Step::Chain { first, .. } => {
                let later =
                    vec![Value::Int(number.into()), Value::Int(code.into()), object.clone()];
                Step::Chain { first, then: Then::Half(run_next, later) }
            }
            other => other,
        };
    }
    Ok(step)
}

/// A parent package has run; the next module runs.
fn run_next(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    let (Value::Int(number), Value::Int(code)) = (&state[0], &state[1]) else {
        return raise(ExcKind::ImportError, "nothing was imported");
    };
    let (number, code) = (*number as u32, *code as u32);
    let body = module_function(number, code);
    let name = Value::str(cx.world.modules[number as usize].name.as_str());
    let then = Then::Catch(module_done, vec![Value::Int(number.into()), name]);
    let run = Step::Call { callee: body, args: Vec::new(), kwargs: Vec::new(), then };
    Ok(run.and(give, vec![state[2].take()]))
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

/// `from m import name`: the module has no such attribute and there may be a submodule.
fn import_from_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came {
        Ok(module) => Ok(Step::Return(module)),
        Err(raised) => {
            let exception = cx.world.heap.exception_object(*raised, cx.gil);
            let wanted = cx.world.heap.exception(ExcKind::ModuleNotFoundError).clone();
            if !exception.get(cx.gil).class.clone().is_subclass(&wanted, cx.gil) {
                return Err(Box::new(Raise::Through(exception)));
            }
            let (Value::Module(module), Value::Str(name)) = (&state[0], &state[1]) else {
                return Err(Box::new(Raise::Through(exception)));
            };
            let (module, name) = (module.clone(), name.as_str().to_string());
            super::refusals::no_name(cx, &module, &name)
        }
    }
}
