//! Inline caches: what an attribute op found the last time.
//!
//! Lives here: `InlineCache`. May use: `object`. Deliberately absent: values. A cache that held a
//! counted pointer would show in `refcount(x)`; shapes and places are numbers.

use crate::object::shape::ShapeId;

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
