//! The type `matrix`: what subscripts of it mean, and matrices of a script's numbers.
//!
//! Lives here: items and parts by key, `from_rows`, `side`. May use: `kernel`, `convert`, `iter`.
//! Deliberately absent: arithmetic, which may have to run without the lock (`builtins`).

use super::Plain;
use super::convert::{Number, number, type_text};
use super::counted::Ref;
use super::exc::{ExcKind, Res, raise};
use super::iter::collect;
use super::key::Gil;
use super::misc::Misc;
use super::slice::bounds;
use super::special::native_in;
use super::value::Value;
use crate::kernel::elementwise::Side;
use crate::kernel::{Matrix, parts};
use crate::text::convert::to_float;
use crate::text::slice::{Indices, index};

/// The matrix a value is, if it is one.
pub fn matrix<'a>(v: &'a Value, gil: &'a Gil) -> Option<&'a Matrix> {
    match v {
        Value::Misc(misc) => match misc.get(gil) {
            Misc::Matrix(matrix) => Some(matrix),
            _ => None,
        },
        _ => None,
    }
}

/// The float that a number is, if the value is one; also of a class that derives from one.
///
/// # Errors
/// OverflowError for an integer beyond all floats.
pub fn float(v: &Value, gil: &Gil) -> Res<Option<f64>> {
    let native = match v {
        Value::Instance(instance) => native_in(instance, gil),
        other => Some(other),
    };
    Ok(match native.and_then(number) {
        Some(Number::Float(x)) => Some(x),
        Some(Number::Int(n)) => Some(to_float(n)?),
        None => None,
    })
}

/// A matrix or a number as one side of an operator; `None` for anything else.
///
/// # Errors
/// As [`float`].
pub fn side(v: &Value, gil: &Gil) -> Res<Option<Side>> {
    match matrix(v, gil) {
        Some(matrix) => Ok(Some(Side::Matrix(matrix.clone()))),
        None => Ok(float(v, gil)?.map(Side::Number)),
    }
}

/// A matrix of rows of numbers; numbers alone are one row. `Script` if a row must be iterated over
/// by the machine.
///
/// # Errors
/// TypeError for what is no number, ValueError for rows of different lengths or none.
pub fn from_rows(rows: &[Value], gil: &mut Gil) -> Res<Plain<Matrix>> {
    let mut data: Vec<f64> = Vec::new();
    if let Some(first) = rows.first()
        && float(first, gil)?.is_some()
    {
        for (at, item) in rows.iter().enumerate() {
            match float(item, gil)? {
                Some(x) => data.push(x),
                None => return no_number(item, &format!("item {at}"), gil),
            }
        }
        return Ok(Plain::Done(Matrix::new(1, data.len(), data)));
    }
    let mut width = None;
    for (at, row) in rows.iter().enumerate() {
        let before = data.len();
        match matrix(row, gil) {
            Some(row) if row.rows() == 1 => data.extend_from_slice(row.data()),
            Some(_) => return no_number(row, &format!("row {at}"), gil),
            None if matches!(row, Value::Str(_)) || float(row, gil)?.is_some() => {
                let got = type_text(row, gil);
                return raise(
                    ExcKind::TypeError,
                    format!("matrix: row {at} is {got}, not a row of numbers"),
                );
            }
            None => {
                let items = match collect(row, gil)? {
                    Plain::Done(items) => items,
                    other => return Ok(not_done(other)),
                };
                for (col, item) in items.iter().enumerate() {
                    match float(item, gil)? {
                        Some(x) => data.push(x),
                        None => return no_number(item, &format!("row {at}, column {col}"), gil),
                    }
                }
            }
        }
        let len = data.len() - before;
        let wanted = *width.get_or_insert(len);
        if len != wanted {
            return raise(
                ExcKind::ValueError,
                format!("matrix: row {at} has {len} items, row 0 has {wanted}"),
            );
        }
    }
    // Says what is wrong if there is nothing.
    crate::kernel::count(rows.len(), width.unwrap_or(0))?;
    Ok(Plain::Done(Matrix::new(rows.len(), data.len() / rows.len(), data)))
}

fn not_done(answer: Plain<Vec<Value>>) -> Plain<Matrix> {
    match answer {
        Plain::Unsupported => Plain::Unsupported,
        _ => Plain::Script,
    }
}

#[cold]
fn no_number<T>(v: &Value, place: &str, gil: &Gil) -> Res<T> {
    let got = type_text(v, gil);
    raise(ExcKind::TypeError, format!("matrix: {place} is {got}, not a number"))
}

/// What a subscript means: rows and columns, and whether it is one item.
struct Key {
    rows: Indices,
    cols: Indices,
    item: bool,
}

fn key(a: &Matrix, key: &Value, gil: &Gil) -> Res<Key> {
    let all = |count: usize| Indices { start: 0, stop: count as i64, step: 1, count };
    let (row, col) = match key {
        Value::Tuple(pair) => match &*pair.items {
            [row, col] => (row, Some(col)),
            _ => return no_key(key, gil),
        },
        row => (row, None),
    };
    let (rows, one_row) = indices(row, a.rows(), "row", gil)?;
    let (cols, one_col) = match col {
        Some(col) => indices(col, a.cols(), "column", gil)?,
        None => (all(a.cols()), false),
    };
    Ok(Key { rows, cols, item: one_row && one_col })
}

/// The numbers of rows or columns, and whether it is a single one by its number.
fn indices(key: &Value, count: usize, what: &str, gil: &Gil) -> Res<(Indices, bool)> {
    if let Value::Slice(slice) = key {
        return match bounds(slice, count, gil)? {
            Plain::Done(indices) => Ok((indices, false)),
            _ => no_key(key, gil),
        };
    }
    let native = match key {
        Value::Instance(instance) => native_in(instance, gil).unwrap_or(key),
        other => other,
    };
    let at = match native {
        Value::Int(at) => *at,
        Value::False => 0,
        Value::True => 1,
        Value::Big(_) => i64::MAX,
        _ => return no_key(key, gil),
    };
    match index(at, count) {
        Some(at) => {
            let at = at as i64;
            Ok((Indices { start: at, stop: at + 1, step: 1, count: 1 }, true))
        }
        None => raise(ExcKind::IndexError, format!("matrix {what} index out of range")),
    }
}

#[cold]
fn no_key<T>(key: &Value, gil: &Gil) -> Res<T> {
    let got = type_text(key, gil);
    raise(
        ExcKind::TypeError,
        format!("matrix indices must be integers, slices, or a pair of them, not {got}"),
    )
}

/// `a[key]`: a float for two numbers, otherwise a matrix of its own.
///
/// # Errors
/// TypeError for what is no index, IndexError for one that is out of range, ValueError for a slice
/// that selects nothing.
pub fn get_item(a: &Matrix, wanted: &Value, gil: &Gil) -> Res {
    let key = key(a, wanted, gil)?;
    if key.item {
        return Ok(Value::float(a.row(key.rows.start as usize)[key.cols.start as usize]));
    }
    Ok(Value::from(Misc::Matrix(parts::part(a, key.rows, key.cols)?)))
}

/// `a[key] = value` of a number, a matrix, or rows of numbers. `Script` if the rows must be
/// iterated over by the machine.
///
/// # Errors
/// As [`get_item`] and [`from_rows`], and ValueError for a value of another shape.
pub fn set_item(this: &Ref<Misc>, wanted: &Value, value: &Value, gil: &mut Gil) -> Res<Plain<()>> {
    let Misc::Matrix(a) = this.get(gil) else { return Ok(Plain::Unsupported) };
    let key = key(a, wanted, gil)?;
    let from = match side(value, gil)? {
        Some(from) => from,
        None => match collect(value, gil)? {
            Plain::Done(rows) if !matches!(value, Value::Str(_)) => match from_rows(&rows, gil)? {
                Plain::Done(matrix) => Side::Matrix(matrix),
                _ => return Ok(Plain::Script),
            },
            Plain::Done(_) => return no_number(value, "the value", gil),
            _ => return Ok(Plain::Script),
        },
    };
    // Only numbers are stored, so no cycle is closed.
    if let Misc::Matrix(a) = this.alter(gil) {
        parts::set_part(a, key.rows, key.cols, &from)?;
    }
    Ok(Plain::Done(()))
}
