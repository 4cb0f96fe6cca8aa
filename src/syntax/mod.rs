//! Floor 1, *syntax*: text becomes a tree.
//!
//! Lives here: tokens, layout, grammar and tree, and this face of it all. May use: `base`.
//! Deliberately absent: scopes and meaning; the compiler is the next floor.

mod actions;
pub mod ast;
mod context;
mod dump;
mod entry;
mod errors;
mod escape;
mod fstring;
mod layout;
mod lexer;
mod node;
mod number;
mod operators;
mod outline;
mod parse;
mod recover;
mod skim;
mod soft;
mod strings;
mod token;

use crate::base::{Diagnostic, Source, Span};
use ast::{Expr, Module};

pub use outline::{Outline, outline};
pub use token::Tok;

/// Reads a whole file.
///
/// # Errors
/// All that is wrong with the text, in the order of the text, at most ten findings.
pub fn parse_file(source: &Source) -> Result<Module, Vec<Diagnostic>> {
    let mut read = layout::read(source, Tok::StartFile);
    soft::decide(source, &mut read);
    statements(source, read)
}

/// Reads a module of the library, but not the bodies of its functions: [`parse_function`] reads
/// them when they are first called.
///
/// # Errors
/// As `parse_file`, for what is read.
pub fn parse_library(source: &Source) -> Result<Module, Vec<Diagnostic>> {
    let mut read = layout::read(source, Tok::StartFile);
    soft::decide(source, &mut read);
    skim::skim(source, &mut read);
    statements(source, read)
}

/// Reads the one `def` that stands at `span`: a module whose only statement it is.
///
/// # Errors
/// As `parse_file`.
pub fn parse_function(source: &Source, span: Span) -> Result<Module, Vec<Diagnostic>> {
    let mut read = layout::read_part(source, span);
    soft::decide(source, &mut read);
    statements(source, read)
}

fn statements(source: &Source, read: layout::Layout) -> Result<Module, Vec<Diagnostic>> {
    let mut cx = context::Cx::new(source);
    number::suspicious(&mut cx, &read.tokens);
    recover::read(&mut cx, read)?;
    Ok(cx.module())
}

/// Reads one expression, on one line or in brackets.
///
/// # Errors
/// As `parse_file`.
pub fn parse_expression(source: &Source) -> Result<Expr, Vec<Diagnostic>> {
    let read = layout::read(source, Tok::StartExpression);
    let mut cx = context::Cx::new(source);
    let parsed = parse::run(&mut cx, &read.tokens);
    let mut findings = read.findings;
    findings.append(&mut cx.findings);
    match parsed {
        Ok(Some(node)) if findings.is_empty() => return Ok(node.expr),
        Ok(_) => {}
        Err(error) if findings.is_empty() => {
            findings.push(errors::stopped(source, &read.tokens, &error));
        }
        Err(_) => {}
    }
    recover::fit(source, &mut findings);
    Err(findings)
}

/// What the text at the prompt is.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Complete(Module),
    /// More lines are needed: a bracket or a string is open, or a block has not been ended by an
    /// empty line.
    Incomplete,
    /// Nothing but spaces and comments.
    Blank,
}

/// Reads what has been typed at the prompt. The text holds the lines typed so far with line ends
/// *between* them: a compound statement is whole when its last line is empty.
///
/// # Errors
/// As `parse_file`; what more lines cannot mend is an error at once.
pub fn parse_entry(source: &Source) -> Result<Entry, Vec<Diagnostic>> {
    entry::read(source)
}

/// All tokens of a text, as the parser sees them, and where they stand.
pub fn tokens(source: &Source) -> Vec<(Tok, Span)> {
    let mut read = layout::read(source, Tok::StartFile);
    soft::decide(source, &mut read);
    read.tokens.iter().skip(1).map(|token| (token.tok, token.span())).collect()
}

/// The tokens as text: a line for each.
pub fn dump_tokens(source: &Source) -> String {
    let mut read = layout::read(source, Tok::StartFile);
    soft::decide(source, &mut read);
    dump::dump_tokens(source, &read.tokens)
}

/// The tree of a file as text, as CPython's `ast.dump(tree, indent=2)` has it.
pub fn dump_ast(module: &Module) -> String {
    dump::tree(module, false)
}

/// The same with the span of every node in bytes, and in ASCII: for comparing.
pub fn dump_ast_spans(module: &Module) -> String {
    dump::tree(module, true)
}

/// The text of one expression, as `dump_ast` has it.
pub fn dump_expression(expr: &Expr) -> String {
    dump::expression(expr)
}
