//! The native part of `collections.deque`: operations that no switch can fall into.
//!
//! Lives here: natives over `Misc::Deque`, `itertools.count` of integers. May use: `object`, `vm`,
//! its siblings. Deliberately absent: the class that scripts see (lib/collections.cc).

use super::args::*;
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{Gil, Iter, Kind, Misc, Ref, Res, Value, raise};
use crate::vm::{Cx, World};
use std::collections::VecDeque;

const METHODS: &[Row] = natives! { "deque.";
    /// An empty deque.
    "__new__" "(*args, **kwargs)" Atomic new;
    /// Empties it and sets its largest size.
    "_reset" "(self, maxlen, /)" Atomic reset;
    /// The largest size, or None.
    "_most" "(self, /)" Atomic most;
    /// The number of items.
    "_size" "(self, /)" Atomic size;
    /// The items as a list.
    "_items" "(self, /)" Atomic items;
    /// How often places have changed.
    "_changes" "(self, /)" Atomic changes;
    /// The item at an index.
    "_at" "(self, index, /)" Atomic at;
    /// Sets the item at an index.
    "_put" "(self, index, value, /)" Atomic put;
    /// Removes the item at an index.
    "_take" "(self, index, /)" Atomic take;
    /// Inserts an item before an index.
    "_insert" "(self, index, value, /)" Atomic insert;
    /// Add an element to the right side of the deque.
    "append" "(self, item, /)" Atomic append;
    /// Add an element to the left side of the deque.
    "appendleft" "(self, item, /)" Atomic appendleft;
    /// Remove and return the rightmost element.
    "pop" "(self, /)" Atomic pop;
    /// Remove and return the leftmost element.
    "popleft" "(self, /)" Atomic popleft;
    /// Remove all elements from the deque.
    "clear" "(self, /)" Atomic clear;
    /// Rotate the deque n steps to the right.
    "rotate" "(self, n=1, /)" Atomic rotate;
};

const FUNCTIONS: &[Row] = natives! { "";
    /// Numbers from start, step apart, without end.
    "count" "(start, step, /)" Atomic count;
    /// The number that such an iterator gives next.
    "peek" "(iterator, /)" Atomic peek;
};

/// Fills module `_collections`.
pub fn fill(world: &mut World, gil: &mut Gil, module: u32) {
    table::methods(world, gil, Kind::Deque, METHODS);
    table::members(world, module, FUNCTIONS);
    let class = Value::from(world.heap.class(Kind::Deque).clone());
    world.set_global(module, Symbol::new("deque"), class);
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (next, step) = (index(&args[0], cx)?, index(&args[1], cx)?);
    Ok(Value::from(Iter::Range { next, left: i64::MAX, step }))
}

fn peek(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Value::Iter(iter) = &args[0]
        && let Iter::Range { next, .. } = iter.get(cx.gil)
    {
        return Ok(Value::Int(*next));
    }
    Ok(Value::None)
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None) };
    let class = new_class(&positional.items, Kind::Deque, cx)?;
    let made = Value::from(Misc::Deque { items: VecDeque::new(), most: None, changes: 0 });
    Ok(of_class(&class, Kind::Deque, made, cx))
}

fn misc(value: &Value, cx: &Cx<'_>) -> Res<Ref<Misc>> {
    match inner(value, cx.gil) {
        Value::Misc(misc) => Ok(misc.clone()),
        _ => type_error("descriptor requires a 'collections.deque' object"),
    }
}

/// Looks at the items.
fn look<T>(args: &[Value], cx: &Cx<'_>, job: impl FnOnce(&VecDeque<Value>) -> T) -> Res<T> {
    match misc(&args[0], cx)?.get(cx.gil) {
        Misc::Deque { items, .. } => Ok(job(items)),
        _ => type_error("descriptor requires a 'collections.deque' object"),
    }
}

/// Changes the items; gets the largest size as well.
fn change<T>(
    args: &[Value],
    cx: &mut Cx<'_>,
    job: impl FnOnce(&mut VecDeque<Value>, &mut Option<usize>) -> T,
) -> Res<T> {
    match misc(&args[0], cx)?.get_mut(cx.gil) {
        Misc::Deque { items, most, changes } => {
            *changes = changes.wrapping_add(1);
            Ok(job(items, most))
        }
        _ => type_error("descriptor requires a 'collections.deque' object"),
    }
}

fn reset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let limit = match some(args, 1) {
        None => None,
        Some(limit) if int_of(limit, cx.gil).is_none() => {
            return type_error("an integer is required");
        }
        Some(limit) => usize::try_from(clipped(limit, cx)?).ok(),
    };
    let old = change(args, cx, |items, most| {
        *most = limit;
        std::mem::take(items)
    })?;
    drop(old);
    Ok(Value::None)
}

fn most(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match misc(&args[0], cx)?.get(cx.gil) {
        Misc::Deque { most: Some(most), .. } => Ok(Value::Int(*most as i64)),
        _ => Ok(Value::None),
    }
}

fn size(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(look(args, cx, VecDeque::len)? as i64))
}

fn changes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match misc(&args[0], cx)?.get(cx.gil) {
        Misc::Deque { changes, .. } => Ok(Value::Int(i64::from(*changes))),
        _ => Ok(Value::Int(0)),
    }
}

fn items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::list(look(args, cx, |items| items.iter().cloned().collect())?))
}

/// An index inside the deque.
fn place(args: &[Value], cx: &Cx<'_>) -> Res<usize> {
    let wanted = index(&args[1], cx)?;
    let len = look(args, cx, VecDeque::len)? as i64;
    let at = if wanted < 0 { wanted.saturating_add(len) } else { wanted };
    if (0..len).contains(&at) {
        Ok(at as usize)
    } else {
        raise(IndexError, "deque index out of range")
    }
}

fn at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let place = place(args, cx)?;
    look(args, cx, |items| items[place].clone())
}

fn put(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let place = place(args, cx)?;
    let value = args[2].take();
    // Iterators go on: the places of the others are the same.
    if let Misc::Deque { items, .. } = misc(&args[0], cx)?.get_mut(cx.gil) {
        let old = std::mem::replace(&mut items[place], value);
        drop(old);
    }
    Ok(Value::None)
}

fn take(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let place = place(args, cx)?;
    let old = change(args, cx, |items, _| items.remove(place))?;
    drop(old);
    Ok(Value::None)
}

fn insert(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let at = index(&args[1], cx)?;
    let value = args[2].take();
    change(args, cx, |items, _| {
        let (at, _) = positions(at, 0, items.len());
        items.insert(at, value);
    })?;
    Ok(Value::None)
}

fn append(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = args[1].take();
    let old = change(args, cx, |items, most| {
        items.push_back(value);
        most.filter(|most| items.len() > *most).and_then(|_| items.pop_front())
    })?;
    drop(old);
    Ok(Value::None)
}

fn appendleft(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = args[1].take();
    let old = change(args, cx, |items, most| {
        items.push_front(value);
        most.filter(|most| items.len() > *most).and_then(|_| items.pop_back())
    })?;
    drop(old);
    Ok(Value::None)
}

fn popped(item: Option<Value>) -> Res {
    match item {
        Some(item) => Ok(item),
        None => raise(IndexError, "pop from an empty deque"),
    }
}

fn pop(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    popped(change(args, cx, |items, _| items.pop_back())?)
}

fn popleft(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    popped(change(args, cx, |items, _| items.pop_front())?)
}

fn clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if look(args, cx, VecDeque::is_empty)? {
        return Ok(Value::None);
    }
    let old = change(args, cx, |items, _| std::mem::take(items))?;
    drop(old);
    Ok(Value::None)
}

fn rotate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let by = given(args, 1).map_or(Ok(1), |by| index(by, cx))?;
    if look(args, cx, VecDeque::len)? <= 1 {
        return Ok(Value::None);
    }
    change(args, cx, |items, _| {
        let len = items.len() as i64;
        items.rotate_right(by.rem_euclid(len) as usize);
    })?;
    Ok(Value::None)
}
