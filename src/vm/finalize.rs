//! Last words: `__del__`, and the `finally` of a generator that nobody holds any more.
//!
//! Lives here: saying them. May use: `object`, its siblings.
//! Deliberately absent: when an object has lost its last owner (`object::counted` tells), and
//! objects that still have owners when the run ends: Python does not promise to finalise those.
//!
//! Dropping a value never runs script code. An object with last words waits in a list; the loop
//! looks at it after every op that may have dropped something, and calls what is to be called
//! between that op and the next.

use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step, Then};
use super::steps::{Go, Next, Vm};
use crate::object::counted::take_doomed;
use crate::object::{ExcKind, Raise, Res, Value};

impl Vm<'_> {
    /// Says the last words of all objects that wait.
    #[cold]
    pub(super) fn finalize(&mut self) -> Res<Next> {
        let mut waiting = take_doomed();
        waiting.reverse();
        let step = next_words(&mut self.cx(), waiting);
        self.go(Go::Step(step, RetTo::Nothing))
    }
}

/// Lets the last one of the list speak; `spoken` goes on with the others.
fn next_words(cx: &mut Cx<'_>, mut waiting: Vec<Value>) -> Step {
    while let Some(object) = waiting.pop() {
        if let Value::Gen(_) = object {
            let exit = cx.world.heap.new_exception(ExcKind::GeneratorExit, Vec::new(), cx.gil);
            let exception = Value::Instance(exit);
            let then = Then::Catch(spoken, waiting);
            return Step::Throw { generator: object, exception, then };
        }
        if let Some(method) = super::operators::hook(cx, &object, names::del()) {
            drop(object);
            let then = Then::Catch(spoken, waiting);
            return Step::Call { callee: method, args: Vec::new(), kwargs: Vec::new(), then };
        }
    }
    Step::Return(Value::None)
}

/// One has spoken. What it raised concerns nobody; as CPython, it is said on standard error.
fn spoken(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let waiting = state.iter_mut().map(Value::take).collect();
    if let Err(raised) = came {
        let exception = cx.world.heap.exception_object(*raised, cx.gil);
        let class = exception.get(cx.gil).class.clone();
        let quiet = [ExcKind::GeneratorExit, ExcKind::StopIteration];
        let fatal = [ExcKind::KeyboardInterrupt, ExcKind::SystemExit];
        let is = |kinds: &[ExcKind]| {
            kinds.iter().any(|&kind| class.is_subclass(cx.world.heap.exception(kind), cx.gil))
        };
        if is(&fatal) {
            return Err(Box::new(Raise::Through(exception)));
        }
        if !is(&quiet) {
            let exception = Value::Instance(exception);
            let args = vec![Value::str("Exception ignored in a finalizer:\n"), exception];
            let (callee, then) = (cx.library("_report"), Then::Half(go_on, waiting));
            return Ok(Step::Call { callee, args, kwargs: Vec::new(), then });
        }
    }
    Ok(next_words(cx, waiting))
}

fn go_on(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    let waiting = state.iter_mut().map(Value::take).collect();
    Ok(next_words(cx, waiting))
}
