//! `bytes`, and the encodings between it and `str`.
//!
//! Lives here: their constructor and the common methods. May use: `object`, `text`, `vm`, its
//! siblings. Deliberately absent: encodings other than UTF-8, ASCII and Latin-1.

use super::args::*;
use super::ops;
use super::table::{Bind, Row, bound, methods, natives};
use crate::object::exc::ExcKind::*;
use crate::object::{Bytes, Gil, Kind, Raise, Ref, Res, Str, Value, raise};
use crate::vm::{Cx, Step, World};

const METHODS: &[Row] = natives! { "bytes.";
    /// Construct an immutable array of bytes.
    "__new__" "(cls, source=, encoding=, errors=)" Open new;
    /// Decode the bytes using the codec registered for encoding.
    "decode" "(self, encoding='utf-8', errors='strict')" Atomic decode;
    /// Create a string of hexadecimal numbers from a bytes object.
    "hex" "(self, sep=, /)" Atomic hex;
    /// Concatenate any number of bytes objects.
    "join" "(self, iterable, /)" Open join;
    /// Return the lowest index where the subsection is found, or -1.
    "find" "(self, sub, start=, end=, /)" Atomic find;
    /// Return the number of non-overlapping occurrences of a subsection.
    "count" "(self, sub, start=, end=, /)" Atomic count;
    /// Return True if the bytes start with the specified prefix, False otherwise.
    "startswith" "(self, prefix, /)" Atomic startswith;
    /// Return True if the bytes end with the specified suffix, False otherwise.
    "endswith" "(self, suffix, /)" Atomic endswith;
    /// Return a copy with all occurrences of old replaced by new.
    "replace" "(self, old, new, count=-1, /)" Atomic replace;
    /// Return a list of the sections in the bytes, using sep as the delimiter.
    "split" "(self, sep=None, maxsplit=-1)" Atomic split;
    /// Strip leading and trailing bytes contained in the argument.
    "strip" "(self, bytes=, /)" Atomic strip;
    /// Return a copy with all uppercase ASCII characters converted to lowercase.
    "lower" "(self, /)" Atomic lower;
    /// Return a copy with all lowercase ASCII characters converted to uppercase.
    "upper" "(self, /)" Atomic upper;
};

const CLASS: &[Row] = natives! { "bytes.";
    /// Create a bytes object from a string of hexadecimal numbers.
    "fromhex" "(cls, string, /)" Atomic fromhex;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Bytes, METHODS);
    bound(world, gil, Kind::Bytes, Bind::Class, CLASS);
}

fn made(bytes: Vec<u8>) -> Value {
    Value::from(Bytes(bytes.into()))
}

/// Bytes from integers.
///
/// # Errors
/// TypeError or ValueError for what is no byte.
pub fn bytes_from(items: &[Value], cx: &Cx<'_>) -> Res<Vec<u8>> {
    let mut bytes = Vec::with_capacity(items.len());
    for item in items {
        match u8::try_from(clipped(item, cx)?) {
            Ok(byte) => bytes.push(byte),
            Err(_) => return value_error("bytes must be in range(0, 256)"),
        }
    }
    Ok(bytes)
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = new_class(args, Kind::Bytes, cx)?;
    let Some(source) = given(args, 1) else {
        return Ok(of_class(&class, Kind::Bytes, made(Vec::new()), cx).into());
    };
    let bytes = match inner(source, cx.gil) {
        Value::Str(text) => {
            if given(args, 2).is_none() {
                return type_error("string argument without an encoding");
            }
            let text = text.clone();
            encoded(&text, given(args, 2), given(args, 3), cx)?
        }
        Value::Bytes(_) => inner(source, cx.gil).clone(),
        Value::Int(n) => match usize::try_from(*n) {
            Ok(n) => {
                crate::text::room::room_for(n)?;
                let mut zeros = Vec::new();
                if zeros.try_reserve_exact(n).is_err() {
                    return Err(Box::new(Raise::Bare(MemoryError)));
                }
                zeros.resize(n, 0);
                made(zeros)
            }
            Err(_) => return value_error("negative count"),
        },
        _ => {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
                let items = ops::collected(list, cx)?;
                let class = class_arg(&state[0], cx)?;
                let bytes = made(bytes_from(&items, cx)?);
                Ok(of_class(&class, Kind::Bytes, bytes, cx).into())
            };
            return ops::collect_then(cx, &source.clone(), half, vec![args[0].clone()]);
        }
    };
    Ok(of_class(&class, Kind::Bytes, bytes, cx).into())
}

/// An encoding by its many names: 8 for UTF-8, 7 for ASCII, 1 for Latin-1.
fn codec(encoding: Option<&Value>, cx: &Cx<'_>) -> Res<u8> {
    let Some(encoding) = encoding else { return Ok(8) };
    let Some(name) = text(encoding, cx.gil) else {
        let got = type_name(encoding, cx);
        return type_error(format!("argument 'encoding' must be str, not {got}"));
    };
    match name.to_ascii_lowercase().replace('_', "-").as_str() {
        "utf-8" | "utf8" => Ok(8),
        "ascii" | "us-ascii" => Ok(7),
        "latin-1" | "latin1" | "iso-8859-1" => Ok(1),
        _ => raise(LookupError, format!("unknown encoding: {name}")),
    }
}

fn handler<'a>(errors: Option<&'a Value>, cx: &'a Cx<'_>) -> &'a str {
    errors.and_then(|errors| text(errors, cx.gil)).unwrap_or("strict")
}

/// `text.encode(encoding, errors)`
///
/// # Errors
/// LookupError, UnicodeEncodeError.
pub fn encoded(
    text: &Ref<Str>,
    encoding: Option<&Value>,
    errors: Option<&Value>,
    cx: &Cx<'_>,
) -> Res {
    let codec = codec(encoding, cx)?;
    let limit = match codec {
        8 => return Ok(made(text.as_str().as_bytes().to_vec())),
        7 => 0x80,
        _ => 0x100,
    };
    let errors = handler(errors, cx);
    let mut bytes = Vec::new();
    for (at, c) in text.as_str().chars().enumerate() {
        match u32::from(c) {
            code if code < limit => bytes.push(code as u8),
            _ if errors == "ignore" => {}
            _ if errors == "replace" => bytes.push(b'?'),
            _ => {
                let (name, reason) = match codec {
                    7 => ("ascii", "ordinal not in range(128)"),
                    _ => ("latin-1", "ordinal not in range(256)"),
                };
                let at = at as i64;
                let args = vec![
                    Value::str(name),
                    Value::Str(text.clone()),
                    Value::Int(at),
                    Value::Int(at + 1),
                    Value::str(reason),
                ];
                return Err(Box::new(Raise::With(UnicodeEncodeError, args)));
            }
        }
    }
    Ok(made(bytes))
}

/// `bytes.decode(encoding, errors)`
///
/// # Errors
/// LookupError, UnicodeDecodeError.
pub fn decoded(
    bytes: &Ref<Bytes>,
    encoding: Option<&Value>,
    errors: Option<&Value>,
    cx: &Cx<'_>,
) -> Res<String> {
    let codec = codec(encoding, cx)?;
    let errors = handler(errors, cx);
    if codec == 1 {
        return Ok(bytes.0.iter().map(|&b| char::from(b)).collect());
    }
    let strict = |name: &str, start: usize, end: usize, reason: &str| {
        let args = vec![
            Value::str(name),
            Value::Bytes(bytes.clone()),
            Value::Int(start as i64),
            Value::Int(end as i64),
            Value::str(reason),
        ];
        Err(Box::new(Raise::With(UnicodeDecodeError, args)))
    };
    let mut out = String::new();
    let mut rest = &bytes.0[..];
    let mut done = 0;
    if codec == 7 {
        for (at, &byte) in rest.iter().enumerate() {
            match byte {
                0..=0x7f => out.push(char::from(byte)),
                _ if errors == "ignore" => {}
                _ if errors == "replace" => out.push('\u{fffd}'),
                _ => return strict("ascii", at, at + 1, "ordinal not in range(128)"),
            }
        }
        return Ok(out);
    }
    loop {
        match std::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return Ok(out);
            }
            Err(error) => {
                let good = error.valid_up_to();
                out.push_str(&String::from_utf8_lossy(&rest[..good]));
                let bad = error.error_len().unwrap_or(rest.len() - good);
                let start = done + good;
                match errors {
                    "ignore" => {}
                    "replace" => out.push('\u{fffd}'),
                    _ => {
                        let first = rest[good];
                        let reason = match error.error_len() {
                            None => "unexpected end of data",
                            Some(_) if !(0xc2..=0xf4).contains(&first) => "invalid start byte",
                            Some(_) => "invalid continuation byte",
                        };
                        return strict("utf-8", start, start + bad, reason);
                    }
                }
                rest = &rest[good + bad..];
                done = start + bad;
            }
        }
    }
}

fn decode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    Ok(Value::string(decoded(&this, given(args, 1), given(args, 2), cx)?))
}

fn hex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let separator = given(args, 1).and_then(|s| text(s, cx.gil)).unwrap_or_default();
    let pairs: Vec<String> = this.0.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Value::string(pairs.join(separator)))
}

fn fromhex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(digits) = text(&args[1], cx.gil) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("fromhex() argument must be str, not {got}"));
    };
    let wrong = |at: usize| {
        value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}"))
    };
    let mut bytes = Vec::new();
    let mut high: Option<u32> = None;
    for (at, c) in digits.chars().enumerate() {
        match (c.to_digit(16), high) {
            (None, None) if c.is_ascii_whitespace() => {}
            (Some(digit), None) => high = Some(digit),
            (Some(digit), Some(first)) => {
                bytes.push((first * 16 + digit) as u8);
                high = None;
            }
            _ => return wrong(at),
        }
    }
    if high.is_some() {
        return wrong(digits.chars().count());
    }
    Ok(made(bytes))
}

fn join(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        let separator = bytes_of(&state[0], cx)?;
        let mut out = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let Value::Bytes(part) = inner(item, cx.gil) else {
                let got = type_name(item, cx);
                return type_error(format!(
                    "sequence item {at}: expected a bytes-like object, {got} found"
                ));
            };
            if at > 0 {
                out.extend_from_slice(&separator.0);
            }
            out.extend_from_slice(&part.0);
        }
        Ok(made(out).into())
    };
    ops::collect_then(cx, &args[1].clone(), half, vec![args[0].clone()])
}

/// A bytes argument, or one byte as a number.
fn part(value: &Value, cx: &Cx<'_>) -> Res<Vec<u8>> {
    match inner(value, cx.gil) {
        Value::Bytes(bytes) => Ok(bytes.0.to_vec()),
        Value::Int(_) => bytes_from(std::slice::from_ref(value), cx),
        _ => {
            let got = type_name(value, cx);
            type_error(format!("a bytes-like object is required, not '{got}'"))
        }
    }
}

fn window<'a>(bytes: &'a [u8], args: &[Value], cx: &Cx<'_>) -> Res<(usize, &'a [u8])> {
    let (start, stop) = positions(
        super::args::bound(args, 2, 0, cx)?,
        super::args::bound(args, 3, i64::MAX, cx)?,
        bytes.len(),
    );
    Ok((start, bytes.get(start..stop).unwrap_or_default()))
}

fn find_in(bytes: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    bytes.windows(part.len()).position(|window| window == part)
}

fn find(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let part = part(&args[1], cx)?;
    let (start, window) = window(&this.0, args, cx)?;
    Ok(Value::Int(find_in(window, &part).map_or(-1, |at| (start + at) as i64)))
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let part = part(&args[1], cx)?;
    let (_, mut window) = window(&this.0, args, cx)?;
    if part.is_empty() {
        return Ok(Value::Int(window.len() as i64 + 1));
    }
    let mut count = 0;
    while let Some(at) = find_in(window, &part) {
        count += 1;
        window = &window[at + part.len()..];
    }
    Ok(Value::Int(count))
}

fn affix(cx: &Cx<'_>, args: &[Value], test: fn(&[u8], &[u8]) -> bool) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let parts = match inner(&args[1], cx.gil) {
        Value::Tuple(tuple) => tuple.items.to_vec(),
        _ => vec![args[1].clone()],
    };
    for one in &parts {
        if test(&this.0, &part(one, cx)?) {
            return Ok(Value::True);
        }
    }
    Ok(Value::False)
}

fn startswith(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    affix(cx, args, |bytes, part| bytes.starts_with(part))
}

fn endswith(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    affix(cx, args, |bytes, part| bytes.ends_with(part))
}

fn replace(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let (old, new) = (part(&args[1], cx)?, part(&args[2], cx)?);
    let mut left = given(args, 3).map_or(Ok(-1), |most| index(most, cx))?;
    if old.is_empty() {
        return Ok(Value::Bytes(this));
    }
    let mut out = Vec::new();
    let mut rest = &this.0[..];
    while left != 0
        && let Some(at) = find_in(rest, &old)
    {
        out.extend_from_slice(&rest[..at]);
        out.extend_from_slice(&new);
        rest = &rest[at + old.len()..];
        left -= 1;
    }
    out.extend_from_slice(rest);
    Ok(made(out))
}

fn split(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let most = given(args, 2).map_or(Ok(-1), |most| index(most, cx))?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut parts = Vec::new();
    let mut rest = &this.0[..];
    match some(args, 1) {
        Some(separator) => {
            let separator = part(separator, cx)?;
            if separator.is_empty() {
                return value_error("empty separator");
            }
            while parts.len() < most
                && let Some(at) = find_in(rest, &separator)
            {
                parts.push(made(rest[..at].to_vec()));
                rest = &rest[at + separator.len()..];
            }
            parts.push(made(rest.to_vec()));
        }
        None => loop {
            rest = rest.trim_ascii_start();
            if rest.is_empty() {
                break;
            }
            if parts.len() >= most {
                parts.push(made(rest.trim_ascii_end().to_vec()));
                break;
            }
            let end = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
            parts.push(made(rest[..end].to_vec()));
            rest = &rest[end..];
        },
    }
    Ok(Value::list(parts))
}

fn strip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = bytes_of(&args[0], cx)?;
    let Some(chars) = some(args, 1) else {
        return Ok(made(this.0.trim_ascii().to_vec()));
    };
    let chars = part(chars, cx)?;
    let mut rest = &this.0[..];
    while let [first, inner @ ..] = rest
        && chars.contains(first)
    {
        rest = inner;
    }
    while let [inner @ .., last] = rest
        && chars.contains(last)
    {
        rest = inner;
    }
    Ok(made(rest.to_vec()))
}

fn lower(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(made(bytes_of(&args[0], cx)?.0.to_ascii_lowercase()))
}

fn upper(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(made(bytes_of(&args[0], cx)?.0.to_ascii_uppercase()))
}
