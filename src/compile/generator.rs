//! The writer of code: one per unit, one frame at a time.
//!
//! Lives here: `Generator`, what every construct needs (`Dst`, constants, dropping). May use:
//! `base`, `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: the constructs; each has its file.

use super::frame::Frame;
use super::scope::Table;
use super::{Mode, marks};
use crate::base::{Diagnostic, DiagnosticCode, Source, Span, Symbol};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, Module};
use std::sync::Arc;

/// Where a value is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dst {
    /// In the next free temporary, whatever was used on the way.
    Temp,
    /// In this register, which only the last op may write: it keeps its old value until then.
    Reg(u8),
}

pub(super) struct Generator<'a> {
    pub table: &'a Table,
    pub source: &'a Arc<Source>,
    pub mode: Mode,
    pub globals: &'a mut GlobalNames,
    /// The frame at work.
    pub f: Frame<'a>,
    codes: Vec<Option<Code>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Generator<'a> {
    pub fn new(
        table: &'a Table,
        source: &'a Arc<Source>,
        mode: Mode,
        globals: &'a mut GlobalNames,
    ) -> Self {
        let f = Frame::new(table, Table::MODULE, String::new());
        let (codes, diagnostics) = (vec![None], Vec::new());
        Generator { table, source, mode, globals, f, codes, diagnostics }
    }

    /// Writes the module level.
    pub fn module(&mut self, module: &'a Module, name: Symbol) {
        let span = module.body.first().map_or(Span::default(), |stmt| stmt.span);
        let doc = super::doc::of(&module.body);
        self.prologue(span);
        if let Some(doc) = doc.clone() {
            let src = self.load_const(Const::Str(doc), Dst::Temp, marks::plain(span));
            self.store_name(Symbol::new("__doc__"), src, marks::plain(span));
            self.f.top -= 1;
        }
        self.body(&module.body);
        self.f.emit(Op::ReturnNone {}, self.last_mark(&module.body));
        let f =
            std::mem::replace(&mut self.f, Frame::new(self.table, Table::MODULE, String::new()));
        self.check_size(&f, span);
        let params = ParamSpec::default();
        self.codes[0] = Some(f.finish(self.table, self.source, name, doc, 1, params));
    }

    /// The unit, or what did not fit.
    pub fn finish(self) -> Result<Unit, Vec<Diagnostic>> {
        if self.diagnostics.is_empty() {
            let codes = self.codes.into_iter().flatten().collect();
            Ok(Unit { codes, warnings: Vec::new() })
        } else {
            Err(self.diagnostics)
        }
    }

    /// Keeps a number for a code that is written next.
    pub fn reserve_code(&mut self) -> usize {
        self.codes.push(None);
        self.codes.len() - 1
    }

    pub fn set_code(&mut self, index: usize, code: Code) {
        self.codes[index] = Some(code);
    }

    /// Reports what of a finished frame did not fit.
    pub fn check_size(&mut self, f: &Frame, span: Span) {
        let what = match f.too_large {
            Some(what) => what,
            None if f.layout.spilled > u16::MAX.into() => "variables",
            None if self.table[f.root].free.len() > u16::MAX.into() => "free variables",
            None => return,
        };
        self.too_large(what, span);
    }

    pub fn too_large(&mut self, what: &str, span: Span) {
        let title = format!("one function has too many {what}");
        let diagnostic = Diagnostic::new(DiagnosticCode::TooLarge, title, span)
            .help("split it into several functions");
        self.diagnostics.push(diagnostic);
    }

    // ---- marks ----

    pub fn mark(&self, expr: &Expr) -> Mark {
        marks::of(self.source, expr)
    }

    // ---- registers ----

    /// The register of a destination, once the temporaries above it are free again.
    pub fn dst(&mut self, dst: Dst) -> u8 {
        match dst {
            Dst::Temp => self.f.push(),
            Dst::Reg(reg) => reg,
        }
    }

    /// Drops what stands in the temporaries from `base` on, and frees them.
    pub fn drop_from(&mut self, base: usize, mark: Mark) {
        let len = self.f.top - base;
        if len > 0 {
            let regs = Run { base: base as u8, len: len as u8 };
            self.f.emit(Op::Clear { regs }, mark);
        }
        self.f.top = base;
    }

    /// Puts the value of `src` where it is wanted. `src` is free afterwards, if a temporary.
    pub fn move_to(&mut self, src: u8, dst: Dst, mark: Mark) -> u8 {
        match dst {
            Dst::Temp if !self.f.is_named(src) => src,
            _ => {
                let dst = self.dst(dst);
                if dst != src {
                    self.f.emit(Op::Move { dst: Out(dst), src: In(src) }, mark);
                }
                dst
            }
        }
    }

    /// Brings the value of the temporary `base`, the only one left, to where it is wanted.
    pub fn deliver(&mut self, base: usize, dst: Dst, mark: Mark) -> u8 {
        self.f.top = base + 1;
        // Too many temporaries have been complained about.
        let result = base.min(255) as u8;
        match dst {
            Dst::Temp => result,
            Dst::Reg(_) => {
                self.f.top = base;
                self.move_to(result, dst, mark)
            }
        }
    }

    /// A constant where it is wanted.
    pub fn load_const(&mut self, value: Const, dst: Dst, mark: Mark) -> u8 {
        let reg = self.dst(dst);
        let dst = Out(reg);
        let op = match value {
            Const::None => Op::LoadNone { dst },
            Const::True => Op::LoadTrue { dst },
            Const::False => Op::LoadFalse { dst },
            Const::Ellipsis => Op::LoadEllipsis { dst },
            Const::Int(value) if i32::try_from(value).is_ok() => {
                Op::LoadInt { dst, value: Imm(value as i32) }
            }
            value => Op::LoadConst { dst, k: self.f.constant(value) },
        };
        self.f.emit(op, mark);
        reg
    }
}
