//! Text between quotes: `repr` of strings and bytes, and `ascii`.
//!
//! Lives here: `str_repr`, `str_ascii`, `bytes_repr`, `bytearray_repr`, `ascii`. May use: `unicode`.
//! Deliberately absent: reading quoted text, which is the lexer's.

use super::unicode::is_printable;
use std::fmt::Write;

/// Single quotes, unless the text has some and no double ones.
fn quote_for(has: impl Fn(u8) -> bool) -> char {
    if has(b'\'') && !has(b'"') { '"' } else { '\'' }
}

fn push_escaped(c: char, quote: char, out: &mut String) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\\' => out.push_str("\\\\"),
        _ if c == quote => {
            out.push('\\');
            out.push(c);
        }
        _ => push_code(c, out),
    }
}

/// `\xe9`, `\u20ac` or `\U0001f600`, whichever is the shortest that fits.
fn push_code(c: char, out: &mut String) {
    let code = u32::from(c);
    // Writing into a string cannot fail.
    let _ = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
}

/// `repr(text)`.
pub fn str_repr(text: &str) -> String {
    let quote = quote_for(|b| text.as_bytes().contains(&b));
    let mut out = String::with_capacity(text.len() + 2);
    out.push(quote);
    for c in text.chars() {
        if c != quote && c != '\\' && is_printable(c) {
            out.push(c);
        } else {
            push_escaped(c, quote, &mut out);
        }
    }
    out.push(quote);
    out
}

/// `ascii(text)` of a string: its `repr` with everything beyond ASCII escaped.
pub fn str_ascii(text: &str) -> String {
    ascii(&str_repr(text))
}

/// Escapes everything beyond ASCII: what `ascii(x)` does to `repr(x)`.
pub fn ascii(repr: &str) -> String {
    let mut out = String::with_capacity(repr.len());
    for c in repr.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            push_code(c, &mut out);
        }
    }
    out
}

/// `repr(bytes)`, with the leading `b`.
pub fn bytes_repr(bytes: &[u8]) -> String {
    quoted_bytes(bytes, false)
}

/// `repr(bytearray)`: a single quote is escaped inside double ones too.
pub fn bytearray_repr(bytes: &[u8]) -> String {
    format!("bytearray({})", quoted_bytes(bytes, true))
}

fn quoted_bytes(bytes: &[u8], single_too: bool) -> String {
    let quote = quote_for(|b| bytes.contains(&b));
    let mut out = String::with_capacity(bytes.len() + 3);
    out.push('b');
    out.push(quote);
    for &byte in bytes {
        let c = char::from(byte);
        if single_too && c == '\'' {
            out.push_str("\\'");
        } else if c != quote && c != '\\' && matches!(byte, b' '..=b'~') {
            out.push(c);
        } else {
            push_escaped(c, quote, &mut out);
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings() {
        assert_eq!(str_repr("it's"), "\"it's\"");
        assert_eq!(str_repr("it's \"so\""), "'it\\'s \"so\"'");
        assert_eq!(str_repr("a\\\n\t\r\0\x7f"), "'a\\\\\\n\\t\\r\\x00\\x7f'");
        assert_eq!(
            str_repr("é€😀\u{a0}\u{200b}\u{e000}\u{10ffff}"),
            "'é€😀\\xa0\\u200b\\ue000\\U0010ffff'"
        );
        assert_eq!(str_ascii("é€😀'"), "\"\\xe9\\u20ac\\U0001f600'\"");
    }

    #[test]
    fn bytes() {
        assert_eq!(bytes_repr(b"a'\xff\n\\"), "b\"a'\\xff\\n\\\\\"");
        assert_eq!(bytes_repr(b"'\""), "b'\\'\"'");
    }
}
