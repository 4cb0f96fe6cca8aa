//! Operations on descriptors that may have to wait.
//!
//! Lives here: trying, waiting, trying again, under either driver. May use: `object`, `vm`, its
//! siblings. Deliberately absent: what is tried (sockets.rs).
//!
//! Where threads are real, a job tries and waits in one go, without the lock. The virtual driver has
//! one OS thread for all: there a thread that must wait sleeps on the virtual clock and tries again,
//! so that a program that talks to itself runs the same way every time.

use super::streams::{Failed, os_error};
use super::sync::Limit;
use crate::object::exc::ExcKind::TimeoutError;
use crate::object::held::Held;
use crate::object::{Misc, Res, Value, raise};
use crate::vm::world::Clock;
use crate::vm::{Answer, Cx, Half, Plainly, Request, Step, Then, Waited};
use parking_lot::Mutex;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A descriptor that is waited for; the wait holds it open.
#[derive(Clone)]
pub(super) enum Descriptor {
    Own(Arc<OwnedFd>),
    /// One of the process's: 0, 1, 2.
    Standard(i32),
}

impl AsFd for Descriptor {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Descriptor::Own(descriptor) => descriptor.as_fd(),
            Descriptor::Standard(0) => rustix::stdio::stdin(),
            Descriptor::Standard(1) => rustix::stdio::stdout(),
            Descriptor::Standard(_) => rustix::stdio::stderr(),
        }
    }
}

/// Why an attempt has no result.
pub(super) enum Not {
    /// Not yet; whoever does not wait gets this error.
    Yet(rustix::io::Errno),
    Ever(Failed),
}

impl From<rustix::io::Errno> for Not {
    fn from(errno: rustix::io::Errno) -> Not {
        use rustix::io::Errno;
        match errno {
            Errno::AGAIN | Errno::INTR => Not::Yet(Errno::AGAIN),
            errno => Not::Ever(Failed::System(errno.into())),
        }
    }
}

/// What is tried until it succeeds or fails.
pub(super) type Attempt = Box<dyn FnMut() -> Result<Plainly, Not> + Send>;

/// What it means that the time is over.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Late {
    /// `TimeoutError`; `BlockingIOError` or the like if no time was given at all.
    Error,
    /// An empty result.
    Empty,
}

/// An operation: what it waits for between attempts, how long, and what is tried.
pub(super) struct Operation {
    pub(super) on: Vec<(Descriptor, PollFlags)>,
    pub(super) limit: Limit,
    pub(super) late: Late,
    pub(super) attempt: Attempt,
}

impl Operation {
    fn answer(&mut self) -> Result<Answer, rustix::io::Errno> {
        match (self.attempt)() {
            Ok(value) => Ok(Answer::Value(value)),
            Err(Not::Ever(failed)) => Ok(failed.answer()),
            Err(Not::Yet(errno)) => Err(errno),
        }
    }

    fn late(&self, errno: rustix::io::Errno) -> Answer {
        match (self.late, self.limit) {
            (Late::Empty, _) => Answer::Value(Plainly::Tuple(Vec::new())),
            (_, Limit::Never) => os_error(&io::Error::from(errno), None),
            _ => Answer::Raise(TimeoutError, vec![Plainly::Str("timed out".into())]),
        }
    }

    fn watched(&self) -> Vec<(BorrowedFd<'_>, PollFlags)> {
        self.on.iter().map(|(descriptor, flags)| (descriptor.as_fd(), *flags)).collect()
    }
}

/// Begins an operation; the half gets what comes of it, with the state.
pub(super) fn begin(cx: &mut Cx<'_>, operation: Operation, half: Half, state: Vec<Value>) -> Step {
    match cx.world.clock {
        Clock::Real(_) => {
            let request = Request::Watch(Box::new(move |patience| {
                let mut operation = operation;
                let end = match operation.limit {
                    Limit::For(time) => Instant::now().checked_add(time),
                    _ => None,
                };
                loop {
                    let errno = match operation.answer() {
                        Ok(answer) => return answer,
                        Err(errno) => errno,
                    };
                    if operation.limit == Limit::Never {
                        return operation.late(errno);
                    }
                    let left = end.map(|end| end.saturating_duration_since(Instant::now()));
                    match patience.wait(&operation.watched(), left) {
                        Waited::Ready(_) => {}
                        Waited::TimedOut => return operation.late(errno),
                        // Nobody looks at this answer.
                        Waited::CalledAway => return Answer::Value(Plainly::None),
                    }
                }
            }));
            Step::Ask { request, then: Then::Catch(half, state) }
        }
        Clock::Virtual(_) => {
            let deadline = match operation.limit {
                Limit::For(time) => Some(cx.world.now() + time),
                _ => None,
            };
            let errand = Errand { operation, half, deadline, tries: 0, errno: None };
            let errand = Arc::new(Mutex::new(errand));
            let mut held = vec![Value::from(Misc::Held(Held::new(Arc::clone(&errand))))];
            held.extend(state);
            attempt(errand, held)
        }
    }
}

/// An operation under the virtual driver.
struct Errand {
    operation: Operation,
    half: Half,
    /// On the virtual clock.
    deadline: Option<Duration>,
    tries: u32,
    /// The last attempt has not had a result yet, because of this.
    errno: Option<rustix::io::Errno>,
}

type Shared = Arc<Mutex<Errand>>;

/// So often a thread only sleeps on the virtual clock. Then it also waits in real time, because
/// whoever it waits for is not in this process.
const HASTY: u32 = 24;
/// The longest sleep between two attempts.
const SLICE: Duration = Duration::from_millis(2);

fn slice(tries: u32) -> Duration {
    (Duration::from_micros(20) * 2_u32.pow(tries.min(8))).min(SLICE)
}

fn errand(state: &[Value], cx: &Cx<'_>) -> Option<Shared> {
    let Some(Value::Misc(misc)) = state.first() else { return None };
    let Misc::Held(held) = misc.get(cx.gil) else { return None };
    Some(Arc::clone(&*held.get::<Shared>()?))
}

fn attempt(errand: Shared, state: Vec<Value>) -> Step {
    let request = Request::Offload(Box::new(move || {
        let errand = &mut *errand.lock();
        if errand.tries > HASTY {
            let on = errand.operation.watched();
            let mut on: Vec<PollFd<'_>> =
                on.iter().map(|(fd, flags)| PollFd::from_borrowed_fd(*fd, *flags)).collect();
            // Whether something is ready, the attempt shows.
            let _ = poll(&mut on, Timespec::try_from(SLICE).ok().as_ref());
        }
        errand.tries += 1;
        match errand.operation.answer() {
            Ok(answer) => answer,
            Err(errno) => {
                errand.errno = Some(errno);
                Answer::Value(Plainly::None)
            }
        }
    }));
    Step::Ask { request, then: Then::Catch(tried, state) }
}

fn tried(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let Some(shared) = errand(state, cx) else { return Ok(Value::None.into()) };
    let mut errand = shared.lock();
    let half = errand.half;
    let Some(errno) = errand.errno.take().filter(|_| came.is_ok()) else {
        drop(errand);
        return half(cx, &mut state[1..], came);
    };
    let late = errand.deadline.is_some_and(|deadline| cx.world.now() >= deadline);
    if late || errand.operation.limit == Limit::Never {
        let came = match errand.operation.late(errno) {
            Answer::Raise(kind, args) if args.len() > 1 => {
                let args = args.into_iter().map(crate::vm::steps::from_plain).collect();
                Err(Box::new(crate::object::Raise::With(kind, args)))
            }
            Answer::Raise(kind, _) => raise(kind, "timed out"),
            _ => Ok(Value::tuple(Vec::new())),
        };
        drop(errand);
        return half(cx, &mut state[1..], came);
    }
    let mut time = slice(errand.tries);
    if let Some(deadline) = errand.deadline {
        time = time.min(deadline.saturating_sub(cx.world.now()));
    }
    let state = state.iter_mut().map(Value::take).collect();
    Ok(Step::Ask { request: Request::Sleep(time), then: Then::Catch(slept, state) })
}

fn slept(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let Some(shared) = errand(state, cx) else { return Ok(Value::None.into()) };
    if came.is_err() {
        let half = shared.lock().half;
        return half(cx, &mut state[1..], came);
    }
    Ok(attempt(shared, state.iter_mut().map(Value::take).collect()))
}
