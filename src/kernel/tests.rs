//! The kernels against naive code, with one thread and with several.
//!
//! May use: the room. Deliberately absent: scripts.

use super::elementwise::{Function, Op, Side, binary, close, unary};
use super::reduce::{Axis, Fold, all, along, places};
use super::{Matrix, Threads, make, parts, product, show};
use crate::text::Int;
use crate::text::mersenne::Mersenne;
use crate::text::slice::resolve;

fn random(rows: usize, cols: usize, seed: i64) -> Matrix {
    let made = make::random(rows, cols, Mersenne::from_int(Int::Small(seed))).unwrap();
    // Of both signs.
    let half = Side::Number(0.5);
    binary(Op::Sub, &Side::Matrix(made), &half, Threads(1)).unwrap()
}

fn each(rows: usize, cols: usize, f: impl Fn(usize, usize) -> f64) -> Matrix {
    let items = (0..rows).flat_map(|row| (0..cols).map(move |col| (row, col)));
    Matrix::new(rows, cols, items.map(|(row, col)| f(row, col)).collect())
}

fn is_near(a: &Matrix, b: &Matrix) -> bool {
    a.shape() == b.shape()
        && close(&Side::Matrix(a.clone()), &Side::Matrix(b.clone()), 1e-12, 1e-12).unwrap()
}

const SHAPES: &[(usize, usize)] =
    &[(1, 1), (1, 7), (7, 1), (2, 3), (5, 5), (17, 33), (64, 64), (130, 257), (300, 200)];

#[test]
fn products_are_those_of_three_loops() {
    for &(rows, inner) in SHAPES {
        for &(cols, _) in SHAPES {
            let (a, b) = (random(rows, inner, 1), random(inner, cols, 2));
            let naive =
                each(rows, cols, |i, j| (0..inner).map(|k| a.row(i)[k] * b.row(k)[j]).sum::<f64>());
            let one = product::product(&a, &b, Threads(1)).unwrap();
            assert!(is_near(&one, &naive), "{rows} {inner} {cols}");
            let three = product::product(&a, &b, Threads(3)).unwrap();
            assert!(is_near(&three, &naive), "{rows} {inner} {cols}");
        }
    }
    let error = product::product(&random(2, 3, 1), &random(2, 3, 2), Threads(1)).unwrap_err();
    let text = "matrix product of shapes (2, 3) and (2, 3): 3 columns do not meet 2 rows";
    assert_eq!(error.message, text);
}

#[test]
fn operators_broadcast_rows_columns_and_numbers() {
    for &(rows, cols) in SHAPES {
        let a = random(rows, cols, 3);
        for (height, width) in [(rows, cols), (1, cols), (rows, 1), (1, 1)] {
            let b = random(height, width, 4);
            let other = |i: usize, j: usize| b.row(i.min(height - 1))[j.min(width - 1)];
            for threads in [Threads(1), Threads(2)] {
                let sides = (Side::Matrix(a.clone()), Side::Matrix(b.clone()));
                let made = binary(Op::Sub, &sides.0, &sides.1, threads).unwrap();
                assert_eq!(made, each(rows, cols, |i, j| a.row(i)[j] - other(i, j)));
                let made = binary(Op::Div, &sides.1, &sides.0, threads).unwrap();
                assert_eq!(made, each(rows, cols, |i, j| other(i, j) / a.row(i)[j]));
            }
        }
    }
    let (row, column) = (random(1, 4, 5), random(3, 1, 6));
    let made =
        binary(Op::Mul, &Side::Matrix(row.clone()), &Side::Matrix(column.clone()), Threads(1));
    assert_eq!(made.unwrap(), each(3, 4, |i, j| row.data()[j] * column.data()[i]));
    let sides = (Side::Matrix(random(2, 3, 1)), Side::Matrix(random(3, 2, 1)));
    let error = binary(Op::Add, &sides.0, &sides.1, Threads(1)).unwrap_err();
    assert_eq!(error.message, "shapes (2, 3) and (3, 2) do not go together");
}

#[test]
fn remainders_have_pythons_signs_and_ieees_edges() {
    let pairs = [(7.0, 3.0), (-7.0, 3.0), (7.0, -3.0), (-7.0, -3.0), (6.0, -3.0), (-0.5, 1e300)];
    for (x, y) in pairs {
        let one = |op| {
            let made = binary(op, &Side::Number(x), &Side::Number(y), Threads(1)).unwrap();
            made.data()[0]
        };
        let rest = crate::text::float_arith::float_mod(x, y).unwrap();
        assert_eq!(one(Op::Mod).to_bits(), rest.to_bits(), "{x} % {y}");
        assert_eq!(one(Op::FloorDiv), crate::text::float_arith::float_floor_div(x, y).unwrap());
    }
    let by_zero =
        |op, x| binary(op, &Side::Number(x), &Side::Number(0.0), Threads(1)).unwrap().data()[0];
    assert_eq!(by_zero(Op::Div, 1.0), f64::INFINITY);
    assert_eq!(by_zero(Op::FloorDiv, -1.0), f64::NEG_INFINITY);
    assert!(by_zero(Op::Mod, 1.0).is_nan() && by_zero(Op::Div, 0.0).is_nan());
}

#[test]
fn functions_keep_nan_and_do_not_overflow() {
    let row = Matrix::new(1, 5, vec![-1e3, -0.5, 0.0, 1e3, f64::NAN]);
    let made = |function| unary(function, &row, Threads(1)).unwrap().data().to_vec();
    assert_eq!(made(Function::Relu)[..4], [0.0, 0.0, 0.0, 1e3]);
    let sigmoid = made(Function::Sigmoid);
    assert!((sigmoid[1] - 0.3775406687981454).abs() < 1e-15, "{sigmoid:?}");
    assert_eq!([sigmoid[0], sigmoid[2], sigmoid[3]], [0.0, 0.5, 1.0]);
    assert_eq!(made(Function::Neg)[0], 1e3);
    assert!(made(Function::Sqrt)[0].is_nan());
    for function in [Function::Relu, Function::Sigmoid, Function::Tanh, Function::Abs] {
        assert!(made(function)[4].is_nan(), "{function:?}");
    }
}

#[test]
fn sums_do_not_depend_on_the_number_of_threads() {
    for &(rows, cols) in SHAPES {
        let a = random(rows, cols, 7);
        let naive: f64 = a.data().iter().sum();
        assert!((all(Fold::Sum, &a, Threads(1)) - naive).abs() < 1e-9);
        let least = a.data().iter().copied().fold(f64::INFINITY, f64::min);
        assert_eq!(all(Fold::Min, &a, Threads(1)), least);
        let down = along(Fold::Sum, &a, true, Threads(1)).unwrap();
        let naive = each(1, cols, |_, j| (0..rows).map(|i| a.row(i)[j]).sum());
        assert!(is_near(&down, &naive));
        let across = along(Fold::Mean, &a, false, Threads(1)).unwrap();
        let naive = each(rows, 1, |i, _| a.row(i).iter().sum::<f64>() / cols as f64);
        assert!(is_near(&across, &naive));
        for fold in [Fold::Sum, Fold::Mean, Fold::Min, Fold::Max] {
            assert_eq!(all(fold, &a, Threads(1)), all(fold, &a, Threads(3)));
            for is_down in [true, false] {
                let one = along(fold, &a, is_down, Threads(1)).unwrap();
                assert_eq!(one, along(fold, &a, is_down, Threads(3)).unwrap());
            }
        }
    }
    // A million tenths: added one after the other they are off by 1e-6.
    let tenths = make::full(1000, 1000, 0.1).unwrap();
    assert!((all(Fold::Sum, &tenths, Threads(1)) - 100_000.0).abs() < 1e-9);
}

#[test]
fn the_first_nan_is_the_least_and_the_greatest() {
    let a = Matrix::new(2, 3, vec![1.0, 5.0, 3.0, 5.0, f64::NAN, 9.0]);
    assert!(all(Fold::Max, &a, Threads(1)).is_nan() && all(Fold::Min, &a, Threads(1)).is_nan());
    assert_eq!(places(&a, Axis::All, true), [4]);
    assert_eq!(places(&a, Axis::Down, true), [1, 1, 1]);
    assert_eq!(places(&a, Axis::Across, true), [1, 1]);
    assert_eq!(places(&a, Axis::Across, false), [0, 1]);
}

#[test]
fn transposes_and_parts() {
    for &(rows, cols) in SHAPES {
        let a = random(rows, cols, 8);
        for threads in [Threads(1), Threads(2)] {
            let made = parts::transpose(&a, threads).unwrap();
            assert_eq!(made, each(cols, rows, |i, j| a.row(j)[i]));
        }
    }
    let a = each(4, 5, |i, j| (10 * i + j) as f64);
    let (rows, cols) = (resolve(None, None, Some(-2), 4), resolve(Some(1), Some(4), None, 5));
    let (rows, cols) = (rows.unwrap(), cols.unwrap());
    let part = parts::part(&a, rows, cols).unwrap();
    assert_eq!(part, Matrix::new(2, 3, vec![31.0, 32.0, 33.0, 11.0, 12.0, 13.0]));
    let mut b = a.clone();
    parts::set_part(&mut b, rows, cols, &Side::Number(0.0)).unwrap();
    assert_eq!((b.row(3), a.row(3)[1]), (&[30.0, 0.0, 0.0, 0.0, 34.0][..], 31.0));
    parts::set_part(&mut b, rows, cols, &Side::Matrix(part)).unwrap();
    assert_eq!(a, b);
    let wrong = Side::Matrix(random(3, 2, 1));
    assert!(parts::set_part(&mut b, rows, cols, &wrong).is_err());
}

#[test]
fn absurd_sizes_are_refused_before_anything_is_made() {
    assert!(Matrix::zeros(0, 3).is_err() && Matrix::zeros(1 << 40, 1 << 40).is_err());
    assert!(make::arange(0.0, 1e300, 1.0).is_err() && make::arange(0.0, -1.0, 1.0).is_err());
    assert!(make::arange(0.0, 1.0, 0.0).is_err() && make::arange(f64::NAN, 1.0, 1.0).is_err());
    let (column, row) =
        (make::full(1 << 20, 1, 1.0).unwrap(), make::full(1, 1 << 20, 1.0).unwrap());
    assert!(product::product(&column, &row, Threads(1)).is_err());
    assert!(binary(Op::Add, &Side::Matrix(column), &Side::Matrix(row), Threads(1)).is_err());
}

#[test]
fn texts_align_and_leave_the_middle_out() {
    let a = Matrix::new(2, 2, vec![1.0, -20.5, 300.0, f64::NAN]);
    assert_eq!(show::repr(&a), "matrix([[  1.0, -20.5],\n        [300.0,   nan]])");
    assert_eq!(show::plain(&a), "[[  1.0 -20.5]\n [300.0   nan]]");
    let long = show::repr(&make::eye(40, 40).unwrap());
    assert!(long.lines().count() == 7 && long.ends_with("1.0]], shape=(40, 40))"), "{long}");
}
