//! Making a world that is ready for a script.
//!
//! Lives here: `boot`: natives, then the library written in the language. May use: `builtins`,
//! `vm`, `gil`, `compile`. Deliberately absent: the script.
//!
//! Compiling the source of module `builtins` takes half of a start. It needs no world, so it is
//! done on a thread of its own while the rest is made ready.

use super::importer::fresh_names;
use crate::base::{Source, Symbol};
use crate::builtins;
use crate::bytecode::{GlobalNames, Unit};
use crate::gil::{GilLock, Settings};
use crate::object::{Gil, ThreadId, Value};
use crate::vm::breaker::Counted;
use crate::vm::thread::Outcome;
use crate::vm::{Looks, Pause, World, traceback, turn};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// The compiled source of module `builtins`, and the names of its globals.
type Library = (Unit, GlobalNames);

/// The compilation that runs already.
static BEGUN: Mutex<Option<JoinHandle<Library>>> = Mutex::new(None);

/// Begins what the next [`boot`] will need. A start that says so first, before it looks for its
/// script, is a millisecond faster.
pub fn warm() {
    let thread = std::thread::Builder::new().name("library".into()).spawn(compiled);
    *BEGUN.lock().unwrap_or_else(|e| e.into_inner()) = thread.ok();
}

/// A world with everything built in, behind its lock.
pub fn boot(settings: &Settings, argv: Vec<String>, line_buffered: bool) -> Arc<GilLock> {
    let begun = BEGUN.lock().unwrap_or_else(|e| e.into_inner()).take();
    Arc::new(GilLock::new(settings.effective(), move |gil| {
        let mut world = World::new(gil);
        world.argv = argv;
        world.line_buffered = line_buffered;
        world.compiler = Some(super::compile_body);
        builtins::install(&mut world, gil);
        let library = begun.and_then(|thread| thread.join().ok());
        begin(&mut world, gil, library.unwrap_or_else(compiled));
        world
    }))
}

/// Compiles the source of module `builtins`.
///
/// # Panics
/// If that text is wrong: every start reads it, so no test can miss it.
fn compiled() -> Library {
    let text = builtins::library("builtins").unwrap_or_default();
    let source = Arc::new(Source::new("<builtins>", text));
    let mut names = fresh_names();
    let unit = super::compile_library(&source, &mut names);
    (unit, names)
}

/// Links and runs module `builtins`, which holds natives already.
///
/// # Panics
/// If it raises or waits.
fn begin(world: &mut World, gil: &mut Gil, (unit, names): Library) {
    let module = world.module(Symbol::new("builtins"));
    // The unit has numbered the globals without knowing those that are there: they move.
    let there: Vec<Symbol> = world.modules[module as usize].names.names().to_vec();
    let values: Vec<Value> = std::mem::take(&mut world.globals[module as usize]);
    let code = world.link(unit, module, names);
    for (name, value) in there.into_iter().zip(values) {
        world.set_global(module, name, value);
    }
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
