//! The order of the house, kept by a test: floors, door signs, sizes, `unsafe`, and a few habits.
//!
//! Every complaint names file and line and says what to do. May use: `common`.
//! Deliberately absent: style; rustfmt and clippy keep that.

mod common;

use common::{files_below, root};
use std::path::Path;

/// The rooms and their floors. Imports only go down; two rooms on one floor do not know each other.
const FLOORS: &[(&str, u32)] = &[
    ("base", 0),
    ("text", 0),
    ("kernel", 0),
    ("syntax", 1),
    ("bytecode", 1),
    ("compile", 2),
    ("object", 2),
    ("vm", 3),
    ("lint", 3),
    ("builtins", 4),
    ("gil", 4),
    ("sched", 5),
    ("observe", 6),
    ("explore", 7),
    ("session", 8),
    ("cli", 9),
];

/// Rooms of floor 0 that every other room may use, its neighbours too.
const FREE: &[&str] = &["text"];

/// Where `unsafe` may stand.
const UNSAFE_FILES: &[&str] = &[
    "src/kernel/product.rs",
    "src/object/counted.rs",
    "src/object/key.rs",
    "src/object/value.rs",
    "src/gil/lock.rs",
];

/// How many `unsafe` blocks, functions and impls there may be in all.
const UNSAFE_MOST: usize = 20;

/// Where a thread-local variable may stand.
const THREAD_LOCAL_FILES: &[&str] =
    &["src/object/counted.rs", "src/object/key.rs", "src/object/registry.rs"];

/// Where the address of an object may be taken, as a key whose order no script can see.
const ADDRESS_FILE: &str = "src/object/counted.rs";

/// How many lines a file under `src` may have.
const LINES_MOST: usize = 700;
/// The run loop is one function: its macros must stand inside it, and every op with a short way has
/// an arm.
const LOOP: (&str, usize) = ("src/vm/run.rs", 1290);

/// One file of the project: its path with `/`, and its lines.
struct File {
    path: String,
    text: String,
}

impl File {
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// The lines with code on them; what stands behind `//` is cut off.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().map(|(n, line)| (n, cut_comment(line))).filter(|(_, l)| !l.trim().is_empty())
    }

    fn is_generated(&self) -> bool {
        self.text
            .lines()
            .take(5)
            .any(|line| line.contains("Generated") || line.contains("@generated"))
    }

    /// The room a file of `src` belongs to; none for `lib.rs` and `main.rs`.
    fn room(&self) -> Option<&str> {
        let (room, _) = self.path.strip_prefix("src/")?.split_once('/')?;
        Some(room)
    }
}

/// The part of a line before `//`, unless that stands in a string.
fn cut_comment(line: &str) -> &str {
    let mut quoted = false;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        if c == '"' && before != '\\' && before != '\'' {
            quoted = !quoted;
        }
        if !quoted && line[at..].starts_with("//") {
            return &line[..at];
        }
        before = if before == '\\' { ' ' } else { c };
    }
    line
}

fn files(folder: &str, extension: &str) -> Vec<File> {
    files_below(&root().join(folder), extension).iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> File {
    let below = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{below}: {e}"));
    File { path: below, text }
}

#[track_caller]
fn nothing(complaints: Vec<String>) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn floor(room: &str) -> Option<u32> {
    FLOORS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

/// Whether `word` stands in `line` as a whole word.
fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

/// The rooms named behind every `crate::` of a file, with their lines, also in `crate::{a, b::c}`.
fn rooms_used(file: &File) -> Vec<(usize, String)> {
    let code: Vec<(usize, &str)> = file.code().collect();
    let mut used = Vec::new();
    for (i, &(number, line)) in code.iter().enumerate() {
        for (at, mark) in line.match_indices("crate::") {
            let rest = &line[at + mark.len()..];
            if !rest.starts_with('{') {
                let name: String =
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                used.push((number, name));
                continue;
            }
            // A group: the names at its first level, up to the brace that closes it.
            let mut depth = 0;
            let mut name = String::new();
            let first = std::iter::once((number, rest));
            'group: for (n, text) in first.chain(code[i + 1..].iter().copied()) {
                for c in text.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ if depth == 1 && (c.is_alphanumeric() || c == '_') => name.push(c),
                        ':' if depth == 1 && !name.is_empty() => {
                            used.push((n, std::mem::take(&mut name)));
                            name.push(':'); // what follows is inside that room
                        }
                        ',' if depth == 1 => used.push((n, std::mem::take(&mut name))),
                        _ => {}
                    }
                    if depth == 0 {
                        used.push((n, std::mem::take(&mut name)));
                        break 'group;
                    }
                }
            }
        }
    }
    used.retain(|(_, name)| !name.is_empty() && !name.contains(':'));
    used
}

#[test]
fn floors() {
    let mut bad = Vec::new();
    for file in files("src", "rs") {
        let Some(room) = file.room() else { continue };
        let Some(here) = floor(room) else {
            bad.push(format!(
                "{}:1: the room `{room}` has no floor; give it one in FLOORS",
                file.path
            ));
            continue;
        };
        for (number, name) in rooms_used(&file) {
            let Some(there) = floor(&name) else { continue };
            if name == room || FREE.contains(&name.as_str()) || there < here {
                continue;
            }
            bad.push(format!(
                "{}:{number}: `{room}` (floor {here}) uses `{name}` (floor {there}); imports only go \
                 down: move the thing down, or let `{name}` hand it in",
                file.path
            ));
        }
    }
    nothing(bad);
}

#[test]
fn door_signs() {
    let mut bad = Vec::new();
    for file in files("src", "rs") {
        let sign: Vec<&str> =
            file.text.lines().take_while(|line| line.starts_with("//!")).collect();
        let sign = sign.join("\n").to_lowercase();
        for part in ["may use:", "deliberately absent"] {
            if !sign.contains(part) {
                bad.push(format!(
                    "{}:1: the door sign (`//!` at the top) lacks {part:?}; say what lives here, what \
                     it may use, what is deliberately absent",
                    file.path
                ));
            }
        }
    }
    nothing(bad);
}

#[test]
fn sizes() {
    let mut bad = Vec::new();
    for file in files("src", "rs") {
        let lines = file.text.lines().count();
        let most = if file.path == LOOP.0 { LOOP.1 } else { LINES_MOST };
        if lines > most && !file.is_generated() {
            bad.push(format!(
                "{}:{lines}: more than {most} lines; part it, one idea a file",
                file.path
            ));
        }
    }
    nothing(bad);
}

#[test]
fn unsafe_is_named_and_few() {
    let mut bad = Vec::new();
    let mut count = 0;
    for file in files("src", "rs") {
        let lines: Vec<&str> = file.text.lines().collect();
        for (number, line) in file.code() {
            if !has_word(line, "unsafe") {
                continue;
            }
            count += 1;
            if !UNSAFE_FILES.contains(&file.path.as_str()) {
                bad.push(format!(
                    "{}:{number}: `unsafe` may stand only in {}; use what those give",
                    file.path,
                    UNSAFE_FILES.join(", ")
                ));
            }
            let above = lines[..number - 1].iter().rev().map(|line| line.trim_start());
            let mut comments = above.take_while(|l| l.starts_with("//") || l.starts_with("#["));
            let promise =
                |line: &str| line.starts_with("// LAW:") || line.starts_with("/// # Safety");
            if !comments.any(promise) {
                bad.push(format!(
                    "{}:{number}: say above it with `// LAW: ...` which law makes this sound (a function: `/// # Safety`)",
                    file.path
                ));
            }
        }
    }
    if count > UNSAFE_MOST {
        bad.push(format!("src: {count} `unsafe` blocks, at most {UNSAFE_MOST}; take one away"));
    }
    nothing(bad);
}

#[test]
fn thread_locals() {
    let mut bad = Vec::new();
    for file in files("src", "rs") {
        for (number, line) in file.code() {
            if line.contains("thread_local!") && !THREAD_LOCAL_FILES.contains(&file.path.as_str()) {
                bad.push(format!(
                    "{}:{number}: a thread-local outlives turns and worlds; keep it in the world",
                    file.path
                ));
            }
        }
    }
    nothing(bad);
}

#[test]
fn no_pointer_casts() {
    let casts = ["as *const", "as *mut", ".addr()", "ptr() as usize", "expose_provenance"];
    let mut bad = Vec::new();
    for file in files("src", "rs") {
        for (number, line) in file.code() {
            let allowed = |cast: &str| cast == ".addr()" && file.path == ADDRESS_FILE;
            if let Some(cast) = casts.iter().find(|cast| line.contains(**cast) && !allowed(cast)) {
                bad.push(format!(
                    "{}:{number}: `{cast}`: no casts between pointers and numbers; hashes and ids never \
                     depend on addresses",
                    file.path
                ));
            }
        }
    }
    nothing(bad);
}

/// Everything people read or write by hand.
fn hand_written() -> Vec<File> {
    let mut all = files("src", "rs");
    all.extend(files("tests", "rs"));
    all.extend(files("benches", "rs"));
    all.extend(files("examples", "cc"));
    all.extend(files("grammar", "lalrpop"));
    all.extend(files("src", "cc"));
    all
}

#[test]
fn nothing_unfinished() {
    let words = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("to", "do!"),
        concat!("unimple", "mented!"),
        concat!("db", "g!"),
    ];
    let mut bad = Vec::new();
    for file in hand_written() {
        for (number, line) in file.lines() {
            if let Some(word) =
                words.iter().find(|w| has_word(line, w.trim_end_matches('!')) && line.contains(**w))
            {
                bad.push(format!("{}:{number}: `{word}`: finish it, or leave it out", file.path));
            }
        }
    }
    nothing(bad);
}

#[test]
fn no_tabs_and_no_trailing_spaces() {
    let mut bad = Vec::new();
    for file in hand_written() {
        for (number, line) in file.lines() {
            if line.contains('\t') {
                bad.push(format!(
                    "{}:{number}: a tab; write spaces, or \\t in a string",
                    file.path
                ));
            }
            if line.ends_with(' ') {
                bad.push(format!(
                    "{}:{number}: spaces at the end of the line; take them away",
                    file.path
                ));
            }
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            bad.push(format!("{}: the last line does not end; end it", file.path));
        }
    }
    nothing(bad);
}

#[test]
fn the_rules_find_what_they_look_for() {
    let file = |text: &str| File { path: "src/vm/x.rs".into(), text: text.into() };
    let names =
        |text: &str| rooms_used(&file(text)).into_iter().map(|(_, n)| n).collect::<Vec<_>>();
    assert_eq!(names("use crate::base::Span; // crate::cli\n"), ["base"]);
    assert_eq!(names("let x = crate::gil::take(crate::object::key());"), ["gil", "object"]);
    assert_eq!(
        names("use crate::{\n    base::{Span, Code},\n    vm,\n    object::Value,\n};"),
        ["base", "vm", "object"]
    );
    assert!(has_word("let x = unsafe { y };", "unsafe") && !has_word("unsafe_code", "unsafe"));
    assert_eq!(cut_comment("let url = \"http://x\"; // why"), "let url = \"http://x\"; ");
    assert_eq!(file("x").room(), Some("vm"));
}
