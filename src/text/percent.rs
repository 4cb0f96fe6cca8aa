//! The older formatting: `'%-5s|%(name)08.3f' % values`.
//!
//! Lives here: `Pieces` (the parser), `Conversion`, `render`. May use: `format_spec`'s number
//! bodies, `int_text`, `num`, `fault`. Deliberately absent: fetching arguments; the caller does.
//!
//! The caller takes the pieces one by one, because a later piece may be malformed and Python
//! finds out only then. For a `Conversion` it
//! 1. looks up `key`, if there is one, in the mapping;
//! 2. takes an argument for each `*` and gives it to `set_width` or `set_precision`;
//! 3. calls `check`;
//! 4. takes the value (`not_enough` when there is none) and, for `s`, `r` and `a`, makes its text;
//! 5. calls `render`.
//!
//! At the end, arguments that are left over are `not_all`, unless a mapping was given.

use super::convert::from_float;
use super::fault::{Fault, Outcome};
use super::float_text::float_repr;
use super::format_spec::{MAX_WIDTH, char_of, float_body};
use super::int_text::{MAX_STR_DIGITS, digits, to_decimal};
use super::num::Int;
use super::quote::{str_ascii, str_repr};
use std::borrow::Cow;

/// One part of a `%` format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Literal(&'a str),
    Conversion(Conversion<'a>),
}

/// A width or precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    Missing,
    Given(usize),
    /// `*`: the next argument says it.
    Star,
}

/// One `%...` specifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversion<'a> {
    /// The name in `%(name)s`.
    pub key: Option<&'a str>,
    /// `-`.
    pub left: bool,
    /// `+`.
    pub plus: bool,
    /// A space.
    pub blank: bool,
    /// `#`.
    pub alternate: bool,
    /// `0`.
    pub zero: bool,
    pub width: Amount,
    pub precision: Amount,
    /// The letter that ends the specifier; missing when the format ends too early.
    pub letter: Option<char>,
    /// Where that letter stands, in characters.
    pub index: usize,
}

/// A value to be converted.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// An integer or bool.
    Int(Int<'a>),
    Float(f64),
    /// A string; for `r` and `a` what `repr` or `ascii` made of it.
    Str(&'a str),
    /// Anything else, by the name of its type; for `s`, `r` and `a` give its text as `Str`.
    Other(&'a str),
}

impl Arg<'_> {
    fn type_name(&self) -> &str {
        match self {
            Arg::Int(_) => "int",
            Arg::Float(_) => "float",
            Arg::Str(_) => "str",
            Arg::Other(name) => name,
        }
    }
}

/// `TypeError`: a specifier finds no argument.
pub fn not_enough() -> Fault {
    Fault::type_error("not enough arguments for format string")
}

/// `TypeError`: arguments are left over.
pub fn not_all() -> Fault {
    Fault::type_error("not all arguments converted during string formatting")
}

/// `TypeError`: the argument for a `*` is no integer.
pub fn star_wants_int() -> Fault {
    Fault::type_error("* wants int")
}

/// The pieces of a `%` format, in order.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    text: &'a str,
    at: usize,
    mapping: bool,
}

impl<'a> Pieces<'a> {
    /// Parses `text`; `mapping` says whether the right operand can answer to names.
    pub fn new(text: &'a str, mapping: bool) -> Pieces<'a> {
        Pieces { text, at: 0, mapping }
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn key(&mut self) -> Outcome<Option<&'a str>> {
        if self.peek() != Some('(') {
            return Ok(None);
        }
        if !self.mapping {
            return Err(Fault::type_error("format requires a mapping"));
        }
        let mut depth = 0_usize;
        for (i, b) in self.text.as_bytes()[self.at..].iter().enumerate() {
            match b {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let key = &self.text[self.at + 1..self.at + i];
                self.at += i + 1;
                return Ok(Some(key));
            }
        }
        Err(Fault::value("incomplete format key"))
    }

    fn amount(&mut self, most: usize, too_big: &str) -> Outcome<Amount> {
        if self.peek() == Some('*') {
            self.at += 1;
            return Ok(Amount::Star);
        }
        let mut found = Amount::Missing;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            let before = if let Amount::Given(n) = found { n } else { 0 };
            if before > (most - digit as usize) / 10 {
                return Err(Fault::value(too_big));
            }
            found = Amount::Given(before * 10 + digit as usize);
            self.at += 1;
        }
        Ok(found)
    }

    /// What follows a percent sign.
    fn conversion(&mut self) -> Outcome<Piece<'a>> {
        if self.peek() == Some('%') {
            self.at += 1;
            return Ok(Piece::Literal("%"));
        }
        let mut found = Conversion {
            key: self.key()?,
            left: false,
            plus: false,
            blank: false,
            alternate: false,
            zero: false,
            width: Amount::Missing,
            precision: Amount::Missing,
            letter: None,
            index: 0,
        };
        while let Some(c) = self.peek() {
            match c {
                '-' => found.left = true,
                '+' => found.plus = true,
                ' ' => found.blank = true,
                '#' => found.alternate = true,
                '0' => found.zero = true,
                _ => break,
            }
            self.at += 1;
        }
        found.width = self.amount(isize::MAX as usize, "width too big")?;
        if self.peek() == Some('.') {
            self.at += 1;
            found.precision = match self.amount(i32::MAX as usize, "precision too big")? {
                Amount::Missing => Amount::Given(0),
                amount => amount,
            };
        }
        if let Some(c @ ('h' | 'l' | 'L')) = self.peek() {
            self.skip(c);
        }
        found.letter = self.peek();
        found.index = self.text[..self.at].chars().count();
        if let Some(c) = found.letter {
            self.skip(c);
        }
        Ok(Piece::Conversion(found))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Outcome<Piece<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = &self.text[self.at..];
        match rest.find('%') {
            None if rest.is_empty() => None,
            Some(0) => {
                self.at += 1;
                Some(self.conversion())
            }
            end => {
                let end = end.unwrap_or(rest.len());
                self.at += end;
                Some(Ok(Piece::Literal(&rest[..end])))
            }
        }
    }
}

impl Conversion<'_> {
    /// Fills in the width that a `*` stands for; a negative one also means left-adjusted.
    ///
    /// # Errors
    /// `OverflowError` beyond 64 bits.
    pub fn set_width(&mut self, n: Int<'_>) -> Outcome<()> {
        let n = n
            .to_i64()
            .ok_or_else(|| Fault::overflow("Python int too large to convert to C ssize_t"))?;
        self.left |= n < 0;
        self.width = Amount::Given(n.unsigned_abs() as usize);
        Ok(())
    }

    /// Fills in the precision that a `*` stands for; a negative one counts as 0.
    ///
    /// # Errors
    /// `OverflowError` beyond 32 bits.
    pub fn set_precision(&mut self, n: Int<'_>) -> Outcome<()> {
        let n = n
            .to_i64()
            .and_then(|n| i32::try_from(n).ok())
            .ok_or_else(|| Fault::overflow("Python int too large to convert to C int"))?;
        self.precision = Amount::Given(n.max(0) as usize);
        Ok(())
    }

    /// Refuses a specifier that the end of the format cut short.
    ///
    /// # Errors
    /// `ValueError`.
    pub fn check(&self) -> Outcome<()> {
        match self.letter {
            Some(_) => Ok(()),
            None => Err(Fault::value("incomplete format")),
        }
    }

    fn given(amount: Amount) -> Option<usize> {
        if let Amount::Given(n) = amount { Some(n) } else { None }
    }
}

/// The text of one converted value.
///
/// # Errors
/// `TypeError`, `ValueError` or `OverflowError` as CPython words them.
pub fn render(conversion: &Conversion<'_>, arg: Arg<'_>) -> Outcome<String> {
    render_within(conversion, arg, MAX_STR_DIGITS)
}

/// As [`render`], with so many decimal digits of an integer at most.
///
/// # Errors
/// As [`render`].
pub fn render_within(conversion: &Conversion<'_>, arg: Arg<'_>, limit: usize) -> Outcome<String> {
    conversion.check()?;
    let letter = conversion.letter.unwrap_or('\0');
    let precision = Conversion::given(conversion.precision);
    let mut numeric = true;
    let body = match letter {
        's' | 'r' | 'a' => {
            numeric = false;
            let text = plain_text(arg, limit)?;
            let end = precision.and_then(|count| text.char_indices().nth(count));
            text[..end.map_or(text.len(), |(at, _)| at)].to_owned()
        }
        'c' => {
            numeric = false;
            character(arg)?.to_string()
        }
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' => integer(conversion, letter, precision, arg, limit)?,
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {
            let x = match arg {
                Arg::Float(x) => x,
                Arg::Int(n) => super::convert::to_float(n)?,
                _ => {
                    let message = format!("must be real number, not {}", arg.type_name());
                    return Err(Fault::type_error(message));
                }
            };
            let count = Some(precision.unwrap_or(6));
            let (negative, text) = float_body(x, Some(letter), count, conversion.alternate)?;
            if negative { format!("-{text}") } else { text }
        }
        _ => {
            let shown = if matches!(letter, '\x1f'..='~') { letter } else { '?' };
            return Err(Fault::value(format!(
                "unsupported format character '{shown}' (0x{:x}) at index {}",
                u32::from(letter),
                conversion.index
            )));
        }
    };
    padded(conversion, letter, numeric, &body)
}

/// The text of a value as `%s` shows it; of numbers `%r` and `%a` make the same.
fn plain_text(arg: Arg<'_>, limit: usize) -> Outcome<Cow<'_, str>> {
    match arg {
        Arg::Int(n) => Ok(to_decimal(n, limit)?.into()),
        Arg::Float(x) => Ok(float_repr(x).into()),
        Arg::Str(text) => Ok(text.into()),
        Arg::Other(name) => {
            Err(Fault::type_error(format!("cannot make the text of '{name}' object here")))
        }
    }
}

fn character(arg: Arg<'_>) -> Outcome<char> {
    let wrong = || Fault::type_error("%c requires int or char");
    match arg {
        Arg::Int(n) => char_of(n.to_i64().unwrap_or(-1)),
        Arg::Str(text) => {
            let mut chars = text.chars();
            let first = chars.next().ok_or_else(wrong)?;
            if chars.next().is_some() { Err(wrong()) } else { Ok(first) }
        }
        _ => Err(wrong()),
    }
}

/// The digits with sign and, in the alternate form, prefix; zero-filled to the precision.
fn integer(
    conversion: &Conversion<'_>,
    letter: char,
    precision: Option<usize>,
    arg: Arg<'_>,
    limit: usize,
) -> Outcome<String> {
    let whole = matches!(letter, 'o' | 'x' | 'X');
    let owned;
    let n = match arg {
        Arg::Int(n) => n,
        Arg::Float(x) if !whole => {
            owned = from_float(x)?;
            owned.view()
        }
        _ => {
            let wanted = if whole { "an integer" } else { "a real number" };
            return Err(Fault::type_error(format!(
                "%{letter} format: {wanted} is required, not {}",
                arg.type_name()
            )));
        }
    };
    if precision.is_some_and(|count| count > MAX_WIDTH) {
        return Err(Fault::overflow("precision too large"));
    }
    let text = match letter {
        'o' => digits(n, 8),
        'x' | 'X' => digits(n, 16),
        _ => to_decimal(n, limit)?,
    };
    let (sign, size) = match text.strip_prefix('-') {
        Some(size) => ("-", size),
        None => ("", text.as_str()),
    };
    let prefix = match letter {
        _ if !conversion.alternate => "",
        'o' => "0o",
        'x' | 'X' => "0x",
        _ => "",
    };
    let zeros = "0".repeat(precision.unwrap_or(0).saturating_sub(size.len()));
    let mut out = format!("{sign}{prefix}{zeros}{size}");
    if letter == 'X' {
        out.make_ascii_uppercase();
    }
    Ok(out)
}

/// Puts sign, prefix, filling and digits in the order that the flags ask for.
fn padded(conversion: &Conversion<'_>, letter: char, numeric: bool, body: &str) -> Outcome<String> {
    let width = Conversion::given(conversion.width).unwrap_or(0);
    super::room::room_for(width)?;
    if width > MAX_WIDTH {
        return Err(Fault::memory());
    }
    let (sign, body) = match body.strip_prefix('-') {
        Some(rest) if numeric => ("-", rest),
        _ if numeric && conversion.plus => ("+", body),
        _ if numeric && conversion.blank => (" ", body),
        _ => ("", body),
    };
    let prefixed = numeric && conversion.alternate && matches!(letter, 'x' | 'X' | 'o');
    let (prefix, body) = if prefixed { body.split_at(2) } else { ("", body) };
    let length = sign.len() + prefix.len() + body.chars().count();
    let missing = width.saturating_sub(length);
    let mut out = String::with_capacity(body.len() + missing + 4);
    let fill = |out: &mut String, c| out.extend(std::iter::repeat_n(c, missing));
    let zero = numeric && conversion.zero;
    if !conversion.left && !zero {
        fill(&mut out, ' ');
    }
    out.push_str(sign);
    out.push_str(prefix);
    if !conversion.left && zero {
        fill(&mut out, '0');
    }
    out.push_str(body);
    if conversion.left {
        fill(&mut out, ' ');
    }
    Ok(out)
}

/// Formats with arguments that are all at hand: the whole of `text % args`.
///
/// # Errors
/// As the single steps.
pub fn format_all(text: &str, args: &[Arg<'_>]) -> Outcome<String> {
    let mut args = args.iter();
    let mut out = String::new();
    for piece in Pieces::new(text, false) {
        let mut conversion = match piece? {
            Piece::Literal(literal) => {
                out.push_str(literal);
                continue;
            }
            Piece::Conversion(conversion) => conversion,
        };
        let mut star = || match args.next() {
            Some(Arg::Int(n)) => Ok(*n),
            Some(_) => Err(star_wants_int()),
            None => Err(not_enough()),
        };
        if conversion.width == Amount::Star {
            conversion.set_width(star()?)?;
        }
        if conversion.precision == Amount::Star {
            conversion.set_precision(star()?)?;
        }
        conversion.check()?;
        let arg = args.next().ok_or_else(not_enough)?;
        let quoted = match (arg, conversion.letter) {
            (Arg::Str(text), Some('r')) => Some(str_repr(text)),
            (Arg::Str(text), Some('a')) => Some(str_ascii(text)),
            _ => None,
        };
        out.push_str(&render(&conversion, quoted.as_deref().map_or(*arg, Arg::Str))?);
    }
    if args.next().is_some() {
        return Err(not_all());
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ints(text: &str, args: &[i64]) -> String {
        let args: Vec<_> = args.iter().map(|&n| Arg::Int(Int::Small(n))).collect();
        format_all(text, &args).unwrap_or_else(|fault| fault.message)
    }

    #[test]
    fn numbers() {
        assert_eq!(
            ints(
                "%#.3x|%+d|% d|%05d|%-5d|%.3d|%+.3x|%08.3d|%#o|%#X",
                &[255, 3, 3, -3, 3, 3, 255, -3, 8, 255]
            ),
            "0x0ff|+3| 3|-0003|3    |003|+0ff|-0000003|0o10|0XFF"
        );
        assert_eq!(ints("%-05d|%+ d|%%|%*d|%ld", &[3, 3, 4, 7, 1]), "3    |+3|%|   7|1");
        assert_eq!(ints("%c%c", &[65, 0x20ac]), "A€");
        let floats = [2.5, 2.5, 1e20, 1.5, 1e-10, 1.5, f64::INFINITY].map(Arg::Float);
        assert_eq!(
            format_all("%.0f %#.0f %g %#g %G %E %F", &floats),
            Ok("2 2. 1e+20 1.50000 1E-10 1.500000E+00 INF".into())
        );
    }

    #[test]
    fn refusals() {
        assert_eq!(ints("%d", &[]), "not enough arguments for format string");
        assert_eq!(ints("a", &[1]), "not all arguments converted during string formatting");
        assert_eq!(ints("%z", &[1]), "unsupported format character 'z' (0x7a) at index 1");
        assert_eq!(ints("%", &[1]), "incomplete format");
        assert_eq!(ints("%(a)s", &[1]), "format requires a mapping");
        assert_eq!(
            format_all("%d", &[Arg::Str("a")]).map_err(|f| f.message),
            Err("%d format: a real number is required, not str".into())
        );
    }

    #[test]
    fn keys() {
        let found: Vec<_> = Pieces::new("a%((x)y)5s", true).collect();
        assert_eq!(found[0], Ok(Piece::Literal("a")));
        let Ok(Piece::Conversion(conversion)) = &found[1] else { panic!("no conversion") };
        assert_eq!(conversion.key, Some("(x)y"));
        assert_eq!(render(conversion, Arg::Str("ab")), Ok("   ab".into()));
    }
}
