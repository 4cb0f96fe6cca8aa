//! What the loop asks about values without leaving its frame: comparisons and truth that no script
//! answers, attributes whose place is known.
//!
//! Lives here: short answers to common questions. May use: `bytecode`, `object`, its siblings.
//! Deliberately absent: numbers of one type (run.rs has them inline); everything else, for which
//! the answer here is `None` and the general way is taken.

use super::cache::{Found, InlineCache, shape_of};
use super::frame::Frame;
use super::program::Program;
use super::window::WINDOW;
use super::world::World;
use crate::bytecode::{CompareOp, In, Name};
use crate::object::heap::Heap;
use crate::object::iter;
use crate::object::{Class, Gil, Instance, Kind, Plain, Range, Ref, Str, Value, compare, put};

/// Whether `R[a] op R[b]`; temporaries are dropped when there is an answer.
#[inline(never)]
pub(super) fn compare_registers(
    op: CompareOp,
    regs: &mut [Value; WINDOW],
    (a, b): (In, In),
    locals: u8,
    gil: &Gil,
) -> Option<bool> {
    let holds = compare_values(op, &regs[a.0 as usize], &regs[b.0 as usize], gil)?;
    for operand in [a, b] {
        if operand.0 >= locals {
            put(&mut regs[operand.0 as usize], Value::Unset);
        }
    }
    Some(holds)
}

/// Whether `a op k`.
#[inline(never)]
pub(super) fn compare_with(op: CompareOp, a: &Value, k: i8, gil: &Gil) -> Option<bool> {
    compare_values(op, a, &Value::Int(k.into()), gil)
}

#[inline(always)]
fn compare_values(op: CompareOp, a: &Value, b: &Value, gil: &Gil) -> Option<bool> {
    let wanted = match op {
        CompareOp::Eq => true,
        CompareOp::Ne => false,
        _ => return order(op, a, b),
    };
    Some(equal(a, b, gil)? == wanted)
}

/// `a == b`, if no script has a say in it.
fn equal(a: &Value, b: &Value, gil: &Gil) -> Option<bool> {
    use Value::*;
    Some(match (a, b) {
        (Str(x), Str(y)) => x.is(y) || x.as_str() == y.as_str(),
        (Int(x), Int(y)) => x == y,
        (Float(x), Float(y)) => x.get() == y.get(),
        (Int(x), Float(y)) | (Float(y), Int(x)) => exact(*x)? == y.get(),
        (None | True | False, None | True | False) => a.is(b),
        (None, Int(_) | Float(_) | Str(_)) | (Int(_) | Float(_) | Str(_), None) => false,
        (Str(_), Int(_) | Float(_)) | (Int(_) | Float(_), Str(_)) => false,
        (Instance(x), Instance(y)) => {
            let by_identity = |side: &Ref<_>| by_identity(side, gil);
            if !by_identity(x) || !by_identity(y) {
                return Option::None;
            }
            x.is(y)
        }
        (Instance(x), None) | (None, Instance(x)) => {
            if !by_identity(x, gil) {
                return Option::None;
            }
            false
        }
        _ => return Option::None,
    })
}

fn by_identity(instance: &Ref<Instance>, gil: &Gil) -> bool {
    instance.get(gil).class.get(gil).flags.by_identity
}

/// `a < b` and its like, of numbers and strings.
fn order(op: CompareOp, a: &Value, b: &Value) -> Option<bool> {
    let order = match (a, b) {
        (Value::Int(x), Value::Int(y)) => x.cmp(y),
        (Value::Str(x), Value::Str(y)) => x.as_str().cmp(y.as_str()),
        (Value::Float(x), Value::Float(y)) => x.get().partial_cmp(&y.get())?,
        (Value::Int(x), Value::Float(y)) => exact(*x)?.partial_cmp(&y.get())?,
        (Value::Float(x), Value::Int(y)) => x.get().partial_cmp(&exact(*y)?)?,
        _ => return None,
    };
    Some(compare::holds(op, order))
}

/// An integer as a float, if that is exact.
fn exact(x: i64) -> Option<f64> {
    (x.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS).then_some(x as f64)
}

/// The truth of a value, if no script has a say in it.
#[inline(never)]
pub(super) fn truth(value: &Value, gil: &Gil) -> Option<bool> {
    Some(match value {
        Value::Str(text) => !text.as_str().is_empty(),
        Value::List(list) => !list.get(gil).items.is_empty(),
        Value::Tuple(tuple) => !tuple.items.is_empty(),
        Value::Dict(dict) => !dict.get(gil).is_empty(),
        Value::Set(set) => !set.get(gil).is_empty(),
        Value::Float(x) => x.get() != 0.0,
        Value::Instance(instance) if instance.get(gil).class.get(gil).flags.always_true => true,
        Value::Func(_) | Value::Native(_) | Value::Method(_) => true,
        _ => return None,
    })
}

/// `text[at]` of an ASCII string.
#[inline(never)]
pub(super) fn character(text: &Str, at: i64, heap: &mut Heap) -> Option<Value> {
    let bytes = text.as_str().as_bytes();
    if text.chars() != bytes.len() {
        return None;
    }
    let at = if at < 0 { at.checked_add(bytes.len() as i64)? } else { at };
    Some(heap.character(*bytes.get(usize::try_from(at).ok()?)?))
}

/// `iter(value)` of the containers that programs loop over.
#[inline(never)]
pub(super) fn iterator(value: &Value, gil: &Gil) -> Option<Value> {
    use Value::*;
    match value {
        List(_) | Tuple(_) | Range(_) | Dict(_) | View(_) | Str(_) | Set(_) | Iter(_) | Gen(_) => {
            match iter::iter(value, gil) {
                Ok(Plain::Done(iterator)) => Some(iterator),
                _ => Option::None,
            }
        }
        _ => Option::None,
    }
}

/// What a built-in class makes of plain arguments in no time: ranges, and `str`, `int`, `float` of one
/// another.
#[inline(never)]
pub(super) fn made(
    class: &Ref<Class>,
    args: &[Value],
    heap: &mut Heap,
    gil: &Gil,
) -> Option<Value> {
    let body = class.get(gil);
    if body.flags.script {
        return None;
    }
    match (body.layout, args) {
        (Kind::Range, args) => range(args).map(Value::from),
        (Kind::Type, [value]) if class.is(heap.class(Kind::Type)) => {
            let of = heap.class_of(value, gil);
            // A class that only stands for a built-in one says so (`builtins::object`).
            let stands = of.get(gil).flags.script && of.get(gil).module.as_str() == "builtins";
            (!stands).then(|| Value::Class(of.clone()))
        }
        (_, [value]) => converted(class, value, heap),
        _ => None,
    }
}

/// A range of plain integers.
fn range(args: &[Value]) -> Option<Range> {
    let range = match *args {
        [Value::Int(stop)] => Range { start: 0, stop, step: 1 },
        [Value::Int(start), Value::Int(stop)] => Range { start, stop, step: 1 },
        [Value::Int(start), Value::Int(stop), Value::Int(step)] => Range { start, stop, step },
        _ => return None,
    };
    (range.step != 0 && range.len() >= 0).then_some(range)
}

/// `str(value)`, `int(value)`, `float(value)` of what is converted in no time.
fn converted(class: &Ref<Class>, value: &Value, heap: &mut Heap) -> Option<Value> {
    let to = |kind| class.is(heap.class(kind));
    match value {
        Value::Int(n) if to(Kind::Str) => Some(decimal(*n, heap)),
        Value::Str(_) if to(Kind::Str) => Some(value.clone()),
        Value::Int(_) if to(Kind::Int) => Some(value.clone()),
        Value::Str(text) if to(Kind::Int) => {
            let digits = text.as_str().as_bytes();
            let plain = (1..=18).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
            let number = |n, digit: &u8| n * 10 + i64::from(digit - b'0');
            plain.then(|| Value::Int(digits.iter().fold(0, number)))
        }
        // A float below two to the power of 53 has all its whole digits.
        Value::Float(x) if to(Kind::Int) && x.get().abs() < 9e15 => {
            Some(Value::Int(x.get() as i64))
        }
        Value::True | Value::False if to(Kind::Bool) => Some(value.clone()),
        Value::None if to(Kind::Bool) => Some(Value::False),
        Value::Int(n) if to(Kind::Bool) => Some(Value::bool(*n != 0)),
        Value::Int(n) if to(Kind::Float) => Some(Value::float(*n as f64)),
        Value::Float(_) if to(Kind::Float) => Some(value.clone()),
        _ => None,
    }
}

/// The decimal digits of a number.
fn decimal(n: i64, heap: &mut Heap) -> Value {
    if let Ok(digit @ 0..=9) = u8::try_from(n) {
        return heap.character(b'0' + digit);
    }
    let mut digits = [0; 20];
    let (mut first, mut left) = (digits.len(), n.unsigned_abs());
    while left > 0 {
        first -= 1;
        digits[first] = b'0' + (left % 10) as u8;
        left /= 10;
    }
    if n < 0 {
        first -= 1;
        digits[first] = b'-';
    }
    Value::str(std::str::from_utf8(&digits[first..]).unwrap_or_default())
}

/// What is known of an attribute of a receiver: from the op's own cache, or from the others'. The
/// op's own then knows it too: most ops that have met two shapes meet the second one from then on.
#[inline(never)]
pub(super) fn known(
    world: &mut World,
    program: &Program,
    frames: &[Frame],
    receiver: &Value,
    (name, at): (Name, usize),
    gil: &Gil,
) -> Found {
    let (Some(shape), Some(frame)) = (shape_of(receiver, gil), frames.last()) else {
        return Found::Nothing;
    };
    let (seen, epoch) = (&world.caches[at], world.heap.epoch);
    if seen.shape == shape && seen.epoch == epoch {
        return seen.found;
    }
    let name = program.codes[frame.code as usize].names[name.0 as usize];
    let found = world.crowd.get(shape, name, epoch);
    if !matches!(found, Found::Nothing) {
        world.caches[at] = InlineCache::new(shape, epoch, found);
    }
    found
}

/// The attribute that an op has seen in an object of this shape.
#[inline(never)]
pub(super) fn seen(world: &World, at: usize, receiver: &Value, gil: &Gil) -> Option<Value> {
    let seen = world.caches.get(at)?;
    if seen.shape != shape_of(receiver, gil)? || seen.epoch != world.heap.epoch {
        return None;
    }
    attribute(world, receiver, seen.found, gil)
}

/// The attribute at a place that is known.
pub(super) fn attribute(world: &World, receiver: &Value, found: Found, gil: &Gil) -> Option<Value> {
    let value = match (found, receiver) {
        (Found::Field(field), Value::Instance(instance)) => instance.get(gil).field(field as usize),
        (Found::Attr { owner, at } | Found::Bound { owner, at }, Value::Instance(instance)) => {
            instance.get(gil).class.located(owner as usize, at as usize, gil)?
        }
        (Found::Attr { owner, at }, Value::Class(class)) => {
            class.located(owner as usize, at as usize, gil)?
        }
        (Found::Global(slot), Value::Module(module)) => {
            world.globals[module.index as usize].get(slot as usize)?
        }
        _ => return None,
    };
    value.given().cloned()
}
