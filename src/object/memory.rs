//! `memoryview`: a part of an object's bytes, read in items.
//!
//! Lives here: `Memory`, its items and parts. May use: `buffer`, `texts`.
//! Deliberately absent: more than one dimension.

use super::buffer::Code;
use super::key::Gil;
use super::value::Value;
use crate::text::slice::Indices;
use std::borrow::Cow;
use std::rc::Rc;

/// A view of the bytes of `bytes`, `bytearray` or `array.array`.
#[derive(Clone)]
pub struct Memory {
    /// The object: `Bytes` or `Buffer`.
    pub object: Value,
    /// The byte where item 0 begins.
    pub start: usize,
    /// From one item to the next, in items.
    pub step: i64,
    /// How many items there are.
    pub len: usize,
    pub code: Code,
    /// `release()` has been called.
    pub released: bool,
    /// Tells the object that it is viewed.
    pub view: Option<Rc<()>>,
}

impl Memory {
    /// A view of the whole of an object that has bytes.
    pub fn of(object: &Value, gil: &Gil) -> Option<Memory> {
        let byte = Code { letter: b'B', ..Code::BYTE };
        let (bytes, code) = match object {
            Value::Bytes(bytes) => (bytes.0.len(), byte),
            Value::Buffer(buffer) => {
                let buffer = buffer.get(gil);
                (buffer.bytes.len(), if buffer.code.is_array() { buffer.code } else { byte })
            }
            _ => return None,
        };
        let len = bytes / usize::from(code.size);
        Some(Memory {
            object: object.clone(),
            start: 0,
            step: 1,
            len,
            code,
            released: false,
            view: None,
        })
    }

    /// Keeps the object from changing its size as long as the view lives.
    pub fn hold(&mut self, gil: &mut Gil) {
        if let Value::Buffer(buffer) = &self.object {
            let views = &mut buffer.get_mut(gil).views;
            self.view = Some(views.get_or_insert_with(|| Rc::new(())).clone());
        }
    }

    /// Whether it cannot be written to.
    pub fn readonly(&self) -> bool {
        matches!(self.object, Value::Bytes(_))
    }

    /// All bytes of the object.
    fn whole<'a>(&'a self, gil: &'a Gil) -> &'a [u8] {
        match &self.object {
            Value::Bytes(bytes) => &bytes.0,
            Value::Buffer(buffer) => &buffer.get(gil).bytes,
            _ => &[],
        }
    }

    /// Where an item begins in the object.
    pub fn place(&self, at: usize) -> usize {
        let offset = at as i64 * self.step * i64::from(self.code.size);
        (self.start as i64 + offset) as usize
    }

    /// The item at an index below `len`, if the object still has it.
    pub fn at(&self, at: usize, gil: &Gil) -> Option<Value> {
        let place = self.place(at);
        let item = self.whole(gil).get(place..place + usize::from(self.code.size))?;
        Some(self.code.read(item))
    }

    /// The items that a slice selects, as a view of the same object.
    pub fn part(&self, at: Indices) -> Memory {
        let start = if at.count == 0 { self.start } else { self.place(at.start.max(0) as usize) };
        Memory { start, step: self.step * at.step, len: at.count, ..self.clone() }
    }

    /// The bytes of all items, in order.
    pub fn raw<'a>(&'a self, gil: &'a Gil) -> Cow<'a, [u8]> {
        let (whole, size) = (self.whole(gil), usize::from(self.code.size));
        if self.step == 1 {
            let part = whole.get(self.start..self.start + self.len * size);
            return Cow::Borrowed(part.unwrap_or_default());
        }
        let item = |at: usize| whole.get(self.place(at)..self.place(at) + size).unwrap_or_default();
        Cow::Owned((0..self.len).flat_map(item).copied().collect())
    }
}
