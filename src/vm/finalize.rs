//! Last words: `__del__`, the `finally` of a generator that nobody holds any more, the callback of a
//! weak reference; and the collector, which finds more of those who have any.
//!
//! Lives here: saying them, and when. May use: `object`, its siblings.
//! Deliberately absent: when an object has lost its last owner (`object::counted` tells), which
//! objects are garbage (`object::cycles`).
//!
//! Dropping a value never runs script code. An object with last words waits in a list; the loop
//! looks at it after every op that may have dropped something, and calls what is to be called
//! between that op and the next. A collection is due there, too, never inside an op.

use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step, Then};
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::object::registry::{self, take_doomed};
use crate::object::repr::repr;
use crate::object::{ExcKind, Instance, Misc, Plain, Ref, Res, ThreadId, Value, cycles, raise};

impl Vm<'_> {
    /// Says the last words of all objects that wait; collects if that is due.
    #[cold]
    pub(super) fn finalize(&mut self) -> Res<Next> {
        let waiting = take_doomed();
        let step = say(&mut self.cx(), waiting);
        let step = match registry::wants_collection() {
            true => step.and(|cx, _, came| came.map(|_| collect(cx)), Vec::new()),
            false => step,
        };
        self.go(Go::Step(step, RetTo::Nothing))
    }
}

impl Vm<'_> {
    /// Main ends by an exception: what a script has put in place of `sys.excepthook` is told.
    #[cold]
    pub(super) fn tell_hook(&mut self, exception: &Ref<Instance>) -> Option<Next> {
        if self.t.id != ThreadId::MAIN
            || self.world.prompt
            || self.is_a(exception, ExcKind::SystemExit)
        {
            return None;
        }
        let sys = *self.world.module_numbers.get(&Symbol::find("sys")?)?;
        let own = self.world.global(sys, Symbol::find("__excepthook__")?)?;
        let hook = self.world.global(sys, Symbol::find("excepthook")?)?;
        if hook.is(own) {
            return None;
        }
        let args = vec![hook.clone(), Value::Instance(exception.clone())];
        let callee = self.world.library("_uncaught");
        self.start(callee, args, Vec::new(), RetTo::Thread).ok()
    }
}

/// Lets objects say their last words, in order.
pub fn say(cx: &mut Cx<'_>, mut waiting: Vec<Value>) -> Step {
    waiting.reverse();
    next_words(cx, waiting)
}

/// Finds cycles and frees them. The step gives how many objects that were.
pub fn collect(cx: &mut Cx<'_>) -> Step {
    if !registry::begin_collection() {
        return Step::Return(Value::Int(0));
    }
    let garbage = cycles::find(cx.gil);
    // First those who watch from outside, as CPython.
    let mut waiting = take_doomed();
    waiting.extend(cycles::last_words(&garbage, cx.gil));
    if waiting.is_empty() {
        return swept(cx, garbage);
    }
    let first = Box::new(say(cx, waiting));
    Step::Chain { first, then: Then::Catch(words_said, garbage) }
}

fn words_said(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let garbage = state.iter_mut().map(Value::take).collect();
    let step = swept(cx, garbage);
    came.map(|_| step)
}

fn swept(cx: &mut Cx<'_>, garbage: Vec<Value>) -> Step {
    let count = if garbage.is_empty() { 0 } else { cycles::sweep(garbage, cx.gil) };
    registry::end_collection();
    Step::Return(Value::Int(count as i64))
}

/// Lets the last one of the list speak; `spoken` goes on with the others, and gets what was called
/// as the last one of its state.
fn next_words(cx: &mut Cx<'_>, mut waiting: Vec<Value>) -> Step {
    while let Some(object) = waiting.pop() {
        if let Value::Gen(_) = object {
            let exit = cx.world.heap.new_exception(ExcKind::GeneratorExit, Vec::new(), cx.gil);
            let exception = Value::Instance(exit);
            waiting.push(object.clone());
            let then = Then::Catch(spoken, waiting);
            return Step::Throw { generator: object, exception, then };
        }
        let (callee, args) = if let Value::Misc(misc) = &object {
            let Misc::Watcher(watcher) = misc.get(cx.gil) else { continue };
            let callback = watcher.callback.clone();
            match registry::watched(watcher.owner) {
                Some(reference) if !callback.is_none() => (callback, vec![reference]),
                _ => continue,
            }
        } else {
            match super::hooks::hook(cx, &object, names::del()) {
                Some(method) => (method, Vec::new()),
                None => continue,
            }
        };
        drop(object);
        // Not the bound method: who counts the owners of `self` finds those that CPython has.
        waiting.push(match &callee {
            Value::Method(method) => method.func.clone(),
            other => other.clone(),
        });
        let then = Then::Catch(spoken, waiting);
        return Step::Call { callee, args, kwargs: Vec::new(), then };
    }
    Step::Return(Value::None)
}

/// One has spoken. What it raised concerns nobody; as CPython, it is said on standard error.
fn spoken(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let mut waiting: Vec<Value> = state.iter_mut().map(Value::take).collect();
    let speaker = waiting.pop().unwrap_or(Value::None);
    let came = match (&speaker, came) {
        // It has gone on instead of ending.
        (Value::Gen(_), Ok(_)) => raise(ExcKind::RuntimeError, "generator ignored GeneratorExit"),
        (_, came) => came,
    };
    if let Err(raised) = came {
        let exception = cx.world.heap.exception_object(*raised, cx.gil);
        let class = exception.get(cx.gil).class.clone();
        let is = |kind| class.is_subclass(cx.world.heap.exception(kind), cx.gil);
        let closed = is(ExcKind::GeneratorExit) || is(ExcKind::StopIteration);
        if !(closed && matches!(speaker, Value::Gen(_))) {
            let name = match repr(&speaker, &mut cx.world.heap, cx.gil)? {
                Plain::Done(text) => text,
                _ => "?".into(),
            };
            let headline = Value::string(format!("Exception ignored in: {name}\n"));
            let args = vec![headline, Value::Instance(exception)];
            let (callee, then) = (cx.library("_report"), Then::Half(go_on, waiting));
            return Ok(Step::Call { callee, args, kwargs: Vec::new(), then });
        }
    }
    drop(speaker);
    Ok(next_words(cx, waiting))
}

fn go_on(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    let waiting = state.iter_mut().map(Value::take).collect();
    Ok(next_words(cx, waiting))
}
