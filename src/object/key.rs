//! The key: who holds it may look into objects.
//!
//! Lives here: `Gil`, the zero-sized proof that this OS thread has the global interpreter lock.
//! May use: nothing. Deliberately absent: the lock itself (`gil`), which mints the key when it
//! has been taken and takes it back before it is given up.
//!
//! `&Gil` says: I may look into any object of this world. `&mut Gil` says: I may change one, and
//! no other view of any object exists now. The idea is PyO3's token and GhostCell's brand; here
//! the brand is the OS thread: at most one key exists on a thread, and nothing that is counted
//! can leave it, so whatever object a thread can reach belongs to the world whose key it holds.
//!
//! The key stays on its thread:
//!
//! ```compile_fail
//! fn send<T: Send>(_: T) {}
//! fn thief(gil: &mut toyvm::object::Gil) {
//!     send(gil);
//! }
//! ```
//!
//! and so does everything that is counted:
//!
//! ```compile_fail
//! fn send<T: Send>(_: T) {}
//! send(toyvm::object::Value::str("mine"));
//! ```
//!
//! The twin that compiles: a plain number may go.
//!
//! ```
//! fn send<T: Send>(_: T) {}
//! send(1_i64);
//! ```
//!
//! The key cannot be copied:
//!
//! ```compile_fail
//! fn twice(gil: toyvm::object::Gil) -> (toyvm::object::Gil, toyvm::object::Gil) {
//!     (gil, gil)
//! }
//! ```
//!
//! A view does not survive a change:
//!
//! ```compile_fail
//! use toyvm::object::{Gil, List, Ref};
//! fn stale(gil: &mut Gil, a: &Ref<List>, b: &Ref<List>) -> usize {
//!     let view = a.get(gil);
//!     b.get_mut(gil).items.clear();
//!     view.items.len()
//! }
//! ```
//!
//! Its twin that compiles looks again after the change:
//!
//! ```
//! use toyvm::object::{Gil, List, Ref};
//! fn fresh(gil: &mut Gil, a: &Ref<List>, b: &Ref<List>) -> usize {
//!     b.get_mut(gil).items.clear();
//!     a.get(gil).items.len()
//! }
//! ```
//!
//! Two changes at once are refused, even of two objects (they might be one):
//!
//! ```compile_fail
//! use toyvm::object::{Gil, List, Ref};
//! fn both(gil: &mut Gil, a: &Ref<List>, b: &Ref<List>) {
//!     let x = a.get_mut(gil);
//!     let y = b.get_mut(gil);
//!     x.items.clear();
//!     y.items.clear();
//! }
//! ```

use std::cell::Cell;
use std::marker::PhantomData;

thread_local! {
    /// Whether a key exists on this OS thread.
    static MINTED: Cell<bool> = const { Cell::new(false) };
}

/// The proof that this OS thread holds the global interpreter lock of the world it is in.
pub struct Gil {
    /// Neither `Send` nor `Sync`: a key opens one thread's view.
    _stays: PhantomData<*mut ()>,
}

impl Gil {
    /// Makes the key of this thread.
    ///
    /// # Safety
    /// The caller has just taken the lock of a world, lets the key be used only on objects of
    /// that world, and drops it before giving up the lock.
    ///
    /// # Panics
    /// If this thread has a key already: a turn inside a turn would see objects change under it.
    pub(crate) unsafe fn mint() -> Gil {
        assert!(!MINTED.replace(true), "a turn inside a turn");
        Gil { _stays: PhantomData }
    }
}

impl Drop for Gil {
    fn drop(&mut self) {
        MINTED.set(false);
    }
}

/// Runs `f` with a key and no lock, for tests of objects that nothing else can reach.
#[cfg(test)]
pub fn alone<R>(f: impl FnOnce(&mut Gil) -> R) -> R {
    // LAW: a key opens one world. The objects made inside `f` live on this thread only, as nothing
    // counted is `Send`; there is no other thread that could hold a key to them.
    let mut gil = unsafe { Gil::mint() };
    f(&mut gil)
}
