//! `dict`: insertion order, keys of any hashable type.
//!
//! Lives here: the table. May use: `value`, `compare`. Deliberately absent: hashing of keys and
//! keys whose `__eq__` is a script's: a search that meets one says [`Find::Ask`], and the twin of
//! the operation written in the language goes through the candidates.
//!
//! As CPython's compact dict: entries in order in one vector, beside it an open-addressed index.
//! Up to [`SMALL`] entries there is no index: they are looked through in order, which is the order
//! of CPython's probes for keys of one hash, too. A dict of three keys takes 176 bytes so.

use super::Plain;
use super::compare;
use super::counted::{Mutable, Object, Ref};
use super::key::Gil;
use super::value::Value;

/// One entry; a removed one has an `Unset` key.
pub struct Entry {
    pub hash: i64,
    pub key: Value,
    pub value: Value,
}

const EMPTY: u32 = u32::MAX;
const REMOVED: u32 = u32::MAX - 1;

/// The entries of CPython's least table, and of the next one: so many need no index.
const LEAST: usize = 5;
const SMALL: usize = 10;

/// The hash of a removed entry; no key has it, as in CPython.
const NO_HASH: i64 = -1;

/// `dict`
#[derive(Default)]
pub struct Dict {
    /// As long as `index` is not full, it has room for one more.
    entries: Vec<Entry>,
    /// None while there are few entries. A box of its own keeps a dict at 48 bytes with its count:
    /// with one word more the allocator would give it 64.
    index: Option<Box<Index>>,
    live: usize,
}

struct Index {
    /// A power of two of entry numbers, at least a third of them `EMPTY`.
    places: Box<[u32]>,
    /// Places that are not `EMPTY`. A removed last entry leaves the vector but not the index, so
    /// this may pass the number of entries; a search ends only at an `EMPTY` place.
    filled: usize,
}

impl Index {
    fn new(entries: &[Entry], size: usize) -> Index {
        let mut index = Index { places: vec![EMPTY; size].into(), filled: 0 };
        for (number, entry) in entries.iter().enumerate() {
            index.link(entry.hash, number as u32);
        }
        index
    }

    fn link(&mut self, hash: i64, number: u32) {
        let mut probe = Probe::new(hash, self.places.len());
        while self.places[probe.slot()] < REMOVED {
            probe.step();
        }
        let place = &mut self.places[probe.slot()];
        self.filled += usize::from(*place == EMPTY);
        *place = number;
    }

    fn is_full(&self) -> bool {
        (self.filled + 1) * 3 > self.places.len() * 2
    }
}

impl Object for Dict {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Dict(this)
    }
}

/// The outcome of a search.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Find {
    /// The entry with this number.
    At(usize),
    Absent,
    /// Some key has the same hash, and only a script can tell whether it is equal.
    Ask,
}

impl Dict {
    /// An empty dict with room for `capacity` entries.
    pub fn with_capacity(capacity: usize) -> Dict {
        let mut dict = Dict { entries: Vec::with_capacity(capacity), index: None, live: 0 };
        if capacity > SMALL {
            let size = (capacity * 3 / 2 + 1).next_power_of_two();
            dict.index = Some(Box::new(Index::new(&[], size)));
        }
        dict
    }

    /// How many keys it has.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether it has no keys.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Finds a key by its hash and native equality.
    #[inline]
    pub fn find(&self, key: &Value, hash: i64, gil: &Gil) -> Find {
        self.find_within(key, hash, gil, compare::DEPTH)
    }

    /// As `find`, inside a comparison that may go `depth` levels deeper.
    #[inline]
    pub fn find_within(&self, key: &Value, hash: i64, gil: &Gil, depth: u32) -> Find {
        let Some(index) = &self.index else {
            for (number, entry) in self.entries.iter().enumerate() {
                if entry.hash == hash {
                    match same_key(&entry.key, key, gil, depth) {
                        Some(true) => return Find::At(number),
                        Some(false) => {}
                        None => return Find::Ask,
                    }
                }
            }
            return Find::Absent;
        };
        let mut probe = Probe::new(hash, index.places.len());
        loop {
            match index.places[probe.slot()] {
                EMPTY => return Find::Absent,
                REMOVED => {}
                number => {
                    let entry = &self.entries[number as usize];
                    if entry.hash == hash {
                        match same_key(&entry.key, key, gil, depth) {
                            Some(true) => return Find::At(number as usize),
                            Some(false) => {}
                            None => return Find::Ask,
                        }
                    }
                }
            }
            probe.step();
        }
    }

    /// The numbers of all entries with this hash, in the order `find` comes by: what the twin
    /// written in the language compares one by one. `after` is the number of the last one it has
    /// compared.
    pub fn candidate(&self, hash: i64, after: Option<usize>) -> Option<usize> {
        let mut passed = after.is_none();
        let Some(index) = &self.index else {
            let from = after.map_or(0, |after| after + 1).min(self.entries.len());
            let next = self.entries[from..].iter().position(|entry| entry.hash == hash);
            return next.map(|next| from + next);
        };
        let mut probe = Probe::new(hash, index.places.len());
        // A search may come by a place more than once.
        let mut before: Vec<usize> = Vec::new();
        loop {
            match index.places[probe.slot()] {
                EMPTY => return None,
                REMOVED => {}
                number => {
                    let number = number as usize;
                    if self.entries[number].hash == hash && !before.contains(&number) {
                        if passed {
                            return Some(number);
                        }
                        passed = after == Some(number);
                        before.push(number);
                    }
                }
            }
            probe.step();
        }
    }

    /// The entry with this number, if it is there.
    #[inline(always)]
    pub fn entry(&self, number: usize) -> Option<&Entry> {
        self.entries.get(number).filter(|entry| !entry.key.is_unset())
    }

    /// The first entry from `number` on, and its number.
    #[inline]
    pub fn next(&self, mut number: usize) -> Option<(usize, &Entry)> {
        loop {
            let entry = self.entries.get(number)?;
            if !entry.key.is_unset() {
                return Some((number, entry));
            }
            number += 1;
        }
    }

    /// The last entry before `number`, and its number.
    pub fn previous(&self, number: usize) -> Option<(usize, &Entry)> {
        let number = number.min(self.entries.len());
        self.entries[..number].iter().enumerate().rev().find(|(_, e)| !e.key.is_unset())
    }

    /// One more than the largest entry number.
    pub fn end(&self) -> usize {
        self.entries.len()
    }

    /// All entries in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.entries.iter().filter(|entry| !entry.key.is_unset())
    }

    /// The value of an entry that was found.
    #[inline(always)]
    pub fn value_mut(&mut self, number: usize) -> &mut Value {
        &mut self.entries[number].value
    }

    /// Adds a key that is not there yet.
    #[inline]
    pub fn push(&mut self, hash: i64, key: Value, value: Value) {
        let full = match &self.index {
            Some(index) => index.is_full(),
            None => self.entries.len() == self.entries.capacity(),
        };
        if full {
            self.grow();
        }
        if let Some(index) = &mut self.index {
            index.link(hash, self.entries.len() as u32);
        }
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
    }

    /// Makes room for one more at least. It squeezes removed entries out when CPython does, which
    /// an iteration can see; so the sizes are CPython's, but small ones come by and by.
    #[inline(never)]
    fn grow(&mut self) {
        if self.index.is_none() {
            let room = match self.entries.capacity() {
                0 => 3,
                1..=4 => LEAST,
                6..=9 => SMALL,
                _ => 0,
            };
            if room > 0 {
                return self.entries.reserve_exact(room - self.entries.len());
            }
        }
        if self.live < self.entries.len() {
            self.entries.retain(|entry| !entry.key.is_unset());
        }
        let size = (self.live * 3).next_power_of_two().max(8);
        let room = size * 2 / 3;
        // The old one goes first.
        self.index = None;
        self.entries.shrink_to(room);
        self.entries.reserve_exact(room - self.live);
        if room > SMALL {
            self.index = Some(Box::new(Index::new(&self.entries, size)));
        }
    }

    /// Sets a key whose equality is native; gives back the old value. `None` if only a script can
    /// tell whether the key is there, and nothing has changed.
    #[inline]
    pub fn set(&mut self, key: Value, hash: i64, value: Value, gil: &Gil) -> Option<Option<Value>> {
        match self.find(&key, hash, gil) {
            Find::At(number) => Some(Some(std::mem::replace(self.value_mut(number), value))),
            Find::Absent => {
                self.push(hash, key, value);
                Some(None)
            }
            Find::Ask => None,
        }
    }

    /// Removes an entry that was found.
    pub fn remove(&mut self, number: usize) -> (Value, Value) {
        if let Some(index) = &mut self.index {
            let mut probe = Probe::new(self.entries[number].hash, index.places.len());
            while index.places[probe.slot()] != number as u32 {
                probe.step();
            }
            index.places[probe.slot()] = REMOVED;
        }
        self.live -= 1;
        let entry = &mut self.entries[number];
        entry.hash = NO_HASH;
        (entry.key.take(), entry.value.take())
    }

    /// Removes the last entry. As in CPython the table shrinks by it here, and only here: `popitem`
    /// in a loop is linear.
    pub fn pop(&mut self) -> Option<(Value, Value)> {
        let number = self.previous(usize::MAX)?.0;
        let removed = self.remove(number);
        self.entries.truncate(number);
        Some(removed)
    }

    /// Removes everything and gives it back, to be dropped when the borrow has ended.
    pub fn clear(&mut self) -> Dict {
        std::mem::take(self)
    }
}

/// The places where a hash may stand, one after the other: every place comes sooner or later.
///
/// Small integers hash to themselves, so dense ones sit side by side and find each other at once;
/// where places are taken, the higher bits of the hash choose the next one, as in CPython's dict.
/// (The next place in a row would make runs of hundreds of places out of keys like Collatz's.)
struct Probe {
    slot: usize,
    perturb: usize,
    mask: usize,
}

impl Probe {
    #[inline(always)]
    fn new(hash: i64, size: usize) -> Probe {
        Probe { slot: hash as usize & (size - 1), perturb: hash as usize, mask: size - 1 }
    }

    #[inline(always)]
    fn slot(&self) -> usize {
        self.slot
    }

    #[inline(always)]
    fn step(&mut self) {
        self.perturb >>= 5;
        let next = self.slot.wrapping_mul(5).wrapping_add(self.perturb).wrapping_add(1);
        self.slot = next & self.mask;
    }
}

/// Whether two keys of equal hash are the same key; `None` if only a script can tell.
#[inline(always)]
pub fn same_key(a: &Value, b: &Value, gil: &Gil, depth: u32) -> Option<bool> {
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Some(a.is(b) || a.as_str() == b.as_str()),
        (Value::Int(a), Value::Int(b)) => Some(a == b),
        _ => same_key_slow(a, b, gil, depth),
    }
}

#[inline(never)]
fn same_key_slow(a: &Value, b: &Value, gil: &Gil, depth: u32) -> Option<bool> {
    if a.is(b) {
        return Some(true);
    }
    match compare::eq_within(a, b, gil, depth) {
        Plain::Done(equal) => Some(equal),
        Plain::Unsupported => Some(false),
        Plain::Script => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::alone;
    use super::*;

    #[test]
    fn a_search_ends_however_often_the_last_key_came_and_went() {
        alone(|gil| {
            let mut dict = Dict::default();
            for n in 0..1000 {
                dict.set(Value::Int(n), n, Value::None, gil);
                let Find::At(at) = dict.find(&Value::Int(n), n, gil) else { panic!("{n} is lost") };
                dict.remove(at);
                assert_eq!(dict.find(&Value::Int(n), n, gil), Find::Absent);
            }
            assert!(dict.is_empty());
        })
    }

    #[test]
    fn keeps_order_through_removal_and_growth() {
        alone(|gil| {
            let mut dict = Dict::default();
            for n in 0..1000 {
                assert!(matches!(dict.set(Value::Int(n), n, Value::Int(n * n), gil), Some(None)));
            }
            for n in (0..1000).step_by(2) {
                let Find::At(at) = dict.find(&Value::Int(n), n, gil) else { panic!("{n} is lost") };
                dict.remove(at);
            }
            for n in 1000..1500 {
                dict.set(Value::Int(n), n, Value::None, gil);
            }
            let keys: Vec<i64> = dict.iter().map(|entry| entry.hash).collect();
            let expected: Vec<i64> = (0..1000).filter(|n| n % 2 == 1).chain(1000..1500).collect();
            assert_eq!(keys, expected);
            assert_eq!(dict.len(), 1000);
            assert_eq!(dict.find(&Value::Int(4), 4, gil), Find::Absent);
        })
    }
}
