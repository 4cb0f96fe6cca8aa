//! The code under construction: ops, marks, tables, labels, temporaries.
//!
//! Lives here: `Frame`. May use: `base`, `bytecode`, `layout`, `scope`.
//! Deliberately absent: the tree; the other files of this room turn it into calls of these.

use super::exits::Block;
use super::layout::{Bits, Flow, Layout};
use super::scope::{ScopeId, ScopeKind, Table};
use crate::base::{Source, Symbol};
use crate::bytecode::ops::Visit;
use crate::bytecode::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The most ops that one code can have. `finally` bodies are copied for every way out, so a short
/// text can ask for more ops than there is memory.
const OPS: usize = 1 << 21;

/// The most blocks inside one another.
const BLOCKS: usize = 40;

/// A place in the code that is not known yet, or a loop's head that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(u32);

#[derive(Default)]
struct Place {
    pc: Option<u32>,
    /// What is known whenever control comes here by a jump; nothing if it never does.
    flow: Option<Flow>,
}

/// A stretch of code whose exceptions go to a handler.
#[derive(Clone, Copy, Debug)]
struct Row {
    start: u32,
    end: u32,
    target: Label,
    reg: u8,
}

/// A constant as a key: floats by their bits, types apart.
#[derive(PartialEq, Eq, Hash)]
enum ConstKey {
    Int(i64),
    Float(u64),
    Str(Box<str>),
    Other(String),
}

impl ConstKey {
    fn new(value: &Const) -> ConstKey {
        match value {
            Const::Int(value) => ConstKey::Int(*value),
            Const::Float(value) => ConstKey::Float(value.to_bits()),
            Const::Str(value) => ConstKey::Str(value.clone()),
            other => ConstKey::Other(format!("{other:?}")),
        }
    }
}

pub(super) struct Frame<'a> {
    /// The scope whose code this is, and the one at work: it, or a comprehension inside.
    pub root: ScopeId,
    pub scope: ScopeId,
    pub kind: ScopeKind,
    pub layout: Layout,
    pub qualname: String,
    pub generator: bool,
    /// The next free register, and the most that were ever in use.
    pub top: usize,
    most: usize,
    /// Where the temporaries of the statement at work begin.
    pub base: usize,
    /// What is known of the registers here; nothing where control cannot come.
    pub flow: Option<Flow>,
    /// Registers whose variables may lose their value again.
    pub fragile: Bits,
    pub blocks: Vec<Block<'a>>,
    /// What `:=` binds in the statement at work: no operand may be used in place.
    pub walrus: Vec<Symbol>,
    /// Something did not fit.
    pub too_large: Option<&'static str>,
    ops: Vec<Op>,
    /// Some jump goes to the op after so many: it cannot become a part of the one before.
    fence: usize,
    marks: Vec<Mark>,
    consts: Vec<Const>,
    const_numbers: FxHashMap<ConstKey, u32>,
    names: Vec<Symbol>,
    name_numbers: FxHashMap<Symbol, u16>,
    pub functions: Vec<FunctionProto>,
    handlers: Vec<Row>,
    handlings: Vec<Handling>,
    caches: u32,
    labels: Vec<Place>,
}

impl<'a> Frame<'a> {
    pub fn new(table: &Table, root: ScopeId, qualname: String) -> Frame<'a> {
        let layout = Layout::new(table, root);
        let locals = layout.names.len();
        Frame {
            root,
            scope: root,
            kind: table[root].kind,
            layout,
            qualname,
            generator: table[root].generator,
            top: locals,
            most: locals,
            base: locals,
            flow: Some(Flow::default()),
            fragile: Bits::default(),
            blocks: Vec::new(),
            walrus: Vec::new(),
            too_large: None,
            ops: Vec::new(),
            fence: 0,
            marks: Vec::new(),
            consts: Vec::new(),
            const_numbers: FxHashMap::default(),
            names: Vec::new(),
            name_numbers: FxHashMap::default(),
            functions: Vec::new(),
            handlers: Vec::new(),
            handlings: Vec::new(),
            caches: 0,
            labels: Vec::new(),
        }
    }

    // ---- registers ----

    /// Registers below are named.
    pub fn locals(&self) -> usize {
        self.layout.names.len()
    }

    /// Takes the next temporary.
    pub fn push(&mut self) -> u8 {
        let reg = self.top;
        self.top += 1;
        if self.top > REGISTERS {
            self.too_large = Some("temporaries");
            self.top = REGISTERS;
        }
        self.most = self.most.max(self.top);
        reg.min(REGISTERS - 1) as u8
    }

    /// Whether a register is a named one.
    pub fn is_named(&self, reg: u8) -> bool {
        (reg as usize) < self.locals()
    }

    /// Notes that a named register has a value now.
    pub fn assigned(&mut self, reg: u8) {
        if let Some(flow) = &mut self.flow
            && (reg as usize) < self.layout.names.len()
        {
            flow.assigned.add(reg);
        }
    }

    /// Notes that a register has none any more.
    pub fn unassigned(&mut self, reg: u8) {
        if let Some(flow) = &mut self.flow {
            flow.assigned.remove(reg);
        }
    }

    /// Enters a block.
    pub fn enter(&mut self, block: Block<'a>) {
        if self.blocks.len() >= BLOCKS {
            self.too_large = Some("nested blocks");
        }
        self.blocks.push(block);
    }

    // ---- pools ----

    pub fn constant(&mut self, value: Const) -> K {
        let consts = &mut self.consts;
        let number = *self.const_numbers.entry(ConstKey::new(&value)).or_insert_with(|| {
            consts.push(value);
            consts.len() as u32 - 1
        });
        K(number)
    }

    pub fn name(&mut self, name: Symbol) -> Name {
        if let Some(&number) = self.name_numbers.get(&name) {
            return Name(number);
        }
        if self.names.len() > u16::MAX.into() {
            self.too_large = Some("names");
            return Name(0);
        }
        let number = self.names.len() as u16;
        self.names.push(name);
        self.name_numbers.insert(name, number);
        Name(number)
    }

    /// A new inline cache; code with more than 65 536 shares the last one.
    pub fn cache(&mut self) -> Cache {
        self.caches = (self.caches + 1).min(u32::from(u16::MAX) + 1);
        Cache((self.caches - 1) as u16)
    }

    pub fn proto(&mut self, proto: FunctionProto) -> Proto {
        if self.functions.len() > u16::MAX.into() {
            self.too_large = Some("functions");
            return Proto(0);
        }
        self.functions.push(proto);
        Proto(self.functions.len() as u16 - 1)
    }

    // ---- ops ----

    /// Where the next op goes.
    pub fn pc(&self) -> u32 {
        self.ops.len() as u32
    }

    /// Whether control cannot come here.
    pub fn is_dead(&self) -> bool {
        self.flow.is_none()
    }

    /// Adds an op, unless control cannot come here.
    pub fn emit(&mut self, op: Op, mark: Mark) {
        let Some(flow) = &mut self.flow else { return };
        if self.ops.len() >= OPS {
            self.too_large = Some("instructions");
            return;
        }
        let joined = self.ops.last().and_then(|last| join(*last, op));
        match joined.filter(|_| self.ops.len() > self.fence) {
            Some(both) => {
                self.ops.pop();
                self.ops.push(both);
            }
            None => {
                self.ops.push(op);
                self.marks.push(mark);
            }
        }
        op.visit(&mut Takes(&mut flow.held));
        if let Some(Target(label)) = op.target() {
            let mut there = *flow;
            match op {
                Op::ForIter { iter, .. } => there.held.remove(iter.0),
                Op::JumpIfHold { src, .. } => flow.held.remove(src.0),
                _ => {}
            }
            let place = &mut self.labels[label as usize];
            place.flow = Some(place.flow.map_or(there, |other| other.meet(there)));
        }
        op.visit(&mut Gives(&mut flow.held));
        match op {
            Op::Return { .. }
            | Op::ReturnNone {}
            | Op::Raise { .. }
            | Op::RaiseFrom { .. }
            | Op::Reraise { .. }
            | Op::RaiseAgain {}
            | Op::Jump { .. }
            | Op::JumpBack { .. }
            | Op::ForLoop { .. } => self.flow = None,
            Op::Move2 { dst, .. } => flow.held.add(dst.0 + 1),
            Op::Unpack { dst, count, .. } => flow.held.add_run(dst.0, count.0.into()),
            Op::UnpackStar { dst, before, after, .. } => {
                flow.held.add_run(dst.0, before.0 as usize + 1 + after.0 as usize);
            }
            Op::YieldFrom { iter, .. } => flow.held.remove(iter.0),
            Op::MakeCell { reg } => flow.held.add(reg.0),
            _ => {}
        }
    }

    // ---- labels ----

    pub fn label(&mut self) -> Label {
        self.labels.push(Place::default());
        Label(self.labels.len() as u32 - 1)
    }

    /// The target operand of a jump to `label`.
    pub fn to(&self, label: Label) -> Target {
        Target(label.0)
    }

    /// Goes on at `label`, unless control goes on there anyway.
    pub fn jump(&mut self, label: Label, mark: Mark) {
        let target = self.to(label);
        self.emit(Op::Jump { target }, mark);
    }

    /// The label is here.
    pub fn bind(&mut self, label: Label) {
        let place = &mut self.labels[label.0 as usize];
        place.pc = Some(self.ops.len() as u32);
        self.fence = self.ops.len();
        self.flow = match (self.flow, place.flow) {
            (Some(here), Some(there)) => Some(here.meet(there)),
            (here, there) => here.or(there),
        };
    }

    /// The head of a loop: the label is here, and jumps come from below.
    pub fn head(&mut self) -> Label {
        if let Some(flow) = &mut self.flow {
            flow.assigned = flow.assigned.without(self.fragile);
        }
        let label = self.label();
        self.labels[label.0 as usize].pc = Some(self.ops.len() as u32);
        self.fence = self.ops.len();
        label
    }

    /// Whether some jump or handler row goes to the label.
    pub fn is_reached(&self, label: Label) -> bool {
        self.labels[label.0 as usize].flow.is_some()
    }

    // ---- tables ----

    /// Exceptions at `start..` up to here go to `target`, where `flow` is known.
    pub fn protect(&mut self, start: u32, target: Label, reg: u8, flow: Flow) {
        let end = self.pc();
        if start == end {
            return;
        }
        self.handlers.push(Row { start, end, target, reg });
        let place = &mut self.labels[target.0 as usize];
        place.flow = Some(place.flow.map_or(flow, |other| other.meet(flow)));
    }

    /// The exception in `reg` is handled at `start..` up to here.
    pub fn handling(&mut self, start: u32, reg: u8) {
        let end = self.pc();
        if start < end {
            self.handlings.push(Handling { start, end, reg });
        }
    }

    // ---- the end ----

    fn resolve(&self, label: Target) -> u32 {
        self.labels[label.0 as usize].pc.unwrap_or(0)
    }

    /// Jumps that lead to jumps go to the end of the chain at once.
    fn thread(ops: &mut [Op]) {
        for at in 0..ops.len() {
            let Some(first) = ops[at].target().filter(|target| target.0 > at as u32) else {
                continue;
            };
            let mut last = first;
            while let Some(Op::Jump { target }) = ops.get(last.0 as usize) {
                last = *target;
            }
            if last != first {
                ops[at] = ops[at].aimed(last);
            }
        }
    }

    /// The finished code.
    pub fn finish(
        self,
        table: &Table,
        source: &Arc<Source>,
        name: Symbol,
        doc: Option<Box<str>>,
        first_line: u32,
        params: ParamSpec,
    ) -> Code {
        let locals = self.locals() as u8;
        let mut ops = self.ops.clone();
        for op in &mut ops {
            if let Some(label) = op.target() {
                *op = op.aimed(Target(self.resolve(label)));
            }
        }
        Self::thread(&mut ops);
        let handlers = self.handlers.iter().map(|row| Handler {
            start: row.start,
            end: row.end,
            target: self.resolve(Target(row.target.0)),
            reg: row.reg,
        });
        let scope = &table[self.root];
        Code {
            name,
            handlers: handlers.collect(),
            qualname: self.qualname.into(),
            doc,
            source: source.clone(),
            first_line,
            flags: CodeFlags {
                generator: self.generator,
                class_body: self.kind == ScopeKind::Class,
                module: self.kind == ScopeKind::Module,
            },
            params,
            locals,
            registers: self.most as u16,
            closure: self.layout.closure,
            ops,
            marks: self.marks,
            consts: self.consts,
            names: self.names,
            local_names: self.layout.names,
            free_names: scope.free.iter().map(|&var| table[var].name).collect(),
            functions: self.functions,
            handlings: self.handlings,
            caches: self.caches,
        }
    }
}

/// Two ops as one, if there is such a one.
fn join(one: Op, other: Op) -> Option<Op> {
    match (one, other) {
        (Op::Move { dst, src: a }, Op::Move { dst: next, src: b }) if next.0 == dst.0 + 1 => {
            Some(Op::Move2 { dst, a, b })
        }
        _ => None,
    }
}

/// Removes what an op takes out of its operands.
struct Takes<'a>(&'a mut Bits);

impl Visit for Takes<'_> {
    fn in_(&mut self, _: &'static str, reg: In) {
        self.0.remove(reg.0);
    }

    fn run(&mut self, _: &'static str, run: Run) {
        (0..run.len).for_each(|at| self.0.remove(run.base + at));
    }

    fn call_run(&mut self, _: &'static str, run: CallRun) {
        // A method call has its object besides the arguments; what is above is empty anyway.
        (0..=run.argc as usize + 1).for_each(|at| self.0.remove((run.base as usize + at) as u8));
    }
}

/// Adds what an op writes.
struct Gives<'a>(&'a mut Bits);

impl Visit for Gives<'_> {
    fn out(&mut self, _: &'static str, reg: Out) {
        if reg != Out::NOWHERE {
            self.0.add(reg.0);
        }
    }
}
