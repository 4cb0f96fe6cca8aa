//! Floor 2, *compile*: the tree becomes register bytecode.
//!
//! Lives here: `compile`, the face of the room. One walk finds the scopes (`collect`, `scope`),
//! a second one writes the code (`gen` and the files named after what they compile).
//! May use: `base`, `syntax::ast`, `bytecode`.
//! Deliberately absent: values, optimisers. What costs an op in a loop is avoided while writing.

mod annotation;
mod assign;
mod body;
mod call;
mod class;
mod collect;
mod collect_expr;
mod comp;
mod cond;
mod display;
mod doc;
mod exits;
mod expr;
mod fold;
mod frame;
mod func;
mod generator;
mod import;
mod layout;
mod loops;
mod marks;
mod names;
mod pack;
mod refuse;
mod scope;
mod stmt;
mod trys;
mod walrus;
mod warn;
mod with;

use crate::base::{Diagnostic, DiagnosticCode, Source, Symbol};
use crate::bytecode::{GlobalNames, Unit};
use crate::syntax::ast::Module;
pub use body::{compile_body, stubs};
use generator::Generator;
use scope::Place;
use std::sync::Arc;

/// What is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A script or a module.
    File,
    /// One function of a library module, whose other definitions are not seen here: they are never
    /// bound again.
    Body,
    /// An entry at the prompt: expression statements at module level print their values.
    Prompt,
}

/// Compiles a module. `codes[0]` of the unit is the module level; the indices in
/// `FunctionProto::code` count within the unit. Global names get their slots from `globals`.
///
/// # Errors
/// What the grammar cannot know: misplaced statements, contradicting declarations, what toyvm
/// refuses, and code that does not fit into the bytecode's numbers. In the order of the source.
pub fn compile(
    module: &Module,
    source: &Arc<Source>,
    mode: Mode,
    globals: &mut GlobalNames,
) -> Result<Unit, Vec<Diagnostic>> {
    let mut collected = collect::collect(module);
    collected.table.resolve(&mut collected.diagnostics);
    for suspect in &collected.suspects {
        let table = &collected.table;
        let is_own = table.import_star
            || table.module_binds(suspect.name)
            || globals.find(suspect.name).is_some();
        if !is_own && table.place(suspect.scope, suspect.name) == Place::Global {
            let refusal = refuse::refuse(DiagnosticCode::NoEval, suspect.span);
            collected.diagnostics.push(refusal);
        }
    }
    // Variables of the module get their slots in the order in which it binds them: the order that
    // `globals()` shows.
    for name in collected.table.module_names() {
        globals.slot(name);
    }
    let mut diagnostics = collected.diagnostics;
    if diagnostics.is_empty() {
        let mut generator = Generator::new(&collected.table, source, mode, globals);
        generator.module(module, Symbol::new("<module>"));
        match generator.finish() {
            Ok(mut unit) => {
                unit.warnings = module.warnings.clone();
                collected.warnings.sort_by_key(|warning| warning.at);
                unit.warnings.append(&mut collected.warnings);
                if cfg!(debug_assertions)
                    && let Err(finding) = crate::bytecode::verify::verify(&unit)
                {
                    let listing = crate::bytecode::dis::disassemble(&unit, globals.names());
                    panic!("the compiler wrote wrong code: {finding}\n{listing}");
                }
                return Ok(unit);
            }
            Err(found) => diagnostics = found,
        }
    }
    diagnostics.sort_by_key(|diagnostic| diagnostic.span());
    diagnostics.dedup();
    Err(diagnostics)
}
