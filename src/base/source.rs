//! One source text: its name, its text, and where its lines begin.
//!
//! Lives here: `Source`, `LineCol`. May use: `span`.
//! Deliberately absent: reading files; the front desk (`session`) does that.

use super::Span;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineCol {
    pub line: u32,
    pub column: u32,
}

/// A script's text under the name that messages give it.
#[derive(Debug)]
pub struct Source {
    name: String,
    /// The library's texts are in the program itself.
    text: Cow<'static, str>,
    /// Byte offset of the first character of every line, found when it is asked for.
    lines: OnceLock<Vec<u32>>,
}

impl Source {
    /// Takes a text.
    pub fn new(name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Self {
        Source { name: name.into(), text: text.into(), lines: OnceLock::new() }
    }

    /// An empty text without a name.
    pub fn nowhere() -> Arc<Self> {
        Arc::new(Source::new("", ""))
    }

    /// Where the lines begin. Lines end at `\n`, `\r\n` or `\r`, as in Python.
    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let bytes = self.text.as_bytes();
            let mut lines = vec![0];
            for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
                // Of `\r\n` the second one ends the line.
                if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                    lines.push(at as u32 + 1);
                }
            }
            lines
        })
    }

    /// The name shown in messages: a path, `<stdin>` or `<string>`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is a module of the library: `<queue>`. What people write has a path, or comes
    /// from `<stdin>`, `<string>` or the prompt.
    pub fn is_library(&self) -> bool {
        let inner = self.name.strip_prefix('<').and_then(|name| name.strip_suffix('>'));
        inner.is_some_and(|name| {
            !matches!(name, "stdin" | "string") && !name.starts_with("python-input")
        })
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number of the line that holds a byte, counted from 1.
    pub fn line_of(&self, offset: u32) -> u32 {
        self.lines().partition_point(|&start| start <= offset) as u32
    }

    /// Line and column of a byte offset.
    pub fn line_col(&self, offset: u32) -> LineCol {
        let line = self.line_of(offset);
        let start = self.lines()[line as usize - 1] as usize;
        let end = (offset as usize).min(self.text.len());
        let column = self.text.get(start..end).map_or(0, |s| s.chars().count()) as u32 + 1;
        LineCol { line, column }
    }

    /// The span of line `line` (counted from 1) without its line ending; `None` past the end.
    pub fn line_span(&self, line: u32) -> Option<Span> {
        let index = (line as usize).checked_sub(1)?;
        let start = *self.lines().get(index)?;
        let end = self.lines().get(index + 1).copied().unwrap_or(self.text.len() as u32);
        let text = &self.text[start as usize..end as usize];
        Some(Span::new(start, start + text.trim_end_matches(['\n', '\r']).len() as u32))
    }

    /// The text of line `line` (counted from 1) without its line ending; empty past the end.
    pub fn line_text(&self, line: u32) -> &str {
        self.line_span(line).map_or("", |span| &self.text[span.range()])
    }

    /// How many lines there are; an empty text has one.
    pub fn line_count(&self) -> u32 {
        self.lines().len() as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_and_in_characters() {
        let source = Source::new("t", "a\nbé c\r\nd\re");
        assert_eq!(source.line_count(), 4);
        assert_eq!(source.line_col(0), LineCol { line: 1, column: 1 });
        assert_eq!(source.line_col(5), LineCol { line: 2, column: 3 });
        assert_eq!(source.line_text(2), "bé c");
        assert_eq!(source.line_text(4), "e");
        assert_eq!(source.line_text(9), "");
    }
}
