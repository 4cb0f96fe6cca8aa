//! The type `matrix`: shape, items, functions, sums.
//!
//! Lives here: its methods, and `compute`, which decides whether a kernel runs with or without the
//! lock. May use: `kernel`, `object`, `vm`, its siblings. Deliberately absent: operators
//! (matrix_operators.rs), new matrices (matrix_make.rs), the arithmetic (`kernel`).

use super::args::*;
use super::table::{Bind, Row, bound, computed, methods, natives};
use super::{matrix_make, matrix_operators};
use crate::base::Symbol;
use crate::kernel::elementwise::{self, Function};
use crate::kernel::reduce::{self, Axis, Fold};
use crate::kernel::{Matrix, Threads, parts, product};
use crate::object::matrix::{get_item, matrix, set_item};
use crate::object::{Gil, Kind, Misc, Plain, Raise, Res, Value};
use crate::text::Outcome;
use crate::vm::steps::from_plain;
use crate::vm::{Answer, Cx, Plainly, Request, Step, Then, World};

const METHODS: &[Row] = natives! { "matrix.";
    /// Return repr(self).
    "__repr__" "(self, /)" Atomic repr;
    /// Return str(self).
    "__str__" "(self, /)" Atomic str;
    /// Return len(self): the number of rows.
    "__len__" "(self, /)" Atomic rows;
    /// Implement iter(self): the rows, each a matrix.
    "__iter__" "(self, /)" Atomic iter;
    /// Return self[key].
    "__getitem__" "(self, key, /)" Atomic getitem;
    /// Set self[key] to value.
    "__setitem__" "(self, key, value, /)" Open setitem;
    /// Whether an item is equal to a number.
    "__contains__" "(self, number, /)" Atomic contains;
    /// A matrix is neither true nor false: raises ValueError.
    "__bool__" "(self, /)" Atomic truth;
    /// A copy.
    "__copy__" "(self, /)" Atomic copy;
    /// A copy.
    "__deepcopy__" "(self, memo, /)" Atomic copy;
    /// A copy: a change of one does not show in the other.
    "copy" "(self, /)" Atomic copy;
    /// The rows as a list of lists of floats.
    "tolist" "(self, /)" Atomic tolist;
    /// The matrix product, self @ other.
    "dot" "(self, other, /)" Open dot;
    /// Rows become columns.
    "transpose" "(self, /)" Open transpose;
    /// The same items, row after row, in another shape; -1 stands for as many as there are.
    "reshape" "(self, rows, cols, /)" Atomic reshape;
    /// The sum of all items, down every column (axis=0), or across every row (axis=1).
    "sum" "(self, axis=None)" Open sum;
    /// The mean of all items, down every column (axis=0), or across every row (axis=1).
    "mean" "(self, axis=None)" Open mean;
    /// The least of all items, down every column (axis=0), or across every row (axis=1).
    "min" "(self, axis=None)" Open min;
    /// The greatest of all items, down every column (axis=0), or across every row (axis=1).
    "max" "(self, axis=None)" Open max;
    /// Where the first least item stands: its number, or a list of them along an axis.
    "argmin" "(self, axis=None)" Open argmin;
    /// Where the first greatest item stands: its number, or a list of them along an axis.
    "argmax" "(self, axis=None)" Open argmax;
    /// e to the power of every item.
    "exp" "(self, /)" Open exp;
    /// The natural logarithm of every item; NaN of a negative one.
    "log" "(self, /)" Open log;
    /// The square root of every item; NaN of a negative one.
    "sqrt" "(self, /)" Open sqrt;
    /// The hyperbolic tangent of every item.
    "tanh" "(self, /)" Open tanh;
    /// Every item, 0 for a negative one.
    "relu" "(self, /)" Open relu;
    /// 1 / (1 + exp(-x)) of every item.
    "sigmoid" "(self, /)" Open sigmoid;
    /// The absolute value of every item.
    "abs" "(self, /)" Open abs;
    /// Return abs(self).
    "__abs__" "(self, /)" Open abs;
    /// Return -self.
    "__neg__" "(self, /)" Open neg;
    /// Return +self.
    "__pos__" "(self, /)" Atomic copy;
};

const COMPUTED: &[Row] = natives! { "matrix.";
    /// The number of rows and that of columns.
    "shape" "(self, /)" Atomic shape;
    /// The number of rows.
    "rows" "(self, /)" Atomic rows;
    /// The number of columns.
    "cols" "(self, /)" Atomic cols;
    /// The transpose.
    "T" "(self, /)" Open transpose;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Matrix, METHODS);
    methods(world, gil, Kind::Matrix, matrix_operators::METHODS);
    methods(world, gil, Kind::Matrix, matrix_make::NEW);
    bound(world, gil, Kind::Matrix, Bind::Static, matrix_make::STATIC);
    computed(world, gil, Kind::Matrix, COMPUTED, &[]);
    let class = world.heap.class(Kind::Matrix).clone();
    class.get_mut(gil).attrs.set(Symbol::of("__hash__"), Value::None);
}

/// How long a kernel may run under the lock, in nanoseconds as [`compute`]'s callers estimate them.
/// Going away and coming back costs 0.3 microseconds when nobody else wants the lock (the sum of 50 100
/// items against that of 49 900), but up to a switch interval, 833 in era 3.2, when somebody computes.
const AT_ONCE: usize = 50_000;

/// Runs a kernel of about so many nanoseconds: at once if it is short, otherwise without the lock.
/// It gets copies of the matrices, which share their numbers, so nobody can change them meanwhile.
///
/// # Errors
/// Those of the kernel, if it has run.
pub(super) fn compute(
    nanos: usize,
    job: impl FnOnce() -> Outcome<Plainly> + Send + 'static,
) -> Res<Step> {
    if nanos < AT_ONCE {
        return Ok(from_plain(job()?).into());
    }
    let request = Request::Offload(Box::new(move || match job() {
        Ok(value) => Answer::Value(value),
        Err(fault) => match *Box::<Raise>::from(fault) {
            Raise::New(kind, message) => Answer::Raise(kind, vec![Plainly::Str(message)]),
            _ => Answer::Raise(crate::object::ExcKind::MemoryError, Vec::new()),
        },
    }));
    Ok(Step::Ask { request, then: Then::Return })
}

/// The matrix a native is called for.
///
/// # Errors
/// TypeError if the value is none.
pub(super) fn this(args: &[Value], cx: &Cx<'_>) -> Res<Matrix> {
    match args.first().and_then(|value| matrix(value, cx.gil)) {
        Some(matrix) => Ok(matrix.clone()),
        None => {
            let got = args.first().map_or("nothing", |value| type_name(value, cx));
            type_error(format!("descriptor requires a 'matrix' object but received a '{got}'"))
        }
    }
}

/// How many threads kernels use.
pub(super) fn threads(cx: &Cx<'_>) -> Threads {
    Threads(cx.world.kernel_threads)
}

/// A matrix as a value.
pub(super) fn value(matrix: Matrix) -> Value {
    Value::from(Misc::Matrix(matrix))
}

// ---- the object ----

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::string(crate::kernel::show::repr(&this(args, cx)?)))
}

fn str(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::string(crate::kernel::show::plain(&this(args, cx)?)))
}

fn shape(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (rows, cols) = this(args, cx)?.shape();
    Ok(Value::tuple(vec![Value::Int(rows as i64), Value::Int(cols as i64)]))
}

fn rows(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.rows() as i64))
}

fn cols(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.cols() as i64))
}

fn iter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    this(args, cx)?;
    // Its `__getitem__` gives the rows and says where they end.
    Ok(Value::from(crate::object::Iter::Sequence { object: args[0].take(), next: 0 }))
}

fn getitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    get_item(&this(args, cx)?, &args[1], cx.gil)
}

fn setitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    this(args, cx)?;
    let Value::Misc(object) = args[0].clone() else { return Ok(Value::None.into()) };
    match set_item(&object, &args[1], &args[2], cx.gil)? {
        Plain::Done(()) => Ok(Value::None.into()),
        // Somebody's iterable: the library makes lists of it, and then it is tried again.
        _ => {
            let lists = Step::call(cx.library("_matrix_rows"), vec![args[2].take()]);
            let half = |cx: &mut Cx<'_>, state: &mut [Value], lists: Res| {
                let lists = lists?;
                let Value::Misc(object) = state[0].clone() else { return Ok(Value::None.into()) };
                match set_item(&object, &state[1], &lists, cx.gil)? {
                    Plain::Done(()) => Ok(Value::None.into()),
                    _ => type_error("matrix: a value that is assigned must be made of numbers"),
                }
            };
            Ok(lists.and(half, vec![args[0].take(), args[1].take()]))
        }
    }
}

fn contains(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    match crate::object::matrix::float(&args[1], cx.gil)? {
        Some(x) => Ok(Value::bool(this.data().contains(&x))),
        None => {
            let got = type_name(&args[1], cx);
            type_error(format!("'in <matrix>' requires a number as left operand, not {got}"))
        }
    }
}

fn truth(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    this(args, cx)?;
    value_error("a matrix is neither true nor false; compare it, or ask its shape")
}

fn copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(value(this(args, cx)?))
}

fn tolist(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    crate::text::room::room_for_many(this.data().len(), size_of::<Value>())?;
    let row = |at| Value::list(this.row(at).iter().map(|x| Value::float(*x)).collect());
    Ok(Value::list((0..this.rows()).map(row).collect()))
}

fn reshape(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let (rows, cols) = (index(&args[1], cx)?, index(&args[2], cx)?);
    let count = this.data().len();
    let rest = |other: i64| match usize::try_from(other) {
        Ok(other) if other > 0 => count / other,
        _ => 0,
    };
    let (rows, cols) = match (rows, cols) {
        (-1, -1) => return value_error("matrix.reshape() can find out one of the two sizes only"),
        (-1, cols) => (rest(cols), cols.max(0) as usize),
        (rows, -1) => (rows.max(0) as usize, rest(rows)),
        (rows, cols) if rows < 0 || cols < 0 => {
            return value_error(format!("matrix.reshape() to shape ({rows}, {cols})"));
        }
        (rows, cols) => (rows as usize, cols as usize),
    };
    Ok(value(this.reshaped(rows, cols)?))
}

// ---- kernels ----

/// What a product of these sizes takes: 25 multiplications and additions a nanosecond.
fn product_time(rows: usize, inner: usize, cols: usize) -> usize {
    rows.saturating_mul(inner).saturating_mul(cols) / 25
}

/// `a @ b`
///
/// # Errors
/// ValueError if the shapes do not go together.
pub(super) fn multiply(a: Matrix, b: Matrix, threads: Threads) -> Res<Step> {
    product::shape(a.shape(), b.shape())?;
    let nanos = product_time(a.rows(), a.cols(), b.cols());
    compute(nanos, move || Ok(Plainly::Matrix(product::product(&a, &b, threads)?)))
}

fn dot(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = this(args, cx)?;
    match matrix(&args[1], cx.gil) {
        Some(other) => multiply(this, other.clone(), threads(cx)),
        None => {
            let got = type_name(&args[1], cx);
            type_error(format!("matrix.dot() argument must be a matrix, not {got}"))
        }
    }
}

fn transpose(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (this, threads) = (this(args, cx)?, threads(cx));
    let nanos = this.data().len() * 2;
    compute(nanos, move || Ok(Plainly::Matrix(parts::transpose(&this, threads)?)))
}

macro_rules! functions {
    ($($name:ident $function:ident $nanos:literal;)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            let (this, threads) = (this(args, cx)?, threads(cx));
            compute(this.data().len() * $nanos, move || {
                Ok(Plainly::Matrix(elementwise::unary(Function::$function, &this, threads)?))
            })
        }
    )+};
}

// With what an item takes, in nanoseconds.
functions! {
    neg Neg 1;
    abs Abs 1;
    relu Relu 1;
    sqrt Sqrt 1;
    exp Exp 5;
    log Log 4;
    tanh Tanh 10;
    sigmoid Sigmoid 5;
}

fn axis(args: &[Value], cx: &Cx<'_>) -> Res<Axis> {
    match some(args, 1) {
        None => Ok(Axis::All),
        Some(axis) => match index(axis, cx)? {
            0 => Ok(Axis::Down),
            1 => Ok(Axis::Across),
            other => value_error(format!("axis is 0 (down), 1 (across) or None, not {other}")),
        },
    }
}

fn fold(cx: &mut Cx<'_>, args: &mut [Value], fold: Fold) -> Res<Step> {
    let (this, axis, threads) = (this(args, cx)?, axis(args, cx)?, threads(cx));
    // Measured: a tenth of a nanosecond an item for sums, a third for the others.
    compute(this.data().len() / 4, move || {
        Ok(match axis {
            Axis::All => Plainly::Float(reduce::all(fold, &this, threads)),
            axis => Plainly::Matrix(reduce::along(fold, &this, axis == Axis::Down, threads)?),
        })
    })
}

fn sum(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    fold(cx, args, Fold::Sum)
}

fn mean(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    fold(cx, args, Fold::Mean)
}

fn min(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    fold(cx, args, Fold::Min)
}

fn max(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    fold(cx, args, Fold::Max)
}

/// Places come as a tuple of integers.
fn places(cx: &mut Cx<'_>, args: &mut [Value], greatest: bool) -> Res<Step> {
    let (this, axis) = (this(args, cx)?, axis(args, cx)?);
    let one = axis == Axis::All;
    let found = compute(this.data().len(), move || {
        let places = reduce::places(&this, axis, greatest).into_iter();
        Ok(Plainly::Tuple(places.map(|place| Plainly::Int(place as i64)).collect()))
    })?;
    let half = |_: &mut Cx<'_>, state: &mut [Value], places: Res| match places? {
        Value::Tuple(places) if matches!(state[0], Value::True) => {
            Ok(places.items[0].clone().into())
        }
        Value::Tuple(places) => Ok(Value::list(places.items.to_vec()).into()),
        other => Ok(other.into()),
    };
    Ok(found.and(half, vec![Value::bool(one)]))
}

fn argmin(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    places(cx, args, false)
}

fn argmax(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    places(cx, args, true)
}
