//! `set` and `frozenset`.
//!
//! Lives here: the table, CPython's own (`Objects/setobject.c`): the same probing and the same
//! growth, because a script sees the order, and sets of numbers print alike in every CPython.
//! May use: `value`, `dict` (equality of keys). Deliberately absent: hashing of keys; keys that
//! only a script can compare, see `dict`.

use super::compare::DEPTH;
use super::counted::{Mutable, Object, Ref};
use super::dict::{Find, same_key};
use super::key::Gil;
use super::value::Value;

/// How many neighbours are looked at before the probe jumps.
const LINEAR_PROBES: usize = 9;
const MIN_SIZE: usize = 8;

/// A place of the table: `Unset` and no hash if never used, `Unset` and hash -1 if removed.
#[derive(Clone)]
struct Place {
    hash: i64,
    key: Value,
}

const FREE: Place = Place { hash: 0, key: Value::Unset };

/// `set` and `frozenset`
pub struct Set {
    places: Vec<Place>,
    /// Places used or removed.
    fill: usize,
    used: usize,
    /// Where `pop` looks first, so that emptying a set by it stays linear.
    finger: usize,
    pub frozen: bool,
}

impl Object for Set {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Set(this)
    }
}

impl Set {
    /// An empty set.
    pub fn new(frozen: bool) -> Set {
        Set { places: vec![FREE; MIN_SIZE], fill: 0, used: 0, finger: 0, frozen }
    }

    /// How many keys it has.
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether it has no keys.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Finds a key by its hash and native equality; the number is the place's.
    pub fn find(&self, key: &Value, hash: i64, gil: &Gil) -> Find {
        self.find_within(key, hash, gil, DEPTH)
    }

    /// As `find`, inside a comparison that may go `depth` levels deeper.
    pub fn find_within(&self, key: &Value, hash: i64, gil: &Gil, depth: u32) -> Find {
        let mask = self.places.len() - 1;
        let mut perturb = hash as u64;
        let mut at = hash as usize & mask;
        loop {
            let probes = if at + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for place in &self.places[at..=at + probes] {
                if place.key.is_unset() {
                    if place.hash == 0 {
                        return Find::Absent;
                    }
                } else if place.hash == hash {
                    match same_key(&place.key, key, gil, depth) {
                        Some(true) => {
                            let found = at
                                + self.places[at..]
                                    .iter()
                                    .position(|p| std::ptr::eq(p, place))
                                    .unwrap_or(0);
                            return Find::At(found);
                        }
                        Some(false) => {}
                        None => return Find::Ask,
                    }
                }
            }
            perturb >>= 5;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// The places of all keys with this hash, in the order `find` comes by, see `Dict::candidate`.
    pub fn candidate(&self, hash: i64, after: Option<usize>) -> Option<usize> {
        let mut passed = after.is_none();
        // The way may come by a place twice.
        let mut earlier = Vec::new();
        let mask = self.places.len() - 1;
        let mut perturb = hash as u64;
        let mut at = hash as usize & mask;
        loop {
            let probes = if at + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for n in at..=at + probes {
                let place = &self.places[n];
                if place.key.is_unset() {
                    if place.hash == 0 {
                        return None;
                    }
                } else if place.hash == hash && passed && !earlier.contains(&n) {
                    return Some(n);
                }
                if !passed {
                    earlier.push(n);
                    passed = after == Some(n);
                }
            }
            perturb >>= 5;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    /// Adds a key that is not there yet.
    pub fn push(&mut self, hash: i64, key: Value) {
        let fresh = self.place(hash, key);
        self.used += 1;
        if fresh {
            self.fill += 1;
            if self.fill * 5 >= (self.places.len() - 1) * 3 {
                self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
            }
        }
    }

    /// Puts a key where a search for it ends: into the last removed place on the way, or else into
    /// the first one that was never used; says whether it was that.
    fn place(&mut self, hash: i64, key: Value) -> bool {
        let mask = self.places.len() - 1;
        let mut perturb = hash as u64;
        let mut at = hash as usize & mask;
        let mut removed = None;
        loop {
            let probes = if at + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
            for (number, place) in (at..).zip(&mut self.places[at..=at + probes]) {
                if !place.key.is_unset() {
                    continue;
                }
                if place.hash == 0 {
                    let number = removed.unwrap_or(number);
                    self.places[number] = Place { hash, key };
                    return removed.is_none();
                }
                removed = Some(number);
            }
            perturb >>= 5;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    fn resize(&mut self, at_least: usize) {
        let mut size = MIN_SIZE;
        while size <= at_least {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.places, vec![FREE; size]);
        self.fill = self.used;
        for place in old {
            if !place.key.is_unset() {
                self.place(place.hash, place.key);
            }
        }
    }

    /// Adds every key of another set, as CPython's `set_merge`. `false` if only a script can tell
    /// whether a key is there; then some keys may have been added.
    pub fn merge(&mut self, other: &Set, gil: &Gil) -> bool {
        if other.is_empty() {
            return true;
        }
        if self.fill == 0 {
            self.extend_from(other);
            return true;
        }
        self.make_room(other.used);
        other.iter().all(|(hash, key)| self.add(key.clone(), hash, gil).is_some())
    }

    /// The same keys in the same places.
    pub fn twin(&self) -> Set {
        Set { places: self.places.clone(), ..*self }
    }

    /// Room for so many more keys, as CPython makes it before it adds another set.
    pub fn make_room(&mut self, more: usize) {
        if (self.fill + more) * 5 >= (self.places.len() - 1) * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    /// Lays the table out anew if many places hold removed keys, as CPython does after `-=`.
    pub fn tidy(&mut self) {
        if self.fill - self.used > (self.places.len() - 1) / 4 {
            self.resize(if self.used > 50_000 { self.used * 2 } else { self.used * 4 });
        }
    }

    /// Adds a key whose equality is native; says whether it was new. `None` if only a script can
    /// tell, and nothing has changed.
    pub fn add(&mut self, key: Value, hash: i64, gil: &Gil) -> Option<bool> {
        match self.find(&key, hash, gil) {
            Find::At(_) => Some(false),
            Find::Absent => {
                self.push(hash, key);
                Some(true)
            }
            Find::Ask => None,
        }
    }

    /// Removes the key at a place that was found.
    pub fn remove(&mut self, number: usize) -> Value {
        self.used -= 1;
        let place = &mut self.places[number];
        place.hash = -1;
        place.key.take()
    }

    /// Removes some key, as CPython's `set_pop` chooses it.
    pub fn pop(&mut self) -> Option<Value> {
        let mask = self.places.len() - 1;
        let start = self.finger & mask;
        let at = self.next(start).or_else(|| self.next(0)).map(|(at, ..)| at)?;
        self.finger = at + 1;
        Some(self.remove(at))
    }

    /// The key at a place.
    pub fn key(&self, number: usize) -> Option<&Value> {
        self.places.get(number).map(|place| &place.key).filter(|key| !key.is_unset())
    }

    /// The first used place from `number` on: its number, hash and key.
    pub fn next(&self, number: usize) -> Option<(usize, i64, &Value)> {
        (number..self.places.len())
            .find(|&n| !self.places[n].key.is_unset())
            .map(|n| (n, self.places[n].hash, &self.places[n].key))
    }

    /// All hashes and keys, in the order scripts see.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &Value)> {
        self.places.iter().filter(|p| !p.key.is_unset()).map(|p| (p.hash, &p.key))
    }

    /// A copy: CPython lays a copy out anew, so the order may differ from the original's.
    pub fn copy(&self, frozen: bool) -> Set {
        let mut copy = Set::new(frozen);
        copy.extend_from(self);
        copy
    }

    /// Adds every key of another set to an empty set as CPython's `set_merge` does.
    fn extend_from(&mut self, other: &Set) {
        self.make_room(other.used);
        if self.places.len() == other.places.len() && other.fill == other.used {
            self.places.clone_from(&other.places);
            self.fill = other.fill;
            self.used = other.used;
            return;
        }
        for (hash, key) in other.iter() {
            self.place(hash, key.clone());
            self.fill += 1;
            self.used += 1;
        }
    }

    /// Removes everything and gives it back, to be dropped when the borrow has ended.
    pub fn clear(&mut self) -> Set {
        std::mem::replace(self, Set::new(self.frozen))
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::alone;
    use super::*;

    #[test]
    fn a_removed_place_is_used_again() {
        alone(|gil| {
            // CPython 3.13: s = {0, 8, 16}; s.discard(8); s.add(24); list(s) == [0, 24, 16]
            let mut set = Set::new(false);
            for n in [0, 8, 16] {
                set.push(n, Value::Int(n));
            }
            let Find::At(at) = set.find(&Value::Int(8), 8, gil) else { panic!("8 is lost") };
            set.remove(at);
            set.push(24, Value::Int(24));
            assert_eq!((set.len(), set.fill), (3, 3));
            let keys: Vec<i64> = set.iter().map(|(hash, _)| hash).collect();
            assert_eq!(keys, [0, 24, 16]);
        })
    }
}
