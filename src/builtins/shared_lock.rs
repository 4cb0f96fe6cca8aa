//! Module `_process`: a lock that processes share, at the beginning of shared memory.
//!
//! Lives here: the mark of its holder, waiting for it, burying a holder that has died; the guard
//! that keeps a few calls of the system together. May use: ports.rs, `vm` (patience).
//! Deliberately absent: what the lock is for (shared.rs, shared_channel.rs).
//!
//! Whoever holds the lock has its mark in the first word of the memory: the number of its process
//! and when that began, because numbers come again. The mark is taken and given up in one step each,
//! without the system, so any process can release it, and no moment of dying leaves it in a state
//! that nobody understands. A bit beside the mark says that somebody waits.
//!
//! Whoever finds a mark waits for three things: the bell, a counter of the system that a release
//! rings if somebody waits; the holder's end, which the system tells (`pidfd`); and a little while,
//! so that a ring that somebody took and did not live to use is not missed.
//!
//! The queue of a shared channel, which is more than a word, has the guard instead: the system's
//! lock of the file (`flock`), which is gone with whoever dies.

use super::args::*;
use super::message;
use super::ports::{end_of, left_of, new_port, open, refused, watch};
use super::shared::words;
use super::streams::{Failed, locked};
use super::sync::{Limit, optional_limit};
use super::table::{Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::port::PortKind;
use crate::object::words::Words;
use crate::object::{Res, ThreadId, Value};
use crate::vm::{Cx, Patience, Plainly, Step, Then, Waited};
use rustix::event::{EventfdFlags, PollFlags, eventfd};
use rustix::fs::{FlockOperation, flock};
use rustix::io::{Errno, read, write};
use rustix::process::{Pid, PidfdFlags, pidfd_open};
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// What a release rings.
    "bell" "()" Atomic bell;
    /// Lock the memory's lock, once more if this thread has it already; False if the time is over.
    "lock" "(memory, bell, timeout=, again=False, /)" Open lock;
    /// Release the memory's lock; False if nobody holds it, or if this thread must and does not.
    "unlock" "(memory, bell, mine=False, /)" Atomic unlock;
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

/// Who holds a lock: the process in the upper 22 bits, which is as many as such numbers have; when
/// it began, in the system's ticks, in the next 41; whether somebody waits in the last.
#[derive(Clone, Copy, PartialEq)]
struct Mark(u64);

const NOBODY: u64 = 0;
const WAITED_FOR: u64 = 1;
const PID_SHIFT: u32 = 42;
const BEGAN: u64 = (1 << 41) - 1;

/// The mark of this process.
static MINE: LazyLock<Mark> = LazyLock::new(|| Mark::of(std::process::id().into()));

/// When a process began.
fn began(pid: u64) -> Option<u64> {
    let about = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name, in brackets, can hold anything; the number is the 20th behind it.
    about.rsplit(')').next()?.split_whitespace().nth(19)?.parse().ok()
}

impl Mark {
    /// The mark of a process that runs.
    fn of(pid: u64) -> Mark {
        Mark(pid << PID_SHIFT | (began(pid).unwrap_or(0) & BEGAN) << 1)
    }

    /// The mark in a word; None if nobody holds the lock.
    fn in_word(word: u64) -> Option<Mark> {
        let mark = word & !WAITED_FOR;
        (mark != NOBODY).then_some(Mark(mark))
    }

    fn pid(self) -> u64 {
        self.0 >> PID_SHIFT
    }

    /// What can be read when the holder has ended. None if it is this process; an error if it has
    /// ended already.
    fn watched(self) -> Result<Option<OwnedFd>, ()> {
        if self == *MINE {
            return Ok(None);
        }
        let pid = i32::try_from(self.pid()).ok().and_then(Pid::from_raw).ok_or(())?;
        let watched = match pidfd_open(pid, PidfdFlags::empty()) {
            Ok(watched) => Some(watched),
            Err(Errno::SRCH) => return Err(()),
            // An old system: the process is asked for again and again.
            Err(_) => None,
        };
        // Looked at when the number can no longer become another process's.
        if Mark::of(self.pid()) == self { Ok(watched) } else { Err(()) }
    }
}

/// A lock that this process knows.
#[derive(Clone)]
struct Lock {
    /// What holds are known by.
    memory: Arc<OwnedFd>,
    words: Arc<Words>,
    bell: Arc<OwnedFd>,
}

impl Lock {
    fn of(memory: &Value, bell: &Value, cx: &mut Cx<'_>) -> Res<Lock> {
        let (words, memory, bell) = (words(memory, cx)?, open(memory, cx)?, open(bell, cx)?);
        if words.word(0).is_none() {
            return type_error("this memory has no lock");
        }
        Ok(Lock { memory, words, bell })
    }

    fn word(&self) -> &AtomicU64 {
        /// Never looked at: a lock has a word.
        static NONE: AtomicU64 = AtomicU64::new(NOBODY);
        self.words.word(0).unwrap_or(&NONE)
    }

    /// Takes the lock if nobody has it; or says who has it. Who has waited says that others may
    /// wait, too.
    fn attempt(&self, waited: bool) -> Result<(), Mark> {
        let mine = MINE.0 | if waited { WAITED_FOR } else { 0 };
        loop {
            let taken =
                self.word().compare_exchange(NOBODY, mine, Ordering::Acquire, Ordering::Acquire);
            match taken.map_err(Mark::in_word) {
                Ok(_) => return Ok(()),
                Err(Some(holder)) => return Err(holder),
                Err(None) => {}
            }
        }
    }

    /// Gives the lock up, whoever holds it; false if nobody does.
    fn release(&self) -> bool {
        let word = self.word().swap(NOBODY, Ordering::Release);
        if word & WAITED_FOR != 0 {
            ring(&self.bell);
        }
        Mark::in_word(word).is_some()
    }

    /// Says that somebody waits for a holder; false if it is none any more.
    fn await_holder(&self, holder: Mark) -> bool {
        let (without, with) = (holder.0, holder.0 | WAITED_FOR);
        let said =
            self.word().compare_exchange(without, with, Ordering::Relaxed, Ordering::Relaxed);
        said.is_ok() || said == Err(with)
    }

    /// The holder has died: one of those who wait is told, the others find the lock as if it had
    /// been released.
    fn bury(&self, dead: Mark) -> Result<(), Failed> {
        let buried = self.word().fetch_update(Ordering::AcqRel, Ordering::Relaxed, |word| {
            (Mark::in_word(word) == Some(dead)).then_some(NOBODY)
        });
        if buried.is_err() {
            return Ok(());
        }
        ring(&self.bell);
        let text = format!("the process (pid {}) that held this lock has died", dead.pid());
        Err(Failed::Raise(OSError, vec![Plainly::Str(text)]))
    }
}

fn ring(bell: &OwnedFd) {
    // It can only fail if it rings already.
    let _ = write(bell, &1_u64.to_ne_bytes());
}

/// A lock that is waited for.
struct Wish {
    lock: Lock,
    /// The last mark that was seen, and what tells its end.
    seen: Option<(Mark, Option<OwnedFd>)>,
}

impl Wish {
    /// Waits until another attempt is worth it; false if the time is over.
    fn wait(
        &mut self,
        mark: Mark,
        left: Option<Duration>,
        patience: &dyn Patience,
    ) -> Result<bool, Failed> {
        /// A ring can be missed only if somebody died in that very moment.
        const WHILE: Duration = Duration::from_millis(50);
        if self.seen.as_ref().is_none_or(|(seen, _)| *seen != mark) {
            self.seen = match mark.watched() {
                Ok(watched) => Some((mark, watched)),
                Err(()) => {
                    self.lock.bury(mark)?;
                    return Ok(true);
                }
            };
        }
        if !self.lock.await_holder(mark) {
            return Ok(true);
        }
        let watched = self.seen.as_ref().and_then(|(_, watched)| watched.as_ref());
        let mut on = vec![(self.lock.bell.as_fd(), PollFlags::IN)];
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
        let _ = read(&self.lock.bell, &mut [0; 8]);
        if ready.contains(&1) {
            self.lock.bury(mark)?;
        }
        Ok(true)
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
    let lock = Lock::of(&args[0], &args[1], cx)?;
    let limit = match given(args, 2) {
        Some(limit) => optional_limit(limit, cx)?,
        None => Limit::Forever,
    };
    let me = cx.me;
    if flag(args, 3, false, cx)
        && let Some((_, hold)) = of(&mut locked(&HELD), &lock.memory)
        && hold.thread == me
    {
        hold.times = hold.times.saturating_add(1);
        return Ok(Value::True.into());
    }
    match lock.attempt(false) {
        Ok(()) => {
            hold(&lock.memory, me);
            return Ok(Value::True.into());
        }
        // A holder that has died is an error also for who does not wait.
        Err(holder) if limit == Limit::Never && holder == *MINE => return Ok(Value::False.into()),
        Err(_) => {}
    }
    let end = end_of(limit);
    Ok(watch(Then::Return, move |patience| {
        let mut wish = Wish { lock, seen: None };
        let (mut tries, mut waited) = (0_u32, false);
        loop {
            let holder = match wish.lock.attempt(waited) {
                Ok(()) => {
                    hold(&wish.lock.memory, me);
                    return Ok(Plainly::Bool(true));
                }
                Err(holder) => holder,
            };
            tries += 1;
            // Most holders are through in a moment.
            if !tries.is_multiple_of(64) && limit != Limit::Never {
                std::hint::spin_loop();
                continue;
            }
            let left = left_of(end);
            waited = true;
            let late = !wish.wait(holder, left, patience)?;
            if late || left.is_some_and(|left| left.is_zero()) {
                return Ok(Plainly::Bool(false));
            }
        }
    }))
}

/// Whether this thread gives a lock up for the last time, and forgets it then. A lock that this
/// process does not hold is given up, too: any process may release it.
fn is_last(memory: &Arc<OwnedFd>) -> bool {
    let mut held = locked(&HELD);
    match of(&mut held, memory) {
        Some((_, hold)) if hold.times > 1 => {
            hold.times -= 1;
            return false;
        }
        Some((at, _)) => drop(held.swap_remove(at)),
        None => {}
    }
    true
}

fn unlock(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let lock = Lock::of(&args[0], &args[1], cx)?;
    if flag(args, 2, false, cx) {
        let me = cx.me;
        let is_mine =
            of(&mut locked(&HELD), &lock.memory).is_some_and(|(_, hold)| hold.thread == me);
        if !is_mine {
            return Ok(Value::False);
        }
    }
    Ok(Value::bool(!is_last(&lock.memory) || lock.release()))
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
    let words = words(&args[0], cx)?;
    let word = words.word(0).map_or(NOBODY, |word| word.load(Ordering::Acquire));
    Ok(Value::Int(match Mark::in_word(word) {
        None => 0,
        Some(mark) if mark == *MINE => 1,
        Some(_) => 2,
    }))
}

/// A lock that a native holds while it does something short.
pub(super) struct Holding(Option<Lock>);

impl Holding {
    /// Takes the lock if nobody else has it; a thread that has it already goes on.
    ///
    /// # Errors
    /// TypeError if these are no lock, OSError if they are closed.
    pub(super) fn take(cx: &mut Cx<'_>, memory: &Value, bell: &Value) -> Res<Option<Holding>> {
        let lock = Lock::of(memory, bell, cx)?;
        if lock.attempt(false).is_ok() {
            // Nobody else of this process runs before it is given up.
            return Ok(Some(Holding(Some(lock))));
        }
        let mut held = locked(&HELD);
        let is_mine = of(&mut held, &lock.memory).is_some_and(|(_, hold)| hold.thread == cx.me);
        Ok(is_mine.then_some(Holding(None)))
    }
}

impl Drop for Holding {
    fn drop(&mut self) {
        if let Some(lock) = &self.0 {
            lock.release();
        }
    }
}
