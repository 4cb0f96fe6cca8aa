//! Functions and classes.
//!
//! Lives here: one function for each rule. May use: `node`, `ast`.
//! Deliberately absent: decorators; `statements::define` adds them.

use crate::syntax::ast::{ClassDef, FunctionDef, Ident};
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
    _cx: &mut Cx<'_>,
    start: u32,
    name: Ident,
    arguments: Option<Arguments>,
    block: Block,
) -> Definition {
    let arguments = arguments.unwrap_or_default();
    let depth = arguments.depth.max(block.depth);
    let (end, body) = (block.end, block.body);
    let def = ClassDef { name, args: arguments.args, body, decorators: Vec::new() };
    Definition { kind: Defined::Class(Box::new(def)), start, end, depth }
}
