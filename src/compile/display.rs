//! Displays: tuples, lists, sets, dicts, f-strings. Long ones are built piece by piece.
//!
//! Lives here: the choice between one op for all items and one per item. May use: `bytecode`,
//! `syntax::ast` and the rest of the room. Deliberately absent: comprehensions (`comp`).

use super::generator::{Dst, Generator};
use super::{fold, marks};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, ExprKind, FField, FPiece};

/// The most items that stand in registers at once.
const AT_ONCE: usize = 48;

/// From how many constants on a list is copied from a constant tuple.
const CONSTANTS: usize = 4;

fn starred(item: &Expr) -> (bool, &Expr) {
    match &item.kind {
        ExprKind::Starred(inner) => (true, inner),
        _ => (false, item),
    }
}

impl<'a> Generator<'a> {
    /// How many items may stand in registers here.
    fn at_once(&self) -> usize {
        AT_ONCE.min(240usize.saturating_sub(self.f.top))
    }

    fn run_of(&mut self, items: &[(bool, &'a Expr)]) -> Run {
        let base = self.f.top;
        for (_, item) in items {
            self.eval(item, Dst::Temp);
        }
        let run = Run { base: base.min(255) as u8, len: (self.f.top - base) as u8 };
        self.f.top = base;
        run
    }

    pub fn tuple(&mut self, expr: &'a Expr, items: &'a [Expr], dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        if let Some(value) = fold::constant_of(expr) {
            return self.load_const(value, dst, mark);
        }
        let items: Vec<_> = items.iter().map(starred).collect();
        let base = self.f.top;
        if items.len() <= self.at_once() && !items.iter().any(|&(star, _)| star) {
            let items = self.run_of(&items);
            let reg = self.dst(dst);
            self.f.emit(Op::BuildTuple { dst: Out(reg), items }, mark);
            return reg;
        }
        let list = In(self.list_of(&items, mark));
        self.f.top = base;
        let reg = self.dst(dst);
        self.f.emit(Op::ListToTuple { dst: Out(reg), list }, mark);
        reg
    }

    pub fn list(&mut self, expr: &'a Expr, items: &'a [Expr], dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let items: Vec<_> = items.iter().map(starred).collect();
        let is_long = items.len() > self.at_once() || items.iter().any(|&(star, _)| star);
        if is_long || items.len() >= CONSTANTS && self.constants(&items).is_some() {
            let base = self.f.top;
            let list = self.list_of(&items, mark);
            return self.built(list, base, dst, mark);
        }
        let items = self.run_of(&items);
        let reg = self.dst(dst);
        self.f.emit(Op::BuildList { dst: Out(reg), items }, mark);
        reg
    }

    fn constants(&self, items: &[(bool, &Expr)]) -> Option<Const> {
        let values =
            items.iter().map(|(star, item)| if *star { None } else { fold::constant_of(item) });
        Some(Const::Tuple(values.collect::<Option<_>>()?))
    }

    /// A list of any length, with or without stars, in the next temporary.
    pub fn list_of(&mut self, items: &[(bool, &'a Expr)], mark: Mark) -> u8 {
        if items.len() >= CONSTANTS
            && let Some(values) = self.constants(items)
        {
            let list = self.f.push();
            let empty = Run { base: list, len: 0 };
            self.f.emit(Op::BuildList { dst: Out(list), items: empty }, mark);
            let src = In(self.load_const(values, Dst::Temp, mark));
            self.f.emit(Op::ListExtend { list: Hold(list), src }, mark);
            self.f.top = list as usize + 1;
            return list;
        }
        let plain = items.iter().position(|&(star, _)| star).unwrap_or(items.len());
        let (first, rest) = items.split_at(plain.min(self.at_once()));
        let run = self.run_of(first);
        let list = self.f.push();
        self.f.emit(Op::BuildList { dst: Out(list), items: run }, mark);
        for &(star, item) in rest {
            let src = In(self.operand(item));
            self.f.top = list as usize + 1;
            let list = Hold(list);
            let op = if star { Op::ListExtend { list, src } } else { Op::ListAppend { list, src } };
            self.f.emit(op, mark);
        }
        list
    }

    pub fn set(&mut self, expr: &'a Expr, items: &'a [Expr], dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let items: Vec<_> = items.iter().map(starred).collect();
        let plain = items.iter().position(|&(star, _)| star).unwrap_or(items.len());
        let (first, rest) = items.split_at(plain.min(self.at_once()));
        let base = self.f.top;
        let run = self.run_of(first);
        if rest.is_empty() {
            let reg = self.dst(dst);
            self.f.emit(Op::BuildSet { dst: Out(reg), items: run }, mark);
            return reg;
        }
        let set = self.f.push();
        self.f.emit(Op::BuildSet { dst: Out(set), items: run }, mark);
        for &(star, item) in rest {
            let src = In(self.operand(item));
            self.f.top = base + 1;
            let set = Hold(set);
            self.f.emit(
                if star { Op::SetUpdate { set, src } } else { Op::SetAdd { set, src } },
                mark,
            );
        }
        self.built(set, base, dst, mark)
    }

    /// Hands over a container that was built in the temporary `base`.
    fn built(&mut self, reg: u8, base: usize, dst: Dst, mark: Mark) -> u8 {
        match dst {
            Dst::Temp => reg,
            Dst::Reg(_) => {
                self.f.top = base;
                self.move_to(reg, dst, mark)
            }
        }
    }

    pub fn dict(&mut self, expr: &'a Expr, items: &'a [(Option<Expr>, Expr)], dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let base = self.f.top;
        let plain = items.iter().position(|(key, _)| key.is_none()).unwrap_or(items.len());
        let (first, rest) = items.split_at(plain.min(self.at_once() / 2));
        for (key, value) in first {
            key.iter().for_each(|key| {
                self.eval(key, Dst::Temp);
            });
            self.eval(value, Dst::Temp);
        }
        let run = Run { base: base.min(255) as u8, len: (self.f.top - base) as u8 };
        self.f.top = base;
        if rest.is_empty() {
            let reg = self.dst(dst);
            self.f.emit(Op::BuildDict { dst: Out(reg), items: run }, mark);
            return reg;
        }
        let dict = self.f.push();
        self.f.emit(Op::BuildDict { dst: Out(dict), items: run }, mark);
        for (key, value) in rest {
            let dict = Hold(dict);
            let op = match key {
                Some(key) => {
                    let key = In(self.operand(key));
                    Op::DictSet { dict, key, value: In(self.operand(value)) }
                }
                None => Op::DictUpdate { dict, src: In(self.operand(value)) },
            };
            self.f.top = base + 1;
            self.f.emit(op, mark);
        }
        self.built(dict, base, dst, mark)
    }

    // ---- f-strings ----

    pub fn fstring(&mut self, expr: &'a Expr, pieces: &'a [FPiece], dst: Dst) -> u8 {
        self.joined(pieces, dst, marks::plain(expr.span))
    }

    /// The string that pieces make together.
    fn joined(&mut self, pieces: &'a [FPiece], dst: Dst, mark: Mark) -> u8 {
        match pieces {
            [] => self.load_const(Const::Str("".into()), dst, mark),
            [only] => self.piece(only, dst, mark, false),
            _ => {
                let base = self.f.top;
                let at_once = self.at_once().max(2);
                if pieces.len() <= at_once {
                    for piece in pieces {
                        self.piece(piece, Dst::Temp, mark, true);
                    }
                } else {
                    // Strings of strings: never more than `at_once` stand in registers.
                    for group in pieces.chunks(pieces.len().div_ceil(at_once)) {
                        self.joined(group, Dst::Temp, mark);
                    }
                }
                let items = Run { base: base.min(255) as u8, len: (self.f.top - base) as u8 };
                self.f.top = base;
                let reg = self.dst(dst);
                self.f.emit(Op::BuildString { dst: Out(reg), items }, mark);
                reg
            }
        }
    }

    /// `joined`: a BuildString takes it, to which an integer may go as it is.
    fn piece(&mut self, piece: &'a FPiece, dst: Dst, mark: Mark, joined: bool) -> u8 {
        match piece {
            FPiece::Literal(text) => self.load_const(Const::Str(text.as_str().into()), dst, mark),
            FPiece::Field(field) => self.field(field, dst, joined),
        }
    }

    fn field(&mut self, field: &'a FField, dst: Dst, joined: bool) -> u8 {
        let base = self.f.top;
        let mark = marks::plain(field.span);
        let src = In(self.operand(&field.expr));
        let spec = match &field.spec[..] {
            [] => src,
            spec => In(self.joined(spec, Dst::Temp, mark)),
        };
        let conv = Num(match field.conversion {
            Some('s') => 1,
            Some('r') => 2,
            Some('a') => 3,
            _ if joined && field.spec.is_empty() => PIECE,
            _ => 0,
        });
        self.f.top = base;
        let reg = self.dst(dst);
        self.f.emit(Op::Format { dst: Out(reg), src, spec, conv }, mark);
        reg
    }
}
