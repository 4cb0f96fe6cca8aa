//! Class bodies.
//!
//! Lives here: the body's code and the op that runs it. May use: `base`, `bytecode`,
//! `syntax::ast` and the rest of the room. Deliberately absent: what a class is; the machine knows.

use super::func::Header;
use super::generator::{Dst, Generator};
use super::layout::Home;
use super::names::Access;
use super::{doc, marks};
use crate::base::{Span, Symbol};
use crate::bytecode::*;
use crate::syntax::ast::ClassDef;

impl<'a> Generator<'a> {
    pub fn class(&mut self, def: &'a ClassDef, span: Span) {
        let base = self.f.top;
        let mark = marks::plain(def.name.span);
        // What goes wrong while the class is made is marked at the statement without decorators.
        let head = self.source.text().get(..def.name.span.start as usize).unwrap_or_default();
        let start = head.trim_end().strip_suffix("class").map_or(span.start, |h| h.len() as u32);
        let whole = marks::plain(Span::new(start, span.end.max(start)));
        for decorator in &def.decorators {
            self.eval(decorator, Dst::Temp);
        }
        let run = self.f.top;
        let scope = self.table.of(def);
        let name = def.name.name;
        let params = ParamSpec {
            names: vec![Symbol::new(".namespace")],
            positional: 1,
            posonly: 1,
            ..ParamSpec::default()
        };
        let doc = doc::of(&def.body);
        let header = Header { name, doc: doc.clone(), span: def.name.span, params };
        self.make_function(scope, header, None, Dst::Temp, mark, |inner| {
            if let Some(doc) = doc {
                let src = In(inner.load_const(Const::Str(doc), Dst::Temp, mark));
                let name = inner.f.name(Symbol::new("__doc__"));
                inner.f.emit(Op::StoreName { space: Hold(0), name, src }, mark);
                inner.f.top -= 1;
            }
            inner.body(&def.body);
            let cell = inner.table.class_cell(scope).map(|var| inner.access(var));
            match cell {
                Some(Access::Home(Home::Cell(reg))) => {
                    inner.f.emit(Op::Return { src: In(reg) }, mark);
                }
                _ => inner.f.emit(Op::ReturnNone {}, mark),
            }
        });
        let names = self.arguments(&def.args);
        let argc = (self.f.top - run - 1) as u8;
        self.f.top = run;
        let reg = self.f.push();
        let names = self.f.constant(Const::Names(names.into()));
        let args = CallRun { base: run.min(255) as u8, argc };
        self.f.emit(Op::MakeClass { dst: Out(reg), args, names }, whole);
        let reg = self.decorate(&def.decorators, reg);
        self.store_name(name, reg, mark);
        self.f.top = base;
    }
}
