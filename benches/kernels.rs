//! Speed beside CPython: `cargo bench --bench kernels`.
//!
//! Every kernel is a script that both interpreters run. They take turns, so that noise of the
//! machine hits both alike; what counts is user CPU of the whole process, and the median of the
//! ratios. `TOYVM_PYTHON` names the CPython (default `python3`), `TOYVM_ROUNDS` the rounds
//! (default 7). An argument picks the kernels whose names contain it.

use nix::sys::resource::{UsageWho, getrusage};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// User CPU, in seconds, and output of one run.
fn run(program: &str, script: &Path) -> (f64, String) {
    let before = children();
    let out = Command::new(program)
        .arg(script)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("cannot run {program}: {error}"));
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{program} {}: {}", script.display(), out.status);
    (children() - before, text)
}

fn children() -> f64 {
    let time = getrusage(UsageWho::RUSAGE_CHILDREN).expect("getrusage").user_time();
    time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let python = std::env::var("TOYVM_PYTHON").unwrap_or_else(|_| "python3".into());
    let rounds = std::env::var("TOYVM_ROUNDS").ok().and_then(|n| n.parse().ok()).unwrap_or(7);
    let filter = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let version = Command::new(&python).arg("--version").output().expect("python").stdout;
    print!("against {}", String::from_utf8_lossy(&version));
    println!("{:<14} {:>9} {:>9} {:>7}", "kernel", "toyvm s", "CPython s", "ratio");

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/kernels");
    let mut scripts: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("benches/kernels")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|e| e == "cc"))
        .filter(|path| path.to_string_lossy().contains(&filter))
        .collect();
    scripts.sort();
    let mut logs = Vec::new();
    for script in &scripts {
        let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..rounds {
            let (a, our_text) = run(env!("CARGO_BIN_EXE_toyvm"), script);
            let (b, their_text) = run(&python, script);
            assert_eq!(our_text, their_text, "{}: outputs differ", script.display());
            ours.push(a);
            theirs.push(b);
            ratios.push(b / a);
        }
        let ratio = median(ratios);
        logs.push(ratio.ln());
        let name = script.file_stem().unwrap_or_default().to_string_lossy();
        println!("{name:<14} {:>9.3} {:>9.3} {ratio:>6.2}x", median(ours), median(theirs));
    }
    let mean = (logs.iter().sum::<f64>() / logs.len() as f64).exp();
    println!("{:<14} {:>9} {:>9} {mean:>6.2}x", "geometric mean", "", "");
}
