//! Imports.
//!
//! Lives here: `import` and `from ... import`. May use: `bytecode`, `syntax::ast` and the rest of
//! the room. Deliberately absent: finding modules; the machine asks for them.

use super::generator::Generator;
use super::marks;
use crate::base::{Span, Symbol};
use crate::bytecode::*;
use crate::syntax::ast::{Alias, Ident};

impl<'a> Generator<'a> {
    pub fn import(&mut self, names: &[Alias], span: Span) {
        let mark = marks::plain(span);
        for alias in names {
            let path = alias.name.name.as_str();
            let top = path.split('.').next().unwrap_or(path);
            // `import a.b as c` binds the last module, `import a.b` the first.
            let (bound, is_top) = match alias.asname {
                Some(name) => (name.name, path == top),
                None => (Symbol::new(top), true),
            };
            self.bind_import(bound, mark, |this, dst| {
                let path = this.f.constant(Const::Str(path.into()));
                Op::Import { dst, top: Num(is_top.into()), path }
            });
        }
    }

    /// Emits an op whose result is bound to a name: in its register, or by way of a temporary.
    fn bind_import(&mut self, name: Symbol, mark: Mark, op: impl FnOnce(&mut Self, Out) -> Op) {
        let base = self.f.top;
        let reg = match self.register_of(name) {
            Some(reg) => reg,
            None => self.f.push(),
        };
        let op = op(self, Out(reg));
        self.f.emit(op, mark);
        self.store_name(name, reg, mark);
        self.f.top = base;
    }

    pub fn import_from(&mut self, level: u32, from: Option<Ident>, names: &[Alias], span: Span) {
        let mark = marks::plain(span);
        let module_name = from.map_or("", |from| from.name.as_str());
        let path = format!("{}{module_name}", ".".repeat(level as usize));
        let path = self.f.constant(Const::Str(path.into()));
        let base = self.f.top;
        let module = self.f.push();
        self.f.emit(Op::Import { dst: Out(module), top: Num(0), path }, mark);
        if names.is_empty() {
            self.f.top = base;
            return self.f.emit(Op::ImportStar { module: In(module) }, mark);
        }
        for alias in names {
            let bound = alias.asname.unwrap_or(alias.name).name;
            self.bind_import(bound, mark, |this, dst| {
                let name = this.f.name(alias.name.name);
                Op::ImportFrom { dst, module: Hold(module), name }
            });
        }
        self.drop_from(base, mark);
    }
}
