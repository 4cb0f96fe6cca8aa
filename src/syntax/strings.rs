//! String literals: prefixes, quotes, and adjacent literals that are one.
//!
//! Lives here: `join`. May use: `escape`, `fstring`, `node`, `ast`.
//! Deliberately absent: finding a literal's end; the lexer has done that.

use super::ast::{ExprKind, FPiece};
use super::node::{Cx, Node};
use super::{escape, fstring};
use crate::base::{DiagnosticCode as Code, Span};

/// One literal: how it is written, and where its body stands.
struct Literal {
    raw: bool,
    bytes: bool,
    format: bool,
    triple: bool,
    quote: u8,
    body: Span,
}

fn literal(cx: &Cx<'_>, span: Span) -> Literal {
    let text = cx.text(span).as_bytes();
    let prefix = text.iter().position(|c| matches!(c, b'"' | b'\'')).unwrap_or(0);
    let has = |letter: u8| text[..prefix].iter().any(|c| c.to_ascii_lowercase() == letter);
    let quote = text[prefix];
    let triple = text.len() >= prefix + 6 && text[prefix..].starts_with(&[quote; 3]);
    let quotes = if triple { 3 } else { 1 };
    let body = Span::new(span.start + (prefix + quotes) as u32, span.end - quotes as u32);
    Literal { raw: has(b'r'), bytes: has(b'b'), format: has(b'f'), triple, quote, body }
}

/// The expression that adjacent literals make together.
pub fn join(cx: &mut Cx<'_>, spans: &[Span]) -> Node {
    let (start, end) = (spans[0].start, spans[spans.len() - 1].end);
    let first = literal(cx, spans[0]);
    if first.bytes {
        return join_bytes(cx, spans);
    }
    let mut pieces: Vec<FPiece> = Vec::new();
    let mut text = String::new();
    let mut depth = 0;
    let mut format = false;
    for &span in spans {
        let one = literal(cx, span);
        if one.bytes {
            return mixed(cx, start, end);
        }
        if !one.format {
            escape::text(cx, one.body, one.raw, span.start, &mut text);
            continue;
        }
        format = true;
        let shape = super::lexer::FShape {
            quote: one.quote,
            triple: one.triple,
            raw: one.raw,
            nested: cx.fstrings + 1,
        };
        depth = depth.max(fstring::pieces(cx, one.body, shape, &mut pieces, &mut text));
    }
    if !format {
        return Node::leaf(start, end, ExprKind::Str(text));
    }
    if !text.is_empty() {
        pieces.push(FPiece::Literal(text));
    }
    Node::over(cx, start, end, ExprKind::FString(pieces), depth)
}

fn join_bytes(cx: &mut Cx<'_>, spans: &[Span]) -> Node {
    let (start, end) = (spans[0].start, spans[spans.len() - 1].end);
    let mut all = Vec::new();
    for &span in spans {
        let one = literal(cx, span);
        if !one.bytes {
            return mixed(cx, start, end);
        }
        escape::bytes(cx, one.body, one.raw, span.start, &mut all);
    }
    Node::leaf(start, end, ExprKind::Bytes(all))
}

fn mixed(cx: &mut Cx<'_>, start: u32, end: u32) -> Node {
    let title = "cannot mix bytes and nonbytes literals";
    cx.wrong(Code::Syntax, title, Span::new(start, end));
    Node::leaf(start, end, ExprKind::None)
}
