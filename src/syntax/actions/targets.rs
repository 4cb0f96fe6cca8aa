//! What can be assigned to and deleted, and what cannot be, in CPython's words.
//!
//! Lives here: the checks of targets. May use: `node`, `ast`.
//! Deliberately absent: names that scopes forbid; the compiler knows those.

use crate::base::{DiagnosticCode as Code, Span};
use crate::syntax::ast::{CompClause, Expr, ExprKind, UnaryOp};
use crate::syntax::node::*;

/// What kind of thing an expression is, as CPython's messages call it.
pub fn describe(kind: &ExprKind) -> &'static str {
    match kind {
        ExprKind::None => "None",
        ExprKind::True => "True",
        ExprKind::False => "False",
        ExprKind::Ellipsis => "ellipsis",
        ExprKind::Int(_)
        | ExprKind::BigInt(_)
        | ExprKind::Float(_)
        | ExprKind::Imaginary
        | ExprKind::Str(_)
        | ExprKind::Bytes(_) => "literal",
        ExprKind::FString(_) => "f-string expression",
        ExprKind::Name(_) => "name",
        ExprKind::Unary { .. } | ExprKind::Binary { .. } | ExprKind::Bool { .. } => "expression",
        ExprKind::Compare { .. } => "comparison",
        ExprKind::IfElse { .. } => "conditional expression",
        ExprKind::Lambda { .. } => "lambda",
        ExprKind::Walrus { .. } => "named expression",
        ExprKind::Call { .. } => "function call",
        ExprKind::Attribute { .. } => "attribute",
        ExprKind::Subscript { .. } => "subscript",
        ExprKind::Slice { .. } => "slice",
        ExprKind::Starred(_) => "starred",
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) => "list",
        ExprKind::Set(_) => "set display",
        ExprKind::Dict(_) => "dict literal",
        ExprKind::ListComp { .. } => "list comprehension",
        ExprKind::SetComp { .. } => "set comprehension",
        ExprKind::DictComp { .. } => "dict comprehension",
        ExprKind::Generator { .. } => "generator expression",
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) => "yield expression",
        ExprKind::Await(_) => "await expression",
    }
}

/// Checks the left side of an `=`. `alone` says that there is only one: then `==` may have been
/// meant.
pub fn assignable(cx: &mut Cx<'_>, target: &Expr, alone: bool) {
    match &target.kind {
        // `(yield) = 1` is wrong in the way of other expressions.
        ExprKind::Yield(_) | ExprKind::YieldFrom(_) if !alone || !in_parentheses(cx, target) => {
            let title = "assignment to yield expression not possible";
            cx.wrong(Code::BadTarget, title, target.span);
        }
        // Of `a, f() = 1` CPython looks at `f() = 1` first.
        ExprKind::Tuple(items)
            if alone
                && items.first().is_some_and(|item| item.span.start == target.span.start)
                && items.last().is_some_and(|item| {
                    item.span.end == target.span.end && compared(&item.kind)
                }) =>
        {
            if let Some(last) = items.last() {
                assignable(cx, last, alone);
            }
        }
        ExprKind::Tuple(_)
        | ExprKind::List(_)
        | ExprKind::Starred(_)
        | ExprKind::Name(_)
        | ExprKind::Attribute { .. }
        | ExprKind::Subscript { .. } => storable(cx, target),
        kind => {
            let what = describe(kind);
            let title = if alone && compared(kind) {
                format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?")
            } else {
                format!("cannot assign to {what}")
            };
            cx.wrong(Code::BadTarget, title, target.span);
        }
    }
}

/// Whether a thing that cannot be assigned to could be compared without brackets: CPython suggests
/// `==` then.
fn compared(kind: &ExprKind) -> bool {
    !matches!(
        kind,
        ExprKind::None
            | ExprKind::True
            | ExprKind::False
            | ExprKind::Generator { .. }
            | ExprKind::Compare { .. }
            | ExprKind::Bool { .. }
            | ExprKind::Unary { op: UnaryOp::Not, .. }
            | ExprKind::IfElse { .. }
            | ExprKind::Lambda { .. }
            | ExprKind::Tuple(_)
            | ExprKind::List(_)
            | ExprKind::Starred(_)
            | ExprKind::Name(_)
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
    )
}

fn in_parentheses(cx: &Cx<'_>, expr: &Expr) -> bool {
    let start = expr.span.start;
    start > 0 && cx.source.text().as_bytes().get(start as usize - 1) == Some(&b'(')
}

/// Checks the target of a `for`, a `with` or a comprehension.
pub fn storable(cx: &mut Cx<'_>, target: &Expr) {
    match &target.kind {
        ExprKind::Tuple(_) | ExprKind::List(_) => inside(cx, target),
        ExprKind::Starred(value) => {
            let known = cx.findings.len();
            storable(cx, value);
            if cx.findings.len() > known {
                return;
            }
            let title = "starred assignment target must be in a list or tuple";
            cx.wrong(Code::BadTarget, title, target.span);
        }
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
        kind => {
            let title = format!("cannot assign to {}", describe(kind));
            cx.wrong(Code::BadTarget, title, target.span);
        }
    }
}

/// Checks the elements of a tuple or list of targets. The tree is no deeper than `MAX_DEPTH`, so
/// the recursion ends well.
fn inside(cx: &mut Cx<'_>, target: &Expr) {
    let (ExprKind::Tuple(items) | ExprKind::List(items)) = &target.kind else { return };
    let mut stars = 0;
    for item in items {
        match &item.kind {
            ExprKind::Starred(value) => {
                stars += 1;
                storable(cx, value);
                if stars == 2 {
                    let title = "multiple starred expressions in assignment";
                    cx.wrong(Code::BadTarget, title, target.span);
                }
            }
            _ => storable(cx, item),
        }
    }
}

/// Checks the left side of `+=` and its like.
pub fn augmentable(cx: &mut Cx<'_>, target: &Node) {
    match &target.expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
        kind => {
            let what = describe(kind);
            let title = format!("'{what}' is an illegal expression for augmented assignment");
            cx.wrong(Code::BadTarget, title, target.expr.span);
        }
    }
}

/// Checks the left side of `name: annotation`.
pub fn annotatable(cx: &mut Cx<'_>, target: &Node) {
    let title = match &target.expr.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => return,
        ExprKind::Tuple(_) => "only single target (not tuple) can be annotated",
        ExprKind::List(_) => "only single target (not list) can be annotated",
        _ => "illegal target for annotation",
    };
    cx.wrong(Code::BadTarget, title, target.expr.span);
}

/// Checks what `del` is given.
pub fn deletable(cx: &mut Cx<'_>, target: &Expr) {
    match &target.kind {
        ExprKind::Name(_) | ExprKind::Attribute { .. } | ExprKind::Subscript { .. } => {}
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            for item in items {
                deletable(cx, item);
            }
        }
        kind => {
            let title = format!("cannot delete {}", describe(kind));
            cx.wrong(Code::BadTarget, title, target.span);
        }
    }
}

/// One `for` of a comprehension.
pub fn clause(
    cx: &mut Cx<'_>,
    is_async: bool,
    target: Node,
    iter: Node,
    conditions: List,
) -> Box<Clause> {
    storable(cx, &target.expr);
    let depth = target.depth.max(iter.depth).max(conditions.depth);
    let clause =
        CompClause { target: target.expr, iter: iter.expr, conditions: conditions.items, is_async };
    Box::new(Clause { clause, depth })
}

/// A starred expression alone, where only its elements could stand.
pub fn not_starred(cx: &mut Cx<'_>, node: &Node) {
    if let ExprKind::Starred(_) = node.expr.kind {
        let span: Span = node.expr.span;
        cx.wrong(Code::Syntax, "can't use starred expression here", span);
    }
}
