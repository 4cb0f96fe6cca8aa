//! Items of dicts whose keys are strings or small integers, without any detour.
//!
//! Lives here: what the loop calls for `d[k]`, `d[k] = v` and `k in d`. May use: `object`.
//! Deliberately absent: every other key; `object` and, for script keys, the library do those.

use crate::object::dict::Find;
use crate::object::{Dict, Gil, Ref, Value, put};

/// The hash of a string or an integer whose hash is itself; `None` for any other key.
#[inline(always)]
fn quick_hash(key: &Value) -> Option<i64> {
    match key {
        Value::Str(text) => Some(text.hash()),
        // Hashes are integers modulo 2**61 - 1, and -1 is taken.
        Value::Int(x) if x.unsigned_abs() < (1 << 61) - 1 => Some(if *x == -1 { -2 } else { *x }),
        _ => None,
    }
}

/// The value of a key that is there.
#[inline(never)]
pub(super) fn dict_get(dict: &Ref<Dict>, key: &Value, gil: &Gil) -> Option<Value> {
    let dict = dict.get(gil);
    match dict.find(key, quick_hash(key)?, gil) {
        Find::At(at) => dict.entry(at).map(|entry| entry.value.clone()),
        _ => None,
    }
}

/// Whether a key is there; `None` if that takes more than this.
#[inline(never)]
pub(super) fn dict_has(dict: &Ref<Dict>, key: &Value, gil: &Gil) -> Option<bool> {
    match dict.get(gil).find(key, quick_hash(key)?, gil) {
        Find::At(_) => Some(true),
        Find::Absent => Some(false),
        Find::Ask => None,
    }
}

/// Sets a key; gives the value back if that takes more than this.
#[inline(never)]
pub(super) fn dict_set(
    dict: &Ref<Dict>,
    key: &Value,
    value: Value,
    gil: &mut Gil,
) -> Option<Value> {
    let Some(hash) = quick_hash(key) else { return Some(value) };
    let found = dict.get(gil).find(key, hash, gil);
    let dict = dict.get_mut_for(&value, gil);
    match found {
        Find::At(at) => put(dict.value_mut(at), value),
        Find::Absent => dict.push(hash, key.clone(), value),
        Find::Ask => return Some(value),
    }
    None
}
