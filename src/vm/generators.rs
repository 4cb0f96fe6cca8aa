//! Generators: frames that sleep.
//!
//! Lives here: making, resuming, yielding, throwing, delegating. May use: `object`, its siblings.
//! Deliberately absent: `send`, `throw` and `close` as scripts call them (`builtins`).
//!
//! A generator owns its registers while it sleeps; to resume it is to move them on top of the
//! running thread's stack and push its frame.

use super::frame::{Frame, RetTo};
use super::names;
use super::native::{Cx, Step};
use super::steps::{Go, Next, Vm};
use super::window::grow;
use crate::bytecode::{Hold, In, Op, Out};
use crate::object::{ExcKind, Gen, GenState, Instance, Raise, Ref, Res, Value, iter, put, raise};

impl Vm<'_> {
    /// `MakeGenerator`: the running frame becomes a generator, which is the call's result.
    pub(super) fn make_generator(&mut self) -> Res<Next> {
        let Some(frame) = self.t.frames.pop() else { return Ok(Next::Finished) };
        let code = &self.program.codes[frame.code as usize];
        let (first, count) = (frame.base as usize, code.registers as usize);
        let registers = self.t.stack[first..first + count].iter_mut().map(Value::take).collect();
        let name = Value::str(code.name.as_str());
        let qualname = Value::str(&code.qualname);
        self.world.last_words |= !code.handlers.is_empty();
        let generator = Gen {
            state: GenState::Created,
            code: frame.code,
            pc: frame.pc,
            guarded: !code.handlers.is_empty(),
            sent: 0,
            registers,
            name,
            qualname,
        };
        self.go(Go::Deliver(Value::from(generator), frame.ret))
    }

    /// Pushes the frame of a generator that is to go on with `send`.
    pub(super) fn resume(&mut self, generator: &Value, send: Value, ret: RetTo) -> Res<()> {
        let Value::Gen(generator) = generator else {
            return raise(ExcKind::TypeError, "not a generator");
        };
        let state = generator.get(self.gil).state;
        match state {
            GenState::Running => {
                return raise(ExcKind::ValueError, "generator already executing");
            }
            GenState::Finished => {
                return Err(Box::new(Raise::Bare(ExcKind::StopIteration)));
            }
            GenState::Created if !send.is_none() => {
                let message = "can't send non-None value to a just-started generator";
                return raise(ExcKind::TypeError, message);
            }
            _ => {}
        }
        self.wake_frame(generator, ret)?;
        if state == GenState::Suspended {
            let sent = generator.get(self.gil).sent;
            self.set(sent, send);
        }
        Ok(())
    }

    fn wake_frame(&mut self, generator: &Ref<Gen>, ret: RetTo) -> Res<()> {
        if self.t.frames.len() >= self.world.recursion_limit {
            return Err(super::calls::too_deep());
        }
        let base = self.top();
        if self.t.stack.len() < base + 256 {
            grow(&mut self.t.stack, base as u32);
        }
        let body = generator.alter(self.gil);
        body.state = GenState::Running;
        for (slot, value) in self.t.stack[base..].iter_mut().zip(&mut body.registers) {
            put(slot, value.take());
        }
        let (code, pc) = (body.code, body.pc);
        self.t.frames.push(Frame { code, pc, base: base as u32, ret, generator: true });
        self.t.generators.push(generator.clone());
        Ok(())
    }

    /// `Yield`
    pub(super) fn yield_value(&mut self, dst: Out, value: Value) -> Res<Next> {
        let pc = self.t.frames.last().map_or(0, |frame| frame.pc);
        let ret = self.put_to_sleep(dst.0, pc);
        self.go(Go::Deliver(value, ret))
    }

    /// The running generator's frame goes back to its generator; what is sent next goes to `sent`.
    fn put_to_sleep(&mut self, sent: u8, pc: u32) -> RetTo {
        let (Some(frame), Some(generator)) = (self.t.frames.pop(), self.t.generators.pop()) else {
            return RetTo::Nothing;
        };
        let body = generator.get_mut(self.gil);
        body.state = GenState::Suspended;
        body.sent = sent;
        body.pc = pc;
        for (value, slot) in body.registers.iter_mut().zip(&mut self.t.stack[frame.base as usize..])
        {
            put(value, slot.take());
        }
        frame.ret
    }

    /// `YieldFrom`: one step of delegation. The op is run again when the delegating generator is
    /// resumed, with what was sent in `dst`.
    pub(super) fn yield_from(&mut self, dst: Out, it: Hold) -> Res<Next> {
        let send = self.reg(dst.0).take();
        let ret = RetTo::Delegate(dst.0);
        let inner = self.reg(it.0).clone();
        match &inner {
            Value::Gen(_) => match self.resume(&inner, send, ret) {
                Ok(()) => Ok(Next::Reload),
                Err(raised) => self.go(Go::Fail(raised, ret)),
            },
            Value::Iter(native) if send.is_none() => match iter::next(native, self.gil)? {
                iter::NextItem::Item(value) => self.yield_on(dst.0, value),
                iter::NextItem::Done => {
                    self.end_delegation(dst.0, Value::None);
                    Ok(Next::Reload)
                }
                iter::NextItem::Script => {
                    let twin = self.world.library("_next");
                    self.start(twin, vec![inner], Vec::new(), ret)
                }
            },
            _ => {
                let (name, args) = match send {
                    Value::None => (names::next(), Vec::new()),
                    send => (names::send(), vec![send]),
                };
                match super::attr::special(&mut self.cx(), &inner, name) {
                    Some(method) => self.start(method, args, Vec::new(), ret),
                    None => {
                        let kind = self.type_name(&inner);
                        let message = format!("'{kind}' object has no attribute '{name}'");
                        raise(ExcKind::AttributeError, message)
                    }
                }
            }
        }
    }

    /// The delegating frame, which runs, yields what its inner iterator has yielded.
    pub(super) fn yield_on(&mut self, dst: u8, value: Value) -> Res<Next> {
        let pc = self.t.frames.last().map_or(0, |frame| frame.pc.saturating_sub(1));
        let ret = self.put_to_sleep(dst, pc);
        self.go(Go::Deliver(value, ret))
    }

    /// Raises an exception in a generator where it sleeps.
    pub(super) fn throw(&mut self, generator: &Value, exception: Value, ret: RetTo) -> Res<Next> {
        let Value::Gen(generator) = generator else {
            return raise(ExcKind::TypeError, "not a generator");
        };
        let thrown = exception.clone();
        let exception = match exception {
            Value::Instance(exception) => Some(exception),
            _ => None,
        };
        let suspended = generator.get(self.gil).state == GenState::Suspended;
        let Some(exception) = exception.or_else(|| {
            // Whoever is delegated to gets what was given, whatever it is.
            suspended
                .then(|| self.world.heap.new_exception(ExcKind::TypeError, Vec::new(), self.gil))
        }) else {
            return raise(ExcKind::TypeError, "exceptions must be exceptions");
        };
        match generator.get(self.gil).state {
            GenState::Running => {
                return raise(ExcKind::ValueError, "generator already executing");
            }
            GenState::Finished => return Err(Box::new(Raise::Object(exception))),
            GenState::Created => {
                // Its frame is in the traceback, but none of its handlers is entered yet.
                self.wake_frame(generator, ret)?;
                if let Some(frame) = self.t.frames.last_mut() {
                    frame.pc = 0;
                }
                return Ok(self.unwind(Box::new(Raise::Object(exception))));
            }
            GenState::Suspended => {}
        }
        self.wake_frame(generator, ret)?;
        // A generator that delegates lets its inner one have the exception first. The frame stands
        // before the op `YieldFrom`, which counts as run.
        let frame = &self.t.frames[self.t.frames.len() - 1];
        let op = self.program.entries[frame.code as usize].ops.get(frame.pc as usize).copied();
        if let Some(Op::YieldFrom { dst, iter }) = op
            && !self.reg(iter.0).is_unset()
        {
            if let Some(frame) = self.t.frames.last_mut() {
                frame.pc += 1;
            }
            let inner = self.reg(iter.0).clone();
            let ret = RetTo::Delegate(dst.0);
            // A StopIteration, also one that is thrown in, ends the delegation with its value.
            return match self.throw_or_close(&inner, thrown, exception, ret) {
                Ok(next) => Ok(next),
                Err(raised) => match self.go(Go::Fail(raised, ret)) {
                    Ok(next) => Ok(next),
                    Err(raised) => Ok(self.unwind(raised)),
                },
            };
        }
        Ok(self.unwind(Box::new(Raise::Object(exception))))
    }

    /// GeneratorExit closes an inner generator and then goes on outside; anything else is thrown in.
    /// Other iterators need neither `close` nor `throw`.
    fn throw_or_close(
        &mut self,
        inner: &Value,
        thrown: Value,
        exception: Ref<Instance>,
        ret: RetTo,
    ) -> Res<Next> {
        if !self.is_a(&exception, ExcKind::GeneratorExit) {
            if let Value::Gen(_) = inner {
                return self.throw(inner, thrown, ret);
            }
            let throw = crate::base::Symbol::new("throw");
            return match super::attr::special(&mut self.cx(), inner, throw) {
                Some(throw) => self.start(throw, vec![thrown], Vec::new(), ret),
                None => Err(Box::new(Raise::Object(exception))),
            };
        }
        let close = super::attr::special(&mut self.cx(), inner, crate::base::Symbol::new("close"));
        let Some(close) = close else { return Err(Box::new(Raise::Object(exception))) };
        let state = vec![Value::Instance(exception)];
        let step = Step::call_then(close, Vec::new(), closed_inner, state);
        self.go(Go::Step(step, RetTo::Nothing))
    }

    /// `raise` alone outside of a handler.
    pub(super) fn raise_again(&mut self) -> Res<Next> {
        match self.handled() {
            Some(exception) => Err(Box::new(Raise::Object(exception))),
            None => raise(ExcKind::RuntimeError, "No active exception to reraise"),
        }
    }

    /// `Raise`
    pub(super) fn raise_value(&mut self, exc: In) -> Res<Next> {
        let value = self.fetch(exc);
        let step = raise_step(&mut self.cx(), value, None)?;
        self.go(Go::Step(step, RetTo::Nothing))
    }

    /// `RaiseFrom`
    pub(super) fn raise_from(&mut self, exc: In, cause: In) -> Res<Next> {
        let (value, cause) = (self.fetch(exc), self.fetch(cause));
        let step = raise_step(&mut self.cx(), value, Some(cause))?;
        self.go(Go::Step(step, RetTo::Nothing))
    }

    /// `Reraise`
    pub(super) fn reraise(&mut self, exc: In) -> Res<Next> {
        match self.fetch(exc) {
            Value::Instance(exception) => Err(Box::new(Raise::Again(exception))),
            _ => raise(ExcKind::SystemError, "no exception to raise again"),
        }
    }
}

fn closed_inner(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    match state[0].take() {
        Value::Instance(exception) => Err(Box::new(Raise::Object(exception))),
        _ => Ok(Step::Return(Value::None)),
    }
}

/// Raises a value: an exception, or a class that makes one.
fn raise_step(cx: &mut Cx<'_>, value: Value, cause: Option<Value>) -> Res<Step> {
    let mut state = vec![Value::None];
    state.extend(cause);
    match value {
        Value::Class(class) if class.get(cx.gil).flags.exception => {
            state[0] = Value::Class(class.clone());
            Ok(Step::call_then(Value::Class(class), Vec::new(), raise_made, state))
        }
        other => raise_made(cx, &mut state, Ok(other)),
    }
}

/// The message for an exception class that has made something else when it was called.
pub fn no_exception_made(cx: &mut Cx<'_>, class: &Value, made: &str) -> String {
    let class = match crate::object::repr::repr(class, &mut cx.world.heap, cx.gil) {
        Ok(crate::object::Plain::Done(text)) => text,
        _ => "<class>".to_owned(),
    };
    format!("calling {class} should have returned an instance of BaseException, not {made}")
}

/// The TypeError of a class of exceptions that a `raise` has called in vain.
fn not_made<T>(cx: &mut Cx<'_>, class: &Value, made: &Value) -> Res<T> {
    let of = Value::Class(cx.world.heap.class_of(made, cx.gil).clone());
    let of = match crate::object::repr::repr(&of, &mut cx.world.heap, cx.gil)? {
        crate::object::Plain::Done(text) => text,
        _ => "<class>".to_owned(),
    };
    let text = no_exception_made(cx, class, &of);
    raise(ExcKind::TypeError, text)
}

/// The exception is made; its cause may be a class as well.
fn raise_made(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let exception = match came? {
        Value::Instance(instance) if instance.get(cx.gil).class.get(cx.gil).flags.exception => {
            instance
        }
        made if !state[0].is_none() => {
            return not_made(cx, &state[0].take(), &made);
        }
        _ => return raise(ExcKind::TypeError, "exceptions must derive from BaseException"),
    };
    match state.get_mut(1).map(Value::take) {
        None => Err(Box::new(Raise::Object(exception))),
        Some(Value::Class(class)) if class.get(cx.gil).flags.exception => {
            let state = vec![Value::Instance(exception), Value::Class(class.clone())];
            Ok(Step::call_then(Value::Class(class), Vec::new(), raise_caused, state))
        }
        Some(cause) => raise_caused(cx, &mut [Value::Instance(exception)], Ok(cause)),
    }
}

fn raise_caused(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let cause = match came? {
        Value::None => None,
        Value::Instance(cause) if cause.get(cx.gil).class.get(cx.gil).flags.exception => {
            Some(cause)
        }
        made if state.len() > 1 => return not_made(cx, &state[1].take(), &made),
        _ => {
            let message = "exception causes must derive from BaseException";
            return raise(ExcKind::TypeError, message);
        }
    };
    let Value::Instance(exception) = state[0].take() else {
        return raise(ExcKind::SystemError, "no exception to raise");
    };
    if let Some(exc) = crate::object::heap::exc_of(&exception, cx.gil).cloned() {
        let exc = exc.get_mut(cx.gil);
        exc.cause = cause;
        exc.suppress_context = true;
    }
    Err(Box::new(Raise::Object(exception)))
}
