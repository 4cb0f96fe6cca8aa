//! What the world may ask of whoever drives it without ending its turn.
//!
//! Lives here: `Control`, the driver as natives see it; `Times`, what a thread did with its time.
//! May use: `object` (ids). Deliberately absent: the lock and the drivers, which implement it.

use crate::object::ThreadId;
use std::time::Duration;

/// What a thread did with its time, and how often it lost the lock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    pub has_gil: Duration,
    /// Waiting for the GIL.
    pub waiting: Duration,
    /// Waiting for another thread, or asleep.
    pub blocked: Duration,
    /// Working without the GIL.
    pub native: Duration,
    /// How often the lock went from it to another thread.
    pub switches: u64,
    /// How often it gave the lock up because somebody had asked for it.
    pub forced: u64,
}

/// The driver and its lock, as natives see them. Everything here is done at once: nothing waits.
pub trait Control: Send + Sync {
    /// The name of the era.
    fn era(&self) -> &'static str;
    /// How long a thread waits for the GIL before it asks for it, by the clock on the wall.
    fn interval(&self) -> Duration;
    /// The same as scripts see it: not divided by the era's pace unless it was set.
    fn nominal(&self) -> Duration;
    /// Sets the interval, exactly. At least a microsecond.
    fn set_interval(&self, interval: Duration);
    /// What every thread has done so far, by number.
    fn times(&self) -> Vec<Times>;
    /// Lets the OS thread of a script thread go on. It is called under the GIL and at once, not
    /// when the turn ends: a turn of a thread that nobody asks for the lock need never end.
    fn wake(&self, thread: ThreadId);
}

/// Nobody drives the world yet.
pub struct Undriven;

impl Control for Undriven {
    fn era(&self) -> &'static str {
        "none"
    }
    fn interval(&self) -> Duration {
        Duration::from_millis(5)
    }
    fn nominal(&self) -> Duration {
        self.interval()
    }
    fn set_interval(&self, _: Duration) {}
    fn times(&self) -> Vec<Times> {
        Vec::new()
    }
    fn wake(&self, _: ThreadId) {}
}
