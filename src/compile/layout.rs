//! Homes: which register, cell or place of the spill box every variable of a frame gets.
//!
//! Lives here: `Layout`, `Home`, and the sets of registers that are tracked while writing. May use:
//! `base`, `scope`. Deliberately absent: temporaries (`frame`); they start where the named registers
//! end.

use super::scope::{ScopeId, ScopeKind, Table, VarId};
use crate::base::Symbol;
use rustc_hash::FxHashMap;

/// How many named registers a frame gets besides its parameters; the rest of the variables go to
/// the spill box, so that 70 registers are left for temporaries.
const NAMED: usize = 180;

/// The most parameters that a function can have.
pub(super) const PARAMS: usize = 180;

/// Where a variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Home {
    Reg(u8),
    /// A cell in that register.
    Cell(u8),
    Spill(u16),
    /// A cell in that place of the spill box.
    SpillCell(u16),
}

/// The named registers of a frame.
#[derive(Debug, Default)]
pub(super) struct Layout {
    homes: FxHashMap<VarId, Home>,
    /// The names of the named registers.
    pub names: Vec<Symbol>,
    pub closure: Option<u8>,
    /// The spill box's register, and how many places it has.
    pub spill: Option<u8>,
    pub spilled: usize,
    pub params: usize,
}

impl Layout {
    /// Lays out the frame of `root`.
    pub fn new(table: &Table, root: ScopeId) -> Layout {
        let mut layout = Layout::default();
        let scope = &table[root];
        if scope.kind == ScopeKind::Class {
            layout.names.push(Symbol::new(".namespace"));
        }
        let (params, locals): (Vec<VarId>, Vec<VarId>) =
            scope.vars.iter().partition(|&&var| table[var].param);
        for var in params {
            layout.named(table, var);
        }
        layout.params = layout.names.len();
        let hidden = hidden(table, root);
        let depth = hidden.iter().map(|&(at, _)| at + 1).max().unwrap_or(0);
        // A cell in the spill box costs three ops a use: cells get registers first.
        let mut queue = locals;
        let limit = NAMED.max(layout.params) - depth.min(NAMED / 2);
        if layout.params + queue.len() > limit {
            queue.sort_by_key(|&var| !table[var].captured);
        }
        for var in queue {
            if layout.names.len() < limit {
                layout.named(table, var);
            } else {
                layout.spilled(table, var);
            }
        }
        if !scope.free.is_empty() {
            layout.closure = Some(layout.names.len() as u8);
            layout.names.push(Symbol::new(".closure"));
        }
        let base = layout.names.len();
        let mut homeless = Vec::new();
        for (at, var) in hidden {
            if base + at >= NAMED.max(base + 8) {
                homeless.push(var);
                continue;
            }
            match layout.names.get_mut(base + at) {
                // Comprehensions that share a register rarely agree on its name.
                Some(name) if *name != table[var].name => *name = Symbol::new(".item"),
                Some(_) => {}
                None => layout.names.push(table[var].name),
            }
            layout.home(table, var, (base + at) as u8);
        }
        for var in homeless {
            layout.spilled(table, var);
        }
        if layout.spilled > 0 {
            layout.spill = Some(layout.names.len() as u8);
            layout.names.push(Symbol::new(".spill"));
        }
        layout
    }

    fn named(&mut self, table: &Table, var: VarId) {
        let reg = self.names.len().min(255) as u8;
        self.names.push(table[var].name);
        self.home(table, var, reg);
    }

    fn home(&mut self, table: &Table, var: VarId, reg: u8) {
        let home = if table[var].captured { Home::Cell(reg) } else { Home::Reg(reg) };
        self.homes.insert(var, home);
    }

    fn spilled(&mut self, table: &Table, var: VarId) {
        let at = self.spilled.min(65_535) as u16;
        self.spilled += 1;
        let home = if table[var].captured { Home::SpillCell(at) } else { Home::Spill(at) };
        self.homes.insert(var, home);
    }

    /// Where a variable of this frame lives.
    pub fn of(&self, var: VarId) -> Home {
        self.homes[&var]
    }
}

/// The variables of the comprehensions in a frame, each with its place in the region they share:
/// comprehensions that are never at work together use the same registers.
fn hidden(table: &Table, root: ScopeId) -> Vec<(usize, VarId)> {
    let mut ends: FxHashMap<ScopeId, usize> = FxHashMap::default();
    let mut found = Vec::new();
    for at in root.0..table.scopes.len() as u32 {
        let id = ScopeId(at);
        let scope = &table[id];
        // Scopes are numbered from the outside in: the first one that is no descendant ends them.
        if at > root.0 && scope.parent.is_none_or(|parent| parent.0 < root.0) {
            break;
        }
        if scope.kind != ScopeKind::Comprehension || scope.frame != root {
            continue;
        }
        let base = scope.parent.and_then(|parent| ends.get(&parent).copied()).unwrap_or(0);
        for (index, &var) in scope.vars.iter().enumerate() {
            found.push((base + index, var));
        }
        ends.insert(id, base + scope.vars.len());
    }
    found
}

/// What is known of the registers where control stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flow {
    /// Named registers that have a value for certain.
    pub assigned: Bits,
    /// Temporaries that hold a value.
    pub held: Bits,
}

impl Flow {
    /// What is known where two ways meet.
    pub fn meet(self, other: Flow) -> Flow {
        Flow { assigned: self.assigned.and(other.assigned), held: self.held.and(other.held) }
    }
}

/// A set of registers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits([u64; 4]);

impl Bits {
    /// The registers below `reg`.
    pub fn below(reg: u8) -> Bits {
        let mut bits = Bits::default();
        bits.add_run(0, reg.into());
        bits
    }

    pub fn has(&self, reg: u8) -> bool {
        self.0[reg as usize / 64] >> (reg % 64) & 1 == 1
    }

    pub fn add(&mut self, reg: u8) {
        self.0[reg as usize / 64] |= 1 << (reg % 64);
    }

    /// Adds `len` registers from `base` on.
    pub fn add_run(&mut self, base: u8, len: usize) {
        (base as usize..base as usize + len).for_each(|reg| self.add(reg.min(255) as u8));
    }

    pub fn remove(&mut self, reg: u8) {
        self.0[reg as usize / 64] &= !(1 << (reg % 64));
    }

    /// What both have.
    pub fn and(self, other: Bits) -> Bits {
        Bits(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    /// What `self` has and `other` has not.
    pub fn without(self, other: Bits) -> Bits {
        Bits(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }
}
