//! Floor 1, *bytecode*: the one op table, and `Code`, what the compiler hands to the machine.
//!
//! Lives here: ops and their operands' roles, code objects, the disassembler, the verifier,
//! OPCODES.md.
//! May use: `base`.
//! Deliberately absent: run-time values. `Code` holds plain constants, so it is `Send + Sync`,
//! compiled once and shared by every world.

pub mod code;
pub mod dis;
pub mod manual;
pub mod ops;
pub mod roles;
pub mod verify;

pub use code::{
    Capture, Code, CodeFlags, Const, FunctionProto, GlobalNames, Handler, Handling, Mark,
    ParamSpec, Unit,
};
pub use ops::{Flow, Op, OpInfo};
pub use roles::*;
