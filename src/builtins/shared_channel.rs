//! A channel that processes share.
//!
//! Lives here: its queue, sending and receiving without the lock, sharing a channel that threads
//! have used so far. May use: ports.rs, shared.rs (the lock), `vm::wire`. Deliberately absent:
//! waiting of threads for each other (channel.rs).
//!
//! The queue is a file without a name, so it has no limit of its own, and a sender need not wait for
//! a receiver: packed items one after the other, and before them where the first begins and the last
//! ends. Beside it are counters of the system that can be waited for: one has a token for each item,
//! the other, of a channel with a capacity, one for each free place. Whoever dies in the midst of a
//! change has changed nothing: where the items end is written last.

use super::args::*;
use super::message;
use super::ports::{end_of, left_of, open, watch};
use super::shared_lock::guard_soon;
use super::streams::Failed;
use super::sync::{self, Limit};
use crate::object::exc::ExcKind::*;
use crate::object::held::Held;
use crate::object::port::PortKind;
use crate::object::sync::SyncState;
use crate::object::{Gil, Misc, Raise, Ref, Res, Sync, Value};
use crate::vm::wire::{self, Parcel, Said};
use crate::vm::{Cx, Half, Patience, Plainly, Step, Then, Waited};
use rustix::event::{EventfdFlags, PollFlags, eventfd};
use rustix::fs::{FallocateFlags, MemfdFlags, fallocate, ftruncate, memfd_create};
use rustix::io::{Errno, pread, pwrite, read, write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Where the first item begins, where the last ends, whether it is closed, how many there are.
const HEADER: u64 = 16;
/// Items begin here.
const BEGIN: u64 = 64;
/// What a counter gets when the channel is closed, so that nobody waits any more.
const ENOUGH: u64 = 1 << 40;
/// Used room is given back in pieces of this size.
const PIECE: u64 = 1 << 20;

struct Header {
    begin: u64,
    end: u64,
    closed: u64,
    count: u64,
}

fn system(error: Errno) -> Failed {
    Failed::System(error.into())
}

impl Header {
    fn read(file: &OwnedFd) -> Result<Header, Failed> {
        let mut bytes = [0; 32];
        pread(file, &mut bytes, HEADER).map_err(system)?;
        let number = |at: usize| {
            bytes[at..at + 8].iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte))
        };
        Ok(Header { begin: number(0), end: number(8), closed: number(16), count: number(24) })
    }

    fn write(&self, file: &OwnedFd) -> Result<(), Failed> {
        let numbers = [self.begin, self.end, self.closed, self.count];
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        pwrite(file, &bytes, HEADER).map(drop).map_err(system)
    }
}

/// The parts of a shared channel, as its ports hold them.
struct Parts {
    file: Arc<OwnedFd>,
    items: Arc<OwnedFd>,
    places: Option<Arc<OwnedFd>>,
}

/// The handle of a channel, if it is shared.
pub(super) fn handle(this: &Ref<Sync>, gil: &Gil) -> Option<Value> {
    match &this.get(gil).state {
        SyncState::Channel { shared, .. } => shared.given().cloned(),
        _ => None,
    }
}

fn parts(handle: &Value, cx: &Cx<'_>) -> Res<Parts> {
    let Value::Tuple(parts) = handle else { return type_error("not a shared channel") };
    let [file, items, places, _] = &*parts.items else {
        return type_error("not a shared channel");
    };
    let places = if places.is_none() { None } else { Some(open(places, cx)?) };
    Ok(Parts { file: open(file, cx)?, items: open(items, cx)?, places })
}

/// Gives the counter tokens.
fn give(counter: &OwnedFd, tokens: u64) -> Result<(), Failed> {
    write(counter, &tokens.to_ne_bytes()).map(drop).map_err(system)
}

/// Takes a token; false if the time is over.
fn take(counter: &OwnedFd, end: Option<Instant>, patience: &dyn Patience) -> Result<bool, Failed> {
    loop {
        match read(counter, &mut [0; 8]) {
            Ok(_) => return Ok(true),
            Err(Errno::AGAIN | Errno::INTR) => {}
            Err(error) => return Err(system(error)),
        }
        match patience.wait(&[(counter.as_fd(), PollFlags::IN)], left_of(end)) {
            Waited::Ready(_) => {}
            Waited::TimedOut => return Ok(false),
            Waited::CalledAway => return message::called_away(),
        }
    }
}

fn put(parts: &Parts, bytes: &[u8], patience: &dyn Patience) -> Result<(), Failed> {
    let _guard = guard_soon(&parts.file, patience)?;
    let own = &*parts.file;
    let mut header = Header::read(own)?;
    if header.closed != 0 {
        let text = Plainly::Str("send on a closed channel".into());
        return Err(Failed::Raise(ValueError, vec![text]));
    }
    write_at(own, &(bytes.len() as u64).to_le_bytes(), header.end)?;
    write_at(own, bytes, header.end + 8)?;
    header.end += 8 + bytes.len() as u64;
    header.count += 1;
    // Whoever takes the token waits for the lock, and finds nothing if this process dies here.
    give(&parts.items, 1)?;
    header.write(own)
}

fn write_at(file: &OwnedFd, mut bytes: &[u8], mut at: u64) -> Result<(), Failed> {
    while !bytes.is_empty() {
        let written = pwrite(file, bytes, at).map_err(system)?;
        bytes = &bytes[written..];
        at += written as u64;
    }
    Ok(())
}

/// The first item; None if there is none, and whether it is closed.
fn get(parts: &Parts, patience: &dyn Patience) -> Result<(Option<Vec<u8>>, bool), Failed> {
    let _guard = guard_soon(&parts.file, patience)?;
    let own = &*parts.file;
    let mut header = Header::read(own)?;
    if header.begin == header.end {
        return Ok((None, header.closed != 0));
    }
    let mut length = [0; 8];
    pread(own, &mut length, header.begin).map_err(system)?;
    let length = u64::from_le_bytes(length);
    if header.end - header.begin < 8 + length {
        let text = "foreign or damaged message: an item that does not fit its channel";
        return Err(Failed::Raise(ValueError, vec![Plainly::Str(text.into())]));
    }
    let mut bytes = vec![0; length as usize];
    let mut got = 0;
    while got < bytes.len() {
        match pread(own, &mut bytes[got..], header.begin + 8 + got as u64).map_err(system)? {
            0 => break,
            count => got += count,
        }
    }
    let before = header.begin;
    header.begin += 8 + length;
    header.count = header.count.saturating_sub(1);
    if header.begin == header.end {
        (header.begin, header.end) = (BEGIN, BEGIN);
        header.write(own)?;
        if before > PIECE || length > PIECE {
            ftruncate(own, BEGIN).map_err(system)?;
        }
    } else {
        header.write(own)?;
        if before / PIECE != header.begin / PIECE {
            let hole = FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE;
            // It can only cost memory if the system knows no holes.
            let _ = fallocate(own, hole, BEGIN, header.begin - BEGIN);
        }
    }
    if let Some(places) = &parts.places {
        give(places, 1)?;
    }
    Ok((Some(bytes), header.closed != 0))
}

// ---- sharing ----

/// Shares a channel that only threads have used. What waits there is packed, with what its instances
/// have said. False, and nothing is done, if nobody has asked those that must be asked.
///
/// # Errors
/// TypeError if an item cannot travel, OSError if the system has no room.
pub(super) fn share(cx: &mut Cx<'_>, this: &Ref<Sync>, said: Option<&Said>) -> Res<bool> {
    let (items, capacity, closed) = match &this.get(cx.gil).state {
        SyncState::Channel { items, capacity, closed, shared: Value::Unset } => {
            (items.iter().cloned().collect::<Vec<_>>(), *capacity, *closed)
        }
        _ => return Ok(true),
    };
    let mut parcels = Vec::with_capacity(items.len());
    for item in &items {
        match super::parcels::packed_item(cx, item, said)? {
            Some(parcel) => parcels.push(parcel),
            None => return Ok(false),
        }
    }
    let counter = |tokens: u64| {
        let flags = EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK | EventfdFlags::SEMAPHORE;
        eventfd(0, flags).map_err(system).and_then(|counter| {
            if tokens > 0 {
                give(&counter, tokens)?;
            }
            Ok(Arc::new(counter))
        })
    };
    let made = (|| {
        let file = memfd_create("toyvm", MemfdFlags::CLOEXEC).map_err(system)?;
        Header { begin: BEGIN, end: BEGIN, closed: 0, count: 0 }.write(&file)?;
        let free = capacity.map(|capacity| capacity.saturating_sub(items.len()) as u64);
        let places = free.map(counter).transpose()?;
        Ok(Parts { file: Arc::new(file), items: counter(0)?, places })
    })();
    let made: Parts = made.map_err(raised)?;
    for parcel in &parcels {
        put(&made, &parcel.bytes, &Briefly).map_err(raised)?;
    }
    if closed {
        close_parts(&made).map_err(raised)?;
    }
    let port = |kind, descriptor: Arc<OwnedFd>| {
        Value::from(Misc::Port(crate::object::port::Port::new(kind, descriptor)))
    };
    let handle = Value::tuple(vec![
        port(PortKind::Memory, made.file),
        port(PortKind::Tokens, made.items),
        made.places.map_or(Value::None, |places| port(PortKind::Tokens, places)),
        capacity.map_or(Value::None, |capacity| Value::Int(capacity as i64)),
    ]);
    if let SyncState::Channel { items, shared, .. } = &mut this.get_mut(cx.gil).state {
        *shared = handle;
        let taken = std::mem::take(items);
        drop(taken);
    }
    // Whoever waits goes on waiting for other processes, too.
    sync::wake_all(cx, this);
    Ok(true)
}

/// Waits with the lock of this process: for those who guard the queue, which is for microseconds.
struct Briefly;

impl Patience for Briefly {
    fn wait(&self, _: &[(std::os::fd::BorrowedFd<'_>, PollFlags)], _: Option<Duration>) -> Waited {
        std::thread::sleep(Duration::from_micros(20));
        Waited::TimedOut
    }
}

/// A failure as an exception.
pub(super) fn raised(failed: Failed) -> Box<Raise> {
    let crate::vm::Answer::Raise(kind, args) = failed.answer() else {
        return Box::new(Raise::Bare(OSError));
    };
    let args = args.into_iter().map(crate::vm::steps::from_plain).collect();
    Box::new(Raise::With(kind, args))
}

// ---- operations ----

pub(super) const NO_PORT: &str =
    "what holds a port cannot travel in a channel: give it to `process`";

pub(super) fn send(cx: &mut Cx<'_>, handle: &Value, item: &Value) -> Res<Step> {
    parts(handle, cx)?;
    let packed = super::parcels::packed(cx, item, &Value::str("item"))?;
    Ok(packed.and(send_packed, vec![handle.clone()]))
}

/// The item is packed: it is sent.
fn send_packed(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let parts = parts(&state[0], cx)?;
    let parcel = super::ports::held::<Parcel>(&came?, cx)?;
    if !parcel.descriptors.is_empty() {
        return type_error(NO_PORT);
    }
    Ok(watch(Then::Return, move |patience| {
        if let Some(places) = &parts.places {
            take(places, None, patience)?;
        }
        put(&parts, &parcel.bytes, patience).map(|()| Plainly::None)
    }))
}

/// Receives; `ended` says what becomes of the end, where it is no error.
pub(super) fn receive(cx: &mut Cx<'_>, handle: &Value, limit: Limit, ended: Half) -> Res<Step> {
    let parts = parts(handle, cx)?;
    let end = end_of(limit);
    Ok(watch(Then::Catch(ended, Vec::new()), move |patience| {
        loop {
            if !take(&parts.items, end, patience)? {
                let text = Plainly::Str("nothing came".into());
                return Err(Failed::Raise(TimeoutError, vec![text]));
            }
            match get(&parts, patience)? {
                (Some(bytes), _) => {
                    let parcel = Parcel { bytes, descriptors: Vec::new() };
                    return Ok(Plainly::Held(Held::new(parcel)));
                }
                (None, true) => {
                    let text = Plainly::Str("recv on a closed channel".into());
                    return Err(Failed::Raise(EOFError, vec![text]));
                }
                (None, false) => {}
            }
        }
    }))
}

/// The item has come: it is unpacked.
pub(super) fn came(cx: &mut Cx<'_>, _: &mut [Value], came: Res) -> Res<Step> {
    let held = came?;
    let parcel = super::ports::held::<Parcel>(&held, cx)?;
    if wire::modules(&parcel)?.is_empty() {
        return super::parcels::unpack(cx, &mut [held]);
    }
    Ok(Step::call(cx.library("_unpack_parcel"), vec![held]))
}

fn close_parts(parts: &Parts) -> Result<(), Failed> {
    let _guard = guard_soon(&parts.file, &Briefly)?;
    let own = &*parts.file;
    let mut header = Header::read(own)?;
    if header.closed == 0 {
        header.closed = 1;
        header.write(own)?;
        give(&parts.items, ENOUGH)?;
        if let Some(places) = &parts.places {
            give(places, ENOUGH)?;
        }
    }
    Ok(())
}

pub(super) fn close(cx: &mut Cx<'_>, handle: &Value) -> Res {
    let parts = parts(handle, cx)?;
    match close_parts(&parts) {
        Ok(()) => Ok(Value::None),
        Err(failed) => Err(raised(failed)),
    }
}

/// Whether it is closed, and how many items there are.
pub(super) fn about(cx: &mut Cx<'_>, handle: &Value) -> Res<(bool, i64)> {
    let parts = parts(handle, cx)?;
    match Header::read(&parts.file) {
        Ok(header) => Ok((header.closed != 0, header.count as i64)),
        Err(failed) => Err(raised(failed)),
    }
}

pub(super) fn capacity(handle: &Value) -> Value {
    match handle {
        Value::Tuple(parts) => parts.items.get(3).cloned().unwrap_or(Value::None),
        _ => Value::None,
    }
}
