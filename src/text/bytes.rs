//! Bytes as texts: `find`, `split`, `strip`, `replace` of bytes, and what makes strings of them.
//!
//! Lives here: what can be told from the bytes alone. Everything that asks for letters, blanks,
//! columns or cases is asked of the functions on strings, with [`as_text`]. May use: `memchr`,
//! `find` (its indices), `fault`, `room`. Deliberately absent: twins of `chars` and `pad`.

use super::fault::{Fault, FaultKind, Outcome};
use super::find::span;
use super::room::room_for;
use memchr::memmem;
use std::borrow::Cow;
use std::ops::Range;

/// Where the characters begin that stand for the bytes without a meaning.
const MUTE: u32 = 0xe000;

/// A string whose methods do what those of bytes do: ASCII stands for itself, any other byte for a
/// character that is no letter, no digit and no blank. Strings know four blanks more than bytes.
pub fn as_text(bytes: &[u8]) -> Cow<'_, str> {
    let plain = |byte: &u8| byte.is_ascii() && !matches!(byte, 0x1c..=0x1f);
    if bytes.iter().all(plain)
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Cow::Borrowed(text);
    }
    let character = |byte: &u8| match plain(byte) {
        true => char::from(*byte),
        false => char::from_u32(MUTE + u32::from(*byte)).unwrap_or_default(),
    };
    Cow::Owned(bytes.iter().map(character).collect())
}

/// The way back from [`as_text`].
pub fn from_text(text: &str) -> Vec<u8> {
    if text.is_ascii() {
        return text.as_bytes().to_vec();
    }
    // The lowest eight bits are the byte's in either case.
    text.chars().map(|c| u32::from(c) as u8).collect()
}

/// What stands between two optional indices, as `find` and its kin take them.
fn window(bytes: &[u8], start: Option<i64>, end: Option<i64>) -> Option<(usize, &[u8])> {
    let (start, end) = span(bytes.len(), start, end)?;
    Some((start, &bytes[start..end]))
}

/// `bytes.find(part, start, end)`: the index of the first occurrence.
pub fn find(bytes: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (before, within) = window(bytes, start, end)?;
    first(within, part).map(|at| before + at)
}

/// `bytes.rfind(part, start, end)`: the index of the last occurrence.
pub fn rfind(bytes: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (before, within) = window(bytes, start, end)?;
    last(within, part).map(|at| before + at)
}

/// Where a part is found first.
pub fn first(bytes: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [byte] => memchr::memchr(*byte, bytes),
        part => memmem::find(bytes, part),
    }
}

fn last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    match part {
        [byte] => memchr::memrchr(*byte, bytes),
        part => memmem::rfind(bytes, part),
    }
}

/// `ValueError`: what `index` and `rindex` say when `find` finds nothing.
pub fn subsection_not_found() -> Fault {
    Fault::new(FaultKind::Value, "subsection not found")
}

/// `bytes.count(part, start, end)`, occurrences that do not overlap.
pub fn count(bytes: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> usize {
    match window(bytes, start, end) {
        None => 0,
        Some((_, within)) if part.is_empty() => within.len() + 1,
        Some((_, within)) => memmem::find_iter(within, part).count(),
    }
}

/// `bytes.startswith(part, start, end)`.
pub fn starts_with(bytes: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    window(bytes, start, end).is_some_and(|(_, within)| within.starts_with(part))
}

/// `bytes.endswith(part, start, end)`.
pub fn ends_with(bytes: &[u8], part: &[u8], start: Option<i64>, end: Option<i64>) -> bool {
    window(bytes, start, end).is_some_and(|(_, within)| within.ends_with(part))
}

/// The blanks of bytes.
const BLANKS: &[u8] = b" \t\n\r\x0b\x0c";

/// `bytes.strip(unwanted)`; without `unwanted`, blanks.
pub fn strip<'a>(bytes: &'a [u8], unwanted: Option<&[u8]>) -> &'a [u8] {
    lstrip(rstrip(bytes, unwanted), unwanted)
}

/// `bytes.lstrip(unwanted)`.
pub fn lstrip<'a>(bytes: &'a [u8], unwanted: Option<&[u8]>) -> &'a [u8] {
    let unwanted = unwanted.unwrap_or(BLANKS);
    let wanted = bytes.iter().position(|byte| !unwanted.contains(byte));
    &bytes[wanted.unwrap_or(bytes.len())..]
}

/// `bytes.rstrip(unwanted)`.
pub fn rstrip<'a>(bytes: &'a [u8], unwanted: Option<&[u8]>) -> &'a [u8] {
    let unwanted = unwanted.unwrap_or(BLANKS);
    let wanted = bytes.iter().rposition(|byte| !unwanted.contains(byte));
    &bytes[..wanted.map_or(0, |at| at + 1)]
}

fn some_separator(separator: &[u8]) -> Outcome<()> {
    if separator.is_empty() { Err(Fault::value("empty separator")) } else { Ok(()) }
}

/// `bytes.split(separator, most)` with a separator; a negative `most` is without limit.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn split<'a>(bytes: &'a [u8], separator: &[u8], most: i64) -> Outcome<Vec<&'a [u8]>> {
    some_separator(separator)?;
    let mut parts = Vec::new();
    let mut done = 0;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    for at in memmem::find_iter(bytes, separator).take(most) {
        parts.push(&bytes[done..at]);
        done = at + separator.len();
    }
    parts.push(&bytes[done..]);
    Ok(parts)
}

/// `bytes.rsplit(separator, most)` with a separator.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn rsplit<'a>(bytes: &'a [u8], separator: &[u8], most: i64) -> Outcome<Vec<&'a [u8]>> {
    some_separator(separator)?;
    let mut parts = Vec::new();
    let mut end = bytes.len();
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    for at in memmem::rfind_iter(bytes, separator).take(most) {
        parts.push(&bytes[at + separator.len()..end]);
        end = at;
    }
    parts.push(&bytes[..end]);
    parts.reverse();
    Ok(parts)
}

/// `bytes.partition(separator)`: where the separator stands; `last` asks for the last one.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn cut_at(bytes: &[u8], separator: &[u8], from_end: bool) -> Outcome<Option<Range<usize>>> {
    some_separator(separator)?;
    let at = if from_end { last(bytes, separator) } else { first(bytes, separator) };
    Ok(at.map(|at| at..at + separator.len()))
}

/// `bytes.splitlines(keep_ends)`: lines end with LF, CR or both.
pub fn splitlines(bytes: &[u8], keep_ends: bool) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let Some(end) = memchr::memchr2(b'\n', b'\r', rest) else {
            lines.push(rest);
            break;
        };
        let mark = if rest[end..].starts_with(b"\r\n") { 2 } else { 1 };
        lines.push(if keep_ends { &rest[..end + mark] } else { &rest[..end] });
        rest = &rest[end + mark..];
    }
    lines
}

/// `bytes.replace(old, new, most)`. An empty `old` is found before every byte and at the end.
///
/// # Errors
/// `MemoryError` if there is no room for it.
pub fn replace(bytes: &[u8], old: &[u8], new: &[u8], most: i64) -> Outcome<Vec<u8>> {
    if new.len() > old.len() {
        let found = memmem::find_iter(bytes, old).count();
        room_for(bytes.len().saturating_add(found.saturating_mul(new.len() - old.len())))?;
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut done = 0;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    for at in memmem::find_iter(bytes, old).take(most) {
        out.extend_from_slice(&bytes[done..at]);
        out.extend_from_slice(new);
        done = at + old.len();
    }
    out.extend_from_slice(&bytes[done..]);
    Ok(out)
}

/// `bytes.hex(separator, group)`: groups are counted from the end, of a negative size from the
/// beginning.
pub fn hex(bytes: &[u8], separator: Option<char>, group: i64) -> String {
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let separator = separator.filter(|_| size > 0);
    let mut out = String::with_capacity(bytes.len() * 2);
    for (at, byte) in bytes.iter().enumerate() {
        let counted = if group < 0 { at } else { bytes.len() - at };
        if let Some(separator) = separator
            && at > 0
            && counted % size == 0
        {
            out.push(separator);
        }
        out.extend(
            [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[digit as usize])),
        );
    }
    out
}

/// `bytes.fromhex(digits)`: pairs of digits, with blanks between the pairs.
///
/// # Errors
/// `ValueError` for anything else.
pub fn from_hex(digits: &str) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() / 2);
    let mut high: Option<u32> = None;
    let wrong = |at: usize| {
        let text = format!("non-hexadecimal number found in fromhex() arg at position {at}");
        Err(Fault::value(text))
    };
    for (at, c) in digits.chars().enumerate() {
        match (c.to_digit(16), high) {
            (None, None) if c.is_ascii() && BLANKS.contains(&(c as u8)) => {}
            (Some(digit), None) => high = Some(digit),
            (Some(digit), Some(first)) => {
                bytes.push((first * 16 + digit) as u8);
                high = None;
            }
            (None, _) => return wrong(at),
        }
    }
    match high {
        Some(_) => wrong(digits.chars().count()),
        None => Ok(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_back() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(from_text(&as_text(&all)), all);
        assert!(matches!(as_text(b"a b\n"), Cow::Borrowed(_)));
        assert!(!super::super::chars::is_alpha(&as_text(b"\xe9")));
        assert!(!super::super::chars::is_space(&as_text(b"\x1c\x85\xa0")));
    }

    #[test]
    fn searches() {
        assert_eq!(find(b"abcabc", b"c", Some(3), None), Some(5));
        assert_eq!(find(b"abc", b"", Some(4), None), None);
        assert_eq!(rfind(b"abcabc", b"bc", None, Some(-1)), Some(1));
        assert_eq!(count(b"aaa", b"aa", None, None), 1);
        assert_eq!(count(b"abc", b"", None, None), 4);
    }

    #[test]
    fn cuts() {
        assert_eq!(split(b"a,b,c", b",", 1), Ok(vec![&b"a"[..], b"b,c"]));
        assert_eq!(rsplit(b"a,b,c", b",", 1), Ok(vec![&b"a,b"[..], b"c"]));
        assert_eq!(splitlines(b"a\r\nb\x0b\rc", false), [&b"a"[..], b"b\x0b", b"c"]);
        assert_eq!(replace(b"abc", b"", b"-", -1), Ok(b"-a-b-c-".to_vec()));
        assert_eq!(replace(b"abc", b"", b"-", 2), Ok(b"-a-bc".to_vec()));
        assert_eq!(strip(b" \x1ca\x0b", None), b"\x1ca");
        assert_eq!(hex(b"abcde", Some(':'), 2), "61:6263:6465");
        assert_eq!(hex(b"abcde", Some(':'), -2), "6162:6364:65");
        assert_eq!(from_hex(" 61 62"), Ok(b"ab".to_vec()));
        assert!(from_hex("6 1").is_err());
    }
}
