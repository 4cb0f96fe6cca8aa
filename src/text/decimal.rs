//! The decimal digits of a float, exactly: shortest, to so many digits, to so many decimals.
//!
//! Lives here: `Digits`, `shortest`, `significant`, `decimals`, and the layout of a number in the
//! styles `e f g r`. May use: the standard library, whose float printing is exact at any precision.
//! Deliberately absent: padding, grouping and signs; `format_spec` and `percent` add those.

/// The most digits that a double's exact expansion can have after its first one, and a few more.
/// Asking the standard library for more only yields zeros (and it refuses beyond 65535).
const EXACT: usize = 1100;

/// The digits of a finite, non-negative float: `0.DIGITS * 10^point`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// ASCII digits, not empty; the first is `0` only if the value is zero.
    pub digits: String,
    /// Where the decimal point stands, counted from before the first digit.
    pub point: i32,
}

/// Splits `1.2345e-6` as the standard library writes it.
fn from_exponential(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let digits = mantissa.chars().filter(char::is_ascii_digit).collect();
    Digits { digits, point: exponent.parse::<i32>().unwrap_or(0) + 1 }
}

/// A finite float as `(mantissa, exponent)` with `|x| == mantissa * 2^exponent`.
pub(super) fn decode(x: f64) -> (u64, i32) {
    let bits = x.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32;
    let fraction = bits & ((1 << 52) - 1);
    if exponent == 0 { (fraction, -1074) } else { (fraction | (1 << 52), exponent - 1075) }
}

/// Whether two shortest decimals may be equally near to `x`: `1194765106942213.25` is as far from
/// `.2` as from `.3`, and both read back as it. Python takes the even one, Rust the upper one.
///
/// That takes sixteen or seventeen digits, because fewer tell all floats apart, so `x` is exact
/// with one digit more and has few binary places: `odd * 5^places` must have at most 18 digits.
pub(super) fn may_tie(x: f64) -> bool {
    let (mantissa, exponent) = decode(x);
    let places = -(exponent + mantissa.trailing_zeros() as i32);
    (2..=25).contains(&places)
}

/// The shortest digits that read back as `x`; of two equally near ones, the even one.
pub fn shortest(x: f64) -> Digits {
    let found = from_exponential(&format!("{:e}", x.abs()));
    if found.digits.len() >= 16 && may_tie(x) {
        // Rounding the exact value takes the even one. It may not read back: below a power of
        // two floats are denser.
        let even = format!("{:.*e}", found.digits.len() - 1, x.abs());
        if even.parse() == Ok(x.abs()) {
            return from_exponential(&even);
        }
    }
    found
}

/// `x` rounded to `count` significant digits (at least one), ties to even on the exact value.
pub fn significant(x: f64, count: usize) -> Digits {
    let count = count.max(1);
    let asked = count.min(EXACT);
    let mut found = from_exponential(&format!("{:.*e}", asked - 1, x.abs()));
    found.digits.extend(std::iter::repeat_n('0', count - asked));
    found
}

/// `x` rounded to `count` decimals, written as `123.450` (no point when `count` is 0).
pub fn decimals(x: f64, count: usize) -> String {
    let asked = count.min(EXACT);
    let mut text = format!("{:.*}", asked, x.abs());
    text.extend(std::iter::repeat_n('0', count - asked));
    text
}

/// How a float is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `1.5e+16`, with so many decimals.
    Exponent(usize),
    /// `15.00`, with so many decimals.
    Fixed(usize),
    /// So many significant digits, in whichever of the two forms is shorter.
    General(usize),
    /// `str.format` without a type: like `General`, but always a digit after the point, and the
    /// exponent form one digit earlier.
    GeneralWithPoint(usize),
    /// The shortest digits that read back, as `repr` writes them but without adding `.0`.
    Repr,
    /// As `Repr`, adding `.0` to what looks like an integer.
    ReprWithPoint,
}

/// The text of `|x|` for a finite `x`. `alternate` keeps the point and `General`'s trailing zeros.
/// The exponent letter is a lower case `e`.
pub fn layout(x: f64, style: Style, alternate: bool) -> String {
    match style {
        Style::Fixed(count) => {
            let mut text = decimals(x, count);
            if alternate && count == 0 {
                text.push('.');
            }
            text
        }
        Style::Exponent(count) => {
            let found = significant(x, count.saturating_add(1));
            exponent_form(&found.digits, found.point, alternate)
        }
        Style::General(count) => general(x, count.max(1), alternate, false),
        Style::GeneralWithPoint(count) => general(x, count.max(1), alternate, true),
        Style::Repr | Style::ReprWithPoint => {
            let found = shortest(x);
            if -4 < found.point && found.point <= 16 {
                fixed_form(&found.digits, found.point, alternate, style == Style::ReprWithPoint)
            } else {
                exponent_form(&found.digits, found.point, alternate)
            }
        }
    }
}

fn general(x: f64, count: usize, alternate: bool, with_point: bool) -> String {
    let found = significant(x, count);
    let mut digits = found.digits.as_str();
    if !alternate {
        digits = digits.trim_end_matches('0');
        if digits.is_empty() {
            digits = "0";
        }
    }
    let limit = i64::try_from(count).unwrap_or(i64::MAX) - i64::from(with_point);
    let point = i64::from(found.point);
    if -4 < point && point <= limit {
        fixed_form(digits, found.point, alternate, with_point)
    } else {
        exponent_form(digits, found.point, alternate)
    }
}

fn exponent_form(digits: &str, point: i32, alternate: bool) -> String {
    let exponent = point - 1;
    let mut out = String::with_capacity(digits.len() + 6);
    out.push_str(&digits[..1]);
    if digits.len() > 1 || alternate {
        out.push('.');
        out.push_str(&digits[1..]);
    }
    out.push('e');
    out.push(if exponent < 0 { '-' } else { '+' });
    let size = exponent.unsigned_abs();
    if size < 10 {
        out.push('0');
    }
    out.push_str(&size.to_string());
    out
}

fn fixed_form(digits: &str, point: i32, alternate: bool, with_point: bool) -> String {
    let mut out = String::with_capacity(digits.len() + 6);
    let before = usize::try_from(point).unwrap_or(0);
    if point <= 0 {
        out.push_str("0.");
        out.extend(std::iter::repeat_n('0', point.unsigned_abs() as usize));
        out.push_str(digits);
    } else if before >= digits.len() {
        out.push_str(digits);
        out.extend(std::iter::repeat_n('0', before - digits.len()));
        if with_point {
            out.push_str(".0");
        } else if alternate {
            out.push('.');
        }
    } else {
        out.push_str(&digits[..before]);
        out.push('.');
        out.push_str(&digits[before..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits() {
        assert_eq!(shortest(1234.5), Digits { digits: "12345".into(), point: 4 });
        assert_eq!(significant(0.00125, 2).digits, "13");
        assert_eq!(significant(2.5, 1).digits, "2");
        assert_eq!(decimals(0.5, 0), "0");
        assert_eq!(decimals(1.0, 70_000).len(), 70_002);
    }

    #[test]
    fn layouts() {
        assert_eq!(layout(1e16, Style::ReprWithPoint, false), "1e+16");
        assert_eq!(layout(1e15, Style::ReprWithPoint, false), "1000000000000000.0");
        assert_eq!(layout(0.0001, Style::Repr, false), "0.0001");
        assert_eq!(layout(0.00001, Style::Repr, false), "1e-05");
        assert_eq!(layout(100000.0, Style::General(6), false), "100000");
        assert_eq!(layout(1000000.0, Style::General(6), false), "1e+06");
        assert_eq!(layout(3.0, Style::GeneralWithPoint(3), false), "3.0");
        assert_eq!(layout(2.5, Style::Exponent(0), true), "2.e+00");
    }
}
