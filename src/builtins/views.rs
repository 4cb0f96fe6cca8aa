//! `memoryview` of one dimension.
//!
//! Lives here: its natives, and writing into whatever has bytes that change. May use: `object`,
//! `vm`, its siblings. Deliberately absent: more dimensions.

use super::args::*;
use super::ops;
use super::table::{Row, computed, methods, natives};
use crate::object::buffer::{Code, not_bytes, packed, raw};
use crate::object::exc::ExcKind::*;
use crate::object::slice::bounds;
use crate::object::{Bytes, Gil, Kind, Memory, Misc, Plain, Raise, Res, Value, raise};
use crate::text::slice::{Indices, index as position};
use crate::vm::{Cx, World};

const METHODS: &[Row] = natives! { "memoryview.";
    /// Create a new memoryview object which references the given object.
    "__new__" "(cls, object)" Atomic new;
    /// Return self[key].
    "__getitem__" "(self, key, /)" Atomic getitem;
    /// Set self[key] to value.
    "__setitem__" "(self, key, value, /)" Atomic setitem;
    /// Memory cannot be deleted.
    "__delitem__" "(self, key, /)" Atomic delitem;
    /// Return len(self).
    "__len__" "(self, /)" Atomic len;
    /// Implement iter(self).
    "__iter__" "(self, /)" Atomic iter;
    /// Return a reverse iterator.
    "__reversed__" "(self, /)" Atomic reversed;
    /// Enter a with block.
    "__enter__" "(self, /)" Atomic enter;
    /// Release the buffer.
    "__exit__" "(*args)" Atomic release;
    /// Release the underlying buffer exposed by the memoryview object.
    "release" "(self, /)" Atomic release;
    /// Return the data in the buffer as a byte string.
    "tobytes" "(self, order=None)" Atomic tobytes;
    /// Return the data in the buffer as a list of elements.
    "tolist" "(self, /)" Atomic tolist;
    /// Return the data in the buffer as a string of hexadecimal numbers.
    "hex" "(self, sep=, bytes_per_sep=1)" Atomic hex;
    /// Cast a memoryview to a new format.
    "cast" "(self, format)" Atomic cast;
};

const COMPUTED: &[Row] = natives! { "memoryview.";
    /// The underlying object of the memoryview.
    "obj" "(self, /)" Atomic object;
    /// The amount of space in bytes that the array would use in a contiguous representation.
    "nbytes" "(self, /)" Atomic nbytes;
    /// Whether the memory is read only.
    "readonly" "(self, /)" Atomic readonly;
    /// The format of each element, in struct module style.
    "format" "(self, /)" Atomic format;
    /// The size in bytes of each element.
    "itemsize" "(self, /)" Atomic itemsize;
    /// How many dimensions there are.
    "ndim" "(self, /)" Atomic ndim;
    /// The lengths of the dimensions.
    "shape" "(self, /)" Atomic shape;
    /// The bytes from one element to the next, in each dimension.
    "strides" "(self, /)" Atomic strides;
    /// Whether the elements stand side by side.
    "contiguous" "(self, /)" Atomic contiguous;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Memory, METHODS);
    computed(world, gil, Kind::Memory, COMPUTED, &[]);
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let object = inner(&args[1], cx.gil);
    if let Value::Misc(misc) = object
        && let Misc::Memory(memory) = misc.get(cx.gil)
    {
        let memory = memory.clone();
        return Ok(Value::from(Misc::Memory(memory)));
    }
    match Memory::of(object, cx.gil) {
        Some(mut memory) => {
            memory.hold(cx.gil);
            Ok(Value::from(Misc::Memory(memory)))
        }
        None => {
            let got = type_name(&args[1], cx);
            type_error(format!("memoryview: a bytes-like object is required, not '{got}'"))
        }
    }
}

/// The view, if it has not been released.
fn this<'a>(args: &'a [Value], cx: &'a Cx<'_>) -> Res<&'a Memory> {
    match args.first() {
        Some(Value::Misc(misc)) => match misc.get(cx.gil) {
            Misc::Memory(memory) if memory.released => {
                value_error("operation forbidden on released memoryview object")
            }
            Misc::Memory(memory) => Ok(memory),
            _ => type_error("descriptor requires a 'memoryview' object"),
        },
        _ => type_error("descriptor requires a 'memoryview' object"),
    }
}

/// What a subscript means.
enum Key {
    At(usize),
    Part(Indices),
}

fn key(memory: &Memory, key: &Value, cx: &Cx<'_>) -> Res<Key> {
    if let Value::Slice(slice) = key {
        return match bounds(slice, memory.len, cx.gil)? {
            Plain::Done(at) => Ok(Key::Part(at)),
            _ => type_error("memoryview: invalid slice key"),
        };
    }
    if int_of(key, cx.gil).is_none() {
        return type_error("memoryview: invalid slice key");
    }
    match position(clipped(key, cx)?, memory.len) {
        Some(at) => Ok(Key::At(at)),
        None => raise(IndexError, "index out of bounds on dimension 1"),
    }
}

fn getitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = this(args, cx)?;
    match key(memory, &args[1], cx)? {
        Key::At(at) => match memory.at(at, cx.gil) {
            Some(item) => Ok(item),
            None => raise(IndexError, "index out of bounds on dimension 1"),
        },
        Key::Part(at) => Ok(Value::from(Misc::Memory(memory.part(at)))),
    }
}

fn setitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = this(args, cx)?;
    if memory.readonly() {
        return type_error("cannot modify read-only memory");
    }
    let (part, bytes) = match key(memory, &args[1], cx)? {
        Key::At(at) => {
            let letter = char::from(memory.code.letter);
            let bytes = match packed(memory.code, std::slice::from_ref(&args[2]), cx.gil) {
                Ok(Plain::Done(bytes)) => bytes,
                Err(raised) if matches!(&*raised, Raise::New(OverflowError, _)) => {
                    return value_error(format!("memoryview: invalid value for format '{letter}'"));
                }
                _ => {
                    return type_error(format!("memoryview: invalid type for format '{letter}'"));
                }
            };
            let at = Indices { start: at as i64, stop: at as i64 + 1, step: 1, count: 1 };
            (memory.part(at), bytes)
        }
        Key::Part(at) => {
            let Some(bytes) = raw(&args[2], cx.gil) else {
                return not_bytes(&args[2], cx.gil);
            };
            if bytes.len() != at.count * usize::from(memory.code.size) {
                return value_error(
                    "memoryview assignment: lvalue and rvalue have different structures",
                );
            }
            (memory.part(at), bytes.into_owned())
        }
    };
    let part = Value::from(Misc::Memory(part));
    write(cx, &part, 0, &bytes)?;
    Ok(Value::None)
}

fn delitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match this(args, cx)?.readonly() {
        true => type_error("cannot modify read-only memory"),
        false => type_error("cannot delete memory"),
    }
}

/// Writes bytes into a bytearray, an array or a view of one, from its byte `at` on.
///
/// # Errors
/// TypeError if it cannot be written to, IndexError if it has become shorter.
pub fn write(cx: &mut Cx<'_>, target: &Value, at: usize, bytes: &[u8]) -> Res<()> {
    let (buffer, places) = match inner(target, cx.gil) {
        Value::Buffer(buffer) => (buffer.clone(), None),
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Memory(memory) => match &memory.object {
                Value::Buffer(buffer) => (buffer.clone(), Some(memory.clone())),
                _ => return type_error("cannot modify read-only memory"),
            },
            _ => return not_bytes(target, cx.gil),
        },
        _ => return not_bytes(target, cx.gil),
    };
    let whole = &mut buffer.get_mut(cx.gil).bytes;
    if let (None, Some(room)) = (&places, whole.get_mut(at..at + bytes.len())) {
        room.copy_from_slice(bytes);
        return Ok(());
    }
    for (i, &byte) in bytes.iter().enumerate() {
        let here = at + i;
        let place = match &places {
            None => here,
            Some(memory) => {
                let size = usize::from(memory.code.size);
                memory.place(here / size) + here % size
            }
        };
        match whole.get_mut(place) {
            Some(old) => *old = byte,
            None => return raise(IndexError, "index out of bounds on dimension 1"),
        }
    }
    Ok(())
}

fn len(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.len as i64))
}

fn items(args: &[Value], cx: &Cx<'_>) -> Res<Vec<Value>> {
    let memory = this(args, cx)?;
    Ok((0..memory.len).map_while(|at| memory.at(at, cx.gil)).collect())
}

fn iter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let items = Value::list(items(args, cx)?);
    match ops::iter(&items, cx)? {
        Plain::Done(iterator) => Ok(iterator),
        _ => Ok(Value::None),
    }
}

fn reversed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let items = Value::list(items(args, cx)?);
    match crate::object::iter::reversed(&items, cx.gil)? {
        Plain::Done(iterator) => Ok(iterator),
        _ => Ok(Value::None),
    }
}

fn enter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    this(args, cx)?;
    Ok(args[0].take())
}

fn release(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(Value::Misc(misc)) = args.first()
        && let Misc::Memory(memory) = misc.get_mut(cx.gil)
    {
        memory.released = true;
        memory.view = None;
    }
    Ok(Value::None)
}

fn tobytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let bytes = this(args, cx)?.raw(cx.gil).into_owned();
    Ok(Value::from(Bytes(bytes.into())))
}

fn tolist(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::list(items(args, cx)?))
}

fn hex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    super::bytes_methods::hex_of(&this(args, cx)?.raw(cx.gil), &args[1..], cx)
}

fn cast(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = this(args, cx)?;
    let Some(format) = text(&args[1], cx.gil) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("cast() argument 'format' must be str, not {got}"));
    };
    let format = format.strip_prefix('@').unwrap_or(format);
    let mut letters = format.chars();
    let code = match (letters.next().and_then(Code::of), letters.next()) {
        (Some(code), None) if code.form.is_some() => code,
        _ => {
            return value_error(
                "memoryview: destination format must be a native single character format prefixed \
                 with an optional '@'",
            );
        }
    };
    if memory.step != 1 {
        return type_error("memoryview: casts are restricted to C-contiguous views");
    }
    if memory.code.size != 1 && code.size != 1 {
        return type_error("memoryview: cannot cast between two non-byte formats");
    }
    let bytes = memory.len * usize::from(memory.code.size);
    if bytes % usize::from(code.size) != 0 {
        return type_error("memoryview: length is not a multiple of itemsize");
    }
    let len = bytes / usize::from(code.size);
    Ok(Value::from(Misc::Memory(Memory { code, len, ..memory.clone() })))
}

fn object(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(this(args, cx)?.object.clone())
}

fn nbytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = this(args, cx)?;
    Ok(Value::Int(memory.len as i64 * i64::from(memory.code.size)))
}

fn readonly(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(this(args, cx)?.readonly()))
}

fn format(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let letter = this(args, cx)?.code.letter;
    Ok(crate::object::item::character(char::from(letter)))
}

fn itemsize(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(this(args, cx)?.code.size.into()))
}

fn ndim(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    this(args, cx)?;
    Ok(Value::Int(1))
}

fn shape(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::tuple(vec![Value::Int(this(args, cx)?.len as i64)]))
}

fn strides(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let memory = this(args, cx)?;
    Ok(Value::tuple(vec![Value::Int(memory.step * i64::from(memory.code.size))]))
}

fn contiguous(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(this(args, cx)?.step == 1))
}
