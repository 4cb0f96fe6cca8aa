//! Floor 0, *base*: what every other room may use and that uses none of them.
//!
//! Lives here: spans, source files, interned names, the one diagnostic record.
//! May use: the standard library.
//! Deliberately absent: anything that knows what a program means.

pub mod diagnostic;
pub mod source;
pub mod span;
pub mod symbol;

pub use diagnostic::{Code as DiagnosticCode, Diagnostic, Label, Warning};
pub use source::{LineCol, Source};
pub use span::{Span, Spanned};
pub use symbol::{Symbol, SymbolMap};
