//! Slices of sequences: read, assigned, deleted.
//!
//! Lives here: `get_slice`, `set_slice`, `del_slice`, `bounds`. May use: the object types,
//! `convert`, `iter`, `text`. Deliberately absent: `__index__` of scripts, which the machine calls.

use super::Plain;
use super::buffer::Buffer;
use super::class::Instance;
use super::containers::{List, Range, Slice};
use super::convert::int;
use super::counted::Ref;
use super::exc::{ExcKind, Res, raise};
use super::iter::collect;
use super::key::Gil;
use super::special::{Route, names, native_in, route};
use super::texts::Bytes;
use super::value::Value;
use crate::text::slice::{Indices, clamp, resolve};

/// One part of a slice, brought into 64 bits; `None` if it is not given.
fn part(v: &Value, gil: &Gil) -> Res<Plain<Option<i64>>> {
    if let Value::Int(n) = v {
        return Ok(Plain::Done(Some(*n)));
    }
    if v.is_none() {
        return Ok(Plain::Done(None));
    }
    if let Some(n) = int(v) {
        return Ok(Plain::Done(Some(clamp(n))));
    }
    if let Value::Instance(instance) = v {
        match route(instance, &[names().index], gil) {
            Route::Script => return Ok(Plain::Script),
            Route::Native(native) => {
                if let Some(n) = int(native) {
                    return Ok(Plain::Done(Some(clamp(n))));
                }
            }
            Route::Nobody => {}
        }
    }
    raise(ExcKind::TypeError, "slice indices must be integers or None or have an __index__ method")
}

/// The items that a slice selects from a sequence of `length` items.
///
/// # Errors
/// TypeError for parts that are no integers, ValueError for a step of 0.
pub fn bounds(slice: &Slice, length: usize, gil: &Gil) -> Res<Plain<Indices>> {
    // CPython looks at the step first.
    let (Plain::Done(step), Plain::Done(start), Plain::Done(stop)) =
        (part(&slice.step, gil)?, part(&slice.start, gil)?, part(&slice.stop, gil)?)
    else {
        return Ok(Plain::Script);
    };
    Ok(Plain::Done(resolve(start, stop, step, length)?))
}

/// `obj[start:stop:step]` of list, tuple, str, bytes and range.
///
/// # Errors
/// See [`bounds`].
#[inline(never)]
pub fn get_slice(obj: &Value, slice: &Slice, gil: &Gil) -> Res<Plain<Value>> {
    let length = match obj {
        Value::List(list) => list.get(gil).items.len(),
        Value::Tuple(tuple) => tuple.items.len(),
        Value::Str(s) => s.chars(),
        Value::Bytes(bytes) => bytes.0.len(),
        Value::Buffer(buffer) => buffer.get(gil).len(),
        Value::Range(range) => range.len() as usize,
        _ => return Ok(Plain::Unsupported),
    };
    let Plain::Done(at) = bounds(slice, length, gil)? else {
        return Ok(Plain::Script);
    };
    Ok(Plain::Done(match obj {
        Value::List(list) => Value::list(pick(&list.get(gil).items, at)),
        Value::Tuple(tuple) if at.step == 1 && at.count == length => Value::Tuple(tuple.clone()),
        Value::Tuple(tuple) => Value::tuple(pick(&tuple.items, at)),
        Value::Str(s) if at.step == 1 && at.count == length => Value::Str(s.clone()),
        Value::Str(s) if at.step == 1 && s.is_ascii() => Value::str(&s.as_str()[at.range()]),
        Value::Str(s) => Value::string(pick_text(s.as_str(), s.is_ascii(), at)),
        Value::Bytes(bytes) => Value::from(Bytes(pick(&bytes.0, at).into())),
        Value::Buffer(buffer) => {
            let buffer = buffer.get(gil);
            Buffer::of(buffer.pick(at), buffer.code)
        }
        Value::Range(range) => Value::from(Range {
            start: range.at(at.start),
            stop: range.at(at.stop),
            step: range.step.saturating_mul(at.step),
        }),
        _ => return Ok(Plain::Unsupported),
    }))
}

fn pick<T: Clone>(items: &[T], at: Indices) -> Vec<T> {
    match at.step {
        1 => items[at.range()].to_vec(),
        _ => at.iter().map(|i| items[i].clone()).collect(),
    }
}

fn pick_text(text: &str, ascii: bool, at: Indices) -> String {
    if ascii {
        return at.iter().map(|i| text.as_bytes()[i] as char).collect();
    }
    if at.step == 1 {
        let range = at.range();
        return text.chars().skip(range.start).take(range.len()).collect();
    }
    let chars: Vec<char> = text.chars().collect();
    at.iter().map(|i| chars[i]).collect()
}

/// `list[start:stop:step] = value`; `value` is taken only when it is done.
///
/// # Errors
/// TypeError if `value` is no iterable, ValueError if an extended slice gets too many or too few.
#[inline(never)]
pub fn set_slice(
    list: &Ref<List>,
    slice: &Slice,
    value: &mut Value,
    gil: &mut Gil,
) -> Res<Plain<()>> {
    if let Value::Instance(instance) = &*value
        && no_native_sequence(instance, gil)
    {
        return Ok(Plain::Script);
    }
    let items = match collect(value, gil) {
        Ok(Plain::Done(items)) => items,
        Ok(Plain::Script) => return Ok(Plain::Script),
        Ok(Plain::Unsupported) => return Ok(Plain::Unsupported),
        // An iterator that fails half-way raises its own error.
        Err(raised) if matches!(value, Value::Iter(_)) => return Err(raised),
        Err(_) => return raise(ExcKind::TypeError, "must assign iterable to extended slice"),
    };
    let Plain::Done(at) = bounds(slice, list.get(gil).items.len(), gil)? else {
        return Ok(Plain::Script);
    };
    let old: Vec<Value> = if at.step == 1 {
        let here = &mut list.get_mut(gil).items;
        here.splice(at.range(), items).collect()
    } else {
        if items.len() != at.count {
            return raise(
                ExcKind::ValueError,
                format!(
                    "attempt to assign sequence of size {} to extended slice of size {}",
                    items.len(),
                    at.count
                ),
            );
        }
        let here = &mut list.get_mut(gil).items;
        at.iter().zip(items).map(|(i, item)| std::mem::replace(&mut here[i], item)).collect()
    };
    drop(old);
    drop(value.take());
    Ok(Plain::Done(()))
}

fn no_native_sequence(instance: &Ref<Instance>, gil: &Gil) -> bool {
    !matches!(native_in(instance, gil), Some(Value::List(_) | Value::Tuple(_)))
}

/// `del list[start:stop:step]`
///
/// # Errors
/// See [`bounds`].
#[inline(never)]
pub fn del_slice(list: &Ref<List>, slice: &Slice, gil: &mut Gil) -> Res<Plain<()>> {
    let Plain::Done(at) = bounds(slice, list.get(gil).items.len(), gil)? else {
        return Ok(Plain::Script);
    };
    let here = &mut list.get_mut(gil).items;
    let old: Vec<Value> = if at.step == 1 {
        here.drain(at.range()).collect()
    } else {
        let mut gone = vec![false; here.len()];
        at.iter().for_each(|i| gone[i] = true);
        let mut gone = gone.into_iter();
        here.extract_if(.., |_| gone.next() == Some(true)).collect()
    };
    drop(old);
    Ok(Plain::Done(()))
}
