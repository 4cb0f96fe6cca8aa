//! Floor 0, *kernel*: dense matrices of floats and what is computed with them.
//!
//! Lives here: `Matrix`, and its arithmetic as pure functions that any OS thread may run, without
//! the GIL; spreading one over several threads. May use: `text`, gemm_f64, rayon.
//! Deliberately absent: script values, the decision what runs without the lock (`builtins`).
//!
//! Whatever a kernel computes does not depend on the number of threads: sums are taken in blocks
//! of one size, in one order.

pub mod elementwise;
pub mod make;
pub mod parts;
pub mod product;
pub mod reduce;
pub mod show;
mod spread;
#[cfg(test)]
mod tests;

pub use spread::{MOST_THREADS, Threads};

use crate::text::fault::{Fault, Outcome};
use crate::text::room::room_for_many;
use std::sync::Arc;

/// A matrix of at least one row and one column, row after row. A copy shares the numbers until one
/// of the two is changed, so a kernel can keep what it works on while scripts go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    rows: usize,
    cols: usize,
    data: Arc<Vec<f64>>,
}

impl Matrix {
    /// A matrix of these numbers.
    ///
    /// # Panics
    /// If there are not rows times columns of them, or none.
    pub fn new(rows: usize, cols: usize, data: Vec<f64>) -> Matrix {
        assert!(!data.is_empty() && rows.checked_mul(cols) == Some(data.len()));
        Matrix { rows, cols, data: Arc::new(data) }
    }

    /// A matrix of zeros.
    ///
    /// # Errors
    /// See [`count`].
    pub fn zeros(rows: usize, cols: usize) -> Outcome<Matrix> {
        Ok(Matrix::new(rows, cols, vec![0.0; count(rows, cols)?]))
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns there are.
    pub fn cols(&self) -> usize {
        self.cols
    }

    /// Rows and columns.
    pub fn shape(&self) -> (usize, usize) {
        (self.rows, self.cols)
    }

    /// The numbers, row after row.
    pub fn data(&self) -> &[f64] {
        &self.data
    }

    /// The numbers, to change them; copied first if somebody else has them, too.
    pub fn data_mut(&mut self) -> &mut [f64] {
        Arc::make_mut(&mut self.data).as_mut_slice()
    }

    /// One row.
    pub fn row(&self, at: usize) -> &[f64] {
        &self.data[at * self.cols..][..self.cols]
    }

    /// The same numbers in another shape.
    ///
    /// # Errors
    /// `ValueError` if it has another number of items.
    pub fn reshaped(&self, rows: usize, cols: usize) -> Outcome<Matrix> {
        if rows.checked_mul(cols) != Some(self.data.len()) {
            return Err(Fault::value(format!(
                "a matrix of shape {} has no shape {}",
                shown(self.shape()),
                shown((rows, cols))
            )));
        }
        Ok(Matrix { rows, cols, data: self.data.clone() })
    }
}

/// How many items a new matrix has, if there is room for them.
///
/// # Errors
/// `ValueError` for a matrix without rows or columns, `MemoryError` if there is no room.
pub fn count(rows: usize, cols: usize) -> Outcome<usize> {
    if rows == 0 || cols == 0 {
        let shape = shown((rows, cols));
        let text = format!("a matrix has at least one row and one column, not shape {shape}");
        return Err(Fault::value(text));
    }
    let count = rows.checked_mul(cols).ok_or_else(Fault::memory)?;
    room_for_many(count, size_of::<f64>())?;
    Ok(count)
}

/// A shape as scripts write it.
pub fn shown((rows, cols): (usize, usize)) -> String {
    format!("({rows}, {cols})")
}
