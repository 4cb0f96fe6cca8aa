//! Module `_heapq`: the two movements of a heap, where no script has a say in the order.
//!
//! Lives here: `siftdown`, `siftup`. May use: `object`. Deliberately absent: what `lib/heapq.cc` makes
//! of them, and keys of scripts' classes: for these the answer is False, and nothing has moved.
//!
//! The comparisons are those of CPython's heaps, and all of them are made before anything moves: which
//! places an item passes depends only on what stands there.

use super::table::{Row, members, natives};
use crate::bytecode::CompareOp;
use crate::object::{Gil, List, Plain, Ref, Res, Value, compare};
use crate::vm::{Cx, World};

const MEMBERS: &[Row] = natives! { "";
    /// Moves the item at `pos` towards `start` until its parent is no greater.
    "siftdown" "(heap, start, pos, /)" Atomic siftdown;
    /// Moves the item at `pos` down to a leaf and then up to where it belongs.
    "siftup" "(heap, pos, /)" Atomic siftup;
};

/// Fills module `_heapq`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, MEMBERS);
}

/// `a < b`, if no script has a say in it and there is no error.
fn less(a: &Value, b: &Value, gil: &Gil) -> Option<bool> {
    match compare::compare(CompareOp::Lt, a, b, gil) {
        Ok(Plain::Done(less)) => Some(less),
        _ => None,
    }
}

/// The places that the item at `pos` changes with, one after the other, on its way to `start`.
fn way_up(heap: &[Value], start: usize, pos: usize, gil: &Gil) -> Option<Vec<usize>> {
    let item = heap.get(pos)?;
    let (mut way, mut pos) = (Vec::new(), pos);
    while pos > start {
        pos = (pos - 1) / 2;
        if !less(item, &heap[pos], gil)? {
            break;
        }
        way.push(pos);
    }
    Some(way)
}

/// The same on its way down, to where it stays in the end.
fn way_down(heap: &[Value], pos: usize, gil: &Gil) -> Option<Vec<usize>> {
    let item = heap.get(pos)?;
    let (mut way, mut child) = (Vec::new(), 2 * pos + 1);
    while child < heap.len() {
        let right = child + 1;
        if right < heap.len() && !less(&heap[child], &heap[right], gil)? {
            child = right;
        }
        way.push(child);
        child = 2 * child + 1;
    }
    // From the leaf it goes back past all that it is less than.
    while let Some(&passed) = way.last()
        && less(item, &heap[passed], gil)?
    {
        way.pop();
    }
    Some(way)
}

fn go(heap: &Ref<List>, pos: usize, way: Option<Vec<usize>>, gil: &mut Gil) -> Value {
    let Some(way) = way else { return Value::False };
    // Nothing is stored that the list did not hold before.
    let items = &mut heap.alter(gil).items;
    let mut here = pos;
    for next in way {
        items.swap(here, next);
        here = next;
    }
    Value::True
}

fn siftdown(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let [Value::List(heap), Value::Int(start), Value::Int(pos)] = args else {
        return Ok(Value::False);
    };
    let (start, pos) = (*start as usize, *pos as usize);
    let way = way_up(&heap.get(cx.gil).items, start, pos, cx.gil);
    Ok(go(heap, pos, way, cx.gil))
}

fn siftup(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let [Value::List(heap), Value::Int(pos)] = args else { return Ok(Value::False) };
    let pos = *pos as usize;
    let way = way_down(&heap.get(cx.gil).items, pos, cx.gil);
    Ok(go(heap, pos, way, cx.gil))
}
