//! Comparisons that a script has a say in: who is asked, and in which order.
//!
//! Lives here: `compare_step`. May use: `object` (its native order), its siblings.
//! Deliberately absent: what a native comparison does; comparisons that no script answers, which
//! the loop has done before.

use super::hooks::{function_of, left_decides, own_hook};
use super::names;
use super::native::{Cx, Step};
use super::operators::way;
use crate::base::Symbol;
use crate::bytecode::CompareOp;
use crate::object::{Method, Plain, Res, Value, compare, special};

/// The special method of a comparison.
pub(super) fn method_of(op: CompareOp) -> Symbol {
    match op {
        CompareOp::Lt => names::lt(),
        CompareOp::Le => names::le(),
        CompareOp::Gt => names::gt(),
        CompareOp::Ge => names::ge(),
        CompareOp::Eq => names::eq(),
        CompareOp::Ne => names::ne(),
    }
}

/// A comparison as a step.
pub fn compare_step(cx: &mut Cx<'_>, op: CompareOp, left: Value, right: Value) -> Res<Step> {
    if left_decides(&left, &right, cx.gil)
        && let Some(method) = function_of(&left, method_of(op), cx.gil)
    {
        let state = after_left(cx, op, left.clone(), right.clone());
        return Ok(Step::call_then(method, vec![left, right], compared, state));
    }
    if matches!(left, Value::Instance(_)) || matches!(right, Value::Instance(_)) {
        let first = compare_hook(cx, op, &left);
        let second = compare_hook(cx, op.swapped(), &right);
        if first.is_some() || second.is_some() {
            let left_class = cx.world.heap.class_of(&left, cx.gil).clone();
            let right_class = cx.world.heap.class_of(&right, cx.gil).clone();
            let derived =
                !left_class.is(&right_class) && right_class.is_subclass(&left_class, cx.gil);
            let first = match first {
                Some(method) => Some(way(method, &right)),
                None => is_native(&left, cx).then_some(LEFT),
            };
            let second = match second {
                Some(method) => Some(way(method, &left)),
                None => is_native(&right, cx).then_some(RIGHT),
            };
            let mut state = vec![Value::Int(op as i64), left, right];
            // The last one is asked first.
            match derived {
                true => state.extend(first.into_iter().chain(second)),
                false => state.extend(second.into_iter().chain(first)),
            }
            return compare_next(cx, &mut state);
        }
    }
    match compare::compare(op, &left, &right, cx.gil)? {
        Plain::Done(holds) => Ok(Step::Return(Value::bool(holds))),
        Plain::Script => {
            let twin = cx.library("_compare");
            Ok(Step::call(twin, vec![Value::str(op.symbol()), left, right]))
        }
        Plain::Unsupported => no_comparison(cx, op, &left, &right),
    }
}

/// Who is asked when the left side, which is asked first, has no answer.
fn after_left(cx: &Cx<'_>, op: CompareOp, left: Value, right: Value) -> Vec<Value> {
    let second = matches!(right, Value::Instance(_)) || is_native(&right, cx);
    let mut state = vec![Value::Int(op as i64), left, right];
    state.extend(second.then_some(RIGHT));
    state
}

/// `left op right` when the left side's method has answered NotImplemented.
///
/// # Errors
/// TypeError if nobody else has an answer.
pub(super) fn refused_by_left(
    cx: &mut Cx<'_>,
    op: CompareOp,
    left: Value,
    right: Value,
) -> Res<Step> {
    let mut state = after_left(cx, op, left, right);
    compare_next(cx, &mut state)
}

/// In the list of ways: the method of the left or the right side's built-in type.
const LEFT: Value = Value::Int(0);
const RIGHT: Value = Value::Int(1);

/// Whether a built-in type whose values compare among themselves stands behind a value.
fn is_native(value: &Value, cx: &Cx<'_>) -> bool {
    use Value::*;
    let native = match value {
        Instance(instance) => special::native_in(instance, cx.gil),
        value => Some(value),
    };
    matches!(
        native,
        Some(
            Int(_)
                | Big(_)
                | True
                | False
                | Float(_)
                | Str(_)
                | Bytes(_)
                | List(_)
                | Tuple(_)
                | Dict(_)
                | Set(_)
                | View(_)
                | Range(_)
                | Slice(_)
        )
    )
}

/// `__eq__` and its like; `!=` falls back to the opposite of `__eq__`, unless a built-in type has
/// an answer of its own.
fn compare_hook(cx: &mut Cx<'_>, op: CompareOp, object: &Value) -> Option<Value> {
    let own = own_hook(cx, object, method_of(op));
    if own.is_some() || op != CompareOp::Ne || is_native(object, cx) {
        return own;
    }
    let eq = own_hook(cx, object, names::eq())?;
    Some(Value::from(Method { func: cx.library("_not_eq"), this: eq }))
}

fn compare_next(cx: &mut Cx<'_>, state: &mut [Value]) -> Res<Step> {
    let mut state: Vec<Value> = state.iter_mut().map(Value::take).collect();
    let op = match &state[0] {
        Value::Int(0) => CompareOp::Lt,
        Value::Int(1) => CompareOp::Le,
        Value::Int(2) => CompareOp::Gt,
        Value::Int(3) => CompareOp::Ge,
        Value::Int(4) => CompareOp::Eq,
        _ => CompareOp::Ne,
    };
    while state.len() > 3 {
        let (method, other) = match state.pop() {
            Some(Value::Tuple(way)) => (Some(way.items[0].clone()), way.items[1].clone()),
            Some(Value::Int(0)) => {
                (super::attr::special(cx, &state[1], method_of(op)), state[2].clone())
            }
            _ => (super::attr::special(cx, &state[2], method_of(op.swapped())), state[1].clone()),
        };
        if let Some(method) = method {
            return Ok(Step::call_then(method, vec![other], compared, state));
        }
    }
    no_comparison(cx, op, &state[1], &state[2])
}

fn compared(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        Value::NotImplemented => compare_next(cx, state),
        value => Ok(Step::Return(value)),
    }
}

fn no_comparison(cx: &mut Cx<'_>, op: CompareOp, left: &Value, right: &Value) -> Res<Step> {
    match op {
        CompareOp::Eq => Ok(Step::Return(Value::bool(left.is(right)))),
        CompareOp::Ne => Ok(Step::Return(Value::bool(!left.is(right)))),
        _ => compare::no_order(op, left, right, cx.gil),
    }
}
