//! The special methods that built-in types share, callable as methods: `[].__len__()`,
//! `super().__getitem__(key)`, `int.__add__(1, 2)`.
//!
//! Lives here: those natives, and which type has which. May use: `object`, `vm`, its siblings.
//! Deliberately absent: the operators of scripts, which the machine runs without these.

use super::args::*;
use super::functions::{format_step, repr_step, str_step};
use super::ops;
use super::table::{Row, methods, natives};
use crate::base::Symbol;
use crate::bytecode::{BinaryOp, CompareOp, UnaryOp};
use crate::object::exc::ExcKind::*;
use crate::object::heap::kind_of;
use crate::object::{Gil, Kind, Plain, Raise, Res, Value, arith, compare, item};
use crate::vm::{Cx, Step, World, attr};

macro_rules! equality {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self==value.
            "__eq__" "(self, value, /)" Open eq;
            /// Return self!=value.
            "__ne__" "(self, value, /)" Open ne;
            /// Return repr(self).
            "__repr__" "(self, /)" Open repr;
        }
    };
}

macro_rules! ordering {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self<value.
            "__lt__" "(self, value, /)" Open lt;
            /// Return self<=value.
            "__le__" "(self, value, /)" Open le;
            /// Return self>value.
            "__gt__" "(self, value, /)" Open gt;
            /// Return self>=value.
            "__ge__" "(self, value, /)" Open ge;
        }
    };
}

macro_rules! hashing {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return hash(self).
            "__hash__" "(self, /)" Open hash;
        }
    };
}

macro_rules! container {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return len(self).
            "__len__" "(self, /)" Atomic len;
            /// Implement iter(self).
            "__iter__" "(self, /)" Atomic iter;
            /// Return bool(key in self).
            "__contains__" "(self, key, /)" Open contains;
        }
    };
}

macro_rules! getting {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self[key].
            "__getitem__" "(self, key, /)" Open getitem;
        }
    };
}

macro_rules! setting {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Set self[key] to value.
            "__setitem__" "(self, key, value, /)" Open setitem;
            /// Delete self[key].
            "__delitem__" "(self, key, /)" Open delitem;
        }
    };
}

macro_rules! joining {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self+value.
            "__add__" "(self, value, /)" Open add;
            /// Return self*value.
            "__mul__" "(self, value, /)" Open mul;
            /// Return value*self.
            "__rmul__" "(self, value, /)" Open rmul;
        }
    };
}

macro_rules! numeric {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self+value.
            "__add__" "(self, value, /)" Open add;
            /// Return value+self.
            "__radd__" "(self, value, /)" Open radd;
            /// Return self-value.
            "__sub__" "(self, value, /)" Open sub;
            /// Return value-self.
            "__rsub__" "(self, value, /)" Open rsub;
            /// Return self*value.
            "__mul__" "(self, value, /)" Open mul;
            /// Return value*self.
            "__rmul__" "(self, value, /)" Open rmul;
            /// Return self/value.
            "__truediv__" "(self, value, /)" Open truediv;
            /// Return value/self.
            "__rtruediv__" "(self, value, /)" Open rtruediv;
            /// Return self//value.
            "__floordiv__" "(self, value, /)" Open floordiv;
            /// Return value//self.
            "__rfloordiv__" "(self, value, /)" Open rfloordiv;
            /// Return self%value.
            "__mod__" "(self, value, /)" Open modulo;
            /// Return value%self.
            "__rmod__" "(self, value, /)" Open rmodulo;
            /// Return divmod(self, value).
            "__divmod__" "(self, value, /)" Open super::numbers::divmod_method;
            /// Return pow(self, value).
            "__pow__" "(self, value, mod=, /)" Open pow;
            /// Return pow(value, self).
            "__rpow__" "(self, value, mod=, /)" Open rpow;
            /// -self
            "__neg__" "(self, /)" Atomic neg;
            /// +self
            "__pos__" "(self, /)" Atomic pos;
            /// abs(self)
            "__abs__" "(self, /)" Atomic abs;
            /// True if self else False
            "__bool__" "(self, /)" Atomic truth;
            /// int(self)
            "__int__" "(self, /)" Atomic super::numbers::to_int;
            /// float(self)
            "__float__" "(self, /)" Atomic super::numbers::to_float;
            /// Truncating to an integer.
            "__trunc__" "(self, /)" Atomic super::numbers::to_int;
            /// The largest integer not above it.
            "__floor__" "(self, /)" Atomic super::numbers::floor;
            /// The smallest integer not below it.
            "__ceil__" "(self, /)" Atomic super::numbers::ceil;
            /// Rounding to a given number of digits.
            "__round__" "(self, ndigits=, /)" Open super::numbers::round_method;
        }
    };
}

macro_rules! bitwise {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self<<value.
            "__lshift__" "(self, value, /)" Open lshift;
            /// Return value<<self.
            "__rlshift__" "(self, value, /)" Open rlshift;
            /// Return self>>value.
            "__rshift__" "(self, value, /)" Open rshift;
            /// Return value>>self.
            "__rrshift__" "(self, value, /)" Open rrshift;
            /// Return self&value.
            "__and__" "(self, value, /)" Open and;
            /// Return value&self.
            "__rand__" "(self, value, /)" Open rand;
            /// Return self|value.
            "__or__" "(self, value, /)" Open or;
            /// Return value|self.
            "__ror__" "(self, value, /)" Open ror;
            /// Return self^value.
            "__xor__" "(self, value, /)" Open xor;
            /// Return value^self.
            "__rxor__" "(self, value, /)" Open rxor;
            /// ~self
            "__invert__" "(self, /)" Atomic invert;
            /// Return self converted to an integer, if self is suitable for use as an index.
            "__index__" "(self, /)" Atomic super::numbers::to_int;
        }
    };
}

macro_rules! logical {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self&value.
            "__and__" "(self, value, /)" Open and;
            /// Return value&self.
            "__rand__" "(self, value, /)" Open rand;
            /// Return self^value.
            "__xor__" "(self, value, /)" Open xor;
            /// Return value^self.
            "__rxor__" "(self, value, /)" Open rxor;
            /// Return self|value.
            "__or__" "(self, value, /)" Open or;
            /// Return value|self.
            "__ror__" "(self, value, /)" Open ror;
        }
    };
}

macro_rules! textual {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self%value.
            "__mod__" "(self, value, /)" Open modulo;
            /// Return str(self).
            "__str__" "(self, /)" Open string;
            /// Return a formatted version of the string as described by format_spec.
            "__format__" "(self, format_spec, /)" Open format;
        }
    };
}

macro_rules! formats {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self%value.
            "__mod__" "(self, value, /)" Open modulo;
        }
    };
}

macro_rules! formatted {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Convert to a string according to format_spec.
            "__format__" "(self, format_spec, /)" Open format;
        }
    };
}

macro_rules! views {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Return self&value.
            "__and__" "(self, value, /)" Open and;
            /// Return self|value.
            "__or__" "(self, value, /)" Open or;
            /// Return self-value.
            "__sub__" "(self, value, /)" Open sub;
            /// Return self^value.
            "__xor__" "(self, value, /)" Open xor;
            /// Return True if the view and the given iterable have a null intersection.
            "isdisjoint" "(self, other, /)" Open isdisjoint;
        }
    };
}

fn isdisjoint(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    ops::twin(cx, "_set_isdisjoint", args)
}

const BACKWARDS: &[Row] = natives! { "";
    /// Return a reverse iterator.
    "__reversed__" "(self, /)" Atomic reversed;
};

fn reversed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = ops::unwrapped(&args[0], cx);
    match crate::object::iter::reversed(&this, cx.gil)? {
        Plain::Done(iterator) => Ok(iterator),
        _ => Ok(Value::NotImplemented),
    }
}

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    macro_rules! give {
        ($kind:ident $prefix:literal: $($group:ident)+) => {
            $(methods(world, gil, Kind::$kind, $group!($prefix));)+
        };
    }
    give!(Int "int.": equality ordering hashing numeric bitwise formatted);
    give!(Bool "bool.": logical);
    give!(Float "float.": equality ordering hashing numeric formatted);
    give!(Str "str.": equality ordering hashing container getting joining textual);
    give!(Bytes "bytes.": equality ordering hashing container getting joining formats);
    give!(ByteArray "bytearray.": equality ordering container getting setting joining formats);
    give!(Array "array.": equality ordering container getting setting joining);
    give!(List "list.": equality ordering container getting setting joining);
    give!(Tuple "tuple.": equality ordering hashing container getting joining);
    give!(Dict "dict.": equality container getting setting);
    give!(Set "set.": equality ordering container);
    give!(FrozenSet "frozenset.": equality ordering hashing container);
    give!(Range "range.": equality hashing container getting);
    give!(Slice "slice.": equality hashing);
    give!(DictKeys "dict_keys.": equality ordering container views);
    give!(DictValues "dict_values.": equality container);
    give!(DictItems "dict_items.": equality ordering container views);
    for kind in [Kind::Dict, Kind::DictKeys, Kind::DictValues, Kind::DictItems, Kind::Range] {
        methods(world, gil, kind, BACKWARDS);
    }
    for kind in [
        Kind::List,
        Kind::Dict,
        Kind::Set,
        Kind::DictKeys,
        Kind::DictItems,
        Kind::ByteArray,
        Kind::Array,
    ] {
        let class = world.heap.class(kind).clone();
        class.get_mut(gil).attrs.set(Symbol::new("__hash__"), Value::None);
    }
}

/// Types whose members compare with each other: others answer NotImplemented.
fn family(value: &Value, gil: &Gil) -> Kind {
    match kind_of(value, gil) {
        Kind::Bool | Kind::Float => Kind::Int,
        Kind::ByteArray => Kind::Bytes,
        Kind::FrozenSet | Kind::DictKeys | Kind::DictItems => Kind::Set,
        kind => kind,
    }
}

/// Whether the left value's own method does not know the right value: an integer leaves it to a
/// float what their order is.
fn strangers(a: &Value, b: &Value, gil: &Gil) -> bool {
    let ours = kind_of(a, gil);
    let to_float = matches!(ours, Kind::Int | Kind::Bool) && matches!(b, Value::Float(_));
    to_float || family(a, gil) != family(b, gil)
}

fn eq(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    equal(cx, args, true)
}

fn ne(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    equal(cx, args, false)
}

/// `==` or, with `when` false, `!=`.
fn equal(cx: &mut Cx<'_>, args: &mut [Value], when: bool) -> Res<Step> {
    let (a, b) = (ops::unwrapped(&args[0], cx), ops::unwrapped(&args[1], cx));
    if strangers(&a, &b, cx.gil) {
        return Ok(Value::NotImplemented.into());
    }
    match compare::eq(&a, &b, cx.gil) {
        Plain::Done(equal) => Ok(Value::bool(equal == when).into()),
        Plain::Unsupported => Ok(Value::NotImplemented.into()),
        Plain::Script => {
            let callee = cx.library(eq_twin(&a));
            let half = |_: &mut Cx<'_>, state: &mut [Value], equal: Res| {
                let when = matches!(state[0], Value::True);
                Ok(Value::bool(matches!(equal?, Value::True) == when).into())
            };
            Ok(Step::call_then(callee, vec![a, b], half, vec![Value::bool(when)]))
        }
    }
}

/// The library's `==` of a container.
pub fn eq_twin(value: &Value) -> &'static str {
    match value {
        Value::List(_) | Value::Tuple(_) => "_list_eq",
        Value::Dict(_) => "_dict_eq",
        Value::Set(_) => "_set_eq",
        Value::View(_) => "_view_eq",
        _ => "_eq",
    }
}

fn ordered(cx: &mut Cx<'_>, args: &mut [Value], op: CompareOp) -> Res<Step> {
    let (a, b) = (ops::unwrapped(&args[0], cx), ops::unwrapped(&args[1], cx));
    if strangers(&a, &b, cx.gil) {
        return Ok(Value::NotImplemented.into());
    }
    match compare::compare(op, &a, &b, cx.gil)? {
        Plain::Done(answer) => Ok(Value::bool(answer).into()),
        Plain::Unsupported => Ok(Value::NotImplemented.into()),
        Plain::Script => {
            let name = match a {
                Value::List(_) | Value::Tuple(_) => "_list_lt",
                _ => "_set_lt",
            };
            Ok(Step::call(cx.library(name), vec![a, b, Value::str(op.symbol())]))
        }
    }
}

macro_rules! orders {
    ($($name:ident $op:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            ordered(cx, args, CompareOp::$op)
        }
    )+};
}

orders! { lt Lt le Le gt Gt ge Ge }

/// The library's `%` of a text.
pub fn percent_twin(value: &Value) -> &'static str {
    if matches!(value, Value::Str(_)) { "_str_mod" } else { "_bytes_mod" }
}

fn binary(cx: &mut Cx<'_>, a: &Value, b: &Value, op: BinaryOp, reflected: bool) -> Res<Step> {
    let (a, b) = (ops::unwrapped(a, cx), ops::unwrapped(b, cx));
    let this = if reflected { &b } else { &a };
    let other = if reflected { &a } else { &b };
    let sequence = match (this, other) {
        (Value::Str(_), _) => true,
        (_, Value::Instance(_)) => return Ok(Value::NotImplemented.into()),
        (Value::List(_) | Value::Tuple(_) | Value::Bytes(_) | Value::Buffer(_), _) => true,
        (Value::Int(_) | Value::Big(_) | Value::True | Value::False, other) => {
            if int_of(other, cx.gil).is_none() {
                return Ok(Value::NotImplemented.into());
            }
            false
        }
        (Value::Float(_), Value::Float(_)) => false,
        (Value::Float(_), other) => {
            if int_of(other, cx.gil).is_none() {
                return Ok(Value::NotImplemented.into());
            }
            false
        }
        _ => false,
    };
    match ops::binary(op, &a, &b, cx)? {
        Plain::Done(value) => Ok(value.into()),
        Plain::Script if op == BinaryOp::Mod => ops::twin(cx, percent_twin(&a), &[a, b]),
        Plain::Script => ops::twin(cx, "_set_op", &[Value::str(op.symbol()), a, b]),
        Plain::Unsupported if sequence => arith::refuse(op, false, &a, &b, cx.gil),
        Plain::Unsupported => Ok(Value::NotImplemented.into()),
    }
}

macro_rules! binaries {
    ($($name:ident $reflected:ident $op:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            binary(cx, &args[0].clone(), &args[1].clone(), BinaryOp::$op, false)
        }

        fn $reflected(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            binary(cx, &args[1].clone(), &args[0].clone(), BinaryOp::$op, true)
        }
    )+};
}

binaries! {
    add radd Add
    sub rsub Sub
    mul rmul Mul
    truediv rtruediv Div
    floordiv rfloordiv FloorDiv
    modulo rmodulo Mod
    lshift rlshift LShift
    rshift rrshift RShift
    and rand And
    or ror Or
    xor rxor Xor
}

fn pow(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if some(args, 2).is_some() {
        return super::numbers::pow(cx, args);
    }
    binary(cx, &args[0].clone(), &args[1].clone(), BinaryOp::Pow, false)
}

fn rpow(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    binary(cx, &args[1].clone(), &args[0].clone(), BinaryOp::Pow, true)
}

fn unary(cx: &mut Cx<'_>, args: &[Value], op: UnaryOp) -> Res {
    match arith::unary(op, inner(&args[0], cx.gil), cx.gil)? {
        Plain::Done(value) => Ok(value),
        _ => Ok(Value::NotImplemented),
    }
}

fn neg(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    unary(cx, args, UnaryOp::Neg)
}

fn pos(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    unary(cx, args, UnaryOp::Pos)
}

fn invert(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    unary(cx, args, UnaryOp::Invert)
}

fn abs(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match super::numbers::absolute(inner(&args[0], cx.gil)) {
        Some(value) => Ok(value),
        None => Ok(Value::NotImplemented),
    }
}

fn truth(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let truth = ops::truth(inner(&args[0], cx.gil), cx);
    Ok(Value::bool(!matches!(truth, Plain::Done(false))))
}

fn hash(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    match ops::hash(&this, cx)? {
        Plain::Done(hash) => Ok(Value::Int(hash).into()),
        _ if matches!(this, Value::Tuple(_)) => ops::twin(cx, "_tuple_hash", &[this]),
        _ => ops::twin(cx, "_set_hash", &[this]),
    }
}

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let (Value::Instance(instance), Value::Set(_)) = (&args[0], inner(&args[0], cx.gil)) {
        // A set of a subclass is written with its class's name.
        let name = Value::str(instance.get(cx.gil).class.get(cx.gil).name.as_str());
        return ops::twin(cx, "_set_repr", &[args[0].clone(), name]);
    }
    let this = ops::unwrapped(&args[0], cx);
    repr_step(cx, &this)
}

fn string(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    str_step(cx, &this)
}

fn format(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(spec) = text(&args[1], cx.gil) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("__format__() argument must be str, not {got}"));
    };
    let spec = spec.to_owned();
    if spec.is_empty() && matches!(args[0], Value::Instance(_)) {
        // What derives from the type may have a text of its own.
        return str_step(cx, &args[0].take());
    }
    let this = ops::unwrapped(&args[0], cx);
    format_step(cx, &this, &spec)
}

fn len(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match item::len(inner(&args[0], cx.gil), cx.gil)? {
        Plain::Done(len) => Ok(Value::Int(len)),
        _ => Ok(Value::NotImplemented),
    }
}

fn iter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = ops::unwrapped(&args[0], cx);
    match ops::iter(&this, cx)? {
        Plain::Done(iterator) => Ok(iterator),
        _ => Ok(Value::NotImplemented),
    }
}

fn contains(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    match item::contains(&this, &args[1], &mut cx.world.heap, cx.gil)? {
        Plain::Done(found) => Ok(Value::bool(found).into()),
        _ => {
            let name = match this {
                Value::Dict(_) => "_dict_contains",
                Value::Set(_) => "_set_contains",
                _ => "_contains",
            };
            ops::twin(cx, name, &[this, args[1].clone()])
        }
    }
}

fn getitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    match item::get_item(&this, &args[1], &mut cx.world.heap, cx.gil) {
        Ok(Plain::Done(value)) => Ok(value.into()),
        Ok(_) if matches!(this, Value::Dict(_)) => {
            ops::twin(cx, "_dict_get", &[args[0].clone(), args[1].clone()])
        }
        Ok(_) => ops::twin(cx, "_getitem", &[this, args[1].clone()]),
        Err(raised) => {
            if matches!(&*raised, Raise::With(KeyError, _))
                && matches!(args[0], Value::Instance(_))
                && let Some(missing) =
                    attr::special(cx, &args[0], crate::object::special::names().missing)
            {
                return Ok(Step::call(missing, vec![args[1].clone()]));
            }
            Err(raised)
        }
    }
}

fn setitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    let mut value = args[2].take();
    match item::set_item(&this, &args[1], &mut value, &mut cx.world.heap, cx.gil)? {
        Plain::Done(()) => Ok(Value::None.into()),
        _ => {
            let name = match this {
                Value::Dict(_) => "_dict_set",
                _ => "_setitem",
            };
            ops::twin(cx, name, &[this, args[1].clone(), value])
        }
    }
}

fn delitem(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    match item::del_item(&this, &args[1], &mut cx.world.heap, cx.gil)? {
        Plain::Done(()) => Ok(Value::None.into()),
        _ => {
            let name = match this {
                Value::Dict(_) => "_dict_del",
                _ => "_delitem",
            };
            ops::twin(cx, name, &[this, args[1].clone()])
        }
    }
}
