//! After an op that was done out of line: where the loop goes on, and whether it looks first.
//!
//! Lives here: `After`, `onward`. May use: its siblings. Deliberately absent: the ops (run.rs);
//! an exception's way up (unwind.rs).
//!
//! The loop leaves its inner loop for whatever is rare and comes back through here, and everything
//! it knew of the running frame is read anew. So no variable of the loop lives across a rare call,
//! and the common ops keep theirs in registers: 3 to 18 per cent fewer instructions in programs
//! with classes.

use super::breaker::Look;
use super::request::Pause;
use super::steps::{Next, Vm};
use super::turn::End;
use crate::object::Res;
use crate::object::registry::is_due;

/// Where the loop looks when an op has been done out of line and its frame runs on.
#[derive(Clone, Copy)]
pub(super) enum After {
    /// Nowhere.
    Nothing,
    /// In eras that look after every op.
    Op,
    /// In every era.
    Call,
}

impl After {
    fn looks<L: Look>(self, look: &L) -> bool {
        match self {
            After::Nothing => false,
            After::Op => look.every_op(),
            After::Call => true,
        }
    }
}

/// Says the last words of objects that have just lost their last owner, collects, takes an
/// exception up. `None`: the loop goes on with the last frame.
pub(super) fn onward<L: Look>(
    mut vm: Vm<'_>,
    done: Res<Next>,
    after: After,
    look: &mut L,
) -> Option<End> {
    let (next, looks) = match done {
        Ok(Next::On) => (Next::On, after.looks(look)),
        Ok(Next::Reload) => (Next::Reload, true),
        Ok(next) => (next, false),
        Err(raised) => (vm.unwind(raised), false),
    };
    let (next, looks) = match next {
        Next::On | Next::Jump | Next::Reload if is_due() => {
            (vm.finalize().unwrap_or_else(|raised| vm.unwind(raised)), false)
        }
        next => (next, looks),
    };
    match next {
        Next::Pause(request) => Some(End::Turn(Pause::Ask(request))),
        Next::Finished => Some(End::Turn(Pause::Finished)),
        Next::On | Next::Jump | Next::Reload if looks && look.look() && vm.world.atomic == 0 => {
            Some(End::Turn(Pause::GaveUp))
        }
        Next::On | Next::Jump | Next::Reload => None,
    }
}
