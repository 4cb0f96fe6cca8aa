//! How bytecode travels.
//!
//! Lives here: units, of one function's code and those inside it; where a thing comes from.
//! May use: `bytecode`, `program`. Deliberately absent: functions as objects (pack.rs, unpack.rs).

use super::bytes::Damaged;
use crate::base::{Source, Symbol};
use crate::bytecode::ops::Visit;
use crate::bytecode::verify::verify;
use crate::bytecode::{Code, Op, Slot, Slot16, Unit};
use crate::vm::World;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

/// Where a class, a function or a unit was made: a process and a number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Origin {
    pub process: u64,
    pub number: u64,
}

/// A number that no other process of the family has: processes get numbers again, times do not.
pub(super) fn fresh_origin() -> u64 {
    let time = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::from(std::process::id()).rotate_left(40) ^ time.as_nanos() as u64
}

/// One function's code and those inside it.
#[derive(Serialize, Deserialize)]
struct Travelling {
    /// The function's is the first.
    codes: Vec<Code>,
    /// The globals they use: slot and name.
    globals: Vec<(u32, Symbol)>,
    source: String,
    text: String,
}

/// The slots of globals that a code uses.
struct Slots<'a>(&'a mut Vec<u32>);

impl Visit for Slots<'_> {
    fn slot(&mut self, _: &'static str, slot: Slot) {
        self.0.push(slot.0);
    }
    fn slot16(&mut self, _: &'static str, slot: Slot16) {
        self.0.push(slot.0.into());
    }
}

/// A code of the program and all that are made inside it, outermost first.
fn family(world: &World, root: u32) -> Vec<u32> {
    let program = &world.program;
    let mut family = vec![root];
    let mut at = 0;
    while let Some(&code) = family.get(at) {
        let first = program.units[code as usize];
        for function in &program.codes[code as usize].functions {
            let inner = first + function.code;
            if !family.contains(&inner) {
                family.push(inner);
            }
        }
        at += 1;
    }
    family
}

/// The globals that a code and those inside it use, by name, in order of their slots.
pub(super) fn globals(world: &World, root: u32) -> Vec<(u32, Symbol)> {
    let mut slots = Vec::new();
    for code in family(world, root) {
        for op in &world.program.codes[code as usize].ops {
            op.visit(&mut Slots(&mut slots));
        }
    }
    slots.sort_unstable();
    slots.dedup();
    let module = world.program.entries[root as usize].module as usize;
    let names = world.modules[module].names.names();
    slots.into_iter().map(|slot| (slot, names[slot as usize])).collect()
}

/// The packed unit of a code.
pub(super) fn pack(world: &World, root: u32) -> Vec<u8> {
    let family = family(world, root);
    let place: HashMap<u32, u32> =
        family.iter().enumerate().map(|(at, &code)| (code, at as u32)).collect();
    let codes = family.iter().map(|&number| {
        let mut code = Code::clone(&world.program.codes[number as usize]);
        let first = world.program.units[number as usize];
        for function in &mut code.functions {
            function.code = place[&(first + function.code)];
        }
        code
    });
    let source = &world.program.codes[root as usize].source;
    let unit = Travelling {
        codes: codes.collect(),
        globals: globals(world, root),
        source: source.name().to_owned(),
        text: source.text().to_owned(),
    };
    // Plain data: nothing in it can fail to be written.
    postcard::to_allocvec(&unit).unwrap_or_default()
}

/// Adds a packed unit to the program, in a module of this world: the number of the first code.
pub(super) fn unpack(world: &mut World, module: u32, bytes: &[u8]) -> Result<u32, Damaged> {
    let unit: Travelling = postcard::from_bytes(bytes).map_err(|_| Damaged("code"))?;
    let source = Arc::new(Source::new(unit.source, unit.text));
    let mut names = std::mem::take(&mut world.modules[module as usize].names);
    let slots: HashMap<u32, u32> =
        unit.globals.iter().map(|&(slot, name)| (slot, names.slot(name))).collect();
    let mut unknown = false;
    let mut number = |slot: u32| {
        slots.get(&slot).copied().unwrap_or_else(|| {
            unknown = true;
            0
        })
    };
    let mut codes = unit.codes;
    let mut renumbered = true;
    for code in &mut codes {
        code.source = Arc::clone(&source);
        let ops: Option<Vec<Op>> = code.ops.iter().map(|op| op.renumbered(&mut number)).collect();
        match ops {
            Some(ops) => code.ops = ops,
            None => renumbered = false,
        }
    }
    let unit = Unit { codes, warnings: Vec::new() };
    if unknown || !renumbered || unit.codes.is_empty() || verify(&unit).is_err() {
        world.modules[module as usize].names = names;
        world.fill_slots(module);
        return Err(Damaged("code that does not fit"));
    }
    Ok(world.link(unit, module, names))
}
