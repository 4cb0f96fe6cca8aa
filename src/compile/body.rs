//! The body of one function, compiled when the function is first called.
//!
//! Lives here: `compile_body`, and `stubs` for a text that has only functions. May use: `base`,
//! `bytecode`, `syntax`.
//! Deliberately absent: who asks for it, and when (`vm`).

use super::{Mode, compile};
use crate::base::{Diagnostic, Source, Span, Symbol};
use crate::bytecode::{Code, CodeFlags, GlobalNames, Mark, Op, ParamSpec, Unit};
use crate::syntax;
use std::sync::Arc;

/// A stub for each function of a text that has nothing else, see [`syntax::outline`]. The unit has
/// no code of a module level: there is nothing to run.
pub fn stubs(source: &Arc<Source>) -> Unit {
    let stub = |function: syntax::Outline<'_>| {
        let names: Vec<Symbol> = function.params.into_iter().map(Symbol::new).collect();
        let (vararg, kwarg) = (function.vararg, function.kwarg);
        let params = ParamSpec {
            positional: names.len() as u8 - u8::from(vararg) - u8::from(kwarg),
            names,
            vararg,
            kwarg,
            ..ParamSpec::default()
        };
        Code {
            name: Symbol::new(function.name),
            qualname: function.name.into(),
            doc: None,
            source: Arc::clone(source),
            first_line: function.line,
            flags: CodeFlags::default(),
            locals: params.registers() as u8,
            registers: params.registers() as u16,
            closure: None,
            ops: vec![Op::CompileBody {}],
            marks: vec![Mark { span: function.body, caret: function.body }],
            consts: Vec::new(),
            names: Vec::new(),
            local_names: params.names.clone(),
            free_names: Vec::new(),
            functions: Vec::new(),
            handlers: Vec::new(),
            handlings: Vec::new(),
            caches: 0,
            params,
        }
    };
    Unit {
        codes: syntax::outline(source.text()).into_iter().map(stub).collect(),
        warnings: Vec::new(),
    }
}

/// Compiles the function that `stub` stands for: a unit, and which of its codes is the function's.
/// The function stands at module level or directly in a class, so the names it does not bind are
/// the module's.
///
/// # Errors
/// As [`compile`].
pub fn compile_body(
    stub: &Code,
    globals: &mut GlobalNames,
) -> Result<(Unit, usize), Vec<Diagnostic>> {
    let source = &stub.source;
    let Some(mark) = stub.marks.first() else { return Err(Vec::new()) };
    // The mark spans the body; its header begins with the last `def` before it that has this name.
    let header = format!("def {}(", stub.name);
    let start = source.text()[..mark.span.start as usize].rfind(&header).unwrap_or(0);
    let module = syntax::parse_function(source, Span::new(start as u32, mark.span.end))?;
    let mut unit = compile(&module, source, Mode::Body, globals)?;
    let outer = stub.qualname.strip_suffix(stub.name.as_str()).unwrap_or_default();
    for code in &mut unit.codes[1..] {
        code.qualname = format!("{outer}{}", code.qualname).into();
    }
    // Functions in its defaults come before it; the stub's own defaults are the ones that count.
    let function = unit.codes[0].functions.last().map_or(0, |function| function.code as usize);
    Ok((unit, function))
}
