//! The operators of `matrix`: item by item with broadcasting, and the product.
//!
//! Lives here: those natives, plain, reflected and in place. May use: `kernel`, `object`, `vm`, its
//! siblings. Deliberately absent: comparisons (`object::compare`: `==` of the whole, no order).

use super::args::*;
use super::matrix::{compute, multiply, this, threads};
use super::table::{Row, natives};
use crate::kernel::elementwise::{self, Op, Side};
use crate::kernel::shown;
use crate::object::matrix::{matrix, side};
use crate::object::{Misc, Res, Value};
use crate::vm::{Cx, Plainly, Step};

pub(super) const METHODS: &[Row] = natives! { "matrix.";
    /// Return self+value.
    "__add__" "(self, value, /)" Open add;
    /// Return value+self.
    "__radd__" "(self, value, /)" Open radd;
    /// Implement self+=value.
    "__iadd__" "(self, value, /)" Open iadd;
    /// Return self-value.
    "__sub__" "(self, value, /)" Open sub;
    /// Return value-self.
    "__rsub__" "(self, value, /)" Open rsub;
    /// Implement self-=value.
    "__isub__" "(self, value, /)" Open isub;
    /// Return self*value.
    "__mul__" "(self, value, /)" Open mul;
    /// Return value*self.
    "__rmul__" "(self, value, /)" Open rmul;
    /// Implement self*=value.
    "__imul__" "(self, value, /)" Open imul;
    /// Return self/value.
    "__truediv__" "(self, value, /)" Open div;
    /// Return value/self.
    "__rtruediv__" "(self, value, /)" Open rdiv;
    /// Implement self/=value.
    "__itruediv__" "(self, value, /)" Open idiv;
    /// Return self//value.
    "__floordiv__" "(self, value, /)" Open floordiv;
    /// Return value//self.
    "__rfloordiv__" "(self, value, /)" Open rfloordiv;
    /// Implement self//=value.
    "__ifloordiv__" "(self, value, /)" Open ifloordiv;
    /// Return self%value.
    "__mod__" "(self, value, /)" Open modulo;
    /// Return value%self.
    "__rmod__" "(self, value, /)" Open rmodulo;
    /// Implement self%=value.
    "__imod__" "(self, value, /)" Open imodulo;
    /// Return self**value.
    "__pow__" "(self, value, /)" Open pow;
    /// Return value**self.
    "__rpow__" "(self, value, /)" Open rpow;
    /// Implement self**=value.
    "__ipow__" "(self, value, /)" Open ipow;
    /// Return self@value.
    "__matmul__" "(self, value, /)" Open matmul;
    /// Implement self@=value.
    "__imatmul__" "(self, value, /)" Open imatmul;
};

macro_rules! operators {
    ($($op:ident $plain:ident $reflected:ident $in_place:ident;)+) => {$(
        fn $plain(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            operate(cx, args, Op::$op, false)
        }

        fn $reflected(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            operate(cx, args, Op::$op, true)
        }

        fn $in_place(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            change(cx, args, Op::$op)
        }
    )+};
}

operators! {
    Add add radd iadd;
    Sub sub rsub isub;
    Mul mul rmul imul;
    Div div rdiv idiv;
    FloorDiv floordiv rfloordiv ifloordiv;
    Mod modulo rmodulo imodulo;
    Pow pow rpow ipow;
}

/// `a op b`, one of them `args[0]`.
fn operate(cx: &mut Cx<'_>, args: &mut [Value], op: Op, reflected: bool) -> Res<Step> {
    let (this, threads) = (Side::Matrix(this(args, cx)?), threads(cx));
    let Some(other) = side(&args[1], cx.gil)? else { return Ok(Value::NotImplemented.into()) };
    let (a, b) = if reflected { (other, this) } else { (this, other) };
    let (rows, cols) = elementwise::broadcast(a.shape(), b.shape())?;
    // In nanoseconds.
    let each = match op {
        Op::Add | Op::Sub | Op::Mul | Op::Div => 1,
        Op::FloorDiv | Op::Mod => 7,
        Op::Pow => 12,
    };
    let nanos = rows.saturating_mul(cols).saturating_mul(each);
    compute(nanos, move || Ok(Plainly::Matrix(elementwise::binary(op, &a, &b, threads)?)))
}

/// `a op= b`: the matrix stays the same object, so whoever holds it sees the change. Between the
/// computation and the change other threads may run, as between any two steps of `a = a op b`.
fn change(cx: &mut Cx<'_>, args: &mut [Value], op: Op) -> Res<Step> {
    let here = this(args, cx)?.shape();
    if let Some(other) = side(&args[1], cx.gil)? {
        keeps(here, elementwise::broadcast(here, other.shape())?)?;
    }
    let object = args[0].clone();
    Ok(operate(cx, args, op, false)?.and(store, vec![object]))
}

/// A matrix never changes its shape.
fn keeps(here: (usize, usize), result: (usize, usize)) -> Res<()> {
    if here == result {
        return Ok(());
    }
    let (here, result) = (shown(here), shown(result));
    value_error(format!("a matrix of shape {here} cannot become one of shape {result} in place"))
}

/// The result goes into the matrix in `state[0]`.
fn store(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let came = came?;
    let Some(result) = matrix(&came, cx.gil).cloned() else { return Ok(came.into()) };
    if let Value::Misc(object) = &state[0]
        && let Misc::Matrix(here) = object.alter(cx.gil)
    {
        let old = std::mem::replace(here, result);
        drop(old);
    }
    Ok(state[0].take().into())
}

fn matmul(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = this(args, cx)?;
    match matrix(&args[1], cx.gil) {
        Some(other) => multiply(this, other.clone(), threads(cx)),
        None => Ok(Value::NotImplemented.into()),
    }
}

fn imatmul(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let here = this(args, cx)?.shape();
    if let Some(other) = matrix(&args[1], cx.gil) {
        keeps(here, crate::kernel::product::shape(here, other.shape())?)?;
    }
    let object = args[0].clone();
    Ok(matmul(cx, args)?.and(store, vec![object]))
}
