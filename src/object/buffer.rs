//! Bytes that change, read in items: `bytearray` and `array.array`.
//!
//! Lives here: their contents, how a value becomes an item and back, their subscripts. May use: the
//! object types, `convert`, `text::pack`. Deliberately absent: methods (`builtins`), `__index__` and
//! `__float__` of scripts, which the machine calls; views of a part (`memory.rs`).

use super::Plain;
use super::containers::Slice;
use super::convert::{int, no_integer, to_float, type_text};
use super::counted::{Mutable, Object, Ref};
use super::exc::{ExcKind, Res, raise};
use super::iter::collect;
use super::key::Gil;
use super::slice::bounds;
use super::special::native_in;
use super::value::Value;
use crate::text::pack::{Form, float_bits, push_bits, read_float, read_int};
use crate::text::slice::{Indices, index};
use crate::text::{Int, bytes as octets};
use std::borrow::Cow;
use std::rc::Rc;

/// Whether numbers stand in memory with their high byte first.
pub const BIG: bool = cfg!(target_endian = "big");

/// How the bytes of a buffer are read: the type code of an array.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code {
    /// The letter; 0 for a bytearray.
    pub letter: u8,
    /// Bytes an item.
    pub size: u8,
    /// `None`: characters.
    pub form: Option<Form>,
}

impl Code {
    /// The items of a bytearray.
    pub const BYTE: Code = Code { letter: 0, size: 1, form: Some(Form::Unsigned) };

    /// A type code of `array.array`, if there is one of that letter.
    pub fn of(letter: char) -> Option<Code> {
        let (size, form) = match letter {
            'b' => (1, Some(Form::Signed)),
            'B' => (1, Some(Form::Unsigned)),
            'h' => (2, Some(Form::Signed)),
            'H' => (2, Some(Form::Unsigned)),
            'i' => (4, Some(Form::Signed)),
            'I' => (4, Some(Form::Unsigned)),
            'l' | 'q' => (8, Some(Form::Signed)),
            'L' | 'Q' => (8, Some(Form::Unsigned)),
            'f' => (4, Some(Form::Float)),
            'd' => (8, Some(Form::Float)),
            'u' | 'w' => (4, None),
            _ => return None,
        };
        Some(Code { letter: letter as u8, size, form })
    }

    /// Whether it is an array's.
    pub fn is_array(self) -> bool {
        self.letter != 0
    }

    /// The value of an item.
    pub fn read(self, item: &[u8]) -> Value {
        match self.form {
            Some(Form::Float) => Value::float(read_float(item, BIG)),
            Some(form) => read_int(item, form, BIG).into(),
            None => {
                let code = match read_int(item, Form::Unsigned, BIG).view() {
                    Int::Small(code) => u32::try_from(code).ok().and_then(char::from_u32),
                    Int::Big(_) => None,
                };
                super::item::character(code.unwrap_or(char::REPLACEMENT_CHARACTER))
            }
        }
    }

    /// The bits of a value as an item.
    ///
    /// # Errors
    /// TypeError, OverflowError and ValueError as in CPython.
    pub fn write(self, v: &Value, gil: &Gil) -> Res<Plain<u64>> {
        match self.form {
            Some(Form::Float) => {
                let Plain::Done(x) = to_float(v, gil)? else { return Ok(Plain::Script) };
                // Too large for a short float is infinite here.
                let infinite = f64::INFINITY.copysign(x);
                let bits = float_bits(x, self.size.into());
                let bits = bits.or_else(|| float_bits(infinite, self.size.into()));
                Ok(Plain::Done(bits.unwrap_or(0)))
            }
            None => match native(v, gil) {
                Value::Str(text) if text.chars() == 1 => {
                    Ok(Plain::Done(text.char_at(0).map_or(0, u32::from).into()))
                }
                _ => raise(ExcKind::TypeError, "array item must be unicode character"),
            },
            Some(_) => match v {
                Value::Instance(instance)
                    if super::special::has(instance, super::special::names().index, gil) =>
                {
                    Ok(Plain::Script)
                }
                v => match int(native(v, gil)) {
                    Some(n) => Ok(Plain::Done(self.checked(n)?)),
                    None => no_integer(v, gil),
                },
            },
        }
    }

    /// An integer that fits the code, as its bits.
    fn checked(self, n: Int<'_>) -> Res<u64> {
        use ExcKind::OverflowError;
        if self.letter == 0 {
            return match n.to_i64().and_then(|n| u8::try_from(n).ok()) {
                Some(byte) => Ok(byte.into()),
                None => raise(ExcKind::ValueError, "byte must be in range(0, 256)"),
            };
        }
        if let b'I' | b'L' | b'Q' = self.letter {
            let negative = match self.letter {
                b'I' => "can't convert negative value to unsigned int",
                b'L' => "can't convert negative value to unsigned int",
                _ => "can't convert negative int to unsigned",
            };
            if n.is_negative() {
                return raise(OverflowError, negative);
            }
            return match unsigned(n) {
                Some(n) if self.letter != b'I' || n <= u32::MAX.into() => Ok(n),
                Some(_) => raise(OverflowError, "unsigned int is greater than maximum"),
                None if self.letter == b'Q' => raise(OverflowError, "int too big to convert"),
                None => raise(OverflowError, "Python int too large to convert to C unsigned long"),
            };
        }
        let Some(n) = n.to_i64() else {
            return match self.letter {
                b'q' => raise(OverflowError, "int too big to convert"),
                _ => raise(OverflowError, "Python int too large to convert to C long"),
            };
        };
        // CPython goes by way of larger types, and each has its own message.
        let steps: &[(&str, i64, i64)] = match self.letter {
            b'b' => &[("signed short integer", -0x8000, 0x7fff), ("signed char", -0x80, 0x7f)],
            b'B' => &[("unsigned byte integer", 0, 0xff)],
            b'h' => &[("signed short integer", -0x8000, 0x7fff)],
            b'H' => &[
                ("signed integer", i32::MIN as i64, i32::MAX as i64),
                ("unsigned short", 0, 0xffff),
            ],
            b'i' => &[("signed integer", i32::MIN as i64, i32::MAX as i64)],
            _ => &[],
        };
        for (name, least, most) in steps {
            if n < *least {
                return raise(OverflowError, format!("{name} is less than minimum"));
            }
            if n > *most {
                return raise(OverflowError, format!("{name} is greater than maximum"));
            }
        }
        Ok(n as u64)
    }
}

/// An integer of 64 bits without sign.
fn unsigned(n: Int<'_>) -> Option<u64> {
    match n {
        Int::Small(n) => u64::try_from(n).ok(),
        Int::Big(n) => u64::try_from(n).ok(),
    }
}

fn native<'a>(v: &'a Value, gil: &'a Gil) -> &'a Value {
    match v {
        Value::Instance(instance) => native_in(instance, gil).unwrap_or(v),
        other => other,
    }
}

/// `bytearray` or `array.array`.
pub struct Buffer {
    pub bytes: Vec<u8>,
    pub code: Code,
    /// Every view of it has one more of these, so that it knows whether it has any.
    pub views: Option<Rc<()>>,
}

impl Object for Buffer {
    type Kind = Mutable;
    const LEAF: bool = true;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Buffer(this)
    }
}

impl Buffer {
    /// A bytearray.
    pub fn bytearray(bytes: Vec<u8>) -> Value {
        Buffer::of(bytes, Code::BYTE)
    }

    /// An array, or a bytearray, of these bytes.
    pub fn of(bytes: Vec<u8>, code: Code) -> Value {
        Value::from(Buffer { bytes, code, views: None })
    }

    /// Refuses to change the size of what somebody views.
    ///
    /// # Errors
    /// BufferError.
    pub fn resizable(&self) -> Res<()> {
        match &self.views {
            Some(views) if Rc::strong_count(views) > 1 => {
                let text = match self.code.is_array() {
                    false => "Existing exports of data: object cannot be re-sized",
                    true => "cannot resize an array that is exporting buffers",
                };
                raise(ExcKind::BufferError, text)
            }
            _ => Ok(()),
        }
    }

    /// How many items it has.
    pub fn len(&self) -> usize {
        self.bytes.len() / usize::from(self.code.size)
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// The item at an index, if it is in range.
    #[inline]
    pub fn at(&self, index: usize) -> Option<Value> {
        if self.code == Code::BYTE {
            return self.bytes.get(index).map(|&byte| Value::Int(byte.into()));
        }
        let size = usize::from(self.code.size);
        let start = index.checked_mul(size)?;
        self.bytes.get(start..start + size).map(|item| self.code.read(item))
    }

    /// All items.
    pub fn items(&self) -> impl DoubleEndedIterator<Item = Value> + ExactSizeIterator {
        self.bytes.chunks_exact(self.code.size.into()).map(|item| self.code.read(item))
    }

    /// The bytes of the items that a slice selects.
    pub fn pick(&self, at: Indices) -> Vec<u8> {
        pick(&self.bytes, self.code.size.into(), at)
    }

    /// Puts an item, given by its bits, before the one at a position.
    pub fn insert(&mut self, at: usize, bits: u64) {
        let size = usize::from(self.code.size);
        let mut item = Vec::with_capacity(8);
        push_bits(bits, size, BIG, &mut item);
        self.bytes.splice(at * size..at * size, item);
    }

    /// Appends an item, given by its bits.
    #[inline]
    pub fn push(&mut self, bits: u64) {
        push_bits(bits, self.code.size.into(), BIG, &mut self.bytes);
    }

    /// Removes the item at a position that is in range.
    pub fn remove(&mut self, at: usize) {
        let size = usize::from(self.code.size);
        self.bytes.drain(at * size..(at + 1) * size);
    }
}

/// The bytes of selected items.
pub fn pick(bytes: &[u8], size: usize, at: Indices) -> Vec<u8> {
    if at.step == 1 {
        let range = at.range();
        return bytes[range.start * size..range.end * size].to_vec();
    }
    match size {
        1 => at.iter().map(|i| bytes[i]).collect(),
        size => at.iter().flat_map(|i| &bytes[i * size..(i + 1) * size]).copied().collect(),
    }
}

/// The bytes of what has some: `bytes`, `bytearray`, `array`, `memoryview` and what derives from them.
pub fn raw<'a>(v: &'a Value, gil: &'a Gil) -> Option<Cow<'a, [u8]>> {
    match native(v, gil) {
        Value::Bytes(bytes) => Some(Cow::Borrowed(&bytes.0)),
        Value::Buffer(buffer) => raw_of(buffer, gil),
        Value::Misc(misc) => match misc.get(gil) {
            super::Misc::Memory(memory) => Some(memory.raw(gil)),
            _ => None,
        },
        _ => None,
    }
}

/// As [`raw`], for the types that bytes compare with: not arrays.
pub fn plain_bytes<'a>(v: &'a Value, gil: &'a Gil) -> Option<&'a [u8]> {
    match v {
        Value::Bytes(bytes) => Some(&bytes.0),
        Value::Buffer(buffer) if !buffer.get(gil).code.is_array() => Some(&buffer.get(gil).bytes),
        _ => None,
    }
}

/// "a bytes-like object is required, not 'str'"
#[cold]
pub fn not_bytes<T>(v: &Value, gil: &Gil) -> Res<T> {
    let name = type_text(v, gil);
    raise(ExcKind::TypeError, format!("a bytes-like object is required, not '{name}'"))
}

/// `buffer[i] = value`
///
/// # Errors
/// IndexError, and those of [`Code::write`].
pub fn set_at(buffer: &Ref<Buffer>, i: i64, value: &Value, gil: &mut Gil) -> Res<Plain<()>> {
    let this = buffer.get(gil);
    let (code, length) = (this.code, this.len());
    // A bytearray looks at the value first, an array at the index.
    let at = index(i, length);
    if code.is_array() && at.is_none() {
        return raise(ExcKind::IndexError, "array assignment index out of range");
    }
    let Plain::Done(bits) = code.write(value, gil)? else { return Ok(Plain::Script) };
    let Some(at) = at else {
        return raise(ExcKind::IndexError, "bytearray index out of range");
    };
    let this = &mut buffer.get_mut(gil).bytes;
    if code.size == 1 {
        this[at] = bits as u8;
        return Ok(Plain::Done(()));
    }
    let size = usize::from(code.size);
    let mut item = Vec::with_capacity(8);
    push_bits(bits, size, BIG, &mut item);
    this[at * size..(at + 1) * size].copy_from_slice(&item);
    Ok(Plain::Done(()))
}

/// `del buffer[i]`
///
/// # Errors
/// IndexError.
pub fn del_at(buffer: &Ref<Buffer>, i: i64, gil: &mut Gil) -> Res<Plain<()>> {
    let this = buffer.get_mut(gil);
    match index(i, this.len()) {
        Some(at) => {
            this.resizable()?;
            this.remove(at);
            Ok(Plain::Done(()))
        }
        None if this.code.is_array() => {
            raise(ExcKind::IndexError, "array assignment index out of range")
        }
        None => raise(ExcKind::IndexError, "bytearray index out of range"),
    }
}

/// The bytes that a slice is to become.
fn assigned(code: Code, value: &Value, gil: &mut Gil) -> Res<Plain<Vec<u8>>> {
    if code.is_array() {
        return match value {
            Value::Buffer(other) if other.get(gil).code == code => {
                Ok(Plain::Done(other.get(gil).bytes.clone()))
            }
            Value::Buffer(other) if other.get(gil).code.is_array() => {
                raise(ExcKind::TypeError, "bad argument type for built-in operation")
            }
            other => {
                let name = type_text(other, gil);
                let text = format!("can only assign array (not \"{name}\") to array slice");
                raise(ExcKind::TypeError, text)
            }
        };
    }
    if let Some(bytes) = raw(value, gil) {
        return Ok(Plain::Done(bytes.into_owned()));
    }
    match value {
        Value::Int(_) | Value::Big(_) | Value::True | Value::False | Value::Float(_) => raise(
            ExcKind::TypeError,
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)",
        ),
        Value::Str(_) => raise(
            ExcKind::TypeError,
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)",
        ),
        Value::None => raise(ExcKind::TypeError, "cannot convert 'NoneType' object to bytearray"),
        value => {
            let Plain::Done(items) = collect(value, gil)? else { return Ok(Plain::Script) };
            match packed(code, &items, gil)? {
                Plain::Done(bytes) => Ok(Plain::Done(bytes)),
                _ => Ok(Plain::Script),
            }
        }
    }
}

/// Values as the bytes of items.
///
/// # Errors
/// Those of [`Code::write`].
pub fn packed(code: Code, items: &[Value], gil: &Gil) -> Res<Plain<Vec<u8>>> {
    let mut bytes = Vec::with_capacity(items.len() * usize::from(code.size));
    for item in items {
        let Plain::Done(bits) = code.write(item, gil)? else { return Ok(Plain::Script) };
        push_bits(bits, code.size.into(), BIG, &mut bytes);
    }
    Ok(Plain::Done(bytes))
}

/// `buffer[start:stop:step] = value`
///
/// # Errors
/// TypeError and ValueError as in CPython.
pub fn set_slice(
    buffer: &Ref<Buffer>,
    slice: &Slice,
    value: &Value,
    gil: &mut Gil,
) -> Res<Plain<()>> {
    let code = buffer.get(gil).code;
    let Plain::Done(at) = bounds(slice, buffer.get(gil).len(), gil)? else {
        return Ok(Plain::Script);
    };
    let Plain::Done(bytes) = assigned(code, value, gil)? else {
        return Ok(Plain::Script);
    };
    let size = usize::from(code.size);
    let this = buffer.get_mut(gil);
    if at.step == 1 {
        let range = at.range();
        if bytes.len() != at.count * size {
            this.resizable()?;
        }
        this.bytes.splice(range.start * size..range.end * size, bytes);
        return Ok(Plain::Done(()));
    }
    if bytes.is_empty() && !code.is_array() {
        return del_slice(buffer, slice, gil);
    }
    if bytes.len() != at.count * size {
        let name = if code.is_array() { "array" } else { "bytes" };
        let (got, wanted) = (bytes.len() / size, at.count);
        return raise(
            ExcKind::ValueError,
            format!("attempt to assign {name} of size {got} to extended slice of size {wanted}"),
        );
    }
    for (i, item) in at.iter().zip(bytes.chunks_exact(size)) {
        this.bytes[i * size..(i + 1) * size].copy_from_slice(item);
    }
    Ok(Plain::Done(()))
}

/// `del buffer[start:stop:step]`
///
/// # Errors
/// See [`bounds`].
pub fn del_slice(buffer: &Ref<Buffer>, slice: &Slice, gil: &mut Gil) -> Res<Plain<()>> {
    let length = buffer.get(gil).len();
    let Plain::Done(at) = bounds(slice, length, gil)? else { return Ok(Plain::Script) };
    let this = buffer.get_mut(gil);
    let size = usize::from(this.code.size);
    if at.count > 0 {
        this.resizable()?;
    }
    if at.step == 1 {
        let range = at.range();
        this.bytes.drain(range.start * size..range.end * size);
        return Ok(Plain::Done(()));
    }
    let mut gone = vec![false; length];
    at.iter().for_each(|i| gone[i] = true);
    let mut here = 0;
    this.bytes.retain(|_| {
        here += 1;
        !gone[(here - 1) / size]
    });
    Ok(Plain::Done(()))
}

/// `item in bytes`: a part, or a byte by its number.
///
/// # Errors
/// TypeError and ValueError as in CPython.
pub fn contains(bytes: &[u8], item: &Value, gil: &Gil) -> Res<Plain<bool>> {
    if let Some(part) = raw(item, gil) {
        return Ok(Plain::Done(octets::first(bytes, &part).is_some()));
    }
    match int(native(item, gil)) {
        Some(n) => match n.to_i64().and_then(|n| u8::try_from(n).ok()) {
            Some(byte) => Ok(Plain::Done(bytes.contains(&byte))),
            None => raise(ExcKind::ValueError, "byte must be in range(0, 256)"),
        },
        None => not_bytes(item, gil),
    }
}

/// The bytes that `buffer + other` appends; `None` if it is nothing to append.
pub fn appendix<'a>(buffer: &Buffer, other: &'a Value, gil: &'a Gil) -> Option<Cow<'a, [u8]>> {
    match (buffer.code.is_array(), other) {
        (true, Value::Buffer(other)) if other.get(gil).code == buffer.code => raw_of(other, gil),
        (true, _) => None,
        (false, other) => raw(other, gil),
    }
}

fn raw_of<'a>(buffer: &'a Ref<Buffer>, gil: &'a Gil) -> Option<Cow<'a, [u8]>> {
    Some(Cow::Borrowed(&buffer.get(gil).bytes))
}

/// The TypeError of `buffer + other`, or `buffer += other`.
#[cold]
pub fn no_sum(buffer: &Buffer, other: &Value, in_place: bool, gil: &Gil) -> String {
    let name = type_text(other, gil);
    match (buffer.code.is_array(), other) {
        (false, _) => format!("can't concat {name} to bytearray"),
        (true, Value::Buffer(other)) if other.get(gil).code.is_array() => match in_place {
            true => "can only extend with array of same kind".to_owned(),
            false => "bad argument type for built-in operation".to_owned(),
        },
        (true, _) if in_place => format!("can only extend array with array (not \"{name}\")"),
        (true, _) => format!("can only append array (not \"{name}\") to array"),
    }
}
