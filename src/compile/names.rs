//! Names: loading, storing and deleting what a name means.
//!
//! Lives here: one `match` over places for each. May use: `base`, `bytecode`, `scope`, `layout`.
//! Deliberately absent: deciding what a name means (`scope`).

use super::generator::{Dst, Generator};
use super::layout::Home;
use super::scope::{Place, VarId, mangle};
use crate::base::Symbol;
use crate::bytecode::*;
use crate::syntax::ast::{Expr, ExprKind};

/// The register of a class body's namespace.
const SPACE: u8 = 0;

/// Where a variable is, seen from the running frame.
#[derive(Clone, Copy, Debug)]
pub(super) enum Access {
    Home(Home),
    Free(Free),
}

impl<'a> Generator<'a> {
    pub fn mangled(&self, name: Symbol) -> Symbol {
        mangle(self.table[self.f.scope].class, name)
    }

    /// What a name means here, by its mangled form.
    pub fn place(&self, name: Symbol) -> Place {
        self.table.place(self.f.scope, name)
    }

    pub fn access(&self, var: VarId) -> Access {
        if self.table[var].frame == self.f.root {
            return Access::Home(self.f.layout.of(var));
        }
        let free = self.table[self.f.root].free.iter().position(|&free| free == var);
        Access::Free(Free(free.unwrap_or(0) as u16))
    }

    pub fn slot(&mut self, name: Symbol) -> Slot {
        Slot(self.globals.slot(name))
    }

    fn slot16(&mut self, name: Symbol) -> Slot16 {
        let slot = self.globals.slot(name);
        if slot > u16::MAX.into() {
            self.f.too_large = Some("global names around a class body");
        }
        Slot16(slot as u16)
    }

    fn spill_box(&self) -> u8 {
        self.f.layout.spill.unwrap_or(0)
    }

    /// Makes sure that a named register has a value.
    pub fn check(&mut self, reg: u8, name: Symbol, mark: Mark) {
        if self.f.flow.is_some_and(|flow| !flow.assigned.has(reg)) {
            let name = self.f.name(name);
            self.f.emit(Op::CheckLocal { src: Hold(reg), name }, mark);
            self.f.assigned(reg);
        }
    }

    /// The named register of a name, if it has one.
    pub fn register_of(&self, name: Symbol) -> Option<u8> {
        match self.place(self.mangled(name)) {
            Place::Var(var) => self.register_of_var(var),
            _ => None,
        }
    }

    pub fn register_of_var(&self, var: VarId) -> Option<u8> {
        match self.access(var) {
            Access::Home(Home::Reg(reg)) => Some(reg),
            _ => None,
        }
    }

    /// The named register that holds the value of `expr` as it stands, checked: an operand that
    /// costs nothing. None if it has none, or if `:=` may change it before it is used.
    pub fn in_place(&mut self, expr: &Expr) -> Option<u8> {
        let ExprKind::Name(name) = expr.kind else { return None };
        let reg = self.register_of(name)?;
        if self.f.walrus.contains(&name) {
            return None;
        }
        let mark = super::marks::plain(expr.span);
        self.check(reg, name, mark);
        Some(reg)
    }

    /// The value of a name.
    pub fn load_name(&mut self, name: Symbol, dst: Dst, mark: Mark) -> u8 {
        if name.as_str() == "__debug__" {
            return self.load_const(Const::True, dst, mark);
        }
        let name = self.mangled(name);
        let place = self.place(name);
        if let Place::Var(var) = place {
            return self.load_var(var, dst, mark);
        }
        let reg = self.dst(dst);
        let (dst, space) = (Out(reg), Hold(SPACE));
        let op = match place {
            Place::Global => Op::LoadGlobal { dst, slot: self.slot(name) },
            Place::Namespace => {
                let slot = self.slot16(name);
                Op::LoadName { dst, space, name: self.f.name(name), slot }
            }
            Place::NamespaceOrFree(var) | Place::Var(var) => {
                let Access::Free(free) = self.access(var) else { return reg };
                Op::LoadNameOrFree { dst, space, name: self.f.name(name), free }
            }
        };
        self.f.emit(op, mark);
        reg
    }

    pub fn load_var(&mut self, var: VarId, dst: Dst, mark: Mark) -> u8 {
        let name = self.table[var].name;
        match self.access(var) {
            Access::Home(Home::Reg(reg)) => {
                self.check(reg, name, mark);
                self.move_to(reg, dst, mark)
            }
            Access::Home(Home::Cell(cell)) => {
                let reg = self.dst(dst);
                let name = self.f.name(name);
                self.f.emit(Op::LoadCell { dst: Out(reg), cell: Hold(cell), name }, mark);
                reg
            }
            Access::Home(Home::Spill(index)) => {
                let reg = self.dst(dst);
                self.load_spill(index, reg, name, mark);
                reg
            }
            Access::Home(Home::SpillCell(index)) => {
                let base = self.f.top;
                let cell = self.f.push();
                self.load_spill(index, cell, name, mark);
                // The cell's register may be the destination's: the value goes by the next one.
                let value = self.f.push();
                let name = self.f.name(name);
                self.f.emit(Op::LoadCell { dst: Out(value), cell: Hold(cell), name }, mark);
                self.f.emit(Op::Clear { regs: Run { base: cell, len: 1 } }, mark);
                self.f.top = base;
                let reg = self.dst(dst);
                self.f.emit(Op::Move { dst: Out(reg), src: In(value) }, mark);
                reg
            }
            Access::Free(free) => {
                let reg = self.dst(dst);
                self.f.emit(Op::LoadFree { dst: Out(reg), free }, mark);
                reg
            }
        }
    }

    pub fn load_spill(&mut self, index: u16, dst: u8, name: Symbol, mark: Mark) {
        let (spill, name) = (Hold(self.spill_box()), self.f.name(name));
        self.f.emit(Op::LoadSpill { dst: Out(dst), spill, index: Spill(index), name }, mark);
    }

    pub fn store_spill(&mut self, index: u16, src: u8, mark: Mark) {
        let spill = Hold(self.spill_box());
        self.f.emit(Op::StoreSpill { spill, index: Spill(index), src: In(src) }, mark);
    }

    /// Binds a name to the value of `src`, which is taken if it is a temporary.
    pub fn store_name(&mut self, name: Symbol, src: u8, mark: Mark) {
        let name = self.mangled(name);
        let src = In(src);
        let op = match self.place(name) {
            Place::Global => Op::StoreGlobal { slot: self.slot(name), src },
            Place::Namespace => Op::StoreName { space: Hold(SPACE), name: self.f.name(name), src },
            Place::Var(var) | Place::NamespaceOrFree(var) => match self.access(var) {
                Access::Home(Home::Reg(reg)) => {
                    if reg != src.0 {
                        self.f.emit(Op::Move { dst: Out(reg), src }, mark);
                    }
                    return self.f.assigned(reg);
                }
                Access::Home(Home::Cell(cell)) => Op::StoreCell { cell: Hold(cell), src },
                Access::Home(Home::Spill(index)) => return self.store_spill(index, src.0, mark),
                Access::Home(Home::SpillCell(index)) => {
                    let cell = self.f.push();
                    self.load_spill(index, cell, name, mark);
                    self.f.emit(Op::StoreCell { cell: Hold(cell), src }, mark);
                    let base = self.f.top - 1;
                    return self.drop_from(base, mark);
                }
                Access::Free(free) => Op::StoreFree { free, src },
            },
        };
        self.f.emit(op, mark);
    }

    /// `del name`.
    pub fn delete_name(&mut self, name: Symbol, mark: Mark) {
        let name = self.mangled(name);
        let op = match self.place(name) {
            Place::Global => Op::DelGlobal { slot: self.slot(name) },
            Place::Namespace => Op::DelName { space: Hold(SPACE), name: self.f.name(name) },
            Place::Var(var) | Place::NamespaceOrFree(var) => match self.access(var) {
                Access::Home(Home::Reg(reg)) => {
                    let name = self.f.name(name);
                    self.f.emit(Op::DelLocal { reg: Hold(reg), name }, mark);
                    return self.f.unassigned(reg);
                }
                Access::Home(Home::Cell(cell)) => {
                    Op::DelCell { cell: Hold(cell), name: self.f.name(name) }
                }
                Access::Home(Home::Spill(index)) => {
                    let (spill, name) = (Hold(self.spill_box()), self.f.name(name));
                    Op::DelSpill { spill, index: Spill(index), name }
                }
                Access::Home(Home::SpillCell(index)) => {
                    let cell = self.f.push();
                    self.load_spill(index, cell, name, mark);
                    let name = self.f.name(name);
                    self.f.emit(Op::DelCell { cell: Hold(cell), name }, mark);
                    let base = self.f.top - 1;
                    return self.drop_from(base, mark);
                }
                Access::Free(free) => Op::DelFree { free },
            },
        };
        self.f.emit(op, mark);
    }

    /// The end of `except E as name`: the name is unbound, whatever became of it.
    pub fn unbind(&mut self, name: Symbol, mark: Mark) {
        if let Some(reg) = self.register_of(name) {
            self.f.emit(Op::Clear { regs: Run { base: reg, len: 1 } }, mark);
            return self.f.unassigned(reg);
        }
        let base = self.f.top;
        let none = self.load_const(Const::None, Dst::Temp, mark);
        self.store_name(name, none, mark);
        self.f.top = base;
        self.delete_name(name, mark);
    }
}
