//! The disassembler: code as people read it.
//!
//! Lives here: `toyvm dis` and the golden bytecode of the tests. May use: `ops`, `code`.
//! Deliberately absent: colours, paging; that is `cli`'s.
