//! The format mini-language: what stands after the colon in `f'{x:>10,.2f}'`.
//!
//! Lives here: `Spec` and its parser, `format_int`, `format_float`, `format_str`. May use:
//! `decimal`, `int_text`, `num`, `fault`, `chars`' idea of a digit. Deliberately absent: locales
//! (`n` is `d` or `g`) and objects without numbers or text; those refuse any specification.

use super::convert::to_float;
use super::decimal::{Style, layout};
use super::fault::{Fault, Outcome};
use super::int_text::{MAX_STR_DIGITS, digits, to_decimal};
use super::num::Int;
use super::unicode::decimal_value;

/// Fields wider than this, or with more digits, are a `MemoryError`, as they practically are in
/// CPython.
pub(super) const MAX_WIDTH: usize = 1 << 30;

/// What is being formatted; it decides the defaults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Int,
    Float,
    Str,
}

/// Separators between groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    Comma,
    Underscore,
}

/// A parsed specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    pub fill: char,
    /// `<`, `>`, `^` or `=`.
    pub align: char,
    /// `+`, `-` or a space.
    pub sign: Option<char>,
    /// `z`: a negative number that rounds to zero loses its sign.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    pub width: Option<usize>,
    pub grouping: Option<Grouping>,
    pub precision: Option<usize>,
    /// The presentation type, if one is given.
    pub letter: Option<char>,
}

impl Spec {
    /// Parses `text` for a value of the given kind, whose type is called `type_name` in messages.
    ///
    /// # Errors
    /// `ValueError` as CPython words it.
    pub fn parse(text: &str, kind: Kind, type_name: &str) -> Outcome<Spec> {
        let is_align = |c: &char| matches!(c, '<' | '>' | '=' | '^');
        let default_align = if kind == Kind::Str { '<' } else { '>' };
        let mut spec = Spec {
            fill: ' ',
            align: default_align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: None,
            grouping: None,
            precision: None,
            letter: None,
        };
        let mut rest = text;
        let mut filled = false;
        let mut aligned = false;
        let mut ahead = text.chars();
        if let (Some(first), second) = (ahead.next(), ahead.next()) {
            if let Some(align) = second.filter(is_align) {
                (spec.fill, spec.align) = (first, align);
                (filled, aligned) = (true, true);
                rest = ahead.as_str();
            } else if is_align(&first) {
                spec.align = first;
                aligned = true;
                rest = &text[1..];
            }
        }
        if let Some(sign @ (' ' | '+' | '-')) = rest.chars().next() {
            spec.sign = Some(sign);
            rest = &rest[1..];
        }
        spec.no_negative_zero = take(&mut rest, 'z');
        spec.alternate = take(&mut rest, '#');
        if !filled && take(&mut rest, '0') {
            spec.fill = '0';
            if !aligned && default_align == '>' {
                spec.align = '=';
            }
        }
        spec.width = number(&mut rest)?;
        let both = || Fault::value("Cannot specify both ',' and '_'.");
        if take(&mut rest, ',') {
            spec.grouping = Some(Grouping::Comma);
        }
        if take(&mut rest, '_') {
            if spec.grouping.is_some() {
                return Err(both());
            }
            spec.grouping = Some(Grouping::Underscore);
        }
        if rest.starts_with(',') && spec.grouping == Some(Grouping::Underscore) {
            return Err(both());
        }
        if take(&mut rest, '.') {
            spec.precision = number(&mut rest)?;
            if spec.precision.is_none() {
                return Err(Fault::value("Format specifier missing precision"));
            }
        }
        let mut letters = rest.chars();
        spec.letter = letters.next();
        if letters.next().is_some() {
            return Err(Fault::value(format!(
                "Invalid format specifier '{text}' for object of type '{type_name}'"
            )));
        }
        spec.check_grouping(kind)?;
        Ok(spec)
    }

    fn check_grouping(&self, kind: Kind) -> Outcome<()> {
        let Some(grouping) = self.grouping else { return Ok(()) };
        let default = match kind {
            Kind::Int => 'd',
            Kind::Float => 'g',
            Kind::Str => 's',
        };
        let letter = self.letter.unwrap_or(default);
        let mark = match (letter, grouping) {
            ('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F', _) => return Ok(()),
            ('b' | 'o' | 'x' | 'X', Grouping::Underscore) => return Ok(()),
            (_, Grouping::Comma) => ',',
            (_, Grouping::Underscore) => '_',
        };
        Err(Fault::value(format!("Cannot specify '{mark}' with '{}'.", shown(letter))))
    }

    fn unknown(&self, type_name: &str) -> Fault {
        let letter = shown(self.letter.unwrap_or('\0'));
        Fault::value(format!("Unknown format code '{letter}' for object of type '{type_name}'"))
    }
}

/// A presentation type as messages show it.
fn shown(letter: char) -> String {
    match letter {
        '!'..='\x7f' => letter.to_string(),
        _ => format!("\\x{:x}", u32::from(letter)),
    }
}

fn take(rest: &mut &str, c: char) -> bool {
    match rest.strip_prefix(c) {
        Some(after) => {
            *rest = after;
            true
        }
        None => false,
    }
}

/// Decimal digits of any script at the start of `rest`.
pub(super) fn number(rest: &mut &str) -> Outcome<Option<usize>> {
    let mut found: Option<usize> = None;
    while let Some(c) = rest.chars().next()
        && let Some(digit) = decimal_value(c)
    {
        let digit = digit as usize;
        let before = found.unwrap_or(0);
        if before > (isize::MAX as usize - digit) / 10 {
            return Err(Fault::value("Too many decimal digits in format string"));
        }
        found = Some(before * 10 + digit);
        *rest = &rest[c.len_utf8()..];
    }
    Ok(found)
}

/// `format(text, spec)` for a string.
///
/// # Errors
/// `ValueError` for a specification that strings do not take.
pub fn format_str(text: &str, spec: &str, type_name: &str) -> Outcome<String> {
    if spec.is_empty() {
        return Ok(text.to_owned());
    }
    let spec = Spec::parse(spec, Kind::Str, type_name)?;
    if spec.letter.is_some_and(|letter| letter != 's') {
        return Err(spec.unknown(type_name));
    }
    let refused = match spec {
        Spec { sign: Some(' '), .. } => "Space not allowed in string format specifier",
        Spec { sign: Some(_), .. } => "Sign not allowed in string format specifier",
        Spec { no_negative_zero: true, .. } => {
            "Negative zero coercion (z) not allowed in string format specifier"
        }
        Spec { alternate: true, .. } => "Alternate form (#) not allowed in string format specifier",
        Spec { align: '=', .. } => "'=' alignment not allowed in string format specifier",
        _ => "",
    };
    if !refused.is_empty() {
        return Err(Fault::value(refused));
    }
    let cut = match spec.precision {
        Some(count) => text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at]),
        None => text,
    };
    padded(&spec, "", "", cut)
}

/// `format(n, spec)` for an integer; a bool is formatted as 0 or 1 under its own type name.
///
/// # Errors
/// `ValueError` or `OverflowError` as CPython words them.
pub fn format_int(n: Int<'_>, spec: &str, type_name: &str) -> Outcome<String> {
    format_int_within(n, spec, type_name, MAX_STR_DIGITS)
}

/// As [`format_int`], with so many decimal digits at most.
///
/// # Errors
/// As [`format_int`].
pub fn format_int_within(n: Int<'_>, spec: &str, type_name: &str, limit: usize) -> Outcome<String> {
    if spec.is_empty() {
        return to_decimal(n, limit);
    }
    let spec = Spec::parse(spec, Kind::Int, type_name)?;
    match spec.letter {
        None | Some('b' | 'c' | 'd' | 'o' | 'x' | 'X' | 'n') => {}
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => return float_with(to_float(n)?, &spec),
        Some(_) => return Err(spec.unknown(type_name)),
    }
    if spec.precision.is_some() {
        return Err(Fault::value("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Fault::value(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    if spec.letter == Some('c') {
        return character(n, &spec);
    }
    let (base, prefix) = match spec.letter {
        Some('b') => (2, "0b"),
        Some('o') => (8, "0o"),
        Some('x') => (16, "0x"),
        Some('X') => (16, "0X"),
        _ => (10, ""),
    };
    let mut text = if base == 10 { to_decimal(n, limit)? } else { digits(n, base) };
    if spec.letter == Some('X') {
        text.make_ascii_uppercase();
    }
    let (negative, size) = match text.strip_prefix('-') {
        Some(size) => (true, size),
        None => (false, text.as_str()),
    };
    let prefix = if spec.alternate { prefix } else { "" };
    numeric(&spec, negative, prefix, size, "")
}

fn character(n: Int<'_>, spec: &Spec) -> Outcome<String> {
    if spec.sign.is_some() {
        return Err(Fault::value("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Fault::value(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let code =
        n.to_i64().ok_or_else(|| Fault::overflow("Python int too large to convert to C long"))?;
    numeric(spec, false, "", "", &char_of(code)?.to_string())
}

/// The character of a code, for `c` here and `%c`. Lone surrogates, which our strings cannot
/// hold, are refused like numbers out of range.
pub(super) fn char_of(code: i64) -> Outcome<char> {
    u32::try_from(code)
        .ok()
        .and_then(char::from_u32)
        .ok_or_else(|| Fault::overflow("%c arg not in range(0x110000)"))
}

/// `format(x, spec)` for a float.
///
/// # Errors
/// `ValueError` as CPython words it.
pub fn format_float(x: f64, spec: &str, type_name: &str) -> Outcome<String> {
    if spec.is_empty() {
        return Ok(super::float_text::float_repr(x));
    }
    let spec = Spec::parse(spec, Kind::Float, type_name)?;
    match spec.letter {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => float_with(x, &spec),
        Some(_) => Err(spec.unknown(type_name)),
    }
}

/// The digits of `|x|` in presentation type `letter`, and whether a minus belongs before them.
pub(super) fn float_body(
    x: f64,
    letter: Option<char>,
    precision: Option<usize>,
    alternate: bool,
) -> Outcome<(bool, String)> {
    if precision.is_some_and(|count| count > i32::MAX as usize) {
        return Err(Fault::value("precision too big"));
    }
    if precision.is_some_and(|count| count > MAX_WIDTH) {
        return Err(Fault::memory());
    }
    let count = precision.unwrap_or(6);
    let style = match letter {
        Some('e' | 'E') => Style::Exponent(count),
        Some('f' | 'F' | '%') => Style::Fixed(count),
        Some(_) => Style::General(count),
        None if precision.is_some() => Style::GeneralWithPoint(count),
        None => Style::ReprWithPoint,
    };
    let x = if letter == Some('%') { x * 100.0 } else { x };
    let mut text = if x.is_nan() {
        "nan".to_owned()
    } else if x.is_infinite() {
        "inf".to_owned()
    } else {
        layout(x, style, alternate)
    };
    if matches!(letter, Some('E' | 'F' | 'G')) {
        text.make_ascii_uppercase();
    }
    Ok((x.is_sign_negative() && !x.is_nan(), text))
}

fn float_with(x: f64, spec: &Spec) -> Outcome<String> {
    let (mut negative, text) = float_body(x, spec.letter, spec.precision, spec.alternate)?;
    if spec.no_negative_zero && x.is_finite() {
        let mantissa = text.split(['e', 'E']).next().unwrap_or("");
        negative &= mantissa.bytes().any(|b| matches!(b, b'1'..=b'9'));
    }
    let whole = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = text[whole..].to_owned();
    if spec.letter == Some('%') {
        rest.push('%');
    }
    numeric(spec, negative, "", &text[..whole], &rest)
}

/// Puts sign, prefix, grouped digits and the rest into the field.
fn numeric(spec: &Spec, negative: bool, prefix: &str, whole: &str, rest: &str) -> Outcome<String> {
    let sign = match spec.sign {
        _ if negative => "-",
        Some('+') => "+",
        Some(' ') => " ",
        _ => "",
    };
    let around = sign.len() + prefix.len() + rest.chars().count();
    let width = checked_width(spec)?;
    let least =
        if spec.fill == '0' && spec.align == '=' { width.saturating_sub(around) } else { 0 };
    let mut body = if whole.is_empty() { String::new() } else { grouped(spec, whole, least) };
    body.push_str(rest);
    padded(spec, sign, prefix, &body)
}

/// Zero-fills to `least` characters and inserts the separators.
fn grouped(spec: &Spec, whole: &str, least: usize) -> String {
    let Some(grouping) = spec.grouping else {
        return format!("{}{whole}", "0".repeat(least.saturating_sub(whole.len())));
    };
    let (mark, size) = match (grouping, spec.letter) {
        (Grouping::Comma, _) => (b',', 3),
        (Grouping::Underscore, Some('b' | 'o' | 'x' | 'X')) => (b'_', 4),
        (Grouping::Underscore, _) => (b'_', 3),
    };
    // From the right; a separator never comes first, so the field may grow by one digit.
    let mut reversed = Vec::with_capacity(whole.len().max(least) * 4 / 3 + 1);
    let mut digits = whole.bytes().rev();
    let mut count = 0;
    loop {
        let digit = digits.next();
        if digit.is_none() && reversed.len() >= least {
            break;
        }
        if count > 0 && count % size == 0 {
            reversed.push(mark);
        }
        reversed.push(digit.unwrap_or(b'0'));
        count += 1;
    }
    reversed.iter().rev().map(|&b| char::from(b)).collect()
}

fn checked_width(spec: &Spec) -> Outcome<usize> {
    match spec.width {
        Some(width) if width > MAX_WIDTH => Err(Fault::memory()),
        width => {
            let width = width.unwrap_or(0);
            super::room::room_for(width)?;
            Ok(width)
        }
    }
}

/// Fills the field up to its width.
fn padded(spec: &Spec, sign: &str, prefix: &str, body: &str) -> Outcome<String> {
    let length = sign.len() + prefix.len() + body.chars().count();
    let missing = checked_width(spec)?.saturating_sub(length);
    let (left, inner, right) = match spec.align {
        '<' => (0, 0, missing),
        '^' => (missing / 2, 0, missing - missing / 2),
        '=' => (0, missing, 0),
        _ => (missing, 0, 0),
    };
    let fill = |count| std::iter::repeat_n(spec.fill, count);
    let mut out = String::with_capacity(length + missing);
    out.extend(fill(left));
    out.push_str(sign);
    out.push_str(prefix);
    out.extend(fill(inner));
    out.push_str(body);
    out.extend(fill(right));
    Ok(out)
}

/// What an object whose type has no format of its own answers to a specification.
pub fn unsupported_format(type_name: &str) -> Fault {
    Fault::type_error(format!("unsupported format string passed to {type_name}.__format__"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(n: i64, spec: &str) -> String {
        format_int(Int::Small(n), spec, "int").unwrap_or_else(|fault| fault.message)
    }

    fn float(x: f64, spec: &str) -> String {
        format_float(x, spec, "float").unwrap_or_else(|fault| fault.message)
    }

    fn str(text: &str, spec: &str) -> String {
        format_str(text, spec, "str").unwrap_or_else(|fault| fault.message)
    }

    #[test]
    fn ints() {
        assert_eq!(int(-255, "#010x"), "-0x00000ff");
        assert_eq!(int(1234567, ","), "1,234,567");
        assert_eq!(int(5, "08,d"), "0,000,005");
        assert_eq!(int(65535, "_b"), "1111_1111_1111_1111");
        assert_eq!(int(42, "*^+9"), "***+42***");
        assert_eq!(int(65, "c"), "A");
        assert_eq!(int(1, ".2"), "Precision not allowed in integer format specifier");
        assert_eq!(int(1, ",x"), "Cannot specify ',' with 'x'.");
        assert_eq!(int(1, "s"), "Unknown format code 's' for object of type 'int'");
        assert_eq!(int(1, "xyz"), "Invalid format specifier 'xyz' for object of type 'int'");
        assert_eq!(int(3, "%"), "300.000000%");
    }

    #[test]
    fn floats() {
        assert_eq!(float(1234567.891, ",.2f"), "1,234,567.89");
        assert_eq!(float(-0.0001, "z.1f"), "0.0");
        assert_eq!(float(0.256, ".1%"), "25.6%");
        assert_eq!(float(f64::INFINITY, "06"), "000inf");
        assert_eq!(float(1e100, "G"), "1E+100");
        assert_eq!(float(3.0, ""), "3.0");
        assert_eq!(float(3.0, "5"), "  3.0");
        assert_eq!(float(3.0, "#.0f"), "3.");
        assert_eq!(float(1e10, "_"), "10_000_000_000.0");
        assert_eq!(float(3.0, "\t"), "Unknown format code '\\x9' for object of type 'float'");
    }

    #[test]
    fn strings() {
        assert_eq!(str("abc", "5"), "abc  ");
        assert_eq!(str("abc", ">5.2"), "   ab");
        assert_eq!(str("é", "·^4"), "·é··");
        assert_eq!(str("a", "05"), "a0000");
        assert_eq!(str("a", "=5"), "'=' alignment not allowed in string format specifier");
        assert_eq!(str("a", "d"), "Unknown format code 'd' for object of type 'str'");
    }
}
