//! The native part of module `struct`: values to bytes and back.
//!
//! Lives here: `pack`, `unpack` and their kin. May use: `text::layout` (formats), `text::pack`,
//! `object`, `vm`, its siblings. Deliberately absent: the class `Struct` (lib/struct.cc).

use super::args::*;
use super::ops;
use super::table::{Row, members, natives};
use crate::base::Symbol;
use crate::object::buffer::{not_bytes, plain_bytes, raw};
use crate::object::exc::ExcKind::*;
use crate::object::special::{has, names};
use crate::object::{Bytes, Gil, Misc, Plain, Raise, Res, Value, convert, raise};
use crate::text::layout::{Field, Layout, What, parse};
use crate::text::pack::{Form, float_bits, push_bits, read_float, read_int};
use crate::text::{Int, convert as numbers};
use crate::vm::{Cx, Step, World, attr};

const FUNCTIONS: &[Row] = natives! { "";
    /// Return size in bytes of the struct described by the format string.
    "calcsize" "(format, /)" Atomic calcsize;
    /// Return bytes containing the values packed according to the format string.
    "pack" "(*args)" Open pack_function;
    /// Pack the values and write the bytes into a writable buffer, starting at offset.
    "pack_into" "(*args)" Open pack_into;
    /// Return a tuple containing values unpacked according to the format string.
    "unpack" "(format, buffer, /)" Atomic unpack;
    /// Return a tuple containing values unpacked according to the format string.
    "unpack_from" "(format, /, buffer, offset=0)" Atomic unpack_from;
    /// Return an iterator yielding tuples unpacked from the given bytes.
    "iter_unpack" "(format, buffer, /)" Atomic iter_unpack;
    /// The format as a string.
    "plain_format" "(format, /)" Atomic plain_format;
};

/// Fills module `_struct`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, FUNCTIONS);
    let error = world.library("_StructError");
    world.set_global(module, Symbol::new("error"), error);
}

/// A `struct.error`.
#[cold]
fn wrong<T>(message: impl Into<String>, cx: &Cx<'_>) -> Res<T> {
    let Value::Class(class) = cx.library("_StructError") else {
        return value_error(message);
    };
    let args = vec![Value::string(message.into())];
    let object = cx.world.heap.new_exception_of(class, args, cx.gil);
    Err(Box::new(Raise::Object(object)))
}

fn format_text(format: &Value, cx: &Cx<'_>) -> Res<String> {
    match inner(format, cx.gil) {
        Value::Str(text) => match text.as_str().chars().position(|c| !c.is_ascii()) {
            None => Ok(text.as_str().to_owned()),
            Some(at) => {
                let args = vec![
                    Value::str("ascii"),
                    Value::Str(text.clone()),
                    Value::Int(at as i64),
                    Value::Int(at as i64 + 1),
                    Value::str("ordinal not in range(128)"),
                ];
                Err(Box::new(Raise::With(UnicodeEncodeError, args)))
            }
        },
        Value::Bytes(bytes) => Ok(bytes.0.iter().map(|&byte| char::from(byte)).collect()),
        _ => {
            let got = type_name(format, cx);
            type_error(format!("Struct() argument 1 must be a str or bytes object, not {got}"))
        }
    }
}

fn layout(format: &Value, cx: &Cx<'_>) -> Res<Layout> {
    match parse(&format_text(format, cx)?) {
        Ok(layout) => Ok(layout),
        Err(message) => wrong(message, cx),
    }
}

fn plain_format(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::string(format_text(&args[0], cx)?))
}

fn calcsize(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(layout(&args[0], cx)?.size as i64))
}

/// A value in the way of packing: a script must be asked first.
struct Asked {
    at: usize,
    method: Value,
    args: Vec<Value>,
}

/// The bytes of values, or which of them a script has to say more about.
fn packed(layout: &Layout, values: &[Value], cx: &mut Cx<'_>) -> Res<Result<Vec<u8>, Asked>> {
    let mut bytes = Vec::new();
    if bytes.try_reserve_exact(layout.size).is_err() {
        return Err(Box::new(Raise::Bare(MemoryError)));
    }
    for (at, (field, value)) in layout.fields.iter().zip(values).enumerate() {
        bytes.resize(field.offset, 0);
        if let Some((method, args)) = hook(field, value, cx) {
            return Ok(Err(Asked { at, method, args }));
        }
        pack_one(field, value, layout, &mut bytes, cx)?;
    }
    bytes.resize(layout.size, 0);
    Ok(Ok(bytes))
}

/// What of a script turns a value into what a field takes.
fn hook(field: &Field, value: &Value, cx: &mut Cx<'_>) -> Option<(Value, Vec<Value>)> {
    let Value::Instance(instance) = value else { return None };
    let wanted: &[Symbol] = match field.what {
        What::Number(Form::Float) => &[names().float, names().index],
        What::Number(_) => &[names().index],
        What::Bool => return Some((cx.library("_truth"), vec![value.clone()])),
        _ => return None,
    };
    let name = *wanted.iter().find(|&&name| has(instance, name, cx.gil))?;
    attr::special(cx, value, name).map(|method| (method, Vec::new()))
}

fn pack_one(
    field: &Field,
    value: &Value,
    layout: &Layout,
    out: &mut Vec<u8>,
    cx: &Cx<'_>,
) -> Res<()> {
    let size = field.size;
    match field.what {
        What::Number(Form::Float) => {
            let x = match convert::to_float(value, cx.gil) {
                Ok(Plain::Done(x)) => x,
                _ => return wrong("required argument is not a float", cx),
            };
            // The processor's own conversion knows no refusal.
            let infinite = layout.native && size == 4;
            let bits = float_bits(x, size)
                .or_else(|| float_bits(f64::INFINITY.copysign(x), size).filter(|_| infinite));
            match bits {
                Some(bits) => push_bits(bits, size, layout.big, out),
                None => {
                    let letter = field.letter;
                    let text = format!("float too large to pack with {letter} format");
                    return raise(OverflowError, text);
                }
            }
        }
        What::Number(form) => {
            let n = match int_of(value, cx.gil) {
                Some(Value::Int(n)) => Int::Small(*n),
                Some(Value::Big(n)) => Int::Big(&n.0),
                _ => return wrong("required argument is not an integer", cx),
            };
            let order = match layout.big {
                true => numbers::ByteOrder::Big,
                false => numbers::ByteOrder::Little,
            };
            match numbers::to_bytes(n, size as i64, order, form == Form::Signed) {
                Ok(bytes) => out.extend(bytes),
                Err(_) if field.letter == 'P' => return wrong("int too large to convert", cx),
                Err(_) => {
                    let (letter, bits) = (field.letter, 8 * size as u32);
                    let (least, most) = match form {
                        Form::Signed => (-(1_i128 << (bits - 1)), (1_i128 << (bits - 1)) - 1),
                        _ => (0, (1_i128 << bits) - 1),
                    };
                    let text = format!("'{letter}' format requires {least} <= number <= {most}");
                    return wrong(text, cx);
                }
            }
        }
        What::Bool => {
            let truth = !matches!(ops::truth(value, cx), Plain::Done(false));
            out.push(truth.into());
        }
        What::Char => match inner(value, cx.gil) {
            Value::Bytes(bytes) if bytes.0.len() == 1 => out.push(bytes.0[0]),
            _ => return wrong("char format requires a bytes object of length 1", cx),
        },
        What::Bytes | What::Pascal => {
            let Some(bytes) = plain_bytes(inner(value, cx.gil), cx.gil) else {
                let letter = field.letter;
                return wrong(format!("argument for '{letter}' must be a bytes object"), cx);
            };
            let end = out.len() + size;
            let mut room = size;
            if field.what == What::Pascal && size > 0 {
                room -= 1;
                out.push(bytes.len().min(room).min(255) as u8);
            }
            out.extend_from_slice(&bytes[..bytes.len().min(room)]);
            out.resize(end, 0);
        }
    }
    Ok(())
}

/// Packs the values, asking scripts about them one by one, and goes on with `then`. The state is
/// the format, the destination (two values), then the values.
fn pack_then(cx: &mut Cx<'_>, mut state: Vec<Value>) -> Res<Step> {
    let layout = layout(&state[0], cx)?;
    match packed(&layout, &state[3..], cx)? {
        Ok(bytes) => stored(cx, &state, bytes),
        Err(asked) => {
            state.insert(0, Value::Int(asked.at as i64));
            Ok(Step::call_then(asked.method, asked.args, answered, state))
        }
    }
}

fn answered(cx: &mut Cx<'_>, state: &mut [Value], value: Res) -> Res<Step> {
    let mut state: Vec<Value> = state.iter_mut().map(Value::take).collect();
    if let Value::Int(at) = state.remove(0) {
        state[3 + at as usize] = value?;
    }
    pack_then(cx, state)
}

/// The bytes are packed: they are the answer, or go to where the state says.
fn stored(cx: &mut Cx<'_>, state: &[Value], bytes: Vec<u8>) -> Res<Step> {
    let Value::Int(offset) = state[2] else {
        return Ok(Value::from(Bytes(bytes.into())).into());
    };
    let length = match raw(&state[1], cx.gil) {
        Some(there) => there.len(),
        None => 0,
    };
    let at = place(offset, bytes.len(), length, true, cx)?;
    super::views::write(cx, &state[1], at, &bytes)?;
    Ok(Value::None.into())
}

fn count_values(name: &str, layout: &Layout, got: usize, cx: &Cx<'_>) -> Res<()> {
    let wanted = layout.fields.len();
    match wanted == got {
        true => Ok(()),
        false => wrong(format!("{name} expected {wanted} items for packing (got {got})"), cx),
    }
}

fn pack_function(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(format) = args.first() else { return type_error("missing format argument") };
    let layout = layout(format, cx)?;
    count_values("pack", &layout, args.len() - 1, cx)?;
    match packed(&layout, &args[1..], cx)? {
        Ok(bytes) => Ok(Value::from(Bytes(bytes.into())).into()),
        Err(_) => {
            let mut state = vec![args[0].take(), Value::None, Value::None];
            state.extend(args[1..].iter().cloned());
            pack_then(cx, state)
        }
    }
}

fn pack_into(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(format) = args.first() else { return type_error("missing format argument") };
    let layout = layout(format, cx)?;
    match args.len() {
        1 => return wrong("pack_into expected buffer argument", cx),
        2 => return wrong("pack_into expected offset argument", cx),
        n => count_values("pack_into", &layout, n - 3, cx)?,
    }
    let writable = match inner(&args[1], cx.gil) {
        Value::Buffer(_) => true,
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Memory(memory) => !memory.readonly(),
            _ => false,
        },
        _ => false,
    };
    if !writable {
        let got = type_name(&args[1], cx);
        return type_error(format!("argument must be read-write bytes-like object, not {got}"));
    }
    args[2] = Value::Int(index(&args[2], cx)?);
    pack_then(cx, args.iter_mut().map(Value::take).collect())
}

/// Where in a buffer of `length` bytes an offset points that leaves room for `size` bytes.
fn place(offset: i64, size: usize, length: usize, packing: bool, cx: &Cx<'_>) -> Res<usize> {
    let (name, doing, verb) = match packing {
        true => ("pack_into", "packing", "no space to pack"),
        false => ("unpack_from", "unpacking", "not enough data to unpack"),
    };
    if offset < 0 {
        if offset + size as i64 > 0 {
            return wrong(format!("{verb} {size} bytes at offset {offset}"), cx);
        }
        return match (length as i64).checked_add(offset).filter(|&at| at >= 0) {
            Some(at) => Ok(at as usize),
            None => wrong(format!("offset {offset} out of range for {length}-byte buffer"), cx),
        };
    }
    if length < size || offset as usize > length - size {
        let least = offset as usize + size;
        let text = format!(
            "{name} requires a buffer of at least {least} bytes for {doing} {size} bytes at offset \
             {offset} (actual buffer size is {length})"
        );
        return wrong(text, cx);
    }
    Ok(offset as usize)
}

/// The values in bytes of the layout's size.
fn unpacked(layout: &Layout, bytes: &[u8]) -> Value {
    let value = |field: &Field| {
        let here = &bytes[field.offset..field.offset + field.size];
        match field.what {
            What::Number(Form::Float) => Value::float(read_float(here, layout.big)),
            What::Number(form) => read_int(here, form, layout.big).into(),
            What::Bool => Value::bool(here != [0]),
            What::Char | What::Bytes => Value::from(Bytes(here.into())),
            What::Pascal => match here.split_first() {
                Some((&count, rest)) => {
                    let count = usize::from(count).min(rest.len());
                    Value::from(Bytes(rest[..count].into()))
                }
                None => Value::from(Bytes(Box::default())),
            },
        }
    };
    Value::tuple(layout.fields.iter().map(value).collect())
}

fn unpack(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let layout = layout(&args[0], cx)?;
    let Some(bytes) = raw(&args[1], cx.gil) else { return not_bytes(&args[1], cx.gil) };
    if bytes.len() != layout.size {
        return wrong(format!("unpack requires a buffer of {} bytes", layout.size), cx);
    }
    Ok(unpacked(&layout, &bytes))
}

fn unpack_from(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let layout = layout(&args[0], cx)?;
    let Some(bytes) = raw(&args[1], cx.gil) else { return not_bytes(&args[1], cx.gil) };
    let offset = given(args, 2).map_or(Ok(0), |offset| index(offset, cx))?;
    let at = place(offset, layout.size, bytes.len(), false, cx)?;
    Ok(unpacked(&layout, &bytes[at..at + layout.size]))
}

fn iter_unpack(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let layout = layout(&args[0], cx)?;
    let Some(bytes) = raw(&args[1], cx.gil) else { return not_bytes(&args[1], cx.gil) };
    let size = layout.size;
    if size == 0 {
        return wrong("cannot iteratively unpack with a struct of length 0", cx);
    }
    if bytes.len() % size != 0 {
        let text = format!("iterative unpacking requires a buffer of a multiple of {size} bytes");
        return wrong(text, cx);
    }
    let rows = bytes.chunks_exact(size).map(|row| unpacked(&layout, row)).collect();
    match ops::iter(&Value::list(rows), cx)? {
        Plain::Done(iterator) => Ok(iterator),
        _ => Ok(Value::None),
    }
}
