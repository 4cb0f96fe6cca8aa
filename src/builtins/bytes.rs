//! `bytes`: its constructor, and what `bytearray(...)` shares with it.
//!
//! Lives here: these. May use: `object`, `vm`, its siblings. Deliberately absent: the methods, which
//! `bytearray` has as well (bytes_methods.rs).

use super::args::*;
use super::bytes_methods::{self, Made};
use super::ops;
use super::table::{Row, methods, natives};
use crate::base::Symbol;
use crate::object::buffer::{Code, packed, raw};
use crate::object::concat::times;
use crate::object::exc::ExcKind::*;
use crate::object::special::names;
use crate::object::{Buffer, Bytes, Gil, Kind, Plain, Raise, Res, Value, raise};
use crate::text::Int;
use crate::vm::{Cx, Half, Step, World, attr};

const METHODS: &[Row] = natives! { "bytes.";
    /// bytes(iterable_of_ints) -> bytes
    "__new__" "(cls, source=, encoding=, errors=)" Open new;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Bytes, METHODS);
    bytes_methods::install(world, gil);
}

fn made(bytes: Vec<u8>) -> Value {
    Value::from(Bytes(bytes.into()))
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = new_class(args, Kind::Bytes, cx)?;
    let half = |cx: &mut Cx<'_>, state: &mut [Value], bytes: Res| {
        let class = class_arg(&state[0], cx)?;
        let bytes = ops::unwrapped(&bytes?, cx);
        Ok(of_class(&class, Kind::Bytes, bytes, cx).into())
    };
    let bytes = of_source(cx, &args[1..], Kind::Bytes)?;
    if class.is(cx.world.heap.class(Kind::Bytes)) {
        return Ok(bytes);
    }
    Ok(bytes.and(half, vec![args[0].take()]))
}

/// What `bytes(source, encoding, errors)` and `bytearray(...)` are made from, as a step whose value
/// is a new object of that type.
///
/// # Errors
/// TypeError, ValueError, OverflowError, MemoryError as in CPython.
pub fn of_source(cx: &mut Cx<'_>, args: &[Value], kind: Kind) -> Res<Step> {
    let to = if kind == Kind::Bytes { Made::Bytes } else { Made::ByteArray };
    super::codecs::are_texts(given(args, 1), given(args, 2), kind.name(), cx)?;
    let named = given(args, 1).map(|_| "encoding").or(given(args, 2).map(|_| "errors"));
    let Some(source) = given(args, 0) else {
        return match named {
            Some(name) => type_error(format!("{name} without a string argument")),
            None => Ok(to.value(Vec::new()).into()),
        };
    };
    let native = ops::unwrapped(source, cx);
    if let Value::Str(text) = &native {
        if given(args, 1).is_none() {
            return type_error("string argument without an encoding");
        }
        let (encoding, errors) = (given(args, 1), given(args, 2));
        let bytes = super::codecs::encoded(text, encoding, errors, kind.name(), cx)?;
        return Ok(to.value(bytes).into());
    }
    if let Some(name) = named {
        return type_error(format!("{name} without a string argument"));
    }
    if kind == Kind::Bytes
        && matches!(source, Value::Instance(_))
        && let Some(method) = script_method(cx, source, names().bytes)
    {
        return Ok(Step::call_then(method, Vec::new(), from_hook, Vec::new()));
    }
    if let (Value::Bytes(_), Kind::Bytes) = (&native, kind) {
        return Ok(native.into());
    }
    if let Some(bytes) = raw(source, cx.gil) {
        let bytes = bytes.into_owned();
        return Ok(to.value(bytes).into());
    }
    let index = names().index;
    let count = match &native {
        Value::Int(n) => Some(Int::Small(*n)),
        Value::True => Some(Int::Small(1)),
        Value::False => Some(Int::Small(0)),
        Value::Big(n) => Some(Int::Big(&n.0)),
        _ => None,
    };
    let state = vec![Value::bool(kind == Kind::Bytes)];
    if let Some(method) = script_method(cx, source, index) {
        let half = |cx: &mut Cx<'_>, state: &mut [Value], number: Res| {
            let number = number?;
            let kind = kind_in(&state[0]);
            match int_of(&number, cx.gil).cloned() {
                Some(number) => of_source(cx, &[number], kind),
                None => {
                    let got = type_name(&number, cx);
                    type_error(format!("__index__ returned non-int (type {got})"))
                }
            }
        };
        return Ok(Step::call_then(method, Vec::new(), half, state));
    }
    if let Some(count) = count {
        if count.is_negative() {
            return match count {
                Int::Small(_) => value_error("negative count"),
                Int::Big(_) => raise(OverflowError, "cannot fit 'int' into an index-sized integer"),
            };
        }
        let count = times(count)?;
        crate::text::room::room_for(count)?;
        let mut zeros = Vec::new();
        if zeros.try_reserve_exact(count).is_err() {
            return Err(Box::new(Raise::Bare(MemoryError)));
        }
        zeros.resize(count, 0);
        return Ok(to.value(zeros).into());
    }
    let source = source.clone();
    match items_then(cx, &source, of_items, state) {
        Err(raised) => match &*raised {
            Raise::New(TypeError, message) if message.ends_with("is not iterable") => {
                let got = type_name(&source, cx);
                type_error(format!("cannot convert '{got}' object to {}", kind.name()))
            }
            _ => Err(raised),
        },
        step => step,
    }
}

fn kind_in(flag: &Value) -> Kind {
    if matches!(flag, Value::True) { Kind::Bytes } else { Kind::ByteArray }
}

/// A special method that a script has given an instance, bound.
fn script_method(cx: &mut Cx<'_>, value: &Value, name: Symbol) -> Option<Value> {
    match value {
        Value::Instance(instance) if crate::object::special::has(instance, name, cx.gil) => {
            attr::special(cx, value, name)
        }
        _ => None,
    }
}

/// `__bytes__` has answered.
fn from_hook(cx: &mut Cx<'_>, _: &mut [Value], bytes: Res) -> Res<Step> {
    let bytes = bytes?;
    match inner(&bytes, cx.gil) {
        Value::Bytes(_) => Ok(bytes.into()),
        _ => {
            let got = type_name(&bytes, cx);
            type_error(format!("__bytes__ returned non-bytes (type {got})"))
        }
    }
}

/// Collects items that are to become numbers; `half` gets them as a list in which no script has a
/// say any more.
///
/// # Errors
/// TypeError if the value is not iterable.
pub fn items_then(cx: &mut Cx<'_>, source: &Value, half: Half, state: Vec<Value>) -> Res<Step> {
    match ops::collect(source, cx)? {
        Plain::Done(items) if !items.iter().any(|item| matches!(item, Value::Instance(_))) => {
            let mut state = state;
            half(cx, &mut state, Ok(Value::list(items)))
        }
        Plain::Done(items) => {
            Ok(Step::call_then(cx.library("_numbers"), vec![Value::list(items)], half, state))
        }
        _ => Ok(Step::call_then(cx.library("_numbers"), vec![source.clone()], half, state)),
    }
}

/// The items are there.
fn of_items(cx: &mut Cx<'_>, state: &mut [Value], list: Res) -> Res<Step> {
    let items = ops::collected(list, cx)?;
    if let Kind::ByteArray = kind_in(&state[0]) {
        return match packed(Code::BYTE, &items, cx.gil)? {
            Plain::Done(bytes) => Ok(Buffer::bytearray(bytes).into()),
            _ => type_error("an integer is required"),
        };
    }
    Ok(made(bytes_from(&items, cx)?).into())
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
