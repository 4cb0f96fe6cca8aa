//! Calls: the callee and its arguments into one run of registers.
//!
//! Lives here: the choice among the call ops. May use: `base`, `bytecode`, `syntax::ast` and the
//! rest of the room. Deliberately absent: binding arguments to parameters; the machine does.

use super::generator::{Dst, Generator};
use super::scope::{Place, ScopeKind};
use super::{Mode, fold, marks};
use crate::base::Symbol;
use crate::bytecode::*;
use crate::syntax::ast::{Arg, Expr, ExprKind};

/// The most arguments that are passed in registers; more go through a list.
const DIRECT: usize = 100;

/// Built-in functions whose names are always there, so that looking one up after the arguments
/// instead of before makes no difference.
const BUILT_IN: &[&str] = &[
    "abs",
    "all",
    "any",
    "ascii",
    "bin",
    "bool",
    "bytearray",
    "bytes",
    "callable",
    "chr",
    "dict",
    "dir",
    "divmod",
    "enumerate",
    "filter",
    "float",
    "format",
    "frozenset",
    "getattr",
    "hasattr",
    "hash",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "map",
    "max",
    "min",
    "next",
    "object",
    "oct",
    "open",
    "ord",
    "pow",
    "print",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "str",
    "sum",
    "tuple",
    "type",
    "zip",
];

impl<'a> Generator<'a> {
    pub fn call(&mut self, expr: &'a Expr, func: &'a Expr, args: &'a [Arg], dst: Dst) -> u8 {
        if args.is_empty()
            && let Some(reg) = self.zero_argument_super(expr, func, dst)
        {
            return reg;
        }
        let mark = self.mark(expr);
        let base = self.f.top;
        let is_star = |arg: &Arg| matches!(arg, Arg::Star(_) | Arg::DoubleStar(_));
        let room = 250usize.saturating_sub(base);
        if args.len() > DIRECT.min(room) || args.iter().any(is_star) {
            self.eval(func, Dst::Temp);
            return self.spread(args, base, dst, mark);
        }
        let keywords = args.iter().filter(|arg| matches!(arg, Arg::Keyword(..))).count();
        let run = |base: usize, argc: usize| CallRun { base: base as u8, argc: argc as u8 };
        if keywords > 0 {
            self.eval(func, Dst::Temp);
            let names = self.arguments(args);
            self.f.top = base;
            let reg = self.dst(dst);
            let names = self.f.constant(Const::Names(names.into()));
            let args = run(base, args.len());
            self.f.emit(Op::CallKw { dst: Out(reg), args, names }, mark);
            return reg;
        }
        if let ExprKind::Attribute { value, attr } = &func.kind {
            self.f.push();
            self.eval(value, Dst::Temp);
            let name = self.mangled(attr.name);
            let (name, cache) = (self.f.name(name), self.f.cache());
            let place = self.attribute_mark(func, value, attr.span);
            let mut mark = mark;
            mark.span.start = place.span.start;
            if !self.all(args, Self::is_silent) {
                let (callee, argc) = (Out(base as u8), Num(args.len() as u8));
                self.f.emit(Op::FindMethod { callee, argc, name, cache }, place);
                self.arguments(args);
                self.f.top = base;
                let reg = self.dst(dst);
                let args = run(base, args.len() + 1);
                self.f.emit(Op::CallFound { dst: Out(reg), args }, mark);
                return reg;
            }
            self.arguments(args);
            self.f.top = base;
            let reg = self.dst(dst);
            let args = run(base, args.len());
            self.f.emit(Op::CallMethod { dst: Out(reg), args, name, cache }, mark);
            return reg;
        }
        if let Some(name) = self.global_callee(func, args) {
            self.f.push();
            let slot = self.slot(name);
            if self.table.module_binds(name) && !self.all(args, |_, value| is_quiet(value, 8)) {
                self.f.emit(Op::CheckGlobal { slot }, marks::plain(func.span));
            }
            self.arguments(args);
            self.f.top = base;
            let reg = self.dst(dst);
            let args = run(base, args.len());
            self.f.emit(Op::CallGlobal { dst: Out(reg), args, slot }, mark);
            return reg;
        }
        self.eval(func, Dst::Temp);
        self.arguments(args);
        self.f.top = base;
        let reg = self.dst(dst);
        self.f.emit(Op::Call { dst: Out(reg), args: run(base, args.len()) }, mark);
        reg
    }

    /// Plain and keyword arguments into the next temporaries; the keywords' names.
    pub fn arguments(&mut self, args: &'a [Arg]) -> Vec<Symbol> {
        let mut names = Vec::new();
        // Keyword arguments stand after all positional ones, also where the script mixes them.
        for arg in args {
            match arg {
                Arg::Positional(value) => {
                    self.eval(value, Dst::Temp);
                }
                Arg::Keyword(name, value) => {
                    self.eval(value, Dst::Temp);
                    names.push(name.name);
                }
                Arg::Star(_) | Arg::DoubleStar(_) => {}
            }
        }
        names
    }

    /// The name of a global callee that may be looked up after its arguments are computed: they
    /// cannot change what it means. CheckGlobal sees to it that it means anything.
    fn global_callee(&self, func: &Expr, args: &[Arg]) -> Option<Symbol> {
        let ExprKind::Name(name) = func.kind else { return None };
        let name = self.mangled(name);
        if self.place(name) != Place::Global || name.as_str() == "__debug__" {
            return None;
        }
        let is_stable = self.mode == Mode::Body
            || self.table.module_defines_once(name)
            || self.is_built_in(name);
        (is_stable || self.all(args, Self::is_silent)).then_some(name)
    }

    /// Whether a global name is a built-in function's and nothing else's.
    fn is_built_in(&self, name: Symbol) -> bool {
        !self.table.module_binds(name)
            && !self.table.import_star
            && self.globals.find(name).is_none()
            && BUILT_IN.contains(&name.as_str())
    }

    /// Whether all arguments are positional and `is` holds of them.
    fn all(&self, args: &[Arg], is: impl Fn(&Self, &Expr) -> bool) -> bool {
        args.iter().all(|arg| matches!(arg, Arg::Positional(value) if is(self, value)))
    }

    /// Whether computing an expression changes nothing, runs nothing and raises nothing, so that
    /// nobody can tell when it happens: constants, and names that are bound somewhere.
    fn is_silent(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Name(name) => {
                let name = self.mangled(*name);
                match self.place(name) {
                    Place::Global => {
                        self.table.module_binds(name) || BUILT_IN.contains(&name.as_str())
                    }
                    Place::Var(_) => true,
                    Place::Namespace | Place::NamespaceOrFree(_) => false,
                }
            }
            ExprKind::Tuple(values) | ExprKind::List(values) => {
                values.iter().all(|value| self.is_silent(value))
            }
            _ => fold::constant_of(expr).is_some(),
        }
    }

    fn spread(&mut self, args: &'a [Arg], base: usize, dst: Dst, mark: Mark) -> u8 {
        let is_keyword = |arg: &Arg| matches!(arg, Arg::Keyword(..) | Arg::DoubleStar(_));
        let (keywords, positional): (Vec<&Arg>, Vec<&Arg>) =
            args.iter().partition(|arg| is_keyword(arg));
        // What is behind the only star is looked at after the keywords are there.
        let later = match positional[..] {
            [Arg::Star(only)] if !keywords.is_empty() && !self.is_own_tuple(only) => {
                Some(self.eval(only, Dst::Temp))
            }
            _ => {
                self.spread_positional(args, base as u8, mark);
                None
            }
        };
        let mut argc = 1;
        if !keywords.is_empty() {
            argc = 2;
            self.spread_keywords(args, base as u8, mark);
        }
        if let Some(reg) = later {
            let (dst, callee) = (Out(reg), Hold(base as u8));
            self.f.emit(Op::StarArgs { dst, src: In(reg), callee }, mark);
        }
        self.f.top = base;
        let reg = self.dst(dst);
        let args = CallRun { base: base as u8, argc };
        self.f.emit(Op::CallSpread { dst: Out(reg), args }, mark);
        reg
    }

    /// All positional arguments as one tuple or list in the next temporary.
    fn spread_positional(&mut self, args: &'a [Arg], callee: u8, mark: Mark) {
        let positional = |arg: &'a Arg| match arg {
            Arg::Positional(value) => Some((false, value)),
            Arg::Star(value) => Some((true, value)),
            _ => None,
        };
        let items: Vec<(bool, &'a Expr)> = args.iter().filter_map(positional).collect();
        // `f(*args)` hands on the function's own tuple.
        if let [(true, only)] = items[..]
            && self.is_own_tuple(only)
        {
            self.eval(only, Dst::Temp);
            return;
        }
        if let [(true, only)] = items[..] {
            let top = self.f.top;
            let src = In(self.operand(only));
            self.f.top = top;
            let dst = Out(self.f.push());
            self.f.emit(Op::StarArgs { dst, src, callee: Hold(callee) }, mark);
            return;
        }
        self.list_of(&items, mark);
    }

    /// Whether an expression is the `*args` of this function, never bound again.
    fn is_own_tuple(&self, expr: &Expr) -> bool {
        let ExprKind::Name(name) = expr.kind else { return false };
        let entry = self.table[self.f.root].entries.get(&self.mangled(name));
        self.f.scope == self.f.root
            && self.f.kind == ScopeKind::Function
            && entry.is_some_and(|entry| entry.vararg && entry.bindings == 1)
    }

    fn spread_keywords(&mut self, args: &'a [Arg], callee: u8, mark: Mark) {
        // Keywords before the first `**` are one display; what follows is merged with a check.
        let dict = self.f.push();
        let split = args.iter().position(|arg| matches!(arg, Arg::DoubleStar(_)));
        let (before, after) = args.split_at(split.unwrap_or(args.len()));
        self.keyword_dict(before, dict, mark);
        let mut rest = after;
        while let [first, tail @ ..] = rest {
            let top = self.f.top;
            match first {
                Arg::DoubleStar(value) => {
                    let src = In(self.operand(value));
                    let op = Op::DictMerge { dict: Hold(dict), src, callee: Hold(callee) };
                    self.f.emit(op, mark);
                    rest = tail;
                }
                Arg::Keyword(..) => {
                    let end = rest.iter().position(|arg| matches!(arg, Arg::DoubleStar(_)));
                    let (these, others) = rest.split_at(end.unwrap_or(rest.len()));
                    let some = self.f.push();
                    self.keyword_dict(these, some, mark);
                    let src = In(some);
                    let op = Op::DictMerge { dict: Hold(dict), src, callee: Hold(callee) };
                    self.f.emit(op, mark);
                    rest = others;
                }
                _ => rest = tail,
            }
            self.f.top = top;
        }
    }

    /// `{'name': value, ...}` of keyword arguments in `dict`, the last register taken.
    fn keyword_dict(&mut self, args: &'a [Arg], dict: u8, mark: Mark) {
        let keywords = args.iter().filter_map(|arg| match arg {
            Arg::Keyword(name, value) => Some((name.name, value)),
            _ => None,
        });
        let keywords: Vec<_> = keywords.collect();
        let base = self.f.top;
        let direct = keywords.len() <= 16;
        for (name, value) in keywords.iter().filter(|_| direct) {
            let key = Const::Str(name.as_str().into());
            self.load_const(key, Dst::Temp, marks::plain(value.span));
            self.eval(value, Dst::Temp);
        }
        let items = Run { base: base.min(255) as u8, len: (self.f.top - base) as u8 };
        self.f.top = base;
        self.f.emit(Op::BuildDict { dst: Out(dict), items }, mark);
        for (name, value) in keywords.iter().filter(|_| !direct) {
            let key = Const::Str(name.as_str().into());
            let key = In(self.load_const(key, Dst::Temp, marks::plain(value.span)));
            let value = In(self.operand(value));
            self.f.top = base;
            self.f.emit(Op::DictSet { dict: Hold(dict), key, value }, mark);
        }
    }

    /// `super()` in a method: the class around it and the first parameter.
    fn zero_argument_super(&mut self, expr: &'a Expr, func: &'a Expr, dst: Dst) -> Option<u8> {
        let ExprKind::Name(name) = func.kind else { return None };
        if name.as_str() != "super"
            || self.place(name) != Place::Global
            || self.table.module_binds(name)
            || !matches!(self.f.kind, ScopeKind::Function | ScopeKind::Lambda)
        {
            return None;
        }
        let Place::Var(class) = self.place(Symbol::new("__class__")) else { return None };
        let scope = &self.table[self.f.root];
        let first = *scope.vars.first().filter(|&&var| self.table[var].param)?;
        let mark = self.mark(expr);
        let base = self.f.top;
        // A local `__class__` is not what is asked for: no class is `...`, and the op says so.
        let class = In(match self.table[class].frame == self.f.root {
            true => self.load_const(Const::Ellipsis, Dst::Temp, mark),
            false => self.load_var(class, Dst::Temp, mark),
        });
        let object = match self.register_of_var(first) {
            Some(reg) => {
                let name = self.table[first].name;
                self.check(reg, name, mark);
                In(reg)
            }
            None => In(self.load_var(first, Dst::Temp, mark)),
        };
        self.f.top = base;
        let reg = self.dst(dst);
        self.f.emit(Op::LoadSuper { dst: Out(reg), class, object }, mark);
        Some(reg)
    }
}

/// Whether computing an expression runs no call that is written in it, down to a depth.
fn is_quiet(expr: &Expr, depth: u32) -> bool {
    let Some(depth) = depth.checked_sub(1) else { return false };
    match &expr.kind {
        ExprKind::Name(_) => true,
        ExprKind::Unary { operand, .. } => is_quiet(operand, depth),
        ExprKind::Binary { left, right, .. } => is_quiet(left, depth) && is_quiet(right, depth),
        ExprKind::Attribute { value, .. } => is_quiet(value, depth),
        ExprKind::Subscript { value, index } => is_quiet(value, depth) && is_quiet(index, depth),
        ExprKind::Compare { left, comparators, .. } => {
            is_quiet(left, depth) && comparators.iter().all(|value| is_quiet(value, depth))
        }
        ExprKind::Bool { values, .. } | ExprKind::Tuple(values) | ExprKind::List(values) => {
            values.iter().all(|value| is_quiet(value, depth))
        }
        ExprKind::FString(_) | ExprKind::Lambda { .. } => true,
        _ => fold::constant_of(expr).is_some(),
    }
}
