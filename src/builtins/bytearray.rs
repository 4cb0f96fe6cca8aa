//! `bytearray`: its constructor and what changes it.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings. Deliberately absent: what it
//! shares with `array` (buffers.rs), `bytes` (bytes_methods.rs) and other sequences (dunder.rs).

use super::args::*;
use super::buffers::{self, bits};
use super::bytes::{items_then, of_source};
use super::ops;
use super::table::{Row, methods, natives};
use crate::object::buffer::{Code, packed, raw};
use crate::object::exc::ExcKind::*;
use crate::object::{Buffer, Gil, Kind, Plain, Raise, Ref, Res, Value};
use crate::vm::{Cx, Step, World};

const METHODS: &[Row] = natives! { "bytearray.";
    /// bytearray(iterable_of_ints) -> bytearray
    "__new__" "(cls, source=, encoding=, errors=)" Open new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(self, source=, encoding=, errors=)" Open init;
    /// Append a single item to the end of the bytearray.
    "append" "(self, item, /)" Atomic buffers::append::<false>;
    /// Remove all items from the bytearray.
    "clear" "(self, /)" Atomic buffers::clear::<false>;
    /// Return a copy.
    "copy" "(self, /)" Atomic buffers::copy::<false>;
    /// Append all the items from the iterator or sequence to the bytearray.
    "extend" "(self, iterable_of_ints, /)" Open extend;
    /// Insert a single item into the bytearray before the given index.
    "insert" "(self, index, item, /)" Atomic buffers::insert::<false>;
    /// Remove and return a single item, the last one by default.
    "pop" "(self, index=, /)" Atomic buffers::pop::<false>;
    /// Remove the first occurrence of a value in the bytearray.
    "remove" "(self, value, /)" Atomic remove;
    /// Reverse the order of the values in the bytearray in place.
    "reverse" "(self, /)" Atomic buffers::reverse::<false>;
    /// Implement self+=value.
    "__iadd__" "(self, value, /)" Atomic buffers::iadd;
    /// Implement self*=value.
    "__imul__" "(self, value, /)" Atomic buffers::imul;
    /// Return the number of bytes actually allocated.
    "__alloc__" "(self, /)" Atomic alloc;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::ByteArray, METHODS);
}

fn this(args: &[Value], cx: &Cx<'_>) -> Res<Ref<Buffer>> {
    buffers::this::<false>(args, cx)
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

fn remove(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let byte = bits(&this, &args[1], cx)? as u8;
    match this.get(cx.gil).bytes.iter().position(|&here| here == byte) {
        Some(at) => {
            this.get(cx.gil).resizable()?;
            this.get_mut(cx.gil).remove(at);
            Ok(Value::None)
        }
        None => value_error("value not found in bytearray"),
    }
}

fn alloc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.get(cx.gil).bytes.len() as i64 + 1))
}
