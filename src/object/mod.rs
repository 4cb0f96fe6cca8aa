//! Floor 2, *object*: what a script's values are.
//!
//! Lives here: the key, the counted pointer, `Value`, the built-in types' contents and what
//! operators do with them natively. May use: `base`, `text`, `bytecode` (operator names, code ids).
//! Deliberately absent: script calls. Whatever would need one answers [`Plain::Script`], and the
//! machine (`vm`) calls the script's function or the twin written in the language.

pub mod class;
pub mod compare;
pub mod containers;
pub mod counted;
pub mod dict;
pub mod exc;
pub mod func;
pub mod heap;
pub mod key;
pub mod kind;
pub mod misc;
pub mod set;
pub mod shape;
pub mod sync;
pub mod texts;
pub mod types;
pub mod value;

pub use counted::{Object, Ref};
pub use exc::{ExcKind, Raise, Res, raise};
pub use heap::Heap;
pub use key::Gil;
pub use kind::Kind;
pub use types::*;
pub use value::{NativeId, Value, put};

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
