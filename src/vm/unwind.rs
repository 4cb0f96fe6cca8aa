//! Unwinding: an exception goes up from frame to frame until one handles it.
//!
//! Lives here: that way, the traceback's entries, the context of a new exception.
//! May use: `object`, its siblings. Deliberately absent: which `except` matches (blocks.rs), how a
//! traceback is written (traceback.rs).

use super::frame::Frame;
use super::steps::{Go, Next, Vm};
use super::thread::Outcome;
use crate::object::heap::exc_of;
use crate::object::{ExcKind, GenState, Instance, Raise, Ref, TraceEntry, Value, put};

impl Vm<'_> {
    /// An exception goes up from the running frame until somebody handles it.
    #[expect(clippy::boxed_local, reason = "an exception travels as one word everywhere")]
    pub(super) fn unwind(&mut self, raised: Box<Raise>) -> Next {
        let known = matches!(*raised, Raise::Through(_) | Raise::Again(_));
        let mut again = matches!(*raised, Raise::Again(_));
        let mut exception = self.world.heap.exception_object(*raised, self.gil);
        if !known {
            self.set_context(&exception);
        }
        loop {
            let Some(&frame) = self.t.frames.last() else {
                if let Some(next) = self.tell_hook(&exception) {
                    return next;
                }
                self.finish_thread(Outcome::Raised(Value::Instance(exception)));
                return Next::Finished;
            };
            let at = frame.pc.saturating_sub(1);
            if !std::mem::take(&mut again)
                && let Some(exc) = exc_of(&exception, self.gil).cloned()
            {
                let span = Default::default();
                let entry = TraceEntry { code: frame.code, pc: at, span };
                exc.alter(self.gil).traceback.push(entry);
            }
            let code = &self.program.codes[frame.code as usize];
            let last = frame.base as usize + code.registers as usize;
            if let Some(handler) = code.handlers.iter().find(|h| (h.start..h.end).contains(&at)) {
                let first = frame.base as usize + handler.reg as usize;
                for slot in &mut self.t.stack[first..last.max(first)] {
                    put(slot, Value::Unset);
                }
                put(&mut self.t.stack[first], Value::Instance(exception));
                self.jump(handler.target);
                return Next::Reload;
            }
            for slot in &mut self.t.stack[frame.base as usize..last] {
                put(slot, Value::Unset);
            }
            self.t.frames.pop();
            if frame.generator {
                exception = self.end_generator_with(exception);
            }
            let raised = Box::new(Raise::Through(exception));
            match self.go(Go::Fail(raised, frame.ret)) {
                Ok(next) => return next,
                Err(raised) => {
                    again = matches!(*raised, Raise::Again(_));
                    exception = self.world.heap.exception_object(*raised, self.gil);
                }
            }
        }
    }

    /// The running op is a call that does not find what it calls: its entry in the traceback is the
    /// place of the callee instead of the whole call.
    #[cold]
    #[expect(clippy::boxed_local, reason = "an exception travels as one word everywhere")]
    pub(super) fn without_callee(&mut self, raised: Box<Raise>) -> Box<Raise> {
        let known = matches!(*raised, Raise::Through(_) | Raise::Again(_));
        let exception = self.world.heap.exception_object(*raised, self.gil);
        if !known {
            self.set_context(&exception);
        }
        if let (Some(&frame), Some(exc)) =
            (self.t.frames.last(), exc_of(&exception, self.gil).cloned())
        {
            let pc = frame.pc.saturating_sub(1);
            let span = self.program.codes[frame.code as usize].callee_span(pc as usize);
            exc.alter(self.gil).traceback.push(TraceEntry { code: frame.code, pc, span });
        }
        Box::new(Raise::Again(exception))
    }

    /// What [`super::native::Step::Stack`] gives.
    pub(super) fn whole_stack(&mut self) -> Value {
        let carrier = self.world.heap.exception_object(Raise::Bare(ExcKind::Exception), self.gil);
        if let Some(exc) = exc_of(&carrier, self.gil).cloned() {
            let span = Default::default();
            let frames = self.t.frames.iter().rev();
            let entry = |frame: &Frame| TraceEntry {
                code: frame.code,
                pc: frame.pc.saturating_sub(1),
                span,
            };
            exc.alter(self.gil).traceback = frames.map(entry).collect();
        }
        Value::Instance(carrier)
    }

    /// A generator's frame has raised: it is finished, and StopIteration must not look like its end.
    fn end_generator_with(&mut self, exception: Ref<Instance>) -> Ref<Instance> {
        if let Some(generator) = self.t.generators.pop() {
            generator.alter(self.gil).state = GenState::Finished;
        }
        if !self.is_a(&exception, ExcKind::StopIteration) {
            return exception;
        }
        let text = Value::str("generator raised StopIteration");
        let error = self.world.heap.new_exception(ExcKind::RuntimeError, vec![text], self.gil);
        if let Some(exc) = exc_of(&error, self.gil).cloned() {
            let exc = exc.get_mut(self.gil);
            exc.cause = Some(exception.clone());
            exc.context = Some(exception);
            exc.suppress_context = true;
        }
        error
    }

    /// What is being handled where an exception comes up becomes its context.
    fn set_context(&mut self, exception: &Ref<Instance>) {
        let Some(handled) = self.handled() else { return };
        if handled.is(exception) {
            return;
        }
        // Break a cycle: the handled exception's chain may end at the new one.
        // A chain that scripts have tied into a ring has no end: `slow` goes at half the pace and is
        // met there.
        let mut link = handled.clone();
        let mut slow = handled.clone();
        let mut steps = 0_usize;
        while let Some(exc) = exc_of(&link, self.gil).cloned() {
            match exc.get(self.gil).context.clone() {
                Some(context) if context.is(exception) => {
                    exc.get_mut(self.gil).context = None;
                    break;
                }
                Some(context) => link = context,
                None => break,
            }
            steps += 1;
            if steps.is_multiple_of(2)
                && let Some(exc) = exc_of(&slow, self.gil).cloned()
                && let Some(next) = exc.get(self.gil).context.clone()
            {
                slow = next;
                if slow.is(&link) {
                    break;
                }
            }
        }
        if let Some(exc) = exc_of(exception, self.gil).cloned() {
            exc.get_mut(self.gil).context = Some(handled);
        }
    }

    /// The exception that is being handled: by the innermost frame that handles one.
    pub(super) fn handled(&self) -> Option<Ref<Instance>> {
        self.t.frames.iter().rev().find_map(|frame| {
            let code = &self.program.codes[frame.code as usize];
            let at = frame.pc.saturating_sub(1);
            let row = code.handlings.iter().find(|h| (h.start..h.end).contains(&at))?;
            match &self.t.stack[frame.base as usize + row.reg as usize] {
                Value::Instance(exception) => Some(exception.clone()),
                _ => None,
            }
        })
    }
}
