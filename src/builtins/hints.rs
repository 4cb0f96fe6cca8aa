//! How many items an iterable thinks it has.
//!
//! Lives here: `__length_hint__` of the machine's iterators, and the question that collecting
//! begins with. May use: `object`, `vm`, its siblings.
//! Deliberately absent: the asking of scripts' methods (`_length_hint` in lib/core.cc).

use super::args::*;
use super::ops;
use super::table::{Row, methods, natives};
use crate::base::Symbol;
use crate::object::special::names;
use crate::object::{Gil, Iter, Kind, Res, Value};
use crate::vm::{Cx, Step, World};

/// What the library asks before it collects.
pub const HELPERS: &[Row] = natives! { "";
    /// Lets a script's iterable say how many items it has; what is wrong with the answer is raised.
    "_hint" "(iterable, /)" Open hint;
};

const METHODS: &[Row] = natives! { "iterator.";
    /// Private method returning an estimate of len(list(it)).
    "__length_hint__" "(self, /)" Atomic length_hint;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    for kind in [
        Kind::ListIterator,
        Kind::ListReverse,
        Kind::TupleIterator,
        Kind::StrIterator,
        Kind::WideStrIterator,
        Kind::BytesIterator,
        Kind::ByteArrayIterator,
        Kind::RangeIterator,
        Kind::DictKeyIterator,
        Kind::DictValueIterator,
        Kind::DictItemIterator,
        Kind::DictReverse,
        Kind::DictReverseValue,
        Kind::DictReverseItem,
        Kind::Reversed,
        Kind::SetIterator,
        Kind::SequenceIterator,
    ] {
        methods(world, gil, kind, METHODS);
    }
}

fn hint(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let asks = |name: Symbol| has_special(&args[0], name, cx);
    if asks(names().len) || asks(Symbol::new("__length_hint__")) {
        return ops::twin(cx, "_length_hint", &[args[0].clone(), Value::Int(0)]);
    }
    Ok(Value::None.into())
}

fn length_hint(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::Iter(walker) = &args[0] else { return Ok(Value::NotImplemented) };
    let gil = &*cx.gil;
    let left = match walker.get(gil) {
        Iter::Range { left, .. } => (*left).max(0) as usize,
        Iter::List { list, next } => list.get(gil).items.len().saturating_sub(*next),
        Iter::ListBack { list, left, .. } if *left > list.get(gil).items.len() => 0,
        Iter::ListBack { left, .. } => *left,
        Iter::Tuple { tuple, next } => tuple.items.len().saturating_sub(*next),
        Iter::Str { text, next } => {
            text.as_str().get(*next..).map_or(0, |rest| rest.chars().count())
        }
        Iter::Bytes { bytes, next } => bytes.0.len().saturating_sub(*next),
        Iter::Buffer { buffer, next, .. } => buffer.get(gil).len().saturating_sub(*next),
        Iter::Dict { dict, next, live, .. } => {
            let dict = dict.get(gil);
            if dict.len() != *live { 0 } else { rest(|at| dict.next(at).map(|(at, _)| at), *next) }
        }
        Iter::DictBack { dict, left, live, .. } => {
            let dict = dict.get(gil);
            if dict.len() != *live {
                0
            } else {
                dict.len() - rest(|at| dict.next(at).map(|(at, _)| at), *left)
            }
        }
        Iter::Set { set, next, live } => {
            let set = set.get(gil);
            if set.len() != *live { 0 } else { rest(|at| set.next(at).map(|(at, _, _)| at), *next) }
        }
        Iter::Sequence { .. } => return Ok(Value::NotImplemented),
        _ => 0,
    };
    Ok(Value::Int(left as i64))
}

/// How many entries there are from a place on.
fn rest(next: impl Fn(usize) -> Option<usize>, from: usize) -> usize {
    std::iter::successors(next(from), |&at| next(at + 1)).count()
}
