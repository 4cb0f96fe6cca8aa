//! What the loop asks of its driver, and what the driver answers. Only ids and plain data travel.
//!
//! Lives here: `Pause`, `Request`, `Answer`. May use: `object` (ids, exception kinds),
//! `kernel` (plain matrices).
//! Deliberately absent: values; nothing counted passes the door.

use crate::kernel::Matrix;
use crate::object::{ExcKind, ThreadId};
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
