//! The generated parser and the one call of it.
//!
//! Lives here: `run`. May use: the parser that `build.rs` makes of `grammar/python.lalrpop`.
//! Deliberately absent: what to say about an error, and how to go on after one: `errors`,
//! `recover`.

use super::context::Cx;
use super::node::{Never, Node};
use super::token::{Tok, Token};
use lalrpop_util::ParseError;

#[allow(clippy::all, clippy::pedantic, unused, missing_docs, elided_lifetimes_in_paths)]
mod python {
    lalrpop_util::lalrpop_mod!(grammar, "/python.rs");
    pub use grammar::TopParser;
}

/// Where a parse stopped, and what would have let it go on.
#[derive(Debug)]
pub struct Stopped {
    /// The index of the offending token; the number of tokens for the end of the text.
    pub index: usize,
    /// Terminals as the grammar spells them, in quotes.
    pub expected: Vec<String>,
}

/// Reads `tokens`, the first of which chooses what is read. Statements are left in `cx`, an
/// expression is returned.
pub fn run(cx: &mut Cx<'_>, tokens: &[Token]) -> Result<Option<Node>, Stopped> {
    let triples = tokens.iter().map(|token| (token.start, token.tok, token.end));
    python::TopParser::new().parse(cx, triples).map_err(|error| stopped(tokens, error))
}

fn stopped(tokens: &[Token], error: ParseError<u32, Tok, Never>) -> Stopped {
    let (place, expected) = match error {
        ParseError::UnrecognizedToken { token: (start, tok, end), expected } => {
            (Some(Token::new(tok, start, end)), expected)
        }
        ParseError::ExtraToken { token: (start, tok, end) } => {
            (Some(Token::new(tok, start, end)), Vec::new())
        }
        ParseError::UnrecognizedEof { expected, .. } => (None, expected),
        ParseError::InvalidToken { .. } | ParseError::User { .. } => (None, Vec::new()),
    };
    // Tokens are in order of their start; those without width share it, so compare them whole.
    let index = place.map_or(tokens.len(), |place| {
        let from = tokens.partition_point(|token| token.start < place.start);
        let at = tokens[from..].iter().position(|token| *token == place);
        at.map_or(from, |at| from + at)
    });
    Stopped { index, expected }
}
