//! Code: what the compiler makes of a module, a function, a class body.
//!
//! Lives here: plain data. May use: `base`, `ops`, `num_bigint`.
//! Deliberately absent: values and inline caches; every world keeps its own beside its objects.

use super::ops::Op;
use crate::base::{Source, Span, Symbol, SymbolMap, Warning};
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A constant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Const {
    None,
    True,
    False,
    Ellipsis,
    Int(i64),
    BigInt(BigInt),
    Float(f64),
    Str(Box<str>),
    Bytes(Box<[u8]>),
    Tuple(Box<[Const]>),
    /// The names of keyword arguments.
    Names(Box<[Symbol]>),
}

/// Which arguments a function takes. Parameters are its first registers, in this order:
/// positional, keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ParamSpec {
    /// Names of positional, then of keyword-only parameters, then of `*` and `**`.
    pub names: Vec<Symbol>,
    pub positional: u8,
    /// How many of the positional ones are positional-only.
    pub posonly: u8,
    pub kwonly: u8,
    pub vararg: bool,
    pub kwarg: bool,
}

impl ParamSpec {
    /// Whether a call with exactly `positional` plain arguments needs no binding at all.
    pub fn is_simple(&self) -> bool {
        self.kwonly == 0 && !self.vararg && !self.kwarg
    }

    /// How many registers the parameters take.
    pub fn registers(&self) -> usize {
        self.positional as usize + self.kwonly as usize + self.vararg as usize + self.kwarg as usize
    }
}

/// Where a new closure finds one of its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capture {
    /// The cell in this register of the frame that makes the closure.
    Local(u8),
    /// This cell of the closure that makes the closure.
    Free(u16),
    /// The cell in this place of the spill box in that register.
    Spill(u8, u16),
}

/// A function as the code that makes it sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FunctionProto {
    /// Index of its code in the unit.
    pub code: u32,
    pub captures: Vec<Capture>,
    /// How many positional parameters have defaults.
    pub defaults: u8,
    /// Which keyword-only parameters (by index among them) have defaults, in order.
    pub kw_defaults: Vec<u8>,
    /// What the annotations are of: their values come last.
    pub annotations: Vec<Symbol>,
}

/// An exception raised at `start <= pc < end` goes to `target`: temporaries from `reg` on are
/// dropped, then `R[reg]` is the exception. The first row that fits wins (inner before outer).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handler {
    pub start: u32,
    pub end: u32,
    pub target: u32,
    pub reg: u8,
}

/// While `start <= pc < end` the exception in `R[reg]` is being handled (`raise` alone, the
/// context of new exceptions). The first row that fits wins (inner before outer).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handling {
    pub start: u32,
    pub end: u32,
    pub reg: u8,
}

/// Where an op stands in the source: the whole expression, and the part that tracebacks mark with
/// `^` (the operator, the call's parentheses, the index); the rest of it is marked `~`. Where
/// `CallGlobal` or `CallMethod` do not even find the callee, the place is what stands before the
/// parentheses, `span.start..caret.start`, all of it `^`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Mark {
    pub span: Span,
    pub caret: Span,
}

/// What kind of code it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeFlags {
    pub generator: bool,
    pub class_body: bool,
    /// Module level: tracebacks say `<module>`.
    pub module: bool,
}

/// The code of a module, function, class body, comprehension or lambda.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Code {
    /// `f`, `<module>`, `<lambda>`, `<listcomp>`.
    pub name: Symbol,
    /// `C.method.<locals>.f`.
    pub qualname: Box<str>,
    pub doc: Option<Box<str>>,
    /// Given anew by whoever reads a code from elsewhere.
    #[serde(skip, default = "Source::nowhere")]
    pub source: Arc<Source>,
    /// Line of the `def`, `class` or `lambda`.
    pub first_line: u32,
    pub flags: CodeFlags,
    pub params: ParamSpec,
    /// Registers below it are named variables; the others are temporaries.
    pub locals: u8,
    /// How many registers a frame needs, at most 256.
    pub registers: u16,
    /// The register that receives the running function itself, in a function with free variables.
    pub closure: Option<u8>,
    pub ops: Vec<Op>,
    /// For every op, its place; `marks[pc]`.
    pub marks: Vec<Mark>,
    pub consts: Vec<Const>,
    pub names: Vec<Symbol>,
    /// Names of the named registers, for the disassembler and error messages.
    pub local_names: Vec<Symbol>,
    /// Names of the free variables.
    pub free_names: Vec<Symbol>,
    pub functions: Vec<FunctionProto>,
    pub handlers: Vec<Handler>,
    pub handlings: Vec<Handling>,
    /// How many inline caches its ops use.
    pub caches: u32,
}

impl Code {
    /// The line of the op at `pc`.
    pub fn line(&self, pc: usize) -> u32 {
        match self.marks.get(pc) {
            Some(mark) => self.source.line_of(mark.span.start),
            None => self.first_line,
        }
    }

    /// Where the callee of the call at `pc` stands: all before the parentheses.
    pub fn callee_span(&self, pc: usize) -> Span {
        let mark = self.marks.get(pc).copied().unwrap_or_default();
        let (start, end) = (mark.span.start, mark.caret.start);
        let text = self.source.text().get(start as usize..end as usize).unwrap_or_default();
        match text.trim_end().len() {
            0 => mark.span,
            length => Span::new(start, start + length as u32),
        }
    }
}

/// The global names of one module. Slots are numbered in order of first mention and are never
/// renumbered, so an entry at the prompt can go on where the last one stopped.
#[derive(Clone, Debug, Default)]
pub struct GlobalNames {
    names: Vec<Symbol>,
    slots: SymbolMap<u32>,
}

impl GlobalNames {
    /// The slot of a name; a new name gets a new slot.
    pub fn slot(&mut self, name: Symbol) -> u32 {
        *self.slots.entry(name).or_insert_with(|| {
            self.names.push(name);
            self.names.len() as u32 - 1
        })
    }

    /// The slot of a name, if it has one.
    pub fn find(&self, name: Symbol) -> Option<u32> {
        self.slots.get(&name).copied()
    }

    /// All names, in the order of their slots.
    pub fn names(&self) -> &[Symbol] {
        &self.names
    }
}

/// All code of one source text. `codes[0]` is the module level.
#[derive(Clone, Debug)]
pub struct Unit {
    pub codes: Vec<Code>,
    /// What is suspicious about the text.
    pub warnings: Vec<Warning>,
}
