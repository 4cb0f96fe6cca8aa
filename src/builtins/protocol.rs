//! Where the machine and the library meet: operations on built-in values that a script takes part
//! in.
//!
//! Lives here: the natives that the machine calls by name when an operation is not plain
//! (`_get_item`, `_contains`, `_compare`, ...), and the steps of which `lib/core.cc` makes the long
//! way (`_dict_probe`, `_set_push`, `_repr_enter`, ...). May use: `object`, `vm`, its siblings.
//! Deliberately absent: the long ways themselves; they are written in the language.

use super::args::*;
use super::dunder::{eq_twin, percent_twin};
use super::ops;
use super::table::{Row, natives};
use super::{dict, set};
use crate::base::Symbol;
use crate::object::dict::Find;
use crate::object::exc::ExcKind::*;
use crate::object::special::names;
use crate::object::{Dict, Misc, Plain, Raise, Res, Set, Value, item, raise};
use crate::text::hash::{hash_frozenset, hash_tuple};
use crate::vm::{Cx, Step, attr, own};

/// What the library and the machine know by name.
pub const HELPERS: &[Row] = natives! { "";
    /// obj[key] when a script takes part.
    "_get_item" "(obj, key, /)" Open get_item;
    /// obj[key] = value when a script takes part.
    "_set_item" "(obj, key, value, /)" Open set_item;
    /// del obj[key] when a script takes part.
    "_del_item" "(obj, key, /)" Open del_item;
    /// value in container when a script takes part.
    "_contains" "(container, value, /)" Open contains;
    /// a op b of containers whose items scripts compare.
    "_compare" "(op, a, b, /)" Open compare;
    /// a op b of built-in values with a script's values inside.
    "_binary" "(op, a, b, /)" Open binary;
    /// a op= b of built-in values with a script's values inside.
    "_inplace" "(op, a, b, /)" Open inplace;
    /// The next item of an iterator of the machine, whatever is inside.
    "_next" "(iterator, /)" Open next;
    /// repr(obj) of anything.
    "_repr" "(obj, /)" Open repr;
    /// str(obj) of anything.
    "_str" "(obj, /)" Open string;
    /// getattr(obj, name).
    "_getattr" "(obj, name, /)" Open getattr;
    /// A special method of an object, bound, or None.
    "_special" "(obj, name, /)" Atomic special;
    /// The native value inside an instance of a class that derives from a built-in type.
    "_inner" "(obj, /)" Atomic unwrap;
    /// The place of a key: -1 not there, -2 only a script can tell.
    "_dict_probe" "(d, key, hash, /)" Atomic dict_probe;
    /// The next place of this hash after another one, or -1.
    "_dict_candidate" "(d, hash, after, /)" Atomic dict_candidate;
    /// The key at a place.
    "_dict_key_at" "(d, at, /)" Atomic dict_key_at;
    /// The value at a place.
    "_dict_value_at" "(d, at, /)" Atomic dict_value_at;
    /// Sets the value at a place.
    "_dict_store_at" "(d, at, value, /)" Atomic dict_store_at;
    /// Adds a key that is not there.
    "_dict_push" "(d, hash, key, value, last, /)" Atomic dict_push;
    /// Removes what is at a place and returns its value.
    "_dict_remove_at" "(d, at, /)" Atomic dict_remove_at;
    /// The place of a key: -1 not there, -2 only a script can tell.
    "_set_probe" "(s, key, hash, /)" Atomic set_probe;
    /// The next place of this hash after another one, or -1.
    "_set_candidate" "(s, hash, after, /)" Atomic set_candidate;
    /// The key at a place.
    "_set_key_at" "(s, at, /)" Atomic set_key_at;
    /// Adds a key that is not there.
    "_set_push" "(s, hash, key, last, /)" Atomic set_push;
    /// Removes what is at a place.
    "_set_remove_at" "(s, at, /)" Atomic set_remove_at;
    /// A set of the same type: a copy, or an empty one.
    "_set_copy" "(s, empty=, /)" Atomic set_copy;
    /// Sets an object's own attribute, whatever its class says.
    "_set_own" "(obj, name, value, /)" Atomic set_own;
    /// Deletes an object's own attribute, whatever its class says.
    "_del_own" "(obj, name, /)" Atomic del_own;
    /// Whether this thread prints the container already; if not, it does now.
    "_repr_enter" "(obj, /)" Atomic repr_enter;
    /// This thread has printed the container.
    "_repr_leave" "(obj, /)" Atomic repr_leave;
    /// The hash of a tuple whose items have these hashes.
    "_hash_tuple" "(hashes, /)" Atomic tuple_hash;
    /// The hash of a frozenset whose items have these hashes.
    "_hash_set" "(hashes, /)" Atomic set_hash;
    /// A function as error messages write it.
    "_function_text" "(function, /)" Atomic function_text;
};

/// The instance's `__index__`, called; then the same helper again with its number.
fn with_index(cx: &mut Cx<'_>, name: &str, args: &[Value]) -> Res<Step> {
    let method = match &args[1] {
        Value::Instance(_) => attr::special(cx, &args[1], names().index),
        _ => None,
    };
    let key = match method {
        Some(method) => Step::call(method, Vec::new()),
        None if matches!(args[1], Value::Slice(_)) => {
            Step::call(cx.library("_plain_slice"), vec![args[1].clone()])
        }
        None => return no_item(cx, name, &args[0]),
    };
    let half = |cx: &mut Cx<'_>, state: &mut [Value], key: Res| {
        let (callee, key) = (state[0].take(), key?);
        if !matches!(key, Value::Slice(_)) && int_of(&key, cx.gil).is_none() {
            let got = type_name(&key, cx);
            return type_error(format!("__index__ returned non-int (type {got})"));
        }
        let mut args: Vec<Value> = state[1..].iter_mut().map(Value::take).collect();
        args[1] = key;
        Ok(Step::call(callee, args))
    };
    let mut state = vec![cx.library(name)];
    state.extend(args.iter().cloned());
    Ok(key.and(half, state))
}

#[cold]
fn no_item<T>(cx: &Cx<'_>, name: &str, value: &Value) -> Res<T> {
    let got = type_name(value, cx);
    match name {
        "_get_item" => type_error(format!("'{got}' object is not subscriptable")),
        "_set_item" => type_error(format!("'{got}' object does not support item assignment")),
        _ => type_error(format!("'{got}' object doesn't support item deletion")),
    }
}

/// A special method of a rarer type.
fn rare_method(cx: &mut Cx<'_>, value: &Value, name: Symbol) -> Option<Value> {
    match value {
        Value::Misc(_) | Value::Sync(_) | Value::Instance(_) => attr::special(cx, value, name),
        _ => None,
    }
}

fn get_item(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Value::Dict(_) = inner(&args[0], cx.gil) {
        return ops::twin(cx, "_dict_get", args);
    }
    if let Some(method) = rare_method(cx, &args[0], names().getitem) {
        return Ok(Step::call(method, vec![args[1].take()]));
    }
    let this = ops::unwrapped(&args[0], cx);
    match item::get_item(&this, &args[1], &mut cx.world.heap, cx.gil)? {
        Plain::Done(value) => Ok(value.into()),
        _ => with_index(cx, "_get_item", args),
    }
}

fn set_item(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    if let Value::Dict(_) = this {
        return ops::twin(cx, "_dict_set", &[this, args[1].clone(), args[2].clone()]);
    }
    if let Some(method) = rare_method(cx, &args[0], names().setitem)
        && !matches!(this, Value::List(_) | Value::Buffer(_))
    {
        return Ok(Step::call(method, vec![args[1].take(), args[2].take()]));
    }
    let mut value = args[2].clone();
    match item::set_item(&this, &args[1], &mut value, &mut cx.world.heap, cx.gil)? {
        Plain::Done(()) => Ok(Value::None.into()),
        _ if matches!((&this, &args[1]), (Value::List(_), Value::Slice(_))) => {
            ops::twin(cx, "_slice_assign", &[this, args[1].clone(), args[2].clone()])
        }
        _ if matches!(this, Value::Buffer(_)) => {
            ops::twin(cx, "_set_number", &[this, args[1].clone(), args[2].clone()])
        }
        _ => with_index(cx, "_set_item", &[this, args[1].clone(), args[2].clone()]),
    }
}

fn del_item(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    if let Value::Dict(_) = this {
        return ops::twin(cx, "_dict_del", &[this, args[1].clone()]);
    }
    if let Some(method) = rare_method(cx, &args[0], names().delitem)
        && !matches!(this, Value::List(_) | Value::Buffer(_))
    {
        return Ok(Step::call(method, vec![args[1].take()]));
    }
    match item::del_item(&this, &args[1], &mut cx.world.heap, cx.gil)? {
        Plain::Done(()) => Ok(Value::None.into()),
        _ => with_index(cx, "_del_item", &[this, args[1].clone()]),
    }
}

fn contains(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    let twin = match &this {
        Value::Dict(_) => "_dict_contains",
        Value::Set(_) => "_set_contains",
        _ => "_contains_item",
    };
    if let Value::Misc(_) | Value::Sync(_) = this {
        if let Some(method) = attr::special(cx, &this, names().contains) {
            return Ok(Step::call(method, vec![args[1].take()]));
        }
        if attr::special(cx, &this, names().iter).is_none() {
            return crate::object::contains::not_iterable(&this, cx.gil);
        }
    }
    // A script's `__iter__` is asked, not the native value behind it.
    let container = match twin {
        "_contains_item" => args[0].clone(),
        _ => this,
    };
    ops::twin(cx, twin, &[container, args[1].clone()])
}

fn compare(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let op = str_of(&args[0], cx)?;
    let (a, b) = (ops::unwrapped(&args[1], cx), ops::unwrapped(&args[2], cx));
    match op.as_str() {
        "==" => Ok(Step::call(cx.library(eq_twin(&a)), vec![a, b])),
        "!=" => {
            let half = |_: &mut Cx<'_>, _: &mut [Value], equal: Res| {
                Ok(Value::bool(!matches!(equal?, Value::True)).into())
            };
            Ok(Step::call_then(cx.library(eq_twin(&a)), vec![a, b], half, Vec::new()))
        }
        _ => {
            let name = match a {
                Value::List(_) | Value::Tuple(_) => "_list_lt",
                _ => "_set_lt",
            };
            Ok(Step::call(cx.library(name), vec![a, b, args[0].clone()]))
        }
    }
}

fn binary(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let op = str_of(&args[0], cx)?;
    let (a, b) = (ops::unwrapped(&args[1], cx), ops::unwrapped(&args[2], cx));
    match (op.as_str(), &a, &b) {
        ("%", ..) => ops::twin(cx, percent_twin(&a), &args[1..]),
        ("|", Value::Dict(_), Value::Dict(_)) => dict::or(cx, &mut [a, b]),
        ("*", ..) => ops::twin(cx, "_repeat", &args[1..]),
        _ => ops::twin(cx, "_set_op", &[args[0].clone(), a, b]),
    }
}

fn inplace(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let op = str_of(&args[0], cx)?;
    let this = ops::unwrapped(&args[1], cx);
    let frozen = matches!(&this, Value::Set(set) if set.get(cx.gil).frozen);
    let operands = &mut args[1..];
    match (op.as_str(), &this) {
        ("|", Value::Dict(_)) => dict::ior(cx, operands),
        ("|", Value::Set(_)) if !frozen => set::ior(cx, operands),
        ("&", Value::Set(_)) if !frozen => set::iand(cx, operands),
        ("-", Value::Set(_)) if !frozen => set::isub(cx, operands),
        ("^", Value::Set(_)) if !frozen => set::ixor(cx, operands),
        ("+", Value::List(_)) => super::list::iadd(cx, operands),
        _ => binary(cx, args),
    }
}

fn next(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let half = |_: &mut Cx<'_>, _: &mut [Value], item: Res| Ok(Step::Return(item?));
    match &args[0] {
        Value::Iter(_) => super::walk::next_method(cx, args),
        other => super::walk::next_then(cx, &other.clone(), half, Vec::new()),
    }
}

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    super::functions::repr_step(cx, &args[0].take())
}

fn string(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    super::functions::str_step(cx, &args[0].take())
}

fn getattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    attr::get(cx, &args[0], name)
}

fn special(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = attribute_name(&args[1], cx)?;
    Ok(match attr::special(cx, &args[0], name) {
        // None in place of a method is called, and fails.
        Some(Value::None) => cx.library("_call_none"),
        found => found.unwrap_or(Value::None),
    })
}

fn unwrap(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(ops::unwrapped(&args[0], cx))
}

/// A place or a hash.
fn int(value: &Value) -> i64 {
    match value {
        Value::Int(n) => *n,
        _ => -1,
    }
}

fn place(found: Find) -> Value {
    Value::Int(match found {
        Find::At(at) => at as i64,
        Find::Absent => -1,
        Find::Ask => -2,
    })
}

fn place_or_none(found: Option<usize>) -> Value {
    Value::Int(found.map_or(-1, |at| at as i64))
}

fn dict_probe(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    Ok(place(dict.get(cx.gil).find(&args[1], int(&args[2]), cx.gil)))
}

fn dict_candidate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let after = usize::try_from(int(&args[2])).ok();
    Ok(place_or_none(dict.get(cx.gil).candidate(int(&args[1]), after)))
}

fn dict_key_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let entry = dict.get(cx.gil).entry(int(&args[1]) as usize);
    Ok(entry.map_or(Value::NotImplemented, |entry| entry.key.clone()))
}

fn dict_value_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let entry = dict.get(cx.gil).entry(int(&args[1]) as usize);
    Ok(entry.map_or(Value::None, |entry| entry.value.clone()))
}

fn dict_store_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let at = int(&args[1]) as usize;
    if dict.get(cx.gil).entry(at).is_some() {
        let old = std::mem::replace(dict.get_mut(cx.gil).value_mut(at), args[2].take());
        drop(old);
    }
    Ok(Value::None)
}

/// Adds a key, unless one of its hash has been added since the search that ended after entry `last`.
fn dict_push(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let (hash, last) = (int(&args[1]), last_seen(&args[4]));
    let table = dict.get(cx.gil);
    let stale = last.is_some_and(|last| table.entry(last).is_none());
    // Keys of one hash that no script compares are simply others.
    let asks = table.find(&args[2], hash, cx.gil) != Find::Absent;
    if stale || asks && table.candidate(hash, last).is_some() {
        return Ok(Value::False);
    }
    dict.get_mut(cx.gil).push(hash, args[2].take(), args[3].take());
    Ok(Value::True)
}

fn last_seen(last: &Value) -> Option<usize> {
    usize::try_from(int(last)).ok()
}

fn dict_remove_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let at = int(&args[1]) as usize;
    if dict.get(cx.gil).entry(at).is_none() {
        return raise(RuntimeError, "dictionary changed during a search");
    }
    let (key, value) = dict.get_mut(cx.gil).remove(at);
    drop(key);
    Ok(value)
}

fn set_probe(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let set = set_of(&args[0], cx)?;
    Ok(place(set.get(cx.gil).find(&args[1], int(&args[2]), cx.gil)))
}

fn set_candidate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let set = set_of(&args[0], cx)?;
    let after = usize::try_from(int(&args[2])).ok();
    Ok(place_or_none(set.get(cx.gil).candidate(int(&args[1]), after)))
}

fn set_key_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let set = set_of(&args[0], cx)?;
    Ok(set.get(cx.gil).key(int(&args[1]) as usize).cloned().unwrap_or(Value::NotImplemented))
}

/// As `dict_push`.
fn set_push(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let set = set_of(&args[0], cx)?;
    let (hash, last) = (int(&args[1]), last_seen(&args[3]));
    let table = set.get(cx.gil);
    let stale = last.is_some_and(|last| table.key(last).is_none());
    let asks = table.find(&args[2], hash, cx.gil) != Find::Absent;
    if stale || asks && table.candidate(hash, last).is_some() {
        return Ok(Value::False);
    }
    set.get_mut(cx.gil).push(hash, args[2].take());
    Ok(Value::True)
}

fn set_remove_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let set = set_of(&args[0], cx)?;
    let at = int(&args[1]) as usize;
    if set.get(cx.gil).key(at).is_some() {
        let removed = set.get_mut(cx.gil).remove(at);
        drop(removed);
    }
    Ok(Value::None)
}

fn set_copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let set = set_of(&args[0], cx)?;
    let frozen = set.get(cx.gil).frozen;
    Ok(Value::from(match flag(args, 1, false, cx) {
        true => Set::new(frozen),
        false => set.get(cx.gil).copy(frozen),
    }))
}

fn set_own(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = attribute_name(&args[1], cx)?;
    let value = args[2].take();
    match args[0].clone() {
        Value::Instance(instance) => attr::set_field(cx, &instance, name, value),
        Value::Func(func) => drop(func.get_mut(cx.gil).attrs.set(name, value)),
        Value::Module(module) => cx.world.set_global(module.index, name, value),
        _ => {}
    }
    Ok(Value::None)
}

fn del_own(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = attribute_name(&args[1], cx)?;
    match args[0].clone() {
        Value::Instance(instance) => {
            drop(own::remove(&mut cx.world.heap, cx.gil, &instance, name));
        }
        Value::Func(func) => drop(func.get_mut(cx.gil).attrs.remove(name)),
        Value::Module(module) => {
            let built_in = cx.world.builtins.get(&name).cloned().unwrap_or(Value::Unset);
            cx.world.set_global(module.index, name, built_in);
        }
        _ => {}
    }
    Ok(Value::None)
}

/// What is being printed: threads and containers by turns.
fn printing(cx: &Cx<'_>) -> Res<crate::object::Ref<crate::object::List>> {
    list_of(&cx.library("_printing"), cx)
}

fn repr_enter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let printing = printing(cx)?;
    let me = Value::Int(cx.me.0.into());
    let items = &printing.get(cx.gil).items;
    if items.chunks_exact(2).any(|pair| pair[0].is(&me) && pair[1].is(&args[0])) {
        return Ok(Value::True);
    }
    printing.get_mut(cx.gil).items.extend([me, args[0].take()]);
    Ok(Value::False)
}

fn repr_leave(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let printing = printing(cx)?;
    let me = Value::Int(cx.me.0.into());
    let items = &printing.get(cx.gil).items;
    let at = items.chunks_exact(2).rposition(|pair| pair[0].is(&me) && pair[1].is(&args[0]));
    if let Some(at) = at {
        let old: Vec<Value> = printing.get_mut(cx.gil).items.drain(at * 2..at * 2 + 2).collect();
        drop(old);
    }
    Ok(Value::None)
}

fn tuple_hash(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let hashes = list_of(&args[0], cx)?;
    Ok(Value::Int(hash_tuple(hashes.get(cx.gil).items.iter().map(int))))
}

fn set_hash(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let hashes = list_of(&args[0], cx)?;
    Ok(Value::Int(hash_frozenset(hashes.get(cx.gil).items.iter().map(int))))
}

fn function_text(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let function = match &args[0] {
        Value::Method(method) => method.func.clone(),
        other => other.clone(),
    };
    let name = match &function {
        Value::Func(func) => {
            let func = func.get(cx.gil);
            let module = cx.world.modules[func.module as usize].name;
            format!("{module}.{}()", text(&func.qualname, cx.gil).unwrap_or_default())
        }
        Value::Native(id) => {
            format!("{}()", cx.world.natives[id.row() as usize].qualname)
        }
        Value::Class(class) => {
            let class = class.get(cx.gil);
            match class.module.as_str() {
                "builtins" => format!("{}()", class.qualname),
                module => format!("{module}.{}()", class.qualname),
            }
        }
        // The library asks its `str`.
        _ => return Ok(Value::None),
    };
    Ok(Value::string(name))
}

/// What the views of a dict have besides what sets have.
pub const VIEWS: &[Row] = natives! { "dict_keys.";
    /// The dict that this view shows, as a mapping that cannot be changed.
    "mapping" "(self, /)" Open mapping;
};

/// `type.__dict__[name]` and its like.
pub const PROXY: &[Row] = natives! { "mappingproxy.";
    /// Return self[key].
    "__getitem__" "(self, key, /)" Atomic proxy_getitem;
    /// Return bool(key in self).
    "__contains__" "(self, key, /)" Atomic proxy_contains;
    /// Return the value for key if key is in the mapping, else default.
    "get" "(self, key, default=None, /)" Atomic proxy_get;
    /// Return a copy of the mapping as a dict.
    "copy" "(self, /)" Atomic proxy_copy;
    /// Implement iter(self).
    "__iter__" "(self, /)" Open proxy_iter;
    /// Return len(self).
    "__len__" "(self, /)" Atomic proxy_len;
    /// The names.
    "keys" "(self, /)" Open proxy_keys;
    /// The values.
    "values" "(self, /)" Open proxy_values;
    /// Pairs of names and values.
    "items" "(self, /)" Open proxy_items;
};

fn mapping(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    match &args[0] {
        Value::View(view) => ops::twin(cx, "_mapping", &[Value::Dict(view.dict.clone())]),
        _ => type_error("descriptor requires a 'dict_keys' object"),
    }
}

fn proxy_class(value: &Value, cx: &Cx<'_>) -> Res<crate::object::Ref<crate::object::Class>> {
    if let Value::Misc(misc) = value
        && let Misc::Proxy(class) = misc.get(cx.gil)
    {
        return Ok(class.clone());
    }
    type_error("descriptor requires a 'mappingproxy' object")
}

/// An attribute, if the class has it.
fn proxy_find(cx: &Cx<'_>, args: &[Value]) -> Res<Option<Value>> {
    let class = proxy_class(&args[0], cx)?;
    let name = text(&args[1], cx.gil).and_then(Symbol::find);
    Ok(name.and_then(|name| class.get(cx.gil).attrs.get(name).cloned()))
}

fn proxy_getitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match proxy_find(cx, args)? {
        Some(value) => Ok(value),
        None => Err(Box::new(Raise::With(KeyError, vec![args[1].clone()]))),
    }
}

fn proxy_contains(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(proxy_find(cx, args)?.is_some()))
}

fn proxy_get(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let default = given(args, 2).cloned().unwrap_or(Value::None);
    Ok(proxy_find(cx, args)?.unwrap_or(default))
}

fn proxy_copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = proxy_class(&args[0], cx)?;
    let entries: Vec<(Symbol, Value)> =
        class.get(cx.gil).attrs.iter().map(|(name, value)| (name, value.clone())).collect();
    Ok(Value::from(Dict::of_names(entries)))
}

fn proxy_len(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(proxy_class(&args[0], cx)?.get(cx.gil).attrs.len() as i64))
}

/// A method of the dict that the mapping shows.
fn of_copy(cx: &mut Cx<'_>, args: &mut [Value], method: &str) -> Res<Step> {
    let dict = proxy_copy(cx, args)?;
    match attr::special(cx, &dict, Symbol::new(method)) {
        Some(method) => Ok(Step::call(method, Vec::new())),
        None => Ok(dict.into()),
    }
}

fn proxy_iter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_copy(cx, args, "__iter__")
}

fn proxy_keys(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_copy(cx, args, "keys")
}

fn proxy_values(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_copy(cx, args, "values")
}

fn proxy_items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_copy(cx, args, "items")
}
