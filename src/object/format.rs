//! `format(v, spec)`
//!
//! Lives here: which type formats how. May use: `text::format_spec` (the mini-language), `repr`.
//! Deliberately absent: `__format__` of scripts, which the machine calls.

use super::Plain;
use super::convert::{Number, number, type_text};
use super::exc::Res;
use super::heap::Heap;
use super::key::Gil;
use super::registry;
use super::repr::str_of;
use super::special::{Route, names, route};
use super::value::Value;
use crate::text::format_spec::{format_float, format_int_within, format_str, unsupported_format};

/// `format(v, spec)`
///
/// # Errors
/// ValueError for a malformed specification, TypeError for a type that has none.
pub fn format(v: &Value, spec: &str, heap: &mut Heap, gil: &Gil) -> Res<Plain<String>> {
    let mut native = v;
    if let Value::Instance(instance) = v {
        match route(instance, &[names().format], gil) {
            Route::Script => return Ok(Plain::Script),
            // An empty specification asks `str`, which the script may have changed.
            Route::Native(inner) if !spec.is_empty() => native = inner,
            _ => {}
        }
    }
    if spec.is_empty() {
        return Ok(match str_of(v, heap, gil)? {
            Plain::Done(Value::Str(text)) => Plain::Done(text.as_str().to_owned()),
            _ => Plain::Script,
        });
    }
    let name = type_text(v, gil);
    let text = match (number(native), native) {
        (Some(Number::Int(n)), _) => {
            format_int_within(n, spec, name, registry::int_max_str_digits())?
        }
        (Some(Number::Float(x)), _) => format_float(x, spec, name)?,
        (None, Value::Str(text)) => format_str(text.as_str(), spec, name)?,
        _ => return Err(unsupported_format(name).into()),
    };
    Ok(Plain::Done(text))
}
