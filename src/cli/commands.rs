//! What each command does.
//!
//! Lives here: one function a command, their exit codes. May use: `session`, its siblings.
//! Deliberately absent: what the commands find out (`session`), how it is drawn.

use super::args::{Cli, Command, Script, from_path, variable};
use super::diagnostics::{self, Format};
use super::repl::repl;
use super::running::run;
use super::terminal::Colour;
use super::{exit, json, output};
use crate::base::{Diagnostic, DiagnosticCode, Source};
use crate::session::{self, Input, Trouble};
use clap::ValueEnum;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Arc;

/// What holds for every command.
pub struct Manner {
    pub colour: Colour,
    pub quiet: bool,
}

/// Does what the command line says; gives the exit code.
pub fn obey(cli: Cli, script_args: Vec<String>) -> u8 {
    let mut colour = cli.color;
    if let Err(why) = variable("TOYVM_COLOR", &mut colour, |text| Colour::from_str(text, true)) {
        return usage(&why);
    }
    let manner = Manner { colour: colour.unwrap_or_default(), quiet: cli.quiet };
    match cli.command {
        None => {
            let input = cli.script.input();
            if input.is_none() && std::io::stdin().is_terminal() {
                return repl(cli.running, &manner);
            }
            run(input.unwrap_or(Input::Stdin), cli.running, script_args, &manner)
        }
        Some(Command::Run { script, running }) => match script.input() {
            Some(input) => run(input, running, script_args, &manner),
            None => usage("run what? Give a FILE, `-` or `-c CODE`"),
        },
        Some(Command::Repl { running }) => repl(running, &manner),
        Some(Command::Check { files, code, format, json }) => {
            check(files, code, if json { None } else { Some(format) }, &manner)
        }
        Some(Command::Dis(script)) => shown(script, &manner, session::dis),
        Some(Command::Ast(script)) => shown(script, &manner, session::ast),
        Some(Command::Tokens(script)) => shown(script, &manner, session::tokens),
        Some(Command::Explain { code }) => explain(code.as_deref()),
    }
}

/// Complains about the command line.
pub fn usage(why: &str) -> u8 {
    output::say(&format!("toyvm: {why}\n"));
    exit::USAGE
}

/// Reports why a script cannot begin.
pub fn refuse(trouble: &Trouble, manner: &Manner) -> u8 {
    match trouble {
        Trouble::Unreadable(why) => usage(why),
        Trouble::Refused(source, found) => {
            output::say(&diagnostics::render(
                source,
                found,
                Format::Full,
                manner.colour.on_stderr(),
            ));
            exit::FAILURE
        }
    }
}

/// `dis`, `ast`, `tokens`: shows what a script becomes.
fn shown(
    script: Script,
    manner: &Manner,
    view: impl Fn(&Arc<Source>) -> Result<String, Vec<Diagnostic>>,
) -> u8 {
    let Some(input) = script.input() else {
        return usage("of what? Give a FILE, `-` or `-c CODE`");
    };
    let seen = session::load(&input)
        .and_then(|source| view(&source).map_err(|found| Trouble::Refused(source, found)));
    match seen {
        Ok(text) => output::show(&text),
        Err(trouble) => refuse(&trouble, manner),
    }
}

/// `check`: every finding of every file; no format means JSON.
fn check(files: Vec<PathBuf>, code: Option<String>, format: Option<Format>, manner: &Manner) -> u8 {
    let inputs = files.into_iter().map(from_path).chain(code.map(Input::Code));
    let (mut text, mut objects) = (String::new(), Vec::new());
    let (mut count, mut total, mut unreadable) = (0, 0, false);
    for input in inputs {
        count += 1;
        let (source, found) = match session::load(&input) {
            Ok(source) => {
                let found = session::check(&source);
                (source, found)
            }
            Err(Trouble::Refused(source, found)) => (source, found),
            Err(Trouble::Unreadable(why)) => {
                usage(&why);
                unreadable = true;
                continue;
            }
        };
        total += found.len();
        match format {
            Some(format) => {
                let colour = manner.colour.on_stdout();
                text.push_str(&diagnostics::render(&source, &found, format, colour));
            }
            None => objects.extend(diagnostics::json_objects(&source, &found)),
        }
    }
    if format.is_none() {
        text = json::array(objects.into_iter()) + "\n";
    }
    let code = output::show(&text);
    if !manner.quiet {
        let plural = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
        let found = if total == 0 { "no findings".into() } else { plural(total, "finding") };
        output::say(&format!("toyvm: {}, {found}\n", plural(count, "script")));
    }
    match (code, unreadable, total) {
        (0, true, _) => exit::USAGE,
        (0, false, 0) => 0,
        (0, false, _) => exit::FAILURE,
        (code, ..) => code,
    }
}

/// `explain`: what a code means.
fn explain(code: Option<&str>) -> u8 {
    let Some(wanted) = code else {
        let list = DiagnosticCode::ALL.iter().map(|code| {
            let meaning = code.meaning();
            format!("{}  {}\n", code.as_str(), meaning.lines().next().unwrap_or("").trim())
        });
        return output::show(&list.collect::<String>());
    };
    match DiagnosticCode::ALL.iter().find(|code| code.as_str().eq_ignore_ascii_case(wanted)) {
        Some(code) => {
            let lines: Vec<&str> = code.meaning().lines().map(str::trim).collect();
            output::show(&format!("{}: {}\n", code.as_str(), lines.join("\n")))
        }
        None => usage(&format!("no code '{wanted}'; `toyvm explain` lists them all")),
    }
}
