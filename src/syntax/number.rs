//! Numbers: where one ends, whether it is well formed, what it is worth.
//!
//! Lives here: `scan`, `value`, `suspicious`. May use: `token`, `ast`, `context`, num-bigint.
//! Deliberately absent: signs; a minus before a number is an operator.

use super::ast::ExprKind;
use super::context::Cx;
use super::token::{Number, Tok, Token};
use num_bigint::BigInt;

/// CPython reads no longer decimal integers than this, because reading them takes quadratic time.
const MAX_DECIMAL_DIGITS: usize = 4300;

/// The length in bytes of the number that `text` begins with, and its kind or what is wrong.
/// `text` begins with a digit, or with a dot and a digit.
pub fn scan(text: &str) -> (usize, Result<Number, String>) {
    let bytes = text.as_bytes();
    match (bytes[0], bytes.get(1)) {
        (b'0', Some(b'x' | b'X')) => prefixed(text, 16, "hexadecimal"),
        (b'0', Some(b'o' | b'O')) => prefixed(text, 8, "octal"),
        (b'0', Some(b'b' | b'B')) => prefixed(text, 2, "binary"),
        _ => decimal(text),
    }
}

/// Warns of numbers that a keyword follows at once: `1if x else 2`.
pub fn suspicious(cx: &mut Cx<'_>, tokens: &[Token]) {
    for pair in tokens.windows(2) {
        if !matches!(pair[0].tok, Tok::Number(_)) || pair[0].end != pair[1].start {
            continue;
        }
        let text = cx.source.text();
        if !text[pair[1].start as usize..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let number = &text[pair[0].start as usize..pair[0].end as usize];
        let kind = match number.as_bytes().get(1) {
            Some(b'x' | b'X') => "hexadecimal",
            Some(b'o' | b'O') => "octal",
            Some(b'b' | b'B') => "binary",
            _ if number.ends_with(['j', 'J']) => "imaginary",
            _ => "decimal",
        };
        cx.warn(pair[0].start, format!("invalid {kind} literal"));
    }
}

fn is_digit(byte: Option<&u8>) -> bool {
    byte.is_some_and(u8::is_ascii_digit)
}

/// `0x_1f` and its like; a single underscore may stand before every digit.
fn prefixed(text: &str, radix: u32, name: &str) -> (usize, Result<Number, String>) {
    let bytes = text.as_bytes();
    let fits = |at: usize| bytes.get(at).is_some_and(|&c| (c as char).is_digit(radix));
    let mut at = 2;
    loop {
        let next = at + usize::from(bytes.get(at) == Some(&b'_'));
        if !fits(next) {
            if is_digit(bytes.get(next)) {
                let digit = bytes[next] as char;
                return bad(text, next + 1, format!("invalid digit '{digit}' in {name} literal"));
            }
            if next > at || at == 2 {
                return bad(text, next, format!("invalid {name} literal"));
            }
            return finish(text, at, Number::Int, name);
        }
        at = next + 1;
    }
}

/// Digits with single underscores between them, from `at` on; `None` if an underscore is not
/// followed by a digit.
fn digits(bytes: &[u8], mut at: usize) -> Result<usize, usize> {
    loop {
        while is_digit(bytes.get(at)) {
            at += 1;
        }
        if bytes.get(at) != Some(&b'_') {
            return Ok(at);
        }
        if !is_digit(bytes.get(at + 1)) {
            return Err(at + 1);
        }
        at += 1;
    }
}

fn decimal(text: &str) -> (usize, Result<Number, String>) {
    let bytes = text.as_bytes();
    let invalid = || "invalid decimal literal".to_string();
    let mut at = 0;
    let mut kind = Number::Int;
    if bytes[0] != b'.' {
        at = match digits(bytes, 0) {
            Ok(at) => at,
            Err(at) => return bad(text, at, invalid()),
        };
    }
    let whole = at;
    if bytes.get(at) == Some(&b'.') {
        kind = Number::Float;
        at += 1;
        if is_digit(bytes.get(at)) {
            at = match digits(bytes, at) {
                Ok(at) => at,
                Err(at) => return bad(text, at, invalid()),
            };
        }
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        let sign = usize::from(matches!(bytes.get(at + 1), Some(b'+' | b'-')));
        if is_digit(bytes.get(at + 1 + sign)) {
            kind = Number::Float;
            at = match digits(bytes, at + 1 + sign) {
                Ok(at) => at,
                Err(at) => return bad(text, at, invalid()),
            };
        } else if sign == 1 {
            return bad(text, at + 2, invalid());
        }
    }
    if let Some(b'j' | b'J') = bytes.get(at) {
        return finish(text, at + 1, Number::Imaginary, "imaginary");
    }
    if kind == Number::Int
        && bytes[0] == b'0'
        && bytes[..whole].iter().any(|c| *c > b'0' && *c != b'_')
    {
        let title = "leading zeros in decimal integer literals are not permitted; \
                     use an 0o prefix for octal integers";
        return (at, Err(title.to_string()));
    }
    finish(text, at, kind, "decimal")
}

/// A name cannot follow a number directly, but for the keywords that CPython still lets pass.
fn finish(text: &str, at: usize, kind: Number, name: &str) -> (usize, Result<Number, String>) {
    let rest = &text[at..];
    let word_end = rest.find(|c: char| !(c == '_' || c.is_alphanumeric())).unwrap_or(rest.len());
    match &rest[..word_end] {
        "" | "and" | "else" | "for" | "if" | "in" | "is" | "not" | "or" => (at, Ok(kind)),
        word if ["and", "else", "for", "if", "in", "is", "not", "or"]
            .iter()
            .any(|keyword| word.starts_with(keyword)) =>
        {
            (at, Ok(kind))
        }
        _ => bad(text, at, format!("invalid {name} literal")),
    }
}

/// An error; the token takes all that looks like a part of the number, so that one mistake is
/// one message.
fn bad(text: &str, at: usize, title: String) -> (usize, Result<Number, String>) {
    let rest = &text[at..];
    let more = rest.find(|c: char| !(c == '_' || c.is_alphanumeric())).unwrap_or(rest.len());
    (at + more, Err(title))
}

/// The value of a well-formed integer or float literal; an error says why CPython refuses it.
pub fn value(text: &str, kind: Number) -> Result<ExprKind, String> {
    let cleaned;
    let digits = if text.contains('_') {
        cleaned = text.replace('_', "");
        cleaned.as_str()
    } else {
        text
    };
    match kind {
        Number::Imaginary => Ok(ExprKind::Imaginary),
        // Rust reads every form that Python has, rounds correctly, and gives infinity for what
        // is too large, as CPython does.
        Number::Float => Ok(ExprKind::Float(digits.parse().unwrap_or(f64::INFINITY))),
        Number::Int => integer(digits),
    }
}

fn integer(text: &str) -> Result<ExprKind, String> {
    let (radix, digits) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &text[2..]),
        [b'0', b'o' | b'O', ..] => (8, &text[2..]),
        [b'0', b'b' | b'B', ..] => (2, &text[2..]),
        _ => (10, text),
    };
    if let Ok(small) = i64::from_str_radix(digits, radix) {
        return Ok(ExprKind::Int(small));
    }
    if radix == 10 && digits.len() > MAX_DECIMAL_DIGITS {
        return Err(format!(
            "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value \
             has {} digits; use sys.set_int_max_str_digits() to increase the limit - Consider \
             hexadecimal for huge integer literals to avoid decimal conversion limits.",
            digits.len()
        ));
    }
    let big = BigInt::parse_bytes(digits.as_bytes(), radix);
    big.map(ExprKind::BigInt).ok_or_else(|| "invalid decimal literal".to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(text: &str) -> String {
        match scan(text) {
            (length, Ok(kind)) => format!("{} {kind:?}", &text[..length]),
            (_, Err(title)) => title,
        }
    }

    #[test]
    fn numbers_end_where_cpython_ends_them() {
        for (text, expected) in [
            ("1_000+", "1_000 Int"),
            ("0x_fF)", "0x_fF Int"),
            ("1.", "1. Float"),
            ("1..real", "1. Float"),
            (".5e-3j", ".5e-3j Imaginary"),
            ("1if x", "1 Int"),
            ("0xfor x", "0xf Int"),
            ("00_0", "00_0 Int"),
            ("09.5", "09.5 Float"),
            ("1__0", "invalid decimal literal"),
            ("1_", "invalid decimal literal"),
            ("1e+", "invalid decimal literal"),
            ("1x", "invalid decimal literal"),
            ("0b12", "invalid digit '2' in binary literal"),
            ("0o", "invalid octal literal"),
            ("0xg", "invalid hexadecimal literal"),
            ("1jx", "invalid imaginary literal"),
        ] {
            assert_eq!(scanned(text), expected, "{text}");
        }
        assert!(scanned("010").starts_with("leading zeros"));
    }

    #[test]
    fn values() {
        assert_eq!(value("1_0", Number::Int), Ok(ExprKind::Int(10)));
        assert_eq!(value("0XfF", Number::Int), Ok(ExprKind::Int(255)));
        assert_eq!(value("1_0.5e1", Number::Float), Ok(ExprKind::Float(105.0)));
        assert!(matches!(value("9223372036854775808", Number::Int), Ok(ExprKind::BigInt(_))));
        assert!(value(&"9".repeat(4301), Number::Int).is_err());
    }
}
