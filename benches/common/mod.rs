//! What the benches share: the peers, running them in turns, medians, tables for the terminal and
//! for docs/performance.md.
//!
//! May use: nix. Deliberately absent: what is measured.

#![allow(dead_code)] // every bench uses its own part of this module

use nix::sys::resource::{UsageWho, getrusage};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

/// The folder of Cargo.toml.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program under test: the one built with the bench, or another one.
pub fn toyvm() -> String {
    std::env::var("TOYVM_BINARY").unwrap_or_else(|_| env!("CARGO_BIN_EXE_toyvm").into())
}

/// What runs the same programs.
pub struct Peer {
    /// As a table shows it: `CPython 3.13.0`.
    pub name: String,
    pub program: String,
    /// The ending of its scripts.
    pub extension: &'static str,
}

/// What a program says on both streams; none if it cannot run.
fn says(program: &str, args: &[&str]) -> Option<String> {
    let out = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    let text = [out.stdout, out.stderr].concat();
    out.status.success().then(|| String::from_utf8_lossy(&text).trim().to_string())
}

/// A CPython behind its wrappers: those of version managers are scripts that take time of their own.
fn python(program: &str) -> Option<Peer> {
    let ask = "import sys, platform; print(sys.executable); print(platform.python_version())";
    let answer = says(program, &["-c", ask])?;
    let (path, version) = answer.split_once('\n')?;
    Some(Peer { name: format!("CPython {version}"), program: path.into(), extension: "cc" })
}

/// `TOYVM_PYTHON`, else `python3.13`, else `python3`.
pub fn first_python() -> Peer {
    let named = std::env::var("TOYVM_PYTHON").ok();
    let names = match &named {
        Some(name) => vec![name.as_str()],
        None => vec!["python3.13", "python3"],
    };
    names.iter().find_map(|name| python(name)).unwrap_or_else(|| {
        panic!("no CPython found; name one with TOYVM_PYTHON");
    })
}

/// All peers that are there: a CPython, the system's if it is another one, and Lua.
pub fn peers() -> Vec<Peer> {
    let mut peers = vec![first_python()];
    if let Some(mut system) = python("/usr/bin/python3")
        && system.name != peers[0].name
    {
        system.name += " of the system";
        peers.push(system);
    }
    if let Some(version) = says("lua5.4", &["-v"]) {
        let name = version.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        peers.push(Peer { name, program: "lua5.4".into(), extension: "lua" });
    }
    peers
}

/// The scripts of benches/kernels with `filter` in their names.
pub fn kernels(filter: &str) -> Vec<PathBuf> {
    let folder = root().join("benches/kernels");
    let mut scripts: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("benches/kernels")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "cc"))
        .filter(|path| path.file_stem().is_some_and(|s| s.to_string_lossy().contains(filter)))
        .collect();
    scripts.sort();
    scripts
}

/// A command without the variables that could change what is measured.
pub fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::null()).current_dir(root());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("TOYVM_") {
            command.env_remove(&name);
        }
    }
    command
}

/// What one run took and said.
pub struct Ran {
    /// User CPU of the process, in seconds.
    pub cpu: f64,
    pub wall: Duration,
    pub text: String,
}

/// Runs a program to its end; it must succeed.
pub fn run(program: &str, args: &[&str]) -> Ran {
    let before = cpu_of_children();
    let start = Instant::now();
    let out = command(program, args)
        .output()
        .unwrap_or_else(|error| panic!("cannot run {program}: {error}"));
    let wall = start.elapsed();
    let errors = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{program} {args:?}: {}\n{errors}", out.status);
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    Ran { cpu: cpu_of_children() - before, wall, text }
}

fn cpu_of_children() -> f64 {
    let time = getrusage(UsageWho::RUSAGE_CHILDREN).expect("getrusage").user_time();
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}

/// Peak resident memory of one run, in bytes.
///
/// The system says it only of all ended children together. So the bench runs itself once more, for
/// this one child; `answer_for_memory` is the other half.
pub fn peak_memory(program: &str, args: &[&str]) -> f64 {
    let me = std::env::current_exe().expect("the path of this bench");
    let all: Vec<&str> = [MEMORY_OF, program].into_iter().chain(args.iter().copied()).collect();
    let text = run(&me.to_string_lossy(), &all).text;
    text.trim().parse::<f64>().expect("kilobytes") * 1024.0
}

const MEMORY_OF: &str = "--memory-of";

/// Whether this process was started by `peak_memory`; then the answer has been printed.
pub fn answer_for_memory() -> bool {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [mode, program, rest @ ..] = args.as_slice() else { return false };
    if mode != MEMORY_OF {
        return false;
    }
    run(program, &rest.iter().map(String::as_str).collect::<Vec<_>>());
    println!("{}", getrusage(UsageWho::RUSAGE_CHILDREN).expect("getrusage").max_rss());
    true
}

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

pub fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

pub fn geometric_mean(values: &[f64]) -> f64 {
    (values.iter().map(|value| value.ln()).sum::<f64>() / values.len() as f64).exp()
}

/// How often each thing is measured: `TOYVM_ROUNDS`, else `usual`.
pub fn rounds(usual: usize) -> usize {
    std::env::var("TOYVM_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(usual).max(1)
}

/// What the command line wants.
pub struct Wanted {
    /// Only what has this in its name; everything if it is empty.
    pub filter: String,
    /// Write the table into docs/performance.md, too.
    pub markdown: bool,
}

pub fn wanted() -> Wanted {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let filter = args.iter().find(|arg| !arg.starts_with('-')).cloned().unwrap_or_default();
    let markdown = args.iter().any(|arg| arg == "--markdown");
    assert!(!markdown || filter.is_empty(), "--markdown writes whole tables: no filter beside it");
    Wanted { filter, markdown }
}

/// Rows of cells; the first row is the heading.
#[derive(Default)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new<S: Into<String>>(heading: impl IntoIterator<Item = S>) -> Table {
        let mut table = Table::default();
        table.row(heading);
        table
    }

    pub fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// In columns: the first to the left, the numbers to the right.
    pub fn print(&self) {
        let width = |at: usize| self.rows.iter().map(|row| row[at].chars().count()).max();
        for row in &self.rows {
            let mut line = String::new();
            for (at, cell) in row.iter().enumerate() {
                let width = width(at).unwrap_or(0);
                match at {
                    0 => line += &format!("{cell:<width$}"),
                    _ => line += &format!("  {cell:>width$}"),
                }
            }
            println!("{}", line.trim_end());
        }
    }

    fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let mut text = line(&self.rows[0]);
        text += &format!("|---|{}\n", "---:|".repeat(self.rows[0].len() - 1));
        self.rows[1..].iter().for_each(|row| text += &line(row));
        text
    }

    /// Prints the table; with `--markdown` it also takes the place of the part of
    /// docs/performance.md between `<!-- name -->` and `<!-- end of name -->`.
    pub fn show(&self, name: &str, wanted: &Wanted) {
        self.print();
        if !wanted.markdown {
            return;
        }
        let path = docs();
        let text = std::fs::read_to_string(&path).expect("docs/performance.md");
        let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->"));
        let from = text.find(&begin).expect("the mark where the table begins") + begin.len();
        let to = text.find(&end).expect("the mark where the table ends");
        let (head, tail) = (&text[..from], &text[to..]);
        let new = format!("{head}\n{}\n{}\n\n{tail}", self.markdown(), conditions());
        std::fs::write(&path, new).expect("docs/performance.md");
        println!("written to {}", path.display());
    }
}

fn docs() -> PathBuf {
    root().join("docs/performance.md")
}

/// What the figures were measured with, and when.
pub fn conditions() -> String {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpus.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown");
    let model = model.trim_start_matches([' ', '\t', ':']);
    let cores = std::thread::available_parallelism().map_or(1, |n| n.get());
    let version = env!("CARGO_PKG_VERSION");
    let rustc = rustc();
    format!("Measured on {}: toyvm {version}, {rustc}; {model}, {cores} CPUs.", today())
}

/// The compiler, as in `rustc 1.95.0`.
pub fn rustc() -> String {
    let text = says("rustc", &["--version"]).unwrap_or_else(|| "rustc unknown".into());
    text.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

/// The date in UTC, as in 2026-11-23: days since 1970, counted in eras of 400 years from March.
fn today() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let days = since.as_secs() / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    format!("{}-{month:02}-{day:02}", era * 400 + year + u64::from(month <= 2))
}

/// A file of this run's own, which goes when it is dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str, text: &str) -> Scratch {
        let path = std::env::temp_dir().join(format!("toyvm-bench-{}-{name}", std::process::id()));
        std::fs::write(&path, text).expect("a scratch file");
        Scratch(path)
    }

    pub fn path(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
