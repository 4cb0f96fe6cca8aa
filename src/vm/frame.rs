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
    /// Its truth, compared with `when`, into a register (`in`, `not in`, `not`).
    Truth { dst: u8, when: bool },
    /// If its truth is `when` the caller jumps to the target of the op it stands at.
    Branch { when: bool },
    /// Into the op the caller stands at, an operator: NotImplemented lets another side be asked.
    Operator,
    /// `__init__` must return None; the instance waits in register `at` and goes to `dst`.
    Init { dst: u8, at: u8 },
    /// The item for the loop op the caller stands at; StopIteration ends the loop.
    Next(u8),
    /// A list: the items for the unpacking op the caller stands at.
    Unpack,
    /// A step of `yield from`: the caller yields it on; StopIteration's value goes to this register.
    Delegate(u8),
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
