//! Cutting strings: `strip`, `split`, `splitlines`, `partition`, `replace`.
//!
//! Lives here: these and their mirror images. May use: `unicode`, `fault`.
//! Deliberately absent: positions (`find`) and padding (`pad`). Parts are borrowed from the text.

use super::fault::{Fault, Outcome};
use super::room::room_for;
use super::unicode::is_space;

/// `text.strip(chars)`; without `chars`, white space.
pub fn strip<'a>(text: &'a str, chars: Option<&str>) -> &'a str {
    lstrip(rstrip(text, chars), chars)
}

/// `text.lstrip(chars)`.
pub fn lstrip<'a>(text: &'a str, chars: Option<&str>) -> &'a str {
    match chars {
        None => text.trim_start_matches(is_space),
        Some(chars) => text.trim_start_matches(|c| chars.contains(c)),
    }
}

/// `text.rstrip(chars)`.
pub fn rstrip<'a>(text: &'a str, chars: Option<&str>) -> &'a str {
    match chars {
        None => text.trim_end_matches(is_space),
        Some(chars) => text.trim_end_matches(|c| chars.contains(c)),
    }
}

fn some_separator(separator: &str) -> Outcome<&str> {
    if separator.is_empty() { Err(Fault::value("empty separator")) } else { Ok(separator) }
}

/// At most so many cuts; negative is without limit.
fn cuts(most: i64) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// `text.split(separator, most)`; without a separator, at runs of white space.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn split<'a>(text: &'a str, separator: Option<&str>, most: i64) -> Outcome<Vec<&'a str>> {
    let Some(separator) = separator else { return Ok(split_space(text, cuts(most))) };
    let pieces = cuts(most).saturating_add(1);
    Ok(text.splitn(pieces, some_separator(separator)?).collect())
}

/// `text.rsplit(separator, most)`.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn rsplit<'a>(text: &'a str, separator: Option<&str>, most: i64) -> Outcome<Vec<&'a str>> {
    let Some(separator) = separator else { return Ok(rsplit_space(text, cuts(most))) };
    let pieces = cuts(most).saturating_add(1);
    let mut parts: Vec<_> = text.rsplitn(pieces, some_separator(separator)?).collect();
    parts.reverse();
    Ok(parts)
}

fn split_space(text: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        // The last part keeps the blanks behind it if the cuts have run out.
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let (part, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
        parts.push(part);
        rest = after.trim_start_matches(is_space);
    }
    parts
}

fn rsplit_space(text: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let blank = rest.char_indices().rev().find(|&(_, c)| is_space(c));
        let (before, part) = rest.split_at(blank.map_or(0, |(at, c)| at + c.len_utf8()));
        parts.push(part);
        rest = before.trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// Where a string's lines may end, besides the pair CR LF.
fn is_line_end(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `text.splitlines(keep_ends)`.
pub fn splitlines(text: &str, keep_ends: bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let Some(end) = rest.find(is_line_end) else {
            lines.push(rest);
            break;
        };
        let mark = if rest[end..].starts_with("\r\n") {
            2
        } else {
            rest[end..].chars().next().map_or(0, char::len_utf8)
        };
        lines.push(if keep_ends { &rest[..end + mark] } else { &rest[..end] });
        rest = &rest[end + mark..];
    }
    lines
}

/// `text.partition(separator)`: what is before and after its first occurrence; `None` when there
/// is none (Python then answers `(text, '', '')`).
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn partition<'a>(text: &'a str, separator: &str) -> Outcome<Option<(&'a str, &'a str)>> {
    Ok(text.split_once(some_separator(separator)?))
}

/// `text.rpartition(separator)`: at its last occurrence; `None` means `('', '', text)`.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn rpartition<'a>(text: &'a str, separator: &str) -> Outcome<Option<(&'a str, &'a str)>> {
    Ok(text.rsplit_once(some_separator(separator)?))
}

/// `text.replace(old, new, most)`; a negative `most` is without limit. An empty `old` is found
/// before every character and at the end.
///
/// # Errors
/// `MemoryError` if there is no room for the result.
pub fn replace(text: &str, old: &str, new: &str, most: i64) -> Outcome<String> {
    // Only what is large is counted first.
    if text.len().saturating_mul(new.len()) >= 1 << 20 && new.len() > old.len() {
        let found = text.matches(old).count().min(cuts(most));
        room_for(text.len().saturating_add(found.saturating_mul(new.len() - old.len())))?;
    }
    Ok(text.replacen(old, new, cuts(most)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strips() {
        assert_eq!(strip(" \u{2003}a \x1c", None), "a");
        assert_eq!(strip("xyaxy", Some("yx")), "a");
        assert_eq!(lstrip("aa", Some("")), "aa");
    }

    #[test]
    fn splits() {
        assert_eq!(split("  a  b c ", None, -1), Ok(vec!["a", "b", "c"]));
        assert_eq!(split("  a  b c ", None, 1), Ok(vec!["a", "b c "]));
        assert_eq!(split("  a ", None, 0), Ok(vec!["a "]));
        assert_eq!(rsplit("  a  b c ", None, 1), Ok(vec!["  a  b", "c"]));
        assert_eq!(split("a,,b", Some(","), -1), Ok(vec!["a", "", "b"]));
        assert_eq!(split("a,b,c", Some(","), 1), Ok(vec!["a", "b,c"]));
        assert_eq!(rsplit("a,b,c", Some(","), 1), Ok(vec!["a,b", "c"]));
        assert_eq!(split("", Some(","), -1), Ok(vec![""]));
        assert_eq!(split("", None, -1), Ok(vec![]));
        assert!(split("a", Some(""), -1).is_err());
    }

    #[test]
    fn lines() {
        assert_eq!(splitlines("a\r\nb\u{2028}\n", false), ["a", "b", ""]);
        assert_eq!(splitlines("a\rb\x0c", true), ["a\r", "b\x0c"]);
        assert_eq!(splitlines("", true), [""; 0]);
    }

    #[test]
    fn replaces() {
        assert_eq!(replace("abc", "", "-", -1), Ok("-a-b-c-".into()));
        assert_eq!(replace("abc", "", "-", 2), Ok("-a-bc".into()));
        assert_eq!(replace("aaa", "aa", "b", -1), Ok("ba".into()));
        assert_eq!(replace("aaa", "a", "b", 0), Ok("aaa".into()));
        assert_eq!(partition("a.b.c", "."), Ok(Some(("a", "b.c"))));
        assert_eq!(rpartition("a.b.c", "."), Ok(Some(("a.b", "c"))));
    }
}
