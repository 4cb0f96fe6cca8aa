//! Numbers in memory: the bytes of integers and floats of fixed size.
//!
//! Lives here: reading and writing them, half precision too. May use: `num`.
//! Deliberately absent: which letters stand for which sizes, and the refusals of numbers that do
//! not fit; `struct` and `array` word them differently.

use super::num::Num;

/// How the bits of a number are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Signed,
    Unsigned,
    Float,
}

/// The bits of at most eight bytes.
fn bits(bytes: &[u8], big: bool) -> u64 {
    let fold = |bits: u64, byte: &u8| bits << 8 | u64::from(*byte);
    match big {
        true => bytes.iter().fold(0, fold),
        false => bytes.iter().rev().fold(0, fold),
    }
}

/// The integer in at most eight bytes; `big` is the byte order.
pub fn read_int(bytes: &[u8], form: Form, big: bool) -> Num {
    let bits = bits(bytes, big);
    let unused = 64 - 8 * bytes.len().clamp(1, 8) as u32;
    match form {
        Form::Signed => Num::Small((bits << unused) as i64 >> unused),
        _ => match i64::try_from(bits) {
            Ok(small) => Num::Small(small),
            Err(_) => Num::from(i128::from(bits)),
        },
    }
}

/// The float in two, four or eight bytes.
pub fn read_float(bytes: &[u8], big: bool) -> f64 {
    let bits = bits(bytes, big);
    match bytes.len() {
        2 => half_to_float(bits as u16),
        4 => f32::from_bits(bits as u32).into(),
        _ => f64::from_bits(bits),
    }
}

/// Appends the low `size` bytes of some bits.
pub fn push_bits(bits: u64, size: usize, big: bool, out: &mut Vec<u8>) {
    match big {
        true => out.extend_from_slice(&bits.to_be_bytes()[8 - size..]),
        false => out.extend_from_slice(&bits.to_le_bytes()[..size]),
    }
}

/// The bits of a float in two, four or eight bytes; `None` if it is finite and too large for them.
pub fn float_bits(x: f64, size: usize) -> Option<u64> {
    match size {
        2 => float_to_half(x).map(u64::from),
        4 => {
            let short = x as f32;
            (short.is_finite() || !x.is_finite()).then(|| short.to_bits().into())
        }
        _ => Some(x.to_bits()),
    }
}

/// The number that a half-precision float stands for.
fn half_to_float(half: u16) -> f64 {
    let sign = if half >> 15 == 0 { 1.0 } else { -1.0 };
    let fraction = f64::from(half & 0x3ff);
    match half >> 10 & 0x1f {
        0 => sign * fraction * 2f64.powi(-24),
        0x1f if fraction == 0.0 => sign * f64::INFINITY,
        0x1f => f64::NAN.copysign(sign),
        power => sign * (1024.0 + fraction) * 2f64.powi(i32::from(power) - 25),
    }
}

/// The nearest half-precision float, halves to the even one; `None` if it would be infinite.
fn float_to_half(x: f64) -> Option<u16> {
    let sign = if x.is_sign_negative() { 0x8000 } else { 0 };
    if x.is_nan() {
        return Some(sign | 0x7e00);
    }
    if x.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // In steps of the last place: a power of two, so that the division is exact.
    let size = x.abs();
    let power = if size < 2f64.powi(-14) { -14 } else { size.log2().floor() as i32 };
    // The logarithm may be rounded up to the next power.
    let power = if size < 2f64.powi(power) && power > -14 { power - 1 } else { power };
    let steps = (size / 2f64.powi(power - 10)).round_ties_even();
    // Rounding up to the next power carries into the exponent by itself.
    let half = (power + 14) as f64 * 1024.0 + steps;
    (half < f64::from(0x7c00)).then_some(sign | half as u16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves() {
        for half in 0..=u16::MAX {
            let x = half_to_float(half);
            if !x.is_nan() {
                assert_eq!(float_to_half(x), Some(half), "{half:x}");
            }
        }
        assert_eq!(float_to_half(65504.0), Some(0x7bff));
        assert_eq!(float_to_half(65519.9), Some(0x7bff));
        assert_eq!(float_to_half(65520.0), None);
        assert_eq!(float_to_half(0.1), Some(0x2e66));
        assert_eq!(float_to_half(1e-8), Some(0));
        assert_eq!(float_to_half(1.0 + 2f64.powi(-11)), Some(0x3c00));
    }

    #[test]
    fn integers() {
        let read = |bytes: &[u8], form, big| read_int(bytes, form, big).view().to_i64();
        assert_eq!(read(&[0xff, 0xfe], Form::Signed, true), Some(-2));
        assert_eq!(read(&[0xff, 0xfe], Form::Signed, false), Some(-257));
        assert_eq!(read(&[0xff], Form::Unsigned, false), Some(255));
        assert_eq!(read(&[0xff; 8], Form::Unsigned, false), None);
        let mut out = Vec::new();
        push_bits(-2_i64 as u64, 2, true, &mut out);
        assert_eq!(out, [0xff, 0xfe]);
    }
}
