//! Between ops: results are delivered, half-done natives go on, exceptions go up.
//!
//! Lives here: `Vm`, what the out-of-line half of the machine works on, and the one loop that
//! delivers, steps and fails. May use: `object`, its siblings. Deliberately absent: an exception's
//! way from frame to frame (unwind.rs); recursion. A native whose call is a native whose call is a
//! native ... is a list (`Thread::pending`), not a stack of Rust frames.

use super::frame::RetTo;
use super::native::{Cx, Step, Then};
use super::program::{Entry, Program};
use super::request::{Answer, Plainly, Request};
use super::thread::{Outcome, Pending, Thread};
use super::world::World;
use crate::base::Symbol;
use crate::bytecode::{Code, Op};
use crate::object::heap::exc_of;
use crate::object::{Bytes, ExcKind, Gil, Instance, Misc, Raise, Ref, Res, Value, put, raise};
use crate::text::room;

/// The machine with one thread in it.
pub struct Vm<'a> {
    pub world: &'a mut World,
    pub gil: &'a mut Gil,
    pub program: &'a Program,
    pub t: &'a mut Thread,
}

/// How the loop goes on after something out of line.
pub enum Next {
    /// With the next op of the same frame.
    On,
    /// In the same frame, whose program counter has changed: a jump, which no era looks after.
    Jump,
    /// In another frame, or with the result of a call: a place where every era looks.
    Reload,
    /// The thread wants something.
    Pause(Request),
    /// The thread has ended.
    Finished,
}

/// What is to be done next, see [`Vm::go`].
pub(super) enum Go {
    Deliver(Value, RetTo),
    Step(Step, RetTo),
    Fail(Box<Raise>, RetTo),
}

impl Vm<'_> {
    // ---- the running frame ----

    /// Where the running frame's registers begin.
    pub(super) fn base(&self) -> usize {
        self.t.frames.last().map_or(0, |frame| frame.base as usize)
    }

    pub(super) fn entry(&self) -> &Entry {
        &self.program.entries[self.frame_code()]
    }

    pub(super) fn code(&self) -> &Code {
        &self.program.codes[self.frame_code()]
    }

    fn frame_code(&self) -> usize {
        self.t.frames.last().map_or(0, |frame| frame.code as usize)
    }

    pub(super) fn module(&self) -> u32 {
        self.entry().module
    }

    pub(super) fn name(&self, name: crate::bytecode::Name) -> Symbol {
        self.code().names[name.0 as usize]
    }

    /// The op the running frame stands at: the one before its program counter.
    pub(super) fn current_op(&self) -> Op {
        let frame = &self.t.frames[self.t.frames.len() - 1];
        self.program.entries[frame.code as usize].ops[(frame.pc as usize).saturating_sub(1)]
    }

    pub(super) fn reg(&mut self, register: u8) -> &mut Value {
        let at = self.base() + register as usize;
        &mut self.t.stack[at]
    }

    /// Reads an operand: a temporary is taken, a named register copied.
    pub(super) fn fetch(&mut self, operand: crate::bytecode::In) -> Value {
        if operand.0 >= self.entry().locals {
            self.reg(operand.0).take()
        } else {
            self.reg(operand.0).clone()
        }
    }

    pub(super) fn set(&mut self, register: u8, value: Value) {
        put(self.reg(register), value);
    }

    /// Takes `len` registers from `base` on.
    pub(super) fn take_run(&mut self, base: u8, len: u8) -> Vec<Value> {
        let first = self.base() + base as usize;
        self.t.stack[first..first + len as usize].iter_mut().map(Value::take).collect()
    }

    pub(super) fn jump(&mut self, target: u32) {
        if let Some(frame) = self.t.frames.last_mut() {
            frame.pc = target;
        }
    }

    pub(super) fn cx(&mut self) -> Cx<'_> {
        Cx { world: self.world, gil: self.gil, me: self.t.id }
    }

    // ---- turns ----

    /// Takes what the driver has brought: the start, an answer, an interrupt.
    pub(super) fn begin_turn(&mut self) -> Next {
        let begun = self.take_news();
        match begun {
            Ok(next) => next,
            Err(raised) => self.unwind(raised),
        }
    }

    fn take_news(&mut self) -> Res<Next> {
        if room::is_limited() && !self.t.asking && !self.t.frames.is_empty() && room::trips() {
            let raised = || Box::new(Raise::Bare(ExcKind::MemoryError));
            self.t.interrupt.get_or_insert_with(raised);
        }
        let asking = std::mem::take(&mut self.t.asking);
        let answer = self.t.answer.take();
        if let Some(interrupt) = self.t.interrupt.take() {
            return match asking {
                true => self.go(Go::Fail(interrupt, RetTo::Then)),
                false => {
                    // It is raised by the op that would run now. The one before may stand outside
                    // of the `try` that this one is in: a jump back leads to the first op of it.
                    if let Some(frame) = self.t.frames.last_mut() {
                        frame.pc += 1;
                    }
                    Err(interrupt)
                }
            };
        }
        if asking {
            let go = match answer {
                Some(Answer::Value(value)) => Go::Deliver(from_plain(value), RetTo::Then),
                Some(Answer::TimedOut) => Go::Deliver(Value::False, RetTo::Then),
                Some(Answer::NoModule { message, name, looked }) => {
                    let error = super::refusals::no_module(&mut self.cx(), message, &name, looked);
                    Go::Fail(error, RetTo::Then)
                }
                Some(Answer::Raise(kind, args)) => {
                    let args = args.into_iter().map(from_plain).collect();
                    Go::Fail(Box::new(Raise::With(kind, args)), RetTo::Then)
                }
                None => Go::Deliver(Value::True, RetTo::Then),
            };
            return self.go(go);
        }
        if let Some((callee, args, kwargs)) = self.t.start.take() {
            let call = Step::Call { callee, args, kwargs, then: Then::Return };
            return self.go(Go::Step(call, RetTo::Thread));
        }
        Ok(Next::On)
    }

    // ---- delivering ----

    /// Does what is to be done next until a frame runs, the driver must be asked, or an exception
    /// goes up from the running frame.
    pub(super) fn go(&mut self, mut go: Go) -> Res<Next> {
        loop {
            go = match go {
                Go::Deliver(value, RetTo::Then) => match self.t.pending.pop() {
                    Some(Pending { then: Then::Return, ret, .. }) => Go::Deliver(value, ret),
                    Some(Pending { then: Then::Half(half, state), ret, .. })
                    | Some(Pending { then: Then::Catch(half, state), ret, .. }) => {
                        self.half(half, state, Ok(value), ret)
                    }
                    None => return raise(ExcKind::SystemError, "nothing waits for a result"),
                },
                Go::Deliver(value, ret) => match self.deliver(value, ret) {
                    Ok(Delivered::Next(next)) => return Ok(next),
                    Ok(Delivered::Step(step, ret)) => Go::Step(step, ret),
                    Err(raised) => return Err(raised),
                },
                Go::Step(step, ret) => match self.step(step, ret) {
                    Ok(Stepped::Next(next)) => return Ok(next),
                    Ok(Stepped::Go(go)) => go,
                    Err((raised, ret)) => Go::Fail(raised, ret),
                },
                Go::Fail(raised, ret) => match self.fail(raised, ret) {
                    Ok(Delivered::Next(next)) => return Ok(next),
                    Ok(Delivered::Step(step, ret)) => Go::Step(step, ret),
                    Err(Failed::Here(raised)) => return Err(raised),
                    Err(Failed::There(raised, ret)) => Go::Fail(raised, ret),
                },
            };
        }
    }

    fn half(
        &mut self,
        half: super::native::Half,
        mut state: Vec<Value>,
        came: Res,
        ret: RetTo,
    ) -> Go {
        match half(&mut self.cx(), &mut state, came) {
            Ok(step) => Go::Step(step, ret),
            Err(raised) => Go::Fail(raised, ret),
        }
    }

    /// Gives a value to the running frame.
    fn deliver(&mut self, value: Value, ret: RetTo) -> Res<Delivered> {
        match ret {
            RetTo::Reg(dst) | RetTo::Next(dst) => self.set(dst, value),
            RetTo::Nothing => {}
            RetTo::Truth { dst, when } => match self.truth_of(value)? {
                Ok(truth) => self.set(dst, Value::bool(truth == when)),
                Err(step) => return Ok(Delivered::Step(step, ret)),
            },
            RetTo::Branch { when } => match self.truth_of(value)? {
                Ok(truth) => {
                    if truth == when {
                        self.jump_to_target();
                    }
                }
                Err(step) => return Ok(Delivered::Step(step, ret)),
            },
            RetTo::Init { dst, at } => {
                if !value.is_none() {
                    let kind = self.type_name(&value);
                    let message = format!("__init__() should return None, not '{kind}'");
                    return raise(ExcKind::TypeError, message);
                }
                let made = self.reg(at).take();
                self.set(dst, made);
            }
            RetTo::Unpack => {
                let items = match &value {
                    Value::List(list) => list.get(self.gil).items.clone(),
                    _ => Vec::new(),
                };
                self.unpack_items(items)?;
            }
            RetTo::Delegate(dst) => return self.yield_on(dst, value).map(Delivered::Next),
            RetTo::Then => return raise(ExcKind::SystemError, "delivered to a half-done native"),
            RetTo::Thread => {
                self.finish_thread(Outcome::Returned(value));
                return Ok(Delivered::Next(Next::Finished));
            }
        }
        Ok(Delivered::Next(Next::Reload))
    }

    pub(super) fn finish_thread(&mut self, outcome: Outcome) {
        let id = self.t.id;
        self.world.thread_mut(id).outcome = outcome;
    }

    fn step(&mut self, step: Step, ret: RetTo) -> Result<Stepped, (Box<Raise>, RetTo)> {
        match step {
            Step::Return(value) => Ok(Stepped::Go(Go::Deliver(value, ret))),
            Step::Call { callee, args, kwargs, then } => {
                let ret = self.wait_for(then, ret);
                if self.t.pending.len() > self.world.recursion_limit * 8 {
                    return Err((super::calls::too_deep(), ret));
                }
                match self.call_value(callee, args, kwargs, ret) {
                    Ok(None) => Ok(Stepped::Next(Next::Reload)),
                    Ok(Some(step)) => Ok(Stepped::Go(Go::Step(step, ret))),
                    Err(raised) => Err((raised, ret)),
                }
            }
            Step::Chain { first, then } => {
                let ret = self.wait_for(then, ret);
                Ok(Stepped::Go(Go::Step(*first, ret)))
            }
            Step::Locals { then } => {
                let locals = self.locals();
                let ret = self.wait_for(then, ret);
                Ok(Stepped::Go(Go::Deliver(locals, ret)))
            }
            Step::Stack { then } => {
                let stack = self.whole_stack();
                let ret = self.wait_for(then, ret);
                Ok(Stepped::Go(Go::Deliver(stack, ret)))
            }
            Step::Handled { then } => {
                let handled = self.handled().map_or(Value::None, Value::Instance);
                let ret = self.wait_for(then, ret);
                Ok(Stepped::Go(Go::Deliver(handled, ret)))
            }
            Step::Ask { request, then } => {
                self.t.pending.push(Pending { then, ret, callee: false });
                self.t.asking = true;
                Ok(Stepped::Next(Next::Pause(request)))
            }
            Step::Resume { generator, send, then } => {
                let ret = self.wait_for(then, ret);
                match self.resume(&generator, send, ret) {
                    Ok(()) => Ok(Stepped::Next(Next::Reload)),
                    Err(raised) => Err((raised, ret)),
                }
            }
            Step::Throw { generator, exception, then } => {
                let ret = self.wait_for(then, ret);
                match self.throw(&generator, exception, ret) {
                    Ok(next) => Ok(Stepped::Next(next)),
                    Err(raised) => Err((raised, ret)),
                }
            }
        }
    }

    /// Where the result of a native's call goes.
    fn wait_for(&mut self, then: Then, ret: RetTo) -> RetTo {
        match then {
            Then::Return => ret,
            then => {
                self.t.pending.push(Pending { then, ret, callee: false });
                RetTo::Then
            }
        }
    }

    // ---- failing ----

    /// A call that was to deliver to `ret` has raised instead.
    fn fail(&mut self, raised: Box<Raise>, ret: RetTo) -> Result<Delivered, Failed> {
        match ret {
            RetTo::Next(_) if self.is_stop(&raised) => {
                self.end_loop();
                Ok(Delivered::Next(Next::Reload))
            }
            RetTo::Delegate(dst) if self.is_stop(&raised) => {
                let value = self.stop_value(*raised);
                self.end_delegation(dst, value);
                Ok(Delivered::Next(Next::Reload))
            }
            RetTo::Then => match self.t.pending.pop() {
                Some(Pending { then: Then::Catch(half, state), ret, .. }) => {
                    let exception = self.world.heap.exception_object(*raised, self.gil);
                    let came = Err(Box::new(Raise::Through(exception)));
                    match self.half(half, state, came, ret) {
                        Go::Step(step, ret) => Ok(Delivered::Step(step, ret)),
                        Go::Fail(raised, ret) => Err(Failed::There(raised, ret)),
                        Go::Deliver(value, ret) => Ok(Delivered::Step(Step::Return(value), ret)),
                    }
                }
                Some(Pending { ret, callee, .. }) => {
                    let raised = if callee { self.without_callee(raised) } else { raised };
                    Err(Failed::There(raised, ret))
                }
                None => Err(Failed::Here(raised)),
            },
            RetTo::Thread => {
                let exception = self.world.heap.exception_object(*raised, self.gil);
                if let Some(next) = self.tell_hook(&exception) {
                    return Ok(Delivered::Next(next));
                }
                self.finish_thread(Outcome::Raised(Value::Instance(exception)));
                Ok(Delivered::Next(Next::Finished))
            }
            _ => Err(Failed::Here(raised)),
        }
    }

    fn is_stop(&self, raised: &Raise) -> bool {
        match raised {
            Raise::New(kind, _) | Raise::With(kind, _) | Raise::Bare(kind) => {
                *kind == ExcKind::StopIteration
            }
            Raise::Coerce { .. } => false,
            Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => {
                self.is_a(object, ExcKind::StopIteration)
            }
        }
    }

    pub(super) fn is_a(&self, exception: &Ref<Instance>, kind: ExcKind) -> bool {
        let class = &exception.get(self.gil).class;
        class.is_subclass(self.world.heap.exception(kind), self.gil)
    }

    fn stop_value(&mut self, raised: Raise) -> Value {
        let exception = self.world.heap.exception_object(raised, self.gil);
        match exc_of(&exception, self.gil).map(|exc| exc.get(self.gil).args.clone()) {
            Some(Value::Tuple(args)) => args.items.first().cloned().unwrap_or(Value::None),
            _ => Value::None,
        }
    }

    /// The loop op the frame stands at has no more items.
    pub(super) fn end_loop(&mut self) {
        if let Op::ForIter { iter, target, .. } = self.current_op() {
            self.set(iter.0, Value::Unset);
            self.jump(target.0);
        }
    }

    /// The iterator of `yield from` is at its end.
    pub(super) fn end_delegation(&mut self, dst: u8, value: Value) {
        if let Op::YieldFrom { iter, .. } = self.current_op() {
            self.set(iter.0, Value::Unset);
        }
        self.set(dst, value);
    }

    /// The jump op the frame stands at jumps.
    pub(super) fn jump_to_target(&mut self) {
        if let Some(target) = self.current_op().target() {
            self.jump(target.0);
        }
    }
}

/// The outcome of a delivery.
enum Delivered {
    Next(Next),
    Step(Step, RetTo),
}

/// The outcome of a step.
enum Stepped {
    Next(Next),
    Go(Go),
}

/// Where a failure goes on.
enum Failed {
    /// Up from the running frame.
    Here(Box<Raise>),
    /// To whoever waited for the result of whoever waited.
    There(Box<Raise>, RetTo),
}

/// The value of what came through the door.
pub fn from_plain(plain: Plainly) -> Value {
    match plain {
        Plainly::None => Value::None,
        Plainly::Bool(x) => Value::bool(x),
        Plainly::Int(x) => Value::Int(x),
        Plainly::Float(x) => Value::float(x),
        Plainly::Str(text) => Value::string(text),
        Plainly::Bytes(bytes) => Value::from(Bytes(bytes.into())),
        Plainly::Matrix(matrix) => Value::from(Misc::Matrix(matrix)),
        Plainly::Tuple(items) => Value::tuple(items.into_iter().map(from_plain).collect()),
        Plainly::Port(port) => Value::from(Misc::Port(port)),
        Plainly::Held(held) => Value::from(Misc::Held(held)),
    }
}
