//! Module `_process`: a lock that processes share, at the beginning of shared memory.
//!
//! Lives here: the mark of its holder, waiting for it, burying a holder that has died; the guard
//! that keeps a few calls of the system together. May use: ports.rs, `vm` (patience).
//! Deliberately absent: what the lock is for (shared.rs, shared_channel.rs).
//!
//! Whoever holds the lock has its mark in the file: the number of its process and when that began,
//! because numbers come again. The mark is looked at and changed under the guard, the system's lock
//! of the file (`flock`), which is gone with whoever dies. So taking a free lock is four short calls,
//! any process can release it, and no moment of dying leaves it in a state that nobody understands.
//!
//! Whoever finds a mark waits for three things: the bell, a counter of the system that a release
//! rings; the holder's end, which the system tells (`pidfd`); and a little while, so that a ring that
//! somebody took and did not live to use is not missed.

use super::args::*;
use super::message;
use super::ports::{end_of, left_of, new_port, open, refused, watch};
use super::streams::{Failed, locked};
use super::sync::{Limit, optional_limit};
use super::table::{Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::port::PortKind;
use crate::object::{Res, ThreadId, Value};
use crate::vm::{Cx, Patience, Plainly, Step, Then, Waited};
use rustix::event::{EventfdFlags, PollFlags, eventfd};
use rustix::fs::{FlockOperation, flock};
use rustix::io::{Errno, pread, pwrite, read, write};
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// What a release rings.
    "bell" "()" Atomic bell;
    /// Lock the memory's lock, once more if this thread has it already; False if the time is over.
    "lock" "(memory, bell, timeout=, again=False, /)" Open lock;
    /// Release the memory's lock; False if nobody holds it.
    "unlock" "(memory, bell, /)" Atomic unlock;
    /// How often this thread holds the memory's lock.
    "times" "(memory, /)" Atomic times;
    /// Whether somebody holds the memory's lock: 0 nobody, 1 this process, 2 another.
    "holder" "(memory, /)" Atomic holder;
};

fn system(error: Errno) -> Failed {
    Failed::System(error.into())
}

// ---- the guard ----

/// The files that threads of this process guard. The system's lock belongs to an opening of the
/// file, which threads have in common.
static GUARDED: Mutex<Vec<i32>> = Mutex::new(Vec::new());

/// While it is there nobody else, thread or process, guards the file. For a few calls only.
pub(super) struct Guard<'f>(&'f OwnedFd);

/// Guards a file if nobody else does.
pub(super) fn guard(file: &OwnedFd) -> Result<Option<Guard<'_>>, Errno> {
    let number = file.as_raw_fd();
    let mut guarded = locked(&GUARDED);
    if guarded.contains(&number) {
        return Ok(None);
    }
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => {
            guarded.push(number);
            Ok(Some(Guard(file)))
        }
        Err(Errno::AGAIN | Errno::INTR) => Ok(None),
        Err(error) => Err(error),
    }
}

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        let number = self.0.as_raw_fd();
        let mut guarded = locked(&GUARDED);
        // Nothing can be done about a failure, and the next one to try would see it.
        let _ = flock(self.0, FlockOperation::Unlock);
        guarded.retain(|&other| other != number);
    }
}

/// Guards a file as soon as nobody else does, which is in microseconds.
pub(super) fn guard_soon<'f>(
    file: &'f OwnedFd,
    patience: &dyn Patience,
) -> Result<Guard<'f>, Failed> {
    let mut pause = Duration::from_micros(5);
    for again in 0_u32.. {
        if let Some(guard) = guard(file).map_err(system)? {
            return Ok(guard);
        }
        if again < 8 {
            std::hint::spin_loop();
            continue;
        }
        if patience.wait(&[], Some(pause)) == Waited::CalledAway {
            break;
        }
        pause = (pause * 2).min(Duration::from_micros(500));
    }
    message::called_away()
}

// ---- the mark ----

/// Who holds a lock; all zero is nobody.
#[derive(Clone, Copy, PartialEq)]
struct Mark {
    pid: u64,
    /// When the process began, in the system's ticks.
    began: u64,
}

const NOBODY: Mark = Mark { pid: 0, began: 0 };

/// The mark of this process.
static MINE: LazyLock<Mark> = LazyLock::new(|| {
    let pid = std::process::id().into();
    Mark { pid, began: began(pid).unwrap_or(0) }
});

/// When a process began.
fn began(pid: u64) -> Option<u64> {
    let about = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name, in brackets, can hold anything; the number is the 20th behind it.
    about.rsplit(')').next()?.split_whitespace().nth(19)?.parse().ok()
}

impl Mark {
    fn read(file: &OwnedFd) -> Result<Mark, Failed> {
        let mut bytes = [0; 16];
        pread(file, &mut bytes, 0).map_err(system)?;
        let (pid, began) = bytes.split_at(8);
        let number = |bytes: &[u8]| bytes.try_into().map_or(0, u64::from_ne_bytes);
        Ok(Mark { pid: number(pid), began: number(began) })
    }

    fn write(self, file: &OwnedFd) -> Result<(), Failed> {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.pid.to_ne_bytes());
        bytes[8..].copy_from_slice(&self.began.to_ne_bytes());
        pwrite(file, &bytes, 0).map(drop).map_err(system)
    }

    /// What can be read when the holder has ended. None if it is this process; an error if it has
    /// ended already.
    fn watched(self) -> Result<Option<OwnedFd>, ()> {
        if self == *MINE {
            return Ok(None);
        }
        let pid = i32::try_from(self.pid).ok().and_then(Pid::from_raw).ok_or(())?;
        let watched = match pidfd_open(pid, PidfdFlags::empty()) {
            Ok(watched) => Some(watched),
            Err(Errno::SRCH) => return Err(()),
            // An old system: the process is asked for again and again.
            Err(_) => None,
        };
        // Looked at when the number can no longer become another process's.
        match began(self.pid) {
            Some(began) if began == self.began => Ok(watched),
            _ => Err(()),
        }
    }
}

/// How an attempt went.
enum Tried {
    Got,
    /// Somebody else has the lock, or, without a mark, is looking at it now.
    Busy(Option<Mark>),
}

fn attempt(memory: &OwnedFd) -> Result<Tried, Failed> {
    let Some(_guard) = guard(memory).map_err(system)? else { return Ok(Tried::Busy(None)) };
    let mark = Mark::read(memory)?;
    if mark != NOBODY {
        return Ok(Tried::Busy(Some(mark)));
    }
    MINE.write(memory)?;
    Ok(Tried::Got)
}

/// The holder has died: one of those who wait is told, the others find the lock as if it had been
/// released.
fn bury(
    memory: &OwnedFd,
    bell: &OwnedFd,
    dead: Mark,
    patience: &dyn Patience,
) -> Result<(), Failed> {
    let guard = guard_soon(memory, patience)?;
    if Mark::read(memory)? != dead {
        return Ok(());
    }
    NOBODY.write(memory)?;
    drop(guard);
    ring(bell);
    let text = format!("the process (pid {}) that held this lock has died", dead.pid);
    Err(Failed::Raise(OSError, vec![Plainly::Str(text)]))
}

fn ring(bell: &OwnedFd) {
    // It can only fail if it rings already.
    let _ = write(bell, &1_u64.to_ne_bytes());
}

/// A lock that is waited for.
struct Wish {
    memory: Arc<OwnedFd>,
    bell: Arc<OwnedFd>,
    /// The last mark that was seen, and what tells its end.
    seen: Option<(Mark, Option<OwnedFd>)>,
}

impl Wish {
    /// Waits until another attempt is worth it; false if the time is over.
    fn wait(
        &mut self,
        mark: Option<Mark>,
        left: Option<Duration>,
        patience: &dyn Patience,
    ) -> Result<bool, Failed> {
        /// A ring can be missed only if somebody died in that very moment.
        const WHILE: Duration = Duration::from_millis(50);
        let Some(mark) = mark else {
            let pause = Duration::from_micros(5);
            return called(patience.wait(&[], Some(left.map_or(pause, |left| left.min(pause)))));
        };
        if self.seen.as_ref().is_none_or(|(seen, _)| *seen != mark) {
            self.seen = match mark.watched() {
                Ok(watched) => Some((mark, watched)),
                Err(()) => {
                    bury(&self.memory, &self.bell, mark, patience)?;
                    return Ok(true);
                }
            };
        }
        let watched = self.seen.as_ref().and_then(|(_, watched)| watched.as_ref());
        let mut on = vec![(self.bell.as_fd(), PollFlags::IN)];
        on.extend(watched.map(|watched| (watched.as_fd(), PollFlags::IN)));
        let ready = match patience.wait(&on, Some(left.map_or(WHILE, |left| left.min(WHILE)))) {
            Waited::Ready(ready) => ready,
            Waited::TimedOut => {
                // Where the system tells of no end.
                if watched.is_none() {
                    self.seen = None;
                }
                return Ok(left.is_none_or(|left| left > WHILE));
            }
            Waited::CalledAway => return message::called_away(),
        };
        let _ = read(&self.bell, &mut [0; 8]);
        if ready.contains(&1) {
            bury(&self.memory, &self.bell, mark, patience)?;
        }
        Ok(true)
    }
}

fn called(waited: Waited) -> Result<bool, Failed> {
    match waited {
        Waited::CalledAway => message::called_away(),
        _ => Ok(true),
    }
}

// ---- what this process holds ----

/// A lock that a thread of this process holds. The mark in the file says the same of the process.
struct Hold {
    memory: Arc<OwnedFd>,
    thread: ThreadId,
    times: u32,
}

static HELD: Mutex<Vec<Hold>> = Mutex::new(Vec::new());

fn of<'h>(held: &'h mut [Hold], memory: &Arc<OwnedFd>) -> Option<(usize, &'h mut Hold)> {
    held.iter_mut().enumerate().find(|(_, hold)| Arc::ptr_eq(&hold.memory, memory))
}

/// The lock has been taken. Another thread's entry is of before: another process has released it.
fn hold(memory: &Arc<OwnedFd>, thread: ThreadId) {
    let mut held = locked(&HELD);
    match of(&mut held, memory) {
        Some((_, hold)) => (hold.thread, hold.times) = (thread, 1),
        None => held.push(Hold { memory: Arc::clone(memory), thread, times: 1 }),
    }
}

// ---- natives ----

fn bell(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    match eventfd(0, EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK) {
        Ok(bell) => Ok(new_port(PortKind::Tokens, bell)),
        Err(error) => refused(error),
    }
}

fn lock(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (memory, bell) = (open(&args[0], cx)?, open(&args[1], cx)?);
    let limit = match given(args, 2) {
        Some(limit) => optional_limit(limit, cx)?,
        None => Limit::Forever,
    };
    let me = cx.me;
    if flag(args, 3, false, cx)
        && let Some((_, hold)) = of(&mut locked(&HELD), &memory)
        && hold.thread == me
    {
        hold.times = hold.times.saturating_add(1);
        return Ok(Value::True.into());
    }
    match attempt(&memory) {
        Ok(Tried::Got) => {
            hold(&memory, me);
            return Ok(Value::True.into());
        }
        Ok(Tried::Busy(mark)) if limit == Limit::Never => {
            // Somebody who only looks is gone in a moment; a holder that has died is an error here,
            // too.
            if mark.is_some_and(|mark| mark == *MINE) {
                return Ok(Value::False.into());
            }
        }
        Ok(Tried::Busy(_)) => {}
        Err(failed) => return Err(super::shared_channel::raised(failed)),
    }
    let end = end_of(limit);
    Ok(watch(Then::Return, move |patience| {
        let mut wish = Wish { memory, bell, seen: None };
        let mut tries = 0_u32;
        loop {
            let mark = match attempt(&wish.memory)? {
                Tried::Got => {
                    hold(&wish.memory, me);
                    return Ok(Plainly::Bool(true));
                }
                Tried::Busy(mark) => mark,
            };
            tries += 1;
            // Most holders are through in a moment.
            if !tries.is_multiple_of(8) && limit != Limit::Never {
                std::hint::spin_loop();
                continue;
            }
            let left = left_of(end);
            let late = !wish.wait(mark, left, patience)?;
            if late || (left.is_some_and(|left| left.is_zero()) && mark.is_some()) {
                return Ok(Plainly::Bool(false));
            }
        }
    }))
}

fn unlock(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (memory, bell) = (open(&args[0], cx)?, open(&args[1], cx)?);
    let mut held = locked(&HELD);
    let mine = match of(&mut held, &memory) {
        Some((_, hold)) if hold.times > 1 => {
            hold.times -= 1;
            return Ok(Value::True);
        }
        Some((at, _)) => {
            held.swap_remove(at);
            true
        }
        None => false,
    };
    drop(held);
    let released = match mine {
        true => Ok(true),
        // Any process may release it.
        false => Mark::read(&memory).map(|mark| mark != NOBODY),
    };
    let released = released.and_then(|is_held| {
        if is_held {
            // One call: whoever looks sees a mark or none.
            NOBODY.write(&memory)?;
            ring(&bell);
        }
        Ok(is_held)
    });
    released.map(Value::bool).map_err(super::shared_channel::raised)
}

fn times(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = open(&args[0], cx)?;
    let me = cx.me;
    Ok(match of(&mut locked(&HELD), &memory) {
        Some((_, hold)) if hold.thread == me => Value::Int(hold.times.into()),
        _ => Value::Int(0),
    })
}

fn holder(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = open(&args[0], cx)?;
    match Mark::read(&memory) {
        Ok(NOBODY) => Ok(Value::Int(0)),
        Ok(mark) if mark == *MINE => Ok(Value::Int(1)),
        Ok(_) => Ok(Value::Int(2)),
        Err(failed) => Err(super::shared_channel::raised(failed)),
    }
}
