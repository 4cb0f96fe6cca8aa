//! Inline caches: what an attribute op found the last time.
//!
//! Lives here: `InlineCache` and what it is compared with. May use: `object`. Deliberately absent:
//! values. A cache that held a counted pointer would show in `refcount(x)`; shapes and places are
//! numbers.

use crate::object::shape::ShapeId;
use crate::object::{Gil, Value};

/// What was found for instances of one shape.
#[derive(Clone, Copy, Debug)]
pub struct InlineCache {
    pub shape: ShapeId,
    /// `Heap::epoch` when it was filled; methods are valid only while it stands still.
    pub epoch: u32,
    pub found: Found,
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
    /// A native method: its row.
    Native(u32),
}

impl InlineCache {
    /// An empty cache.
    pub const EMPTY: InlineCache =
        InlineCache { shape: ShapeId::NONE, epoch: 0, found: Found::Nothing };
}

/// The inline-cache key of a built-in receiver: its tag, far above all shapes.
#[inline(always)]
fn native_shape(receiver: &Value) -> Option<ShapeId> {
    Some(ShapeId(match receiver {
        Value::List(_) => u32::MAX - 1,
        Value::Str(_) => u32::MAX - 2,
        Value::Dict(_) => u32::MAX - 3,
        _ => return None,
    }))
}

/// What `GetAttr` and `CallMethod` compare with their cache.
#[inline(always)]
pub(super) fn shape_of(receiver: &Value, gil: &Gil) -> Option<ShapeId> {
    match receiver {
        Value::Instance(instance) => Some(instance.get(gil).shape),
        other => native_shape(other),
    }
}
