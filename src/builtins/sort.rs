//! Sorting: `sorted` and `list.sort`.
//!
//! Lives here: the native sort of values that no script compares, and the way to the library's
//! merge sort for all others. May use: `object`, `vm`, its siblings.
//! Deliberately absent: the merge sort that calls scripts (lib/core.cc). Both are stable and ask
//! only `<`, as CPython's does.

use super::args::*;
use super::ops;
use crate::bytecode::CompareOp;
use crate::object::{Plain, Res, Value};
use crate::vm::{Cx, Step, Then};

/// `list.sort(key=None, reverse=False)`
pub fn list_sort(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let list = list_of(&args[0], cx)?;
    let reverse = flag(args, 2, false, cx);
    // As CPython: while it is sorted the list is empty, so that nobody sees it half done.
    let items = std::mem::take(&mut list.get_mut(cx.gil).items);
    let key = some(args, 1).cloned();
    begin(cx, args[0].clone(), items, key, reverse)
}

/// `sorted(iterable, /, *, key=None, reverse=False)`
pub fn sorted(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None.into()) };
    let [iterable] = &positional.items[..] else {
        let got = positional.items.len();
        return type_error(format!("sorted expected 1 argument, got {got}"));
    };
    let reverse = flag(args, 2, false, cx);
    let key = args[1].take();
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        let reverse = matches!(state[1], Value::True);
        begin(cx, Value::None, items, some(state, 0).cloned(), reverse)
    };
    ops::collect_then(cx, iterable, half, vec![key, Value::bool(reverse)])
}

/// Sorts items; they go back into `target`, or into a new list if it is None.
fn begin(
    cx: &mut Cx<'_>,
    target: Value,
    items: Vec<Value>,
    key: Option<Value>,
    reverse: bool,
) -> Res<Step> {
    let reverse = Value::bool(reverse);
    match key {
        None => sort_by(cx, items, None, vec![target, reverse]),
        Some(key) => {
            let items = Value::list(items);
            let callee = cx.library("_keys");
            let args = vec![items.clone(), key];
            let then = Then::Catch(with_keys, vec![target, reverse, items]);
            Ok(Step::Call { callee, args, kwargs: Vec::new(), then })
        }
    }
}

/// The keys are there.
fn with_keys(cx: &mut Cx<'_>, state: &mut [Value], keys: Res) -> Res<Step> {
    let items = state[2].take();
    let keys = match keys {
        Ok(keys) => ops::collected(Ok(keys), cx)?,
        Err(raised) => {
            finish(cx, state, items)?;
            return Err(raised);
        }
    };
    let items = ops::collected(Ok(items), cx)?;
    sort_by(cx, items, Some(keys), vec![state[0].take(), state[1].take()])
}

/// Sorts natively if no script compares, otherwise by the library. `state` is the target and
/// whether to reverse.
fn sort_by(
    cx: &mut Cx<'_>,
    mut items: Vec<Value>,
    mut keys: Option<Vec<Value>>,
    mut state: Vec<Value>,
) -> Res<Step> {
    let reverse = matches!(state[1], Value::True);
    if reverse {
        // Equal items keep their order: turned over before and after.
        items.reverse();
        if let Some(keys) = &mut keys {
            keys.reverse();
        }
    }
    let order = match native_order(keys.as_deref().unwrap_or(&items), cx) {
        Ok(order) => order,
        Err(raised) => {
            finish(cx, &mut state, Value::list(items))?;
            return Err(raised);
        }
    };
    if let Some(order) = order {
        let mut sorted: Vec<Value> =
            order.into_iter().map(|at| items[at as usize].take()).collect();
        if reverse {
            sorted.reverse();
        }
        return finish(cx, &mut state, Value::list(sorted));
    }
    let values = Value::list(items);
    let keys = keys.map_or_else(|| values.clone(), Value::list);
    state.push(values.clone());
    let callee = cx.library("_merge_sort");
    let then = Then::Catch(merged, state);
    Ok(Step::Call { callee, args: vec![keys, values], kwargs: Vec::new(), then })
}

/// The library's merge sort is done.
fn merged(cx: &mut Cx<'_>, state: &mut [Value], list: Res) -> Res<Step> {
    let reverse = matches!(state[1], Value::True);
    let values = state[2].take();
    // Where a comparison has failed, the list stays as it was then.
    if let (true, Value::List(list)) = (reverse, &values) {
        list.get_mut(cx.gil).items.reverse();
    }
    let finished = finish(cx, state, values);
    list.and(finished)
}

/// Puts the sorted items where they belong.
fn finish(cx: &mut Cx<'_>, state: &mut [Value], list: Value) -> Res<Step> {
    if state[0].is_none() {
        return Ok(list.into());
    }
    let items = ops::collected(Ok(list), cx)?;
    let target = list_of(&state[0], cx)?;
    let old = std::mem::replace(&mut target.get_mut(cx.gil).items, items);
    // A list that got items and lost them again has kept their room.
    match old.capacity() == 0 {
        true => Ok(Value::None.into()),
        false => value_error("list modified during sort"),
    }
}

/// The stable order of keys that no script compares; `None` if a script must.
fn native_order(keys: &[Value], cx: &mut Cx<'_>) -> Res<Option<Vec<u32>>> {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    if let Some(numbers) = all(keys, |key| match key {
        Value::Int(x) => Some(*x),
        _ => None,
    }) {
        order.sort_by_key(|&at| numbers[at as usize]);
        return Ok(Some(order));
    }
    if let Some(texts) = all(keys, |key| match key {
        Value::Str(text) => Some(text.as_str()),
        _ => None,
    }) {
        // The order of UTF-8 bytes is the order of code points.
        order.sort_by(|&a, &b| texts[a as usize].cmp(texts[b as usize]));
        return Ok(Some(order));
    }
    if let Some(floats) = all(keys, |key| match key {
        Value::Float(x) => Some(x.get()).filter(|x| !x.is_nan()),
        _ => None,
    }) {
        let compare = |a: f64, b: f64| a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Equal);
        order.sort_by(|&a, &b| compare(floats[a as usize], floats[b as usize]));
        return Ok(Some(order));
    }
    merge_sort(keys, order, cx)
}

fn all<'a, T>(keys: &'a [Value], read: impl FnMut(&'a Value) -> Option<T>) -> Option<Vec<T>> {
    keys.iter().map(read).collect()
}

/// Sorts with a comparison that can fail or need a script; `None` if it does.
fn merge_sort(keys: &[Value], mut order: Vec<u32>, cx: &mut Cx<'_>) -> Res<Option<Vec<u32>>> {
    // Not comparable means a script as well: the library's `<` raises what there is to raise.
    let mut less = |a: u32, b: u32| {
        let less = ops::order(CompareOp::Lt, &keys[a as usize], &keys[b as usize], cx)?;
        Ok(if let Plain::Done(less) = less { Some(less) } else { None })
    };
    let done = match order.len() < SHORT {
        true => insert_all(&mut order, &mut less)?,
        false => merge_all(&mut order, &mut less)?,
    };
    Ok(done.map(|()| order))
}

/// Lists shorter than this are sorted with exactly the comparisons that CPython makes: which of
/// them fails, and what a list looks like then, can be seen by scripts. The library's twin knows
/// the number too.
const SHORT: usize = 64;

/// The comparison of two keys by their places; `None` if a script must tell.
type Less<'a> = &'a mut dyn FnMut(u32, u32) -> Res<Option<bool>>;

/// An answer, or the way out for `None`.
macro_rules! told {
    ($less:expr) => {
        match $less? {
            Some(less) => less,
            None => return Ok(None),
        }
    };
}

/// Binary insertion of whatever comes after the first run.
fn insert_all(order: &mut [u32], less: Less<'_>) -> Res<Option<()>> {
    let Some(run) = first_run(order, less)? else { return Ok(None) };
    for at in run..order.len() {
        let (mut low, mut high) = (0, at);
        while low < high {
            let middle = (low + high) / 2;
            match told!(less(order[at], order[middle])) {
                true => high = middle,
                false => low = middle + 1,
            }
        }
        order[low..=at].rotate_right(1);
    }
    Ok(Some(()))
}

/// The length of the run at the front, which is ascending then: a descending one is turned over,
/// but for the equal ones in it.
fn first_run(order: &mut [u32], less: Less<'_>) -> Res<Option<usize>> {
    let mut end = 1;
    while end < order.len() && !told!(less(order[end], order[end - 1])) {
        end += 1;
    }
    if end >= order.len() {
        return Ok(Some(order.len()));
    }
    if end > 1 {
        if told!(less(order[0], order[end - 1])) {
            return Ok(Some(end));
        }
        order[..end].reverse(); // all equal
    }
    end += 1;
    let mut equal = 0;
    while end < order.len() {
        if told!(less(order[end], order[end - 1])) {
            order[end - 1 - equal..end].reverse();
            equal = 0;
        } else if told!(less(order[end - 1], order[end])) {
            break;
        } else {
            equal += 1;
        }
        end += 1;
    }
    order[end - 1 - equal..end].reverse();
    order[..end].reverse();
    while end < order.len() && !told!(less(order[end], order[end - 1])) {
        end += 1;
    }
    Ok(Some(end))
}

/// Bottom-up merge sort.
fn merge_all(order: &mut Vec<u32>, less: Less<'_>) -> Res<Option<()>> {
    let mut other = order.clone();
    let mut width = 1;
    while width < order.len() {
        for start in (0..order.len()).step_by(width * 2) {
            let middle = (start + width).min(order.len());
            let end = (start + width * 2).min(order.len());
            let (mut left, mut right) = (start, middle);
            for place in &mut other[start..end] {
                let from_right =
                    left == middle || right < end && told!(less(order[right], order[left]));
                let from = if from_right { &mut right } else { &mut left };
                *place = order[*from];
                *from += 1;
            }
        }
        std::mem::swap(order, &mut other);
        width *= 2;
    }
    Ok(Some(()))
}
