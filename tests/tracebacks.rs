//! Tracebacks: what an uncaught exception prints, exactly as CPython 3.13 does.
//!
//! Each `tests/tracebacks/*.cc` is a snapshot, and is run by CPython 3.13 where it is installed.
//! May use: `common`, insta. Deliberately absent: exceptions that are caught (programs.rs).

mod common;

use common::{files_below, root, run, toyvm};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(30);

/// A CPython 3.13, if there is one: its tracebacks are the ones to match.
fn oracle() -> Option<String> {
    let wanted = std::env::var("PYTHON").ok();
    let candidates = wanted.into_iter().chain(["python3.13".into(), "python3".into()]);
    candidates.into_iter().find(|python| {
        let version = Command::new(python).args(["-c", "import sys; print(sys.version_info[:2])"]);
        let mut version = version;
        version.output().is_ok_and(|out| out.stdout.starts_with(b"(3, 13)"))
    })
}

fn by_python(python: &str, path: &str) -> String {
    let mut command = Command::new(python);
    command.arg(path).current_dir(root()).env("NO_COLOR", "1").env("PYTHONDONTWRITEBYTECODE", "1");
    // CPython makes the script's path absolute; toyvm shows it as it was given.
    let here = format!("File \"{}/", root().display());
    run(&mut command, b"", LIMIT).stderr.replace(&here, "File \"")
}

#[test]
fn as_cpython_prints_them() {
    let python = oracle();
    let mut different = Vec::new();
    let mut count = 0;
    for path in files_below(&root().join("tests/tracebacks"), "cc") {
        let path = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        let ran = run(&mut toyvm(&[&path]), b"", LIMIT);
        ran.sane();
        let name = Path::new(&path).file_stem().unwrap().to_string_lossy().into_owned();
        if let Some(python) = &python {
            let theirs = by_python(python, &path);
            if theirs != ran.stderr {
                different.push(format!("{path}\n--- CPython\n{theirs}--- toyvm\n{}", ran.stderr));
            }
        }
        if ran.code != 1 {
            different.push(format!("{path}: exit code {}\n{}", ran.code, ran.stderr));
        }
        if different.is_empty() {
            insta::assert_snapshot!(format!("traceback_{name}"), ran.stderr);
        }
        count += 1;
    }
    assert!(different.is_empty(), "\n{}", different.join("\n"));
    match python {
        Some(python) => println!("{count} tracebacks compared with {python}"),
        None => println!("{count} tracebacks, none compared: no CPython 3.13"),
    }
}
