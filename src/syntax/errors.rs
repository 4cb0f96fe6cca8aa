//! What to say where the grammar cannot go on.
//!
//! Lives here: the wording of syntax errors, in CPython 3.13's words. May use: `token`, `parse`,
//! `base`.
//! Deliberately absent: going on after an error; that is `recover`'s.
//!
//! The parser says which token did not fit and which would have; the tokens of the line say the
//! rest. Each rule is one `fn(&View) -> Option<Diagnostic>`, and the first that answers wins.

use super::parse::Stopped;
use super::token::{Constant, Infix, Tok, Token};
use crate::base::{Diagnostic, DiagnosticCode as Code, Source, Span};

/// The diagnostic for the place where a parse stopped.
pub fn stopped<'a>(source: &'a Source, tokens: &'a [Token], error: &'a Stopped) -> Diagnostic {
    let view = View::new(source, tokens, error);
    let rules: [fn(&View<'a>) -> Option<Diagnostic>; 16] = [
        View::unexpected_indent,
        View::missing_block,
        View::missing_handler,
        View::missing_parentheses,
        View::parameter,
        View::argument,
        View::missing_else,
        View::dict_value,
        View::equal_sign,
        View::walrus,
        View::double_star,
        View::comprehension_target,
        View::for_target,
        View::import,
        View::missing_comma,
        View::missing_token,
    ];
    let found = rules.iter().find_map(|rule| rule(&view));
    found.unwrap_or_else(|| view.say("invalid syntax"))
}

/// The same for the expression of a replacement field that stands at `span`.
pub fn in_fstring(source: &Source, tokens: &[Token], error: &Stopped, span: Span) -> Diagnostic {
    if error.index < tokens.len() {
        let in_lambda = tokens[1..error.index].iter().any(|token| token.tok == Tok::Lambda);
        if in_lambda && tokens[error.index].tok == Tok::Colon {
            return lambda_in_fstring(span);
        }
        let found = stopped(source, tokens, error);
        let token = tokens[error.index];
        let title = match token.tok {
            _ if found.title != "invalid syntax" => return found,
            _ if error.index == 1 => "f-string: expecting a valid expression after '{'",
            Tok::Equal => "f-string: expecting '!', or ':', or '}'",
            _ => "f-string: expecting '=', or '!', or ':', or '}'",
        };
        return Diagnostic::new(Code::BadFString, title, token.span());
    }
    if let Some(found) = View::new(source, tokens, error).missing_else() {
        return found;
    }
    if tokens[1..].iter().all(|token| begins_operand(token.tok)) {
        let title = "f-string: expecting a valid expression after '{'";
        return Diagnostic::new(Code::BadFString, title, span);
    }
    if tokens.iter().any(|token| token.tok == Tok::Lambda) {
        return lambda_in_fstring(span);
    }
    let title = "f-string: expecting '=', or '!', or ':', or '}'";
    Diagnostic::new(Code::BadFString, title, Span::new(span.end, span.end + 1))
}

fn lambda_in_fstring(span: Span) -> Diagnostic {
    let title = "f-string: lambda expressions are not allowed without parentheses";
    Diagnostic::new(Code::BadFString, title, span)
}

/// An error's surroundings.
struct View<'a> {
    source: &'a Source,
    tokens: &'a [Token],
    expected: &'a [String],
    /// The index of the offending token.
    at: usize,
    /// The index of the first token of its line.
    first: usize,
    /// The index of the innermost bracket that is open there.
    bracket: Option<usize>,
    /// The text is a replacement field of an f-string.
    in_field: bool,
}

/// The index of the first token of the line that holds token `at`.
pub fn line_start(tokens: &[Token], at: usize) -> usize {
    let ends = |token: &Token| {
        matches!(token.tok, Tok::Newline | Tok::Indent | Tok::Dedent)
            || matches!(token.tok, Tok::StartFile | Tok::StartEntry | Tok::StartExpression)
    };
    let at = at.min(tokens.len());
    tokens[..at].iter().rposition(ends).map_or(0, |end| end + 1)
}

fn begins_expression(tok: Tok) -> bool {
    use Tok::*;
    matches!(tok, Name | Constant(_) | Number(_) | Str | Ellipsis | LParen | LBracket | LBrace)
        || matches!(tok, Prefix(_) | Await | Lambda)
}

fn begins_operand(tok: Tok) -> bool {
    matches!(tok, Tok::Prefix(_) | Tok::Plus | Tok::Minus)
}

fn ends_expression(tok: Tok) -> bool {
    use Tok::*;
    matches!(tok, Name | Constant(_) | Number(_) | Str | Ellipsis | RParen | RBracket | RBrace)
}

impl<'a> View<'a> {
    fn new(source: &'a Source, tokens: &'a [Token], error: &'a Stopped) -> Self {
        let at = error.index;
        let first = line_start(tokens, at);
        let mut depth = 0_usize;
        let mut bracket = None;
        for index in (first..at.min(tokens.len())).rev() {
            if tokens[index].tok.closes() {
                depth += 1;
            } else if tokens[index].tok.opens() {
                if depth == 0 {
                    bracket = Some(index);
                    break;
                }
                depth -= 1;
            }
        }
        let in_field = tokens[0].tok == Tok::StartExpression;
        View { source, tokens, expected: &error.expected, at, first, bracket, in_field }
    }

    /// The kind of the token `back` before the offending one; on this line only.
    fn before(&self, back: usize) -> Option<Tok> {
        let at = self.at.checked_sub(back)?;
        (at >= self.first).then(|| self.tokens.get(at).map(|token| token.tok))?
    }

    fn tok(&self) -> Option<Tok> {
        self.before(0).or_else(|| self.tokens.get(self.at).map(|token| token.tok))
    }

    fn is(&self, tok: Tok) -> bool {
        self.tok() == Some(tok)
    }

    fn is_newline(&self) -> bool {
        matches!(self.tok(), Some(Tok::Newline) | None)
    }

    fn expects(&self, terminal: &str) -> bool {
        self.expected.iter().any(|expected| expected.trim_matches('"') == terminal)
    }

    fn text(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| &self.source.text()[token.span().range()])
    }

    fn first_tok(&self) -> Option<Tok> {
        self.tokens.get(self.first).map(|token| token.tok)
    }

    /// The offending token's place; the end of its line where that is what did not fit.
    fn span(&self) -> Span {
        let end = self.source.text().len() as u32;
        match self.tokens.get(self.at) {
            Some(token) if matches!(token.tok, Tok::Newline | Tok::Dedent) && self.at > 0 => {
                let before = self.tokens[self.at - 1];
                let end = if before.tok == Tok::Newline { before.start } else { before.end };
                Span::new(end, end)
            }
            Some(token) => token.span(),
            None => self.tokens.last().map_or(Span::new(end, end), |token| {
                let end = if token.tok == Tok::Newline { token.start } else { token.end };
                Span::new(end, end)
            }),
        }
    }

    fn say(&self, title: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Code::Syntax, title, self.span())
    }

    /// Whether a `tok` stands between the innermost bracket (or the line's start) and the place,
    /// outside of other brackets.
    fn has_before(&self, tok: Tok) -> bool {
        let from = self.bracket.map_or(self.first, |open| open + 1);
        let mut depth = 0_i32;
        self.tokens[from..self.at.min(self.tokens.len())].iter().any(|token| {
            depth += i32::from(token.tok.opens()) - i32::from(token.tok.closes());
            depth == 0 && token.tok == tok
        })
    }

    /// Whether the innermost bracket is that of a `def`.
    fn in_parameters(&self) -> bool {
        self.bracket.is_some_and(|open| {
            open >= self.first + 2
                && self.tokens[open].tok == Tok::LParen
                && self.tokens[open - 1].tok == Tok::Name
                && self.tokens[open - 2].tok == Tok::Def
        })
    }

    /// Whether a lambda's parameters are being read.
    fn in_lambda(&self) -> bool {
        let from = self.bracket.map_or(self.first, |open| open + 1);
        let range = &self.tokens[from..self.at.min(self.tokens.len())];
        let lambda = range.iter().rposition(|token| token.tok == Tok::Lambda);
        lambda.is_some_and(|at| range[at..].iter().all(|token| token.tok != Tok::Colon))
    }

    /// Whether the innermost bracket is that of a call (or of a class).
    fn in_call(&self) -> bool {
        !self.in_parameters()
            && self.bracket.is_some_and(|open| {
                open > self.first
                    && self.tokens[open].tok == Tok::LParen
                    && ends_expression(self.tokens[open - 1].tok)
            })
    }

    // ---- The rules.

    fn unexpected_indent(&self) -> Option<Diagnostic> {
        self.is(Tok::Indent)
            .then(|| Diagnostic::new(Code::Indentation, "unexpected indent", self.span()))
    }

    fn missing_block(&self) -> Option<Diagnostic> {
        if !self.expects("indent") || self.at == 0 {
            return None;
        }
        let header = line_start(self.tokens, self.at - 1);
        let mut keyword = header;
        if self.tokens[keyword].tok == Tok::Async {
            keyword += 1;
        }
        let what = match self.tokens.get(keyword)?.tok {
            Tok::Class => "class definition".to_string(),
            Tok::Def => "function definition".to_string(),
            Tok::Except if self.tokens.get(keyword + 1)?.tok == Tok::Star => {
                "'except*' statement".to_string()
            }
            _ => format!("'{}' statement", self.text(keyword)),
        };
        let head = self.tokens[header].span().to(self.tokens[self.at - 1].span());
        let line = self.source.line_of(head.start);
        let title = format!("expected an indented block after {what} on line {line}");
        // The word that should have been indented; the end of the file has none.
        let mut span = self.span();
        if let Some(token) = self.tokens.get(self.at)
            && token.tok != Tok::Dedent
        {
            span = token.span();
        }
        let head = Span::new(head.start, self.tokens[self.at.saturating_sub(2)].end);
        Some(
            Diagnostic::new(Code::Indentation, title, span)
                .label(head, "the block belongs to this"),
        )
    }

    fn missing_handler(&self) -> Option<Diagnostic> {
        let wanted = self.expects("except") && !self.expects("name");
        wanted.then(|| {
            let mut found = self.say("expected 'except' or 'finally' block");
            if let Some(start) = self.unhandled_try() {
                found = found.label(self.tokens[start].span(), "for this 'try'");
            }
            found
        })
    }

    /// The index of the `try` whose block has just ended.
    fn unhandled_try(&self) -> Option<usize> {
        let mut depth = 0_i32;
        for index in (1..self.at).rev() {
            match self.tokens[index].tok {
                Tok::Dedent => depth += 1,
                Tok::Indent => depth -= 1,
                Tok::Try if depth == 0 => return Some(index),
                _ => {}
            }
            if depth < 0 {
                return None;
            }
        }
        None
    }

    fn missing_parentheses(&self) -> Option<Diagnostic> {
        let name = self.at.checked_sub(1)?;
        if self.before(1) != Some(Tok::Name) || !begins_expression(self.tok()?) {
            return None;
        }
        let starts = !matches!(self.tokens[name - 1].tok, Tok::Dot | Tok::Def | Tok::Class);
        let word = self.text(name);
        if !starts || !(word == "print" || word == "exec") {
            return None;
        }
        let title = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        let line = self.tokens[self.at..]
            .iter()
            .find(|token| matches!(token.tok, Tok::Newline | Tok::Semicolon));
        let last = line.map_or(self.span().end, |token| token.start);
        Some(Diagnostic::new(Code::Syntax, title, Span::new(self.tokens[name].start, last)))
    }

    fn parameter(&self) -> Option<Diagnostic> {
        let lambda = self.in_lambda();
        if !lambda && !self.in_parameters() {
            return None;
        }
        let say = |title: &str| Some(Diagnostic::new(Code::BadArguments, title, self.span()));
        match (self.tok()?, self.before(1)) {
            (Tok::LParen, _) if lambda => {
                say("Lambda expression parameters cannot be parenthesized")
            }
            (Tok::LParen, _) if self.expects("name") => {
                say("Function parameters cannot be parenthesized")
            }
            (Tok::Equal, Some(Tok::Name)) => match self.before(2) {
                Some(Tok::Star) => say("var-positional argument cannot have default value"),
                Some(Tok::DoubleStar) => say("var-keyword argument cannot have default value"),
                _ => None,
            },
            (Tok::Comma | Tok::RParen, Some(Tok::Equal)) => {
                let equal = self.tokens[self.at - 1].span();
                let title = "expected default value expression";
                Some(Diagnostic::new(Code::BadArguments, title, equal))
            }
            _ => None,
        }
    }

    fn argument(&self) -> Option<Diagnostic> {
        if !self.in_call() || self.in_lambda() {
            return None;
        }
        let say = |title: &str| Some(Diagnostic::new(Code::BadArguments, title, self.span()));
        match (self.tok()?, self.before(1)) {
            (Tok::Comma | Tok::RParen, Some(Tok::Equal)) => {
                let name = self.tokens[self.at.saturating_sub(2)].span();
                let span = name.to(self.tokens[self.at - 1].span());
                let title = "expected argument value expression";
                Some(Diagnostic::new(Code::BadArguments, title, span))
            }
            (Tok::For, _) => {
                let from = self.bracket? + 1;
                let comma = self.tokens[from..self.at].iter().rposition(|t| t.tok == Tok::Comma);
                let start = comma.map_or(from, |comma| from + comma + 1);
                let (name, equal) = (self.tokens.get(start)?, self.tokens.get(start + 1)?);
                if name.tok != Tok::Name || equal.tok != Tok::Equal {
                    return None;
                }
                let title = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                Some(Diagnostic::new(Code::Syntax, title, name.span().to(equal.span())))
            }
            (Tok::Comma | Tok::RParen | Tok::Star, Some(Tok::Star))
                if self.before(2).is_some_and(|tok| tok.opens() || tok == Tok::Comma) =>
            {
                say("Invalid star expression")
            }
            (Tok::Equal, Some(Tok::Name)) => match self.before(2) {
                Some(Tok::Star) => say("cannot assign to iterable argument unpacking"),
                Some(Tok::DoubleStar) => say("cannot assign to keyword argument unpacking"),
                _ => None,
            },
            _ => None,
        }
    }

    fn missing_else(&self) -> Option<Diagnostic> {
        let wanted = self.at > self.first && self.expects("else") && !self.is(Tok::Colon);
        wanted.then(|| self.say("expected 'else' after 'if' expression"))
    }

    /// `=` where a condition or an element stands.
    fn equal_sign(&self) -> Option<Diagnostic> {
        if !self.is(Tok::Equal) || self.in_call() || self.in_parameters() || self.in_lambda() {
            return None;
        }
        let header = matches!(self.first_tok(), Some(Tok::If | Tok::Elif | Tok::While));
        // `=>` and `=<` are nothing at all.
        let next = self.tokens.get(self.at + 1);
        if next.is_some_and(|next| matches!(next.tok, Tok::Infix(_))) {
            return None;
        }
        if self.bracket.is_none() && !header {
            return None;
        }
        let end = self.at.checked_sub(1)?;
        let (start, what) = self.primary(end)?;
        let before = self.tokens.get(start.checked_sub(1)?)?.tok;
        let alone =
            before.opens() || matches!(before, Tok::Comma) || (start == self.first + 1 && header);
        if !alone {
            return None;
        }
        let span = self.tokens[start].span().to(self.tokens[end].span());
        if what == "name" {
            let title = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(Diagnostic::new(Code::Syntax, title, span.to(self.span())));
        }
        let title = format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?");
        Some(Diagnostic::new(Code::BadTarget, title, span))
    }

    /// The index of the first token of the operand that ends at `end`, and what it is.
    fn primary(&self, end: usize) -> Option<(usize, &'static str)> {
        let mut at = end;
        let mut what = None;
        loop {
            let kind = match self.tokens[at].tok {
                Tok::Name if at > 1 && self.tokens[at - 1].tok == Tok::Dot => "attribute",
                Tok::Name => "name",
                Tok::Number(_) | Tok::Str => "literal",
                Tok::Ellipsis => "ellipsis",
                Tok::Constant(Constant::None | Constant::True | Constant::False) => return None,
                Tok::RParen | Tok::RBracket => {
                    let open = self.opening(at)?;
                    let called = open > self.first && ends_expression(self.tokens[open - 1].tok);
                    if !called {
                        return None;
                    }
                    let is_call = self.tokens[at].tok == Tok::RParen;
                    what = what.or(Some(if is_call { "function call" } else { "subscript" }));
                    at = open - 1;
                    continue;
                }
                _ => return None,
            };
            what = what.or(Some(kind));
            if kind != "attribute" {
                return what.map(|what| (at, what));
            }
            at = at.checked_sub(2)?;
        }
    }

    fn opening(&self, close: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for at in (self.first..=close).rev() {
            if self.tokens[at].tok.closes() {
                depth += 1;
            } else if self.tokens[at].tok.opens() {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
        }
        None
    }

    fn walrus(&self) -> Option<Diagnostic> {
        if !self.is(Tok::ColonEqual) {
            return None;
        }
        let from = self.bracket.map_or(self.first, |open| open + 1);
        let lambda =
            self.tokens[from..self.at].iter().position(|token| token.tok == Tok::Lambda)?;
        let span = self.tokens[from + lambda].span().to(self.tokens[self.at - 1].span());
        let title = "cannot use assignment expressions with lambda";
        Some(Diagnostic::new(Code::BadTarget, title, span))
    }

    fn double_star(&self) -> Option<Diagnostic> {
        let open = self.bracket? + 1 == self.at && self.before(1) == Some(Tok::LParen);
        let wanted = open && self.is(Tok::DoubleStar) && !self.in_call() && !self.in_parameters();
        wanted.then(|| self.say("cannot use double starred expression here"))
    }

    fn comprehension_target(&self) -> Option<Diagnostic> {
        let open = self.bracket?;
        let square = matches!(self.tokens[open].tok, Tok::LBracket | Tok::LBrace);
        let wanted = self.is(Tok::For)
            && square
            && self.has_before(Tok::Comma)
            && !self.has_before(Tok::Colon);
        wanted.then(|| {
            let span = Span::new(self.tokens[open + 1].start, self.tokens[self.at - 1].end);
            let title = "did you forget parentheses around the comprehension target?";
            Diagnostic::new(Code::Syntax, title, span)
        })
    }

    fn dict_value(&self) -> Option<Diagnostic> {
        if self.tokens[self.bracket?].tok != Tok::LBrace || self.in_lambda() {
            return None;
        }
        match (self.tok()?, self.before(1)) {
            (Tok::RBrace | Tok::Comma, Some(Tok::Colon)) => {
                let title = "expression expected after dictionary key and ':'";
                let colon = self.tokens[self.at - 1].span();
                Some(Diagnostic::new(Code::Syntax, title, colon))
            }
            (Tok::Star, Some(Tok::Colon)) => {
                Some(self.say("cannot use a starred expression in a dictionary value"))
            }
            (Tok::RBrace | Tok::Comma | Tok::Equal | Tok::For, Some(before))
                if ends_expression(before)
                    && self.expects(":")
                    && (self.has_before(Tok::Colon) || self.has_before(Tok::DoubleStar)) =>
            {
                let title = "':' expected after dictionary key";
                let key = self.tokens[self.at - 1].span();
                Some(Diagnostic::new(Code::Syntax, title, key))
            }
            _ => None,
        }
    }

    fn for_target(&self) -> Option<Diagnostic> {
        let in_with = self.first_tok() == Some(Tok::With) && self.has_before(Tok::As);
        if in_with && self.is_arithmetic() && self.expects(":") {
            return Some(self.bad_target());
        }
        if !self.expects("in") || self.expects("infix") || !self.has_before(Tok::For) {
            return None;
        }
        if self.is_arithmetic() {
            return Some(self.bad_target());
        }
        self.bracket.map(|_| self.say("'in' expected after for-loop variables"))
    }

    fn is_arithmetic(&self) -> bool {
        use Tok::{At, DoubleStar, Minus, Plus, Slash, Star};
        match self.tok() {
            Some(Plus | Minus | Star | Slash | At | DoubleStar) => true,
            Some(tok) => matches!(tok, Tok::Infix(Infix::Bin(_))),
            None => false,
        }
    }

    fn bad_target(&self) -> Diagnostic {
        Diagnostic::new(Code::BadTarget, "cannot assign to expression", self.span())
    }

    fn import(&self) -> Option<Diagnostic> {
        if self.is_newline() && self.before(1) == Some(Tok::Import) {
            return Some(self.say("Expected one or more names after 'import'"));
        }
        if self.is(Tok::From) && self.first_tok() == Some(Tok::Import) {
            return Some(self.say("Did you mean to use 'from ... import ...' instead?"));
        }
        None
    }

    fn missing_comma(&self) -> Option<Diagnostic> {
        if self.bracket.is_none() && !self.in_field {
            return None;
        }
        let (before, tok) = (self.before(1)?, self.tok()?);
        let two = ends_expression(before) && begins_expression(tok) && self.expects("infix");
        // A name before a string looks like a mistyped prefix.
        let first = self
            .before(2)
            .is_none_or(|tok| tok.opens() || matches!(tok, Tok::Comma | Tok::Equal | Tok::Colon));
        if !two || (before == Tok::Name && tok == Tok::Str && first) {
            return None;
        }
        let title = "invalid syntax. Perhaps you forgot a comma?";
        let span = self.tokens[self.at - 1].span().to(self.span());
        Some(Diagnostic::new(Code::Syntax, title, span))
    }

    /// A colon, a bracket, or the kinds of an `except*`.
    fn missing_token(&self) -> Option<Diagnostic> {
        if self.bracket.is_some() || self.at == self.first {
            return None;
        }
        let mut keyword = self.first_tok()?;
        if keyword == Tok::Async {
            keyword = self.tokens.get(self.first + 1)?.tok;
        }
        if keyword == Tok::Def && self.expects("(") && self.before(2) == Some(Tok::Def) {
            return Some(self.say("expected '('"));
        }
        if keyword == Tok::Except && self.is(Tok::Colon) && self.before(1) == Some(Tok::Star) {
            return Some(self.say("expected one or more exception types"));
        }
        if !self.expects(":") {
            return None;
        }
        let wanted = match keyword {
            Tok::Else | Tok::Try | Tok::Finally | Tok::Def => true,
            Tok::If | Tok::Elif | Tok::While | Tok::For | Tok::With | Tok::Class | Tok::Except => {
                self.is_newline()
            }
            _ => false,
        };
        wanted.then(|| self.say("expected ':'"))
    }
}
