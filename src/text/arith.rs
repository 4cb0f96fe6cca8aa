//! Arithmetic of whole numbers as Python defines it: exact, floor division, sign of the divisor.
//!
//! Lives here: the operators on `Int`, `pow` with and without a modulus, `isqrt`, `gcd`.
//! May use: `num`, `fault`, `convert` (to floats), `float_arith` (negative powers).
//! Deliberately absent: floats among the operands, and types; the caller has sorted those out.

use super::convert::to_float;
use super::fault::{Fault, Outcome};
use super::float_arith::float_pow;
use super::float_text::scale_exact;
use super::num::{Int, Num};
use num_bigint::BigInt;
use num_integer::{Integer, Roots};
use num_traits::{Signed, ToPrimitive, Zero};
use std::borrow::Cow;
use std::cmp::Ordering;

/// No integer grows beyond so many bits (1 GiB): a `MemoryError` instead of a dead machine.
pub const MAX_BITS: u64 = 1 << 33;

impl<'a> Int<'a> {
    fn cow(self) -> Cow<'a, BigInt> {
        match self {
            Int::Small(n) => Cow::Owned(BigInt::from(n)),
            Int::Big(n) => Cow::Borrowed(n),
        }
    }
}

macro_rules! ring {
    ($($(#[$doc:meta])+ $name:ident $checked:ident $op:tt;)+) => {$(
        $(#[$doc])+
        #[inline]
        pub fn $name(a: Int<'_>, b: Int<'_>) -> Num {
            match (a, b) {
                (Int::Small(a), Int::Small(b)) => match a.$checked(b) {
                    Some(n) => Num::Small(n),
                    None => Num::from(i128::from(a) $op i128::from(b)),
                },
                (Int::Big(a), Int::Small(b)) => Num::big(a $op b),
                (Int::Small(a), Int::Big(b)) => Num::big(a $op b),
                (Int::Big(a), Int::Big(b)) => Num::big(a $op b),
            }
        }
    )+};
}

ring! {
    /// `a + b`.
    add checked_add +;
    /// `a - b`.
    sub checked_sub -;
    /// `a * b`.
    mul checked_mul *;
}

macro_rules! bits {
    ($($(#[$doc:meta])+ $name:ident $op:tt;)+) => {$(
        $(#[$doc])+
        #[inline]
        pub fn $name(a: Int<'_>, b: Int<'_>) -> Num {
            match (a, b) {
                (Int::Small(a), Int::Small(b)) => Num::Small(a $op b),
                _ => Num::big(a.cow().as_ref() $op b.cow().as_ref()),
            }
        }
    )+};
}

bits! {
    /// `a & b`, in two's complement without end.
    bit_and &;
    /// `a | b`.
    bit_or |;
    /// `a ^ b`.
    bit_xor ^;
}

/// `-a`.
pub fn neg(a: Int<'_>) -> Num {
    match a {
        Int::Small(n) => Num::from(-i128::from(n)),
        Int::Big(n) => Num::big(-n),
    }
}

/// `~a`.
pub fn invert(a: Int<'_>) -> Num {
    match a {
        Int::Small(n) => Num::Small(!n),
        Int::Big(n) => Num::big(-n - 1),
    }
}

/// `abs(a)`.
pub fn abs(a: Int<'_>) -> Num {
    if a.is_negative() { neg(a) } else { a.to_num() }
}

/// `a < b`, `a == b` or `a > b`.
pub fn compare(a: Int<'_>, b: Int<'_>) -> Ordering {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) => a.cmp(&b),
        _ => a.cow().cmp(&b.cow()),
    }
}

/// Quotient and remainder towards minus infinity; the divisor is not zero.
fn floor_pair(a: Int<'_>, b: Int<'_>) -> (Num, Num) {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) => match (a.checked_div(b), a.checked_rem(b)) {
            (Some(quotient), Some(rest)) => {
                // Rust cuts towards zero: step down where the signs differ.
                let step = rest != 0 && (rest < 0) != (b < 0);
                let back = if step { b } else { 0 };
                (Num::Small(quotient - i64::from(step)), Num::Small(rest + back))
            }
            // Only i64::MIN / -1 leaves 64 bits.
            _ => (Num::from(-i128::from(a)), Num::Small(0)),
        },
        _ => {
            let (quotient, rest) = a.cow().div_mod_floor(&b.cow());
            (Num::big(quotient), Num::big(rest))
        }
    }
}

/// `a // b`.
///
/// # Errors
/// `ZeroDivisionError`.
#[inline]
pub fn floor_div(a: Int<'_>, b: Int<'_>) -> Outcome<Num> {
    if b.is_zero() {
        return Err(Fault::zero_division("integer division or modulo by zero"));
    }
    Ok(floor_pair(a, b).0)
}

/// `a % b`: the sign is `b`'s.
///
/// # Errors
/// `ZeroDivisionError`.
#[inline]
pub fn modulo(a: Int<'_>, b: Int<'_>) -> Outcome<Num> {
    if b.is_zero() {
        return Err(Fault::zero_division("integer modulo by zero"));
    }
    Ok(floor_pair(a, b).1)
}

/// `divmod(a, b)`.
///
/// # Errors
/// `ZeroDivisionError`.
pub fn divmod(a: Int<'_>, b: Int<'_>) -> Outcome<(Num, Num)> {
    if b.is_zero() {
        return Err(Fault::zero_division("integer division or modulo by zero"));
    }
    Ok(floor_pair(a, b))
}

/// `a / b`, the float nearest to the true quotient.
///
/// # Errors
/// `ZeroDivisionError`, and `OverflowError` when the quotient is beyond every float.
pub fn true_div(a: Int<'_>, b: Int<'_>) -> Outcome<f64> {
    const EXACT: u64 = 1 << 53;
    if b.is_zero() {
        return Err(Fault::zero_division("division by zero"));
    }
    if let (Int::Small(a), Int::Small(b)) = (a, b)
        && a != 0
        && a.unsigned_abs() <= EXACT
        && b.unsigned_abs() <= EXACT
    {
        return Ok(a as f64 / b as f64);
    }
    let negative = a.is_negative() != b.is_negative();
    let size = quotient(a.cow().magnitude(), b.cow().magnitude())
        .ok_or_else(|| Fault::overflow("integer division result too large for a float"))?;
    Ok(if negative { -size } else { size })
}

/// The float nearest to `a / b`, if there is one.
fn quotient(a: &num_bigint::BigUint, b: &num_bigint::BigUint) -> Option<f64> {
    if a.is_zero() {
        return Some(0.0);
    }
    let excess = a.bits() as i64 - b.bits() as i64;
    if excess > 1025 {
        return None;
    }
    if excess < -1080 {
        return Some(0.0);
    }
    // Scale so that the integer quotient has 63 or 64 bits: more than a float keeps.
    let up = 63 - excess;
    let (whole, rest) =
        if up >= 0 { (a << up as u64).div_rem(b) } else { a.div_rem(&(b << up.unsigned_abs())) };
    scale_exact(whole.to_u64()?, !rest.is_zero(), -up)
}

/// `a << by`.
///
/// # Errors
/// `ValueError` for a negative count; `OverflowError` or `MemoryError` for an absurd one.
pub fn shl(a: Int<'_>, by: Int<'_>) -> Outcome<Num> {
    if by.is_negative() {
        return Err(Fault::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(Num::Small(0));
    }
    let Some(by) = by.to_i64().map(i64::unsigned_abs) else {
        return Err(Fault::overflow("too many digits in integer"));
    };
    if let Int::Small(n) = a
        && by < 63
        && (n << by) >> by == n
    {
        return Ok(Num::Small(n << by));
    }
    let bits = a.bit_length().saturating_add(by);
    if bits > MAX_BITS {
        return Err(Fault::memory());
    }
    super::room::room_for((bits / 8) as usize)?;
    Ok(Num::big(a.to_big() << by))
}

/// `a >> by`, towards minus infinity.
///
/// # Errors
/// `ValueError` for a negative count.
pub fn shr(a: Int<'_>, by: Int<'_>) -> Outcome<Num> {
    if by.is_negative() {
        return Err(Fault::value("negative shift count"));
    }
    let by = by.to_i64().map_or(u64::MAX, i64::unsigned_abs);
    Ok(match a {
        Int::Small(n) => Num::Small(n >> by.min(63)),
        Int::Big(n) if by < n.bits() => Num::big(n >> by),
        Int::Big(n) => Num::Small(if n.is_negative() { -1 } else { 0 }),
    })
}

/// What `**` of two integers yields.
#[derive(Clone, Debug, PartialEq)]
pub enum Power {
    Int(Num),
    /// The exponent was negative.
    Float(f64),
}

/// `a ** b`.
///
/// # Errors
/// `ZeroDivisionError` for zero to a negative power, `OverflowError` where a negative exponent
/// needs floats and an operand is too large for one, `MemoryError` for an absurdly large result.
pub fn pow(a: Int<'_>, b: Int<'_>) -> Outcome<Power> {
    if b.is_negative() {
        return float_pow(to_float(a)?, to_float(b)?).map(Power::Float);
    }
    if let (Int::Small(a), Int::Small(b)) = (a, b)
        && let Ok(b) = u32::try_from(b)
        && let Some(n) = a.checked_pow(b)
    {
        return Ok(Power::Int(Num::Small(n)));
    }
    if b.is_zero() {
        return Ok(Power::Int(Num::Small(1)));
    }
    if let Some(n @ -1..=1) = a.to_i64() {
        let negative = n == -1 && b.is_odd();
        return Ok(Power::Int(Num::Small(if negative { -1 } else { n.abs() })));
    }
    match b.to_i64().and_then(|b| u32::try_from(b).ok()) {
        Some(b) if (a.bit_length() - 1).saturating_mul(u64::from(b)) <= MAX_BITS => {
            // The last squaring needs the half of it once more.
            let bytes = (a.bit_length() - 1).saturating_mul(u64::from(b)) / 8;
            super::room::room_for(bytes as usize / 2 * 3)?;
            Ok(Power::Int(Num::big(a.cow().pow(b))))
        }
        _ => Err(Fault::memory()),
    }
}

/// `pow(a, b, m)`: the sign is `m`'s; a negative exponent asks for the inverse.
///
/// # Errors
/// `ValueError` when `m` is zero or there is no inverse.
pub fn pow_mod(a: Int<'_>, b: Int<'_>, m: Int<'_>) -> Outcome<Num> {
    if m.is_zero() {
        return Err(Fault::value("pow() 3rd argument cannot be 0"));
    }
    if let Some(-1 | 1) = m.to_i64() {
        return Ok(Num::Small(0));
    }
    if let (Int::Small(a), Int::Small(b), Int::Small(m)) = (a, b, m)
        && b >= 0
    {
        return Ok(Num::from(small_pow_mod(a, b, m)));
    }
    let (base, modulus) = (a.cow(), m.cow());
    if !b.is_negative() {
        return Ok(Num::big(base.modpow(&b.cow(), &modulus)));
    }
    let inverse = base
        .modinv(&modulus)
        .ok_or_else(|| Fault::value("base is not invertible for the given modulus"))?;
    Ok(Num::big(inverse.modpow(&-b.to_big(), &modulus)))
}

fn small_pow_mod(a: i64, mut b: i64, m: i64) -> i128 {
    let size = i128::from(m.unsigned_abs());
    let mut square = i128::from(a).rem_euclid(size);
    let mut result = 1;
    while b > 0 {
        if b & 1 == 1 {
            result = result * square % size;
        }
        square = square * square % size;
        b >>= 1;
    }
    if m < 0 && result != 0 { result - size } else { result }
}

/// `math.isqrt(n)`: the largest integer whose square is not above `n`.
///
/// # Errors
/// `ValueError` for a negative number.
pub fn isqrt(n: Int<'_>) -> Outcome<Num> {
    if n.is_negative() {
        return Err(Fault::value("isqrt() argument must be nonnegative"));
    }
    Ok(match n {
        Int::Small(n) => Num::Small(n.sqrt()),
        Int::Big(n) => Num::big(n.sqrt()),
    })
}

/// `math.gcd(a, b)`, never negative.
pub fn gcd(a: Int<'_>, b: Int<'_>) -> Num {
    match (a, b) {
        (Int::Small(a), Int::Small(b)) => Num::from(i128::from(a).gcd(&i128::from(b))),
        _ => Num::big(a.cow().gcd(&b.cow())),
    }
}

/// `math.lcm(a, b)`, never negative.
pub fn lcm(a: Int<'_>, b: Int<'_>) -> Num {
    Num::big(a.cow().lcm(&b.cow()).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n(text: &str) -> Num {
        Num::big(text.parse().expect("digits"))
    }

    #[test]
    fn overflow_becomes_big_and_comes_back() {
        let max = Int::Small(i64::MAX);
        let sum = add(max, Int::Small(1));
        assert_eq!(sum, n("9223372036854775808"));
        assert_eq!(sub(sum.view(), Int::Small(1)), Num::Small(i64::MAX));
        assert_eq!(neg(Int::Small(i64::MIN)), sum);
        assert_eq!(neg(sum.view()), Num::Small(i64::MIN));
        assert_eq!(mul(max, max), n("85070591730234615847396907784232501249"));
    }

    #[test]
    fn floor_rules() {
        let pair = |a, b| divmod(Int::Small(a), Int::Small(b)).map(|(q, r)| format!("{q} {r}"));
        assert_eq!(pair(7, -2), Ok("-4 -1".into()));
        assert_eq!(pair(-7, 2), Ok("-4 1".into()));
        assert_eq!(pair(-7, -2), Ok("3 -1".into()));
        assert_eq!(pair(i64::MIN, -1), Ok("9223372036854775808 0".into()));
        assert_eq!(
            pair(1, 0).map_err(|f| f.message),
            Err("integer division or modulo by zero".into())
        );
    }

    #[test]
    fn powers() {
        let (two, big) = (Int::Small(2), n("100000000000000000000"));
        assert_eq!(pow(two, Int::Small(-2)), Ok(Power::Float(0.25)));
        assert_eq!(pow(two, Int::Small(64)), Ok(Power::Int(n("18446744073709551616"))));
        assert_eq!(pow(Int::Small(-1), big.view()), Ok(Power::Int(Num::Small(1))));
        assert_eq!(pow(two, big.view()), Err(Fault::memory()));
        assert_eq!(pow_mod(Int::Small(3), Int::Small(-1), Int::Small(7)), Ok(Num::Small(5)));
        assert_eq!(pow_mod(Int::Small(-2), Int::Small(3), Int::Small(-7)), Ok(Num::Small(-1)));
        assert!(pow_mod(two, Int::Small(-1), Int::Small(4)).is_err());
    }

    #[test]
    fn shifts() {
        let huge = n("1267650600228229401496703205376");
        assert_eq!(shl(Int::Small(1), Int::Small(100)), Ok(huge.clone()));
        assert_eq!(shr(huge.view(), Int::Small(100)), Ok(Num::Small(1)));
        assert_eq!(shr(Int::Small(-5), huge.view()), Ok(Num::Small(-1)));
        assert_eq!(shl(Int::Small(-1), Int::Small(63)), Ok(Num::Small(i64::MIN)));
        assert_eq!(shl(Int::Small(1), Int::Small(63)), Ok(n("9223372036854775808")));
        assert_eq!(shl(Int::Small(0), huge.view()), Ok(Num::Small(0)));
        assert_eq!(shl(Int::Small(1), Int::Small(1 << 62)), Err(Fault::memory()));
        assert!(shl(Int::Small(1), Int::Small(-1)).is_err());
    }

    #[test]
    fn true_division() {
        let big = |p: u32| Num::big(BigInt::from(10).pow(p));
        assert_eq!(true_div(big(400).view(), big(399).view()), Ok(10.0));
        assert_eq!(true_div(Int::Small(1), big(400).view()), Ok(0.0));
        assert!(true_div(big(400).view(), Int::Small(3)).is_err());
        assert_eq!(true_div(Int::Small(i64::MAX), Int::Small(3)), Ok(3.0744573456182584e18));
    }
}
