//! Which names `:=` binds in an expression.
//!
//! Lives here: one walk, only made in functions that have a `:=`. May use: `base`, `syntax::ast`.
//! Deliberately absent: what to do about it (`names::in_place`).

use crate::base::Symbol;
use crate::syntax::ast::{Arg, Expr, ExprKind, FPiece};

/// Adds the names, each as often as it is bound. Functions inside have variables of their own,
/// and what they bind outside of themselves lives in cells.
pub(super) fn targets(expr: &Expr, found: &mut Vec<Symbol>) {
    let mut each = |inner: &Expr| targets(inner, found);
    match &expr.kind {
        ExprKind::Walrus { target, value } => {
            each(value);
            found.push(target.name);
        }
        ExprKind::FString(pieces) => in_pieces(pieces, found),
        ExprKind::Unary { operand: inner, .. }
        | ExprKind::Attribute { value: inner, .. }
        | ExprKind::Starred(inner)
        | ExprKind::YieldFrom(inner)
        | ExprKind::Await(inner) => each(inner),
        ExprKind::Binary { left, right, .. } => {
            each(left);
            each(right);
        }
        ExprKind::Bool { values: items, .. }
        | ExprKind::Tuple(items)
        | ExprKind::List(items)
        | ExprKind::Set(items) => items.iter().for_each(each),
        ExprKind::Compare { left, comparators, .. } => {
            each(left);
            comparators.iter().for_each(each);
        }
        ExprKind::IfElse { test, body, orelse } => {
            each(test);
            each(body);
            each(orelse);
        }
        ExprKind::Call { func, args } => {
            each(func);
            for arg in args {
                let (Arg::Positional(value)
                | Arg::Star(value)
                | Arg::Keyword(_, value)
                | Arg::DoubleStar(value)) = arg;
                each(value);
            }
        }
        ExprKind::Subscript { value, index } => {
            each(value);
            each(index);
        }
        ExprKind::Slice { lower, upper, step } => {
            [lower, upper, step].into_iter().flatten().for_each(|part| each(part));
        }
        ExprKind::Dict(items) => {
            for (key, value) in items {
                key.iter().for_each(&mut each);
                each(value);
            }
        }
        ExprKind::ListComp { element, clauses } | ExprKind::SetComp { element, clauses } => {
            each(element);
            clauses.iter().flat_map(|clause| &clause.conditions).for_each(each);
        }
        ExprKind::DictComp { key, value, clauses } => {
            each(key);
            each(value);
            clauses.iter().flat_map(|clause| &clause.conditions).for_each(each);
        }
        ExprKind::Yield(value) => value.iter().for_each(|value| each(value)),
        _ => {}
    }
}

fn in_pieces(pieces: &[FPiece], found: &mut Vec<Symbol>) {
    for piece in pieces {
        if let FPiece::Field(field) = piece {
            targets(&field.expr, found);
            in_pieces(&field.spec, found);
        }
    }
}
