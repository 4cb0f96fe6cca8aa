//! Making a world that is ready for a script.
//!
//! Lives here: `boot`: natives, then the library written in the language. May use: `builtins`,
//! `vm`, `gil`, `compile`. Deliberately absent: the script.

use crate::base::{Source, Symbol};
use crate::gil::{GilLock, Settings};
use crate::object::{Gil, ThreadId};
use crate::vm::breaker::Counted;
use crate::vm::thread::Outcome;
use crate::vm::{Looks, Pause, World, traceback, turn};
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
        run_builtins(&mut world, gil);
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

/// Compiles and runs the source of module `builtins`, which holds natives already.
///
/// # Panics
/// If that text is wrong, if it raises or waits: every start reads it, so no test can miss it.
fn run_builtins(world: &mut World, gil: &mut Gil) {
    let module = world.module(Symbol::new("builtins"));
    let text = builtins::library("builtins").unwrap_or_default();
    let mut names = std::mem::take(&mut world.modules[module as usize].names);
    let unit = super::compile_library(&Arc::new(Source::new("<builtins>", text)), &mut names);
    let code = world.link(unit, module, names);
    world.begin(ThreadId::MAIN, code);
    let mut look = Counted { looks: Looks::BackEdges, left: u64::MAX, made: 0 };
    let pause = turn::run(world, gil, ThreadId::MAIN, &mut look);
    let record = world.thread_mut(ThreadId::MAIN);
    match (pause, std::mem::replace(&mut record.outcome, Outcome::Running)) {
        (Pause::Finished, Outcome::Raised(exception)) => {
            panic!("the library: {}", traceback::render(world, gil, &exception));
        }
        (Pause::Finished, _) => builtins::publish(world),
        _ => panic!("the library waits for something"),
    }
}
