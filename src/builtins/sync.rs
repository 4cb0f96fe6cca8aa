//! What threads wait for: guarded operations, and the locks made of them.
//!
//! Lives here: waiting and waking, `lock`, `rlock`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: parking (`sched`); semaphores, events (signals.rs), conditions
//! (condition.rs), barriers (barrier.rs), channels (channel.rs).
//!
//! An operation has a guard. If the guard holds, it acts at once, under the GIL, and the native
//! returns: an uncontended lock is a field that is written. If not, the thread joins the queue of
//! the object, says in its record what it waits for, and asks to be parked. Whoever makes the
//! guard true wakes the first of the queue, who *tries again*: nothing is handed over, so whoever
//! comes by in between may be first, as in CPython. Handing over would make every release a switch.

use super::args::*;
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::sync::SyncState;
use crate::object::{Gil, Kind, Ref, Res, Sync, Value, raise};
use crate::vm::thread::WaitsFor;
use crate::vm::{Cx, Request, Status, Step, Then, World};
use num_traits::ToPrimitive;
use std::time::Duration;

/// The longest time limit, in seconds, as `threading.TIMEOUT_MAX`.
pub const TIMEOUT_MAX: f64 = 9223372036.0;

/// How long an operation may wait.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    Forever,
    For(Duration),
    Never,
}

/// An operation that may have to wait.
///
/// Its state: the object, the time at which it gives up (a float on the world's clock, or None),
/// and whatever the operation adds.
pub trait Guarded {
    /// Acts if the guard holds; `None` if not.
    ///
    /// # Errors
    /// If waiting makes no sense any more.
    fn attempt(cx: &mut Cx<'_>, sync: &Ref<Sync>, more: &mut [Value]) -> Res<Option<Value>>;

    /// The time is over.
    ///
    /// # Errors
    /// If that is an error.
    fn too_late(_: &mut Cx<'_>, _: &Ref<Sync>) -> Res {
        Ok(Value::False)
    }
}

/// Begins a guarded operation.
///
/// # Errors
/// Those of the operation.
pub fn begin<G: Guarded>(
    cx: &mut Cx<'_>,
    sync: &Ref<Sync>,
    limit: Limit,
    more: &mut [Value],
) -> Res<Step> {
    if let Some(value) = G::attempt(cx, sync, more)? {
        return Ok(value.into());
    }
    let deadline = match limit {
        Limit::Never => return Ok(G::too_late(cx, sync)?.into()),
        Limit::Forever => Value::None,
        Limit::For(time) => Value::float((cx.world.now() + time).as_secs_f64()),
    };
    let mut state = vec![Value::from(sync.clone()), deadline];
    state.extend(more.iter_mut().map(Value::take));
    sync.get_mut(cx.gil).waiters.push_back(cx.me);
    Ok(park(cx, half::<G>, state))
}

/// What goes on when the waiting of a guarded operation is over.
///
/// # Errors
/// Those of the operation.
pub fn half<G: Guarded>(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Sync(sync), deadline, more @ ..] = state else { return Ok(Value::None.into()) };
    let sync = sync.clone();
    leave(cx, &sync);
    let woken = match came {
        Ok(woken) => !matches!(woken, Value::False),
        Err(interrupt) => {
            // The wake-up was perhaps the only one: it goes to the next.
            wake_one(cx, &sync);
            return Err(interrupt);
        }
    };
    match G::attempt(cx, &sync, more) {
        Ok(Some(value)) => return Ok(value.into()),
        Ok(None) => {}
        Err(raised) => return Err(raised),
    }
    if !woken || deadline_over(deadline, cx) {
        return Ok(G::too_late(cx, &sync)?.into());
    }
    // Somebody was faster. The thread has waited already, so it is first in the queue.
    sync.get_mut(cx.gil).waiters.push_front(cx.me);
    let state = state.iter_mut().map(Value::take).collect();
    Ok(park(cx, half::<G>, state))
}

/// Asks to be parked until somebody wakes the thread or the deadline (`state[1]`) comes; `half`
/// gets whatever ends it. `state[0]` is what the thread waits for.
pub fn park(cx: &mut Cx<'_>, half: crate::vm::Half, state: Vec<Value>) -> Step {
    let limit = match &state[1] {
        Value::Float(deadline) => {
            let left = deadline.get() - cx.world.now().as_secs_f64();
            Some(Duration::try_from_secs_f64(left).unwrap_or(Duration::ZERO))
        }
        _ => None,
    };
    let at = cx.world.at;
    let record = cx.world.thread_mut(cx.me);
    record.waits_for = WaitsFor::Sync(state[0].clone());
    record.place = at;
    Step::Ask { request: Request::Wait { limit }, then: Then::Catch(half, state) }
}

fn deadline_over(deadline: &Value, cx: &Cx<'_>) -> bool {
    match deadline {
        Value::Float(deadline) => deadline.get() <= cx.world.now().as_secs_f64(),
        _ => false,
    }
}

/// Takes the running thread out of a queue.
pub fn leave(cx: &mut Cx<'_>, sync: &Ref<Sync>) {
    let me = cx.me;
    sync.get_mut(cx.gil).waiters.retain(|&waiter| waiter != me);
}

/// Wakes the first of a queue that still sleeps.
pub fn wake_one(cx: &mut Cx<'_>, sync: &Ref<Sync>) {
    while let Some(first) = sync.get_mut(cx.gil).waiters.pop_front() {
        if matches!(cx.world.thread(first).status, Status::Blocked { .. }) {
            cx.world.wake(first);
            break;
        }
    }
}

/// Wakes everybody in a queue.
pub fn wake_all(cx: &mut Cx<'_>, sync: &Ref<Sync>) {
    for waiter in std::mem::take(&mut sync.get_mut(cx.gil).waiters) {
        cx.world.wake(waiter);
    }
}

// ---- arguments ----

/// The object that threads wait for behind `self`.
///
/// # Errors
/// TypeError if it is none.
pub fn sync_of(value: &Value, cx: &Cx<'_>) -> Res<Ref<Sync>> {
    match inner(value, cx.gil) {
        Value::Sync(sync) => Ok(sync.clone()),
        _ => {
            let got = type_name(value, cx);
            type_error(format!("descriptor requires a synchronisation object, not '{got}'"))
        }
    }
}

/// A number of seconds.
///
/// # Errors
/// TypeError if it is no number, OverflowError and ValueError if it is too large or none.
pub fn seconds(value: &Value, cx: &Cx<'_>) -> Res<f64> {
    let seconds = match inner(value, cx.gil) {
        Value::Float(x) => x.get(),
        Value::Int(x) => *x as f64,
        Value::Big(x) => x.0.to_f64().unwrap_or(f64::INFINITY),
        Value::True => 1.0,
        Value::False => 0.0,
        _ => {
            let got = type_name(value, cx);
            let message = format!("'{got}' object cannot be interpreted as an integer");
            return type_error(message);
        }
    };
    if seconds.is_nan() {
        return value_error("Invalid value NaN (not a number)");
    }
    if seconds.abs() >= 9.3e18 {
        return raise(OverflowError, "timestamp out of range for platform time_t");
    }
    Ok(seconds)
}

/// `blocking` and `timeout` of a lock's `acquire`.
fn lock_limit(blocking: &Value, timeout: &Value, cx: &Cx<'_>) -> Res<Limit> {
    let blocking = flag(std::slice::from_ref(blocking), 0, true, cx);
    let timeout = match timeout {
        Value::Unset => -1.0,
        timeout => seconds(timeout, cx)?,
    };
    if !blocking && timeout != -1.0 {
        return value_error("can't specify a timeout for a non-blocking call");
    }
    if timeout < 0.0 && timeout != -1.0 {
        return value_error("timeout value must be a non-negative number");
    }
    if timeout > TIMEOUT_MAX {
        return raise(OverflowError, "timeout value is too large");
    }
    Ok(match (blocking, timeout) {
        (false, _) => Limit::Never,
        (true, -1.0) => Limit::Forever,
        (true, timeout) => limit_of(timeout),
    })
}

/// A time limit of some seconds; none is left at zero and below.
pub fn limit_of(seconds: f64) -> Limit {
    match Duration::try_from_secs_f64(seconds) {
        Ok(time) if !time.is_zero() => Limit::For(time),
        Ok(_) => Limit::Never,
        Err(_) if seconds > 0.0 => Limit::Forever,
        Err(_) => Limit::Never,
    }
}

/// A `timeout=None` argument.
///
/// # Errors
/// Those of [`seconds`].
pub fn optional_limit(timeout: &Value, cx: &Cx<'_>) -> Res<Limit> {
    match timeout {
        Value::Unset | Value::None => Ok(Limit::Forever),
        timeout => Ok(limit_of(seconds(timeout, cx)?)),
    }
}

/// What a `__new__` makes: the native object itself, or an instance of a subclass around it, whose
/// `__init__` will look at the arguments.
///
/// # Errors
/// TypeError if the class is no subclass.
pub fn made(cx: &mut Cx<'_>, args: &[Value], kind: Kind, state: SyncState) -> Res {
    let class = new_class(args, kind, cx)?;
    Ok(of_class(&class, kind, Value::from(Sync::new(state)), cx))
}

/// Whether a `__new__` is called for the built-in class itself, so that its arguments count.
pub fn exact(cx: &Cx<'_>, args: &[Value], kind: Kind) -> bool {
    matches!(args.first(), Some(Value::Class(class)) if class.is(cx.world.heap.class(kind)))
}

// ---- locks ----

/// Takes a lock or an rlock `depth` times if nobody else has it.
pub fn try_take(cx: &mut Cx<'_>, sync: &Ref<Sync>, times: u32) -> bool {
    // A lock holds no objects that could be in a cycle.
    sync.alter(cx.gil).take(cx.me, cx.world.at, times)
}

/// The operation of taking a lock or an rlock.
pub struct Take;

impl Guarded for Take {
    fn attempt(cx: &mut Cx<'_>, sync: &Ref<Sync>, _: &mut [Value]) -> Res<Option<Value>> {
        Ok(try_take(cx, sync, 1).then_some(Value::True))
    }
}

/// Gives up a lock, or an rlock once; wakes who waits for it.
///
/// # Errors
/// RuntimeError if nobody has it (a lock) or another thread has it (an rlock).
pub fn give_up(cx: &mut Cx<'_>, sync: &Ref<Sync>) -> Res<()> {
    let me = cx.me;
    let body = sync.alter(cx.gil);
    if body.let_go(me) {
        return Ok(());
    }
    match &mut body.state {
        SyncState::Lock { owner: None } => return raise(RuntimeError, "release unlocked lock"),
        SyncState::Lock { owner } => *owner = None,
        SyncState::RLock { owner, depth } => {
            if owner.is_none_or(|(owner, _)| owner != me) {
                return raise(RuntimeError, "cannot release un-acquired lock");
            }
            // Others wait.
            (*owner, *depth) = (None, 0);
        }
        _ => return type_error("not a lock"),
    }
    wake_one(cx, sync);
    Ok(())
}

const LOCK: &[Row] = natives! { "lock.";
    /// Create and return a new object.
    "__new__" "(cls, *args, **kwargs)" Atomic lock_new;
    /// Lock the lock.
    "acquire" "(self, blocking=, timeout=)" Ready (take_now, acquire);
    /// An obsolete synonym of acquire().
    "acquire_lock" "(self, blocking=, timeout=)" Ready (take_now, acquire);
    /// Release the lock.
    "release" "(self, /)" Atomic release;
    /// An obsolete synonym of release().
    "release_lock" "(self, /)" Atomic release;
    /// Return whether the lock is locked.
    "locked" "(self, /)" Atomic locked;
    /// An obsolete synonym of locked().
    "locked_lock" "(self, /)" Atomic locked;
    /// Lock the lock.
    "__enter__" "(self, /)" Ready (take_now, enter);
    /// Release the lock.
    "__exit__" "(*args)" Atomic release;
};

const RLOCK: &[Row] = natives! { "RLock.";
    /// Create and return a new object.
    "__new__" "(cls, *args, **kwargs)" Atomic rlock_new;
    /// Lock the lock; its owner may do so again.
    "acquire" "(self, blocking=, timeout=)" Ready (take_now, acquire);
    /// Release the lock, as often as it was acquired.
    "release" "(self, /)" Atomic release;
    /// Whether the running thread has it.
    "_is_owned" "(self, /)" Atomic is_owned;
    /// How often the running thread has it.
    "_recursion_count" "(self, /)" Atomic recursion_count;
    /// Lock the lock.
    "__enter__" "(self, /)" Ready (take_now, enter);
    /// Release the lock.
    "__exit__" "(*args)" Atomic release;
};

/// Puts everything threads wait for into a world.
pub fn install(world: &mut World, gil: &mut Gil) {
    table::methods(world, gil, Kind::Lock, LOCK);
    table::methods(world, gil, Kind::RLock, RLOCK);
    super::signals::install(world, gil);
    super::condition::install(world, gil);
    super::barrier::install(world, gil);
    super::channel::install(world, gil);
    let names = [
        ("lock", Kind::Lock, "_thread"),
        ("rlock", Kind::RLock, "_thread"),
        ("semaphore", Kind::Semaphore, "threading"),
        ("boundedsemaphore", Kind::BoundedSemaphore, "threading"),
        ("event", Kind::Event, "threading"),
        ("condition", Kind::Condition, "threading"),
        ("barrier", Kind::Barrier, "threading"),
        ("channel", Kind::Channel, "builtins"),
    ];
    for (name, kind, module) in names {
        let class = world.heap.class(kind).clone();
        class.get_mut(gil).module = Symbol::new(module);
        world.builtins.insert(Symbol::new(name), Value::from(class));
    }
}

fn no_arguments(cx: &Cx<'_>, args: &[Value], kind: Kind) -> Res<()> {
    let Some(Value::Tuple(more)) = args.get(1) else { return Ok(()) };
    if exact(cx, args, kind) && !more.items.is_empty() {
        let (name, got) = (kind.name(), more.items.len());
        return type_error(format!("{name} expected 0 arguments, got {got}"));
    }
    Ok(())
}

fn lock_new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    no_arguments(cx, args, Kind::Lock)?;
    made(cx, args, Kind::Lock, SyncState::Lock { owner: None })
}

fn rlock_new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    no_arguments(cx, args, Kind::RLock)?;
    made(cx, args, Kind::RLock, SyncState::RLock { owner: None, depth: 0 })
}

/// What `acquire()` and `__enter__` do if nobody else has the lock.
fn take_now(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [Value::Sync(sync)] = args else { return None };
    try_take(cx, sync, 1).then_some(Value::True)
}

fn acquire(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sync = sync_of(&args[0], cx)?;
    let limit = lock_limit(&args[1], &args[2], cx)?;
    begin::<Take>(cx, &sync, limit, &mut [])
}

fn enter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sync = sync_of(&args[0], cx)?;
    begin::<Take>(cx, &sync, Limit::Forever, &mut [])
}

fn release(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(this) = args.first() else { return type_error("release() needs an object") };
    if let Value::Sync(sync) = this
        && sync.alter(cx.gil).let_go(cx.me)
    {
        return Ok(Value::None);
    }
    let sync = sync_of(this, cx)?;
    give_up(cx, &sync)?;
    Ok(Value::None)
}

fn locked(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    Ok(Value::bool(matches!(
        sync.get(cx.gil).state,
        SyncState::Lock { owner: Some(_) } | SyncState::RLock { owner: Some(_), .. }
    )))
}

fn is_owned(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    Ok(Value::bool(held_by_me(cx, &sync)))
}

fn recursion_count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    match sync.get(cx.gil).state {
        SyncState::RLock { owner: Some((owner, _)), depth } if owner == cx.me => {
            Ok(Value::Int(depth.into()))
        }
        _ => Ok(Value::Int(0)),
    }
}

/// Whether the running thread has an rlock; of a lock, whether anybody has it.
pub fn held_by_me(cx: &Cx<'_>, sync: &Ref<Sync>) -> bool {
    match sync.get(cx.gil).state {
        SyncState::Lock { owner } => owner.is_some(),
        SyncState::RLock { owner, .. } => owner.is_some_and(|(owner, _)| owner == cx.me),
        _ => false,
    }
}
