//! What needs a look further ahead than the grammar has: `match`, `type`, `with (`, and type
//! parameters.
//!
//! Lives here: `decide`, which rewrites a list of tokens. May use: `layout`, `token`, `base`.
//! Deliberately absent: grammar; a soft keyword is found by the shape of its line alone.
//!
//! `match` and `type` are names everywhere but at the start of a statement of their own shape.
//! No other statement that begins with the name `match` ends with a colon and a new line, and
//! none that begins with `type` and a name goes on with `=` or `[`.

use super::layout::Layout;
use super::token::{Tok, Token};
use crate::base::{Diagnostic, DiagnosticCode as Code, Source};

/// Finds soft keywords and rewrites what hangs on them.
pub fn decide(source: &Source, read: &mut Layout) {
    let mut starts = true;
    let mut edits = Vec::new();
    let tokens = &mut read.tokens;
    let mut at = 1;
    while at < tokens.len() {
        let tok = tokens[at].tok;
        match tok {
            Tok::Name if starts => {
                let text = &source.text()[tokens[at].span().range()];
                if text == "match"
                    && let Some(edit) = match_statement(tokens, at)
                {
                    at = edit.1;
                    edits.push(edit);
                    continue;
                }
                if text == "type"
                    && let Some(edit) = type_statement(tokens, at)
                {
                    at = edit.1;
                    edits.push(edit);
                    continue;
                }
            }
            Tok::With => parenthesised_with(tokens, at),
            Tok::Def | Tok::Class
                if tokens.get(at + 1).is_some_and(|next| next.tok == Tok::Name)
                    && tokens.get(at + 2).is_some_and(|next| next.tok == Tok::LBracket) =>
            {
                if let Some(end) = closing(tokens, at + 2) {
                    let span = tokens[at + 2].span().to(tokens[end].span());
                    let title = "toyvm has no type parameters";
                    let found = Diagnostic::new(Code::NoTypeParameters, title, span);
                    read.findings
                        .push(found.help("leave them out: they change nothing at run time"));
                    edits.push((at + 2, end + 1, None));
                    at = end;
                }
            }
            _ => {}
        }
        // After a colon as well: `if x: type A = int`.
        starts =
            matches!(tok, Tok::Newline | Tok::Indent | Tok::Dedent | Tok::Semicolon | Tok::Colon);
        at += 1;
    }
    apply(tokens, edits);
}

/// Tokens `.0..1` become the third, or nothing.
type Edit = (usize, usize, Option<Token>);

fn apply(tokens: &mut Vec<Token>, edits: Vec<Edit>) {
    if edits.is_empty() {
        return;
    }
    let mut made = Vec::with_capacity(tokens.len());
    let mut from = 0;
    for (start, end, instead) in edits {
        made.extend_from_slice(&tokens[from..start]);
        made.extend(instead);
        from = end;
    }
    made.extend_from_slice(&tokens[from..]);
    *tokens = made;
}

/// The index of the bracket that closes the one at `open`.
fn closing(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.tok.opens() {
            depth += 1;
        } else if token.tok.closes() {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(at);
            }
        } else if matches!(token.tok, Tok::Newline | Tok::Error) {
            return None;
        }
    }
    None
}

/// A `match` statement with its block: one token, and a NEWLINE after it.
fn match_statement(tokens: &mut [Token], at: usize) -> Option<Edit> {
    let line = tokens[at..].iter().position(|token| token.tok == Tok::Newline)? + at;
    if line < at + 3 || tokens[line - 1].tok != Tok::Colon {
        return None;
    }
    if tokens[at..line].iter().any(|token| token.tok == Tok::Error) {
        return None;
    }
    let mut end = line;
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(line + 1) {
        match token.tok {
            Tok::Indent => depth += 1,
            Tok::Dedent => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            end = if token.tok == Tok::Dedent { index } else { line };
            break;
        }
    }
    let token = Token::new(Tok::RefusedMatch, tokens[at].start, tokens[line - 1].end);
    // The statement is a simple one now, and ends with a NEWLINE.
    tokens[end].tok = Tok::Newline;
    Some((at, end, Some(token)))
}

/// A `type` statement: one token.
fn type_statement(tokens: &[Token], at: usize) -> Option<Edit> {
    if tokens.get(at + 1)?.tok != Tok::Name {
        return None;
    }
    if !matches!(tokens.get(at + 2)?.tok, Tok::Equal | Tok::LBracket) {
        return None;
    }
    let ends = |token: &Token| matches!(token.tok, Tok::Newline | Tok::Semicolon);
    let end = tokens[at..].iter().position(ends)? + at;
    let token = Token::new(Tok::RefusedType, tokens[at].start, tokens[end - 1].end);
    Some((at, end, Some(token)))
}

/// `with (a as b, c as d):` has brackets around its items, not around an expression.
fn parenthesised_with(tokens: &mut [Token], at: usize) {
    if tokens.get(at + 1).is_none_or(|next| next.tok != Tok::LParen) {
        return;
    }
    let Some(end) = closing(tokens, at + 1) else { return };
    // A NEWLINE there is a forgotten colon.
    if tokens.get(end + 1).is_none_or(|next| !matches!(next.tok, Tok::Colon | Tok::Newline)) {
        return;
    }
    let mut depth = 0_usize;
    for index in at + 1..end {
        if tokens[index].tok.opens() {
            depth += 1;
        } else if tokens[index].tok.closes() {
            depth -= 1;
        } else if tokens[index].tok == Tok::As && depth == 1 {
            tokens[at + 1].tok = Tok::WithParen;
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::layout;

    fn refused(text: &str) -> usize {
        let source = Source::new("t", text.to_owned());
        let mut read = layout::read(&source, Tok::StartFile);
        decide(&source, &mut read);
        let is_refused = |token: &&Token| matches!(token.tok, Tok::RefusedMatch | Tok::RefusedType);
        read.tokens.iter().filter(is_refused).count()
    }

    #[test]
    fn soft_keywords_are_names_where_they_can_be() {
        for text in [
            "match = 1\n",
            "match(x)\n",
            "match[x] = y\n",
            "match: int = 1\n",
            "match.x\n",
            "x = match\n",
            "re.match(a, b)\n",
            "type = 1\n",
            "type(x)\n",
            "print(type)\n",
            "type.x = 1\n",
            "case = _ = 1\n",
            "if match: pass\n",
            "match * x\n",
        ] {
            assert_eq!(refused(text), 0, "{text}");
        }
        for text in [
            "match x:\n    case 1: y\n",
            "match (x):\n    case 1: y\n",
            "match -x:\n    case 1:\n        y\n",
            "match x, y:\n    case _: z\nw\n",
            "if a:\n    match [x]:\n        case []: y\n",
            "type X = int\n",
            "type X[T] = int\n",
            "if a: type X = int\n",
        ] {
            assert_eq!(refused(text), 1, "{text}");
        }
    }
}
