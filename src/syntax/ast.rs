//! The abstract syntax tree: what the grammar builds and the compiler reads.
//!
//! Lives here: plain data, every node with its span. May use: `base`, `num_bigint`.
//! Deliberately absent: scopes, types, constant folding; the tree says what was written.
//! The names follow CPython's `ast` module where it has them.

use crate::base::{Span, Symbol, Warning};
use num_bigint::BigInt;

/// A whole file, or one entry at the prompt.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Module {
    pub body: Vec<Stmt>,
    /// What is suspicious about the text itself, in the order of its lines.
    pub warnings: Vec<Warning>,
}

/// A name and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ident {
    pub name: Symbol,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    pub kind: StmtKind,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    Expr(Expr),
    /// `targets[0] = targets[1] = ... = value`
    Assign {
        targets: Vec<Expr>,
        value: Expr,
    },
    AugAssign {
        target: Expr,
        op: BinOp,
        value: Expr,
    },
    /// `target: annotation = value`; `simple` is a bare name without parentheses.
    AnnAssign {
        target: Expr,
        annotation: Expr,
        value: Option<Expr>,
        simple: bool,
    },
    If {
        test: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    While {
        test: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
    },
    For {
        target: Expr,
        iter: Expr,
        body: Vec<Stmt>,
        orelse: Vec<Stmt>,
        is_async: bool,
    },
    Break,
    Continue,
    Pass,
    /// The body of a function that is read when the function is first called.
    Skimmed,
    FunctionDef(Box<FunctionDef>),
    ClassDef(Box<ClassDef>),
    Return(Option<Expr>),
    Raise {
        exc: Option<Expr>,
        cause: Option<Expr>,
    },
    Try(Box<Try>),
    With {
        items: Vec<WithItem>,
        body: Vec<Stmt>,
        is_async: bool,
    },
    Assert {
        test: Expr,
        msg: Option<Expr>,
    },
    Delete(Vec<Expr>),
    Global(Vec<Ident>),
    Nonlocal(Vec<Ident>),
    Import(Vec<Alias>),
    /// `from ..module import names`; no names means `*`.
    ImportFrom {
        level: u32,
        module: Option<Ident>,
        names: Vec<Alias>,
    },
    /// A construct that toyvm refuses by name (`match`, `type X = ...`). The parser has skipped
    /// its block, so the rest of the file is still read.
    Refused(crate::base::DiagnosticCode),
}

/// `import name as asname`; a dotted name is one symbol with its dots.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    pub name: Ident,
    pub asname: Option<Ident>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    pub name: Ident,
    pub params: Params,
    pub body: Vec<Stmt>,
    pub decorators: Vec<Expr>,
    pub returns: Option<Expr>,
    pub is_async: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    pub name: Ident,
    /// Bases and keywords, as in a call.
    pub args: Vec<Arg>,
    pub body: Vec<Stmt>,
    pub decorators: Vec<Expr>,
}

/// Parameters in the order of CPython's frames: positional (the first `posonly` of them
/// positional-only), keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Params {
    pub positional: Vec<Param>,
    pub posonly: usize,
    pub kwonly: Vec<Param>,
    pub vararg: Option<Param>,
    pub kwarg: Option<Param>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Param {
    pub ident: Ident,
    pub annotation: Option<Expr>,
    pub default: Option<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    pub body: Vec<Stmt>,
    pub handlers: Vec<Handler>,
    pub orelse: Vec<Stmt>,
    pub finalbody: Vec<Stmt>,
    /// `except*` was used: refused by the compiler.
    pub is_star: bool,
}

/// `except kind as name: body`
#[derive(Clone, Debug, PartialEq)]
pub struct Handler {
    pub kind: Option<Expr>,
    pub name: Option<Ident>,
    pub body: Vec<Stmt>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    pub context: Expr,
    pub target: Option<Expr>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    pub kind: ExprKind,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    None,
    True,
    False,
    Ellipsis,
    Int(i64),
    BigInt(BigInt),
    Float(f64),
    /// `1j`: refused by the compiler.
    Imaginary,
    Str(String),
    Bytes(Vec<u8>),
    /// An f-string, adjacent literals already joined.
    FString(Vec<FPiece>),
    Name(Symbol),
    Unary {
        op: UnaryOp,
        operand: Box<Expr>,
    },
    Binary {
        op: BinOp,
        left: Box<Expr>,
        right: Box<Expr>,
    },
    /// `a and b and c`; at least two values.
    Bool {
        op: BoolOp,
        values: Vec<Expr>,
    },
    /// `left ops[0] comparators[0] ops[1] comparators[1] ...`
    Compare {
        left: Box<Expr>,
        ops: Vec<CmpOp>,
        comparators: Vec<Expr>,
    },
    IfElse {
        test: Box<Expr>,
        body: Box<Expr>,
        orelse: Box<Expr>,
    },
    Lambda {
        params: Box<Params>,
        body: Box<Expr>,
    },
    /// `(target := value)`
    Walrus {
        target: Ident,
        value: Box<Expr>,
    },
    Call {
        func: Box<Expr>,
        args: Vec<Arg>,
    },
    Attribute {
        value: Box<Expr>,
        attr: Ident,
    },
    Subscript {
        value: Box<Expr>,
        index: Box<Expr>,
    },
    Slice {
        lower: Option<Box<Expr>>,
        upper: Option<Box<Expr>>,
        step: Option<Box<Expr>>,
    },
    Starred(Box<Expr>),
    Tuple(Vec<Expr>),
    List(Vec<Expr>),
    Set(Vec<Expr>),
    /// A missing key is `**value`.
    Dict(Vec<(Option<Expr>, Expr)>),
    ListComp {
        element: Box<Expr>,
        clauses: Vec<CompClause>,
    },
    SetComp {
        element: Box<Expr>,
        clauses: Vec<CompClause>,
    },
    DictComp {
        key: Box<Expr>,
        value: Box<Expr>,
        clauses: Vec<CompClause>,
    },
    Generator {
        element: Box<Expr>,
        clauses: Vec<CompClause>,
    },
    Yield(Option<Box<Expr>>),
    YieldFrom(Box<Expr>),
    /// Refused by the compiler.
    Await(Box<Expr>),
}

/// A literal stretch or a replacement field of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub enum FPiece {
    Literal(String),
    Field(Box<FField>),
}

/// `{expr!conversion:spec}`; `{expr=}` has put the text before it as a literal, and `r` as the
/// conversion unless there is one or a spec.
#[derive(Clone, Debug, PartialEq)]
pub struct FField {
    pub expr: Expr,
    /// `'r'`, `'s'` or `'a'`.
    pub conversion: Option<char>,
    pub spec: Vec<FPiece>,
    pub span: Span,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Positional(Expr),
    /// `*value`
    Star(Expr),
    Keyword(Ident, Expr),
    /// `**value`
    DoubleStar(Expr),
}

/// `for target in iter if conditions[0] if ...`
#[derive(Clone, Debug, PartialEq)]
pub struct CompClause {
    pub target: Expr,
    pub iter: Expr,
    pub conditions: Vec<Expr>,
    pub is_async: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    Not,
    Neg,
    Pos,
    Invert,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    MatMul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    BitAnd,
    BitOr,
    BitXor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoolOp {
    And,
    Or,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CmpOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
    In,
    NotIn,
}
