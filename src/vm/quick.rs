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
use crate::object::{Gil, Instance, Ref, Str, Value, compare, put};

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

/// An attribute that is known of a receiver.
#[cold]
#[inline(never)]
pub(super) fn known_attribute(
    world: &mut World,
    program: &Program,
    frames: &[Frame],
    receiver: &Value,
    at: (Name, usize),
    gil: &Gil,
) -> Option<Value> {
    let found = known(world, program, frames, receiver, at, gil);
    attribute(world, receiver, found, gil)
}

/// The attribute at a place that is known.
#[inline(never)]
pub(super) fn attribute(world: &World, receiver: &Value, found: Found, gil: &Gil) -> Option<Value> {
    let value = match (found, receiver) {
        (Found::Field(field), Value::Instance(instance)) => instance.get(gil).field(field as usize),
        (Found::Attr { owner, at }, Value::Instance(instance)) => {
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
