//! The text room against Python itself: thousands of random cases in one Python process.
//!
//! Lives here: starting `tests/text/oracle.py` and comparing. May use: the text room, python3.
//! Deliberately absent: the operations, which are in `tests/text/cases.rs`.
//!
//! `TEXT_ORACLE_SEED` and `TEXT_ORACLE_COUNT` choose other cases; `TEXT_ORACLE_PYTHON` another
//! interpreter. Messages differ between versions, so only 3.13 is asked.

use std::process::Command;
use toyvm::text;

#[path = "text/cases.rs"]
mod cases;

/// A Python of the version that we follow.
fn python() -> Option<String> {
    let named = std::env::var("TEXT_ORACLE_PYTHON").ok();
    named.into_iter().chain(["python3.13".into(), "python3".into()]).find(|name| {
        let output = Command::new(name).arg("--version").output();
        output.is_ok_and(|output| output.stdout.starts_with(b"Python 3.13."))
    })
}

#[test]
fn agrees_with_python() {
    let setting = |name, missing: &str| std::env::var(name).unwrap_or_else(|_| missing.into());
    let seed = setting("TEXT_ORACLE_SEED", "313");
    let count = setting("TEXT_ORACLE_COUNT", "100");
    let Some(python) = python() else {
        println!("text oracle: no Python 3.13 here, nothing compared");
        return;
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/text/oracle.py");
    let output = Command::new(python).args([script, &seed, &count]).output().expect("python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<&str> = lines.split_terminator('\n').collect();
    let faults: Vec<String> = lines.iter().filter_map(|line| cases::check(line).err()).collect();
    println!("text oracle: {} cases compared, {} differ", lines.len(), faults.len());
    let shown = faults.iter().take(40).cloned().collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} of {} differ\n{shown}", faults.len(), lines.len());
}
