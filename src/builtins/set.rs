//! `set` and `frozenset`: their methods and constructors.
//!
//! Lives here: natives of sets. They go through keys in CPython's order, because the order of the
//! result depends on it. May use: `object`, `vm`, its siblings.
//! Deliberately absent: keys that scripts hash or compare (lib/core.cc).

use super::args::*;
use super::ops;
use super::table::{Row, natives};
use crate::object::dict::Find;
use crate::object::exc::ExcKind::*;
use crate::object::{Kind, Plain, Raise, Ref, Res, Set, Value};
use crate::vm::{Cx, Step};

/// The methods that both types have.
pub const SHARED: &[Row] = natives! { "set.";
    /// Return a shallow copy of a set.
    "copy" "(self, /)" Atomic copy;
    /// Return a new set with elements from the set and all others.
    "union" "(*args)" Open union;
    /// Return a new set with elements common to the set and all others.
    "intersection" "(*args)" Open intersection;
    /// Return a new set with elements in the set that are not in the others.
    "difference" "(*args)" Open difference;
    /// Return a new set with elements in either the set or other but not both.
    "symmetric_difference" "(self, other, /)" Open symmetric_difference;
    /// Return True if two sets have a null intersection.
    "isdisjoint" "(self, other, /)" Open isdisjoint;
    /// Report whether another set contains this set.
    "issubset" "(self, other, /)" Open issubset;
    /// Report whether this set contains another set.
    "issuperset" "(self, other, /)" Open issuperset;
    /// Return self|value.
    "__or__" "(self, value, /)" Open or;
    /// Return self&value.
    "__and__" "(self, value, /)" Open and;
    /// Return self-value.
    "__sub__" "(self, value, /)" Open sub;
    /// Return self^value.
    "__xor__" "(self, value, /)" Open xor;
    /// Return value|self.
    "__ror__" "(self, value, /)" Open ror;
    /// Return value&self.
    "__rand__" "(self, value, /)" Open rand;
    /// Return value-self.
    "__rsub__" "(self, value, /)" Open rsub;
    /// Return value^self.
    "__rxor__" "(self, value, /)" Open rxor;
};

/// The methods of `set` alone.
pub const METHODS: &[Row] = natives! { "set.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(*args)" Open new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(self, iterable=, /)" Open init;
    /// Add an element to a set.
    "add" "(self, object, /)" Open add;
    /// Remove an element from a set if it is a member.
    "discard" "(self, object, /)" Open discard;
    /// Remove an element from a set; it must be a member.
    "remove" "(self, object, /)" Open remove;
    /// Remove and return an arbitrary set element.
    "pop" "(self, /)" Atomic pop;
    /// Remove all elements from this set.
    "clear" "(self, /)" Atomic clear;
    /// Update the set, adding elements from all others.
    "update" "(*args)" Open update;
    /// Update the set, keeping only elements found in it and all others.
    "intersection_update" "(*args)" Open intersection_update;
    /// Update the set, removing elements found in others.
    "difference_update" "(*args)" Open difference_update;
    /// Update the set, keeping only elements found in either set, but not in both.
    "symmetric_difference_update" "(self, other, /)" Open symmetric_difference_update;
    /// Return self|=value.
    "__ior__" "(self, value, /)" Open ior;
    /// Return self&=value.
    "__iand__" "(self, value, /)" Open iand;
    /// Return self-=value.
    "__isub__" "(self, value, /)" Open isub;
    /// Return self^=value.
    "__ixor__" "(self, value, /)" Open ixor;
};

/// The constructor of `frozenset`.
pub const FROZEN: &[Row] = natives! { "frozenset.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(*args)" Open new_frozen;
};

/// Keys and their hashes, from anything iterable; whether they come from a set.
struct Keys {
    keys: Vec<(i64, Value)>,
    set: bool,
}

/// What natives answer inside: `None` if a script must take part.
type Native<T> = Res<Option<T>>;

/// What derives from a set is read as it is, past its own `__iter__`; any other value is itself.
fn bare(value: &Value, cx: &Cx<'_>) -> Value {
    match inner(value, cx.gil) {
        set @ Value::Set(_) => set.clone(),
        _ => value.clone(),
    }
}

fn keys_of(value: &Value, cx: &mut Cx<'_>) -> Native<Keys> {
    keys_as_told(&bare(value, cx), cx)
}

fn keys_as_told(value: &Value, cx: &mut Cx<'_>) -> Native<Keys> {
    match value {
        Value::Set(set) => {
            let keys = set.get(cx.gil).iter().map(|(hash, key)| (hash, key.clone())).collect();
            Ok(Some(Keys { keys, set: true }))
        }
        Value::Dict(dict) => {
            let keys = dict.get(cx.gil).iter().map(|e| (e.hash, e.key.clone())).collect();
            Ok(Some(Keys { keys, set: false }))
        }
        other => {
            let Plain::Done(items) = ops::collect(other, cx)? else { return Ok(None) };
            let mut keys = Vec::with_capacity(items.len());
            for item in items {
                let Plain::Done(hash) = ops::hash(&item, cx)? else { return Ok(None) };
                keys.push((hash, item));
            }
            Ok(Some(Keys { keys, set: false }))
        }
    }
}

/// Adds keys; `None` if a script must compare (what has been added stays).
fn add_keys(set: &Ref<Set>, keys: Keys, cx: &mut Cx<'_>) -> Option<()> {
    if keys.set {
        set.get_mut(cx.gil).make_room(keys.keys.len());
    }
    for (hash, key) in keys.keys {
        match set.get(cx.gil).find(&key, hash, cx.gil) {
            Find::At(_) => {}
            Find::Absent => set.get_mut(cx.gil).push(hash, key),
            Find::Ask => return None,
        }
    }
    Some(())
}

fn has(set: &Ref<Set>, key: &Value, hash: i64, cx: &Cx<'_>) -> Option<bool> {
    match set.get(cx.gil).find(key, hash, cx.gil) {
        Find::At(_) => Some(true),
        Find::Absent => Some(false),
        Find::Ask => None,
    }
}

fn fresh(set: Set) -> Ref<Set> {
    Ref::new(set)
}

fn frozen(set: &Ref<Set>, cx: &Cx<'_>) -> bool {
    set.get(cx.gil).frozen
}

/// A set of everything iterable; built from a set it is laid out as CPython's copy.
fn set_from(value: &Value, frozen: bool, cx: &mut Cx<'_>) -> Native<Ref<Set>> {
    if let Value::Set(other) = bare(value, cx) {
        return Ok(Some(fresh(other.get(cx.gil).copy(frozen))));
    }
    let Some(keys) = keys_of(value, cx)? else { return Ok(None) };
    let set = fresh(Set::new(frozen));
    Ok(add_keys(&set, keys, cx).map(|()| set))
}

fn native_intersection(this: &Ref<Set>, other: &Value, cx: &mut Cx<'_>) -> Native<Ref<Set>> {
    let result = fresh(Set::new(frozen(this, cx)));
    let mut so = this.clone();
    let mut walked = bare(other, cx);
    if let Value::Set(set) = walked.clone()
        && set.get(cx.gil).len() > so.get(cx.gil).len()
    {
        walked = Value::Set(so);
        so = set;
    }
    let Some(keys) = keys_of(&walked, cx)? else { return Ok(None) };
    for (hash, key) in keys.keys {
        match has(&so, &key, hash, cx) {
            Some(true) => {
                let one = Keys { keys: vec![(hash, key)], set: false };
                if add_keys(&result, one, cx).is_none() {
                    return Ok(None);
                }
            }
            Some(false) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(result))
}

/// Removes keys in place; `None` if a script must compare (what is removed stays removed).
fn remove_keys(set: &Ref<Set>, keys: &Keys, cx: &mut Cx<'_>) -> Option<()> {
    for (hash, key) in &keys.keys {
        match set.get(cx.gil).find(key, *hash, cx.gil) {
            Find::At(at) => {
                let removed = set.get_mut(cx.gil).remove(at);
                drop(removed);
            }
            Find::Absent => {}
            Find::Ask => return None,
        }
    }
    Some(())
}

fn native_difference(this: &Ref<Set>, other: &Value, cx: &mut Cx<'_>) -> Native<Ref<Set>> {
    let Some(keys) = keys_of(other, cx)? else { return Ok(None) };
    let frozen = frozen(this, cx);
    // As CPython: a much smaller other is taken out of a copy, otherwise the rest is put together.
    let by_copy = match bare(other, cx) {
        Value::Set(_) | Value::Dict(_) => this.get(cx.gil).len() >> 2 > keys.keys.len(),
        _ => true,
    };
    if by_copy {
        let result = fresh(this.get(cx.gil).copy(frozen));
        return Ok(remove_keys(&result, &keys, cx).map(|()| result));
    }
    let Some(others) = set_from(other, frozen, cx)? else { return Ok(None) };
    let result = fresh(Set::new(frozen));
    let mine: Vec<_> = this.get(cx.gil).iter().map(|(hash, key)| (hash, key.clone())).collect();
    for (hash, key) in mine {
        match has(&others, &key, hash, cx) {
            Some(false) => result.get_mut(cx.gil).push(hash, key),
            Some(true) => {}
            None => return Ok(None),
        }
    }
    Ok(Some(result))
}

/// Takes common keys out of `target` and adds the others, in place.
fn toggle(target: &Ref<Set>, keys: &Keys, cx: &mut Cx<'_>) -> Option<()> {
    for (hash, key) in &keys.keys {
        match target.get(cx.gil).find(key, *hash, cx.gil) {
            Find::At(at) => {
                let removed = target.get_mut(cx.gil).remove(at);
                drop(removed);
            }
            Find::Absent => target.get_mut(cx.gil).push(*hash, key.clone()),
            Find::Ask => return None,
        }
    }
    Some(())
}

fn native_xor(this: &Ref<Set>, other: &Value, cx: &mut Cx<'_>) -> Native<Ref<Set>> {
    let frozen = frozen(this, cx);
    let Some(result) = set_from(other, frozen, cx)? else { return Ok(None) };
    let Some(mine) = keys_of(&Value::Set(this.clone()), cx)? else { return Ok(None) };
    Ok(toggle(&result, &mine, cx).map(|()| result))
}

/// A result, or the library's twin of the operation.
fn or_twin(cx: &Cx<'_>, done: Option<Value>, name: &str, args: &[Value]) -> Res<Step> {
    match done {
        Some(value) => Ok(value.into()),
        None => ops::twin(cx, name, args),
    }
}

fn new_of(cx: &mut Cx<'_>, args: &mut [Value], kind: Kind) -> Res<Step> {
    let class = new_class(args, kind, cx)?;
    let exact = class.is(cx.world.heap.class(kind));
    let frozen = kind == Kind::FrozenSet;
    let name = kind.name();
    if !exact && !frozen {
        let set = Value::from(Set::new(false));
        return Ok(of_class(&class, kind, set, cx).into());
    }
    let made = match &args[1..] {
        [] => Some(fresh(Set::new(frozen))),
        [Value::Set(set)] if frozen && exact && set.get(cx.gil).frozen => Some(set.clone()),
        [value] => set_from(value, frozen, cx)?,
        more => {
            return type_error(format!("{name} expected at most 1 argument, got {}", more.len()));
        }
    };
    match made {
        Some(set) => Ok(of_class(&class, kind, Value::Set(set), cx).into()),
        None => {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], set: Res| {
                let class = class_arg(&state[0], cx)?;
                let Value::Set(set) = set? else { return Ok(Value::None.into()) };
                let frozen = matches!(state[1], Value::True);
                set.get_mut(cx.gil).frozen = frozen;
                let kind = if frozen { Kind::FrozenSet } else { Kind::Set };
                Ok(of_class(&class, kind, Value::Set(set), cx).into())
            };
            let state = vec![args[0].clone(), Value::bool(frozen)];
            let args = vec![Value::from(Set::new(false)), args[1].clone()];
            Ok(Step::call_then(cx.library("_set_update"), args, half, state))
        }
    }
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    new_of(cx, args, Kind::Set)
}

fn new_frozen(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    new_of(cx, args, Kind::FrozenSet)
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    let old = this.get_mut(cx.gil).clear();
    drop(old);
    match given(args, 1) {
        None => Ok(Value::None.into()),
        Some(value) => {
            let value = value.clone();
            update_one(cx, &this, &value)
        }
    }
}

fn update_one(cx: &mut Cx<'_>, this: &Ref<Set>, other: &Value) -> Res<Step> {
    let added = match keys_of(other, cx)? {
        Some(keys) => add_keys(this, keys, cx),
        None => None,
    };
    match added {
        Some(()) => Ok(Value::None.into()),
        None => {
            let this = Value::Set(this.clone());
            Ok(Step::call_then(cx.library("_set_update"), vec![this, other.clone()], none, vec![]))
        }
    }
}

/// The half of an operation in place: its result is None, whatever the call brought.
fn none(_: &mut Cx<'_>, _: &mut [Value], done: Res) -> Res<Step> {
    done?;
    Ok(Value::None.into())
}

/// The half of an operator in place: its result is the set.
fn itself(_: &mut Cx<'_>, state: &mut [Value], done: Res) -> Res<Step> {
    done?;
    Ok(Step::Return(state[0].take()))
}

fn update(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = receiver(args, cx)?;
    for at in 1..args.len() {
        if let Step::Call { callee, .. } = update_one(cx, &this, &args[at].clone())? {
            return Ok(Step::call_then(callee, args.to_vec(), none, vec![]));
        }
    }
    Ok(Value::None.into())
}

fn receiver(args: &[Value], cx: &Cx<'_>) -> Res<Ref<Set>> {
    match args.first() {
        Some(this) => set_of(this, cx),
        None => type_error("unbound method of a set needs an argument"),
    }
}

fn union(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = receiver(args, cx)?;
    let result = fresh(this.get(cx.gil).copy(frozen(&this, cx)));
    for other in &args[1..] {
        let added = match keys_of(other, cx)? {
            Some(keys) => add_keys(&result, keys, cx),
            None => None,
        };
        if added.is_none() {
            return ops::twin(cx, "_set_union", args);
        }
    }
    Ok(Value::Set(result).into())
}

fn fold(
    cx: &mut Cx<'_>,
    args: &[Value],
    step: fn(&Ref<Set>, &Value, &mut Cx<'_>) -> Native<Ref<Set>>,
) -> Native<Ref<Set>> {
    let this = receiver(args, cx)?;
    if args.len() == 1 {
        return Ok(Some(fresh(this.get(cx.gil).copy(frozen(&this, cx)))));
    }
    let mut result = this;
    for other in &args[1..] {
        match step(&result, other, cx)? {
            Some(next) => result = next,
            None => return Ok(None),
        }
    }
    Ok(Some(result))
}

fn intersection(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let done = fold(cx, args, native_intersection)?.map(Value::Set);
    or_twin(cx, done, "_set_intersection", args)
}

fn difference(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let done = fold(cx, args, native_difference)?.map(Value::Set);
    or_twin(cx, done, "_set_difference", args)
}

fn symmetric_difference(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    let done = native_xor(&this, &args[1], cx)?.map(Value::Set);
    or_twin(cx, done, "_set_xor", args)
}

/// Replaces a set's keys by those of another.
fn replace(cx: &mut Cx<'_>, this: &Ref<Set>, by: &Ref<Set>) {
    let mut keys = by.get_mut(cx.gil).clear();
    keys.frozen = frozen(this, cx);
    let old = std::mem::replace(this.get_mut(cx.gil), keys);
    drop(old);
}

/// The half of `&=` and its like when the library has made the result.
fn replaced(cx: &mut Cx<'_>, state: &mut [Value], done: Res) -> Res<Step> {
    let this = set_of(&state[0], cx)?;
    let by = set_of(&done?, cx)?;
    replace(cx, &this, &by);
    Ok(Step::Return(state[1].take()))
}

/// Ends an operation in place that was computed aside; `answer` is its result.
fn in_place(
    cx: &mut Cx<'_>,
    args: &[Value],
    done: Option<Ref<Set>>,
    twin: &str,
    answer: Value,
) -> Res<Step> {
    match done {
        Some(by) => {
            let this = set_of(&args[0], cx)?;
            replace(cx, &this, &by);
            Ok(answer.into())
        }
        None => {
            let state = vec![args[0].clone(), answer];
            Ok(Step::call_then(cx.library(twin), args.to_vec(), replaced, state))
        }
    }
}

fn intersection_update(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if args.len() == 1 {
        return Ok(Value::None.into());
    }
    let done = fold(cx, args, native_intersection)?;
    in_place(cx, args, done, "_set_intersection", Value::None)
}

fn difference_update(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = receiver(args, cx)?;
    for other in &args[1..] {
        let removed = match keys_of(other, cx)? {
            Some(keys) => remove_keys(&this, &keys, cx),
            None => None,
        };
        if removed.is_none() {
            let callee = cx.library("_set_difference_update");
            return Ok(Step::call_then(callee, args.to_vec(), none, vec![]));
        }
    }
    Ok(Value::None.into())
}

fn symmetric_difference_update(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    let others = match bare(&args[1], cx) {
        Value::Set(set) => keys_of(&Value::Set(set), cx)?,
        other => match set_from(&other, false, cx)? {
            Some(set) => keys_of(&Value::Set(set), cx)?,
            None => None,
        },
    };
    if let Some(keys) = others
        && keys.keys.iter().all(|(hash, key)| has(&this, key, *hash, cx).is_some())
        && toggle(&this, &keys, cx).is_some()
    {
        return Ok(Value::None.into());
    }
    in_place(cx, args, None, "_set_xor", Value::None)
}

fn add(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    if let Plain::Done(hash) = ops::hash(&args[1], cx)? {
        match this.get(cx.gil).find(&args[1], hash, cx.gil) {
            Find::At(_) => return Ok(Value::None.into()),
            Find::Absent => {
                this.get_mut(cx.gil).push(hash, args[1].take());
                return Ok(Value::None.into());
            }
            Find::Ask => {}
        }
    }
    Ok(Step::call(cx.library("_set_add"), vec![Value::Set(this), args[1].clone()]))
}

/// Removes a key; says whether it was there. `None` if a script must compare.
fn take_out(this: &Ref<Set>, key: &Value, cx: &mut Cx<'_>) -> Native<bool> {
    // A set is looked for as the frozenset of its keys.
    let looked_for = match key {
        Value::Set(set) if !set.get(cx.gil).frozen => Value::from(set.get(cx.gil).copy(true)),
        other => other.clone(),
    };
    let Plain::Done(hash) = ops::hash(&looked_for, cx)? else { return Ok(None) };
    match this.get(cx.gil).find(&looked_for, hash, cx.gil) {
        Find::At(at) => {
            let removed = this.get_mut(cx.gil).remove(at);
            drop(removed);
            Ok(Some(true))
        }
        Find::Absent => Ok(Some(false)),
        Find::Ask => Ok(None),
    }
}

fn discard(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    match take_out(&this, &args[1], cx)? {
        Some(_) => Ok(Value::None.into()),
        None => Ok(Step::call_then(cx.library("_set_discard"), args.to_vec(), none, vec![])),
    }
}

fn remove(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    match take_out(&this, &args[1], cx)? {
        Some(true) => Ok(Value::None.into()),
        Some(false) => Err(Box::new(Raise::With(KeyError, vec![args[1].clone()]))),
        None => ops::twin(cx, "_set_remove", args),
    }
}

fn pop(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = set_of(&args[0], cx)?;
    match this.get_mut(cx.gil).pop() {
        Some(key) => Ok(key),
        None => Err(Box::new(Raise::With(KeyError, vec![Value::str("pop from an empty set")]))),
    }
}

fn clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = set_of(&args[0], cx)?;
    let old = this.get_mut(cx.gil).clear();
    drop(old);
    Ok(Value::None)
}

fn copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = set_of(&args[0], cx)?;
    let exact = matches!(args[0], Value::Set(_));
    if frozen(&this, cx) && exact {
        return Ok(args[0].clone());
    }
    let copy = this.get(cx.gil).copy(frozen(&this, cx));
    Ok(Value::from(copy))
}

/// Whether all of `keys` are in `set`; `None` if a script must compare.
fn all_in(set: &Ref<Set>, keys: &Keys, cx: &Cx<'_>) -> Option<bool> {
    for (hash, key) in &keys.keys {
        if !has(set, key, *hash, cx)? {
            return Some(false);
        }
    }
    Some(true)
}

fn isdisjoint(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    let done = match keys_as_told(&args[1], cx)? {
        Some(keys) => {
            let mut found = Some(false);
            for (hash, key) in &keys.keys {
                found = has(&this, key, *hash, cx);
                if found != Some(false) {
                    break;
                }
            }
            found.map(|found| Value::bool(!found))
        }
        None => None,
    };
    or_twin(cx, done, "_set_isdisjoint", args)
}

fn issubset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    let done = match set_from(&args[1], false, cx)? {
        Some(other) => match keys_of(&Value::Set(this), cx)? {
            Some(keys) => all_in(&other, &keys, cx).map(Value::bool),
            None => None,
        },
        None => None,
    };
    or_twin(cx, done, "_set_issubset", args)
}

fn issuperset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = set_of(&args[0], cx)?;
    let done = match keys_of(&args[1], cx)? {
        Some(keys) => all_in(&this, &keys, cx).map(Value::bool),
        None => None,
    };
    or_twin(cx, done, "_set_issuperset", args)
}

/// Both operands, if both are sets.
fn both(cx: &Cx<'_>, args: &[Value]) -> bool {
    let is_set = |value: &Value| matches!(inner(value, cx.gil), Value::Set(_));
    is_set(&args[0]) && is_set(&args[1])
}

macro_rules! operators {
    ($($name:ident $reflected:ident $method:ident;)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            if !both(cx, args) {
                return Ok(Value::NotImplemented.into());
            }
            args[1] = ops::unwrapped(&args[1], cx);
            $method(cx, args)
        }

        fn $reflected(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            args.swap(0, 1);
            $name(cx, args)
        }
    )+};
}

operators! {
    or ror union;
    and rand intersection;
    sub rsub difference;
    xor rxor symmetric_difference;
}

macro_rules! in_place_operators {
    ($($name:ident $method:ident;)+) => {$(
        pub(super) fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            if !both(cx, args) {
                return Ok(Value::NotImplemented.into());
            }
            let this = args[0].clone();
            args[1] = ops::unwrapped(&args[1], cx);
            match $method(cx, args)? {
                Step::Call { callee, args, kwargs, then: crate::vm::Then::Half(half, mut state) }
                    if state.len() == 2 =>
                {
                    state[1] = this;
                    let then = crate::vm::Then::Half(half, state);
                    Ok(Step::Call { callee, args, kwargs, then })
                }
                Step::Call { callee, args, .. } => {
                    Ok(Step::call_then(callee, args, itself, vec![this]))
                }
                _ => Ok(this.into()),
            }
        }
    )+};
}

in_place_operators! {
    ior update;
    iand intersection_update;
    isub difference_update;
    ixor symmetric_difference_update;
}
