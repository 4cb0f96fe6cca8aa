//! The program: all code of a world, and where each code's data lies in the world's tables.
//!
//! Lives here: `Program`, `Entry`. May use: `bytecode`. Deliberately absent: loading and compiling
//! (`session`). A turn clones the `Arc` once and then reads code without counting anything.

use crate::bytecode::{Code, Op};
use std::sync::Arc;

/// All code of a world. Numbers of codes never change; new units are added between turns.
#[derive(Clone, Default)]
pub struct Program {
    pub codes: Vec<Arc<Code>>,
    /// Beside `codes`, what the loop needs at every call and return: one look-up, one cache line.
    pub entries: Vec<Entry>,
    /// Beside `codes`, the number of the first code of its unit: `FunctionProto::code` counts from it.
    pub units: Vec<u32>,
}

/// What a call must know of a code.
#[derive(Clone)]
pub struct Entry {
    pub ops: Arc<[Op]>,
    /// Where its constants and inline caches begin in the world's tables.
    pub consts: u32,
    pub caches: u32,
    pub module: u32,
    /// How many arguments a call that needs no binding has; `COMPLEX` if every call needs binding.
    pub argc: u16,
    /// Registers of parameters: those above, up to `locals`, begin unset.
    pub params: u8,
    pub locals: u8,
    /// The register that receives the running function, `NO_CLOSURE` if none does.
    pub closure: u16,
    pub registers: u16,
}

impl Entry {
    /// No number of arguments.
    pub const COMPLEX: u16 = u16::MAX;
    /// No register.
    pub const NO_CLOSURE: u16 = u16::MAX;

    /// The entry of a code whose data begin there.
    pub fn new(code: &Code, module: u32, consts: u32, caches: u32) -> Entry {
        let simple = code.params.is_simple();
        let is_stub = matches!(code.ops.first(), Some(Op::CompileBody {}));
        Entry {
            ops: code.ops.clone().into(),
            consts,
            caches,
            module,
            argc: if simple { code.params.positional.into() } else { Entry::COMPLEX },
            params: code.params.registers() as u8,
            // The body may have any number of variables: all of them begin unset.
            locals: if is_stub { u8::MAX } else { code.locals },
            closure: code.closure.map_or(Entry::NO_CLOSURE, u16::from),
            registers: code.registers,
        }
    }
}
