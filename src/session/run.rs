//! One run, from a text to an exit code.
//!
//! Lives here: `Options`, `Console`, `Session`. May use: `sched`, `gil`, its siblings.
//! Deliberately absent: the choice of what to say and how to draw it (`cli`).

use super::boot::boot;
use super::importer::{Importer, fresh_names, link};
use super::load::Input;
use crate::base::{Diagnostic, Source, Symbol};
use crate::builtins;
use crate::bytecode::Unit;
use crate::compile::{self, Mode};
use crate::gil::{GilLock, Settings};
use crate::object::ThreadId;
use crate::sched::{Driver, Ended, Host, Interrupter, Real, Virtual};
use crate::syntax::ast::Module;
use crate::text::room;
use crate::vm::imports::Dress;
use crate::vm::{Answer, Cx, Where};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// What a run chooses.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub settings: Settings,
    /// The deterministic scheduler instead of OS threads, with this seed.
    pub seed: Option<u64>,
    pub timeout: Option<Duration>,
    /// How much memory the process may use, in bytes; beyond it scripts get a `MemoryError`.
    pub max_memory: Option<u64>,
    /// `sys.argv`
    pub argv: Vec<String>,
    /// Where modules are looked for.
    pub folder: PathBuf,
    /// Written after every line (a terminal), not only when the buffer is full.
    pub line_buffered: bool,
}

impl Options {
    /// The options for an input with its arguments: `argv` and `folder` are set.
    pub fn of(input: &Input, args: Vec<String>) -> Options {
        let mut argv = vec![input.argv0()];
        argv.extend(args);
        let folder = match input {
            Input::File(path) => match path.parent() {
                // A script in the current directory has that as its folder, wherever it goes.
                Some(parent) if !parent.as_os_str().is_empty() => parent.into(),
                _ => PathBuf::from("."),
            },
            _ => PathBuf::new(),
        };
        Options { argv, folder, ..Options::default() }
    }
}

/// Where output goes. Everything is called without the GIL.
pub trait Console: Send + Sync {
    /// Writes what the script has printed, and flushes it.
    ///
    /// # Errors
    /// Of the writing; a broken pipe ends the run quietly.
    fn write(&self, bytes: &[u8]) -> io::Result<()>;
    /// Writes to standard error.
    fn complain(&self, text: &str);
    /// The run is over but its main thread does not come back, from a native that takes long.
    fn stuck(&self, ended: &Ended);
}

/// A driver's host: the console and the importer.
struct Front {
    console: Arc<dyn Console>,
    importer: Importer,
}

impl Host for Front {
    fn import(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: &str,
        place: &Where,
        again: bool,
    ) -> Answer {
        self.importer.import(lock, thread, name, place, again)
    }
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.console.write(bytes)
    }
    fn complain(&self, text: &str) {
        self.console.complain(text);
    }
    fn stuck(&self, ended: &Ended) {
        self.console.stuck(ended);
    }
}

/// A world and its driver.
pub struct Session {
    lock: Arc<GilLock>,
    driver: Box<dyn Driver>,
    console: Arc<dyn Console>,
    /// The number of `__main__`.
    main: u32,
}

impl Session {
    /// Boots a world.
    pub fn new(options: Options, console: Arc<dyn Console>) -> Session {
        let relaunch = super::worker::arguments(&options);
        let Options { settings, seed, timeout, max_memory, argv, folder, line_buffered } = options;
        if let Some(bytes) = max_memory {
            room::set_limit(bytes);
        }
        let lock = boot(&settings, argv, line_buffered);
        // As CPython: the first entry of the path is no link.
        let folder = match folder.as_os_str().is_empty() {
            true => folder,
            false => folder.canonicalize().unwrap_or(folder),
        };
        let shown = folder.display().to_string();
        let main = lock.turn(ThreadId::MAIN, move |world, _| {
            world.folder = shown;
            world.relaunch = relaunch;
            world.module(Symbol::new("__main__"))
        });
        let importer = Importer::new(folder, Arc::clone(&console));
        let host = Arc::new(Front { console: Arc::clone(&console), importer });
        let driver: Box<dyn Driver> = match seed {
            None => Box::new(Real::new(Arc::clone(&lock), &settings, host)),
            Some(seed) => Box::new(Virtual::new(Arc::clone(&lock), &settings, seed, host)),
        };
        if let Some(timeout) = timeout {
            driver.interrupter().time_out(timeout);
        }
        Session { lock, driver, console, main }
    }

    /// For Ctrl-C.
    pub fn interrupter(&self) -> Interrupter {
        self.driver.interrupter()
    }

    pub(super) fn lock(&self) -> &GilLock {
        &self.lock
    }

    /// Runs the code that main has been given.
    pub(super) fn main(&mut self) -> Ended {
        self.driver.main()
    }

    /// Runs a whole script; its threads may go on.
    ///
    /// # Errors
    /// All that is wrong with the text; nothing has run then.
    pub fn script(&mut self, source: &Arc<Source>) -> Result<Ended, Vec<Diagnostic>> {
        let mut names = fresh_names();
        let unit = super::compile(source, Mode::File, &mut names)?;
        self.complain(source, &unit);
        let main = self.main;
        let file = std::path::absolute(source.name())
            .ok()
            .filter(|_| !source.name().starts_with('<'))
            .map(|path| path.display().to_string());
        self.lock.turn(ThreadId::MAIN, |world, gil| {
            let mut cx = Cx { world, gil, me: ThreadId::MAIN };
            let dress = Dress { file, folders: None, main: true };
            link(&mut cx, unit, main, names, Some(dress));
            let world = cx.world;
            if let Some(code) = world.modules[main as usize].code.take() {
                world.begin(ThreadId::MAIN, code);
            }
        });
        Ok(self.driver.main())
    }

    /// Runs one entry of the prompt; its threads go on.
    ///
    /// # Errors
    /// All that is wrong with the entry; nothing has run then.
    pub fn entry(&mut self, source: &Arc<Source>, tree: &Module) -> Result<Ended, Vec<Diagnostic>> {
        let main = self.main;
        let mut names =
            self.lock.turn(ThreadId::MAIN, |world, _| world.modules[main as usize].names.clone());
        let unit = compile::compile(tree, source, Mode::Prompt, &mut names)?;
        self.complain(source, &unit);
        self.lock.turn(ThreadId::MAIN, |world, _| {
            world.prompt = true;
            let code = world.link(unit, main, names);
            world.begin(ThreadId::MAIN, code);
        });
        Ok(self.driver.main())
    }

    /// Says what is suspicious about a text.
    fn complain(&self, source: &Source, unit: &Unit) {
        if !unit.warnings.is_empty() {
            self.console.complain(&super::warnings(source, unit));
        }
    }

    /// Ends the run: waits for the threads that are no daemons.
    pub fn finish(&mut self, ended: Ended) -> Ended {
        let ended = self.driver.finish(ended);
        builtins::streams::flush_all();
        ended
    }
}
