//! One frame of a traceback: its source lines and the marks below them.
//!
//! Lives here: the rules of CPython 3.13's `traceback.py` about what is shown and marked.
//! May use: `base`, `bytecode` (marks). Deliberately absent: exceptions and the world
//! (traceback.rs). CPython parses the source again to find the operator; here the compiler has
//! kept its place in [`Mark::caret`].

use crate::base::{Source, Span};
use crate::bytecode::Mark;
use std::collections::BTreeSet;

/// A place in the shown lines: line from 0, column in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct At {
    line: usize,
    column: usize,
}

/// The lines of one frame: where it stood, the source if there is any, the marks if they help.
pub fn frame(source: &Source, name: &str, mark: Mark) -> String {
    let line = source.line_of(mark.span.start);
    let mut out = format!("  File \"{}\", line {line}, in {name}\n", source.name());
    out.push_str(&excerpt(source, mark));
    out
}

/// The number of the line that holds the last byte of a span.
fn last_line(source: &Source, span: Span) -> u32 {
    source.line_of(span.end.max(span.start + 1) - 1)
}

fn excerpt(source: &Source, mark: Mark) -> String {
    let (first, last) = (source.line_of(mark.span.start), last_line(source, mark.span));
    let original: Vec<&str> = (first..=last).map(|n| source.line_text(n).trim_end()).collect();
    let lines = dedent(&original);
    if lines.iter().all(|line| line.is_empty()) {
        return String::new();
    }
    let cut = original[0].chars().count() - lines[0].len();
    let at = |line: u32, offset: u32| {
        let start = source.line_span(line).map_or(0, |span| span.start);
        let before = source.text().get(start as usize..offset as usize);
        let column = before.map_or(0, |text| text.chars().count()).saturating_sub(cut);
        At { line: (line - first) as usize, column }
    };
    let (start, end) = (at(first, mark.span.start), at(last, mark.span.end));
    let anchors = (mark.caret != mark.span && !mark.caret.is_empty()).then(|| {
        let line = source.line_of(mark.caret.start).max(first);
        (
            at(line, mark.caret.start),
            at(last_line(source, mark.caret).clamp(line, last), mark.caret.end),
        )
    });
    let marked = worth_marking(&lines, start, end, anchors);
    let mut shown: BTreeSet<usize> = [0, lines.len() - 1].into();
    if let Some((left, right)) = anchors {
        for line in [left.line, right.line] {
            shown.extend(line.saturating_sub(1)..=(line + 1).min(lines.len() - 1));
        }
    }
    let mut rows = Vec::new();
    let mut before: Option<usize> = None;
    for &number in &shown {
        match before.map_or(0, |before| number - before) {
            0 | 1 => {}
            2 => put_line(&mut rows, &lines, number - 1, start, end, anchors, marked),
            gap => rows.push(format!("...<{} lines>...", gap - 1)),
        }
        put_line(&mut rows, &lines, number, start, end, anchors, marked);
        before = Some(number);
    }
    dedent(&rows.iter().map(String::as_str).collect::<Vec<_>>())
        .iter()
        .map(|row| format!("    {}\n", row.iter().collect::<String>()))
        .collect()
}

fn put_line(
    rows: &mut Vec<String>,
    lines: &[Vec<char>],
    number: usize,
    start: At,
    end: At,
    anchors: Option<(At, At)>,
    marked: bool,
) {
    let line = &lines[number];
    rows.push(line.iter().collect());
    if !marked {
        return;
    }
    let indent = line.iter().take_while(|c| c.is_whitespace()).count();
    let shown =
        |at: At| At { column: width(&lines[at.line][..at.column.min(lines[at.line].len())]), ..at };
    let (start, end) = (shown(start), shown(end));
    let anchors = anchors.map(|(left, right)| (shown(left), shown(right)));
    let count = if number + 1 == lines.len() { end.column } else { width(line) };
    let marks = (0..count).map(|column| {
        let at = At { line: number, column };
        if column < indent || at < start {
            return ' ';
        }
        match anchors {
            Some((left, right)) if at < left || at >= right => '~',
            _ => '^',
        }
    });
    rows.push(marks.collect());
}

/// Whether marks say more than the line alone: an operator, a call or an index to point at, or
/// something else on the line. CPython leaves them out for `return f(...)` and `x = f(...)`.
fn worth_marking(lines: &[Vec<char>], start: At, end: At, anchors: Option<(At, At)>) -> bool {
    let first = &lines[0];
    let before: String = first[..start.column.min(first.len())].iter().collect();
    let last = &lines[end.line];
    let after: String = last[end.column.min(last.len())..].iter().collect();
    let Some((left, _)) = anchors else {
        return !before.trim().is_empty() || !after.trim().is_empty();
    };
    let is_call = lines[left.line].get(left.column) == Some(&'(');
    let ends_there = matches!(after.trim().chars().next(), None | Some('#' | ';'));
    if !is_call || !ends_there {
        return true;
    }
    let before = before.trim();
    let plain_callee = left.line == 0
        && first[start.column.min(left.column)..left.column].iter().all(|c| is_name(*c));
    let returned = before == "return" && plain_callee;
    let assigned = before
        .strip_suffix('=')
        .is_some_and(|target| !target.is_empty() && target.trim().chars().all(is_name));
    !returned && !assigned
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// Columns on a terminal; East Asian wide characters take two.
fn width(text: &[char]) -> usize {
    use unicode_width::UnicodeWidthChar;
    text.iter().map(|c| if c.width() == Some(2) { 2 } else { 1 }).sum()
}

/// Removes the white space that all lines begin with; lines of white space alone become empty.
fn dedent(lines: &[&str]) -> Vec<Vec<char>> {
    let lines: Vec<Vec<char>> = lines
        .iter()
        .map(|line| if line.trim().is_empty() { Vec::new() } else { line.chars().collect() })
        .collect();
    let mut margin: Option<&[char]> = None;
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let indent = &line[..line.iter().take_while(|c| matches!(c, ' ' | '\t')).count()];
        margin = Some(match margin {
            None => indent,
            Some(margin) => {
                let same = margin.iter().zip(indent).take_while(|(a, b)| a == b).count();
                &margin[..same]
            }
        });
    }
    let margin = margin.map_or(0, <[char]>::len);
    lines.iter().map(|line| line.get(margin..).unwrap_or(&[]).to_vec()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, span: &str, caret: &str) -> String {
        let source = Source::new("t.cc", text.to_owned());
        let start = text.find(span).unwrap();
        let inner = start + span.find(caret).unwrap();
        let mark = Mark {
            span: Span::new(start as u32, (start + span.len()) as u32),
            caret: Span::new(inner as u32, (inner + caret.len()) as u32),
        };
        excerpt(&source, mark)
    }

    #[test]
    fn operators_calls_and_indices_are_marked() {
        assert_eq!(
            shown("    x = 1 + a / 0\n", "a / 0", "/"),
            "    x = 1 + a / 0\n            ~~^~~\n"
        );
        assert_eq!(shown("f(1)", "f(1)", "(1)"), "    f(1)\n    ~^^^\n");
        assert_eq!(shown("  d['k'][0]", "d['k'][0]", "[0]"), "    d['k'][0]\n    ~~~~~~^^^\n");
        assert_eq!(shown("é = 1; é[2]", "é[2]", "[2]"), "    é = 1; é[2]\n           ~^^^\n");
        assert_eq!(shown("漢字 = 1 / 0", "1 / 0", "/"), "    漢字 = 1 / 0\n           ~~^~~\n");
    }

    #[test]
    fn whole_lines_and_plain_calls_are_not() {
        assert_eq!(shown("  raise E", "raise E", "raise E"), "    raise E\n");
        assert_eq!(shown("  return f(1)", "f(1)", "(1)"), "    return f(1)\n");
        assert_eq!(
            shown("  return a.f(1)", "a.f(1)", "(1)"),
            "    return a.f(1)\n           ~~~^^^\n"
        );
        assert_eq!(shown("x = a.f(1)  # so", "a.f(1)", "(1)"), "    x = a.f(1)  # so\n");
        assert_eq!(shown("x = f() + 1", "f()", "()"), "    x = f() + 1\n        ~^^\n");
    }

    #[test]
    fn long_expressions_are_abbreviated() {
        let text = "x = g(f(\n    1,\n    2,\n    3,\n    4,\n))\n";
        let whole = "f(\n    1,\n    2,\n    3,\n    4,\n)";
        let caret = "(\n    1,\n    2,\n    3,\n    4,\n)";
        assert_eq!(
            shown(text, whole, caret),
            "    x = g(f(\n          ~^\n        1,\n        ^^\n    ...<2 lines>...\n        4,\n        ^^\n    ))\n    ^\n"
        );
    }
}
