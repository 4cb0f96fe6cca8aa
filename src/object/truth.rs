//! Whether a value counts as true.
//!
//! Lives here: `truth`. May use: the object types, `special`.
//! Deliberately absent: `__bool__` and `__len__` of scripts, which the machine calls.

use super::Plain;
use super::key::Gil;
use super::misc::Misc;
use super::special::{Route, names, route};
use super::value::Value;

/// `bool(v)`
#[inline]
pub fn truth(v: &Value, gil: &Gil) -> Plain<bool> {
    match v {
        Value::True => Plain::Done(true),
        Value::False | Value::None => Plain::Done(false),
        Value::Int(x) => Plain::Done(*x != 0),
        _ => truth_slow(v, gil),
    }
}

#[inline(never)]
fn truth_slow(v: &Value, gil: &Gil) -> Plain<bool> {
    Plain::Done(match v {
        Value::Float(x) => x.get() != 0.0,
        Value::Str(s) => !s.as_str().is_empty(),
        Value::Bytes(b) => !b.0.is_empty(),
        Value::Buffer(buffer) => !buffer.get(gil).is_empty(),
        Value::List(list) => !list.get(gil).items.is_empty(),
        Value::Tuple(tuple) => !tuple.items.is_empty(),
        Value::Dict(dict) => !dict.get(gil).is_empty(),
        Value::Set(set) => !set.get(gil).is_empty(),
        Value::View(view) => !view.dict.get(gil).is_empty(),
        Value::Range(range) => !range.is_empty(),
        Value::Instance(instance) => {
            let names = names();
            return match route(instance, &[names.bool_, names.len], gil) {
                Route::Script => Plain::Script,
                Route::Native(native) => truth_slow_native(native, gil),
                Route::Nobody => Plain::Done(true),
            };
        }
        Value::Misc(misc) => match misc.get(gil) {
            Misc::Memory(memory) => memory.len != 0,
            // Its `__bool__` refuses.
            Misc::Matrix(_) => return Plain::Script,
            _ => true,
        },
        Value::Unset | Value::None | Value::False => false,
        Value::Int(x) => *x != 0,
        _ => true,
    })
}

/// A native value is never an instance, so this ends.
fn truth_slow_native(native: &Value, gil: &Gil) -> Plain<bool> {
    match native {
        Value::Instance(_) => Plain::Script,
        native => truth_slow(native, gil),
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::alone;
    use super::*;

    #[test]
    fn empty_things_are_false() {
        alone(|gil| {
            let no = [
                Value::None,
                Value::False,
                Value::Int(0),
                Value::float(-0.0),
                Value::str(""),
                Value::list(vec![]),
                Value::tuple(vec![]),
            ];
            for v in no {
                assert!(matches!(truth(&v, gil), Plain::Done(false)), "{v:?}");
            }
            let yes = [Value::True, Value::float(f64::NAN), Value::str("0"), Value::Ellipsis];
            for v in yes {
                assert!(matches!(truth(&v, gil), Plain::Done(true)), "{v:?}");
            }
        })
    }
}
