//! Lines become structure: NEWLINE, INDENT, DEDENT, and brackets that join lines.
//!
//! Lives here: `read`, which makes the whole list of tokens, and what it finds wrong with lines
//! and brackets. May use: `token`, `lexer`, `base`.
//! Deliberately absent: anything about what a line says, but for one thing: a keyword that only
//! a statement can begin with, at the start of a line, shows that a bracket was forgotten.

use super::lexer::Wrong;
use super::token::{Tok, Token};
use crate::base::{Diagnostic, DiagnosticCode as Code, Source, Span};
use logos::{Lexer, Logos};

/// CPython's limits.
const MAX_BRACKETS: usize = 200;
const MAX_INDENTS: usize = 100;

/// What a text ends in the middle of; the prompt then asks for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    Bracket,
    String,
    Backslash,
}

/// All tokens of a text, all that is wrong with them, and what is still open at the end.
pub struct Layout {
    pub tokens: Vec<Token>,
    pub findings: Vec<Diagnostic>,
    pub open: Option<Open>,
}

/// Reads a whole file. The first token is `start`.
pub fn read(source: &Source, start: Tok) -> Layout {
    let text = source.text();
    let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut reader = Reader::new(source, bom, start);
    reader.tokens.reserve(text.len() / 4);
    reader.run(text.len());
    reader.end(text.len() as u32);
    reader.finish()
}

/// Reads the statements in `span`, which begins with the first of them.
pub fn read_part(source: &Source, span: Span) -> Layout {
    let mut reader = Reader::new(source, span.start as usize, Tok::StartFile);
    reader.run(span.end as usize);
    reader.end(span.end);
    reader.finish()
}

/// Reads the expression in `span`, as if it stood in parentheses; the first token is
/// `StartExpression`. `fstrings` says how many f-strings are open around it.
pub fn read_expression(source: &Source, span: Span, fstrings: u32) -> Layout {
    let mut reader = Reader::new(source, span.start as usize, Tok::StartExpression);
    reader.lex.extras.fstrings = fstrings;
    reader.inside = true;
    reader.fresh = false;
    reader.run(span.end as usize);
    if let Some(open) = reader.brackets.last().copied() {
        reader.never_closed(open);
        reader.error(open.start, open.end);
    }
    reader.finish()
}

struct Reader<'s> {
    source: &'s Source,
    lex: Lexer<'s, Tok>,
    tokens: Vec<Token>,
    findings: Vec<Diagnostic>,
    brackets: Vec<Token>,
    /// Columns with tabs to 8 and with tabs as 1: where they disagree, tabs and spaces mix.
    indents: Vec<(u32, u32)>,
    /// The next token is the first of its physical line.
    fresh: bool,
    /// The logical line has no token yet.
    blank: bool,
    /// Where the physical line begins.
    line: usize,
    /// Everything stands inside brackets that are not in the text.
    inside: bool,
    stopped: bool,
    /// In the brackets that are open, one was closed by another's closer.
    mismatched: bool,
    open: Option<Open>,
}

impl<'s> Reader<'s> {
    fn new(source: &'s Source, from: usize, start: Tok) -> Self {
        let mut lex = Tok::lexer(source.text());
        lex.bump(from);
        Reader {
            source,
            lex,
            tokens: vec![Token::new(start, from as u32, from as u32)],
            findings: Vec::new(),
            brackets: Vec::new(),
            indents: vec![(0, 0)],
            fresh: true,
            blank: true,
            line: from,
            inside: false,
            stopped: false,
            mismatched: false,
            open: None,
        }
    }

    /// Reads tokens up to byte `until`.
    fn run(&mut self, until: usize) {
        while !self.stopped
            && let Some(next) = self.lex.next()
        {
            let span = self.lex.span();
            if span.start >= until {
                break;
            }
            let (start, end) = (span.start as u32, span.end as u32);
            match next {
                Ok(Tok::Newline) => self.newline(start, end),
                Ok(Tok::Comment) => {}
                Ok(tok) => self.token(tok, start, end),
                Err(()) => self.no_token(start, end),
            }
        }
    }

    fn newline(&mut self, start: u32, end: u32) {
        self.line = end as usize;
        self.fresh = true;
        if self.brackets.is_empty() && !self.inside && !self.blank {
            self.tokens.push(Token::new(Tok::Newline, start, end));
            self.blank = true;
            self.mismatched = false;
        }
    }

    fn token(&mut self, tok: Tok, start: u32, end: u32) {
        if self.fresh {
            self.fresh = false;
            if self.blank && !self.inside {
                self.indentation(start);
            } else if tok.begins_statement() && !self.brackets.is_empty() && !self.inside {
                self.forgotten_bracket(start);
            }
        }
        self.blank = false;
        match tok {
            Tok::LParen | Tok::LBracket | Tok::LBrace => self.opening(tok, start, end),
            Tok::RParen | Tok::RBracket | Tok::RBrace => self.closing(tok, start, end),
            // `is not` and `not in` are one operator each; the parser sees one token ahead.
            Tok::Prefix(super::ast::UnaryOp::Not) if self.ends_with_is() => self.join(true, end),
            Tok::In if self.ends_with_not() => self.join(false, end),
            _ => {
                self.tokens.push(Token::new(tok, start, end));
                if tok == Tok::Error {
                    self.lexical();
                }
            }
        }
    }

    fn ends_with_is(&self) -> bool {
        use super::{ast::CmpOp, token::Infix};
        self.tokens.last().is_some_and(|last| last.tok == Tok::Infix(Infix::Cmp(CmpOp::Is)))
    }

    fn ends_with_not(&self) -> bool {
        let not = Tok::Prefix(super::ast::UnaryOp::Not);
        self.tokens.last().is_some_and(|last| last.tok == not)
    }

    fn join(&mut self, is_not: bool, end: u32) {
        use super::{ast::CmpOp, token::Infix};
        let op = if is_not { CmpOp::IsNot } else { CmpOp::NotIn };
        if let Some(last) = self.tokens.last_mut() {
            *last = Token::new(Tok::Infix(Infix::Cmp(op)), last.start, end);
        }
    }

    fn opening(&mut self, tok: Tok, start: u32, end: u32) {
        let token = Token::new(tok, start, end);
        self.tokens.push(token);
        self.brackets.push(token);
        if self.brackets.len() > MAX_BRACKETS {
            let title = "too many nested parentheses";
            self.findings.push(Diagnostic::new(Code::TooDeep, title, token.span()));
            self.stop(end);
        }
    }

    fn closing(&mut self, tok: Tok, start: u32, end: u32) {
        let token = Token::new(tok, start, end);
        let wanted = match tok {
            Tok::RParen => Tok::LParen,
            Tok::RBracket => Tok::LBracket,
            _ => Tok::LBrace,
        };
        let Some(open) = self.brackets.pop() else {
            let title = format!("unmatched '{}'", self.text(token));
            self.findings.push(Diagnostic::new(Code::Bracket, title, token.span()));
            self.error(start, end);
            return;
        };
        if open.tok == wanted {
            self.tokens.push(token);
            return;
        }
        let (this, that) = (self.text(token), self.text(open));
        let mut title =
            format!("closing parenthesis '{this}' does not match opening parenthesis '{that}'");
        let line = self.source.line_of(open.start);
        if line != self.source.line_of(start) {
            title.push_str(&format!(" on line {line}"));
        }
        let found = Diagnostic::new(Code::Bracket, title, token.span());
        self.findings.push(found.label(open.span(), "opened here"));
        // The closer may be that of the bracket around; then only the inner one is not closed.
        if self.brackets.last().is_some_and(|outer| outer.tok == wanted) {
            self.brackets.pop();
        }
        self.mismatched = true;
        self.error(start, end);
    }

    fn text(&self, token: Token) -> &'s str {
        &self.source.text()[token.span().range()]
    }

    fn error(&mut self, start: u32, end: u32) {
        self.tokens.push(Token::new(Tok::Error, start, end));
    }

    /// Takes over what the lexer found.
    fn lexical(&mut self) {
        for (wrong, span) in self.lex.extras.wrong.drain(..) {
            if let Wrong::Unclosed { triple: true, .. } = wrong {
                self.open = Some(Open::String);
            }
            self.findings.push(wrong.diagnostic(span, self.source));
        }
    }

    /// A character that begins no token.
    fn no_token(&mut self, start: u32, end: u32) {
        let text = self.source.text();
        let c = text[start as usize..].chars().next().unwrap_or(' ');
        let span = Span::new(start, end.max(start + c.len_utf8() as u32));
        let wrong = if c == '\\' && start as usize + 1 >= text.len() {
            self.open = Some(Open::Backslash);
            Wrong::Backslash
        } else {
            Wrong::BadCharacter(c)
        };
        let stops = c == '\0';
        self.findings.push(wrong.diagnostic(span, self.source));
        if self.fresh && self.blank && !self.inside {
            self.indentation(start);
        }
        (self.fresh, self.blank) = (false, false);
        self.error(start, span.end);
        if stops {
            self.stop(span.end);
        }
    }

    /// A keyword that begins a statement stands first in its line, and a bracket is open: the
    /// bracket was forgotten. The line is read as a line, so that one mistake stays one message.
    fn forgotten_bracket(&mut self, start: u32) {
        if let Some(open) = self.brackets.last().copied() {
            self.never_closed(open);
        }
        self.brackets.clear();
        let end = self.tokens.last().map_or(start, |last| last.end);
        self.error(end, end);
        self.tokens.push(Token::new(Tok::Newline, end, end));
        self.blank = true;
        self.indentation(start);
    }

    fn never_closed(&mut self, open: Token) {
        // What closed wrongly has been reported; which bracket stays open then, nobody knows.
        if std::mem::take(&mut self.mismatched) {
            return;
        }
        let title = format!("'{}' was never closed", self.text(open));
        self.findings.push(Diagnostic::new(Code::Bracket, title, open.span()));
    }

    /// Compares the indentation of the line whose first token stands at `start` with the lines
    /// around it.
    fn indentation(&mut self, start: u32) {
        let (mut column, mut alternative) = (0_u32, 0_u32);
        for byte in self.source.text().as_bytes()[self.line..start as usize].iter() {
            match byte {
                b' ' => (column, alternative) = (column + 1, alternative + 1),
                b'\t' => (column, alternative) = ((column / 8 + 1) * 8, alternative + 1),
                b'\x0c' => (column, alternative) = (0, 0),
                // A backslash joins the line to the next: what is before it counts, unless that is
                // nothing.
                b'\\' | b'\r' | b'\n' if column == 0 => {}
                _ => break,
            }
        }
        let (top, top_alternative) = self.indents[self.indents.len() - 1];
        if column == top {
            if alternative != top_alternative {
                self.mixed(start);
            }
        } else if column > top {
            if alternative <= top_alternative {
                self.mixed(start);
            }
            if self.indents.len() >= MAX_INDENTS {
                let title = "too many levels of indentation";
                let span = Span::new(self.line as u32, start);
                self.findings.push(Diagnostic::new(Code::TooDeep, title, span));
                self.stop(start);
                return;
            }
            self.indents.push((column, alternative));
            self.tokens.push(Token::new(Tok::Indent, self.line as u32, start));
        } else {
            while self.indents.len() > 1 && self.indents[self.indents.len() - 1].0 > column {
                // Deeper than the block around: nearer to the block that is open.
                if self.indents[self.indents.len() - 2].0 < column {
                    break;
                }
                self.indents.pop();
                self.tokens.push(Token::new(Tok::Dedent, start, start));
            }
            let (top, top_alternative) = self.indents[self.indents.len() - 1];
            if top != column {
                let title = "unindent does not match any outer indentation level";
                let span = Span::new(self.line as u32, start);
                self.findings.push(Diagnostic::new(Code::Indentation, title, span));
            } else if alternative != top_alternative {
                self.mixed(start);
            }
        }
    }

    fn mixed(&mut self, start: u32) {
        let span = Span::new(self.line as u32, start);
        let title = "inconsistent use of tabs and spaces in indentation";
        self.findings.push(Diagnostic::new(Code::Indentation, title, span));
    }

    /// Reads no further.
    fn stop(&mut self, at: u32) {
        self.stopped = true;
        self.brackets.clear();
        self.error(at, at);
        self.blank = false;
    }

    /// The end of the file: what is open is closed.
    fn end(&mut self, at: u32) {
        let last = self.tokens.last().map_or(0, |last| last.end as usize);
        let tail = self.source.text().get(last..).unwrap_or("");
        let joined = tail.strip_suffix('\n').map(|tail| tail.strip_suffix('\r').unwrap_or(tail));
        if joined.is_some_and(|tail| tail.ends_with('\\') && !tail.contains('#')) {
            self.open = Some(Open::Backslash);
            let span = Span::new(at - 1, at);
            self.findings.push(Wrong::Backslash.diagnostic(span, self.source));
        }
        let at = if self.stopped { self.tokens.last().map_or(at, |last| last.end) } else { at };
        if let Some(open) = self.brackets.last().copied() {
            self.open = self.open.or(Some(Open::Bracket));
            // An open string has taken the rest of the file: the bracket is not to blame.
            if self.open == Some(Open::Bracket) {
                self.never_closed(open);
            }
            self.error(at, at);
            self.blank = false;
        }
        if !self.blank {
            self.tokens.push(Token::new(Tok::Newline, at, at));
        }
        for _ in 1..self.indents.len() {
            self.tokens.push(Token::new(Tok::Dedent, at, at));
        }
    }

    fn finish(self) -> Layout {
        Layout { tokens: self.tokens, findings: self.findings, open: self.open }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> String {
        let source = Source::new("t", text.to_owned());
        let read = read(&source, Tok::StartFile);
        let letter = |token: &Token| match token.tok {
            Tok::Newline => 'n',
            Tok::Indent => '>',
            Tok::Dedent => '<',
            Tok::Error => '!',
            _ => '.',
        };
        let mut out: String = read.tokens[1..].iter().map(letter).collect();
        for found in read.findings {
            out.push_str(&format!(" {}", found.title));
        }
        out
    }

    #[test]
    fn lines_become_structure() {
        assert_eq!(shape(""), "");
        assert_eq!(shape("a\n\n# b\nc"), ".n.n");
        assert_eq!(shape("a:\n  b\n  c\nd\n"), "..n>.n.n<.n");
        assert_eq!(shape("a:\n  b:\n    c"), "..n>..n>.n<<");
        assert_eq!(shape("a(\n  b,\n\n# c\nd)\ne"), ".....nn".replace("nn", ".n.n").as_str());
        assert_eq!(shape("a \\\n  b\n"), "..n");
        assert_eq!(shape("a:\n\tb\n\n\x0c\tc\n"), "..n>.n.n<");
    }

    #[test]
    fn tabs_and_spaces_agree_or_are_refused() {
        let mixed = "inconsistent use of tabs and spaces in indentation";
        assert_eq!(shape("a:\n\tb\n\tc\n"), "..n>.n.n<");
        assert_eq!(shape("a:\n \tb\n \tc\n"), "..n>.n.n<");
        assert!(shape("a:\n    b\n\tc\n").ends_with(mixed));
        assert!(shape("a:\n\tb\n        c\n").ends_with(mixed));
        assert!(shape("a:\n  b\n c\n").contains("unindent does not match"));
    }

    #[test]
    fn a_forgotten_bracket_takes_one_line() {
        let text = "a = (b\ndef c():\n    d\n";
        assert_eq!(shape(text), "....!n.....n>.n< '(' was never closed");
        assert_eq!(
            shape("[(])\nd\n"),
            "..!!n.n closing parenthesis ']' does not match opening parenthesis '(' unmatched ')'"
        );
    }
}
