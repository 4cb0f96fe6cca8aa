//! The collector: finding objects that only hold each other.
//!
//! Lives here: trial deletion over what the registry knows. May use: `registry`, `trace`.
//! Deliberately absent: when it runs, and last words, which are script code (`vm::finalize`).
//!
//! An object whose owners are all inside the examined ones is held by nobody else; what such
//! objects alone hold is garbage. No roots are needed: registers, globals and half-done natives are
//! owners that the examined objects do not explain. What an examined object holds is examined, too,
//! so one known object of a cycle is enough to find it.

use super::class::Instance;
use super::counted::{self, Object, Ref};
use super::func::{Gen, GenState};
use super::heap::exc_of;
use super::key::Gil;
use super::kind::Kind;
use super::misc::Misc;
use super::registry;
use super::trace::{Visitor, empty, trace};
use super::value::{Alias, Value};
use std::cell::Cell;

/// Whether nothing can lead on from it, so it need not be examined.
fn is_end(value: &Value) -> bool {
    match value {
        Value::Tuple(tuple) => tuple.items.iter().all(Value::is_atom),
        Value::Module(_) | Value::Range(_) | Value::Buffer(_) => true,
        other => other.is_atom(),
    }
}

/// The first pass: counts for every object how many of its owners are examined ones.
struct Owners {
    table: Vec<Alias>,
    inside: Vec<u32>,
}

impl Owners {
    /// Another examined object holds this one; one that had no place gets one.
    fn new_place(&mut self, value: &Value) {
        if let Some(place) = give_place(value, &mut self.table) {
            self.inside.resize(place + 1, 0);
            self.inside[place] = 1;
        }
    }

    fn add(&mut self, place: usize) {
        if let Some(inside) = self.inside.get_mut(place) {
            *inside = inside.saturating_add(1);
        }
    }
}

impl Visitor for Owners {
    #[inline]
    fn value(&mut self, value: &Value) {
        match value.counter().and_then(counted::place) {
            Some(place) => self.add(place),
            None => self.new_place(value),
        }
    }

    #[inline]
    fn object<T: Object>(&mut self, object: &Ref<T>) {
        match counted::place(object.count_cell()) {
            Some(place) => self.add(place),
            None => self.new_place(&T::into_value(object.clone())),
        }
    }
}

/// The second pass: marks what can be reached. `index` gives a place its number.
struct Reach<F> {
    reached: Vec<bool>,
    work: Vec<usize>,
    index: F,
}

impl<F: Fn(usize) -> Option<usize>> Reach<F> {
    #[inline]
    fn see(&mut self, count: Option<&Cell<usize>>) {
        if let Some(at) = count.and_then(counted::place).and_then(&self.index)
            && let Some(reached) = self.reached.get_mut(at)
            && !std::mem::replace(reached, true)
        {
            self.work.push(at);
        }
    }

    fn spread<'a>(&mut self, gil: &Gil, value: impl Fn(usize) -> &'a Value) {
        while let Some(at) = self.work.pop() {
            trace(value(at), gil, self);
        }
    }
}

impl<F: Fn(usize) -> Option<usize>> Visitor for Reach<F> {
    #[inline]
    fn value(&mut self, value: &Value) {
        self.see(value.counter());
    }

    #[inline]
    fn object<T: Object>(&mut self, object: &Ref<T>) {
        self.see(Some(object.count_cell()));
    }
}

/// The garbage, in the order in which it became known. Weak references to it are dead.
pub fn find(gil: &mut Gil) -> Vec<Value> {
    let table = registry::take_table();
    let inside = vec![0; table.len()];
    let mut owners = Owners { table, inside };
    let mut at = 0;
    while at < owners.table.len() {
        // Out of the list while it grows.
        let alias = std::mem::replace(&mut owners.table[at], Alias::NONE);
        trace(alias.value(), gil, &mut owners);
        owners.table[at] = alias;
        at += 1;
    }
    let Owners { table, inside } = owners;
    let mut reach = Reach { reached: Vec::new(), work: Vec::new(), index: Some };
    for (place, (alias, inside)) in table.iter().zip(inside).enumerate() {
        let held = alias.value().counter().map_or(0, counted::owners) > inside as usize;
        reach.reached.push(held);
        if held {
            reach.work.push(place);
        }
    }
    reach.spread(gil, |place| table[place].value());
    let lost = table.iter().zip(&reach.reached).filter(|(_, reached)| !**reached);
    let garbage: Vec<Value> = lost.map(|(alias, _)| alias.value().clone()).collect();
    let survivors = table.len() - garbage.len();
    registry::put_table(table, survivors);
    unwatch(&garbage, gil);
    garbage
}

/// Gives an object its place, unless nothing can lead on from it.
fn give_place(value: &Value, table: &mut Vec<Alias>) -> Option<usize> {
    let counter = value.counter()?;
    if is_end(value) || !counted::is_place(table.len()) {
        return None;
    }
    counted::set_place(counter, table.len());
    table.push(counted::alias(value));
    Some(table.len() - 1)
}

/// Weak references to garbage die; those that are garbage themselves do not tell anybody.
fn unwatch(garbage: &[Value], gil: &mut Gil) {
    for value in garbage {
        if let Value::Misc(misc) = value
            && let Misc::Watcher(watcher) = misc.alter(gil)
        {
            let callback = watcher.callback.take();
            drop(callback);
        }
    }
    for value in garbage {
        if value.counter().is_some_and(counted::is_watched)
            && let Some(address) = value.address()
        {
            registry::unwatch_all(address);
        }
    }
}

/// Those of the objects that have last words; they will not be asked again.
pub fn last_words(objects: &[Value], gil: &mut Gil) -> Vec<Value> {
    let mut speak = |object: &&Value| match object {
        Value::Instance(instance) => std::mem::take(&mut Ref::alter(instance, gil).has_del),
        Value::Gen(generator) => {
            let Gen { guarded, state, .. } = generator.alter(gil);
            *state == GenState::Suspended && std::mem::take(guarded)
        }
        _ => false,
    };
    objects.iter().filter(|object| speak(object)).cloned().collect()
}

/// How many owners the objects of a list have among themselves, and one for the list.
struct Inside<F> {
    counts: Vec<usize>,
    index: F,
}

impl<F: Fn(usize) -> Option<usize>> Inside<F> {
    fn see(&mut self, count: Option<&Cell<usize>>) {
        if let Some(at) = count.and_then(counted::place).and_then(&self.index) {
            self.counts[at] += 1;
        }
    }
}

impl<F: Fn(usize) -> Option<usize>> Visitor for Inside<F> {
    fn value(&mut self, value: &Value) {
        self.see(value.counter());
    }

    fn object<T: Object>(&mut self, object: &Ref<T>) {
        self.see(Some(object.count_cell()));
    }
}

/// Empties what is still garbage after its last words; what a script has taken up again stays.
/// `garbage` is its only owner outside. Gives how many objects there were, as CPython counts them.
pub fn sweep(garbage: Vec<Value>, gil: &mut Gil) -> usize {
    let place = |value: &Value| value.counter().and_then(counted::place);
    let last = garbage.iter().filter_map(place).max().unwrap_or(0);
    let mut numbers: Vec<Option<usize>> = vec![None; last + 1];
    for (at, value) in garbage.iter().enumerate() {
        if let Some(place) = place(value) {
            numbers[place] = Some(at);
        }
    }
    let index = |place: usize| numbers.get(place).copied().flatten();
    let mut inside = Inside { counts: vec![1; garbage.len()], index };
    for value in &garbage {
        trace(value, gil, &mut inside);
    }
    let mut reach = Reach { reached: vec![false; garbage.len()], work: Vec::new(), index };
    for (at, value) in garbage.iter().enumerate() {
        if value.count().unwrap_or(0) > inside.counts[at] {
            reach.reached[at] = true;
            reach.work.push(at);
        }
    }
    reach.spread(gil, |at| &garbage[at]);
    let reached = reach.reached;
    let mut count = 0;
    for (at, value) in garbage.iter().enumerate() {
        if !reached[at] {
            count += weight(value, gil);
            // A finalizer may have watched it again.
            if value.counter().is_some_and(counted::is_watched)
                && let Some(address) = value.address()
            {
                registry::unwatch_all(address);
            }
        }
    }
    for (at, value) in garbage.iter().enumerate() {
        if !reached[at] {
            empty(value, gil);
        }
    }
    count
}

/// How many objects CPython has for this one.
fn weight(value: &Value, gil: &Gil) -> usize {
    match value {
        // The tuple of cells is an object there.
        Value::Func(func) => 1 + usize::from(!func.get(gil).cells.is_empty()),
        Value::Instance(instance) => weight_of_instance(instance, gil),
        // What is inside another object here.
        Value::Exc(_) => 0,
        Value::Misc(misc) if matches!(misc.get(gil), Misc::Watcher(_)) => 0,
        Value::Dict(dict) => usize::from(
            !dict.get(gil).iter().all(|entry| entry.key.is_atom() && entry.value.is_atom()),
        ),
        _ => 1,
    }
}

fn weight_of_instance(instance: &Ref<Instance>, gil: &Gil) -> usize {
    let body = instance.get(gil);
    // The value behind an instance of a subclass of a built-in type is counted as an object of its
    // own, and is the instance there; other attributes are in a dict.
    let native = body.class.get(gil).layout != Kind::Object;
    match exc_of(instance, gil) {
        Some(exc) => {
            let attributes = !body.field(1).is_unset();
            let Value::Tuple(args) = &exc.get(gil).args else { return 1 };
            // A tuple that holds an object is garbage of its own.
            let alone = !args.items.is_empty() && args.items.iter().all(Value::is_atom);
            1 + usize::from(attributes) + usize::from(alone)
        }
        None => usize::from(!native),
    }
}

/// Everything that can be reached from some values, in the order of a search that goes level by
/// level: the order in which CPython lets what is alive at the end say its last words.
pub fn reachable(roots: Vec<Value>, gil: &mut Gil) -> Vec<Value> {
    let table = registry::take_table();
    let mut search = Search { seen: vec![false; table.len()], table, order: Vec::new() };
    search.values(&roots);
    let mut at = 0;
    while at < search.order.len() {
        let object = search.order[at].clone();
        let first = search.order.len();
        trace(&object, gil, &mut search);
        if let Value::List(_) = object {
            search.order[first..].reverse();
        }
        at += 1;
    }
    let survivors = search.table.len();
    registry::put_table(search.table, survivors);
    search.order
}

/// A search that goes level by level.
struct Search {
    table: Vec<Alias>,
    seen: Vec<bool>,
    order: Vec<Value>,
}

impl Visitor for Search {
    fn value(&mut self, value: &Value) {
        let place = value.counter().and_then(counted::place);
        let place = place.or_else(|| give_place(value, &mut self.table));
        if self.seen.len() < self.table.len() {
            self.seen.resize(self.table.len(), false);
        }
        if let Some(seen) = place.and_then(|place| self.seen.get_mut(place))
            && !std::mem::replace(seen, true)
        {
            self.order.push(value.clone());
        }
    }

    fn object<T: Object>(&mut self, object: &Ref<T>) {
        self.value(&T::into_value(object.clone()));
    }
}
