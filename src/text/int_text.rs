//! Whole numbers as text and back: `int('...', base)`, `str(n)`, `bin`, `oct`, `hex`.
//!
//! Lives here: `parse_int`, `to_decimal`, `to_base`, the digit limit. May use: `num`, `fault`,
//! `quote`, `float_text`'s treatment of foreign digits. Deliberately absent: format specifications.

use super::fault::{Fault, Outcome};
use super::float_text::{ascii_digits, is_c_space};
use super::num::{Int, Num};
use super::quote::str_repr;
use num_bigint::BigInt;

/// What `sys.get_int_max_str_digits()` answers at the start; decimal text longer than this is
/// refused, because converting it takes time that grows with the square. 0 means no limit.
pub const MAX_STR_DIGITS: usize = 4300;

/// Whatever limit is set, numbers of so many digits always pass.
pub const ALWAYS_ALLOWED: usize = 640;

/// `int(text, base)`, with `limit` digits allowed in bases that are no power of two.
///
/// # Errors
/// `ValueError` for a bad base, a bad literal, or too many digits.
pub fn parse_int(text: &str, base: i64, limit: usize) -> Outcome<Num> {
    if base != 0 && !(2..=36).contains(&base) {
        return Err(Fault::value("int() base must be >= 2 and <= 36, or 0"));
    }
    // The common case: a few plain decimal digits.
    if base == 10
        && text.len() <= 18
        && !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_digit())
    {
        return Ok(Num::Small(text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))));
    }
    let plain = ascii_digits(text);
    literal(plain.trim_matches(is_c_space), base as u32, limit).unwrap_or_else(|| {
        let quoted: String = str_repr(text).chars().take(200).collect();
        Err(Fault::value(format!("invalid literal for int() with base {base}: {quoted}")))
    })
}

/// The digits of an integer literal without their sign; `None` where it is malformed.
fn literal(text: &str, mut base: u32, limit: usize) -> Option<Outcome<Num>> {
    let (negative, mut rest) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let lower = rest.get(..2).map(str::to_ascii_lowercase);
    let prefixed = match lower.as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 0,
    };
    let mut only_zero = false;
    if base == 0 {
        base = if prefixed != 0 { prefixed } else { 10 };
        only_zero = prefixed == 0 && rest.starts_with('0');
    }
    if prefixed == base {
        rest = &rest[2..];
        rest = rest.strip_prefix('_').unwrap_or(rest);
    }
    if rest.starts_with('_') || rest.ends_with('_') || rest.contains("__") {
        return None;
    }
    let digits: String = rest.chars().filter(|&c| c != '_').collect();
    if digits.is_empty() || !digits.chars().all(|c| c.is_digit(base)) {
        return None;
    }
    if !base.is_power_of_two() && limit > 0 && digits.len() > limit.max(ALWAYS_ALLOWED) {
        return Some(Err(Fault::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {} \
             digits; use sys.set_int_max_str_digits() to increase the limit",
            digits.len()
        ))));
    }
    let size = match i64::from_str_radix(&digits, base) {
        Ok(n) => Num::Small(if negative { -n } else { n }),
        Err(_) => {
            let n = BigInt::parse_bytes(digits.as_bytes(), base)?;
            Num::big(if negative { -n } else { n })
        }
    };
    if only_zero && size != Num::Small(0) {
        return None;
    }
    Some(Ok(size))
}

/// `str(n)`, with at most `limit` digits.
///
/// # Errors
/// `ValueError` when there are more.
pub fn to_decimal(n: Int<'_>, limit: usize) -> Outcome<String> {
    let big = match n {
        Int::Small(n) => return Ok(n.to_string()),
        Int::Big(n) => n,
    };
    let allowed = if limit == 0 { usize::MAX } else { limit.max(ALWAYS_ALLOWED) };
    let too_long = || {
        Fault::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; use \
             sys.set_int_max_str_digits() to increase the limit"
        ))
    };
    // Three bits are less than one digit: refuse the hopeless before the long division.
    if big.bits() / 4 > allowed as u64 {
        return Err(too_long());
    }
    let text = big.to_string();
    if text.len() - usize::from(text.starts_with('-')) > allowed {
        return Err(too_long());
    }
    Ok(text)
}

/// The digits of `n` in base 2, 8, 10 or 16, lower case, with a sign and no prefix.
pub(super) fn digits(n: Int<'_>, base: u32) -> String {
    match n {
        Int::Small(n) => {
            let size = n.unsigned_abs();
            let sign = if n < 0 { "-" } else { "" };
            match base {
                2 => format!("{sign}{size:b}"),
                8 => format!("{sign}{size:o}"),
                16 => format!("{sign}{size:x}"),
                _ => n.to_string(),
            }
        }
        Int::Big(n) => n.to_str_radix(base),
    }
}

/// `bin(n)`, `oct(n)` or `hex(n)`: base 2, 8 or 16, with the prefix.
pub fn to_base(n: Int<'_>, base: u32) -> String {
    let text = digits(n, base);
    let prefix = match base {
        2 => "0b",
        8 => "0o",
        16 => "0x",
        _ => "",
    };
    match text.strip_prefix('-') {
        Some(size) => format!("-{prefix}{size}"),
        None => format!("{prefix}{text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(text: &str, base: i64) -> Outcome<Num> {
        parse_int(text, base, MAX_STR_DIGITS)
    }

    #[test]
    fn literals() {
        assert_eq!(int(" -1_000 ", 10), Ok(Num::Small(-1000)));
        assert_eq!(int("0x_1f", 16), Ok(Num::Small(31)));
        assert_eq!(int("0b101", 0), Ok(Num::Small(5)));
        assert_eq!(int("0_0", 0), Ok(Num::Small(0)));
        assert_eq!(int("٣_1", 10), Ok(Num::Small(31)));
        assert_eq!(int("-9223372036854775808", 10), Ok(Num::Small(i64::MIN)));
        assert_eq!(int("zz", 36), Ok(Num::Small(1295)));
        for bad in ["", "1__0", "_1", "1_", "0x10", "+ 5", "--5", "1.0", "1 2", "²"] {
            let message = format!("invalid literal for int() with base 10: '{bad}'");
            assert_eq!(int(bad, 10), Err(Fault::value(message)));
        }
        assert!(int("010", 0).is_err());
        assert!(int("1", 1).is_err());
    }

    #[test]
    fn limit() {
        let long = "1".repeat(5000);
        let message = int(&long, 10).map_err(|f| f.message).expect_err("too long");
        assert!(message.contains("value has 5000 digits"), "{message}");
        assert!(int(&long, 16).is_ok());
        let big = parse_int(&long, 10, 0).expect("no limit");
        assert!(to_decimal(big.view(), MAX_STR_DIGITS).is_err());
        assert_eq!(to_decimal(big.view(), 0), Ok(long));
    }

    #[test]
    fn bases() {
        assert_eq!(to_base(Int::Small(-255), 16), "-0xff");
        assert_eq!(to_base(Int::Small(i64::MIN), 2).len(), 67);
        assert_eq!(to_base(Int::Small(0), 8), "0o0");
    }
}
