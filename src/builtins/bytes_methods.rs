//! The methods that `bytes` and `bytearray` share.
//!
//! Lives here: those natives; what they make is of their own type. May use: `text` (which computes),
//! `object`, `vm`, its siblings. Deliberately absent: constructors, and what changes a bytearray.

use super::args::*;
use super::ops;
use super::table::{Bind, Row, bound, methods, natives};
use crate::object::buffer::{not_bytes, plain_bytes, raw};
use crate::object::exc::ExcKind::*;
use crate::object::{Buffer, Bytes, Gil, Kind, Plain, Raise, Res, Value, raise};
use crate::text::{Outcome, bytes as octets, chars, cut, pad};
use crate::vm::{Cx, Step, World};
use std::borrow::Cow;

macro_rules! shared {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return a copy with the first byte capitalized and the rest in lowercase.
            "capitalize" "(self, /)" Atomic capitalize;
            /// Return centered bytes of length width.
            "center" "(self, width, fillchar=, /)" Atomic center;
            /// Return the number of non-overlapping occurrences of a subsection.
            "count" "(self, sub, start=, end=, /)" Atomic count;
            /// Decode the bytes using the codec registered for encoding.
            "decode" "(self, encoding='utf-8', errors='strict')" Atomic decode;
            /// Return True if the bytes end with the specified suffix, False otherwise.
            "endswith" "(self, suffix, start=, end=, /)" Atomic endswith;
            /// Return a copy where all tab characters are expanded using spaces.
            "expandtabs" "(self, tabsize=8)" Atomic expandtabs;
            /// Return the lowest index where a subsection is found, or -1.
            "find" "(self, sub, start=, end=, /)" Atomic find;
            /// Create a string of hexadecimal numbers from a bytes object.
            "hex" "(self, sep=, bytes_per_sep=1)" Atomic hex;
            /// Return the lowest index where a subsection is found.
            "index" "(self, sub, start=, end=, /)" Atomic index_method;
            /// Return True if all bytes are letters or digits of ASCII, and there are some.
            "isalnum" "(self, /)" Atomic isalnum;
            /// Return True if all bytes are letters of ASCII, and there are some.
            "isalpha" "(self, /)" Atomic isalpha;
            /// Return True if all bytes are ASCII.
            "isascii" "(self, /)" Atomic isascii;
            /// Return True if all bytes are digits, and there are some.
            "isdigit" "(self, /)" Atomic isdigit;
            /// Return True if there are lowercase letters and no uppercase ones.
            "islower" "(self, /)" Atomic islower;
            /// Return True if all bytes are whitespace, and there are some.
            "isspace" "(self, /)" Atomic isspace;
            /// Return True if every word begins with its only uppercase letter.
            "istitle" "(self, /)" Atomic istitle;
            /// Return True if there are uppercase letters and no lowercase ones.
            "isupper" "(self, /)" Atomic isupper;
            /// Concatenate any number of bytes objects.
            "join" "(self, iterable_of_bytes, /)" Open join;
            /// Return left-justified bytes of length width.
            "ljust" "(self, width, fillchar=, /)" Atomic ljust;
            /// Return a copy with all uppercase ASCII characters converted to lowercase.
            "lower" "(self, /)" Atomic lower;
            /// Strip leading bytes contained in the argument.
            "lstrip" "(self, bytes=, /)" Atomic lstrip;
            /// Partition the bytes into three parts using the given separator.
            "partition" "(self, sep, /)" Atomic partition;
            /// Return the bytes without the given prefix, if they have it.
            "removeprefix" "(self, prefix, /)" Atomic removeprefix;
            /// Return the bytes without the given suffix, if they have it.
            "removesuffix" "(self, suffix, /)" Atomic removesuffix;
            /// Return a copy with all occurrences of old replaced by new.
            "replace" "(self, old, new, count=, /)" Atomic replace;
            /// Return the highest index where a subsection is found, or -1.
            "rfind" "(self, sub, start=, end=, /)" Atomic rfind;
            /// Return the highest index where a subsection is found.
            "rindex" "(self, sub, start=, end=, /)" Atomic rindex;
            /// Return right-justified bytes of length width.
            "rjust" "(self, width, fillchar=, /)" Atomic rjust;
            /// Partition the bytes into three parts using the given separator, from the end.
            "rpartition" "(self, sep, /)" Atomic rpartition;
            /// Return a list of the sections in the bytes, splitting from the end.
            "rsplit" "(self, sep=None, maxsplit=-1)" Atomic rsplit;
            /// Strip trailing bytes contained in the argument.
            "rstrip" "(self, bytes=, /)" Atomic rstrip;
            /// Return a list of the sections in the bytes, using sep as the delimiter.
            "split" "(self, sep=None, maxsplit=-1)" Atomic split;
            /// Return a list of the lines in the bytes, breaking at line boundaries.
            "splitlines" "(self, keepends=False)" Atomic splitlines;
            /// Return True if the bytes start with the specified prefix, False otherwise.
            "startswith" "(self, prefix, start=, end=, /)" Atomic startswith;
            /// Strip leading and trailing bytes contained in the argument.
            "strip" "(self, bytes=, /)" Atomic strip;
            /// Return a copy with uppercase ASCII characters converted to lowercase and vice versa.
            "swapcase" "(self, /)" Atomic swapcase;
            /// Return a titlecased version of the bytes.
            "title" "(self, /)" Atomic title;
            /// Return a copy with each byte mapped by the given translation table.
            "translate" "(self, table, /, delete=)" Atomic translate;
            /// Return a copy with all lowercase ASCII characters converted to uppercase.
            "upper" "(self, /)" Atomic upper;
            /// Pad numeric bytes with zeros on the left, to fill a field of the given width.
            "zfill" "(self, width, /)" Atomic zfill;
        }
    };
}

macro_rules! of_class_rows {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Create bytes from a string of hexadecimal numbers.
            "fromhex" "(cls, string, /)" Open fromhex;
        }
    };
}

macro_rules! static_rows {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return a translation table usable for the bytes or bytearray translate method.
            "maketrans" "(*args)" Atomic maketrans;
        }
    };
}

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    let all: [(Kind, [&[Row]; 3]); 2] = [
        (Kind::Bytes, [shared!("bytes."), of_class_rows!("bytes."), static_rows!("bytes.")]),
        (
            Kind::ByteArray,
            [shared!("bytearray."), of_class_rows!("bytearray."), static_rows!("bytearray.")],
        ),
    ];
    for (kind, [own, of_class, of_none]) in all {
        methods(world, gil, kind, own);
        bound(world, gil, kind, Bind::Class, of_class);
        bound(world, gil, kind, Bind::Static, of_none);
    }
}

/// Which of the two types an answer is of.
#[derive(Clone, Copy)]
pub enum Made {
    Bytes,
    ByteArray,
}

impl Made {
    /// These bytes as a value of the type.
    pub fn value(self, bytes: Vec<u8>) -> Value {
        match self {
            Made::Bytes => Value::from(Bytes(bytes.into())),
            Made::ByteArray => Buffer::bytearray(bytes),
        }
    }
}

/// The bytes of the receiver, and the type of what its methods make.
fn this<'a>(args: &'a [Value], cx: &'a Cx<'_>) -> Res<(&'a [u8], Made)> {
    let value = inner(&args[0], cx.gil);
    match (value, plain_bytes(value, cx.gil)) {
        (Value::Bytes(_), Some(bytes)) => Ok((bytes, Made::Bytes)),
        (_, Some(bytes)) => Ok((bytes, Made::ByteArray)),
        _ => {
            let got = type_name(&args[0], cx);
            type_error(format!("descriptor requires a 'bytes' object but received a '{got}'"))
        }
    }
}

/// A part of the receiver as an answer: bytes that are whole are the receiver itself.
fn part_of(args: &[Value], part: &[u8], cx: &Cx<'_>) -> Res {
    let (bytes, made) = this(args, cx)?;
    match inner(&args[0], cx.gil) {
        whole @ Value::Bytes(_) if part.len() == bytes.len() => Ok(whole.clone()),
        _ => Ok(made.value(part.to_vec())),
    }
}

/// The bytes of an argument.
fn given_bytes<'a>(value: &'a Value, cx: &'a Cx<'_>) -> Res<Cow<'a, [u8]>> {
    match raw(value, cx.gil) {
        Some(bytes) => Ok(bytes),
        None => not_bytes(value, cx.gil),
    }
}

macro_rules! cases {
    ($($name:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
            let (bytes, made) = this(args, cx)?;
            Ok(made.value(octets::from_text(&chars::$name(&octets::as_text(bytes)))))
        }
    )+};
}

cases! { capitalize lower swapcase title upper }

macro_rules! tests {
    ($($name:ident $function:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
            let (bytes, _) = this(args, cx)?;
            Ok(Value::bool(chars::$function(&octets::as_text(bytes))))
        }
    )+};
}

tests! {
    isalnum is_alnum isalpha is_alpha isdigit is_digit islower is_lower isspace is_space
    istitle is_title isupper is_upper
}

fn isascii(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(this(args, cx)?.0.is_ascii()))
}

fn padded(
    cx: &Cx<'_>,
    args: &[Value],
    method: &str,
    to: fn(&str, i64, char) -> Outcome<String>,
) -> Res {
    let (bytes, made) = this(args, cx)?;
    let width = index(&args[1], cx)?;
    let fill = match given(args, 2) {
        None => b' ',
        Some(fill) => match plain_bytes(inner(fill, cx.gil), cx.gil) {
            Some([fill]) => *fill,
            _ => {
                let got = if fill.is_none() { "None" } else { type_name(fill, cx) };
                return type_error(format!(
                    "{method}() argument 2 must be a byte string of length 1, not {got}"
                ));
            }
        },
    };
    let fill = octets::as_text(&[fill]).chars().next().unwrap_or(' ');
    Ok(made.value(octets::from_text(&to(&octets::as_text(bytes), width, fill)?)))
}

fn center(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    padded(cx, args, "center", pad::center)
}

fn ljust(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    padded(cx, args, "ljust", pad::ljust)
}

fn rjust(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    padded(cx, args, "rjust", pad::rjust)
}

fn zfill(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, made) = this(args, cx)?;
    let width = index(&args[1], cx)?;
    Ok(made.value(octets::from_text(&pad::zfill(&octets::as_text(bytes), width)?)))
}

fn expandtabs(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, made) = this(args, cx)?;
    let size = given(args, 1).map_or(Ok(8), |size| index(size, cx));
    let Some(size) = size.ok().filter(|size| i32::try_from(*size).is_ok()) else {
        return match given(args, 1).is_some_and(|size| int_of(size, cx.gil).is_some()) {
            true => raise(OverflowError, "Python int too large to convert to C int"),
            false => Ok(Value::Int(index(&args[1], cx)?)),
        };
    };
    Ok(made.value(octets::from_text(&pad::expandtabs(&octets::as_text(bytes), size)?)))
}

/// `start` and `end` of a search.
fn window(args: &[Value], cx: &Cx<'_>) -> Res<(Option<i64>, Option<i64>)> {
    let part = |at: usize| match some(args, at) {
        None => Ok(None),
        Some(_) => super::args::bound(args, at, 0, cx).map(Some),
    };
    Ok((part(2)?, part(3)?))
}

/// What is searched for: bytes, or one byte by its number.
fn wanted<'a>(value: &'a Value, cx: &'a Cx<'_>) -> Res<Cow<'a, [u8]>> {
    if let Some(bytes) = raw(value, cx.gil) {
        return Ok(bytes);
    }
    if int_of(value, cx.gil).is_none() {
        let got = type_name(value, cx);
        return type_error(format!("argument should be integer or bytes-like object, not '{got}'"));
    }
    match u8::try_from(clipped(value, cx)?) {
        Ok(byte) => Ok(Cow::Owned(vec![byte])),
        Err(_) => value_error("byte must be in range(0, 256)"),
    }
}

type Search = fn(&[u8], &[u8], Option<i64>, Option<i64>) -> Option<usize>;

fn search(cx: &Cx<'_>, args: &[Value], how: Search) -> Res<Option<usize>> {
    let (bytes, _) = this(args, cx)?;
    let (start, end) = window(args, cx)?;
    Ok(how(bytes, &wanted(&args[1], cx)?, start, end))
}

fn place(found: Option<usize>) -> Res {
    Ok(Value::Int(found.map_or(-1, |at| at as i64)))
}

fn place_or_error(found: Option<usize>) -> Res {
    match found {
        Some(at) => Ok(Value::Int(at as i64)),
        None => Err(octets::subsection_not_found().into()),
    }
}

fn find(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place(search(cx, args, octets::find)?)
}

fn rfind(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place(search(cx, args, octets::rfind)?)
}

fn index_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_or_error(search(cx, args, octets::find)?)
}

fn rindex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_or_error(search(cx, args, octets::rfind)?)
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, _) = this(args, cx)?;
    let (start, end) = window(args, cx)?;
    Ok(Value::Int(octets::count(bytes, &wanted(&args[1], cx)?, start, end) as i64))
}

type Test = fn(&[u8], &[u8], Option<i64>, Option<i64>) -> bool;

fn affix(cx: &Cx<'_>, args: &[Value], method: &str, test: Test) -> Res {
    let (bytes, _) = this(args, cx)?;
    let (start, end) = window(args, cx)?;
    if let Value::Tuple(tuple) = inner(&args[1], cx.gil) {
        for one in &tuple.items {
            if test(bytes, &given_bytes(one, cx)?, start, end) {
                return Ok(Value::True);
            }
        }
        return Ok(Value::False);
    }
    match raw(&args[1], cx.gil) {
        Some(part) => Ok(Value::bool(test(bytes, &part, start, end))),
        None => {
            let got = type_name(&args[1], cx);
            type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {got}"))
        }
    }
}

fn startswith(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    affix(cx, args, "startswith", octets::starts_with)
}

fn endswith(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    affix(cx, args, "endswith", octets::ends_with)
}

type Strip = for<'a> fn(&'a [u8], Option<&[u8]>) -> &'a [u8];

fn stripped(cx: &Cx<'_>, args: &[Value], how: Strip) -> Res {
    let (bytes, _) = this(args, cx)?;
    let unwanted = some(args, 1).map(|value| given_bytes(value, cx)).transpose()?;
    part_of(args, how(bytes, unwanted.as_deref()), cx)
}

fn strip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stripped(cx, args, octets::strip)
}

fn lstrip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stripped(cx, args, octets::lstrip)
}

fn rstrip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stripped(cx, args, octets::rstrip)
}

fn removeprefix(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, _) = this(args, cx)?;
    let prefix = given_bytes(&args[1], cx)?;
    part_of(args, bytes.strip_prefix(&prefix[..]).unwrap_or(bytes), cx)
}

fn removesuffix(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, _) = this(args, cx)?;
    let suffix = given_bytes(&args[1], cx)?;
    part_of(args, bytes.strip_suffix(&suffix[..]).unwrap_or(bytes), cx)
}

fn list_of_parts(parts: Vec<&[u8]>, made: Made) -> Res {
    Ok(Value::list(parts.into_iter().map(|part| made.value(part.to_vec())).collect()))
}

type AtBlanks = for<'a> fn(&'a str, Option<&str>, i64) -> Outcome<Vec<&'a str>>;
type AtBytes = for<'a> fn(&'a [u8], &[u8], i64) -> Outcome<Vec<&'a [u8]>>;

fn divided(cx: &Cx<'_>, args: &[Value], at_blanks: AtBlanks, at_bytes: AtBytes) -> Res {
    let (bytes, made) = this(args, cx)?;
    let most = given(args, 2).map_or(Ok(-1), |most| index(most, cx))?;
    match some(args, 1) {
        Some(separator) => {
            list_of_parts(at_bytes(bytes, &given_bytes(separator, cx)?, most)?, made)
        }
        None => {
            let text = octets::as_text(bytes);
            let parts = at_blanks(&text, None, most)?;
            let parts = parts.into_iter().map(|part| made.value(octets::from_text(part)));
            Ok(Value::list(parts.collect()))
        }
    }
}

fn split(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    divided(cx, args, cut::split, octets::split)
}

fn rsplit(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    divided(cx, args, cut::rsplit, octets::rsplit)
}

fn splitlines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, made) = this(args, cx)?;
    list_of_parts(octets::splitlines(bytes, flag(args, 1, false, cx)), made)
}

fn parted(cx: &Cx<'_>, args: &[Value], from_end: bool) -> Res {
    let (bytes, made) = this(args, cx)?;
    let separator = given_bytes(&args[1], cx)?;
    let [before, middle, after] = match octets::cut_at(bytes, &separator, from_end)? {
        Some(at) => [&bytes[..at.start], &separator[..], &bytes[at.end..]],
        None if from_end => [&b""[..], b"", bytes],
        None => [bytes, b"", b""],
    };
    let parts = [before, middle, after].map(|part| made.value(part.to_vec()));
    Ok(Value::tuple(parts.into()))
}

fn partition(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    parted(cx, args, false)
}

fn rpartition(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    parted(cx, args, true)
}

fn replace(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, made) = this(args, cx)?;
    let (old, new) = (given_bytes(&args[1], cx)?, given_bytes(&args[2], cx)?);
    let most = given(args, 3).map_or(Ok(-1), |most| index(most, cx))?;
    Ok(made.value(octets::replace(bytes, &old, &new, most)?))
}

fn join(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    this(args, cx)?;
    let state = vec![args[0].clone()];
    match ops::collect(&args[1], cx) {
        Ok(Plain::Done(items)) => joined(cx, args, Ok(Value::list(items))),
        Ok(_) => Ok(Step::call_then(cx.library("_collect"), vec![args[1].clone()], joined, state)),
        Err(raised) => match &*raised {
            Raise::New(TypeError, message) if message.ends_with("is not iterable") => {
                type_error("can only join an iterable")
            }
            _ => Err(raised),
        },
    }
}

/// The half of `join`: the items are there.
fn joined(cx: &mut Cx<'_>, state: &mut [Value], list: Res) -> Res<Step> {
    let items = ops::collected(list, cx)?;
    let (separator, made) = this(state, cx)?;
    let mut out = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some(part) = raw(item, cx.gil) else {
            let got = type_name(item, cx);
            return type_error(format!(
                "sequence item {at}: expected a bytes-like object, {got} found"
            ));
        };
        if at > 0 {
            out.extend_from_slice(separator);
        }
        out.extend_from_slice(&part);
    }
    Ok(made.value(out).into())
}

fn decode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, _) = this(args, cx)?;
    let (encoding, errors) = (given(args, 1), given(args, 2));
    Ok(Value::string(super::codecs::decoded(bytes, encoding, errors, "decode", cx)?))
}

fn hex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, _) = this(args, cx)?;
    hex_of(bytes, &args[1..], cx)
}

/// `hex(sep, bytes_per_sep)` of bytes.
///
/// # Errors
/// TypeError and ValueError for what is no separator.
pub fn hex_of(bytes: &[u8], args: &[Value], cx: &Cx<'_>) -> Res {
    let group = match given(args, 1) {
        None => 1,
        Some(group) => match i32::try_from(clipped(group, cx)?) {
            Ok(group) => i64::from(group),
            Err(_) => return raise(OverflowError, "Python int too large to convert to C int"),
        },
    };
    let Some(separator) = given(args, 0) else {
        return Ok(Value::string(octets::hex(bytes, None, group)));
    };
    let length = match raw(separator, cx.gil) {
        Some(bytes) => bytes.len() as i64,
        None => match crate::object::item::len(separator, cx.gil)? {
            Plain::Done(length) => length,
            _ => return type_error("sep must be str or bytes."),
        },
    };
    let separator = match (inner(separator, cx.gil), raw(separator, cx.gil)) {
        _ if length != 1 => return value_error("sep must be length 1."),
        (Value::Str(text), _) => text.char_at(0),
        (Value::Bytes(_), Some(bytes)) => bytes.first().map(|&byte| char::from(byte)),
        _ => return type_error("sep must be str or bytes."),
    };
    match separator {
        Some(c) if !c.is_ascii() => value_error("sep must be ASCII."),
        separator => Ok(Value::string(octets::hex(bytes, separator, group))),
    }
}

fn fromhex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(digits) = text(&args[1], cx.gil) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("fromhex() argument must be str, not {got}"));
    };
    let bytes = Made::Bytes.value(octets::from_hex(digits)?);
    let class = class_arg(&args[0], cx)?;
    match class.is(cx.world.heap.class(Kind::Bytes)) {
        true => Ok(bytes.into()),
        false => Ok(Step::call(args[0].take(), vec![bytes])),
    }
}

fn maketrans(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if args.len() != 2 {
        return type_error(format!("maketrans expected 2 arguments, got {}", args.len()));
    }
    let (from, to) = (given_bytes(&args[0], cx)?, given_bytes(&args[1], cx)?);
    if from.len() != to.len() {
        return value_error("maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (&from, &to) in from.iter().zip(to.iter()) {
        table[usize::from(from)] = to;
    }
    Ok(Made::Bytes.value(table))
}

fn translate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (bytes, made) = this(args, cx)?;
    let table = some(args, 1).map(|table| given_bytes(table, cx)).transpose()?;
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return value_error("translation table must be 256 characters long");
    }
    let gone = given(args, 2).map(|gone| given_bytes(gone, cx)).transpose()?.unwrap_or_default();
    let kept = bytes.iter().copied().filter(|byte| !gone.contains(byte));
    Ok(made.value(match table {
        Some(table) => kept.map(|byte| table[usize::from(byte)]).collect(),
        None => kept.collect(),
    }))
}
