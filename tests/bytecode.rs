//! Golden bytecode: every construct's source and its ops together, and OPCODES.md.
//!
//! Lives here: one snapshot for each file of `tests/bytecode/`, whose first line says what to
//! notice. May use: the crate, insta. Deliberately absent: running the code (`programs.rs`).

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use toyvm::base::Source;
use toyvm::bytecode::{GlobalNames, dis, manual};
use toyvm::compile::{Mode, compile};
use toyvm::syntax::parse_file;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The listing of a source text, or its findings.
fn listing(text: &str, mode: Mode) -> String {
    let source = Arc::new(Source::new("t", text.to_owned()));
    let mut globals = GlobalNames::default();
    let unit = parse_file(&source).and_then(|module| compile(&module, &source, mode, &mut globals));
    match unit {
        Ok(unit) => dis::disassemble(&unit, globals.names()),
        Err(found) => {
            let line = |found: &toyvm::base::Diagnostic| {
                let line = source.line_of(found.span().start);
                format!("{} line {line}: {}\n", found.code.as_str(), found.title)
            };
            found.iter().map(line).collect()
        }
    }
}

#[test]
fn constructs() {
    let mut files: Vec<PathBuf> = fs::read_dir(root().join("tests/bytecode"))
        .expect("tests/bytecode is there")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    files.sort();
    assert!(files.len() > 10);
    for file in files {
        let text = fs::read_to_string(&file).expect("a case can be read");
        let name = file.file_stem().expect("a case has a name").to_string_lossy().into_owned();
        let mode = if name.starts_with("prompt") { Mode::Prompt } else { Mode::File };
        let numbered: String =
            text.lines().zip(1..).map(|(line, at)| format!("{at:>5}  {line}\n")).collect();
        let snapshot = format!("{numbered}\n{}", listing(&text, mode));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, snapshot);
        });
    }
}

/// OPCODES.md is what the table says.
#[test]
fn manual_is_the_table() {
    let path = root().join("OPCODES.md");
    let text = manual::opcodes_markdown();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &text).expect("OPCODES.md can be written");
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == text, "OPCODES.md is old: UPDATE_GOLDEN=1 cargo test --test bytecode");
}

// ---- what must compile, however large ----

fn compiles(text: &str) -> toyvm::bytecode::Unit {
    let source = Arc::new(Source::new("t", text.to_owned()));
    let module = parse_file(&source).expect("it parses");
    let mut globals = GlobalNames::default();
    compile(&module, &source, Mode::File, &mut globals).expect("it compiles")
}

#[test]
fn a_thousand_locals() {
    let mut text = String::from("def f():\n");
    for at in 0..1000 {
        text += &format!("    v{at} = {at}\n");
    }
    text += "    def g():\n        return v3 + v998\n    return v0 + v999\n";
    compiles(&text);
    let all: Vec<String> = (0..1000).map(|at| format!("v{at}")).collect();
    let captured = text.replace("v3 + v998", &format!("[{}]", all.join(", ")));
    compiles(&captured);
}

#[test]
fn long_displays_and_calls() {
    let items: Vec<String> = (0..5000).map(|at| format!("x{}", at % 7)).collect();
    let items = items.join(", ");
    compiles(&format!("a = [{items}]\nb = ({items})\nc = {{{items}}}\nd = f({items})\n"));
    let pairs: Vec<String> = (0..5000).map(|at| format!("{at}: x")).collect();
    compiles(&format!("a = {{{}}}\n", pairs.join(", ")));
    let names: Vec<String> = (0..500).map(|at| format!("k{at}=x")).collect();
    compiles(&format!("f({})\nf(1, *y, {}, **z)\n", names.join(", "), names.join(", ")));
    compiles(&format!("s = f'{}'\n", "{x} ".repeat(3000)));
    compiles(&format!("s = {}\n", vec!["x"; 900].join(" + ")));
}

#[test]
fn deep_expressions() {
    for (open, close) in [("(1 + x * ", ")"), ("f(x, y, ", ")"), ("[x, ", "]"), ("{x: ", "}")] {
        let text = format!("{}x{}\n", open.repeat(150), close.repeat(150));
        compiles(&format!("y = {text}"));
        compiles(&format!("def g(x, y):\n    return {text}"));
    }
}

#[test]
fn long_chains_of_elif() {
    let arms: String = (0..900).map(|at| format!("elif x == {at}: y = {at}\n")).collect();
    compiles(&format!("if x: y = 1\n{arms}else: y = 2\n"));
}
