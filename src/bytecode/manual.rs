//! The table as a document: OPCODES.md.
//!
//! Lives here: `opcodes_markdown`. May use: `ops`.
//! Deliberately absent: any word that is not made from the rows; a test keeps the file equal.

use super::ops::{Flow, Op, Touches};
use std::fmt::Write;

const HEAD: &str = "\
# Opcodes

Made from the table in `src/bytecode/ops.rs`; `UPDATE_GOLDEN=1 cargo test --test bytecode` writes it anew.

`R` registers, `K` constants, `G` globals of the module, `F` cells of the closure. An operand `in`
is read and, if it is a temporary, taken; `hold` is read and stays; `out` is written; `run` and
`call` are registers in a row, all taken. *flow* says where control may go. *look*: era 3.2 may
switch threads after it (eras from 3.10 on look at back edges, after calls and at function starts
only). *touches*: the state it shares with other threads. *cost*: virtual nanoseconds.

| op | operands | meaning | flow | look | touches | cost |
|---|---|---|---|---|---|---|
";

/// The whole text of OPCODES.md.
pub fn opcodes_markdown() -> String {
    let mut out = HEAD.to_owned();
    for row in Op::TABLE {
        let operands = row.operands.iter().map(|(name, role)| {
            let role = role.to_lowercase();
            if *name == role { role } else { format!("{name}: {role}") }
        });
        let operands = operands.collect::<Vec<_>>().join(", ");
        let meaning = row.doc.split('\n').map(str::trim).collect::<Vec<_>>().join(" ");
        let flow = match row.flow {
            Flow::Next => "",
            Flow::Jump => "jump",
            Flow::Back => "back",
            Flow::Call => "call",
            Flow::Ret => "ret",
            Flow::Raise => "raise",
        };
        let touches = match row.touches {
            Touches::None => "",
            Touches::Global => "global",
            Touches::Cell => "cell",
            Touches::Attr => "attr",
            Touches::Item => "item",
        };
        let look = if row.look { "look" } else { "" };
        let _ = writeln!(
            out,
            "| {} | {operands} | {} | {flow} | {look} | {touches} | {} |",
            row.name,
            meaning.trim().replace('|', "\\|"),
            row.cost
        );
    }
    out
}
