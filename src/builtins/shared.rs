//! Module `_process`: numbers in memory that processes share.
//!
//! Lives here: natives that read and write the memory. May use: ports.rs, `object` (the items of
//! arrays, the words of the memory). Deliberately absent: the lock (shared_lock.rs).
//!
//! The memory is a file that has no name, mapped when somebody first looks into it. One call moves
//! one item whole, and `x += 1` is two calls, so processes lose counts as threads do.

use super::args::*;
use super::ports::{new_port, open, refused};
use super::shared_lock::Holding;
use super::table::{Row, natives};
use crate::object::buffer::{Code, packed};
use crate::object::exc::ExcKind::*;
use crate::object::port::PortKind;
use crate::object::words::Words;
use crate::object::{Misc, Plain, Res, Value, raise};
use crate::text::pack::Form;
use crate::text::room;
use crate::vm::Cx;
use rustix::fs::{
    FallocateFlags, MemfdFlags, SealFlags, fallocate, fcntl_add_seals, ftruncate, memfd_create,
};
use std::sync::Arc;
use std::sync::atomic::Ordering;

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// Memory of so many bytes, all zero.
    "memory" "(nbytes, /)" Atomic memory;
    /// Read so many items of a kind as a list.
    "read_items" "(memory, offset, kind, count, /)" Atomic read_items;
    /// Write items of a kind.
    "write_items" "(memory, offset, kind, items, /)" Atomic write_items;
    /// Read one item.
    "read_at" "(memory, offset, kind, /)" Atomic read_at;
    /// Write one item.
    "write_at" "(memory, offset, kind, item, /)" Atomic write_at;
    /// Add to a whole number of eight bytes, in one step; gives what it was before.
    "add_at" "(memory, offset, number, /)" Atomic add_at;
    /// Read one item with the memory's lock that `lock` and `bell` are; None if it is not free.
    "read_locked" "(lock, bell, memory, offset, kind, /)" Atomic read_locked;
    /// Write a plain number as C stores it, with that lock; False if the lock is not free or the
    /// number is not plain.
    "write_locked" "(lock, bell, memory, offset, kind, item, /)" Atomic write_locked;
    /// Write a plain number as C stores it; False if it is not plain.
    "store" "(memory, offset, kind, item, /)" Atomic store;
    /// How many bytes an item of a kind has.
    "item_size" "(kind, /)" Atomic item_size;
};

/// The mark of who holds the lock stands before the items (shared_lock.rs).
const BEGIN: usize = 16;

fn memory(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Ok(size) = u64::try_from(index(&args[0], cx)?) else {
        return value_error("a size must be >= 0");
    };
    room::room_for(usize::try_from(size).unwrap_or(usize::MAX))?;
    let made = memfd_create("toyvm", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING);
    let made = made.and_then(|memory| {
        let size = size.saturating_add(BEGIN as u64).next_multiple_of(8);
        ftruncate(&memory, size)?;
        // All of it is there from the beginning: what the system cannot give would end the process
        // when it is touched.
        fallocate(&memory, FallocateFlags::empty(), 0, size)?;
        fcntl_add_seals(&memory, SealFlags::GROW | SealFlags::SHRINK)?;
        Ok(memory)
    });
    match made {
        Ok(memory) => Ok(new_port(PortKind::Memory, memory)),
        Err(error) => refused(error),
    }
}

fn code(value: &Value, cx: &Cx<'_>) -> Res<Code> {
    let code = text(value, cx.gil).and_then(|letters| {
        let mut letters = letters.chars();
        letters.next().filter(|_| letters.next().is_none()).and_then(Code::of)
    });
    match code {
        Some(code) if code.form.is_some() => Ok(code),
        _ => value_error("bad typecode (must be b, B, h, H, i, I, l, L, q, Q, f or d)"),
    }
}

/// The words of memory.
///
/// # Errors
/// TypeError if it is none, OSError if it is closed or cannot be mapped.
pub(super) fn words(value: &Value, cx: &mut Cx<'_>) -> Res<Arc<Words>> {
    let Value::Misc(misc) = value else { return type_error("shared memory is needed") };
    if let Misc::Port(port) = misc.get(cx.gil)
        && let Some(words) = &port.words
    {
        return Ok(Arc::clone(words));
    }
    let descriptor = open(value, cx)?;
    let words = match Words::of(&descriptor) {
        Ok(words) => Arc::new(words),
        Err(error) => return refused(error),
    };
    if let Misc::Port(port) = misc.alter(cx.gil) {
        port.words = Some(Arc::clone(&words));
    }
    Ok(words)
}

fn offset(value: &Value, cx: &Cx<'_>) -> Res<usize> {
    match usize::try_from(index(value, cx)?) {
        Ok(at) => Ok(at.saturating_add(BEGIN)),
        Err(_) => value_error("an offset must be >= 0"),
    }
}

const OUTSIDE: &str = "outside of the memory";

/// Reads bytes of the memory that the first argument is, from the second on.
fn read(args: &[Value], bytes: &mut [u8], cx: &mut Cx<'_>) -> Res<()> {
    let (words, at) = (words(&args[0], cx)?, offset(&args[1], cx)?);
    if words.read(at, bytes) { Ok(()) } else { raise(IndexError, OUTSIDE) }
}

fn write(args: &[Value], bytes: &[u8], cx: &mut Cx<'_>) -> Res {
    let (words, at) = (words(&args[0], cx)?, offset(&args[1], cx)?);
    if words.write(at, bytes) { Ok(Value::None) } else { raise(IndexError, OUTSIDE) }
}

fn add_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (words, at) = (words(&args[0], cx)?, offset(&args[1], cx)?);
    let number = index(&args[2], cx)?;
    match words.word(at / 8).filter(|_| at.is_multiple_of(8)) {
        Some(word) => {
            let before = word.fetch_add(number.cast_unsigned(), Ordering::AcqRel);
            Ok(Value::Int(before.cast_signed()))
        }
        None => raise(IndexError, OUTSIDE),
    }
}

fn read_locked(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(_holding) = Holding::take(cx, &args[0], &args[1])? else { return Ok(Value::None) };
    read_at(cx, &mut args[2..])
}

fn write_locked(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some((bits, size)) = as_c(code(&args[4], cx)?, &args[5]) else { return Ok(Value::False) };
    let Some(_holding) = Holding::take(cx, &args[0], &args[1])? else { return Ok(Value::False) };
    write(&args[2..], &bits[..size], cx)?;
    Ok(Value::True)
}

/// The bytes that C would store for a plain number: whole ones lose what does not fit.
fn as_c(code: Code, value: &Value) -> Option<([u8; 8], usize)> {
    if cfg!(target_endian = "big") {
        // The lower bytes are elsewhere there.
        return None;
    }
    let bits = match (code.form?, value) {
        (Form::Float, Value::Float(number)) => float_bits(code, number.get()),
        (Form::Float, Value::Int(number)) => float_bits(code, *number as f64),
        (Form::Signed | Form::Unsigned, Value::Int(number)) => number.to_le_bytes(),
        _ => return None,
    };
    Some((bits, code.size.into()))
}

fn float_bits(code: Code, number: f64) -> [u8; 8] {
    let mut bits = [0; 8];
    match code.size {
        4 => bits[..4].copy_from_slice(&(number as f32).to_ne_bytes()),
        _ => bits = number.to_ne_bytes(),
    }
    bits
}

fn store(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some((bits, size)) = as_c(code(&args[2], cx)?, &args[3]) else { return Ok(Value::False) };
    write(args, &bits[..size], cx)?;
    Ok(Value::True)
}

fn read_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let mut item = [0; 8];
    let item = &mut item[..code.size.into()];
    read(args, item, cx)?;
    Ok(code.read(item))
}

fn read_items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let count = usize::try_from(index(&args[3], cx)?).unwrap_or(0);
    room::room_for_many(count, std::mem::size_of::<Value>())?;
    let mut bytes = vec![0; count * usize::from(code.size)];
    read(args, &mut bytes, cx)?;
    let items = bytes.chunks_exact(code.size.into()).map(|item| code.read(item));
    Ok(Value::list(items.collect()))
}

/// The bytes of items; a script's own numbers are asked for what they are.
fn bytes_of(code: Code, items: &[Value], cx: &Cx<'_>) -> Res<Vec<u8>> {
    match packed(code, items, cx.gil)? {
        Plain::Done(bytes) => Ok(bytes),
        _ => {
            let odd = items.iter().find(|item| matches!(item, Value::Instance(_)));
            let value = odd.cloned().unwrap_or(Value::None);
            let real = code.form == Some(Form::Float);
            Err(Box::new(crate::object::Raise::Coerce { value, real }))
        }
    }
}

fn write_at(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let bytes = bytes_of(code, std::slice::from_ref(&args[3]), cx)?;
    write(args, &bytes, cx)
}

fn write_items(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code(&args[2], cx)?;
    let items = list_of(&args[3], cx)?.get(cx.gil).items.clone();
    let bytes = bytes_of(code, &items, cx)?;
    write(args, &bytes, cx)
}

fn item_size(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(code(&args[0], cx)?.size.into()))
}
