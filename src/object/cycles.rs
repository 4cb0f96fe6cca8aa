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
use super::counted::{self, Ref};
use super::func::{Gen, GenState};
use super::heap::exc_of;
use super::key::Gil;
use super::kind::Kind;
use super::misc::Misc;
use super::registry;
use super::trace::{empty, trace};
use super::value::{Alias, Value};

/// Whether nothing can lead on from it, so it need not be examined.
fn is_end(value: &Value) -> bool {
    match value {
        Value::Tuple(tuple) => tuple.items.iter().all(Value::is_atom),
        Value::Module(_) | Value::Range(_) => true,
        other => other.is_atom(),
    }
}

/// The garbage, in the order in which it became known. Weak references to it are dead.
pub fn find(gil: &mut Gil) -> Vec<Value> {
    let mut table = registry::take_table();
    let mut inside: Vec<usize> = vec![0; table.len()];
    let mut at = 0;
    while at < table.len() {
        // Out of the list while it grows.
        let alias = std::mem::replace(&mut table[at], Alias::NONE);
        trace(alias.value(), gil, &mut |held| {
            if let Some(place) = place_of(held, &mut table) {
                inside.resize(table.len(), 0);
                inside[place] += 1;
            }
        });
        table[at] = alias;
        at += 1;
    }
    inside.resize(table.len(), 0);
    let mut reached: Vec<bool> = Vec::with_capacity(table.len());
    let mut work: Vec<usize> = Vec::new();
    for (place, alias) in table.iter().enumerate() {
        let owners = alias.value().counter().map_or(0, counted::owners);
        reached.push(owners > inside[place]);
        if owners > inside[place] {
            work.push(place);
        }
    }
    spread(&mut reached, work, gil, |place| table[place].value(), |place| Some(place));
    let lost = |place: &usize| !reached[*place];
    let garbage: Vec<Value> =
        (0..table.len()).filter(lost).map(|place| table[place].value().clone()).collect();
    let survivors = table.len() - garbage.len();
    registry::put_table(table, survivors);
    unwatch(&garbage, gil);
    garbage
}

/// The place of an object that something examined holds; it gets one if it has none.
fn place_of(value: &Value, table: &mut Vec<Alias>) -> Option<usize> {
    let counter = value.counter()?;
    if let Some(place) = counted::place(counter) {
        return Some(place).filter(|&place| counted::is_place(place));
    }
    if is_end(value) || !counted::is_place(table.len()) {
        return None;
    }
    counted::set_place(counter, table.len());
    table.push(counted::alias(value));
    Some(table.len() - 1)
}

/// Marks everything that can be reached from `work`. `index` gives a place its number.
fn spread<'a>(
    reached: &mut [bool],
    mut work: Vec<usize>,
    gil: &Gil,
    value: impl Fn(usize) -> &'a Value,
    index: impl Fn(usize) -> Option<usize>,
) {
    while let Some(at) = work.pop() {
        trace(value(at), gil, &mut |held| {
            let place = held.counter().and_then(counted::place);
            if let Some(at) = place.and_then(&index)
                && !std::mem::replace(&mut reached[at], true)
            {
                work.push(at);
            }
        });
    }
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
    let mut inside = vec![1; garbage.len()];
    for value in &garbage {
        trace(value, gil, &mut |held| {
            if let Some(at) = place(held).and_then(index) {
                inside[at] += 1;
            }
        });
    }
    let mut reached = vec![false; garbage.len()];
    let mut work = Vec::new();
    for (at, value) in garbage.iter().enumerate() {
        if value.count().unwrap_or(0) > inside[at] {
            reached[at] = true;
            work.push(at);
        }
    }
    spread(&mut reached, work, gil, |at| &garbage[at], index);
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
        Some(_) => 1 + usize::from(body.fields().nth(1).is_some_and(|field| !field.is_unset())),
        None => usize::from(!native),
    }
}

/// Everything that can be reached from some values, in the order of a search that goes level by
/// level: the order in which CPython lets what is alive at the end say its last words.
pub fn reachable(roots: Vec<Value>, gil: &mut Gil) -> Vec<Value> {
    let mut table = registry::take_table();
    let mut seen = vec![false; table.len()];
    let mut order: Vec<Value> = Vec::new();
    let mut visit = |value: &Value, order: &mut Vec<Value>| {
        if let Some(place) = place_of(value, &mut table) {
            seen.resize(table.len(), false);
            if !std::mem::replace(&mut seen[place], true) {
                order.push(value.clone());
            }
        }
    };
    for root in &roots {
        visit(root, &mut order);
    }
    let mut at = 0;
    while at < order.len() {
        let object = order[at].clone();
        let first = order.len();
        trace(&object, gil, &mut |held| visit(held, &mut order));
        if let Value::List(_) = object {
            order[first..].reverse();
        }
        at += 1;
    }
    let survivors = table.len();
    registry::put_table(table, survivors);
    order
}
