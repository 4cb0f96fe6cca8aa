//! Statements.
//!
//! Lives here: the switch over kinds, `if`, expression statements. May use: `base`, `bytecode`,
//! `syntax::ast` and the rest of the room. Deliberately absent: what has its own file.

use super::generator::{Dst, Generator};
use super::scope::ScopeKind;
use super::walrus::targets;
use super::{Mode, fold, marks};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, ExprKind, Stmt, StmtKind};

impl<'a> Generator<'a> {
    pub fn body(&mut self, body: &'a [Stmt]) {
        for stmt in body {
            // Nothing is written where control cannot come.
            if self.f.is_dead() {
                return;
            }
            let base = std::mem::replace(&mut self.f.base, self.f.top);
            self.stmt(stmt);
            self.f.base = base;
        }
    }

    /// Notes what `:=` binds in the expressions that are compiled next.
    pub fn scan_walrus(&mut self, exprs: &[&Expr]) {
        self.f.walrus.clear();
        if self.table[self.f.root].walrus {
            for expr in exprs {
                targets(expr, &mut self.f.walrus);
            }
        }
    }

    fn stmt(&mut self, stmt: &'a Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Expr(value) => {
                self.scan_walrus(&[value]);
                self.expression(value);
            }
            StmtKind::Assign { targets, value } => {
                let all: Vec<&Expr> = targets.iter().chain([value]).collect();
                self.scan_walrus(&all);
                self.assign(targets, value);
            }
            StmtKind::AugAssign { target, op, value } => {
                self.scan_walrus(&[target, value]);
                self.augmented(target, *op, value, marks::plain(span));
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                match value {
                    Some(value) => {
                        self.scan_walrus(&[target, value]);
                        self.assign(std::slice::from_ref(target), value);
                    }
                    None => match &target.kind {
                        ExprKind::Attribute { value, .. } => self.discard(value),
                        ExprKind::Subscript { value, index } => {
                            self.discard(value);
                            self.discard(index);
                        }
                        _ => {}
                    },
                }
                self.annotate(target, annotation, *simple);
            }
            StmtKind::If { .. } => self.if_chain(stmt),
            StmtKind::While { test, body, orelse } => {
                self.scan_walrus(&[test]);
                self.while_(test, body, orelse);
            }
            StmtKind::For { target, iter, body, orelse, .. } => {
                self.scan_walrus(&[target, iter]);
                self.for_(target, iter, body, orelse);
            }
            StmtKind::Break => self.break_(span),
            StmtKind::Continue => self.continue_(span),
            StmtKind::FunctionDef(def) => {
                self.f.walrus.clear();
                self.function(def);
            }
            StmtKind::ClassDef(def) => {
                self.f.walrus.clear();
                self.class(def, span);
            }
            StmtKind::Return(value) => {
                self.scan_walrus(&value.iter().collect::<Vec<_>>());
                self.return_(value.as_ref(), span);
            }
            StmtKind::Raise { exc, cause } => {
                self.scan_walrus(&exc.iter().chain(cause).collect::<Vec<_>>());
                self.raise(exc.as_ref(), cause.as_ref(), span);
            }
            StmtKind::Try(node) => self.try_(node, span),
            StmtKind::With { items, body, .. } => {
                let contexts: Vec<&Expr> = items.iter().map(|item| &item.context).collect();
                self.scan_walrus(&contexts);
                self.with(items, body);
            }
            StmtKind::Assert { test, msg } => {
                self.scan_walrus(&[test].into_iter().chain(msg).collect::<Vec<_>>());
                self.assert(test, msg.as_ref());
            }
            StmtKind::Delete(targets) => {
                self.f.walrus.clear();
                targets.iter().for_each(|target| self.delete(target));
            }
            StmtKind::Import(names) => self.import(names, span),
            StmtKind::ImportFrom { level, module, names } => {
                self.import_from(*level, *module, names, span);
            }
            StmtKind::Skimmed => self.f.emit(Op::CompileBody {}, marks::plain(span)),
            StmtKind::Pass | StmtKind::Global(_) | StmtKind::Nonlocal(_) | StmtKind::Refused(_) => {
            }
        }
    }

    /// Computes a variable's annotation and notes it, at module level and in classes.
    fn annotate(&mut self, target: &'a Expr, annotation: &'a Expr, simple: bool) {
        if !matches!(self.f.kind, ScopeKind::Module | ScopeKind::Class) {
            return;
        }
        let base = self.f.top;
        self.scan_walrus(&[annotation]);
        let src = In(self.annotation(annotation));
        let mark = marks::plain(annotation.span);
        match target.kind {
            ExprKind::Name(name) if simple => {
                let name = self.mangled(name);
                let name = self.f.name(name);
                let op = match self.f.kind {
                    ScopeKind::Class => Op::Annotate { space: Hold(0), name, src },
                    _ => Op::AnnotateGlobal { name, src },
                };
                self.f.emit(op, mark);
            }
            _ => self.drop_from(base, mark),
        }
        self.f.top = base;
    }

    /// An expression statement: its value is dropped, or printed at the prompt.
    fn expression(&mut self, value: &'a Expr) {
        if self.mode == Mode::Prompt && self.f.kind == ScopeKind::Module {
            let base = self.f.top;
            let src = In(self.operand(value));
            self.f.top = base;
            return self.f.emit(Op::PrintExpr { src }, marks::plain(value.span));
        }
        self.discard(value);
    }

    /// Computes a value for what that does.
    pub fn discard(&mut self, value: &'a Expr) {
        if fold::constant_of(value).is_some() {
            return;
        }
        let base = self.f.top;
        let reg = match &value.kind {
            // Unneeded, but it may be unbound.
            ExprKind::Name(_) | ExprKind::Walrus { .. } => self.operand(value),
            ExprKind::Call { .. } => self.eval(value, Dst::Reg(Out::NOWHERE.0)),
            _ => self.eval(value, Dst::Temp),
        };
        if !self.f.is_named(reg) && Out(reg) != Out::NOWHERE {
            self.drop_from(base, marks::plain(value.span));
        }
        self.f.top = base;
    }

    /// `if`, with its `elif`s in a loop: generated programs have thousands of them.
    fn if_chain(&mut self, mut stmt: &'a Stmt) {
        let end = self.f.label();
        while let StmtKind::If { test, body, orelse } = &stmt.kind {
            self.scan_walrus(&[test]);
            let next = self.f.label();
            match fold::truth_of(test) {
                Some(true) => {
                    self.body(body);
                    break;
                }
                Some(false) => {}
                None => {
                    self.branch(test, false, next);
                    self.body(body);
                    if !orelse.is_empty() {
                        self.f.jump(end, marks::plain(test.span));
                    }
                    self.f.bind(next);
                }
            }
            match &orelse[..] {
                [only] if matches!(only.kind, StmtKind::If { .. }) => {
                    if self.f.is_dead() {
                        break;
                    }
                    stmt = only;
                }
                _ => {
                    self.body(orelse);
                    break;
                }
            }
        }
        self.f.bind(end);
    }
}
