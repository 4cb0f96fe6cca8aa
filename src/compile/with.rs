//! `with`.
//!
//! Lives here: entering, and leaving normally and by an exception. May use: `bytecode`,
//! `syntax::ast` and the rest of the room. Deliberately absent: leaving by `return` (`exits`).

use super::exits::Block;
use super::generator::{Dst, Generator};
use super::marks;
use crate::bytecode::*;
use crate::syntax::ast::{ExprKind, Stmt, WithItem};

impl<'a> Generator<'a> {
    pub fn with(&mut self, items: &'a [WithItem], body: &'a [Stmt]) {
        let [item, rest @ ..] = items else { return self.body(body) };
        let base = self.f.top;
        let mark = marks::plain(item.context.span);
        let call_mark = self.mark(&item.context);
        // Always a temporary: leaving takes it, whatever became of the variable meanwhile.
        let manager = self.eval(&item.context, Dst::Temp);
        let direct = item.target.as_ref().and_then(|target| match target.kind {
            ExprKind::Name(name) => self.register_of(name),
            _ => None,
        });
        let value = match direct {
            Some(reg) => reg,
            None => self.f.push(),
        };
        let enter = Op::WithEnter { dst: Out(value), manager: Hold(manager) };
        self.f.emit(enter, call_mark);
        let region = self.region(manager + 1);
        self.f.enter(Block::With { region, manager, mark });
        match (&item.target, direct) {
            (_, Some(reg)) => self.f.assigned(reg),
            (Some(target), None) => self.assign_to(target, value),
            (None, None) => self.drop_from(value as usize, mark),
        }
        self.f.top = manager as usize + 1;
        self.with(rest, body);
        let region = self.pop_region();
        self.f.emit(Op::WithExit { manager: In(manager) }, call_mark);
        if let Some(target) = region {
            let end = self.f.label();
            self.f.jump(end, mark);
            let exc = self.enter_handler(target);
            let swallow = self.f.label();
            let raised =
                Op::WithExitRaised { dst: Out(manager), manager: In(manager), exc: Hold(exc) };
            self.f.emit(raised, call_mark);
            let to = self.f.to(swallow);
            let answer = In(manager);
            self.f.emit(Op::JumpIf { src: answer, when: When(true), target: to }, mark);
            self.reraise(exc, mark);
            self.f.bind(swallow);
            let regs = Run { base: exc, len: 1 };
            self.f.emit(Op::Clear { regs }, mark);
            self.f.bind(end);
        }
        self.f.top = base;
    }
}
