//! `barrier`: wait until all are there.
//!
//! Lives here: its natives. May use: sync.rs (waiting), `object`, `vm`.
//! Deliberately absent: states as numbers. Whoever lets the others go tells each of them how it
//! went, so a barrier can be used again before the last one has noticed.

use super::args::*;
use super::sync::*;
use super::table::{self, Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::sync::SyncState;
use crate::object::{Gil, Kind, Raise, Ref, Res, Sync, Value};
use crate::vm::{Cx, Step, Then, World};

const BARRIER: &[Row] = natives! { "Barrier.";
    /// Create and return a new object.
    "__new__" "(cls, parties=, action=, timeout=, *args, **kwargs)" Atomic new;
    /// Initialize self.
    "__init__" "(self, parties, action=, timeout=)" Atomic init;
    /// Wait for the barrier.
    "wait" "(self, timeout=)" Open wait;
    /// Reset the barrier to the initial state.
    "reset" "(self, /)" Atomic reset;
    /// Place the barrier into a 'broken' state.
    "abort" "(self, /)" Atomic abort;
};

const VALUES: &[Row] = natives! { "Barrier.";
    /// Return the number of threads required to trip the barrier.
    "parties" "(self, /)" Atomic parties;
    /// Return the number of threads currently waiting at the barrier.
    "n_waiting" "(self, /)" Atomic n_waiting;
    /// Return True if the barrier is in a broken state.
    "broken" "(self, /)" Atomic broken;
};

pub(super) fn install(world: &mut World, gil: &mut Gil) {
    table::methods(world, gil, Kind::Barrier, BARRIER);
    table::computed(world, gil, Kind::Barrier, VALUES, &[]);
    let class = world.heap.exception(BrokenBarrierError).clone();
    class.get_mut(gil).module = crate::base::Symbol::new("threading");
}

fn state_of(cx: &Cx<'_>, args: &[Value]) -> Res<SyncState> {
    let count = match &args[0] {
        Value::Unset => {
            return type_error(
                "Barrier.__init__() missing 1 required positional argument: 'parties'",
            );
        }
        count => match int_of(count, cx.gil) {
            Some(_) => index(count, cx)?,
            None => {
                let got = type_name(count, cx);
                return type_error(format!(
                    "'<' not supported between instances of '{got}' and 'int'"
                ));
            }
        },
    };
    if count < 1 {
        return value_error("parties must be > 0");
    }
    let given = |at: usize| args[at].given().cloned().unwrap_or(Value::None);
    Ok(SyncState::Barrier {
        parties: u32::try_from(count).unwrap_or(u32::MAX),
        inside: Vec::new(),
        acting: false,
        told: Vec::new(),
        broken: false,
        action: given(1),
        timeout: given(2),
    })
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let state = match exact(cx, args, Kind::Barrier) {
        true => state_of(cx, &args[1..4])?,
        false => state_of(cx, &[Value::Int(1), Value::None, Value::None])?,
    };
    made(cx, args, Kind::Barrier, state)
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let state = state_of(cx, &args[1..4])?;
    let this = sync_of(&args[0], cx)?;
    drop(std::mem::replace(&mut this.get_mut(cx.gil).state, state));
    Ok(Value::None)
}

fn is_broken<T>() -> Res<T> {
    Err(Box::new(Raise::Bare(BrokenBarrierError)))
}

fn wait(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = sync_of(&args[0], cx)?;
    let (busy, default) = match &this.get(cx.gil).state {
        SyncState::Barrier { acting, timeout, broken, .. } => (*acting && !broken, timeout.clone()),
        _ => return type_error("not a barrier"),
    };
    if busy {
        // Rare: the others' action still runs. The barrier is tried again afterwards.
        let class = cx.world.heap.class(Kind::Barrier);
        let Some(callee) = class.lookup(crate::base::Symbol::new("wait"), cx.gil).cloned() else {
            return type_error("not a barrier");
        };
        this.get_mut(cx.gil).waiters.push_back(cx.me);
        let mut state = vec![Value::from(this), Value::None, callee];
        state.extend(args.iter_mut().map(Value::take));
        return Ok(park(cx, entered, state));
    }
    let limit = match &args[1] {
        Value::Unset | Value::None => optional_limit(&default, cx)?,
        timeout => optional_limit(timeout, cx)?,
    };
    let me = cx.me;
    let SyncState::Barrier { parties, inside, acting, broken, action, .. } =
        &mut this.get_mut(cx.gil).state
    else {
        return type_error("not a barrier");
    };
    if *broken {
        return is_broken();
    }
    let place = Value::Int(inside.len() as i64);
    if inside.len() as u32 + 1 < *parties {
        inside.push(me);
        let deadline = match limit {
            Limit::Forever => Value::None,
            Limit::Never => {
                break_it(cx, &this);
                told(cx, &this);
                return is_broken();
            }
            Limit::For(time) => Value::float((cx.world.now() + time).as_secs_f64()),
        };
        return Ok(park(cx, waited, vec![Value::from(this), deadline, place]));
    }
    if action.is_none() {
        let_go(cx, &this, true);
        return Ok(place.into());
    }
    *acting = true;
    let callee = action.clone();
    let then = Then::Catch(acted, vec![Value::from(this), place]);
    Ok(Step::Call { callee, args: Vec::new(), kwargs: Vec::new(), then })
}

/// A thread that stood outside while others acted tries again. The state: the barrier, no
/// deadline, then the native and its arguments.
fn entered(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    if let Value::Sync(this) = &state[0] {
        let this = this.clone();
        leave(cx, &this);
    }
    came?;
    let callee = state[2].take();
    let given = state[3..].iter_mut().map(Value::take).filter(|value| !value.is_unset()).collect();
    Ok(Step::call(callee, given))
}

/// Lets everybody inside go and tells them how it went.
fn let_go(cx: &mut Cx<'_>, this: &Ref<Sync>, well: bool) {
    let mut gone = Vec::new();
    if let SyncState::Barrier { inside, acting, told, .. } = &mut this.get_mut(cx.gil).state {
        *acting = false;
        gone = std::mem::take(inside);
        told.extend(gone.iter().map(|&thread| (thread, well)));
    }
    for thread in gone {
        cx.world.wake(thread);
    }
    wake_all(cx, this);
}

fn break_it(cx: &mut Cx<'_>, this: &Ref<Sync>) {
    if let SyncState::Barrier { broken, .. } = &mut this.get_mut(cx.gil).state {
        *broken = true;
    }
    let_go(cx, this, false);
}

/// What the running thread has been told, if it has been.
fn told(cx: &mut Cx<'_>, this: &Ref<Sync>) -> Option<bool> {
    let me = cx.me;
    match &mut this.get_mut(cx.gil).state {
        SyncState::Barrier { told, .. } => {
            let at = told.iter().position(|&(thread, _)| thread == me)?;
            Some(told.swap_remove(at).1)
        }
        _ => None,
    }
}

/// The wait inside is over. The state: the barrier, the deadline, the place in the order of coming.
fn waited(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Sync(this), deadline, place] = state else { return Ok(Value::None.into()) };
    let this = this.clone();
    match (told(cx, &this), came) {
        (_, Err(interrupt)) => {
            let me = cx.me;
            if let SyncState::Barrier { inside, .. } = &mut this.get_mut(cx.gil).state {
                inside.retain(|&thread| thread != me);
            }
            Err(interrupt)
        }
        (Some(true), Ok(_)) => Ok(place.take().into()),
        (Some(false), Ok(_)) => is_broken(),
        (None, Ok(Value::False)) => {
            break_it(cx, &this);
            told(cx, &this);
            is_broken()
        }
        (None, Ok(_)) => {
            let state = vec![Value::from(this), deadline.take(), place.take()];
            Ok(park(cx, waited, state))
        }
    }
}

/// The action has run. The state: the barrier, the place.
fn acted(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Sync(this), place] = state else { return Ok(Value::None.into()) };
    let this = this.clone();
    match came {
        Ok(_) => {
            let_go(cx, &this, true);
            Ok(place.take().into())
        }
        Err(raised) => {
            break_it(cx, &this);
            Err(raised)
        }
    }
}

fn reset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    if let SyncState::Barrier { broken, .. } = &mut this.get_mut(cx.gil).state {
        *broken = false;
    }
    let_go(cx, &this, false);
    Ok(Value::None)
}

fn abort(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    break_it(cx, &this);
    Ok(Value::None)
}

fn parties(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    match this.get(cx.gil).state {
        SyncState::Barrier { parties, .. } => Ok(Value::Int(parties.into())),
        _ => Ok(Value::None),
    }
}

fn n_waiting(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    match &this.get(cx.gil).state {
        SyncState::Barrier { inside, acting: false, .. } => Ok(Value::Int(inside.len() as i64)),
        _ => Ok(Value::Int(0)),
    }
}

fn broken(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    Ok(Value::bool(matches!(this.get(cx.gil).state, SyncState::Barrier { broken: true, .. })))
}
