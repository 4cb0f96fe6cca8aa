//! Module `_process`: other processes of this program.
//!
//! Lives here: natives that start one, wait for its end, kill it. May use: ports.rs, `vm`.
//! Deliberately absent: what it does then (`session`, lib/worker.cc); the handle that scripts see
//! (lib/process.cc).
//!
//! A process is made by running this program again, never by a fork: a copy of a process with
//! several threads has their locks and not the threads. Its standard input is one end of a pair of
//! sockets, so the parent's number stands on that socket and both hear when the other ends.

use super::args::*;
use super::message;
use super::ports::{self, end_of, held, left_of, watch};
use super::streams::{Failed, locked};
use super::sync::optional_limit;
use super::table::{Row, members, natives};
use super::{parcels, shared, shared_lock};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::held::Held;
use crate::object::port::{Port, PortKind};
use crate::object::{Gil, Misc, Res, Value, raise};
use crate::vm::wire::Parcel;
use crate::vm::{Answer, Cx, Patience, Plainly, Request, Step, Then, Waited, World};
use rustix::event::PollFlags;
use rustix::net::{AddressFamily, SocketFlags, SocketType, socketpair};
use rustix::process::{
    Pid, PidfdFlags, Signal, kill_current_process_group, kill_process, kill_process_group,
    pidfd_open, test_kill_current_process_group, test_kill_process, test_kill_process_group,
};
use std::ffi::OsString;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const FUNCTIONS: &[Row] = natives! { "";
    /// Start a process: a handle, its number, the port to it.
    "spawn" "()" Open spawn;
    /// Wait for the end of a process: its exit code, -N for signal N; None if the time is over.
    "wait" "(child, timeout=, /)" Open wait;
    /// Send a signal to a process; False if it has ended.
    "kill" "(child, signal, /)" Open kill;
    /// Send a signal to the process of a number.
    "signal" "(pid, signal, /)" Open signal;
};

/// Fills module `_process`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, FUNCTIONS);
    members(world, module, ports::FUNCTIONS);
    members(world, module, parcels::FUNCTIONS);
    members(world, module, shared::FUNCTIONS);
    members(world, module, shared_lock::FUNCTIONS);
}

/// Gives module `_process` of a worker what it was started with.
pub fn employ(world: &mut World, gil: &mut Gil, control: Arc<OwnedFd>, job: Parcel) {
    let Some(module) = super::native_module(world, gil, "_process") else { return };
    let control = Port::new(PortKind::Channel, control);
    let values = [
        ("control", Value::from(Misc::Port(control))),
        ("job", Value::from(Misc::Held(Held::new(job)))),
    ];
    for (name, value) in values {
        world.set_global(module, Symbol::new(name), value);
    }
}

/// A process that this one has started.
struct Child {
    state: Mutex<State>,
    /// Can be read when it has ended; old systems have none.
    descriptor: Option<OwnedFd>,
}

enum State {
    Alive(std::process::Child),
    Ended(i32),
    /// Somebody else waits for it.
    Left,
}

fn exit_code(status: ExitStatus) -> i32 {
    status.code().unwrap_or_else(|| -status.signal().unwrap_or(0))
}

impl Child {
    /// The exit code, if it has ended.
    fn ended(&self) -> io::Result<Option<i32>> {
        let mut state = locked(&self.state);
        let code = match &mut *state {
            State::Alive(child) => child.try_wait()?.map(exit_code),
            State::Ended(code) => Some(*code),
            State::Left => None,
        };
        if let Some(code) = code {
            *state = State::Ended(code);
        }
        Ok(code)
    }
}

/// A process that nobody asks about any more must still be waited for when it ends.
impl Drop for Child {
    fn drop(&mut self) {
        if let Ok(Some(_)) = self.ended() {
            return;
        }
        if let State::Alive(mut child) = std::mem::replace(&mut *locked(&self.state), State::Left) {
            let name = std::thread::Builder::new().name("reaper".into());
            // Without the thread the system waits for it when this process ends.
            let _ = name.spawn(move || child.wait());
        }
    }
}

// ---- starting ----

fn spawn(cx: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    if cx.world.relaunch.is_empty() {
        return raise(RuntimeError, "this interpreter cannot start processes");
    }
    // What has been printed comes before what the process prints.
    let half = |cx: &mut Cx<'_>, _: &mut [Value], flushed: Res| {
        flushed?;
        let options = cx.world.relaunch.clone();
        let request = Request::Offload(Box::new(move || match launch(&options) {
            Ok(launched) => Answer::Value(launched),
            Err(error) => super::streams::os_error(&error, None),
        }));
        Ok(Step::Ask { request, then: Then::Return })
    };
    Ok(Step::Ask { request: Request::Flush, then: Then::Half(half, Vec::new()) })
}

fn launch(options: &[OsString]) -> io::Result<Plainly> {
    let (mine, theirs) =
        socketpair(AddressFamily::UNIX, SocketType::STREAM, SocketFlags::CLOEXEC, None)?;
    // If the file has been replaced meanwhile, the one that runs is still there under this name.
    let program = std::env::current_exe().ok().filter(|path| path.exists());
    let mut command = Command::new(program.unwrap_or_else(|| "/proc/self/exe".into()));
    let child = command.arg0("toyvm").args(options).stdin(Stdio::from(theirs)).spawn()?;
    let number = child.id();
    let pid = i32::try_from(number).ok().and_then(Pid::from_raw);
    let descriptor = pid.and_then(|pid| pidfd_open(pid, PidfdFlags::empty()).ok());
    let child = Child { state: Mutex::new(State::Alive(child)), descriptor };
    let port = Port::new(PortKind::Channel, Arc::new(mine));
    Ok(Plainly::Tuple(vec![
        Plainly::Held(Held::new(child)),
        Plainly::Int(number.into()),
        Plainly::Port(port),
    ]))
}

// ---- ending ----

fn wait(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let child = held::<Child>(&args[0], cx)?;
    let limit = match given(args, 1) {
        Some(limit) => optional_limit(limit, cx)?,
        None => super::sync::Limit::Forever,
    };
    match child.ended() {
        Ok(Some(code)) => return Ok(Value::Int(code.into()).into()),
        Ok(None) if limit == super::sync::Limit::Never => return Ok(Value::None.into()),
        Ok(None) => {}
        Err(error) => return ports::refused(error),
    }
    let end = end_of(limit);
    Ok(watch(Then::Return, move |patience| end_of_child(&child, end, patience)))
}

fn end_of_child(
    child: &Child,
    end: Option<std::time::Instant>,
    patience: &dyn Patience,
) -> Result<Plainly, Failed> {
    loop {
        if let Some(code) = child.ended()? {
            return Ok(Plainly::Int(code.into()));
        }
        let left = left_of(end);
        if left.is_some_and(|left| left.is_zero()) {
            return Ok(Plainly::None);
        }
        let waited = match &child.descriptor {
            Some(descriptor) => patience.wait(&[(descriptor.as_fd(), PollFlags::IN)], left),
            None => {
                let slice = Duration::from_millis(5);
                patience.wait(&[], Some(left.map_or(slice, |left| left.min(slice))))
            }
        };
        if waited == Waited::CalledAway {
            return message::called_away();
        }
    }
}

fn kill(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let child = held::<Child>(&args[0], cx)?;
    let number = i32::try_from(index(&args[1], cx)?).unwrap_or(0);
    let Some(signal) = Signal::from_named_raw(number) else {
        return value_error(format!("there is no signal {number}"));
    };
    let send = move || {
        if child.ended()?.is_some() {
            return Ok(false);
        }
        // While nobody has waited for it, its number is no other process's.
        let state = locked(&child.state);
        let State::Alive(alive) = &*state else { return Ok(false) };
        match i32::try_from(alive.id()).ok().and_then(Pid::from_raw) {
            Some(pid) => Ok(kill_process(pid, signal).map(|()| true)?),
            None => Ok(false),
        }
    };
    if !is_caught_once(signal) {
        return match send() {
            Ok(sent) => Ok(Value::bool(sent).into()),
            Err(error) => ports::refused(error),
        };
    }
    Ok(offload(move || insist(send)))
}

fn offload(job: impl FnOnce() -> io::Result<bool> + Send + 'static) -> Step {
    let request = Request::Offload(Box::new(move || match job() {
        Ok(sent) => Answer::Value(Plainly::Bool(sent)),
        Err(error) => super::streams::os_error(&error, None),
    }));
    Step::Ask { request, then: Then::Return }
}

/// Whether the first such signal does nothing to a process like this one: Rust's runtime catches it,
/// sees that no stack has overflown, and expects it again.
fn is_caught_once(signal: Signal) -> bool {
    signal == Signal::SEGV || signal == Signal::BUS
}

/// Sends a signal until it has had its effect. Two that come at once are one, so there is a pause.
fn insist(send: impl Fn() -> io::Result<bool>) -> io::Result<bool> {
    let first = send()?;
    for _ in 0..50 {
        std::thread::sleep(Duration::from_millis(2));
        if !send().unwrap_or(false) {
            break;
        }
    }
    Ok(first)
}

fn signal(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let numbers = (index(&args[0], cx)?, index(&args[1], cx)?);
    let (Ok(pid), Ok(number)) = (i32::try_from(numbers.0), i32::try_from(numbers.1)) else {
        return raise(OverflowError, "signed integer is greater than maximum");
    };
    let signal = Signal::from_named_raw(number);
    let send = move || {
        let target = Pid::from_raw(pid.checked_abs().unwrap_or(0));
        let sent = match (signal, target) {
            (None, target) if number == 0 => match target {
                Some(target) if pid > 0 => test_kill_process(target),
                Some(target) => test_kill_process_group(target),
                None => test_kill_current_process_group(),
            },
            (None, _) => Err(rustix::io::Errno::INVAL),
            (Some(signal), Some(target)) if pid > 0 => kill_process(target, signal),
            (Some(signal), Some(target)) => kill_process_group(target, signal),
            (Some(signal), None) => kill_current_process_group(signal),
        };
        sent.map(|()| true).map_err(io::Error::from)
    };
    let program = |pid: &str| std::fs::read_link(format!("/proc/{pid}/exe")).ok();
    let stubborn = signal.is_some_and(is_caught_once)
        && program(&pid.to_string()).is_some_and(|other| Some(other) == program("self"));
    match stubborn {
        true => Ok(offload(move || insist(send))),
        false => match send() {
            Ok(_) => Ok(Value::None.into()),
            Err(error) => ports::refused(error),
        },
    }
}
