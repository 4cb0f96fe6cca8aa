//! Comprehensions. Lists, sets and dicts run in the frame around them; generator expressions are
//! functions.
//!
//! Lives here: the nest of loops and its registers. May use: `base`, `bytecode`, `syntax::ast`
//! and the rest of the room. Deliberately absent: statements' loops (`loops`).

use super::exits::Iteration;
use super::func::Header;
use super::generator::{Dst, Generator};
use super::layout::Home;
use super::marks;
use super::names::Access;
use super::scope::ScopeId;
use crate::base::Symbol;
use crate::bytecode::*;
use crate::syntax::ast::{CompClause, Expr, ExprKind};

/// What becomes of the elements.
#[derive(Clone, Copy)]
enum Sink<'a> {
    List(u8, &'a Expr),
    Set(u8, &'a Expr),
    Dict(u8, &'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Generator<'a> {
    pub fn comprehension(&mut self, expr: &'a Expr, dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let base = self.f.top;
        let (clauses, sink, build): (_, _, fn(Out, Run) -> Op) = match &expr.kind {
            ExprKind::ListComp { element, clauses } => {
                let sink = Sink::List(self.f.push(), element);
                (clauses, sink, |dst, items| Op::BuildList { dst, items })
            }
            ExprKind::SetComp { element, clauses } => {
                let sink = Sink::Set(self.f.push(), element);
                (clauses, sink, |dst, items| Op::BuildSet { dst, items })
            }
            ExprKind::DictComp { key, value, clauses } => {
                let sink = Sink::Dict(self.f.push(), key, value);
                (clauses, sink, |dst, items| Op::BuildDict { dst, items })
            }
            ExprKind::Generator { element, clauses } => {
                return self.generator(expr, element, clauses, dst);
            }
            _ => return self.load_const(Const::None, dst, mark),
        };
        let result = base.min(255) as u8;
        // The first iterable belongs to the scope around.
        let iter = self.iterator(&clauses[0].iter);
        let items = Run { base: result, len: 0 };
        self.f.emit(build(Out(result), items), mark);
        let scope = self.table.of(expr);
        let outer = std::mem::replace(&mut self.f.scope, scope);
        let region = self.is_guarded().then(|| self.region(result));
        self.fresh_targets(scope, mark);
        self.clauses(clauses, iter, sink);
        self.f.scope = outer;
        let hidden = self.drop_targets(scope, mark);
        if let Some(region) = region
            && hidden
        {
            // An exception that stays in this frame must not leave the targets alive.
            self.end_region(region);
            if self.f.is_reached(region.target) {
                let over = self.f.label();
                self.f.jump(over, mark);
                self.f.top = base;
                let exc = self.enter_handler(region.target);
                self.drop_targets(scope, mark);
                self.reraise(exc, mark);
                self.f.bind(over);
            }
        }
        self.deliver(base, dst, mark)
    }

    /// The targets have no value yet; those that closures capture get new cells.
    fn fresh_targets(&mut self, scope: ScopeId, mark: Mark) {
        for &var in &self.table[scope].vars {
            let home = self.f.layout.of(var);
            match home {
                Home::Reg(reg) => self.f.unassigned(reg),
                Home::Cell(reg) => {
                    self.f.emit(Op::Clear { regs: Run { base: reg, len: 1 } }, mark);
                    self.new_cell(home, mark);
                }
                Home::Spill(_) | Home::SpillCell(_) => self.new_cell(home, mark),
            }
        }
    }

    /// The targets end with the comprehension. Whether there were any in registers.
    fn drop_targets(&mut self, scope: ScopeId, mark: Mark) -> bool {
        let homes = self.table[scope].vars.iter().map(|&var| self.f.layout.of(var));
        let registers = homes.filter_map(|home| match home {
            Home::Reg(reg) | Home::Cell(reg) => Some(reg),
            _ => None,
        });
        let registers: Vec<u8> = registers.collect();
        let (Some(&first), Some(&last)) = (registers.iter().min(), registers.iter().max()) else {
            return false;
        };
        self.f.emit(Op::Clear { regs: Run { base: first, len: last - first + 1 } }, mark);
        registers.iter().for_each(|&reg| self.f.unassigned(reg));
        true
    }

    /// The loops of the clauses, the first over `iter`; `sink` is innermost.
    fn clauses(&mut self, clauses: &'a [CompClause], iter: u8, sink: Sink<'a>) {
        let [clause, rest @ ..] = clauses else { return };
        let base = self.f.top;
        let head = self.f.head();
        let (next, done) = (self.f.label(), self.f.label());
        let item = self.next_item(&clause.target, &clause.iter, iter, done);
        for condition in &clause.conditions {
            self.branch(condition, false, next);
        }
        match rest.first() {
            Some(inner) => {
                let iter = self.iterator(&inner.iter);
                self.clauses(rest, iter, sink);
            }
            None => self.sink(sink),
        }
        self.f.top = base;
        self.f.bind(next);
        self.loop_back(Some(Iteration { iter, item }), head, self.mark(&clause.iter));
        self.f.bind(done);
    }

    fn sink(&mut self, sink: Sink<'a>) {
        let base = self.f.top;
        match sink {
            Sink::List(list, element) => {
                let src = In(self.operand(element));
                self.f.emit(Op::ListAppend { list: Hold(list), src }, marks::plain(element.span));
            }
            Sink::Set(set, element) => {
                let src = In(self.operand(element));
                self.f.emit(Op::SetAdd { set: Hold(set), src }, marks::plain(element.span));
            }
            Sink::Dict(dict, key, value) => {
                let mark = marks::plain(key.span.to(value.span));
                let (key, value) = (In(self.operand(key)), In(self.operand(value)));
                self.f.emit(Op::DictSet { dict: Hold(dict), key, value }, mark);
            }
            Sink::Yield(element) => {
                let mark = marks::plain(element.span);
                let src = In(self.operand(element));
                self.f.top = base;
                let dst = Out(self.f.push());
                self.f.emit(Op::Yield { dst, src }, mark);
                self.drop_from(base, mark);
            }
        }
        self.f.top = base;
    }

    /// `(element for ...)`: a function of its first iterator, called at once.
    fn generator(
        &mut self,
        expr: &'a Expr,
        element: &'a Expr,
        clauses: &'a [CompClause],
        dst: Dst,
    ) -> u8 {
        let mark = marks::plain(expr.span);
        let base = self.f.top;
        let params = ParamSpec {
            names: vec![Symbol::new(".0")],
            positional: 1,
            posonly: 1,
            ..ParamSpec::default()
        };
        let name = Symbol::new("<genexpr>");
        let header = Header { name, doc: None, span: expr.span, params };
        let scope = self.table.of(expr);
        let func = self.make_function(scope, header, None, Dst::Temp, mark, |inner| {
            let param = inner.table[scope].vars[0];
            if let Access::Home(Home::Reg(iter)) = inner.access(param) {
                inner.clauses(clauses, iter, Sink::Yield(element));
            }
            inner.f.emit(Op::ReturnNone {}, mark);
        });
        self.iterator(&clauses[0].iter);
        self.f.top = base;
        let reg = self.dst(dst);
        let args = CallRun { base: func, argc: 1 };
        self.f.emit(Op::Call { dst: Out(reg), args }, mark);
        reg
    }

    pub fn yield_(&mut self, expr: &'a Expr, value: Option<&'a Expr>, dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let base = self.f.top;
        let src = In(match value {
            Some(value) => self.operand(value),
            None => self.load_const(Const::None, Dst::Temp, mark),
        });
        self.f.top = base;
        let reg = self.dst(dst);
        self.f.emit(Op::Yield { dst: Out(reg), src }, mark);
        reg
    }

    pub fn yield_from(&mut self, expr: &'a Expr, value: &'a Expr, dst: Dst) -> u8 {
        let mark = marks::plain(expr.span);
        let base = self.f.top;
        let result = self.f.push();
        // Whoever sends or throws into it meets its iterator: a list stays one.
        let first = self.f.top;
        let src = In(self.operand(value));
        self.f.top = first;
        let iter = self.f.push();
        self.f.emit(Op::GetIter { dst: Out(iter), src }, mark);
        self.f.emit(Op::LoadNone { dst: Out(result) }, mark);
        self.f.emit(Op::YieldFrom { dst: Out(result), iter: Hold(iter) }, mark);
        self.deliver(base, dst, mark)
    }
}
