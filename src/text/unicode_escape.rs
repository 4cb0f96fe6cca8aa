//! The encoding `unicode_escape`: text as it stands between the quotes of a literal.
//!
//! Lives here: both directions, as pure functions. May use: `encodings`' failures.
//! Deliberately absent: the lexer's escapes, which point at source text.

use super::encodings::Failure;
use std::fmt::Write;

/// What the exceptions call the encoding.
const CODEC: &str = "unicodeescape";

/// The bytes of a text: ASCII, with escapes for all the rest.
pub fn encode(text: &str) -> Vec<u8> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // Writing into a string does not fail.
        let _ = match (c, u32::from(c)) {
            ('\\', _) => out.write_str("\\\\"),
            ('\t', _) => out.write_str("\\t"),
            ('\n', _) => out.write_str("\\n"),
            ('\r', _) => out.write_str("\\r"),
            (' '..='~', _) => out.write_char(c),
            (_, code @ 0..0x100) => write!(out, "\\x{code:02x}"),
            (_, code @ 0..0x1_0000) => write!(out, "\\u{code:04x}"),
            (_, code) => write!(out, "\\U{code:08x}"),
        };
    }
    out.into_bytes()
}

/// The text of bytes with escapes; other bytes are Latin-1. `named` knows the characters of `\N{...}`.
///
/// # Errors
/// An escape that is cut off, or that says no character.
pub fn decode(bytes: &[u8], named: impl Fn(&str) -> Option<char>) -> Result<String, Failure> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        at += 1;
        if byte != b'\\' {
            out.push(char::from(byte));
            continue;
        }
        let failure = |end: usize, reason| Failure { codec: CODEC, start, end, reason };
        let Some(&kind) = bytes.get(at) else {
            return Err(failure(at, "\\ at end of string"));
        };
        at += 1;
        let plain = match kind {
            b'\n' => continue,
            b'\\' | b'\'' | b'"' => Some(char::from(kind)),
            b'a' => Some('\x07'),
            b'b' => Some('\x08'),
            b'f' => Some('\x0c'),
            b'n' => Some('\n'),
            b'r' => Some('\r'),
            b't' => Some('\t'),
            b'v' => Some('\x0b'),
            _ => None,
        };
        if let Some(c) = plain {
            out.push(c);
            continue;
        }
        match kind {
            b'0'..=b'7' => {
                let mut code = u32::from(kind - b'0');
                let most = at + 2;
                while at < most
                    && let Some(digit @ b'0'..=b'7') = bytes.get(at)
                {
                    code = code * 8 + u32::from(digit - b'0');
                    at += 1;
                }
                out.extend(char::from_u32(code));
            }
            b'x' | b'u' | b'U' => {
                let (count, reason) = match kind {
                    b'x' => (2, "truncated \\xXX escape"),
                    b'u' => (4, "truncated \\uXXXX escape"),
                    _ => (8, "truncated \\UXXXXXXXX escape"),
                };
                let mut code = 0;
                for _ in 0..count {
                    match bytes.get(at).and_then(|&digit| char::from(digit).to_digit(16)) {
                        Some(digit) => code = code * 16 + digit,
                        None => return Err(failure(at, reason)),
                    }
                    at += 1;
                }
                match char::from_u32(code) {
                    Some(c) => out.push(c),
                    None => return Err(failure(at, "illegal Unicode character")),
                }
            }
            b'N' => {
                let rest = &bytes[at..];
                let name = rest
                    .strip_prefix(b"{")
                    .and_then(|rest| rest.split(|&b| b == b'}').next())
                    .filter(|name| rest.len() > name.len() + 1);
                let Some(name) = name else {
                    return Err(failure(bytes.len(), "malformed \\N character escape"));
                };
                at += name.len() + 2;
                match std::str::from_utf8(name).ok().and_then(&named) {
                    Some(c) => out.push(c),
                    None => return Err(failure(at, "unknown Unicode character name")),
                }
            }
            // What is no escape stays as it is.
            other => out.extend(['\\', char::from(other)]),
        }
    }
    Ok(out)
}
