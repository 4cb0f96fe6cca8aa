//! Script threads: heap values that live in turns.
//!
//! Lives here: `Thread` (frames and registers) and `ThreadRecord` (what others may know of it).
//! May use: `object`, its siblings. Deliberately absent: OS threads (`sched`).

use super::frame::{Frame, RetTo};
use super::native::Then;
use super::request::Answer;
use crate::base::Symbol;
use crate::object::sync::Place;
use crate::object::{Gen, Raise, Ref, ThreadId, Value};
use std::collections::VecDeque;
use std::time::Duration;

/// A half-done native and where its result goes.
pub struct Pending {
    pub then: Then,
    pub ret: RetTo,
    /// It waits for what the running op is to call: should that not be found, the traceback
    /// points at the callee.
    pub callee: bool,
}

/// Callee, arguments, keyword arguments.
pub type Start = (Value, Vec<Value>, Vec<(Symbol, Value)>);

/// The running part of a script thread.
pub struct Thread {
    pub id: ThreadId,
    pub frames: Vec<Frame>,
    /// Registers of all frames; windows of 256 that overlap.
    pub stack: Vec<Value>,
    /// Half-done natives, one for each frame (or request) whose `RetTo` is `Then`.
    pub pending: Vec<Pending>,
    /// Generators whose frames run, one for each frame marked so.
    pub generators: Vec<Ref<Gen>>,
    /// What a new thread calls first.
    pub start: Option<Start>,
    /// Whether the topmost half-done native waits for an answer of the driver.
    pub asking: bool,
    /// What the driver has answered to the last request.
    pub answer: Option<Answer>,
    /// The last turn gave up just before the write that the frame stands at.
    pub held_back: bool,
    /// To be raised at the start of the next turn (KeyboardInterrupt).
    pub interrupt: Option<Box<Raise>>,
}

impl Thread {
    /// A thread that has not begun.
    pub fn new(id: ThreadId) -> Thread {
        Thread {
            id,
            frames: Vec::new(),
            stack: Vec::new(),
            pending: Vec::new(),
            generators: Vec::new(),
            start: None,
            asking: false,
            answer: None,
            held_back: false,
            interrupt: None,
        }
    }
}

/// What a thread does, as others see it.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Made, its OS thread does not run yet.
    New,
    /// Has the GIL or wants it.
    Ready,
    /// Parked, with or without a time limit, until somebody wakes it.
    Blocked {
        timed: bool,
    },
    /// Asleep, reading, writing, importing: it will come back by itself.
    Away,
    Finished,
}

/// What a blocked thread waits for, for the report of a deadlock.
pub enum WaitsFor {
    Nothing,
    /// A lock or its like.
    Sync(Value),
    /// The end of a thread.
    Join(ThreadId),
    /// The end of a module's code, which another thread runs. The module's number.
    Import(u32),
}

/// How a thread ended.
pub enum Outcome {
    Running,
    Returned(Value),
    Raised(Value),
}

/// A thread in the world's table. It stays when the thread has ended, for its result.
pub struct ThreadRecord {
    pub name: String,
    pub daemon: bool,
    pub status: Status,
    pub waits_for: WaitsFor,
    /// Where it waits.
    pub place: Place,
    /// Frames and registers, while no turn of it runs.
    pub body: Option<Box<Thread>>,
    pub outcome: Outcome,
    /// Whether somebody has taken note of its exception by `join`.
    pub noticed: bool,
    /// Who waits for its end.
    pub joiners: VecDeque<ThreadId>,
    /// `threading.Thread` object of the thread, if the script made one.
    pub object: Value,
    /// The processor time that its OS thread had used when it began.
    pub used_before: Duration,
}
