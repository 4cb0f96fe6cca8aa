//! What the grammar's actions share: the source, the findings, the statements read so far.
//!
//! Lives here: `Cx`. May use: `ast`, `node`, `base`.
//! Deliberately absent: what single constructs mean; see `actions`.

use super::ast::{Ident, Module, Stmt, StmtKind};
use super::node::{Block, MAX_DEPTH};
use crate::base::{Diagnostic, DiagnosticCode as Code, Source, Span, Symbol, Warning};
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

/// The state of one parse. Statements lie on a stack here, and not in the parser's symbols,
/// because a statement is large and the parser would move it at every step.
pub struct Cx<'s> {
    pub source: &'s Source,
    pub findings: Vec<Diagnostic>,
    pub warnings: Vec<Warning>,
    /// How many f-strings are open around the text that is being read.
    pub fstrings: u32,
    statements: Vec<Stmt>,
    depths: Vec<u16>,
    names: FxHashMap<&'s str, Symbol>,
}

impl<'s> Cx<'s> {
    /// The state for a text of which nothing has been read.
    pub fn new(source: &'s Source) -> Self {
        Cx {
            source,
            findings: Vec::new(),
            warnings: Vec::new(),
            fstrings: 0,
            statements: Vec::new(),
            depths: Vec::new(),
            names: FxHashMap::default(),
        }
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &'s str {
        &self.source.text()[span.range()]
    }

    /// Notes something wrong; the parse goes on.
    pub fn wrong(&mut self, code: Code, title: impl Into<String>, span: Span) {
        self.findings.push(Diagnostic::new(code, title, span));
    }

    /// Notes something suspicious about the line of byte `at`.
    pub fn warn(&mut self, at: u32, text: String) {
        self.warnings.push(Warning { at, text });
    }

    /// The statements read, as a module, with all warnings.
    pub fn module(&mut self) -> Module {
        let body = super::actions::statements::all(self);
        let mut warnings = std::mem::take(&mut self.warnings);
        warnings.sort_by_key(|warning| self.source.line_of(warning.at));
        Module { body, warnings }
    }

    /// Notes that the tree is too deep at `span`.
    pub fn too_deep(&mut self, span: Span) {
        // What is too deep once is too deep at every level above.
        if self.findings.iter().any(|found| found.code == Code::TooDeep) {
            return;
        }
        let span = Span::new(span.start, span.end.min(span.start + 1));
        let found = Diagnostic::new(Code::TooDeep, "too deeply nested to be read", span)
            .note(format!("toyvm follows {MAX_DEPTH} levels"));
        self.findings.push(found.help("split it: name the parts, or use a loop"));
    }

    /// The name that stands at `start..end`.
    pub fn ident(&mut self, start: u32, end: u32) -> Ident {
        let span = Span::new(start, end);
        Ident { name: self.symbol(span), span }
    }

    /// The interned text of a span.
    pub fn symbol(&mut self, span: Span) -> Symbol {
        let text = self.text(span);
        *self.names.entry(text).or_insert_with(|| match text.is_ascii() {
            true => Symbol::new(text),
            false => Symbol::new(&text.nfkc().collect::<String>()),
        })
    }

    /// A dotted name; spaces around its dots are dropped.
    pub fn dotted(&mut self, start: u32, end: u32) -> Ident {
        let span = Span::new(start, end);
        let text = self.text(span);
        if text.bytes().all(|c| c == b'.' || c == b'_' || c.is_ascii_alphanumeric() || c >= 0x80) {
            return self.ident(start, end);
        }
        let name: String =
            text.chars().filter(|c| *c == '.' || *c == '_' || c.is_alphanumeric()).collect();
        Ident { name: Symbol::new(&name), span }
    }

    /// How many statements lie on the stack.
    pub fn mark(&self) -> usize {
        self.statements.len()
    }

    /// Puts a statement on the stack. `depth` is the depth of what it holds.
    pub fn push(&mut self, start: u32, end: u32, kind: StmtKind, depth: u16) {
        let span = Span::new(start, end);
        if depth >= MAX_DEPTH {
            self.too_deep(Span::new(start, end));
            self.statements.push(Stmt { kind: StmtKind::Pass, span });
            self.depths.push(1);
            return;
        }
        self.statements.push(Stmt { kind, span });
        self.depths.push(depth + 1);
    }

    /// Makes the statement on top of the stack an `async` one that begins at `start`.
    pub fn make_async(&mut self, start: u32) {
        let Some(top) = self.statements.last_mut() else { return };
        top.span.start = start;
        if let StmtKind::For { is_async, .. } | StmtKind::With { is_async, .. } = &mut top.kind {
            *is_async = true;
        }
    }

    /// Takes the statements above `mark` as a block.
    pub fn block(&mut self, mark: usize) -> Block {
        let mark = mark.min(self.statements.len());
        let body = self.statements.split_off(mark);
        let depth = self.depths.drain(mark..).max().unwrap_or(0);
        let end = body.last().map_or(0, |last| last.span.end);
        Block { body, depth, end }
    }
}
