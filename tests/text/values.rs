//! The values of the cases as `oracle.py` writes them.
//!
//! Lives here: `Val` and `parse` for arguments, `Answer` for results. May use: the text room.
//! Deliberately absent: the operations, which are in `cases`.

use super::super::text::*;
use num_bigint::BigInt;
use std::fmt::Write;

/// A value of a case.
#[derive(Clone, Debug)]
pub enum Val {
    None,
    Bool(bool),
    Int(Num),
    Float(f64),
    Str(String),
    Bytes(Vec<u8>),
    List(Vec<Val>),
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('c') => ',',
                Some('(') => '[',
                Some(')') => ']',
                other => other.expect("an escape"),
            },
            c => c,
        });
    }
    out
}

/// Reads a value.
pub fn parse(text: &str) -> Val {
    let (tag, rest) = text.split_at(1);
    match tag {
        "N" => Val::None,
        "T" => Val::Bool(true),
        "F" => Val::Bool(false),
        "i" => Val::Int(Num::big(BigInt::parse_bytes(rest.as_bytes(), 16).expect("hex"))),
        "f" if rest == "nan" => Val::Float(f64::NAN),
        "f" => Val::Float(f64::from_bits(u64::from_str_radix(rest, 16).expect("bits"))),
        "s" => Val::Str(unescape(rest)),
        "b" => Val::Bytes(
            (0..rest.len() / 2)
                .map(|i| u8::from_str_radix(&rest[2 * i..2 * i + 2], 16).expect("a byte"))
                .collect(),
        ),
        "[" => {
            let inner = &rest[..rest.len() - 1];
            let mut items = Vec::new();
            let (mut depth, mut start) = (0, 0);
            for (at, c) in inner.char_indices() {
                match c {
                    '[' => depth += 1,
                    ']' => depth -= 1,
                    ',' if depth == 0 => {
                        items.push(parse(&inner[start..at]));
                        start = at + 1;
                    }
                    _ => {}
                }
            }
            if !inner.is_empty() {
                items.push(parse(&inner[start..]));
            }
            Val::List(items)
        }
        _ => panic!("no value: {text}"),
    }
}

/// Something that can be written as an answer.
pub trait Answer {
    fn write(&self, out: &mut String);
}

impl Answer for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "True" } else { "False" });
    }
}

impl Answer for Num {
    fn write(&self, out: &mut String) {
        out.push('i');
        out.push_str(&self.clone().into_big().to_str_radix(16));
    }
}

impl Answer for i64 {
    fn write(&self, out: &mut String) {
        Num::Small(*self).write(out);
    }
}

impl Answer for u64 {
    fn write(&self, out: &mut String) {
        Num::from(i128::from(*self)).write(out);
    }
}

impl Answer for usize {
    fn write(&self, out: &mut String) {
        Num::from(*self).write(out);
    }
}

impl Answer for f64 {
    fn write(&self, out: &mut String) {
        if self.is_nan() {
            out.push_str("fnan");
        } else {
            let _ = write!(out, "f{:016x}", self.to_bits());
        }
    }
}

impl Answer for &str {
    fn write(&self, out: &mut String) {
        out.push('s');
        for c in self.chars() {
            match c {
                '\\' => out.push_str("\\\\"),
                '\t' => out.push_str("\\t"),
                '\n' => out.push_str("\\n"),
                '\r' => out.push_str("\\r"),
                ',' => out.push_str("\\c"),
                '[' => out.push_str("\\("),
                ']' => out.push_str("\\)"),
                c => out.push(c),
            }
        }
    }
}

impl Answer for String {
    fn write(&self, out: &mut String) {
        self.as_str().write(out);
    }
}

impl<T: Answer> Answer for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(value) => value.write(out),
            None => out.push('N'),
        }
    }
}

impl<T: Answer> Answer for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (i, item) in self.iter().enumerate() {
            if i > 0 {
                out.push(',');
            }
            item.write(out);
        }
        out.push(']');
    }
}

impl<A: Answer, B: Answer> Answer for (A, B) {
    fn write(&self, out: &mut String) {
        out.push('[');
        self.0.write(out);
        out.push(',');
        self.1.write(out);
        out.push(']');
    }
}

impl Answer for arith::Power {
    fn write(&self, out: &mut String) {
        match self {
            arith::Power::Int(n) => n.write(out),
            arith::Power::Float(x) => x.write(out),
        }
    }
}

/// Bytes, as opposed to a list of numbers.
pub struct Raw(pub Vec<u8>);

impl Answer for Raw {
    fn write(&self, out: &mut String) {
        out.push('b');
        for byte in &self.0 {
            let _ = write!(out, "{byte:02x}");
        }
    }
}

impl<T: Answer> Answer for Outcome<T> {
    fn write(&self, out: &mut String) {
        match self {
            Ok(value) => value.write(out),
            Err(fault) if fault.kind == FaultKind::Complex => out.push_str("!complex"),
            Err(fault) if fault.kind == FaultKind::Memory => out.push_str("!MemoryError"),
            Err(fault) => format!("!{fault}").write(out),
        }
    }
}
