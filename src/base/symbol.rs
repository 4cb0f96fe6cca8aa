//! Interned names: a name is a number, equal names are equal numbers.
//!
//! Lives here: `Symbol` and its process-wide table. May use: rustc-hash.
//! Deliberately absent: any order of symbols. Numbers depend on who came first, so nothing
//! that a script can see (hashes, orders, ids) may depend on them.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::{OnceLock, RwLock};

/// An interned name. Comparing two is comparing two numbers.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol(u32);

struct Table {
    numbers: FxHashMap<&'static str, u32>,
    names: Vec<&'static str>,
}

fn table() -> &'static RwLock<Table> {
    static TABLE: OnceLock<RwLock<Table>> = OnceLock::new();
    // A start interns more than a thousand names.
    TABLE.get_or_init(|| {
        RwLock::new(Table {
            numbers: FxHashMap::with_capacity_and_hasher(3000, Default::default()),
            names: Vec::with_capacity(3000),
        })
    })
}

impl Symbol {
    /// The symbol of a name. The name is kept for the life of the process.
    pub fn new(name: &str) -> Symbol {
        Symbol::find(name).unwrap_or_else(|| Symbol::of(Box::leak(name.into())))
    }

    /// The symbol of a name that stands in the program itself: nothing is copied.
    pub fn of(name: &'static str) -> Symbol {
        let mut table = table().write().unwrap_or_else(|e| e.into_inner());
        let Table { numbers, names } = &mut *table;
        Symbol(*numbers.entry(name).or_insert_with(|| {
            names.push(name);
            names.len() as u32 - 1
        }))
    }

    /// The symbol of a name that somebody interned before; `None` if nobody did, so a look-up
    /// of an arbitrary run-time string keeps nothing.
    pub fn find(name: &str) -> Option<Symbol> {
        let table = table().read().unwrap_or_else(|e| e.into_inner());
        table.numbers.get(name).map(|&number| Symbol(number))
    }

    /// Its number, for tables: it says nothing, not even who came first.
    #[inline(always)]
    pub fn number(self) -> u32 {
        self.0
    }

    /// The name.
    pub fn as_str(self) -> &'static str {
        table().read().unwrap_or_else(|e| e.into_inner()).names[self.0 as usize]
    }
}

/// A table by symbol. A symbol is a small number already; one multiplication spreads it, where the
/// standard hasher takes twenty nanoseconds.
pub type SymbolMap<V> = FxHashMap<Symbol, V>;

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl Serialize for Symbol {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Symbol {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Symbol, D::Error> {
        String::deserialize(from).map(|name| Symbol::new(&name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_are_equal_symbols() {
        assert_eq!(Symbol::new("spam"), Symbol::new("spam"));
        assert_ne!(Symbol::new("spam"), Symbol::new("eggs"));
        assert_eq!(Symbol::new("spam").as_str(), "spam");
        assert_eq!(Symbol::find("a name nobody interned"), None);
    }
}
