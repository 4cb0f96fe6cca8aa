//! The entry of a process that another one has started.
//!
//! Lives here: `run`. May use: `session`, its siblings. Deliberately absent: who may start one
//! (`session::worker`).

use super::commands::usage;
use super::running::{Streams, on_interrupt};
use crate::session::{Session, worker};
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::sync::Arc;

/// Does what the parent wants; gives the exit code.
pub fn run(args: &[OsString]) -> u8 {
    let employment = match worker::employment() {
        Ok(employment) => employment,
        Err(why) => return usage(&why),
    };
    let Some(mut options) = worker::options(args) else {
        return usage("these are no arguments of a worker");
    };
    options.line_buffered = io::stdout().is_terminal();
    let mut session = Session::new(options, Arc::new(Streams::new(None)));
    on_interrupt(Some(session.interrupter()));
    let ended = session.work(employment);
    let ended = session.finish(ended);
    // The system frees the world faster than we could.
    std::mem::forget(session);
    ended.code() as u8
}
