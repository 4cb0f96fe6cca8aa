//! Assignments: targets of every kind, unpacking, `+=`, `del`.
//!
//! Lives here: stores. May use: `base`, `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: what a single name means (`names`).

use super::generator::{Dst, Generator};
use super::{fold, marks};
use crate::bytecode::*;
use crate::syntax::ast::{BinOp, Expr, ExprKind};

impl<'a> Generator<'a> {
    /// `targets[0] = targets[1] = ... = value`
    pub fn assign(&mut self, targets: &'a [Expr], value: &'a Expr) {
        let base = self.f.top;
        match targets {
            [only] => self.assign_one(only, value),
            [first, rest @ ..] => {
                // The first target's register can serve the others, if they leave it alone.
                let register = match first.kind {
                    ExprKind::Name(name) if !rest.iter().any(|target| binds(target, name)) => {
                        self.register_of(name)
                    }
                    _ => None,
                };
                if let Some(reg) = register {
                    self.eval(value, Dst::Reg(reg));
                    self.f.assigned(reg);
                    rest.iter().for_each(|target| self.assign_to(target, reg));
                } else {
                    self.assign_copies(targets, value);
                }
            }
            [] => {}
        }
        self.f.top = base;
    }

    fn assign_copies(&mut self, targets: &'a [Expr], value: &'a Expr) {
        let src = self.eval(value, Dst::Temp);
        let mark = marks::plain(value.span);
        for (at, target) in targets.iter().enumerate() {
            if at + 1 == targets.len() {
                self.assign_to(target, src);
            } else {
                let copy = self.f.push();
                self.f.emit(Op::Copy { dst: Out(copy), src: Hold(src) }, mark);
                self.assign_to(target, copy);
                self.f.top = copy as usize;
            }
        }
    }

    fn assign_one(&mut self, target: &'a Expr, value: &'a Expr) {
        match &target.kind {
            ExprKind::Name(name) => {
                if let Some(reg) = self.register_of(*name) {
                    self.eval(value, Dst::Reg(reg));
                    return self.f.assigned(reg);
                }
            }
            ExprKind::Tuple(targets) | ExprKind::List(targets) => {
                if let ExprKind::Tuple(values) | ExprKind::List(values) = &value.kind
                    && values.len() == targets.len()
                    && values.len() <= 16
                    && !values.iter().chain(targets).any(is_starred)
                {
                    return self.assign_parallel(targets, values);
                }
            }
            _ => {}
        }
        let src = self.operand(value);
        self.assign_to(target, src);
    }

    /// `a, b = b, a` without a tuple.
    fn assign_parallel(&mut self, targets: &'a [Expr], values: &'a [Expr]) {
        let base = self.f.top;
        let mut registers: Vec<Option<u8>> = Vec::new();
        for target in targets {
            let reg = match target.kind {
                ExprKind::Name(name) => self.register_of(name),
                _ => None,
            };
            registers.push(reg.filter(|reg| !registers.contains(&Some(*reg))));
        }
        // Only where no store can be seen by another may one come early.
        let all_plain = registers.iter().all(Option::is_some);
        let mut waiting = Vec::new();
        for (at, value) in values.iter().enumerate() {
            let later = &values[at + 1..];
            let target = &targets[at];
            let direct = match (registers[at], &target.kind) {
                (Some(reg), ExprKind::Name(name)) if all_plain => {
                    let is_free = |value: &Expr| match value.kind {
                        ExprKind::Name(other) => {
                            other != *name
                                && self.register_of(other).is_some_and(|reg| {
                                    self.f.flow.is_some_and(|flow| flow.assigned.has(reg))
                                })
                        }
                        _ => fold::constant_of(value).is_some(),
                    };
                    later.iter().all(is_free).then_some(reg)
                }
                _ => None,
            };
            match direct {
                Some(reg) => {
                    self.eval(value, Dst::Reg(reg));
                    self.f.assigned(reg);
                }
                None => waiting.push((target, self.eval(value, Dst::Temp))),
            }
        }
        for (target, src) in waiting {
            self.assign_to(target, src);
        }
        self.f.top = base;
    }

    /// Stores the value of `src`, which is taken if it is a temporary.
    pub fn assign_to(&mut self, target: &'a Expr, src: u8) {
        let base = self.f.top;
        match &target.kind {
            ExprKind::Name(name) => self.store_name(*name, src, marks::plain(target.span)),
            ExprKind::Attribute { value, attr } => {
                let obj = In(self.operand(value));
                let mark = self.attribute_mark(target, value, attr.span);
                let name = self.mangled(attr.name);
                let (name, cache) = (self.f.name(name), self.f.cache());
                self.f.emit(Op::SetAttr { obj, src: In(src), name, cache }, mark);
            }
            ExprKind::Subscript { value, index } => {
                let obj = In(self.operand(value));
                let key = In(self.operand(index));
                let mark = self.mark(target);
                self.f.emit(Op::SetItem { obj, key, src: In(src) }, mark);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => self.unpack(target, items, src),
            ExprKind::Starred(inner) => self.assign_to(inner, src),
            _ => {}
        }
        self.f.top = base;
    }

    fn unpack(&mut self, target: &'a Expr, items: &'a [Expr], src: u8) {
        let mark = marks::plain(target.span);
        if items.len() + self.f.top > 250 {
            self.f.too_large = Some("targets in one assignment");
            return;
        }
        let dst = match self.consecutive(items) {
            Some(reg) => reg,
            None => {
                // The value's own register is free as soon as it is taken.
                if !self.f.is_named(src) && src as usize + 1 == self.f.top {
                    self.f.top -= 1;
                }
                let dst = self.f.top as u8;
                items.iter().for_each(|_| {
                    self.f.push();
                });
                dst
            }
        };
        let (out, src) = (Out(dst), In(src));
        let count = |len: usize| Num(len as u8);
        let op = match items.iter().position(is_starred) {
            None => Op::Unpack { dst: out, src, count: count(items.len()) },
            Some(at) => {
                let (before, after) = (count(at), count(items.len() - at - 1));
                Op::UnpackStar { dst: out, src, before, after }
            }
        };
        self.f.emit(op, mark);
        for (at, item) in items.iter().enumerate() {
            let reg = dst + at as u8;
            if self.f.is_named(reg) {
                self.f.assigned(reg);
            } else {
                self.assign_to(item, reg);
            }
        }
    }

    /// The first of the registers of targets that are named registers in a row.
    fn consecutive(&self, items: &[Expr]) -> Option<u8> {
        let mut first = None;
        for (at, item) in items.iter().enumerate() {
            let name = match &item.kind {
                ExprKind::Name(name) => *name,
                ExprKind::Starred(inner) => match inner.kind {
                    ExprKind::Name(name) => name,
                    _ => return None,
                },
                _ => return None,
            };
            let reg = self.register_of(name)?;
            if *first.get_or_insert(reg) as usize + at != reg as usize {
                return None;
            }
        }
        first
    }

    /// `target op= value`
    pub fn augmented(&mut self, target: &'a Expr, op: BinOp, value: &'a Expr, mark: Mark) {
        let base = self.f.top;
        match &target.kind {
            ExprKind::Name(name) => {
                let reg = self.register_of(*name);
                match reg {
                    Some(reg) => {
                        self.check(reg, *name, marks::plain(target.span));
                        // `x += (x := 1)` adds to the old value.
                        let a = match self.in_place(target) {
                            Some(reg) => reg,
                            None => self.eval(target, Dst::Temp),
                        };
                        self.inplace(a, op, value, base, Dst::Reg(reg), mark);
                        self.f.assigned(reg);
                    }
                    None => {
                        let a = self.eval(target, Dst::Temp);
                        let src = self.inplace(a, op, value, base, Dst::Temp, mark);
                        self.store_name(*name, src, marks::plain(target.span));
                    }
                }
            }
            ExprKind::Attribute { value: object, attr } => {
                let place = self.attribute_mark(target, object, attr.span);
                let obj = self.operand(object);
                let start = self.f.top;
                let again = In(self.keep(obj, place));
                self.f.top = start;
                let old = self.f.push();
                let name = self.mangled(attr.name);
                let (name, cache) = (self.f.name(name), self.f.cache());
                self.f.emit(Op::GetAttr { dst: Out(old), obj: again, name, cache }, place);
                let src = In(self.inplace(old, op, value, start, Dst::Temp, mark));
                let cache = self.f.cache();
                self.f.emit(Op::SetAttr { obj: In(obj), src, name, cache }, place);
            }
            ExprKind::Subscript { value: object, index } => {
                let place = self.mark(target);
                let obj = self.operand(object);
                let key = self.operand(index);
                let start = self.f.top;
                let obj_again = self.keep(obj, place);
                let key_again = self.keep(key, place);
                self.f.top = start;
                let old = self.f.push();
                let (again, by) = (In(obj_again), In(key_again));
                self.f.emit(Op::GetItem { dst: Out(old), obj: again, key: by }, place);
                let src = In(self.inplace(old, op, value, start, Dst::Temp, mark));
                self.f.emit(Op::SetItem { obj: In(obj), key: In(key), src }, place);
            }
            _ => {}
        }
        self.f.top = base;
    }

    /// `R[dst] := a op= value`, `a` being in the temporary `base` or a named register.
    fn inplace(
        &mut self,
        a: u8,
        op: BinOp,
        value: &'a Expr,
        base: usize,
        dst: Dst,
        mark: Mark,
    ) -> u8 {
        let a = In(a);
        let (reg, op) = match (op, fold::small_int(value).map(Imm8)) {
            (BinOp::Add | BinOp::Sub, Some(k)) => {
                self.f.top = base;
                let reg = self.dst(dst);
                let dst = Out(reg);
                let is_add = op == BinOp::Add;
                (reg, if is_add { Op::IAddInt { dst, a, k } } else { Op::ISubInt { dst, a, k } })
            }
            _ => {
                let b = In(self.operand(value));
                self.f.top = base;
                let reg = self.dst(dst);
                (reg, Op::Inplace { dst: Out(reg), a, b, op: super::expr::binary_op(op) })
            }
        };
        self.f.emit(op, mark);
        reg
    }

    /// `del target`
    pub fn delete(&mut self, target: &'a Expr) {
        let base = self.f.top;
        match &target.kind {
            ExprKind::Name(name) => self.delete_name(*name, marks::plain(target.span)),
            ExprKind::Attribute { value, attr } => {
                let obj = In(self.operand(value));
                let mark = self.attribute_mark(target, value, attr.span);
                let name = self.mangled(attr.name);
                let name = self.f.name(name);
                self.f.emit(Op::DelAttr { obj, name }, mark);
            }
            ExprKind::Subscript { value, index } => {
                let obj = In(self.operand(value));
                let key = In(self.operand(index));
                let mark = self.mark(target);
                self.f.emit(Op::DelItem { obj, key }, mark);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|item| self.delete(item));
            }
            _ => {}
        }
        self.f.top = base;
    }
}

fn is_starred(item: &Expr) -> bool {
    matches!(item.kind, ExprKind::Starred(_))
}

/// Whether a target binds a name.
fn binds(target: &Expr, name: crate::base::Symbol) -> bool {
    match &target.kind {
        ExprKind::Name(other) => *other == name,
        ExprKind::Tuple(items) | ExprKind::List(items) => {
            items.iter().any(|item| binds(item, name))
        }
        ExprKind::Starred(inner) => binds(inner, name),
        // An index may hold a `:=`.
        ExprKind::Subscript { index, .. } => {
            !matches!(index.kind, ExprKind::Name(_) | ExprKind::Int(_) | ExprKind::Str(_))
        }
        _ => false,
    }
}
