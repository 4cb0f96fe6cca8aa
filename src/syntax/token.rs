//! The tokens: one small, copyable enum, and the automaton that logos makes from it.
//!
//! Lives here: `Tok`, `Token`, `Infix`. May use: `ast`'s operators, `base`, logos, `lexer`.
//! Deliberately absent: values. A token is a kind and a span; whoever needs the text of a name,
//! number or string reads it from the source.

use super::ast::{BinOp, CmpOp, UnaryOp};
use super::lexer::{self, Findings};
use crate::base::Span;
use logos::Logos;

/// An operator between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Infix {
    Or,
    And,
    Cmp(CmpOp),
    Bin(BinOp),
}

/// What kind of number a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    Int,
    Float,
    Imaginary,
}

/// The constants that have a keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Constant {
    None,
    True,
    False,
}

/// The kind of a token. Tokens that play one role in the grammar are one kind with a payload:
/// that keeps the parser's tables small.
#[derive(Logos, Clone, Copy, Debug, PartialEq, Eq)]
#[logos(extras = Findings)]
#[logos(skip r"[ \t\x0c]+")]
#[logos(skip r"\\(\r\n|\r|\n)")]
pub enum Tok {
    // What the lexer makes of letters.
    #[regex(r"[a-zA-Z_\u{80}-\u{10FFFF}][a-zA-Z0-9_\u{80}-\u{10FFFF}]*", lexer::name)]
    Name,
    #[token("None", |_| Constant::None)]
    #[token("True", |_| Constant::True)]
    #[token("False", |_| Constant::False)]
    Constant(Constant),
    #[regex(r"[0-9]", lexer::number)]
    #[regex(r"\.[0-9]", lexer::number)]
    NumberStart,
    Number(Number),
    #[regex("(?i:r|u|b|f|t|br|rb|fr|rf|tr|rt)?[\"']", lexer::string)]
    Str,

    // Brackets and punctuation.
    #[token("(")]
    LParen,
    #[token(")")]
    RParen,
    #[token("[")]
    LBracket,
    #[token("]")]
    RBracket,
    #[token("{")]
    LBrace,
    #[token("}")]
    RBrace,
    #[token(",")]
    Comma,
    #[token(":")]
    Colon,
    #[token(";")]
    Semicolon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token("=")]
    Equal,
    #[token(":=")]
    ColonEqual,
    #[token("->")]
    Arrow,
    #[token("!")]
    Bang,

    // Operators with more than one role.
    #[token("@")]
    At,
    #[token("+")]
    Plus,
    #[token("-")]
    Minus,
    #[token("*")]
    Star,
    #[token("**")]
    DoubleStar,
    #[token("/")]
    Slash,

    // Operators that only ever stand between operands.
    #[token("or", |_| Infix::Or)]
    #[token("and", |_| Infix::And)]
    #[token("==", |_| Infix::Cmp(CmpOp::Eq))]
    #[token("!=", |_| Infix::Cmp(CmpOp::NotEq))]
    #[token("<", |_| Infix::Cmp(CmpOp::Lt))]
    #[token("<=", |_| Infix::Cmp(CmpOp::LtE))]
    #[token(">", |_| Infix::Cmp(CmpOp::Gt))]
    #[token(">=", |_| Infix::Cmp(CmpOp::GtE))]
    #[token("is", |_| Infix::Cmp(CmpOp::Is))]
    #[token("//", |_| Infix::Bin(BinOp::FloorDiv))]
    #[token("%", |_| Infix::Bin(BinOp::Mod))]
    #[token("<<", |_| Infix::Bin(BinOp::LShift))]
    #[token(">>", |_| Infix::Bin(BinOp::RShift))]
    #[token("&", |_| Infix::Bin(BinOp::BitAnd))]
    #[token("|", |_| Infix::Bin(BinOp::BitOr))]
    #[token("^", |_| Infix::Bin(BinOp::BitXor))]
    Infix(Infix),
    /// Operators that only ever stand before an operand.
    #[token("not", |_| UnaryOp::Not)]
    #[token("~", |_| UnaryOp::Invert)]
    Prefix(UnaryOp),
    #[token("+=", |_| BinOp::Add)]
    #[token("-=", |_| BinOp::Sub)]
    #[token("*=", |_| BinOp::Mul)]
    #[token("@=", |_| BinOp::MatMul)]
    #[token("/=", |_| BinOp::Div)]
    #[token("//=", |_| BinOp::FloorDiv)]
    #[token("%=", |_| BinOp::Mod)]
    #[token("**=", |_| BinOp::Pow)]
    #[token("<<=", |_| BinOp::LShift)]
    #[token(">>=", |_| BinOp::RShift)]
    #[token("&=", |_| BinOp::BitAnd)]
    #[token("|=", |_| BinOp::BitOr)]
    #[token("^=", |_| BinOp::BitXor)]
    Augment(BinOp),

    // Keywords.
    #[token("as")]
    As,
    #[token("assert")]
    Assert,
    #[token("async")]
    Async,
    #[token("await")]
    Await,
    #[token("break")]
    Break,
    #[token("class")]
    Class,
    #[token("continue")]
    Continue,
    #[token("def")]
    Def,
    #[token("del")]
    Del,
    #[token("elif")]
    Elif,
    #[token("else")]
    Else,
    #[token("except")]
    Except,
    #[token("finally")]
    Finally,
    #[token("for")]
    For,
    #[token("from")]
    From,
    #[token("global")]
    Global,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("in")]
    In,
    #[token("lambda")]
    Lambda,
    #[token("nonlocal")]
    Nonlocal,
    #[token("pass")]
    Pass,
    #[token("raise")]
    Raise,
    #[token("return")]
    Return,
    #[token("try")]
    Try,
    #[token("while")]
    While,
    #[token("with")]
    With,
    #[token("yield")]
    Yield,

    // What the layout layer makes of lines.
    #[regex(r"\r\n|\r|\n")]
    Newline,
    Indent,
    Dedent,
    /// The bracket of `with (a as b, c as d):`.
    WithParen,
    /// A whole `match` statement, or a whole `type` statement: toyvm refuses them by name.
    RefusedMatch,
    RefusedType,
    /// The body of a function that is read when the function is first called, see `skim`.
    Skimmed,
    /// Here the lexer or the layout found something wrong and has said so.
    Error,
    #[regex(r"#[^\r\n]*", allow_greedy = true)]
    Comment,

    // The first token, which chooses what is to be read.
    StartFile,
    StartEntry,
    StartExpression,
}

impl Tok {
    /// Whether the token opens a bracket.
    pub fn opens(self) -> bool {
        matches!(self, Tok::LParen | Tok::LBracket | Tok::LBrace | Tok::WithParen)
    }

    /// Whether the token closes a bracket.
    pub fn closes(self) -> bool {
        matches!(self, Tok::RParen | Tok::RBracket | Tok::RBrace)
    }

    /// Whether the token is a keyword that can only begin a statement or a clause, so that no
    /// expression can hold it.
    pub fn begins_statement(self) -> bool {
        matches!(
            self,
            Tok::Assert
                | Tok::Break
                | Tok::Class
                | Tok::Continue
                | Tok::Def
                | Tok::Del
                | Tok::Elif
                | Tok::Except
                | Tok::Finally
                | Tok::Global
                | Tok::Import
                | Tok::Nonlocal
                | Tok::Pass
                | Tok::Raise
                | Tok::Return
                | Tok::Try
                | Tok::While
                | Tok::With
        )
    }
}

/// A token and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub tok: Tok,
    pub start: u32,
    pub end: u32,
}

impl Token {
    /// Pairs a kind with its place.
    pub fn new(tok: Tok, start: u32, end: u32) -> Self {
        Token { tok, start, end }
    }

    /// The place as a span.
    pub fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}
