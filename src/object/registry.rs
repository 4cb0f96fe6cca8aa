//! Who must hear of an object's end: the collector, weak references, last words.
//!
//! Lives here: `Registry`, one per world; the one of the running turn; the limit of digits beside it.
//! May use: `counted`, `value`, `text`.
//! Deliberately absent: finding cycles (`cycles`), saying last words (`vm`).
//!
//! An object comes to the registry when it is changed for the first time, or watched, or loses its
//! last owner while it has last words; most objects never do. The registry knows objects by
//! [`Alias`], which is not counted, and `counted::free` tells it when one goes.
//!
//! `Drop` has no argument, so the registry of the world whose turn it is stands in a thread-local
//! place: the door (`gil::lock`) puts it there when a turn begins and takes it back at its end.

use super::counted::{self, Ref, alias};
use super::misc::{Misc, Watcher};
use super::value::{Alias, Value};
use crate::text::int_text::MAX_STR_DIGITS;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::mem::ManuallyDrop;

/// Collect when this many more objects are known than the last time left, unless a script has said
/// otherwise. CPython's 2000 times 25: a collection here looks at all that is known, and programs
/// that free what they make seldom hold more.
const PACE: usize = 50_000;

/// The numbers of `gc.get_threshold()` before a script sets them.
pub const THRESHOLDS: [i64; 3] = [2000, 10, 10];

/// What the registry knows of an object that is watched.
struct Watch {
    target: Alias,
    key: u64,
    /// Those who watch, in order.
    watchers: Vec<(u64, Alias)>,
}

/// The objects of one world that somebody must hear of.
pub struct Registry {
    /// Objects that may be in a cycle, in the order in which they became known. `Unset`: freed.
    table: Vec<Alias>,
    freed: usize,
    /// How many objects were known after the last collection.
    survivors: usize,
    /// How many may be known before the next one.
    mark: usize,
    /// By address.
    watched: BTreeMap<usize, Watch>,
    /// The addresses of watched objects, by key.
    addresses: BTreeMap<u64, usize>,
    keys: u64,
    doomed: Vec<Value>,
    thresholds: [i64; 3],
    disabled: bool,
    collecting: bool,
    /// How many digits decimal text of integers may have: what makes texts of them knows no world.
    int_max_str_digits: usize,
}

thread_local! {
    /// Of the world whose turn it is on this OS thread.
    static HERE: RefCell<ManuallyDrop<Registry>> =
        const { RefCell::new(ManuallyDrop::new(Registry::new())) };
    /// Whether something waits for the loop: last words, or a collection.
    static DUE: Cell<bool> = const { Cell::new(false) };
}

impl Registry {
    /// Nothing is known yet.
    pub const fn new() -> Registry {
        Registry {
            table: Vec::new(),
            freed: 0,
            survivors: 0,
            mark: PACE,
            watched: BTreeMap::new(),
            addresses: BTreeMap::new(),
            keys: 0,
            doomed: Vec::new(),
            thresholds: THRESHOLDS,
            disabled: false,
            collecting: false,
            int_max_str_digits: MAX_STR_DIGITS,
        }
    }

    fn known(&self) -> usize {
        self.table.len() - self.freed
    }

    /// Room for one more: places of freed objects are given up once they are half of all.
    fn push(&mut self, alias: Alias) {
        if self.table.len() == self.table.capacity() && self.freed * 2 >= self.table.len() {
            self.compact();
        }
        let place = self.table.len();
        let Some(counter) = alias.value().counter() else { return };
        counted::set_place(counter, place);
        if counted::is_place(place) {
            self.table.push(alias);
        }
    }

    fn compact(&mut self) {
        self.table.retain(|alias| !alias.value().is_unset());
        self.freed = 0;
        for (place, alias) in self.table.iter().enumerate() {
            if let Some(counter) = alias.value().counter() {
                counted::set_place(counter, place);
            }
        }
        self.table.reserve(1024);
    }

    fn is_due(&self) -> bool {
        self.known() > self.mark && !self.disabled && !self.collecting
    }

    /// When to collect again, after a collection that has found something or not.
    fn set_mark(&mut self, fruitful: bool) {
        let more = match self.thresholds {
            [0, ..] => usize::MAX,
            // All that lives is looked at, so let it double first, or more if that was in vain.
            THRESHOLDS => PACE.max(self.survivors * if fruitful { 1 } else { 2 }),
            [first, ..] => usize::try_from(first).unwrap_or(0).max(self.survivors / 4),
        };
        self.mark = self.survivors.saturating_add(more);
    }
}

impl Default for Registry {
    fn default() -> Registry {
        Registry::new()
    }
}

fn with<R>(f: impl FnOnce(&mut Registry) -> R) -> R {
    HERE.with_borrow_mut(|here| f(here))
}

// ---- turns ----

/// A world's registry in its place, for as long as a turn lasts.
pub struct Opened<'a>(&'a mut Registry);

impl<'a> Opened<'a> {
    /// Puts it there.
    pub fn new(registry: &'a mut Registry) -> Opened<'a> {
        with(|here| std::mem::swap(here, registry));
        DUE.set(with(|here| !here.doomed.is_empty() || here.is_due()));
        Opened(registry)
    }
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        with(|here| std::mem::swap(here, self.0));
        DUE.set(false);
    }
}

/// Whether the loop has something to do between two ops.
#[inline(always)]
pub fn is_due() -> bool {
    DUE.get()
}

// ---- last words ----

/// An object waits for its last words, or for a weak reference's callback.
pub(super) fn doom(value: Value) {
    with(|here| here.doomed.push(value));
    DUE.set(true);
}

/// What waits for its last words, in the order in which it lost its last owner.
pub fn take_doomed() -> Vec<Value> {
    DUE.set(false);
    with(|here| std::mem::take(&mut here.doomed))
}

// ---- the collector's list ----

/// The object may be in a cycle from now on.
pub(super) fn enlist(alias: Alias) {
    let due = with(|here| {
        here.push(alias);
        here.known() > here.mark && here.is_due()
    });
    if due {
        DUE.set(true);
    }
}

/// The object at this place ends.
pub(super) fn forget(place: usize) {
    with(|here| {
        if let Some(alias) = here.table.get_mut(place) {
            *alias = Alias::NONE;
            here.freed += 1;
        }
    });
}

/// The list, for a collection: nothing is enlisted or freed until it comes back.
pub(super) fn take_table() -> Vec<Alias> {
    with(|here| {
        here.compact();
        std::mem::take(&mut here.table)
    })
}

/// The list comes back; `survivors` of it are no garbage.
pub(super) fn put_table(table: Vec<Alias>, survivors: usize) {
    with(|here| {
        let fruitful = (table.len() - survivors) * 20 >= table.len();
        here.table = table;
        here.survivors = survivors;
        here.set_mark(fruitful);
    });
}

/// Everything that is known, for `gc.get_objects()`.
pub fn objects() -> Vec<Value> {
    with(|here| {
        let known = here.table.iter().filter(|alias| !alias.value().is_unset());
        known.map(|alias| alias.value().clone()).collect()
    })
}

// ---- when to collect ----

/// Whether a collection is due.
pub fn wants_collection() -> bool {
    with(|here| here.is_due())
}

/// A collection begins; `false` if one runs already.
pub fn begin_collection() -> bool {
    with(|here| !std::mem::replace(&mut here.collecting, true))
}

/// It has ended.
pub fn end_collection() {
    with(|here| here.collecting = false);
}

/// `gc.enable()`, `gc.disable()`
pub fn set_enabled(enabled: bool) {
    with(|here| here.disabled = !enabled);
}

/// `gc.isenabled()`
pub fn is_enabled() -> bool {
    with(|here| !here.disabled)
}

/// `gc.get_threshold()`
pub fn thresholds() -> [i64; 3] {
    with(|here| here.thresholds)
}

/// `sys.get_int_max_str_digits()`
pub fn int_max_str_digits() -> usize {
    with(|here| here.int_max_str_digits)
}

/// `sys.set_int_max_str_digits()`
pub fn set_int_max_str_digits(limit: usize) {
    with(|here| here.int_max_str_digits = limit);
}

/// `gc.set_threshold()`: 0 turns collections off, any other first number is exact.
pub fn set_thresholds(thresholds: [i64; 3]) {
    with(|here| {
        here.thresholds = thresholds;
        here.set_mark(true);
    });
}

/// How many objects have become known since the last collection.
pub fn count() -> usize {
    with(|here| here.known().saturating_sub(here.survivors))
}

// ---- weak references ----

/// Watches an object: a key to ask for it by.
pub fn watch(value: &Value) -> Option<u64> {
    let (counter, address) = (value.counter()?, value.address()?);
    if !counted::set_watched(counter)
        && let Some(key) = with(|here| here.watched.get(&address).map(|watch| watch.key))
    {
        return Some(key);
    }
    let target = alias(value);
    Some(with(|here| {
        here.keys += 1;
        let key = here.keys;
        here.watched.insert(address, Watch { target, key, watchers: Vec::new() });
        here.addresses.insert(key, address);
        key
    }))
}

/// The object of a key, while it lives.
pub fn watched(key: u64) -> Option<Value> {
    with(|here| {
        let watch = here.watched.get(here.addresses.get(&key)?)?;
        Some(watch.target.value().clone())
    })
}

/// A weak reference begins to watch: it is told when the object of the key ends. Gives the number
/// to end it with.
pub fn begin_watch(key: u64, watcher: &Ref<Misc>) -> u64 {
    let value = Value::Misc(watcher.clone());
    // It is in the list as long as its `Watcher` lives, which takes it out when it is dropped.
    let alias = alias(&value);
    with(|here| {
        here.keys += 1;
        let number = here.keys;
        if let Some(address) = here.addresses.get(&key)
            && let Some(watch) = here.watched.get_mut(address)
        {
            watch.watchers.push((number, alias));
        }
        number
    })
}

/// It has gone itself.
pub(super) fn end_watch(watcher: &Watcher) {
    with(|here| {
        if let Some(address) = here.addresses.get(&watcher.key)
            && let Some(watch) = here.watched.get_mut(address)
        {
            watch.watchers.retain(|(number, _)| *number != watcher.number);
        }
    });
}

/// The weak references to an object, in order.
pub fn watchers(value: &Value) -> Vec<Value> {
    let Some(address) = value.address() else { return Vec::new() };
    with(|here| match here.watched.get(&address) {
        Some(watch) if value.counter().is_some_and(counted::is_watched) => living(&watch.watchers),
        _ => Vec::new(),
    })
}

/// Those that still have owners: one that has lost its last may wait to be freed.
fn living(watchers: &[(u64, Alias)]) -> Vec<Value> {
    let lives = |alias: &&Alias| alias.value().count().is_some_and(|count| count > 0);
    let aliases = watchers.iter().map(|(_, alias)| alias);
    aliases.filter(lives).map(|alias| alias.value().clone()).collect()
}

/// The object ends, or is garbage: its key finds nothing any more, and who watches is told, the
/// latest first.
pub(super) fn unwatch_all(address: usize) {
    let told = with(|here| {
        let Some(watch) = here.watched.remove(&address) else { return Vec::new() };
        here.addresses.remove(&watch.key);
        living(&watch.watchers)
    });
    for watcher in told.into_iter().rev() {
        doom(watcher);
    }
}
