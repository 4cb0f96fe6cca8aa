//! Floor 8, *session*: the front desk, and the library's public face.
//!
//! Lives here: loading, checking, compiling, booting a world, running. May use: all floors below.
//! Deliberately absent: the command line and everything that draws (`cli`).

mod boot;
mod finder;
mod importer;
pub mod load;
pub mod run;

pub use crate::gil::{Era, Settings};
pub use crate::sched::{Ended, Interrupter};
pub use crate::syntax::Entry;
pub use boot::warm;
pub use load::{Input, Trouble, load};
pub use run::{Console, Options, Session};

use crate::base::{Diagnostic, Source};
use crate::bytecode::{GlobalNames, Unit};
use crate::compile::{self, Mode};
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
