//! Floor 9, *cli*: the command line.
//!
//! Lives here: arguments, the prompt, drawing of diagnostics, exit codes. May use: all floors.
//! Deliberately absent: whatever another program might want to call; that is `session`.

mod args;
mod commands;
pub mod diagnostics;
mod json;
mod output;
mod repl;
mod running;
pub mod terminal;
mod worker;

use args::Cli;
use clap::Parser;
use std::process::ExitCode;

/// Exit codes, the same for every command.
pub mod exit {
    /// An uncaught exception, a refused script, a finding.
    pub const FAILURE: u8 = 1;
    /// The command line is wrong, or a file cannot be read.
    pub const USAGE: u8 = 2;
    /// A defect of toyvm.
    pub const INTERNAL: u8 = 70;
    /// `--timeout`
    pub const TIMEOUT: u8 = 124;
    /// Ctrl-C
    pub const INTERRUPTED: u8 = 130;
    /// Whoever read our output has gone.
    pub const CLOSED_PIPE: u8 = 141;
}

/// The whole program.
pub fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|info| {
        let what = info.payload_as_str().unwrap_or("panic");
        let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line()));
        output::say(&format!(
            "toyvm: internal error: {what}{}\nThis is a defect of toyvm; please report it together \
             with the script.\n",
            place.unwrap_or_default()
        ));
        std::process::exit(exit::INTERNAL.into());
    }));
    if std::env::args_os().nth(1).is_some_and(|arg| arg == crate::session::worker::ENTRY) {
        let args: Vec<_> = std::env::args_os().skip(2).collect();
        return ExitCode::from(worker::run(&args));
    }
    let (ours, script_args) = args::split(std::env::args_os().skip(1));
    let cli = match Cli::try_parse_from(ours) {
        Ok(cli) => cli,
        Err(error) => {
            let text = error.render();
            let text = match error.use_stderr() && terminal::Colour::Auto.on_stderr() {
                true => text.ansi().to_string(),
                false => text.to_string(),
            };
            return match error.use_stderr() {
                true => {
                    output::say(&text);
                    ExitCode::from(exit::USAGE)
                }
                false => ExitCode::from(output::show(&text)),
            };
        }
    };
    ExitCode::from(commands::obey(cli, script_args))
}
