//! Floor 0, *text*: the pure functions behind Python's numbers and strings.
//!
//! Lives here: how numbers compute, compare, hash and print, and how strings are cut, searched,
//! quoted and formatted, all exactly as CPython 3.13 does it. May use: the standard library,
//! num_bigint with num_integer and num_traits, memchr to search bytes, and sha2 for seeds.
//! Deliberately absent: objects, exceptions, the interpreter: a refusal is a [`Fault`].

pub mod arith;
pub mod bytes;
pub mod chars;
pub mod convert;
pub mod cut;
pub mod decimal;
pub mod encodings;
pub mod fault;
pub mod find;
pub mod float_arith;
pub mod float_text;
pub mod format_spec;
pub mod hash;
pub mod int_text;
pub mod json;
pub mod layout;
pub mod mersenne;
pub mod num;
pub mod pack;
pub mod pad;
pub mod percent;
pub mod quote;
pub mod room;
pub mod slice;
pub mod str_format;
pub mod unicode;
mod unicode_case;
pub mod unicode_escape;
mod unicode_kinds;

#[cfg(test)]
mod tests;

pub use fault::{Fault, FaultKind, Outcome};
pub use num::{Int, Num};
