//! Functions that remember their results: the native part of `functools.lru_cache`.
//!
//! Lives here: natives over `Misc::Memo`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: the class that scripts see (lib/functools.cc).
//!
//! A call looks for its arguments and answers, or calls the function and then remembers what came:
//! two atomic parts. So another thread may ask for the same in between, and the function is called
//! twice, as in CPython. Keys that scripts compare are looked for by the library.

use super::args::*;
use super::dict::{Looked, look};
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::dict::Find;
use crate::object::memo::{self, Memo};
use crate::object::{Gil, Kind, Method, Misc, NativeId, Ref, Res, Value};
use crate::vm::{Cx, Step, Then, World};

const METHODS: &[Row] = natives! { "_lru_cache_wrapper.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(cls, user_function, maxsize, typed, /)" Atomic new;
    /// Call self as a function.
    "__call__" "(...)" Open call;
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=, /)" Atomic bind;
    /// Clear the cache and cache statistics
    "cache_clear" "(self, /)" Atomic clear;
    /// Hits, misses, the largest size, the size.
    "_counts" "(self, /)" Atomic counts;
};

/// Fills module `_functools`.
pub fn fill(world: &mut World, gil: &mut Gil, module: u32) {
    table::methods(world, gil, Kind::Memo, METHODS);
    let class = Value::from(world.heap.class(Kind::Memo).clone());
    world.set_global(module, Symbol::new("_Memo"), class);
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = new_class(args, Kind::Memo, cx)?;
    if !super::functions::is_callable(&args[1], cx) {
        return type_error("the first argument must be callable");
    }
    let most = match some(args, 2) {
        None => None,
        Some(most) => Some(usize::try_from(clipped(most, cx)?).unwrap_or(0)),
    };
    let made = Memo::new(args[1].clone(), most, flag(args, 3, false, cx));
    Ok(of_class(&class, Kind::Memo, Value::from(Misc::Memo(Box::new(made))), cx))
}

fn memo_of<'a>(value: &'a Value, cx: &'a Cx<'_>) -> Res<(&'a Ref<Misc>, &'a Memo)> {
    if let Value::Misc(misc) = inner(value, cx.gil)
        && let Some(memo) = memo::memo(misc, cx.gil)
    {
        return Ok((misc, memo));
    }
    let got = type_name(value, cx);
    type_error(format!(
        "descriptor requires a 'functools._lru_cache_wrapper' object but received a '{got}'"
    ))
}

fn bind(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[1] {
        Value::None => Ok(args[0].take()),
        _ => {
            let (func, this) = (args[0].take(), args[1].take());
            Ok(Value::from(Method { func, this }))
        }
    }
}

fn clear(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let misc = memo_of(&args[0], cx)?.0.clone();
    memo::clear(&misc, cx.gil);
    Ok(Value::None)
}

fn counts(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, memo) = memo_of(&args[0], cx)?;
    let most = memo.most.map_or(Value::None, |most| Value::Int(most as i64));
    let size = memo.results.get(cx.gil).len() as i64;
    Ok(Value::tuple(vec![memo.hits.into(), memo.misses.into(), most, size.into()]))
}

/// What a call is remembered by. Where keyword arguments begin there stands a native that no
/// script can hold.
fn key(given: &[Value], keywords: Option<&Value>, typed: bool, cx: &Cx<'_>) -> Value {
    if let ([only @ (Value::Int(_) | Value::Big(_) | Value::Str(_))], None, false) =
        (given, keywords, typed)
    {
        return only.clone();
    }
    let mut parts = given.to_vec();
    let mut values = Vec::new();
    if let Some(Value::Dict(keywords)) = keywords {
        parts.push(Value::Native(NativeId::function(u32::MAX.into())));
        for entry in keywords.get(cx.gil).iter() {
            parts.extend([entry.key.clone(), entry.value.clone()]);
            values.push(&entry.value);
        }
    }
    if typed {
        let class = |value| Value::Class(class_of(value, cx));
        parts.extend(given.iter().chain(values).map(class));
    }
    Value::tuple(parts)
}

fn call(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (misc, memo) = memo_of(&args[0], cx)?;
    let misc = misc.clone();
    let end = args.iter().position(Value::is_unset).unwrap_or(args.len());
    let keywords = args.get(end + 1);
    if memo.most == Some(0) {
        memo::count(&misc, cx.gil, |memo| memo.misses += 1);
        let function = memo_of(&args[0], cx)?.1.function.clone();
        return Ok(ask(function, &args[1..end], keywords, Then::Return, cx));
    }
    let key = key(&args[1..end], keywords, memo.typed, cx);
    let results = memo.results.clone();
    match look(&results, &key, cx)? {
        Looked::At(at) => Ok(memo::take_hit(&misc, at, cx.gil).into()),
        Looked::Absent(hash) => miss(cx, misc, hash, key, &args[1..end], keywords),
        Looked::Script => {
            let given = Value::tuple(args[1..end].to_vec());
            let keywords = keywords.cloned().unwrap_or(Value::Unset);
            let find = vec![Value::Dict(results), key.clone()];
            let state = vec![Value::Misc(misc), key, given, keywords];
            Ok(Step::call_then(cx.library("_memo_find"), find, looked, state))
        }
    }
}

/// The library has looked for the key: its hash, its entry's number or less than 0, the key there.
fn looked(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Misc(misc), key, Value::Tuple(given), keywords] = state else {
        return Ok(Value::None.into());
    };
    let (hash, found) = entry_of(came?, misc, cx);
    match found {
        Some(at) => Ok(memo::take_hit(misc, at, cx.gil).into()),
        None => miss(cx, misc.clone(), hash, key.take(), &given.items, keywords.given()),
    }
}

/// What the library has found, if it is still there.
fn entry_of(came: Value, misc: &Ref<Misc>, cx: &Cx<'_>) -> (i64, Option<usize>) {
    let Value::Tuple(came) = came else { return (0, None) };
    let [Value::Int(hash), Value::Int(at), known] = &*came.items else { return (0, None) };
    let results = memo::memo(misc, cx.gil).map(|memo| memo.results.get(cx.gil));
    let at = usize::try_from(*at).ok();
    let there = |at: &usize| {
        let entry = results.and_then(|results| results.entry(*at));
        entry.is_some_and(|entry| entry.key.is(known))
    };
    (*hash, at.filter(there))
}

/// Calls the function, then remembers what came.
fn miss(
    cx: &mut Cx<'_>,
    misc: Ref<Misc>,
    hash: i64,
    key: Value,
    given: &[Value],
    keywords: Option<&Value>,
) -> Res<Step> {
    memo::count(&misc, cx.gil, |memo| memo.misses += 1);
    let function = memo::memo(&misc, cx.gil).map_or(Value::None, |memo| memo.function.clone());
    let then = Then::Half(remember, vec![Value::Misc(misc), key, Value::Int(hash)]);
    Ok(ask(function, given, keywords, then, cx))
}

fn ask(callee: Value, given: &[Value], keywords: Option<&Value>, then: Then, cx: &Cx<'_>) -> Step {
    let mut kwargs = Vec::new();
    if let Some(Value::Dict(keywords)) = keywords {
        for entry in keywords.get(cx.gil).iter() {
            if let Value::Str(name) = &entry.key {
                kwargs.push((Symbol::new(name.as_str()), entry.value.clone()));
            }
        }
    }
    Step::Call { callee, args: given.to_vec(), kwargs, then }
}

/// The function has answered.
fn remember(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let result = came?;
    let [Value::Misc(misc), key, Value::Int(hash)] = state else { return Ok(result.into()) };
    let Some(memo) = memo::memo(misc, cx.gil) else { return Ok(result.into()) };
    match memo.results.get(cx.gil).find(key, *hash, cx.gil) {
        // Somebody else was faster.
        Find::At(_) => {}
        Find::Absent => memo::add(misc, *hash, key.take(), result.clone(), cx.gil),
        Find::Ask => {
            let find = vec![Value::Dict(memo.results.clone()), key.clone()];
            let state = vec![Value::Misc(misc.clone()), key.take(), result];
            return Ok(Step::call_then(cx.library("_memo_find"), find, remember_asked, state));
        }
    }
    Ok(result.into())
}

fn remember_asked(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let [Value::Misc(misc), key, result] = state else { return Ok(Value::None.into()) };
    let (hash, found) = entry_of(came?, misc, cx);
    if found.is_none() {
        memo::add(misc, hash, key.take(), result.clone(), cx.gil);
    }
    Ok(result.take().into())
}
