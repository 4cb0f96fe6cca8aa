//! What a text of nothing but functions defines, without reading the functions.
//!
//! Lives here: `outline`. May use: `base`. Deliberately absent: tokens and trees; a body is read
//! when the function is first called (`compile::compile_body`).
//!
//! Half of a start was reading the headers of functions that no run calls all of; finding the
//! lines that begin with `def` costs a fiftieth of that.

use crate::base::Span;

/// One `def` at the beginning of a line.
#[derive(Debug, PartialEq, Eq)]
pub struct Outline<'s> {
    pub name: &'s str,
    /// Its positional parameters, then that of `*`, then that of `**`.
    pub params: Vec<&'s str>,
    /// Whether a parameter takes all the positional arguments that are left.
    pub vararg: bool,
    /// Whether one takes all the keyword arguments that are left.
    pub kwarg: bool,
    /// The line of its `def`, counted from 1.
    pub line: u32,
    /// Its body, to the next `def`.
    pub body: Span,
}

/// The functions of a text that consists of `def`s with plain parameters (names, then `*args`, then
/// `**kwargs`) and comments.
pub fn outline(text: &str) -> Vec<Outline<'_>> {
    let mut found: Vec<Outline<'_>> = Vec::new();
    let mut start = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let end = start + line.len();
        if let Some(header) = line.strip_prefix("def ")
            && let Some((name, params)) = header.trim_end().split_once('(')
        {
            let params = params.trim_end_matches("):");
            let params = params.split(", ").filter(|name| !name.is_empty());
            found.push(Outline {
                name,
                params: params.clone().map(|name| name.trim_start_matches('*')).collect(),
                vararg: params.clone().any(|one| one.starts_with('*') && !one.starts_with("**")),
                kwarg: params.clone().any(|one| one.starts_with("**")),
                line: index as u32 + 1,
                body: Span::new(end as u32, end as u32),
            });
        } else if let Some(last) = found.last_mut()
            && line.starts_with(' ')
        {
            last.body.end = end as u32;
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_found_with_their_parameters_and_bodies() {
        let text = "# c\ndef f():\n    pass\n\n# d\ndef g(a, b, *rest):\n    if a:\n        b\ndef h(*a, **k):\n";
        let found = outline(text);
        let read = |at: usize| &text[found[at].body.range()];
        assert_eq!((found[0].name, found[0].line, read(0)), ("f", 2, "    pass\n"));
        assert_eq!((found[1].name, found[1].line), ("g", 6));
        assert_eq!(found[1].params, ["a", "b", "rest"]);
        assert!(found[1].vararg && !found[0].vararg && found[0].params.is_empty());
        assert!(found[2].vararg && found[2].kwarg && !found[1].kwarg);
        assert_eq!(read(1), "    if a:\n        b\n");
    }
}
