//! Filling strings up: `center`, `ljust`, `rjust`, `zfill`, `expandtabs`; and `translate`.
//!
//! Lives here: these. May use: `find`'s length, `fault`. Deliberately absent: format
//! specifications, which fill by rules of their own.

use super::fault::{Fault, Outcome};
use super::find::length;
use super::format_spec::MAX_WIDTH;
use super::room::room_for;

/// The fill character of `center` and its kin.
///
/// # Errors
/// `TypeError` when the text is not one character.
pub fn fill_char(text: &str) -> Outcome<char> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => Err(Fault::type_error("The fill character must be exactly one character long")),
    }
}

/// How many characters are missing up to `width`.
fn missing(text: &str, width: i64) -> Outcome<usize> {
    let missing = usize::try_from(width).unwrap_or(0).saturating_sub(length(text));
    room_for(missing)?;
    if missing > MAX_WIDTH { Err(Fault::memory()) } else { Ok(missing) }
}

fn surrounded(text: &str, left: usize, right: usize, fill: char) -> String {
    let mut out = String::with_capacity(text.len() + left + right);
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(text);
    out.extend(std::iter::repeat_n(fill, right));
    out
}

/// `text.ljust(width, fill)`.
///
/// # Errors
/// `MemoryError` for an absurd width; so do the others.
pub fn ljust(text: &str, width: i64, fill: char) -> Outcome<String> {
    Ok(surrounded(text, 0, missing(text, width)?, fill))
}

/// `text.rjust(width, fill)`.
///
/// # Errors
/// As `ljust`.
pub fn rjust(text: &str, width: i64, fill: char) -> Outcome<String> {
    Ok(surrounded(text, missing(text, width)?, 0, fill))
}

/// `text.center(width, fill)`: the odd one goes left when the width is odd, else right.
///
/// # Errors
/// As `ljust`.
pub fn center(text: &str, width: i64, fill: char) -> Outcome<String> {
    let missing = missing(text, width)?;
    let left = missing / 2 + (missing & 1 & width as usize);
    Ok(surrounded(text, left, missing - left, fill))
}

/// `text.zfill(width)`: the zeros go behind a sign.
///
/// # Errors
/// As `ljust`.
pub fn zfill(text: &str, width: i64) -> Outcome<String> {
    let zeros = missing(text, width)?;
    let sign = usize::from(text.starts_with(['+', '-']));
    Ok(format!("{}{}", &text[..sign], surrounded(&text[sign..], zeros, 0, '0')))
}

/// `text.expandtabs(size)`; a size below 1 removes the tabs.
///
/// # Errors
/// `OverflowError` for an absurd size.
pub fn expandtabs(text: &str, size: i64) -> Outcome<String> {
    let size = usize::try_from(size).unwrap_or(0);
    let tabs = text.bytes().filter(|&b| b == b'\t').count();
    if tabs.saturating_mul(size) > MAX_WIDTH {
        return Err(Fault::overflow("new string is too long"));
    }
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' if size == 0 => {}
            '\t' => {
                let step = size - column % size;
                out.extend(std::iter::repeat_n(' ', step));
                column += step;
            }
            _ => {
                out.push(c);
                column = if matches!(c, '\n' | '\r') { 0 } else { column + 1 };
            }
        }
    }
    Ok(out)
}

/// What a translation table says about a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Translation {
    /// No entry: it stays.
    Keep,
    /// `None`: it goes.
    Drop,
    /// A string, or the character of a number.
    Text(String),
}

/// `text.translate(table)`.
pub fn translate(text: &str, mut table: impl FnMut(char) -> Translation) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match table(c) {
            Translation::Keep => out.push(c),
            Translation::Drop => {}
            Translation::Text(text) => out.push_str(&text),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn padding() {
        assert_eq!(center("ab", 5, '*'), Ok("**ab*".into()));
        assert_eq!(center("abc", 6, '*'), Ok("*abc**".into()));
        assert_eq!(ljust("é", 3, '.'), Ok("é..".into()));
        assert_eq!(rjust("é", -3, '.'), Ok("é".into()));
        assert_eq!(zfill("-5", 5), Ok("-0005".into()));
        assert_eq!(zfill("", 2), Ok("00".into()));
        assert_eq!(ljust("", i64::MAX, ' '), Err(Fault::memory()));
        assert!(fill_char("ab").is_err());
    }

    #[test]
    fn tabs() {
        assert_eq!(expandtabs("a\tb\n\tc", 4), Ok("a   b\n    c".into()));
        assert_eq!(expandtabs("a\tb", 0), Ok("ab".into()));
    }

    #[test]
    fn tables() {
        let out = translate("abc", |c| match c {
            'a' => Translation::Drop,
            'b' => Translation::Text("xy".into()),
            _ => Translation::Keep,
        });
        assert_eq!(out, "xyc");
    }
}
