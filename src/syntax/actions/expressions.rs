//! Expressions: atoms, trailers, displays, comprehensions.
//!
//! Lives here: one function for each rule. May use: `node`, `ast`, `number`, `strings`.
//! Deliberately absent: operators (`operators`), arguments (`arguments`).

use crate::base::{DiagnosticCode as Code, Span};
use crate::syntax::ast::{ExprKind, Ident, UnaryOp};
use crate::syntax::node::*;
use crate::syntax::token::{Constant, Number};
use crate::syntax::{number as numbers, strings as literals};

use super::targets::describe;

/// A name.
pub fn name(cx: &mut Cx<'_>, l: u32, r: u32) -> Node {
    let symbol = cx.symbol(Span::new(l, r));
    Node::leaf(l, r, ExprKind::Name(symbol))
}

/// `None`, `True`, `False`.
pub fn constant(constant: Constant, l: u32, r: u32) -> Node {
    let kind = match constant {
        Constant::None => ExprKind::None,
        Constant::True => ExprKind::True,
        Constant::False => ExprKind::False,
    };
    Node::leaf(l, r, kind)
}

/// `...`
pub fn ellipsis(l: u32, r: u32) -> Node {
    Node::leaf(l, r, ExprKind::Ellipsis)
}

/// A number; the value of a malformed one is 0.
pub fn number(cx: &mut Cx<'_>, kind: Number, l: u32, r: u32) -> Node {
    let span = Span::new(l, r);
    let value = numbers::value(cx.text(span), kind).unwrap_or_else(|title| {
        cx.wrong(Code::BadNumber, title, span);
        ExprKind::Int(0)
    });
    Node::leaf(l, r, value)
}

/// Adjacent string literals.
pub fn strings(cx: &mut Cx<'_>, strings: Strings) -> Node {
    match strings {
        Strings::One(span) => literals::join(cx, &[span]),
        Strings::Many(spans) => literals::join(cx, &spans),
    }
}

/// `(e)`: the same expression; only its outer span grows.
pub fn group(cx: &mut Cx<'_>, l: u32, mut e: Node, r: u32) -> Node {
    if let ExprKind::Starred(_) = e.expr.kind {
        let title = "cannot use starred expression here";
        cx.wrong(Code::Syntax, title, e.expr.span);
    }
    e.outer = Span::new(l, r);
    e
}

/// `(a, b)`
pub fn tuple(cx: &mut Cx<'_>, l: u32, items: List, r: u32) -> Node {
    Node::over(cx, l, r, ExprKind::Tuple(items.items), items.depth)
}

/// `a, b` without parentheses.
pub fn bare_tuple(cx: &mut Cx<'_>, l: u32, items: List, r: u32) -> Node {
    let mut node = tuple(cx, l, items, r);
    node.bare_tuple = true;
    node
}

/// `[a, b]`
pub fn list(cx: &mut Cx<'_>, l: u32, items: List, r: u32) -> Node {
    Node::over(cx, l, r, ExprKind::List(items.items), items.depth)
}

/// `{a, b}`
pub fn set(cx: &mut Cx<'_>, l: u32, items: List, r: u32) -> Node {
    Node::over(cx, l, r, ExprKind::Set(items.items), items.depth)
}

/// `{a: b, **c}`
pub fn dict(cx: &mut Cx<'_>, l: u32, pairs: Pairs, r: u32) -> Node {
    Node::over(cx, l, r, ExprKind::Dict(pairs.items), pairs.depth)
}

/// `*e`, which binds as tightly as `|`.
pub fn starred(cx: &mut Cx<'_>, l: u32, e: Node, r: u32) -> Node {
    let loose = match &e.expr.kind {
        ExprKind::Bool { .. } | ExprKind::Compare { .. } => !e.grouped(),
        ExprKind::Unary { op: UnaryOp::Not, .. } => !e.grouped(),
        _ => false,
    };
    if loose {
        cx.wrong(Code::Syntax, "invalid syntax", Span::new(l, l + 1));
    }
    let depth = e.depth;
    Node::over(cx, l, r, ExprKind::Starred(e.boxed()), depth)
}

/// `name := value`
pub fn walrus(cx: &mut Cx<'_>, l: u32, target: Node, value: Node, r: u32) -> Node {
    let name = match &target.expr.kind {
        ExprKind::Name(name) if !target.grouped() => *name,
        kind => {
            let title = format!("cannot use assignment expressions with {}", describe(kind));
            cx.wrong(Code::BadTarget, title, target.expr.span);
            return value;
        }
    };
    let target = Ident { name, span: target.expr.span };
    let depth = value.depth;
    Node::over(cx, l, r, ExprKind::Walrus { target, value: value.boxed() }, depth)
}

/// `yield` and `yield value`.
pub fn yield_(cx: &mut Cx<'_>, l: u32, value: Option<Node>, r: u32) -> Node {
    let deep = depth(&value);
    Node::over(cx, l, r, ExprKind::Yield(value.map(Node::boxed)), deep)
}

/// `yield from value`
pub fn yield_from(cx: &mut Cx<'_>, l: u32, value: Node, r: u32) -> Node {
    let depth = value.depth;
    Node::over(cx, l, r, ExprKind::YieldFrom(value.boxed()), depth)
}

/// `body if test else orelse`
pub fn if_else(cx: &mut Cx<'_>, l: u32, body: Node, test: Node, orelse: Node, r: u32) -> Node {
    let depth = body.depth.max(test.depth).max(orelse.depth);
    let kind = ExprKind::IfElse { test: test.boxed(), body: body.boxed(), orelse: orelse.boxed() };
    Node::over(cx, l, r, kind, depth)
}

/// `lambda parameters: body`
pub fn lambda(cx: &mut Cx<'_>, l: u32, parameters: Parameters, body: Node, r: u32) -> Node {
    let depth = parameters.depth.max(body.depth);
    let kind = ExprKind::Lambda { params: parameters.params, body: body.boxed() };
    Node::over(cx, l, r, kind, depth)
}

/// `value.attr`
pub fn attribute(cx: &mut Cx<'_>, l: u32, value: Node, attr: Ident, r: u32) -> Node {
    let depth = value.depth;
    Node::over(cx, l, r, ExprKind::Attribute { value: value.boxed(), attr }, depth)
}

/// `func(arguments)`
pub fn call(cx: &mut Cx<'_>, l: u32, func: Node, arguments: Arguments, r: u32) -> Node {
    let depth = func.depth.max(arguments.depth);
    let mut args = arguments.args;
    // A lone generator's span takes in the call's parentheses, as in CPython.
    if let Some(super::super::ast::Arg::Positional(only)) = args.first_mut()
        && arguments.generator.is_some()
    {
        only.span = Span::new(func.outer.end, r);
    }
    Node::over(cx, l, r, ExprKind::Call { func: func.boxed(), args }, depth)
}

/// `value[index]`
pub fn subscript(cx: &mut Cx<'_>, l: u32, value: Node, index: Node, r: u32) -> Node {
    let mut depth = value.depth.max(index.depth);
    let mut index = index;
    // `a[*b]` is `a[(*b,)]`.
    if let ExprKind::Starred(_) = index.expr.kind {
        let span = index.expr.span;
        index = tuple(cx, span.start, List::one(index), span.end);
        depth = depth.max(index.depth);
    }
    let kind = ExprKind::Subscript { value: value.boxed(), index: index.boxed() };
    Node::over(cx, l, r, kind, depth)
}

/// `lower:upper:step`
pub fn slice(
    cx: &mut Cx<'_>,
    l: u32,
    lower: Option<Node>,
    upper: Option<Node>,
    step: Option<Node>,
    r: u32,
) -> Node {
    let depth = depth(&lower).max(depth(&upper)).max(depth(&step));
    let kind = ExprKind::Slice {
        lower: lower.map(Node::boxed),
        upper: upper.map(Node::boxed),
        step: step.map(Node::boxed),
    };
    Node::over(cx, l, r, kind, depth)
}

/// An iterable cannot be unpacked into the element of a comprehension.
fn element(cx: &mut Cx<'_>, e: Node) -> (Node, u16) {
    if let ExprKind::Starred(_) = e.expr.kind {
        let title = "iterable unpacking cannot be used in comprehension";
        cx.wrong(Code::Syntax, title, e.expr.span);
    }
    let depth = e.depth;
    (e, depth)
}

/// `(e for ...)`
pub fn generator(cx: &mut Cx<'_>, l: u32, e: Node, clauses: Clauses, r: u32) -> Node {
    let (e, depth) = element(cx, e);
    let depth = depth.max(clauses.depth);
    let kind = ExprKind::Generator { element: e.boxed(), clauses: clauses.clauses };
    Node::over(cx, l, r, kind, depth)
}

/// `[e for ...]`
pub fn list_comp(cx: &mut Cx<'_>, l: u32, e: Node, clauses: Clauses, r: u32) -> Node {
    let (e, depth) = element(cx, e);
    let depth = depth.max(clauses.depth);
    let kind = ExprKind::ListComp { element: e.boxed(), clauses: clauses.clauses };
    Node::over(cx, l, r, kind, depth)
}

/// `{e for ...}`
pub fn set_comp(cx: &mut Cx<'_>, l: u32, e: Node, clauses: Clauses, r: u32) -> Node {
    let (e, depth) = element(cx, e);
    let depth = depth.max(clauses.depth);
    let kind = ExprKind::SetComp { element: e.boxed(), clauses: clauses.clauses };
    Node::over(cx, l, r, kind, depth)
}

/// `{key: value for ...}`
#[allow(clippy::boxed_local)]
pub fn dict_comp(cx: &mut Cx<'_>, l: u32, pair: Box<Pair>, clauses: Clauses, r: u32) -> Node {
    let pair = *pair;
    let depth = pair.depth.max(clauses.depth);
    let Some(key) = pair.key else {
        let title = "dict unpacking cannot be used in dict comprehension";
        let value = pair.value.span;
        let before = cx.text(Span::new(l, value.start));
        let start = before.rfind("**").map_or(value.start, |at| l + at as u32);
        cx.wrong(Code::Syntax, title, Span::new(start, value.end));
        return Node::leaf(l, r, ExprKind::None);
    };
    let kind = ExprKind::DictComp {
        key: Box::new(key),
        value: Box::new(pair.value),
        clauses: clauses.clauses,
    };
    Node::over(cx, l, r, kind, depth)
}
