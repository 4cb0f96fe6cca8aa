//! Reading the format strings of `str.format`: `'{0.name[key]!r:>{width}}'`.
//!
//! Lives here: `Pieces` (the parser), `Field`, `Numbering`, `Steps`. May use: `fault`,
//! `format_spec`'s digits. Deliberately absent: looking anything up; the caller walks the fields.
//!
//! For a field the caller
//! 1. calls `Field::target` with the `Numbering` that belongs to the whole call of `format`;
//! 2. fetches the positional or named argument, and follows `Steps` one by one;
//! 3. applies the conversion, which `conversion` has checked;
//! 4. expands the specification if `nested`, as a format string one level deeper with the same
//!    `Numbering` (`too_deep` beyond `MAX_DEPTH` levels), and formats.

use super::fault::{Fault, FaultKind, Outcome};
use super::format_spec::number;

/// How many levels deep format strings may nest: the outermost, and one in a specification.
pub const MAX_DEPTH: usize = 2;

/// `ValueError`: a specification inside a specification inside a specification.
pub fn too_deep() -> Fault {
    Fault::value("Max string recursion exceeded")
}

/// One part of a format string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text to be copied; `{{` and `}}` come out as single braces.
    Literal(&'a str),
    Field(Field<'a>),
}

/// A replacement field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// What stands before `!` and `:`.
    pub name: &'a str,
    /// The character after `!`.
    conversion: Option<char>,
    /// What stands after `:`.
    pub spec: &'a str,
    /// Whether the specification has fields of its own.
    pub nested: bool,
}

/// Which argument a field names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// A positional one.
    Index(usize),
    /// A named one.
    Name(&'a str),
}

/// One step from the argument to the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[3]`
    Index(usize),
    /// `[key]`
    Key(&'a str),
}

/// Whether fields are numbered by themselves or by hand; one for a whole call of `format`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbering {
    automatic: Option<bool>,
    next: usize,
}

impl Numbering {
    fn place(&mut self, given: Option<usize>) -> Outcome<usize> {
        let automatic = given.is_none();
        match *self.automatic.get_or_insert(automatic) {
            true if !automatic => Err(Fault::value(
                "cannot switch from automatic field numbering to manual field specification",
            )),
            false if automatic => Err(Fault::value(
                "cannot switch from manual field specification to automatic field numbering",
            )),
            _ => Ok(given.unwrap_or_else(|| {
                self.next += 1;
                self.next - 1
            })),
        }
    }
}

/// A whole number, if the text is nothing else.
fn whole_number(text: &str) -> Outcome<Option<usize>> {
    let mut rest = text;
    let found = number(&mut rest)?;
    Ok(found.filter(|_| rest.is_empty()))
}

impl<'a> Field<'a> {
    /// The argument that the field starts from, and the steps from there.
    ///
    /// # Errors
    /// `ValueError` for mixed numbering or an absurd index.
    pub fn target(&self, numbering: &mut Numbering) -> Outcome<(Target<'a>, Steps<'a>)> {
        let end = self.name.find(['.', '[']).unwrap_or(self.name.len());
        let (first, rest) = self.name.split_at(end);
        let target = match whole_number(first)? {
            None if !first.is_empty() => Target::Name(first),
            index => Target::Index(numbering.place(index)?),
        };
        Ok((target, Steps { rest }))
    }

    /// The conversion: `r`, `s`, `a` or none.
    ///
    /// # Errors
    /// `ValueError` for any other character.
    pub fn conversion(&self) -> Outcome<Option<char>> {
        match self.conversion {
            None | Some('r' | 's' | 'a') => Ok(self.conversion),
            Some(c @ '!'..='~') => Err(Fault::value(format!("Unknown conversion specifier {c}"))),
            Some(c) => {
                Err(Fault::value(format!("Unknown conversion specifier \\x{:x}", u32::from(c))))
            }
        }
    }
}

/// `IndexError`: there is no such positional argument.
pub fn no_such_argument(index: usize) -> Fault {
    let message = format!("Replacement index {index} out of range for positional args tuple");
    Fault::new(FaultKind::Index, message)
}

/// The attribute and item steps of a field name, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps<'a> {
    rest: &'a str,
}

impl<'a> Steps<'a> {
    fn step(&mut self) -> Outcome<Step<'a>> {
        let (name, step) = if let Some(after) = self.rest.strip_prefix('.') {
            let (name, rest) = after.split_at(after.find(['.', '[']).unwrap_or(after.len()));
            self.rest = rest;
            (name, Step::Attribute(name))
        } else if let Some(after) = self.rest.strip_prefix('[') {
            let (name, rest) = after
                .split_once(']')
                .ok_or_else(|| Fault::value("Missing ']' in format string"))?;
            self.rest = rest;
            (name, whole_number(name)?.map_or(Step::Key(name), Step::Index))
        } else {
            return Err(Fault::value("Only '.' or '[' may follow ']' in format field specifier"));
        };
        if name.is_empty() {
            return Err(Fault::value("Empty attribute in format string"));
        }
        Ok(step)
    }
}

impl<'a> Iterator for Steps<'a> {
    type Item = Outcome<Step<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        (!self.rest.is_empty()).then(|| self.step())
    }
}

/// The pieces of a format string, in order. Python finds a mistake only when it gets there.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    /// Parses `text`.
    pub fn new(text: &'a str) -> Pieces<'a> {
        Pieces { rest: text }
    }

    /// What follows an opening brace.
    fn field(&mut self) -> Outcome<Field<'a>> {
        let text = self.rest;
        let mut chars = text.char_indices();
        let mut stop = None;
        while let Some((at, c)) = chars.next() {
            match c {
                '{' => return Err(Fault::value("unexpected '{' in field name")),
                '[' => {
                    // Up to the closing bracket nothing is special.
                    while chars.clone().next().is_some_and(|(_, c)| c != ']') {
                        chars.next();
                    }
                }
                '}' | ':' | '!' => {
                    stop = Some((at, c));
                    break;
                }
                _ => {}
            }
        }
        let Some((end, mark)) = stop else {
            return Err(Fault::value("expected '}' before end of string"));
        };
        let mut field = Field { name: &text[..end], conversion: None, spec: "", nested: false };
        self.rest = chars.as_str();
        if mark == '}' {
            return Ok(field);
        }
        if mark == '!' {
            field.conversion = chars.next().map(|(_, c)| c);
            if field.conversion.is_none() {
                return Err(Fault::value("end of string while looking for conversion specifier"));
            }
            match chars.next() {
                Some((_, '}')) => {
                    self.rest = chars.as_str();
                    return Ok(field);
                }
                None | Some((_, ':')) => {}
                Some(_) => {
                    return Err(Fault::value("expected ':' after conversion specifier"));
                }
            }
        }
        let spec = chars.as_str();
        let mut depth = 1;
        for (at, c) in spec.char_indices() {
            match c {
                '{' => {
                    field.nested = true;
                    depth += 1;
                }
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                field.spec = &spec[..at];
                self.rest = &spec[at + 1..];
                return Ok(field);
            }
        }
        Err(Fault::value("unmatched '{' in format spec"))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Outcome<Piece<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some(at) = self.rest.find(['{', '}']) else {
            let literal = std::mem::take(&mut self.rest);
            return (!literal.is_empty()).then_some(Ok(Piece::Literal(literal)));
        };
        let (brace, after) = self.rest[at..].split_at(1);
        if let Some(rest) = after.strip_prefix(brace) {
            let literal = &self.rest[..=at];
            self.rest = rest;
            return Some(Ok(Piece::Literal(literal)));
        }
        if brace == "}" || after.is_empty() {
            return Some(Err(Fault::value(format!(
                "Single '{brace}' encountered in format string"
            ))));
        }
        if at > 0 {
            let (literal, rest) = self.rest.split_at(at);
            self.rest = rest;
            return Some(Ok(Piece::Literal(literal)));
        }
        self.rest = after;
        Some(self.field().map(Piece::Field))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first_fault(text: &str) -> String {
        Pieces::new(text).find_map(Result::err).map_or_else(String::new, |fault| fault.message)
    }

    #[test]
    fn pieces() {
        let found: Vec<_> = Pieces::new("a{{b}}{x!r:>{w}}c").map(Result::unwrap).collect();
        assert_eq!(found[..2], [Piece::Literal("a{"), Piece::Literal("b}")]);
        let field = Field { name: "x", conversion: Some('r'), spec: ">{w}", nested: true };
        assert_eq!(found[2..], [Piece::Field(field), Piece::Literal("c")]);
    }

    #[test]
    fn refusals() {
        assert_eq!(first_fault("}"), "Single '}' encountered in format string");
        assert_eq!(first_fault("a{"), "Single '{' encountered in format string");
        assert_eq!(first_fault("{a"), "expected '}' before end of string");
        assert_eq!(first_fault("{a{"), "unexpected '{' in field name");
        assert_eq!(first_fault("{!"), "end of string while looking for conversion specifier");
        assert_eq!(first_fault("{!rx}"), "expected ':' after conversion specifier");
        assert_eq!(first_fault("{:{"), "unmatched '{' in format spec");
    }

    #[test]
    fn names() {
        let field = |name| Field { name, conversion: None, spec: "", nested: false };
        let mut numbering = Numbering::default();
        let target = |name, numbering: &mut _| field(name).target(numbering).map(|found| found.0);
        assert_eq!(target("", &mut numbering), Ok(Target::Index(0)));
        assert_eq!(target("a", &mut numbering), Ok(Target::Name("a")));
        assert_eq!(target(".x", &mut numbering), Ok(Target::Index(1)));
        assert!(target("0", &mut numbering).is_err());
        let (_, steps) = field("a.b[3][k].c").target(&mut numbering).expect("a name");
        assert_eq!(
            steps.map(Result::unwrap).collect::<Vec<_>>(),
            [Step::Attribute("b"), Step::Index(3), Step::Key("k"), Step::Attribute("c")]
        );
        let (_, mut steps) = field("a[1]b").target(&mut numbering).expect("a name");
        assert!(steps.next().is_some_and(|step| step.is_ok()));
        assert!(steps.next().is_some_and(|step| step.is_err()));
    }
}
