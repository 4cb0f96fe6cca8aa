//! Inline caches: what an attribute op found the last time.
//!
//! Lives here: `InlineCache`, what it is compared with, and the `Crowd` that answers an op whose
//! receivers have many shapes. May use: `object`. Deliberately absent: values. A cache that held a
//! counted pointer would show in `refcount(x)`; shapes and places are numbers.

use crate::base::Symbol;
use crate::object::shape::ShapeId;
use crate::object::{Gil, Value};

/// What was found for receivers of one shape.
#[derive(Clone, Copy, Debug)]
pub struct InlineCache {
    pub shape: ShapeId,
    /// `Heap::epoch` when it was filled; all but fields are valid only while it stands still.
    pub epoch: u32,
    pub found: Found,
    /// The field, if that was found: one comparison tells that it is one, and a near one.
    pub near: u32,
}

/// What was found.
#[derive(Clone, Copy, Debug)]
pub enum Found {
    Nothing,
    /// An instance attribute, in this field.
    Field(u32),
    /// Setting adds the attribute: the new shape, and its field.
    Add(ShapeId, u32),
    /// A script function without closure, to be called with the object first: its code.
    Code(u32),
    /// A script function with a closure, to be called with the object first: its place, as that of
    /// an `Attr`.
    Bound {
        owner: u32,
        at: u32,
    },
    /// A property that is read by a script function without closure: its code.
    Getter(u32),
    /// A native method: its row.
    Native(u32),
    /// A script function without closure, to be called without the object: its code.
    Static(u32),
    /// A class method without closure that is called through an instance: its code.
    OfClass(u32),
    /// A class attribute that reading leaves as it is: its place in the namespace of the class, or
    /// of the class so many places on in the method resolution order.
    Attr {
        owner: u32,
        at: u32,
    },
    /// A variable of a module: its slot.
    Global(u32),
}

impl InlineCache {
    /// An empty cache.
    pub const EMPTY: InlineCache = InlineCache::new(ShapeId::NONE, 0, Found::Nothing);

    /// What was found, and when.
    pub const fn new(shape: ShapeId, epoch: u32, found: Found) -> InlineCache {
        let near = match found {
            Found::Field(field) => field,
            _ => u32::MAX,
        };
        InlineCache { shape, epoch, found, near }
    }
}

/// Keys of receivers that are no instances, far above all shapes.
const CLASSES: u32 = 1 << 30;
const MODULES: u32 = 1 << 31;

/// The inline-cache key of such a receiver: its type's, its class's root shape, its module.
#[inline(always)]
fn other_shape(receiver: &Value, gil: &Gil) -> Option<ShapeId> {
    Some(ShapeId(match receiver {
        Value::List(_) => u32::MAX - 1,
        Value::Str(_) => u32::MAX - 2,
        Value::Dict(_) => u32::MAX - 3,
        Value::Set(set) => u32::MAX - if set.get(gil).frozen { 4 } else { 5 },
        Value::Tuple(_) => u32::MAX - 6,
        Value::Gen(_) => u32::MAX - 7,
        Value::Int(_) => u32::MAX - 8,
        Value::Float(_) => u32::MAX - 9,
        Value::Bytes(_) => u32::MAX - 10,
        Value::Sync(sync) => u32::MAX - 32 - sync.get(gil).kind() as u32,
        Value::Module(module) => MODULES | module.index,
        // Built-in classes have no shapes of their own.
        Value::Class(class) if class.get(gil).flags.script => CLASSES | class.get(gil).shape.0,
        _ => return None,
    }))
}

/// What the attribute ops compare with their cache.
#[inline(always)]
pub(super) fn shape_of(receiver: &Value, gil: &Gil) -> Option<ShapeId> {
    match receiver {
        Value::Instance(instance) => Some(instance.get(gil).shape),
        other => other_shape(other, gil),
    }
}

/// What was found for a shape and a name, whichever op asked: the second question of an op that
/// meets objects of many shapes. A table in which the last one to come has the place.
#[derive(Default)]
pub struct Crowd {
    /// Empty until it is needed.
    rows: Vec<(Option<Symbol>, InlineCache)>,
}

impl Crowd {
    const ROWS: usize = 1024;

    fn place(shape: ShapeId, name: Symbol) -> usize {
        (shape.0.wrapping_mul(31) ^ name.number().wrapping_mul(7)) as usize % Crowd::ROWS
    }

    /// What is known; `Nothing` if nothing is.
    #[inline(never)]
    pub fn get(&self, shape: ShapeId, name: Symbol, epoch: u32) -> Found {
        match self.rows.get(Crowd::place(shape, name)) {
            Some((Some(key), seen))
                if *key == name && seen.shape == shape && seen.epoch == epoch =>
            {
                seen.found
            }
            _ => Found::Nothing,
        }
    }

    /// Remembers something.
    pub fn put(&mut self, name: Symbol, seen: InlineCache) {
        if self.rows.is_empty() {
            self.rows.resize(Crowd::ROWS, (None, InlineCache::EMPTY));
        }
        self.rows[Crowd::place(seen.shape, name)] = (Some(name), seen);
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.rows.clear();
    }
}
