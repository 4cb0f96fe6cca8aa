//! Marks: what tracebacks underline with `^` in an expression.
//!
//! Lives here: the rule of CPython's `traceback` module, on the tree instead of on text.
//! May use: `base`, `syntax::ast`, `bytecode`. Deliberately absent: drawing (`cli`).

use crate::base::{Source, Span};
use crate::bytecode::Mark;
use crate::syntax::ast::{Expr, ExprKind};

/// A mark that underlines all of `span` alike.
pub(super) fn plain(span: Span) -> Mark {
    Mark { span, caret: span }
}

/// The mark of an expression: the operator, the call's parentheses, the index's brackets, or all.
pub(super) fn of(source: &Source, expr: &Expr) -> Mark {
    let caret = match &expr.kind {
        ExprKind::Binary { left, right, .. } => operator(source, left.span.end, right.span.start),
        ExprKind::Call { func, .. } => bracket(source, func.span.end, expr.span.end, '('),
        ExprKind::Subscript { value, .. } => bracket(source, value.span.end, expr.span.end, '['),
        _ => None,
    };
    Mark { span: expr.span, caret: caret.unwrap_or(expr.span) }
}

/// The first character from `from` on that `wanted` accepts, outside of comments.
fn find(source: &Source, from: u32, to: u32, wanted: impl Fn(char) -> bool) -> Option<u32> {
    let text = source.text().get(from as usize..to as usize)?;
    let mut comment = false;
    for (at, ch) in text.char_indices() {
        match ch {
            '\n' | '\r' => comment = false,
            '#' | '\\' => comment = true,
            ch if !comment && wanted(ch) => return Some(from + at as u32),
            _ => {}
        }
    }
    None
}

/// The operator between the operands; a bracket that closes the left one is none.
fn operator(source: &Source, from: u32, to: u32) -> Option<Span> {
    let start = find(source, from, to, |ch| !ch.is_whitespace() && ch != ')')?;
    let mut chars = source.text().get(start as usize..to as usize)?.chars();
    let first = chars.next()?.len_utf8() as u32;
    let second = match chars.next() {
        Some(ch) if !ch.is_whitespace() && ch != '\\' && ch != '#' => ch.len_utf8() as u32,
        _ => 0,
    };
    Some(Span::new(start, start + first + second))
}

fn bracket(source: &Source, from: u32, to: u32, open: char) -> Option<Span> {
    Some(Span::new(find(source, from, to, |ch| ch == open)?, to))
}
