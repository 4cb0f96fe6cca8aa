//! From values to machine numbers, and the type names of error messages.
//!
//! Lives here: `type_name`, `as_index`, `to_float`, the numeric tower. May use: the object types,
//! `special`. Deliberately absent: `__index__` and `__float__` of scripts, which the machine calls.

use super::Plain;
use super::class::Class;
use super::exc::{ExcKind, Raise, Res, raise};
use super::heap::kind_of;
use super::key::Gil;
use super::kind::Kind;
use super::special::{Route, has, names, route};
use super::texts::Big;
use super::value::Value;
use crate::base::Symbol;
use crate::text::{self, Int, Num};

/// The type's name as CPython's error messages write it.
pub fn type_name(v: &Value, gil: &Gil) -> Symbol {
    match v {
        Value::Instance(instance) => {
            let class = instance.get(gil).class.get(gil);
            dotted(class).map_or(class.name, Symbol::new)
        }
        other => Symbol::new(kind_text(kind_of(other, gil))),
    }
}

/// As [`type_name`], without interning.
pub fn type_text(v: &Value, gil: &Gil) -> &'static str {
    match v {
        Value::Instance(instance) => {
            let class = instance.get(gil).class.get(gil);
            dotted(class).unwrap_or(class.name.as_str())
        }
        Value::Class(class) => match &class.get(gil).meta {
            Some(meta) => meta.get(gil).name.as_str(),
            None => Kind::Type.name(),
        },
        other => kind_text(kind_of(other, gil)),
    }
}

/// Classes of our library that are types of C in CPython, whose names begin with their module.
const DOTTED: &[&str] = &[
    "collections.deque",
    "collections.defaultdict",
    "collections.OrderedDict",
    "functools.partial",
    "functools._lru_cache_wrapper",
    "itertools.accumulate",
    "itertools.batched",
    "itertools.chain",
    "itertools.combinations",
    "itertools.combinations_with_replacement",
    "itertools.compress",
    "itertools.count",
    "itertools.cycle",
    "itertools.dropwhile",
    "itertools.filterfalse",
    "itertools.groupby",
    "itertools.islice",
    "itertools.pairwise",
    "itertools.permutations",
    "itertools.product",
    "itertools.repeat",
    "itertools.starmap",
    "itertools.takewhile",
    "itertools.zip_longest",
];

/// What messages call such a class.
fn dotted(class: &Class) -> Option<&'static str> {
    let module = class.module.as_str();
    if (module, class.name.as_str()) == ("_thread", "_local") {
        return Some("_thread._local");
    }
    if !matches!(module, "collections" | "functools" | "itertools") {
        return None;
    }
    let named = |row: &&&str| row.rsplit_once('.') == Some((module, class.name.as_str()));
    DOTTED.iter().find(named).copied()
}

/// Types of other modules than `builtins` are written with their module.
fn kind_text(kind: Kind) -> &'static str {
    match kind {
        Kind::Lock => "_thread.lock",
        Kind::RLock => "_thread.RLock",
        Kind::Array => "array.array",
        Kind::ArrayIterator => "array.arrayiterator",
        Kind::Local => "_thread._local",
        Kind::File => "_io.TextIOWrapper",
        Kind::BufferedReader => "_io.BufferedReader",
        Kind::BufferedWriter => "_io.BufferedWriter",
        Kind::BufferedRandom => "_io.BufferedRandom",
        kind => kind.name(),
    }
}

/// A number, borrowed: what comparisons and arithmetic look at first.
#[derive(Clone, Copy)]
pub enum Number<'a> {
    Int(Int<'a>),
    Float(f64),
}

/// The value as a number: `int`, `bool`, `float`, not instances.
#[inline]
pub fn number(v: &Value) -> Option<Number<'_>> {
    match v {
        Value::Float(x) => Some(Number::Float(x.get())),
        other => int(other).map(Number::Int),
    }
}

/// The value as an integer: `int` and `bool`, not instances.
#[inline]
pub fn int(v: &Value) -> Option<Int<'_>> {
    match v {
        Value::Int(x) => Some(Int::Small(*x)),
        Value::False => Some(Int::Small(0)),
        Value::True => Some(Int::Small(1)),
        Value::Big(big) => Some(Int::Big(&big.0)),
        _ => None,
    }
}

impl From<Num> for Value {
    #[inline]
    fn from(n: Num) -> Value {
        match n {
            Num::Small(small) => Value::Int(small),
            Num::Big(big) => Value::from(Big(big)),
        }
    }
}

/// The integer that stands for `v` in indexing and counting, as an `i64`.
///
/// # Errors
/// TypeError if it is no integer; `too_big` (an exception's kind) beyond 64 bits.
pub fn as_index(v: &Value, too_big: ExcKind, gil: &Gil) -> Res<Plain<i64>> {
    match v {
        Value::Int(x) => Ok(Plain::Done(*x)),
        Value::False => Ok(Plain::Done(0)),
        Value::True => Ok(Plain::Done(1)),
        Value::Big(_) => raise(too_big, "cannot fit 'int' into an index-sized integer"),
        Value::Instance(instance) => match route(instance, &[names().index], gil) {
            Route::Script => Ok(Plain::Script),
            Route::Native(native) if int(native).is_some() => as_index(native, too_big, gil),
            _ => no_integer(v, gil),
        },
        _ => no_integer(v, gil),
    }
}

/// "'str' object cannot be interpreted as an integer"
#[cold]
pub fn no_integer<T>(v: &Value, gil: &Gil) -> Res<T> {
    if let Value::Instance(instance) = v
        && has(instance, names().index, gil)
    {
        return Err(Box::new(Raise::Coerce { value: v.clone(), real: false }));
    }
    raise(
        ExcKind::TypeError,
        format!("'{}' object cannot be interpreted as an integer", type_text(v, gil)),
    )
}

/// The float that stands for `v`: what `float(v)` and `math` take for a number.
///
/// # Errors
/// TypeError if it is no number, OverflowError if it is an integer beyond all floats.
pub fn to_float(v: &Value, gil: &Gil) -> Res<Plain<f64>> {
    match number(v) {
        Some(Number::Float(x)) => return Ok(Plain::Done(x)),
        Some(Number::Int(n)) => return Ok(Plain::Done(text::convert::to_float(n)?)),
        None => {}
    }
    if let Value::Instance(instance) = v {
        let names = names();
        match route(instance, &[names.float, names.index], gil) {
            Route::Script => return Ok(Plain::Script),
            Route::Native(native) if number(native).is_some() => return to_float(native, gil),
            _ => {}
        }
    }
    raise(ExcKind::TypeError, format!("must be real number, not {}", type_text(v, gil)))
}

#[cfg(test)]
mod tests {
    use super::super::exc::Raise;
    use super::super::key::alone;
    use super::*;

    #[test]
    fn indices() {
        alone(|gil| {
            let at = |v: Value| as_index(&v, ExcKind::IndexError, gil);
            assert!(matches!(at(Value::True), Ok(Plain::Done(1))));
            let error = at(Value::str("x")).err().map(|e| *e);
            let Some(Raise::New(ExcKind::TypeError, text)) = error else { panic!() };
            assert_eq!(text, "'str' object cannot be interpreted as an integer");
            let error = at(Value::from(Num::from(1_i128 << 100))).err().map(|e| *e);
            assert!(matches!(error, Some(Raise::New(ExcKind::IndexError, _))));
        })
    }
}
