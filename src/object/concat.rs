//! `+` and `*` of strings, bytes, lists and tuples.
//!
//! Lives here: `add`, `add_strings`, `repeat`. May use: the object types.
//! Deliberately absent: error messages about operands' types (arith.rs).

use super::Plain;
use super::buffer::{self, Buffer};
use super::exc::{ExcKind, Res, raise};
use super::key::Gil;
use super::texts::{Bytes, Str};
use super::value::Value;
use crate::text::room::room_for_many;
use crate::text::{Fault, Int};

/// `a + b` of two sequences of one type.
pub fn add(a: &Value, b: &Value, gil: &Gil) -> Plain<Value> {
    Plain::Done(match (a, b) {
        (Value::Str(x), Value::Str(y)) => Value::from(Str::joined(x, y)),
        (Value::List(x), Value::List(y)) => {
            let (x, y) = (&x.get(gil).items, &y.get(gil).items);
            Value::list(joined(x, y))
        }
        (Value::Tuple(x), Value::Tuple(y)) => Value::tuple(joined(&x.items, &y.items)),
        (Value::Bytes(x), Value::Bytes(y)) => Value::from(Bytes(joined(&x.0, &y.0).into())),
        (Value::Bytes(x), y) => match buffer::raw(y, gil) {
            Some(y) => Value::from(Bytes(joined(&x.0, &y).into())),
            None => return Plain::Unsupported,
        },
        (Value::Buffer(x), y) => {
            let x = x.get(gil);
            match buffer::appendix(x, y, gil) {
                Some(more) => Buffer::of(joined(&x.bytes, &more), x.code),
                None => return Plain::Unsupported,
            }
        }
        _ => return Plain::Unsupported,
    })
}

fn joined<T: Clone>(x: &[T], y: &[T]) -> Vec<T> {
    let mut all = Vec::with_capacity(x.len() + y.len());
    all.extend_from_slice(x);
    all.extend_from_slice(y);
    all
}

/// `a + b` of two strings, which appends in place if `a` has no other owner: building a text with
/// `+=` in a loop stays linear. What is no string is given back as it is.
pub fn add_strings(mut a: Value, b: &Value) -> Value {
    let (Value::Str(left), Value::Str(right)) = (&mut a, b) else {
        return a;
    };
    if let Some(text) = left.unique() {
        text.push_str(right);
        return a;
    }
    Value::from(Str::joined(left, right))
}

/// Whether `*` repeats it.
pub fn is_sequence(v: &Value) -> bool {
    use Value::*;
    matches!(v, Str(_) | List(_) | Tuple(_) | Bytes(_) | Buffer(_))
}

/// How often a sequence is repeated: not less than 0 times.
///
/// # Errors
/// OverflowError beyond 64 bits.
pub fn times(n: Int<'_>) -> Res<usize> {
    match n.to_i64() {
        Some(n) => Ok(usize::try_from(n).unwrap_or(0)),
        None => raise(ExcKind::OverflowError, "cannot fit 'int' into an index-sized integer"),
    }
}

/// `sequence * n`
///
/// # Errors
/// OverflowError or MemoryError for absurd lengths.
pub fn repeat(sequence: &Value, n: usize, gil: &Gil) -> Res<Plain<Value>> {
    Ok(Plain::Done(match sequence {
        Value::Str(_) | Value::Tuple(_) | Value::Bytes(_) if n == 1 => sequence.clone(),
        Value::Str(s) => {
            let bytes = repeated(s.as_str().as_bytes(), n, "repeated string is too long")?;
            // Repeated UTF-8 is UTF-8.
            Value::string(String::from_utf8(bytes).unwrap_or_default())
        }
        Value::Bytes(b) => {
            Value::from(Bytes(repeated(&b.0, n, "repeated bytes are too long")?.into()))
        }
        Value::Buffer(buffer) => {
            let buffer = buffer.get(gil);
            Buffer::of(repeated(&buffer.bytes, n, "")?, buffer.code)
        }
        Value::List(list) => Value::list(repeated(&list.get(gil).items, n, "")?),
        Value::Tuple(tuple) => Value::tuple(repeated(&tuple.items, n, "")?),
        _ => return Ok(Plain::Unsupported),
    }))
}

/// The items `n` times. `too_long` is the OverflowError's text; empty: a MemoryError.
fn repeated<T: Clone>(items: &[T], n: usize, too_long: &str) -> Res<Vec<T>> {
    let fits = |len: &usize| *len <= isize::MAX as usize;
    let Some(len) = items.len().checked_mul(n).filter(fits) else {
        return match too_long {
            "" => Err(Fault::memory().into()),
            text => raise(ExcKind::OverflowError, text),
        };
    };
    room_for_many(len, size_of::<T>())?;
    let mut all = Vec::new();
    if all.try_reserve_exact(len).is_err() {
        return Err(Fault::memory().into());
    }
    match items {
        [only] => all.resize(len, only.clone()),
        items => (0..n).for_each(|_| all.extend_from_slice(items)),
    }
    Ok(all)
}
