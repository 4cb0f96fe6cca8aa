//! JSON's strings and numbers, as texts.
//!
//! Lives here: quoting, scanning a string, scanning a number. May use: the standard library.
//! Deliberately absent: values; `builtins` builds them.
//!
//! Places are bytes here; who reports one counts characters.

use std::fmt::Write as _;

/// Writes a string between quotes; with `ascii`, everything else as `\uXXXX`.
pub fn quote(text: &str, ascii: bool, out: &mut String) {
    out.push('"');
    let mut plain = 0;
    for (at, c) in text.char_indices() {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            c if c < ' ' || ascii && c > '~' => "",
            _ => continue,
        };
        out.push_str(&text[plain..at]);
        plain = at + c.len_utf8();
        if escape.is_empty() {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push_str(escape);
        }
    }
    out.push_str(&text[plain..]);
    out.push('"');
}

/// What is wrong, and where.
pub type Wrong = (&'static str, usize);

/// Scans a string that begins after the quote at `begin`; its text and where it ends.
///
/// # Errors
/// The words of CPython's JSONDecodeError.
pub fn string(text: &str, begin: usize, strict: bool) -> Result<(String, usize), Wrong> {
    let bytes = text.as_bytes();
    let unterminated = ("Unterminated string starting at", begin);
    let mut out = String::new();
    let mut at = begin + 1;
    loop {
        let from = at;
        while let Some(&byte) = bytes.get(at) {
            if byte == b'"' || byte == b'\\' {
                break;
            }
            if byte < b' ' && strict {
                return Err(("Invalid control character at", at));
            }
            at += 1;
        }
        out.push_str(&text[from..at]);
        match bytes.get(at) {
            None => return Err(unterminated),
            Some(b'"') => return Ok((out, at + 1)),
            Some(_) => {}
        }
        let escape = *bytes.get(at + 1).ok_or(unterminated)?;
        let c = match escape {
            b'"' | b'\\' | b'/' => escape as char,
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = unit(bytes, at + 2).ok_or(("Invalid \\uXXXX escape", at + 1))?;
                at += 6;
                let low = match (unit, bytes.get(at), bytes.get(at + 1)) {
                    (0xd800..=0xdbff, Some(b'\\'), Some(b'u')) => self::unit(bytes, at + 2),
                    _ => None,
                };
                match (unit, low) {
                    (0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) => {
                        at += 6;
                        let code = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
                        out.extend(char::from_u32(code));
                    }
                    _ => match char::from_u32(unit) {
                        Some(c) => out.push(c),
                        None => return Err(("Lone surrogates are not supported:", at - 5)),
                    },
                }
                continue;
            }
            _ => return Err(("Invalid \\escape", at)),
        };
        out.push(c);
        at += 2;
    }
}

/// Four hexadecimal digits that are not the end of the text.
fn unit(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..at + 4)?;
    bytes.get(at + 4)?;
    digits.iter().try_fold(0, |sum, &digit| Some(sum * 16 + (digit as char).to_digit(16)?))
}

/// The end of a number that begins at `at`, and whether it has a fraction or an exponent.
pub fn number(bytes: &[u8], at: usize) -> Option<(usize, bool)> {
    let digits = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let start = if bytes.get(at) == Some(&b'-') { at + 1 } else { at };
    let mut end = match bytes.get(start)? {
        b'0' => start + 1,
        b'1'..=b'9' => digits(start),
        _ => return None,
    };
    let mut real = false;
    if bytes.get(end) == Some(&b'.') && digits(end + 1) > end + 1 {
        end = digits(end + 1);
        real = true;
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let sign = matches!(bytes.get(end + 1), Some(b'+' | b'-'));
        let from = end + 1 + usize::from(sign);
        if digits(from) > from {
            end = digits(from);
            real = true;
        }
    }
    Some((end, real))
}

/// Where white space ends.
pub fn blank(bytes: &[u8], mut at: usize) -> usize {
    while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_quoted_and_read() {
        let mut out = String::new();
        quote("a\"\u{e9}\u{1f600}\n\u{1}", true, &mut out);
        assert_eq!(out, "\"a\\\"\\u00e9\\ud83d\\ude00\\n\\u0001\"");
        assert_eq!(string(&out, 0, true), Ok(("a\"\u{e9}\u{1f600}\n\u{1}".into(), out.len())));
        assert_eq!(string("\"abc", 0, true), Err(("Unterminated string starting at", 0)));
        assert_eq!(string("\"a\\x\"", 0, true), Err(("Invalid \\escape", 2)));
        assert_eq!(string("\"\\u12\"", 0, true), Err(("Invalid \\uXXXX escape", 2)));
    }

    #[test]
    fn numbers_end_where_they_end() {
        assert_eq!(number(b"-12,", 0), Some((3, false)));
        assert_eq!(number(b"01", 0), Some((1, false)));
        assert_eq!(number(b"1.5e3]", 0), Some((5, true)));
        assert_eq!(number(b"1.", 0), Some((1, false)));
        assert_eq!(number(b"-", 0), None);
    }
}
