//! `channel`: first in, first out, between threads, and between processes when handed to one.
//!
//! Lives here: its natives. May use: sync.rs (waiting), shared_channel.rs, `object`, `vm`.
//! Deliberately absent: how items get to other processes (shared_channel.rs).
//!
//! Senders and receivers wait in one queue: a channel that is full has no waiting receiver, one
//! that is empty has no waiting sender.

use super::args::*;
use super::shared_channel;
use super::sync::*;
use super::table::{self, Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::sync::SyncState;
use crate::object::{Gil, Kind, Raise, Ref, Res, Sync, Value, raise};
use crate::vm::{Cx, Half, Step, Then, World};
use std::collections::VecDeque;

const CHANNEL: &[Row] = natives! { "channel.";
    /// Create and return a new object.
    "__new__" "(cls, capacity=, *args, **kwargs)" Atomic new;
    /// Initialize self.
    "__init__" "(self, capacity=)" Atomic init;
    /// Send an item; wait while the channel is full.
    "send" "(self, item, /)" Open send;
    /// Receive an item; wait while the channel is empty. EOFError when it is closed and empty.
    "recv" "(self, timeout=)" Open recv;
    /// No item can be sent any more; those inside can still be received.
    "close" "(self, /)" Atomic close;
    /// Items until the channel is closed and empty.
    "__iter__" "(self, /)" Atomic iter;
    /// The next item.
    "__next__" "(self, /)" Open next;
    /// How many items are inside.
    "__len__" "(self, /)" Atomic len;
};

const VALUES: &[Row] = natives! { "channel.";
    /// Whether it has been closed.
    "closed" "(self, /)" Atomic closed;
    /// How many items it holds at most; None is no limit.
    "capacity" "(self, /)" Atomic capacity;
};

pub(super) fn install(world: &mut World, gil: &mut Gil) {
    table::methods(world, gil, Kind::Channel, CHANNEL);
    table::computed(world, gil, Kind::Channel, VALUES, &[]);
}

fn capacity_of(cx: &Cx<'_>, value: &Value) -> Res<Option<usize>> {
    match value {
        Value::Unset | Value::None => Ok(None),
        value => Ok(Some(usize::try_from(index(value, cx)?).unwrap_or(0))),
    }
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let capacity = match exact(cx, args, Kind::Channel) {
        true => capacity_of(cx, &args[1])?,
        false => None,
    };
    let state = SyncState::Channel {
        items: VecDeque::new(),
        capacity,
        closed: false,
        shared: Value::Unset,
    };
    made(cx, args, Kind::Channel, state)
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let new = capacity_of(cx, &args[1])?;
    let this = sync_of(&args[0], cx)?;
    if let SyncState::Channel { capacity, .. } = &mut this.get_mut(cx.gil).state {
        *capacity = new;
    }
    Ok(Value::None)
}

struct Send;

impl Guarded for Send {
    fn attempt(cx: &mut Cx<'_>, sync: &Ref<Sync>, more: &mut [Value]) -> Res<Option<Value>> {
        match &mut sync.get_mut(cx.gil).state {
            SyncState::Channel { closed: true, .. } => value_error("send on a closed channel"),
            SyncState::Channel { items, capacity, .. } => {
                if capacity.is_some_and(|capacity| items.len() >= capacity) {
                    return Ok(None);
                }
                items.extend(more.first_mut().map(Value::take));
                wake_next(cx, sync);
                Ok(Some(Value::None))
            }
            _ => type_error("not a channel"),
        }
    }
}

struct Receive;

impl Guarded for Receive {
    fn attempt(cx: &mut Cx<'_>, sync: &Ref<Sync>, _: &mut [Value]) -> Res<Option<Value>> {
        match &mut sync.get_mut(cx.gil).state {
            SyncState::Channel { items, closed, .. } => match (items.pop_front(), *closed) {
                (Some(item), _) => {
                    wake_next(cx, sync);
                    Ok(Some(item))
                }
                (None, true) => raise(EOFError, "recv on a closed channel"),
                (None, false) => Ok(None),
            },
            _ => type_error("not a channel"),
        }
    }

    fn too_late(_: &mut Cx<'_>, _: &Ref<Sync>) -> Res {
        raise(TimeoutError, "nothing came")
    }
}

/// An item has come or gone: whoever waits for that may try. Of several senders and receivers at a
/// channel of capacity one, only one kind can wait at a time.
fn wake_next(cx: &mut Cx<'_>, sync: &Ref<Sync>) {
    if !sync.get(cx.gil).waiters.is_empty() {
        wake_one(cx, sync);
    }
}

fn send(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = sync_of(&args[0], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return shared_channel::send(cx, &handle, &args[1]);
    }
    Ok(patient(begin::<Send>(cx, &this, Limit::Forever, &mut args[1..])?, send_came))
}

/// A step whose waiting is over may find that the channel has been shared meanwhile.
fn patient(step: Step, came: Half) -> Step {
    match step {
        Step::Ask { request, then: Then::Catch(_, state) } => {
            Step::Ask { request, then: Then::Catch(came, state) }
        }
        other => other,
    }
}

fn send_came(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    if let Some(handle) = handle_now(cx, state) {
        came?;
        return shared_channel::send(cx, &handle, &state[2]);
    }
    Ok(patient(half::<Send>(cx, state, came)?, send_came))
}

/// The handle of the channel that has been waited for, if it has been shared.
fn handle_now(cx: &mut Cx<'_>, state: &[Value]) -> Option<Value> {
    let Some(Value::Sync(this)) = state.first() else { return None };
    let handle = shared_channel::handle(this, cx.gil)?;
    let this = this.clone();
    leave(cx, &this);
    Some(handle)
}

fn recv(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = sync_of(&args[0], cx)?;
    let limit = optional_limit(&args[1], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return shared_channel::receive(cx, &handle, limit, shared_channel::came);
    }
    Ok(patient(begin::<Receive>(cx, &this, limit, &mut [])?, recv_came))
}

fn recv_came(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    if let Some(handle) = handle_now(cx, state) {
        came?;
        let limit = match &state[1] {
            Value::Float(end) => limit_of(end.get() - cx.world.now().as_secs_f64()),
            _ => Limit::Forever,
        };
        return shared_channel::receive(cx, &handle, limit, shared_channel::came);
    }
    Ok(patient(half::<Receive>(cx, state, came)?, recv_came))
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return shared_channel::close(cx, &handle);
    }
    if let SyncState::Channel { closed, .. } = &mut this.get_mut(cx.gil).state {
        *closed = true;
    }
    wake_all(cx, &this);
    Ok(Value::None)
}

fn iter(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(args[0].clone())
}

fn next(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = sync_of(&args[0], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return shared_channel::receive(cx, &handle, Limit::Forever, next_shared);
    }
    match begin::<Receive>(cx, &this, Limit::Forever, &mut []) {
        Ok(Step::Ask { request, then: Then::Catch(_, state) }) => {
            Ok(Step::Ask { request, then: Then::Catch(next_came, state) })
        }
        Err(raised) if at_end(&raised) => Err(Box::new(Raise::Bare(StopIteration))),
        other => other,
    }
}

/// As the waiting of `recv`, but the end of the channel is the end of the loop.
fn next_came(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let Value::Sync(this) = state[0].clone() else { return Ok(Value::None.into()) };
    leave(cx, &this);
    if let Err(interrupt) = came {
        wake_one(cx, &this);
        return Err(interrupt);
    }
    next(cx, &mut [Value::from(this)])
}

/// An item of a shared channel has come, or its end.
fn next_shared(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came {
        Err(raised) => {
            cx.only(*raised, EOFError)?;
            Err(Box::new(Raise::Bare(StopIteration)))
        }
        came => shared_channel::came(cx, state, came),
    }
}

fn at_end(raised: &Raise) -> bool {
    matches!(raised, Raise::New(EOFError, _))
}

fn len(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return Ok(Value::Int(shared_channel::about(cx, &handle)?.1));
    }
    match &this.get(cx.gil).state {
        SyncState::Channel { items, .. } => Ok(Value::Int(items.len() as i64)),
        _ => Ok(Value::Int(0)),
    }
}

fn closed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return Ok(Value::bool(shared_channel::about(cx, &handle)?.0));
    }
    Ok(Value::bool(matches!(this.get(cx.gil).state, SyncState::Channel { closed: true, .. })))
}

fn capacity(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = sync_of(&args[0], cx)?;
    if let Some(handle) = shared_channel::handle(&this, cx.gil) {
        return Ok(shared_channel::capacity(&handle));
    }
    match this.get(cx.gil).state {
        SyncState::Channel { capacity: Some(capacity), .. } => Ok(Value::Int(capacity as i64)),
        _ => Ok(Value::None),
    }
}
