//! Making a world that is ready for a script.
//!
//! Lives here: `boot`: natives, then the functions they call. May use: `builtins`, `vm`, `gil`,
//! `compile`. Deliberately absent: the script.

use crate::base::{Source, Symbol};
use crate::gil::{GilLock, Settings};
use crate::vm::World;
use crate::{builtins, compile};
use std::sync::Arc;

/// A world with everything built in, behind its lock.
pub fn boot(settings: &Settings, argv: Vec<String>, line_buffered: bool) -> Arc<GilLock> {
    Arc::new(GilLock::new(settings.effective(), move |gil| {
        let mut world = World::new(gil);
        world.argv = argv;
        world.line_buffered = line_buffered;
        world.compiler = Some(super::compile_body);
        builtins::install(&mut world, gil);
        define_core(&mut world);
        builtins::complete(&mut world, gil);
        world
    }))
}

/// Gives the machine the functions that natives call; none is read before its first call.
fn define_core(world: &mut World) {
    let module = world.module(Symbol::new("builtins"));
    let names = std::mem::take(&mut world.modules[module as usize].names);
    let source = Arc::new(Source::new("<builtins>", builtins::CORE));
    let first = world.link(compile::stubs(&source), module, names);
    for code in first..world.program.codes.len() as u32 {
        let name = world.program.codes[code as usize].name;
        let function = world.function(code);
        world.library.insert(name, function.clone());
        world.set_global(module, name, function);
    }
}
