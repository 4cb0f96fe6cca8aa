//! New matrices.
//!
//! Lives here: constant ones, the unit matrix, rows of equal steps, random ones.
//! May use: `text::mersenne`. Deliberately absent: matrices of script values (`object::matrix`).

use super::{Matrix, count};
use crate::text::fault::{Fault, Outcome};
use crate::text::mersenne::Mersenne;

/// Every item the same.
///
/// # Errors
/// As [`count`].
pub fn full(rows: usize, cols: usize, x: f64) -> Outcome<Matrix> {
    Ok(Matrix::new(rows, cols, vec![x; count(rows, cols)?]))
}

/// Ones where row and column have the same number, zeros elsewhere.
///
/// # Errors
/// As [`count`].
pub fn eye(rows: usize, cols: usize) -> Outcome<Matrix> {
    let mut made = Matrix::zeros(rows, cols)?;
    made.data_mut().iter_mut().step_by(cols + 1).take(rows.min(cols)).for_each(|x| *x = 1.0);
    Ok(made)
}

/// A row of the numbers from `start` until before `stop`, `step` apart.
///
/// # Errors
/// `ValueError` if there is none, `MemoryError` if there are too many.
pub fn arange(start: f64, stop: f64, step: f64) -> Outcome<Matrix> {
    let wanted = ((stop - start) / step).ceil();
    if step == 0.0 || wanted.is_nan() {
        return Err(Fault::value("matrix.arange() needs numbers and a step that is not 0"));
    }
    if wanted >= isize::MAX as f64 {
        return Err(Fault::memory());
    }
    let wanted = count(1, wanted.max(0.0) as usize)?;
    Ok(Matrix::new(1, wanted, (0..wanted).map(|i| start + i as f64 * step).collect()))
}

/// Numbers of [0, 1), row after row: those of Python's `random.random()`.
///
/// # Errors
/// As [`count`].
pub fn random(rows: usize, cols: usize, mut generator: Mersenne) -> Outcome<Matrix> {
    let count = count(rows, cols)?;
    Ok(Matrix::new(rows, cols, (0..count).map(|_| generator.random()).collect()))
}
