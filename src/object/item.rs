//! Subscripts: `len`, `obj[key]` read, set and deleted; `in` is next door.
//!
//! Lives here: those operations on built-in containers. May use: the object types, `hash`, `slice`
//! (slices). Deliberately absent: `__getitem__` and its like of scripts.
//!
//! Keys are looked up in two steps, find and change: while one changes a dict nothing else can be
//! looked at, and keys are objects.

use super::Plain;
use super::buffer;
use super::class::Instance;
use super::containers::Range;
use super::convert::{as_index, int, type_text};
use super::counted::Ref;
use super::dict::{Dict, Find};
use super::exc::{ExcKind, Raise, Res, raise};
use super::hash::hash;
use super::heap::Heap;
use super::key::Gil;
use super::kind::Kind;
use super::matrix::{self, matrix};
use super::slice::{del_slice, get_slice, set_slice};
use super::special::{Route, has, names, route};
use super::value::Value;
use crate::text::slice::index;

pub use super::contains::contains;

/// `len(v)`
///
/// # Errors
/// TypeError for what has no length.
pub fn len(v: &Value, gil: &Gil) -> Res<Plain<i64>> {
    let len = match v {
        Value::List(list) => list.get(gil).items.len(),
        Value::Str(s) => s.chars(),
        Value::Dict(dict) => dict.get(gil).len(),
        Value::Tuple(tuple) => tuple.items.len(),
        Value::Set(set) => set.get(gil).len(),
        Value::Bytes(bytes) => bytes.0.len(),
        Value::Buffer(buffer) => buffer.get(gil).len(),
        Value::Range(range) => return Ok(Plain::Done(range.len())),
        Value::View(view) => view.dict.get(gil).len(),
        Value::Instance(instance) => match route(instance, &[names().len], gil) {
            Route::Script => return Ok(Plain::Script),
            Route::Native(native) if has_len(native) => return len(native, gil),
            _ => return no_len(v, gil),
        },
        Value::Misc(_) | Value::Sync(_) | Value::Class(_) => return Ok(Plain::Unsupported),
        _ => return no_len(v, gil),
    };
    Ok(Plain::Done(len as i64))
}

fn has_len(native: &Value) -> bool {
    use Value::*;
    matches!(native, List(_) | Str(_) | Dict(_) | Tuple(_) | Set(_) | Bytes(_) | Buffer(_))
}

#[cold]
fn no_len<T>(v: &Value, gil: &Gil) -> Res<T> {
    let name = type_text(v, gil);
    raise(ExcKind::TypeError, format!("object of type '{name}' has no len()"))
}

/// `obj[key]`
///
/// # Errors
/// TypeError, IndexError, KeyError as in CPython.
#[inline]
pub fn get_item(obj: &Value, key: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    match (obj, key) {
        (Value::List(list), Value::Int(i)) => {
            let items = &list.get(gil).items;
            match items.get(*i as usize) {
                Some(item) => Ok(Plain::Done(item.clone())),
                None => from_end(items, *i, "list"),
            }
        }
        (Value::Dict(dict), Value::Str(_) | Value::Int(_)) => {
            let Plain::Done(hash) = hash(key, heap, gil)? else {
                return Ok(Plain::Script);
            };
            let dict = dict.get(gil);
            match dict.find(key, hash, gil) {
                Find::At(at) => found(dict, at, key),
                Find::Absent => missing(key),
                Find::Ask => Ok(Plain::Script),
            }
        }
        _ => get_item_slow(obj, key, heap, gil),
    }
}

/// An index that is no position as it stands: counted from the end, or out of range.
#[inline(never)]
fn from_end(items: &[Value], i: i64, what: &str) -> Res<Plain<Value>> {
    match index(i, items.len()) {
        Some(at) => Ok(Plain::Done(items[at].clone())),
        None => raise(ExcKind::IndexError, format!("{what} index out of range")),
    }
}

#[inline(always)]
fn found(dict: &Dict, at: usize, key: &Value) -> Res<Plain<Value>> {
    match dict.entry(at) {
        Some(entry) => Ok(Plain::Done(entry.value.clone())),
        None => missing(key),
    }
}

/// `KeyError(key)`
#[cold]
#[inline(never)]
pub fn missing<T>(key: &Value) -> Res<T> {
    Err(Box::new(Raise::With(ExcKind::KeyError, vec![key.clone()])))
}

#[inline(never)]
fn get_item_slow(obj: &Value, key: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    match obj {
        Value::Dict(dict) => {
            let hash = match hash(key, heap, gil)? {
                Plain::Done(hash) => hash,
                _ => return Ok(Plain::Script),
            };
            let dict = dict.get(gil);
            match dict.find(key, hash, gil) {
                Find::At(at) => found(dict, at, key),
                Find::Absent => missing(key),
                Find::Ask => Ok(Plain::Script),
            }
        }
        Value::List(_)
        | Value::Tuple(_)
        | Value::Str(_)
        | Value::Bytes(_)
        | Value::Buffer(_)
        | Value::Range(_) => {
            if let Value::Slice(slice) = key {
                return get_slice(obj, slice, gil);
            }
            match position(obj, key, gil)? {
                Plain::Done(i) => get_at(obj, i, gil),
                _ => Ok(Plain::Script),
            }
        }
        Value::Instance(instance) => get_from_instance(obj, instance, key, heap, gil),
        Value::Class(class) => {
            let class = class.get(gil);
            let script = class.attrs.get(names().class_getitem).is_some()
                || class.mro.iter().any(|c| c.get(gil).attrs.get(names().class_getitem).is_some());
            match class.layout {
                _ if script => Ok(Plain::Script),
                // `list[int]` and its like make an alias, which is the machine's.
                Kind::List | Kind::Dict | Kind::Tuple | Kind::Set | Kind::FrozenSet
                    if !class.flags.script =>
                {
                    Ok(Plain::Unsupported)
                }
                Kind::Type if !class.flags.script => Ok(Plain::Unsupported),
                _ => {
                    raise(ExcKind::TypeError, format!("type '{}' is not subscriptable", class.name))
                }
            }
        }
        Value::Misc(_) => match matrix(obj, gil) {
            Some(matrix) => Ok(Plain::Done(matrix::get_item(matrix, key, gil)?)),
            None => Ok(Plain::Unsupported),
        },
        _ => no_subscript(obj, gil),
    }
}

#[cold]
fn no_subscript<T>(v: &Value, gil: &Gil) -> Res<T> {
    raise(ExcKind::TypeError, format!("'{}' object is not subscriptable", type_text(v, gil)))
}

#[inline(never)]
fn get_from_instance(
    obj: &Value,
    instance: &Ref<Instance>,
    key: &Value,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<Value>> {
    match route(instance, &[names().getitem], gil) {
        Route::Script => Ok(Plain::Script),
        Route::Native(native) if is_container(native) => {
            let answer = get_item_slow(native, key, heap, gil);
            if let (Value::Dict(_), Err(raise)) = (native, &answer)
                && let Raise::With(ExcKind::KeyError, _) = **raise
                && has(instance, names().missing, gil)
            {
                return Ok(Plain::Script);
            }
            answer
        }
        _ => no_subscript(obj, gil),
    }
}

pub(super) fn is_container(native: &Value) -> bool {
    use Value::*;
    matches!(native, List(_) | Str(_) | Dict(_) | Tuple(_) | Bytes(_) | Buffer(_))
}

/// The integer in `obj[key]` of a sequence.
fn position(obj: &Value, key: &Value, gil: &Gil) -> Res<Plain<i64>> {
    match key {
        Value::Int(i) => Ok(Plain::Done(*i)),
        Value::Instance(instance)
            if matches!(route(instance, &[names().index], gil), Route::Nobody) =>
        {
            no_position(obj, key, gil)
        }
        Value::Big(_) if matches!(obj, Value::Range(_)) => {
            raise(ExcKind::IndexError, "range object index out of range")
        }
        key if int(key).is_some() => as_index(key, ExcKind::IndexError, gil),
        Value::Instance(_) => as_index(key, ExcKind::IndexError, gil),
        _ => no_position(obj, key, gil),
    }
}

#[cold]
fn no_position<T>(obj: &Value, key: &Value, gil: &Gil) -> Res<T> {
    let name = type_text(key, gil);
    let text = match obj {
        Value::Str(_) => format!("string indices must be integers, not '{name}'"),
        Value::Buffer(buffer) if buffer.get(gil).code.is_array() => {
            "array indices must be integers".to_owned()
        }
        Value::Bytes(_) => format!("byte indices must be integers or slices, not {name}"),
        other => {
            format!("{} indices must be integers or slices, not {name}", type_text(other, gil))
        }
    };
    raise(ExcKind::TypeError, text)
}

/// The item of a sequence at an index, which may count from the end.
fn get_at(obj: &Value, i: i64, gil: &Gil) -> Res<Plain<Value>> {
    let (item, message) = match obj {
        Value::List(list) => return from_end(&list.get(gil).items, i, "list"),
        Value::Tuple(tuple) => return from_end(&tuple.items, i, "tuple"),
        Value::Str(s) => {
            let c = index(i, s.chars()).and_then(|at| s.char_at(at));
            (c.map(character), "string index out of range")
        }
        Value::Bytes(bytes) => {
            let byte = index(i, bytes.0.len()).map(|at| Value::Int(bytes.0[at].into()));
            (byte, "index out of range")
        }
        Value::Buffer(buffer) => {
            let buffer = buffer.get(gil);
            let item = index(i, buffer.len()).and_then(|at| buffer.at(at));
            let message = match buffer.code.is_array() {
                true => "array index out of range",
                false => "bytearray index out of range",
            };
            (item, message)
        }
        Value::Range(range) => (range_at(range, i), "range object index out of range"),
        _ => return no_subscript(obj, gil),
    };
    match item {
        Some(item) => Ok(Plain::Done(item)),
        None => raise(ExcKind::IndexError, message),
    }
}

/// A string of one character.
pub fn character(c: char) -> Value {
    Value::str(c.encode_utf8(&mut [0; 4]))
}

fn range_at(range: &Range, i: i64) -> Option<Value> {
    let len = range.len();
    let at = if i < 0 { i.checked_add(len)? } else { i };
    (0..len).contains(&at).then(|| Value::Int(range.at(at)))
}

/// `obj[key] = value`; `value` is taken only when it is done.
///
/// # Errors
/// TypeError, IndexError, ValueError as in CPython.
#[inline]
pub fn set_item(
    obj: &Value,
    key: &Value,
    value: &mut Value,
    heap: &mut Heap,
    gil: &mut Gil,
) -> Res<Plain<()>> {
    match (obj, key) {
        (Value::List(list), Value::Int(i)) => {
            let items = &mut list.get_mut(gil).items;
            match items.get_mut(*i as usize) {
                Some(place) => {
                    let old = std::mem::replace(place, value.take());
                    drop(old);
                    Ok(Plain::Done(()))
                }
                None => set_from_end(items, *i, value),
            }
        }
        (Value::Dict(dict), Value::Str(_) | Value::Int(_)) => {
            let Plain::Done(hash) = hash(key, heap, gil)? else {
                return Ok(Plain::Script);
            };
            let place = dict.get(gil).find(key, hash, gil);
            set_found(dict, place, hash, key, value, gil)
        }
        _ => set_item_slow(obj, key, value, heap, gil),
    }
}

#[inline(never)]
fn set_from_end(items: &mut [Value], i: i64, value: &mut Value) -> Res<Plain<()>> {
    match index(i, items.len()) {
        Some(at) => {
            items[at] = value.take();
            Ok(Plain::Done(()))
        }
        None => raise(ExcKind::IndexError, "list assignment index out of range"),
    }
}

#[inline(always)]
fn set_found(
    dict: &Ref<Dict>,
    place: Find,
    hash: i64,
    key: &Value,
    value: &mut Value,
    gil: &mut Gil,
) -> Res<Plain<()>> {
    match place {
        Find::At(at) => {
            let old = std::mem::replace(dict.get_mut(gil).value_mut(at), value.take());
            drop(old);
        }
        Find::Absent => dict.get_mut(gil).push(hash, key.clone(), value.take()),
        Find::Ask => return Ok(Plain::Script),
    }
    Ok(Plain::Done(()))
}

#[inline(never)]
fn set_item_slow(
    obj: &Value,
    key: &Value,
    value: &mut Value,
    heap: &mut Heap,
    gil: &mut Gil,
) -> Res<Plain<()>> {
    match obj {
        Value::Dict(dict) => {
            let hash = match hash(key, heap, gil)? {
                Plain::Done(hash) => hash,
                _ => return Ok(Plain::Script),
            };
            let place = dict.get(gil).find(key, hash, gil);
            set_found(dict, place, hash, key, value, gil)
        }
        Value::List(list) => {
            if let Value::Slice(slice) = key {
                return set_slice(list, slice, value, gil);
            }
            match position(obj, key, gil)? {
                Plain::Done(i) => set_from_end(&mut list.get_mut(gil).items, i, value),
                _ => Ok(Plain::Script),
            }
        }
        Value::Buffer(this) => {
            if let Value::Slice(slice) = key {
                return buffer::set_slice(this, slice, value, gil);
            }
            match position(obj, key, gil)? {
                Plain::Done(i) => buffer::set_at(this, i, value, gil),
                _ => Ok(Plain::Script),
            }
        }
        Value::Instance(instance) => match route(instance, &[names().setitem], gil) {
            Route::Script => Ok(Plain::Script),
            Route::Native(native @ (Value::Dict(_) | Value::List(_) | Value::Buffer(_))) => {
                let native = native.clone();
                set_item_slow(&native, key, value, heap, gil)
            }
            _ => no_assignment(obj, key, gil),
        },
        Value::Misc(misc) => matrix::set_item(misc, key, value, gil),
        _ => no_assignment(obj, key, gil),
    }
}

#[cold]
fn no_assignment<T>(v: &Value, key: &Value, gil: &Gil) -> Res<T> {
    if let (Value::Big(_), true) = (key, is_indexed(v)) {
        return raise(ExcKind::IndexError, "cannot fit 'int' into an index-sized integer");
    }
    let name = type_text(v, gil);
    raise(ExcKind::TypeError, format!("'{name}' object does not support item assignment"))
}

/// Types that CPython thinks of as sequences when an item of them is set: it looks at the key
/// before it refuses.
fn is_indexed(v: &Value) -> bool {
    use Value::*;
    matches!(v, Str(_) | Tuple(_) | Bytes(_) | Range(_) | Set(_) | View(_))
}

/// `del obj[key]`
///
/// # Errors
/// TypeError, IndexError, KeyError as in CPython.
pub fn del_item(obj: &Value, key: &Value, heap: &mut Heap, gil: &mut Gil) -> Res<Plain<()>> {
    match obj {
        Value::Dict(dict) => {
            let hash = match hash(key, heap, gil)? {
                Plain::Done(hash) => hash,
                _ => return Ok(Plain::Script),
            };
            match dict.get(gil).find(key, hash, gil) {
                Find::At(at) => {
                    let old = dict.get_mut(gil).remove(at);
                    drop(old);
                    Ok(Plain::Done(()))
                }
                Find::Absent => missing(key),
                Find::Ask => Ok(Plain::Script),
            }
        }
        Value::List(list) => {
            if let Value::Slice(slice) = key {
                return del_slice(list, slice, gil);
            }
            let Plain::Done(i) = position(obj, key, gil)? else {
                return Ok(Plain::Script);
            };
            let items = &mut list.get_mut(gil).items;
            match index(i, items.len()) {
                Some(at) => {
                    let old = items.remove(at);
                    drop(old);
                    Ok(Plain::Done(()))
                }
                None => raise(ExcKind::IndexError, "list assignment index out of range"),
            }
        }
        Value::Buffer(this) => {
            if let Value::Slice(slice) = key {
                return buffer::del_slice(this, slice, gil);
            }
            match position(obj, key, gil)? {
                Plain::Done(i) => buffer::del_at(this, i, gil),
                _ => Ok(Plain::Script),
            }
        }
        Value::Instance(instance) => match route(instance, &[names().delitem], gil) {
            Route::Script => Ok(Plain::Script),
            Route::Native(native @ (Value::Dict(_) | Value::List(_) | Value::Buffer(_))) => {
                let native = native.clone();
                del_item(&native, key, heap, gil)
            }
            _ => no_deletion(obj, key, gil),
        },
        Value::Misc(_) => Ok(Plain::Unsupported),
        _ => no_deletion(obj, key, gil),
    }
}

/// CPython words it in two ways, by type and key.
#[cold]
fn no_deletion<T>(v: &Value, key: &Value, gil: &Gil) -> Res<T> {
    let verb = match v {
        v if is_indexed(v) || matches!(v, Value::Instance(_)) => match key {
            Value::Big(_) => return no_assignment(v, key, gil),
            Value::Int(_) | Value::True | Value::False => "doesn't",
            _ => "does not",
        },
        _ => "does not",
    };
    let name = type_text(v, gil);
    raise(ExcKind::TypeError, format!("'{name}' object {verb} support item deletion"))
}
