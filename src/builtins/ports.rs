//! Module `_process`: ports, and messages over them.
//!
//! Lives here: natives that make, close and wait for ports, that send and receive.
//! May use: message.rs, `vm::wire`, `object`. Deliberately absent: packing and unpacking
//! (parcels.rs), starting processes (process.rs), numbers in shared memory (shared.rs).

use super::args::*;
use super::message::{self, Kind as What};
use super::packets::{Incoming, Outgoing};
use super::streams::Failed;
use super::sync::{Limit, optional_limit};
use super::table::{Row, natives};
use crate::object::buffer::{not_bytes, raw};
use crate::object::exc::ExcKind::*;
use crate::object::held::Held;
use crate::object::port::{Port, PortKind};
use crate::object::{Misc, Res, Value, raise};
use crate::vm::wire::Parcel;
use crate::vm::{Answer, Cx, Patience, Plainly, Request, Step, Then, Waited};
use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, eventfd, poll as poll_now};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// Two connected ends.
    "pair" "()" Atomic pair;
    /// A counter with so many tokens in it.
    "tokens" "(n, /)" Atomic tokens;
    /// Take a token; False if the time is over.
    "take" "(port, timeout=, /)" Open take;
    /// Give a token.
    "give" "(port, /)" Atomic give;
    /// How many tokens there are.
    "count" "(port, /)" Atomic count;
    /// Close a port.
    "close" "(port, /)" Atomic close;
    /// Whether a port has been closed.
    "closed" "(port, /)" Atomic closed;
    /// The number of the descriptor.
    "fileno" "(port, /)" Atomic fileno;
    /// Those of the ports that can be read, or whose other side has closed.
    "poll" "(ports, timeout=, /)" Open poll;
    /// Send a parcel as a message of a kind.
    "send" "(port, parcel, kind=0, /)" Open send;
    /// Send a parcel in one piece if there is room for it; whether there was.
    "put" "(port, parcel, /)" Atomic put;
    /// Send parcels, each in one piece.
    "put_all" "(port, parcels, /)" Open put_all;
    /// Receive a message: its kind, and a parcel or bytes; None if the time is over.
    "receive" "(port, timeout=, /)" Open receive;
    /// Whether a parcel can be sent at once, as a whole.
    "roomy" "(port, parcel, /)" Atomic roomy;
    /// Send bytes.
    "send_bytes" "(port, buffer, /)" Open send_bytes;
};

/// The port that an argument is.
///
/// # Errors
/// TypeError if it is none.
pub(super) fn port(value: &Value, cx: &Cx<'_>) -> Res<Port> {
    if let Value::Misc(misc) = value
        && let Misc::Port(port) = misc.get(cx.gil)
    {
        return Ok(port.clone());
    }
    let got = type_name(value, cx);
    type_error(format!("a port is needed, not '{got}'"))
}

/// The descriptor of a port that is not closed.
///
/// # Errors
/// TypeError if it is none, OSError if it is closed.
pub(super) fn open(value: &Value, cx: &Cx<'_>) -> Res<Arc<OwnedFd>> {
    if let Value::Misc(misc) = value
        && let Misc::Port(Port { descriptor: Some(descriptor), .. }) = misc.get(cx.gil)
    {
        return Ok(Arc::clone(descriptor));
    }
    port(value, cx)?;
    raise(OSError, "handle is closed")
}

/// What an argument holds.
///
/// # Errors
/// TypeError if it is something else.
pub(super) fn held<T: Send + Sync + 'static>(value: &Value, cx: &Cx<'_>) -> Res<Arc<T>> {
    if let Value::Misc(misc) = value
        && let Misc::Held(held) = misc.get(cx.gil)
        && let Some(held) = held.get::<T>()
    {
        return Ok(held);
    }
    let got = type_name(value, cx);
    type_error(format!("'{got}' object is not what is needed here"))
}

pub(super) fn new_port(kind: PortKind, descriptor: OwnedFd) -> Value {
    Value::from(Misc::Port(Port::new(kind, Arc::new(descriptor))))
}

/// What the system refuses, as an exception.
pub(super) fn refused<T>(error: impl Into<io::Error>) -> Res<T> {
    let error = error.into();
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let Some(errno) = error.raw_os_error() else { return raise(OSError, text) };
    let args = vec![Value::Int(errno.into()), Value::str(text)];
    let kind = super::exceptions::os_class(errno.into());
    Err(Box::new(crate::object::Raise::With(kind, args)))
}

/// Asks for a job that may wait for descriptors.
pub(super) fn watch(
    then: Then,
    job: impl FnOnce(&dyn Patience) -> Result<Plainly, Failed> + Send + 'static,
) -> Step {
    let request = Request::Watch(Box::new(move |patience| match job(patience) {
        Ok(value) => Answer::Value(value),
        Err(failed) => failed.answer(),
    }));
    Step::Ask { request, then }
}

/// When a time limit from now is over; `None` is never.
pub(super) fn end_of(limit: Limit) -> Option<Instant> {
    match limit {
        Limit::Forever => None,
        Limit::Never => Some(Instant::now()),
        Limit::For(time) => Instant::now().checked_add(time),
    }
}

/// How long it is until then.
pub(super) fn left_of(end: Option<Instant>) -> Option<Duration> {
    end.map(|end| end.saturating_duration_since(Instant::now()))
}

// ---- ports ----

fn pair(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    match socketpair(AddressFamily::UNIX, SocketType::SEQPACKET, SocketFlags::CLOEXEC, None) {
        Ok((one, other)) => Ok(Value::tuple(vec![
            new_port(PortKind::Packets, one),
            new_port(PortKind::Packets, other),
        ])),
        Err(error) => refused(error),
    }
}

fn tokens(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Ok(count) = u64::try_from(index(&args[0], cx)?) else {
        return value_error("the number of tokens must be >= 0");
    };
    let flags = EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK | EventfdFlags::SEMAPHORE;
    let made = eventfd(0, flags).and_then(|counter| {
        if count > 0 {
            rustix::io::write(&counter, &count.to_ne_bytes())?;
        }
        Ok(counter)
    });
    match made {
        Ok(counter) => Ok(new_port(PortKind::Tokens, counter)),
        Err(error) => refused(error),
    }
}

fn take(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let port = open(&args[0], cx)?;
    let limit = match given(args, 1) {
        Some(limit) => optional_limit(limit, cx)?,
        None => Limit::Forever,
    };
    match rustix::io::read(&port, &mut [0; 8]) {
        Ok(_) => return Ok(Value::True.into()),
        Err(Errno::AGAIN) if limit == Limit::Never => return Ok(Value::False.into()),
        Err(_) => {}
    }
    let end = end_of(limit);
    Ok(watch(Then::Return, move |patience| {
        loop {
            match rustix::io::read(&port, &mut [0; 8]) {
                Ok(_) => return Ok(Plainly::Bool(true)),
                Err(Errno::AGAIN | Errno::INTR) => {}
                Err(error) => return Err(Failed::System(error.into())),
            }
            match patience.wait(&[(port.as_fd(), PollFlags::IN)], left_of(end)) {
                Waited::Ready(_) => {}
                Waited::TimedOut => return Ok(Plainly::Bool(false)),
                Waited::CalledAway => return message::called_away(),
            }
        }
    }))
}

fn give(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match rustix::io::write(open(&args[0], cx)?, &1_u64.to_ne_bytes()) {
        Ok(_) => Ok(Value::None),
        Err(Errno::AGAIN) => value_error("too many tokens"),
        Err(error) => refused(error),
    }
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let port = open(&args[0], cx)?;
    let about = match std::fs::read_to_string(format!("/proc/self/fdinfo/{}", port.as_raw_fd())) {
        Ok(about) => about,
        Err(error) => return refused(error),
    };
    let count = about.lines().find_map(|line| line.strip_prefix("eventfd-count:"));
    let count = count.and_then(|count| i64::from_str_radix(count.trim(), 16).ok());
    Ok(Value::Int(count.unwrap_or(0)))
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    port(&args[0], cx)?;
    if let Value::Misc(misc) = &args[0]
        && let Misc::Port(port) = misc.alter(cx.gil)
    {
        (port.descriptor, port.words) = (None, None);
    }
    Ok(Value::None)
}

fn closed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(port(&args[0], cx)?.descriptor.is_none()))
}

fn fileno(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(open(&args[0], cx)?.as_raw_fd().into()))
}

fn poll(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let ports = match inner(&args[0], cx.gil) {
        Value::Tuple(items) => items.items.to_vec(),
        Value::List(items) => items.get(cx.gil).items.clone(),
        other => {
            let got = type_name(other, cx);
            return type_error(format!("a list or a tuple of ports is needed, not '{got}'"));
        }
    };
    let limit = match given(args, 1) {
        Some(limit) => optional_limit(limit, cx)?,
        None => Limit::Forever,
    };
    let descriptors = ports.iter().map(|port| open(port, cx)).collect::<Res<Vec<_>>>()?;
    let end = end_of(limit);
    let half = |_: &mut Cx<'_>, state: &mut [Value], came: Res| {
        let came = came?;
        let Value::Tuple(numbers) = came else { return Ok(Value::list(Vec::new()).into()) };
        let ready = numbers.items.iter().filter_map(|number| match number {
            Value::Int(at) => state.get(*at as usize).cloned(),
            _ => None,
        });
        Ok(Value::list(ready.collect()).into())
    };
    Ok(watch(Then::Half(half, ports), move |patience| {
        let on: Vec<_> = descriptors.iter().map(|d| (d.as_fd(), PollFlags::IN)).collect();
        match patience.wait(&on, left_of(end)) {
            Waited::Ready(which) => {
                Ok(Plainly::Tuple(which.into_iter().map(|at| Plainly::Int(at as i64)).collect()))
            }
            Waited::TimedOut => Ok(Plainly::Tuple(Vec::new())),
            Waited::CalledAway => message::called_away(),
        }
    }))
}

// ---- messages ----

/// A failure before anybody has waited.
fn failed<T>(failed: Failed) -> Res<T> {
    Err(super::shared_channel::raised(failed))
}

/// Sends a message; it is tried at once, before the thread gives the lock away.
fn dispatch(port: &Value, kind: What, parcel: Arc<Parcel>, cx: &Cx<'_>) -> Res<Step> {
    let packets = self::port(port, cx)?.kind == PortKind::Packets;
    let port = open(port, cx)?;
    if !packets {
        return Ok(watch(Then::Return, move |patience| {
            message::send(&port, kind, &parcel, patience).map(|()| Plainly::None)
        }));
    }
    let mut message = Outgoing::new(kind, parcel).or_else(failed)?;
    if message.go_on(&port).or_else(failed)? {
        return Ok(Value::None.into());
    }
    Ok(watch(Then::Return, move |patience| {
        while !message.go_on(&port)? {
            message::wait(&port, PollFlags::OUT, message.has_begun(), patience)?;
        }
        Ok(Plainly::None)
    }))
}

fn send(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let parcel = held::<Parcel>(&args[1], cx)?;
    let kind = match given(args, 2) {
        Some(kind) => What::of(index(kind, cx)?),
        None => Some(What::Value),
    };
    let Some(kind) = kind else { return value_error("there is no such kind of message") };
    dispatch(&args[0], kind, parcel, cx)
}

fn put(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let port = open(&args[0], cx)?;
    let parcel = held::<Parcel>(&args[1], cx)?;
    let mut message = Outgoing::whole(What::Value, parcel).or_else(failed)?;
    Ok(Value::bool(message.go_on(&port).or_else(failed)?))
}

fn put_all(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let port = open(&args[0], cx)?;
    let parcels = list_of(&args[1], cx)?.get(cx.gil).items.clone();
    let parcels =
        parcels.iter().map(|parcel| held::<Parcel>(parcel, cx)).collect::<Res<Vec<_>>>()?;
    Ok(watch(Then::Return, move |patience| {
        for parcel in parcels {
            let mut message = Outgoing::whole(What::Value, parcel)?;
            while !message.go_on(&port)? {
                message::wait(&port, PollFlags::OUT, false, patience)?;
            }
        }
        Ok(Plainly::None)
    }))
}

fn roomy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    /// A socket that can be written at all has room for this much, and takes it in one piece.
    const SMALL: usize = 16 << 10;
    let port = open(&args[0], cx)?;
    let parcel = held::<Parcel>(&args[1], cx)?;
    let mut watched = [PollFd::new(&port, PollFlags::OUT)];
    let ready = poll_now(&mut watched, Some(&Timespec { tv_sec: 0, tv_nsec: 0 }));
    Ok(Value::bool(parcel.bytes.len() <= SMALL && matches!(ready, Ok(1))))
}

fn send_bytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    open(&args[0], cx)?;
    let Some(bytes) = raw(&args[1], cx.gil) else { return not_bytes(&args[1], cx.gil) };
    let parcel = Parcel { bytes: bytes.into_owned(), descriptors: Vec::new() };
    dispatch(&args[0], What::Bytes, Arc::new(parcel), cx)
}

fn plainly((kind, parcel): (What, Parcel)) -> Plainly {
    let came = match kind {
        What::Bytes => Plainly::Bytes(parcel.bytes),
        _ => Plainly::Held(Held::new(parcel)),
    };
    Plainly::Tuple(vec![Plainly::Int(kind as i64), came])
}

fn receive(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let packets = self::port(&args[0], cx)?.kind == PortKind::Packets;
    let port = open(&args[0], cx)?;
    let limit = match given(args, 1) {
        Some(limit) => optional_limit(limit, cx)?,
        None => Limit::Forever,
    };
    if !packets {
        return Ok(watch(Then::Return, move |patience| {
            message::receive(&port, patience).map(plainly)
        }));
    }
    let mut message = Incoming::default();
    match message.go_on(&port).or_else(failed)? {
        Some(came) => return Ok(crate::vm::steps::from_plain(plainly(came)).into()),
        None if limit == Limit::Never && !message.has_begun() => return Ok(Value::None.into()),
        None => {}
    }
    let end = end_of(limit);
    Ok(watch(Then::Return, move |patience| {
        loop {
            if message.has_begun() {
                message::wait(&port, PollFlags::IN, true, patience)?;
            } else {
                match patience.wait(&[(port.as_fd(), PollFlags::IN)], left_of(end)) {
                    Waited::Ready(_) => {}
                    Waited::TimedOut => return Ok(Plainly::None),
                    Waited::CalledAway => return message::called_away(),
                }
            }
            // Whoever else waits may have taken what has come.
            if let Some(came) = message.go_on(&port)? {
                return Ok(plainly(came));
            }
        }
    }))
}
