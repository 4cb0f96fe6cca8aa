//! The same walk over expressions.
//!
//! Lives here: names, lambdas, comprehensions, `:=`, `yield`. May use: `base`, `syntax::ast`,
//! `scope`. Deliberately absent: statements (`collect`).

use super::collect::{Binding, Collector, Suspect};
use super::scope::ScopeKind;
use crate::base::{DiagnosticCode as Code, Span, Symbol};
use crate::syntax::ast::*;

impl Collector {
    /// Enters what an expression mentions. Long chains `a + b + c` and `a.b().c()` lean to the
    /// left: that side is a loop.
    pub(super) fn expr(&mut self, mut expr: &Expr) {
        loop {
            expr = match &expr.kind {
                ExprKind::Binary { left, right, .. } => {
                    self.expr(right);
                    left
                }
                ExprKind::Attribute { value, .. } => value,
                ExprKind::Subscript { value, index } => {
                    self.warn_of_subscript(value, index);
                    match &index.kind {
                        ExprKind::Tuple(items) => self.items(items),
                        _ => self.expr(index),
                    }
                    value
                }
                ExprKind::Call { func, args } => {
                    self.warn_of_call(func);
                    self.arguments(args);
                    if let ExprKind::Name(name) = func.kind
                        && matches!(name.as_str(), "eval" | "exec" | "compile")
                    {
                        let (scope, span) = (self.scope, func.span);
                        self.suspects.push(Suspect { scope, name, span });
                    }
                    func
                }
                _ => return self.other(expr),
            }
        }
    }

    fn other(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::None
            | ExprKind::True
            | ExprKind::False
            | ExprKind::Ellipsis
            | ExprKind::Int(_)
            | ExprKind::BigInt(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Bytes(_) => {}
            ExprKind::Imaginary => self.refuse(Code::NoComplex, expr.span),
            ExprKind::FString(pieces) => self.pieces(pieces),
            ExprKind::Name(name) => self.name(*name),
            ExprKind::Unary { operand, .. } => self.expr(operand),
            ExprKind::Bool { values, .. } => values.iter().for_each(|value| self.expr(value)),
            ExprKind::Compare { left, ops, comparators } => {
                self.warn_of_identity(left, ops, comparators, expr.span);
                self.expr(left);
                comparators.iter().for_each(|value| self.expr(value));
            }
            ExprKind::IfElse { test, body, orelse } => {
                self.expr(test);
                self.expr(body);
                self.expr(orelse);
            }
            ExprKind::Lambda { params, body } => {
                self.defaults(params);
                self.open(ScopeKind::Lambda, None, expr, |inside| {
                    inside.params(params);
                    inside.expr(body);
                });
            }
            ExprKind::Walrus { target, value } => {
                self.expr(value);
                self.walrus(*target, expr.span);
            }
            ExprKind::Slice { lower, upper, step } => {
                let parts = [lower, upper, step];
                parts.into_iter().flatten().for_each(|part| self.expr(part));
            }
            ExprKind::Starred(_) => {
                self.report(Code::Syntax, "can't use starred expression here", expr.span);
            }
            ExprKind::Tuple(items) | ExprKind::List(items) | ExprKind::Set(items) => {
                self.items(items);
            }
            ExprKind::Dict(items) => {
                for (key, value) in items {
                    key.iter().for_each(|key| self.expr(key));
                    self.expr(value);
                }
            }
            ExprKind::ListComp { element, clauses } | ExprKind::SetComp { element, clauses } => {
                self.comprehension(expr, ScopeKind::Comprehension, clauses, &[element]);
            }
            ExprKind::DictComp { key, value, clauses } => {
                self.comprehension(expr, ScopeKind::Comprehension, clauses, &[key, value]);
            }
            ExprKind::Generator { element, clauses } => {
                self.comprehension(expr, ScopeKind::Generator, clauses, &[element]);
            }
            ExprKind::Yield(value) => {
                value.iter().for_each(|value| self.expr(value));
                self.yields(expr, "yield");
            }
            ExprKind::YieldFrom(value) => {
                self.expr(value);
                self.yields(expr, "yield from");
            }
            ExprKind::Await(_) => self.refuse(Code::NoAsync, expr.span),
            // `expr` walks these itself.
            ExprKind::Binary { .. }
            | ExprKind::Attribute { .. }
            | ExprKind::Subscript { .. }
            | ExprKind::Call { .. } => self.expr(expr),
        }
    }

    /// The elements of a display; stars are at home here.
    fn items(&mut self, items: &[Expr]) {
        for item in items {
            match &item.kind {
                ExprKind::Starred(inner) => self.expr(inner),
                _ => self.expr(item),
            }
        }
    }

    fn pieces(&mut self, pieces: &[FPiece]) {
        for piece in pieces {
            if let FPiece::Field(field) = piece {
                self.expr(&field.expr);
                self.pieces(&field.spec);
            }
        }
    }

    pub(super) fn arguments(&mut self, args: &[Arg]) {
        let mut seen: Vec<Symbol> = Vec::new();
        for arg in args {
            let (Arg::Positional(value)
            | Arg::Star(value)
            | Arg::Keyword(_, value)
            | Arg::DoubleStar(value)) = arg;
            self.expr(value);
            if let Arg::Keyword(name, _) = arg {
                if seen.contains(&name.name) {
                    let title = format!("keyword argument repeated: {}", name.name);
                    self.report(Code::BadArguments, title, name.span);
                }
                seen.push(name.name);
            }
        }
    }

    fn name(&mut self, name: Symbol) {
        self.entry(name).used = true;
        // `super()` without arguments needs the class around the method.
        if name.as_str() == "super"
            && self.table[self.scope].class.is_some()
            && !matches!(self.kind(), ScopeKind::Module | ScopeKind::Class)
        {
            self.entry(Symbol::new("__class__")).used = true;
        }
    }

    fn yields(&mut self, expr: &Expr, word: &str) {
        match self.kind() {
            ScopeKind::Function | ScopeKind::Lambda => {
                self.table.scopes[self.scope.0 as usize].generator = true;
            }
            ScopeKind::Module | ScopeKind::Class => {
                self.report(Code::Misplaced, format!("'{word}' outside function"), expr.span);
            }
            ScopeKind::Comprehension => {
                let title = format!("'yield' inside {}", self.display);
                self.report(Code::Misplaced, title, expr.span);
            }
            ScopeKind::Generator => {
                let title = "'yield' inside generator expression";
                self.report(Code::Misplaced, title, expr.span);
            }
        }
    }

    fn comprehension(
        &mut self,
        expr: &Expr,
        kind: ScopeKind,
        clauses: &[CompClause],
        elements: &[&Expr],
    ) {
        let Some(first) = clauses.first() else { return };
        self.iterable(&first.iter);
        let display = match expr.kind {
            ExprKind::SetComp { .. } => "set comprehension",
            ExprKind::DictComp { .. } => "dict comprehension",
            _ => "list comprehension",
        };
        let outer = std::mem::replace(&mut self.display, display);
        self.open(kind, None, expr, |inside| {
            if kind == ScopeKind::Generator {
                let entry = inside.entry(Symbol::new(".0"));
                entry.param = true;
                entry.bound = true;
            }
            for (at, clause) in clauses.iter().enumerate() {
                if clause.is_async {
                    inside.refuse(Code::NoAsync, clause.target.span);
                }
                if at > 0 {
                    inside.iterable(&clause.iter);
                }
                inside.bind_target(&clause.target, Binding::Iteration);
                clause.conditions.iter().for_each(|condition| inside.expr(condition));
            }
            elements.iter().for_each(|element| inside.expr(element));
        });
        self.display = outer;
    }

    fn iterable(&mut self, iter: &Expr) {
        self.iterables += 1;
        self.expr(iter);
        self.iterables -= 1;
    }

    /// `:=` binds in the function around all comprehensions.
    fn walrus(&mut self, target: Ident, span: Span) {
        let name = self.mangled(target.name);
        if self.iterables > 0 {
            let title =
                "assignment expression cannot be used in a comprehension iterable expression";
            return self.report(Code::Scope, title, span);
        }
        let inner = self.scope;
        let mut host = inner;
        while matches!(self.table[host].kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            let entry = self.table.entry(host, name);
            if entry.iterated {
                let title = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{name}'"
                );
                return self.report(Code::Scope, title, span);
            }
            entry.used = true;
            match self.table[host].parent {
                Some(parent) => host = parent,
                None => break,
            }
        }
        if host != inner && self.table[host].kind == ScopeKind::Class {
            let title =
                "assignment expression within a comprehension cannot be used in a class body";
            return self.report(Code::Scope, title, span);
        }
        self.scope = host;
        self.bind(target.name, target.span, Binding::Plain);
        self.table.scopes[host.0 as usize].walrus = true;
        self.scope = inner;
    }
}
