//! Making a world that is ready for a script.
//!
//! Lives here: `boot`: natives, then the library written in the language. May use: `builtins`,
//! `vm`, `gil`, `compile`. Deliberately absent: the script.

use crate::base::{Source, Symbol};
use crate::builtins;
use crate::compile::{self, Mode};
use crate::gil::{GilLock, Settings};
use crate::object::{Gil, ThreadId};
use crate::syntax;
use crate::vm::breaker::Counted;
use crate::vm::thread::Outcome;
use crate::vm::{Looks, Pause, World, run, traceback};
use std::sync::Arc;

/// A world with everything built in, behind its lock.
pub fn boot(settings: &Settings, argv: Vec<String>, line_buffered: bool) -> Arc<GilLock> {
    Arc::new(GilLock::new(settings.effective(), move |gil| {
        let mut world = World::new(gil);
        world.argv = argv;
        world.line_buffered = line_buffered;
        builtins::install(&mut world, gil);
        library(&mut world, gil);
        world
    }))
}

/// Compiles and runs the source of module `builtins`, which the machine itself calls.
///
/// # Panics
/// If that text is wrong: every start reads it, so no test can miss it.
fn library(world: &mut World, gil: &mut Gil) {
    let name = Symbol::new("builtins");
    let Some(text) = builtins::library(name.as_str()) else { return };
    let source = Arc::new(Source::new("<builtins>", text));
    let module = world.module(name);
    let mut names = world.modules[module as usize].names.clone();
    let unit = syntax::parse_file(&source)
        .and_then(|tree| compile::compile(&tree, &source, Mode::File, &mut names));
    let unit = match unit {
        Ok(unit) => unit,
        Err(found) => panic!("the library: {:?} {found:?}", source.line_col(found[0].span().start)),
    };
    let code = world.link(unit, module, names);
    world.begin(ThreadId::MAIN, code);
    let mut look = Counted { looks: Looks::BackEdges, left: u64::MAX, made: 0 };
    let pause = run::turn(world, gil, ThreadId::MAIN, &mut look);
    let record = world.thread_mut(ThreadId::MAIN);
    match (pause, std::mem::replace(&mut record.outcome, Outcome::Running)) {
        (Pause::Finished, Outcome::Raised(exception)) => {
            panic!("the library: {}", traceback::render(world, gil, &exception));
        }
        (Pause::Finished, _) => builtins::publish(world),
        _ => panic!("the library waits for something"),
    }
}
