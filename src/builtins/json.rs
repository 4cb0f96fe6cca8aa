//! JSON, natively: what needs no script code.
//!
//! Lives here: module `_json`: writing plain values, reading texts without hooks. May use: `text`,
//! `object`, `vm`, its siblings. Deliberately absent: subclasses, hooks, `default`: `lib/json.cc`
//! does those, with the pieces that are here.

use super::args::*;
use super::table::{Row, members, natives};
use crate::object::dict::Find;
use crate::object::exc::ExcKind::*;
use crate::object::{Dict, Gil, Ref, Res, Str, Value, put, raise, registry};
use crate::text::json::{self, Wrong};
use crate::text::{float_text, int_text};
use crate::vm::{Cx, World};

const MEMBERS: &[Row] = natives! { "";
    /// A string between quotes.
    "quote" "(text, ascii, /)" Atomic quote;
    /// The text of a plain value; None if it is none.
    "dump" "(value, indent, item_separator, key_separator, sort_keys, ascii, allow_nan, /)" Atomic dump;
    /// The value that begins at a place and where it ends; else the message, the place and None.
    "parse" "(text, at, strict, /)" Atomic parse;
    /// The string that begins after the quote at a place; as `parse`.
    "scan_string" "(text, at, strict, /)" Atomic scan_string;
    /// The text of the number at a place, and whether it is a float; None if there is none.
    "scan_number" "(text, at, /)" Atomic scan_number;
};

/// Fills module `_json`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, MEMBERS);
}

/// Deeper values are written by the library.
const DEPTH: usize = 64;

/// Deeper texts are refused, as CPython does.
const DEEPEST: usize = 9_900;

fn quote(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let ascii = flag(args, 1, true, cx);
    let mut out = String::new();
    json::quote(text(&args[0], cx.gil).unwrap_or_default(), ascii, &mut out);
    Ok(Value::string(out))
}

struct Writer<'a> {
    gil: &'a Gil,
    out: String,
    indent: Option<&'a str>,
    item: &'a str,
    key: &'a str,
    sort: bool,
    ascii: bool,
    allow_nan: bool,
}

fn dump(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let mut writer = Writer {
        gil: cx.gil,
        out: String::new(),
        indent: text(&args[1], cx.gil),
        item: text(&args[2], cx.gil).unwrap_or(", "),
        key: text(&args[3], cx.gil).unwrap_or(": "),
        sort: flag(args, 4, false, cx),
        ascii: flag(args, 5, true, cx),
        allow_nan: flag(args, 6, true, cx),
    };
    match writer.write(&args[0], 0) {
        Some(()) => Ok(Value::string(writer.out)),
        None => Ok(Value::None),
    }
}

impl Writer<'_> {
    /// Writes a value; `None` if the library must.
    fn write(&mut self, value: &Value, depth: usize) -> Option<()> {
        match value {
            Value::Str(text) => json::quote(text.as_str(), self.ascii, &mut self.out),
            Value::Float(x) if !x.get().is_finite() && !self.allow_nan => return None,
            Value::None
            | Value::True
            | Value::False
            | Value::Int(_)
            | Value::Big(_)
            | Value::Float(_) => {
                let text = scalar(value)?;
                self.out.push_str(&text);
            }
            Value::List(list) => self.items(&list.get(self.gil).items, depth)?,
            Value::Tuple(tuple) => self.items(&tuple.items, depth)?,
            Value::Dict(dict) => self.pairs(dict, depth)?,
            _ => return None,
        }
        Some(())
    }

    fn line(&mut self, depth: usize) {
        if let Some(indent) = self.indent {
            self.out.push('\n');
            for _ in 0..depth {
                self.out.push_str(indent);
            }
        }
    }

    fn items(&mut self, items: &[Value], depth: usize) -> Option<()> {
        if depth >= DEPTH {
            return None;
        }
        self.out.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.push_str(self.item);
            }
            self.line(depth + 1);
            self.write(item, depth + 1)?;
        }
        if !items.is_empty() {
            self.line(depth);
        }
        self.out.push(']');
        Some(())
    }

    fn pairs(&mut self, dict: &Ref<Dict>, depth: usize) -> Option<()> {
        if depth >= DEPTH {
            return None;
        }
        let mut entries: Vec<_> = dict.get(self.gil).iter().collect();
        if self.sort {
            let name = |key: &Value| match key {
                Value::Str(text) => Some(text.as_str().to_owned()),
                _ => None,
            };
            if entries.iter().any(|entry| name(&entry.key).is_none()) {
                return None;
            }
            entries.sort_by_key(|entry| name(&entry.key));
        }
        self.out.push('{');
        let is_empty = entries.is_empty();
        for (at, entry) in entries.into_iter().enumerate() {
            if at > 0 {
                self.out.push_str(self.item);
            }
            self.line(depth + 1);
            match &entry.key {
                Value::Str(text) => json::quote(text.as_str(), self.ascii, &mut self.out),
                Value::Float(x) if !x.get().is_finite() && !self.allow_nan => return None,
                key => {
                    let text = scalar(key)?;
                    json::quote(&text, true, &mut self.out);
                }
            }
            self.out.push_str(self.key);
            self.write(&entry.value, depth + 1)?;
        }
        if !is_empty {
            self.line(depth);
        }
        self.out.push('}');
        Some(())
    }
}

/// The text of a number or a constant.
fn scalar(value: &Value) -> Option<String> {
    Some(match value {
        Value::None => "null".into(),
        Value::True => "true".into(),
        Value::False => "false".into(),
        Value::Int(x) => x.to_string(),
        Value::Big(_) => {
            // One with too many digits is refused by the library.
            int_text::to_decimal(
                crate::object::convert::int(value)?,
                registry::int_max_str_digits(),
            )
            .ok()?
        }
        Value::Float(x) => match x.get() {
            x if x.is_nan() => "NaN".into(),
            f64::INFINITY => "Infinity".into(),
            f64::NEG_INFINITY => "-Infinity".into(),
            x => float_text::float_repr(x),
        },
        _ => return None,
    })
}

/// A text that is read, with places counted in characters.
struct Reader<'a> {
    text: &'a Str,
    strict: bool,
}

impl Reader<'_> {
    /// The byte of a character.
    fn byte(&self, at: i64) -> usize {
        let at = at.max(0) as usize;
        if self.text.is_ascii() {
            return at.min(self.text.as_str().len());
        }
        let text = self.text.as_str();
        text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
    }

    /// The character of a byte.
    fn place(&self, byte: usize) -> i64 {
        match self.text.is_ascii() {
            true => byte as i64,
            false => {
                let text = self.text.as_str();
                let behind = byte.saturating_sub(text.len());
                (text[..byte - behind].chars().count() + behind) as i64
            }
        }
    }

    fn answer(&self, found: Result<(Value, usize), Wrong>) -> Value {
        match found {
            Ok((value, end)) => Value::tuple(vec![value, Value::Int(self.place(end))]),
            Err((words, at)) => {
                let place = Value::Int(self.place(at));
                Value::tuple(vec![Value::str(words), place, Value::None])
            }
        }
    }
}

fn reader(args: &[Value], cx: &Cx<'_>) -> Res<Ref<Str>> {
    str_of(&args[0], cx)
}

fn scan_string(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let text = reader(args, cx)?;
    let reader = Reader { text: &text, strict: flag(args, 2, true, cx) };
    let begin = reader.byte(index(&args[1], cx)?);
    let found = json::string(text.as_str(), begin, reader.strict);
    Ok(reader.answer(found.map(|(text, end)| (Value::string(text), end))))
}

fn scan_number(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let text = reader(args, cx)?;
    let reader = Reader { text: &text, strict: true };
    let begin = reader.byte(index(&args[1], cx)?);
    match json::number(text.as_str().as_bytes(), begin) {
        Some((end, real)) => {
            let digits = Value::str(&text.as_str()[begin..end]);
            Ok(Value::tuple(vec![digits, Value::bool(real)]))
        }
        None => Ok(Value::None),
    }
}

fn parse(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let text = reader(args, cx)?;
    let reader = Reader { text: &text, strict: flag(args, 2, true, cx) };
    let begin = reader.byte(index(&args[1], cx)?);
    let found = read(text.as_str(), begin, reader.strict, cx.gil)?;
    Ok(reader.answer(found))
}

/// A container that is being read.
enum Open {
    List(Vec<Value>),
    Dict(Ref<Dict>, Value),
}

const EXPECTING: &str = "Expecting value";

/// Reads a value.
fn read(
    text: &str,
    begin: usize,
    strict: bool,
    gil: &mut Gil,
) -> Res<Result<(Value, usize), Wrong>> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open> = Vec::new();
    let mut at = begin;
    macro_rules! wrong {
        ($words:expr, $at:expr) => {
            return Ok(Err(($words, $at)))
        };
    }
    /// A key and its colon.
    fn key(text: &str, at: usize, strict: bool) -> Result<(Value, usize), Wrong> {
        let bytes = text.as_bytes();
        if bytes.get(at) != Some(&b'"') {
            return Err(("Expecting property name enclosed in double quotes", at));
        }
        let (name, end) = json::string(text, at, strict)?;
        let end = json::blank(bytes, end);
        match bytes.get(end) {
            Some(b':') => Ok((Value::string(name), json::blank(bytes, end + 1))),
            _ => Err(("Expecting ':' delimiter", end)),
        }
    }
    'value: loop {
        let rest = &bytes[at.min(bytes.len())..];
        let mut value = match rest.first() {
            None => wrong!(EXPECTING, at),
            Some(b'"') => match json::string(text, at, strict) {
                Ok((found, end)) => {
                    at = end;
                    Value::string(found)
                }
                Err(wrong) => return Ok(Err(wrong)),
            },
            Some(b'[') => {
                if open.len() >= DEEPEST {
                    return too_deep("array");
                }
                at = json::blank(bytes, at + 1);
                if bytes.get(at) != Some(&b']') {
                    open.push(Open::List(Vec::new()));
                    continue 'value;
                }
                at += 1;
                Value::list(Vec::new())
            }
            Some(b'{') => {
                if open.len() >= DEEPEST {
                    return too_deep("object");
                }
                at = json::blank(bytes, at + 1);
                let dict = Ref::new(Dict::default());
                if bytes.get(at) != Some(&b'}') {
                    match key(text, at, strict) {
                        Ok((name, next)) => {
                            at = next;
                            open.push(Open::Dict(dict, name));
                            continue 'value;
                        }
                        Err(wrong) => return Ok(Err(wrong)),
                    }
                }
                at += 1;
                Value::Dict(dict)
            }
            Some(_) => match constant(rest) {
                Some((value, len)) => {
                    at += len;
                    value
                }
                None => match json::number(bytes, at) {
                    None => wrong!(EXPECTING, at),
                    Some((end, true)) => {
                        // The standard library rounds as CPython does.
                        let x = text[at..end].parse::<f64>().unwrap_or(f64::NAN);
                        at = end;
                        Value::float(x)
                    }
                    Some((end, false)) => {
                        let digits = &text[at..end];
                        at = end;
                        match digits.parse::<i64>() {
                            Ok(x) => Value::Int(x),
                            Err(_) => {
                                int_text::parse_int(digits, 10, registry::int_max_str_digits())?
                                    .into()
                            }
                        }
                    }
                },
            },
        };
        // The value goes into what is open around it, which may end with it.
        loop {
            match open.last_mut() {
                None => return Ok(Ok((value, at))),
                Some(Open::List(items)) => {
                    items.push(value);
                    at = json::blank(bytes, at);
                    match bytes.get(at) {
                        Some(b',') => {
                            let comma = at;
                            at = json::blank(bytes, at + 1);
                            if bytes.get(at) == Some(&b']') {
                                wrong!("Illegal trailing comma before end of array", comma);
                            }
                            continue 'value;
                        }
                        Some(b']') => at += 1,
                        _ => wrong!("Expecting ',' delimiter", at),
                    }
                    value = match open.pop() {
                        Some(Open::List(items)) => Value::list(items),
                        _ => Value::None,
                    };
                }
                Some(Open::Dict(dict, name)) => {
                    if let Value::Str(text) = &*name {
                        let hash = text.hash();
                        match dict.get(gil).find(name, hash, gil) {
                            Find::At(place) => {
                                put(dict.get_mut(gil).value_mut(place), value);
                            }
                            _ => dict.get_mut(gil).push(hash, name.clone(), value),
                        }
                    }
                    at = json::blank(bytes, at);
                    match bytes.get(at) {
                        Some(b',') => {
                            let comma = at;
                            at = json::blank(bytes, at + 1);
                            if bytes.get(at) == Some(&b'}') {
                                wrong!("Illegal trailing comma before end of object", comma);
                            }
                            match key(text, at, strict) {
                                Ok((next_name, next)) => {
                                    at = next;
                                    *name = next_name;
                                    continue 'value;
                                }
                                Err(wrong) => return Ok(Err(wrong)),
                            }
                        }
                        Some(b'}') => at += 1,
                        _ => wrong!("Expecting ',' delimiter", at),
                    }
                    value = match open.pop() {
                        Some(Open::Dict(dict, _)) => Value::Dict(dict),
                        _ => Value::None,
                    };
                }
            }
        }
    }
}

#[cold]
fn too_deep<T>(what: &str) -> Res<T> {
    let message = format!(
        "maximum recursion depth exceeded while decoding a JSON {what} from a unicode string"
    );
    raise(RecursionError, message)
}

/// `null` and its like, and how long they are.
fn constant(rest: &[u8]) -> Option<(Value, usize)> {
    let known = [
        ("null", Value::None),
        ("true", Value::True),
        ("false", Value::False),
        ("NaN", Value::float(f64::NAN)),
        ("Infinity", Value::float(f64::INFINITY)),
        ("-Infinity", Value::float(f64::NEG_INFINITY)),
    ];
    known
        .into_iter()
        .find_map(|(name, value)| rest.starts_with(name.as_bytes()).then_some((value, name.len())))
}
