//! Numbers: `int`, `float`, `bool`, and the functions that compute.
//!
//! Lives here: their constructors and methods, `abs`, `divmod`, `pow`, `round`, `bin`, `hex`,
//! `oct`. May use: `object`, `text`, `vm`, its siblings.
//! Deliberately absent: the arithmetic (`text`, `object::arith`).

use super::args::*;
use super::at_once;
use super::ops;
use super::table::{Bind, Row, bound, computed, functions, methods, natives};
use crate::base::Symbol;
use crate::bytecode::BinaryOp;
use crate::object::buffer::{plain_bytes, raw};
use crate::object::convert::{self, Number};
use crate::object::exc::ExcKind::*;
use crate::object::{Gil, Kind, Plain, Res, Value, arith, raise, registry};
use crate::text::quote::bytes_repr;
use crate::text::{self, Int, Num, float_arith, float_text, int_text};
use crate::vm::{Cx, Step, World, attr};

const FUNCTIONS: &[Row] = natives! { "";
    /// Return the absolute value of the argument.
    "abs" "(x, /)" Ready (at_once::abs, abs);
    /// Return the tuple (x//y, x%y).
    "divmod" "(x, y, /)" Open divmod;
    /// Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.
    "pow" "(base, exp, mod=None)" Open pow;
    /// Round a number to a given precision in decimal digits.
    "round" "(number, ndigits=None)" Open round;
    /// Return the binary representation of an integer.
    "bin" "(number, /)" Open bin;
    /// Return the hexadecimal representation of an integer.
    "hex" "(number, /)" Open hex;
    /// Return the octal representation of an integer.
    "oct" "(number, /)" Open oct;
    /// Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.
    "chr" "(i, /)" Open chr;
    /// Return the Unicode code point for a one-character string.
    "ord" "(c, /)" Atomic ord;
};

const INT: &[Row] = natives! { "int.";
    /// Convert a number or string to an integer, or return 0 if no arguments are given.
    "__new__" "(cls, x=, /, base=)" Open new_int;
    /// Number of bits necessary to represent self in binary.
    "bit_length" "(self, /)" Atomic bit_length;
    /// Number of ones in the binary representation of the absolute value of self.
    "bit_count" "(self, /)" Atomic bit_count;
    /// Return a pair of integers, whose ratio is equal to the original int.
    "as_integer_ratio" "(self, /)" Atomic int_ratio;
    /// Returns True. Exists for duck type compatibility with float.is_integer.
    "is_integer" "(self, /)" Atomic always;
    /// Returns self, the complex conjugate of any int.
    "conjugate" "(self, /)" Atomic to_int;
    /// Return an array of bytes representing an integer.
    "to_bytes" "(self, length=1, byteorder=, *, signed=False)" Atomic to_bytes;
};

const INT_CLASS: &[Row] = natives! { "int.";
    /// Return the integer represented by the given array of bytes.
    "from_bytes" "(cls, bytes, byteorder=, *, signed=False)" Open from_bytes;
};

const INT_COMPUTED: &[Row] = natives! { "int.";
    /// the numerator of a rational number in lowest terms
    "numerator" "(self, /)" Atomic to_int;
    /// the denominator of a rational number in lowest terms
    "denominator" "(self, /)" Atomic one;
    /// the real part of a complex number
    "real" "(self, /)" Atomic to_int;
    /// the imaginary part of a complex number
    "imag" "(self, /)" Atomic zero;
};

const BOOL: &[Row] = natives! { "bool.";
    /// Returns True when the argument is true, False otherwise.
    "__new__" "(cls, object=, /)" Open new_bool;
};

const FLOAT: &[Row] = natives! { "float.";
    /// Convert a string or number to a floating-point number, if possible.
    "__new__" "(cls, x=, /)" Open new_float;
    /// Return True if the float is an integer.
    "is_integer" "(self, /)" Atomic is_integer;
    /// Return a pair of integers, whose ratio is exactly equal to the original float.
    "as_integer_ratio" "(self, /)" Atomic float_ratio;
    /// Return a hexadecimal representation of a floating-point number.
    "hex" "(self, /)" Atomic float_hex;
    /// Return self, the complex conjugate of any float.
    "conjugate" "(self, /)" Atomic to_float;
};

const FLOAT_CLASS: &[Row] = natives! { "float.";
    /// Create a floating-point number from a hexadecimal string.
    "fromhex" "(cls, string, /)" Atomic fromhex;
};

const FLOAT_COMPUTED: &[Row] = natives! { "float.";
    /// the real part of a complex number
    "real" "(self, /)" Atomic to_float;
    /// the imaginary part of a complex number
    "imag" "(self, /)" Atomic float_zero;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    functions(world, FUNCTIONS);
    methods(world, gil, Kind::Int, INT);
    bound(world, gil, Kind::Int, Bind::Class, INT_CLASS);
    computed(world, gil, Kind::Int, INT_COMPUTED, &[]);
    methods(world, gil, Kind::Bool, BOOL);
    methods(world, gil, Kind::Float, FLOAT);
    bound(world, gil, Kind::Float, Bind::Class, FLOAT_CLASS);
    computed(world, gil, Kind::Float, FLOAT_COMPUTED, &[]);
}

/// A special method without arguments, looked up by name.
fn special(cx: &mut Cx<'_>, value: &Value, name: &str) -> Option<Value> {
    match value {
        Value::Instance(_) | Value::Misc(_) => attr::special(cx, value, Symbol::new(name)),
        _ => None,
    }
}

/// `abs` of a built-in number.
pub fn absolute(value: &Value) -> Option<Value> {
    match convert::number(value)? {
        Number::Int(n) => Some(text::arith::abs(n).into()),
        Number::Float(x) => Some(Value::float(x.abs())),
    }
}

fn abs(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(value) = absolute(&args[0]) {
        return Ok(value.into());
    }
    match special(cx, &args[0], "__abs__") {
        Some(method) => Ok(Step::call(method, Vec::new())),
        None => {
            let got = type_name(&args[0], cx);
            type_error(format!("bad operand type for abs(): '{got}'"))
        }
    }
}

fn native_divmod(a: &Value, b: &Value) -> Res<Option<Value>> {
    let (Some(x), Some(y)) = (convert::number(a), convert::number(b)) else {
        return Ok(None);
    };
    let as_float = |n: Number<'_>| match n {
        Number::Float(x) => Ok(x),
        Number::Int(n) => text::convert::to_float(n),
    };
    let pair = match (x, y) {
        (Number::Int(a), Number::Int(b)) => {
            let (q, r) = text::arith::divmod(a, b)?;
            vec![q.into(), r.into()]
        }
        (a, b) => {
            let (q, r) = float_arith::float_divmod(as_float(a)?, as_float(b)?)?;
            vec![Value::float(q), Value::float(r)]
        }
    };
    Ok(Some(Value::tuple(pair)))
}

fn divmod(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    match native_divmod(&args[0], &args[1])? {
        Some(pair) => Ok(pair.into()),
        None => ops::twin(cx, "_divmod", args),
    }
}

/// `int.__divmod__` and `float.__divmod__`
pub fn divmod_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (a, b) = (ops::unwrapped(&args[0], cx), ops::unwrapped(&args[1], cx));
    if matches!(b, Value::Float(_)) && !matches!(a, Value::Float(_)) {
        return Ok(Value::NotImplemented.into()); // the float answers, by `__rdivmod__`
    }
    Ok(native_divmod(&a, &b)?.unwrap_or(Value::NotImplemented).into())
}

/// `pow(base, exp, mod=None)`
pub fn pow(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(modulus) = some(args, 2) else {
        return match ops::binary(BinaryOp::Pow, &args[0], &args[1], cx)? {
            Plain::Done(value) => Ok(value.into()),
            Plain::Unsupported if !is_instance(&args[0]) && !is_instance(&args[1]) => {
                arith::refuse(BinaryOp::Pow, false, &args[0], &args[1], cx.gil)
            }
            _ => ops::twin(cx, "_pow", &args[..2]),
        };
    };
    let parts = (
        convert::int(inner(&args[0], cx.gil)),
        convert::int(inner(&args[1], cx.gil)),
        convert::int(inner(modulus, cx.gil)),
    );
    if let (Some(base), Some(exponent), Some(modulus)) = parts {
        return Ok(Value::from(text::arith::pow_mod(base, exponent, modulus)?).into());
    }
    if let Some(method) = special(cx, &args[0], "__pow__") {
        return Ok(Step::call(method, args[1..].to_vec()));
    }
    if matches!(args[0], Value::Float(_)) || matches!(args[1], Value::Float(_)) {
        return type_error("pow() 3rd argument not allowed unless all arguments are integers");
    }
    let names: Vec<&str> = args.iter().map(|value| type_name(value, cx)).collect();
    type_error(format!(
        "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
        names[0], names[1], names[2]
    ))
}

fn is_instance(value: &Value) -> bool {
    matches!(value, Value::Instance(_) | Value::Misc(_))
}

/// `round` of a built-in number; `None` if it is none.
fn rounded(value: &Value, digits: Option<Int<'_>>) -> Res<Option<Value>> {
    Ok(match (convert::number(value), digits) {
        (Some(Number::Int(n)), None) => Some(Value::from(n.to_num())),
        (Some(Number::Int(n)), Some(digits)) => Some(text::convert::round_int(n, digits)?.into()),
        (Some(Number::Float(x)), None) => Some(float_arith::round_to_int(x)?.into()),
        (Some(Number::Float(x)), Some(digits)) => {
            Some(Value::float(float_arith::round_to_digits(x, digits)?))
        }
        (None, _) => None,
    })
}

fn round(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(method) = special(cx, &args[0], "__round__") {
        let digits = some(args, 1).cloned().into_iter().collect();
        return Ok(Step::call(method, digits));
    }
    round_method(cx, args)
}

/// `int.__round__` and `float.__round__`
pub fn round_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = ops::unwrapped(&args[0], cx);
    if convert::number(&this).is_none() {
        let got = type_name(&this, cx);
        return type_error(format!("type {got} doesn't define __round__ method"));
    }
    let digits = match some(args, 1) {
        None => None,
        Some(digits) => match int_of(digits, cx.gil) {
            Some(digits) => Some(digits.clone()),
            None => return convert::no_integer(digits, cx.gil),
        },
    };
    let done = rounded(&this, digits.as_ref().and_then(convert::int))?;
    Ok(done.unwrap_or(Value::None).into())
}

/// What an `__index__` has returned, if it is an integer.
fn told(index: Res, cx: &Cx<'_>) -> Res {
    let index = index?;
    if int_of(&index, cx.gil).is_none() {
        let got = type_name(&index, cx);
        return type_error(format!("__index__ returned non-int (type {got})"));
    }
    Ok(index)
}

fn in_base(cx: &mut Cx<'_>, args: &mut [Value], base: u32) -> Res<Step> {
    if let Some(number) = int_of(&args[0], cx.gil).and_then(convert::int) {
        return Ok(Value::string(int_text::to_base(number, base)).into());
    }
    if let Some(method) = special(cx, &args[0], "__index__") {
        let half: crate::vm::Half = match base {
            2 => |cx, _, index| bin(cx, &mut [told(index, cx)?]),
            8 => |cx, _, index| oct(cx, &mut [told(index, cx)?]),
            _ => |cx, _, index| hex(cx, &mut [told(index, cx)?]),
        };
        return Ok(Step::call_then(method, Vec::new(), half, Vec::new()));
    }
    convert::no_integer(&args[0], cx.gil)
}

fn bin(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    in_base(cx, args, 2)
}

fn hex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    in_base(cx, args, 16)
}

fn oct(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    in_base(cx, args, 8)
}

fn chr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if int_of(&args[0], cx.gil).is_none()
        && let Some(method) = special(cx, &args[0], "__index__")
    {
        let half: crate::vm::Half = |cx, _, index| chr(cx, &mut [told(index, cx)?]);
        return Ok(Step::call_then(method, Vec::new(), half, Vec::new()));
    }
    match u32::try_from(clipped(&args[0], cx)?).ok().and_then(char::from_u32) {
        Some(c) => Ok(crate::object::item::character(c).into()),
        None => match clipped(&args[0], cx)? {
            0xd800..=0xdfff => value_error("chr() arg is a surrogate, which is not supported"),
            _ => value_error("chr() arg not in range(0x110000)"),
        },
    }
}

fn ord(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let count = match inner(&args[0], cx.gil) {
        Value::Str(text) => {
            if let (1, Some(c)) = (text.chars(), text.char_at(0)) {
                return Ok(Value::Int(u32::from(c).into()));
            }
            text.chars()
        }
        other if plain_bytes(other, cx.gil).is_some() => {
            let bytes = plain_bytes(other, cx.gil).unwrap_or_default();
            if let [byte] = *bytes {
                return Ok(Value::Int(byte.into()));
            }
            bytes.len()
        }
        _ => {
            let got = type_name(&args[0], cx);
            return type_error(format!("ord() expected string of length 1, but {got} found"));
        }
    };
    type_error(format!("ord() expected a character, but string of length {count} found"))
}

/// A number from bytes that are its digits; a refusal shows the bytes.
fn of_digits<T>(
    bytes: &[u8],
    shown: impl FnOnce(&[u8]) -> String,
    parse: impl FnOnce(&str) -> text::Outcome<T>,
) -> Res<T> {
    parse(&text::bytes::as_text(bytes)).map_err(|mut fault| {
        let quoted = |quote: &str| fault.message.find(quote);
        if let Some(at) = quoted(": '").or_else(|| quoted(": \"")) {
            fault.message.replace_range(at + 2.., &shown(bytes));
        }
        fault.into()
    })
}

/// A class and its value together, for the halves of `__new__`.
fn made(cx: &mut Cx<'_>, class: &Value, kind: Kind, value: Value) -> Res<Step> {
    let class = class_arg(class, cx)?;
    Ok(of_class(&class, kind, value, cx).into())
}

fn new_int(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = args[0].clone();
    new_class(args, Kind::Int, cx)?;
    let Some(value) = given(args, 1).cloned() else {
        if given(args, 2).is_some() {
            return type_error("int() missing string argument");
        }
        return made(cx, &class, Kind::Int, Value::Int(0));
    };
    if let Some(base) = given(args, 2) {
        let base = clipped(base, cx)?;
        let digits = match inner(&value, cx.gil) {
            Value::Str(text) => text.as_str().to_owned(),
            other => match plain_bytes(other, cx.gil) {
                Some(bytes) => {
                    let number = of_digits(bytes, bytes_repr, |digits| {
                        int_text::parse_int(digits, base, registry::int_max_str_digits())
                    })?;
                    return made(cx, &class, Kind::Int, number.into());
                }
                None => return type_error("int() can't convert non-string with explicit base"),
            },
        };
        let number = int_text::parse_int(&digits, base, registry::int_max_str_digits())?;
        return made(cx, &class, Kind::Int, number.into());
    }
    for name in ["__int__", "__index__", "__trunc__"] {
        if let Some(method) = special(cx, &value, name) {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], number: Res| {
                let number = number?;
                match int_of(&number, cx.gil).cloned() {
                    Some(number) => made(cx, &state[0], Kind::Int, number),
                    None => {
                        let got = type_name(&number, cx);
                        type_error(format!("__int__ returned non-int (type {got})"))
                    }
                }
            };
            return Ok(Step::call_then(method, Vec::new(), half, vec![class]));
        }
    }
    let number = match inner(&value, cx.gil) {
        Value::Int(_) | Value::Big(_) => inner(&value, cx.gil).clone(),
        Value::True => Value::Int(1),
        Value::False => Value::Int(0),
        Value::Float(x) => text::convert::from_float(x.get())?.into(),
        Value::Str(text) => {
            int_text::parse_int(text.as_str(), 10, registry::int_max_str_digits())?.into()
        }
        other if raw(other, cx.gil).is_some() => {
            let bytes = raw(other, cx.gil).unwrap_or_default();
            of_digits(&bytes, bytes_repr, |digits| {
                int_text::parse_int(digits, 10, registry::int_max_str_digits())
            })?
            .into()
        }
        _ => {
            let got = type_name(&value, cx);
            return type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{got}'"
            ));
        }
    };
    made(cx, &class, Kind::Int, number)
}

fn new_bool(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    match given(args, 1) {
        None => Ok(Value::False.into()),
        Some(value) => match ops::truth(value, cx) {
            Plain::Done(truth) => Ok(Value::bool(truth).into()),
            _ => ops::twin(cx, "_truth", &args[1..]),
        },
    }
}

fn has_float(value: &Value, cx: &Cx<'_>) -> bool {
    has_special(value, crate::object::special::names().float, cx)
}

fn new_float(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = args[0].clone();
    new_class(args, Kind::Float, cx)?;
    let Some(value) = given(args, 1).cloned() else {
        return made(cx, &class, Kind::Float, Value::float(0.0));
    };
    for name in ["__float__", "__index__"] {
        if let Some(method) = special(cx, &value, name) {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], number: Res| {
                let number = number?;
                match convert::number(inner(&number, cx.gil)) {
                    Some(Number::Float(x)) => made(cx, &state[0], Kind::Float, Value::float(x)),
                    Some(Number::Int(n)) if !has_float(&state[1], cx) => {
                        let x = text::convert::to_float(n)?;
                        made(cx, &state[0], Kind::Float, Value::float(x))
                    }
                    _ => {
                        let got = type_name(&number, cx);
                        let owner = type_name(&state[1], cx);
                        type_error(format!("{owner}.__float__ returned non-float (type {got})"))
                    }
                }
            };
            return Ok(Step::call_then(method, Vec::new(), half, vec![class, value]));
        }
    }
    let x = match inner(&value, cx.gil) {
        Value::Str(text) => float_text::parse_float(text.as_str())?,
        other if raw(other, cx.gil).is_some() => {
            let shown = match other {
                Value::Buffer(_) => text::quote::bytearray_repr,
                _ => bytes_repr,
            };
            let bytes = raw(other, cx.gil).unwrap_or_default();
            of_digits(&bytes, shown, float_text::parse_float)?
        }
        other => match convert::number(other) {
            Some(Number::Float(x)) => x,
            Some(Number::Int(n)) => text::convert::to_float(n)?,
            None => {
                let got = type_name(&value, cx);
                return type_error(format!(
                    "float() argument must be a string or a real number, not '{got}'"
                ));
            }
        },
    };
    made(cx, &class, Kind::Float, Value::float(x))
}

/// The integer of a receiver, owned.
fn int_self(value: &Value, cx: &Cx<'_>) -> Res<Num> {
    match int_of(value, cx.gil).and_then(convert::int) {
        Some(n) => Ok(n.to_num()),
        None => convert::no_integer(value, cx.gil),
    }
}

fn float_self(value: &Value, cx: &Cx<'_>) -> Res<f64> {
    match convert::to_float(inner(value, cx.gil), cx.gil)? {
        Plain::Done(x) => Ok(x),
        _ => convert::no_integer(value, cx.gil),
    }
}

/// `int.__int__`, `float.__int__` and their like.
pub fn to_int(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match inner(&args[0], cx.gil) {
        Value::Float(x) => Ok(text::convert::from_float(x.get())?.into()),
        other => Ok(int_self(other, cx)?.into()),
    }
}

/// `int.__float__` and `float.__float__`
pub fn to_float(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::float(float_self(&args[0], cx)?))
}

fn whole(cx: &mut Cx<'_>, args: &[Value], to: fn(f64) -> f64) -> Res {
    match inner(&args[0], cx.gil) {
        Value::Float(x) => Ok(text::convert::from_float(to(x.get()))?.into()),
        other => Ok(int_self(other, cx)?.into()),
    }
}

/// `__floor__`
pub fn floor(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    whole(cx, args, f64::floor)
}

/// `__ceil__`
pub fn ceil(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    whole(cx, args, f64::ceil)
}

fn one(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::Int(1))
}

fn zero(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::Int(0))
}

fn float_zero(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::float(0.0))
}

fn always(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::True)
}

fn bit_length(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let n = int_self(&args[0], cx)?.into_big();
    Ok(Value::Int(n.bits() as i64))
}

fn bit_count(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let n = int_self(&args[0], cx)?.into_big();
    Ok(Value::Int(n.magnitude().count_ones() as i64))
}

fn int_ratio(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::tuple(vec![int_self(&args[0], cx)?.into(), Value::Int(1)]))
}

fn byte_order(args: &[Value], at: usize, who: &str, cx: &Cx<'_>) -> Res<text::convert::ByteOrder> {
    match given(args, at) {
        None => Ok(text::convert::ByteOrder::parse("big")?),
        Some(order) => match super::args::text(order, cx.gil) {
            Some(order) => Ok(text::convert::ByteOrder::parse(order)?),
            None => {
                let got = type_name(order, cx);
                type_error(format!("{who}() argument 'byteorder' must be str, not {got}"))
            }
        },
    }
}

fn to_bytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let n = int_self(&args[0], cx)?;
    let length = match given(args, 1) {
        Some(length) => index(length, cx)?,
        None => 1,
    };
    let order = byte_order(args, 2, "to_bytes", cx)?;
    let bytes = text::convert::to_bytes(n.view(), length, order, flag(args, 3, false, cx))?;
    Ok(Value::from(crate::object::Bytes(bytes.into())))
}

fn from_bytes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    byte_order(args, 2, "from_bytes", cx)?;
    let signed = flag(args, 3, false, cx);
    let source = match inner(&args[1], cx.gil) {
        Value::Str(_) | Value::Int(_) | Value::Big(_) | Value::True | Value::False => {
            let got = type_name(&args[1], cx);
            return type_error(format!("cannot convert '{got}' object to bytes"));
        }
        _ => args[1].clone(),
    };
    let half = |cx: &mut Cx<'_>, state: &mut [Value], bytes: Res| {
        let bytes = bytes?;
        let order = byte_order(&state[1..], 0, "from_bytes", cx)?;
        let signed = matches!(state[2], Value::True);
        let bytes = raw(&bytes, cx.gil).unwrap_or_default();
        let number: Value = text::convert::from_bytes(&bytes, order, signed).into();
        match &state[0] {
            Value::Class(class) if !class.is(cx.world.heap.class(Kind::Int)) => {
                Ok(Step::call(state[0].clone(), vec![number]))
            }
            _ => Ok(number.into()),
        }
    };
    let order = given(args, 2).cloned().unwrap_or(Value::Unset);
    let state = vec![args[0].clone(), order, Value::bool(signed)];
    Ok(super::bytes::of_source(cx, &[source], Kind::Bytes)?.and(half, state))
}

fn is_integer(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(float_text::is_integer(float_self(&args[0], cx)?)))
}

fn float_ratio(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (n, d) = float_text::as_integer_ratio(float_self(&args[0], cx)?)?;
    Ok(Value::tuple(vec![n.into(), d.into()]))
}

fn float_hex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::string(float_text::float_hex(float_self(&args[0], cx)?)))
}

fn fromhex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match super::args::text(&args[1], cx.gil) {
        Some(text) => Ok(Value::float(float_text::float_from_hex(text)?)),
        None => raise(TypeError, "bad argument type for built-in operation"),
    }
}
