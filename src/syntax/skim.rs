//! Reading a library module without the bodies of its functions.
//!
//! Lives here: `skim`, which puts one token in the place of each body. May use: `layout`, `token`,
//! `base`. Deliberately absent: scripts. What stands in a body is not checked before it is first
//! called, so only modules that our own tests read whole are skimmed.
//!
//! Most functions of a library module are never called in a run, and parsing and compiling them is
//! most of what an import costs. V8 does the same to all functions ("lazy parsing").

use super::layout::Layout;
use super::token::{Tok, Token};
use crate::base::Source;

/// A body of fewer tokens is read at once: a stub costs as much.
const SHORT: usize = 8;

/// Replaces bodies of functions that stand at module level or directly in classes by
/// [`Tok::Skimmed`], whose span is the body's.
pub fn skim(source: &Source, read: &mut Layout) {
    let tokens = &read.tokens;
    let mut made = Vec::with_capacity(tokens.len() / 3);
    let mut at = 0;
    while at < tokens.len() {
        made.push(tokens[at]);
        at += 1;
        if tokens[at - 1].tok != Tok::Def {
            continue;
        }
        let Some(header) = tokens[at..].iter().position(|token| token.tok == Tok::Newline) else {
            continue;
        };
        let indent = at + header + 1;
        if tokens.get(indent).is_none_or(|token| token.tok != Tok::Indent) {
            continue;
        }
        let end = matching_dedent(tokens, indent);
        let body = &tokens[indent + 1..end];
        if body.len() < SHORT || !can_wait(source, body) {
            // Nothing inside is skimmed either: it may use the variables of this function.
            made.extend_from_slice(&tokens[at..end]);
        } else {
            made.extend_from_slice(&tokens[at..=indent]);
            let (first, last) = (body[0], body[body.len() - 1]);
            made.push(Token::new(Tok::Skimmed, first.start, last.end));
            made.push(Token::new(Tok::Newline, last.end, last.end));
        }
        at = end;
    }
    read.tokens = made;
}

/// Whether a body can be compiled apart from its class: it has no docstring, which is asked for
/// without a call, and nothing that only the class around it explains.
fn can_wait(source: &Source, body: &[Token]) -> bool {
    body[0].tok != Tok::Str
        && body.iter().filter(|token| token.tok == Tok::Name).all(|token| {
            let name = &source.text()[token.span().range()];
            name != "super"
                && (!name.starts_with("__") || name.ends_with("__"))
                && name != "__class__"
        })
}

fn matching_dedent(tokens: &[Token], indent: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(indent) {
        match token.tok {
            Tok::Indent => depth += 1,
            Tok::Dedent if depth == 1 => return at,
            Tok::Dedent => depth -= 1,
            _ => {}
        }
    }
    tokens.len()
}
