//! Floor 5, *sched*: the drivers, which hand out turns and answer what threads ask for.
//!
//! Lives here: the real driver (OS threads, a real lock, the clock on the wall), the virtual one
//! (one OS thread, a seed, a clock of its own), the verdict on a run, the report of a deadlock.
//! May use: `gil`, `vm`, `object`, `base`.
//! Deliberately absent: natives (`builtins`), loading and compiling (`session`, behind `Host`).

pub mod deadlock;
mod ends;
mod output;
mod parker;
mod patience;
mod reader;
pub mod real;
mod rng;
mod seats;
pub mod virt;

pub use deadlock::Report;
pub use real::{Interrupter, Real};
pub use virt::Virtual;

use crate::gil::GilLock;
use crate::object::ThreadId;
use crate::vm::{Answer, Where};
use std::io;

/// What a driver needs of the floors above. Everything is called without the GIL.
pub trait Host: Send + Sync {
    /// Loads, compiles and links a module (`Request::Import`); takes turns of `thread` for what
    /// must be done to the world. The answer is the module's number.
    fn import(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: &str,
        place: &Where,
        again: bool,
    ) -> Answer;

    /// Writes to standard output and flushes it. Calls come one at a time, in order.
    ///
    /// # Errors
    /// Of the writing; a broken pipe ends the run quietly.
    fn write(&self, bytes: &[u8]) -> io::Result<()>;

    /// Writes to standard error.
    fn complain(&self, text: &str);

    /// The run is over, but its main thread does not come back: it is in a native that takes long.
    fn stuck(&self, _: &Ended) {}
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    Normal,
    /// `sys.exit`.
    Exit(i32),
    /// By an exception; its traceback, which has been written to standard error.
    Uncaught(String),
    /// Nobody can go on; the report has been written to standard error.
    Deadlock(Report),
    /// By Ctrl-C; the traceback has been written to standard error.
    Interrupted,
    /// Whoever read standard output has gone.
    BrokenPipe,
    TimedOut,
}

impl Ended {
    /// The exit code of the process.
    pub fn code(&self) -> i32 {
        match self {
            Ended::Normal => 0,
            Ended::Exit(code) => code & 0xff,
            Ended::Uncaught(_) | Ended::Deadlock(_) => 1,
            Ended::TimedOut => 124,
            Ended::Interrupted => 130,
            Ended::BrokenPipe => 141,
        }
    }
}

/// A driver: it has one world to run.
pub trait Driver {
    /// Runs the main thread until its code ends; other threads run meanwhile. The code has been put
    /// there with `World::begin`. It can be called again with more code (the prompt).
    ///
    /// An exception is written to standard error.
    fn main(&mut self) -> Ended;

    /// Ends the run: waits for all threads but daemons, writes what is left to write, sends threads
    /// away. `ended` is how main ended; what comes back is how the run did.
    fn finish(&mut self, ended: Ended) -> Ended;

    /// A handle for Ctrl-C and time limits.
    fn interrupter(&self) -> Interrupter;
}
