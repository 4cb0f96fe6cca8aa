//! `dict`: its methods and its constructor.
//!
//! Lives here: natives of dicts. May use: `object`, `vm`, its siblings.
//! Deliberately absent: views and iterators (walk.rs); keys that scripts compare (lib/core.cc).

use super::args::*;
use super::ops;
use super::table::{Row, natives};
use crate::object::dict::Find;
use crate::object::exc::ExcKind::*;
use crate::object::{Dict, Gil, Kind, Plain, Raise, Ref, Res, Value, View, ViewKind};
use crate::vm::{Cx, Step};

/// The methods.
pub const METHODS: &[Row] = natives! { "dict.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(*args, **kwargs)" Open new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(*args, **kwargs)" Open update;
    /// Return the value for key if key is in the dictionary, else default.
    "get" "(self, key, default=, /)" Open get;
    /// Insert key with a value of default if key is not in the dictionary.
    "setdefault" "(self, key, default=, /)" Open setdefault;
    /// Remove specified key and return the corresponding value.
    "pop" "(self, key, default=, /)" Open pop;
    /// Remove and return a (key, value) pair as a 2-tuple.
    "popitem" "(self, /)" Atomic popitem;
    /// Update D from mapping/iterable E and F.
    "update" "(*args, **kwargs)" Open update;
    /// Remove all items from the dict.
    "clear" "(self, /)" Atomic clear;
    /// Return a shallow copy of the dict.
    "copy" "(self, /)" Atomic copy;
    /// Return a set-like object providing a view on the dict's keys.
    "keys" "(self, /)" Atomic keys;
    /// Return an object providing a view on the dict's values.
    "values" "(self, /)" Atomic values;
    /// Return a set-like object providing a view on the dict's items.
    "items" "(self, /)" Atomic items;
    /// Return self|value.
    "__or__" "(self, value, /)" Open or;
    /// Return value|self.
    "__ror__" "(self, value, /)" Open ror;
    /// Return self|=value.
    "__ior__" "(self, value, /)" Open ior;
};

/// The class methods.
pub const CLASS_METHODS: &[Row] = natives! { "dict.";
    /// Create a new dictionary with keys from iterable and values set to value.
    "fromkeys" "(cls, iterable, value=None, /)" Open fromkeys;
};

/// A copy of a dict whose keys need not be compared again.
pub fn copied(dict: &Ref<Dict>, gil: &Gil) -> Dict {
    let from = dict.get(gil);
    let mut copy = Dict::with_capacity(from.len());
    for entry in from.iter() {
        copy.push(entry.hash, entry.key.clone(), entry.value.clone());
    }
    copy
}

/// Where a key is, natively.
pub enum Looked {
    At(usize),
    Absent(i64),
    /// Only a script can tell.
    Script,
}

/// Looks for a key.
///
/// # Errors
/// TypeError if it has no hash.
pub fn look(dict: &Ref<Dict>, key: &Value, cx: &mut Cx<'_>) -> Res<Looked> {
    let Plain::Done(hash) = ops::hash(key, cx)? else {
        return Ok(Looked::Script);
    };
    Ok(match dict.get(cx.gil).find(key, hash, cx.gil) {
        Find::At(at) => Looked::At(at),
        Find::Absent => Looked::Absent(hash),
        Find::Ask => Looked::Script,
    })
}

fn value_at(dict: &Ref<Dict>, at: usize, gil: &Gil) -> Value {
    dict.get(gil).entry(at).map_or(Value::None, |entry| entry.value.clone())
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None.into()) };
    let class = new_class(&positional.items, Kind::Dict, cx)?;
    let dict = Value::from(Dict::default());
    if !class.is(cx.world.heap.class(Kind::Dict)) {
        return Ok(of_class(&class, Kind::Dict, dict, cx).into());
    }
    let given = &positional.items[1..];
    if given.len() > 1 {
        return type_error(format!("dict expected at most 1 argument, got {}", given.len()));
    }
    let half = |_: &mut Cx<'_>, state: &mut [Value], done: Res| {
        done?;
        Ok(Step::Return(state[0].take()))
    };
    let kwargs = args[1].take();
    match update_with(cx, &dict, given.first(), &kwargs)? {
        Step::Return(_) => Ok(dict.into()),
        Step::Call { callee, args, .. } => Ok(Step::call_then(callee, args, half, vec![dict])),
        other => Ok(other),
    }
}

fn update(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None.into()) };
    let Some(this) = positional.items.first() else {
        return type_error("unbound method dict.update() needs an argument");
    };
    dict_of(this, cx)?;
    let given = &positional.items[1..];
    if given.len() > 1 {
        return type_error(format!("update expected at most 1 argument, got {}", given.len()));
    }
    update_with(cx, this, given.first(), &args[1].take())
}

/// Adds a dict's entries, or pairs, then keyword arguments: natively if no script has a say.
fn update_with(cx: &mut Cx<'_>, this: &Value, other: Option<&Value>, kwargs: &Value) -> Res<Step> {
    let dict = dict_of(this, cx)?;
    let merged = match other {
        None => true,
        Some(Value::Dict(other)) => merge(&dict, other, cx),
        Some(_) => false,
    };
    if !merged {
        let other = other.cloned().unwrap_or(Value::None);
        let args = vec![Value::Dict(dict), other, kwargs.clone()];
        return Ok(Step::call(cx.library("_dict_extend"), args));
    }
    if let Value::Dict(kwargs) = kwargs {
        merge(&dict, kwargs, cx);
    }
    Ok(Value::None.into())
}

/// Adds the entries of another dict; false, and nothing done, if a script must compare keys.
pub fn merge(dict: &Ref<Dict>, other: &Ref<Dict>, cx: &mut Cx<'_>) -> bool {
    if dict.is(other) {
        return true;
    }
    let mine = dict.get(cx.gil);
    let asks = other.get(cx.gil).iter().any(|e| mine.find(&e.key, e.hash, cx.gil) == Find::Ask);
    if asks {
        return false;
    }
    let entries: Vec<(i64, Value, Value)> = other
        .get(cx.gil)
        .iter()
        .map(|entry| (entry.hash, entry.key.clone(), entry.value.clone()))
        .collect();
    for (hash, key, value) in entries {
        match dict.get(cx.gil).find(&key, hash, cx.gil) {
            Find::At(at) => {
                let old = std::mem::replace(dict.get_mut(cx.gil).value_mut(at), value);
                drop(old);
            }
            _ => dict.get_mut(cx.gil).push(hash, key, value),
        }
    }
    true
}

fn get(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let dict = dict_of(&args[0], cx)?;
    Ok(match look(&dict, &args[1], cx)? {
        Looked::At(at) => value_at(&dict, at, cx.gil).into(),
        Looked::Absent(_) => given(args, 2).cloned().unwrap_or(Value::None).into(),
        Looked::Script => {
            let default = given(args, 2).cloned().unwrap_or(Value::None);
            let args = vec![Value::Dict(dict), args[1].clone(), default];
            Step::call(cx.library("_dict_get_or"), args)
        }
    })
}

fn setdefault(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let dict = dict_of(&args[0], cx)?;
    let default = given(args, 2).cloned().unwrap_or(Value::None);
    Ok(match look(&dict, &args[1], cx)? {
        Looked::At(at) => value_at(&dict, at, cx.gil).into(),
        Looked::Absent(hash) => {
            dict.get_mut(cx.gil).push(hash, args[1].take(), default.clone());
            default.into()
        }
        Looked::Script => {
            let args = vec![Value::Dict(dict), args[1].clone(), default];
            Step::call(cx.library("_dict_setdefault"), args)
        }
    })
}

fn pop(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let dict = dict_of(&args[0], cx)?;
    match look(&dict, &args[1], cx)? {
        Looked::At(at) => Ok(dict.get_mut(cx.gil).remove(at).1.into()),
        Looked::Absent(_) => match given(args, 2) {
            Some(default) => Ok(default.clone().into()),
            None => Err(Box::new(Raise::With(KeyError, vec![args[1].clone()]))),
        },
        Looked::Script => {
            let default: Vec<Value> = given(args, 2).cloned().into_iter().collect();
            let args = vec![Value::Dict(dict), args[1].clone(), Value::tuple(default)];
            Ok(Step::call(cx.library("_dict_pop"), args))
        }
    }
}

fn popitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    match dict.get_mut(cx.gil).pop() {
        Some((key, value)) => Ok(Value::tuple(vec![key, value])),
        None => {
            let message = Value::str("popitem(): dictionary is empty");
            Err(Box::new(Raise::With(KeyError, vec![message])))
        }
    }
}

fn clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    let old = dict.get_mut(cx.gil).clear();
    drop(old);
    Ok(Value::None)
}

fn copy(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let dict = dict_of(&args[0], cx)?;
    Ok(Value::from(copied(&dict, cx.gil)))
}

fn view(cx: &Cx<'_>, args: &[Value], kind: ViewKind) -> Res {
    Ok(Value::from(View { dict: dict_of(&args[0], cx)?, kind }))
}

fn keys(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    view(cx, args, ViewKind::Keys)
}

fn values(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    view(cx, args, ViewKind::Values)
}

fn items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    view(cx, args, ViewKind::Items)
}

/// A new dict of `left`, then of `right`.
fn union(cx: &mut Cx<'_>, left: &Value, right: &Value) -> Res<Step> {
    let (Value::Dict(left), Value::Dict(right)) =
        (ops::unwrapped(left, cx), ops::unwrapped(right, cx))
    else {
        return Ok(Value::NotImplemented.into());
    };
    let copy = Ref::new(copied(&left, cx.gil));
    if merge(&copy, &right, cx) {
        return Ok(Value::Dict(copy).into());
    }
    ops::twin(cx, "_dict_union", &[Value::Dict(copy), Value::Dict(right)])
}

pub(super) fn or(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    union(cx, &args[0], &args[1])
}

fn ror(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    union(cx, &args[1], &args[0])
}

pub(super) fn ior(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = args[0].clone();
    let half = |_: &mut Cx<'_>, state: &mut [Value], done: Res| {
        done?;
        Ok(Step::Return(state[0].take()))
    };
    match update_with(cx, &this, Some(&args[1]), &Value::None)? {
        Step::Call { callee, args, .. } => Ok(Step::call_then(callee, args, half, vec![this])),
        _ => Ok(this.into()),
    }
}

fn fromkeys(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let value = given(args, 2).cloned().unwrap_or(Value::None);
    let exact =
        matches!(&args[0], Value::Class(class) if class.is(cx.world.heap.class(Kind::Dict)));
    if exact && let Plain::Done(keys) = ops::collect(&args[1], cx)? {
        let dict = Ref::new(Dict::with_capacity(keys.len()));
        let mut asks = false;
        for key in &keys {
            match look(&dict, key, cx)? {
                Looked::Absent(hash) => {
                    dict.get_mut(cx.gil).push(hash, key.clone(), value.clone());
                }
                Looked::At(_) => {}
                Looked::Script => asks = true,
            }
        }
        if !asks {
            return Ok(Value::Dict(dict).into());
        }
    }
    ops::twin(cx, "_dict_fromkeys", &[args[0].clone(), args[1].clone(), value])
}
