//! `list`: its methods and its constructor.
//!
//! Lives here: natives of lists. May use: `object`, `vm`, its siblings.
//! Deliberately absent: sorting (sort.rs), what lists share with other sequences (dunder.rs).

use super::args::*;
use super::ops;
use super::table::{Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::{Iter, Kind, Plain, Ref, Res, Value, raise};
use crate::vm::{Cx, Step};

/// The methods.
pub const METHODS: &[Row] = natives! { "list.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(*args)" Open new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(self, iterable=, /)" Open init;
    /// Append object to the end of the list.
    "append" "(self, object, /)" Atomic append;
    /// Extend list by appending elements from the iterable.
    "extend" "(self, iterable, /)" Open extend;
    /// Insert object before index.
    "insert" "(self, index, object, /)" Atomic insert;
    /// Remove first occurrence of value.
    "remove" "(self, value, /)" Open remove;
    /// Remove and return item at index (default last).
    "pop" "(self, index=, /)" Atomic pop;
    /// Remove all items from list.
    "clear" "(self, /)" Atomic clear;
    /// Return first index of value.
    "index" "(self, value, start=, stop=, /)" Open index_of;
    /// Return number of occurrences of value.
    "count" "(self, value, /)" Open count;
    /// Reverse *IN PLACE*.
    "reverse" "(self, /)" Atomic reverse;
    /// Return a shallow copy of the list.
    "copy" "(self, /)" Atomic copy;
    /// Sort the list in ascending order and return None.
    "sort" "(self, /, *, key=None, reverse=False)" Open super::sort::list_sort;
    /// Implement self+=value.
    "__iadd__" "(self, value, /)" Open iadd;
    /// Implement self*=value.
    "__imul__" "(self, value, /)" Atomic imul;
    /// Return a reverse iterator over the list.
    "__reversed__" "(self, /)" Atomic reversed;
};

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = new_class(args, Kind::List, cx)?;
    if !class.is(cx.world.heap.class(Kind::List)) {
        // The items come with `__init__`, which a subclass may have made its own.
        let list = Value::list(Vec::new());
        return Ok(of_class(&class, Kind::List, list, cx).into());
    }
    match args {
        [_] => Ok(Value::list(Vec::new()).into()),
        [_, iterable] => {
            let half = |_: &mut Cx<'_>, _: &mut [Value], list: Res| Ok(Step::Return(list?));
            ops::collect_then(cx, iterable, half, Vec::new())
        }
        _ => type_error(format!("list expected at most 1 argument, got {}", args.len() - 1)),
    }
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = list_of(&args[0], cx)?;
    let Some(iterable) = given(args, 1) else {
        drop(std::mem::take(&mut this.get_mut(cx.gil).items));
        return Ok(Value::None.into());
    };
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        let this = list_of(&state[0], cx)?;
        drop(std::mem::replace(&mut this.get_mut(cx.gil).items, items));
        Ok(Value::None.into())
    };
    ops::collect_then(cx, iterable, half, vec![args[0].clone()])
}

fn append(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = args[1].take();
    match &args[0] {
        Value::List(list) => list.get_mut_for(&value, cx.gil).items.push(value),
        other => list_of(other, cx)?.get_mut(cx.gil).items.push(value),
    }
    Ok(Value::None)
}

fn extend(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = list_of(&args[0], cx)?;
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        let this = list_of(&state[0], cx)?;
        this.get_mut(cx.gil).items.extend(items);
        Ok(Value::None.into())
    };
    // A script's iterator may look at the list between two items: then they are added one by one.
    match ops::collect(&args[1], cx)? {
        Plain::Done(items) => half(cx, args, Ok(Value::list(items))),
        _ => ops::twin(cx, "_extend", &[Value::List(this), args[1].clone()]),
    }
}

pub(super) fn iadd(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = args[0].clone();
    match extend(cx, args)? {
        Step::Call { callee, args, kwargs, .. } => {
            let half = |_: &mut Cx<'_>, state: &mut [Value], done: Res| {
                done?;
                Ok(Step::Return(state[0].take()))
            };
            Ok(Step::Call { callee, args, kwargs, then: crate::vm::Then::Half(half, vec![this]) })
        }
        _ => Ok(Step::Return(this)),
    }
}

fn imul(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = list_of(&args[0], cx)?;
    let Some(times) = int_of(&args[1], cx.gil) else {
        return Ok(Value::NotImplemented);
    };
    let times = match times {
        Value::Int(n) => (*n).max(0) as usize,
        _ => usize::MAX,
    };
    let items = &mut this.get_mut(cx.gil).items;
    if times == 0 {
        drop(std::mem::take(items));
    } else if times > 1 && !items.is_empty() {
        let len = items.len();
        if len.checked_mul(times).is_none_or(|total| total > isize::MAX as usize / 16) {
            return Err(Box::new(crate::object::Raise::Bare(MemoryError)));
        }
        crate::text::room::room_for_many(len * (times - 1), size_of::<Value>())?;
        items.reserve(len * (times - 1));
        for _ in 1..times {
            items.extend_from_within(..len);
        }
    }
    Ok(args[0].clone())
}

fn insert(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = list_of(&args[0], cx)?;
    let at = index(&args[1], cx)?;
    let items = &mut this.get_mut(cx.gil).items;
    let (at, _) = positions(at, 0, items.len());
    items.insert(at, args[2].take());
    Ok(Value::None)
}

fn pop(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = list_of(&args[0], cx)?;
    let at = match given(args, 1) {
        Some(at) => index(at, cx)?,
        None => -1,
    };
    let items = &mut this.get_mut(cx.gil).items;
    if items.is_empty() {
        return raise(IndexError, "pop from empty list");
    }
    let at = if at < 0 { at.saturating_add(items.len() as i64) } else { at };
    if at < 0 || at as usize >= items.len() {
        return raise(IndexError, "pop index out of range");
    }
    Ok(items.remove(at as usize))
}

fn clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = list_of(&args[0], cx)?;
    drop(std::mem::take(&mut this.get_mut(cx.gil).items));
    Ok(Value::None)
}

fn reverse(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    list_of(&args[0], cx)?.get_mut(cx.gil).items.reverse();
    Ok(Value::None)
}

fn copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::list(list_of(&args[0], cx)?.get(cx.gil).items.clone()))
}

fn reversed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let list = list_of(&args[0], cx)?;
    let left = list.get(cx.gil).items.len();
    Ok(Value::from(Iter::ListBack { list, left, kind: Kind::ListReverse }))
}

/// Where the first item equal to `wanted` is, from `start` to `stop`; `Script` if only a script can
/// tell.
pub fn find(items: &[Value], wanted: &Value, start: usize, cx: &Cx<'_>) -> Plain<Option<usize>> {
    for (at, item) in items.iter().enumerate() {
        match ops::same(item, wanted, cx) {
            Plain::Done(true) => return Plain::Done(Some(start + at)),
            Plain::Script => return Plain::Script,
            _ => {}
        }
    }
    Plain::Done(None)
}

fn remove(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = list_of(&args[0], cx)?;
    match find(&this.get(cx.gil).items, &args[1], 0, cx) {
        Plain::Done(Some(at)) => {
            let removed = this.get_mut(cx.gil).items.remove(at);
            drop(removed);
            Ok(Value::None.into())
        }
        Plain::Script => ops::twin(cx, "_list_remove", args),
        _ => value_error("list.remove(x): x not in list"),
    }
}

fn index_of(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = list_of(&args[0], cx)?;
    let (start, stop) = (bound_not_none(args, 2, 0, cx)?, bound_not_none(args, 3, i64::MAX, cx)?);
    let items = &this.get(cx.gil).items;
    let (start, stop) = positions(start, stop, items.len());
    match find(items.get(start..stop).unwrap_or_default(), &args[1], start, cx) {
        Plain::Done(Some(at)) => Ok(Value::Int(at as i64).into()),
        Plain::Script => twin_index(cx, args, start, stop),
        _ => not_in_list(cx, &args[1]),
    }
}

fn twin_index(cx: &mut Cx<'_>, args: &[Value], start: usize, stop: usize) -> Res<Step> {
    let (start, stop) = (Value::Int(start as i64), Value::Int(stop as i64));
    ops::twin(cx, "_list_index", &[args[0].clone(), args[1].clone(), start, stop])
}

fn not_in_list(cx: &mut Cx<'_>, value: &Value) -> Res<Step> {
    match ops::repr(value, cx)? {
        Plain::Done(text) => value_error(format!("{text} is not in list")),
        _ => ops::twin(cx, "_not_in_list", std::slice::from_ref(value)),
    }
}

/// How many of the items are equal to `wanted`; `Script` if only a script can tell.
pub fn count_equal(items: &[Value], wanted: &Value, cx: &Cx<'_>) -> Plain<i64> {
    let mut count = 0;
    for item in items {
        match ops::same(item, wanted, cx) {
            Plain::Done(true) => count += 1,
            Plain::Script => return Plain::Script,
            _ => {}
        }
    }
    Plain::Done(count)
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = list_of(&args[0], cx)?;
    let counted = count_equal(&this.get(cx.gil).items, &args[1], cx);
    ops::done_or_twin(cx, counted, "_count", args)
}

/// Assigns to a slice from items that are there: `list[start:stop:step] = items`.
///
/// # Errors
/// ValueError if the sizes of an extended slice differ.
pub fn assign_slice(
    list: &Ref<crate::object::List>,
    (start, stop, step): (i64, i64, i64),
    values: Vec<Value>,
    cx: &mut Cx<'_>,
) -> Res<()> {
    let items = &mut list.get_mut(cx.gil).items;
    if step == 1 {
        let start = (start.max(0) as usize).min(items.len());
        let stop = (stop.max(0) as usize).clamp(start, items.len());
        let old: Vec<Value> = items.splice(start..stop, values).collect();
        drop(old);
        return Ok(());
    }
    let count = crate::object::Range { start, stop, step }.len() as usize;
    if count != values.len() {
        return value_error(format!(
            "attempt to assign sequence of size {} to extended slice of size {count}",
            values.len()
        ));
    }
    for (n, value) in values.into_iter().enumerate() {
        items[(start + n as i64 * step) as usize] = value;
    }
    Ok(())
}
