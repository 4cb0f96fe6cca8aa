//! Positions in strings: characters are counted, not bytes.
//!
//! Lives here: length, single characters, slices, `find`, `count`, `startswith`. May use: `slice`.
//! Deliberately absent: the refusal of `index()`; it is `substring_not_found`.
//!
//! Everything has a fast path for ASCII, where a character is a byte.

use super::fault::{Fault, FaultKind};
use super::slice::Indices;
use std::ops::Range;

/// How many characters `text` has: `len(text)`.
pub fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The byte where character number `index` begins, or the end of the text.
pub fn byte_of(text: &str, index: usize) -> usize {
    if text.is_ascii() {
        return index.min(text.len());
    }
    text.char_indices().nth(index).map_or(text.len(), |(at, _)| at)
}

/// The character number `index`, if there is one: `text[index]`.
pub fn char_at(text: &str, index: usize) -> Option<char> {
    if text.is_ascii() {
        return text.as_bytes().get(index).map(|&b| char::from(b));
    }
    text.chars().nth(index)
}

/// The characters that a slice selects: `text[start:stop:step]`, resolved with `length(text)`.
pub fn slice(text: &str, indices: Indices) -> String {
    if indices.step == 1 {
        let range = indices.range();
        let start = byte_of(text, range.start);
        let rest = &text[start..];
        return rest[..byte_of(rest, range.len())].to_owned();
    }
    if text.is_ascii() {
        let bytes = text.as_bytes();
        return indices.iter().map(|at| char::from(bytes[at])).collect();
    }
    let chars: Vec<char> = text.chars().collect();
    indices.iter().map(|at| chars[at]).collect()
}

/// Two optional indices as `find` and its kin take them, in a sequence of `length` items. `None`
/// when the start is beyond the end.
pub fn span(length: usize, start: Option<i64>, end: Option<i64>) -> Option<(usize, usize)> {
    let length = length as i64;
    let from_end = |i: i64| if i < 0 { i.saturating_add(length).max(0) } else { i };
    let start = start.map_or(0, from_end);
    let end = end.map_or(length, |end| from_end(end).min(length));
    (start <= end).then_some((start as usize, end as usize))
}

/// A text whose characters have been counted, so that nobody has to look whether it is ASCII.
#[derive(Clone, Copy)]
pub struct Measured<'a> {
    pub text: &'a str,
    pub chars: usize,
}

impl<'a> Measured<'a> {
    /// Counts.
    pub fn new(text: &'a str) -> Measured<'a> {
        Measured { text, chars: length(text) }
    }

    fn is_ascii(self) -> bool {
        self.chars == self.text.len()
    }

    /// The part between two optional indices: where it begins in characters, and its bytes.
    fn window(self, start: Option<i64>, end: Option<i64>) -> Option<(usize, Range<usize>)> {
        if matches!(start, None | Some(0)) && end.is_none() {
            return Some((0, 0..self.text.len()));
        }
        let (start, end) = span(self.chars, start, end)?;
        if self.is_ascii() {
            return Some((start, start.min(self.chars)..end.min(self.chars)));
        }
        let first = byte_of(self.text, start);
        Some((start, first..first + byte_of(&self.text[first..], end - start)))
    }

    /// The character at a byte of a part that begins at character `before`.
    fn place(self, before: usize, within: &str, at: usize) -> usize {
        before + if self.is_ascii() { at } else { length(&within[..at]) }
    }
}

/// `text.find(part, start, end)`: the index of the first occurrence.
pub fn find(text: Measured<'_>, part: &str, start: Option<i64>, end: Option<i64>) -> Option<usize> {
    let (before, bytes) = text.window(start, end)?;
    let within = &text.text[bytes];
    let at = match part.as_bytes() {
        [byte] => memchr::memchr(*byte, within.as_bytes()),
        part => memchr::memmem::find(within.as_bytes(), part),
    };
    at.map(|at| text.place(before, within, at))
}

/// `text.rfind(part, start, end)`: the index of the last occurrence.
pub fn rfind(
    text: Measured<'_>,
    part: &str,
    start: Option<i64>,
    end: Option<i64>,
) -> Option<usize> {
    let (before, bytes) = text.window(start, end)?;
    let within = &text.text[bytes];
    let at = match part.as_bytes() {
        [byte] => memchr::memrchr(*byte, within.as_bytes()),
        part => memchr::memmem::rfind(within.as_bytes(), part),
    };
    at.map(|at| text.place(before, within, at))
}

/// `ValueError`: what `index` and `rindex` say when `find` finds nothing.
pub fn substring_not_found() -> Fault {
    Fault::new(FaultKind::Value, "substring not found")
}

/// `text.count(part, start, end)`, occurrences that do not overlap.
pub fn count(text: Measured<'_>, part: &str, start: Option<i64>, end: Option<i64>) -> usize {
    let Some((_, bytes)) = text.window(start, end) else { return 0 };
    let within = &text.text[bytes];
    match part.as_bytes() {
        [] => length(within) + 1,
        [byte] => memchr::memchr_iter(*byte, within.as_bytes()).count(),
        part => memchr::memmem::find_iter(within.as_bytes(), part).count(),
    }
}

/// `text.startswith(part, start, end)`.
pub fn starts_with(text: Measured<'_>, part: &str, start: Option<i64>, end: Option<i64>) -> bool {
    text.window(start, end).is_some_and(|(_, bytes)| text.text[bytes].starts_with(part))
}

/// `text.endswith(part, start, end)`.
pub fn ends_with(text: Measured<'_>, part: &str, start: Option<i64>, end: Option<i64>) -> bool {
    text.window(start, end).is_some_and(|(_, bytes)| text.text[bytes].ends_with(part))
}

#[cfg(test)]
mod tests {
    use super::super::slice::resolve;
    use super::*;

    #[test]
    fn positions() {
        assert_eq!(length("aé😀"), 3);
        assert_eq!(char_at("aé😀", 2), Some('😀'));
        assert_eq!(find(Measured::new("éaéa"), "a", Some(2), None), Some(3));
        assert_eq!(find(Measured::new("abc"), "", Some(3), None), Some(3));
        assert_eq!(find(Measured::new("abc"), "", Some(4), None), None);
        assert_eq!(rfind(Measured::new("éaéa"), "é", None, Some(-1)), Some(2));
        assert_eq!(count(Measured::new("éé"), "", None, None), 3);
        assert_eq!(count(Measured::new("aaa"), "aa", None, None), 1);
        assert!(starts_with(Measured::new("éab"), "a", Some(1), None));
        assert!(!starts_with(Measured::new("abc"), "", Some(4), None));
        assert!(ends_with(Measured::new("éab"), "éa", None, Some(2)));
    }

    #[test]
    fn slices() {
        let cut = |text: &str, start, stop, step| {
            resolve(start, stop, step, length(text)).map(|indices| slice(text, indices))
        };
        assert_eq!(cut("aé😀b", Some(1), Some(3), None), Ok("é😀".into()));
        assert_eq!(cut("aé😀b", None, None, Some(-1)), Ok("b😀éa".into()));
        assert_eq!(cut("abcdef", Some(-2), None, Some(-2)), Ok("eca".into()));
        assert_eq!(cut("abc", Some(2), Some(1), None), Ok(String::new()));
    }
}
