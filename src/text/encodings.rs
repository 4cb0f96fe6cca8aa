//! Encodings: characters to bytes and back, with handlers of what has no counterpart.
//!
//! Lives here: pure functions. May use: nothing. Deliberately absent: names of encodings,
//! exceptions (`builtins`).

use std::fmt::Write;

/// How characters are bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coding {
    Utf8,
    /// UTF-8 that begins with a mark, if it is written by us.
    Utf8Sig,
    Ascii,
    Latin1,
    Cp1252,
    /// Two bytes a unit, or four; without an order, a mark tells it.
    Utf16(Option<Order>),
    Utf32(Option<Order>),
}

/// Which byte of a number comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Little,
    Big,
}

/// What is done with what has no counterpart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errors {
    Strict,
    Ignore,
    Replace,
    Backslash,
    /// Only for encoding.
    Xml,
    /// Only for encoding: `\N{...}`.
    Name,
    /// Lone surrogates stand for bytes: strings hold none, so decoding refuses where it would make one.
    SurrogateEscape,
    SurrogatePass,
}

/// Where and why it failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub codec: &'static str,
    pub start: usize,
    pub end: usize,
    pub reason: &'static str,
}

/// A decoding that fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undecodable {
    At(Failure),
    /// The handler is for encoding only.
    Handler(&'static str),
    /// The handler would make a lone surrogate.
    Surrogate(&'static str),
}

/// What the bytes 0x80 to 0x9f are in Windows' Latin; 0 where there is nothing.
const CP1252: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
    0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

impl Errors {
    /// The handler of a name.
    pub fn of(name: &str) -> Option<Errors> {
        NAMES.iter().find(|row| row.1 == name).map(|row| row.0)
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|row| row.0 == self).map_or("strict", |row| row.1)
    }
}

const NAMES: [(Errors, &str); 8] = [
    (Errors::Strict, "strict"),
    (Errors::Ignore, "ignore"),
    (Errors::Replace, "replace"),
    (Errors::Backslash, "backslashreplace"),
    (Errors::Xml, "xmlcharrefreplace"),
    (Errors::Name, "namereplace"),
    (Errors::SurrogateEscape, "surrogateescape"),
    (Errors::SurrogatePass, "surrogatepass"),
];

impl Coding {
    /// Whether lines cannot be found in its bytes, or a mark stands before the text.
    pub fn is_wide(self) -> bool {
        matches!(self, Coding::Utf8Sig | Coding::Utf16(_) | Coding::Utf32(_))
    }

    /// The same encoding behind the beginning, where no mark stands.
    pub fn without_mark(self) -> Coding {
        match self {
            Coding::Utf8Sig => Coding::Utf8,
            Coding::Utf16(None) => Coding::Utf16(Some(Order::Little)),
            Coding::Utf32(None) => Coding::Utf32(Some(Order::Little)),
            other => other,
        }
    }

    /// The encoding of a name, which has been brought to lower case with `-` for `_` and spaces.
    pub fn of(name: &str) -> Option<Coding> {
        Some(match name {
            "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Coding::Utf8,
            "utf-8-sig" | "utf8-sig" => Coding::Utf8Sig,
            "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968" | "cp367" | "us" => Coding::Ascii,
            "latin-1" | "latin1" | "latin" | "iso-8859-1" | "iso8859-1" | "8859" | "l1"
            | "cp819" => Coding::Latin1,
            "cp1252" | "windows-1252" | "1252" => Coding::Cp1252,
            "utf-16" | "utf16" | "u16" => Coding::Utf16(None),
            "utf-16-le" | "utf-16le" => Coding::Utf16(Some(Order::Little)),
            "utf-16-be" | "utf-16be" => Coding::Utf16(Some(Order::Big)),
            "utf-32" | "utf32" | "u32" => Coding::Utf32(None),
            "utf-32-le" | "utf-32le" => Coding::Utf32(Some(Order::Little)),
            "utf-32-be" | "utf-32be" => Coding::Utf32(Some(Order::Big)),
            _ => return None,
        })
    }

    /// The first number that has no byte, and what the exception says.
    fn limit(self) -> (u32, &'static str, &'static str) {
        match self {
            Coding::Ascii => (0x80, "ascii", "ordinal not in range(128)"),
            Coding::Latin1 => (0x100, "latin-1", "ordinal not in range(256)"),
            _ => (0, "charmap", "character maps to <undefined>"),
        }
    }

    /// The byte of a character in an encoding of one byte each.
    fn byte(self, c: char) -> Option<u8> {
        let code = u32::from(c);
        match self {
            Coding::Cp1252 => match code {
                0..0x80 | 0xa0..0x100 => Some(code as u8),
                _ => {
                    let at = CP1252.iter().position(|&known| u32::from(known) == code)?;
                    Some(0x80 + at as u8)
                }
            },
            _ => (code < self.limit().0).then_some(code as u8),
        }
    }

    /// The bytes of a text.
    ///
    /// # Errors
    /// The first character without a byte, if the handler is strict.
    pub fn encode(
        self,
        text: &str,
        errors: Errors,
        name_of: impl Fn(char) -> Option<String>,
    ) -> Result<Vec<u8>, Failure> {
        let units = |order: Option<Order>, wide: bool| {
            let mut out = Vec::with_capacity(text.len() * 2 + 4);
            let big = order == Some(Order::Big);
            let mut put = |unit: u32| match (wide, big) {
                (false, false) => out.extend((unit as u16).to_le_bytes()),
                (false, true) => out.extend((unit as u16).to_be_bytes()),
                (true, false) => out.extend(unit.to_le_bytes()),
                (true, true) => out.extend(unit.to_be_bytes()),
            };
            if order.is_none() {
                put(0xfeff);
            }
            match wide {
                false => text.encode_utf16().for_each(|unit| put(unit.into())),
                true => text.chars().for_each(|c| put(c.into())),
            }
            out
        };
        match self {
            Coding::Utf8 => return Ok(text.as_bytes().to_vec()),
            Coding::Utf8Sig => return Ok([b"\xef\xbb\xbf", text.as_bytes()].concat()),
            Coding::Utf16(order) => return Ok(units(order, false)),
            Coding::Utf32(order) => return Ok(units(order, true)),
            _ => {}
        }
        let mut bytes = Vec::with_capacity(text.len());
        for (at, c) in text.chars().enumerate() {
            if let Some(byte) = self.byte(c) {
                bytes.push(byte);
                continue;
            }
            let code = u32::from(c);
            let escaped = || match code {
                0..0x100 => format!("\\x{code:02x}"),
                0x100..0x1_0000 => format!("\\u{code:04x}"),
                _ => format!("\\U{code:08x}"),
            };
            match errors {
                Errors::Ignore => {}
                Errors::Replace => bytes.push(b'?'),
                Errors::Backslash => bytes.extend(escaped().bytes()),
                Errors::Xml => bytes.extend(format!("&#{code};").bytes()),
                Errors::Name => match name_of(c) {
                    Some(name) => bytes.extend(format!("\\N{{{name}}}").bytes()),
                    None => bytes.extend(escaped().bytes()),
                },
                Errors::Strict | Errors::SurrogateEscape | Errors::SurrogatePass => {
                    let rest = text.chars().skip(at);
                    let count = rest.take_while(|&c| self.byte(c).is_none()).count();
                    let (_, codec, reason) = self.limit();
                    return Err(Failure { codec, start: at, end: at + count, reason });
                }
            }
        }
        Ok(bytes)
    }

    /// The characters of bytes.
    ///
    /// # Errors
    /// The first bytes that mean nothing, if the handler is strict, and see [`Undecodable`].
    pub fn decode(self, bytes: &[u8], errors: Errors) -> Result<String, Undecodable> {
        let mut out = String::with_capacity(bytes.len());
        match self {
            Coding::Latin1 => out.extend(bytes.iter().map(|&byte| char::from(byte))),
            Coding::Utf8 => utf8(bytes, 0, errors, &mut out)?,
            Coding::Utf8Sig => {
                let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                // Positions count from behind the mark, as in CPython.
                utf8(rest, 0, errors, &mut out)?;
            }
            Coding::Utf16(order) => utf16(bytes, order, errors, &mut out)?,
            Coding::Utf32(order) => utf32(bytes, order, errors, &mut out)?,
            Coding::Ascii | Coding::Cp1252 => {
                for (at, &byte) in bytes.iter().enumerate() {
                    let c = match (self, byte) {
                        (_, 0..0x80) => Some(char::from(byte)),
                        (Coding::Ascii, _) => None,
                        (_, 0xa0..) => Some(char::from(byte)),
                        _ => match CP1252[usize::from(byte - 0x80)] {
                            0 => None,
                            code => char::from_u32(code.into()),
                        },
                    };
                    match c {
                        Some(c) => out.push(c),
                        None => {
                            let (codec, reason) = match self {
                                Coding::Ascii => ("ascii", "ordinal not in range(128)"),
                                _ => ("charmap", "character maps to <undefined>"),
                            };
                            let failure = Failure { codec, start: at, end: at + 1, reason };
                            handled(failure, bytes, errors, &mut out)?;
                        }
                    }
                }
            }
        }
        Ok(out)
    }
}

/// Does what the handler says with bytes that mean nothing.
fn handled(
    failure: Failure,
    bytes: &[u8],
    errors: Errors,
    out: &mut String,
) -> Result<(), Undecodable> {
    match errors {
        Errors::Ignore => {}
        Errors::Replace => out.push(char::REPLACEMENT_CHARACTER),
        Errors::Backslash => {
            for byte in &bytes[failure.start..failure.end] {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
        Errors::Strict => return Err(Undecodable::At(failure)),
        Errors::Xml | Errors::Name => return Err(Undecodable::Handler("UnicodeDecodeError")),
        Errors::SurrogateEscape => {
            // Bytes below 0x80 cannot be escaped.
            return Err(match bytes[failure.start] {
                0x80.. => Undecodable::Surrogate("surrogateescape"),
                _ => Undecodable::At(failure),
            });
        }
        Errors::SurrogatePass => {
            let lone = match failure.codec {
                "utf-8" => {
                    let there = bytes.get(failure.start..failure.start + 3);
                    there.is_some_and(|b| b[0] == 0xed && b[1] >= 0xa0 && b[2] & 0xc0 == 0x80)
                }
                codec => {
                    codec.starts_with("utf")
                        && failure.reason != "truncated data"
                        && !failure.reason.contains("0x110000")
                }
            };
            return Err(match lone {
                true => Undecodable::Surrogate("surrogatepass"),
                false => Undecodable::At(failure),
            });
        }
    }
    Ok(())
}

fn utf8(bytes: &[u8], from: usize, errors: Errors, out: &mut String) -> Result<(), Undecodable> {
    let mut done = from;
    loop {
        let rest = &bytes[done..];
        let error = match std::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return Ok(());
            }
            Err(error) => error,
        };
        let good = error.valid_up_to();
        out.push_str(&String::from_utf8_lossy(&rest[..good]));
        let bad = error.error_len().unwrap_or(rest.len() - good);
        let reason = match error.error_len() {
            None => "unexpected end of data",
            Some(_) if !(0xc2..=0xf4).contains(&rest[good]) => "invalid start byte",
            Some(_) => "invalid continuation byte",
        };
        let start = done + good;
        let failure = Failure { codec: "utf-8", start, end: start + bad, reason };
        handled(failure, bytes, errors, out)?;
        done = start + bad;
    }
}

/// The order that a mark tells, and the length of the mark.
fn mark(bytes: &[u8], order: Option<Order>, size: usize) -> (Order, usize) {
    let little: &[u8] = if size == 2 { &[0xff, 0xfe] } else { &[0xff, 0xfe, 0, 0] };
    let big: &[u8] = if size == 2 { &[0xfe, 0xff] } else { &[0, 0, 0xfe, 0xff] };
    match order {
        Some(order) => (order, 0),
        None if bytes.starts_with(little) => (Order::Little, size),
        None if bytes.starts_with(big) => (Order::Big, size),
        None => (Order::Little, 0),
    }
}

fn utf16(
    bytes: &[u8],
    order: Option<Order>,
    errors: Errors,
    out: &mut String,
) -> Result<(), Undecodable> {
    let (known, mut at) = mark(bytes, order, 2);
    let codec = match (order, known) {
        (_, Order::Little) => "utf-16-le",
        (_, Order::Big) => "utf-16-be",
    };
    let unit = |at: usize| {
        let pair = bytes.get(at..at + 2)?;
        Some(match known {
            Order::Little => u16::from_le_bytes([pair[0], pair[1]]),
            Order::Big => u16::from_be_bytes([pair[0], pair[1]]),
        })
    };
    while at < bytes.len() {
        let fail = |end: usize, reason| Failure { codec, start: at, end, reason };
        let failure = match unit(at) {
            None => fail(bytes.len(), "truncated data"),
            Some(first @ 0xd800..0xdc00) => match unit(at + 2) {
                Some(second @ 0xdc00..0xe000) => {
                    let code = 0x1_0000 + (u32::from(first - 0xd800) << 10);
                    out.extend(char::from_u32(code + u32::from(second - 0xdc00)));
                    at += 4;
                    continue;
                }
                None => fail(bytes.len(), "unexpected end of data"),
                Some(_) => fail(at + 2, "illegal UTF-16 surrogate"),
            },
            Some(0xdc00..0xe000) => fail(at + 2, "illegal encoding"),
            Some(code) => {
                out.extend(char::from_u32(code.into()));
                at += 2;
                continue;
            }
        };
        let end = failure.end;
        handled(failure, bytes, errors, out)?;
        at = end;
    }
    Ok(())
}

fn utf32(
    bytes: &[u8],
    order: Option<Order>,
    errors: Errors,
    out: &mut String,
) -> Result<(), Undecodable> {
    let (known, mut at) = mark(bytes, order, 4);
    let codec = match known {
        Order::Little => "utf-32-le",
        Order::Big => "utf-32-be",
    };
    while at < bytes.len() {
        let fail = |end: usize, reason| Failure { codec, start: at, end, reason };
        let failure = match bytes.get(at..at + 4) {
            None => fail(bytes.len(), "truncated data"),
            Some(four) => {
                let four = [four[0], four[1], four[2], four[3]];
                let code = match known {
                    Order::Little => u32::from_le_bytes(four),
                    Order::Big => u32::from_be_bytes(four),
                };
                match (char::from_u32(code), code) {
                    (Some(c), _) => {
                        out.push(c);
                        at += 4;
                        continue;
                    }
                    (None, 0xd800..0xe000) => {
                        fail(at + 4, "code point in surrogate code point range(0xd800, 0xe000)")
                    }
                    _ => fail(at + 4, "code point not in range(0x110000)"),
                }
            }
        };
        let end = failure.end;
        handled(failure, bytes, errors, out)?;
        at = end;
    }
    Ok(())
}
