//! Escapes in string literals become the characters they stand for.
//!
//! Lives here: `text` and `bytes`. May use: `context`, `base`, `text`'s tables.
//! Deliberately absent: quotes, prefixes and replacement fields; see `strings` and `fstring`.

use super::context::Cx;
use crate::base::{Diagnostic, DiagnosticCode as Code, Span};
use crate::text::unicode;

/// Appends the text of a literal stretch to `out`. An unknown escape stays as it is, as in
/// CPython; the first one is warned of on the line of byte `line`.
pub fn text(cx: &mut Cx<'_>, span: Span, raw: bool, line: u32, out: &mut String) {
    let body = cx.text(span);
    let mut warned = false;
    out.reserve(body.len());
    let mut rest = body;
    while let Some(at) = rest.find(['\\', '\r']) {
        out.push_str(&rest[..at]);
        let start = span.start + (body.len() - rest.len() + at) as u32;
        rest = &rest[at..];
        let used = if rest.starts_with('\r') {
            out.push('\n');
            if rest.starts_with("\r\n") { 2 } else { 1 }
        } else if raw {
            out.push('\\');
            1
        } else {
            let place = Place { start, body: span.start };
            if !warned && let Some(warning) = suspicious(rest.as_bytes(), true) {
                cx.warn(line, warning);
                warned = true;
            }
            escape(cx, rest, place, out)
        };
        rest = &rest[used..];
    }
    out.push_str(rest);
}

/// What CPython warns of, if an escape means nothing or more than a byte holds.
fn suspicious(rest: &[u8], is_text: bool) -> Option<String> {
    let kind = *rest.get(1)?;
    match kind {
        b'x' | b'\n' | b'\r' => None,
        b'u' | b'U' | b'N' if is_text => None,
        b'0'..=b'7' => {
            let (value, length) = octal(rest);
            let digits = std::str::from_utf8(&rest[1..length]).unwrap_or_default();
            (value > 0o377).then(|| format!("invalid octal escape sequence '\\{digits}'"))
        }
        _ if kind.is_ascii() && simple(kind).is_none() => {
            Some(format!("invalid escape sequence '\\{}'", kind as char))
        }
        _ => None,
    }
}

/// Where an escape stands, and where its literal's body begins.
#[derive(Clone, Copy)]
struct Place {
    start: u32,
    body: u32,
}

impl Place {
    /// The span of an escape of `length` bytes.
    fn span(self, length: usize) -> Span {
        Span::new(self.start, self.start + length as u32)
    }

    /// What CPython says about an escape of `length` bytes. It counts a character outside ASCII
    /// as ten, because its decoder sees `\UXXXXXXXX` there.
    fn bad(self, cx: &mut Cx<'_>, length: usize, what: &str) {
        let before = cx.text(Span::new(self.body, self.start));
        let from: usize = before.chars().map(|c| if c.is_ascii() { 1 } else { 10 }).sum();
        let to = from + length - 1;
        let title = format!(
            "(unicode error) 'unicodeescape' codec can't decode bytes in position {from}-{to}: {what}"
        );
        cx.wrong(Code::BadEscape, title, self.span(length));
    }
}

/// One escape at the start of `rest`: its length.
fn escape(cx: &mut Cx<'_>, rest: &str, place: Place, out: &mut String) -> usize {
    let Some(&kind) = rest.as_bytes().get(1) else {
        out.push('\\');
        return 1;
    };
    if let Some(byte) = simple(kind) {
        out.push(byte as char);
        return 2;
    }
    match kind {
        b'\n' => 2,
        b'\r' => 2 + usize::from(rest.as_bytes().get(2) == Some(&b'\n')),
        b'0'..=b'7' => {
            let (value, length) = octal(rest.as_bytes());
            out.push(char::from_u32(value).unwrap_or('\u{fffd}'));
            length
        }
        b'x' => hexadecimal(cx, rest, place, 2, "truncated \\xXX escape", out),
        b'u' => hexadecimal(cx, rest, place, 4, "truncated \\uXXXX escape", out),
        b'U' => hexadecimal(cx, rest, place, 8, "truncated \\UXXXXXXXX escape", out),
        b'N' => named(cx, rest, place, out),
        _ => {
            out.push('\\');
            1
        }
    }
}

fn simple(kind: u8) -> Option<u8> {
    Some(match kind {
        b'\\' | b'\'' | b'"' => kind,
        b'a' => 7,
        b'b' => 8,
        b'f' => 12,
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'v' => 11,
        _ => return None,
    })
}

/// The value and whole length of an escape of up to three octal digits.
fn octal(rest: &[u8]) -> (u32, usize) {
    let digits = rest[1..].iter().take(3).take_while(|c| matches!(c, b'0'..=b'7')).count();
    let value = rest[1..=digits].iter().fold(0, |value, c| value * 8 + u32::from(c - b'0'));
    (value, digits + 1)
}

fn hexadecimal(
    cx: &mut Cx<'_>,
    rest: &str,
    place: Place,
    wanted: usize,
    truncated: &str,
    out: &mut String,
) -> usize {
    let digits = rest.as_bytes()[2..].iter().take(wanted);
    let digits = digits.take_while(|c| c.is_ascii_hexdigit()).count();
    let length = 2 + digits;
    let span = place.span(length);
    if digits < wanted {
        place.bad(cx, length, truncated);
        return length;
    }
    let value = u32::from_str_radix(&rest[2..length], 16).unwrap_or(u32::MAX);
    match char::from_u32(value) {
        Some(c) => out.push(c),
        None if value < 0x11_0000 => {
            let title = "toyvm's strings hold no lone surrogates";
            let found = Diagnostic::new(Code::NoSurrogate, title, span);
            cx.findings.push(found.help("write the character itself, or its \\U escape"));
        }
        None => place.bad(cx, length, "illegal Unicode character"),
    }
    length
}

/// The character of a name or an alias. The tables forgive spaces and hyphens and know newer
/// characters; CPython does neither.
fn character(name: &str) -> Option<char> {
    let c = unicode_names2::character(name)?;
    let known = c.is_ascii()
        || c.is_control()
        || unicode::is_printable(c)
        || unicode::is_space(c)
        || unicode::is_case_ignorable(c);
    let bare = |name: &str| name.replace([' ', '-', '_'], "").to_ascii_uppercase();
    let fits = match unicode_names2::name(c).map(|formal| formal.to_string()) {
        Some(formal) if formal == name => true,
        // These are computed, from what is written exactly so.
        Some(formal) if formal.starts_with("CJK UNIFIED") => false,
        Some(formal) if formal.starts_with("HANGUL SYLLABLE") => false,
        Some(formal) if formal.starts_with("TANGUT IDEOGRAPH") => false,
        Some(formal) => formal.eq_ignore_ascii_case(name) || bare(&formal) != bare(name),
        None => name.split(' ').all(|word| !word.is_empty()),
    };
    (known && fits).then_some(c)
}

/// `\N{...}`
fn named(cx: &mut Cx<'_>, rest: &str, place: Place, out: &mut String) -> usize {
    let inside = rest.strip_prefix("\\N{").and_then(|rest| rest.split_once('}'));
    let Some((name, _)) = inside.filter(|(name, _)| !name.is_empty()) else {
        place.bad(cx, 2, "malformed \\N character escape");
        return 2;
    };
    let length = name.len() + 4;
    match character(name) {
        Some(c) => out.push(c),
        None => place.bad(cx, length, "unknown Unicode character name"),
    }
    length
}

/// The bytes of a bytes literal's body.
pub fn bytes(cx: &mut Cx<'_>, span: Span, raw: bool, line: u32, out: &mut Vec<u8>) {
    let body = cx.text(span);
    if !body.is_ascii() {
        let at = body.find(|c: char| !c.is_ascii()).unwrap_or(0);
        let length = body[at..].chars().next().map_or(1, char::len_utf8);
        let start = span.start + at as u32;
        let title = "bytes can only contain ASCII literal characters";
        cx.wrong(Code::BadEscape, title, Span::new(start, start + length as u32));
        return;
    }
    let body = body.as_bytes();
    let mut warned = false;
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        if byte == b'\r' {
            out.push(b'\n');
            at += if body.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
            continue;
        }
        let Some(&kind) = body.get(at + 1).filter(|_| byte == b'\\' && !raw) else {
            out.push(byte);
            at += 1;
            continue;
        };
        if let Some(value) = simple(kind) {
            out.push(value);
            at += 2;
            continue;
        }
        if !warned && let Some(warning) = suspicious(&body[at..], false) {
            cx.warn(line, warning);
            warned = true;
        }
        match kind {
            b'\n' => at += 2,
            b'\r' => at += if body.get(at + 2) == Some(&b'\n') { 3 } else { 2 },
            b'0'..=b'7' => {
                let (value, length) = octal(&body[at..]);
                out.push(value as u8);
                at += length;
            }
            b'x' => {
                let digits = body.get(at + 2..at + 4).and_then(|d| std::str::from_utf8(d).ok());
                let is_hex = |d: &&str| d.bytes().all(|c| c.is_ascii_hexdigit());
                match digits.filter(is_hex).map(|d| u8::from_str_radix(d, 16)) {
                    Some(Ok(value)) => {
                        out.push(value);
                        at += 4;
                    }
                    _ => {
                        let start = span.start + at as u32;
                        let title = format!("(value error) invalid \\x escape at position {at}");
                        cx.wrong(Code::BadEscape, title, Span::new(start, start + 2));
                        at += 2;
                    }
                }
            }
            _ => {
                out.push(b'\\');
                at += 1;
            }
        }
    }
}
