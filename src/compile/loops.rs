//! Loops: `while` and `for`, with their `else`.
//!
//! Lives here: heads, back edges, exits. May use: `bytecode`, `syntax::ast` and the rest of the
//! room. Deliberately absent: `break` and `continue` (`exits`), comprehensions (`comp`).

use super::exits::{Block, Iteration};
use super::frame::Label;
use super::generator::{Dst, Generator};
use super::{fold, marks};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, ExprKind, Stmt};

impl<'a> Generator<'a> {
    pub fn while_(&mut self, test: &'a Expr, body: &'a [Stmt], orelse: &'a [Stmt]) {
        if fold::truth_of(test) == Some(false) {
            return self.body(orelse);
        }
        let head = self.f.head();
        let (done, exit) = (self.f.label(), self.f.label());
        self.branch(test, false, done);
        self.f.enter(Block::Loop { head, exit, iter: None });
        self.body(body);
        self.pop_block();
        self.loop_back(None, head, marks::plain(test.span));
        self.f.bind(done);
        self.body(orelse);
        self.f.bind(exit);
    }

    pub fn for_(
        &mut self,
        target: &'a Expr,
        iterable: &'a Expr,
        body: &'a [Stmt],
        orelse: &'a [Stmt],
    ) {
        let base = self.f.top;
        let iter = self.iterator(iterable);
        let head = self.f.head();
        let (done, exit) = (self.f.label(), self.f.label());
        let item = self.next_item(target, iterable, iter, done);
        let iter = Some(Iteration { iter, item });
        self.f.enter(Block::Loop { head, exit, iter });
        self.body(body);
        self.pop_block();
        self.loop_back(iter, head, self.mark(iterable));
        self.f.bind(done);
        self.f.top = base;
        self.body(orelse);
        self.f.bind(exit);
    }

    /// The iterator of a value in the next temporary.
    pub fn iterator(&mut self, iterable: &'a Expr) -> u8 {
        self.iterator_marked(iterable, self.mark(iterable))
    }

    pub fn iterator_marked(&mut self, iterable: &'a Expr, mark: Mark) -> u8 {
        let base = self.f.top;
        let src = In(self.sequence(iterable));
        self.f.top = base;
        let iter = self.f.push();
        self.f.emit(Op::GetIter { dst: Out(iter), src }, mark);
        iter
    }

    /// A value that is only iterated over: a list of constants need not be a list.
    fn sequence(&mut self, iterable: &'a Expr) -> u8 {
        if let ExprKind::List(items) = &iterable.kind
            && let Some(items) = items.iter().map(fold::constant_of).collect::<Option<_>>()
        {
            let mark = marks::plain(iterable.span);
            return self.load_const(Const::Tuple(items), Dst::Temp, mark);
        }
        self.operand(iterable)
    }

    /// Goes on with a loop; `iter` is of a `for`.
    pub fn loop_back(&mut self, iter: Option<Iteration>, head: Label, mark: Mark) {
        let target = self.f.to(head);
        let op = match iter {
            Some(Iteration { iter, item }) => {
                Op::ForLoop { dst: Out(item), iter: Hold(iter), target }
            }
            None => Op::JumpBack { target },
        };
        self.f.emit(op, mark);
    }

    /// The head of a `for`: the next item to the target, or on to `done`. Gives the register to
    /// which items come.
    pub fn next_item(&mut self, target: &'a Expr, iterable: &'a Expr, iter: u8, done: Label) -> u8 {
        let base = self.f.top;
        let mark = self.mark(iterable);
        let direct = match target.kind {
            ExprKind::Name(name) => self.register_of(name),
            _ => None,
        };
        let item = match direct {
            Some(reg) => reg,
            None => self.f.push(),
        };
        let end = self.f.to(done);
        self.f.emit(Op::ForIter { dst: Out(item), iter: Hold(iter), target: end }, mark);
        match direct {
            Some(reg) => self.f.assigned(reg),
            None => self.assign_to(target, item),
        }
        self.f.top = base;
        item
    }
}
