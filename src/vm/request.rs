//! What the loop asks of its driver, and what the driver answers. Only ids and plain data travel.
//!
//! Lives here: `Pause`, `Request`, `Answer`, `Patience`. May use: `object` (ids, exception kinds),
//! `kernel` (plain matrices). Deliberately absent: values; nothing counted passes the door.

use crate::kernel::Matrix;
use crate::object::held::Held;
use crate::object::port::Port;
use crate::object::{ExcKind, ThreadId};
use rustix::event::PollFlags;
use smallvec::SmallVec;
use std::os::fd::BorrowedFd;
use std::time::Duration;

/// Why a turn ended.
pub enum Pause {
    /// The thread has ended; its record holds the result.
    Finished,
    /// The era said so: somebody else wants the GIL, or a signal came.
    GaveUp,
    /// The thread wants something that must be done without the GIL.
    Ask(Request),
}

/// Something to be done without the GIL.
pub enum Request {
    /// Park until somebody wakes this thread (`World::wake`) or the time is over.
    Wait { limit: Option<Duration> },
    /// Sleep.
    Sleep(Duration),
    /// Start the OS thread of a script thread whose record is ready.
    Spawn(ThreadId),
    /// Write what has been printed so far.
    Flush,
    /// Load, compile and link the module of this absolute name; the answer is its number. `again`
    /// links its text into the module that there is.
    Import { name: String, place: Where, again: bool },
    /// Anything else that runs without the GIL: file I/O, a native kernel.
    Offload(Box<dyn FnOnce() -> Answer + Send>),
    /// The same for what may take for ever (a line from the terminal): Ctrl-C can interrupt it.
    Read(Box<dyn FnOnce() -> Answer + Send>),
    /// The same for what waits for descriptors: the driver waits for it, and Ctrl-C interrupts it.
    Watch(Watch),
}

/// A job that waits for descriptors.
pub type Watch = Box<dyn FnOnce(&dyn Patience) -> Answer + Send>;

/// How a job waits: only the driver knows when it must not wait any longer.
pub trait Patience {
    /// Waits until a descriptor is ready for what is asked of it, or the time is over.
    fn wait(&self, on: &[(BorrowedFd<'_>, PollFlags)], limit: Option<Duration>) -> Waited;
}

/// Why a job waits no longer.
#[derive(Debug, PartialEq)]
pub enum Waited {
    /// Which of the descriptors are ready, or have failed.
    Ready(SmallVec<[usize; 4]>),
    TimedOut,
    /// The thread is wanted elsewhere: the job ends, and its answer is perhaps not used.
    CalledAway,
}

/// Where a module is looked for.
#[derive(Clone, Debug)]
pub enum Where {
    /// Beside the script, then in the library.
    Script,
    /// In these folders; a module without a package also in the library.
    Folders(Vec<String>),
    /// In the library: its package is no folder.
    Library,
}

/// A plain value that may pass the door.
#[derive(Clone, Debug, PartialEq)]
pub enum Plainly {
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Str(String),
    Bytes(Vec<u8>),
    Tuple(Vec<Plainly>),
    Matrix(Matrix),
    Port(Port),
    Held(Held),
}

/// What the driver answers.
#[derive(Debug)]
pub enum Answer {
    /// Done; the asking native gets this value.
    Value(Plainly),
    /// The time of a `Wait` is over; the native gets False. A thread that was woken gets True.
    TimedOut,
    /// There is no such module; `looked` says where it was looked for.
    NoModule { message: String, name: String, looked: String },
    /// It failed: the native gets this exception.
    Raise(ExcKind, Vec<Plainly>),
}
