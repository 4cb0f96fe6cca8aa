//! The program `toyvm`. Lives here: the call of `cli`. Deliberately absent: everything else.

fn main() {}
