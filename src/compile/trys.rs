//! `try`: `except`, `else`, `finally`, and `raise`, `assert`.
//!
//! Lives here: handlers by tables; a `finally` body is written once for every way out. May use:
//! `base`, `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: `with` (`with`) and leaving by `return` and its like (`exits`).

use super::exits::Block;
use super::frame::Label;
use super::generator::{Dst, Generator};
use super::marks;
use crate::base::{Span, Symbol};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, Handler as ExceptHandler, Stmt, Try};

impl<'a> Generator<'a> {
    pub fn try_(&mut self, node: &'a Try, span: Span) {
        if node.finalbody.is_empty() {
            return self.try_except(node, span);
        }
        let mark = marks::plain(Span::new(span.start, span.start));
        let base = self.f.top;
        let exc = base.min(255) as u8;
        let region = self.region(exc);
        let end = self.f.label();
        self.f.enter(Block::Finally { region, body: &node.finalbody });
        if node.handlers.is_empty() {
            self.body(&node.body);
            self.body(&node.orelse);
        } else {
            self.try_except(node, span);
        }
        let region = self.pop_region();
        self.body(&node.finalbody);
        self.f.jump(end, mark);
        if let Some(target) = region {
            self.enter_handler(target);
            self.body(&node.finalbody);
            self.reraise(exc, mark);
        }
        self.f.top = base;
        self.f.bind(end);
    }

    /// Takes off a block that has a region; where its exceptions go, if there can be any.
    pub fn pop_region(&mut self) -> Option<Label> {
        let region = match self.pop_block()? {
            Block::Guarded(region)
            | Block::Finally { region, .. }
            | Block::With { region, .. }
            | Block::Named { region: Some(region), .. } => region,
            _ => return None,
        };
        self.f.is_reached(region.target).then_some(region.target)
    }

    /// The code of a handler begins: the next temporary holds the exception, which is being
    /// handled from here on.
    pub fn enter_handler(&mut self, target: Label) -> u8 {
        self.f.bind(target);
        let reg = self.f.push();
        let start = self.f.pc();
        self.f.enter(Block::Handling { start, reg });
        reg
    }

    /// Ends a handler by raising its exception on.
    pub fn reraise(&mut self, exc: u8, mark: Mark) {
        self.f.emit(Op::Reraise { exc: In(exc) }, mark);
        self.pop_block();
    }

    fn try_except(&mut self, node: &'a Try, span: Span) {
        let mark = marks::plain(Span::new(span.start, span.start));
        let base = self.f.top;
        let end = self.f.label();
        let region = self.region(base.min(255) as u8);
        self.f.enter(Block::Guarded(region));
        self.body(&node.body);
        let region = self.pop_region();
        self.body(&node.orelse);
        self.f.jump(end, mark);
        if let Some(target) = region {
            let exc = self.enter_handler(target);
            for handler in &node.handlers {
                self.except(handler, exc, end);
            }
            self.reraise(exc, mark);
        }
        self.f.top = base;
        self.f.bind(end);
    }

    fn except(&mut self, handler: &'a ExceptHandler, exc: u8, end: Label) {
        let next = self.f.label();
        let mark = marks::plain(handler.span);
        if let Some(kind) = &handler.kind {
            let base = self.f.top;
            self.scan_walrus(&[kind]);
            let class = In(self.operand(kind));
            self.f.top = base;
            let target = self.f.to(next);
            self.f.emit(Op::JumpNoMatch { exc: Hold(exc), class, target }, mark);
        }
        match handler.name {
            Some(name) => self.named_handler(name.name, &handler.body, exc, mark),
            None => self.body(&handler.body),
        }
        // The exception is handled: leave as `break` would, and stay for the next handler.
        let keep = self.f.blocks.len() - 1;
        let mark = self.last_mark(&handler.body);
        let left = self.leave(keep, None, mark);
        self.f.jump(end, mark);
        self.stay(left);
        self.f.bind(next);
    }

    /// `except E as name`: the name is unbound on every way out.
    fn named_handler(&mut self, name: Symbol, body: &'a [Stmt], exc: u8, mark: Mark) {
        let base = self.f.top;
        match self.register_of(name) {
            Some(reg) => {
                self.f.emit(Op::Copy { dst: Out(reg), src: Hold(exc) }, mark);
                self.f.assigned(reg);
            }
            None => {
                let copy = self.f.push();
                self.f.emit(Op::Copy { dst: Out(copy), src: Hold(exc) }, mark);
                self.store_name(name, copy, mark);
                self.f.top = base;
            }
        }
        // A register that dies with its frame needs no handler of its own.
        let needs_region = self.register_of(name).is_none() || self.is_guarded();
        let region = needs_region.then(|| self.region(base.min(255) as u8));
        self.f.enter(Block::Named { region, name, mark });
        self.body(body);
        let target = self.pop_region();
        self.unbind(name, mark);
        if let Some(target) = target {
            let over = self.f.label();
            self.f.jump(over, mark);
            let second = self.enter_handler(target);
            self.unbind(name, mark);
            self.reraise(second, mark);
            self.f.top = base;
            self.f.bind(over);
        }
    }

    pub fn raise(&mut self, exc: Option<&'a Expr>, cause: Option<&'a Expr>, span: Span) {
        let mark = marks::plain(span);
        let base = self.f.top;
        match (exc, cause) {
            (None, _) => {
                let handled = self.f.blocks.iter().rev().find_map(|block| match block {
                    Block::Handling { reg, .. } => Some(*reg),
                    _ => None,
                });
                match handled {
                    Some(reg) => {
                        let copy = self.f.push();
                        self.f.emit(Op::Copy { dst: Out(copy), src: Hold(reg) }, mark);
                        self.f.emit(Op::Reraise { exc: In(copy) }, mark);
                    }
                    None => self.f.emit(Op::RaiseAgain {}, mark),
                }
            }
            (Some(exc), None) => {
                let exc = In(self.operand(exc));
                self.f.emit(Op::Raise { exc }, mark);
            }
            (Some(exc), Some(cause)) => {
                let exc = In(self.operand(exc));
                let cause = In(self.operand(cause));
                self.f.emit(Op::RaiseFrom { exc, cause }, mark);
            }
        }
        self.f.top = base;
    }

    pub fn assert(&mut self, test: &'a Expr, message: Option<&'a Expr>) {
        let mark = marks::plain(test.span);
        let base = self.f.top;
        let fine = self.f.label();
        self.branch(test, true, fine);
        let class = self.f.push();
        let name = self.f.name(Symbol::new("AssertionError"));
        self.f.emit(Op::LoadBuiltin { dst: Out(class), name }, mark);
        if let Some(message) = message {
            self.eval(message, Dst::Temp);
            let args = CallRun { base: class, argc: 1 };
            self.f.emit(Op::Call { dst: Out(class), args }, mark);
        }
        self.f.emit(Op::Raise { exc: In(class) }, mark);
        self.f.top = base;
        self.f.bind(fine);
    }
}
