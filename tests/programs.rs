//! The corpus: every `tests/programs/**/*.cc` in both eras, on both drivers, and under Python.
//!
//! A program says what it does where it does it:
//!
//! ```text
//! print(1 + 2)        # expect: 3                 the next line of stdout, in order of the file
//! [].pop()            # expect raise: IndexError: pop from empty list      last line of stderr
//! break               # expect error: E0201       refused before it runs, with this code
//! # expect exit: 3                                the exit code, where no other line implies it
//! # expect-output:                                where the order is not the file's: a block,
//! # | first line                                  one line of stdout each
//! # expect-stderr:                                the same for all of stderr; the program's path
//! # | Traceback (most recent call last):          is written as below `tests/programs`
//! # args: a b c                                   what the script finds in sys.argv[1:]
//! # stdin: text                                   a line for the script to read; may be repeated
//! # real-only: reason                             makes no sense on the virtual driver
//! # differs: reason                               deliberately not as Python: not compared
//! # python: 3.13                                  Python compares from this version on
//! ```
//!
//! `TOYVM_TEST=substring` runs only the programs whose path contains it; `TOYVM_PYTHON` names the
//! Python of the oracle. May use: `common`, rayon. Deliberately absent: knowledge of the language.

mod common;

use common::{Ran, files_below, root, run, toyvm};
use rayon::prelude::*;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// How every program is run, and what the way is called in a report.
const WAYS: [(&str, &[&str], bool); 4] = [
    ("era 3.2", &["run"], true),
    ("era 3.10", &["run", "--era", "3.10"], true),
    ("seed 1", &["run", "--seed", "1"], false),
    ("seed 2", &["run", "--seed", "2"], false),
];

/// One program and what it promises.
#[derive(Default)]
struct Program {
    path: PathBuf,
    /// The path below `tests/programs`, with `/`.
    name: String,
    /// Line of the promise and the line of stdout.
    expected: Vec<(usize, String)>,
    /// The whole of stderr, where it is promised.
    stderr: Vec<(usize, String)>,
    raise: Option<(usize, String)>,
    error: Option<(usize, String)>,
    exit: Option<i32>,
    args: Vec<String>,
    stdin: String,
    real_only: bool,
    differs: bool,
    python: Option<(u32, u32)>,
    threads: bool,
}

/// Which block of expected lines is being read.
#[derive(Clone, Copy, PartialEq)]
enum Block {
    None,
    Stdout,
    Stderr,
}

/// The first difference between promised and printed lines.
fn difference(expected: &[(usize, String)], got: &str) -> Option<String> {
    let got: Vec<&str> = got.lines().map(str::trim_end).collect();
    for (i, (line, text)) in expected.iter().enumerate() {
        match got.get(i) {
            Some(g) if g == text => continue,
            Some(g) => return Some(format!("line {line}: expected {text:?}\n    got {g:?}")),
            None => {
                return Some(format!("line {line}: expected {text:?}, the output ended before"));
            }
        }
    }
    let more = got.len() - expected.len();
    (more > 0).then(|| format!("{more} lines too many, the first: {:?}", got[expected.len()]))
}

impl Program {
    fn read(path: PathBuf) -> Program {
        let text = std::fs::read_to_string(&path).unwrap();
        let below = path.strip_prefix(root().join("tests/programs")).unwrap();
        let name = below.to_string_lossy().replace('\\', "/");
        let mut p = Program { name, ..Program::default() };
        let mut block = Block::None;
        for (number, line) in (1..).zip(text.lines()) {
            let after = |mark: &str| {
                line.rfind(mark).map(|at| {
                    let rest = &line[at + mark.len()..];
                    rest.strip_prefix(' ').unwrap_or(rest).trim_end().to_string()
                })
            };
            if let (Block::Stdout | Block::Stderr, Some(rest)) = (block, line.strip_prefix("# |")) {
                let text = rest.strip_prefix(' ').unwrap_or(rest).trim_end().to_string();
                let list = if block == Block::Stdout { &mut p.expected } else { &mut p.stderr };
                list.push((number, text));
            } else if line == "# expect-output:" {
                block = Block::Stdout;
            } else if line == "# expect-stderr:" {
                block = Block::Stderr;
            } else if let Some(text) = after("# expect:") {
                p.expected.push((number, text));
            } else if let Some(text) = after("# expect raise:") {
                p.raise = Some((number, text));
            } else if let Some(text) = after("# expect error:") {
                p.error = Some((number, text));
            } else if let Some(code) = after("# expect exit:") {
                p.exit = Some(code.parse().unwrap());
            } else if let Some(args) = line.strip_prefix("# args: ") {
                p.args = args.split_whitespace().map(String::from).collect();
            } else if let Some(text) = line.strip_prefix("# stdin: ") {
                p.stdin += text;
                p.stdin.push('\n');
            } else if let Some(version) = line.strip_prefix("# python: ") {
                let (major, minor) = version.trim().split_once('.').unwrap();
                p.python = Some((major.parse().unwrap(), minor.parse().unwrap()));
            }
            p.real_only |= line.starts_with("# real-only: ");
            p.differs |= line.starts_with("# differs: ");
        }
        assert!(
            !p.expected.is_empty() || p.raise.is_some() || p.error.is_some() || p.exit.is_some(),
            "{}: says nothing that could be checked; add `# expect: ...`",
            p.name
        );
        p.threads = text.contains("thread");
        p.path = path;
        p
    }

    fn all() -> Vec<Program> {
        let wanted = std::env::var("TOYVM_TEST").unwrap_or_default();
        files_below(&root().join("tests/programs"), "cc")
            .into_iter()
            .map(Program::read)
            .filter(|p| p.name.contains(&wanted))
            .collect()
    }

    /// What is wrong with a run, in lines to be read by a person; nothing if all is well.
    fn complaints(&self, ran: &Ran) -> Vec<String> {
        let mut bad = Vec::new();
        if ran.timed_out {
            bad.push(format!("killed after {} s", LIMIT.as_secs()));
            return bad;
        }
        bad.extend(difference(&self.expected, &ran.stdout));
        if !self.stderr.is_empty() {
            let said = ran.stderr.replace(&*self.path.to_string_lossy(), &self.name);
            let programs = format!("{}/", root().join("tests/programs").display());
            let said = said.replace(&programs, "");
            bad.extend(difference(&self.stderr, &said).map(|d| format!("stderr: {d}")));
        }
        if let Some((line, text)) = &self.raise
            && ran.last_error() != text
        {
            bad.push(format!(
                "line {line}: expected raise {text:?}\n    got {:?}",
                ran.last_error()
            ));
        }
        if let Some((line, text)) = &self.error
            && !text.split_whitespace().next().is_some_and(|code| ran.stderr.contains(code))
        {
            bad.push(format!("line {line}: expected error {text:?}\n    got {:?}", ran.stderr));
        }
        if ran.code != self.exit_code() {
            bad.push(format!("exit code {}, expected {}", ran.code, self.exit_code()));
        }
        if !bad.is_empty() && self.raise.is_none() && self.error.is_none() && !ran.stderr.is_empty()
        {
            bad.push(format!("stderr: {}", ran.stderr.trim_end().replace('\n', "\n      ")));
        }
        bad
    }

    fn exit_code(&self) -> i32 {
        self.exit.unwrap_or((self.raise.is_some() || self.error.is_some()) as i32)
    }
}

/// At most two programs with threads at once: they would only wait for each other's cores.
struct Places(Mutex<usize>, Condvar);

impl Places {
    fn hold<R>(&self, work: impl FnOnce() -> R) -> R {
        let mut free = self.0.lock().unwrap();
        while *free == 0 {
            free = self.1.wait(free).unwrap();
        }
        *free -= 1;
        drop(free);
        let result = work();
        *self.0.lock().unwrap() += 1;
        self.1.notify_one();
        result
    }
}

static PLACES: Places = Places(Mutex::new(2), Condvar::new());

fn in_turn<R>(p: &Program, work: impl FnOnce() -> R) -> R {
    if p.threads { PLACES.hold(work) } else { work() }
}

/// A directory of its own for one run, so that runs of one program do not meet in a file.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Scratch {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let n = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("toyvm-programs-{}-{n}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn report(kind: &str, failures: Vec<String>, of: usize) {
    if failures.is_empty() {
        return;
    }
    let mut text = String::new();
    for failure in &failures {
        let _ = writeln!(text, "{failure}");
    }
    panic!("\n{text}{} of {of} {kind} failed (TOYVM_TEST=name runs one)", failures.len());
}

#[test]
fn programs() {
    let programs = Program::all();
    let jobs: Vec<_> = programs
        .iter()
        .flat_map(|p| WAYS.iter().filter(|w| w.2 || !p.real_only).map(move |w| (p, w)))
        .collect();
    let failures: Vec<String> = jobs
        .par_iter()
        .filter_map(|(p, (way, flags, _))| {
            let scratch = Scratch::new();
            let mut command = toyvm(flags);
            command.arg(&p.path).args(&p.args).current_dir(&scratch.0);
            let ran = in_turn(p, || run(&mut command, p.stdin.as_bytes(), LIMIT));
            let bad = p.complaints(&ran);
            (!bad.is_empty()).then(|| format!("{} ({way})\n  {}", p.name, bad.join("\n  ")))
        })
        .collect();
    println!("{} programs, {} runs", programs.len(), jobs.len());
    report("runs", failures, jobs.len());
}

/// The Python of the oracle and its version, if there is one that is new enough.
fn python() -> Option<(String, (u32, u32))> {
    let named = std::env::var("TOYVM_PYTHON").ok();
    let names = match &named {
        Some(name) => vec![name.as_str()],
        None => vec!["python3.13", "python3"],
    };
    names.into_iter().find_map(|name| {
        // The executable itself: a launcher in between can cost more than the program.
        let script = "import sys; print(*sys.version_info[:2], sys.executable)";
        let out = Command::new(name).args(["-c", script]).output().ok()?;
        let text = String::from_utf8(out.stdout).ok()?;
        let mut parts = text.trim_end().splitn(3, ' ');
        let version = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let executable = parts.next().filter(|path| !path.is_empty()).unwrap_or(name);
        (version >= (3, 11)).then(|| (executable.to_string(), version))
    })
}

/// A refusal that Python does not share: `E0150` and its neighbours.
fn is_refusal(code: &str) -> bool {
    code.starts_with("E015")
}

#[test]
fn oracle() {
    let Some((python, version)) = python() else {
        println!("oracle: no Python 3.11 or newer; nothing compared");
        return;
    };
    let shim = root().join("tests/shim/toyvm_shim.py");
    let programs = Program::all();
    let (compared, skipped): (Vec<_>, Vec<_>) = programs.iter().partition(|p| {
        let refused = p.error.as_ref().is_some_and(|(_, code)| is_refusal(code));
        !p.differs && !refused && p.python.is_none_or(|from| version >= from)
    });
    let failures: Vec<String> = compared
        .par_iter()
        .filter_map(|p| {
            let scratch = Scratch::new();
            let mut command = Command::new(&python);
            command.args(["-X", "utf8"]).arg(&shim).arg(&p.path).args(&p.args);
            command.current_dir(&scratch.0).env_remove("PYTHONPATH");
            let mut ran = in_turn(p, || run(&mut command, p.stdin.as_bytes(), LIMIT));
            if let Some((_, code)) = &p.error {
                // Python has no codes: any of its three errors of form is the same finding.
                let last = ran.last_error();
                let syntax = ["SyntaxError", "IndentationError", "TabError"];
                if syntax.iter().any(|kind| last.starts_with(kind)) {
                    ran.stderr = code.clone();
                }
            }
            let bad = p.complaints(&ran);
            (!bad.is_empty()).then(|| format!("{} ({python})\n  {}", p.name, bad.join("\n  ")))
        })
        .collect();
    println!(
        "oracle: {} programs compared with {python} ({}.{}), {} skipped",
        compared.len(),
        version.0,
        version.1,
        skipped.len()
    );
    for p in skipped {
        println!("  skipped: {}", p.name);
    }
    report("comparisons", failures, compared.len());
}
