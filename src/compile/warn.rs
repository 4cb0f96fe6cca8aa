//! Warnings of what is legal and most likely wrong: `x is 5`, `[1](2)`, `assert (x, "text")`.
//!
//! Lives here: the checks, which `collect` calls on its way. May use: `base`, `syntax::ast`,
//! `fold`. Deliberately absent: warnings about the text of literals; `syntax` has those.

use super::collect::Collector;
use super::fold::constant_of;
use crate::base::{Span, Warning};
use crate::bytecode::Const;
use crate::syntax::ast::*;

/// The name of the type that an expression certainly has.
fn type_of(expr: &Expr) -> Option<&'static str> {
    Some(match &expr.kind {
        ExprKind::Tuple(_) => "tuple",
        ExprKind::List(_) | ExprKind::ListComp { .. } => "list",
        ExprKind::Dict(_) | ExprKind::DictComp { .. } => "dict",
        ExprKind::Set(_) | ExprKind::SetComp { .. } => "set",
        ExprKind::Generator { .. } => "generator",
        ExprKind::Lambda { .. } => "function",
        ExprKind::FString(_) => "str",
        _ => type_of_constant(expr)?,
    })
}

fn type_of_constant(expr: &Expr) -> Option<&'static str> {
    // What can be folded, without looking into names and calls.
    match &expr.kind {
        ExprKind::Name(_) | ExprKind::Call { .. } | ExprKind::Attribute { .. } => return None,
        _ => {}
    }
    Some(match constant_of(expr)? {
        Const::None => "NoneType",
        Const::True | Const::False => "bool",
        Const::Ellipsis => "ellipsis",
        Const::Int(_) | Const::BigInt(_) => "int",
        Const::Float(_) => "float",
        Const::Str(_) => "str",
        Const::Bytes(_) => "bytes",
        Const::Tuple(_) => "tuple",
        Const::Names(_) => return None,
    })
}

/// The type of a constant whose identity means nothing.
fn literal(expr: &Expr) -> Option<&'static str> {
    type_of_constant(expr).filter(|name| !matches!(*name, "NoneType" | "bool" | "ellipsis"))
}

impl Collector {
    fn warn(&mut self, span: Span, text: String) {
        self.warnings.push(Warning { at: span.start, text });
    }

    pub(super) fn warn_of_assertion(&mut self, test: &Expr, span: Span) {
        if matches!(&test.kind, ExprKind::Tuple(items) if !items.is_empty()) {
            self.warn(span, "assertion is always true, perhaps remove parentheses?".into());
        }
    }

    pub(super) fn warn_of_identity(
        &mut self,
        left: &Expr,
        ops: &[CmpOp],
        comparators: &[Expr],
        span: Span,
    ) {
        let mut left = left;
        for (op, right) in ops.iter().zip(comparators) {
            let words = match op {
                CmpOp::Is => Some(("is", "==")),
                CmpOp::IsNot => Some(("is not", "!=")),
                _ => None,
            };
            if let Some((word, better)) = words
                && let Some(name) = literal(left).or_else(|| literal(right))
            {
                let text = format!("\"{word}\" with '{name}' literal. Did you mean \"{better}\"?");
                return self.warn(span, text);
            }
            left = right;
        }
    }

    pub(super) fn warn_of_call(&mut self, func: &Expr) {
        if let Some(name) = type_of(func).filter(|name| *name != "function") {
            let text = format!("'{name}' object is not callable; perhaps you missed a comma?");
            self.warn(func.span, text);
        }
    }

    pub(super) fn warn_of_subscript(&mut self, value: &Expr, index: &Expr) {
        let Some(name) = type_of(value) else { return };
        let text = match name {
            "dict" => return,
            "str" | "bytes" | "tuple" | "list" => {
                let Some(of) = type_of(index).filter(|of| !matches!(*of, "int" | "bool")) else {
                    return;
                };
                format!(
                    "{name} indices must be integers or slices, not {of}; \
                     perhaps you missed a comma?"
                )
            }
            _ => format!("'{name}' object is not subscriptable; perhaps you missed a comma?"),
        };
        self.warn(value.span, text);
    }
}
