//! Lists, tuples, ranges, slices, views and the machine's own iterators.
//!
//! Lives here: their contents. May use: `counted`, `value`.
//! Deliberately absent: indexing rules (item.rs), methods (`builtins`).

use super::buffer::Buffer;
use super::counted::{Frozen, Mutable, Object, Ref};
use super::dict::Dict;
use super::kind::Kind;
use super::set::Set;
use super::texts::{Bytes, Str};
use super::value::Value;

/// `list`
#[derive(Default)]
pub struct List {
    pub items: Vec<Value>,
}

impl Object for List {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::List(this)
    }
}

/// `tuple`
pub struct Tuple {
    pub items: Box<[Value]>,
}

impl Object for Tuple {
    type Kind = Frozen;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Tuple(this)
    }
}

/// `range`, whose members fit 64 bits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    /// Never 0.
    pub step: i64,
}

impl Object for Range {
    type Kind = Frozen;
    const LEAF: bool = true;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Range(this)
    }
}

impl Range {
    /// How many members it has.
    pub fn len(&self) -> i64 {
        let (low, high, step) = if self.step > 0 {
            (self.start, self.stop, self.step.unsigned_abs())
        } else {
            (self.stop, self.start, self.step.unsigned_abs())
        };
        if low >= high { 0 } else { ((high.abs_diff(low) - 1) / step + 1) as i64 }
    }

    /// Whether it has no members.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The member at an index that is in range.
    pub fn at(&self, index: i64) -> i64 {
        self.start.wrapping_add(index.wrapping_mul(self.step))
    }
}

/// `slice`
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

impl Object for Slice {
    type Kind = Frozen;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Slice(this)
    }
}

/// What a dict view shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
}

/// `d.keys()`, `d.values()`, `d.items()`
pub struct View {
    pub dict: Ref<Dict>,
    pub kind: ViewKind,
}

impl Object for View {
    type Kind = Frozen;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::View(this)
    }
}

/// The machine's own iterators. What walks over a mutable container keeps an index, as CPython's
/// do, so changes during the walk behave the same.
pub enum Iter {
    Range {
        next: i64,
        left: i64,
        step: i64,
    },
    List {
        list: Ref<List>,
        next: usize,
    },
    /// `kind` says what scripts take it for.
    ListBack {
        list: Ref<List>,
        left: usize,
        kind: Kind,
    },
    Tuple {
        tuple: Ref<Tuple>,
        next: usize,
    },
    /// `next` is a byte offset.
    Str {
        text: Ref<Str>,
        next: usize,
    },
    Bytes {
        bytes: Ref<Bytes>,
        next: usize,
    },
    /// `array` says which of the two it is.
    Buffer {
        buffer: Ref<Buffer>,
        next: usize,
        array: bool,
    },
    /// `next` is an index of the dict's entries; `live` (how many there were) and `left` (how many
    /// are still to come) detect changes.
    Dict {
        dict: Ref<Dict>,
        kind: ViewKind,
        next: usize,
        live: usize,
        left: usize,
    },
    DictBack {
        dict: Ref<Dict>,
        kind: ViewKind,
        left: usize,
        live: usize,
    },
    Set {
        set: Ref<Set>,
        next: usize,
        live: usize,
    },
    /// `iter(f, sentinel)`, stepped by the machine.
    Call {
        func: Value,
        sentinel: Value,
    },
    /// `__getitem__` with 0, 1, 2, ..., stepped by the machine.
    Sequence {
        object: Value,
        next: i64,
    },
    /// `enumerate` over another iterator of the machine.
    Enumerate {
        inner: Value,
        /// An integer of any size.
        next: Value,
    },
    /// `zip` over other iterators of the machine.
    Zip {
        inner: Vec<Value>,
        strict: bool,
    },
    /// `map` of a function over iterators, stepped by the machine.
    Map {
        func: Value,
        inner: Vec<Value>,
    },
    /// `filter` of an iterator by a function or None, stepped by the machine.
    Filter {
        func: Value,
        inner: Value,
    },
    /// Exhausted: holds nothing any more.
    Done(Kind),
}

impl Object for Iter {
    type Kind = Mutable;
    const LEAF: bool = false;
    /// It is given all it holds when it is made, and only lets go.
    const CLOSES: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Iter(this)
    }
}

impl Iter {
    /// The built-in type.
    pub fn kind(&self) -> Kind {
        match self {
            Iter::Range { .. } => Kind::RangeIterator,
            Iter::List { .. } => Kind::ListIterator,
            Iter::ListBack { kind, .. } => *kind,
            Iter::Tuple { .. } => Kind::TupleIterator,
            Iter::Str { text, .. } if text.is_ascii() => Kind::StrIterator,
            Iter::Str { .. } => Kind::WideStrIterator,
            Iter::Bytes { .. } => Kind::BytesIterator,
            Iter::Buffer { array: false, .. } => Kind::ByteArrayIterator,
            Iter::Buffer { array: true, .. } => Kind::ArrayIterator,
            Iter::Dict { kind: ViewKind::Keys, .. } => Kind::DictKeyIterator,
            Iter::Dict { kind: ViewKind::Values, .. } => Kind::DictValueIterator,
            Iter::Dict { kind: ViewKind::Items, .. } => Kind::DictItemIterator,
            Iter::DictBack { kind: ViewKind::Keys, .. } => Kind::DictReverse,
            Iter::DictBack { kind: ViewKind::Values, .. } => Kind::DictReverseValue,
            Iter::DictBack { kind: ViewKind::Items, .. } => Kind::DictReverseItem,
            Iter::Set { .. } => Kind::SetIterator,
            Iter::Call { .. } => Kind::CallIterator,
            Iter::Sequence { .. } => Kind::SequenceIterator,
            Iter::Done(kind) => *kind,
            Iter::Enumerate { .. } => Kind::Enumerate,
            Iter::Zip { .. } => Kind::Zip,
            Iter::Map { .. } => Kind::Map,
            Iter::Filter { .. } => Kind::Filter,
        }
    }
}
