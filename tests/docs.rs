//! What the documents show is run: README and docs/.
//!
//! - A `python` block whose first line is `# file: NAME` is written to NAME; another one is a script
//!   that must end with 0.
//! - In a `console` block each `$ toyvm ...` line runs, in the folder of those files; what follows
//!   it is its output, stdout before stderr. A line `...` stands for any lines. The examples are
//!   there.
//!
//! - docs/builtins.md is what the tables say; the rows of docs/language.md that refuse something are
//!   refused with that code, and every difference names a test that is there.
//!
//! May use: `common`, the session. Deliberately absent: shell syntax beyond single quotes.

mod common;

use common::{root, run, toyvm};
use std::path::{Path, PathBuf};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// A fenced block: the word after the fence, its text, the line it begins at.
struct Block {
    kind: String,
    text: String,
    line: usize,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(kind) => {
                open = true;
                blocks.push(Block { kind: kind.trim().into(), text: String::new(), line: number });
            }
            None if open => {
                if let Some(block) = blocks.last_mut() {
                    block.text.push_str(line);
                    block.text.push('\n');
                }
            }
            None => {}
        }
    }
    blocks
}

/// Words of a command line; single quotes hold one together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![];
    let mut word: Option<String> = None;
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            ' ' if !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

/// Whether `shown` is what came, `...` lines standing for any lines.
fn fits(shown: &[&str], came: &[&str]) -> bool {
    match shown.split_first() {
        None => came.is_empty(),
        Some((&"...", rest)) => (0..=came.len()).any(|skip| fits(rest, &came[skip..])),
        Some((first, rest)) => came.first() == Some(first) && fits(rest, &came[1..]),
    }
}

fn console(name: &str, block: &Block, folder: &Path) {
    let lines: Vec<&str> = block.text.lines().collect();
    let starts: Vec<usize> =
        (0..lines.len()).filter(|&at| lines[at].starts_with("$ toyvm")).collect();
    for (nth, &start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(lines.len());
        let args = words(lines[start].trim_start_matches("$ toyvm"));
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let ran = run(toyvm(&args).current_dir(folder), b"", LIMIT);
        ran.sane();
        let all = ran.stdout + &ran.stderr;
        let came: Vec<&str> = all.lines().collect();
        let shown = &lines[start + 1..end];
        assert!(
            fits(shown, &came),
            "{name}:{}: `{}` shows\n{}\nbut gives\n{all}",
            block.line + 1 + start,
            lines[start],
            shown.join("\n")
        );
    }
}

fn document(path: &Path) -> usize {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path).unwrap();
    let folder = std::env::temp_dir().join(format!("toyvm-docs-{}-{name}", std::process::id()));
    std::fs::create_dir_all(folder.join("examples")).unwrap();
    for example in common::files_below(&root().join("examples"), "cc") {
        let name = example.file_name().unwrap();
        std::fs::copy(&example, folder.join("examples").join(name)).unwrap();
    }
    let mut count = 0;
    for block in blocks(&text) {
        match (block.kind.as_str(), block.text.lines().next()) {
            ("python", Some(first)) if first.starts_with("# file: ") => {
                std::fs::write(folder.join(&first["# file: ".len()..]), &block.text).unwrap();
            }
            ("python", _) => {
                let ran = run(toyvm(&["-"]).current_dir(&folder), block.text.as_bytes(), LIMIT);
                assert_eq!(ran.code, 0, "{name}:{}: {ran:#?}", block.line);
                count += 1;
            }
            ("console", _) => {
                console(&name, &block, &folder);
                count += 1;
            }
            _ => {}
        }
    }
    let _ = std::fs::remove_dir_all(&folder);
    count
}

#[test]
fn everything_shown_is_so() {
    let mut paths: Vec<PathBuf> = common::files_below(&root().join("docs"), "md");
    paths.push(root().join("README.md"));
    let count: usize = paths.iter().map(|path| document(path)).sum();
    assert!(count >= 2, "only {count} blocks were run");
}

/// docs/builtins.md is made from the tables.
#[test]
fn builtins_are_the_tables() {
    let path = root().join("docs/builtins.md");
    let text = toyvm::session::builtins_manual();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == text, "docs/builtins.md is old: UPDATE_GOLDEN=1 cargo test --test docs");
}

/// The cells of every row of a table below a heading.
fn rows(text: &str, heading: &str) -> Vec<Vec<String>> {
    let from = text.find(heading).unwrap() + heading.len();
    let section = &text[from..];
    let section = &section[..section.find("\n## ").unwrap_or(section.len())];
    let cells = |line: &str| {
        line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_string()).collect()
    };
    section.lines().filter(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

/// What the manual calls refused is refused before it runs, with that code, and no code that
/// refuses is missing from the manual.
#[test]
fn refusals_are_as_the_manual_says() {
    let text = std::fs::read_to_string(root().join("docs/language.md")).unwrap();
    let rows = rows(&text, "## Refused");
    for row in &rows {
        let script = row[0].trim_matches('`').replace("\\n", "\n");
        let ran = run(&mut toyvm(&["-"]), script.as_bytes(), LIMIT);
        assert!(ran.stderr.contains(&format!("error[{}]", row[1])), "{script}: {}", ran.stderr);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{script}");
    }
    for code in toyvm::base::DiagnosticCode::ALL {
        let code = code.as_str();
        let refuses = ("E0150".."E0200").contains(&code);
        assert!(!refuses || rows.iter().any(|row| row[1] == code), "{code} is not in the manual");
    }
}

/// Every deliberate difference has its test, and every program that differs is in the manual.
#[test]
fn differences_have_tests() {
    let text = std::fs::read_to_string(root().join("docs/language.md")).unwrap();
    let rows = rows(&text, "## Differences");
    for row in &rows {
        let path = row[3].trim_matches('`');
        assert!(root().join(path).is_file(), "{path} of {:?}", row[0]);
    }
    for path in common::files_below(&root().join("tests/programs"), "cc") {
        let differs = std::fs::read_to_string(&path).unwrap().contains("\n# differs:");
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        assert!(!differs || rows.iter().any(|row| row[3].contains(&name)), "{name}");
    }
}
