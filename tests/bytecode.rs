//! Golden bytecode: every construct's source and its ops together.
//!
//! Lives here: the cases of `tests/bytecode/*.py`-like texts. May use: the crate, `insta`.
//! Deliberately absent: running the code (`programs.rs`).

use std::sync::Arc;
use toyvm::base::Source;
use toyvm::bytecode::{GlobalNames, dis};
use toyvm::compile::{Mode, compile};
use toyvm::syntax::parse_file;

/// The listing of a source text, or its findings.
fn listing(text: &str, mode: Mode) -> String {
    let source = Arc::new(Source::new("t", text));
    let mut globals = GlobalNames::default();
    let unit = parse_file(&source).and_then(|module| compile(&module, &source, mode, &mut globals));
    match unit {
        Ok(unit) => dis::disassemble(&unit, globals.names()),
        Err(found) => found
            .iter()
            .map(|found| {
                let line = source.line_of(found.span().start);
                format!("{} line {line}: {}\n", found.code.as_str(), found.title)
            })
            .collect(),
    }
}

#[test]
fn show() {
    if let Ok(path) = std::env::var("SHOW") {
        let text = std::fs::read_to_string(path).unwrap();
        println!("{}", listing(&text, Mode::File));
    }
}
