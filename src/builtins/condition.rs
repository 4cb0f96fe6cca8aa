//! `condition`: wait until somebody says that something has changed.
//!
//! Lives here: its natives. May use: sync.rs (waiting, locks), `object`, `vm`.
//! Deliberately absent: conditions over locks that a script has written.
//!
//! A wait has two halves. First the thread stands in the condition's queue without the lock, until
//! it is notified, its time is over, or it is interrupted. Whatever ended that, it then takes the
//! lock again, as often as it had it, and only then returns or raises.

use super::args::*;
use super::ops;
use super::sync::*;
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::sync::SyncState;
use crate::object::{Gil, Kind, Plain, Raise, Ref, Res, Sync, Value, raise};
use crate::vm::{Cx, Step, Then, World};
use std::collections::VecDeque;

const CONDITION: &[Row] = natives! { "Condition.";
    /// Create and return a new object.
    "__new__" "(cls, lock=, *args, **kwargs)" Atomic new;
    /// Initialize self.
    "__init__" "(self, lock=)" Atomic init;
    /// Acquire the lock.
    "acquire" "(*args)" Open acquire;
    /// Release the lock.
    "release" "(self, /)" Atomic release;
    /// Acquire it.
    "__enter__" "(self, /)" Open enter;
    /// Release it.
    "__exit__" "(*args)" Atomic release;
    /// Whether the running thread has it.
    "_is_owned" "(self, /)" Atomic is_owned;
    /// Wait until notified or until a timeout occurs.
    "wait" "(self, timeout=)" Open wait;
    /// Wait until a condition evaluates to True.
    "wait_for" "(self, predicate, timeout=)" Open wait_for;
    /// Wake up one or more threads waiting on this condition, if any.
    "notify" "(self, n=)" Atomic notify;
    /// Wake up all threads waiting on this condition.
    "notify_all" "(self, /)" Atomic notify_all;
    /// An obsolete synonym of notify_all().
    "notifyAll" "(self, /)" Atomic notify_all;
};

pub(super) fn install(world: &mut World, gil: &mut Gil) {
    table::methods(world, gil, Kind::Condition, CONDITION);
}

fn lock_argument(cx: &Cx<'_>, lock: &Value) -> Res {
    match lock {
        Value::Unset | Value::None => {
            Ok(Value::from(Sync::new(SyncState::RLock { owner: None, depth: 0 })))
        }
        lock => match inner(lock, cx.gil) {
            Value::Sync(sync) if matches!(sync.get(cx.gil).kind(), Kind::Lock | Kind::RLock) => {
                Ok(Value::from(sync.clone()))
            }
            _ => {
                let got = type_name(lock, cx);
                raise(AttributeError, format!("'{got}' object has no attribute 'acquire'"))
            }
        },
    }
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let lock = match exact(cx, args, Kind::Condition) {
        true => lock_argument(cx, &args[1])?,
        false => lock_argument(cx, &Value::Unset)?,
    };
    let state = SyncState::Condition { lock, notified: VecDeque::new() };
    made(cx, args, Kind::Condition, state)
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let new = lock_argument(cx, &args[1])?;
    let this = sync_of(&args[0], cx)?;
    if let SyncState::Condition { lock, .. } = &mut this.get_mut(cx.gil).state {
        drop(std::mem::replace(lock, new));
    }
    Ok(Value::None)
}

/// The lock of a condition.
fn lock_of(cx: &Cx<'_>, this: &Ref<Sync>) -> Res<Ref<Sync>> {
    match &this.get(cx.gil).state {
        SyncState::Condition { lock: Value::Sync(lock), .. } => Ok(lock.clone()),
        _ => type_error("not a condition"),
    }
}

fn acquire(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(this) = args.first() else { return type_error("acquire() needs an object") };
    let this = sync_of(this, cx)?;
    let lock = Value::from(lock_of(cx, &this)?);
    let class = cx.world.heap.class_of(&lock, cx.gil);
    let Some(callee) = class.lookup(Symbol::new("acquire"), cx.gil).cloned() else {
        return type_error("not a lock");
    };
    let mut given = vec![lock];
    given.extend(args[1..].iter().cloned());
    Ok(Step::call(callee, given))
}

fn enter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = sync_of(&args[0], cx)?;
    let lock = lock_of(cx, &this)?;
    begin::<Take>(cx, &lock, Limit::Forever, &mut [])
}

fn release(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(this) = args.first() else { return type_error("release() needs an object") };
    let this = sync_of(this, cx)?;
    let lock = lock_of(cx, &this)?;
    give_up(cx, &lock)?;
    Ok(Value::None)
}

fn is_owned(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    let lock = lock_of(cx, &this)?;
    Ok(Value::bool(held_by_me(cx, &lock)))
}

// ---- waiting ----

/// Gives the lock up altogether; how often it was held.
fn let_go(cx: &mut Cx<'_>, lock: &Ref<Sync>) -> Res<u32> {
    let depth = match &mut lock.get_mut(cx.gil).state {
        SyncState::RLock { depth, .. } => std::mem::replace(depth, 1),
        _ => 1,
    };
    give_up(cx, lock)?;
    Ok(depth)
}

fn wait(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = sync_of(&args[0], cx)?;
    let lock = lock_of(cx, &this)?;
    if !held_by_me(cx, &lock) {
        return raise(RuntimeError, "cannot wait on un-acquired lock");
    }
    let limit = optional_limit(&args[1], cx)?;
    let depth = Value::Int(let_go(cx, &lock)?.into());
    let deadline = match limit {
        Limit::Never => return take_again(cx, this, lock, depth, Value::False),
        Limit::Forever => Value::None,
        Limit::For(time) => Value::float((cx.world.now() + time).as_secs_f64()),
    };
    this.get_mut(cx.gil).waiters.push_back(cx.me);
    Ok(park(cx, waited, vec![Value::from(this), deadline, depth]))
}

/// The first half is over. The state: the condition, the deadline, the depth.
fn waited(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Sync(this), deadline, depth] = state else { return Ok(Value::None.into()) };
    let (this, deadline, depth) = (this.clone(), deadline.take(), depth.take());
    let lock = lock_of(cx, &this)?;
    let notified = noticed(cx, &this);
    let result = match came {
        Ok(_) if notified => Value::True,
        Ok(Value::False) => Value::False,
        Ok(_) => return Ok(park(cx, waited, vec![Value::from(this), deadline, depth])),
        Err(interrupt) => {
            if notified {
                // It was perhaps the only notification: it goes to the next.
                notify_some(cx, &this, 1);
            }
            object(cx, *interrupt)
        }
    };
    leave(cx, &this);
    take_again(cx, this, lock, depth, result)
}

/// Whether the running thread has been notified; it is forgotten.
fn noticed(cx: &mut Cx<'_>, this: &Ref<Sync>) -> bool {
    let me = cx.me;
    match &mut this.get_mut(cx.gil).state {
        SyncState::Condition { notified, .. } => {
            let at = notified.iter().position(|&thread| thread == me);
            at.is_some_and(|at| notified.remove(at).is_some())
        }
        _ => false,
    }
}

/// An exception on its way, as a value.
fn object(cx: &mut Cx<'_>, raised: Raise) -> Value {
    Value::from(cx.world.heap.exception_object(raised, cx.gil))
}

/// The second half: takes the lock again, then gives the result, or raises it.
fn take_again(
    cx: &mut Cx<'_>,
    this: Ref<Sync>,
    lock: Ref<Sync>,
    depth: Value,
    result: Value,
) -> Res<Step> {
    let times = match depth {
        Value::Int(depth) => depth as u32,
        _ => 1,
    };
    if try_take(cx, &lock, times) {
        return match result {
            Value::Instance(exception) => Err(Box::new(Raise::Object(exception))),
            result => Ok(result.into()),
        };
    }
    lock.get_mut(cx.gil).waiters.push_back(cx.me);
    let state = vec![Value::from(lock), Value::None, Value::from(this), depth, result];
    Ok(park(cx, taken_again, state))
}

/// The state: the lock, no deadline, the condition, the depth, the result.
fn taken_again(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Sync(lock), _, Value::Sync(this), depth, result] = state else {
        return Ok(Value::None.into());
    };
    let (lock, this, depth) = (lock.clone(), this.clone(), depth.take());
    let mut result = result.take();
    leave(cx, &lock);
    if let Err(interrupt) = came {
        // The `with` around the wait gives the lock up, so it must be had first.
        result = object(cx, *interrupt);
    }
    take_again(cx, this, lock, depth, result)
}

/// `wait_for(predicate, timeout=None)`
fn wait_for(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let timeout = match optional_limit(&args[2], cx)? {
        Limit::Forever => Value::None,
        Limit::Never => Value::float(cx.world.now().as_secs_f64()),
        Limit::For(time) => Value::float((cx.world.now() + time).as_secs_f64()),
    };
    let predicate = args[1].clone();
    let state = vec![args[0].clone(), predicate.clone(), timeout];
    Ok(Step::call_then(predicate, Vec::new(), predicted, state))
}

/// The predicate has been asked. The state: the condition, the predicate, the deadline.
fn predicted(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let result = came?;
    let truth = match ops::truth(&result, cx) {
        Plain::Done(truth) => truth,
        _ => {
            let class = Value::from(cx.world.heap.class(Kind::Bool).clone());
            let mut more: Vec<Value> = state.iter_mut().map(Value::take).collect();
            more.push(result.clone());
            return Ok(Step::call_then(class, vec![result], judged, more));
        }
    };
    judge(cx, state, result, truth)
}

/// The truth of what the predicate said has been asked.
fn judged(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let truth = matches!(came?, Value::True);
    let result = state[3].take();
    judge(cx, &mut state[..3], result, truth)
}

fn judge(cx: &mut Cx<'_>, state: &mut [Value], result: Value, truth: bool) -> Res<Step> {
    let mut args = vec![state[0].clone()];
    if truth {
        return Ok(result.into());
    }
    if let Value::Float(deadline) = state[2] {
        let left = deadline.get() - cx.world.now().as_secs_f64();
        if left <= 0.0 {
            return Ok(result.into());
        }
        args.push(Value::float(left));
    }
    let class = cx.world.heap.class_of(&state[0], cx.gil);
    let Some(callee) = class.lookup(Symbol::new("wait"), cx.gil).cloned() else {
        return type_error("not a condition");
    };
    let state = state.iter_mut().map(Value::take).collect();
    Ok(Step::Call { callee, args, kwargs: Vec::new(), then: Then::Half(waited_for, state) })
}

/// A wait of `wait_for` is over: the predicate is asked again.
fn waited_for(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    let predicate = state[1].clone();
    let state = state.iter_mut().map(Value::take).collect();
    Ok(Step::call_then(predicate, Vec::new(), predicted, state))
}

// ---- notifying ----

fn notify_some(cx: &mut Cx<'_>, this: &Ref<Sync>, n: i64) {
    for _ in 0..n {
        let body = this.get_mut(cx.gil);
        let Some(first) = body.waiters.pop_front() else { break };
        if let SyncState::Condition { notified, .. } = &mut body.state {
            notified.push_back(first);
        }
        cx.world.wake(first);
    }
}

fn check_owned(cx: &Cx<'_>, this: &Ref<Sync>) -> Res<()> {
    let lock = lock_of(cx, this)?;
    match held_by_me(cx, &lock) {
        true => Ok(()),
        false => raise(RuntimeError, "cannot notify on un-acquired lock"),
    }
}

fn notify(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    check_owned(cx, &this)?;
    let n = match &args[1] {
        Value::Unset => 1,
        n => index(n, cx)?,
    };
    notify_some(cx, &this, n);
    Ok(Value::None)
}

fn notify_all(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    check_owned(cx, &this)?;
    notify_some(cx, &this, i64::MAX);
    Ok(Value::None)
}
