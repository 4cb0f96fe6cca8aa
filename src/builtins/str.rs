//! `str`: its constructor and methods.
//!
//! Lives here: natives of strings. May use: `text` (which computes), `object`, `vm`, its siblings.
//! Deliberately absent: formatting (str_format.rs), operators (dunder.rs).

use super::args::*;
use super::ops;
use super::table::{Bind, Row, bound, methods, natives};
use crate::object::exc::ExcKind::*;
use crate::object::{Dict, Gil, Kind, Plain, Raise, Ref, Res, Str, Value, raise};
use crate::text::{Outcome, chars, cut, find, pad};
use crate::vm::{Cx, Step, World};

const METHODS: &[Row] = natives! { "str.";
    /// Create a new string object from the given object.
    "__new__" "(*args, object=, encoding=, errors=)" Open new;
    /// Return a capitalized version of the string.
    "capitalize" "(self, /)" Atomic capitalize;
    /// Return a version of the string suitable for caseless comparisons.
    "casefold" "(self, /)" Atomic casefold;
    /// Return a centered string of length width.
    "center" "(self, width, fillchar=, /)" Atomic center;
    /// Return the number of non-overlapping occurrences of a substring.
    "count" "(self, sub, start=, end=, /)" Atomic count;
    /// Encode the string using the codec registered for encoding.
    "encode" "(self, encoding='utf-8', errors='strict')" Atomic encode;
    /// Return True if the string ends with the specified suffix, False otherwise.
    "endswith" "(self, suffix, start=, end=, /)" Atomic endswith;
    /// Return a copy where all tab characters are expanded using spaces.
    "expandtabs" "(self, tabsize=8)" Atomic expandtabs;
    /// Return the lowest index where a substring is found, or -1.
    "find" "(self, sub, start=, end=, /)" Atomic find_method;
    /// Return the lowest index where a substring is found.
    "index" "(self, sub, start=, end=, /)" Atomic index_method;
    /// Return True if the string is an alpha-numeric string, False otherwise.
    "isalnum" "(self, /)" Atomic isalnum;
    /// Return True if the string is an alphabetic string, False otherwise.
    "isalpha" "(self, /)" Atomic isalpha;
    /// Return True if all characters in the string are ASCII, False otherwise.
    "isascii" "(self, /)" Atomic isascii;
    /// Return True if the string is a decimal string, False otherwise.
    "isdecimal" "(self, /)" Atomic isdecimal;
    /// Return True if the string is a digit string, False otherwise.
    "isdigit" "(self, /)" Atomic isdigit;
    /// Return True if the string is a valid Python identifier, False otherwise.
    "isidentifier" "(self, /)" Atomic isidentifier;
    /// Return True if the string is a lowercase string, False otherwise.
    "islower" "(self, /)" Atomic islower;
    /// Return True if the string is a numeric string, False otherwise.
    "isnumeric" "(self, /)" Atomic isnumeric;
    /// Return True if all characters in the string are printable, False otherwise.
    "isprintable" "(self, /)" Atomic isprintable;
    /// Return True if the string is a whitespace string, False otherwise.
    "isspace" "(self, /)" Atomic isspace;
    /// Return True if the string is a title-cased string, False otherwise.
    "istitle" "(self, /)" Atomic istitle;
    /// Return True if the string is an uppercase string, False otherwise.
    "isupper" "(self, /)" Atomic isupper;
    /// Concatenate any number of strings.
    "join" "(self, iterable, /)" Open join;
    /// Return a left-justified string of length width.
    "ljust" "(self, width, fillchar=, /)" Atomic ljust;
    /// Return a copy of the string converted to lowercase.
    "lower" "(self, /)" Atomic lower;
    /// Return a copy of the string with leading whitespace removed.
    "lstrip" "(self, chars=, /)" Atomic lstrip;
    /// Partition the string into three parts using the given separator.
    "partition" "(self, sep, /)" Atomic partition;
    /// Return a str with the given prefix string removed if present.
    "removeprefix" "(self, prefix, /)" Atomic removeprefix;
    /// Return a str with the given suffix string removed if present.
    "removesuffix" "(self, suffix, /)" Atomic removesuffix;
    /// Return a copy with all occurrences of substring old replaced by new.
    "replace" "(self, old, new, /, count=)" Atomic replace;
    /// Return the highest index where a substring is found, or -1.
    "rfind" "(self, sub, start=, end=, /)" Atomic rfind;
    /// Return the highest index where a substring is found.
    "rindex" "(self, sub, start=, end=, /)" Atomic rindex;
    /// Return a right-justified string of length width.
    "rjust" "(self, width, fillchar=, /)" Atomic rjust;
    /// Partition the string into three parts using the given separator.
    "rpartition" "(self, sep, /)" Atomic rpartition;
    /// Return a list of the substrings, splitting from the end.
    "rsplit" "(self, sep=None, maxsplit=-1)" Atomic rsplit;
    /// Return a copy of the string with trailing whitespace removed.
    "rstrip" "(self, chars=, /)" Atomic rstrip;
    /// Return a list of the substrings in the string, using sep as the separator string.
    "split" "(self, sep=None, maxsplit=-1)" Atomic split;
    /// Return a list of the lines in the string, breaking at line boundaries.
    "splitlines" "(self, keepends=False)" Atomic splitlines;
    /// Return True if the string starts with the specified prefix, False otherwise.
    "startswith" "(self, prefix, start=, end=, /)" Atomic startswith;
    /// Return a copy of the string with leading and trailing whitespace removed.
    "strip" "(self, chars=, /)" Atomic strip;
    /// Convert uppercase characters to lowercase and lowercase characters to uppercase.
    "swapcase" "(self, /)" Atomic swapcase;
    /// Return a version of the string where each word is titlecased.
    "title" "(self, /)" Atomic title;
    /// Replace each character in the string using the given translation table.
    "translate" "(self, table, /)" Open translate;
    /// Return a copy of the string converted to uppercase.
    "upper" "(self, /)" Atomic upper;
    /// Pad a numeric string with zeros on the left.
    "zfill" "(self, width, /)" Atomic zfill;
};

const STATIC: &[Row] = natives! { "str.";
    /// Return a translation table usable for str.translate().
    "maketrans" "(x, y=, z=, /)" Atomic maketrans;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Str, METHODS);
    bound(world, gil, Kind::Str, Bind::Static, STATIC);
    methods(world, gil, Kind::Str, super::str_format::METHODS);
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None.into()) };
    if positional.items.len() > 4 {
        let got = positional.items.len() - 1;
        return type_error(format!("str expected at most 3 arguments, got {got}"));
    }
    for (slot, value) in args.iter_mut().zip(&positional.items) {
        *slot = value.clone();
    }
    let class = new_class(args, Kind::Str, cx)?;
    let half = |cx: &mut Cx<'_>, state: &mut [Value], text: Res| {
        let class = class_arg(&state[0], cx)?;
        let text = ops::unwrapped(&text?, cx);
        Ok(of_class(&class, Kind::Str, text, cx).into())
    };
    let Some(object) = given(args, 1) else {
        return Ok(of_class(&class, Kind::Str, Value::str(""), cx).into());
    };
    if given(args, 2).is_some() || given(args, 3).is_some() {
        super::codecs::are_texts(given(args, 2), given(args, 3), "str", cx)?;
        let Some(bytes) = crate::object::buffer::raw(object, cx.gil) else {
            if text(object, cx.gil).is_some() {
                return type_error("decoding str is not supported");
            }
            let got = type_name(object, cx);
            return type_error(format!("decoding to str: need a bytes-like object, {got} found"));
        };
        let (encoding, errors) = (given(args, 2), given(args, 3));
        let text = super::codecs::decoded(&bytes, encoding, errors, "str", cx)?;
        return half(cx, &mut [args[0].clone()], Ok(Value::string(text)));
    }
    let object = object.clone();
    let exact = class.is(cx.world.heap.class(Kind::Str));
    match super::functions::str_step(cx, &object)? {
        Step::Return(text) => half(cx, &mut [args[0].clone()], Ok(text)),
        other if exact => Ok(other),
        _ => Ok(Step::call_then(cx.library("_str"), vec![object], half, vec![args[0].clone()])),
    }
}

/// The type of an argument as many messages name it: None goes by its own name.
fn clinic_name(value: &Value, cx: &Cx<'_>) -> String {
    match value {
        Value::None => "None".into(),
        value => type_name(value, cx).to_string(),
    }
}

/// A string argument.
fn arg<'a>(args: &'a [Value], at: usize, method: &str, cx: &'a Cx<'_>) -> Res<&'a str> {
    match text(&args[at], cx.gil) {
        Some(text) => Ok(text),
        None => {
            let got = clinic_name(&args[at], cx);
            type_error(format!("{method}() argument {at} must be str, not {got}"))
        }
    }
}

fn made(text: impl Into<String>) -> Res {
    Ok(Value::string(text.into()))
}

fn same_or_new(this: &Ref<Str>, text: &str) -> Res {
    if text.len() == this.as_str().len() {
        return Ok(Value::Str(this.clone()));
    }
    made(text)
}

macro_rules! simple {
    ($($name:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
            made(chars::$name(str_of(&args[0], cx)?.as_str()))
        }
    )+};
}

simple! { capitalize casefold lower swapcase title upper }

macro_rules! tests {
    ($($name:ident $function:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
            Ok(Value::bool(chars::$function(str_of(&args[0], cx)?.as_str())))
        }
    )+};
}

tests! {
    isalnum is_alnum isalpha is_alpha isdecimal is_decimal isdigit is_digit
    isidentifier is_identifier islower is_lower isnumeric is_numeric isprintable is_printable
    isspace is_space istitle is_title isupper is_upper
}

fn isascii(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(str_of(&args[0], cx)?.is_ascii()))
}

fn padded(cx: &mut Cx<'_>, args: &mut [Value], to: fn(&str, i64, char) -> Outcome<String>) -> Res {
    let this = str_of(&args[0], cx)?;
    let width = index(&args[1], cx)?;
    let fill = match given(args, 2) {
        None => ' ',
        Some(fill) => match text(fill, cx.gil) {
            Some(fill) => pad::fill_char(fill)?,
            None => {
                let got = type_name(fill, cx);
                return type_error(format!(
                    "The fill character must be a unicode character, not {got}"
                ));
            }
        },
    };
    made(to(this.as_str(), width, fill)?)
}

fn center(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    padded(cx, args, pad::center)
}

fn ljust(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    padded(cx, args, pad::ljust)
}

fn rjust(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    padded(cx, args, pad::rjust)
}

fn zfill(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    made(pad::zfill(str_of(&args[0], cx)?.as_str(), index(&args[1], cx)?)?)
}

/// An integer that fits into 32 bits.
fn c_int(value: &Value, cx: &mut Cx<'_>) -> Res<i64> {
    let size = index(value, cx);
    let big = match &size {
        Ok(size) => i32::try_from(*size).is_err(),
        Err(raised) => matches!(**raised, Raise::New(OverflowError, _)),
    };
    match big {
        true => raise(OverflowError, "Python int too large to convert to C int"),
        false => size,
    }
}

fn expandtabs(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let size = match given(args, 1) {
        Some(size) => c_int(size, cx)?,
        None => 8,
    };
    made(pad::expandtabs(str_of(&args[0], cx)?.as_str(), size)?)
}

/// `start` and `end` of a search.
fn window(args: &[Value], cx: &Cx<'_>) -> Res<(Option<i64>, Option<i64>)> {
    let part = |at: usize| match some(args, at) {
        None => Ok(None),
        Some(_) => bound_arg(args, at, cx).map(Some),
    };
    Ok((part(2)?, part(3)?))
}

fn bound_arg(args: &[Value], at: usize, cx: &Cx<'_>) -> Res<i64> {
    super::args::bound(args, at, 0, cx)
}

type Search = fn(find::Measured<'_>, &str, Option<i64>, Option<i64>) -> Option<usize>;

fn search(cx: &Cx<'_>, args: &[Value], method: &str, how: Search) -> Res<Option<usize>> {
    let this = str_of(&args[0], cx)?;
    let wanted = arg(args, 1, method, cx)?;
    let (start, end) = window(args, cx)?;
    Ok(how(this.measured(), wanted, start, end))
}

fn place(found: Option<usize>) -> Res {
    Ok(Value::Int(found.map_or(-1, |at| at as i64)))
}

fn place_or_error(found: Option<usize>) -> Res {
    match found {
        Some(at) => Ok(Value::Int(at as i64)),
        None => Err(find::substring_not_found().into()),
    }
}

fn find_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place(search(cx, args, "find", find::find)?)
}

fn rfind(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place(search(cx, args, "rfind", find::rfind)?)
}

fn index_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_or_error(search(cx, args, "index", find::find)?)
}

fn rindex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_or_error(search(cx, args, "rindex", find::rfind)?)
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let wanted = arg(args, 1, "count", cx)?;
    let (start, end) = window(args, cx)?;
    Ok(Value::Int(find::count(this.measured(), wanted, start, end) as i64))
}

type Test = fn(find::Measured<'_>, &str, Option<i64>, Option<i64>) -> bool;

fn affix(cx: &Cx<'_>, args: &[Value], method: &str, test: Test) -> Res {
    let this = str_of(&args[0], cx)?;
    let (start, end) = window(args, cx)?;
    if let Value::Tuple(tuple) = inner(&args[1], cx.gil) {
        for one in &tuple.items {
            let Some(part) = text(one, cx.gil) else {
                let got = type_name(one, cx);
                return type_error(format!("tuple for {method} must only contain str, not {got}"));
            };
            if test(this.measured(), part, start, end) {
                return Ok(Value::True);
            }
        }
        return Ok(Value::False);
    }
    match text(&args[1], cx.gil) {
        Some(part) => Ok(Value::bool(test(this.measured(), part, start, end))),
        None => {
            let got = type_name(&args[1], cx);
            type_error(format!("{method} first arg must be str or a tuple of str, not {got}"))
        }
    }
}

fn startswith(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    affix(cx, args, "startswith", find::starts_with)
}

fn endswith(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    affix(cx, args, "endswith", find::ends_with)
}

fn join(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    str_of(&args[0], cx)?;
    match ops::collect(&args[1], cx) {
        Ok(Plain::Done(items)) => joined(cx, args, Ok(Value::list(items))),
        Ok(_) => {
            let callee = cx.library("_collect");
            Ok(Step::call_then(callee, vec![args[1].clone()], joined, vec![args[0].clone()]))
        }
        Err(raised) => match &*raised {
            Raise::New(TypeError, message) if message.ends_with("is not iterable") => {
                type_error("can only join an iterable")
            }
            _ => Err(raised),
        },
    }
}

fn joined(cx: &mut Cx<'_>, state: &mut [Value], list: Res) -> Res<Step> {
    let items = ops::collected(list, cx)?;
    let separator = str_of(&state[0], cx)?;
    let mut out = String::new();
    let between = separator.as_str().len().saturating_mul(items.len().saturating_sub(1));
    let parts = items.iter().filter_map(|item| Some(text(item, cx.gil)?.len()));
    crate::text::room::room_for(parts.fold(between, usize::saturating_add))?;
    for (at, item) in items.iter().enumerate() {
        let Some(part) = text(item, cx.gil) else {
            let got = type_name(item, cx);
            return type_error(format!("sequence item {at}: expected str instance, {got} found"));
        };
        if at > 0 {
            out.push_str(separator.as_str());
        }
        out.push_str(part);
    }
    Ok(Value::string(out).into())
}

fn stripped(
    cx: &Cx<'_>,
    args: &[Value],
    method: &str,
    how: for<'a> fn(&'a str, Option<&str>) -> &'a str,
) -> Res {
    let this = str_of(&args[0], cx)?;
    let wanted = match some(args, 1) {
        None => None,
        Some(value) => match text(value, cx.gil) {
            Some(text) => Some(text),
            None => {
                return type_error(format!("{method} arg must be None or str"));
            }
        },
    };
    same_or_new(&this, how(this.as_str(), wanted))
}

fn strip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stripped(cx, args, "strip", cut::strip)
}

fn lstrip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stripped(cx, args, "lstrip", cut::lstrip)
}

fn rstrip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stripped(cx, args, "rstrip", cut::rstrip)
}

fn separator<'a>(args: &'a [Value], cx: &'a Cx<'_>) -> Res<Option<&'a str>> {
    match some(args, 1) {
        None => Ok(None),
        Some(value) => match text(value, cx.gil) {
            Some(text) => Ok(Some(text)),
            None => {
                let got = type_name(value, cx);
                type_error(format!("must be str or None, not {got}"))
            }
        },
    }
}

fn list_of_texts(parts: Vec<&str>) -> Res {
    Ok(Value::list(parts.into_iter().map(Value::str).collect()))
}

fn split(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let most = given(args, 2).map_or(Ok(-1), |most| index(most, cx))?;
    list_of_texts(cut::split(this.as_str(), separator(args, cx)?, most)?)
}

fn rsplit(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let most = given(args, 2).map_or(Ok(-1), |most| index(most, cx))?;
    list_of_texts(cut::rsplit(this.as_str(), separator(args, cx)?, most)?)
}

fn splitlines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    list_of_texts(cut::splitlines(this.as_str(), flag(args, 1, false, cx)))
}

fn partition(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let part = must_be_str(args, cx)?;
    Ok(Value::tuple(match cut::partition(this.as_str(), part)? {
        Some((before, after)) => {
            vec![Value::str(before), args[1].clone(), Value::str(after)]
        }
        None => vec![Value::Str(this), Value::str(""), Value::str("")],
    }))
}

fn rpartition(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let part = must_be_str(args, cx)?;
    Ok(Value::tuple(match cut::rpartition(this.as_str(), part)? {
        Some((before, after)) => {
            vec![Value::str(before), args[1].clone(), Value::str(after)]
        }
        None => vec![Value::str(""), Value::str(""), Value::Str(this)],
    }))
}

fn must_be_str<'a>(args: &'a [Value], cx: &'a Cx<'_>) -> Res<&'a str> {
    match text(&args[1], cx.gil) {
        Some(text) => Ok(text),
        None => {
            let got = type_name(&args[1], cx);
            type_error(format!("must be str, not {got}"))
        }
    }
}

fn only_arg<'a>(args: &'a [Value], method: &str, cx: &'a Cx<'_>) -> Res<&'a str> {
    match text(&args[1], cx.gil) {
        Some(text) => Ok(text),
        None => {
            let got = clinic_name(&args[1], cx);
            type_error(format!("{method}() argument must be str, not {got}"))
        }
    }
}

fn removeprefix(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let prefix = only_arg(args, "removeprefix", cx)?;
    let text = this.as_str();
    same_or_new(&this, text.strip_prefix(prefix).unwrap_or(text))
}

fn removesuffix(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let suffix = only_arg(args, "removesuffix", cx)?;
    let text = this.as_str();
    same_or_new(&this, text.strip_suffix(suffix).unwrap_or(text))
}

fn replace(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let most = given(args, 3).map_or(Ok(-1), |most| index(most, cx))?;
    let (old, new) = (arg(args, 1, "replace", cx)?, arg(args, 2, "replace", cx)?);
    made(cut::replace(this.as_str(), old, new, most)?)
}

fn encode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = str_of(&args[0], cx)?;
    let (encoding, errors) = (given(args, 1), given(args, 2));
    let bytes = super::codecs::encoded(&this, encoding, errors, "encode", cx)?;
    Ok(Value::from(crate::object::Bytes(bytes.into())))
}

fn maketrans(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let mut dict = Dict::default();
    let mut put = |key: i64, value: Value| {
        dict.set(Value::Int(key), key, value, cx.gil);
    };
    if args.len() == 1 {
        let Value::Dict(from) = inner(&args[0], cx.gil) else {
            return type_error("if you give only one argument to maketrans it must be a dict");
        };
        for entry in from.get(cx.gil).iter() {
            let key = match &entry.key {
                Value::Int(key) => *key,
                Value::Str(text) if text.chars() == 1 => {
                    text.char_at(0).map_or(0, |c| i64::from(u32::from(c)))
                }
                Value::Str(_) => {
                    return value_error("string keys in translate table must be of length 1");
                }
                _ => {
                    return type_error("keys in translate table must be strings or integers");
                }
            };
            put(key, entry.value.clone());
        }
        return Ok(Value::from(dict));
    }
    for (at, arg) in args.iter().enumerate().skip(1) {
        if text(arg, cx.gil).is_none() {
            let got = type_name(arg, cx);
            return type_error(format!("maketrans() argument {} must be str, not {got}", at + 1));
        }
    }
    let (Some(from), Some(to)) = (text(&args[0], cx.gil), text(&args[1], cx.gil)) else {
        return type_error(
            "first maketrans argument must be a string if there is a second argument",
        );
    };
    if from.chars().count() != to.chars().count() {
        return value_error("the first two maketrans arguments must have equal length");
    }
    for (a, b) in from.chars().zip(to.chars()) {
        put(i64::from(u32::from(a)), Value::Int(i64::from(u32::from(b))));
    }
    if let Some(gone) = given(args, 2) {
        for c in text(gone, cx.gil).unwrap_or_default().chars() {
            put(i64::from(u32::from(c)), Value::None);
        }
    }
    Ok(Value::from(dict))
}

fn translate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = str_of(&args[0], cx)?;
    let Value::Dict(table) = &args[1] else {
        return ops::twin(cx, "_translate", &[Value::Str(this), args[1].clone()]);
    };
    let mut wrong = None;
    let translated = pad::translate(this.as_str(), |c| {
        let code = i64::from(u32::from(c));
        let table = table.get(cx.gil);
        let found = match table.find(&Value::Int(code), code, cx.gil) {
            crate::object::dict::Find::At(at) => table.entry(at).map(|entry| &entry.value),
            _ => None,
        };
        match found {
            None => pad::Translation::Keep,
            Some(Value::None) => pad::Translation::Drop,
            Some(Value::Str(text)) => pad::Translation::Text(text.as_str().to_owned()),
            Some(Value::Int(code)) => match u32::try_from(*code).ok().and_then(char::from_u32) {
                Some(c) => pad::Translation::Text(c.to_string()),
                None => {
                    wrong = Some("character mapping must be in range(0x110000)");
                    pad::Translation::Keep
                }
            },
            Some(_) => {
                wrong = Some("character mapping must return integer, None or str");
                pad::Translation::Keep
            }
        }
    });
    match wrong {
        None => Ok(Value::string(translated).into()),
        Some(message) if message.contains("range") => value_error(message),
        Some(message) => raise(TypeError, message),
    }
}
