//! Equality and order of values, natively.
//!
//! Lives here: `eq`, `compare`. May use: the object types, `special`, `convert`, `text`.
//! Deliberately absent: `__eq__` and `__lt__` of scripts; recursion without a bound: what nests
//! deeper than [`DEPTH`] is for the twin written in the language.

use super::Plain;
use super::buffer::{plain_bytes, raw};
use super::containers::{Range, Slice, ViewKind};
use super::convert::{Number, number, type_text};
use super::dict::{Dict, Find};
use super::exc::{ExcKind, Res, raise};
use super::key::Gil;
use super::matrix::matrix;
use super::memory::Memory;
use super::misc::Misc;
use super::set::Set;
use super::special::{Names, Route, has, names, native_in, route};
use super::value::Value;
use crate::base::Symbol;
use crate::bytecode::CompareOp;
use crate::text::pack::Form;
use crate::text::{arith, convert};
use std::cmp::Ordering;

/// How deep containers may nest before the machine has to compare, hash or print them.
pub const DEPTH: u32 = 50;

/// `a == b`. `Unsupported` if the types know nothing of each other: then identity decides.
#[inline]
pub fn eq(a: &Value, b: &Value, gil: &Gil) -> Plain<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Plain::Done(a == b),
        (Value::Str(a), Value::Str(b)) => Plain::Done(a.is(b) || a.as_str() == b.as_str()),
        _ => eq_within(a, b, gil, DEPTH),
    }
}

/// As [`eq`], where containers may nest `depth` levels.
#[inline(never)]
pub fn eq_within(a: &Value, b: &Value, gil: &Gil, depth: u32) -> Plain<bool> {
    if let (Some(a), Some(b)) = (number(a), number(b)) {
        return Plain::Done(order_numbers(a, b) == Some(Ordering::Equal));
    }
    let Some(deeper) = depth.checked_sub(1) else {
        return Plain::Script;
    };
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Plain::Done(a.as_str() == b.as_str()),
        (Value::Bytes(a), Value::Bytes(b)) => Plain::Done(a.0 == b.0),
        (Value::Buffer(_), x) | (x, Value::Buffer(_)) if !matches!(x, Value::Misc(_)) => {
            compare_buffers(CompareOp::Eq, a, b, gil, deeper).unwrap_or(Plain::Unsupported)
        }
        (Value::List(x), Value::List(y)) => {
            if x.is(y) {
                return Plain::Done(true);
            }
            eq_items(&x.get(gil).items, &y.get(gil).items, gil, deeper)
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            if x.is(y) {
                return Plain::Done(true);
            }
            eq_items(&x.items, &y.items, gil, deeper)
        }
        (Value::Dict(x), Value::Dict(y)) => {
            if x.is(y) {
                return Plain::Done(true);
            }
            eq_dicts(x.get(gil), y.get(gil), gil, deeper)
        }
        (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
            compare_keys(CompareOp::Eq, a, b, gil, deeper)
        }
        (Value::Range(x), Value::Range(y)) => Plain::Done(eq_ranges(x, y)),
        (Value::Slice(x), Value::Slice(y)) => {
            let parts = [(&x.start, &y.start), (&x.stop, &y.stop), (&x.step, &y.step)];
            eq_all(parts.into_iter(), gil, deeper)
        }
        (Value::Method(x), Value::Method(y)) => {
            Plain::Done(x.func.is(&y.func) && x.this.is(&y.this))
        }
        (Value::Instance(_), _) | (_, Value::Instance(_)) => eq_instances(a, b, gil, deeper),
        (Value::Misc(_), _) | (_, Value::Misc(_)) => match (matrix(a, gil), matrix(b, gil)) {
            (Some(x), Some(y)) => Plain::Done(x.shape() == y.shape() && x.data() == y.data()),
            _ => eq_memories(a, b, gil, deeper),
        },
        _ => Plain::Done(a.is(b)),
    }
}

/// Whether an element is the same or equal.
#[inline]
pub fn same(a: &Value, b: &Value, gil: &Gil, depth: u32) -> Plain<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Plain::Done(a == b),
        (Value::Str(a), Value::Str(b)) => Plain::Done(a.is(b) || a.as_str() == b.as_str()),
        _ if a.is(b) => Plain::Done(true),
        _ => match eq_within(a, b, gil, depth) {
            Plain::Unsupported => Plain::Done(false),
            answer => answer,
        },
    }
}

fn eq_items(a: &[Value], b: &[Value], gil: &Gil, depth: u32) -> Plain<bool> {
    if a.len() != b.len() {
        return Plain::Done(false);
    }
    eq_all(a.iter().zip(b), gil, depth)
}

fn eq_all<'a>(
    pairs: impl Iterator<Item = (&'a Value, &'a Value)>,
    gil: &Gil,
    depth: u32,
) -> Plain<bool> {
    for (a, b) in pairs {
        match same(a, b, gil, depth) {
            Plain::Done(true) => {}
            other => return other,
        }
    }
    Plain::Done(true)
}

fn eq_dicts(a: &Dict, b: &Dict, gil: &Gil, depth: u32) -> Plain<bool> {
    match a.len() == b.len() {
        true => entries_within(a, b, gil, depth),
        false => Plain::Done(false),
    }
}

/// Whether every key of `a` is in `b` with an equal value.
fn entries_within(a: &Dict, b: &Dict, gil: &Gil, depth: u32) -> Plain<bool> {
    for entry in a.iter() {
        match b.find_within(&entry.key, entry.hash, gil, depth) {
            Find::Absent => return Plain::Done(false),
            Find::Ask => return Plain::Script,
            Find::At(at) => {
                let Some(other) = b.entry(at) else {
                    return Plain::Done(false);
                };
                match same(&entry.value, &other.value, gil, depth) {
                    Plain::Done(true) => {}
                    other => return other,
                }
            }
        }
    }
    Plain::Done(true)
}

/// What is compared as a set: a set, or the keys of a dict, both with their hashes at hand.
enum Keys<'a> {
    Set(&'a Set),
    Dict(&'a Dict),
}

impl<'a> Keys<'a> {
    fn of(v: &'a Value, gil: &'a Gil) -> Option<Keys<'a>> {
        match v {
            Value::Set(set) => Some(Keys::Set(set.get(gil))),
            Value::View(view) if view.kind == ViewKind::Keys => {
                Some(Keys::Dict(view.dict.get(gil)))
            }
            _ => None,
        }
    }

    fn len(&self) -> usize {
        match self {
            Keys::Set(set) => set.len(),
            Keys::Dict(dict) => dict.len(),
        }
    }

    fn find(&self, key: &Value, hash: i64, gil: &Gil, depth: u32) -> Find {
        match self {
            Keys::Set(set) => set.find_within(key, hash, gil, depth),
            Keys::Dict(dict) => dict.find_within(key, hash, gil, depth),
        }
    }

    /// Whether every key is one of `other`.
    fn within(&self, other: &Keys<'_>, gil: &Gil, depth: u32) -> Plain<bool> {
        let ask = |(hash, key): (i64, &Value)| other.find(key, hash, gil, depth);
        let first = |find: &Find| !matches!(find, Find::At(_));
        let missing = match self {
            Keys::Set(set) => set.iter().map(ask).find(first),
            Keys::Dict(dict) => dict.iter().map(|e| (e.hash, &e.key)).map(ask).find(first),
        };
        match missing {
            None => Plain::Done(true),
            Some(Find::Ask) => Plain::Script,
            Some(_) => Plain::Done(false),
        }
    }
}

/// Sets and dict views: equality, and order as subsets.
fn compare_keys(op: CompareOp, a: &Value, b: &Value, gil: &Gil, depth: u32) -> Plain<bool> {
    if let (Value::View(x), Value::View(y)) = (a, b)
        && (x.kind, y.kind) == (ViewKind::Items, ViewKind::Items)
    {
        return compare_entries(op, x.dict.get(gil), y.dict.get(gil), gil, depth);
    }
    let (Some(x), Some(y)) = (Keys::of(a, gil), Keys::of(b, gil)) else {
        return match (a, b) {
            // Items beside a set have to be hashed first; values are no set at all.
            (Value::View(x), Value::Set(_)) | (Value::Set(_), Value::View(x))
                if x.kind == ViewKind::Items =>
            {
                Plain::Script
            }
            (Value::View(x), Value::View(y))
                if x.kind != ViewKind::Values && y.kind != ViewKind::Values =>
            {
                Plain::Script
            }
            _ if a.is(b) && op == CompareOp::Eq => Plain::Done(true),
            _ => Plain::Unsupported,
        };
    };
    match subset_sizes(op, x.len(), y.len()) {
        None => Plain::Done(false),
        Some(false) => x.within(&y, gil, depth),
        Some(true) => y.within(&x, gil, depth),
    }
}

/// Whether sizes allow one to be a subset of the other; if so, whether it is the right one.
fn subset_sizes(op: CompareOp, a: usize, b: usize) -> Option<bool> {
    let (allowed, right) = match op {
        CompareOp::Lt => (a < b, false),
        CompareOp::Le => (a <= b, false),
        CompareOp::Gt => (a > b, true),
        CompareOp::Ge => (a >= b, true),
        CompareOp::Eq | CompareOp::Ne => (a == b, false),
    };
    allowed.then_some(right)
}

fn compare_entries(op: CompareOp, a: &Dict, b: &Dict, gil: &Gil, depth: u32) -> Plain<bool> {
    match subset_sizes(op, a.len(), b.len()) {
        None => Plain::Done(false),
        Some(false) => entries_within(a, b, gil, depth),
        Some(true) => entries_within(b, a, gil, depth),
    }
}

/// Ranges are equal if their members are.
fn eq_ranges(a: &Range, b: &Range) -> bool {
    let len = a.len();
    len == b.len() && (len == 0 || (a.start == b.start && (len == 1 || a.step == b.step)))
}

#[inline(never)]
fn eq_instances(a: &Value, b: &Value, gil: &Gil, depth: u32) -> Plain<bool> {
    for side in [a, b] {
        if let Value::Instance(instance) = side
            && instance.get(gil).class.get(gil).flags.eq
        {
            return Plain::Script;
        }
    }
    if a.is(b) {
        return Plain::Done(true);
    }
    match (inner(a, gil), inner(b, gil)) {
        (Some(a), Some(b)) => eq_within(a, b, gil, depth),
        _ => Plain::Unsupported,
    }
}

/// The native value of an instance, or the value itself if it is none.
fn inner<'a>(v: &'a Value, gil: &'a Gil) -> Option<&'a Value> {
    match v {
        Value::Instance(instance) => native_in(instance, gil),
        other => Some(other),
    }
}

/// The order of two numbers, exact whatever their types; `None` with a NaN.
pub fn order_numbers(a: Number<'_>, b: Number<'_>) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Some(arith::compare(a, b)),
        (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
        (Number::Int(a), Number::Float(b)) => convert::compare_float(a, b),
        (Number::Float(a), Number::Int(b)) => convert::compare_float(b, a).map(Ordering::reverse),
    }
}

/// `a < b` and its like. `Unsupported` if the types have no order natively.
///
/// # Errors
/// TypeError if elements of two sequences have no order.
#[inline]
pub fn compare(op: CompareOp, a: &Value, b: &Value, gil: &Gil) -> Res<Plain<bool>> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Ok(Plain::Done(holds(op, a.cmp(b)))),
        _ => compare_within(op, a, b, gil, DEPTH),
    }
}

/// Whether an order satisfies an operator.
#[inline]
pub fn holds(op: CompareOp, order: Ordering) -> bool {
    match op {
        CompareOp::Lt => order.is_lt(),
        CompareOp::Le => order.is_le(),
        CompareOp::Gt => order.is_gt(),
        CompareOp::Ge => order.is_ge(),
        CompareOp::Eq => order.is_eq(),
        CompareOp::Ne => order.is_ne(),
    }
}

#[inline(never)]
fn compare_within(op: CompareOp, a: &Value, b: &Value, gil: &Gil, depth: u32) -> Res<Plain<bool>> {
    if let CompareOp::Eq | CompareOp::Ne = op {
        if op == CompareOp::Ne && (defines_ne(a, gil) || defines_ne(b, gil)) {
            return Ok(Plain::Script);
        }
        return Ok(match eq_within(a, b, gil, depth) {
            Plain::Done(equal) => Plain::Done(equal == (op == CompareOp::Eq)),
            other => other,
        });
    }
    if let (Some(a), Some(b)) = (number(a), number(b)) {
        // No order: a NaN, of which every comparison but != is false.
        let order = order_numbers(a, b);
        return Ok(Plain::Done(order.is_some_and(|order| holds(op, order))));
    }
    let Some(deeper) = depth.checked_sub(1) else {
        return Ok(Plain::Script);
    };
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => {
            // UTF-8 keeps the order of code points.
            Ok(Plain::Done(holds(op, a.as_str().cmp(b.as_str()))))
        }
        (Value::Bytes(a), Value::Bytes(b)) => Ok(Plain::Done(holds(op, a.0.cmp(&b.0)))),
        (Value::Buffer(_), _) | (_, Value::Buffer(_)) => compare_buffers(op, a, b, gil, deeper),
        (Value::List(x), Value::List(y)) => {
            compare_items(op, &x.get(gil).items, &y.get(gil).items, gil, deeper)
        }
        (Value::Tuple(x), Value::Tuple(y)) => compare_items(op, &x.items, &y.items, gil, deeper),
        (Value::Set(_) | Value::View(_), Value::Set(_) | Value::View(_)) => {
            Ok(compare_keys(op, a, b, gil, deeper))
        }
        (Value::Slice(x), Value::Slice(y)) => {
            let parts = |s: &Slice| [s.start.clone(), s.stop.clone(), s.step.clone()];
            compare_items(op, &parts(x), &parts(y), gil, deeper)
        }
        (Value::Instance(_), _) | (_, Value::Instance(_)) => {
            compare_instances(op, a, b, gil, deeper)
        }
        _ => Ok(Plain::Unsupported),
    }
}

/// Bytes and bytearrays compare byte by byte, a bytearray with whatever has bytes; arrays compare
/// with each other, item by item.
fn compare_buffers(op: CompareOp, a: &Value, b: &Value, gil: &Gil, depth: u32) -> Res<Plain<bool>> {
    if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (a, b) {
        return match op {
            CompareOp::Eq => Ok(eq_instances(a, b, gil, depth)),
            op => compare_instances(op, a, b, gil, depth),
        };
    }
    if let (Value::Buffer(x), Value::Buffer(y)) = (a, b)
        && x.get(gil).code.is_array()
        && y.get(gil).code.is_array()
    {
        let x: Vec<Value> = x.get(gil).items().collect();
        let y: Vec<Value> = y.get(gil).items().collect();
        return match op {
            CompareOp::Eq => Ok(eq_items(&x, &y, gil, depth)),
            op => compare_items(op, &x, &y, gil, depth),
        };
    }
    let bytes = plain_bytes(a, gil).is_some() && plain_bytes(b, gil).is_some();
    let bytearray =
        [a, b].iter().any(|v| matches!(v, Value::Buffer(x) if !x.get(gil).code.is_array()));
    match (raw(a, gil), raw(b, gil)) {
        (Some(x), Some(y)) if bytes || bytearray => Ok(Plain::Done(holds(op, x.cmp(&y)))),
        _ => Ok(Plain::Unsupported),
    }
}

/// A view of memory is equal to whatever has bytes that mean the same items; other rare values are
/// equal to themselves.
fn eq_memories(a: &Value, b: &Value, gil: &Gil, depth: u32) -> Plain<bool> {
    let view = |v: &Value| match v {
        Value::Misc(misc) => match misc.get(gil) {
            Misc::Memory(memory) => Some(memory.clone()),
            _ => None,
        },
        other => Memory::of(other, gil),
    };
    let (Some(x), Some(y)) = (view(a), view(b)) else { return Plain::Done(a.is(b)) };
    if x.code == y.code && x.code.form != Some(Form::Float) {
        return Plain::Done(x.raw(gil) == y.raw(gil));
    }
    let items = |memory: &Memory| -> Vec<Value> {
        (0..memory.len).filter_map(|at| memory.at(at, gil)).collect()
    };
    eq_items(&items(&x), &items(&y), gil, depth)
}

fn defines_ne(v: &Value, gil: &Gil) -> bool {
    matches!(v, Value::Instance(instance) if has(instance, names().ne, gil))
}

/// The first elements that differ decide; if there are none, the lengths do.
fn compare_items(
    op: CompareOp,
    a: &[Value],
    b: &[Value],
    gil: &Gil,
    depth: u32,
) -> Res<Plain<bool>> {
    for (x, y) in a.iter().zip(b) {
        match same(x, y, gil, depth) {
            Plain::Done(true) => {}
            Plain::Done(false) => {
                let answer = compare_within(op, x, y, gil, depth)?;
                if !matches!(answer, Plain::Unsupported) {
                    return Ok(answer);
                }
                return match (x, y) {
                    (Value::Instance(_), _) | (_, Value::Instance(_)) => Ok(Plain::Script),
                    _ => no_order(op, x, y, gil),
                };
            }
            other => return Ok(other),
        }
    }
    Ok(Plain::Done(holds(op, a.len().cmp(&b.len()))))
}

fn compare_instances(
    op: CompareOp,
    a: &Value,
    b: &Value,
    gil: &Gil,
    depth: u32,
) -> Res<Plain<bool>> {
    for (side, name) in [(a, special(op)), (b, special(op.swapped()))] {
        if let Value::Instance(instance) = side
            && let Route::Script = route(instance, &[name(names())], gil)
        {
            return Ok(Plain::Script);
        }
    }
    match (inner(a, gil), inner(b, gil)) {
        (Some(a), Some(b)) => compare_within(op, a, b, gil, depth),
        _ => Ok(Plain::Unsupported),
    }
}

/// The special method of a comparison.
fn special(op: CompareOp) -> fn(&Names) -> Symbol {
    match op {
        CompareOp::Lt => |names| names.lt,
        CompareOp::Le => |names| names.le,
        CompareOp::Gt => |names| names.gt,
        CompareOp::Ge => |names| names.ge,
        CompareOp::Eq => |names| names.eq,
        CompareOp::Ne => |names| names.ne,
    }
}

/// "'<' not supported between instances of 'int' and 'str'"
#[cold]
pub fn no_order<T>(op: CompareOp, a: &Value, b: &Value, gil: &Gil) -> Res<T> {
    raise(
        ExcKind::TypeError,
        format!(
            "'{}' not supported between instances of '{}' and '{}'",
            op.symbol(),
            type_text(a, gil),
            type_text(b, gil)
        ),
    )
}
