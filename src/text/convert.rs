//! Where whole numbers and floats meet: conversion, comparison, bytes.
//!
//! Lives here: `to_float`, `from_float`, `compare_float`, `round_int`, `to_bytes`, `from_bytes`.
//! May use: `num`, `fault`, `float_text`'s exact scaling. Deliberately absent: arithmetic.

use super::decimal::decode;
use super::fault::{Fault, Outcome};
use super::float_text::scale_exact;
use super::num::{Int, Num};
use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};
use std::cmp::Ordering;

/// `float(n)`: the nearest float, ties to even.
///
/// # Errors
/// `OverflowError` when it is beyond every float.
pub fn to_float(n: Int<'_>) -> Outcome<f64> {
    let big = match n {
        Int::Small(n) => return Ok(n as f64),
        Int::Big(n) => n,
    };
    let size = big.magnitude();
    let below = size.bits().saturating_sub(64);
    let lost = size.trailing_zeros().is_some_and(|zeros| zeros < below);
    let Some(top) = (size >> below).to_u64().filter(|&top| top != 0) else {
        return Ok(0.0);
    };
    let scale = i64::try_from(below).unwrap_or(i64::MAX);
    let value = scale_exact(top, lost, scale)
        .ok_or_else(|| Fault::overflow("int too large to convert to float"))?;
    Ok(if big.is_negative() { -value } else { value })
}

/// `int(x)`: cut towards zero, exactly.
///
/// # Errors
/// `OverflowError` for infinities, `ValueError` for NaN.
pub fn from_float(x: f64) -> Outcome<Num> {
    // 2^63 itself does not fit; its negative does, and so does every float between.
    if (-9223372036854775808.0..9223372036854775808.0).contains(&x) {
        return Ok(Num::Small(x as i64));
    }
    if x.is_nan() {
        return Err(Fault::value("cannot convert float NaN to integer"));
    }
    if x.is_infinite() {
        return Err(Fault::overflow("cannot convert float infinity to integer"));
    }
    let (mantissa, exponent) = decode(x);
    let size = BigInt::from(mantissa) << exponent.max(0);
    Ok(Num::big(if x < 0.0 { -size } else { size }))
}

/// Compares exactly, without rounding the integer. `None` when `x` is NaN.
pub fn compare_float(n: Int<'_>, x: f64) -> Option<Ordering> {
    const EXACT: u64 = 1 << 53;
    if let Int::Small(n) = n
        && n.unsigned_abs() <= EXACT
    {
        return (n as f64).partial_cmp(&x);
    }
    if x.is_nan() {
        return None;
    }
    if x.is_infinite() {
        return Some(if x > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    // Beyond 2^53 every float is whole; below, the integer decides before the fraction does.
    let whole = from_float(x).ok()?;
    Some(
        super::arith::compare(n, whole.view())
            .then_with(|| x.trunc().partial_cmp(&x).unwrap_or(Ordering::Equal)),
    )
}

/// `round(n, digits)` for an integer: only negative digits change anything; ties go to even.
///
/// # Errors
/// `MemoryError` for an absurd count of digits.
pub fn round_int(n: Int<'_>, digits: Int<'_>) -> Outcome<Num> {
    if !digits.is_negative() {
        return Ok(n.to_num());
    }
    let places = digits.to_i64().map_or(u64::MAX, i64::unsigned_abs);
    // 10^places has more than 3.3 bits a digit: beyond this the half is larger than n.
    if places > n.bit_length() / 3 + 1 {
        return Ok(Num::Small(0));
    }
    let Ok(places) = u32::try_from(places) else {
        return Err(Fault::memory());
    };
    let unit = BigInt::from(10).pow(places);
    let (quotient, rest) = n.to_big().div_mod_floor(&unit);
    let up = match (&rest * 2_u8).cmp(&unit) {
        Ordering::Less => false,
        Ordering::Equal => quotient.is_odd(),
        Ordering::Greater => true,
    };
    Ok(Num::big((quotient + u8::from(up)) * unit))
}

/// The order of bytes of `to_bytes` and `from_bytes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByteOrder {
    Big,
    Little,
}

impl ByteOrder {
    /// Reads `'big'` or `'little'`.
    ///
    /// # Errors
    /// `ValueError` for anything else.
    pub fn parse(name: &str) -> Outcome<ByteOrder> {
        match name {
            "big" => Ok(ByteOrder::Big),
            "little" => Ok(ByteOrder::Little),
            _ => Err(Fault::value("byteorder must be either 'little' or 'big'")),
        }
    }
}

/// `n.to_bytes(length, order, signed=signed)`.
///
/// # Errors
/// `ValueError` for a negative length, `OverflowError` when the number does not fit.
pub fn to_bytes(n: Int<'_>, length: i64, order: ByteOrder, signed: bool) -> Outcome<Vec<u8>> {
    let Ok(length) = usize::try_from(length) else {
        return Err(Fault::value("length argument must be non-negative"));
    };
    if n.is_negative() && !signed {
        return Err(Fault::overflow("can't convert negative int to unsigned"));
    }
    let big = n.to_big();
    let (mut bytes, fill) = if signed {
        (big.to_signed_bytes_le(), if n.is_negative() { 0xff } else { 0 })
    } else {
        (big.magnitude().to_bytes_le(), 0)
    };
    // Zero needs no byte. Neither does -1 in CPython, if none is asked for.
    if n.is_zero() || (length == 0 && n.to_i64() == Some(-1)) {
        bytes.clear();
    }
    if bytes.len() > length {
        return Err(Fault::overflow("int too big to convert"));
    }
    if length as u64 > super::arith::MAX_BITS / 8 {
        return Err(Fault::memory());
    }
    bytes.resize(length, fill);
    if order == ByteOrder::Big {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, order, signed=signed)`.
pub fn from_bytes(bytes: &[u8], order: ByteOrder, signed: bool) -> Num {
    Num::big(match (order, signed) {
        (ByteOrder::Big, true) => BigInt::from_signed_bytes_be(bytes),
        (ByteOrder::Little, true) => BigInt::from_signed_bytes_le(bytes),
        (ByteOrder::Big, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
        (ByteOrder::Little, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats() {
        let big = Num::big(BigInt::from(u64::MAX));
        assert_eq!(to_float(big.view()), Ok(18446744073709551616.0));
        assert_eq!(to_float(Int::Small(i64::MAX)), Ok(9223372036854775808.0));
        assert_eq!(from_float(-1.9), Ok(Num::Small(-1)));
        assert_eq!(
            from_float(9223372036854775808.0).map(|n| n.to_string()),
            Ok("9223372036854775808".into())
        );
        assert!(from_float(f64::NAN).is_err());
    }

    #[test]
    fn comparison_is_exact() {
        let n = (1_i64 << 53) + 1;
        assert_eq!(compare_float(Int::Small(n), 9007199254740992.0), Some(Ordering::Greater));
        assert_eq!(compare_float(Int::Small(1), 1.5), Some(Ordering::Less));
        assert_eq!(compare_float(Int::Small(n), f64::NAN), None);
        let big = BigInt::from(10).pow(400);
        assert_eq!(compare_float(Int::Big(&big), f64::MAX), Some(Ordering::Greater));
        assert_eq!(compare_float(Int::Big(&big), f64::INFINITY), Some(Ordering::Less));
    }

    #[test]
    fn rounding() {
        for (n, digits, expected) in [
            (25, -1, 20),
            (35, -1, 40),
            (-25, -1, -20),
            (-26, -1, -30),
            (5, 3, 5),
            (500, -3, 0),
            (501, -3, 1000),
            (1500, -3, 2000),
            (4, -1, 0),
            (7, -40, 0),
        ] {
            assert_eq!(round_int(Int::Small(n), Int::Small(digits)), Ok(Num::Small(expected)));
        }
    }

    #[test]
    fn bytes() {
        let to = |n, len, signed| to_bytes(Int::Small(n), len, ByteOrder::Big, signed);
        assert_eq!(to(258, 3, false), Ok(vec![0, 1, 2]));
        assert_eq!(to(-2, 2, true), Ok(vec![0xff, 0xfe]));
        assert_eq!(to(0, 0, false), Ok(vec![]));
        assert_eq!(to(0, 0, true), Ok(vec![]));
        assert!(to(200, 1, true).is_err());
        assert!(to(-1, 1, false).is_err());
        assert_eq!(from_bytes(&[0xff, 0xfe], ByteOrder::Big, true), Num::Small(-2));
    }
}
