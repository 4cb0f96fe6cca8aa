//! What the lexer does where the automaton alone does not suffice: names outside ASCII, numbers,
//! strings.
//!
//! Lives here: the callbacks of `Tok`, and what they find wrong. May use: `token`, `number`,
//! `fstring`'s scanner, `base`, `text`.
//! Deliberately absent: lines and brackets; those are `layout`'s.

use super::number;
use super::token::Tok;
use crate::base::{Diagnostic, DiagnosticCode as Code, Source, Span};
use crate::text::unicode::{is_identifier_part, is_identifier_start};
use logos::{Lexer, Logos};

/// How deep f-strings nest at most; CPython has the same kind of limit.
pub const MAX_FSTRINGS: u32 = 50;

/// What one lexer has found wrong, and how deep it stands in f-strings.
#[derive(Default)]
pub struct Findings {
    pub wrong: Vec<(Wrong, Span)>,
    pub fstrings: u32,
}

/// One lexical error. Lines are known only to the source, so the text is written later.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// A string that its line, or for a triple-quoted one the file, does not close.
    Unclosed {
        triple: bool,
        format: bool,
    },
    BadCharacter(char),
    Number(String),
    TemplateString,
    FString(String),
    /// In a replacement field: what closes does not fit what opened at the span.
    Mismatch(char, Span),
    TooManyFStrings,
    /// A backslash that ends the file.
    Backslash,
}

/// Whether a string has its own quote after a backslash.
fn escapes_its_quote(literal: &str) -> bool {
    let body = literal.trim_start_matches(char::is_alphabetic);
    let Some(quote) = body.chars().next() else { return false };
    let mut rest = body.chars();
    while let Some(c) = rest.next() {
        if c == '\\' && rest.next() == Some(quote) {
            return true;
        }
    }
    false
}

impl Wrong {
    /// The error as a diagnostic about `span`.
    pub fn diagnostic(self, span: Span, source: &Source) -> Diagnostic {
        match self {
            Wrong::Unclosed { triple, format } => {
                let kind = if format { "f-string literal" } else { "string literal" };
                let triple = if triple { "triple-quoted " } else { "" };
                let line = source.line_of(span.end.max(span.start + 1) - 1);
                let mut title = format!("unterminated {triple}{kind} (detected at line {line})");
                if !format && triple.is_empty() && escapes_its_quote(&source.text()[span.range()]) {
                    title.push_str("; perhaps you escaped the end quote?");
                }
                let first = source.text()[span.range()].chars().next().map_or(1, char::len_utf8);
                let quote = Span::new(span.start, span.start + first as u32);
                Diagnostic::new(Code::UnclosedString, title, quote).saying("opened here")
            }
            Wrong::BadCharacter(c) => bad_character(c, span),
            Wrong::Number(title) => Diagnostic::new(Code::BadNumber, title, span),
            Wrong::TemplateString => {
                Diagnostic::new(Code::NoTemplateString, "toyvm has no template strings", span)
                    .help("an f-string (f\"...\") gives the finished text")
            }
            Wrong::FString(title) => Diagnostic::new(Code::BadFString, title, span),
            Wrong::Mismatch(close, open) => {
                let opened = &source.text()[open.range()];
                let title = format!(
                    "closing parenthesis '{close}' does not match opening parenthesis '{opened}'"
                );
                Diagnostic::new(Code::Bracket, title, span).label(open, "opened here")
            }
            Wrong::TooManyFStrings => {
                Diagnostic::new(Code::TooDeep, "too many nested f-strings", span)
            }
            Wrong::Backslash => Diagnostic::new(Code::Syntax, "unexpected EOF while parsing", span)
                .saying("the line goes on, but the file ends"),
        }
    }
}

fn bad_character(c: char, span: Span) -> Diagnostic {
    let title = match c {
        '\\' => "unexpected character after line continuation character".to_string(),
        '\0' => {
            return Diagnostic::new(Code::NotText, "source code cannot contain null bytes", span);
        }
        '$' | '?' | '`' => "invalid syntax".to_string(),
        _ if c.is_control() || is_invisible(c) => {
            format!("invalid non-printable character U+{:04X}", c as u32)
        }
        _ => format!("invalid character '{c}' (U+{:04X})", c as u32),
    };
    let found = Diagnostic::new(Code::BadCharacter, title, span);
    match c {
        '\u{2018}' | '\u{2019}' => found.help("write a plain quote: '"),
        '\u{201c}' | '\u{201d}' => found.help("write a plain quote: \""),
        '\u{2013}' | '\u{2014}' | '\u{2212}' => found.help("write a plain minus: -"),
        '\u{a0}' | '\u{3000}' | '\u{200b}' => found.help("write a plain space"),
        '\u{d7}' => found.help("write a star: *"),
        _ => found,
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}')
        || matches!(c, '\u{2000}'..='\u{200a}' | '\u{3000}' | '\u{feff}' | '\u{e000}'..='\u{f8ff}')
}

/// A name that may hold letters outside ASCII. At the first character that no name can hold the
/// name ends, or, if that is its first character, the token is an error.
pub fn name(lex: &mut Lexer<'_, Tok>) -> Tok {
    let slice = lex.slice();
    if slice.is_ascii() {
        return Tok::Name;
    }
    let span = lex.span();
    for (at, c) in slice.char_indices() {
        let fits = match at {
            0 => is_identifier_start(c),
            _ => is_identifier_part(c),
        };
        if !fits {
            let start = (span.start + at) as u32;
            let wrong = Span::new(start, start + c.len_utf8() as u32);
            lex.extras.wrong.push((Wrong::BadCharacter(c), wrong));
            return Tok::Error;
        }
    }
    Tok::Name
}

/// A number: `number` finds its end and its kind.
pub fn number(lex: &mut Lexer<'_, Tok>) -> Tok {
    let span = lex.span();
    let (length, kind) = number::scan(&lex.source()[span.start..]);
    lex.bump(length - span.len());
    match kind {
        Ok(kind) => Tok::Number(kind),
        Err(title) => {
            let span = Span::new(span.start as u32, (span.start + length) as u32);
            lex.extras.wrong.push((Wrong::Number(title), span));
            Tok::Error
        }
    }
}

/// A string from its prefix and quote to its last quote. An unclosed one ends with its line, or,
/// triple-quoted, with the text.
pub fn string(lex: &mut Lexer<'_, Tok>) -> Tok {
    let span = lex.span();
    let start = span.start;
    let head = lex.slice().as_bytes();
    let quote = head[head.len() - 1];
    let prefix = &head[..head.len() - 1];
    let format = prefix.iter().any(|c| matches!(c, b'f' | b'F'));
    let template = prefix.iter().any(|c| matches!(c, b't' | b'T'));
    let raw = prefix.iter().any(|c| matches!(c, b'r' | b'R'));
    let rest = &lex.source().as_bytes()[span.end..];
    let triple = rest.starts_with(&[quote, quote]);
    let body = span.end + if triple { 2 } else { 0 };
    if format || template {
        let nested = lex.extras.fstrings + 1;
        let shape = FShape { quote, triple, raw, nested };
        let (end, wrong) = scan_fstring(lex.source(), body, shape);
        lex.bump(end - span.end);
        let whole = Span::new(start as u32, end as u32);
        return match wrong {
            Some((wrong, at)) => {
                let at = if matches!(wrong, Wrong::Unclosed { .. }) { whole } else { at };
                lex.extras.wrong.push((wrong, at));
                Tok::Error
            }
            None if template => {
                lex.extras.wrong.push((Wrong::TemplateString, whole));
                Tok::Error
            }
            None => Tok::Str,
        };
    }
    let (end, closed) = scan_plain(lex.source().as_bytes(), body, quote, triple);
    lex.bump(end - span.end);
    if closed {
        return Tok::Str;
    }
    let whole = Span::new(start as u32, end as u32);
    lex.extras.wrong.push((Wrong::Unclosed { triple, format }, whole));
    Tok::Error
}

/// The end of a string whose body begins at `at`, and whether it is closed there.
fn scan_plain(text: &[u8], mut at: usize, quote: u8, triple: bool) -> (usize, bool) {
    while let Some(&byte) = text.get(at) {
        match byte {
            b'\\' => at += escape_length(text, at),
            b'\n' | b'\r' if !triple => return (at, false),
            _ if byte == quote => {
                if !triple {
                    return (at + 1, true);
                }
                if text[at..].starts_with(&[quote; 3]) {
                    return (at + 3, true);
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    (text.len(), false)
}

/// How many bytes a backslash hides from the search for the closing quote, itself included.
/// Never past the end, never into the middle of a character.
pub fn escape_length(text: &[u8], at: usize) -> usize {
    match text.get(at + 1) {
        None => 1,
        Some(b'\r') if text.get(at + 2) == Some(&b'\n') => 3,
        Some(0x80..) => 1,
        Some(_) => 2,
    }
}

/// How an f-string was opened.
#[derive(Clone, Copy)]
pub struct FShape {
    pub quote: u8,
    pub triple: bool,
    pub raw: bool,
    /// How many f-strings are open, this one included.
    pub nested: u32,
}

/// The end of an f-string whose body begins at `at`, and what is wrong in it. The replacement
/// fields are read with a lexer of their own, so that strings in them may use the same quotes.
fn scan_fstring(text: &str, mut at: usize, shape: FShape) -> (usize, Option<(Wrong, Span)>) {
    if shape.nested > MAX_FSTRINGS {
        let span = Span::new(at as u32, at as u32);
        return (line_end(text, at), Some((Wrong::TooManyFStrings, span)));
    }
    let bytes = text.as_bytes();
    let unclosed = Wrong::Unclosed { triple: shape.triple, format: true };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' if bytes[at..].starts_with(b"\\N{") && !shape.raw => {
                let stop = |c: &u8| matches!(c, b'}' | b'\n' | b'"' | b'\'');
                at += 3 + bytes[at + 3..].iter().position(stop).unwrap_or(0);
                at += usize::from(bytes.get(at) == Some(&b'}'));
            }
            // `\{` is a backslash and then a field.
            b'\\' if matches!(bytes.get(at + 1), Some(b'{' | b'}')) => at += 1,
            b'\\' => at += escape_length(bytes, at),
            b'\n' | b'\r' if !shape.triple => break,
            b'{' if bytes.get(at + 1) == Some(&b'{') => at += 2,
            b'{' => match scan_field(text, at, shape) {
                Ok(end) => at = end,
                Err((end, wrong)) => return (end, Some(wrong)),
            },
            _ if byte == shape.quote => {
                if !shape.triple {
                    return (at + 1, None);
                }
                if bytes[at..].starts_with(&[byte; 3]) {
                    return (at + 3, None);
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    (at, Some((unclosed, Span::new(at as u32, at as u32))))
}

type FieldError = (usize, (Wrong, Span));

/// The end of the replacement field whose brace stands at `open`; an error says where to go on.
fn scan_field(text: &str, open: usize, shape: FShape) -> Result<usize, FieldError> {
    let span = |at: usize, end: usize| Span::new(at as u32, end as u32);
    let (at, end_kind) = match expression_end(text, open + 1, shape) {
        Ok(end) => end,
        Err((end, wrong)) => return Err((end, wrong)),
    };
    match end_kind {
        Stop::Brace => Ok(at + 1),
        Stop::Bang => {
            let after = &text[at + 1..];
            let name = after.find(|c: char| !c.is_alphanumeric() && c != '_');
            let mut next = at + 1 + name.unwrap_or(after.len());
            next += text[next..].len() - text[next..].trim_start().len();
            match text.as_bytes().get(next) {
                Some(b'}') => Ok(next + 1),
                Some(b':') => scan_spec(text, open, next + 1, shape),
                _ => {
                    let spaced = name == Some(0)
                        && after.starts_with(char::is_whitespace)
                        && text[next..].starts_with(char::is_alphabetic);
                    // CPython's spelling.
                    let title = match spaced {
                        true => {
                            "f-string: conversion type must come right after the exclamanation mark"
                        }
                        false => "f-string: expecting ':' or '}'",
                    };
                    let next = if spaced { at } else { next };
                    let wrong = Wrong::FString(title.into());
                    Err((line_end(text, next), (wrong, span(next, next + 1))))
                }
            }
        }
        Stop::Colon => scan_spec(text, open, at + 1, shape),
    }
}

/// The end of a format spec that begins at `at`, its closing brace included.
fn scan_spec(text: &str, open: usize, mut at: usize, shape: FShape) -> Result<usize, FieldError> {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'{' if shape.nested < MAX_FSTRINGS => {
                at = scan_field(text, at, FShape { nested: shape.nested + 1, ..shape })?;
            }
            b'{' => {
                let span = Span::new(at as u32, at as u32 + 1);
                return Err((line_end(text, at), (Wrong::TooManyFStrings, span)));
            }
            b'}' => return Ok(at + 1),
            b'\n' | b'\r' if !shape.triple => break,
            _ if byte == shape.quote => {
                if !shape.triple || bytes[at..].starts_with(&[byte; 3]) {
                    let title = "f-string: expecting '}', or format specs";
                    let wrong = Wrong::FString(title.into());
                    let length = if shape.triple { 3 } else { 1 };
                    let span = Span::new(open as u32, open as u32 + 1);
                    return Err((at + length, (wrong, span)));
                }
                at += 1;
            }
            b'\\' => at += escape_length(bytes, at),
            _ => at += 1,
        }
    }
    let wrong = Wrong::FString("f-string: expecting '}'".into());
    Err((at, (wrong, Span::new(open as u32, open as u32 + 1))))
}

/// What ends the expression of a replacement field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stop {
    Brace,
    Bang,
    Colon,
}

/// Where the expression of a replacement field that begins at `at` ends, and by what.
pub fn expression_end(text: &str, at: usize, shape: FShape) -> Result<(usize, Stop), FieldError> {
    let mut lex: Lexer<'_, Tok> = Tok::lexer(text);
    lex.bump(at);
    lex.extras.fstrings = shape.nested;
    let mut open: Vec<(Tok, usize)> = Vec::new();
    // The colon of a `lambda` is not the field's, unless brackets say otherwise: as in CPython.
    while let Some(next) = lex.next() {
        let (from, to) = (lex.span().start, lex.span().end);
        match next {
            Ok(tok) if tok.opens() => open.push((tok, from)),
            Ok(Tok::RBrace) if open.is_empty() => return Ok((from, Stop::Brace)),
            Ok(Tok::Bang) if open.is_empty() => return Ok((from, Stop::Bang)),
            Ok(Tok::Colon | Tok::ColonEqual) if open.is_empty() => return Ok((from, Stop::Colon)),
            Ok(tok) if tok.closes() => {
                let span = Span::new(from as u32, to as u32);
                let c = text.as_bytes()[from] as char;
                let wrong = match open.pop() {
                    Some((Tok::LParen, _)) if tok == Tok::RParen => continue,
                    Some((Tok::LBracket, _)) if tok == Tok::RBracket => continue,
                    Some((Tok::LBrace, _)) if tok == Tok::RBrace => continue,
                    Some((_, at)) => Wrong::Mismatch(c, Span::new(at as u32, at as u32 + 1)),
                    None => Wrong::FString(format!("f-string: unmatched '{c}'")),
                };
                return Err((line_end(text, to), (wrong, span)));
            }
            Ok(Tok::Error) => {
                let ends_here = !shape.triple && text.as_bytes().get(from) == Some(&shape.quote);
                if !ends_here && let Some(wrong) = lex.extras.wrong.pop() {
                    return Err((to, wrong));
                }
                break;
            }
            // The string's own quote inside a field opens a string of its own (3.12), so only
            // the end of the text gets here.
            Ok(_) | Err(()) => {}
        }
    }
    let wrong = Wrong::FString("f-string: expecting '}'".into());
    Err((line_end(text, at), (wrong, Span::new(at as u32 - 1, at as u32))))
}

/// Where the line that holds `at` ends.
fn line_end(text: &str, at: usize) -> usize {
    let rest = &text.as_bytes()[at.min(text.len())..];
    at + rest.iter().position(|c| matches!(c, b'\n' | b'\r')).unwrap_or(rest.len())
}
