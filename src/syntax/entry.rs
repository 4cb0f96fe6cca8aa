//! One entry at the prompt: is it whole, or does it want another line?
//!
//! Lives here: `read`. May use: `layout`, `soft`, `recover`, `token`.
//! Deliberately absent: the prompt itself.

use super::Entry;
use super::context::Cx;
use super::layout::{self, Layout};
use super::token::{Tok, Token};
use super::{number, parse, recover, soft};
use crate::base::{Diagnostic, Source};

/// Reads an entry; see `parse_entry`.
pub fn read(source: &Source) -> Result<Entry, Vec<Diagnostic>> {
    let mut read = layout::read(source, Tok::StartEntry);
    soft::decide(source, &mut read);
    if read.tokens.len() == 1 && read.findings.is_empty() {
        return Ok(Entry::Blank);
    }
    let last_line = source.text().rsplit(['\n', '\r']).next().unwrap_or("");
    let ended = source.line_count() > 1 && last_line.trim().is_empty();
    // Only what is open is wrong: more lines may close it.
    if read.open.is_some() && read.findings.len() == 1 {
        return Ok(Entry::Incomplete);
    }
    let mut cx = Cx::new(source);
    if !ended && read.findings.is_empty() && wants_more(&mut cx, &read) {
        return Ok(Entry::Incomplete);
    }
    cx.block(0);
    cx.findings.clear();
    cx.warnings.clear();
    number::suspicious(&mut cx, &read.tokens);
    recover::read(&mut cx, read)?;
    Ok(Entry::Complete(cx.module()))
}

/// Whether the last statement is a compound one, which only an empty line ends, or breaks off at
/// the end of the text.
fn wants_more(cx: &mut Cx<'_>, read: &Layout) -> bool {
    let tokens = &read.tokens;
    let is_end = |token: &Token| matches!(token.tok, Tok::Newline | Tok::Dedent);
    let end = tokens.iter().rposition(|token| !is_end(token)).map_or(0, |last| last + 1);
    match parse::run(cx, tokens) {
        Ok(_) => begins_compound(tokens),
        // After the last word: `if x:`, `@decorated`, `try:` with its block.
        Err(error) => error.index > end && begins_compound(tokens),
    }
}

/// Whether the last statement that is not indented begins as a compound one, or is a decorator.
fn begins_compound(tokens: &[Token]) -> bool {
    let mut depth = 0_usize;
    let mut fresh = true;
    let mut last = None;
    for token in &tokens[1..] {
        match token.tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            tok if fresh && depth == 0 => last = Some(tok),
            _ => {}
        }
        fresh = matches!(token.tok, Tok::Newline | Tok::Dedent | Tok::Indent);
    }
    matches!(
        last,
        Some(
            Tok::If
                | Tok::Elif
                | Tok::Else
                | Tok::While
                | Tok::For
                | Tok::Try
                | Tok::Except
                | Tok::Finally
                | Tok::With
                | Tok::Def
                | Tok::Class
                | Tok::Async
                | Tok::At
        )
    )
}
