//! What the grammar carries from rule to rule: pieces of the tree with their depth.
//!
//! Lives here: `Node` and the half-made constructs. May use: `ast`, `base`.
//! Deliberately absent: decisions; the actions take those.
//!
//! Every piece knows how deep it is, so that no tree deeper than `MAX_DEPTH` is ever made: the
//! compiler may walk a tree, and Rust drop it, by recursion.

pub use super::context::Cx;

use super::ast::{
    ClassDef, CompClause, Expr, ExprKind, FunctionDef, Handler, Ident, Param, Params, Stmt,
};
use crate::base::Span;
use smallvec::SmallVec;

/// The depth of the deepest tree that is made.
pub const MAX_DEPTH: u16 = 1000;

/// The error that the grammar's actions do not return: they note what is wrong and go on.
#[derive(Clone, Debug)]
pub enum Never {}

/// An expression on its way into the tree.
pub struct Node {
    pub expr: Expr,
    /// The span with the parentheses around it.
    pub outer: Span,
    pub depth: u16,
    /// A tuple without parentheses.
    pub bare_tuple: bool,
}

impl Node {
    /// A node without children.
    pub fn leaf(start: u32, end: u32, kind: ExprKind) -> Node {
        let span = Span::new(start, end);
        Node { expr: Expr { kind, span }, outer: span, depth: 1, bare_tuple: false }
    }

    /// A node over children, the deepest of which has `depth`. What would be too deep is dropped
    /// and reported.
    pub fn over(cx: &mut Cx<'_>, start: u32, end: u32, kind: ExprKind, depth: u16) -> Node {
        let mut node = Node::leaf(start, end, kind);
        if depth >= MAX_DEPTH {
            cx.too_deep(node.outer);
            node.expr.kind = ExprKind::None;
            return node;
        }
        node.depth = depth + 1;
        node
    }

    /// Whether parentheses stand around it that are not its own.
    pub fn grouped(&self) -> bool {
        self.outer != self.expr.span
    }

    /// The expression in a box.
    pub fn boxed(self) -> Box<Expr> {
        Box::new(self.expr)
    }
}

/// The expression of a node that may be absent.
pub fn plain(node: Option<Node>) -> Option<Expr> {
    node.map(|node| node.expr)
}

/// The depth of a node that may be absent.
pub fn depth(node: &Option<Node>) -> u16 {
    node.as_ref().map_or(0, |node| node.depth)
}

/// The same vector with one more.
pub fn pushed<T>(mut list: Vec<T>, item: T) -> Vec<T> {
    list.push(item);
    list
}

/// Expressions with commas between them.
#[derive(Default)]
pub struct List {
    pub items: Vec<Expr>,
    pub depth: u16,
}

impl List {
    /// A list of one.
    pub fn one(node: Node) -> List {
        List { depth: node.depth, items: vec![node.expr] }
    }

    /// A list of two.
    pub fn pair(a: Node, b: Node) -> List {
        List::one(a).with(b)
    }

    /// One more.
    pub fn with(mut self, node: Node) -> List {
        self.depth = self.depth.max(node.depth);
        self.items.push(node.expr);
        self
    }
}

/// A block of statements.
#[derive(Default)]
pub struct Block {
    pub body: Vec<Stmt>,
    pub depth: u16,
    /// Where its last statement ends.
    pub end: u32,
}

/// The `elif`s of an `if`: where each begins, its test, its block.
pub struct Elifs(pub Vec<(u32, Node, Block)>);

impl Elifs {
    /// No `elif`.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Elifs {
        Elifs(Vec::new())
    }

    /// One more, which begins at `start`.
    pub fn with(mut self, start: u32, test: Node, block: Block) -> Elifs {
        self.0.push((start, test, block));
        self
    }
}

/// One `except` clause.
pub struct Handling {
    pub handler: Handler,
    pub depth: u16,
    pub is_star: bool,
}

impl Handling {
    /// `except:`
    pub fn bare(start: u32, block: Block) -> Box<Handling> {
        Handling::made(start, false, None, None, 0, block)
    }

    /// `except kind as name:`
    pub fn of(
        start: u32,
        is_star: bool,
        kind: Node,
        name: Option<Ident>,
        block: Block,
    ) -> Box<Handling> {
        let depth = kind.depth;
        Handling::made(start, is_star, Some(kind.expr), name, depth, block)
    }

    fn made(
        start: u32,
        is_star: bool,
        kind: Option<Expr>,
        name: Option<Ident>,
        depth: u16,
        block: Block,
    ) -> Box<Handling> {
        let span = Span::new(start, block.end);
        let depth = depth.max(block.depth);
        Box::new(Handling {
            handler: Handler { kind, name, body: block.body, span },
            depth,
            is_star,
        })
    }
}

/// The `except` clauses of a `try`.
#[derive(Default)]
pub struct Handlers {
    pub handlers: Vec<Handler>,
    pub depth: u16,
    pub is_star: bool,
}

impl Handlers {
    /// The first clause.
    #[allow(clippy::boxed_local)]
    pub fn one(first: Box<Handling>) -> Handlers {
        let first = *first;
        Handlers { handlers: vec![first.handler], depth: first.depth, is_star: first.is_star }
    }

    /// One more, which must be of the same kind, with or without a star.
    #[allow(clippy::boxed_local)]
    pub fn with(mut self, cx: &mut Cx<'_>, next: Box<Handling>) -> Handlers {
        let next = *next;
        if next.is_star != self.is_star {
            let title = "cannot have both 'except' and 'except*' on the same 'try'";
            let start = next.handler.span.start;
            cx.wrong(crate::base::DiagnosticCode::Syntax, title, Span::new(start, start + 6));
        }
        self.depth = self.depth.max(next.depth);
        self.handlers.push(next.handler);
        self
    }
}

/// A function or class that still lacks its decorators.
pub struct Definition {
    pub kind: Defined,
    pub start: u32,
    pub end: u32,
    pub depth: u16,
}

/// What a definition defines.
pub enum Defined {
    Function(Box<FunctionDef>),
    Class(Box<ClassDef>),
}

/// One thing between the parentheses of a `def`.
pub enum Piece {
    Plain(Ident, Option<Node>, Option<Node>),
    BareStar(Span),
    Star(Ident, Option<Node>),
    DoubleStar(Ident, Option<Node>),
    Slash(Span),
}

/// Parameters in order, and their depth.
#[derive(Default)]
pub struct Parameters {
    pub params: Box<Params>,
    pub depth: u16,
}

/// A parameter from its parts.
pub fn param(ident: Ident, annotation: Option<Node>, default: Option<Node>) -> Param {
    Param { ident, annotation: plain(annotation), default: plain(default) }
}

/// An imported name and its alias.
pub type Imported = (Ident, Option<Ident>);

/// Adjacent string literals. Most are alone.
pub enum Strings {
    One(Span),
    Many(SmallVec<[Span; 4]>),
}

impl Strings {
    /// One more.
    pub fn with(self, next: Span) -> Strings {
        let mut all = match self {
            Strings::One(first) => SmallVec::from_slice(&[first]),
            Strings::Many(all) => all,
        };
        all.push(next);
        Strings::Many(all)
    }
}

/// One `key: value` or `**value`.
pub struct Pair {
    pub key: Option<Expr>,
    pub value: Expr,
    pub depth: u16,
}

impl Pair {
    /// `key: value`, or `**value` without a key.
    pub fn of(key: Option<Node>, value: Node) -> Box<Pair> {
        let depth = depth(&key).max(value.depth);
        Box::new(Pair { key: plain(key), value: value.expr, depth })
    }
}

/// The pairs of a dict display.
#[derive(Default)]
pub struct Pairs {
    pub items: Vec<(Option<Expr>, Expr)>,
    pub depth: u16,
}

impl Pairs {
    /// The first pair.
    pub fn one(pair: Box<Pair>) -> Pairs {
        Pairs::default().with(pair)
    }

    /// One more.
    #[allow(clippy::boxed_local)]
    pub fn with(mut self, pair: Box<Pair>) -> Pairs {
        let pair = *pair;
        self.depth = self.depth.max(pair.depth);
        self.items.push((pair.key, pair.value));
        self
    }
}

/// One argument of a call.
pub enum Argument {
    Plain(Node),
    /// A generator expression without parentheses of its own.
    Generator(Node),
    Keyword(Ident, Node),
    Star(u32, Node),
    DoubleStar(Node),
    /// Already reported.
    Wrong,
}

/// The arguments of a call so far.
#[derive(Default)]
pub struct Arguments {
    pub args: Vec<super::ast::Arg>,
    pub depth: u16,
    /// The bare generator expression among them; it must be the only argument.
    pub generator: Option<Span>,
    pub keyword_seen: bool,
    pub double_star_seen: bool,
}

/// One `for` of a comprehension.
pub struct Clause {
    pub clause: CompClause,
    pub depth: u16,
}

/// The `for`s of a comprehension.
pub struct Clauses {
    pub clauses: Vec<CompClause>,
    pub depth: u16,
}

impl Clauses {
    /// The first clause.
    #[allow(clippy::boxed_local)]
    pub fn one(first: Box<Clause>) -> Clauses {
        let first = *first;
        Clauses { clauses: vec![first.clause], depth: first.depth }
    }

    /// One more.
    #[allow(clippy::boxed_local)]
    pub fn with(mut self, next: Box<Clause>) -> Clauses {
        let next = *next;
        self.depth = self.depth.max(next.depth);
        self.clauses.push(next.clause);
        self
    }
}
