//! Call frames: small, `Copy`, without values.
//!
//! Lives here: `Frame`, `RetTo`. May use: nothing. Deliberately absent: registers; they stand in
//! the thread's stack, and a frame knows where its window begins.

/// Where a frame's result goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetTo {
    /// Into this register of the caller.
    Reg(u8),
    /// Nowhere.
    Nothing,
    /// `not` of its truth, or its truth, into a register (`in`, `__contains__`).
    Truth { dst: u8, when: bool },
    /// The caller jumps if its truth is `when`: the target stands in the op the caller is at.
    Branch { when: bool },
    /// `__init__` must return None; the instance is in this register already.
    Init,
    /// The item for the loop op the caller is at; StopIteration ends the loop.
    Next(u8),
    /// The topmost half-done native (`Thread::pending`) goes on with it.
    Then,
    /// The thread ends.
    Thread,
}

/// A call frame.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The code, a number of the program.
    pub code: u32,
    /// The next op.
    pub pc: u32,
    /// Where its registers begin in the thread's stack.
    pub base: u32,
    pub ret: RetTo,
    /// It is a generator's: `Thread::generators` holds the generator, topmost last.
    pub generator: bool,
}
