//! Module `_process`: numbers in memory that processes share, and a lock beside them.
//!
//! Lives here: natives that read and write the memory, that lock and unlock it. May use: ports.rs,
//! `object` (the items of arrays). Deliberately absent: mapping the memory; see below.
//!
//! The memory is a file that has no name. Items are read and written with `pread` and `pwrite`: a
//! mapping would need `unsafe`, and would show one process's changes to another in the midst of a
//! native that thinks it has the key. One call moves one item whole, and `x += 1` is two calls, so
//! processes lose counts as threads do.
//!
//! The lock is the system's (`flock`), so it is gone when its holder dies, whatever it died of. It
//! belongs to the open file, not to the process: whoever locks opens the file anew, and threads of
//! one process exclude each other, too. The holder's number stands in the file while it holds the
//! lock; who finds the lock free and a number there knows that somebody has died.

use super::args::*;
use super::message;
use super::ports::{end_of, left_of, new_port, open, refused, watch};
use super::streams::{Failed, locked};
use super::sync::{Limit, optional_limit};
use super::table::{Row, natives};
use crate::object::buffer::{Code, packed};
use crate::object::exc::ExcKind::*;
use crate::object::port::PortKind;
use crate::object::{Plain, Res, Value, raise};
use crate::text::room;
use crate::vm::{Cx, Plainly, Step, Then, Waited};
use rustix::fs::{FlockOperation, MemfdFlags, Mode, OFlags, flock, fstat, ftruncate, memfd_create};
use rustix::io::{Errno, pread, pwrite};
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::Mutex;
use std::time::Duration;

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// Memory of so many bytes, all zero.
    "memory" "(nbytes, /)" Atomic memory;
    /// Read so many items of a kind as a list.
    "read_items" "(memory, offset, kind, count, /)" Atomic read_items;
    /// Write items of a kind.
    "write_items" "(memory, offset, kind, items, /)" Atomic write_items;
    /// Read one item.
    "read_at" "(memory, offset, kind, /)" Atomic read_at;
    /// Write one item.
    "write_at" "(memory, offset, kind, item, /)" Atomic write_at;
    /// How many bytes an item of a kind has.
    "item_size" "(kind, /)" Atomic item_size;
    /// Lock the memory's lock; False if the time is over.
    "lock" "(memory, blocking=, timeout=, /)" Open lock;
    /// Release the memory's lock.
    "unlock" "(memory, /)" Atomic unlock;
    /// Whether somebody holds the memory's lock: 0 nobody, 1 this process, 2 another.
    "holder" "(memory, /)" Atomic holder;
};

/// The holder's number stands before the items.
const BEGIN: u64 = 16;

fn memory(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Ok(size) = u64::try_from(index(&args[0], cx)?) else {
        return value_error("a size must be >= 0");
    };
    room::room_for(usize::try_from(size).unwrap_or(usize::MAX))?;
    let made = memfd_create("toyvm", MemfdFlags::CLOEXEC)
        .and_then(|memory| ftruncate(&memory, size.saturating_add(BEGIN)).map(|()| memory));
    match made {
        Ok(memory) => Ok(new_port(PortKind::Memory, memory)),
        Err(error) => refused(error),
    }
}

fn code(value: &Value, cx: &Cx<'_>) -> Res<Code> {
    let code = text(value, cx.gil).and_then(|letters| {
        let mut letters = letters.chars();
        letters.next().filter(|_| letters.next().is_none()).and_then(Code::of)
    });
    match code {
        Some(code) if code.form.is_some() => Ok(code),
        _ => value_error("bad typecode (must be b, B, h, H, i, I, l, L, q, Q, f or d)"),
    }
}

fn offset(value: &Value, cx: &Cx<'_>) -> Res<u64> {
    match u64::try_from(index(value, cx)?) {
        Ok(at) => Ok(at.saturating_add(BEGIN)),
        Err(_) => value_error("an offset must be >= 0"),
    }
}

fn read(args: &[Value], bytes: &mut [u8], cx: &Cx<'_>) -> Res<()> {
    let memory = open(&args[0], cx)?;
    match pread(&memory, &mut *bytes, offset(&args[1], cx)?) {
        Ok(count) if count == bytes.len() => Ok(()),
        Ok(_) => raise(IndexError, "outside of the memory"),
        Err(error) => refused(error),
    }
}

fn write(args: &[Value], bytes: &[u8], cx: &Cx<'_>) -> Res {
    let (memory, at) = (open(&args[0], cx)?, offset(&args[1], cx)?);
    let size = match fstat(&memory) {
        Ok(stat) => u64::try_from(stat.st_size).unwrap_or(0),
        Err(error) => return refused(error),
    };
    // The memory does not grow.
    if at.saturating_add(bytes.len() as u64) > size {
        return raise(IndexError, "outside of the memory");
    }
    match pwrite(&memory, bytes, at) {
        Ok(_) => Ok(Value::None),
        Err(error) => refused(error),
    }
}

fn read_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let mut item = [0; 8];
    let item = &mut item[..code.size.into()];
    read(args, item, cx)?;
    Ok(code.read(item))
}

fn read_items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let count = usize::try_from(index(&args[3], cx)?).unwrap_or(0);
    room::room_for_many(count, std::mem::size_of::<Value>())?;
    let mut bytes = vec![0; count * usize::from(code.size)];
    read(args, &mut bytes, cx)?;
    let items = bytes.chunks_exact(code.size.into()).map(|item| code.read(item));
    Ok(Value::list(items.collect()))
}

/// The bytes of items; a script's own numbers are asked for what they are.
fn bytes_of(code: Code, items: &[Value], cx: &Cx<'_>) -> Res<Vec<u8>> {
    match packed(code, items, cx.gil)? {
        Plain::Done(bytes) => Ok(bytes),
        _ => {
            let odd = items.iter().find(|item| matches!(item, Value::Instance(_)));
            let value = odd.cloned().unwrap_or(Value::None);
            let real = code.form == Some(crate::text::pack::Form::Float);
            Err(Box::new(crate::object::Raise::Coerce { value, real }))
        }
    }
}

fn write_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let bytes = bytes_of(code, std::slice::from_ref(&args[3]), cx)?;
    write(args, &bytes, cx)
}

fn write_items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let items = list_of(&args[3], cx)?.get(cx.gil).items.clone();
    let bytes = bytes_of(code, &items, cx)?;
    write(args, &bytes, cx)
}

fn item_size(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(code(&args[0], cx)?.size.into()))
}

// ---- the lock ----

/// The locks that this process holds: which file, and the opening that the lock belongs to.
static LOCKED: Mutex<Vec<(Identity, OwnedFd)>> = Mutex::new(Vec::new());

type Identity = (u64, u64);

fn identity(memory: &OwnedFd) -> Result<Identity, Errno> {
    fstat(memory).map(|stat| (stat.st_dev, stat.st_ino))
}

/// Opens the file anew.
fn reopened(memory: &OwnedFd) -> Result<OwnedFd, Errno> {
    let path = format!("/proc/self/fd/{}", memory.as_raw_fd());
    rustix::fs::open(path, OFlags::RDWR | OFlags::CLOEXEC, Mode::empty())
}

/// Takes the lock if nobody has it.
fn attempt(fresh: &mut Option<OwnedFd>, identity: Identity) -> Result<bool, Failed> {
    let system = |error: Errno| Failed::System(error.into());
    let Some(own) = fresh.as_ref() else { return Ok(false) };
    match flock(own, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => {}
        Err(Errno::AGAIN | Errno::INTR) => return Ok(false),
        Err(error) => return Err(system(error)),
    }
    let mut before = [0; 8];
    pread(own, &mut before, 0).map_err(system)?;
    let before = u64::from_ne_bytes(before);
    if before != 0 {
        // Said once: the next one finds the lock as if nothing had been.
        pwrite(own, &[0; 8], 0).map_err(system)?;
        *fresh = None;
        let text = format!("the process (pid {before}) that held this lock has died");
        return Err(Failed::Raise(OSError, vec![Plainly::Str(text)]));
    }
    pwrite(own, &u64::from(std::process::id()).to_ne_bytes(), 0).map_err(system)?;
    locked(&LOCKED).extend(fresh.take().map(|own| (identity, own)));
    Ok(true)
}

fn lock(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let memory = open(&args[0], cx)?;
    let limit = match (flag(args, 1, true, cx), given(args, 2)) {
        (false, _) => Limit::Never,
        (true, Some(limit)) => optional_limit(limit, cx)?,
        (true, None) => Limit::Forever,
    };
    let (identity, own) = match (identity(&memory), reopened(&memory)) {
        (Ok(identity), Ok(own)) => (identity, own),
        (Err(error), _) | (_, Err(error)) => return refused(error),
    };
    let mut own = Some(own);
    let end = end_of(limit);
    match attempt(&mut own, identity) {
        Ok(true) => return Ok(Value::True.into()),
        Ok(false) if limit == Limit::Never => return Ok(Value::False.into()),
        Ok(false) => {}
        Err(failed) => return Ok(watch(Then::Return, move |_| Err(failed))),
    }
    Ok(watch(Then::Return, move |patience| {
        // The system can wake who waits for a lock, but then nothing else could: so it is asked
        // again and again, less and less often.
        let mut pause = Duration::from_micros(10);
        while !attempt(&mut own, identity)? {
            let left = left_of(end);
            if left.is_some_and(|left| left.is_zero()) {
                return Ok(Plainly::Bool(false));
            }
            let limit = left.map_or(pause, |left| left.min(pause));
            if patience.wait(&[], Some(limit)) == Waited::CalledAway {
                return message::called_away();
            }
            pause = (pause * 2).min(Duration::from_millis(1));
        }
        Ok(Plainly::Bool(true))
    }))
}

fn unlock(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = open(&args[0], cx)?;
    let wanted = match identity(&memory) {
        Ok(identity) => identity,
        Err(error) => return refused(error),
    };
    let mut all = locked(&LOCKED);
    let Some(at) = all.iter().position(|(identity, _)| *identity == wanted) else {
        return raise(RuntimeError, "release unlocked lock");
    };
    let (_, own) = all.swap_remove(at);
    drop(all);
    // Closing it gives the lock up.
    match pwrite(&own, &[0; 8], 0) {
        Ok(_) => Ok(Value::None),
        Err(error) => refused(error),
    }
}

fn holder(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = open(&args[0], cx)?;
    let mut pid = [0; 8];
    match pread(&memory, &mut pid, 0) {
        Ok(_) => {}
        Err(error) => return refused(error),
    }
    Ok(Value::Int(match u64::from_ne_bytes(pid) {
        0 => 0,
        pid if pid == u64::from(std::process::id()) => 1,
        _ => 2,
    }))
}
