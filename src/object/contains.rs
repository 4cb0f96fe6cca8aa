//! `item in container`
//!
//! Lives here: `contains`. May use: the object types, `hash`, `compare`.
//! Deliberately absent: `__contains__` of scripts, and iterators, which the machine steps.

use super::Plain;
use super::buffer;
use super::class::Instance;
use super::compare::{DEPTH, same};
use super::containers::{Range, View, ViewKind};
use super::convert::{Number, number, type_text};
use super::counted::Ref;
use super::dict::{Dict, Find};
use super::exc::{ExcKind, Res, raise};
use super::hash::hash;
use super::heap::Heap;
use super::item::is_container;
use super::key::Gil;
use super::set::Set;
use super::special::{Route, has, names, route};
use super::value::Value;
use crate::base::Symbol;

/// `item in container`
///
/// # Errors
/// TypeError and ValueError as in CPython.
pub fn contains(container: &Value, item: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<bool>> {
    match container {
        Value::Dict(dict) => has_key(dict.get(gil), item, heap, gil),
        Value::Set(set) => in_set(set.get(gil), item, heap, gil),
        Value::List(list) => Ok(any_same(list.get(gil).items.iter(), item, gil)),
        Value::Tuple(tuple) => Ok(any_same(tuple.items.iter(), item, gil)),
        Value::Str(s) => match item {
            Value::Str(part) => Ok(Plain::Done(s.as_str().contains(part.as_str()))),
            Value::Instance(instance) => match route(instance, &[], gil) {
                Route::Native(Value::Str(part)) => {
                    Ok(Plain::Done(s.as_str().contains(part.as_str())))
                }
                _ => no_substring(item, gil),
            },
            _ => no_substring(item, gil),
        },
        Value::Bytes(bytes) => buffer::contains(&bytes.0, item, gil),
        Value::Buffer(this) => {
            let this = this.get(gil);
            match this.code.is_array() {
                false => buffer::contains(&this.bytes, item, gil),
                true => Ok(any_same(this.items().collect::<Vec<_>>().iter(), item, gil)),
            }
        }
        Value::Range(range) => match number(item) {
            Some(number) => Ok(Plain::Done(in_range(range, number))),
            None => match item {
                Value::Instance(_) => Ok(Plain::Script),
                _ => Ok(Plain::Done(false)),
            },
        },
        Value::View(view) => in_view(view, item, heap, gil),
        Value::Iter(_) | Value::Gen(_) => Ok(Plain::Script),
        Value::Instance(instance) => {
            let names = names();
            if is_none(instance, names.contains, gil) {
                let name = type_text(container, gil);
                return raise(ExcKind::TypeError, format!("'{name}' object is not a container"));
            }
            match route(instance, &[names.contains], gil) {
                Route::Script => Ok(Plain::Script),
                Route::Native(native) if is_container(native) => contains(native, item, heap, gil),
                Route::Native(native @ Value::Set(_)) => contains(native, item, heap, gil),
                _ if is_none(instance, names.iter, gil) => not_iterable(container, gil),
                _ if has(instance, names.iter, gil) || has(instance, names.getitem, gil) => {
                    Ok(Plain::Script)
                }
                _ => not_iterable(container, gil),
            }
        }
        Value::Misc(_) | Value::Sync(_) | Value::Class(_) => Ok(Plain::Unsupported),
        _ => not_iterable(container, gil),
    }
}

/// Whether a class says that its instances have no such special method: `__iter__ = None`.
fn is_none(instance: &Ref<Instance>, name: Symbol, gil: &Gil) -> bool {
    matches!(instance.get(gil).class.lookup(name, gil), Some(Value::None))
}

#[cold]
fn no_substring<T>(item: &Value, gil: &Gil) -> Res<T> {
    let name = type_text(item, gil);
    let text = format!("'in <string>' requires string as left operand, not {name}");
    raise(ExcKind::TypeError, text)
}

/// "argument of type 'int' is not iterable"
#[cold]
pub fn not_iterable<T>(container: &Value, gil: &Gil) -> Res<T> {
    let name = type_text(container, gil);
    raise(ExcKind::TypeError, format!("argument of type '{name}' is not iterable"))
}

/// Whether an item is the same as one of these or equal.
pub fn any_same<'a>(
    items: impl Iterator<Item = &'a Value>,
    item: &Value,
    gil: &Gil,
) -> Plain<bool> {
    for other in items {
        match same(other, item, gil, DEPTH) {
            Plain::Done(false) => {}
            answer => return answer,
        }
    }
    Plain::Done(false)
}

fn has_key(dict: &Dict, key: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<bool>> {
    let Plain::Done(hash) = hash(key, heap, gil)? else {
        return Ok(Plain::Script);
    };
    Ok(answer(dict.find(key, hash, gil)))
}

/// A search's outcome as an answer.
fn answer(find: Find) -> Plain<bool> {
    match find {
        Find::At(_) => Plain::Done(true),
        Find::Absent => Plain::Done(false),
        Find::Ask => Plain::Script,
    }
}

fn in_set(set: &Set, key: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<bool>> {
    // A set is looked for as if it were frozen.
    let hash = match key {
        Value::Set(wanted) => {
            let hashes = wanted.get(gil).iter().map(|(hash, _)| hash);
            crate::text::hash::hash_frozenset(hashes)
        }
        _ => match hash(key, heap, gil)? {
            Plain::Done(hash) => hash,
            _ => return Ok(Plain::Script),
        },
    };
    Ok(answer(set.find(key, hash, gil)))
}

fn in_range(range: &Range, wanted: Number<'_>) -> bool {
    let n = match wanted {
        Number::Int(n) => n.to_i64(),
        // The bounds of i64 as floats; a NaN is in neither half.
        Number::Float(x) if x.fract() == 0.0 && (-9.3e18..9.3e18).contains(&x) => {
            let n = x as i64;
            (n as f64 == x && n != i64::MAX).then_some(n)
        }
        Number::Float(_) => None,
    };
    let Some(n) = n else {
        return false;
    };
    let inside = match range.step > 0 {
        true => range.start <= n && n < range.stop,
        false => range.stop < n && n <= range.start,
    };
    inside && (i128::from(n) - i128::from(range.start)) % i128::from(range.step) == 0
}

fn in_view(view: &View, item: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<bool>> {
    let dict = view.dict.get(gil);
    match view.kind {
        ViewKind::Keys => has_key(dict, item, heap, gil),
        ViewKind::Values => Ok(any_same(dict.iter().map(|entry| &entry.value), item, gil)),
        ViewKind::Items => {
            let Value::Tuple(pair) = item else {
                return Ok(Plain::Done(false));
            };
            let [key, value] = &*pair.items else {
                return Ok(Plain::Done(false));
            };
            let Plain::Done(hash) = hash(key, heap, gil)? else {
                return Ok(Plain::Script);
            };
            match dict.find(key, hash, gil) {
                Find::At(at) => {
                    Ok(any_same(dict.entry(at).map(|entry| &entry.value).into_iter(), value, gil))
                }
                Find::Absent => Ok(Plain::Done(false)),
                Find::Ask => Ok(Plain::Script),
            }
        }
    }
}
