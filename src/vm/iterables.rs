//! `iter(value)` of anything.
//!
//! Lives here: `iter_step`. May use: `object`, its siblings. Deliberately absent: stepping through
//! iterators (`object::iter`, generators.rs).

use super::hooks::hook;
use super::names;
use super::native::{Cx, Step};
use crate::object::{ExcKind, Plain, Res, Value, iter, raise};

/// `iter(value)` as a step.
pub fn iter_step(cx: &mut Cx<'_>, value: Value) -> Res<Step> {
    if let Some(method) = hook(cx, &value, names::iter()) {
        return Ok(Step::call_then(method, Vec::new(), check_iter, Vec::new()));
    }
    if let Plain::Done(iterator) = iter::iter(&value, cx.gil)? {
        return Ok(Step::Return(iterator));
    }
    match super::attr::special(cx, &value, names::iter()) {
        Some(method) => Ok(Step::call_then(method, Vec::new(), check_iter, Vec::new())),
        // `__iter__ = None` says that `__getitem__` is not for iterating.
        None if declines(cx, &value) => {
            let kind = cx.world.heap.class_of(&value, cx.gil).get(cx.gil).name;
            raise(ExcKind::TypeError, format!("'{kind}' object is not iterable"))
        }
        None => match super::attr::special(cx, &value, names::getitem()) {
            Some(_) => Ok(Step::Return(Value::from(crate::object::Iter::Sequence {
                object: value,
                next: 0,
            }))),
            None => {
                let kind = cx.world.heap.class_of(&value, cx.gil).get(cx.gil).name;
                raise(ExcKind::TypeError, format!("'{kind}' object is not iterable"))
            }
        },
    }
}

/// Whether the class says by `__iter__ = None` that its objects are not iterable.
pub fn declines(cx: &Cx<'_>, value: &Value) -> bool {
    let class = cx.world.heap.class_of(value, cx.gil);
    matches!(class.lookup(names::iter(), cx.gil), Some(Value::None))
}

fn check_iter(cx: &mut Cx<'_>, _: &mut [Value], came: Res) -> Res<Step> {
    let value = came?;
    let iterates = match &value {
        Value::Gen(_) | Value::Iter(_) => true,
        other => super::attr::special(cx, other, names::next()).is_some(),
    };
    if iterates {
        return Ok(Step::Return(value));
    }
    let kind = cx.world.heap.class_of(&value, cx.gil).get(cx.gil).name;
    raise(ExcKind::TypeError, format!("iter() returned non-iterator of type '{kind}'"))
}
