//! Going on after a syntax error, so that one run reports more than one.
//!
//! Lives here: `read`. May use: `parse`, `errors`, `layout`, `context`.
//! Deliberately absent: guesses at what was meant. The line that is wrong is replaced by one that
//! says nothing (`pass`, or a header of the same kind), and its statement is read again.

use super::context::Cx;
use super::errors;
use super::layout::Layout;
use super::parse::{self, Stopped};
use super::token::{Constant, Tok, Token};
use crate::base::{Diagnostic, DiagnosticCode as Code, Source, Span};

/// How many findings a file gets at most.
const MAX_FINDINGS: usize = 10;

/// Reads a file or entry. Its statements are left in `cx`.
///
/// # Errors
/// What is wrong, in the order of the text: at most one finding for each logical line.
pub fn read(cx: &mut Cx<'_>, read: Layout) -> Result<(), Vec<Diagnostic>> {
    let Layout { tokens, mut findings, .. } = read;
    match parse::run(cx, &tokens) {
        Ok(_) if findings.is_empty() && cx.findings.is_empty() => return Ok(()),
        Ok(_) => {}
        Err(error) => go_on(cx, &tokens, error),
    }
    findings.append(&mut cx.findings);
    fit(cx.source, &mut findings);
    Err(sorted(&tokens, findings))
}

/// Notes the error, mends the tokens, reads on; until all is read or enough is found.
fn go_on(cx: &mut Cx<'_>, original: &[Token], error: Stopped) {
    let mut tokens = original.to_vec();
    let mut error = error;
    // A finding that was there before may be found again with its statement.
    for _ in 0..MAX_FINDINGS * 3 {
        let is_lexical = tokens.get(error.index).is_some_and(|token| token.tok == Tok::Error);
        if !is_lexical {
            let found = errors::stopped(cx.source, &tokens, &error);
            cx.findings.push(found);
        }
        if !mend(&mut tokens, &error) {
            return;
        }
        forget(&mut tokens, error.index);
        cx.block(0);
        match parse::run(cx, &tokens) {
            Ok(_) => return,
            Err(next) => error = next,
        }
    }
}

/// Makes the tokens around an error say nothing. Returns false if there is nothing to mend.
fn mend(tokens: &mut Vec<Token>, error: &Stopped) -> bool {
    let expects = |terminal: &str| {
        error.expected.iter().any(|expected| expected.trim_matches('"') == terminal)
    };
    let at = error.index;
    let place = tokens.get(at).or(tokens.last()).map_or(0, |token| token.start);
    let make = |tok: Tok| Token::new(tok, place, place);
    if tokens.get(at).is_some_and(|token| token.tok == Tok::Indent) {
        let Some(end) = matching_dedent(tokens, at) else { return false };
        tokens.remove(end);
        tokens.remove(at);
        return true;
    }
    if expects("indent") && at > 0 {
        tokens.insert(at - 1, make(Tok::Pass));
        return true;
    }
    if expects("except") && !expects("name") {
        let lost = [Tok::Finally, Tok::Colon, Tok::Pass, Tok::Newline];
        tokens.splice(at..at, lost.map(make));
        return true;
    }
    let mut line = at.min(tokens.len().saturating_sub(1));
    if matches!(tokens[line].tok, Tok::Dedent) || at >= tokens.len() {
        // The line before is at fault: a decorator without its function, for example.
        let Some(before) = tokens[..line].iter().rposition(|token| token.tok == Tok::Newline)
        else {
            return false;
        };
        line = before;
    }
    let start = errors::line_start(tokens, line).max(1);
    let Some(length) = tokens[start..].iter().position(|token| token.tok == Tok::Newline) else {
        return false;
    };
    let end = start + length;
    let header = tokens.get(end + 1).is_some_and(|token| token.tok == Tok::Indent);
    let first = tokens[start].tok;
    let second = tokens.get(start + 1).map(|token| token.tok);
    let kinds: &[Tok] = match first {
        Tok::At if !header => &[Tok::At, Tok::Constant(Constant::None)],
        _ if !header => &[Tok::Pass],
        Tok::Try => &[Tok::Try, Tok::Colon],
        Tok::Class | Tok::Def => &[Tok::Class, Tok::Name, Tok::Colon],
        Tok::Async if second == Some(Tok::Def) => &[Tok::Class, Tok::Name, Tok::Colon],
        Tok::Else if at > start => &[Tok::Else, Tok::Colon],
        Tok::Finally if at > start => &[Tok::Finally, Tok::Colon],
        Tok::Except if at > start => &[Tok::Except, Tok::Constant(Constant::None), Tok::Colon],
        Tok::Elif if at > start => &[Tok::Elif, Tok::Constant(Constant::None), Tok::Colon],
        _ => &[Tok::If, Tok::Constant(Constant::None), Tok::Colon],
    };
    let made: Vec<Token> = kinds.iter().map(|&tok| make(tok)).collect();
    if tokens[start..end] == made[..] {
        // This has been tried.
        return false;
    }
    tokens.splice(start..end, made);
    true
}

fn matching_dedent(tokens: &[Token], indent: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(indent) {
        match token.tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Drops the statements of the file that end before the one that holds token `at`: they have
/// been read.
fn forget(tokens: &mut Vec<Token>, at: usize) {
    let mut depth = 0_usize;
    let mut start = 1;
    let mut fresh = true;
    let mut decorated = false;
    for (index, token) in tokens.iter().enumerate().take(at).skip(1) {
        match token.tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 {
            fresh = false;
            continue;
        }
        if fresh {
            let goes_on = matches!(token.tok, Tok::Elif | Tok::Else | Tok::Except | Tok::Finally);
            if !goes_on && !decorated {
                start = index;
            }
            decorated = token.tok == Tok::At;
        }
        fresh = matches!(token.tok, Tok::Newline | Tok::Dedent);
    }
    tokens.drain(1..start);
}

/// Keeps all places inside the text and between characters, whatever a rule has reckoned.
pub fn fit(source: &Source, findings: &mut [Diagnostic]) {
    let text = source.text();
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    for label in findings.iter_mut().flat_map(|found| &mut found.labels) {
        let start = floor(label.span.start as usize);
        let mut end = floor((label.span.end as usize).max(start));
        if end == start && !label.span.is_empty() {
            end += text[end..].chars().next().map_or(0, char::len_utf8);
        }
        label.span = Span::new(start as u32, end as u32);
    }
}

/// In the order of the text, no two about one logical line, no more than the limit.
fn sorted(tokens: &[Token], mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    findings.sort_by_key(|found| found.span());
    let ends = tokens.iter().filter(|token| token.tok == Tok::Newline);
    let ends: Vec<u32> = ends.map(|token| token.start).collect();
    let line = |found: &Diagnostic| ends.partition_point(|&end| end < found.span().start);
    let mut kept: Vec<Diagnostic> = Vec::new();
    for found in findings {
        let same = kept.last().is_some_and(|last| line(last) == line(&found));
        if !same {
            kept.push(found);
        } else if let Some(last) = kept.last_mut()
            && says_more(&found, last)
        {
            *last = found;
        }
    }
    kept.truncate(MAX_FINDINGS);
    kept
}

/// Whether a later finding of a line explains it better than the first.
fn says_more(found: &Diagnostic, first: &Diagnostic) -> bool {
    match first.code {
        Code::Syntax => first.title == "invalid syntax" && found.code != Code::Syntax,
        // What the lexer could not read may have hidden the closing bracket.
        Code::Bracket => {
            let lexical = [Code::BadNumber, Code::BadCharacter, Code::UnclosedString];
            first.title.ends_with("was never closed") && lexical.contains(&found.code)
        }
        _ => false,
    }
}
