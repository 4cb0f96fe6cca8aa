//! Floor 3, *vm*: the machine that runs code.
//!
//! Lives here: the world, script threads and their frames, the run loop, calls, unwinding.
//! May use: `base`, `text`, `bytecode`, `object`.
//! Deliberately absent: blocking, sleeping, locks, OS threads, I/O. The loop returns a `Pause`
//! that asks; a driver (`sched`) answers.

pub mod attr;
pub mod bind;
pub mod blocks;
pub mod breaker;
pub mod cache;
pub mod calls;
mod class_attr;
pub mod classes;
mod comparisons;
mod construct;
pub mod control;
pub mod displays;
pub mod finalize;
pub mod frame;
pub mod generators;
pub mod imports;
mod items;
pub mod iterables;
pub mod meta;
mod methods;
pub mod names;
pub mod native;
pub mod operators;
pub mod own;
pub mod program;
mod refusals;
pub mod request;
pub mod run;
mod slots;
pub mod steps;
pub mod suggest;
pub mod thread;
mod trace_lines;
pub mod traceback;
pub mod variables;
pub mod world;

pub use breaker::{Breaker, Looks};
pub use construct::{construct, is_abstract};
pub use control::{Control, Times};
pub use frame::{Frame, RetTo};
pub use native::{Cx, Half, Native, NativeFn, Params, Step, Then};
pub use program::{Entry, Program};
pub use request::{Answer, Pause, Plainly, Request, Where};
pub use thread::{Status, Thread, ThreadRecord};
pub use world::World;
