//! `tuple`, `range` and `slice`: their constructors and methods.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings.
//! Deliberately absent: what all sequences share (dunder.rs).

use super::args::*;
use super::list::{count_equal, find};
use super::ops;
use super::table::{Row, computed, methods, natives};
use crate::object::{ExcKind, Gil, Kind, Plain, Raise, Ref, Res, Slice, Value, iter, slice};
use crate::vm::{Cx, Step, World};

const TUPLE: &[Row] = natives! { "tuple.";
    /// Built-in immutable sequence.
    "__new__" "(*args)" Open new_tuple;
    /// Return number of occurrences of value.
    "count" "(self, value, /)" Open tuple_count;
    /// Return first index of value.
    "index" "(self, value, start=, stop=, /)" Open tuple_index;
};

const RANGE: &[Row] = natives! { "range.";
    /// range(stop) -> range object; range(start, stop[, step]) -> range object
    "__new__" "(*args)" Open new_range;
    /// rangeobject.count(value) -> integer -- return number of occurrences of value
    "count" "(self, value, /)" Open range_count;
    /// rangeobject.index(value) -> integer -- return index of value.
    "index" "(self, value, /)" Open range_index;
    /// Return a reverse iterator.
    "__reversed__" "(self, /)" Atomic range_reversed;
};

const RANGE_COMPUTED: &[Row] = natives! { "range.";
    /// The first member.
    "start" "(self, /)" Atomic range_start;
    /// Where it stops.
    "stop" "(self, /)" Atomic range_stop;
    /// The distance of members.
    "step" "(self, /)" Atomic range_step;
};

const SLICE: &[Row] = natives! { "slice.";
    /// slice(stop); slice(start, stop[, step])
    "__new__" "(*args)" Atomic new_slice;
    /// S.indices(len) -> (start, stop, stride)
    "indices" "(self, length, /)" Open indices;
};

const SLICE_COMPUTED: &[Row] = natives! { "slice.";
    /// Where it starts.
    "start" "(self, /)" Atomic slice_start;
    /// Where it stops.
    "stop" "(self, /)" Atomic slice_stop;
    /// The stride.
    "step" "(self, /)" Atomic slice_step;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Tuple, TUPLE);
    methods(world, gil, Kind::Range, RANGE);
    computed(world, gil, Kind::Range, RANGE_COMPUTED, &[]);
    methods(world, gil, Kind::Slice, SLICE);
    computed(world, gil, Kind::Slice, SLICE_COMPUTED, &[]);
}

fn new_tuple(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = new_class(args, Kind::Tuple, cx)?;
    let exact = class.is(cx.world.heap.class(Kind::Tuple));
    match args {
        [_] => Ok(of_class(&class, Kind::Tuple, Value::tuple(Vec::new()), cx).into()),
        [_, Value::Tuple(tuple)] if exact => Ok(Value::Tuple(tuple.clone()).into()),
        [class, iterable] => {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
                let items = ops::collected(list, cx)?;
                let class = class_arg(&state[0], cx)?;
                Ok(of_class(&class, Kind::Tuple, Value::tuple(items), cx).into())
            };
            let state = vec![class.clone()];
            ops::collect_then(cx, iterable, half, state)
        }
        _ => type_error(format!("tuple expected at most 1 argument, got {}", args.len() - 1)),
    }
}

fn tuple_count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = tuple_of(&args[0], cx)?;
    let counted = count_equal(&this.items, &args[1], cx);
    ops::done_or_twin(cx, counted, "_count", args)
}

fn tuple_index(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = tuple_of(&args[0], cx)?;
    let (start, stop) = (bound_not_none(args, 2, 0, cx)?, bound_not_none(args, 3, i64::MAX, cx)?);
    let (start, stop) = positions(start, stop, this.items.len());
    let window = this.items.get(start..stop).unwrap_or_default();
    match find(window, &args[1], start, cx) {
        Plain::Done(Some(at)) => Ok(Value::Int(at as i64).into()),
        Plain::Script => {
            let (start, stop) = (Value::Int(start as i64), Value::Int(stop as i64));
            ops::twin(cx, "_list_index", &[args[0].clone(), args[1].clone(), start, stop])
        }
        _ => value_error("tuple.index(x): x not in tuple"),
    }
}

fn new_range(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let given = args.get(1..).unwrap_or_default();
    match iter::range_of(given, cx.gil) {
        Ok(Plain::Done(range)) => Ok(range.into()),
        Err(raised) => match *raised {
            Raise::New(ExcKind::OverflowError, _)
                if given.iter().all(|part| int_of(part, cx.gil).is_some()) =>
            {
                ops::twin(cx, "_big_range", given)
            }
            raised => Err(Box::new(raised)),
        },
        Ok(_) => ops::twin(cx, "_range", given),
    }
}

fn range_arg(value: &Value) -> Res<Ref<crate::object::Range>> {
    match value {
        Value::Range(range) => Ok(range.clone()),
        _ => type_error("descriptor requires a 'range' object"),
    }
}

/// The index of a number in a range.
fn place(cx: &Cx<'_>, args: &[Value]) -> Res<Option<i64>> {
    let range = range_arg(&args[0])?;
    let wanted = match inner(&args[1], cx.gil) {
        Value::Int(n) => *n,
        Value::True => 1,
        Value::False => 0,
        Value::Float(x) if x.get().fract() == 0.0 && x.get().abs() < 9e18 => x.get() as i64,
        _ => return Ok(None),
    };
    let distance = i128::from(wanted) - i128::from(range.start);
    let step = i128::from(range.step);
    let at = distance / step;
    let inside = distance % step == 0 && (0..i128::from(range.len())).contains(&at);
    Ok(inside.then_some(at as i64))
}

/// Whether only the object that is looked for knows what it equals.
fn asks(value: &Value, cx: &Cx<'_>) -> bool {
    matches!(inner(value, cx.gil), Value::Instance(_))
}

fn range_count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if asks(&args[1], cx) {
        return ops::twin(cx, "_range_count", args);
    }
    Ok(Value::Int(place(cx, args)?.is_some().into()).into())
}

fn range_index(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if asks(&args[1], cx) {
        return ops::twin(cx, "_range_index", args);
    }
    match (place(cx, args)?, &args[1]) {
        (Some(at), _) => Ok(Value::Int(at).into()),
        (None, Value::Int(n)) => value_error(format!("{n} is not in range")),
        (None, _) => value_error("sequence.index(x): x not in sequence"),
    }
}

fn range_reversed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match iter::reversed(&args[0], cx.gil)? {
        Plain::Done(iterator) => Ok(iterator),
        _ => Ok(Value::NotImplemented),
    }
}

fn range_start(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(range_arg(&args[0])?.start))
}

fn range_stop(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(range_arg(&args[0])?.stop))
}

fn range_step(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(range_arg(&args[0])?.step))
}

fn new_slice(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (start, stop, step) = match args {
        [_, stop] => (Value::None, stop.take(), Value::None),
        [_, start, stop] => (start.take(), stop.take(), Value::None),
        [_, start, stop, step] => (start.take(), stop.take(), step.take()),
        [_] | [] => return type_error("slice expected at least 1 argument, got 0"),
        _ => {
            let got = args.len() - 1;
            return type_error(format!("slice expected at most 3 arguments, got {got}"));
        }
    };
    Ok(Value::from(Slice { start, stop, step }))
}

fn slice_arg(value: &Value) -> Res<Ref<Slice>> {
    match value {
        Value::Slice(slice) => Ok(slice.clone()),
        _ => type_error("descriptor requires a 'slice' object"),
    }
}

fn indices(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let slice = slice_arg(&args[0])?;
    let is_big = |part: &Value| matches!(int_of(part, cx.gil), Some(Value::Big(_)));
    if [&args[1], &slice.start, &slice.stop, &slice.step].into_iter().any(is_big) {
        return ops::twin(cx, "_slice_indices", args);
    }
    let length = index(&args[1], cx)?;
    if length < 0 {
        return value_error("length should not be negative");
    }
    match slice::bounds(&slice, length as usize, cx.gil)? {
        Plain::Done(at) => {
            let parts = [at.start, at.stop, at.step];
            Ok(Value::tuple(parts.map(Value::Int).to_vec()).into())
        }
        _ => ops::twin(cx, "_slice_indices", args),
    }
}

fn slice_start(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(slice_arg(&args[0])?.start.clone())
}

fn slice_stop(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(slice_arg(&args[0])?.stop.clone())
}

fn slice_step(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(slice_arg(&args[0])?.step.clone())
}
