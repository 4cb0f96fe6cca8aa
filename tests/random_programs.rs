//! Random programs against Python itself: each kind of program that `tests/random/make.py` writes.
//!
//! A program holds many small cases; what each of them printed under both is compared.
//! `RANDOM_PROGRAMS_SEED` and `RANDOM_PROGRAMS_COUNT` choose other cases, `RANDOM_PROGRAMS_KIND` one
//! kind only; `TOYVM_PYTHON` another interpreter. Messages differ between versions, so only 3.13
//! is asked. May use: `common`, rayon. Deliberately absent: the cases, which are in `tests/random`.

mod common;

use common::{root, run, toyvm};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(600);

/// A Python of the version that we follow.
fn python() -> Option<String> {
    let named = std::env::var("TOYVM_PYTHON").ok();
    named.into_iter().chain(["python3.13".into(), "python3".into()]).find_map(|name| {
        // The executable itself: a launcher in between can cost more than the program.
        let script = "import sys; print(sys.version_info[:2] == (3, 13), sys.executable)";
        let output = Command::new(name).args(["-c", script]).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        text.trim_end().strip_prefix("True ").map(String::from)
    })
}

/// What each case printed, by its number.
fn cases(printed: &str) -> BTreeMap<u32, Vec<&str>> {
    let mut cases: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    let mut lines = None;
    for line in printed.split('\n') {
        match line.strip_prefix('#').and_then(|number| number.parse().ok()) {
            Some(number) => lines = Some(cases.entry(number).or_default()),
            None => lines.iter_mut().for_each(|lines| lines.push(line)),
        }
    }
    cases
}

/// The text of one case in the program.
fn source(program: &str, number: u32) -> &str {
    let start = [format!("\ndef case_{number}():"), format!("\nrun({number}, ")]
        .iter()
        .find_map(|head| program.find(head.as_str()))
        .unwrap_or(0);
    let end = program[start + 1..].find("\nrun(").map_or(program.len(), |at| start + 1 + at);
    &program[start..end]
}

/// The cases of one kind: how many there were, and what is wrong with them.
fn compare(python: &str, kind: &str, seed: &str, count: &str) -> (usize, Vec<String>) {
    let make = root().join("tests/random/make.py");
    let answer = |command: &mut Command| run(command.env("PYTHONUTF8", "1"), b"", LIMIT);
    let made = answer(Command::new(python).arg("-B").arg(make).args([kind, seed, count]));
    made.code(0);
    let path = format!("toyvm-random-{}-{kind}.cc", std::process::id());
    let path = std::env::temp_dir().join(path);
    std::fs::write(&path, &made.stdout).unwrap();
    let theirs = answer(Command::new(python).args(["-W", "ignore"]).arg(&path));
    theirs.code(0);
    let ours = answer(toyvm(&[]).arg(&path));
    let _ = std::fs::remove_file(&path);
    let (expected, got) = (cases(&theirs.stdout), cases(&ours.stdout));
    let mut faults = Vec::new();
    for (number, expected) in &expected {
        let got = got.get(number).map_or(&[][..], Vec::as_slice);
        if got != expected {
            let at = expected.iter().zip(got).take_while(|(a, b)| a == b).count();
            let line = |lines: &[&str]| lines.get(at).unwrap_or(&"nothing").to_string();
            let (expected, got) = (line(expected), line(got));
            let source = source(&made.stdout, *number);
            faults.push(format!(
                "{kind} {number}:{source}\n    Python: {expected}\n    toyvm:  {got}"
            ));
        }
    }
    if ours.code != 0 || ours.timed_out {
        faults.push(format!("{kind}: exit code {}\n{}", ours.code, ours.stderr));
    }
    (expected.len(), faults)
}

#[test]
fn agree_with_python() {
    let setting = |name, missing: &str| std::env::var(name).unwrap_or_else(|_| missing.into());
    let seed = setting("RANDOM_PROGRAMS_SEED", "313");
    let count = setting("RANDOM_PROGRAMS_COUNT", "100");
    let wanted = setting("RANDOM_PROGRAMS_KIND", "");
    let Some(python) = python() else {
        println!("random programs: no Python 3.13 here, nothing compared");
        return;
    };
    let make = root().join("tests/random/make.py");
    let kinds = run(Command::new(&python).arg("-B").arg(make), b"", LIMIT);
    let kinds: Vec<&str> = match wanted.as_str() {
        "" => kinds.code(0).stdout.lines().collect(),
        one => vec![one],
    };
    let results: Vec<(usize, Vec<String>)> =
        kinds.par_iter().map(|kind| compare(&python, kind, &seed, &count)).collect();
    let compared: usize = results.iter().map(|(compared, _)| compared).sum();
    let faults: Vec<String> = results.into_iter().flat_map(|(_, faults)| faults).collect();
    println!(
        "random programs: {compared} cases of {} kinds compared with {python}, {} differ",
        kinds.len(),
        faults.len()
    );
    let shown = faults.iter().take(40).cloned().collect::<Vec<_>>().join("\n\n");
    assert!(faults.is_empty(), "{} of {compared} differ (seed {seed})\n{shown}", faults.len());
}
