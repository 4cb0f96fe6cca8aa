//! The gate against getting slower: `cargo bench --bench instructions`.
//!
//! Counts the instructions of ten small programs under valgrind and compares them with
//! benches/instructions.txt. More than 3 % above it fails. Times would not do: they depend on the
//! machine and on who else is at work there; counts are the same on every run.
//!
//! A program's count is the difference between two sizes, so the start is not in it; the start is a
//! program of its own. Another compiler makes other code, so the file says which one it is of, and
//! with another one nothing is compared. `UPDATE_GOLDEN=1` writes the file anew.
//!
//! May use: `common`. Deliberately absent: times.

mod common;

use common::{Scratch, root, run, toyvm};
use std::fmt::Write;
use std::process::{Command, Stdio};

/// A program of benches/gate, and the sizes between which its instructions are counted.
const PROGRAMS: &[(&str, [u32; 2])] = &[
    ("calls", [500, 2_500]),
    ("loops", [2_000, 52_000]),
    ("objects", [500, 8_500]),
    ("dicts", [4_000, 24_000]),
    ("strings", [500, 4_500]),
    ("lists", [1_000, 13_000]),
    ("generators", [500, 8_500]),
    ("exceptions", [500, 6_500]),
    ("library", [200, 1_200]),
];

/// How many more instructions a program may take than the file says.
const TOLERANCE: f64 = 0.03;

/// The instructions of one run, all threads together.
fn instructions(args: &[&str]) -> u64 {
    let log = Scratch::new("valgrind.txt", "");
    let log_option = format!("--log-file={}", log.path());
    let ours = toyvm();
    let options = ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"];
    let all = [&options[..], &[&log_option, &ours], args].concat();
    run("valgrind", &all);
    let text = std::fs::read_to_string(log.path()).expect("the log of valgrind");
    let line = text.lines().find(|line| line.contains("I   refs:")).expect("a count in the log");
    let digits: String = line.rsplit(':').next().unwrap_or("").replace([',', ' '], "");
    digits.parse().expect("a count")
}

/// All counts by name.
fn counts() -> Vec<(&'static str, u64)> {
    let mut counts = vec![("start", instructions(&["-c", "pass"]))];
    for (name, sizes) in PROGRAMS {
        let path = root().join(format!("benches/gate/{name}.cc"));
        let path = path.to_string_lossy();
        let [small, large] = sizes.map(|size| instructions(&[&path, &size.to_string()]));
        counts.push((name, large.saturating_sub(small)));
    }
    counts
}

/// What the counts are of: the compiler and the machine's kind.
fn made_by() -> String {
    let out = Command::new("rustc").arg("--version").output().expect("rustc").stdout;
    let version = String::from_utf8_lossy(&out).trim().to_string();
    format!("{version}, {}-{}", std::env::consts::ARCH, std::env::consts::OS)
}

fn main() {
    let mut valgrind = Command::new("valgrind");
    valgrind.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if !valgrind.status().is_ok_and(|status| status.success()) {
        println!("NOT CHECKED: instruction counts need valgrind, which is not installed");
        return;
    }
    let path = root().join("benches/instructions.txt");
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let made_by = made_by();
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let known = golden.lines().find_map(|line| line.strip_prefix("# made by "));
    let known = known.unwrap_or("nobody: the file is not there");
    if known != made_by && !update {
        println!("NOT CHECKED: benches/instructions.txt was made by {known}; here is {made_by}");
        return;
    }
    let before = |name: &str| -> Option<u64> {
        let mut lines = golden.lines().filter_map(|line| line.split_once(' '));
        lines.find(|line| line.0 == name).and_then(|line| line.1.trim().parse().ok())
    };
    let mut new = format!(
        "# Instructions of ten small programs; UPDATE_GOLDEN=1 cargo bench --bench instructions\n\
         # made by {made_by}\n"
    );
    let mut slower = Vec::new();
    println!("{:<12}{:>12}{:>12}{:>9}", "program", "before", "now", "change");
    for (name, now) in counts() {
        let _ = writeln!(new, "{name} {now}");
        let Some(before) = before(name) else {
            println!("{name:<12}{:>12}{now:>12}", "");
            slower.push(name);
            continue;
        };
        let change = now as f64 / before as f64 - 1.0;
        println!("{name:<12}{before:>12}{now:>12}{:>+8.1}%", change * 100.0);
        if change > TOLERANCE {
            slower.push(name);
        }
        if change < -TOLERANCE && !update {
            println!("  {name} has become faster: write that down with UPDATE_GOLDEN=1");
        }
    }
    if update {
        std::fs::write(&path, new).expect("benches/instructions.txt");
        println!("written to {}", path.display());
    } else if !slower.is_empty() {
        println!("slower, or not in benches/instructions.txt: {}", slower.join(", "));
        std::process::exit(1);
    }
}
