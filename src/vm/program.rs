//! The program: all code of a world, and where each code's data lies in the world's tables.
//!
//! Lives here: `Program`, `Link`. May use: `bytecode`. Deliberately absent: loading and compiling
//! (`session`). A turn clones the `Arc` once and then reads code without counting anything.

use crate::bytecode::Code;
use std::sync::Arc;

/// All code of a world. Numbers of codes never change; new units are added between turns.
#[derive(Clone, Default)]
pub struct Program {
    pub codes: Vec<Arc<Code>>,
    pub links: Vec<Link>,
}

/// Where one code's constants, inline caches and globals begin in the world's tables.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub module: u32,
    /// The number of the unit's first code: `FunctionProto::code` counts from it.
    pub unit: u32,
    pub consts: u32,
    pub caches: u32,
}
