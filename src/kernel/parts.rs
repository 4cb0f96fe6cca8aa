//! Parts of a matrix, and the transpose: what moves numbers without computing.
//!
//! Lives here: `part`, `set_part`, `transpose`. May use: `text::slice`.
//! Deliberately absent: what an index means to a script (`object::matrix`).

use super::elementwise::Side;
use super::{Matrix, Threads, count, shown};
use crate::text::fault::{Fault, Outcome};
use crate::text::slice::Indices;

/// Both loops of the transpose go in squares of this size, which fit the nearest cache.
const TILE: usize = 16;

/// The items of some rows and columns, as a matrix of its own.
///
/// # Errors
/// `ValueError` if there are none.
pub fn part(a: &Matrix, rows: Indices, cols: Indices) -> Outcome<Matrix> {
    let mut out = Vec::with_capacity(count(rows.count, cols.count)?);
    for row in rows.iter() {
        let row = a.row(row);
        match cols.step {
            1 => out.extend_from_slice(&row[cols.range()]),
            _ => out.extend(cols.iter().map(|col| row[col])),
        }
    }
    Ok(Matrix::new(rows.count, cols.count, out))
}

/// Sets those items to a number, or to those of a matrix that goes with them.
///
/// # Errors
/// `ValueError` if it does not.
pub fn set_part(a: &mut Matrix, rows: Indices, cols: Indices, from: &Side) -> Outcome<()> {
    let (wanted, given) = ((rows.count, cols.count), from.shape());
    let fits = |given: usize, wanted: usize| given == wanted || given == 1;
    if !fits(given.0, wanted.0) || !fits(given.1, wanted.1) {
        let (given, wanted) = (shown(given), shown(wanted));
        return Err(Fault::value(format!("shape {given} does not fit into shape {wanted}")));
    }
    let width = a.cols();
    let data = a.data_mut();
    for (i, row) in rows.iter().enumerate() {
        let row = &mut data[row * width..][..width];
        match from {
            Side::Number(x) => cols.iter().for_each(|col| row[col] = *x),
            Side::Matrix(from) => {
                let from = from.row(if given.0 == 1 { 0 } else { i });
                let item = |i: usize| if from.len() == 1 { from[0] } else { from[i] };
                cols.iter().enumerate().for_each(|(i, col)| row[col] = item(i));
            }
        }
    }
    Ok(())
}

/// Rows become columns.
///
/// # Errors
/// As [`count`].
pub fn transpose(a: &Matrix, threads: Threads) -> Outcome<Matrix> {
    let (rows, cols) = a.shape();
    if rows == 1 || cols == 1 {
        return a.reshaped(cols, rows);
    }
    let mut out = vec![0.0; count(cols, rows)?];
    threads.fill(&mut out, rows, |start, out| {
        let (first, here) = (start / rows, out.len() / rows);
        for to in (0..here).step_by(TILE) {
            for from in (0..rows).step_by(TILE) {
                for to in to..here.min(to + TILE) {
                    for from in from..rows.min(from + TILE) {
                        out[to * rows + from] = a.data()[from * cols + first + to];
                    }
                }
            }
        }
    });
    Ok(Matrix::new(cols, rows, out))
}
