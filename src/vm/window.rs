//! Windows: the part of a thread's registers that a frame's ops can name.
//!
//! Lives here: finding one, making room for one. May use: `object`. Deliberately absent: which
//! register is whose (`compile`).
//!
//! A window has as many registers as an operand has values, so indexing one needs no check. The
//! windows of caller and callee overlap: the callee's begins where the caller has put the arguments.

use crate::object::Value;

/// Registers that an op can name.
pub(super) const WINDOW: usize = 256;

/// What the loop has room for: the window of the frame that runs, and the one of a frame it calls.
pub(super) const ROOM: usize = 2 * WINDOW;

/// The registers of a frame.
#[inline(always)]
pub(super) fn window(stack: &mut [Value], base: u32) -> &mut [Value; WINDOW] {
    let first = base as usize;
    match stack.get_mut(first..first + WINDOW).map(<&mut [Value; WINDOW]>::try_from) {
        Some(Ok(window)) => window,
        _ => unreachable!("the loop has made room"),
    }
}

/// Makes room at `base`.
#[cold]
#[inline(never)]
pub(super) fn grow(stack: &mut Vec<Value>, base: u32) {
    let size = (base as usize + ROOM).max(stack.len() * 2);
    stack.resize_with(size, || Value::Unset);
}
