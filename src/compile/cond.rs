//! Conditions: `if`, `while`, `and`, `or`, `not` and comparisons as jumps.
//!
//! Lives here: `branch`. May use: `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: values; `expr` computes them.

use super::expr::comparison;
use super::fold;
use super::frame::Label;
use super::generator::Generator;
use super::marks;
use crate::bytecode::*;
use crate::syntax::ast::{self, BoolOp, CmpOp, Expr, ExprKind};

impl<'a> Generator<'a> {
    /// Goes to `label` if the truth of `expr` is `when`, else falls through.
    pub fn branch(&mut self, expr: &'a Expr, when: bool, label: Label) {
        let mark = marks::plain(expr.span);
        if let Some(truth) = fold::truth_of(expr) {
            if truth == when {
                self.f.jump(label, mark);
            }
            return;
        }
        match &expr.kind {
            ExprKind::Unary { op: ast::UnaryOp::Not, operand } => {
                self.branch(operand, !when, label);
            }
            ExprKind::Bool { op, values } => self.branch_bool(*op, values, when, label),
            ExprKind::Compare { left, ops, comparators } => {
                self.branch_compare(expr, left, ops, comparators, when, label);
            }
            ExprKind::IfElse { test, body, orelse } => {
                let (otherwise, end) = (self.f.label(), self.f.label());
                self.branch(test, false, otherwise);
                self.branch(body, when, label);
                self.f.jump(end, mark);
                self.f.bind(otherwise);
                self.branch(orelse, when, label);
                self.f.bind(end);
            }
            _ => {
                let base = self.f.top;
                let src = In(self.operand(expr));
                self.f.top = base;
                let target = self.f.to(label);
                self.f.emit(Op::JumpIf { src, when: When(when), target }, mark);
            }
        }
    }

    fn branch_bool(&mut self, op: BoolOp, values: &'a [Expr], when: bool, label: Label) {
        // `a and b` is decided by the first that is false, `a or b` by the first that is true.
        let decisive = op == BoolOp::Or;
        let Some((last, others)) = values.split_last() else { return };
        if decisive == when {
            values.iter().for_each(|value| self.branch(value, when, label));
        } else {
            let through = self.f.label();
            others.iter().for_each(|value| self.branch(value, decisive, through));
            self.branch(last, when, label);
            self.f.bind(through);
        }
    }

    fn branch_compare(
        &mut self,
        expr: &'a Expr,
        left: &'a Expr,
        ops: &[CmpOp],
        comparators: &'a [Expr],
        when: bool,
        label: Label,
    ) {
        let base = self.f.top;
        let mark = marks::plain(expr.span);
        if let ([op], [right]) = (ops, comparators) {
            let a = self.operand(left);
            return self.jump_compare(*op, a, right, base, when, label, mark);
        }
        let (through, failed) = (self.f.label(), self.f.label());
        let out = if when { through } else { label };
        let mut a = self.operand(left);
        let last = ops.len() - 1;
        for (op, right) in ops.iter().zip(comparators).take(last) {
            let b = self.operand(right);
            let kept = self.keep(b, mark);
            let target = self.f.to(if self.f.is_named(b) { out } else { failed });
            if let Some(jump) = self.jump_op(*op, a, kept, false) {
                self.f.emit(jump.aimed(target), mark);
            } else {
                let dst = self.f.push();
                self.f.emit(comparison(*op, dst, a, kept), mark);
                self.f.emit(Op::JumpIf { src: In(dst), when: When(false), target }, mark);
            }
            self.f.top = base;
            a = self.settle(b, mark);
        }
        self.f.top = if self.f.is_named(a) { base } else { a as usize + 1 };
        self.jump_compare(ops[last], a, &comparators[last], base, when, label, mark);
        if self.f.is_reached(failed) {
            let end = self.f.label();
            self.f.jump(end, mark);
            self.f.bind(failed);
            // The middle operand stands at `base`, or behind the left one where both were computed.
            self.f.top = base + 2;
            self.drop_from(base, mark);
            if !when {
                self.f.jump(label, mark);
            }
            self.f.bind(end);
        }
        self.f.bind(through);
    }

    /// The last comparison of a chain, or the only one: its right side, then the jump.
    #[allow(clippy::too_many_arguments)]
    fn jump_compare(
        &mut self,
        op: CmpOp,
        a: u8,
        right: &'a Expr,
        base: usize,
        when: bool,
        label: Label,
        mark: Mark,
    ) {
        if let (CmpOp::Is | CmpOp::IsNot, ExprKind::None) = (op, &right.kind) {
            self.f.top = base;
            let target = self.f.to(label);
            let when = When(when == (op == CmpOp::Is));
            return self.f.emit(Op::JumpNone { src: In(a), when, target }, mark);
        }
        if let Some(k) = fold::small_int(right)
            && let Some(jump) = int_jump(op, a, k, when)
        {
            self.f.top = base;
            let target = self.f.to(label);
            return self.f.emit(jump.aimed(target), mark);
        }
        let b = self.comparand(op, right);
        self.f.top = base;
        if let Some(jump) = self.jump_op(op, a, b, when) {
            let target = self.f.to(label);
            return self.f.emit(jump.aimed(target), mark);
        }
        let dst = self.f.push();
        self.f.emit(comparison(op, dst, a, b), mark);
        self.f.top = base;
        let target = self.f.to(label);
        self.f.emit(Op::JumpIf { src: In(dst), when: When(when), target }, mark);
    }

    fn jump_op(&self, op: CmpOp, a: u8, b: u8, when: bool) -> Option<Op> {
        let (a, b, when, target) = (In(a), In(b), When(when), Target(0));
        Some(match op {
            CmpOp::Eq => Op::JumpEq { a, b, when, target },
            CmpOp::NotEq => Op::JumpNe { a, b, when, target },
            CmpOp::Lt => Op::JumpLt { a, b, when, target },
            CmpOp::LtE => Op::JumpLe { a, b, when, target },
            CmpOp::Gt => Op::JumpGt { a, b, when, target },
            CmpOp::GtE => Op::JumpGe { a, b, when, target },
            _ => return None,
        })
    }
}

fn int_jump(op: CmpOp, a: u8, k: i8, when: bool) -> Option<Op> {
    let (a, k, when, target) = (In(a), Imm8(k), When(when), Target(0));
    Some(match op {
        CmpOp::Eq => Op::JumpEqInt { a, k, when, target },
        CmpOp::NotEq => Op::JumpNeInt { a, k, when, target },
        CmpOp::Lt => Op::JumpLtInt { a, k, when, target },
        CmpOp::LtE => Op::JumpLeInt { a, k, when, target },
        CmpOp::Gt => Op::JumpGtInt { a, k, when, target },
        CmpOp::GtE => Op::JumpGeInt { a, k, when, target },
        _ => return None,
    })
}
