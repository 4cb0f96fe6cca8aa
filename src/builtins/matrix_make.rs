//! New matrices, and what the type `matrix` can do without one.
//!
//! Lives here: its constructor and static functions. May use: `kernel`, `object`, `vm`, its
//! siblings. Deliberately absent: methods (matrix.rs).

use super::args::*;
use super::matrix::{compute, value};
use super::ops;
use super::table::{Row, natives};
use crate::kernel::{MOST_THREADS, elementwise, make};
use crate::object::convert;
use crate::object::matrix::{float, from_rows, matrix, side};
use crate::object::{Plain, Res, Value};
use crate::text::mersenne::Mersenne;
use crate::vm::{Cx, Plainly, Step};

pub(super) const NEW: &[Row] = natives! { "matrix.";
    /// A matrix of rows of numbers; numbers alone are one row.
    "__new__" "(cls, rows, /)" Open new;
};

pub(super) const STATIC: &[Row] = natives! { "matrix.";
    /// A matrix of zeros.
    "zeros" "(rows, cols, /)" Open zeros;
    /// A matrix of ones.
    "ones" "(rows, cols, /)" Open ones;
    /// A matrix whose items are all the same.
    "full" "(rows, cols, x, /)" Open full;
    /// The unit matrix; of another shape if cols is given.
    "eye" "(rows, cols=, /)" Open eye;
    /// One row of the numbers from start until before stop.
    "arange" "(start, stop=, step=, /)" Open arange;
    /// Numbers of [0, 1): those of random.Random(seed).random(), row after row.
    "random" "(rows, cols, seed=None)" Open random;
    /// Whether all items are equal but for atol + rtol * abs(b); a NaN is close to nothing.
    "close" "(a, b, rtol=1e-05, atol=1e-08)" Open close;
    /// How many threads every kernel spreads over; sets the number if one is given.
    "threads" "(n=None)" Atomic set_threads;
};

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(other) = matrix(&args[1], cx.gil) {
        return Ok(value(other.clone()).into());
    }
    if matches!(args[1], Value::Str(_)) || float(&args[1], cx.gil)?.is_some() {
        let got = type_name(&args[1], cx);
        return type_error(format!("matrix() argument must be rows of numbers, not {got}"));
    }
    if let Plain::Done(rows) = ops::collect(&args[1], cx)?
        && let Plain::Done(made) = from_rows(&rows, cx.gil)?
    {
        return Ok(value(made).into());
    }
    let lists = Step::call(cx.library("_matrix_rows"), vec![args[1].take()]);
    Ok(lists.and(of_lists, Vec::new()))
}

/// The library has made lists of whatever it was.
fn of_lists(cx: &mut Cx<'_>, _: &mut [Value], lists: Res) -> Res<Step> {
    let rows = ops::collected(lists, cx)?;
    match from_rows(&rows, cx.gil)? {
        Plain::Done(made) => Ok(value(made).into()),
        _ => type_error("matrix() argument must be rows of numbers"),
    }
}

/// A number of rows or columns.
fn size(value: &Value, cx: &Cx<'_>) -> Res<usize> {
    match index(value, cx)? {
        size @ 0.. => Ok(size as usize),
        size => value_error(format!("a matrix has at least one row and one column, not {size}")),
    }
}

/// A real number.
fn number(value: &Value, cx: &Cx<'_>) -> Res<f64> {
    match float(value, cx.gil)? {
        Some(x) => Ok(x),
        None => {
            let got = type_name(value, cx);
            type_error(format!("must be real number, not {got}"))
        }
    }
}

fn zeros(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    filled(cx, args, 0.0)
}

fn ones(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    filled(cx, args, 1.0)
}

fn full(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let x = number(&args[2], cx)?;
    filled(cx, args, x)
}

fn filled(cx: &mut Cx<'_>, args: &[Value], x: f64) -> Res<Step> {
    let (rows, cols) = (size(&args[0], cx)?, size(&args[1], cx)?);
    let nanos = rows.saturating_mul(cols);
    compute(nanos, move || Ok(Plainly::Matrix(make::full(rows, cols, x)?)))
}

fn eye(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let rows = size(&args[0], cx)?;
    let cols = given(args, 1).map_or(Ok(rows), |cols| size(cols, cx))?;
    let nanos = rows.saturating_mul(cols);
    compute(nanos, move || Ok(Plainly::Matrix(make::eye(rows, cols)?)))
}

fn arange(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let first = number(&args[0], cx)?;
    let (start, stop) = match given(args, 1) {
        None => (0.0, first),
        Some(stop) => (first, number(stop, cx)?),
    };
    let step = given(args, 2).map_or(Ok(1.0), |step| number(step, cx))?;
    let nanos = ((stop - start) / step).abs() as usize;
    compute(nanos, move || Ok(Plainly::Matrix(make::arange(start, stop, step)?)))
}

fn random(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (rows, cols) = (size(&args[0], cx)?, size(&args[1], cx)?);
    let generator = match some(args, 2) {
        None => super::random::entropy(cx),
        Some(seed) => match int_of(seed, cx.gil).and_then(convert::int) {
            Some(seed) => Mersenne::from_int(seed),
            None => return convert::no_integer(seed, cx.gil),
        },
    };
    let nanos = rows.saturating_mul(cols).saturating_mul(4);
    compute(nanos, move || Ok(Plainly::Matrix(make::random(rows, cols, generator)?)))
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sides = [side(&args[0], cx.gil)?, side(&args[1], cx.gil)?];
    let [Some(a), Some(b)] = sides else {
        let at = sides.iter().position(Option::is_none).unwrap_or(0);
        let got = type_name(&args[at], cx);
        return type_error(format!("matrix.close() needs matrices or numbers, not {got}"));
    };
    let rtol = given(args, 2).map_or(Ok(1e-5), |rtol| number(rtol, cx))?;
    let atol = given(args, 3).map_or(Ok(1e-8), |atol| number(atol, cx))?;
    let (rows, cols) = elementwise::broadcast(a.shape(), b.shape())?;
    compute(rows * cols, move || Ok(Plainly::Bool(elementwise::close(&a, &b, rtol, atol)?)))
}

fn set_threads(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(wanted) = some(args, 0) {
        match index(wanted, cx)? {
            wanted @ 1.. if wanted as usize <= MOST_THREADS => {
                cx.world.kernel_threads = wanted as usize;
            }
            wanted => {
                return value_error(format!(
                    "matrix.threads() takes from 1 to {MOST_THREADS} threads, not {wanted}"
                ));
            }
        }
    }
    Ok(Value::Int(cx.world.kernel_threads as i64))
}
