//! The formats of `struct`: which numbers stand where.
//!
//! Lives here: `Layout` and its parser. May use: `pack` (forms), the standard library.
//! Deliberately absent: the values.

use super::pack::Form;

/// What one letter of a format stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A number.
    Number(Form),
    /// `?`
    Bool,
    /// `c`: one byte, as bytes.
    Char,
    /// `s`: so many bytes.
    Bytes,
    /// `p`: so many bytes, of which the first says how many count.
    Pascal,
}

/// One value in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub letter: char,
    pub what: What,
    pub offset: usize,
    pub size: usize,
}

/// A format that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub fields: Vec<Field>,
    pub size: usize,
    /// The high byte stands first.
    pub big: bool,
    /// Sizes and places are the processor's.
    pub native: bool,
}

/// What a letter means: the size by itself, in native and in standard formats. `None` if there is
/// none of that letter.
fn letter(c: char, native: bool) -> Option<(What, usize)> {
    use Form::{Float, Signed, Unsigned};
    let long = if native { 8 } else { 4 };
    Some(match c {
        'b' => (What::Number(Signed), 1),
        'B' => (What::Number(Unsigned), 1),
        'h' => (What::Number(Signed), 2),
        'H' => (What::Number(Unsigned), 2),
        'i' => (What::Number(Signed), 4),
        'I' => (What::Number(Unsigned), 4),
        'l' => (What::Number(Signed), long),
        'L' => (What::Number(Unsigned), long),
        'q' => (What::Number(Signed), 8),
        'Q' => (What::Number(Unsigned), 8),
        'n' if native => (What::Number(Signed), 8),
        'N' | 'P' if native => (What::Number(Unsigned), 8),
        'e' => (What::Number(Float), 2),
        'f' => (What::Number(Float), 4),
        'd' => (What::Number(Float), 8),
        '?' => (What::Bool, 1),
        'c' => (What::Char, 1),
        's' => (What::Bytes, 1),
        'p' => (What::Pascal, 1),
        _ => return None,
    })
}

/// Reads a format.
///
/// # Errors
/// The text of a `struct.error`.
pub fn parse(format: &str) -> Result<Layout, &'static str> {
    let mut rest = format.chars().peekable();
    let host = cfg!(target_endian = "big");
    let (big, native) = match rest.peek() {
        Some('<') => (false, false),
        Some('>' | '!') => (true, false),
        Some('=') => (host, false),
        _ => (host, true),
    };
    if let Some('<' | '>' | '!' | '=' | '@') = rest.peek() {
        rest.next();
    }
    let mut layout = Layout { fields: Vec::new(), size: 0, big, native };
    let too_long = "total struct size too long";
    while let Some(c) = rest.next() {
        if c.is_ascii_whitespace() || c == '\x0b' {
            continue;
        }
        let mut count = None;
        let mut c = c;
        while let Some(digit) = c.to_digit(10) {
            let so_far: usize = count.unwrap_or(0);
            let more = so_far.checked_mul(10).and_then(|n| n.checked_add(digit as usize));
            count = Some(more.filter(|&n| n <= isize::MAX as usize).ok_or(too_long)?);
            c = rest.next().ok_or("repeat count given without format specifier")?;
        }
        let times = count.unwrap_or(1);
        let (what, size) = match c {
            'x' => (What::Char, 1),
            c => letter(c, native).ok_or("bad char in struct format")?,
        };
        // Native numbers stand where the processor likes them.
        if native && matches!(what, What::Number(_)) {
            layout.size = layout.size.next_multiple_of(size);
        }
        let all = times.checked_mul(size).and_then(|all| layout.size.checked_add(all));
        let end = all.filter(|&end| end <= isize::MAX as usize).ok_or(too_long)?;
        match what {
            What::Char if c == 'x' => {}
            What::Bytes | What::Pascal => {
                layout.fields.push(Field { letter: c, what, offset: layout.size, size: times });
            }
            what => {
                if layout.fields.try_reserve(times).is_err() {
                    return Err(too_long);
                }
                let first = layout.size;
                let at = |i: usize| Field { letter: c, what, offset: first + i * size, size };
                layout.fields.extend((0..times).map(at));
            }
        }
        layout.size = end;
    }
    Ok(layout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        let size = |format| parse(format).map(|layout| layout.size);
        assert_eq!(size("bhil"), Ok(16));
        assert_eq!(size("<bhil"), Ok(11));
        assert_eq!(size("b0l"), Ok(8));
        assert_eq!(size(" 2h 3x"), Ok(7));
        assert_eq!(size("10s"), Ok(10));
        assert_eq!(size("<n"), Err("bad char in struct format"));
        assert_eq!(size("2"), Err("repeat count given without format specifier"));
        assert_eq!(size("99999999999999999999h"), Err("total struct size too long"));
        assert_eq!(parse("3h5s").map(|layout| layout.fields.len()), Ok(4));
    }
}
