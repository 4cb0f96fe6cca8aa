//! Running a script: from the command line to the exit code.
//!
//! Lives here: `run`, the console of the standard streams, Ctrl-C. May use: `session`, its
//! siblings. Deliberately absent: the prompt (repl.rs).

use super::args::Running;
use super::commands::{Manner, refuse, usage};
use super::{output, repl};
use crate::session::{
    self, Console, Ended, Input, Interrupter, Options, Session, Settings, Trouble,
};
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The console of the process: its standard streams.
pub struct Streams {
    /// Unbuffered: what is written here has been collected already.
    out: io::Result<File>,
    timeout: Option<Duration>,
}

impl Streams {
    /// The streams of this process; the time limit is there to be named when it is over.
    pub fn new(timeout: Option<Duration>) -> Streams {
        let out = io::stdout().as_fd().try_clone_to_owned().map(File::from);
        Streams { out, timeout }
    }
}

impl Console for Streams {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        match &self.out {
            Ok(out) => (&*out).write_all(bytes),
            // A process without standard output: what is printed goes nowhere, as in CPython.
            Err(_) => Ok(()),
        }
    }

    fn complain(&self, text: &str) {
        output::say(text);
    }

    fn stuck(&self, ended: &Ended) {
        say_end(ended, self.timeout);
        std::process::exit(ended.code());
    }
}

/// What the driver has not said already.
pub fn say_end(ended: &Ended, timeout: Option<Duration>) {
    if let (Ended::TimedOut, Some(limit)) = (ended, timeout) {
        output::say(&format!("toyvm: stopped after {limit:?}, the time limit\n"));
    }
}

/// The options that the command line and the environment ask for.
pub fn options(input: &Input, mut running: Running, args: Vec<String>) -> Result<Options, String> {
    running.complete()?;
    let mut settings = running.era.map_or_else(Settings::default, Settings::of);
    settings.interval = running.switch_interval;
    settings.pace = running.pace.unwrap_or(settings.pace);
    Ok(Options {
        settings,
        seed: running.seed,
        timeout: running.timeout,
        max_memory: running.max_memory,
        line_buffered: io::stdout().is_terminal(),
        ..Options::of(input, args)
    })
}

/// Runs a script; gives the exit code.
pub fn run(input: Input, running: Running, args: Vec<String>, manner: &Manner) -> u8 {
    let interactive = running.interactive;
    let options = match options(&input, running, args) {
        Ok(options) => options,
        Err(why) => return usage(&why),
    };
    let source = match session::load(&input) {
        Ok(source) => source,
        Err(trouble) => return refuse(&trouble, manner),
    };
    if interactive {
        return repl::after(&source, options, manner);
    }
    let timeout = options.timeout;
    let mut session = Session::new(options, Arc::new(Streams::new(timeout)));
    on_interrupt(Some(session.interrupter()));
    let ended = match session.script(&source) {
        Ok(ended) => session.finish(ended),
        Err(found) => {
            drop(session);
            return refuse(&Trouble::Refused(source, found), manner);
        }
    };
    say_end(&ended, timeout);
    // The system frees the world faster than we could.
    std::mem::forget(session);
    ended.code() as u8
}

/// Whom Ctrl-C interrupts.
static INTERRUPTED: Mutex<Option<Interrupter>> = Mutex::new(None);

/// Sends Ctrl-C to a run from now on.
pub fn on_interrupt(interrupter: Option<Interrupter>) {
    let mut target = INTERRUPTED.lock().unwrap_or_else(|e| e.into_inner());
    let first = target.is_none();
    *target = interrupter;
    drop(target);
    if first {
        // A second handler is refused, and one is all we need.
        let _ = ctrlc::set_handler(|| {
            let target = INTERRUPTED.lock().unwrap_or_else(|e| e.into_inner()).clone();
            if let Some(target) = target {
                target.interrupt();
            }
        });
    }
}
