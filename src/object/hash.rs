//! Hashes: CPython's numbers for numbers and what is made of them; never an address or a seed.
//!
//! Lives here: `hash`. May use: the object types, `heap` (ids of what hashes by identity), `text`.
//! Deliberately absent: `__hash__` of scripts, which the machine calls.

use super::Plain;
use super::compare::DEPTH;
use super::convert::type_text;
use super::counted::Ref;
use super::exc::{ExcKind, Res, raise};
use super::heap::Heap;
use super::key::Gil;
use super::memory::Memory;
use super::misc::Misc;
use super::special::native_in;
use super::value::Value;
use crate::text;
use crate::text::Int;

/// `hash(v)`
///
/// # Errors
/// TypeError for what cannot be hashed.
#[inline]
pub fn hash(v: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<i64>> {
    match v {
        Value::Str(s) => Ok(Plain::Done(s.hash())),
        // Small integers hash to themselves.
        Value::Int(x @ 0..=0xffff_ffff) => Ok(Plain::Done(*x)),
        _ => hash_within(v, heap, gil, DEPTH),
    }
}

#[inline(never)]
fn hash_within(v: &Value, heap: &mut Heap, gil: &Gil, depth: u32) -> Res<Plain<i64>> {
    let Some(deeper) = depth.checked_sub(1) else {
        return Ok(Plain::Script);
    };
    Ok(Plain::Done(match v {
        Value::Str(s) => s.hash(),
        Value::Int(x) => text::hash::hash_int(Int::Small(*x)),
        Value::Big(big) => text::hash::hash_int(Int::Big(&big.0)),
        Value::False => 0,
        Value::True => 1,
        Value::None => text::hash::HASH_NONE,
        Value::Float(x) => text::hash::hash_float(x.get()),
        Value::Bytes(bytes) => text::hash::hash_bytes(&bytes.0),
        Value::Tuple(tuple) => {
            // Few tuples used as keys are longer.
            let mut hashes = smallvec::SmallVec::<[i64; 8]>::new();
            for item in &tuple.items {
                match hash_item(item, heap, gil, deeper)? {
                    Plain::Done(hash) => hashes.push(hash),
                    other => return Ok(other),
                }
            }
            text::hash::hash_tuple(hashes)
        }
        Value::Set(set) => {
            let set = set.get(gil);
            if !set.frozen {
                return unhashable(v, gil);
            }
            text::hash::hash_frozenset(set.iter().map(|(hash, _)| hash))
        }
        Value::Range(range) => text::hash::hash_range(
            Int::Small(range.len()),
            Int::Small(range.start),
            Int::Small(range.step),
        ),
        Value::Slice(slice) => {
            let mut parts = [0; 3];
            for (part, v) in parts.iter_mut().zip([&slice.start, &slice.stop, &slice.step]) {
                match hash_item(v, heap, gil, deeper)? {
                    Plain::Done(hash) => *part = hash,
                    other => return Ok(other),
                }
            }
            text::hash::hash_slice(parts[0], parts[1], parts[2])
        }
        Value::Method(method) => {
            // Methods are equal when function and object are, so both count and nothing else.
            let hash = by_id(&method.this, heap) ^ by_id(&method.func, heap).rotate_left(7);
            if hash == -1 { -2 } else { hash }
        }
        Value::Instance(instance) => {
            let flags = instance.get(gil).class.get(gil).flags;
            if flags.hash || flags.eq {
                return Ok(Plain::Script);
            }
            match native_in(instance, gil) {
                Some(native) if is_hashable(native, gil) => {
                    return hash_within(native, heap, gil, deeper);
                }
                Some(_) => return unhashable(v, gil),
                None => by_id(v, heap),
            }
        }
        Value::Misc(misc) if memory_in(misc, gil).is_some() => match memory_in(misc, gil) {
            Some(memory) if memory.readonly() => text::hash::hash_bytes(&memory.raw(gil)),
            _ => return raise(ExcKind::ValueError, "cannot hash writable memoryview object"),
        },
        v if is_hashable(v, gil) => by_id(v, heap),
        v => return unhashable(v, gil),
    }))
}

#[inline]
fn hash_item(v: &Value, heap: &mut Heap, gil: &Gil, depth: u32) -> Res<Plain<i64>> {
    match v {
        Value::Str(s) => Ok(Plain::Done(s.hash())),
        _ => hash_within(v, heap, gil, depth),
    }
}

fn memory_in<'a>(misc: &'a Ref<Misc>, gil: &'a Gil) -> Option<&'a Memory> {
    match misc.get(gil) {
        Misc::Memory(memory) => Some(memory),
        _ => None,
    }
}

/// Whether the type has a hash at all.
fn is_hashable(v: &Value, gil: &Gil) -> bool {
    use super::containers::ViewKind;
    match v {
        Value::List(_) | Value::Dict(_) | Value::Buffer(_) => false,
        Value::Set(set) => set.get(gil).frozen,
        Value::View(view) => view.kind == ViewKind::Values,
        Value::Misc(misc) => !matches!(misc.get(gil), Misc::Matrix(_)),
        _ => true,
    }
}

/// The hash of what is equal only to itself: its id, as CPython without the four low zero bits.
fn by_id(v: &Value, heap: &mut Heap) -> i64 {
    heap.id(v) >> 4
}

/// "unhashable type: 'list'"
#[cold]
pub fn unhashable<T>(v: &Value, gil: &Gil) -> Res<T> {
    raise(ExcKind::TypeError, format!("unhashable type: '{}'", type_text(v, gil)))
}
