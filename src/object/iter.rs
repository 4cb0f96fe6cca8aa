//! The machine's own iterators.
//!
//! Lives here: `iter`, `next`, `collect`, `reversed`, `range_of`. May use: the object types,
//! `special`, `convert`. Deliberately absent: generators and `__next__` of scripts, which the
//! machine steps.

use super::Plain;
use super::compare::DEPTH;
use super::containers::{Iter, List, Range, ViewKind};
use super::convert::{as_index, type_text};
use super::counted::Ref;
use super::dict::Entry;
use super::exc::{ExcKind, Res, raise};
use super::item::character;
use super::key::Gil;
use super::kind::Kind;
use super::special::{Route, has, names, route};
use super::value::Value;
use crate::text::Num;

/// What a step of an iterator yields.
#[derive(Debug)]
pub enum NextItem {
    Item(Value),
    /// It is exhausted.
    Done,
    /// Only the machine can step it; nothing has been consumed.
    Script,
}

/// `iter(v)`
///
/// # Errors
/// TypeError for what cannot be iterated over.
#[inline(never)]
pub fn iter(v: &Value, gil: &Gil) -> Res<Plain<Value>> {
    let made = match v {
        Value::List(list) => Iter::List { list: list.clone(), next: 0 },
        Value::Range(range) => {
            Iter::Range { next: range.start, left: range.len(), step: range.step }
        }
        Value::Tuple(tuple) => Iter::Tuple { tuple: tuple.clone(), next: 0 },
        Value::Str(text) => Iter::Str { text: text.clone(), next: 0 },
        Value::Bytes(bytes) => Iter::Bytes { bytes: bytes.clone(), next: 0 },
        Value::Buffer(buffer) => {
            let array = buffer.get(gil).code.is_array();
            Iter::Buffer { buffer: buffer.clone(), next: 0, array }
        }
        Value::Dict(dict) => Iter::Dict {
            dict: dict.clone(),
            kind: ViewKind::Keys,
            next: 0,
            live: dict.get(gil).len(),
            left: dict.get(gil).len(),
        },
        Value::View(view) => Iter::Dict {
            dict: view.dict.clone(),
            kind: view.kind,
            next: 0,
            live: view.dict.get(gil).len(),
            left: view.dict.get(gil).len(),
        },
        Value::Set(set) => Iter::Set { set: set.clone(), next: 0, live: set.get(gil).len() },
        Value::Iter(_) | Value::Gen(_) => return Ok(Plain::Done(v.clone())),
        Value::Instance(instance) => {
            let names = names();
            return match route(instance, &[names.iter], gil) {
                Route::Script => Ok(Plain::Script),
                Route::Native(native) if is_iterable(native) => iter(native, gil),
                _ if has(instance, names.getitem, gil) => Ok(Plain::Script),
                _ => not_iterable(v, gil),
            };
        }
        // A channel is its own iterator; its `__next__` may wait.
        Value::Sync(sync) if sync.get(gil).kind() == Kind::Channel => {
            return Ok(Plain::Done(v.clone()));
        }
        Value::Misc(_) | Value::Sync(_) | Value::Class(_) => return Ok(Plain::Unsupported),
        _ => return not_iterable(v, gil),
    };
    Ok(Plain::Done(Value::from(made)))
}

fn is_iterable(native: &Value) -> bool {
    use Value::*;
    matches!(native, List(_) | Str(_) | Dict(_) | Tuple(_) | Set(_) | Bytes(_) | Buffer(_))
}

/// "'int' object is not iterable"
#[cold]
pub fn not_iterable<T>(v: &Value, gil: &Gil) -> Res<T> {
    raise(ExcKind::TypeError, format!("'{}' object is not iterable", type_text(v, gil)))
}

/// `reversed(v)`
///
/// # Errors
/// TypeError for what has no reverse order.
pub fn reversed(v: &Value, gil: &Gil) -> Res<Plain<Value>> {
    // What cannot change is walked backwards in a copy: nobody can tell.
    let backwards = |items: Vec<Value>| {
        let left = items.len();
        Iter::ListBack { list: Ref::new(List { items }), left, kind: Kind::Reversed }
    };
    let made = match v {
        Value::List(list) => {
            let left = list.get(gil).items.len();
            Iter::ListBack { list: list.clone(), left, kind: Kind::ListReverse }
        }
        Value::Range(range) => {
            let left = range.len();
            Iter::Range {
                next: range.at(left.wrapping_sub(1)),
                left,
                step: range.step.wrapping_neg(),
            }
        }
        Value::Tuple(tuple) => backwards(tuple.items.to_vec()),
        Value::Str(text) => backwards(text.as_str().chars().map(character).collect()),
        Value::Bytes(bytes) => backwards(bytes.0.iter().map(|&b| Value::Int(b.into())).collect()),
        Value::Buffer(buffer) => backwards(buffer.get(gil).items().collect()),
        Value::Dict(dict) => {
            let d = dict.get(gil);
            let (left, live) = (d.end(), d.len());
            Iter::DictBack { dict: dict.clone(), kind: ViewKind::Keys, left, live }
        }
        Value::View(view) => {
            let d = view.dict.get(gil);
            let (left, live) = (d.end(), d.len());
            Iter::DictBack { dict: view.dict.clone(), kind: view.kind, left, live }
        }
        Value::Instance(instance) => {
            let names = names();
            return match route(instance, &[names.reversed, names.getitem, names.len], gil) {
                Route::Script => Ok(Plain::Script),
                Route::Native(native) if is_iterable(native) => match native {
                    Value::Set(_) => not_reversible(v, gil),
                    native => reversed(native, gil),
                },
                _ => not_reversible(v, gil),
            };
        }
        Value::Class(_) => return Ok(Plain::Unsupported),
        _ => return not_reversible(v, gil),
    };
    Ok(Plain::Done(Value::from(made)))
}

#[cold]
fn not_reversible<T>(v: &Value, gil: &Gil) -> Res<T> {
    raise(ExcKind::TypeError, format!("'{}' object is not reversible", type_text(v, gil)))
}

/// `range(...)` of one to three arguments.
///
/// # Errors
/// TypeError for a wrong number or type of arguments, ValueError for a step of 0, OverflowError
/// beyond 64 bits.
pub fn range_of(args: &[Value], gil: &Gil) -> Res<Plain<Value>> {
    let count = args.len();
    match count {
        0 => return raise(ExcKind::TypeError, "range expected at least 1 argument, got 0"),
        1..=3 => {}
        _ => {
            let text = format!("range expected at most 3 arguments, got {count}");
            return raise(ExcKind::TypeError, text);
        }
    }
    let mut parts = [0, 0, 1];
    for (i, arg) in args.iter().enumerate() {
        let Plain::Done(n) = as_index(arg, ExcKind::OverflowError, gil)? else {
            return Ok(Plain::Script);
        };
        // A single argument is where to stop.
        parts[if count == 1 { 1 } else { i }] = n;
    }
    let range = Range { start: parts[0], stop: parts[1], step: parts[2] };
    if range.step == 0 {
        return raise(ExcKind::ValueError, "range() arg 3 must not be zero");
    }
    if range.len() < 0 {
        return raise(ExcKind::OverflowError, "Python int too large to convert to C ssize_t");
    }
    Ok(Plain::Done(Value::from(range)))
}

/// What a step found, and where the iterator stands after it.
enum Step {
    Item(Value, usize),
    End,
    Changed(&'static str),
}

/// One step of an iterator.
///
/// # Errors
/// RuntimeError if the dict or set below has changed size.
#[inline]
pub fn next(iter: &Ref<Iter>, gil: &mut Gil) -> Res<NextItem> {
    if let Iter::Range { next, left, step } = iter.get_mut(gil) {
        if *left <= 0 {
            return Ok(NextItem::Done);
        }
        let item = *next;
        *left -= 1;
        *next = item.wrapping_add(*step);
        return Ok(NextItem::Item(Value::Int(item)));
    }
    if let Iter::List { list, next } = iter.get(gil)
        && let Some(item) = list.get(gil).items.get(*next)
    {
        let item = item.clone();
        if let Iter::List { next, .. } = iter.get_mut(gil) {
            *next += 1;
        }
        return Ok(NextItem::Item(item));
    }
    next_slow(iter, gil, DEPTH)
}

/// An item of a loop.
pub enum NextPlain {
    One(Value),
    /// A pair, in two pieces.
    Two(Value, Value),
}

impl NextPlain {
    fn pair(a: Value, b: Value, apart: bool) -> NextPlain {
        match apart {
            true => NextPlain::Two(a, b),
            false => NextPlain::One(Value::tuple(vec![a, b])),
        }
    }
}

/// The next item of the iterators that loops mostly have, if there is one: `None` says nothing but
/// that [`next`] must be asked. Pairs come in two pieces if they are wanted `apart`: what takes
/// them apart at once needs no tuple.
#[inline(never)]
pub fn next_plain(iter: &Ref<Iter>, apart: bool, gil: &mut Gil) -> Option<NextPlain> {
    match iter.get(gil) {
        Iter::Tuple { .. } | Iter::Dict { kind: ViewKind::Keys | ViewKind::Values, .. } => {
            next_simple(iter, gil).map(NextPlain::One)
        }
        Iter::Dict { dict, next, live, left, .. } => {
            let dict = dict.get(gil);
            if dict.len() != *live || *left == 0 {
                return None;
            }
            let (number, entry) = dict.next(*next)?;
            let pair = NextPlain::pair(entry.key.clone(), entry.value.clone(), apart);
            stand(iter.get_mut(gil), number + 1);
            Some(pair)
        }
        Iter::Enumerate { inner: Value::Iter(inner), .. } => {
            let item = next_simple(&inner.clone(), gil)?;
            let Iter::Enumerate { next, .. } = iter.get_mut(gil) else { return None };
            Some(NextPlain::pair(counted(next), item, apart))
        }
        Iter::Zip { inner, .. } => {
            let [Value::Iter(a), Value::Iter(b)] = &inner[..] else { return None };
            // An item that has been taken cannot be given back: both must have one.
            if a.is(b) || !has_simple(a, gil) || !has_simple(b, gil) {
                return None;
            }
            let (a, b) = (a.clone(), b.clone());
            let (a, b) = (next_simple(&a, gil)?, next_simple(&b, gil)?);
            Some(NextPlain::pair(a, b, apart))
        }
        _ => None,
    }
}

/// Ends an iterator that has given all its items, if it can tell without asking anybody: then it has
/// no more, whatever becomes of its container. False says nothing but that [`next`] must be asked.
#[inline(never)]
pub fn ends(iter: &Ref<Iter>, gil: &mut Gil) -> bool {
    let inner = match iter.get(gil) {
        Iter::Enumerate { inner: Value::Iter(inner), .. } => inner.clone(),
        Iter::Zip { inner, strict: false } => match inner.first() {
            Some(Value::Iter(first)) => first.clone(),
            _ => return false,
        },
        _ => iter.clone(),
    };
    let is_over = match inner.get(gil) {
        Iter::Range { left, .. } => return *left <= 0,
        Iter::List { list, next } => *next >= list.get(gil).items.len(),
        Iter::ListBack { left, .. } => *left == 0,
        Iter::Tuple { tuple, next } => *next >= tuple.items.len(),
        Iter::Str { text, next } => *next >= text.as_str().len(),
        Iter::Dict { dict, next, live, left, .. } => {
            let dict = dict.get(gil);
            dict.len() == *live && *left == 0 && *next == dict.end()
        }
        Iter::Done(_) => return true,
        _ => false,
    };
    if is_over {
        let done = Iter::Done(inner.get(gil).kind());
        drop(std::mem::replace(inner.alter(gil), done));
    }
    is_over
}

/// Whether [`next_simple`] gives an item.
fn has_simple(iter: &Ref<Iter>, gil: &Gil) -> bool {
    match iter.get(gil) {
        Iter::Range { left, .. } => *left > 0,
        Iter::List { list, next } => *next < list.get(gil).items.len(),
        Iter::Tuple { tuple, next } => *next < tuple.items.len(),
        _ => false,
    }
}

/// The next item of an iterator that asks nobody, if there is one.
fn next_simple(iter: &Ref<Iter>, gil: &mut Gil) -> Option<Value> {
    if let Iter::Range { next, left, step } = iter.get_mut(gil) {
        *left = left.checked_sub(1).filter(|left| *left >= 0)?;
        let item = *next;
        *next = item.wrapping_add(*step);
        return Some(Value::Int(item));
    }
    let (item, then) = match iter.get(gil) {
        Iter::List { list, next } => (list.get(gil).items.get(*next)?.clone(), next + 1),
        Iter::Tuple { tuple, next } => (tuple.items.get(*next)?.clone(), next + 1),
        Iter::Dict { dict, kind, next, live, left } => {
            let dict = dict.get(gil);
            if dict.len() != *live || *left == 0 {
                return None;
            }
            let (number, entry) = dict.next(*next)?;
            (show(entry, *kind), number + 1)
        }
        _ => return None,
    };
    stand(iter.get_mut(gil), then);
    Some(item)
}

#[inline(never)]
fn next_slow(iter: &Ref<Iter>, gil: &mut Gil, depth: u32) -> Res<NextItem> {
    let step = match iter.get(gil) {
        Iter::Range { .. } => return next(iter, gil),
        Iter::List { list, next } => at(list.get(gil).items.get(*next), next + 1),
        Iter::ListBack { list, left, .. } => match left.checked_sub(1) {
            Some(here) => at(list.get(gil).items.get(here), here),
            None => Step::End,
        },
        Iter::Tuple { tuple, next } => at(tuple.items.get(*next), next + 1),
        Iter::Str { text, next } => {
            match text.as_str().get(*next..).and_then(|rest| rest.chars().next()) {
                Some(c) => Step::Item(character(c), next + c.len_utf8()),
                None => Step::End,
            }
        }
        Iter::Bytes { bytes, next } => match bytes.0.get(*next) {
            Some(&byte) => Step::Item(Value::Int(byte.into()), next + 1),
            None => Step::End,
        },
        Iter::Buffer { buffer, next, .. } => match buffer.get(gil).at(*next) {
            Some(item) => Step::Item(item, next + 1),
            None => Step::End,
        },
        Iter::Dict { dict, kind, next, live, left } => {
            let dict = dict.get(gil);
            if dict.len() == *live {
                match dict.next(*next) {
                    Some(_) if *left == 0 => {
                        Step::Changed("dictionary keys changed during iteration")
                    }
                    Some((number, entry)) => Step::Item(show(entry, *kind), number + 1),
                    // The entries have moved together since the last step.
                    None if dict.end() < *next => {
                        Step::Changed("dictionary keys changed during iteration")
                    }
                    None => Step::End,
                }
            } else {
                Step::Changed("dictionary changed size during iteration")
            }
        }
        Iter::DictBack { dict, kind, left, live } => {
            let dict = dict.get(gil);
            if dict.len() == *live {
                match dict.previous(*left) {
                    Some((number, entry)) => Step::Item(show(entry, *kind), number),
                    None => Step::End,
                }
            } else {
                Step::Changed("dictionary changed size during iteration")
            }
        }
        Iter::Set { set, next, live } => {
            let set = set.get(gil);
            if set.len() == *live {
                match set.next(*next) {
                    Some((number, _, key)) => Step::Item(key.clone(), number + 1),
                    None => Step::End,
                }
            } else {
                Step::Changed("Set changed size during iteration")
            }
        }
        Iter::Enumerate { inner, .. } => {
            let inner = inner.clone();
            return next_counted(iter, &inner, gil, depth);
        }
        Iter::Zip { inner, .. } => {
            if !inner.iter().all(|v| steppable(v, gil, depth)) {
                return Ok(NextItem::Script);
            }
            return next_zipped(iter, gil, depth);
        }
        Iter::Call { .. } | Iter::Sequence { .. } | Iter::Map { .. } | Iter::Filter { .. } => {
            return Ok(NextItem::Script);
        }
        Iter::Done(_) => return Ok(NextItem::Done),
    };
    match step {
        Step::Item(item, then) => {
            stand(iter.get_mut(gil), then);
            Ok(NextItem::Item(item))
        }
        Step::End => {
            let done = Iter::Done(iter.get(gil).kind());
            let old = std::mem::replace(iter.get_mut(gil), done);
            drop(old);
            Ok(NextItem::Done)
        }
        Step::Changed(message) => {
            // CPython's iterators remember it: every further step fails as well.
            if let Iter::Dict { live, .. } | Iter::DictBack { live, .. } | Iter::Set { live, .. } =
                iter.get_mut(gil)
            {
                *live = usize::MAX;
            }
            raise(ExcKind::RuntimeError, message)
        }
    }
}

fn at(item: Option<&Value>, then: usize) -> Step {
    match item {
        Some(item) => Step::Item(item.clone(), then),
        None => Step::End,
    }
}

/// Moves an iterator on.
fn stand(iter: &mut Iter, then: usize) {
    match iter {
        Iter::List { next, .. }
        | Iter::Tuple { next, .. }
        | Iter::Str { next, .. }
        | Iter::Bytes { next, .. }
        | Iter::Buffer { next, .. }
        | Iter::Set { next, .. } => *next = then,
        Iter::Dict { next, left, .. } => {
            *next = then;
            *left = left.saturating_sub(1);
        }
        Iter::ListBack { left, .. } | Iter::DictBack { left, .. } => *left = then,
        _ => {}
    }
}

/// What a view of this kind shows of an entry.
fn show(entry: &Entry, kind: ViewKind) -> Value {
    match kind {
        ViewKind::Keys => entry.key.clone(),
        ViewKind::Values => entry.value.clone(),
        ViewKind::Items => Value::tuple(vec![entry.key.clone(), entry.value.clone()]),
    }
}

/// Whether an iterator can be stepped natively; asked before anything is consumed.
fn steppable(v: &Value, gil: &Gil, depth: u32) -> bool {
    let Value::Iter(iter) = v else {
        return false;
    };
    let deeper = match depth.checked_sub(1) {
        Some(deeper) => deeper,
        None => return false,
    };
    match iter.get(gil) {
        Iter::Call { .. } | Iter::Sequence { .. } | Iter::Map { .. } | Iter::Filter { .. } => false,
        Iter::Enumerate { inner, .. } => steppable(inner, gil, deeper),
        Iter::Zip { inner, .. } => inner.iter().all(|v| steppable(v, gil, deeper)),
        _ => true,
    }
}

fn next_inner(v: &Value, gil: &mut Gil, depth: u32) -> Res<NextItem> {
    match (v, depth.checked_sub(1)) {
        (Value::Iter(iter), Some(deeper)) => match iter.get(gil) {
            Iter::Range { .. } | Iter::List { .. } => next(iter, gil),
            _ => next_slow(iter, gil, deeper),
        },
        _ => Ok(NextItem::Script),
    }
}

/// The number of an item of `enumerate`; the next one is one more.
pub fn counted(next: &mut Value) -> Value {
    let after = match &*next {
        Value::Int(number) if *number < i64::MAX => Value::Int(number + 1),
        Value::Int(number) => Value::from(Num::from(i128::from(*number) + 1)),
        Value::Big(number) => Value::from(Num::big(&number.0 + 1)),
        _ => Value::Int(0),
    };
    std::mem::replace(next, after)
}

fn next_counted(iter: &Ref<Iter>, inner: &Value, gil: &mut Gil, depth: u32) -> Res<NextItem> {
    if !steppable(inner, gil, depth) {
        return Ok(NextItem::Script);
    }
    match next_inner(inner, gil, depth)? {
        NextItem::Item(item) => {
            let number = match iter.get_mut(gil) {
                Iter::Enumerate { next, .. } => counted(next),
                _ => Value::Int(0),
            };
            Ok(NextItem::Item(Value::tuple(vec![number, item])))
        }
        other => Ok(other),
    }
}

fn next_zipped(iter: &Ref<Iter>, gil: &mut Gil, depth: u32) -> Res<NextItem> {
    // The inner iterators are taken out while they are stepped: cloning the vector at every step
    // would allocate. Nothing can look meanwhile, as none of them calls anybody.
    let Iter::Zip { inner, strict } = iter.get_mut(gil) else {
        return Ok(NextItem::Done);
    };
    let (taken, strict) = (std::mem::take(inner), *strict);
    let answer = step_all(&taken, strict, gil, depth);
    let over = strict && !matches!(answer, Ok(NextItem::Item(_)));
    if let (false, Iter::Zip { inner, .. }) = (over, iter.get_mut(gil)) {
        *inner = taken;
    }
    answer
}

fn step_all(inner: &[Value], strict: bool, gil: &mut Gil, depth: u32) -> Res<NextItem> {
    let mut items = Vec::with_capacity(inner.len());
    for (i, v) in inner.iter().enumerate() {
        match next_inner(v, gil, depth)? {
            NextItem::Item(item) => items.push(item),
            NextItem::Script => return Ok(NextItem::Script),
            NextItem::Done if !strict => return Ok(NextItem::Done),
            NextItem::Done if i > 0 => return uneven(i, "shorter"),
            NextItem::Done => {
                for (i, v) in inner.iter().enumerate().skip(1) {
                    if let NextItem::Item(_) = next_inner(v, gil, depth)? {
                        return uneven(i, "longer");
                    }
                }
                return Ok(NextItem::Done);
            }
        }
    }
    match items.is_empty() {
        true => Ok(NextItem::Done),
        false => Ok(NextItem::Item(Value::tuple(items))),
    }
}

/// "zip() argument 3 is longer than arguments 1-2"
#[cold]
fn uneven<T>(i: usize, how: &str) -> Res<T> {
    let others = match i {
        1 => " 1".to_owned(),
        i => format!("s 1-{i}"),
    };
    raise(ExcKind::ValueError, format!("zip() argument {} is {how} than argument{others}", i + 1))
}

/// All items at once. Iterators are consumed.
///
/// # Errors
/// TypeError for what cannot be iterated over, MemoryError for absurdly long ranges.
pub fn collect(v: &Value, gil: &mut Gil) -> Res<Plain<Vec<Value>>> {
    let items = match v {
        Value::List(list) => list.get(gil).items.clone(),
        Value::Tuple(tuple) => tuple.items.to_vec(),
        Value::Range(range) => {
            let mut items = Vec::new();
            crate::text::room::room_for_many(range.len() as usize, size_of::<Value>())?;
            if items.try_reserve_exact(range.len() as usize).is_err() {
                return Err(crate::text::Fault::memory().into());
            }
            items.extend((0..range.len()).map(|i| Value::Int(range.at(i))));
            items
        }
        Value::Str(text) => text.as_str().chars().map(character).collect(),
        Value::Bytes(bytes) => bytes.0.iter().map(|&b| Value::Int(b.into())).collect(),
        Value::Buffer(buffer) => buffer.get(gil).items().collect(),
        Value::Dict(dict) => dict.get(gil).iter().map(|entry| entry.key.clone()).collect(),
        Value::View(view) => {
            view.dict.get(gil).iter().map(|entry| show(entry, view.kind)).collect()
        }
        Value::Set(set) => set.get(gil).iter().map(|(_, key)| key.clone()).collect(),
        Value::Iter(iter) => {
            if !steppable(v, gil, DEPTH) {
                return Ok(Plain::Script);
            }
            let mut items = Vec::new();
            loop {
                match next(iter, gil)? {
                    NextItem::Item(item) => items.push(item),
                    NextItem::Done => break,
                    NextItem::Script => return Ok(Plain::Script),
                }
            }
            items
        }
        Value::Gen(_) => return Ok(Plain::Script),
        Value::Instance(instance) => {
            let native = match route(instance, &[names().iter], gil) {
                Route::Script => return Ok(Plain::Script),
                Route::Native(native) if is_iterable(native) => native.clone(),
                _ if has(instance, names().getitem, gil) => return Ok(Plain::Script),
                _ => return not_iterable(v, gil),
            };
            return collect(&native, gil);
        }
        Value::Sync(sync) if sync.get(gil).kind() == Kind::Channel => return Ok(Plain::Script),
        Value::Misc(_) | Value::Sync(_) | Value::Class(_) => return Ok(Plain::Unsupported),
        _ => return not_iterable(v, gil),
    };
    Ok(Plain::Done(items))
}
