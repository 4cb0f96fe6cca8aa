//! How values travel to another process and back.
//!
//! Lives here: `Parcel`, `pack`, `unpack`. May use: `object`, `bytecode`, `vm`.
//! Deliberately absent: descriptors being sent and read (`builtins`), processes (`sched`).

use crate::object::{Gil, Res, Value};
use crate::vm::World;
use std::os::fd::OwnedFd;
use std::sync::Arc;

/// A value on its way: it holds nothing counted, so it passes the door.
#[derive(Debug, Default)]
pub struct Parcel {
    pub bytes: Vec<u8>,
    /// The descriptors of the ports inside; they travel beside the bytes, in this order.
    pub descriptors: Vec<Arc<OwnedFd>>,
}

/// What a parcel holds, and whether code came with it: then the turn must end before that code can
/// be called, because a turn reads the program it began with.
pub struct Unpacked {
    pub value: Value,
    pub new_code: bool,
}

/// Packs a value with all that it holds. `name` is what the path to a part that cannot travel
/// begins with.
///
/// # Errors
/// TypeError for what cannot travel, with the path to it.
pub fn pack(_: &mut World, _: &mut Gil, _: &Value, _name: &str) -> Res<Parcel> {
    Ok(Parcel::default())
}

/// The names of the modules that must be imported before the parcel is unpacked.
///
/// # Errors
/// ValueError for what is no parcel of this version.
pub fn modules(_: &Parcel) -> Res<Vec<String>> {
    Ok(Vec::new())
}

/// Makes the values of a parcel.
///
/// # Errors
/// ValueError for what is no parcel of this version, or is damaged.
pub fn unpack(_: &mut World, _: &mut Gil, _: &Parcel) -> Res<Unpacked> {
    Ok(Unpacked { value: Value::None, new_code: false })
}
