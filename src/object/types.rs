//! The list of all objects' bodies, for `value.rs`'s macro and for everybody else's imports.
//!
//! Lives here: re-exports. May use: its siblings. Deliberately absent: definitions.

pub use super::buffer::Buffer;
pub use super::class::{Class, ClassFlags, Instance, Namespace};
pub use super::containers::{Iter, List, Range, Slice, Tuple, View, ViewKind};
pub use super::dict::Dict;
pub use super::exc::{Exc, TraceEntry};
pub use super::func::{CellBox, Func, Gen, GenState, Method, Module};
pub use super::memory::Memory;
pub use super::misc::Misc;
pub use super::set::Set;
pub use super::sync::{Sync, ThreadId};
pub use super::texts::{Big, Bytes, Str};
