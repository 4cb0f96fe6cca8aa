//! Floats as text and back: `repr`, `float('...')`, `hex`, `fromhex`, the exact ratio.
//!
//! Lives here: `float_repr`, `parse_float`, `float_hex`, `float_from_hex`, `as_integer_ratio`.
//! May use: `decimal`, `num`, `fault`, `quote`, `chars`' digit values.
//! Deliberately absent: format specifications and rounding.

use super::decimal::{Style, decode, layout, may_tie};
use super::fault::{Fault, Outcome};
use super::num::Num;
use super::quote::str_repr;
use super::unicode;
use num_bigint::BigInt;

/// `repr(x)`, which is also `str(x)`.
pub fn float_repr(x: f64) -> String {
    // Where Python writes no exponent, Rust writes the very same digits; only among sixteen and
    // more of them there can be a tie, which `layout` settles.
    if x == 0.0 || (1e-4..1e16).contains(&x.abs()) {
        let text = format!("{x:?}");
        if text.len() < 17 || !may_tie(x) {
            return text;
        }
    }
    if x.is_nan() {
        return "nan".to_owned();
    }
    if x.is_infinite() {
        return if x < 0.0 { "-inf" } else { "inf" }.to_owned();
    }
    let text = layout(x, Style::ReprWithPoint, false);
    if x.is_sign_negative() { format!("-{text}") } else { text }
}

/// What C's `isspace` accepts; Python's number parsers strip just these from ASCII text.
pub(super) fn is_c_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\x0b' | '\x0c' | '\r')
}

/// Turns decimal digits and blanks of any script into ASCII, everything else that is not ASCII
/// into `?`: what Python does to a string before it looks for a number in it.
pub(super) fn ascii_digits(text: &str) -> std::borrow::Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    text.chars()
        .map(|c| match c {
            _ if c.is_ascii() => c,
            _ if unicode::is_space(c) => ' ',
            _ => unicode::decimal_value(c).and_then(|d| char::from_digit(d, 10)).unwrap_or('?'),
        })
        .collect::<String>()
        .into()
}

/// `float(text)`.
///
/// # Errors
/// `ValueError` as CPython words it.
pub fn parse_float(text: &str) -> Outcome<f64> {
    let plain = ascii_digits(text);
    float_literal(plain.trim_matches(is_c_space)).ok_or_else(|| {
        Fault::value(format!("could not convert string to float: {}", str_repr(text)))
    })
}

/// Reads digits with single underscores between them into `out`; answers how many there were.
fn digits_into(bytes: &[u8], at: &mut usize, out: &mut String) -> Option<usize> {
    let mut count = 0;
    loop {
        match bytes.get(*at) {
            Some(b) if b.is_ascii_digit() => {
                out.push(char::from(*b));
                count += 1;
            }
            Some(b'_') => {
                let before = *at > 0 && bytes[*at - 1].is_ascii_digit();
                let after = bytes.get(*at + 1).is_some_and(u8::is_ascii_digit);
                if !before || !after {
                    return None;
                }
            }
            _ => return Some(count),
        }
        *at += 1;
    }
}

fn float_literal(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let mut clean = String::with_capacity(text.len());
    let mut at = 0;
    if let Some(sign @ (b'+' | b'-')) = bytes.first() {
        clean.push(char::from(*sign));
        at = 1;
    }
    let rest = &text[at..];
    let named = |name: &str| rest.eq_ignore_ascii_case(name);
    if named("inf") || named("infinity") || named("nan") {
        let value = if named("nan") { f64::NAN } else { f64::INFINITY };
        return Some(if clean == "-" { -value } else { value });
    }
    let mut count = digits_into(bytes, &mut at, &mut clean)?;
    if bytes.get(at) == Some(&b'.') {
        clean.push('.');
        at += 1;
        count += digits_into(bytes, &mut at, &mut clean)?;
    }
    if count == 0 {
        return None;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        clean.push('e');
        at += 1;
        if let Some(sign @ (b'+' | b'-')) = bytes.get(at) {
            clean.push(char::from(*sign));
            at += 1;
        }
        if digits_into(bytes, &mut at, &mut clean)? == 0 {
            return None;
        }
    }
    if at != bytes.len() {
        return None;
    }
    clean.parse().ok()
}

/// `x.as_integer_ratio()`: numerator and positive denominator without common factors.
///
/// # Errors
/// `OverflowError` for infinities, `ValueError` for NaN.
pub fn as_integer_ratio(x: f64) -> Outcome<(Num, Num)> {
    if x.is_infinite() {
        return Err(Fault::overflow("cannot convert Infinity to integer ratio"));
    }
    if x.is_nan() {
        return Err(Fault::value("cannot convert NaN to integer ratio"));
    }
    let (mut mantissa, mut exponent) = decode(x);
    if mantissa == 0 {
        return Ok((Num::Small(0), Num::Small(1)));
    }
    let even = mantissa.trailing_zeros();
    mantissa >>= even;
    exponent += even as i32;
    let mut top = BigInt::from(mantissa) << exponent.max(0);
    if x < 0.0 {
        top = -top;
    }
    Ok((Num::big(top), Num::big(BigInt::from(1) << exponent.min(0).unsigned_abs())))
}

/// `x.is_integer()`.
pub fn is_integer(x: f64) -> bool {
    x.is_finite() && x.trunc() == x
}

/// `x.hex()`.
pub fn float_hex(x: f64) -> String {
    if !x.is_finite() {
        return float_repr(x);
    }
    let sign = if x.is_sign_negative() { "-" } else { "" };
    if x == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let bits = x.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let (lead, exponent) = match (bits >> 52) & 0x7ff {
        0 => (0, -1022),
        biased => (1, biased as i32 - 1023),
    };
    format!("{sign}0x{lead}.{fraction:013x}p{exponent:+}")
}

/// `float.fromhex(text)`.
///
/// # Errors
/// `ValueError` for what is no hexadecimal number, `OverflowError` for one beyond every float.
pub fn float_from_hex(text: &str) -> Outcome<f64> {
    let bad = || Fault::value("invalid hexadecimal floating-point string");
    let text = text.trim_matches(is_c_space);
    let (negative, body) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let value = if body.eq_ignore_ascii_case("inf") || body.eq_ignore_ascii_case("infinity") {
        f64::INFINITY
    } else if body.eq_ignore_ascii_case("nan") {
        f64::NAN
    } else {
        hex_magnitude(body).ok_or_else(bad)??
    };
    Ok(if negative { -value } else { value })
}

/// The number without its sign; `None` where the text is no number.
fn hex_magnitude(body: &str) -> Option<Outcome<f64>> {
    let body = body.strip_prefix("0x").or_else(|| body.strip_prefix("0X")).unwrap_or(body);
    let (number, exponent) = match body.find(['p', 'P']) {
        Some(at) => (&body[..at], Some(&body[at + 1..])),
        None => (body, None),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut digits = Vec::with_capacity(number.len());
    for c in whole.chars().chain(fraction.chars()) {
        digits.push(c.to_digit(16)?);
    }
    let mut scale: i64 = 0;
    if let Some(exponent) = exponent {
        let plain = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        // Saturate far beyond every float, so that the sums below stay within 64 bits.
        let size = plain.parse::<i64>().unwrap_or(i64::MAX).min(1 << 60);
        scale = if exponent.starts_with('-') { -size } else { size };
    }
    scale -= 4 * fraction.len() as i64;
    // Keep 64 bits and remember whether anything below them was lost.
    let mut mantissa: u64 = 0;
    let mut lost = false;
    for digit in digits {
        if mantissa >> 60 == 0 {
            mantissa = mantissa << 4 | u64::from(digit);
        } else {
            lost |= digit != 0;
            scale += 4;
        }
    }
    if mantissa == 0 {
        return Some(Ok(0.0));
    }
    Some(
        scale_exact(mantissa, lost, scale)
            .ok_or_else(|| Fault::overflow("hexadecimal value too large to represent as a float")),
    )
}

/// `mantissa * 2^scale`, plus something less than one unit if `lost`, rounded to the nearest
/// float, ties to even. `None` when it is too large. The mantissa must not be zero.
pub(super) fn scale_exact(mantissa: u64, lost: bool, scale: i64) -> Option<f64> {
    let shift = mantissa.leading_zeros();
    let mantissa = mantissa << shift;
    // The value is now in [2^63, 2^64) * 2^scale; top is the exponent of its leading bit.
    let scale = scale - i64::from(shift);
    let top = scale + 63;
    if top > 1023 {
        return None;
    }
    // Normal floats keep 53 bits; subnormal ones fewer, down to none.
    let drop = if top >= -1022 { 11 } else { 11 + (-1022 - top) };
    if drop > 64 {
        return Some(0.0);
    }
    let (kept, rest, half) = if drop == 64 {
        (0, u128::from(mantissa), 1_u128 << 63)
    } else {
        let rest = mantissa & ((1 << drop) - 1);
        (mantissa >> drop, u128::from(rest), 1_u128 << (drop - 1))
    };
    let up = rest > half || (rest == half && (lost || kept & 1 == 1));
    let kept = kept + u64::from(up);
    // A carry out of the fraction moves into the exponent bits, which is what rounding up means.
    let bits = if top >= -1022 { (((top + 1022) as u64) << 52) + kept } else { kept };
    let value = f64::from_bits(bits);
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repr_and_back() {
        for (x, text) in [
            (0.1, "0.1"),
            (-0.0, "-0.0"),
            (1e16, "1e+16"),
            (123456789012345680.0, "1.2345678901234568e+17"),
            (5e-324, "5e-324"),
            (f64::MAX, "1.7976931348623157e+308"),
            (1e-5, "1e-05"),
            (1194765106942213.2, "1194765106942213.2"),
            (1194765106942213.8, "1194765106942213.8"),
        ] {
            assert_eq!(float_repr(x), text);
            assert_eq!(parse_float(text).map(f64::to_bits), Ok(x.to_bits()));
        }
    }

    #[test]
    fn parse() {
        assert_eq!(parse_float(" 1_0.5e1_0\n"), Ok(10.5e10));
        assert_eq!(parse_float("٣.5"), Ok(3.5));
        assert_eq!(parse_float("-InFinity"), Ok(f64::NEG_INFINITY));
        for bad in ["", "1__0", "_1", "1_", "1._5", "1e", "e1", ".", "+-1", "0x10"] {
            let message = format!("could not convert string to float: '{bad}'");
            assert_eq!(parse_float(bad), Err(Fault::value(message)));
        }
    }

    #[test]
    fn hex() {
        assert_eq!(float_hex(3.7), "0x1.d99999999999ap+1");
        assert_eq!(float_hex(5e-324), "0x0.0000000000001p-1022");
        assert_eq!(float_from_hex("0x.8p1"), Ok(1.0));
        assert_eq!(float_from_hex("-0x1p-1075"), Ok(-0.0));
        assert_eq!(float_from_hex("0x1.8p-1075"), Ok(5e-324));
        assert!(float_from_hex("0x1p1024").is_err());
        assert!(float_from_hex("0x").is_err());
    }

    #[test]
    fn ratio() {
        assert_eq!(as_integer_ratio(-0.75), Ok((Num::Small(-3), Num::Small(4))));
        assert_eq!(as_integer_ratio(1e3), Ok((Num::Small(1000), Num::Small(1))));
    }
}
