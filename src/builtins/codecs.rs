//! Encodings: from `str` to bytes and back.
//!
//! Lives here: `encoded`, `decoded`, their error handlers. May use: `object`, its siblings.
//! Deliberately absent: encodings other than UTF-8, ASCII and Latin-1; handlers that need lone
//! surrogates, which our strings cannot hold.

use super::args::*;
use super::streams::Coding;
use crate::object::exc::ExcKind::*;
use crate::object::{Bytes, Raise, Ref, Res, Str, Value, raise};
use crate::vm::Cx;
use std::fmt::Write;

/// An encoding by its many names; `who` is the function whose argument it is.
fn codec(encoding: Option<&Value>, who: &str, cx: &Cx<'_>) -> Res<Coding> {
    let Some(encoding) = encoding else { return Ok(Coding::Utf8) };
    let Some(name) = text(encoding, cx.gil) else {
        let got = type_name(encoding, cx);
        return type_error(format!("{who}() argument 'encoding' must be str, not {got}"));
    };
    coding(name)
}

/// An encoding by its many names.
///
/// # Errors
/// LookupError if it is none of those known.
pub fn coding(name: &str) -> Res<Coding> {
    match name.to_ascii_lowercase().replace(['_', ' '], "-").as_str() {
        "utf-8" | "utf8" | "u8" | "utf" => Ok(Coding::Utf8),
        "ascii" | "us-ascii" | "646" => Ok(Coding::Ascii),
        "latin-1" | "latin1" | "latin" | "iso-8859-1" | "iso8859-1" | "8859" | "l1" => {
            Ok(Coding::Latin1)
        }
        _ => raise(LookupError, format!("unknown encoding: {name}")),
    }
}

fn handler<'a>(errors: Option<&'a Value>, who: &str, cx: &'a Cx<'_>) -> Res<&'a str> {
    let Some(errors) = errors else { return Ok("strict") };
    match text(errors, cx.gil) {
        Some(errors) => Ok(errors),
        None => {
            let got = type_name(errors, cx);
            type_error(format!("{who}() argument 'errors' must be str, not {got}"))
        }
    }
}

/// A handler that is none of those known.
#[cold]
fn no_handler<T>(name: &str) -> Res<T> {
    match name {
        "surrogateescape" | "surrogatepass" => {
            raise(NotImplementedError, format!("error handler '{name}' is not supported"))
        }
        _ => raise(LookupError, format!("unknown error handler name '{name}'")),
    }
}

/// `text.encode(encoding, errors)`; `who` is the function that was called.
///
/// # Errors
/// TypeError, LookupError, UnicodeEncodeError.
pub fn encoded(
    text: &Ref<Str>,
    encoding: Option<&Value>,
    errors: Option<&Value>,
    who: &str,
    cx: &Cx<'_>,
) -> Res<Vec<u8>> {
    let codec = codec(encoding, who, cx)?;
    let errors = handler(errors, who, cx)?;
    let (limit, name, reason) = match codec {
        Coding::Utf8 => return Ok(text.as_str().as_bytes().to_vec()),
        Coding::Ascii => (0x80, "ascii", "ordinal not in range(128)"),
        Coding::Latin1 => (0x100, "latin-1", "ordinal not in range(256)"),
    };
    let mut bytes = Vec::with_capacity(text.chars());
    for (at, c) in text.as_str().chars().enumerate() {
        let code = u32::from(c);
        if code < limit {
            bytes.push(code as u8);
            continue;
        }
        match errors {
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "backslashreplace" => {
                let escaped = crate::text::quote::ascii(c.encode_utf8(&mut [0; 4]));
                match code {
                    0x80..=0xff => bytes.extend(format!("\\x{code:02x}").bytes()),
                    _ => bytes.extend(escaped.bytes()),
                }
            }
            "xmlcharrefreplace" => bytes.extend(format!("&#{code};").bytes()),
            "strict" => {
                let rest = text.as_str().chars().skip(at);
                let count = rest.take_while(|c| u32::from(*c) >= limit).count();
                let args = vec![
                    Value::str(name),
                    Value::Str(text.clone()),
                    Value::Int(at as i64),
                    Value::Int((at + count) as i64),
                    Value::str(reason),
                ];
                return Err(Box::new(Raise::With(UnicodeEncodeError, args)));
            }
            other => return no_handler(other),
        }
    }
    Ok(bytes)
}

/// What a decoder does with bytes that mean nothing.
fn handled(
    errors: &str,
    bytes: &[u8],
    (start, end): (usize, usize),
    name: &str,
    reason: &str,
    out: &mut String,
) -> Res<()> {
    match errors {
        "ignore" => {}
        "replace" => out.push(char::REPLACEMENT_CHARACTER),
        "backslashreplace" => {
            for byte in &bytes[start..end] {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\x{byte:02x}");
            }
        }
        "strict" => {
            let args = vec![
                Value::str(name),
                Value::from(Bytes(bytes.into())),
                Value::Int(start as i64),
                Value::Int(end as i64),
                Value::str(reason),
            ];
            return Err(Box::new(Raise::With(UnicodeDecodeError, args)));
        }
        other => return no_handler(other),
    }
    Ok(())
}

/// `bytes.decode(encoding, errors)`; `who` is the function that was called.
///
/// # Errors
/// TypeError, LookupError, UnicodeDecodeError.
pub fn decoded(
    bytes: &[u8],
    encoding: Option<&Value>,
    errors: Option<&Value>,
    who: &str,
    cx: &Cx<'_>,
) -> Res<String> {
    let errors = handler(errors, who, cx)?;
    if bytes.is_empty() && encoding.is_none_or(|name| text(name, cx.gil).is_some()) {
        // Nothing is the same in every encoding, even in one that there is not.
        return Ok(String::new());
    }
    let codec = codec(encoding, who, cx)?;
    let mut out = String::with_capacity(bytes.len());
    match codec {
        Coding::Latin1 => return Ok(bytes.iter().map(|&byte| char::from(byte)).collect()),
        Coding::Ascii => {
            for (at, &byte) in bytes.iter().enumerate() {
                if byte.is_ascii() {
                    out.push(char::from(byte));
                    continue;
                }
                let reason = "ordinal not in range(128)";
                handled(errors, bytes, (at, at + 1), "ascii", reason, &mut out)?;
            }
            return Ok(out);
        }
        Coding::Utf8 => {}
    }
    let mut done = 0;
    loop {
        let rest = &bytes[done..];
        let error = match std::str::from_utf8(rest) {
            Ok(text) => {
                out.push_str(text);
                return Ok(out);
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
        handled(errors, bytes, (start, start + bad), "utf-8", reason, &mut out)?;
        done = start + bad;
    }
}
