//! Floor 3, *vm*: the machine that runs code.
//!
//! Lives here: the world, script threads and their frames, the run loop, calls, unwinding.
//! May use: `base`, `text`, `bytecode`, `object`.
//! Deliberately absent: blocking, sleeping, locks, OS threads, I/O. The loop returns a `Pause`
//! that asks; a driver (`sched`) answers.
//!
//! To see how a script runs, read turn.rs, then breaker.rs, request.rs and run.rs; steps.rs says
//! what happens between two ops.

// What one GIL protects: the world, its code, its threads.
pub mod cache;
pub mod frame;
pub mod names;
pub mod program;
pub mod thread;
mod window;
pub mod world;

// A turn: the loop, where it looks, what it asks for.
pub mod breaker;
pub mod control;
pub mod request;
mod run;
pub mod turn;

// Between ops: results are delivered, natives go on, exceptions go up, last words are said.
pub mod finalize;
pub mod native;
pub mod steps;
mod unwind;

// Calls and functions.
pub mod bind;
pub mod calls;
pub mod generators;
mod methods;

// The ops that the loop does not do itself.
pub mod blocks;
mod comparisons;
pub mod displays;
mod dress;
mod hooks;
pub mod imports;
mod items;
pub mod iterables;
pub mod operators;
mod quick;
pub mod variables;

// Attributes and classes.
pub mod attr;
mod class_attr;
pub mod classes;
mod construct;
mod matrices;
pub mod meta;
mod onward;
pub mod own;
mod remember;
pub mod slots;

// What a failure says.
mod refusals;
pub mod suggest;
mod trace_lines;
pub mod traceback;

// To another process and back.
pub mod wire;

pub use breaker::{Breaker, Looks};
pub use construct::{construct, is_abstract};
pub use control::{Control, Times};
pub use frame::{Frame, RetTo};
pub use generators::no_exception_made;
pub use native::{Cx, Half, Native, NativeFn, Params, Step, Then};
pub use program::{Entry, Program};
pub use request::{Answer, Patience, Pause, Plainly, Request, Waited, Watch, Where};
pub use slots::{same_layout, slot_fields};
pub use suggest::{closest, is_library_module};
pub use thread::{Status, Thread, ThreadRecord};
pub use world::{PART, World, part_key};
