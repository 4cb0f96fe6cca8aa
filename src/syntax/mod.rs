//! Floor 1, *syntax*: text becomes a tree.
//!
//! Lives here: tokens, layout, grammar and tree, and this face of it all. May use: `base`.
//! Deliberately absent: scopes and meaning; the compiler is the next floor.

mod actions;
pub mod ast;
mod context;
mod errors;
mod escape;
mod fstring;
mod layout;
mod lexer;
mod node;
mod number;
mod operators;
mod parse;
mod soft;
mod strings;
mod token;

use crate::base::{Diagnostic, Source};
use ast::{Expr, Module};
use token::Tok;

/// Reads a whole file.
///
/// # Errors
/// All that is wrong with the text, in the order of the text, at most ten findings.
pub fn parse_file(source: &Source) -> Result<Module, Vec<Diagnostic>> {
    let mut read = layout::read(source, Tok::StartFile);
    soft::decide(source, &mut read);
    let mut cx = context::Cx::new(source);
    let parsed = parse::run(&mut cx, &read.tokens);
    let mut findings = read.findings;
    findings.append(&mut cx.findings);
    if let Err(error) = parsed
        && findings.is_empty()
    {
        findings.push(errors::stopped(source, &read.tokens, &error));
    }
    if findings.is_empty() {
        return Ok(Module { body: actions::statements::all(&mut cx) });
    }
    findings.sort_by_key(|found| found.span());
    findings.truncate(10);
    Err(findings)
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
    Err(findings)
}
