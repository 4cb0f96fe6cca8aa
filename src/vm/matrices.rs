//! Operators with a matrix on one side.
//!
//! Lives here: `native_way`. May use: `object`, its siblings.
//! Deliberately absent: what they compute (`builtins`, `kernel`).

use super::hooks::{methods_of, op_of};
use super::native::{Cx, Step};
use super::operators::unsupported;
use crate::base::Symbol;
use crate::bytecode::BinaryOp;
use crate::object::matrix::matrix;
use crate::object::{Res, Value};

/// The operators of matrices are natives of their class: they may have to run without the lock.
pub(super) fn native_way(
    cx: &mut Cx<'_>,
    op: BinaryOp,
    in_place: bool,
    left: &Value,
    right: &Value,
) -> Option<Step> {
    let (this, other, names) = match (matrix(left, cx.gil), matrix(right, cx.gil)) {
        (Some(_), _) => (left, right, if in_place { &[2, 0][..] } else { &[0] }),
        (_, Some(_)) => (right, left, &[1][..]),
        _ => return None,
    };
    let class = cx.world.heap.class_of(this, cx.gil);
    let mut methods = names
        .iter()
        .filter_map(|&way| class.lookup(Symbol::new(methods_of(op)[way]), cx.gil).cloned());
    let call = Step::call(methods.next()?, vec![this.clone(), other.clone()]);
    let op = Value::Int(op as i64);
    Some(call.and(answered, vec![op, Value::bool(in_place), left.clone(), right.clone()]))
}

/// The native has answered; NotImplemented is no answer.
fn answered(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        Value::NotImplemented => {
            let (op, in_place) = (op_of(&state[0]), matches!(state[1], Value::True));
            unsupported(cx, op, in_place, state[2].take(), state[3].take())
        }
        value => Ok(Step::Return(value)),
    }
}
