//! Scopes: which variable a name means, and where that variable lives.
//!
//! Lives here: `Table`, its scopes and variables, and the resolution of names. May use: `base`,
//! `syntax::ast` (as keys only).
//! Deliberately absent: walking the tree (`collect`) and registers (`layout`).

use crate::base::{Diagnostic, DiagnosticCode, Span, Symbol};
use rustc_hash::FxHashMap;

/// A scope of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct ScopeId(pub u32);

/// A variable of a function, comprehension or (for `__class__`) class body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct VarId(pub u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Function,
    Lambda,
    Class,
    /// A list, set or dict comprehension: its targets are its own, its frame is the enclosing one.
    Comprehension,
    Generator,
}

/// What a name means where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Global,
    /// A name of the class body: its namespace, then the globals.
    Namespace,
    /// A class body's name that an enclosing function has: its namespace, then that variable.
    NamespaceOrFree(VarId),
    Var(VarId),
}

/// What a scope knows of a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub bound: bool,
    /// Bound by anything but an import: `global` cannot come after it.
    pub assigned: bool,
    pub used: bool,
    pub param: bool,
    pub annotated: bool,
    /// The `*args` of its function.
    pub vararg: bool,
    /// The target of a comprehension's `for`.
    pub iterated: bool,
    pub global: Option<Span>,
    pub nonlocal: Option<Span>,
    /// May lose its value: `del x`, `except E as x`.
    pub fragile: bool,
    /// How often it is bound, and whether always by `def`, `class` or `import`.
    pub bindings: u32,
    pub definitions: u32,
    var: Option<VarId>,
    place: Option<Place>,
}

#[derive(Debug)]
pub(super) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// The scope whose code runs this one: itself, except for comprehensions.
    pub frame: ScopeId,
    /// The name of the innermost class around, for `__private` names.
    pub class: Option<Symbol>,
    pub entries: FxHashMap<Symbol, Entry>,
    /// The names in order of first mention.
    pub order: Vec<Symbol>,
    /// The variables it owns; parameters first.
    pub vars: Vec<VarId>,
    /// Frames only: variables of enclosing frames that it or a frame inside needs.
    pub free: Vec<VarId>,
    pub generator: bool,
    /// Whether `:=` binds one of its names.
    pub walrus: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Var {
    pub name: Symbol,
    pub frame: ScopeId,
    pub param: bool,
    pub fragile: bool,
    /// A frame inside needs it: it lives in a cell.
    pub captured: bool,
}

/// All scopes of one module.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub scopes: Vec<Scope>,
    pub vars: Vec<Var>,
    /// The scope of a definition, lambda or comprehension, by the address of its node.
    nodes: FxHashMap<*const (), ScopeId>,
    /// `from m import *` stands somewhere.
    pub import_star: bool,
    /// `from __future__ import annotations`: annotations are kept as texts.
    pub string_annotations: bool,
}

impl Table {
    pub const MODULE: ScopeId = ScopeId(0);

    /// Adds a scope. `node` is the tree's node that makes it; the tree outlives the table.
    pub fn add<T>(
        &mut self,
        kind: ScopeKind,
        parent: Option<ScopeId>,
        class: Option<Symbol>,
        node: &T,
    ) -> ScopeId {
        let id = ScopeId(self.scopes.len() as u32);
        let frame = match (kind, parent) {
            (ScopeKind::Comprehension, Some(parent)) => self[parent].frame,
            _ => id,
        };
        self.scopes.push(Scope {
            kind,
            parent,
            frame,
            class,
            entries: FxHashMap::default(),
            order: Vec::new(),
            vars: Vec::new(),
            free: Vec::new(),
            generator: kind == ScopeKind::Generator,
            walrus: false,
        });
        self.nodes.insert(std::ptr::from_ref(node).cast(), id);
        id
    }

    /// The scope that a node makes.
    pub fn of<T>(&self, node: &T) -> ScopeId {
        self.nodes[&std::ptr::from_ref(node).cast::<()>()]
    }

    /// The entry of a name, made if need be.
    pub fn entry(&mut self, scope: ScopeId, name: Symbol) -> &mut Entry {
        let scope = &mut self.scopes[scope.0 as usize];
        scope.entries.entry(name).or_insert_with(|| {
            scope.order.push(name);
            Entry::default()
        })
    }

    /// What `name`, mangled already, means in `scope`.
    pub fn place(&self, scope: ScopeId, name: Symbol) -> Place {
        let entry = self[scope].entries.get(&name);
        entry.and_then(|entry| entry.place).unwrap_or(Place::Global)
    }

    /// Whether a module-level name is bound somewhere in this unit.
    pub fn module_binds(&self, name: Symbol) -> bool {
        self[Self::MODULE].entries.get(&name).is_some_and(|entry| entry.bound)
    }

    /// The names that the module binds itself, in order of first mention.
    pub fn module_names(&self) -> impl Iterator<Item = Symbol> {
        let module = &self[Self::MODULE];
        module.order.iter().copied().filter(|name| module.entries[name].bound)
    }

    /// Whether a global, once there, is never bound again: bound by one `def`, `class` or `import`.
    pub fn module_defines_once(&self, name: Symbol) -> bool {
        let entry = self[Self::MODULE].entries.get(&name);
        !self.import_star && entry.is_some_and(|e| e.bindings == 1 && e.definitions == 1)
    }

    fn var(&mut self, scope: ScopeId, name: Symbol) -> VarId {
        let entry = self.entry(scope, name);
        if let Some(var) = entry.var {
            return var;
        }
        let (param, fragile) = (entry.param, entry.fragile);
        let id = VarId(self.vars.len() as u32);
        self.entry(scope, name).var = Some(id);
        let frame = self[scope].frame;
        self.vars.push(Var { name, frame, param, fragile, captured: false });
        self.scopes[scope.0 as usize].vars.push(id);
        id
    }

    /// Decides for every name of every scope what it means. Call once, after collecting.
    pub fn resolve(&mut self, diagnostics: &mut Vec<Diagnostic>) {
        let all: Vec<ScopeId> = (0..self.scopes.len() as u32).map(ScopeId).collect();
        for &id in &all {
            if matches!(self[id].kind, ScopeKind::Module | ScopeKind::Class) {
                continue;
            }
            for name in self[id].order.clone() {
                let entry = &self[id].entries[&name];
                if entry.bound && entry.global.is_none() && entry.nonlocal.is_none() {
                    self.var(id, name);
                }
            }
        }
        for id in all {
            for name in self[id].order.clone() {
                let place = self.find(id, name, diagnostics);
                self.entry(id, name).place = Some(place);
            }
        }
    }

    fn find(&mut self, at: ScopeId, name: Symbol, diagnostics: &mut Vec<Diagnostic>) -> Place {
        let kind = self[at].kind;
        let entry = &self[at].entries[&name];
        if entry.global.is_some() {
            if let Some(span) = entry.nonlocal {
                diagnostics
                    .push(scope_error(format!("name '{name}' is nonlocal and global"), span));
            }
            return Place::Global;
        }
        if let Some(span) = entry.nonlocal {
            if kind == ScopeKind::Module {
                let title = "nonlocal declaration not allowed at module level";
                diagnostics.push(scope_error(title, span));
                return Place::Global;
            }
            let Some(var) = self.outer(at, name) else {
                let title = format!("no binding for nonlocal '{name}' found");
                diagnostics.push(scope_error(title, span));
                return Place::Global;
            };
            self.reach(var, at);
            return if kind == ScopeKind::Class {
                Place::NamespaceOrFree(var)
            } else {
                Place::Var(var)
            };
        }
        match (kind, entry.var, entry.bound) {
            (ScopeKind::Module, ..) => return Place::Global,
            (ScopeKind::Class, _, true) => return Place::Namespace,
            (_, Some(var), _) => return Place::Var(var),
            _ => {}
        }
        match (self.outer(at, name), kind) {
            (Some(var), kind) => {
                self.reach(var, at);
                if kind == ScopeKind::Class { Place::NamespaceOrFree(var) } else { Place::Var(var) }
            }
            (None, ScopeKind::Class) => Place::Namespace,
            (None, _) => Place::Global,
        }
    }

    /// The variable of that name that the scopes around `at` offer; class bodies offer none but
    /// `__class__`.
    fn outer(&mut self, at: ScopeId, name: Symbol) -> Option<VarId> {
        let mut next = self[at].parent;
        while let Some(id) = next {
            let scope = &self[id];
            match scope.kind {
                ScopeKind::Module => return None,
                ScopeKind::Class if name.as_str() == "__class__" => {
                    return Some(self.var(id, name));
                }
                ScopeKind::Class => {}
                _ => match scope.entries.get(&name) {
                    Some(entry) if entry.global.is_some() => return None,
                    Some(entry) if entry.nonlocal.is_none() && entry.var.is_some() => {
                        return entry.var;
                    }
                    _ => {}
                },
            }
            next = self[id].parent;
        }
        None
    }

    /// Makes `var` reachable from `at`: a cell, handed through every frame between.
    fn reach(&mut self, var: VarId, at: ScopeId) {
        let home = self.vars[var.0 as usize].frame;
        let mut frame = self[at].frame;
        while frame != home {
            self.vars[var.0 as usize].captured = true;
            let scope = &mut self.scopes[frame.0 as usize];
            if !scope.free.contains(&var) {
                scope.free.push(var);
            }
            match scope.parent {
                Some(parent) => frame = self[parent].frame,
                None => return,
            }
        }
    }

    /// The variable behind a class body's `__class__`, if a method needs it.
    pub fn class_cell(&self, class: ScopeId) -> Option<VarId> {
        self[class].vars.first().copied()
    }
}

impl std::ops::Index<ScopeId> for Table {
    type Output = Scope;

    fn index(&self, id: ScopeId) -> &Scope {
        &self.scopes[id.0 as usize]
    }
}

impl std::ops::Index<VarId> for Table {
    type Output = Var;

    fn index(&self, id: VarId) -> &Var {
        &self.vars[id.0 as usize]
    }
}

/// A diagnostic about `global`, `nonlocal` or another matter of scope.
pub(super) fn scope_error(title: impl Into<String>, span: Span) -> Diagnostic {
    Diagnostic::new(DiagnosticCode::Scope, title, span)
}

/// `__name` inside a class is `_Class__name`.
pub(super) fn mangle(class: Option<Symbol>, name: Symbol) -> Symbol {
    let Some(class) = class else { return name };
    let text = name.as_str();
    if !text.starts_with("__") || text.ends_with("__") || text.contains('.') {
        return name;
    }
    match class.as_str().trim_start_matches('_') {
        "" => name,
        class => Symbol::new(&format!("_{class}{text}")),
    }
}
