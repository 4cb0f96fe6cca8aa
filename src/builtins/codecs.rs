//! Encodings: from `str` to bytes and back.
//!
//! Lives here: `encoded`, `decoded`, their exceptions. May use: `text` (the encodings), `object`, its
//! siblings. Deliberately absent: lone surrogates, which our strings cannot hold.

use super::args::*;
use crate::object::exc::ExcKind::*;
use crate::object::{Bytes, Raise, Ref, Res, Str, Value, raise};
use crate::text::encodings::{Coding, Errors, Failure, Undecodable};
use crate::text::unicode_escape;
use crate::vm::Cx;

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
    let plain = name.to_ascii_lowercase().replace(['_', ' '], "-");
    match Coding::of(&plain) {
        Some(coding) => Ok(coding),
        None if NO_TEXT.contains(&plain.as_str()) => {
            let words = format!(
                "'{name}' is not a text encoding; use codecs.encode() to handle arbitrary codecs"
            );
            raise(LookupError, words)
        }
        None => raise(LookupError, format!("unknown encoding: {name}")),
    }
}

/// Encodings of CPython that do not make bytes of texts.
const NO_TEXT: &[&str] =
    &["rot13", "rot-13", "hex", "hex-codec", "base64", "base64-codec", "zlib", "zip", "bz2", "uu"];

/// Whether this is the encoding of escapes, which is none of files.
fn is_escape(encoding: Option<&Value>, cx: &Cx<'_>) -> bool {
    let name = encoding.and_then(|encoding| text(encoding, cx.gil));
    name.is_some_and(|name| {
        matches!(
            name.to_ascii_lowercase().replace(['-', ' '], "_").as_str(),
            "unicode_escape" | "unicodeescape"
        )
    })
}

/// A handler by its name.
///
/// # Errors
/// LookupError if it is none of those known.
pub fn errors_of(name: &str) -> Res<Errors> {
    match Errors::of(name) {
        Some(errors) => Ok(errors),
        None => raise(LookupError, format!("unknown error handler name '{name}'")),
    }
}

/// Whether both are texts, which is asked before anything else of the call.
///
/// # Errors
/// TypeError if one is none.
pub fn are_texts(
    encoding: Option<&Value>,
    errors: Option<&Value>,
    who: &str,
    cx: &Cx<'_>,
) -> Res<()> {
    for (name, given) in [("encoding", encoding), ("errors", errors)] {
        if let Some(given) = given
            && text(given, cx.gil).is_none()
        {
            let got = match given {
                // A method says so; a constructor names the type.
                Value::None if matches!(who, "encode" | "decode") => "None".into(),
                _ => type_name(given, cx).to_string(),
            };
            return type_error(format!("{who}() argument '{name}' must be str, not {got}"));
        }
    }
    Ok(())
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
    are_texts(encoding, errors, who, cx)?;
    if is_escape(encoding, cx) {
        return Ok(unicode_escape::encode(text.as_str()));
    }
    let codec = codec(encoding, who, cx)?;
    let name = handler(errors, who, cx)?;
    // A handler that is not needed need not exist.
    match codec.encode(text.as_str(), Errors::of(name).unwrap_or(Errors::Strict), name_of) {
        Ok(bytes) => Ok(bytes),
        Err(failure) => {
            errors_of(name)?;
            unencodable(text, failure)
        }
    }
}

/// As [`encoded`], with what a file knows.
///
/// # Errors
/// UnicodeEncodeError.
pub fn encoded_as(text: &Ref<Str>, coding: Coding, errors: Errors) -> Res<Vec<u8>> {
    coding.encode(text.as_str(), errors, name_of).or_else(|failure| unencodable(text, failure))
}

/// The name of a character, for `\N{...}`.
fn name_of(c: char) -> Option<String> {
    unicode_names2::name(c).map(|name| name.to_string())
}

fn unencodable<T>(text: &Ref<Str>, failure: Failure) -> Res<T> {
    let args = vec![
        Value::str(failure.codec),
        Value::Str(text.clone()),
        Value::Int(failure.start as i64),
        Value::Int(failure.end as i64),
        Value::str(failure.reason),
    ];
    Err(Box::new(Raise::With(UnicodeEncodeError, args)))
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
    are_texts(encoding, errors, who, cx)?;
    let name = handler(errors, who, cx)?;
    if bytes.is_empty() && encoding.is_none_or(|name| text(name, cx.gil).is_some()) {
        // Nothing is the same in every encoding, even in one that there is not.
        return Ok(String::new());
    }
    let decoded = if is_escape(encoding, cx) {
        unicode_escape::decode(bytes, unicode_names2::character).map_err(Undecodable::At)
    } else {
        let codec = codec(encoding, who, cx)?;
        codec.decode(bytes, Errors::of(name).unwrap_or(Errors::Strict))
    };
    match decoded {
        Ok(text) => Ok(text),
        Err(undecodable) => {
            errors_of(name)?;
            match undecodable {
                Undecodable::At(failure) => {
                    let args = vec![
                        Value::str(failure.codec),
                        Value::from(Bytes(bytes.into())),
                        Value::Int(failure.start as i64),
                        Value::Int(failure.end as i64),
                        Value::str(failure.reason),
                    ];
                    Err(Box::new(Raise::With(UnicodeDecodeError, args)))
                }
                other => {
                    let (kind, words) = refusal(&other);
                    raise(kind, words)
                }
            }
        }
    }
}

/// What is said of a handler that cannot be used.
pub fn refusal(undecodable: &Undecodable) -> (crate::object::ExcKind, String) {
    match undecodable {
        Undecodable::Handler(what) => {
            (TypeError, format!("don't know how to handle {what} in error callback"))
        }
        Undecodable::Surrogate(name) => (
            NotImplementedError,
            format!(
                "error handler '{name}' makes lone surrogates, which toyvm's strings cannot hold"
            ),
        ),
        Undecodable::At(failure) => (UnicodeError, failure.reason.into()),
    }
}
