//! What to say where the grammar cannot go on.
//!
//! Lives here: the wording of syntax errors. May use: `token`, `parse`, `base`.
//! Deliberately absent: going on after an error; that is `recover`'s.

use super::context::Cx;
use super::parse::Stopped;
use super::token::Token;
use crate::base::{Diagnostic, DiagnosticCode as Code, Source, Span};

/// The diagnostic for the place where a parse stopped.
pub fn stopped(source: &Source, tokens: &[Token], error: &Stopped) -> Diagnostic {
    let end = source.text().len() as u32;
    let span = tokens.get(error.index).map_or(Span::new(end, end), |token| token.span());
    Diagnostic::new(Code::Syntax, "invalid syntax", span)
}

/// The same for the expression of a replacement field that stands at `span`.
pub fn in_fstring(cx: &Cx<'_>, tokens: &[Token], error: Stopped, span: Span) -> Diagnostic {
    let mut found = stopped(cx.source, tokens, &error);
    if error.index >= tokens.len() {
        found.labels[0].span = span;
    }
    found.title = format!("f-string: {}", found.title);
    found
}
