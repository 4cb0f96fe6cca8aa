//! `dict`: insertion order, keys of any hashable type.
//!
//! Lives here: the table. May use: `value`, `compare`. Deliberately absent: hashing of keys and
//! keys whose `__eq__` is a script's: a search that meets one says [`Find::Ask`], and the twin of
//! the operation written in the language goes through the candidates.
//!
//! As CPython's compact dict: entries in order in one vector, beside it an open-addressed index.

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

/// `dict`
#[derive(Default)]
pub struct Dict {
    entries: Vec<Entry>,
    /// A power of two of entry numbers, at least a third of them `EMPTY`; none while there are no
    /// entries, so an empty dict costs no second allocation.
    index: Box<[u32]>,
    /// Places of the index that are not `EMPTY`. A removed last entry leaves the vector but not the
    /// index, so this may pass the number of entries; a search ends only at an `EMPTY` place.
    filled: usize,
    live: usize,
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
        let mut dict = Dict::default();
        if capacity > 0 {
            dict.entries.reserve(capacity);
            dict.rebuild(capacity);
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
        if self.index.is_empty() {
            return Find::Absent;
        }
        let mut probe = Probe::new(hash, self.index.len());
        loop {
            match self.index[probe.slot()] {
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
        if self.index.is_empty() {
            return None;
        }
        let mut probe = Probe::new(hash, self.index.len());
        // A search may come by a place more than once.
        let mut before: Vec<usize> = Vec::new();
        loop {
            match self.index[probe.slot()] {
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
    pub fn push(&mut self, hash: i64, key: Value, value: Value) {
        if (self.entries.len().max(self.filled) + 1) * 3 > self.index.len() * 2 {
            self.compact();
            self.rebuild((self.live + 1) * 2);
        }
        let number = self.entries.len() as u32;
        self.entries.push(Entry { hash, key, value });
        self.link(hash, number);
        self.live += 1;
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
        let mut probe = Probe::new(self.entries[number].hash, self.index.len());
        while self.index[probe.slot()] != number as u32 {
            probe.step();
        }
        self.index[probe.slot()] = REMOVED;
        self.live -= 1;
        let entry = &mut self.entries[number];
        let removed = (entry.key.take(), entry.value.take());
        if number + 1 == self.entries.len() {
            // `popitem` in a loop stays linear: the vector shrinks with it.
            while self.entries.last().is_some_and(|entry| entry.key.is_unset()) {
                self.entries.pop();
            }
        }
        removed
    }

    /// Removes everything and gives it back, to be dropped when the borrow has ended.
    pub fn clear(&mut self) -> Dict {
        std::mem::take(self)
    }

    fn link(&mut self, hash: i64, number: u32) {
        let mut probe = Probe::new(hash, self.index.len());
        while self.index[probe.slot()] < REMOVED {
            probe.step();
        }
        let place = &mut self.index[probe.slot()];
        self.filled += usize::from(*place == EMPTY);
        *place = number;
    }

    /// Squeezes removed entries out; the index is stale until `rebuild`.
    fn compact(&mut self) {
        if self.live < self.entries.len() {
            self.entries.retain(|entry| !entry.key.is_unset());
        }
    }

    fn rebuild(&mut self, capacity: usize) {
        let size = (capacity * 3 / 2 + 1).next_power_of_two().max(8);
        self.index = vec![EMPTY; size].into();
        self.filled = 0;
        for number in 0..self.entries.len() {
            self.link(self.entries[number].hash, number as u32);
        }
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
