//! The counted pointer: a plain, non-atomic reference count, as CPython's.
//!
//! Lives here: `Ref`, allocation, and the freeing of deep structures without recursion.
//! May use: `key`, `registry` (who must hear of a death). Deliberately absent: what is in an
//! object; finding cycles (`cycles`).
//!
//! `Ref` is not `Send`, so its count is only ever touched by the thread that holds the key: the
//! GIL is what makes `count += 1` safe here, exactly as in CPython, but here the compiler checks
//! it. Contents are of two kinds. *Frozen* ones never change after they are made and are read
//! through `Deref`. *Mutable* ones are read with `&Gil` and changed with `&mut Gil`.

use super::key::Gil;
use super::registry;
use super::value::{Alias, Value};
use std::cell::{Cell, UnsafeCell};
use std::ops::Deref;
use std::ptr::NonNull;

/// Contents that never change while they are shared.
pub struct Frozen;
/// Contents that change under the key.
pub struct Mutable;

/// What an object's contents promise.
pub trait Object: Sized + 'static {
    /// [`Frozen`] or [`Mutable`].
    type Kind;
    /// Whether it holds no counted pointers, so freeing it cannot free anything else.
    const LEAF: bool;
    /// Whether a change can store an object in it that was made later. Every cycle has been closed
    /// by such a change, so whoever was changed is known to the collector, and nobody else need be.
    const CLOSES: bool = !Self::LEAF;

    /// Whether script code must run before the object is freed. Asked when its last owner goes;
    /// who says yes says no the next time.
    fn has_last_words(&mut self) -> bool {
        false
    }

    /// The value that holds this object.
    fn into_value(this: Ref<Self>) -> Value;
}

// A count is a word: the object's place in the registry in the low bits, 0 if it has none, then two
// marks, then the owners. So a count is changed and compared where it stands, with constants that
// fit into an instruction; with the owners in the low bits their mask took a register of the loop.
// Objects that nobody watches and that close no cycle pay nothing.
/// The places there are. Objects beyond them are counted as ever; only their cycles are not found.
const PLACES: usize = (1 << 26) - 1;
/// Weak references to the object exist.
const WATCHED: usize = 1 << 26;
/// The object has been given an id (see [`Ref::mark_identified`]).
const IDENTIFIED: usize = 1 << 27;
/// One owner. Two to the power of 36 owners take a terabyte of values.
const OWNER: usize = 1 << 28;

#[repr(C)]
struct Counted<T> {
    count: Cell<usize>,
    body: UnsafeCell<T>,
}

/// Whether an object with this count has an owner beside the one who asks.
#[inline(always)]
pub(super) fn has_others(count: &Cell<usize>) -> bool {
    count.get() >= 2 * OWNER
}

/// How many owners an object with this count has.
#[inline(always)]
pub(super) fn owners(count: &Cell<usize>) -> usize {
    count.get() / OWNER
}

/// An owner comes. A count cannot overflow: every owner takes eight bytes of memory.
#[inline(always)]
pub(super) fn join(count: &Cell<usize>) {
    count.set(count.get() + OWNER);
}

/// An owner goes who is not the last one.
#[inline(always)]
pub(super) fn leave(count: &Cell<usize>) {
    count.set(count.get() - OWNER);
}

/// Where the registry has an object with this count.
#[inline(always)]
pub(super) fn place(count: &Cell<usize>) -> Option<usize> {
    (count.get() & PLACES).checked_sub(1)
}

/// Writes down where the registry has an object with this count.
pub(super) fn set_place(count: &Cell<usize>, place: usize) {
    count.set(count.get() & !PLACES | (place + 1).min(PLACES));
}

/// Whether a place is one that the registry has.
pub(super) fn is_place(place: usize) -> bool {
    place + 1 < PLACES
}

/// Says that weak references to the object exist; tells whether that is news.
pub(super) fn set_watched(count: &Cell<usize>) -> bool {
    let old = count.get();
    count.set(old | WATCHED);
    old & WATCHED == 0
}

/// Whether weak references to the object exist.
pub(super) fn is_watched(count: &Cell<usize>) -> bool {
    count.get() & WATCHED != 0
}

/// The value without an owner's share, for the registry.
pub(super) fn alias(value: &Value) -> Alias {
    // LAW: an object that has an alias has a place or is watched, and `free` tells the registry of
    // its end before it is freed; the registry then forgets the alias.
    unsafe { Alias::of(value.clone()) }
}

/// The object has been changed for the first time: it may be in a cycle from now on.
#[cold]
#[inline(never)]
fn enlist<T: Object>(object: &Ref<T>) {
    let value = T::into_value(object.clone());
    // LAW: as in `alias`; the registry gives the object a place.
    registry::enlist(unsafe { Alias::of(value) });
}

/// A counted pointer to an object. Cloning and dropping count, without atomics.
pub struct Ref<T: Object>(NonNull<Counted<T>>);

impl<T: Object> Ref<T> {
    /// A new object with one owner.
    pub fn new(body: T) -> Ref<T> {
        let object = Box::new(Counted { count: Cell::new(OWNER), body: UnsafeCell::new(body) });
        Ref(NonNull::from(Box::leak(object)))
    }

    #[inline(always)]
    pub(super) fn count_cell(&self) -> &Cell<usize> {
        // LAW: a `Ref` keeps its object alive, and only its own thread can see it.
        unsafe { &self.0.as_ref().count }
    }

    /// How many owners the object has.
    #[inline(always)]
    pub fn count(&self) -> usize {
        owners(self.count_cell())
    }

    /// Whether both point to the same object.
    #[inline(always)]
    pub fn is(&self, other: &Ref<T>) -> bool {
        self.0 == other.0
    }

    /// The contents if this is the only owner: then nobody can look while they change.
    #[inline]
    pub fn unique(&mut self) -> Option<&mut T> {
        if self.count() != 1 {
            return None;
        }
        // LAW: the only `Ref` is borrowed mutably, and every view borrows a `Ref`.
        Some(unsafe { &mut *self.0.as_ref().body.get() })
    }

    /// The address as a number, a key for tables that no script can see the order of.
    pub fn address(&self) -> usize {
        self.0.addr().get()
    }

    /// Marks the object as one that has an id; returns whether it had been marked before. The mark
    /// dies with the object, so a stale entry under its address is never believed.
    pub fn mark_identified(&self) -> bool {
        let count = self.count_cell().get();
        self.count_cell().set(count | IDENTIFIED);
        count & IDENTIFIED != 0
    }
}

impl<T: Object<Kind = Mutable>> Ref<T> {
    /// A view of the contents. It lives as long as nothing is changed.
    #[inline(always)]
    pub fn get<'a>(&'a self, _gil: &'a Gil) -> &'a T {
        // LAW: views borrow the key; while one lives there is no `&mut Gil`, so nobody changes it.
        unsafe { &*self.0.as_ref().body.get() }
    }

    /// The contents, to change them. No other view of any object exists meanwhile.
    #[inline(always)]
    pub fn get_mut<'a>(&'a self, gil: &'a mut Gil) -> &'a mut T {
        if T::CLOSES && self.count_cell().get() & PLACES == 0 {
            enlist(self);
        }
        self.alter(gil)
    }

    /// The contents, to store this value in them.
    #[inline(always)]
    pub fn get_mut_for<'a>(&'a self, value: &Value, gil: &'a mut Gil) -> &'a mut T {
        if value.is_atom() { self.alter(gil) } else { self.get_mut(gil) }
    }

    /// The same for a change that closes no cycle: it stores nothing, or only what holds no
    /// objects. So an object whose fields are numbers and strings never costs the collector.
    #[inline(always)]
    pub fn alter<'a>(&'a self, _gil: &'a mut Gil) -> &'a mut T {
        // LAW: there is one key, and it is borrowed mutably, so this is the only view.
        unsafe { &mut *self.0.as_ref().body.get() }
    }
}

impl<T: Object<Kind = Frozen>> Deref for Ref<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // LAW: frozen contents change only through `unique`, which borrows the only `Ref` mutably.
        unsafe { &*self.0.as_ref().body.get() }
    }
}

impl<T: Object> Clone for Ref<T> {
    #[inline(always)]
    fn clone(&self) -> Self {
        join(self.count_cell());
        Ref(self.0)
    }
}

impl<T: Object> Drop for Ref<T> {
    #[inline(always)]
    fn drop(&mut self) {
        let count = self.count_cell().get() - OWNER;
        self.count_cell().set(count);
        if count < OWNER {
            free::<T>(self.0);
        }
    }
}

impl<T: Object> std::fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "<{} x{}>", std::any::type_name::<T>(), self.count())
    }
}

/// How deep objects may free each other on the Rust stack before they wait in a list instead.
const DEPTH: u32 = 40;

/// An object whose last owner is gone, and how to free it.
type Waiting = (NonNull<()>, fn(NonNull<()>));

thread_local! {
    static FREEING: Cell<u32> = const { Cell::new(0) };
    /// Never outlives the outermost `free`, so nothing is carried from one turn to the next.
    static WAITING: Cell<Vec<Waiting>> = const { Cell::new(Vec::new()) };
}

#[cold]
#[inline(never)]
fn free<T: Object>(object: NonNull<Counted<T>>) {
    // LAW: the count is zero, so this is the only pointer and nobody looks.
    let count = unsafe { &object.as_ref().count };
    if T::LEAF && count.get() & !IDENTIFIED == 0 {
        return free_now::<T>(object.cast());
    }
    // LAW: as above.
    if unsafe { (*object.as_ref().body.get()).has_last_words() } {
        // Dropping never runs script code: the object lives on in a list that the loop empties.
        // The list owns the object again, as one more `Ref`.
        join(count);
        registry::doom(T::into_value(Ref(object)));
        return;
    }
    if let Some(place) = place(count) {
        registry::forget(place);
    }
    if is_watched(count) {
        registry::unwatch_all(object.addr().get());
    }
    let depth = FREEING.get();
    if depth >= DEPTH {
        let mut waiting = WAITING.take();
        waiting.push((object.cast(), free_now::<T>));
        WAITING.set(waiting);
        return;
    }
    FREEING.set(depth + 1);
    free_now::<T>(object.cast());
    if depth == 0 {
        loop {
            let mut waiting = WAITING.take();
            let next = waiting.pop();
            WAITING.set(waiting);
            match next {
                Some((object, free_it)) => free_it(object),
                None => break,
            }
        }
    }
    FREEING.set(depth);
}

fn free_now<T: Object>(object: NonNull<()>) {
    // LAW: the count was zero, so this is the only pointer, and `Ref::new` got it from a box.
    drop(unsafe { Box::from_raw(object.cast::<Counted<T>>().as_ptr()) });
}

#[cfg(test)]
mod tests {
    use super::super::key::alone;
    use super::*;

    struct Chain(Option<Ref<Chain>>);
    impl Object for Chain {
        type Kind = Mutable;
        const LEAF: bool = false;
        const CLOSES: bool = false;
        fn into_value(_: Ref<Self>) -> Value {
            Value::Unset
        }
    }

    #[test]
    fn a_long_chain_is_freed_without_recursion() {
        let mut chain = Ref::new(Chain(None));
        for _ in 0..1_000_000 {
            chain = Ref::new(Chain(Some(chain)));
        }
        drop(chain);
        assert_eq!(FREEING.get(), 0);
    }

    #[test]
    fn counts_and_views() {
        alone(|gil| {
            let a = Ref::new(Chain(None));
            let mut b = a.clone();
            assert_eq!((a.count(), a.is(&b)), (2, true));
            assert!(b.unique().is_none());
            a.get_mut(gil).0 = Some(Ref::new(Chain(None)));
            assert!(b.get(gil).0.is_some());
            assert!(!a.mark_identified() && a.mark_identified());
            assert_eq!(a.count(), 2);
            drop(a);
            assert!(b.unique().is_some());
        })
    }
}
