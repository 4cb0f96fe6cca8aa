//! Functions that reduce an iterable to one value: `sum`, `any`, `all`, `min`, `max`.
//!
//! Lives here: their native ways over values that no script touches.
//! May use: `object`, `vm`, its siblings. Deliberately absent: the ways over scripts' iterators,
//! which consume item by item (lib/core.cc).

use super::args::*;
use super::at_once;
use super::ops;
use super::table::{Row, natives};
use crate::bytecode::{BinaryOp, CompareOp};
use crate::object::{Plain, Res, Value, arith, convert};
use crate::text;
use crate::vm::{Cx, Step};

/// The functions.
pub const FUNCTIONS: &[Row] = natives! { "";
    /// Return the sum of a 'start' value (default: 0) plus an iterable of numbers.
    "sum" "(iterable, /, start=0)" Ready (at_once::sum, sum);
    /// Return True if any element of the iterable is true.
    "any" "(iterable, /)" Ready (at_once::any, any);
    /// Return True if all elements of the iterable are true.
    "all" "(iterable, /)" Ready (at_once::all, all);
    /// Return the smallest item of an iterable, or of the arguments.
    "min" "(*args, key=None, default=)" Ready (at_once::min, min);
    /// Return the biggest item of an iterable, or of the arguments.
    "max" "(*args, key=None, default=)" Ready (at_once::max, max);
    /// Return a new list containing all items from the iterable in ascending order.
    "sorted" "(*args, key=None, reverse=False)" Open super::sort::sorted;
};

fn sum(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let start = given(args, 1).cloned().unwrap_or(Value::Int(0));
    match inner(&start, cx.gil) {
        Value::Str(_) => return type_error("sum() can't sum strings [use ''.join(seq) instead]"),
        Value::Buffer(buffer) if !buffer.get(cx.gil).code.is_array() => {
            return type_error("sum() can't sum bytearray [use b''.join(seq) instead]");
        }
        Value::Bytes(_) => return type_error("sum() can't sum bytes [use b''.join(seq) instead]"),
        _ => {}
    }
    if let Value::Range(range) = &args[0]
        && let Value::Int(start) = start
        && let Some(total) = sum_of_range(range, start)
    {
        return Ok(Value::Int(total).into());
    }
    // A script's iterator may raise between two additions: the library takes item by item.
    let Plain::Done(items) = ops::collect(&args[0], cx)? else {
        return ops::twin(cx, "_sum", &[args[0].clone(), start]);
    };
    let mut sum = Sum { total: start, lost: 0.0, compensating: false, exact: true };
    for item in &items {
        if !sum.add(item, cx)? {
            let rest = Value::list(items);
            return Ok(Step::call(
                cx.library("_sum"),
                vec![rest, args[1].given().cloned().unwrap_or(Value::Int(0))],
            ));
        }
    }
    Ok(sum.result().into())
}

/// The sum of a range in closed form, if it fits 64 bits.
fn sum_of_range(range: &crate::object::Range, start: i64) -> Option<i64> {
    let len = i128::from(range.len());
    let (first, step) = (i128::from(range.start), i128::from(range.step));
    let total = first.checked_mul(len)?.checked_add(step.checked_mul(len * (len - 1) / 2)?)?;
    i64::try_from(total.checked_add(i128::from(start))?).ok()
}

/// A running sum as CPython makes it: integers exactly, then floats with compensation.
struct Sum {
    total: Value,
    /// What rounding has taken from a float total (Neumaier).
    lost: f64,
    compensating: bool,
    exact: bool,
}

impl Sum {
    /// Adds one; false if a script must.
    fn add(&mut self, item: &Value, cx: &mut Cx<'_>) -> Res<bool> {
        if let (Value::Int(a), Value::Int(b)) = (&self.total, item)
            && let Some(total) = a.checked_add(*b)
        {
            self.total = Value::Int(total);
            return Ok(true);
        }
        if let Value::Float(total) = &self.total
            && self.exact
        {
            let total = total.get();
            if let Value::Float(x) = item {
                let x = x.get();
                let next = total + x;
                self.lost +=
                    if total.abs() >= x.abs() { (total - next) + x } else { (x - next) + total };
                self.compensating = true;
                self.total = Value::float(next);
                return Ok(true);
            }
            if let Some(n) = convert::int(item) {
                self.total = Value::float(total + text::convert::to_float(n)?);
                return Ok(true);
            }
            self.total = self.result();
            self.exact = false;
        }
        match ops::binary(BinaryOp::Add, &self.total, item, cx)? {
            Plain::Done(total) => {
                self.exact &= convert::number(&total).is_some();
                self.total = total;
                Ok(true)
            }
            Plain::Unsupported
                if !matches!(item, Value::Instance(_) | Value::Misc(_))
                    && !matches!(self.total, Value::Instance(_) | Value::Misc(_)) =>
            {
                arith::refuse(BinaryOp::Add, false, &self.total, item, cx.gil)
            }
            _ => Ok(false),
        }
    }

    fn result(&mut self) -> Value {
        match self.total.take() {
            Value::Float(total)
                if self.compensating && self.lost != 0.0 && self.lost.is_finite() =>
            {
                self.compensating = false;
                Value::float(total.get() + std::mem::take(&mut self.lost))
            }
            total => total,
        }
    }
}

/// `any` or `all`: whether one item's truth is `wanted`.
fn has_truth(cx: &mut Cx<'_>, args: &mut [Value], wanted: bool, twin: &str) -> Res<Step> {
    // Items are consumed one by one, so an iterator keeps what comes after the answer.
    if matches!(args[0], Value::Iter(_) | Value::Gen(_) | Value::Instance(_)) {
        return ops::twin(cx, twin, &args[..1]);
    }
    let Plain::Done(items) = ops::collect(&args[0], cx)? else {
        return ops::twin(cx, twin, &args[..1]);
    };
    for item in &items {
        match ops::truth(item, cx) {
            Plain::Done(truth) if truth == wanted => return Ok(Value::bool(wanted).into()),
            Plain::Done(_) | Plain::Unsupported => {}
            Plain::Script => return ops::twin(cx, twin, &args[..1]),
        }
    }
    Ok(Value::bool(!wanted).into())
}

fn any(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    has_truth(cx, args, true, "_any")
}

fn all(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    has_truth(cx, args, false, "_all")
}

fn min(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    best(cx, args, CompareOp::Lt, "min")
}

fn max(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    best(cx, args, CompareOp::Gt, "max")
}

/// The first item that no other is `op` than.
fn best(cx: &mut Cx<'_>, args: &mut [Value], op: CompareOp, name: &str) -> Res<Step> {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None.into()) };
    let default = given(args, 2).cloned();
    let items = match &positional.items[..] {
        [] => return type_error(format!("{name} expected at least 1 argument, got 0")),
        [one] => one.clone(),
        _ if default.is_some() => {
            return type_error(format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            ));
        }
        _ => args[0].clone(),
    };
    if some(args, 1).is_none()
        && let Plain::Done(list) = ops::collect(&items, cx)?
    {
        let Some(mut found) = list.first().cloned() else {
            return match default {
                Some(default) => Ok(default.into()),
                None => value_error(format!("{name}() iterable argument is empty")),
            };
        };
        let mut native = true;
        for item in &list[1..] {
            match ops::order(op, item, &found, cx)? {
                Plain::Done(true) => found = item.clone(),
                Plain::Done(false) => {}
                _ => {
                    native = false;
                    break;
                }
            }
        }
        if native {
            return Ok(found.into());
        }
        let args = vec![Value::list(list), Value::None, Value::tuple(Vec::new()), Value::str(name)];
        return Ok(Step::call(cx.library("_best"), args));
    }
    let key = given(args, 1).cloned().unwrap_or(Value::None);
    let default = Value::tuple(default.into_iter().collect());
    Ok(Step::call(cx.library("_best"), vec![items, key, default, Value::str(name)]))
}
