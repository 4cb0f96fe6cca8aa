//! The matrix product.
//!
//! Lives here: `product`, by gemm-f64. May use: gemm_f64. Deliberately absent: a multiplication of our own.

use super::{Matrix, Threads, count, shown};
use crate::text::fault::{Fault, Outcome};
use gemm_common::Parallelism;
use gemm_f64::gemm::f64::get_gemm_fn;

/// The shape of `a @ b`.
///
/// # Errors
/// `ValueError` if the rows of the one and the columns of the other have different lengths.
pub fn shape(a: (usize, usize), b: (usize, usize)) -> Outcome<(usize, usize)> {
    if a.1 == b.0 {
        return Ok((a.0, b.1));
    }
    Err(Fault::value(format!(
        "matrix product of shapes {} and {}: {} columns do not meet {} rows",
        shown(a),
        shown(b),
        a.1,
        b.0
    )))
}

/// `a @ b`
///
/// # Errors
/// As [`shape`] and [`count`].
pub fn product(a: &Matrix, b: &Matrix, threads: Threads) -> Outcome<Matrix> {
    let (rows, cols) = shape(a.shape(), b.shape())?;
    let inner = a.cols();
    let mut out = vec![0.0_f64; count(rows, cols)?];
    let (left, right) = (a.data(), b.data());
    assert!(left.len() == rows * inner && right.len() == inner * cols && out.len() == rows * cols);
    // No vector has more than `isize::MAX` bytes, so every length and stride fits.
    let (inner_step, out_step) = (inner as isize, cols as isize);
    threads.inside(|threads| {
        let parallelism = match threads {
            1 => Parallelism::None,
            n => Parallelism::Rayon(n),
        };
        let (to, left, right) = (out.as_mut_ptr(), left.as_ptr(), right.as_ptr());
        let multiply = get_gemm_fn();
        // It wants the items of a column of the result side by side. Row after row those of a matrix
        // are those of its transpose column after column, so what it computes is `b.T @ a.T`.
        // LAW: the three slices have exactly the lengths that these sizes and strides reach (asserted
        // above), `out` is borrowed by nobody else, and every item of it has a value.
        unsafe {
            multiply(
                cols,
                rows,
                inner,
                to,
                out_step,
                1,
                false,
                right,
                out_step,
                1,
                left,
                inner_step,
                1,
                0.0,
                1.0,
                false,
                false,
                false,
                parallelism,
            );
        }
    });
    Ok(Matrix::new(rows, cols, out))
}
