//! `| & - ^` of sets and dict views, `|` and `update` of dicts.
//!
//! Lives here: those operators, `update` from pairs, new and in place, walking in CPython's order
//! because a script sees the order of the result. May use: the object types, `hash`.
//! Deliberately absent: other iterables on the right, which only the methods of sets take; keys
//! that only a script can compare (`None`).

use super::Plain;
use super::containers::{View, ViewKind};
use super::counted::Ref;
use super::dict::{Dict, Find};
use super::exc::{ExcKind, Res, raise};
use super::hash::hash;
use super::heap::Heap;
use super::iter::collect;
use super::key::Gil;
use super::set::Set;
use super::value::Value;
use crate::bytecode::BinaryOp;

/// A new set from two; `None` if only a script can tell.
pub fn combine(op: BinaryOp, a: &Set, b: &Set, gil: &Gil) -> Option<Set> {
    match op {
        BinaryOp::Or => {
            let mut result = a.copy(a.frozen);
            result.merge(b, gil).then_some(result)
        }
        BinaryOp::And => intersection(a, b, gil),
        BinaryOp::Sub => difference(a, b, gil),
        _ => {
            let mut result = b.copy(a.frozen);
            toggle(&mut result, a, gil).then_some(result)
        }
    }
}

fn intersection(a: &Set, b: &Set, gil: &Gil) -> Option<Set> {
    let mut result = Set::new(a.frozen);
    let (walked, asked) = if b.len() > a.len() { (a, b) } else { (b, a) };
    for (hash, key) in walked.iter() {
        match asked.find(key, hash, gil) {
            Find::At(_) => result.push(hash, key.clone()),
            Find::Absent => {}
            Find::Ask => return None,
        }
    }
    Some(result)
}

fn difference(a: &Set, b: &Set, gil: &Gil) -> Option<Set> {
    // A small right side is taken out of a copy; else the left side is walked.
    if a.len() >> 2 > b.len() {
        let mut result = a.copy(a.frozen);
        return remove_all(&mut result, b, gil).then_some(result);
    }
    let mut result = Set::new(a.frozen);
    for (hash, key) in a.iter() {
        match b.find(key, hash, gil) {
            Find::At(_) => {}
            Find::Absent => result.push(hash, key.clone()),
            Find::Ask => return None,
        }
    }
    Some(result)
}

fn remove_all(set: &mut Set, gone: &Set, gil: &Gil) -> bool {
    for (hash, key) in gone.iter() {
        match set.find(key, hash, gil) {
            Find::At(at) => drop(set.remove(at)),
            Find::Absent => {}
            Find::Ask => return false,
        }
    }
    set.tidy();
    true
}

/// Removes the keys that are there and adds the others.
fn toggle(set: &mut Set, keys: &Set, gil: &Gil) -> bool {
    for (hash, key) in keys.iter() {
        match set.find(key, hash, gil) {
            Find::At(at) => drop(set.remove(at)),
            Find::Absent => set.push(hash, key.clone()),
            Find::Ask => return false,
        }
    }
    true
}

/// A set operator in place: the left set's new contents; `None` if only a script can tell.
fn combine_in_place(op: BinaryOp, a: &Set, b: &Set, gil: &Gil) -> Option<Set> {
    // The set is worked on in a copy that has the same places: while it is changed the keys of the
    // other one, and its own, have to be looked at.
    let mut result = a.twin();
    let done = match op {
        BinaryOp::Or => result.merge(b, gil),
        BinaryOp::And => return intersection(a, b, gil),
        BinaryOp::Sub if b.len() >> 3 > a.len() => {
            let common = intersection(a, b, gil)?;
            remove_all(&mut result, &common, gil)
        }
        BinaryOp::Sub => remove_all(&mut result, b, gil),
        _ => toggle(&mut result, b, gil),
    };
    done.then_some(result)
}

/// `a |= b` and its like for two sets, of which the left one is not frozen.
pub fn in_place(op: BinaryOp, a: &Ref<Set>, b: &Ref<Set>, gil: &mut Gil) -> Plain<()> {
    if a.is(b) {
        // `s |= s` and `s &= s` change nothing.
        if let BinaryOp::Sub | BinaryOp::Xor = op {
            let old = a.get_mut(gil).clear();
            drop(old);
        }
        return Plain::Done(());
    }
    // The common `s |= {x}` must not copy a large set.
    if op == BinaryOp::Or && b.get(gil).len() <= a.get(gil).len() / 8 {
        return add_few(a, b, gil);
    }
    match combine_in_place(op, a.get(gil), b.get(gil), gil) {
        Some(result) => {
            let old = std::mem::replace(a.get_mut(gil), result);
            drop(old);
            Plain::Done(())
        }
        None => Plain::Script,
    }
}

fn add_few(a: &Ref<Set>, b: &Ref<Set>, gil: &mut Gil) -> Plain<()> {
    let keys: Vec<(i64, Value)> = b.get(gil).iter().map(|(h, key)| (h, key.clone())).collect();
    a.get_mut(gil).make_room(keys.len());
    for (hash, key) in keys {
        match a.get(gil).find(&key, hash, gil) {
            Find::At(_) => {}
            Find::Absent => a.get_mut(gil).push(hash, key),
            Find::Ask => return Plain::Script,
        }
    }
    Plain::Done(())
}

/// `a | b` of two dicts; `None` if only a script can tell.
pub fn merged(a: &Dict, b: &Dict, gil: &Gil) -> Option<Dict> {
    let mut result = copy_dict(a);
    for entry in b.iter() {
        result.set(entry.key.clone(), entry.hash, entry.value.clone(), gil)?;
    }
    Some(result)
}

/// `dict(a)`
pub fn copy_dict(a: &Dict) -> Dict {
    let mut result = Dict::with_capacity(a.len());
    for entry in a.iter() {
        result.push(entry.hash, entry.key.clone(), entry.value.clone());
    }
    result
}

/// `a |= b` and `a.update(b)` of two dicts.
pub fn update(a: &Ref<Dict>, b: &Ref<Dict>, gil: &mut Gil) -> Plain<()> {
    if a.is(b) {
        return Plain::Done(());
    }
    let entries = b.get(gil).iter().map(|e| (e.hash, e.key.clone(), e.value.clone()));
    let entries: Vec<(i64, Value, Value)> = entries.collect();
    // Ask before anything changes, so that the twin can start from the beginning.
    for (hash, key, _) in &entries {
        if a.get(gil).find(key, *hash, gil) == Find::Ask {
            return Plain::Script;
        }
    }
    for (hash, key, value) in entries {
        match a.get(gil).find(&key, hash, gil) {
            Find::At(at) => {
                let old = std::mem::replace(a.get_mut(gil).value_mut(at), value);
                drop(old);
            }
            Find::Absent => a.get_mut(gil).push(hash, key, value),
            Find::Ask => return Plain::Script,
        }
    }
    Plain::Done(())
}

/// `a.update(pairs)`: every item of an iterable is a key and a value. `Script` before anything has
/// changed or been consumed.
///
/// # Errors
/// TypeError and ValueError for items that are no pairs, as in CPython.
pub fn update_pairs(
    a: &Ref<Dict>,
    pairs: &Value,
    heap: &mut Heap,
    gil: &mut Gil,
) -> Res<Plain<()>> {
    if let Value::Iter(_) = pairs {
        return Ok(Plain::Script);
    }
    let items = match collect(pairs, gil)? {
        Plain::Done(items) => items,
        Plain::Script => return Ok(Plain::Script),
        Plain::Unsupported => return Ok(Plain::Unsupported),
    };
    let mut found = Vec::with_capacity(items.len());
    let mut failed = None;
    for (number, item) in items.iter().enumerate() {
        match pair(number, item, heap, gil) {
            Ok(Plain::Done((hash, key, value))) => {
                if a.get(gil).find(&key, hash, gil) == Find::Ask {
                    return Ok(Plain::Script);
                }
                found.push((hash, key, value));
            }
            Ok(_) => return Ok(Plain::Script),
            // The pairs before it still go in.
            Err(raise) => {
                failed = Some(raise);
                break;
            }
        }
    }
    for (hash, key, value) in found {
        match a.get(gil).find(&key, hash, gil) {
            Find::At(at) => {
                let old = std::mem::replace(a.get_mut(gil).value_mut(at), value);
                drop(old);
            }
            Find::Absent => a.get_mut(gil).push(hash, key, value),
            Find::Ask => return Ok(Plain::Script),
        }
    }
    match failed {
        Some(raise) => Err(raise),
        None => Ok(Plain::Done(())),
    }
}

/// One item of an iterable of pairs: the key's hash, the key, the value.
fn pair(
    number: usize,
    item: &Value,
    heap: &mut Heap,
    gil: &mut Gil,
) -> Res<Plain<(i64, Value, Value)>> {
    if let Value::Iter(_) = item {
        return Ok(Plain::Script);
    }
    let mut parts = match collect(item, gil) {
        Ok(Plain::Done(parts)) => parts,
        Ok(_) => return Ok(Plain::Script),
        Err(_) => {
            let text = format!(
                "cannot convert dictionary update sequence element #{number} to a sequence"
            );
            return raise(ExcKind::TypeError, text);
        }
    };
    if parts.len() != 2 {
        let text = format!(
            "dictionary update sequence element #{number} has length {}; 2 is required",
            parts.len()
        );
        return raise(ExcKind::ValueError, text);
    }
    let value = parts.pop().unwrap_or(Value::None);
    let key = parts.pop().unwrap_or(Value::None);
    Ok(match hash(&key, heap, gil)? {
        Plain::Done(hash) => Plain::Done((hash, key, value)),
        _ => Plain::Script,
    })
}

/// The keys of a set, a view, a list or a tuple as a set; `Unsupported` for other types.
///
/// # Errors
/// TypeError if one cannot be hashed.
pub fn as_set(v: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Set>> {
    match v {
        Value::Set(set) => Ok(Plain::Done(set.get(gil).copy(false))),
        Value::View(view) => view_set(view, heap, gil),
        Value::Dict(dict) => {
            view_set(&View { dict: dict.clone(), kind: ViewKind::Keys }, heap, gil)
        }
        Value::List(list) => set_of(&list.get(gil).items, heap, gil),
        Value::Tuple(tuple) => set_of(&tuple.items, heap, gil),
        Value::Iter(_) | Value::Gen(_) | Value::Instance(_) => Ok(Plain::Script),
        _ => Ok(Plain::Unsupported),
    }
}

fn view_set(view: &View, heap: &mut Heap, gil: &Gil) -> Res<Plain<Set>> {
    let dict = view.dict.get(gil);
    match view.kind {
        ViewKind::Keys => {
            let mut set = Set::new(false);
            dict.iter().for_each(|entry| set.push(entry.hash, entry.key.clone()));
            Ok(Plain::Done(set))
        }
        ViewKind::Items => {
            let items: Vec<Value> = dict
                .iter()
                .map(|entry| Value::tuple(vec![entry.key.clone(), entry.value.clone()]))
                .collect();
            set_of(&items, heap, gil)
        }
        ViewKind::Values => Ok(Plain::Unsupported),
    }
}

/// A set of these items.
///
/// # Errors
/// TypeError if one cannot be hashed.
pub fn set_of(items: &[Value], heap: &mut Heap, gil: &Gil) -> Res<Plain<Set>> {
    let mut set = Set::new(false);
    for item in items {
        let Plain::Done(hash) = hash(item, heap, gil)? else {
            return Ok(Plain::Script);
        };
        if set.add(item.clone(), hash, gil).is_none() {
            return Ok(Plain::Script);
        }
    }
    Ok(Plain::Done(set))
}

/// `d.keys() & other` and its like: always a new set. The other side may be any iterable.
///
/// # Errors
/// TypeError if an item cannot be hashed.
pub fn combine_views(
    op: BinaryOp,
    a: &Value,
    b: &Value,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<Value>> {
    let has_keys = |v: &Value| matches!(v, Value::View(view) if view.kind != ViewKind::Values);
    if !has_keys(a) && !has_keys(b) {
        return Ok(Plain::Unsupported);
    }
    let a = match as_set(a, heap, gil)? {
        Plain::Done(set) => set,
        _ => return Ok(Plain::Script),
    };
    let b = match as_set(b, heap, gil)? {
        Plain::Done(set) => set,
        _ => return Ok(Plain::Script),
    };
    Ok(match combine(op, &a, &b, gil) {
        Some(set) => Plain::Done(Value::from(set)),
        None => Plain::Script,
    })
}
