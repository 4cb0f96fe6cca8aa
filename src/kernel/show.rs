//! A matrix as text.
//!
//! Lives here: `repr`, `plain`. May use: `text::float_text`.
//! Deliberately absent: reading such a text.

use super::{Matrix, shown};
use crate::text::float_text::float_repr;

/// With more items than this the middle is left out.
const MOST: usize = 1000;
/// So many rows and columns are shown at each end then.
const ENDS: usize = 3;

/// As `repr` shows it: a script makes the same matrix of it, unless items are left out.
pub fn repr(a: &Matrix) -> String {
    let rows = rows(a, ", ", "       ");
    match is_long(a) {
        true => format!("matrix({rows}, shape={})", shown(a.shape())),
        false => format!("matrix({rows})"),
    }
}

/// As `str` shows it.
pub fn plain(a: &Matrix) -> String {
    rows(a, " ", "")
}

fn is_long(a: &Matrix) -> bool {
    a.data().len() > MOST
}

/// The numbers that are shown of so many; `None` stands for those left out.
fn chosen(count: usize, long: bool) -> Vec<Option<usize>> {
    if !long || count <= 2 * ENDS {
        return (0..count).map(Some).collect();
    }
    let ends = (0..ENDS).map(Some);
    ends.chain([None]).chain((count - ENDS..count).map(Some)).collect()
}

fn rows(a: &Matrix, between: &str, indent: &str) -> String {
    let (rows, cols) = (chosen(a.rows(), is_long(a)), chosen(a.cols(), is_long(a)));
    let text = |row: usize, col: &Option<usize>| match col {
        Some(col) => float_repr(a.row(row)[*col]),
        None => "...".to_owned(),
    };
    let widths: Vec<usize> = cols
        .iter()
        .map(|col| rows.iter().flatten().map(|row| text(*row, col).len()).max().unwrap_or(0))
        .collect();
    let line = |row: &Option<usize>| match row {
        Some(row) => {
            let items = cols.iter().zip(&widths);
            let items: Vec<String> =
                items.map(|(col, width)| format!("{:>width$}", text(*row, col))).collect();
            format!("[{}]", items.join(between))
        }
        None => "...".to_owned(),
    };
    let lines: Vec<String> = rows.iter().map(line).collect();
    format!("[{}]", lines.join(&format!("{}\n{indent} ", between.trim_end())))
}
