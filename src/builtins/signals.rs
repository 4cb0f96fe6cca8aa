//! `semaphore`, `boundedsemaphore`, `event`.
//!
//! Lives here: their natives. May use: sync.rs (waiting), `object`, `vm`.
//! Deliberately absent: waiting itself.

use super::args::*;
use super::sync::*;
use super::table::{self, Row, natives};
use crate::object::sync::SyncState;
use crate::object::{Gil, Kind, Ref, Res, Sync, Value};
use crate::vm::{Cx, Step, World};

const SEMAPHORE: &[Row] = natives! { "Semaphore.";
    /// Create and return a new object.
    "__new__" "(cls, value=, *args, **kwargs)" Atomic semaphore_new;
    /// Initialize self.
    "__init__" "(self, value=)" Atomic semaphore_init;
    /// Acquire a semaphore, decrementing the internal counter by one.
    "acquire" "(self, blocking=, timeout=)" Open acquire;
    /// Release a semaphore, incrementing the internal counter by one or more.
    "release" "(self, n=)" Atomic release;
    /// Acquire it.
    "__enter__" "(self, /)" Open enter;
    /// Release it.
    "__exit__" "(*args)" Atomic exit;
};

const BOUNDED: &[Row] = natives! { "BoundedSemaphore.";
    /// Create and return a new object.
    "__new__" "(cls, value=, *args, **kwargs)" Atomic bounded_new;
};

const SEMAPHORE_VALUES: &[Row] = natives! { "Semaphore.";
    /// How often it can be acquired now.
    "_value" "(self, /)" Atomic semaphore_value;
};

const EVENT: &[Row] = natives! { "Event.";
    /// Create and return a new object.
    "__new__" "(cls, *args, **kwargs)" Atomic event_new;
    /// Return true if and only if the internal flag is true.
    "is_set" "(self, /)" Atomic event_is_set;
    /// An obsolete synonym of is_set().
    "isSet" "(self, /)" Atomic event_is_set;
    /// Set the internal flag to true.
    "set" "(self, /)" Atomic event_set;
    /// Reset the internal flag to false.
    "clear" "(self, /)" Atomic event_clear;
    /// Block until the internal flag is true.
    "wait" "(self, timeout=)" Open event_wait;
};

pub(super) fn install(world: &mut World, gil: &mut Gil) {
    table::methods(world, gil, Kind::Semaphore, SEMAPHORE);
    table::computed(world, gil, Kind::Semaphore, SEMAPHORE_VALUES, &[]);
    table::methods(world, gil, Kind::BoundedSemaphore, BOUNDED);
    table::methods(world, gil, Kind::Event, EVENT);
}

// ---- semaphores ----

fn initial(cx: &Cx<'_>, value: &Value) -> Res<i64> {
    let value = match value {
        Value::Unset => 1,
        value => index(value, cx)?,
    };
    match value {
        0.. => Ok(value),
        _ => value_error("semaphore initial value must be >= 0"),
    }
}

fn semaphore_new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = if exact(cx, args, Kind::Semaphore) { initial(cx, &args[1])? } else { 1 };
    made(cx, args, Kind::Semaphore, SyncState::Semaphore { value, bound: None })
}

fn bounded_new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = if exact(cx, args, Kind::BoundedSemaphore) { initial(cx, &args[1])? } else { 1 };
    let state = SyncState::Semaphore { value, bound: Some(value) };
    made(cx, args, Kind::BoundedSemaphore, state)
}

fn semaphore_init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let first = initial(cx, &args[1])?;
    let sync = sync_of(&args[0], cx)?;
    if let SyncState::Semaphore { value, bound } = &mut sync.get_mut(cx.gil).state {
        *value = first;
        if let Some(bound) = bound {
            *bound = first;
        }
    }
    Ok(Value::None)
}

struct Down;

impl Guarded for Down {
    fn attempt(cx: &mut Cx<'_>, sync: &Ref<Sync>, _: &mut [Value]) -> Res<Option<Value>> {
        match &mut sync.get_mut(cx.gil).state {
            SyncState::Semaphore { value: value @ 1.., .. } => {
                *value -= 1;
                Ok(Some(Value::True))
            }
            _ => Ok(None),
        }
    }
}

fn acquire(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sync = sync_of(&args[0], cx)?;
    let limited = !matches!(args[2], Value::Unset | Value::None);
    let limit = match flag(args, 1, true, cx) {
        true => optional_limit(&args[2], cx)?,
        false if limited => {
            return value_error("can't specify timeout for non-blocking acquire");
        }
        false => Limit::Never,
    };
    begin::<Down>(cx, &sync, limit, &mut [])
}

fn enter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sync = sync_of(&args[0], cx)?;
    begin::<Down>(cx, &sync, Limit::Forever, &mut [])
}

fn up(cx: &mut Cx<'_>, this: &Value, n: i64) -> Res {
    let sync = sync_of(this, cx)?;
    if let SyncState::Semaphore { value, bound } = &mut sync.get_mut(cx.gil).state {
        let sum = value.saturating_add(n);
        if bound.is_some_and(|bound| sum > bound) {
            return value_error("Semaphore released too many times");
        }
        *value = sum;
    }
    for _ in 0..n {
        if sync.get(cx.gil).waiters.is_empty() {
            break;
        }
        wake_one(cx, &sync);
    }
    Ok(Value::None)
}

fn release(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let n = match &args[1] {
        Value::Unset => 1,
        n => index(n, cx)?,
    };
    if n < 1 {
        return value_error("n must be one or more");
    }
    up(cx, &args[0], n)
}

fn exit(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match args.first() {
        Some(this) => up(cx, this, 1),
        None => type_error("__exit__() needs an object"),
    }
}

fn semaphore_value(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    match sync.get(cx.gil).state {
        SyncState::Semaphore { value, .. } => Ok(Value::Int(value)),
        _ => Ok(Value::None),
    }
}

// ---- events ----

fn event_new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(Value::Tuple(more)) = args.get(1)
        && exact(cx, args, Kind::Event)
        && !more.items.is_empty()
    {
        let got = more.items.len() + 1;
        let message = format!("Event.__init__() takes 1 positional argument but {got} were given");
        return type_error(message);
    }
    made(cx, args, Kind::Event, SyncState::Event { set: false })
}

fn is_set(cx: &Cx<'_>, sync: &Ref<Sync>) -> bool {
    matches!(sync.get(cx.gil).state, SyncState::Event { set: true })
}

fn event_is_set(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    Ok(Value::bool(is_set(cx, &sync)))
}

fn put_event(cx: &mut Cx<'_>, sync: &Ref<Sync>, to: bool) {
    if let SyncState::Event { set } = &mut sync.get_mut(cx.gil).state {
        *set = to;
    }
}

fn event_set(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    put_event(cx, &sync, true);
    // Who waits now is let go even if the event is cleared before it runs.
    let waiters = std::mem::take(&mut sync.get_mut(cx.gil).waiters);
    for waiter in waiters {
        cx.world.wake(waiter);
    }
    Ok(Value::None)
}

fn event_clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let sync = sync_of(&args[0], cx)?;
    put_event(cx, &sync, false);
    Ok(Value::None)
}

fn event_wait(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sync = sync_of(&args[0], cx)?;
    if is_set(cx, &sync) {
        return Ok(Value::True.into());
    }
    let limit = optional_limit(&args[1], cx)?;
    if limit == Limit::Never {
        return Ok(Value::False.into());
    }
    let deadline = match limit {
        Limit::For(time) => Value::float((cx.world.now() + time).as_secs_f64()),
        _ => Value::None,
    };
    sync.get_mut(cx.gil).waiters.push_back(cx.me);
    Ok(park(cx, event_over, vec![Value::from(sync), deadline]))
}

/// After the wait for an event: a thread that is not in the queue any more was let go by `set`.
fn event_over(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Sync(sync), deadline, ..] = state else { return Ok(Value::None.into()) };
    let sync = sync.clone();
    let queued = sync.get(cx.gil).waiters.contains(&cx.me);
    leave(cx, &sync);
    let woken = !matches!(came?, Value::False);
    if !queued || is_set(cx, &sync) {
        return Ok(Value::True.into());
    }
    if !woken {
        return Ok(Value::False.into());
    }
    sync.get_mut(cx.gil).waiters.push_back(cx.me);
    let state = vec![Value::from(sync), deadline.take()];
    Ok(park(cx, event_over, state))
}
