//! One walk over the tree: scopes are opened, names are entered, misplaced statements reported.
//!
//! Lives here: statements, definitions, targets. May use: `base`, `syntax::ast`, `scope`.
//! Deliberately absent: what names mean (`scope` resolves them afterwards), and code.

use super::refuse::refuse;
use super::scope::{Entry, ScopeId, ScopeKind, Table, mangle, scope_error};
use crate::base::{Diagnostic, DiagnosticCode as Code, Span, Symbol, Warning};
use crate::syntax::ast::*;

/// A call of a name that toyvm refuses unless the script defines it.
pub(super) struct Suspect {
    pub scope: ScopeId,
    pub name: Symbol,
    pub span: Span,
}

/// How a name becomes bound.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Binding {
    Plain,
    /// By `def` or `class`.
    Definition,
    Import,
    /// It may lose its value again.
    Fragile,
    Iteration,
}

pub(super) struct Collector {
    pub table: Table,
    pub diagnostics: Vec<Diagnostic>,
    pub warnings: Vec<Warning>,
    pub suspects: Vec<Suspect>,
    /// Where `from __future__` is too late.
    preamble: u32,
    pub(super) scope: ScopeId,
    /// How many loops of the running function are around.
    loops: u32,
    /// How many iterables of comprehensions are around: no `:=` there.
    pub(super) iterables: u32,
    /// What the innermost comprehension around is called.
    pub(super) display: &'static str,
}

/// Walks a module.
pub(super) fn collect(module: &Module) -> Collector {
    let keeps_texts = |stmt: &Stmt| match &stmt.kind {
        StmtKind::ImportFrom { level: 0, module: Some(from), names } => {
            from.name.as_str() == "__future__"
                && names.iter().any(|alias| alias.name.name.as_str() == "annotations")
        }
        _ => false,
    };
    let mut table = Table::default();
    table.string_annotations = module.body.iter().any(keeps_texts);
    let scope = table.add(ScopeKind::Module, None, None, module);
    let mut collector = Collector {
        table,
        diagnostics: Vec::new(),
        warnings: Vec::new(),
        suspects: Vec::new(),
        preamble: preamble(module),
        scope,
        loops: 0,
        iterables: 0,
        display: "",
    };
    collector.body(&module.body);
    collector
}

impl Collector {
    pub(super) fn report(&mut self, code: Code, title: impl Into<String>, span: Span) {
        self.diagnostics.push(Diagnostic::new(code, title, span));
    }

    pub(super) fn refuse(&mut self, code: Code, span: Span) {
        self.diagnostics.push(refuse(code, span));
    }

    pub(super) fn kind(&self) -> ScopeKind {
        self.table[self.scope].kind
    }

    pub(super) fn mangled(&self, name: Symbol) -> Symbol {
        mangle(self.table[self.scope].class, name)
    }

    pub(super) fn entry(&mut self, name: Symbol) -> &mut Entry {
        let name = self.mangled(name);
        self.table.entry(self.scope, name)
    }

    /// Enters a binding of a name in the running scope.
    pub(super) fn bind(&mut self, name: Symbol, span: Span, how: Binding) {
        if name.as_str() == "__debug__" {
            self.report(Code::BadTarget, "cannot assign to __debug__", span);
        }
        let entry = self.entry(name);
        entry.bound = true;
        entry.assigned |= !matches!(how, Binding::Import);
        entry.bindings += 1;
        match how {
            Binding::Plain => {}
            Binding::Definition | Binding::Import => entry.definitions += 1,
            Binding::Fragile => entry.fragile = true,
            Binding::Iteration => entry.iterated = true,
        }
        // `global x` makes the binding the module's.
        let (is_global, name) = (entry.global.is_some(), self.mangled(name));
        if is_global && self.scope != Table::MODULE {
            let entry = self.table.entry(Table::MODULE, name);
            entry.bound = true;
            entry.bindings += 1;
        }
    }

    /// Opens the scope of a node, runs `inside`, and comes back.
    pub(super) fn open<T>(
        &mut self,
        kind: ScopeKind,
        class: Option<Symbol>,
        node: &T,
        inside: impl FnOnce(&mut Self),
    ) {
        let class = class.or(self.table[self.scope].class);
        let scope = self.table.add(kind, Some(self.scope), class, node);
        let outer = std::mem::replace(&mut self.scope, scope);
        let loops = std::mem::take(&mut self.loops);
        let iterables = match kind {
            ScopeKind::Comprehension | ScopeKind::Generator => self.iterables,
            _ => std::mem::take(&mut self.iterables),
        };
        inside(self);
        self.scope = outer;
        self.loops = loops;
        self.iterables = iterables;
    }

    pub(super) fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn looped(&mut self, body: &[Stmt], orelse: &[Stmt]) {
        self.loops += 1;
        self.body(body);
        self.loops -= 1;
        self.body(orelse);
    }

    fn stmt(&mut self, stmt: &Stmt) {
        let span = stmt.span;
        match &stmt.kind {
            StmtKind::Expr(value) => self.expr(value),
            StmtKind::Assign { targets, value } => {
                self.expr(value);
                for target in targets {
                    if let ExprKind::Starred(_) = target.kind {
                        let title = "starred assignment target must be in a list or tuple";
                        self.report(Code::BadTarget, title, target.span);
                    }
                    self.target(target);
                }
            }
            StmtKind::AugAssign { target, value, .. } => {
                // A name is read as well, but not for `global`.
                match target.kind {
                    ExprKind::Name(_) => self.target(target),
                    _ => self.expr(target),
                }
                self.expr(value);
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                self.annotated(target, value.is_some(), *simple, span);
                if let Some(value) = value {
                    self.expr(value);
                }
                if matches!(self.kind(), ScopeKind::Module | ScopeKind::Class) {
                    self.annotation(annotation);
                }
            }
            StmtKind::If { .. } => self.if_chain(stmt),
            StmtKind::While { test, body, orelse } => {
                self.expr(test);
                self.looped(body, orelse);
            }
            StmtKind::For { target, iter, body, orelse, is_async } => {
                if *is_async {
                    self.refuse(Code::NoAsync, span);
                }
                self.expr(iter);
                self.target(target);
                self.looped(body, orelse);
            }
            StmtKind::Break if self.loops == 0 => {
                self.report(Code::Misplaced, "'break' outside loop", span);
            }
            StmtKind::Continue if self.loops == 0 => {
                self.report(Code::Misplaced, "'continue' not properly in loop", span);
            }
            StmtKind::Break | StmtKind::Continue | StmtKind::Pass | StmtKind::Skimmed => {}
            StmtKind::FunctionDef(def) => self.function(def, span),
            StmtKind::ClassDef(def) => self.class(def),
            StmtKind::Return(value) => {
                if self.kind() != ScopeKind::Function {
                    self.report(Code::Misplaced, "'return' outside function", span);
                }
                value.iter().for_each(|value| self.expr(value));
            }
            StmtKind::Raise { exc, cause } => {
                exc.iter().chain(cause).for_each(|value| self.expr(value));
            }
            StmtKind::Try(node) => self.try_(node, span),
            StmtKind::With { items, body, is_async } => {
                if *is_async {
                    self.refuse(Code::NoAsync, span);
                }
                for item in items {
                    self.expr(&item.context);
                    item.target.iter().for_each(|target| self.target(target));
                }
                self.body(body);
            }
            StmtKind::Assert { test, msg } => {
                self.warn_of_assertion(test, span);
                self.expr(test);
                msg.iter().for_each(|msg| self.expr(msg));
            }
            StmtKind::Delete(targets) => targets.iter().for_each(|target| self.delete(target)),
            StmtKind::Global(names) => self.declare(names, span, true),
            StmtKind::Nonlocal(names) => self.declare(names, span, false),
            StmtKind::Import(names) => {
                for alias in names {
                    let bound = alias.asname.unwrap_or(alias.name);
                    let name = bound.name.as_str().split('.').next().unwrap_or_default();
                    self.bind(Symbol::new(name), bound.span, Binding::Import);
                }
            }
            StmtKind::ImportFrom { names, .. } => {
                if is_future(stmt) {
                    self.future(names, span);
                }
                if names.is_empty() {
                    self.table.import_star = true;
                    if self.kind() != ScopeKind::Module {
                        let title = "import * only allowed at module level";
                        self.report(Code::Misplaced, title, span);
                    }
                }
                for alias in names {
                    let bound = alias.asname.unwrap_or(alias.name);
                    self.bind(bound.name, bound.span, Binding::Import);
                }
            }
            StmtKind::Refused(code) => self.refuse(*code, span),
        }
    }

    /// `if`, with its `elif`s in a loop: generated programs have thousands of them.
    fn if_chain(&mut self, mut stmt: &Stmt) {
        while let StmtKind::If { test, body, orelse } = &stmt.kind {
            self.expr(test);
            self.body(body);
            match &orelse[..] {
                [only] if matches!(only.kind, StmtKind::If { .. }) => stmt = only,
                _ => return self.body(orelse),
            }
        }
    }

    /// `from __future__ import names`
    fn future(&mut self, names: &[Alias], span: Span) {
        if span.start >= self.preamble {
            let title = "from __future__ imports must occur at the beginning of the file";
            self.report(Code::Misplaced, title, span);
        }
        if names.is_empty() {
            self.report(Code::Syntax, "future feature * is not defined", span);
        }
        for alias in names {
            let name = alias.name.name;
            if name.as_str() == "braces" {
                self.report(Code::Syntax, "not a chance", span);
            } else if !FEATURES.contains(&name.as_str()) {
                self.report(Code::Syntax, format!("future feature {name} is not defined"), span);
            }
        }
    }

    fn annotated(&mut self, target: &Expr, has_value: bool, simple: bool, span: Span) {
        let ExprKind::Name(name) = target.kind else { return self.target(target) };
        let entry = self.entry(name);
        let kind = match entry {
            Entry { global: Some(_), .. } => "global",
            Entry { nonlocal: Some(_), .. } => "nonlocal",
            _ => "",
        };
        if simple && !kind.is_empty() {
            let title = format!("annotated name '{name}' can't be {kind}");
            self.report(Code::Scope, title, span);
        }
        if has_value {
            self.bind(name, target.span, Binding::Plain);
        } else if name.as_str() == "__debug__" {
            self.report(Code::BadTarget, "cannot assign to __debug__", target.span);
        }
        if simple {
            let entry = self.entry(name);
            entry.bound = true;
            entry.annotated = true;
        }
    }

    fn declare(&mut self, names: &[Ident], span: Span, global: bool) {
        let word = if global { "global" } else { "nonlocal" };
        for ident in names {
            let name = ident.name;
            let entry = self.entry(name);
            let title = if entry.param {
                format!("name '{name}' is parameter and {word}")
            } else if entry.used {
                format!("name '{name}' is used prior to {word} declaration")
            } else if entry.annotated {
                format!("annotated name '{name}' can't be {word}")
            } else if entry.assigned {
                format!("name '{name}' is assigned to before {word} declaration")
            } else {
                String::new()
            };
            if global {
                entry.global = Some(span);
            } else {
                entry.nonlocal = Some(span);
            }
            if !title.is_empty() {
                self.diagnostics.push(scope_error(title, span));
            }
        }
    }

    /// Enters the names that a target binds.
    pub(super) fn target(&mut self, target: &Expr) {
        self.bind_target(target, Binding::Plain);
    }

    pub(super) fn bind_target(&mut self, target: &Expr, how: Binding) {
        match &target.kind {
            ExprKind::Name(name) => self.bind(*name, target.span, how),
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                let is_star = |item: &&Expr| matches!(item.kind, ExprKind::Starred(_));
                if items.iter().filter(is_star).count() > 1 {
                    let title = "multiple starred expressions in assignment";
                    self.report(Code::BadTarget, title, target.span);
                }
                items.iter().for_each(|item| self.bind_target(item, how));
            }
            ExprKind::Starred(inner) => self.bind_target(inner, how),
            // The object and the index are read.
            kind => {
                if matches!(kind, ExprKind::Attribute { attr, .. } if attr.name.as_str() == "__debug__")
                {
                    self.report(Code::BadTarget, "cannot assign to __debug__", target.span);
                }
                self.expr(target);
            }
        }
    }

    fn delete(&mut self, target: &Expr) {
        match &target.kind {
            ExprKind::Name(name) if name.as_str() == "__debug__" => {
                self.report(Code::BadTarget, "cannot delete __debug__", target.span);
            }
            ExprKind::Name(name) => self.bind(*name, target.span, Binding::Fragile),
            ExprKind::Tuple(items) | ExprKind::List(items) => {
                items.iter().for_each(|item| self.delete(item));
            }
            _ => self.expr(target),
        }
    }

    fn function(&mut self, def: &FunctionDef, span: Span) {
        if def.is_async {
            self.refuse(Code::NoAsync, span);
        }
        def.decorators.iter().for_each(|decorator| self.expr(decorator));
        self.defaults(&def.params);
        let params = &def.params;
        let all = params.positional.iter().chain(&params.vararg);
        let all = all.chain(&params.kwonly).chain(&params.kwarg);
        let annotations = all.filter_map(|param| param.annotation.as_ref()).chain(&def.returns);
        annotations.for_each(|annotation| self.annotation(annotation));
        self.bind(def.name.name, def.name.span, Binding::Definition);
        self.open(ScopeKind::Function, None, def, |inside| {
            inside.params(&def.params);
            inside.body(&def.body);
        });
    }

    /// An annotation that is evaluated, unless its text is kept.
    fn annotation(&mut self, annotation: &Expr) {
        if !self.table.string_annotations {
            self.expr(annotation);
        }
    }

    pub(super) fn defaults(&mut self, params: &Params) {
        let all = params.positional.iter().chain(&params.kwonly);
        all.filter_map(|param| param.default.as_ref()).for_each(|default| self.expr(default));
    }

    pub(super) fn params(&mut self, params: &Params) {
        let named = params.positional.iter().chain(&params.kwonly);
        for param in named.chain(&params.vararg).chain(&params.kwarg) {
            let name = param.ident.name;
            if self.entry(name).param {
                let title = format!("duplicate argument '{name}' in function definition");
                self.report(Code::BadArguments, title, param.ident.span);
            }
            self.entry(name).param = true;
            self.bind(name, param.ident.span, Binding::Plain);
        }
        if let Some(vararg) = &params.vararg {
            self.entry(vararg.ident.name).vararg = true;
        }
    }

    fn class(&mut self, def: &ClassDef) {
        def.decorators.iter().for_each(|decorator| self.expr(decorator));
        self.arguments(&def.args);
        for arg in &def.args {
            match arg {
                Arg::Keyword(name, value)
                    if name.name.as_str() == "metaclass" && !is_librarys(value) =>
                {
                    self.refuse(Code::NoMetaclass, name.span);
                }
                Arg::Star(value) | Arg::DoubleStar(value) => {
                    let title = "toyvm has no starred bases";
                    let help = "write the bases out, or call `type(name, bases, namespace)`";
                    let refusal = Diagnostic::new(Code::NoMetaclass, title, value.span).help(help);
                    self.diagnostics.push(refusal);
                }
                _ => {}
            }
        }
        self.bind(def.name.name, def.name.span, Binding::Definition);
        self.open(ScopeKind::Class, Some(def.name.name), def, |inside| inside.body(&def.body));
    }

    fn try_(&mut self, node: &Try, span: Span) {
        if node.is_star {
            self.refuse(Code::NoExceptGroup, span);
        }
        self.body(&node.body);
        for (at, handler) in node.handlers.iter().enumerate() {
            match &handler.kind {
                Some(kind) => self.expr(kind),
                None if at + 1 < node.handlers.len() => {
                    self.report(Code::Syntax, "default 'except:' must be last", handler.span);
                }
                None => {}
            }
            if let Some(name) = handler.name {
                self.bind(name.name, name.span, Binding::Fragile);
            }
            self.body(&handler.body);
        }
        self.body(&node.orelse);
        self.body(&node.finalbody);
    }
}

/// Whether a statement is `from __future__ import ...`.
fn is_future(stmt: &Stmt) -> bool {
    match &stmt.kind {
        StmtKind::ImportFrom { level: 0, module: Some(from), .. } => {
            from.name.as_str() == "__future__"
        }
        _ => false,
    }
}

/// Where a module's docstring and imports from `__future__` end.
fn preamble(module: &Module) -> u32 {
    let is_doc =
        |stmt: &Stmt| matches!(&stmt.kind, StmtKind::Expr(Expr { kind: ExprKind::Str(_), .. }));
    let mut stmts = module.body.iter().enumerate();
    let first = stmts.find(|(at, stmt)| !(is_future(stmt) || *at == 0 && is_doc(stmt)));
    first.map_or(u32::MAX, |(_, stmt)| stmt.span.start)
}

/// The names that `from __future__ import` knows.
const FEATURES: &[&str] = &[
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

/// Whether a metaclass is, by its name, one that the library has.
fn is_librarys(metaclass: &Expr) -> bool {
    let name = match &metaclass.kind {
        ExprKind::Name(name) => *name,
        ExprKind::Attribute { attr, .. } => attr.name,
        _ => return false,
    };
    ["ABCMeta", "EnumMeta", "EnumType"].contains(&name.as_str())
}
