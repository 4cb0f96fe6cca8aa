//! Module `array`: numbers of one type, side by side in memory.
//!
//! Lives here: natives over `Buffer` with a type code. May use: `object`, `vm`, its siblings.
//! Deliberately absent: what arrays share with `bytearray` (buffers.rs) and with other sequences
//! (dunder.rs), files of items.

use super::args::*;
use super::buffers::{self, bits, swap_bytes};
use super::bytes::items_then;
use super::ops;
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::buffer::{Code, not_bytes, packed, raw};
use crate::object::{Buffer, Bytes, Gil, Kind, Plain, Ref, Res, Value};
use crate::vm::{Cx, Step, World};

const METHODS: &[Row] = natives! { "array.";
    /// array(typecode [, initializer]) -> array
    "__new__" "(*args)" Open new;
    /// Append new value v to the end of the array.
    "append" "(self, v, /)" Atomic buffers::append::<true>;
    /// Return the address and the length of the array's memory; the address is none.
    "buffer_info" "(self, /)" Atomic buffer_info;
    /// Byteswap all items of the array.
    "byteswap" "(self, /)" Atomic byteswap;
    /// Remove all items from the array.
    "clear" "(self, /)" Atomic buffers::clear::<true>;
    /// Return a copy of the array.
    "__copy__" "(self, /)" Atomic buffers::copy::<true>;
    /// Return a copy of the array.
    "__deepcopy__" "(self, memo, /)" Atomic buffers::copy::<true>;
    /// Return number of occurrences of v in the array.
    "count" "(self, v, /)" Open count;
    /// Append items to the end of the array.
    "extend" "(self, bb, /)" Open extend;
    /// Append the items in the bytes, interpreted as machine values.
    "frombytes" "(self, buffer, /)" Atomic frombytes;
    /// Append items to the array from a list.
    "fromlist" "(self, list, /)" Atomic fromlist;
    /// Extend the array with the characters of a string.
    "fromunicode" "(self, ustr, /)" Atomic fromunicode;
    /// Return index of first occurrence of v in the array.
    "index" "(self, v, start=, stop=, /)" Atomic index_of;
    /// Implement self+=value.
    "__iadd__" "(self, value, /)" Atomic buffers::iadd;
    /// Implement self*=value.
    "__imul__" "(self, value, /)" Atomic buffers::imul;
    /// Insert a new item v into the array before position i.
    "insert" "(self, i, v, /)" Atomic buffers::insert::<true>;
    /// Return the i-th element and delete it from the array.
    "pop" "(self, i=, /)" Atomic buffers::pop::<true>;
    /// Remove the first occurrence of v in the array.
    "remove" "(self, v, /)" Atomic remove;
    /// Reverse the order of the items in the array.
    "reverse" "(self, /)" Atomic buffers::reverse::<true>;
    /// Convert the array to an array of machine values and return the bytes representation.
    "tobytes" "(self, /)" Atomic tobytes;
    /// Convert the array to an ordinary list with the same items.
    "tolist" "(self, /)" Atomic tolist;
    /// Convert the array to a string.
    "tounicode" "(self, /)" Atomic tounicode;
};

const COMPUTED: &[Row] = natives! { "array.";
    /// The typecode character used to create the array.
    "typecode" "(self, /)" Atomic typecode;
    /// The size, in bytes, of one array item.
    "itemsize" "(self, /)" Atomic itemsize;
};

/// Fills module `_array`.
pub fn fill(world: &mut World, gil: &mut Gil, module: u32) {
    table::methods(world, gil, Kind::Array, METHODS);
    table::computed(world, gil, Kind::Array, COMPUTED, &[]);
    let class = world.heap.class(Kind::Array).clone();
    class.get_mut(gil).module = Symbol::new("array");
    world.set_global(module, Symbol::new("array"), Value::from(class));
}

fn this(args: &[Value], cx: &Cx<'_>) -> Res<Ref<Buffer>> {
    buffers::this::<true>(args, cx)
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = new_class(args, Kind::Array, cx)?;
    let exact = class.is(cx.world.heap.class(Kind::Array));
    let code = match args.len() {
        1 => return type_error("array() takes at least 1 argument (0 given)"),
        n if n > 3 && exact => {
            return type_error(format!("array() takes at most 2 arguments ({} given)", n - 1));
        }
        _ => code_of(&args[1], cx)?,
    };
    let made = Buffer::of(Vec::new(), code);
    let made = of_class(&class, Kind::Array, made, cx);
    let Some(source) = given(args, 2).cloned() else { return Ok(made.into()) };
    let letter = char::from(code.letter);
    match inner(&source, cx.gil) {
        Value::Str(text) => {
            if code.form.is_some() {
                return type_error(format!(
                    "cannot use a str to initialize an array with typecode '{letter}'"
                ));
            }
            let items: Vec<Value> =
                text.as_str().chars().map(crate::object::item::character).collect();
            return appended(cx, &mut [made], Ok(Value::list(items)));
        }
        Value::Buffer(other) if other.get(cx.gil).code.is_array() => {
            if other.get(cx.gil).code.form.is_none() && code.form.is_some() {
                return type_error(format!(
                    "cannot use a unicode array to initialize an array with typecode '{letter}'"
                ));
            }
            let items: Vec<Value> = other.get(cx.gil).items().collect();
            return appended(cx, &mut [made], Ok(Value::list(items)));
        }
        Value::Bytes(_) | Value::Buffer(_) => {
            frombytes(cx, &mut [made.clone(), source])?;
            return Ok(made.into());
        }
        _ => {}
    }
    items_then(cx, &source, appended, vec![made])
}

fn code_of(value: &Value, cx: &Cx<'_>) -> Res<Code> {
    let got = type_name(value, cx);
    let wrong = || type_error(format!("array() argument 1 must be a unicode character, not {got}"));
    let Some(text) = text(value, cx.gil) else { return wrong() };
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => match Code::of(letter) {
            Some(code) => Ok(code),
            None => value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"),
        },
        _ => wrong(),
    }
}

/// The items to append to the array in `state[0]` are there; the answer is the array.
fn appended(cx: &mut Cx<'_>, state: &mut [Value], list: Res) -> Res<Step> {
    let items = ops::collected(list, cx)?;
    let this = this(state, cx)?;
    if !items.is_empty() {
        this.get(cx.gil).resizable()?;
    }
    // What stands before an item that does not fit has been appended.
    for item in &items {
        let bits = bits(&this, item, cx)?;
        this.get_mut(cx.gil).push(bits);
    }
    Ok(state[0].take().into())
}

fn buffer_info(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let length = this(args, cx)?.get(cx.gil).len() as i64;
    let address = cx.world.heap.id(&args[0]);
    Ok(Value::tuple(vec![Value::Int(address), Value::Int(length)]))
}

fn byteswap(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    swap_bytes(this.get_mut(cx.gil));
    Ok(Value::None)
}

fn count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let items = this(args, cx)?.get(cx.gil).items().collect();
    ops::twin(cx, "_count", &[Value::list(items), args[1].take()])
}

fn extend(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = this(args, cx)?;
    if let Value::Buffer(other) = inner(&args[1], cx.gil)
        && other.get(cx.gil).code.is_array()
    {
        if other.get(cx.gil).code != this.get(cx.gil).code {
            return type_error("can only extend with array of same kind");
        }
        let more = other.get(cx.gil).bytes.clone();
        this.get_mut(cx.gil).bytes.extend(more);
        return Ok(Value::None.into());
    }
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        appended(cx, state, list)?;
        Ok(Value::None.into())
    };
    items_then(cx, &args[1].clone(), half, vec![args[0].take()])
}

fn frombytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let Some(more) = raw(&args[1], cx.gil) else { return not_bytes(&args[1], cx.gil) };
    let more = more.into_owned();
    if more.len() % usize::from(this.get(cx.gil).code.size) != 0 {
        return value_error("bytes length not a multiple of item size");
    }
    this.get_mut(cx.gil).bytes.extend(more);
    Ok(Value::None)
}

fn fromlist(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let Value::List(list) = inner(&args[1], cx.gil) else {
        return type_error("arg must be list");
    };
    let items = list.get(cx.gil).items.clone();
    // All or nothing.
    if let Plain::Done(more) = packed(this.get(cx.gil).code, &items, cx.gil)? {
        this.get_mut(cx.gil).bytes.extend(more);
    }
    Ok(Value::None)
}

fn fromunicode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let Some(text) = text(&args[1], cx.gil) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("fromunicode() argument must be str, not {got}"));
    };
    if this.get(cx.gil).code.form.is_some() {
        return value_error("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    let codes: Vec<u64> = text.chars().map(|c| u32::from(c).into()).collect();
    for code in codes {
        this.get_mut(cx.gil).push(code);
    }
    Ok(Value::None)
}

/// Where a value stands first among the items from `start` to `stop`.
fn place(this: &Ref<Buffer>, args: &[Value], cx: &Cx<'_>) -> Res<Option<usize>> {
    let this = this.get(cx.gil);
    let (start, stop) =
        positions(bound(args, 2, 0, cx)?, bound(args, 3, i64::MAX, cx)?, this.len());
    let same = |item: &Value| matches!(ops::same(item, &args[1], cx), Plain::Done(true));
    Ok((start..stop).find(|&at| this.at(at).is_some_and(|item| same(&item))))
}

fn index_of(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match place(&this(args, cx)?, args, cx)? {
        Some(at) => Ok(Value::Int(at as i64)),
        None => value_error("array.index(x): x not in array"),
    }
}

fn remove(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    match place(&this, args, cx)? {
        Some(at) => {
            this.get(cx.gil).resizable()?;
            this.get_mut(cx.gil).remove(at);
            Ok(Value::None)
        }
        None => value_error("array.remove(x): x not in array"),
    }
}

fn tobytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let bytes = this(args, cx)?.get(cx.gil).bytes.clone();
    Ok(Value::from(Bytes(bytes.into())))
}

fn tolist(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::list(this(args, cx)?.get(cx.gil).items().collect()))
}

fn tounicode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this(args, cx)?;
    let this = this.get(cx.gil);
    if this.code.form.is_some() {
        return value_error("tounicode() may only be called on unicode type arrays ('u' or 'w')");
    }
    let mut out = String::new();
    for item in this.items() {
        out.push_str(text(&item, cx.gil).unwrap_or_default());
    }
    Ok(Value::string(out))
}

fn typecode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let letter = this(args, cx)?.get(cx.gil).code.letter;
    Ok(crate::object::item::character(char::from(letter)))
}

fn itemsize(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.get(cx.gil).code.size.into()))
}
