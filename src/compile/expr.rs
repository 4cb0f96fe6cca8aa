//! Expressions: values into registers.
//!
//! Lives here: the switch over kinds, operators, comparisons as values, `and`, `or`, attributes,
//! items. May use: `base`, `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: conditions (`cond`), calls (`call`), displays (`display`).

use super::fold;
use super::generator::{Dst, Generator};
use super::marks;
use crate::bytecode::{self as bc, *};
use crate::syntax::ast::{BinOp, BoolOp, CmpOp, Expr, ExprKind, UnaryOp};

impl<'a> Generator<'a> {
    /// The value of `expr` in the register `dst` means. Temporaries that were needed are free.
    pub fn eval(&mut self, expr: &'a Expr, dst: Dst) -> u8 {
        if self.is_crowded(expr) {
            return self.packed(expr, dst);
        }
        match &expr.kind {
            ExprKind::Name(name) => self.load_name(*name, dst, marks::plain(expr.span)),
            ExprKind::Unary { op, operand } => self.unary(expr, *op, operand, dst),
            ExprKind::Binary { .. } => self.binary(expr, dst),
            ExprKind::Bool { op, values } => self.bool(*op, values, dst, expr),
            ExprKind::Compare { left, ops, comparators } => {
                self.compare(expr, left, ops, comparators, dst)
            }
            ExprKind::IfElse { test, body, orelse } => self.if_else(test, body, orelse, dst),
            ExprKind::Lambda { params, body } => self.lambda(expr, params, body, dst),
            ExprKind::Walrus { target, value } => {
                let reg = self.walrus(*target, value);
                self.move_to(reg, dst, marks::plain(expr.span))
            }
            ExprKind::Call { func, args } => self.call(expr, func, args, dst),
            ExprKind::Attribute { value, attr } => {
                let base = self.f.top;
                let obj = In(self.operand(value));
                let mark = self.attribute_mark(expr, value, attr.span);
                self.f.top = base;
                let reg = self.dst(dst);
                let name = self.mangled(attr.name);
                let (name, cache) = (self.f.name(name), self.f.cache());
                self.f.emit(Op::GetAttr { dst: Out(reg), obj, name, cache }, mark);
                reg
            }
            ExprKind::Subscript { value, index } => {
                let base = self.f.top;
                let obj = In(self.operand(value));
                let key = In(self.operand(index));
                self.f.top = base;
                let reg = self.dst(dst);
                let mark = self.mark(expr);
                self.f.emit(Op::GetItem { dst: Out(reg), obj, key }, mark);
                reg
            }
            ExprKind::Slice { lower, upper, step } => {
                let base = self.f.top;
                for part in [lower, upper, step] {
                    match part {
                        Some(part) => self.eval(part, Dst::Temp),
                        None => self.load_const(Const::None, Dst::Temp, marks::plain(expr.span)),
                    };
                }
                self.f.top = base;
                let reg = self.dst(dst);
                let parts = Run { base: base as u8, len: 3 };
                self.f.emit(Op::BuildSlice { dst: Out(reg), parts }, marks::plain(expr.span));
                reg
            }
            ExprKind::FString(pieces) => self.fstring(expr, pieces, dst),
            ExprKind::Tuple(items) => self.tuple(expr, items, dst),
            ExprKind::List(items) => self.list(expr, items, dst),
            ExprKind::Set(items) => self.set(expr, items, dst),
            ExprKind::Dict(items) => self.dict(expr, items, dst),
            ExprKind::ListComp { .. }
            | ExprKind::SetComp { .. }
            | ExprKind::DictComp { .. }
            | ExprKind::Generator { .. } => self.comprehension(expr, dst),
            ExprKind::Yield(value) => self.yield_(expr, value.as_deref(), dst),
            ExprKind::YieldFrom(value) => self.yield_from(expr, value, dst),
            _ => {
                let value = fold::constant_of(expr).unwrap_or(Const::None);
                self.load_const(value, dst, marks::plain(expr.span))
            }
        }
    }

    /// The value of `expr` in some register: a named one where it stands there anyway, else the
    /// next temporary.
    pub fn operand(&mut self, expr: &'a Expr) -> u8 {
        if let ExprKind::Walrus { target, value } = &expr.kind {
            return self.walrus_operand(*target, value, expr);
        }
        match self.in_place(expr) {
            Some(reg) => reg,
            None => self.eval(expr, Dst::Temp),
        }
    }

    /// Binds the target and says where the value stands: in its register or a temporary.
    fn walrus(&mut self, target: crate::syntax::ast::Ident, value: &'a Expr) -> u8 {
        let mark = marks::plain(target.span);
        if let Some(reg) = self.register_of(target.name) {
            self.eval(value, Dst::Reg(reg));
            self.f.assigned(reg);
            return reg;
        }
        let reg = self.eval(value, Dst::Temp);
        let copy = self.f.push();
        self.f.emit(Op::Copy { dst: Out(copy), src: Hold(reg) }, mark);
        self.store_name(target.name, copy, mark);
        self.f.top = copy as usize;
        reg
    }

    fn walrus_operand(
        &mut self,
        target: crate::syntax::ast::Ident,
        value: &'a Expr,
        expr: &'a Expr,
    ) -> u8 {
        let reg = self.walrus(target, value);
        // Bound once in this statement: nothing can change it before it is used.
        let times = self.f.walrus.iter().filter(|&&name| name == target.name).count();
        let dst = if times > 1 || !self.f.is_named(reg) { Dst::Temp } else { Dst::Reg(reg) };
        self.move_to(reg, dst, marks::plain(expr.span))
    }

    /// CPython starts the mark of an attribute that stands on a later line at its name.
    pub fn attribute_mark(&self, expr: &Expr, value: &Expr, attr: crate::base::Span) -> Mark {
        let line = |offset| self.source.line_of(offset);
        let mut mark = self.mark(expr);
        if line(attr.start) != line(value.span.start) && attr.start < mark.span.end {
            mark.span.start = attr.start;
            mark.caret.start = mark.caret.start.max(attr.start);
        }
        mark
    }

    fn unary(&mut self, expr: &'a Expr, op: UnaryOp, operand: &'a Expr, dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        if let Some(value) = fold::constant_of(expr) {
            return self.load_const(value, dst, mark);
        }
        let base = self.f.top;
        let a = In(self.operand(operand));
        self.f.top = base;
        let reg = self.dst(dst);
        let dst = Out(reg);
        let op = match op {
            UnaryOp::Not => Op::Not { dst, a },
            UnaryOp::Neg => Op::Unary { dst, a, op: bc::UnaryOp::Neg },
            UnaryOp::Pos => Op::Unary { dst, a, op: bc::UnaryOp::Pos },
            UnaryOp::Invert => Op::Unary { dst, a, op: bc::UnaryOp::Invert },
        };
        self.f.emit(op, mark);
        reg
    }

    /// `a + b + c ...`: the chain leans to the left and is written in a loop.
    fn binary(&mut self, expr: &'a Expr, dst: Dst) -> u8 {
        let mut spine = Vec::new();
        let mut first = expr;
        while let ExprKind::Binary { op, left, right } = &first.kind {
            spine.push((first, *op, &**right));
            first = left;
        }
        // As much of the left end as is constant is computed now.
        let mut constant = fold::constant_of(first);
        while let (Some(left), Some((node, op, right))) = (&constant, spine.last().copied()) {
            let Some(value) = fold::constant_of(right).and_then(|r| fold::combine(op, left, &r))
            else {
                break;
            };
            constant = Some(value);
            first = node;
            spine.pop();
        }
        let base = self.f.top;
        let mut left = match constant {
            Some(value) => {
                let dst = if spine.is_empty() { dst } else { Dst::Temp };
                self.load_const(value, dst, marks::plain(first.span))
            }
            None => self.operand(first),
        };
        while let Some((node, op, right)) = spine.pop() {
            let dst = if spine.is_empty() { dst } else { Dst::Temp };
            left = self.operate(node, op, left, right, base, dst);
        }
        left
    }

    fn operate(
        &mut self,
        node: &'a Expr,
        op: BinOp,
        left: u8,
        right: &'a Expr,
        base: usize,
        dst: Dst,
    ) -> u8 {
        let mark = self.mark(node);
        let a = In(left);
        let small = fold::small_int(right).map(Imm8);
        let (reg, op) = match (op, small) {
            (BinOp::Add | BinOp::Sub, Some(k)) => {
                self.f.top = base;
                let reg = self.dst(dst);
                let dst = Out(reg);
                let is_add = op == BinOp::Add;
                (reg, if is_add { Op::AddInt { dst, a, k } } else { Op::SubInt { dst, a, k } })
            }
            _ => {
                let b = In(self.operand(right));
                self.f.top = base;
                let reg = self.dst(dst);
                let dst = Out(reg);
                let op = match op {
                    BinOp::Add => Op::Add { dst, a, b },
                    BinOp::Sub => Op::Sub { dst, a, b },
                    BinOp::Mul => Op::Mul { dst, a, b },
                    op => Op::Binary { dst, a, b, op: binary_op(op) },
                };
                (reg, op)
            }
        };
        self.f.emit(op, mark);
        reg
    }

    /// `and`, `or` as values.
    fn bool(&mut self, op: BoolOp, values: &'a [Expr], dst: Dst, expr: &'a Expr) -> u8 {
        let base = self.f.top;
        let end = self.f.label();
        for (at, value) in values.iter().enumerate() {
            self.f.top = base;
            let reg = self.eval(value, Dst::Temp);
            if at + 1 < values.len() {
                let (src, when) = (Hold(reg), When(op == BoolOp::Or));
                let target = self.f.to(end);
                let mark = marks::plain(value.span);
                self.f.emit(Op::JumpIfHold { src, when, target }, mark);
            }
        }
        self.f.bind(end);
        let reg = base as u8;
        self.f.top = base + 1;
        if let Dst::Reg(to) = dst {
            self.f.top = base;
            return self.move_to(reg, Dst::Reg(to), marks::plain(expr.span));
        }
        reg
    }

    fn if_else(&mut self, test: &'a Expr, body: &'a Expr, orelse: &'a Expr, dst: Dst) -> u8 {
        let base = self.f.top;
        let (otherwise, end) = (self.f.label(), self.f.label());
        self.branch(test, false, otherwise);
        let reg = self.eval(body, dst);
        self.f.jump(end, marks::plain(body.span));
        self.f.top = base;
        self.f.bind(otherwise);
        self.eval(orelse, dst);
        self.f.bind(end);
        reg
    }

    // ---- comparisons as values ----

    fn compare(
        &mut self,
        expr: &'a Expr,
        left: &'a Expr,
        ops: &[CmpOp],
        comparators: &'a [Expr],
        dst: Dst,
    ) -> u8 {
        let mark = marks::plain(expr.span);
        let base = self.f.top;
        if let ([op], [right]) = (ops, comparators) {
            let a = self.operand(left);
            let b = self.comparand(*op, right);
            self.f.top = base;
            let reg = self.dst(dst);
            self.f.emit(comparison(*op, reg, a, b), mark);
            return reg;
        }
        // The result has the first temporary, the middle operand waits in the second.
        let result = self.f.push();
        let (end, failed) = (self.f.label(), self.f.label());
        let mut a = self.operand(left);
        for (at, (op, right)) in ops.iter().zip(comparators).enumerate() {
            let is_last = at + 1 == ops.len();
            let b = if is_last { self.comparand(*op, right) } else { self.operand(right) };
            if is_last {
                self.f.emit(comparison(*op, result, a, b), mark);
                break;
            }
            let kept = self.keep(b, mark);
            self.f.emit(comparison(*op, result, a, kept), mark);
            self.f.top = base + 1;
            a = self.settle(b, mark);
            let target = self.f.to(if self.f.is_named(a) { end } else { failed });
            self.f.emit(Op::JumpIfHold { src: Hold(result), when: When(false), target }, mark);
        }
        if self.f.is_reached(failed) {
            self.f.jump(end, mark);
            self.f.bind(failed);
            self.f.top = base + 2;
            self.drop_from(base + 1, mark);
        }
        self.f.bind(end);
        self.deliver(base, dst, mark)
    }

    /// The right side of a comparison that ends a chain; `in [1, 2]` needs no list. In the middle
    /// of a chain it does: the next comparison sees it, too.
    pub fn comparand(&mut self, op: CmpOp, right: &'a Expr) -> u8 {
        if let (CmpOp::In | CmpOp::NotIn, ExprKind::List(items)) = (op, &right.kind)
            && let Some(items) = items.iter().map(fold::constant_of).collect::<Option<_>>()
        {
            return self.load_const(Const::Tuple(items), Dst::Temp, marks::plain(right.span));
        }
        self.operand(right)
    }

    /// A copy of the middle operand of a chain for its first comparison; itself if it is named.
    pub fn keep(&mut self, reg: u8, mark: Mark) -> u8 {
        if self.f.is_named(reg) {
            return reg;
        }
        let copy = self.f.push();
        self.f.emit(Op::Copy { dst: Out(copy), src: Hold(reg) }, mark);
        copy
    }

    /// Brings the middle operand of a chain to the temporary where the left one was.
    pub fn settle(&mut self, reg: u8, mark: Mark) -> u8 {
        if self.f.is_named(reg) {
            return reg;
        }
        let to = self.f.push();
        if to != reg {
            self.f.emit(Op::Move { dst: Out(to), src: In(reg) }, mark);
        }
        to
    }
}

/// One comparison as an op.
pub(super) fn comparison(op: CmpOp, dst: u8, a: u8, b: u8) -> Op {
    let (dst, a, b) = (Out(dst), In(a), In(b));
    let compare = |op| Op::Compare { dst, a, b, op };
    match op {
        CmpOp::Eq => compare(CompareOp::Eq),
        CmpOp::NotEq => compare(CompareOp::Ne),
        CmpOp::Lt => compare(CompareOp::Lt),
        CmpOp::LtE => compare(CompareOp::Le),
        CmpOp::Gt => compare(CompareOp::Gt),
        CmpOp::GtE => compare(CompareOp::Ge),
        CmpOp::Is => Op::Is { dst, a, b, when: When(true) },
        CmpOp::IsNot => Op::Is { dst, a, b, when: When(false) },
        CmpOp::In => Op::Contains { dst, a, b, when: When(true) },
        CmpOp::NotIn => Op::Contains { dst, a, b, when: When(false) },
    }
}

/// The bytecode's name of an operator.
pub(super) fn binary_op(op: BinOp) -> BinaryOp {
    match op {
        BinOp::Add => BinaryOp::Add,
        BinOp::Sub => BinaryOp::Sub,
        BinOp::Mul => BinaryOp::Mul,
        BinOp::MatMul => BinaryOp::MatMul,
        BinOp::Div => BinaryOp::Div,
        BinOp::FloorDiv => BinaryOp::FloorDiv,
        BinOp::Mod => BinaryOp::Mod,
        BinOp::Pow => BinaryOp::Pow,
        BinOp::LShift => BinaryOp::LShift,
        BinOp::RShift => BinaryOp::RShift,
        BinOp::BitAnd => BinaryOp::And,
        BinOp::BitOr => BinaryOp::Or,
        BinOp::BitXor => BinaryOp::Xor,
    }
}
