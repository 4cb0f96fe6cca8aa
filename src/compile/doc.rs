//! Docstrings, without the indentation of the code around them.
//!
//! Lives here: CPython 3.13's rule. May use: `syntax::ast`.
//! Deliberately absent: where the text is stored.

use crate::syntax::ast::{ExprKind, Stmt, StmtKind};

/// The docstring of a body: its first statement, if that is a plain string.
pub(super) fn of(body: &[Stmt]) -> Option<Box<str>> {
    match &body.first()?.kind {
        StmtKind::Expr(expr) => match &expr.kind {
            ExprKind::Str(text) => Some(clean(text).into()),
            _ => None,
        },
        _ => None,
    }
}

/// The first line loses its leading spaces, the others as many as they all have.
fn clean(text: &str) -> String {
    let text = expand_tabs(text);
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().trim_start_matches(' ');
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_full = |line: &&str| !line.trim_start_matches(' ').is_empty();
    let margin = lines.clone().filter(is_full).map(indent).min().unwrap_or(0);
    let mut out = first.to_owned();
    for line in lines {
        out.push('\n');
        out.push_str(&line[margin.min(indent(line))..]);
    }
    out
}

/// As `str.expandtabs()`.
fn expand_tabs(text: &str) -> String {
    if !text.contains('\t') {
        return text.to_owned();
    }
    let (mut out, mut column) = (String::with_capacity(text.len()), 0);
    for ch in text.chars() {
        match ch {
            '\t' => {
                let fill = 8 - column % 8;
                out.extend(std::iter::repeat_n(' ', fill));
                column += fill;
            }
            '\n' | '\r' => {
                out.push(ch);
                column = 0;
            }
            _ => {
                out.push(ch);
                column += 1;
            }
        }
    }
    out
}
