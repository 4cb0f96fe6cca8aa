//! Calls of natives: where their arguments stand already, or from a list.
//!
//! Lives here: the short ways, the one that binds, and what becomes of a native's question. May use:
//! `object`, its siblings. Deliberately absent: binding (bind.rs); the natives (`builtins`).

use super::frame::RetTo;
use super::native::{Cx, NativeFn, Params, Step};
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::object::sync::Place;
use crate::object::{ExcKind, Raise, Res, Value, put, raise};
use smallvec::SmallVec;

impl Vm<'_> {
    pub(super) fn call_native_in_place(
        &mut self,
        row: u64,
        first: u8,
        given: u16,
        ret: RetTo,
    ) -> Res<Next> {
        let native = &self.world.natives[row as usize];
        if let (NativeFn::Ready((attempt, _)), RetTo::Reg(dst)) = (native.run, ret) {
            self.world.at = self.place();
            let at = self.base() + first as usize;
            let cx = &mut Cx { world: self.world, gil: self.gil, me: self.t.id };
            let args = &mut self.t.stack[at..at + given as usize];
            if let Some(value) = attempt(cx, args) {
                for arg in args {
                    put(arg, Value::Unset);
                }
                self.set(dst, value);
                return Ok(Next::On);
            }
        }
        let native = &self.world.natives[row as usize];
        let (min, max) = match &native.params {
            Params::Positional { min, max } => (*min, *max),
            Params::Any => (0, u8::MAX),
            Params::Named(named) if named.takes_plainly(given.into()) => {
                // Nothing to bind: parameters that are not given are `Unset`.
                let names = named.names.len();
                let begin = self.base() + first as usize;
                let given = &mut self.t.stack[begin..begin + given as usize];
                let mut args: SmallVec<[Value; 6]> = given.iter_mut().map(Value::take).collect();
                args.resize_with(names, || Value::Unset);
                let step = self.run_native(row, &mut args)?;
                return self.go(Go::Step(step, ret));
            }
            Params::Named(_) => {
                let args = self.take_run(first, given as u8);
                let step = self.call_native(row, args, Vec::new())?;
                return self.go(Go::Step(step, ret));
            }
        };
        if given < u16::from(min) || (given > u16::from(max) && max != u8::MAX) {
            return super::bind::wrong_count(native, min, max, given.into());
        }
        let run = native.run;
        self.world.at = self.place();
        let begin = self.base() + first as usize;
        let args = &mut self.t.stack[begin..begin + given as usize];
        let cx = &mut Cx { world: self.world, gil: self.gil, me: self.t.id };
        let step = run_with(cx, row, run, args);
        for arg in args {
            put(arg, Value::Unset);
        }
        match step? {
            Step::Return(value) if matches!(ret, RetTo::Reg(_)) => {
                if let RetTo::Reg(dst) = ret {
                    self.set(dst, value);
                }
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, ret)),
        }
    }

    /// Runs a native with arguments that are bound already.
    pub(super) fn run_native(&mut self, row: u64, args: &mut [Value]) -> Res<Step> {
        let run = self.world.natives[row as usize].run;
        self.world.at = self.place();
        run_with(&mut self.cx(), row, run, args)
    }

    /// Where the running frame stands.
    pub(super) fn place(&self) -> Place {
        let frame = self.t.frames.last();
        frame.map_or(Place::default(), |f| Place { code: f.code, pc: f.pc.saturating_sub(1) })
    }

    /// Calls a native with arguments that stand nowhere yet.
    pub(super) fn call_native(
        &mut self,
        row: u64,
        args: Vec<Value>,
        kwargs: Vec<(Symbol, Value)>,
    ) -> Res<Step> {
        let native = &self.world.natives[row as usize];
        let mut args = super::bind::bind_native(native, args, kwargs)?;
        self.run_native(row, &mut args)
    }
}

fn run_with(cx: &mut Cx<'_>, row: u64, run: NativeFn, args: &mut [Value]) -> Res<Step> {
    match run.begin(cx, args) {
        Err(raised) if raised.is_question() => coerce(cx, row, args, raised),
        step => step,
    }
}

/// Asks the object that a native met instead of a number, then runs the native with the number.
#[cold]
fn coerce(cx: &mut Cx<'_>, row: u64, args: &[Value], raised: Box<Raise>) -> Res<Step> {
    let Raise::Coerce { value, real } = &*raised else { return Err(raised) };
    let Some(at) = args.iter().position(|arg| arg.is(value)) else { return Err(raised) };
    let ask = cx.library(if *real { "_real" } else { "_index" });
    let mut state = vec![Value::Int(row as i64), Value::Int(at as i64)];
    state.extend(args.iter().cloned());
    let half = |cx: &mut Cx<'_>, state: &mut [Value], number: Res| {
        let (Value::Int(row), Value::Int(at)) = (&state[0], &state[1]) else {
            return raise(ExcKind::SystemError, "a native without a number");
        };
        let (row, at) = (*row as u64, *at as usize);
        state[2 + at] = number?;
        let run = cx.world.natives[row as usize].run;
        run_with(cx, row, run, &mut state[2..])
    };
    Ok(Step::call_then(ask, vec![value.clone()], half, state))
}
