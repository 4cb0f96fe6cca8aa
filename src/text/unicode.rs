//! What Python's string methods ask about one character.
//!
//! Lives here: the predicates, the digit values, the case mappings of a character. May use:
//! `unicode_kinds`, `unicode_case`. Deliberately absent: strings, which are `chars`'.
//!
//! The tables are those of CPython 3.13. The standard library knows newer characters, so its case
//! mappings count only where both the character and its image exist in our tables.

use super::unicode_case::{FOLDS, TITLES};
use super::unicode_kinds::*;

/// Bit set of the character's properties.
fn kind(c: char) -> u16 {
    let c = u32::from(c);
    let run = RUNS.partition_point(|&(start, _)| start <= c) - 1;
    KINDS[usize::from(RUNS[run].1)]
}

macro_rules! predicates {
    ($($(#[$doc:meta])+ $name:ident = $flag:expr, $ascii:expr;)+) => {
        $($(#[$doc])+
        pub fn $name(c: char) -> bool {
            if c.is_ascii() {
                let ascii: fn(&char) -> bool = $ascii;
                ascii(&c)
            } else {
                kind(c) & $flag != 0
            }
        })+
    };
}

predicates! {
    /// A letter: general category L.
    is_alpha = ALPHA, char::is_ascii_alphabetic;
    /// A decimal digit of some script.
    is_decimal = DECIMAL, char::is_ascii_digit;
    /// A digit: decimal ones and, for example, superscripts.
    is_digit = DIGIT, char::is_ascii_digit;
    /// Has a numeric value: digits, fractions, Roman numerals, CJK numbers.
    is_numeric = NUMERIC, char::is_ascii_digit;
    /// A letter, or has a numeric value.
    is_alnum = ALPHA | NUMERIC, char::is_ascii_alphanumeric;
    /// White space as `str.strip()` and `str.split()` see it.
    is_space = SPACE, |&c| matches!(c, '\t'..='\r' | '\x1c'..=' ');
    /// Upper case.
    is_upper = UPPER, char::is_ascii_uppercase;
    /// Lower case.
    is_lower = LOWER, char::is_ascii_lowercase;
    /// Title case: one character that looks like a capital and a small letter.
    is_title = TITLE, |_| false;
    /// Shown as itself by `repr`.
    is_printable = PRINTABLE, |&c| matches!(c, ' '..='~');
    /// May begin an identifier.
    is_identifier_start = XID_START, |&c| c.is_ascii_alphabetic() || c == '_';
    /// May stand inside an identifier.
    is_identifier_part = XID_CONTINUE, |&c| c.is_ascii_alphanumeric() || c == '_';
    /// Has case; `str.title` starts a new word after what has none.
    is_cased = CASED, char::is_ascii_alphabetic;
    /// Does not end a word as far as the final sigma is concerned.
    is_case_ignorable = IGNORABLE, |&c| matches!(c, '\'' | '.' | ':' | '^' | '`');
}

/// The value of a decimal digit of any script.
pub fn decimal_value(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if !is_decimal(c) {
        return None;
    }
    let at = ZEROS.partition_point(|&zero| zero <= u32::from(c));
    Some(u32::from(c) - ZEROS[at.checked_sub(1)?])
}

/// Pushes what `image` yields, unless our Unicode does not know some of it.
fn push_known(c: char, image: impl Iterator<Item = char> + Clone, out: &mut String) {
    let known = |c: char| c.is_ascii() || kind(c) & ASSIGNED != 0;
    if known(c) && image.clone().all(known) {
        out.extend(image);
    } else {
        out.push(c);
    }
}

/// Appends the upper case of `c`: one to three characters.
pub fn push_upper(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_uppercase());
    } else {
        push_known(c, c.to_uppercase(), out);
    }
}

/// Appends the lower case of `c`, not minding final sigmas.
pub fn push_lower(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else {
        push_known(c, c.to_lowercase(), out);
    }
}

/// The entry of an ordered table.
fn special(table: &'static [(char, &'static str)], c: char) -> Option<&'static str> {
    table.binary_search_by_key(&c, |entry| entry.0).ok().map(|at| table[at].1)
}

/// Appends the title case of `c`.
pub fn push_title(c: char, out: &mut String) {
    match special(TITLES, c) {
        Some(image) => out.push_str(image),
        None => push_upper(c, out),
    }
}

/// Appends the case folding of `c`.
pub fn push_fold(c: char, out: &mut String) {
    match special(FOLDS, c) {
        Some(image) => out.push_str(image),
        None => push_lower(c, out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Predicate = fn(char) -> bool;

    #[test]
    fn ascii_agrees_with_the_table() {
        let pairs: [(Predicate, u16); 14] = [
            (is_alpha, ALPHA),
            (is_decimal, DECIMAL),
            (is_digit, DIGIT),
            (is_numeric, NUMERIC),
            (is_alnum, ALPHA | NUMERIC),
            (is_space, SPACE),
            (is_upper, UPPER),
            (is_lower, LOWER),
            (is_title, TITLE),
            (is_printable, PRINTABLE),
            (is_identifier_start, XID_START),
            (is_identifier_part, XID_CONTINUE),
            (is_cased, CASED),
            (is_case_ignorable, IGNORABLE),
        ];
        for c in (0..128_u8).map(char::from) {
            for (i, (predicate, flag)) in pairs.iter().enumerate() {
                // The underscore is no XID_Start, but Python lets it begin a name; the table
                // was asked Python, so it agrees.
                assert_eq!(predicate(c), kind(c) & flag != 0, "{c:?} {i}");
            }
        }
    }

    /// FNV-1a over every character's image, as Python computed it.
    fn checksum(push: fn(char, &mut String)) -> u64 {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut image = String::new();
        for c in '\0'..=char::MAX {
            image.clear();
            push(c, &mut image);
            for c in image.chars() {
                hash = (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        hash
    }

    const UPPER_SUM: u64 = 0x10b5_1b4e_ac77_44a4;
    const LOWER_SUM: u64 = 0xce35_4a6b_fdd4_4e2e;
    const TITLE_SUM: u64 = 0x09c8_781e_eb74_886c;
    const FOLD_SUM: u64 = 0x93a5_8066_85d3_2617;

    #[test]
    fn case_maps_agree_with_python() {
        assert_eq!(checksum(push_upper), UPPER_SUM);
        assert_eq!(checksum(push_lower), LOWER_SUM);
        assert_eq!(checksum(push_title), TITLE_SUM);
        assert_eq!(checksum(push_fold), FOLD_SUM);
    }

    #[test]
    fn digits() {
        assert_eq!(decimal_value('٣'), Some(3));
        assert_eq!(decimal_value('\u{1d7ff}'), Some(9));
        assert_eq!(decimal_value('²'), None);
    }
}
