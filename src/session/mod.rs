//! Floor 8, *session*: the front desk, and the library's public face.
//!
//! Lives here: loading, checking, compiling, booting a world, running. May use: all floors below.
//! Deliberately absent: the command line and everything that draws (`cli`).

mod boot;
mod finder;
mod importer;
pub mod load;
pub mod run;
pub mod worker;

pub use crate::gil::{Era, Settings};
pub use crate::sched::{Ended, Interrupter};
pub use crate::syntax::Entry;
pub use load::{Input, Trouble, load};
pub use run::{Console, Options, Session};

use crate::base::{Diagnostic, Source};
use crate::bytecode::{Code, GlobalNames, Unit};
use crate::compile::{self, Mode};
use crate::object::ThreadId;
use crate::syntax;
use std::sync::Arc;

/// What parsing and compiling may use of a stack: the grammar limits nesting, but a debug build
/// spends much on each level.
const STACK: usize = 256 << 20;

/// Does something on a thread whose stack suffices for every program that the parser accepts.
fn deep<R: Send>(f: impl FnOnce() -> R + Send) -> R {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, f);
        match thread.map(|thread| thread.join()) {
            Ok(Ok(result)) => result,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(error) => panic!("no thread for the compiler: {error}"),
        }
    })
}

/// All that is wrong with a script, without running it.
pub fn check(source: &Arc<Source>) -> Vec<Diagnostic> {
    compile(source, Mode::File, &mut GlobalNames::default()).err().unwrap_or_default()
}

/// Compiles a script. `names` are the globals of its module so far.
///
/// # Errors
/// All that is wrong with it.
pub fn compile(
    source: &Arc<Source>,
    mode: Mode,
    names: &mut GlobalNames,
) -> Result<Unit, Vec<Diagnostic>> {
    deep(|| {
        let module = syntax::parse_file(source)?;
        compile::compile(&module, source, mode, names)
    })
}

/// Compiles a module of the library, with stubs in the place of functions: [`compile_body`] compiles
/// them when they are first called.
///
/// # Panics
/// If its text is wrong: a test reads all of it.
fn compile_library(source: &Arc<Source>, names: &mut GlobalNames) -> Unit {
    let unit = syntax::parse_library(source)
        .and_then(|tree| compile::compile(&tree, source, Mode::File, names));
    unit.unwrap_or_else(|found| wrong_library(source, &found))
}

/// Compiles the function of the library that a stub stands for, see [`compile::compile_body`].
///
/// # Panics
/// As [`compile_library`].
fn compile_body(stub: &Code, names: &mut GlobalNames) -> (Unit, usize) {
    compile::compile_body(stub, names).unwrap_or_else(|found| wrong_library(&stub.source, &found))
}

/// What is suspicious about a script, in CPython's words.
fn warnings(source: &Source, unit: &Unit) -> String {
    let name = match source.name().starts_with('<') {
        true => source.name().into(),
        false => match std::path::absolute(source.name()) {
            Ok(path) => path.display().to_string(),
            Err(_) => source.name().to_string(),
        },
    };
    let mut text = String::new();
    for warning in &unit.warnings {
        let line = source.line_of(warning.at);
        text += &format!("{name}:{line}: SyntaxWarning: {}\n", warning.text);
        if !name.starts_with('<') {
            text += &format!("  {}\n", source.line_text(line).trim());
        }
    }
    text
}

fn wrong_library(source: &Source, found: &[Diagnostic]) -> ! {
    let place = found.first().map(|first| source.line_col(first.span().start));
    panic!("the library: {} {place:?} {found:?}", source.name())
}

/// All that is built in, as docs/builtins.md shows it.
pub fn builtins_manual() -> String {
    let lock = boot::boot(&Settings::default(), Vec::new(), false);
    lock.turn(ThreadId::MAIN, crate::builtins::manual::builtins_markdown)
}

/// Reads one entry of the prompt: is it whole?
///
/// # Errors
/// All that is wrong with it.
pub fn parse_entry(source: &Source) -> Result<Entry, Vec<Diagnostic>> {
    deep(|| syntax::parse_entry(source))
}

/// A script's bytecode, as text.
///
/// # Errors
/// All that is wrong with the script.
pub fn dis(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    let mut names = GlobalNames::default();
    let unit = compile(source, Mode::File, &mut names)?;
    Ok(crate::bytecode::dis::disassemble(&unit, names.names()))
}

/// A script's tree, as text.
///
/// # Errors
/// All that the parser finds wrong.
pub fn ast(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    deep(|| Ok(syntax::dump_ast(&syntax::parse_file(source)?)))
}

/// A script's tokens, as text.
///
/// # Errors
/// None today; malformed tokens are shown as such.
pub fn tokens(source: &Arc<Source>) -> Result<String, Vec<Diagnostic>> {
    Ok(syntax::dump_tokens(source))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bytecode::Op;
    use crate::syntax::ast::{Params, StmtKind};

    /// A library module is read whole only here: a run compiles what it calls.
    #[test]
    fn every_function_of_the_library_compiles() {
        let mut stubs = 0;
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/builtins/lib");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let name = path.display().to_string();
            let text = std::fs::read_to_string(&path).unwrap();
            let source = Arc::new(Source::new(format!("<{name}>"), text));
            let whole = compile(&source, Mode::File, &mut GlobalNames::default());
            let whole = whole.unwrap_or_else(|found| wrong_library(&source, &found));
            let mut names = GlobalNames::default();
            let unit = match path.ends_with("core.cc") {
                true => compile::stubs(&source),
                false => compile_library(&source, &mut names),
            };
            for stub in &unit.codes {
                if !matches!(stub.ops.first(), Some(Op::CompileBody {})) {
                    continue;
                }
                stubs += 1;
                let (unit, index) = compile_body(stub, &mut names);
                let body = &unit.codes[index];
                let same = whole.codes.iter().find(|code| {
                    code.qualname == body.qualname && code.first_line == body.first_line
                });
                let same = same.unwrap_or_else(|| panic!("{name} has no {}", body.qualname));
                let shape =
                    |code: &Code| (code.params.clone(), code.flags, code.local_names.clone());
                assert_eq!(shape(body), shape(same), "{name} {}", body.qualname);
                // Calls bind arguments as the stub says.
                assert_eq!(stub.params, body.params, "{name} {}", body.qualname);
            }
        }
        assert!(stubs > 100, "{stubs} functions wait");
    }

    /// What an outline would not see: anything but functions, decorators, default values.
    #[test]
    fn the_core_is_nothing_but_plain_functions() {
        let tree = syntax::parse_file(&Source::new("<core>", crate::builtins::CORE)).unwrap();
        for stmt in &tree.body {
            let StmtKind::FunctionDef(def) = &stmt.kind else { panic!("{stmt:?} in the core") };
            let Params { positional, posonly, kwonly, .. } = &def.params;
            let plain = def.decorators.is_empty() && *posonly == 0 && kwonly.is_empty();
            let plain = plain && positional.iter().all(|p| p.default.is_none());
            assert!(plain, "{:?} in the core", def.name);
        }
        assert_eq!(syntax::outline(crate::builtins::CORE).len(), tree.body.len());
    }
}
