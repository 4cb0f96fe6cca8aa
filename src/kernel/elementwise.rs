//! Functions of every item: operators with broadcasting, and the functions of one matrix.
//!
//! Lives here: `binary`, `unary`, `broadcast`, `close`, `is_equal`. May use: nothing.
//! Deliberately absent: the product.

use super::{Matrix, Threads, count, shown};
use crate::text::fault::{Fault, Outcome};

/// An operator on items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
}

/// A function of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    Neg,
    Abs,
    Exp,
    Log,
    Sqrt,
    Tanh,
    Relu,
    Sigmoid,
}

/// One side of an operator.
#[derive(Clone, Debug)]
pub enum Side {
    Matrix(Matrix),
    Number(f64),
}

impl Side {
    /// A number goes with everything.
    pub fn shape(&self) -> (usize, usize) {
        match self {
            Side::Matrix(matrix) => matrix.shape(),
            Side::Number(_) => (1, 1),
        }
    }

    fn data(&self) -> &[f64] {
        match self {
            Side::Matrix(matrix) => matrix.data(),
            Side::Number(x) => std::slice::from_ref(x),
        }
    }
}

/// The shape that two sides have together: a row goes with every row, a column with every column.
///
/// # Errors
/// `ValueError` if they do not go together.
pub fn broadcast(a: (usize, usize), b: (usize, usize)) -> Outcome<(usize, usize)> {
    let one = |a: usize, b: usize| match (a, b) {
        (a, b) if a == b => Some(a),
        (1, n) | (n, 1) => Some(n),
        _ => None,
    };
    match (one(a.0, b.0), one(a.1, b.1)) {
        (Some(rows), Some(cols)) => Ok((rows, cols)),
        _ => Err(Fault::value(format!("shapes {} and {} do not go together", shown(a), shown(b)))),
    }
}

/// A part of a side that stands against a part of a row.
#[derive(Clone, Copy)]
enum Part<'a> {
    Many(&'a [f64]),
    One(f64),
}

/// A side, laid over the shape of the result.
struct Laid<'a> {
    data: &'a [f64],
    /// From one row to the next; 0 for a row that goes with all of them.
    step: usize,
    /// One item goes with the whole row.
    single: bool,
}

impl<'a> Laid<'a> {
    fn new(side: &'a Side) -> Laid<'a> {
        let (rows, cols) = side.shape();
        Laid { data: side.data(), step: if rows == 1 { 0 } else { cols }, single: cols == 1 }
    }

    fn row(&self, at: usize, cols: usize) -> Part<'a> {
        let rest = &self.data[at * self.step..];
        if self.single { Part::One(rest[0]) } else { Part::Many(&rest[..cols]) }
    }

    /// As if the whole were one row.
    fn flat(&self, start: usize, len: usize) -> Part<'a> {
        match self.data {
            [one] => Part::One(*one),
            data => Part::Many(&data[start..][..len]),
        }
    }
}

/// `a op b`, item by item.
///
/// # Errors
/// As [`broadcast`] and [`count`].
pub fn binary(op: Op, a: &Side, b: &Side, threads: Threads) -> Outcome<Matrix> {
    match op {
        Op::Add => each(a, b, threads, |x, y| x + y),
        Op::Sub => each(a, b, threads, |x, y| x - y),
        Op::Mul => each(a, b, threads, |x, y| x * y),
        Op::Div => each(a, b, threads, |x, y| x / y),
        Op::FloorDiv => each(a, b, threads, floor_div),
        Op::Mod => each(a, b, threads, modulo),
        // The square is what is wanted most, and exact.
        Op::Pow => match b {
            Side::Number(2.0) => each(a, b, threads, |x, _| x * x),
            _ => each(a, b, threads, f64::powf),
        },
    }
}

/// Python's `%`, with IEEE's answers where Python raises.
fn modulo(x: f64, y: f64) -> f64 {
    let rest = x % y;
    if rest == 0.0 {
        rest.abs().copysign(y)
    } else if (rest < 0.0) != (y < 0.0) {
        rest + y
    } else {
        rest
    }
}

fn floor_div(x: f64, y: f64) -> f64 {
    if y == 0.0 {
        return x / y;
    }
    let quotient = (x - modulo(x, y)) / y;
    let floor = quotient.floor();
    if quotient - floor > 0.5 { floor + 1.0 } else { floor }
}

fn each(
    a: &Side,
    b: &Side,
    threads: Threads,
    f: impl Fn(f64, f64) -> f64 + Copy + Send + Sync,
) -> Outcome<Matrix> {
    let (rows, cols) = broadcast(a.shape(), b.shape())?;
    let mut out = vec![0.0; count(rows, cols)?];
    let (left, right) = (Laid::new(a), Laid::new(b));
    let whole = |side: &Laid<'_>| side.data.len() == 1 || side.data.len() == rows * cols;
    if whole(&left) && whole(&right) {
        threads.fill(&mut out, 1, |start, out| {
            let len = out.len();
            line(out, left.flat(start, len), right.flat(start, len), f);
        });
    } else {
        threads.fill(&mut out, cols, |start, out| {
            for (at, out) in (start / cols..).zip(out.chunks_exact_mut(cols)) {
                line(out, left.row(at, cols), right.row(at, cols), f);
            }
        });
    }
    Ok(Matrix::new(rows, cols, out))
}

fn line(out: &mut [f64], a: Part<'_>, b: Part<'_>, f: impl Fn(f64, f64) -> f64) {
    match (a, b) {
        (Part::Many(a), Part::Many(b)) => {
            out.iter_mut().zip(a.iter().zip(b)).for_each(|(out, (a, b))| *out = f(*a, *b));
        }
        (Part::Many(a), Part::One(b)) => {
            out.iter_mut().zip(a).for_each(|(out, a)| *out = f(*a, b));
        }
        (Part::One(a), Part::Many(b)) => {
            out.iter_mut().zip(b).for_each(|(out, b)| *out = f(a, *b));
        }
        (Part::One(a), Part::One(b)) => out.fill(f(a, b)),
    }
}

/// A function of every item.
///
/// # Errors
/// As [`count`].
pub fn unary(function: Function, a: &Matrix, threads: Threads) -> Outcome<Matrix> {
    match function {
        Function::Neg => map(a, threads, |x| -x),
        Function::Abs => map(a, threads, f64::abs),
        Function::Exp => map(a, threads, f64::exp),
        Function::Log => map(a, threads, f64::ln),
        Function::Sqrt => map(a, threads, f64::sqrt),
        Function::Tanh => map(a, threads, f64::tanh),
        // NaN stays what it is.
        Function::Relu => map(a, threads, |x| if x < 0.0 { 0.0 } else { x }),
        Function::Sigmoid => map(a, threads, sigmoid),
    }
}

/// Without an overflow on either side.
fn sigmoid(x: f64) -> f64 {
    let e = (-x.abs()).exp();
    if x < 0.0 { e / (1.0 + e) } else { 1.0 / (1.0 + e) }
}

fn map(a: &Matrix, threads: Threads, f: impl Fn(f64) -> f64 + Send + Sync) -> Outcome<Matrix> {
    let mut out = vec![0.0; count(a.rows(), a.cols())?];
    threads.fill(&mut out, 1, |start, out| {
        let from = &a.data()[start..][..out.len()];
        out.iter_mut().zip(from).for_each(|(out, x)| *out = f(*x));
    });
    Ok(Matrix::new(a.rows(), a.cols(), out))
}

/// Whether all items are equal up to `atol + rtol * |b|`; a NaN is close to nothing.
///
/// # Errors
/// As [`broadcast`].
pub fn close(a: &Side, b: &Side, rtol: f64, atol: f64) -> Outcome<bool> {
    let (rows, cols) = broadcast(a.shape(), b.shape())?;
    let (left, right) = (Laid::new(a), Laid::new(b));
    let near = |a: f64, b: f64| a == b || b.is_finite() && (a - b).abs() <= atol + rtol * b.abs();
    let item = |part: Part<'_>, at: usize| match part {
        Part::Many(items) => items[at],
        Part::One(item) => item,
    };
    Ok((0..rows).all(|row| {
        let (left, right) = (left.row(row, cols), right.row(row, cols));
        (0..cols).all(|at| near(item(left, at), item(right, at)))
    }))
}
