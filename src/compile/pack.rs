//! Deep expressions: when temporaries run short, those that wait are packed into one.
//!
//! Lives here: `packed`. May use: `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: long displays and calls (`display`, `call`), which need no nesting.

use super::generator::{Dst, Generator};
use super::{fold, marks};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, ExprKind};

/// How many registers one expression may need besides what its parts need.
const ROOM: usize = 56;

/// How many temporaries of a statement are worth packing.
const WORTH: usize = 16;

impl<'a> Generator<'a> {
    /// Whether an expression needs more registers than are left for certain.
    pub fn is_crowded(&self, expr: &Expr) -> bool {
        self.f.top > (REGISTERS - ROOM).max(self.f.base + WORTH)
            && !matches!(expr.kind, ExprKind::Name(_))
            && fold::constant_of(expr).is_none()
    }

    /// Packs all temporaries of the statement into a tuple, computes `expr` with the room that
    /// this gives, and unpacks them again.
    pub fn packed(&mut self, expr: &'a Expr, dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let (base, top) = (self.f.base, self.f.top);
        let held = self.f.flow.unwrap_or_default().held;
        let holes: Vec<u8> = (base as u8..top as u8).filter(|&reg| !held.has(reg)).collect();
        for &reg in &holes {
            self.f.emit(Op::LoadNone { dst: Out(reg) }, mark);
        }
        let len = (top - base) as u8;
        let items = Run { base: base as u8, len };
        let pack = base as u8;
        self.f.emit(Op::BuildTuple { dst: Out(pack), items }, mark);
        self.f.top = base + 1;
        let value = self.eval(expr, Dst::Temp);
        self.f.top = top;
        let kept = self.f.push();
        self.f.emit(Op::Move { dst: Out(kept), src: In(value) }, mark);
        let unpack = Op::Unpack { dst: Out(pack), src: In(pack), count: Num(len) };
        self.f.emit(unpack, mark);
        for reg in holes {
            self.f.emit(Op::Clear { regs: Run { base: reg, len: 1 } }, mark);
        }
        match dst {
            Dst::Temp => kept,
            Dst::Reg(_) => {
                self.f.top = top;
                self.move_to(kept, dst, mark)
            }
        }
    }
}
