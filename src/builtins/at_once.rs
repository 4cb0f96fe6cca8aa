//! What common functions answer at once, from their positional arguments alone.
//!
//! Lives here: attempts (`NativeFn::Ready`) for the functions that most programs call most.
//! May use: `object`. Deliberately absent: keywords, scripts' objects, errors: for these the answer is
//! None, nothing has changed, and the function itself is run.
//!
//! An attempt is made before arguments are bound to parameters and needs no step: `min(a, b)` takes
//! a fifth of the time.

use crate::object::iter::{self, NextPlain};
use crate::object::{Iter, Plain, Value};
use crate::vm::Cx;

pub(super) fn len(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [value] = args else { return None };
    let len = match value {
        Value::List(list) => list.get(cx.gil).items.len(),
        Value::Str(text) => text.chars(),
        Value::Dict(dict) => dict.get(cx.gil).len(),
        Value::Tuple(tuple) => tuple.items.len(),
        Value::Set(set) => set.get(cx.gil).len(),
        _ => return None,
    };
    Some(Value::Int(len as i64))
}

/// No class with a class of its own, and no object that shows another class.
pub(super) fn isinstance(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [value, wanted] = args else { return None };
    let several = match wanted {
        Value::Tuple(tuple) => &tuple.items[..],
        _ => std::slice::from_ref(wanted),
    };
    let class = cx.world.heap.class_of(value, cx.gil);
    let mut shows_all = !matches!(value, Value::Instance(_) | Value::Misc(_));
    for wanted in several {
        let Value::Class(wanted) = wanted else { return None };
        if class.is_subclass(wanted, cx.gil) {
            return Some(Value::True);
        }
        shows_all &= wanted.get(cx.gil).meta.is_none();
        // A class before one that fits may have a say.
        if !shows_all {
            return None;
        }
    }
    Some(Value::False)
}

/// The items of a container that is read in place, or the arguments themselves.
fn among<'a>(args: &'a [Value], cx: &'a Cx<'_>) -> Option<&'a [Value]> {
    match args {
        [Value::List(list)] => Some(&list.get(cx.gil).items),
        [Value::Tuple(tuple)] => Some(&tuple.items),
        [_] | [] => None,
        values => Some(values),
    }
}

/// The first of the best of numbers of one type.
fn best(
    values: &[Value],
    int: impl Fn(i64, i64) -> bool,
    float: impl Fn(f64, f64) -> bool,
) -> Option<Value> {
    let (first, rest) = values.split_first()?;
    match first {
        Value::Int(first) => {
            let mut best = *first;
            for value in rest {
                let Value::Int(x) = value else { return None };
                if int(*x, best) {
                    best = *x;
                }
            }
            Some(Value::Int(best))
        }
        Value::Float(first) => {
            let mut best = first.get();
            for value in rest {
                let Value::Float(x) = value else { return None };
                if float(x.get(), best) {
                    best = x.get();
                }
            }
            Some(Value::float(best))
        }
        _ => None,
    }
}

pub(super) fn min(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    best(among(args, cx)?, |x, best| x < best, |x, best| x < best)
}

pub(super) fn max(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    best(among(args, cx)?, |x, best| x > best, |x, best| x > best)
}

/// The sum of integers in a list or tuple.
pub(super) fn sum(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [_] = args else { return None };
    let mut total = 0i64;
    for value in among(args, cx)? {
        let Value::Int(x) = value else { return None };
        total = total.checked_add(*x)?;
    }
    Some(Value::Int(total))
}

/// The truth of a value that is no object.
fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::True => Some(true),
        Value::False | Value::None => Some(false),
        Value::Int(x) => Some(*x != 0),
        _ => None,
    }
}

/// Whether a value of this truth is in a list or tuple.
fn has(wanted: bool, cx: &mut Cx<'_>, args: &[Value]) -> Option<bool> {
    let [_] = args else { return None };
    for value in among(args, cx)? {
        if truth(value)? == wanted {
            return Some(true);
        }
    }
    Some(false)
}

pub(super) fn any(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    has(true, cx, args).map(Value::bool)
}

pub(super) fn all(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    has(false, cx, args).map(|found| Value::bool(!found))
}

pub(super) fn abs(_: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    match args {
        [Value::Int(x)] => x.checked_abs().map(Value::Int),
        [Value::Float(x)] => Some(Value::float(x.get().abs())),
        _ => None,
    }
}

/// The iterator of a container, or of an iterator of the machine.
fn walker(value: &Value, cx: &Cx<'_>) -> Option<Value> {
    if !matches!(
        value,
        Value::List(_)
            | Value::Tuple(_)
            | Value::Str(_)
            | Value::Dict(_)
            | Value::Range(_)
            | Value::View(_)
            | Value::Iter(_)
            | Value::Gen(_)
    ) {
        return None;
    }
    match iter::iter(value, cx.gil) {
        Ok(Plain::Done(walker)) => Some(walker),
        _ => None,
    }
}

pub(super) fn iter_of(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [value] = args else { return None };
    walker(value, cx)
}

/// `next(it)` of an iterator over a container.
pub(super) fn next(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [Value::Iter(it)] = args else { return None };
    match iter::next_plain(it, false, cx.gil)? {
        NextPlain::One(item) => Some(item),
        NextPlain::Two(..) => None,
    }
}

pub(super) fn enumerate(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let [_, value] = args else { return None };
    let inner = walker(value, cx)?;
    Some(Value::from(Iter::Enumerate { inner, next: Value::Int(0) }))
}

pub(super) fn zip(cx: &mut Cx<'_>, args: &[Value]) -> Option<Value> {
    let (_, values) = args.split_first()?;
    let inner = values.iter().map(|value| walker(value, cx)).collect::<Option<Vec<_>>>()?;
    Some(Value::from(Iter::Zip { inner, strict: false }))
}
