//! The modern era: CPython 3.10 to 3.13.
//!
//! Lives here: its row. May use: eras.rs, `vm` (the looks). Deliberately absent: code; the loop
//! (`vm`) and the lock (manners.rs) do what the row says.
//!
//! bpo-29988, "only check the eval breaker after calls and on backward edges": the holder looks on
//! back edges, after calls and at function starts. So `c += 1` on plain numbers loses nothing, and
//! `c = f(c)` still does.

use super::eras::Era;
use crate::vm::Looks;

/// The row.
pub const ERA: Era = Era {
    name: "3.10",
    aliases: &["modern", "3.11", "3.12", "3.13"],
    about: "back edges and calls",
    looks: Looks::BackEdges,
    // As the classic era's, so that a comparison of the two differs in one thing only.
    pace: 6.0,
};
