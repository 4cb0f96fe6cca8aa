//! The whole room against cases that Python answered once.
//!
//! Lives here: one test over `tests/text/golden.txt`. May use: the room, `tests/text/cases.rs`.
//! Deliberately absent: Python itself; `tests/text_oracle.rs` asks it anew.
//!
//! The cases are `python3.13 tests/text/oracle.py 7 6 > tests/text/golden.txt`.

use crate::text;

#[path = "../../tests/text/cases.rs"]
mod cases;

#[test]
fn golden_cases() {
    let lines = include_str!("../../tests/text/golden.txt").split_terminator('\n');
    let faults: Vec<String> = lines.filter_map(|line| cases::check(line).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
