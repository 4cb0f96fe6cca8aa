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

/// A place of the table.
#[derive(Clone)]
enum Place {
    /// Never used: a search ends here.
    Free,
    Removed,
    Key(Value),
}

// Hashes of strings and integers are in them or are they; so a place is as large as CPython's.
const _: () = assert!(size_of::<Place>() == 16);

/// `set` and `frozenset`
pub struct Set {
    places: Vec<Place>,
    /// The hashes of the keys at these places, from the first key on that does not know its own.
    hashes: Option<Box<[i64]>>,
    /// Places used or removed.
    fill: usize,
    used: usize,
    /// Where `pop` looks first, so that emptying a set by it stays linear.
    finger: usize,
    pub frozen: bool,
}

/// The hash of a key that knows it.
#[inline(always)]
fn own_hash(key: &Value) -> Option<i64> {
    match key {
        Value::Str(text) => Some(text.hash()),
        Value::Int(x @ 0..=0xffff_ffff) => Some(*x),
        _ => None,
    }
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
        let places = vec![Place::Free; MIN_SIZE];
        Set { places, hashes: None, fill: 0, used: 0, finger: 0, frozen }
    }

    /// How many keys it has.
    pub fn len(&self) -> usize {
        self.used
    }

    /// Whether it has no keys.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// The hash of the key at a place.
    #[inline(always)]
    fn hash_at(&self, number: usize, key: &Value) -> i64 {
        match (own_hash(key), &self.hashes) {
            (Some(hash), _) => hash,
            (None, Some(hashes)) => hashes[number],
            (None, None) => 0,
        }
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
            for (number, place) in (at..).zip(&self.places[at..=at + probes]) {
                let there = match place {
                    Place::Free => return Find::Absent,
                    Place::Removed => continue,
                    Place::Key(there) => there,
                };
                if self.hash_at(number, there) == hash {
                    match same_key(there, key, gil, depth) {
                        Some(true) => return Find::At(number),
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
                match &self.places[n] {
                    Place::Free => return None,
                    Place::Removed => {}
                    Place::Key(key) => {
                        if self.hash_at(n, key) == hash && passed && !earlier.contains(&n) {
                            return Some(n);
                        }
                    }
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
            for (number, place) in (at..).zip(&self.places[at..=at + probes]) {
                match place {
                    Place::Key(_) => {}
                    Place::Removed => removed = Some(number),
                    Place::Free => {
                        let number = removed.unwrap_or(number);
                        if own_hash(&key).is_none() {
                            self.note_hash(number, hash);
                        }
                        self.places[number] = Place::Key(key);
                        return removed.is_none();
                    }
                }
            }
            perturb >>= 5;
            at = at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize) & mask;
        }
    }

    fn note_hash(&mut self, number: usize, hash: i64) {
        let size = self.places.len();
        self.hashes.get_or_insert_with(|| vec![0; size].into())[number] = hash;
    }

    fn resize(&mut self, at_least: usize) {
        let mut size = MIN_SIZE;
        while size <= at_least {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.places, vec![Place::Free; size]);
        let hashes = self.hashes.take();
        self.fill = self.used;
        for (number, place) in old.into_iter().enumerate() {
            if let Place::Key(key) = place {
                let noted = || hashes.as_ref().map_or(0, |hashes| hashes[number]);
                self.place(own_hash(&key).unwrap_or_else(noted), key);
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
        Set { places: self.places.clone(), hashes: self.hashes.clone(), ..*self }
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
        match std::mem::replace(&mut self.places[number], Place::Removed) {
            Place::Key(key) => key,
            _ => Value::Unset,
        }
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
        match self.places.get(number) {
            Some(Place::Key(key)) => Some(key),
            _ => None,
        }
    }

    /// The first used place from `number` on: its number, hash and key.
    pub fn next(&self, number: usize) -> Option<(usize, i64, &Value)> {
        self.keys_from(number).next()
    }

    /// All hashes and keys, in the order scripts see.
    pub fn iter(&self) -> impl Iterator<Item = (i64, &Value)> {
        self.keys_from(0).map(|(_, hash, key)| (hash, key))
    }

    fn keys_from(&self, number: usize) -> impl Iterator<Item = (usize, i64, &Value)> {
        let places = self.places.get(number..).unwrap_or(&[]);
        (number..).zip(places).filter_map(|(number, place)| match place {
            Place::Key(key) => Some((number, self.hash_at(number, key), key)),
            _ => None,
        })
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
            self.hashes.clone_from(&other.hashes);
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
