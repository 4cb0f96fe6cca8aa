//! What `bytearray` and `array` do alike.
//!
//! Lives here: natives over `Buffer`, whose type code says how long an item is and which values fit.
//! May use: `object`, its siblings. Deliberately absent: what only one of the two has.
//!
//! `ARRAY` says whose method it is: `bytearray.append` refuses an array, and the other way round.

use super::args::*;
use super::ops;
use crate::bytecode::BinaryOp;
use crate::object::exc::ExcKind::*;
use crate::object::{Buffer, Plain, Ref, Res, Value, arith, raise};
use crate::vm::Cx;

/// The receiver.
///
/// # Errors
/// TypeError if it is of another type.
pub fn this<const ARRAY: bool>(args: &[Value], cx: &Cx<'_>) -> Res<Ref<Buffer>> {
    match inner(&args[0], cx.gil) {
        Value::Buffer(buffer) if buffer.get(cx.gil).code.is_array() == ARRAY => Ok(buffer.clone()),
        _ => {
            let name = if ARRAY { "array.array" } else { "bytearray" };
            let got = type_name(&args[0], cx);
            type_error(format!("descriptor requires a '{name}' object but received a '{got}'"))
        }
    }
}

/// The bits of a value as an item.
///
/// # Errors
/// TypeError, OverflowError, ValueError if it does not fit.
pub fn bits(this: &Ref<Buffer>, value: &Value, cx: &Cx<'_>) -> Res<u64> {
    match this.get(cx.gil).code.write(value, cx.gil)? {
        Plain::Done(bits) => Ok(bits),
        _ => type_error("an integer is required"),
    }
}

/// `self.append(item)`
pub fn append<const ARRAY: bool>(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this::<ARRAY>(args, cx)?;
    let bits = bits(&this, &args[1], cx)?;
    this.get(cx.gil).resizable()?;
    this.get_mut(cx.gil).push(bits);
    Ok(Value::None)
}

/// `self.clear()`
pub fn clear<const ARRAY: bool>(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this::<ARRAY>(args, cx)?;
    this.get(cx.gil).resizable()?;
    this.get_mut(cx.gil).bytes.clear();
    Ok(Value::None)
}

/// `self.copy()`
pub fn copy<const ARRAY: bool>(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this::<ARRAY>(args, cx)?;
    let this = this.get(cx.gil);
    Ok(Buffer::of(this.bytes.clone(), this.code))
}

/// `self.insert(index, item)`
pub fn insert<const ARRAY: bool>(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this::<ARRAY>(args, cx)?;
    let at = index(&args[1], cx)?;
    let bits = bits(&this, &args[2], cx)?;
    let (at, _) = positions(at, 0, this.get(cx.gil).len());
    this.get(cx.gil).resizable()?;
    this.get_mut(cx.gil).insert(at, bits);
    Ok(Value::None)
}

/// `self.pop([index])`
pub fn pop<const ARRAY: bool>(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this::<ARRAY>(args, cx)?;
    let at = given(args, 1).map_or(Ok(-1), |at| index(at, cx))?;
    let length = this.get(cx.gil).len();
    if length == 0 {
        let name = if ARRAY { "array" } else { "bytearray" };
        return raise(IndexError, format!("pop from empty {name}"));
    }
    let Some(at) = crate::text::slice::index(at, length) else {
        return raise(IndexError, "pop index out of range");
    };
    this.get(cx.gil).resizable()?;
    let item = this.get(cx.gil).at(at).unwrap_or(Value::None);
    this.get_mut(cx.gil).remove(at);
    Ok(item)
}

/// `self.reverse()`
pub fn reverse<const ARRAY: bool>(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let this = this::<ARRAY>(args, cx)?;
    let this = this.get_mut(cx.gil);
    // Turning all bytes around and then those of every item leaves the items as they are.
    this.bytes.reverse();
    if this.code.size > 1 {
        swap_bytes(this);
    }
    Ok(Value::None)
}

/// Turns the bytes of every item around.
pub fn swap_bytes(this: &mut Buffer) {
    for item in this.bytes.chunks_exact_mut(this.code.size.into()) {
        item.reverse();
    }
}

/// `self += value`
pub fn iadd(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    in_place(cx, args, BinaryOp::Add)
}

/// `self *= value`
pub fn imul(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    in_place(cx, args, BinaryOp::Mul)
}

fn in_place(cx: &mut Cx<'_>, args: &mut [Value], op: BinaryOp) -> Res {
    let mut this = ops::unwrapped(&args[0], cx);
    match arith::inplace(op, &mut this, &args[1], &mut cx.world.heap, cx.gil)? {
        Plain::Done(_) => Ok(args[0].take()),
        _ => arith::refuse(op, true, &this, &args[1], cx.gil),
    }
}
