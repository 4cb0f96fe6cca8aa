//! Damaged programs: whatever a text says, toyvm answers; it never crashes and never hangs.
//!
//! The texts of `tests/programs` with tokens or lines taken out, doubled, swapped or replaced, each
//! checked and run. `MUTATIONS_SEED` and `MUTATIONS_COUNT` choose other damage. May use: `common`,
//! rayon. Deliberately absent: any opinion about what a damaged program means.

mod common;

use common::{files_below, root, run, toyvm};
use rayon::prelude::*;
use std::time::Duration;

/// What a program may take: it may well loop for ever now, but then it ends when it is told to.
const TIMEOUT: &str = "2s";
const LIMIT: Duration = Duration::from_secs(60);

/// Splitmix64: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }
}

/// A text as words, runs of blanks and single signs; put together again they are the text.
fn tokens(text: &str) -> Vec<&str> {
    let class = |c: char| match c {
        '_' => 0,
        c if c.is_alphanumeric() => 0,
        ' ' => 1,
        _ => 2,
    };
    let mut found = Vec::new();
    let mut start = 0;
    let mut before = 3;
    for (at, c) in text.char_indices() {
        let now = class(c);
        if at > start && (now != before || now == 2) {
            found.push(&text[start..at]);
            start = at;
        }
        before = now;
    }
    found.push(&text[start..]);
    found
}

/// What gets into a text that was not there.
const STRANGE: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    "*",
    "**",
    "=",
    "'",
    "\"\"\"",
    "f'{",
    "\\",
    "\n",
    "\t",
    "0",
    "None",
    "yield",
    "lambda",
    "in",
    "del ",
    "return",
    "await",
    "nonlocal x",
    "-1",
    "10**20",
    "é",
    "try:",
    "finally:",
    "self",
    "__class__",
    "@",
    ":=",
    ";",
    "%s",
    "1e999",
    "0x",
    "()",
    "[]",
];

fn damaged(text: &str, random: &mut Random) -> String {
    let by_line = random.below(3) == 0;
    let mut parts: Vec<&str> =
        if by_line { text.split_inclusive('\n').collect() } else { tokens(text) };
    for _ in 0..=random.below(4) {
        if parts.len() < 2 {
            break;
        }
        let (at, other) = (random.below(parts.len()), random.below(parts.len()));
        match random.below(5) {
            0 => drop(parts.remove(at)),
            1 => parts.insert(at, parts[at]),
            2 => parts.swap(at, other),
            3 => parts[at] = parts[other],
            _ => parts[at] = STRANGE[random.below(STRANGE.len())],
        }
    }
    parts.concat()
}

#[test]
fn damaged_programs_are_answered() {
    let setting = |name, missing: u64| {
        std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(missing)
    };
    let seed = setting("MUTATIONS_SEED", 313);
    let count = setting("MUTATIONS_COUNT", 150);
    let texts: Vec<String> = files_below(&root().join("tests/programs"), "cc")
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let scratch = std::env::temp_dir().join(format!("toyvm-mutations-{}", std::process::id()));
    std::fs::create_dir_all(&scratch).unwrap();
    let faults: Vec<String> = (0..count)
        .into_par_iter()
        .filter_map(|number| {
            let mut random = Random(seed.wrapping_mul(1_000_003).wrapping_add(number));
            let text = damaged(&texts[random.below(texts.len())], &mut random);
            let path = scratch.join(format!("{number}.cc"));
            std::fs::write(&path, &text).unwrap();
            let checked = run(toyvm(&["check"]).arg(&path), b"", LIMIT);
            let flags = ["run", "--timeout", TIMEOUT, "--max-memory", "256M"];
            let ran = run(toyvm(&flags).arg(&path).current_dir(&scratch), b"", LIMIT);
            let bad = [("check", checked), ("run", ran)].into_iter().find(|(_, ran)| {
                let crash = matches!(ran.code, 70 | 101) || ran.code >= 128;
                ran.timed_out || crash || ran.stderr.contains("panicked at")
            });
            let (what, ran) = bad?;
            let end = ran.stderr.lines().rev().take(5).collect::<Vec<_>>().join("\n");
            Some(format!("{what} {number}: code {}, {:?}\n{end}\n{text}", ran.code, ran.took))
        })
        .collect();
    let _ = std::fs::remove_dir_all(&scratch);
    println!("mutations: {count} damaged programs, {} faults", faults.len());
    let shown = faults.iter().take(5).cloned().collect::<Vec<_>>().join("\n----\n");
    assert!(faults.is_empty(), "{} of {count} (seed {seed})\n{shown}", faults.len());
}
