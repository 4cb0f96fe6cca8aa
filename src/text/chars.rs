//! Questions about whole strings and their case: `isalpha`, `upper`, `title`, `casefold` ...
//!
//! Lives here: the `str.is...` methods and the case methods. May use: `unicode`.
//! Deliberately absent: cutting and searching (`cut`, `find`), padding (`pad`).

use super::unicode::{self, push_fold, push_lower, push_title, push_upper};

/// Every character passes, and there is at least one.
fn all(text: &str, test: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(test)
}

/// `text.isalpha()`.
pub fn is_alpha(text: &str) -> bool {
    all(text, unicode::is_alpha)
}

/// `text.isdigit()`.
pub fn is_digit(text: &str) -> bool {
    all(text, unicode::is_digit)
}

/// `text.isdecimal()`.
pub fn is_decimal(text: &str) -> bool {
    all(text, unicode::is_decimal)
}

/// `text.isnumeric()`.
pub fn is_numeric(text: &str) -> bool {
    all(text, unicode::is_numeric)
}

/// `text.isalnum()`.
pub fn is_alnum(text: &str) -> bool {
    all(text, unicode::is_alnum)
}

/// `text.isspace()`.
pub fn is_space(text: &str) -> bool {
    all(text, unicode::is_space)
}

/// `text.isprintable()`; the empty string is.
pub fn is_printable(text: &str) -> bool {
    text.chars().all(unicode::is_printable)
}

/// `text.isidentifier()`.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(unicode::is_identifier_start) && chars.all(unicode::is_identifier_part)
}

/// `text.isupper()`: some upper case and nothing else that has case.
pub fn is_upper(text: &str) -> bool {
    text.chars().any(unicode::is_upper)
        && !text.chars().any(|c| unicode::is_lower(c) || unicode::is_title(c))
}

/// `text.islower()`: some lower case and nothing else that has case.
pub fn is_lower(text: &str) -> bool {
    text.chars().any(unicode::is_lower)
        && !text.chars().any(|c| unicode::is_upper(c) || unicode::is_title(c))
}

/// `text.istitle()`: capitals begin the words and only them, and there is a word.
pub fn is_title(text: &str) -> bool {
    let mut inside = false;
    let mut any = false;
    for c in text.chars() {
        if unicode::is_upper(c) || unicode::is_title(c) {
            if inside {
                return false;
            }
            (inside, any) = (true, true);
        } else if unicode::is_lower(c) {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}

/// `text.upper()`.
pub fn upper(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_uppercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_upper(c, &mut out));
    out
}

/// `text.lower()`.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    text.char_indices().for_each(|(at, c)| push_lower_at(text, at, c, &mut out));
    out
}

/// The lower case of the character at byte `at`: a sigma that ends a word has its own form.
fn push_lower_at(text: &str, at: usize, c: char, out: &mut String) {
    if c != 'Σ' {
        return push_lower(c, out);
    }
    let letter = |c: Option<char>| c.is_some_and(unicode::is_cased);
    let skip = |c: &char| !unicode::is_case_ignorable(*c);
    let before = letter(text[..at].chars().rev().find(skip));
    let after = letter(text[at + c.len_utf8()..].chars().find(skip));
    out.push(if before && !after { 'ς' } else { 'σ' });
}

/// `text.casefold()`.
pub fn casefold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_fold(c, &mut out));
    out
}

/// `text.capitalize()`.
pub fn capitalize(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if at == 0 {
            push_title(c, &mut out);
        } else {
            push_lower_at(text, at, c, &mut out);
        }
    }
    out
}

/// `text.title()`.
pub fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for (at, c) in text.char_indices() {
        if inside {
            push_lower_at(text, at, c, &mut out);
        } else {
            push_title(c, &mut out);
        }
        inside = unicode::is_cased(c);
    }
    out
}

/// `text.swapcase()`.
pub fn swapcase(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if unicode::is_upper(c) {
            push_lower_at(text, at, c, &mut out);
        } else if unicode::is_lower(c) {
            push_upper(c, &mut out);
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case() {
        assert_eq!(upper("straße ŉ"), "STRASSE ʼN");
        assert_eq!(lower("ὈΔΥΣΣΕΎΣ İ"), "ὀδυσσεύς i̇");
        assert_eq!(casefold("Straße"), "strasse");
        assert_eq!(capitalize("ǆABC"), "ǅabc");
        assert_eq!(title("they're bill's ﬁne ß"), "They'Re Bill'S Fine Ss");
        assert_eq!(swapcase("aBß"), "AbSS");
    }

    #[test]
    fn questions() {
        assert!(is_title("A1B") && !is_title("A1b") && !is_title("") && !is_title("1"));
        assert!(is_upper("A1") && !is_upper("1") && !is_upper("Aǅ"));
        assert!(is_digit("²") && !is_decimal("²") && is_numeric("½") && is_alnum("五a"));
        assert!(is_identifier("ä_1") && !is_identifier("1a") && !is_identifier(""));
        assert!(is_space(" \x1c\u{2003}") && !is_space("\u{200b}"));
        assert!(is_printable("") && !is_printable("\n"));
    }
}
