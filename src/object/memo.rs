//! What `functools.lru_cache` keeps beside a function: its results by arguments.
//!
//! Lives here: `Memo` and what happens to its results. May use: `dict`, `misc`, `value`.
//! Deliberately absent: keys made of arguments, calling the function (`builtins::memo`).

use super::counted::Ref;
use super::dict::Dict;
use super::key::Gil;
use super::misc::Misc;
use super::value::Value;

/// A function's memory.
pub struct Memo {
    pub function: Value,
    /// The results by key; of a memory with a limit, the one that was asked for last at the end.
    pub results: Ref<Dict>,
    /// How many results it keeps at most.
    pub most: Option<usize>,
    /// Whether arguments of different types are different arguments.
    pub typed: bool,
    pub hits: i64,
    pub misses: i64,
    /// No result stands before the entry of this number, so the oldest is found at once.
    first: usize,
}

impl Memo {
    /// A memory without results.
    pub fn new(function: Value, most: Option<usize>, typed: bool) -> Memo {
        let results = Ref::new(Dict::default());
        Memo { function, results, most, typed, hits: 0, misses: 0, first: 0 }
    }
}

/// The memory in an object; `None` if it has none.
pub fn memo<'a>(misc: &'a Ref<Misc>, gil: &'a Gil) -> Option<&'a Memo> {
    match misc.get(gil) {
        Misc::Memo(memo) => Some(memo),
        _ => None,
    }
}

/// Changes numbers of a memory.
pub fn count(misc: &Ref<Misc>, gil: &mut Gil, job: impl FnOnce(&mut Memo)) {
    if let Misc::Memo(memo) = misc.alter(gil) {
        job(memo);
    }
}

/// Counts a hit and gives the result in this entry, which is now the last to be forgotten.
pub fn take_hit(misc: &Ref<Misc>, at: usize, gil: &mut Gil) -> Value {
    count(misc, gil, |memo| memo.hits += 1);
    let Some(memo) = memo(misc, gil) else { return Value::None };
    let results = memo.results.get(gil);
    let Some(entry) = results.entry(at) else { return Value::None };
    let value = entry.value.clone();
    if memo.most.is_some() && at + 1 < results.end() {
        let (results, hash) = (memo.results.clone(), entry.hash);
        let (key, result) = results.get_mut(gil).remove(at);
        push(misc, &results, (hash, key, result), gil);
    }
    value
}

/// Adds a result whose key is not there, and forgets the oldest one if there are too many.
pub fn add(misc: &Ref<Misc>, hash: i64, key: Value, result: Value, gil: &mut Gil) {
    let Some(memo) = memo(misc, gil) else { return };
    let results = memo.results.clone();
    let known = results.get(gil);
    let mut oldest = None;
    if memo.most.is_some_and(|most| known.len() >= most)
        && let Some((at, _)) = known.next(memo.first).or_else(|| known.next(0))
    {
        oldest = Some(results.get_mut(gil).remove(at));
        count(misc, gil, |memo| memo.first = at);
    }
    push(misc, &results, (hash, key, result), gil);
    drop(oldest);
}

fn push(misc: &Ref<Misc>, results: &Ref<Dict>, entry: (i64, Value, Value), gil: &mut Gil) {
    let results = results.get_mut(gil);
    let before = results.end();
    results.push(entry.0, entry.1, entry.2);
    // The entries have been squeezed together: their numbers are others.
    if results.end() != before + 1 {
        count(misc, gil, |memo| memo.first = 0);
    }
}

/// Forgets everything.
pub fn clear(misc: &Ref<Misc>, gil: &mut Gil) {
    count(misc, gil, |memo| (memo.hits, memo.misses, memo.first) = (0, 0, 0));
    let Some(memo) = memo(misc, gil) else { return };
    let results = memo.results.clone();
    let old = results.get_mut(gil).clear();
    drop(old);
}

#[cfg(test)]
mod tests {
    use super::super::dict::Find;
    use super::super::key::alone;
    use super::*;

    #[test]
    fn the_oldest_is_forgotten_first_however_long_it_runs() {
        alone(|gil| {
            let made = Ref::new(Misc::Memo(Box::new(Memo::new(Value::None, Some(10), false))));
            for n in 0..1000 {
                add(&made, n, Value::Int(n), Value::Int(n * n), gil);
                // One that is always asked for is never forgotten.
                let at = memo(&made, gil).map(|memo| memo.results.clone());
                let at = at.map(|known| known.get(gil).find(&Value::Int(0), 0, gil));
                let Some(Find::At(at)) = at else { panic!("0 is forgotten at {n}") };
                assert!(matches!(take_hit(&made, at, gil), Value::Int(0)));
            }
            let known = memo(&made, gil).map(|memo| memo.results.clone());
            let known =
                known.map(|known| known.get(gil).iter().map(|e| e.hash).collect::<Vec<_>>());
            let newest: Vec<i64> = (991..1000).chain([0]).collect();
            assert_eq!(known, Some(newest));
        })
    }
}
