//! Blocks: which `except` matches, `with`; the prompt's display.
//!
//! Lives here: the out-of-line half of those ops. May use: `object`, its siblings.
//! Deliberately absent: where an exception goes that nobody here catches (steps.rs).

use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step};
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{Hold, In, Out, Target};
use crate::object::heap::exc_of;
use crate::object::misc::Misc;
use crate::object::{ExcKind, Res, Value, raise};

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
        let place = self.place();
        let me = self.t.id;
        let at = self.base() + manager.0 as usize;
        if let Value::Sync(sync) = &self.t.stack[at]
            && sync.alter(self.gil).take(me, place, 1)
        {
            self.set(dst.0, Value::True);
            return Ok(Next::On);
        }
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
        if let Value::Sync(sync) = &manager
            && sync.alter(self.gil).let_go(self.t.id)
        {
            return Ok(Next::On);
        }
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

    // ---- the prompt ----

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
