//! The classic era: CPython 3.2 to 3.9.
//!
//! Lives here: its row. May use: eras.rs, `vm` (the looks). Deliberately absent: code; the loop
//! (`vm`) and the lock (manners.rs) do what the row says.
//!
//! The holder looks after every opcode except loads and stores of locals, constants, stack
//! shuffles and forward jumps: the ops whose `look` column in the op table says `yes`. So a switch
//! can fall between the read, the addition and the write of `c += 1`, and updates are lost.

use super::eras::Era;
use crate::vm::Looks;

/// The row.
pub const ERA: Era = Era {
    name: "3.2",
    aliases: &["classic", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9"],
    about: "between any two opcodes",
    looks: Looks::EveryOp,
    // One turn of `for _ in range(n): c += 1` on a global takes 77-110 ns in CPython 3.6-3.9, so
    // that 5 ms hold 45-65 thousand of them; here it takes 12-15 ns. With 7, a slice holds about
    // 60 thousand: two threads lose 22-39 % of 2 x 1 000 000 (31 % in the mean), and of 40
    // class-room runs 28-32 lose something at N = 100 000, 40 at 300 000, none at 20 000
    // (CPython 3.6-3.9: 35 %, 11-30, 38-40, 0).
    pace: 7.0,
};
