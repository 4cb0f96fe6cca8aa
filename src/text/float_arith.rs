//! Arithmetic of floats where Python differs from the machine: signs, zeros, powers, rounding.
//!
//! Lives here: division, `//`, `%`, `divmod`, `**`, `round`. May use: `fault`, `num`, `decimal`.
//! Deliberately absent: `+ - *`, which are the machine's, and whole numbers (`arith`).

use super::convert::from_float;
use super::decimal::{decimals, significant};
use super::fault::{Fault, FaultKind, Outcome};
use super::num::{Int, Num};

/// `a / b`.
///
/// # Errors
/// `ZeroDivisionError`.
#[inline]
pub fn float_div(a: f64, b: f64) -> Outcome<f64> {
    if b == 0.0 {
        return Err(Fault::zero_division("float division by zero"));
    }
    Ok(a / b)
}

/// Floor quotient and remainder with the divisor's sign; the divisor is not zero.
fn floor_pair(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0_f64.copysign(a / b), rest);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

/// `a // b`.
///
/// # Errors
/// `ZeroDivisionError`.
pub fn float_floor_div(a: f64, b: f64) -> Outcome<f64> {
    if b == 0.0 {
        return Err(Fault::zero_division("float floor division by zero"));
    }
    Ok(floor_pair(a, b).0)
}

/// `a % b`: the sign is `b`'s.
///
/// # Errors
/// `ZeroDivisionError`.
pub fn float_mod(a: f64, b: f64) -> Outcome<f64> {
    if b == 0.0 {
        return Err(Fault::zero_division("float modulo by zero"));
    }
    Ok(floor_pair(a, b).1)
}

/// `divmod(a, b)`.
///
/// # Errors
/// `ZeroDivisionError`.
pub fn float_divmod(a: f64, b: f64) -> Outcome<(f64, f64)> {
    if b == 0.0 {
        return Err(Fault::zero_division("float divmod()"));
    }
    Ok(floor_pair(a, b))
}

/// Whether a float is an odd whole number.
fn is_odd(x: f64) -> bool {
    (x % 2.0).abs() == 1.0
}

/// `a ** b`.
///
/// # Errors
/// `ZeroDivisionError` for zero to a negative power, `OverflowError`, and `FaultKind::Complex`
/// for a negative number to a fractional power.
pub fn float_pow(a: f64, b: f64) -> Outcome<f64> {
    if b == 0.0 || a == 1.0 {
        return Ok(1.0);
    }
    if a.is_nan() || b.is_nan() {
        return Ok(if a.is_nan() { a } else { b });
    }
    if b.is_infinite() {
        let size = a.abs();
        return Ok(match size == 1.0 {
            true => 1.0,
            false if (b > 0.0) == (size > 1.0) => f64::INFINITY,
            false => 0.0,
        });
    }
    if a.is_infinite() {
        let size = if b > 0.0 { f64::INFINITY } else { 0.0 };
        return Ok(if is_odd(b) { size.copysign(a) } else { size });
    }
    if a == 0.0 {
        if b < 0.0 {
            return Err(Fault::zero_division("0.0 cannot be raised to a negative power"));
        }
        return Ok(if is_odd(b) { a } else { 0.0 });
    }
    if a < 0.0 && b != b.floor() {
        return Err(Fault::new(
            FaultKind::Complex,
            "a negative number to a fractional power is complex, and complex numbers are left out",
        ));
    }
    let size = a.abs().powf(b);
    if size.is_infinite() {
        return Err(Fault::overflow("(34, 'Numerical result out of range')"));
    }
    Ok(if a < 0.0 && is_odd(b) { -size } else { size })
}

/// `round(x)`: the nearest integer, ties to even.
///
/// # Errors
/// `OverflowError` for infinities, `ValueError` for NaN.
pub fn round_to_int(x: f64) -> Outcome<Num> {
    from_float(x.round_ties_even())
}

/// `round(x, digits)`: correctly rounded in decimal, ties (of the exact value) to even.
///
/// # Errors
/// `OverflowError` when rounding up leaves the range of floats.
pub fn round_to_digits(x: f64, digits: Int<'_>) -> Outcome<f64> {
    let far = if digits.is_negative() { i64::MIN } else { i64::MAX };
    let digits = digits.to_i64().unwrap_or(far);
    // Beyond 323 decimals every float is exact; below -308 nothing is left.
    if !x.is_finite() || digits > 323 {
        return Ok(x);
    }
    if digits < -308 {
        return Ok(0.0_f64.copysign(x));
    }
    let size = match usize::try_from(digits) {
        Ok(digits) => decimals(x, digits).parse().unwrap_or(f64::INFINITY),
        Err(_) => round_left_of_point(x.abs(), digits as i32),
    };
    if size.is_infinite() {
        return Err(Fault::overflow("rounded value too large to represent"));
    }
    Ok(size.copysign(x))
}

/// Rounds to a multiple of `10^-digits`, `digits` negative. Infinite when that is too large.
fn round_left_of_point(x: f64, digits: i32) -> f64 {
    if x == 0.0 {
        return 0.0;
    }
    // Forty digits do not round a double up into the next power of ten, seventeen might.
    let point = significant(x, 40).point;
    let power = |exponent: i32| format!("1e{exponent}").parse().unwrap_or(f64::INFINITY);
    match point + digits {
        keep if keep > 0 => {
            let found = significant(x, keep as usize);
            let exponent = found.point - found.digits.len() as i32;
            format!("{}e{exponent}", found.digits).parse().unwrap_or(f64::INFINITY)
        }
        // Nothing is kept: up if the value is above half of 10^point (exact half goes to even).
        0 => {
            let half = significant(x, 1100).digits;
            let above = half.as_bytes()[0] > b'5'
                || (half.starts_with('5') && half[1..].bytes().any(|b| b != b'0'));
            if above { power(point) } else { 0.0 }
        }
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floor_rules() {
        assert_eq!(float_divmod(-7.5, 2.0), Ok((-4.0, 0.5)));
        assert_eq!(float_mod(7.5, -2.0), Ok(-0.5));
        assert_eq!(float_mod(-1e-20, 1.0), Ok(1.0));
        assert!(float_mod(0.0, -1.0).is_ok_and(|x| x == 0.0 && x.is_sign_negative()));
        assert!(float_floor_div(1.0, 0.0).is_err());
    }

    #[test]
    fn powers() {
        assert_eq!(float_pow(-8.0, 3.0), Ok(-512.0));
        assert_eq!(float_pow(f64::NEG_INFINITY, -3.0).map(f64::to_bits), Ok((-0.0_f64).to_bits()));
        assert_eq!(float_pow(-8.0, 0.5).map_err(|f| f.kind), Err(FaultKind::Complex));
        assert_eq!(float_pow(1e200, 2.0).map_err(|f| f.kind), Err(FaultKind::Overflow));
        assert_eq!(float_pow(0.0, -1.0).map_err(|f| f.kind), Err(FaultKind::ZeroDivision));
    }

    #[test]
    fn rounding() {
        let round = |x, digits| round_to_digits(x, Int::Small(digits));
        assert_eq!(round(2.675, 2), Ok(2.67));
        assert_eq!(round(0.5, 0), Ok(0.0));
        assert_eq!(round(25.0, -1), Ok(20.0));
        assert_eq!(round(25.1, -1), Ok(30.0));
        assert_eq!(round(50.0, -2), Ok(0.0));
        assert_eq!(round(51.0, -2), Ok(100.0));
        assert_eq!(round(5e22, -23), Ok(0.0));
        assert!(round(1.7976931348623157e308, -308).is_err());
        assert_eq!(round_to_int(2.5), Ok(Num::Small(2)));
    }
}
