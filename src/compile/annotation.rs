//! The text of an annotation, where `from __future__ import annotations` keeps texts.
//!
//! Lives here: `tidy`. May use: the standard library. Deliberately absent: the tree; the text in
//! the source is nearly what CPython writes.

/// An annotation's source as CPython writes it back: one line, single blanks, single quotes.
pub(super) fn tidy(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' | '\'' => {
                let mut text = String::new();
                for inner in chars.by_ref() {
                    if inner == c {
                        break;
                    }
                    text.push(inner);
                }
                let quote = if text.contains('\'') { '"' } else { '\'' };
                out.push(quote);
                out.push_str(&text);
                out.push(quote);
            }
            ',' => {
                while out.ends_with(' ') {
                    out.pop();
                }
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
                if !matches!(chars.peek(), Some(')' | ']' | '}') | None) {
                    out.push_str(", ");
                } else if chars.peek() == Some(&')') {
                    out.push(',');
                }
            }
            '|' => {
                while out.ends_with(' ') {
                    out.pop();
                }
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
                out.push_str(" | ");
            }
            c if c.is_whitespace() => {
                while chars.next_if(|c| c.is_whitespace()).is_some() {}
                let opens = out.ends_with(['[', '(', '{']);
                let closes = matches!(chars.peek(), Some(']' | ')' | '}' | '['));
                if !opens && !closes {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn texts_are_written_as_cpython_writes_them() {
        assert_eq!(tidy("dict[str,int]"), "dict[str, int]");
        assert_eq!(tidy("int|None"), "int | None");
        assert_eq!(tidy("Optional[\"A\"]"), "Optional['A']");
        assert_eq!(tidy("Callable[ [int],\n  str ]"), "Callable[[int], str]");
    }
}
