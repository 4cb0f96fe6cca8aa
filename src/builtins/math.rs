//! Module `math`, natively.
//!
//! Lives here: its functions. May use: `object`, `text`, `vm`, its siblings.
//! Deliberately absent: the special functions' formulas (special_functions.rs).

use super::args::*;
use super::ops;
use super::special_functions as special;
use super::table::{Row, members, natives};
use crate::base::Symbol;
use crate::bytecode::BinaryOp;
use crate::object::convert;
use crate::object::exc::ExcKind::*;
use crate::object::{Gil, Plain, Raise, Res, Value, raise};
use crate::text::{self, Int, Num, arith};
use crate::vm::{Cx, Step, World, attr};
use num_bigint::BigInt;
use num_traits::{One, ToPrimitive};

macro_rules! float_functions {
    ($($name:ident = $how:expr;)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
            let x = real(&args[0], cx)?;
            let how: fn(f64) -> f64 = $how;
            checked(x, how(x))
        }
    )+};
}

float_functions! {
    acos = f64::acos;
    acosh = libm::acosh;
    asin = f64::asin;
    asinh = libm::asinh;
    atan = f64::atan;
    atanh = libm::atanh;
    cbrt = f64::cbrt;
    cos = f64::cos;
    cosh = f64::cosh;
    degrees = |x| x * (180.0 / std::f64::consts::PI);
    erf = special::erf;
    erfc = special::erfc;
    exp = f64::exp;
    exp2 = f64::exp2;
    expm1 = f64::exp_m1;
    fabs = f64::abs;
    radians = |x| x * (std::f64::consts::PI / 180.0);
    sin = f64::sin;
    sinh = f64::sinh;
    sqrt = f64::sqrt;
    tan = f64::tan;
    tanh = f64::tanh;
}

const FUNCTIONS: &[Row] = natives! { "";
    /// Return the arc cosine (measured in radians) of x.
    "acos" "(x, /)" Atomic acos;
    /// Return the inverse hyperbolic cosine of x.
    "acosh" "(x, /)" Atomic acosh;
    /// Return the arc sine (measured in radians) of x.
    "asin" "(x, /)" Atomic asin;
    /// Return the inverse hyperbolic sine of x.
    "asinh" "(x, /)" Atomic asinh;
    /// Return the arc tangent (measured in radians) of x.
    "atan" "(x, /)" Atomic atan;
    /// Return the arc tangent (measured in radians) of y/x.
    "atan2" "(y, x, /)" Atomic atan2;
    /// Return the inverse hyperbolic tangent of x.
    "atanh" "(x, /)" Atomic atanh;
    /// Return the cube root of x.
    "cbrt" "(x, /)" Atomic cbrt;
    /// Return the ceiling of x as an Integral.
    "ceil" "(x, /)" Open ceil;
    /// Number of ways to choose k items from n items without repetition and without order.
    "comb" "(n, k, /)" Atomic comb;
    /// Return a float with the magnitude of x but the sign of y.
    "copysign" "(x, y, /)" Atomic copysign;
    /// Return the cosine of x (measured in radians).
    "cos" "(x, /)" Atomic cos;
    /// Return the hyperbolic cosine of x.
    "cosh" "(x, /)" Atomic cosh;
    /// Convert angle x from radians to degrees.
    "degrees" "(x, /)" Atomic degrees;
    /// Return the Euclidean distance between two points p and q.
    "dist" "(p, q, /)" Open dist;
    /// Error function at x.
    "erf" "(x, /)" Atomic erf;
    /// Complementary error function at x.
    "erfc" "(x, /)" Atomic erfc;
    /// Return e raised to the power of x.
    "exp" "(x, /)" Atomic exp;
    /// Return 2 raised to the power of x.
    "exp2" "(x, /)" Atomic exp2;
    /// Return exp(x)-1.
    "expm1" "(x, /)" Atomic expm1;
    /// Return the absolute value of the float x.
    "fabs" "(x, /)" Atomic fabs;
    /// Find n!.
    "factorial" "(n, /)" Atomic factorial;
    /// Return the floor of x as an Integral.
    "floor" "(x, /)" Open floor;
    /// Return fmod(x, y), according to platform C.
    "fmod" "(x, y, /)" Atomic fmod;
    /// Return the mantissa and exponent of x, as pair (m, e).
    "frexp" "(x, /)" Atomic frexp;
    /// Return an accurate floating-point sum of values in the iterable seq.
    "fsum" "(seq, /)" Open fsum;
    /// Gamma function at x.
    "gamma" "(x, /)" Atomic gamma;
    /// Greatest Common Divisor.
    "gcd" "(*args)" Atomic gcd;
    /// Multidimensional Euclidean distance from the origin to a point.
    "hypot" "(*args)" Atomic hypot;
    /// Determine whether two floating-point numbers are close in value.
    "isclose" "(a, b, *, rel_tol=, abs_tol=)" Atomic isclose;
    /// Return True if x is neither an infinity nor a NaN, and False otherwise.
    "isfinite" "(x, /)" Atomic isfinite;
    /// Return True if x is a positive or negative infinity, and False otherwise.
    "isinf" "(x, /)" Atomic isinf;
    /// Return True if x is a NaN (not a number), and False otherwise.
    "isnan" "(x, /)" Atomic isnan;
    /// Return the integer part of the square root of the input.
    "isqrt" "(n, /)" Atomic isqrt;
    /// Least Common Multiple.
    "lcm" "(*args)" Atomic lcm;
    /// Return x * (2**i).
    "ldexp" "(x, i, /)" Atomic ldexp;
    /// Natural logarithm of absolute value of Gamma function at x.
    "lgamma" "(x, /)" Atomic lgamma;
    /// Return the logarithm of x to the given base (default: e).
    "log" "(x, base=, /)" Atomic log;
    /// Return the base 10 logarithm of x.
    "log10" "(x, /)" Atomic log10;
    /// Return the natural logarithm of 1+x (base e).
    "log1p" "(x, /)" Atomic log1p;
    /// Return the base 2 logarithm of x.
    "log2" "(x, /)" Atomic log2;
    /// Return the fractional and integer parts of x.
    "modf" "(x, /)" Atomic modf;
    /// Return the next floating-point value after x towards y.
    "nextafter" "(x, y, /, *, steps=None)" Atomic nextafter;
    /// Return (x * y) + z, rounded once.
    "fma" "(x, y, z, /)" Atomic fma;
    /// Number of ways to choose k items from n items without repetition and with order.
    "perm" "(n, k=, /)" Atomic perm;
    /// Return x**y (x to the power of y).
    "pow" "(x, y, /)" Atomic pow;
    /// Calculate the product of all the elements in the input iterable.
    "prod" "(iterable, /, *, start=1)" Open prod;
    /// Convert angle x from degrees to radians.
    "radians" "(x, /)" Atomic radians;
    /// Difference between x and the closest integer multiple of y.
    "remainder" "(x, y, /)" Atomic remainder;
    /// Return the sine of x (measured in radians).
    "sin" "(x, /)" Atomic sin;
    /// Return the hyperbolic sine of x.
    "sinh" "(x, /)" Atomic sinh;
    /// Return the square root of x.
    "sqrt" "(x, /)" Atomic sqrt;
    /// Return the tangent of x (measured in radians).
    "tan" "(x, /)" Atomic tan;
    /// Return the hyperbolic tangent of x.
    "tanh" "(x, /)" Atomic tanh;
    /// Truncates the Real x to the nearest Integral toward 0.
    "trunc" "(x, /)" Open trunc;
    /// Return the value of the least significant bit of the float x.
    "ulp" "(x, /)" Atomic ulp;
};

/// Fills module `_math`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, FUNCTIONS);
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        world.set_global(module, Symbol::new(name), Value::float(value));
    }
}

/// A number as a float.
fn real(value: &Value, cx: &Cx<'_>) -> Res<f64> {
    match convert::to_float(value, cx.gil)? {
        Plain::Done(x) => Ok(x),
        _ => {
            let names = crate::object::special::names();
            if has_special(value, names.float, cx) || has_special(value, names.index, cx) {
                return Err(Box::new(Raise::Coerce { value: value.clone(), real: true }));
            }
            let got = type_name(value, cx);
            type_error(format!("must be real number, not {got}"))
        }
    }
}

#[cold]
fn domain<T>() -> Res<T> {
    value_error("math domain error")
}

#[cold]
fn range<T>() -> Res<T> {
    raise(OverflowError, "math range error")
}

/// A result, unless it is an error: a NaN from a number, an infinity from a finite number.
fn checked(x: f64, result: f64) -> Res {
    if result.is_nan() && !x.is_nan() {
        return domain();
    }
    if result.is_infinite() && x.is_finite() {
        return if matches!(x.abs(), 1.0) { domain() } else { range() };
    }
    Ok(Value::float(result))
}

fn integer(value: &Value, cx: &Cx<'_>) -> Res<Num> {
    match int_of(value, cx.gil).and_then(convert::int) {
        Some(n) => Ok(n.to_num()),
        None => convert::no_integer(value, cx.gil),
    }
}

fn atan2(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::float(real(&args[0], cx)?.atan2(real(&args[1], cx)?)))
}

fn copysign(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::float(real(&args[0], cx)?.copysign(real(&args[1], cx)?)))
}

/// `floor`, `ceil` and `trunc`: by the special method, natively of floats and integers.
fn whole(cx: &mut Cx<'_>, args: &[Value], method: &str, to: fn(f64) -> f64) -> Res<Step> {
    if let Value::Instance(_) = &args[0]
        && let Some(method) = attr::special(cx, &args[0], Symbol::new(method))
    {
        return Ok(Step::call(method, Vec::new()));
    }
    if let Some(n) = convert::int(&args[0]) {
        return Ok(Value::from(n.to_num()).into());
    }
    if method == "__trunc__" && !matches!(args[0], Value::Float(_)) {
        let got = type_name(&args[0], cx);
        return type_error(format!("type {got} doesn't define __trunc__ method"));
    }
    Ok(Value::from(text::convert::from_float(to(real(&args[0], cx)?))?).into())
}

fn floor(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    whole(cx, args, "__floor__", f64::floor)
}

fn ceil(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    whole(cx, args, "__ceil__", f64::ceil)
}

fn trunc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    whole(cx, args, "__trunc__", f64::trunc)
}

fn fmod(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (x, y) = (real(&args[0], cx)?, real(&args[1], cx)?);
    let result = x % y;
    if result.is_nan() && !x.is_nan() && !y.is_nan() { domain() } else { Ok(Value::float(result)) }
}

fn remainder(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (x, y) = (real(&args[0], cx)?, real(&args[1], cx)?);
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(f64::NAN));
    }
    if x.is_infinite() || y == 0.0 {
        return domain();
    }
    if y.is_infinite() {
        return Ok(Value::float(x));
    }
    // As CPython: half-way cases go to the even multiple.
    let (ax, ay) = (x.abs(), y.abs());
    let m = ax % ay;
    let c = ay - m;
    let r = if m < c {
        m
    } else if m > c {
        -c
    } else {
        m - 2.0 * ((0.5 * (ax - m)) % ay)
    };
    Ok(Value::float(1.0_f64.copysign(x) * r))
}

fn frexp(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (mantissa, exponent) = special::frexp(real(&args[0], cx)?);
    Ok(Value::tuple(vec![Value::float(mantissa), Value::Int(exponent.into())]))
}

fn ldexp(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = real(&args[0], cx)?;
    let Some(Value::Int(_) | Value::Big(_)) = int_of(&args[1], cx.gil) else {
        return type_error("Expected an int as second argument to ldexp.");
    };
    let by = clipped(&args[1], cx)?;
    let result = special::ldexp(x, by);
    if result.is_infinite() && x.is_finite() { range() } else { Ok(Value::float(result)) }
}

fn modf(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = real(&args[0], cx)?;
    let (fraction, whole) = match x.is_infinite() {
        true => (0.0_f64.copysign(x), x),
        false => ((x - x.trunc()).copysign(x), x.trunc()),
    };
    Ok(Value::tuple(vec![Value::float(fraction), Value::float(whole)]))
}

fn isfinite(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(real(&args[0], cx)?.is_finite()))
}

fn isinf(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(real(&args[0], cx)?.is_infinite()))
}

fn isnan(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(real(&args[0], cx)?.is_nan()))
}

fn isclose(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (a, b) = (real(&args[0], cx)?, real(&args[1], cx)?);
    let relative = given(args, 2).map_or(Ok(1e-9), |x| real(x, cx))?;
    let absolute = given(args, 3).map_or(Ok(0.0), |x| real(x, cx))?;
    if relative < 0.0 || absolute < 0.0 {
        return value_error("tolerances must be non-negative");
    }
    if a == b {
        return Ok(Value::True);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::False);
    }
    let apart = (b - a).abs();
    let close = apart <= (relative * b).abs() || apart <= (relative * a).abs() || apart <= absolute;
    Ok(Value::bool(close))
}

fn nextafter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (x, y) = (real(&args[0], cx)?, real(&args[1], cx)?);
    let steps = match some(args, 2) {
        None => 1,
        Some(steps) => match clipped(steps, cx)? {
            steps @ 0.. => steps.unsigned_abs(),
            _ => return value_error("steps must be a non-negative integer"),
        },
    };
    if x.is_nan() || y.is_nan() {
        return Ok(Value::float(if x.is_nan() { x } else { y }));
    }
    // Floats are in the order of their bits, but negative ones in the opposite one.
    let place = |x: f64| match x.is_sign_negative() {
        true => -((x.to_bits() & (u64::MAX >> 1)) as i128),
        false => x.to_bits() as i128,
    };
    let (from, to) = (place(x), place(y));
    let way = (to - from).unsigned_abs();
    Ok(Value::float(if steps == 0 {
        x
    } else if u128::from(steps) >= way {
        y
    } else {
        let at = if to > from { from + i128::from(steps) } else { from - i128::from(steps) };
        let size = f64::from_bits(at.unsigned_abs() as u64);
        if at < 0 || at == 0 && from < 0 { -size } else { size }
    }))
}

fn fma(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (x, y, z) = (real(&args[0], cx)?, real(&args[1], cx)?, real(&args[2], cx)?);
    let sum = x.mul_add(y, z);
    if sum.is_nan() && !(x.is_nan() || y.is_nan() || z.is_nan()) {
        return value_error("invalid operation in fma");
    }
    if sum.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return raise(OverflowError, "overflow in fma");
    }
    Ok(Value::float(sum))
}

fn ulp(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = real(&args[0], cx)?.abs();
    Ok(Value::float(match x {
        _ if x.is_nan() || x.is_infinite() => x,
        f64::MAX => x - x.next_down(),
        _ => x.next_up() - x,
    }))
}

fn pow(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (x, y) = (real(&args[0], cx)?, real(&args[1], cx)?);
    let result = x.powf(y);
    if result.is_nan() && !x.is_nan() && !y.is_nan() {
        return domain();
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        return if x == 0.0 { domain() } else { range() };
    }
    Ok(Value::float(result))
}

/// A logarithm of a number that may be an integer beyond all floats.
fn logarithm(value: &Value, how: fn(f64) -> f64, cx: &Cx<'_>) -> Res<f64> {
    if let Some(Value::Big(big)) = int_of(value, cx.gil) {
        if big.0.sign() != num_bigint::Sign::Plus {
            return domain();
        }
        let whole = big.0.to_f64().unwrap_or(f64::INFINITY);
        if whole.is_finite() {
            return Ok(how(whole));
        }
        // Beyond all floats: a fraction of at least a half, and a power of two.
        let bits = big.0.bits();
        let top = (&big.0 >> (bits - 64)).to_f64().unwrap_or(f64::INFINITY);
        return Ok(how(top / 2f64.powi(64)) + how(2.0) * bits as f64);
    }
    let x = real(value, cx)?;
    if x <= 0.0 {
        return domain();
    }
    Ok(how(x))
}

fn log(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = logarithm(&args[0], f64::ln, cx)?;
    match given(args, 1) {
        None => Ok(Value::float(x)),
        Some(base) => match logarithm(base, f64::ln, cx)? {
            0.0 => raise(ZeroDivisionError, "division by zero"),
            base => Ok(Value::float(x / base)),
        },
    }
}

fn log2(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::float(logarithm(&args[0], f64::log2, cx)?))
}

fn log10(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::float(logarithm(&args[0], f64::log10, cx)?))
}

fn log1p(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = real(&args[0], cx)?;
    if x <= -1.0 { domain() } else { Ok(Value::float(x.ln_1p())) }
}

fn gamma(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = real(&args[0], cx)?;
    if x == f64::NEG_INFINITY || x == 0.0 || (x < 0.0 && x == x.floor()) {
        return domain();
    }
    let result = special::gamma(x);
    if result.is_infinite() && x.is_finite() { range() } else { Ok(Value::float(result)) }
}

fn lgamma(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let x = real(&args[0], cx)?;
    if x.is_finite() && x <= 0.0 && x == x.floor() {
        return domain();
    }
    Ok(Value::float(special::lgamma(x)))
}

fn hypot(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let parts = args.iter().map(|x| real(x, cx)).collect::<Res<Vec<f64>>>()?;
    Ok(Value::float(special::norm(&parts)))
}

fn dist(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (Plain::Done(p), Plain::Done(q)) =
        (ops::collect(&args[0], cx)?, ops::collect(&args[1], cx)?)
    else {
        return type_error("both points must be sequences");
    };
    if p.len() != q.len() {
        return value_error("both points must have the same number of dimensions");
    }
    let half = |cx: &mut Cx<'_>, _: &mut [Value], list: Res| {
        let both = reals(list, cx)?;
        let (p, q) = both.split_at(both.len() / 2);
        let parts: Vec<f64> = p.iter().zip(q).map(|(a, b)| a - b).collect();
        Ok(Value::float(special::norm(&parts)).into())
    };
    let mut both = p;
    both.extend(q);
    as_floats(cx, both, half)
}

/// Goes on with a list of the items in which no special method is left to be called.
fn as_floats(cx: &mut Cx<'_>, items: Vec<Value>, half: crate::vm::Half) -> Res<Step> {
    let is_plain = !items.iter().any(|item| matches!(item, Value::Instance(_)));
    let list = Value::list(items);
    match is_plain {
        true => half(cx, &mut [], Ok(list)),
        false => Ok(Step::call_then(cx.library("_floats"), vec![list], half, Vec::new())),
    }
}

/// The items that `as_floats` brought.
fn reals(list: Res, cx: &mut Cx<'_>) -> Res<Vec<f64>> {
    let items = ops::collected(list, cx)?;
    items.iter().map(|item| real(item, cx)).collect()
}

fn exact_sum(cx: &mut Cx<'_>, _: &mut [Value], list: Res) -> Res<Step> {
    match special::fsum(&reals(list, cx)?) {
        Ok(sum) => Ok(Value::float(sum).into()),
        Err(special::SumError::Overflow) => raise(OverflowError, "intermediate overflow in fsum"),
        Err(special::SumError::Infinities) => value_error("-inf + inf in fsum"),
    }
}

fn fsum(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, _: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        as_floats(cx, items, exact_sum)
    };
    ops::collect_then(cx, &args[0].clone(), half, Vec::new())
}

fn prod(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let start = given(args, 1).cloned().unwrap_or(Value::Int(1));
    let Plain::Done(items) = ops::collect(&args[0], cx)? else {
        return Ok(Step::call(cx.library("_prod"), vec![args[0].clone(), start]));
    };
    let mut total = start.clone();
    for item in &items {
        match ops::binary(BinaryOp::Mul, &total, item, cx)? {
            Plain::Done(next) => total = next,
            _ => return Ok(Step::call(cx.library("_prod"), vec![Value::list(items), start])),
        }
    }
    Ok(total.into())
}

fn gcd(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let mut result = Num::Small(0);
    for arg in args.iter() {
        result = arith::gcd(result.view(), integer(arg, cx)?.view());
    }
    Ok(result.into())
}

fn lcm(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let mut result = Num::Small(1);
    for arg in args.iter() {
        result = arith::lcm(result.view(), integer(arg, cx)?.view());
    }
    Ok(result.into())
}

fn isqrt(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(arith::isqrt(integer(&args[0], cx)?.view())?.into())
}

/// The product of `low..=high`, by halves, so that the factors stay of one size.
fn product(low: u64, high: u64) -> BigInt {
    match high.wrapping_sub(low) {
        _ if low > high => BigInt::one(),
        0..=7 => (low..=high).map(BigInt::from).product(),
        apart => {
            let middle = low + apart / 2;
            product(low, middle) * product(middle + 1, high)
        }
    }
}

fn factorial(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match integer(&args[0], cx)? {
        Num::Small(n) if n < 0 => value_error("factorial() not defined for negative values"),
        Num::Small(n) if n <= 1_000_000 => Ok(Num::big(product(2, n as u64)).into()),
        n if n.view().is_negative() => value_error("factorial() not defined for negative values"),
        _ => raise(OverflowError, "factorial() argument should not exceed 1000000"),
    }
}

/// Two integers that must not be negative.
fn counts(args: &[Value], cx: &Cx<'_>) -> Res<(BigInt, u64)> {
    let n = integer(&args[0], cx)?;
    let k = given(args, 1).map_or(Ok(n.clone()), |k| integer(k, cx))?;
    if n.view().is_negative() {
        return value_error("n must be a non-negative integer");
    }
    if k.view().is_negative() {
        return value_error("k must be a non-negative integer");
    }
    match k.view() {
        Int::Small(k) => Ok((n.into_big(), k as u64)),
        Int::Big(_) => raise(OverflowError, "k must not exceed 2**63 - 1"),
    }
}

fn falling(n: &BigInt, k: u64) -> BigInt {
    (0..k).map(|i| n - BigInt::from(i)).product()
}

fn comb(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (n, k) = counts(args, cx)?;
    let rest = &n - BigInt::from(k);
    if rest.sign() == num_bigint::Sign::Minus {
        return Ok(Value::Int(0));
    }
    let k = rest.to_u64().map_or(k, |rest| rest.min(k));
    Ok(Num::big(falling(&n, k) / product(2, k)).into())
}

fn perm(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (n, k) = counts(args, cx)?;
    if n < BigInt::from(k) {
        return Ok(Value::Int(0));
    }
    Ok(Num::big(falling(&n, k)).into())
}
