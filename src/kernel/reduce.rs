//! Many items to one: sums, means, the least and the greatest.
//!
//! Lives here: `reduce`, `place`. May use: nothing. Deliberately absent: what has a result for every
//! item (elementwise.rs).

use super::{Matrix, Threads, count};
use crate::text::fault::Outcome;

/// What becomes of many items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    Sum,
    Mean,
    Min,
    Max,
}

/// Along which direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// All items.
    All,
    /// Down every column: the result is a row.
    Down,
    /// Across every row: the result is a column.
    Across,
}

/// Sums are taken in blocks of this size, so that rounding errors stay small and the result does
/// not depend on the number of threads.
const BLOCK: usize = 1024;
/// Side by side in a block: as many as the widest vector has, twice.
const LANES: usize = 16;

/// The smaller one; a NaN wins.
fn least(a: f64, b: f64) -> f64 {
    if a < b || a.is_nan() { a } else { b }
}

/// The greater one; a NaN wins.
fn greatest(a: f64, b: f64) -> f64 {
    if a > b || a.is_nan() { a } else { b }
}

fn combine(fold: Fold) -> (f64, fn(f64, f64) -> f64) {
    match fold {
        Fold::Sum | Fold::Mean => (0.0, |a, b| a + b),
        Fold::Min => (f64::INFINITY, least),
        Fold::Max => (f64::NEG_INFINITY, greatest),
    }
}

/// One block.
fn block(fold: Fold, items: &[f64]) -> f64 {
    match fold {
        Fold::Sum | Fold::Mean => lanes(items, 0.0, |a, b| a + b),
        Fold::Min => lanes(items, f64::INFINITY, least),
        Fold::Max => lanes(items, f64::NEG_INFINITY, greatest),
    }
}

fn lanes(items: &[f64], start: f64, f: impl Fn(f64, f64) -> f64) -> f64 {
    let mut kept = [start; LANES];
    let (whole, rest) = items.as_chunks::<LANES>();
    for part in whole {
        for (kept, x) in kept.iter_mut().zip(part) {
            *kept = f(*kept, *x);
        }
    }
    let mut width = LANES;
    while width > 1 {
        width /= 2;
        for i in 0..width {
            kept[i] = f(kept[i], kept[i + width]);
        }
    }
    rest.iter().fold(kept[0], |a, b| f(a, *b))
}

/// All items, block by block, then the blocks' results the same way.
fn total(fold: Fold, items: &[f64], threads: Threads) -> f64 {
    if items.len() <= BLOCK {
        return block(fold, items);
    }
    let parts = items.len().div_ceil(BLOCK);
    let mut results = vec![0.0; parts];
    let job = |start: usize, out: &mut [f64]| {
        for (at, out) in (start..).zip(out) {
            let from = at * BLOCK;
            *out = block(fold, &items[from..items.len().min(from + BLOCK)]);
        }
    };
    threads.fill_from(&mut results, parts * BLOCK, job);
    total(fold, &results, Threads(1))
}

/// The result for all items.
pub fn all(fold: Fold, a: &Matrix, threads: Threads) -> f64 {
    let result = total(fold, a.data(), threads);
    match fold {
        Fold::Mean => result / a.data().len() as f64,
        _ => result,
    }
}

/// The results for every column, or for every row.
///
/// # Errors
/// As [`count`].
pub fn along(fold: Fold, a: &Matrix, down: bool, threads: Threads) -> Outcome<Matrix> {
    let (rows, cols) = a.shape();
    let (mut out, divisor) = match down {
        true => (vec![0.0; count(1, cols)?], rows as f64),
        false => (vec![0.0; count(rows, 1)?], cols as f64),
    };
    if down {
        let (start, f) = combine(fold);
        threads.fill_from(&mut out, a.data().len(), |first, out| {
            out.fill(start);
            for row in 0..rows {
                let from = &a.row(row)[first..][..out.len()];
                match fold {
                    Fold::Sum | Fold::Mean => out.iter_mut().zip(from).for_each(|(o, x)| *o += x),
                    _ => out.iter_mut().zip(from).for_each(|(o, x)| *o = f(*o, *x)),
                }
            }
        });
    } else {
        threads.fill_from(&mut out, a.data().len(), |first, out| {
            for (row, out) in (first..).zip(out) {
                *out = total(fold, a.row(row), Threads(1));
            }
        });
    }
    if fold == Fold::Mean {
        out.iter_mut().for_each(|x| *x /= divisor);
    }
    let shape = if down { (1, cols) } else { (rows, 1) };
    Ok(Matrix::new(shape.0, shape.1, out))
}

/// Where the first greatest (or least) item stands; the first NaN wins.
fn place(mut items: impl Iterator<Item = f64>, greatest: bool) -> usize {
    let Some(mut best) = items.next() else { return 0 };
    let mut place = 0;
    for (at, x) in (1..).zip(items) {
        if best.is_nan() {
            break;
        }
        if x.is_nan() || (if greatest { x > best } else { x < best }) {
            (best, place) = (x, at);
        }
    }
    place
}

/// The places of the greatest (or least) items: of all, of every column, of every row.
pub fn places(a: &Matrix, axis: Axis, greatest: bool) -> Vec<usize> {
    match axis {
        Axis::All => vec![place(a.data().iter().copied(), greatest)],
        Axis::Down => (0..a.cols())
            .map(|col| place((0..a.rows()).map(|row| a.row(row)[col]), greatest))
            .collect(),
        Axis::Across => {
            (0..a.rows()).map(|row| place(a.row(row).iter().copied(), greatest)).collect()
        }
    }
}
