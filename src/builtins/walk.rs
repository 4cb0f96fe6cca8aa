//! Iterators: `iter`, `next`, `enumerate`, `zip`, `map`, `filter`, `reversed`.
//!
//! Lives here: their constructors and `__next__` of the machine's iterators, which can step
//! generators and scripts' iterators inside. May use: `object`, `vm`, its siblings.
//! Deliberately absent: the fast steps that need no script (`object::iter`).

use super::args::*;
use super::at_once;
use super::ops;
use super::table::{Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::iter::{self, NextItem};
use crate::object::special::names;
use crate::object::{Gil, Iter, Kind, Plain, Raise, Ref, Res, Value, raise};
use crate::vm::iterables::declines;
use crate::vm::{Cx, Half, Step, Then, World, attr};

/// The functions.
pub const FUNCTIONS: &[Row] = natives! { "";
    /// Get an iterator from an object.
    "iter" "(object, sentinel=, /)" Ready (at_once::iter_of, iter_function);
    /// Return the next item from the iterator.
    "next" "(iterator, default=, /)" Ready (at_once::next, next_function);
};

/// What every iterator of the machine has.
const ITERATOR: &[Row] = natives! { "iterator.";
    /// Implement iter(self).
    "__iter__" "(self, /)" Atomic itself;
    /// Implement next(self).
    "__next__" "(self, /)" Open next_method;
};

const ENUMERATE: &[Row] = natives! { "enumerate.";
    /// Return an enumerate object.
    "__new__" "(cls, iterable, start=0)" Ready (at_once::enumerate, enumerate);
};

const ZIP: &[Row] = natives! { "zip.";
    /// The zip object yields n-length tuples, where n is the number of iterables passed.
    "__new__" "(*args, strict=False)" Ready (at_once::zip, zip);
};

const MAP: &[Row] = natives! { "map.";
    /// Make an iterator that computes the function using arguments from each of the iterables.
    "__new__" "(*args)" Open map;
};

const FILTER: &[Row] = natives! { "filter.";
    /// Return an iterator yielding those items of iterable for which function(item) is true.
    "__new__" "(*args)" Open filter;
};

const REVERSED: &[Row] = natives! { "reversed.";
    /// Return a reverse iterator over the values of the given sequence.
    "__new__" "(cls, sequence, /)" Open reversed;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    use super::table::{functions, methods};
    functions(world, FUNCTIONS);
    for kind in [
        Kind::ListIterator,
        Kind::ListReverse,
        Kind::TupleIterator,
        Kind::StrIterator,
        Kind::WideStrIterator,
        Kind::BytesIterator,
        Kind::ByteArrayIterator,
        Kind::ArrayIterator,
        Kind::RangeIterator,
        Kind::DictKeyIterator,
        Kind::DictValueIterator,
        Kind::DictItemIterator,
        Kind::DictReverse,
        Kind::DictReverseValue,
        Kind::DictReverseItem,
        Kind::Reversed,
        Kind::SetIterator,
        Kind::CallIterator,
        Kind::SequenceIterator,
        Kind::Enumerate,
        Kind::Zip,
        Kind::Map,
        Kind::Filter,
    ] {
        methods(world, gil, kind, ITERATOR);
    }
    methods(world, gil, Kind::Enumerate, ENUMERATE);
    methods(world, gil, Kind::Zip, ZIP);
    methods(world, gil, Kind::Map, MAP);
    methods(world, gil, Kind::Filter, FILTER);
    methods(world, gil, Kind::Reversed, REVERSED);
}

fn itself(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(args[0].take())
}

/// The end of an iteration.
pub fn stop<T>() -> Res<T> {
    Err(Box::new(Raise::Bare(StopIteration)))
}

/// Whether an exception on its way is a StopIteration.
pub fn is_stop(raised: &Raise, cx: &Cx<'_>) -> bool {
    match raised {
        Raise::New(kind, _) | Raise::With(kind, _) | Raise::Bare(kind) => *kind == StopIteration,
        Raise::Coerce { .. } => false,
        Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => {
            let class = cx.world.heap.exception(StopIteration);
            object.get(cx.gil).class.is_subclass(class, cx.gil)
        }
    }
}

/// Gets the iterator of a value, then goes on with `half`.
///
/// # Errors
/// TypeError if the value is not iterable.
pub fn iter_then(cx: &mut Cx<'_>, value: &Value, half: Half, mut state: Vec<Value>) -> Res<Step> {
    if let Plain::Done(iterator) = ops::iter(value, cx)? {
        return half(cx, &mut state, Ok(iterator));
    }
    if attr::special(cx, value, names().iter).is_some() {
        // Through `iter` of the library: what it checks of the iterator cannot be said in a state.
        return Ok(Step::call_then(cx.library("_iter"), vec![value.clone()], half, state));
    }
    if attr::special(cx, value, names().getitem).is_some() && !declines(cx, value) {
        let iterator = Value::from(Iter::Sequence { object: value.clone(), next: 0 });
        return half(cx, &mut state, Ok(iterator));
    }
    iter::not_iterable(value, cx.gil)
}

/// Whether a value can be stepped.
pub fn is_iterator(value: &Value, cx: &mut Cx<'_>) -> bool {
    match value {
        Value::Iter(_) | Value::Gen(_) => true,
        other => attr::special(cx, other, names().next).is_some(),
    }
}

fn iter_function(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(sentinel) = given(args, 1) {
        if !super::functions::is_callable(&args[0], cx) {
            return type_error("iter(v, w): v must be callable");
        }
        let made = Iter::Call { func: args[0].clone(), sentinel: sentinel.clone() };
        return Ok(Value::from(made).into());
    }
    if let Plain::Done(iterator) = ops::iter(&args[0], cx)? {
        return Ok(iterator.into());
    }
    if let Some(method) = attr::special(cx, &args[0], names().iter) {
        let half = |cx: &mut Cx<'_>, _: &mut [Value], iterator: Res| {
            let iterator = iterator?;
            if is_iterator(&iterator, cx) {
                return Ok(iterator.into());
            }
            let got = type_name(&iterator, cx);
            type_error(format!("iter() returned non-iterator of type '{got}'"))
        };
        return Ok(Step::call_then(method, Vec::new(), half, Vec::new()));
    }
    if attr::special(cx, &args[0], names().getitem).is_some() && !declines(cx, &args[0]) {
        return Ok(Value::from(Iter::Sequence { object: args[0].clone(), next: 0 }).into());
    }
    iter::not_iterable(&args[0], cx.gil)
}

/// Steps an iterator, then goes on with `half`: it gets the item or the exception.
///
/// # Errors
/// TypeError if it is no iterator.
pub fn next_then(
    cx: &mut Cx<'_>,
    iterator: &Value,
    half: Half,
    mut state: Vec<Value>,
) -> Res<Step> {
    match iterator {
        Value::Iter(walker) => match iter::next(walker, cx.gil) {
            Ok(NextItem::Item(item)) => half(cx, &mut state, Ok(item)),
            Ok(NextItem::Done) => half(cx, &mut state, stop()),
            Err(raised) => half(cx, &mut state, Err(raised)),
            Ok(NextItem::Script) => call_next(cx, iterator, half, state),
        },
        Value::Gen(_) => Ok(Step::Resume {
            generator: iterator.clone(),
            send: Value::None,
            then: Then::Catch(half, state),
        }),
        _ => call_next(cx, iterator, half, state),
    }
}

fn call_next(cx: &mut Cx<'_>, iterator: &Value, half: Half, state: Vec<Value>) -> Res<Step> {
    match attr::special(cx, iterator, names().next) {
        Some(callee) => {
            let then = Then::Catch(half, state);
            Ok(Step::Call { callee, args: Vec::new(), kwargs: Vec::new(), then })
        }
        None => {
            let got = type_name(iterator, cx);
            type_error(format!("'{got}' object is not an iterator"))
        }
    }
}

fn next_function(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, state: &mut [Value], item: Res| match item {
        Ok(item) => Ok(item.into()),
        Err(raised) if !state.is_empty() && is_stop(&raised, cx) => Ok(state[0].take().into()),
        Err(raised) => Err(raised),
    };
    let default = args[1..].to_vec();
    next_then(cx, &args[0].take(), half, default)
}

/// `__next__` of the machine's iterators.
pub(super) fn next_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Iter(walker) = ops::unwrapped(&args[0], cx) else {
        let got = type_name(&args[0], cx);
        return type_error(format!("'{got}' object is not an iterator"));
    };
    match iter::next(&walker, cx.gil)? {
        NextItem::Item(item) => Ok(item.into()),
        NextItem::Done => stop(),
        NextItem::Script => next_by_script(cx, walker),
    }
}

/// A step that needs a script, by what the iterator is.
fn next_by_script(cx: &mut Cx<'_>, walker: Ref<Iter>) -> Res<Step> {
    let this = Value::Iter(walker.clone());
    match walker.get(cx.gil) {
        Iter::Call { func, .. } => {
            Ok(Step::call_then(func.clone(), Vec::new(), called, vec![this]))
        }
        Iter::Sequence { object, next } => {
            let (object, at) = (object.clone(), Value::Int(*next));
            let Some(callee) = attr::special(cx, &object, names().getitem) else { return stop() };
            let then = Then::Catch(got_item, vec![this]);
            Ok(Step::Call { callee, args: vec![at], kwargs: Vec::new(), then })
        }
        Iter::Enumerate { inner, .. } => {
            let inner = inner.clone();
            next_then(cx, &inner, counted, vec![this])
        }
        Iter::Zip { inner, .. } => {
            let inner = inner.clone();
            gather(cx, inner, vec![this, Value::list(Vec::new())], zipped)
        }
        Iter::Map { func, inner } => {
            let (func, inner) = (func.clone(), inner.clone());
            match &inner[..] {
                [one] => next_then(cx, &one.clone(), map_one, vec![func]),
                _ => gather(cx, inner, vec![this, Value::list(Vec::new()), func], map_many),
            }
        }
        Iter::Filter { func, inner } => {
            let (func, inner) = (func.clone(), inner.clone());
            next_kept(cx, inner, vec![this, func])
        }
        _ => stop(),
    }
}

/// The function of `iter(f, sentinel)` has answered.
fn called(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    let item = item?;
    let Value::Iter(walker) = &state[0] else { return stop() };
    let Iter::Call { sentinel, .. } = walker.get(cx.gil) else { return stop() };
    let sentinel = sentinel.clone();
    match ops::same(&sentinel, &item, cx) {
        Plain::Done(true) => exhausted(walker, cx),
        Plain::Done(false) | Plain::Unsupported => Ok(item.into()),
        Plain::Script => {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], equal: Res| match (equal?, &state[0])
            {
                (Value::True, Value::Iter(walker)) => exhausted(walker, cx),
                _ => Ok(state[1].take().into()),
            };
            let args = vec![sentinel, item.clone()];
            Ok(Step::call_then(cx.library("_eq"), args, half, vec![state[0].take(), item]))
        }
    }
}

fn exhausted<T>(walker: &Ref<Iter>, cx: &mut Cx<'_>) -> Res<T> {
    let done = Iter::Done(walker.get(cx.gil).kind());
    let old = std::mem::replace(walker.get_mut(cx.gil), done);
    drop(old);
    stop()
}

/// `__getitem__` has answered.
fn got_item(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    let Value::Iter(walker) = &state[0] else { return stop() };
    match item {
        Ok(item) => {
            if let Iter::Sequence { next, .. } = walker.get_mut(cx.gil) {
                *next += 1;
            }
            Ok(item.into())
        }
        Err(raised) if is_stop(&raised, cx) || raised_is_index(&raised, cx) => {
            exhausted(walker, cx)
        }
        Err(raised) => Err(raised),
    }
}

fn raised_is_index(raised: &Raise, cx: &Cx<'_>) -> bool {
    let index = cx.world.heap.exception(IndexError);
    match raised {
        Raise::New(kind, _) | Raise::With(kind, _) | Raise::Bare(kind) => *kind == IndexError,
        Raise::Coerce { .. } => false,
        Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => {
            object.get(cx.gil).class.is_subclass(index, cx.gil)
        }
    }
}

/// The item of an `enumerate` is there.
fn counted(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    let item = item?;
    let number = match &state[0] {
        Value::Iter(walker) => match walker.get_mut(cx.gil) {
            Iter::Enumerate { next, .. } => iter::counted(next),
            _ => Value::Int(0),
        },
        _ => Value::Int(0),
    };
    Ok(Value::tuple(vec![number, item]).into())
}

/// Steps every iterator in turn; `state[1]` collects the items, and `half` gets each.
fn gather(cx: &mut Cx<'_>, inner: Vec<Value>, state: Vec<Value>, half: Half) -> Res<Step> {
    match inner.first() {
        Some(first) => next_then(cx, first, half, state),
        None => stop(),
    }
}

/// Puts an item to the others; gives the next iterator to step, or all the items.
fn put_item(cx: &mut Cx<'_>, state: &[Value], item: Value) -> Result<Value, Vec<Value>> {
    let (Value::Iter(walker), Value::List(items)) = (&state[0], &state[1]) else {
        return Err(Vec::new());
    };
    items.get_mut(cx.gil).items.push(item);
    let at = items.get(cx.gil).items.len();
    let next = match walker.get(cx.gil) {
        Iter::Zip { inner, .. } | Iter::Map { inner, .. } => inner.get(at).cloned(),
        _ => None,
    };
    match next {
        Some(next) => Ok(next),
        None => Err(std::mem::take(&mut items.get_mut(cx.gil).items)),
    }
}

/// An item of a `zip` is there, or an end.
fn zipped(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    match item {
        Ok(item) => match put_item(cx, state, item) {
            Ok(next) => next_then(cx, &next, zipped, state.to_vec()),
            Err(items) => Ok(Value::tuple(items).into()),
        },
        Err(raised) if is_stop(&raised, cx) => {
            let (Value::Iter(walker), Value::List(items)) = (&state[0], &state[1]) else {
                return stop();
            };
            let at = items.get(cx.gil).items.len();
            let Iter::Zip { inner, strict: true } = walker.get(cx.gil) else { return stop() };
            if at > 0 {
                return uneven(at, "shorter");
            }
            match inner.get(1).cloned() {
                Some(next) => {
                    next_then(cx, &next, all_at_end, vec![state[0].clone(), Value::Int(1)])
                }
                None => stop(),
            }
        }
        Err(raised) => Err(raised),
    }
}

/// `zip(strict=True)`: the first is at its end, so must the others be.
fn all_at_end(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    let Value::Int(at) = state[1] else { return stop() };
    match item {
        Ok(_) => uneven(at as usize, "longer"),
        Err(raised) if is_stop(&raised, cx) => {
            let Value::Iter(walker) = &state[0] else { return stop() };
            let Iter::Zip { inner, .. } = walker.get(cx.gil) else { return stop() };
            match inner.get(at as usize + 1).cloned() {
                Some(next) => {
                    let state = vec![state[0].clone(), Value::Int(at + 1)];
                    next_then(cx, &next, all_at_end, state)
                }
                None => stop(),
            }
        }
        Err(raised) => Err(raised),
    }
}

fn uneven<T>(at: usize, how: &str) -> Res<T> {
    let others = if at == 1 { " 1".to_owned() } else { format!("s 1-{at}") };
    value_error(format!("zip() argument {} is {how} than argument{others}", at + 1))
}

/// The item of a `map` over one iterable is there.
fn map_one(_: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    Ok(Step::call(state[0].take(), vec![item?]))
}

/// An item of a `map` over several iterables is there.
fn map_many(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    match put_item(cx, state, item?) {
        Ok(next) => next_then(cx, &next, map_many, state.to_vec()),
        Err(items) => Ok(Step::call(state[2].take(), items)),
    }
}

/// The item of a `filter` is there: ask the function.
fn filter_item(cx: &mut Cx<'_>, state: &mut [Value], item: Res) -> Res<Step> {
    let item = item?;
    let func = state[1].clone();
    if func.is_none() {
        let mut state = vec![state[0].take(), func, item.clone()];
        return filter_asked(cx, &mut state, Ok(item));
    }
    let state = vec![state[0].take(), func.clone(), item.clone()];
    Ok(Step::call_then(func, vec![item], filter_asked, state))
}

/// The function of a `filter` has answered.
fn filter_asked(cx: &mut Cx<'_>, state: &mut [Value], answer: Res) -> Res<Step> {
    let answer = answer?;
    let keep = match ops::truth(&answer, cx) {
        Plain::Done(keep) => keep,
        _ => {
            let callee = cx.library("_truth");
            return Ok(Step::call_then(callee, vec![answer], filter_asked, state.to_vec()));
        }
    };
    if keep {
        return Ok(state[2].take().into());
    }
    let inner = match &state[0] {
        Value::Iter(walker) => match walker.get(cx.gil) {
            Iter::Filter { inner, .. } => inner.clone(),
            _ => return stop(),
        },
        _ => return stop(),
    };
    next_kept(cx, inner, vec![state[0].take(), state[1].take()])
}

/// The next item that a `filter` keeps. Without a function a run of refusals is a loop here.
fn next_kept(cx: &mut Cx<'_>, inner: Value, state: Vec<Value>) -> Res<Step> {
    if let (Value::None, Value::Iter(walker)) = (&state[1], &inner) {
        loop {
            match iter::next(walker, cx.gil)? {
                NextItem::Item(item) => match ops::truth(&item, cx) {
                    Plain::Done(true) => return Ok(item.into()),
                    Plain::Done(false) | Plain::Unsupported => {}
                    Plain::Script => {
                        let state = vec![state[0].clone(), Value::None, item.clone()];
                        let callee = cx.library("_truth");
                        return Ok(Step::call_then(callee, vec![item], filter_asked, state));
                    }
                },
                NextItem::Done => return stop(),
                NextItem::Script => break,
            }
        }
    }
    next_then(cx, &inner, filter_item, state)
}

fn enumerate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let start = match given(args, 2) {
        None => Value::Int(0),
        Some(start @ Value::Big(_)) => start.clone(),
        Some(start) => Value::Int(index(start, cx)?),
    };
    let half = |_: &mut Cx<'_>, state: &mut [Value], inner: Res| {
        Ok(Value::from(Iter::Enumerate { inner: inner?, next: state[0].take() }).into())
    };
    iter_then(cx, &args[1].take(), half, vec![start])
}

/// The iterators of all values, natively or by the library; `half` gets them as a list.
fn iters_then(cx: &mut Cx<'_>, values: &[Value], half: Half, mut state: Vec<Value>) -> Res<Step> {
    let mut iterators = Vec::with_capacity(values.len());
    for value in values {
        match ops::iter(value, cx)? {
            Plain::Done(iterator) => iterators.push(iterator),
            _ => {
                let args = vec![Value::tuple(values.to_vec())];
                return Ok(Step::call_then(cx.library("_iters"), args, half, state));
            }
        }
    }
    half(cx, &mut state, Ok(Value::list(iterators)))
}

fn zip(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(values) = args[0].clone() else { return stop() };
    let strict = Value::bool(flag(args, 1, false, cx));
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let inner = ops::collected(list, cx)?;
        let strict = matches!(state[0], Value::True);
        Ok(Value::from(Iter::Zip { inner, strict }).into())
    };
    iters_then(cx, values.items.get(1..).unwrap_or_default(), half, vec![strict])
}

fn map(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if args.len() < 3 {
        return type_error("map() must have at least two arguments.");
    }
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let inner = ops::collected(list, cx)?;
        Ok(Value::from(Iter::Map { func: state[0].take(), inner }).into())
    };
    iters_then(cx, &args[2..], half, vec![args[1].clone()])
}

fn filter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if args.len() != 3 {
        let got = args.len().saturating_sub(1);
        return type_error(format!("filter expected 2 arguments, got {got}"));
    }
    let half = |_: &mut Cx<'_>, state: &mut [Value], inner: Res| {
        Ok(Value::from(Iter::Filter { func: state[0].take(), inner: inner? }).into())
    };
    iter_then(cx, &args[2].take(), half, vec![args[1].take()])
}

fn reversed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Plain::Done(iterator) = iter::reversed(&args[1], cx.gil)? {
        return Ok(iterator.into());
    }
    if let Some(method) = attr::special(cx, &args[1], names().reversed) {
        return Ok(Step::call(method, Vec::new()));
    }
    let got = type_name(&args[1], cx);
    let class = class_of(&args[1], cx);
    let declines = matches!(class.lookup(names().reversed, cx.gil), Some(Value::None));
    if attr::special(cx, &args[1], names().getitem).is_some() && !declines {
        if attr::special(cx, &args[1], names().len).is_none() {
            return raise(TypeError, format!("object of type '{got}' has no len()"));
        }
        return ops::twin(cx, "_reversed", &args[1..]);
    }
    raise(TypeError, format!("'{got}' object is not reversible"))
}
