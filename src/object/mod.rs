//! Floor 2, *object*: what a script's values are.
//!
//! Lives here: the key, the counted pointer, `Value`, the built-in types' contents and what
//! operators do with them natively. May use: `base`, `text`, `kernel`, `bytecode` (operator names, code ids).
//! Deliberately absent: script calls. Whatever would need one answers [`Plain::Script`], and the
//! machine (`vm`) calls the script's function or the twin written in the language.

pub mod arith;
pub mod buffer;
pub mod class;
pub mod compare;
pub mod concat;
pub mod containers;
pub mod contains;
pub mod convert;
pub mod counted;
pub mod cycles;
pub mod dict;
pub mod exc;
mod exc_text;
pub mod format;
pub mod func;
pub mod hash;
pub mod heap;
pub mod held;
pub mod item;
pub mod iter;
pub mod key;
pub mod kind;
pub mod matrix;
pub mod memo;
pub mod memory;
pub mod misc;
pub mod named;
pub mod native;
#[cfg(test)]
mod oracle;
pub mod percent;
#[cfg(test)]
mod plain_tests;
pub mod port;
pub mod registry;
pub mod repr;
pub mod set;
pub mod setops;
pub mod shape;
pub mod slice;
pub mod special;
pub mod sync;
pub mod texts;
pub mod trace;
pub mod truth;
pub mod types;
pub mod value;
pub mod words;

pub use counted::{Object, Ref};
pub use exc::{ExcKind, Raise, Res, raise};
pub use heap::Heap;
pub use key::Gil;
pub use kind::Kind;
pub use native::{NativeId, Role};
pub use registry::Registry;
pub use special::native_of;
pub use types::*;
pub use value::{Value, put};

/// The answer of a native operation on values.
#[derive(Debug)]
pub enum Plain<T> {
    /// Done natively.
    Done(T),
    /// It needs a script's function (a user's `__eq__`, a structure too deep for the Rust stack).
    Script,
    /// The types do not support it natively: NotImplemented.
    Unsupported,
}
