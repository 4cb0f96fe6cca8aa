//! Functions and classes.
//!
//! Lives here: one function for each rule. May use: `node`, `ast`.
//! Deliberately absent: decorators; `statements::define` adds them.

use crate::base::{DiagnosticCode as Code, Span};
use crate::syntax::ast::{Arg, ClassDef, ExprKind, FunctionDef, Ident};
use crate::syntax::node::*;

/// `def` and `async def`.
pub fn function(
    _cx: &mut Cx<'_>,
    start: u32,
    is_async: bool,
    name: Ident,
    parameters: Parameters,
    returns: Option<Node>,
    block: Block,
) -> Definition {
    let deep = parameters.depth.max(depth(&returns)).max(block.depth);
    let (end, body) = (block.end, block.body);
    let returns = plain(returns);
    let def = FunctionDef {
        name,
        params: *parameters.params,
        body,
        decorators: Vec::new(),
        returns,
        is_async,
    };
    Definition { kind: Defined::Function(Box::new(def)), start, end, depth: deep }
}

/// `class`; no parentheses are the same as empty ones.
pub fn class(
    cx: &mut Cx<'_>,
    start: u32,
    name: Ident,
    arguments: Option<Arguments>,
    block: Block,
) -> Definition {
    let arguments = arguments.unwrap_or_default();
    if let (Some(_), [Arg::Positional(only)]) = (arguments.generator, &arguments.args[..])
        && let ExprKind::Generator { element, .. } = &only.kind
    {
        // The bases of a class are no call's arguments: `for` is where that shows.
        let rest = cx.text(Span::new(element.span.end, only.span.end));
        let at = element.span.end + rest.find("for").unwrap_or(0) as u32;
        cx.wrong(Code::Syntax, "invalid syntax", Span::new(at, at + 3));
    }
    let depth = arguments.depth.max(block.depth);
    let (end, body) = (block.end, block.body);
    let def = ClassDef { name, args: arguments.args, body, decorators: Vec::new() };
    Definition { kind: Defined::Class(Box::new(def)), start, end, depth }
}
