//! Operations on values as natives need them: through subclasses' instances, with the script's
//! library where a script has a say.
//!
//! Lives here: thin covers of `object`'s operations. May use: `object`, `vm`.
//! Deliberately absent: the operations.

use super::args::inner;
use crate::bytecode::{BinaryOp, CompareOp};
use crate::object::{Plain, Res, Value, compare, hash, iter, repr, truth};
use crate::vm::{Cx, Half, Step};

/// `a == b`
#[inline]
pub fn eq(a: &Value, b: &Value, cx: &Cx<'_>) -> Plain<bool> {
    compare::eq(a, b, cx.gil)
}

/// `a is b or a == b`, as containers compare.
#[inline]
pub fn same(a: &Value, b: &Value, cx: &Cx<'_>) -> Plain<bool> {
    if a.is(b) { Plain::Done(true) } else { compare::eq(a, b, cx.gil) }
}

/// `a op b`
///
/// # Errors
/// What the comparison raises.
pub fn order(op: CompareOp, a: &Value, b: &Value, cx: &Cx<'_>) -> Res<Plain<bool>> {
    compare::compare(op, a, b, cx.gil)
}

/// `bool(value)`
pub fn truth(value: &Value, cx: &Cx<'_>) -> Plain<bool> {
    truth::truth(value, cx.gil)
}

/// `hash(value)`
///
/// # Errors
/// TypeError if it has none.
pub fn hash(value: &Value, cx: &mut Cx<'_>) -> Res<Plain<i64>> {
    hash::hash(value, &mut cx.world.heap, cx.gil)
}

/// `a op b` of built-in values.
///
/// # Errors
/// What the operation raises.
pub fn binary(op: BinaryOp, a: &Value, b: &Value, cx: &mut Cx<'_>) -> Res<Plain<Value>> {
    crate::object::arith::binary(op, a, b, &mut cx.world.heap, cx.gil)
}

/// `iter(value)` of built-in values.
///
/// # Errors
/// TypeError if it is not iterable.
pub fn iter(value: &Value, cx: &mut Cx<'_>) -> Res<Plain<Value>> {
    iter::iter(value, cx.gil)
}

/// All items, if no script code must run for them.
///
/// # Errors
/// TypeError if the value is not iterable.
pub fn collect(value: &Value, cx: &mut Cx<'_>) -> Res<Plain<Vec<Value>>> {
    iter::collect(value, cx.gil)
}

/// Collects the items, by the library if script code must run, and goes on with `half`: it gets
/// them as a list nobody else has.
///
/// # Errors
/// TypeError if the value is not iterable.
pub fn collect_then(
    cx: &mut Cx<'_>,
    iterable: &Value,
    half: Half,
    mut state: Vec<Value>,
) -> Res<Step> {
    match collect(iterable, cx)? {
        Plain::Done(items) => half(cx, &mut state, Ok(Value::list(items))),
        _ => Ok(Step::call_then(cx.library("_to_list"), vec![iterable.clone()], half, state)),
    }
}

/// The items that `collect_then` brought.
///
/// # Errors
/// Those of the collecting call.
pub fn collected(list: Res, cx: &mut Cx<'_>) -> Res<Vec<Value>> {
    match list? {
        Value::List(list) => Ok(std::mem::take(&mut list.get_mut(cx.gil).items)),
        _ => Ok(Vec::new()),
    }
}

/// `repr(value)` of built-in values.
pub fn repr(value: &Value, cx: &mut Cx<'_>) -> Res<Plain<String>> {
    repr::repr(value, &mut cx.world.heap, cx.gil)
}

/// `str(value)` of built-in values.
pub fn str_of(value: &Value, cx: &mut Cx<'_>) -> Res<Plain<Value>> {
    repr::str_of(value, &mut cx.world.heap, cx.gil)
}

/// Hands over to a function of the library.
///
/// # Errors
/// None; a `Res` so that natives can end with it.
pub fn twin(cx: &Cx<'_>, name: &str, args: &[Value]) -> Res<Step> {
    Ok(Step::call(cx.library(name), args.to_vec()))
}

/// The answer of an operation that is done, or the library's twin of it.
///
/// # Errors
/// Those of the operation.
pub fn done_or_twin<T: Into<Value>>(
    cx: &Cx<'_>,
    answer: Plain<T>,
    name: &str,
    args: &[Value],
) -> Res<Step> {
    match answer {
        Plain::Done(value) => Ok(Step::Return(value.into())),
        _ => twin(cx, name, args),
    }
}

/// See [`inner`], owned.
pub fn unwrapped(value: &Value, cx: &Cx<'_>) -> Value {
    inner(value, cx.gil).clone()
}

/// `format(value, spec)` of built-in values.
///
/// # Errors
/// ValueError if the specification does not fit.
pub fn format(value: &Value, spec: &str, cx: &mut Cx<'_>) -> Res<Plain<String>> {
    crate::object::format::format(value, spec, &mut cx.world.heap, cx.gil)
}
