//! Module `_process`: numbers in memory that processes share.
//!
//! Lives here: natives that read and write the memory. May use: ports.rs, `object` (the items of
//! arrays). Deliberately absent: the lock (shared_lock.rs); mapping the memory, see below.
//!
//! The memory is a file that has no name. Items are read and written with `pread` and `pwrite`: a
//! mapping would need `unsafe`, and would show one process's changes to another in the midst of a
//! native that thinks it has the key. One call moves one item whole, and `x += 1` is two calls, so
//! processes lose counts as threads do.

use super::args::*;
use super::ports::{new_port, open, refused};
use super::table::{Row, natives};
use crate::object::buffer::{Code, packed};
use crate::object::exc::ExcKind::*;
use crate::object::port::PortKind;
use crate::object::{Plain, Res, Value, raise};
use crate::text::room;
use crate::vm::Cx;
use rustix::fs::{MemfdFlags, SealFlags, fcntl_add_seals, ftruncate, memfd_create};
use rustix::io::{Errno, pread, pwrite};

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
    /// How many bytes an item of a kind has.
    "item_size" "(kind, /)" Atomic item_size;
};

/// The mark of who holds the lock stands before the items (shared_lock.rs).
const BEGIN: u64 = 16;

fn memory(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Ok(size) = u64::try_from(index(&args[0], cx)?) else {
        return value_error("a size must be >= 0");
    };
    room::room_for(usize::try_from(size).unwrap_or(usize::MAX))?;
    let made = memfd_create("toyvm", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING);
    let made = made.and_then(|memory| {
        ftruncate(&memory, size.saturating_add(BEGIN))?;
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

fn offset(value: &Value, cx: &Cx<'_>) -> Res<u64> {
    match u64::try_from(index(value, cx)?) {
        Ok(at) => Ok(at.saturating_add(BEGIN)),
        Err(_) => value_error("an offset must be >= 0"),
    }
}

fn read(args: &[Value], bytes: &mut [u8], cx: &Cx<'_>) -> Res<()> {
    let memory = open(&args[0], cx)?;
    match pread(&memory, &mut *bytes, offset(&args[1], cx)?) {
        Ok(count) if count == bytes.len() => Ok(()),
        Ok(_) => raise(IndexError, "outside of the memory"),
        Err(error) => refused(error),
    }
}

fn write(args: &[Value], bytes: &[u8], cx: &Cx<'_>) -> Res {
    let (memory, at) = (open(&args[0], cx)?, offset(&args[1], cx)?);
    match pwrite(&memory, bytes, at) {
        Ok(count) if count == bytes.len() => Ok(Value::None),
        // The memory does not grow: it is sealed.
        Ok(_) | Err(Errno::PERM) => raise(IndexError, "outside of the memory"),
        Err(error) => refused(error),
    }
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
            let real = code.form == Some(crate::text::pack::Form::Float);
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
