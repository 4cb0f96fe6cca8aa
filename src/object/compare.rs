//! Equality and order of values, natively.
//!
//! Lives here: `eq`. May use: the object types. Deliberately absent: `__eq__` of scripts.

use super::Plain;
use super::key::Gil;
use super::value::Value;

/// `a == b`
pub fn eq(a: &Value, b: &Value, _gil: &Gil) -> Plain<bool> {
    Plain::Done(a.is(b))
}
