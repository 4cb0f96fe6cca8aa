//! The command line: what may stand on it, and what of it belongs to the script.
//!
//! Lives here: the tables of commands and options, durations, the split. May use: clap,
//! `session` (names of eras). Deliberately absent: doing anything (commands.rs).

use super::diagnostics::Format;
use super::terminal::Colour;
use crate::gil::eras::{self, Era};
use crate::session::Input;
use clap::{Args, CommandFactory, Parser, Subcommand};
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::time::Duration;

/// Runs Python scripts (.cc) under a global interpreter lock that you can watch.
#[derive(Debug, Parser)]
#[command(
    name = "toyvm",
    version,
    override_usage = "toyvm [OPTIONS] [FILE | - | -c CODE] [ARGS]...\n       toyvm <COMMAND>",
    subcommand_negates_reqs = true,
    disable_help_subcommand = true,
    after_help = "Without FILE: the prompt on a terminal, else the script is read from standard \
                  input.\nEvery option that takes a value can be set by a variable, as in \
                  TOYVM_ERA=3.10; options beat variables."
)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub script: Script,
    #[command(flatten)]
    pub running: Running,
    /// Colour of messages
    #[arg(long, value_name = "WHEN", value_enum, global = true)]
    pub color: Option<Colour>,
    /// Say less: no banner, no summary
    #[arg(short, long, global = true)]
    pub quiet: bool,
}

/// What to do other than running a script.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run a script (the same as without a command)
    #[command(override_usage = "toyvm run [OPTIONS] FILE | - | -c CODE [ARGS]...")]
    Run {
        #[command(flatten)]
        script: Script,
        #[command(flatten)]
        running: Running,
    },
    /// The interactive prompt
    Repl {
        #[command(flatten)]
        running: Running,
    },
    /// Report what is wrong with scripts without running them
    Check {
        /// Scripts; `-` is standard input
        #[arg(value_name = "FILE", required_unless_present = "code")]
        files: Vec<PathBuf>,
        /// The script itself
        #[arg(short, value_name = "CODE")]
        code: Option<String>,
        /// How findings are written
        #[arg(long, value_enum, default_value_t, conflicts_with = "json")]
        format: Format,
        /// Findings as one JSON array
        #[arg(long)]
        json: bool,
    },
    /// Show a script's bytecode
    Dis(Script),
    /// Show a script's syntax tree
    Ast(Script),
    /// Show a script's tokens
    Tokens(Script),
    /// Explain a diagnostic code; without one, list them all
    Explain {
        /// A code such as E0103
        code: Option<String>,
    },
}

/// Where the script is.
#[derive(Debug, Default, Args)]
pub struct Script {
    /// The script; `-` is standard input
    #[arg(value_name = "FILE", conflicts_with = "code")]
    pub file: Option<PathBuf>,
    /// The script itself
    #[arg(short, value_name = "CODE", allow_hyphen_values = true)]
    pub code: Option<String>,
}

/// How to run it.
#[derive(Debug, Default, Args)]
pub struct Running {
    /// Whose GIL: 3.2 (a switch between any two opcodes) or 3.10 (at back edges and calls)
    #[arg(long, value_parser = era)]
    pub era: Option<&'static Era>,
    /// How long a thread may keep the GIL when others want it, as in 5ms (wall clock)
    #[arg(long, value_name = "TIME", value_parser = positive_duration)]
    pub switch_interval: Option<Duration>,
    /// How much faster than that CPython to take the machine for; 1 turns scaling off
    #[arg(long, value_name = "FACTOR", value_parser = positive)]
    pub pace: Option<f64>,
    /// Run on the deterministic scheduler, which makes the choices of this seed
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// End the run after this time, with exit code 124
    #[arg(long, value_name = "TIME", value_parser = positive_duration)]
    pub timeout: Option<Duration>,
    /// Raise MemoryError when the process would use more than this, as in 64MB
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub max_memory: Option<u64>,
    /// Go on with the prompt when the script has ended
    #[arg(short)]
    pub interactive: bool,
}

impl Script {
    /// The input it names, if it names one.
    pub fn input(&self) -> Option<Input> {
        if let Some(code) = &self.code {
            return Some(Input::Code(code.clone()));
        }
        self.file.as_ref().map(|file| from_path(file.clone()))
    }
}

/// A path, or `-` for standard input.
pub fn from_path(path: PathBuf) -> Input {
    if path.as_os_str() == "-" { Input::Stdin } else { Input::File(path) }
}

impl Running {
    /// Fills what no option has set from the `TOYVM_*` variables.
    ///
    /// # Errors
    /// If a variable holds nonsense: one line that names it.
    pub fn complete(&mut self) -> Result<(), String> {
        variable("TOYVM_ERA", &mut self.era, era)?;
        variable("TOYVM_SWITCH_INTERVAL", &mut self.switch_interval, positive_duration)?;
        variable("TOYVM_PACE", &mut self.pace, positive)?;
        variable("TOYVM_SEED", &mut self.seed, |text| {
            text.parse().map_err(|_| "a seed is a whole number from 0".into())
        })?;
        variable("TOYVM_TIMEOUT", &mut self.timeout, positive_duration)?;
        variable("TOYVM_MAX_MEMORY", &mut self.max_memory, size)
    }
}

/// Reads a variable of the environment into an option that is not set; an empty one counts as
/// none.
pub fn variable<T>(
    name: &str,
    into: &mut Option<T>,
    parse: impl Fn(&str) -> Result<T, String>,
) -> Result<(), String> {
    if into.is_none()
        && let Some(value) = std::env::var_os(name)
        && !value.is_empty()
    {
        let value = value.to_string_lossy();
        *into = Some(parse(&value).map_err(|why| format!("{name}='{value}': {why}"))?);
    }
    Ok(())
}

fn era(text: &str) -> Result<&'static Era, String> {
    eras::find(text).ok_or_else(|| {
        let known: Vec<&str> = eras::ERAS.iter().map(|era| era.name).collect();
        format!("no such era; known are {}", known.join(", "))
    })
}

fn positive(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(x) if x > 0.0 && x.is_finite() => Ok(x),
        _ => Err("a number above 0 is needed".into()),
    }
}

fn positive_duration(text: &str) -> Result<Duration, String> {
    duration(text).filter(|time| !time.is_zero()).ok_or_else(|| {
        "a time above 0 is needed, as in 5ms, 10s, 1.5s, 2m (a number alone is seconds)".into()
    })
}

/// A size such as `64MB`, `1.5g`; a number alone is bytes.
fn size(text: &str) -> Result<u64, String> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let unit = match text[end..].trim().to_ascii_lowercase().as_str() {
        "" | "b" => Some(1.0),
        "k" | "kb" | "kib" => Some(1024.0),
        "m" | "mb" | "mib" => Some(1048576.0),
        "g" | "gb" | "gib" => Some(1073741824.0),
        _ => None,
    };
    match (text[..end].parse::<f64>(), unit) {
        (Ok(number), Some(unit)) if number * unit >= 1.0 => Ok((number * unit) as u64),
        _ => {
            Err("a size above 0 is needed, as in 64MB, 512k, 1.5g (a number alone is bytes)".into())
        }
    }
}

/// A time such as `5ms`, `1.5s`, `2m`; a number alone is seconds.
fn duration(text: &str) -> Option<Duration> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let number: f64 = text[..end].parse().ok()?;
    let unit = match text[end..].trim() {
        "ns" => 1e-9,
        "us" | "µs" => 1e-6,
        "ms" => 1e-3,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        _ => return None,
    };
    Duration::try_from_secs_f64(number * unit).ok()
}

/// The command line in two: what is ours, and the arguments of the script. All that follows FILE,
/// `-` or `-c CODE` is the script's, whatever it looks like. An option that stands before the name
/// of a command moves behind it.
pub fn split(args: impl Iterator<Item = OsString>) -> (Vec<OsString>, Vec<String>) {
    let table = Cli::command();
    let mut ours: Vec<OsString> = vec!["toyvm".into()];
    let mut command: Option<&clap::Command> = None;
    let mut args = args.peekable();
    while let Some(arg) = args.next() {
        let text = arg.to_string_lossy().into_owned();
        let takes_script = command.is_none_or(|command| matches!(command.get_name(), "run"));
        if text == "--" {
            ours.push(arg);
            ours.extend(args.by_ref().take(if takes_script { 1 } else { usize::MAX }));
            break;
        }
        if let Some(long) = text.strip_prefix("--") {
            ours.push(arg);
            if !long.contains('=') && takes_value(&table, command, |a| a.get_long() == Some(long)) {
                ours.extend(args.next());
            }
            continue;
        }
        if text.len() > 1 && text.starts_with('-') {
            ours.push(arg);
            let letters: Vec<char> = text.chars().skip(1).collect();
            let taking = letters
                .iter()
                .position(|&c| takes_value(&table, command, |a| a.get_short() == Some(c)));
            let Some(at) = taking else { continue };
            if at + 1 == letters.len() {
                ours.extend(args.next());
            }
            if letters[at] == 'c' && takes_script {
                break;
            }
            continue;
        }
        if command.is_none()
            && let Some(found) = table.find_subcommand(OsStr::new(&text))
        {
            ours.insert(1, arg);
            command = Some(found);
            continue;
        }
        ours.push(arg);
        if takes_script {
            break;
        }
    }
    (ours, args.map(|arg| arg.to_string_lossy().into_owned()).collect())
}

/// Whether some option that `is` accepts takes a value, in the command or above it.
fn takes_value(
    table: &clap::Command,
    command: Option<&clap::Command>,
    is: impl Fn(&clap::Arg) -> bool,
) -> bool {
    let all = command.into_iter().chain([table]).flat_map(clap::Command::get_arguments);
    all.filter(|arg| is(arg)).any(|arg| arg.get_action().takes_values())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn halves(line: &str) -> (String, String) {
        let (ours, script) = split(line.split_whitespace().map(OsString::from));
        let ours: Vec<String> = ours.iter().map(|s| s.to_string_lossy().into_owned()).collect();
        (ours[1..].join(" "), script.join(" "))
    }

    #[test]
    fn what_follows_the_script_is_the_scripts() {
        let cases = [
            ("x.cc -q --era 3", "x.cc", "-q --era 3"),
            ("--era 3.10 x.cc a", "--era 3.10 x.cc", "a"),
            ("--era=3.10 -q x.cc -c a", "--era=3.10 -q x.cc", "-c a"),
            ("-c pass -c 1", "-c pass", "-c 1"),
            ("-qc pass -- 1", "-qc pass", "-- 1"),
            ("-cpass x", "-cpass", "x"),
            ("- run", "-", "run"),
            ("-- -x.cc y", "-- -x.cc", "y"),
            ("run --seed 4 x.cc --seed 5", "run --seed 4 x.cc", "--seed 5"),
            ("--seed 4 run x.cc y", "run --seed 4 x.cc", "y"),
            ("check a.cc --json b.cc", "check a.cc --json b.cc", ""),
            ("./run -x", "./run", "-x"),
        ];
        for (line, ours, script) in cases {
            assert_eq!(halves(line), (ours.into(), script.into()), "{line}");
        }
    }

    #[test]
    fn the_tables_are_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn times_have_units() {
        assert_eq!(duration("5ms"), Some(Duration::from_millis(5)));
        assert_eq!(duration("1.5"), Some(Duration::from_millis(1500)));
        assert_eq!(duration("2m"), Some(Duration::from_secs(120)));
        assert_eq!(duration("5 parsecs"), None);
        assert_eq!(duration("-1"), None);
    }
}
