//! `bytearray`: its constructor and what changes it.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings. Deliberately absent: what it
//! shares with `bytes` (bytes_methods.rs) and with other sequences (dunder.rs).

use super::args::*;
use super::bytes::{items_then, of_source};
use super::ops;
use super::table::{Row, methods, natives};
use crate::bytecode::BinaryOp;
use crate::object::buffer::{Code, packed, raw};
use crate::object::exc::ExcKind::*;
use crate::object::{Buffer, Gil, Kind, Plain, Raise, Ref, Res, Value, arith, raise};
use crate::vm::{Cx, Step, World};

const METHODS: &[Row] = natives! { "bytearray.";
    /// bytearray(iterable_of_ints) -> bytearray
    "__new__" "(cls, source=, encoding=, errors=)" Open new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(self, source=, encoding=, errors=)" Open init;
    /// Append a single item to the end of the bytearray.
    "append" "(self, item, /)" Atomic append;
    /// Remove all items from the bytearray.
    "clear" "(self, /)" Atomic clear;
    /// Return a copy.
    "copy" "(self, /)" Atomic copy;
    /// Append all the items from the iterator or sequence to the bytearray.
    "extend" "(self, iterable_of_ints, /)" Open extend;
    /// Insert a single item into the bytearray before the given index.
    "insert" "(self, index, item, /)" Atomic insert;
    /// Remove and return a single item, the last one by default.
    "pop" "(self, index=, /)" Atomic pop;
    /// Remove the first occurrence of a value in the bytearray.
    "remove" "(self, value, /)" Atomic remove;
    /// Reverse the order of the values in the bytearray in place.
    "reverse" "(self, /)" Atomic reverse;
    /// Implement self+=value.
    "__iadd__" "(self, value, /)" Atomic iadd;
    /// Implement self*=value.
    "__imul__" "(self, value, /)" Atomic imul;
    /// Return the number of bytes actually allocated.
    "__alloc__" "(self, /)" Atomic alloc;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::ByteArray, METHODS);
}

fn this(args: &[Value], cx: &Cx<'_>) -> Res<Ref<Buffer>> {
    match inner(&args[0], cx.gil) {
        Value::Buffer(buffer) if !buffer.get(cx.gil).code.is_array() => Ok(buffer.clone()),
        _ => {
            let got = type_name(&args[0], cx);
            type_error(format!("descriptor requires a 'bytearray' object but received a '{got}'"))
        }
    }
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = new_class(args, Kind::ByteArray, cx)?;
    if class.is(cx.world.heap.class(Kind::ByteArray)) {
        return of_source(cx, &args[1..], Kind::ByteArray);
    }
    // The bytes come with `__init__`, which a subclass may have made its own.
    let empty = Buffer::bytearray(Vec::new());
    Ok(of_class(&class, Kind::ByteArray, empty, cx).into())
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    this(args, cx)?;
    let half = |cx: &mut Cx<'_>, state: &mut [Value], made: Res| {
        if let Value::Buffer(made) = made? {
            let bytes = std::mem::take(&mut made.get_mut(cx.gil).bytes);
            this(state, cx)?.get_mut(cx.gil).bytes = bytes;
        }
        Ok(Value::None.into())
    };
    Ok(of_source(cx, &args[1..], Kind::ByteArray)?.and(half, vec![args[0].take()]))
}

/// A byte's number as an argument.
fn byte(value: &Value, cx: &Cx<'_>) -> Res<u64> {
    match Code::BYTE.write(value, cx.gil)? {
        Plain::Done(bits) => Ok(bits),
        _ => type_error("an integer is required"),
    }
}

fn append(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let byte = byte(&args[1], cx)?;
    this.get(cx.gil).resizable()?;
    this.get_mut(cx.gil).push(byte);
    Ok(Value::None)
}

fn clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    this.get(cx.gil).resizable()?;
    this.get_mut(cx.gil).bytes.clear();
    Ok(Value::None)
}

fn copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let bytes = this(args, cx)?.get(cx.gil).bytes.clone();
    Ok(Buffer::bytearray(bytes))
}

fn extend(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = this(args, cx)?;
    if let Some(more) = raw(&args[1], cx.gil) {
        let more = more.into_owned();
        this.get(cx.gil).resizable()?;
        this.get_mut(cx.gil).bytes.extend(more);
        return Ok(Value::None.into());
    }
    if text(&args[1], cx.gil).is_some() {
        let got = type_name(&args[1], cx);
        return type_error(format!("expected iterable of integers; got: '{got}'"));
    }
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        if let Plain::Done(more) = packed(Code::BYTE, &items, cx.gil)? {
            let this = self::this(state, cx)?;
            this.get(cx.gil).resizable()?;
            this.get_mut(cx.gil).bytes.extend(more);
        }
        Ok(Value::None.into())
    };
    match items_then(cx, &args[1].clone(), half, vec![Value::Buffer(this)]) {
        Err(raised) => match &*raised {
            Raise::New(TypeError, message) if message.ends_with("is not iterable") => {
                let got = type_name(&args[1], cx);
                type_error(format!("can't extend bytearray with {got}"))
            }
            _ => Err(raised),
        },
        step => step,
    }
}

fn insert(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let at = index(&args[1], cx)?;
    let byte = byte(&args[2], cx)?;
    let (at, _) = positions(at, 0, this.get(cx.gil).len());
    this.get(cx.gil).resizable()?;
    this.get_mut(cx.gil).insert(at, byte);
    Ok(Value::None)
}

fn pop(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let at = given(args, 1).map_or(Ok(-1), |at| index(at, cx))?;
    popped(&this, at, "bytearray", cx)
}

/// Removes an item and gives it.
///
/// # Errors
/// IndexError if there is none.
pub fn popped(this: &Ref<Buffer>, at: i64, what: &str, cx: &mut Cx<'_>) -> Res {
    let length = this.get(cx.gil).len();
    if length == 0 {
        return raise(IndexError, format!("pop from empty {what}"));
    }
    let Some(at) = crate::text::slice::index(at, length) else {
        return raise(IndexError, "pop index out of range");
    };
    this.get(cx.gil).resizable()?;
    let item = this.get(cx.gil).at(at).unwrap_or(Value::None);
    this.get_mut(cx.gil).remove(at);
    Ok(item)
}

fn remove(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let byte = byte(&args[1], cx)? as u8;
    match this.get(cx.gil).bytes.iter().position(|&here| here == byte) {
        Some(at) => {
            this.get(cx.gil).resizable()?;
            this.get_mut(cx.gil).remove(at);
            Ok(Value::None)
        }
        None => value_error("value not found in bytearray"),
    }
}

fn reverse(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    this(args, cx)?.get_mut(cx.gil).bytes.reverse();
    Ok(Value::None)
}

/// `+=` and `*=` as methods, of arrays too.
fn in_place(cx: &mut Cx<'_>, args: &mut [Value], op: BinaryOp) -> Res {
    let mut this = ops::unwrapped(&args[0], cx);
    match arith::inplace(op, &mut this, &args[1], &mut cx.world.heap, cx.gil)? {
        Plain::Done(_) => Ok(args[0].take()),
        _ => arith::refuse(op, true, &this, &args[1], cx.gil),
    }
}

/// `self += value`
pub fn iadd(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    in_place(cx, args, BinaryOp::Add)
}

/// `self *= value`
pub fn imul(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    in_place(cx, args, BinaryOp::Mul)
}

fn alloc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.get(cx.gil).bytes.len() as i64 + 1))
}
