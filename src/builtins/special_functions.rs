//! Functions of real numbers that the standard library lacks.
//!
//! Lives here: gamma, erf, exact sums, norms, powers of two. May use: the standard library.
//! Deliberately absent: values; `math.rs` converts.

use std::f64::consts::PI;

/// `x = m * 2**e` with `0.5 <= |m| < 1`.
pub fn frexp(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let bits = x.to_bits();
    match (bits >> 52 & 0x7ff) as i32 {
        0 => {
            let (mantissa, exponent) = frexp(x * 2f64.powi(64));
            (mantissa, exponent - 64)
        }
        exponent => (f64::from_bits(bits & !(0x7ff << 52) | 1022 << 52), exponent - 1022),
    }
}

/// `x * 2**by`, rounded once.
pub fn ldexp(mut x: f64, by: i64) -> f64 {
    let mut by = by.clamp(-2200, 2200) as i32;
    while by > 1023 {
        x *= 2f64.powi(1023);
        by -= 1023;
    }
    if by < -1000 {
        // Into the smallest numbers in one step: scaling twice would round twice.
        let (mantissa, exponent) = frexp(x);
        let whole = exponent + by;
        if whole < -1021 {
            let shift = -1021 - whole;
            return if shift > 60 {
                0.0_f64.copysign(x)
            } else {
                mantissa * 2f64.powi(-1021 + 52 - shift) * 2f64.powi(-52)
            };
        }
        return mantissa * 2f64.powi(whole + 52) * 2f64.powi(-52);
    }
    x * 2f64.powi(by)
}

// The digits are those of CPython's source: rounding them is the compiler's task.
#[allow(clippy::excessive_precision)]
const LANCZOS_G: f64 = 6.024680040776729583740234375;
#[allow(clippy::excessive_precision)]
const LANCZOS_NUMERATOR: [f64; 13] = [
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
];
const LANCZOS_DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

fn lanczos_sum(x: f64) -> f64 {
    let (mut over, mut under) = (0.0, 0.0);
    if x < 5.0 {
        for (n, d) in LANCZOS_NUMERATOR.iter().zip(&LANCZOS_DENOMINATOR).rev() {
            over = over * x + n;
            under = under * x + d;
        }
    } else {
        for (n, d) in LANCZOS_NUMERATOR.iter().zip(&LANCZOS_DENOMINATOR) {
            over = over / x + n;
            under = under / x + d;
        }
    }
    over / under
}

fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let r = match (2.0 * y).round() as i32 {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1.0_f64.copysign(x) * r
}

/// The gamma function, by Lanczos' approximation as CPython computes it.
pub fn gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return x;
    }
    if x == x.floor() && (1.0..=23.0).contains(&x) {
        return (1..x as u64).map(|n| n as f64).product();
    }
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = size + (LANCZOS_G - 0.5);
    let z = if size > LANCZOS_G - 0.5 {
        let q = y - size;
        (q - (LANCZOS_G - 0.5)) * LANCZOS_G / y
    } else {
        let q = y - (LANCZOS_G - 0.5);
        (q - size) * LANCZOS_G / y
    };
    if x < 0.0 {
        let mut r = -PI / sin_pi(size) / size * y.exp() / lanczos_sum(size);
        r -= z * r;
        if size < 140.0 {
            r / y.powf(size - 0.5)
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            r / root / root
        }
    } else {
        let mut r = lanczos_sum(size) / y.exp();
        r += z * r;
        if size < 140.0 {
            r * y.powf(size - 0.5)
        } else {
            let root = y.powf(size / 2.0 - 0.25);
            r * root * root
        }
    }
}

/// The logarithm of the gamma function's size.
pub fn lgamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == 1.0 || x == 2.0 {
        return 0.0;
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let sum = lanczos_sum(size);
    // The sum is scaled by e**g in the table above.
    let r = sum.ln() - LANCZOS_G + (size - 0.5) * ((size + LANCZOS_G - 0.5).ln() - 1.0);
    if x < 0.0 { PI.ln() - sin_pi(size).abs().ln() - size.ln() - r } else { r }
}

/// The error function.
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// The complementary error function.
pub fn erfc(x: f64) -> f64 {
    libm::erfc(x)
}

/// Why an exact sum does not exist.
pub enum SumError {
    Overflow,
    Infinities,
}

/// The exact sum, rounded once (Shewchuk's partial sums, as CPython's `fsum`).
///
/// # Errors
/// If a partial sum is beyond all floats, or both infinities are summed.
pub fn fsum(numbers: &[f64]) -> Result<f64, SumError> {
    let mut partials: Vec<f64> = Vec::new();
    let mut special = 0.0;
    let (mut up, mut down) = (false, false);
    for &number in numbers {
        let mut x = number;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
        } else if number.is_finite() {
            return Err(SumError::Overflow);
        } else {
            up |= number == f64::INFINITY;
            down |= number == f64::NEG_INFINITY;
            special += number;
            partials.clear();
        }
    }
    if up && down {
        return Err(SumError::Infinities);
    }
    if special != 0.0 {
        return Ok(special);
    }
    let Some(mut high) = partials.pop() else { return Ok(0.0) };
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half-way cases round to even across several partial sums.
    if let Some(&next) = partials.last()
        && ((low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0))
    {
        let y = low * 2.0;
        let x = high + y;
        if y == x - high {
            high = x;
        }
    }
    Ok(high)
}

/// The Euclidean length of a vector, without overflow in between and rounded as exactly as the sum
/// of its squares can be.
pub fn norm(parts: &[f64]) -> f64 {
    let largest = parts.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
    if parts.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    if parts.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if largest == 0.0 || parts.len() <= 1 {
        return largest;
    }
    let (_, exponent) = frexp(largest);
    let scaled: Vec<f64> = parts.iter().map(|&x| ldexp(x, i64::from(-exponent))).collect();
    // Squares in two parts: what a product loses is found by a fused multiply-add.
    let mut pieces = Vec::with_capacity(scaled.len() * 2);
    for &x in &scaled {
        let square = x * x;
        pieces.push(square);
        pieces.push(x.mul_add(x, -square));
    }
    let sum = fsum(&pieces).unwrap_or(f64::INFINITY);
    let root = sum.sqrt();
    // One step of correction with the exact remainder.
    pieces.push(-(root * root));
    pieces.push(-root.mul_add(root, -(root * root)));
    let rest = fsum(&pieces).unwrap_or(0.0);
    ldexp(root + rest / (2.0 * root), exponent.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_as_cpython_gives_them() {
        assert_eq!(gamma(5.0), 24.0);
        assert!((gamma(0.5) - 1.772_453_850_905_516).abs() < 1e-15);
        assert!((lgamma(10.5) - 13.940_625_219_403_763).abs() < 1e-13);
        assert!((erf(0.5) - 0.520_499_877_813_046_5).abs() < 1e-15);
        assert!((erfc(2.0) - 0.004_677_734_981_047_266).abs() < 1e-17);
        assert_eq!(norm(&[3.0, 4.0]), 5.0);
        assert_eq!(frexp(8.0), (0.5, 4));
        assert_eq!(ldexp(0.5, 4), 8.0);
        assert_eq!(ldexp(1.0, -1074), f64::from_bits(1));
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!(fsum(&[0.1; 10]).ok(), Some(1.0));
        assert_eq!(fsum(&[1e100, 1.0, -1e100, -1.0]).ok(), Some(0.0));
        assert!(matches!(fsum(&[f64::INFINITY, f64::NEG_INFINITY]), Err(SumError::Infinities)));
    }
}
