//! `str` of exceptions.
//!
//! Lives here: what each built-in exception says of its arguments. May use: the object types, `repr`.
//! Deliberately absent: tracebacks (`vm` remembers them, `session` prints them).

use super::Plain;
use super::class::{Class, Instance};
use super::counted::Ref;
use super::exc::Res;
use super::heap::{Heap, exc_of};
use super::key::Gil;
use super::repr::{repr, str_of};
use super::special::names;
use super::value::Value;
use crate::base::Symbol;

/// `str` of an exception: nothing, its only argument, or all of them.
pub(super) fn exception_text(
    instance: &Ref<Instance>,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<Value>> {
    let args = exc_args(instance, gil);
    let class = &instance.get(gil).class;
    let builtin = built_in_name(class, gil);
    let text = match (builtin, &*args) {
        ("SyntaxError", []) => Plain::Done("None".into()),
        (_, []) => Plain::Done(String::new()),
        ("KeyError", [key]) => repr(key, heap, gil)?,
        ("OSError", [number, message]) => {
            let file = file_name(instance, names().filename, heap, gil);
            let second = file_name(instance, names().filename2, heap, gil);
            let (Plain::Done(Value::Str(number)), Plain::Done(Value::Str(message))) =
                (str_of(number, heap, gil)?, str_of(message, heap, gil)?)
            else {
                return Ok(Plain::Script);
            };
            let text = format!("[Errno {}] {}", number.as_str(), message.as_str());
            match file {
                None => Plain::Done(text),
                Some(file) => {
                    let second = match second {
                        None => Plain::Done(String::new()),
                        Some(second) => match repr(&second, heap, gil)? {
                            Plain::Done(second) => Plain::Done(format!(" -> {second}")),
                            other => other,
                        },
                    };
                    match (repr(&file, heap, gil)?, second) {
                        (Plain::Done(file), Plain::Done(second)) => {
                            Plain::Done(format!("{text}: {file}{second}"))
                        }
                        _ => return Ok(Plain::Script),
                    }
                }
            }
        }
        ("UnicodeDecodeError" | "UnicodeEncodeError", [codec, object, start, end, reason]) => {
            match unicode_text(codec, object, start, end, reason) {
                Some(text) => Plain::Done(text),
                None => return str_of(&Value::tuple(args.to_vec()), heap, gil),
            }
        }
        ("UnicodeTranslateError", [object, start, end, reason]) => {
            let codec = Value::str("");
            match unicode_text(&codec, object, start, end, reason) {
                Some(text) => {
                    Plain::Done(text.replacen("'' codec can't encode", "can't translate", 1))
                }
                None => return str_of(&Value::tuple(args.to_vec()), heap, gil),
            }
        }
        ("SyntaxError", [message, Value::Tuple(place)]) if place.items.len() >= 4 => {
            let Plain::Done(Value::Str(message)) = str_of(message, heap, gil)? else {
                return Ok(Plain::Script);
            };
            Plain::Done(syntax_text(message.as_str(), &place.items))
        }
        (_, [only]) => return str_of(only, heap, gil),
        (_, args) => repr(&Value::tuple(args.to_vec()), heap, gil)?,
    };
    Ok(match text {
        Plain::Done(text) => Plain::Done(Value::string(text)),
        Plain::Script => Plain::Script,
        Plain::Unsupported => Plain::Unsupported,
    })
}

/// "message (file.py, line 3)" as far as the place is known.
fn syntax_text(message: &str, place: &[Value]) -> String {
    let file = match &place[0] {
        Value::Str(file) => file.as_str().rsplit('/').next().map(str::to_owned),
        _ => None,
    };
    match (file, &place[1]) {
        (Some(file), Value::Int(line)) => format!("{message} ({file}, line {line})"),
        (Some(file), _) => format!("{message} ({file})"),
        (None, Value::Int(line)) => format!("{message} (line {line})"),
        _ => message.to_owned(),
    }
}

/// The built-in exception class whose `__str__` an exception class has.
fn built_in_name(class: &Ref<Class>, gil: &Gil) -> &'static str {
    let this = class.get(gil);
    const WITH_TEXT: [&str; 6] = [
        "KeyError",
        "OSError",
        "UnicodeDecodeError",
        "UnicodeEncodeError",
        "UnicodeTranslateError",
        "SyntaxError",
    ];
    let all = std::iter::once(class).chain(&this.mro);
    let names = all.map(|class| class.get(gil)).filter(|class| !class.flags.script);
    names.map(|class| class.name.as_str()).find(|name| WITH_TEXT.contains(name)).unwrap_or("")
}

pub(super) fn exc_args(instance: &Ref<Instance>, gil: &Gil) -> Vec<Value> {
    match exc_of(instance, gil).map(|exc| &exc.get(gil).args) {
        Some(Value::Tuple(args)) => args.items.to_vec(),
        _ => Vec::new(),
    }
}

/// The attribute `filename` or `filename2` of an OSError, if it has one.
fn file_name(instance: &Ref<Instance>, name: Symbol, heap: &Heap, gil: &Gil) -> Option<Value> {
    let instance = instance.get(gil);
    let field = heap.shapes.field(instance.shape, name)?;
    Some(instance.field(field as usize)).filter(|v| !v.is_none() && !v.is_unset()).cloned()
}

/// "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"
fn unicode_text(
    codec: &Value,
    object: &Value,
    start: &Value,
    end: &Value,
    reason: &Value,
) -> Option<String> {
    let (Value::Str(codec), Value::Int(start), Value::Int(end), Value::Str(reason)) =
        (codec, start, end, reason)
    else {
        return None;
    };
    let (codec, reason) = (codec.as_str(), reason.as_str());
    let at = usize::try_from(*start).ok()?;
    let what = match object {
        Value::Bytes(bytes) if *end == start + 1 => {
            format!("decode byte 0x{:02x}", bytes.0.get(at)?)
        }
        Value::Bytes(_) => "decode bytes".to_owned(),
        Value::Str(text) if *end == start + 1 => {
            let escaped = match text.char_at(at)? as u32 {
                c @ 0..=0xff => format!("\\x{c:02x}"),
                c @ 0x100..=0xffff => format!("\\u{c:04x}"),
                c => format!("\\U{c:08x}"),
            };
            format!("encode character '{escaped}'")
        }
        Value::Str(_) => "encode characters".to_owned(),
        _ => return None,
    };
    let place = match *end == start + 1 {
        true => format!("position {start}"),
        false => format!("position {start}-{}", end - 1),
    };
    Some(format!("'{codec}' codec can't {what} in {place}: {reason}"))
}
