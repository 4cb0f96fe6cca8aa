//! The operators on built-in values.
//!
//! Lives here: `binary`, `inplace`, `unary`, and the TypeErrors for operands that do not go
//! together. May use: the object types, `concat`, `setops`, `percent`, `text`.
//! Deliberately absent: `__add__` and its like of scripts, and reflection, which the machine does.

use super::Plain;
use super::buffer;
use super::concat::{self, is_sequence, repeat, times};
use super::convert::{Number, int, number, type_text};
use super::exc::{ExcKind, Res, raise};
use super::heap::Heap;
use super::iter::collect;
use super::key::Gil;
use super::percent;
use super::setops;
use super::special::{Names, has, names, native_in};
use super::value::Value;
use crate::base::Symbol;
use crate::bytecode::{BinaryOp, UnaryOp};
use crate::text::arith::Power;
use crate::text::{Int, arith, convert, float_arith};

pub use super::concat::add_strings;

/// `a op b`. `Unsupported`: the machine tries special methods, then raises what [`refuse`] makes.
///
/// # Errors
/// ZeroDivisionError, OverflowError, ValueError, MemoryError as in CPython.
#[inline(never)]
pub fn binary(op: BinaryOp, a: &Value, b: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => integers(op, Int::Small(*x), Int::Small(*y)),
        (Value::Float(x), Value::Float(y)) => floats(op, x.get(), y.get()),
        (Value::Str(_), Value::Str(_)) if op == BinaryOp::Add => Ok(concat::add(a, b, gil)),
        _ => match (number(a), number(b)) {
            (Some(Number::Int(x)), Some(Number::Int(y))) => match (a, b, op) {
                (
                    Value::True | Value::False,
                    Value::True | Value::False,
                    BinaryOp::And | BinaryOp::Or | BinaryOp::Xor,
                ) => Ok(Plain::Done(Value::bool(logic(op, truthy(a), truthy(b))))),
                _ => integers(op, x, y),
            },
            (Some(x), Some(y)) if op_of_floats(op) => floats(op, float(x)?, float(y)?),
            (Some(_), Some(_)) => Ok(Plain::Unsupported),
            _ => others(op, a, b, heap, gil),
        },
    }
}

fn truthy(v: &Value) -> bool {
    matches!(v, Value::True)
}

fn logic(op: BinaryOp, a: bool, b: bool) -> bool {
    match op {
        BinaryOp::And => a & b,
        BinaryOp::Or => a | b,
        _ => a ^ b,
    }
}

fn float(x: Number<'_>) -> Res<f64> {
    match x {
        Number::Float(x) => Ok(x),
        Number::Int(n) => Ok(convert::to_float(n)?),
    }
}

/// Whether floats have the operator.
fn op_of_floats(op: BinaryOp) -> bool {
    use BinaryOp::*;
    matches!(op, Add | Sub | Mul | Div | FloorDiv | Mod | Pow)
}

fn integers(op: BinaryOp, a: Int<'_>, b: Int<'_>) -> Res<Plain<Value>> {
    Ok(Plain::Done(match op {
        BinaryOp::Add => arith::add(a, b).into(),
        BinaryOp::Sub => arith::sub(a, b).into(),
        BinaryOp::Mul => arith::mul(a, b).into(),
        BinaryOp::Div => Value::float(arith::true_div(a, b)?),
        BinaryOp::FloorDiv => arith::floor_div(a, b)?.into(),
        BinaryOp::Mod => arith::modulo(a, b)?.into(),
        BinaryOp::Pow => match arith::pow(a, b)? {
            Power::Int(n) => n.into(),
            Power::Float(x) => Value::float(x),
        },
        BinaryOp::LShift => arith::shl(a, b)?.into(),
        BinaryOp::RShift => arith::shr(a, b)?.into(),
        BinaryOp::And => arith::bit_and(a, b).into(),
        BinaryOp::Or => arith::bit_or(a, b).into(),
        BinaryOp::Xor => arith::bit_xor(a, b).into(),
        BinaryOp::MatMul => return Ok(Plain::Unsupported),
    }))
}

fn floats(op: BinaryOp, a: f64, b: f64) -> Res<Plain<Value>> {
    Ok(Plain::Done(Value::float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div => float_arith::float_div(a, b)?,
        BinaryOp::FloorDiv => float_arith::float_floor_div(a, b)?,
        BinaryOp::Mod => float_arith::float_mod(a, b)?,
        BinaryOp::Pow => float_arith::float_pow(a, b)?,
        _ => return Ok(Plain::Unsupported),
    })))
}

/// Everything but two numbers.
fn others(op: BinaryOp, a: &Value, b: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (a, b) {
        return instances(op, a, b, heap, gil);
    }
    match op {
        BinaryOp::Add => Ok(concat::add(a, b, gil)),
        BinaryOp::Mul => match (is_sequence(a), is_sequence(b)) {
            (true, false) => match int(b) {
                Some(n) => repeat(a, times(n)?, gil),
                None => Ok(Plain::Unsupported),
            },
            (false, true) => match int(a) {
                Some(n) => repeat(b, times(n)?, gil),
                None => Ok(Plain::Unsupported),
            },
            _ => Ok(Plain::Unsupported),
        },
        BinaryOp::Mod => match a {
            Value::Str(text) => percent::format(text.as_str(), b, heap, gil),
            Value::Bytes(_) | Value::Buffer(_) => percent::format_bytes(a, b, heap, gil),
            _ => Ok(Plain::Unsupported),
        },
        BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor => match (a, b) {
            (Value::Set(x), Value::Set(y)) => {
                Ok(match setops::combine(op, x.get(gil), y.get(gil), gil) {
                    Some(set) => Plain::Done(Value::from(set)),
                    None => Plain::Script,
                })
            }
            (Value::Dict(x), Value::Dict(y)) if op == BinaryOp::Or => {
                Ok(match setops::merged(x.get(gil), y.get(gil), gil) {
                    Some(dict) => Plain::Done(Value::from(dict)),
                    None => Plain::Script,
                })
            }
            (Value::View(_), _) | (_, Value::View(_)) => setops::combine_views(op, a, b, heap, gil),
            _ => Ok(Plain::Unsupported),
        },
        _ => Ok(Plain::Unsupported),
    }
}

/// The names of an operator's special methods: forward, reflected, in place.
pub fn special(op: BinaryOp, names: &Names) -> [Symbol; 3] {
    match op {
        BinaryOp::Add => [names.add, names.radd, names.iadd],
        BinaryOp::Sub => [names.sub, names.rsub, names.isub],
        BinaryOp::Mul => [names.mul, names.rmul, names.imul],
        BinaryOp::MatMul => [names.matmul, names.rmatmul, names.imatmul],
        BinaryOp::Div => [names.truediv, names.rtruediv, names.itruediv],
        BinaryOp::FloorDiv => [names.floordiv, names.rfloordiv, names.ifloordiv],
        BinaryOp::Mod => [names.mod_, names.rmod, names.imod],
        BinaryOp::Pow => [names.pow, names.rpow, names.ipow],
        BinaryOp::LShift => [names.lshift, names.rlshift, names.ilshift],
        BinaryOp::RShift => [names.rshift, names.rrshift, names.irshift],
        BinaryOp::And => [names.and, names.rand, names.iand],
        BinaryOp::Or => [names.or, names.ror, names.ior],
        BinaryOp::Xor => [names.xor, names.rxor, names.ixor],
    }
}

/// Instances of classes that derive from built-in types compute as their native values.
#[inline(never)]
fn instances(op: BinaryOp, a: &Value, b: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    let [forward, reflected, _] = special(op, names());
    for (side, name) in [(a, forward), (b, reflected)] {
        if let Value::Instance(instance) = side
            && has(instance, name, gil)
        {
            return Ok(Plain::Script);
        }
    }
    // A format takes any instance on the right.
    match (a, op) {
        (Value::Str(text), BinaryOp::Mod) => return percent::format(text.as_str(), b, heap, gil),
        (Value::Bytes(_) | Value::Buffer(_), BinaryOp::Mod) => {
            return percent::format_bytes(a, b, heap, gil);
        }
        _ => {}
    }
    match (inner(a, gil), inner(b, gil)) {
        (Some(a), Some(b)) => binary(op, a, b, heap, gil),
        (Some(sequence), None) if op == BinaryOp::Mul && counts(sequence, b, gil) => {
            Ok(Plain::Script)
        }
        (None, Some(sequence)) if op == BinaryOp::Mul && counts(sequence, a, gil) => {
            Ok(Plain::Script)
        }
        _ => Ok(Plain::Unsupported),
    }
}

/// The native value of an instance, or the value itself if it is none.
fn inner<'a>(v: &'a Value, gil: &'a Gil) -> Option<&'a Value> {
    match v {
        Value::Instance(instance) => native_in(instance, gil),
        other => Some(other),
    }
}

/// Whether an instance says by its `__index__` how often a sequence is repeated.
fn counts(sequence: &Value, times: &Value, gil: &Gil) -> bool {
    match times {
        Value::Instance(times) => is_sequence(sequence) && has(times, names().index, gil),
        _ => false,
    }
}

/// Whether an augmented assignment changes a native value instead of making a new one.
fn changes(op: BinaryOp, native: &Value, gil: &Gil) -> bool {
    use BinaryOp::{Add, And, Mul, Or, Sub, Xor};
    match native {
        Value::List(_) | Value::Buffer(_) => matches!(op, Add | Mul),
        Value::Dict(_) => op == Or,
        Value::Set(set) => !set.get(gil).frozen && matches!(op, Or | And | Sub | Xor),
        _ => false,
    }
}

/// `a op= b`. If it is done `a` may have been taken, and the answer is what the target gets;
/// otherwise nothing has changed.
///
/// # Errors
/// As [`binary`], and TypeError for `list += ` something that cannot be iterated over.
#[inline(never)]
pub fn inplace(
    op: BinaryOp,
    a: &mut Value,
    b: &Value,
    heap: &mut Heap,
    gil: &mut Gil,
) -> Res<Plain<Value>> {
    if let Value::Instance(instance) = &*a
        && let Some(native) = native_in(instance, gil)
        && changes(op, native, gil)
    {
        // What derives from a type that changes in place changes the same way and stays what it is.
        let native = native.clone();
        return Ok(match inplace(op, &mut native.clone(), b, heap, gil)? {
            Plain::Done(value) if value.is(&native) => Plain::Done(a.take()),
            other => other,
        });
    }
    let done = match (&*a, op) {
        (Value::Str(_), BinaryOp::Add) => {
            return match b {
                Value::Str(_) => Ok(Plain::Done(add_strings(a.take(), b))),
                _ => binary(op, a, b, heap, gil),
            };
        }
        (Value::List(list), BinaryOp::Add) => {
            if let Value::Instance(instance) = b
                && has(instance, names().radd, gil)
            {
                return Ok(Plain::Unsupported);
            }
            match collect(b, gil)? {
                Plain::Done(items) => list.get_mut(gil).items.extend(items),
                Plain::Script => return Ok(Plain::Script),
                Plain::Unsupported => return Ok(Plain::Unsupported),
            }
            true
        }
        (Value::List(list), BinaryOp::Mul) if int(b).is_some() => {
            let times = int(b).map_or(Ok(0), times)?;
            let Plain::Done(Value::List(repeated)) = repeat(a, times, gil)? else {
                return Ok(Plain::Unsupported);
            };
            let items = std::mem::take(&mut repeated.get_mut(gil).items);
            let old = std::mem::replace(&mut list.get_mut(gil).items, items);
            drop(old);
            true
        }
        (Value::Buffer(buffer), BinaryOp::Add) => {
            if let Value::Instance(instance) = b
                && has(instance, names().radd, gil)
            {
                return Ok(Plain::Unsupported);
            }
            let Some(more) = buffer::appendix(buffer.get(gil), b, gil) else {
                return Ok(Plain::Unsupported);
            };
            let more = more.into_owned();
            buffer.get(gil).resizable()?;
            if a.is(b) && !buffer.get(gil).code.is_array() {
                // CPython looks at the right side as at a view.
                return raise(
                    ExcKind::BufferError,
                    "Existing exports of data: object cannot be re-sized",
                );
            }
            buffer.get_mut(gil).bytes.extend(more);
            true
        }
        (Value::Buffer(buffer), BinaryOp::Mul) if int(b).is_some() => {
            let times = int(b).map_or(Ok(0), times)?;
            let Plain::Done(Value::Buffer(repeated)) = repeat(a, times, gil)? else {
                return Ok(Plain::Unsupported);
            };
            let bytes = std::mem::take(&mut repeated.get_mut(gil).bytes);
            if bytes.len() != buffer.get(gil).bytes.len() {
                buffer.get(gil).resizable()?;
            }
            buffer.get_mut(gil).bytes = bytes;
            true
        }
        (Value::Set(set), BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor) => {
            match b {
                Value::Set(other) if !set.get(gil).frozen => {
                    match setops::in_place(op, set, other, gil) {
                        Plain::Done(()) => true,
                        _ => return Ok(Plain::Script),
                    }
                }
                _ => false,
            }
        }
        (Value::Dict(dict), BinaryOp::Or) => match b {
            Value::Dict(other) => match setops::update(dict, other, gil) {
                Plain::Done(()) => true,
                _ => return Ok(Plain::Script),
            },
            Value::Instance(instance) => {
                return match has(instance, names().ror, gil) {
                    true => Ok(Plain::Unsupported),
                    false => Ok(Plain::Script),
                };
            }
            _ => match setops::update_pairs(dict, b, heap, gil)? {
                Plain::Done(()) => true,
                Plain::Script => return Ok(Plain::Script),
                Plain::Unsupported => return Ok(Plain::Unsupported),
            },
        },
        _ => false,
    };
    match done {
        true => Ok(Plain::Done(a.take())),
        false => binary(op, a, b, heap, gil),
    }
}

/// `-v`, `+v`, `~v`
///
/// # Errors
/// None natively; TypeErrors come from [`refuse_unary`].
#[inline(never)]
pub fn unary(op: UnaryOp, v: &Value, gil: &Gil) -> Res<Plain<Value>> {
    Ok(Plain::Done(match number(v) {
        Some(Number::Int(n)) => match op {
            UnaryOp::Neg => arith::neg(n).into(),
            UnaryOp::Pos => n.to_num().into(),
            UnaryOp::Invert => arith::invert(n).into(),
        },
        Some(Number::Float(x)) => match op {
            UnaryOp::Neg => Value::float(-x),
            UnaryOp::Pos => Value::float(x),
            UnaryOp::Invert => return Ok(Plain::Unsupported),
        },
        None => {
            let Value::Instance(instance) = v else {
                return Ok(Plain::Unsupported);
            };
            let name = match op {
                UnaryOp::Neg => names().neg,
                UnaryOp::Pos => names().pos,
                UnaryOp::Invert => names().invert,
            };
            return match native_in(instance, gil) {
                _ if has(instance, name, gil) => Ok(Plain::Script),
                Some(native) if number(native).is_some() => unary(op, native, gil),
                _ => Ok(Plain::Unsupported),
            };
        }
    }))
}

/// The TypeError of `a op b` (`a op= b` if `in_place`) when nobody supports it.
///
/// # Errors
/// Always.
#[cold]
pub fn refuse<T>(op: BinaryOp, in_place: bool, a: &Value, b: &Value, gil: &Gil) -> Res<T> {
    let (left, right) = (type_text(a, gil), type_text(b, gil));
    let native = (inner(a, gil), inner(b, gil));
    let text = match (op, native) {
        (BinaryOp::Add, (Some(Value::Str(_)), _)) => {
            format!("can only concatenate str (not \"{right}\") to str")
        }
        (BinaryOp::Add, (Some(Value::List(_)), _)) => {
            format!("can only concatenate list (not \"{right}\") to list")
        }
        (BinaryOp::Add, (Some(Value::Tuple(_)), _)) => {
            format!("can only concatenate tuple (not \"{right}\") to tuple")
        }
        (BinaryOp::Add, (Some(Value::Buffer(buffer)), _)) => {
            buffer::no_sum(buffer.get(gil), b, in_place, gil)
        }
        (BinaryOp::Add, (Some(Value::Bytes(_)), _)) => format!("can't concat {right} to {left}"),
        (BinaryOp::Mul, (Some(sequence), _)) if is_sequence(sequence) => {
            format!("can't multiply sequence by non-int of type '{right}'")
        }
        (BinaryOp::Mul, (_, Some(sequence)))
            if is_sequence(sequence) && !(in_place && is_collection(a)) =>
        {
            format!("can't multiply sequence by non-int of type '{left}'")
        }
        _ => return refuse_plainly(op, in_place, a, b, gil),
    };
    raise(ExcKind::TypeError, text)
}

/// "unsupported operand type(s) for +: 'int' and 'str'", whatever the types.
///
/// # Errors
/// That TypeError, always.
#[cold]
pub fn refuse_plainly<T>(op: BinaryOp, in_place: bool, a: &Value, b: &Value, gil: &Gil) -> Res<T> {
    let (left, right) = (type_text(a, gil), type_text(b, gil));
    let sign = match (op, in_place) {
        (BinaryOp::Pow, false) => "** or pow()".to_owned(),
        (op, false) => op.symbol().to_owned(),
        (op, true) => format!("{}=", op.symbol()),
    };
    let text = format!("unsupported operand type(s) for {sign}: '{left}' and '{right}'");
    raise(ExcKind::TypeError, text)
}

/// Types whose `*=` CPython does not let the right operand answer.
fn is_collection(v: &Value) -> bool {
    use Value::*;
    matches!(v, Dict(_) | Set(_) | Range(_) | View(_) | Instance(_))
}

/// The TypeError of `op v` when nobody supports it.
///
/// # Errors
/// Always.
#[cold]
pub fn refuse_unary<T>(op: UnaryOp, v: &Value, gil: &Gil) -> Res<T> {
    let name = type_text(v, gil);
    raise(ExcKind::TypeError, format!("bad operand type for unary {}: '{name}'", op.symbol()))
}
