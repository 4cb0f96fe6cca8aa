//! toyvm: a small interpreter of `.cc` scripts that makes the global interpreter lock visible.
//!
//! Lives here: the list of rooms. May use: nothing. Deliberately absent: everything else; the
//! house, floor by floor, is in ARCHITECTURE.md. `session` is the face for other programs.

pub mod base;
pub mod builtins;
pub mod bytecode;
pub mod cli;
pub mod compile;
pub mod gil;
pub mod kernel;
pub mod object;
pub mod sched;
pub mod session;
pub mod syntax;
pub mod text;
pub mod vm;
