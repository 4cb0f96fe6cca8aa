//! Listings of functions, for module `dis`.
//!
//! Lives here: module `_dis`. May use: `bytecode` (which writes listings), `object`, `vm`.
//! Deliberately absent: what can be listed (`lib/dis.cc`).

use super::args::*;
use super::table::{Row, members, natives};
use crate::bytecode::{Unit, dis};
use crate::object::{Gil, Res, Value};
use crate::vm::{Cx, World};

const MEMBERS: &[Row] = natives! { "";
    /// The ops of a function, as text.
    "listing" "(function, /)" Atomic listing;
};

/// Fills module `_dis`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, MEMBERS);
}

fn listing(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::Func(func) = &args[0] else { return type_error("no function") };
    let func = func.get(cx.gil);
    let program = &cx.world.program;
    // Codes name each other by their numbers in the unit they were compiled in.
    let first = program.units[func.code as usize];
    let inside = program.units.iter().enumerate().filter(|(_, unit)| **unit == first);
    let codes = inside.map(|(at, _)| (*program.codes[at]).clone()).collect();
    let unit = Unit { codes, warnings: Vec::new() };
    let globals = cx.world.modules[func.module as usize].names.names();
    Ok(Value::string(dis::disassemble_code(&unit, globals, (func.code - first) as usize)))
}
