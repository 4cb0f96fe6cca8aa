//! Functions: `def`, `lambda`, decorators, defaults, captures.
//!
//! Lives here: opening a frame for a scope and closing it again. May use: `base`, `bytecode`,
//! `syntax::ast` and the rest of the room. Deliberately absent: class bodies (`class`).

use super::frame::Frame;
use super::generator::{Dst, Generator};
use super::layout::{Home, PARAMS};
use super::names::Access;
use super::scope::{ScopeId, ScopeKind};
use super::{doc, marks};
use crate::base::{Span, Symbol};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, FunctionDef, Param, Params, Stmt, StmtKind};

/// What a code is called and where it stands.
pub(super) struct Header {
    pub name: Symbol,
    pub doc: Option<Box<str>>,
    /// The place whose line is the code's first.
    pub span: Span,
    pub params: ParamSpec,
}

impl<'a> Generator<'a> {
    pub fn function(&mut self, def: &'a FunctionDef) {
        let mark = marks::plain(def.name.span);
        let base = self.f.top;
        let decorated = !def.decorators.is_empty();
        for decorator in &def.decorators {
            self.eval(decorator, Dst::Temp);
        }
        let name = def.name.name;
        let dst = match self.register_of(name) {
            Some(reg) if !decorated => Dst::Reg(reg),
            _ => Dst::Temp,
        };
        let scope = self.table.of(def);
        let header = Header {
            name,
            doc: doc::of(&def.body),
            span: def.name.span,
            params: self.params(&def.params),
        };
        let params = Some((&def.params, def.returns.as_ref()));
        let reg = self.make_function(scope, header, params, dst, mark, |inner| {
            inner.body(&def.body);
            let mark = inner.last_mark(&def.body);
            inner.f.emit(Op::ReturnNone {}, mark);
        });
        let reg = self.decorate(&def.decorators, reg);
        self.store_name(name, reg, mark);
        self.f.top = base;
    }

    /// Calls decorators, the last first; they stand in the temporaries below `reg`.
    pub fn decorate(&mut self, decorators: &'a [Expr], mut reg: u8) -> u8 {
        for decorator in decorators.iter().rev() {
            // More than there are registers: that has been said already.
            reg = reg.saturating_sub(1);
            let args = CallRun { base: reg, argc: 1 };
            let mark = self.mark(decorator);
            self.f.emit(Op::Call { dst: Out(reg), args }, mark);
            self.f.top = reg as usize + 1;
        }
        reg
    }

    pub fn lambda(&mut self, expr: &'a Expr, params: &'a Params, body: &'a Expr, dst: Dst) -> u8 {
        let scope = self.table.of(expr);
        let header = Header {
            name: Symbol::new("<lambda>"),
            doc: None,
            span: expr.span,
            params: self.params(params),
        };
        let mark = marks::plain(expr.span);
        self.make_function(scope, header, Some((params, None)), dst, mark, |inner| {
            inner.scan_walrus(&[body]);
            let src = In(inner.operand(body));
            inner.f.top = inner.f.locals();
            inner.f.emit(Op::Return { src }, marks::plain(body.span));
        })
    }

    pub fn params(&mut self, params: &Params) -> ParamSpec {
        let all = params.positional.iter().chain(&params.kwonly);
        let all = all.chain(&params.vararg).chain(&params.kwarg);
        let class = self.table[self.f.scope].class;
        let names = all.map(|param| super::scope::mangle(class, param.ident.name));
        let names: Vec<Symbol> = names.collect();
        ParamSpec {
            names,
            positional: params.positional.len().min(255) as u8,
            posonly: params.posonly.min(255) as u8,
            kwonly: params.kwonly.len().min(255) as u8,
            vararg: params.vararg.is_some(),
            kwarg: params.kwarg.is_some(),
        }
    }

    /// Writes a code and makes a function of it, its defaults being computed here.
    pub fn make_function(
        &mut self,
        scope: ScopeId,
        header: Header,
        params: Option<(&'a Params, Option<&'a Expr>)>,
        dst: Dst,
        mark: Mark,
        body: impl FnOnce(&mut Self),
    ) -> u8 {
        let base = self.f.top;
        let mut defaults = 0;
        let mut kw_defaults = Vec::new();
        let mut annotations = Vec::new();
        if let Some((params, returns)) = params {
            if header.params.registers() > PARAMS || params.positional.len() > PARAMS {
                self.too_large("parameters", header.span);
            } else {
                for default in params.positional.iter().filter_map(|param| param.default.as_ref()) {
                    defaults += 1;
                    self.eval(default, Dst::Temp);
                }
                for (at, param) in params.kwonly.iter().enumerate() {
                    if let Some(default) = &param.default {
                        kw_defaults.push(at as u8);
                        self.eval(default, Dst::Temp);
                    }
                }
                annotations = self.annotations(params, returns);
            }
        }
        let code = self.code(scope, header, body);
        let captures = self.captures(scope);
        let len = (self.f.top - base) as u8;
        self.f.top = base;
        let reg = self.dst(dst);
        let proto =
            FunctionProto { code: code as u32, captures, defaults, kw_defaults, annotations };
        let proto = self.f.proto(proto);
        let args = Run { base: base.min(255) as u8, len };
        self.f.emit(Op::MakeFunction { dst: Out(reg), args, proto }, mark);
        reg
    }

    /// Computes the annotations of a function into temporaries; what they are of.
    fn annotations(&mut self, params: &'a Params, returns: Option<&'a Expr>) -> Vec<Symbol> {
        let class = self.table[self.f.scope].class;
        let all = params.positional.iter().chain(&params.vararg);
        let all = all.chain(&params.kwonly).chain(&params.kwarg);
        let named = |param: &'a Param| {
            let name = super::scope::mangle(class, param.ident.name);
            param.annotation.as_ref().map(|annotation| (name, annotation))
        };
        let returns = returns.map(|annotation| (Symbol::new("return"), annotation));
        let mut names = Vec::new();
        for (name, annotation) in all.filter_map(named).chain(returns) {
            self.annotation(annotation);
            names.push(name);
        }
        names
    }

    /// The value of an annotation in the next temporary.
    pub fn annotation(&mut self, annotation: &'a Expr) -> u8 {
        if !self.table.string_annotations {
            return self.eval(annotation, Dst::Temp);
        }
        let span = annotation.span;
        let text = self.source.text().get(span.start as usize..span.end as usize);
        let text = Const::Str(super::annotation::tidy(text.unwrap_or_default()).into());
        self.load_const(text, Dst::Temp, marks::plain(span))
    }

    /// Where the free variables of a scope's code are, seen from here.
    fn captures(&self, scope: ScopeId) -> Vec<Capture> {
        let capture = |&var| match self.access(var) {
            Access::Free(free) => Capture::Free(free.0),
            Access::Home(Home::Cell(reg) | Home::Reg(reg)) => Capture::Local(reg),
            Access::Home(Home::SpillCell(at) | Home::Spill(at)) => {
                Capture::Spill(self.f.layout.spill.unwrap_or(0), at)
            }
        };
        self.table[scope].free.iter().map(capture).collect()
    }

    /// Writes the code of a scope; its number in the unit.
    pub fn code(&mut self, scope: ScopeId, header: Header, body: impl FnOnce(&mut Self)) -> usize {
        let index = self.reserve_code();
        let Header { name, doc, span, params } = header;
        let qualname = self.qualname(name);
        let outer = std::mem::replace(&mut self.f, Frame::new(self.table, scope, qualname));
        self.prologue(span);
        body(self);
        let f = std::mem::replace(&mut self.f, outer);
        self.check_size(&f, span);
        let first_line = self.source.line_of(span.start);
        let code = f.finish(self.table, self.source, name, doc, first_line, params);
        self.set_code(index, code);
        index
    }

    fn qualname(&self, name: Symbol) -> String {
        let scope = &self.table[self.f.root];
        let is_global = scope.entries.get(&name).is_some_and(|entry| entry.global.is_some());
        match self.f.kind {
            ScopeKind::Module => name.to_string(),
            _ if is_global => name.to_string(),
            ScopeKind::Class => format!("{}.{name}", self.f.qualname),
            _ => format!("{}.<locals>.{name}", self.f.qualname),
        }
    }

    /// The first ops of a code: the generator, the spill box, the cells.
    pub fn prologue(&mut self, span: Span) {
        let mark = marks::plain(span);
        for reg in 0..self.f.layout.params {
            self.f.assigned(reg as u8);
        }
        if self.f.kind == ScopeKind::Class {
            self.f.assigned(0);
        }
        if self.f.generator {
            self.f.emit(Op::MakeGenerator {}, mark);
        }
        if let Some(spill) = self.f.layout.spill {
            let size = Spill(self.f.layout.spilled.min(65_535) as u16);
            self.f.emit(Op::MakeSpill { dst: Out(spill), size }, mark);
        }
        for &var in &self.table[self.f.root].vars {
            let fact = self.table[var];
            let home = self.f.layout.of(var);
            self.new_cell(home, mark);
            if let (true, Home::Reg(reg)) = (fact.fragile, home) {
                self.f.fragile.add(reg);
            }
        }
    }

    /// A fresh cell for a captured variable.
    pub fn new_cell(&mut self, home: Home, mark: Mark) {
        match home {
            Home::Cell(reg) => self.f.emit(Op::MakeCell { reg: Hold(reg) }, mark),
            Home::SpillCell(index) => {
                let cell = self.f.push();
                self.f.emit(Op::MakeCell { reg: Hold(cell) }, mark);
                self.store_spill(index, cell, mark);
                self.f.top -= 1;
            }
            Home::Reg(_) | Home::Spill(_) => {}
        }
    }

    /// The mark of what happens at the end of a body: its last statement's line.
    pub fn last_mark(&self, body: &[Stmt]) -> Mark {
        marks::plain(body.last().map_or(Span::default(), |stmt| match &stmt.kind {
            StmtKind::FunctionDef(def) => def.name.span,
            StmtKind::ClassDef(def) => def.name.span,
            _ => stmt.span,
        }))
    }
}
