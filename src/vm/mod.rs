//! Floor 3, *vm*: the machine that runs code.
//!
//! Lives here: the world, script threads and their frames, the run loop, calls, unwinding.
//! May use: `base`, `text`, `bytecode`, `object`.
//! Deliberately absent: blocking, sleeping, locks, OS threads, I/O. The loop returns a `Pause`
//! that asks; a driver (`sched`) answers.

pub mod breaker;
pub mod cache;
pub mod control;
pub mod frame;
pub mod native;
pub mod program;
pub mod request;
mod suggest;
pub mod thread;
mod trace_lines;
pub mod traceback;
pub mod world;

pub use breaker::{Breaker, Looks};
pub use control::{Control, Times};
pub use frame::{Frame, RetTo};
pub use native::{Cx, Half, Native, NativeFn, Params, Step, Then};
pub use program::{Entry, Program};
pub use request::{Answer, Pause, Plainly, Request};
pub use thread::{Status, Thread, ThreadRecord};
pub use world::World;
