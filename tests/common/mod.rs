//! What the test binaries share: running a command with a time limit, and where the tests stand.
//!
//! May use: the standard library. Deliberately absent: anything that knows what a script should do.

#![allow(dead_code)] // every test binary uses its own part of this module

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// The binary under test.
pub const TOYVM: &str = env!("CARGO_BIN_EXE_toyvm");

/// The directory of `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What a finished (or killed) process left behind.
#[derive(Debug)]
pub struct Ran {
    pub stdout: String,
    pub stderr: String,
    /// The exit code; `128 + n` after signal `n`, as a shell says it.
    pub code: i32,
    /// The process was killed because its time was over.
    pub timed_out: bool,
    pub took: Duration,
}

impl Ran {
    /// Panics with everything there is to know unless the code is the expected one.
    #[track_caller]
    pub fn code(&self, expected: i32) -> &Self {
        assert!(!self.timed_out, "killed after {:?}: {self:#?}", self.took);
        assert_eq!(self.code, expected, "exit code: {self:#?}");
        self
    }

    /// The process ended by itself and without a crash: no panic, no abort, no overflow.
    #[track_caller]
    pub fn sane(&self) -> &Self {
        assert!(!self.timed_out, "killed after {:?}: {self:#?}", self.took);
        let crash = matches!(self.code, 70 | 101 | 134 | 135 | 136 | 137 | 139);
        assert!(!crash && !self.stderr.contains("panicked at"), "crashed: {self:#?}");
        self
    }

    /// The last line of stderr that is not empty.
    pub fn last_error(&self) -> &str {
        self.stderr.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("")
    }

    #[track_caller]
    pub fn out(&self, expected: &str) -> &Self {
        assert_eq!(self.stdout, expected, "stdout: {self:#?}");
        self
    }

    #[track_caller]
    pub fn error_has(&self, part: &str) -> &Self {
        assert!(self.stderr.contains(part), "stderr lacks {part:?}: {self:#?}");
        self
    }
}

/// A started process whose output is read as it comes.
pub struct Running {
    pub child: Child,
    readers: [std::thread::JoinHandle<Vec<u8>>; 2],
    started: Instant,
}

/// Starts a process; `input` is written to its stdin, which is then closed.
pub fn start(command: &mut Command, input: &[u8]) -> Running {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|e| panic!("cannot start {command:?}: {e}"));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    std::thread::spawn(move || {
        let _ = stdin.write_all(&input); // a process that does not read closes its end: fine
    });
    fn drain(mut pipe: impl Read + Send + 'static) -> std::thread::JoinHandle<Vec<u8>> {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = pipe.read_to_end(&mut bytes);
            bytes
        })
    }
    let readers = [drain(child.stdout.take().unwrap()), drain(child.stderr.take().unwrap())];
    Running { child, readers, started: Instant::now() }
}

impl Running {
    /// Waits for the end, at most until `limit` after the start; then kills.
    pub fn finish(mut self, limit: Duration) -> Ran {
        let mut pause = Duration::from_millis(1);
        let (status, timed_out) = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break (status, false);
            }
            if self.started.elapsed() > limit {
                let _ = self.child.kill();
                break (self.child.wait().unwrap(), true);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(20));
        };
        let took = self.started.elapsed();
        let [stdout, stderr] =
            self.readers.map(|r| String::from_utf8_lossy(&r.join().unwrap()).into_owned());
        Ran { stdout, stderr, code: code_of(status), timed_out, took }
    }
}

/// Runs a command to its end, at most `limit`.
pub fn run(command: &mut Command, input: &[u8], limit: Duration) -> Ran {
    start(command, input).finish(limit)
}

/// A command of the binary under test, in the project's directory and without its variables.
pub fn toyvm(args: &[&str]) -> Command {
    let mut command = Command::new(TOYVM);
    command.args(args).current_dir(root());
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("TOYVM_") || text == "CLICOLOR_FORCE" || text == "COLUMNS" {
            command.env_remove(&name);
        }
    }
    command.env("NO_COLOR", "1");
    command
}

#[cfg(unix)]
fn code_of(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status.code().or(status.signal().map(|n| 128 + n)).unwrap_or(-1)
}

#[cfg(not(unix))]
fn code_of(status: ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}

/// All files below `folder` whose name ends in `.extension`, in order of their paths.
pub fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether a process runs; one that only waits to be waited for does not.
pub fn runs(pid: u32) -> bool {
    let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { return false };
    !stat.rsplit(')').next().unwrap().trim_start().starts_with(['Z', 'X'])
}

/// Waits until none of them runs.
#[track_caller]
pub fn gone_soon(pids: &[u32]) {
    let begun = Instant::now();
    while pids.iter().any(|&pid| runs(pid)) {
        assert!(begun.elapsed() < Duration::from_secs(20), "{pids:?} are still there");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// A script that can be talked to, if wanted as the leader of a group of processes.
pub fn talk(text: &str, group: bool) -> (Child, BufReader<ChildStdout>) {
    let mut command = toyvm(&["-c", text]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if group {
        command.process_group(0);
    }
    let mut child = command.spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap());
    (child, lines)
}

/// The next line that it prints.
pub fn line(lines: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    lines.read_line(&mut line).unwrap();
    line.trim().to_string()
}
