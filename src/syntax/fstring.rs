//! f-strings: literal stretches and replacement fields.
//!
//! Lives here: `pieces`. May use: `lexer`'s scanner, `layout`, the parser, `escape`, `node`.
//! Deliberately absent: formatting; that happens when the script runs.
//!
//! The lexer has found the end of the whole string and has seen that its braces pair. Here every
//! field's expression goes through the same lexer, layout and grammar as everything else, at its
//! own place in the file.

use super::ast::{FField, FPiece};
use super::layout;
use super::lexer::{FShape, Stop, expression_end};
use super::node::{Cx, Node};
use super::token::Tok;
use super::{errors, escape, parse};
use crate::base::{DiagnosticCode as Code, Span};

/// Appends the pieces of the f-string body at `span`; `text` holds the literal text that is not
/// yet a piece. Returns the depth of the deepest field.
pub fn pieces(
    cx: &mut Cx<'_>,
    span: Span,
    shape: FShape,
    pieces: &mut Vec<FPiece>,
    text: &mut String,
) -> u16 {
    let source = cx.source.text().as_bytes();
    let mut depth = 0;
    let (mut at, end) = (span.start as usize, span.end as usize);
    let mut from = at;
    let mark = cx.warnings.len();
    while at < end {
        match source[at] {
            b'\\' if !shape.raw && source[at..].starts_with(b"\\N{") => {
                let close = source[at..end].iter().position(|&c| c == b'}');
                at += close.map_or(2, |close| close + 1);
            }
            b'\\' => at += 1 + usize::from(matches!(source.get(at + 1), Some(b'\\'))),
            b'{' | b'}' if source.get(at + 1) == Some(&source[at]) => {
                literal(cx, from, at + 1, shape.raw, span.end, text);
                at += 2;
                from = at;
            }
            b'{' => {
                literal(cx, from, at, shape.raw, span.end, text);
                let (next, deep) = field(cx, at, shape, pieces, text);
                depth = depth.max(deep);
                at = next.min(end);
                from = at;
            }
            b'}' => {
                let title = "f-string: single '}' is not allowed";
                cx.wrong(Code::BadFString, title, Span::new(at as u32, at as u32 + 1));
                at += 1;
            }
            _ => at += 1,
        }
    }
    literal(cx, from, end, shape.raw, span.end, text);
    // CPython reads the literal stretches last, at the closing quote.
    cx.warnings[mark..].sort_by_key(|warning| warning.at == span.end);
    depth
}

/// A stretch of text; what is suspicious about it is said about the line of byte `line`.
fn literal(cx: &mut Cx<'_>, from: usize, to: usize, raw: bool, line: u32, text: &mut String) {
    if from < to {
        escape::text(cx, Span::new(from as u32, to as u32), raw, line, text);
    }
}

/// One replacement field whose brace stands at `open`: where it ends and how deep it is.
fn field(
    cx: &mut Cx<'_>,
    open: usize,
    shape: FShape,
    pieces: &mut Vec<FPiece>,
    text: &mut String,
) -> (usize, u16) {
    let all = cx.source.text();
    let (mut at, mut stop) = match expression_end(all, open + 1, shape) {
        Ok(end) => end,
        // The lexer has been here and would have said so.
        Err((end, (wrong, span))) => {
            cx.findings.push(wrong.diagnostic(span, cx.source));
            return (end, 0);
        }
    };
    let inner = Span::new(open as u32 + 1, at as u32);
    let (expr, shows_itself) = expression(cx, inner, shape);
    if shows_itself {
        // CPython decodes the escapes in the expression's text as it does everywhere else in a
        // string; the expression has been read by itself, so what is wrong with it is known.
        let known = (cx.findings.len(), cx.warnings.len());
        literal(cx, open + 1, at, shape.raw, open as u32, text);
        cx.findings.truncate(known.0);
        cx.warnings.truncate(known.1);
    }
    let mut conversion = None;
    if stop == Stop::Bang {
        let name = &all[at + 1..];
        let length = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
        let name = &name[..length];
        let span = Span::new(at as u32, (at + 1 + length) as u32);
        conversion = match name {
            "r" => Some('r'),
            "s" => Some('s'),
            "a" => Some('a'),
            "" => {
                cx.wrong(Code::BadFString, "f-string: missing conversion character", span);
                None
            }
            _ => {
                let title = format!(
                    "f-string: invalid conversion character '{name}': expected 's', 'r', or 'a'"
                );
                cx.wrong(Code::BadFString, title, span);
                None
            }
        };
        at += 1 + length;
        at += all[at..].len() - all[at..].trim_start().len();
        stop = if all.as_bytes().get(at) == Some(&b':') { Stop::Colon } else { Stop::Brace };
    }
    let mut spec = Vec::new();
    let mut depth = expr.depth;
    let has_spec = stop == Stop::Colon;
    if has_spec {
        let (end, deep) = format_spec(cx, at + 1, shape, &mut spec);
        at = end;
        depth = depth.max(deep + 1);
    }
    if shows_itself && conversion.is_none() && !has_spec {
        conversion = Some('r');
    }
    if !text.is_empty() {
        pieces.push(FPiece::Literal(std::mem::take(text)));
    }
    let span = Span::new(open as u32, at as u32 + 1);
    pieces.push(FPiece::Field(Box::new(FField { expr: expr.expr, conversion, spec, span })));
    (at + 1, depth)
}

/// The format spec that begins at `at`: where its closing brace stands, and its depth.
fn format_spec(
    cx: &mut Cx<'_>,
    mut at: usize,
    shape: FShape,
    spec: &mut Vec<FPiece>,
) -> (usize, u16) {
    let source = cx.source.text().as_bytes();
    let mut text = String::new();
    let mut depth = 0;
    let mut from = at;
    while let Some(&byte) = source.get(at) {
        match byte {
            b'{' => {
                literal(cx, from, at, shape.raw, from as u32, &mut text);
                let deeper = FShape { nested: shape.nested + 1, ..shape };
                let (next, deep) = field(cx, at, deeper, spec, &mut text);
                depth = depth.max(deep);
                at = next;
                from = at;
            }
            b'}' => break,
            b'\\' => at += super::lexer::escape_length(source, at),
            _ => at += 1,
        }
    }
    literal(cx, from, at, shape.raw, from as u32, &mut text);
    if !text.is_empty() {
        spec.push(FPiece::Literal(text));
    }
    (at, depth)
}

/// The expression of a field, and whether an equal sign follows it.
fn expression(cx: &mut Cx<'_>, span: Span, shape: FShape) -> (Node, bool) {
    let mut read = layout::read_expression(cx.source, span, shape.nested);
    let shows_itself =
        read.tokens.len() > 1 && read.tokens.last().is_some_and(|last| last.tok == Tok::Equal);
    if shows_itself {
        read.tokens.pop();
    }
    let nothing = || Node::leaf(span.start, span.end, super::ast::ExprKind::None);
    let clean = read.findings.is_empty();
    cx.findings.append(&mut read.findings);
    if !clean {
        return (nothing(), shows_itself);
    }
    if read.tokens.len() == 1 {
        let next = cx.text(Span::new(span.end, span.end + 1));
        let next = if shows_itself { "=" } else { next };
        let title = format!("f-string: valid expression required before '{next}'");
        cx.wrong(Code::BadFString, title, Span::new(span.start - 1, span.end + 1));
        return (nothing(), shows_itself);
    }
    let before = std::mem::replace(&mut cx.fstrings, shape.nested);
    let parsed = parse::run(cx, &read.tokens);
    cx.fstrings = before;
    let node = match parsed {
        Ok(node) => node.unwrap_or_else(nothing),
        Err(error) => {
            let found = errors::in_fstring(cx.source, &read.tokens, &error, span);
            cx.findings.push(found);
            nothing()
        }
    };
    super::actions::targets::not_starred(cx, &node);
    (node, shows_itself)
}
