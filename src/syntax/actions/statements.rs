//! Statements, simple and compound.
//!
//! Lives here: one function for each rule; each leaves its statement on the context's stack.
//! May use: `node`, `ast`, `targets`.
//! Deliberately absent: functions and classes; those are `definitions`'.

use crate::base::{DiagnosticCode as Code, Span};
use crate::syntax::ast::{Alias, BinOp, ExprKind, Ident, Stmt, StmtKind, Try, WithItem};
use crate::syntax::node::*;

use super::targets;

/// An expression alone.
pub fn expression(cx: &mut Cx<'_>, l: u32, value: Node, r: u32) {
    targets::not_starred(cx, &value);
    cx.push(l, r, StmtKind::Expr(value.expr), value.depth);
}

/// `a = b = value`: the last of the list is the value.
pub fn assign(cx: &mut Cx<'_>, l: u32, mut all: List, r: u32) {
    let Some(value) = all.items.pop() else { return };
    let alone = all.items.len() == 1;
    for target in &all.items {
        targets::assignable(cx, target, alone);
    }
    if let ExprKind::Starred(_) = value.kind {
        cx.wrong(Code::Syntax, "can't use starred expression here", value.span);
    }
    cx.push(l, r, StmtKind::Assign { targets: all.items, value }, all.depth);
}

/// `target op= value`
pub fn augment(cx: &mut Cx<'_>, l: u32, target: Node, op: BinOp, value: Node, r: u32) {
    targets::augmentable(cx, &target);
    targets::not_starred(cx, &value);
    let depth = target.depth.max(value.depth);
    cx.push(l, r, StmtKind::AugAssign { target: target.expr, op, value: value.expr }, depth);
}

/// `target: annotation = value`
pub fn annotate(
    cx: &mut Cx<'_>,
    l: u32,
    target: Node,
    annotation: Node,
    value: Option<Node>,
    r: u32,
) {
    targets::annotatable(cx, &target);
    let simple = matches!(target.expr.kind, ExprKind::Name(_)) && !target.grouped();
    let deep = target.depth.max(annotation.depth).max(depth(&value));
    let kind = StmtKind::AnnAssign {
        target: target.expr,
        annotation: annotation.expr,
        value: plain(value),
        simple,
    };
    cx.push(l, r, kind, deep);
}

/// `pass`
pub fn pass(cx: &mut Cx<'_>, l: u32, r: u32) {
    cx.push(l, r, StmtKind::Pass, 0);
}

/// The body of a function, not read yet.
pub fn skimmed(cx: &mut Cx<'_>, l: u32, r: u32) {
    cx.push(l, r, StmtKind::Skimmed, 0);
}

/// `break`
pub fn break_(cx: &mut Cx<'_>, l: u32, r: u32) {
    cx.push(l, r, StmtKind::Break, 0);
}

/// `continue`
pub fn continue_(cx: &mut Cx<'_>, l: u32, r: u32) {
    cx.push(l, r, StmtKind::Continue, 0);
}

/// `return` and `return value`.
pub fn return_(cx: &mut Cx<'_>, l: u32, value: Option<Node>, r: u32) {
    if let Some(value) = &value {
        targets::not_starred(cx, value);
    }
    let deep = depth(&value);
    cx.push(l, r, StmtKind::Return(plain(value)), deep);
}

/// `raise`, `raise exc`, `raise exc from cause`.
pub fn raise(cx: &mut Cx<'_>, l: u32, exc: Option<Node>, cause: Option<Node>, r: u32) {
    let deep = depth(&exc).max(depth(&cause));
    cx.push(l, r, StmtKind::Raise { exc: plain(exc), cause: plain(cause) }, deep);
}

/// `global a, b`
pub fn global(cx: &mut Cx<'_>, l: u32, names: Vec<Ident>, r: u32) {
    cx.push(l, r, StmtKind::Global(names), 0);
}

/// `nonlocal a, b`
pub fn nonlocal(cx: &mut Cx<'_>, l: u32, names: Vec<Ident>, r: u32) {
    cx.push(l, r, StmtKind::Nonlocal(names), 0);
}

/// `del a, b`
pub fn delete(cx: &mut Cx<'_>, l: u32, target: Node, r: u32) {
    targets::deletable(cx, &target.expr);
    let list = match target.expr.kind {
        ExprKind::Tuple(items) if target.bare_tuple => items,
        _ => vec![target.expr],
    };
    cx.push(l, r, StmtKind::Delete(list), target.depth);
}

/// `assert test, msg`
pub fn assert(cx: &mut Cx<'_>, l: u32, test: Node, msg: Option<Node>, r: u32) {
    let deep = test.depth.max(depth(&msg));
    cx.push(l, r, StmtKind::Assert { test: test.expr, msg: plain(msg) }, deep);
}

fn aliases(names: Vec<Imported>) -> Vec<Alias> {
    names.into_iter().map(|(name, asname)| Alias { name, asname }).collect()
}

/// `import a.b as c`
pub fn import(cx: &mut Cx<'_>, l: u32, names: Vec<Imported>, r: u32) {
    cx.push(l, r, StmtKind::Import(aliases(names)), 0);
}

/// `from ..module import names`; no names means `*`.
pub fn import_from(
    cx: &mut Cx<'_>,
    l: u32,
    (level, module): (u32, Option<Ident>),
    names: Vec<Imported>,
    r: u32,
) {
    cx.push(l, r, StmtKind::ImportFrom { level, module, names: aliases(names) }, 0);
}

/// `from a import b,`
pub fn trailing_comma(cx: &mut Cx<'_>, names: Vec<Imported>, l: u32, r: u32) -> Vec<Imported> {
    let title = "trailing comma not allowed without surrounding parentheses";
    cx.wrong(Code::Syntax, title, Span::new(l, r));
    names
}

/// A `match` statement, its block skipped.
pub fn refused_match(cx: &mut Cx<'_>, l: u32, r: u32) {
    cx.push(l, r, StmtKind::Refused(Code::NoMatch), 0);
}

/// A `type` statement.
pub fn refused_type(cx: &mut Cx<'_>, l: u32, r: u32) {
    cx.push(l, r, StmtKind::Refused(Code::NoTypeParameters), 0);
}

/// `elif` is an `if` in an `else`: the chain is folded from its end, each step one level deeper.
pub fn if_(cx: &mut Cx<'_>, l: u32, test: Node, block: Block, elifs: Elifs, orelse: Option<Block>) {
    let mut rest = orelse.unwrap_or_default();
    let mut parts = elifs.0;
    parts.insert(0, (l, test, block));
    while let Some((start, test, block)) = parts.pop() {
        let end = rest.end.max(block.end);
        let deep = test.depth.max(block.depth).max(rest.depth);
        let kind = StmtKind::If { test: test.expr, body: block.body, orelse: rest.body };
        let mark = cx.mark();
        cx.push(start, end, kind, deep);
        if parts.is_empty() {
            return;
        }
        rest = cx.block(mark);
    }
}

/// `while`
pub fn while_(cx: &mut Cx<'_>, l: u32, test: Node, block: Block, orelse: Option<Block>) {
    let orelse = orelse.unwrap_or_default();
    let end = block.end.max(orelse.end);
    let deep = test.depth.max(block.depth).max(orelse.depth);
    let kind = StmtKind::While { test: test.expr, body: block.body, orelse: orelse.body };
    cx.push(l, end, kind, deep);
}

/// `for`
pub fn for_(
    cx: &mut Cx<'_>,
    l: u32,
    target: Node,
    iter: Node,
    block: Block,
    orelse: Option<Block>,
) {
    targets::storable(cx, &target.expr);
    targets::not_starred(cx, &iter);
    let orelse = orelse.unwrap_or_default();
    let end = block.end.max(orelse.end);
    let deep = target.depth.max(iter.depth).max(block.depth).max(orelse.depth);
    let kind = StmtKind::For {
        target: target.expr,
        iter: iter.expr,
        body: block.body,
        orelse: orelse.body,
        is_async: false,
    };
    cx.push(l, end, kind, deep);
}

/// `try` with all that may follow.
pub fn try_(
    cx: &mut Cx<'_>,
    l: u32,
    block: Block,
    handlers: Handlers,
    orelse: Option<Block>,
    finalbody: Option<Block>,
) {
    let orelse = orelse.unwrap_or_default();
    let finalbody = finalbody.unwrap_or_default();
    if let Some((last, earlier)) = handlers.handlers.split_last() {
        for bare in earlier.iter().filter(|handler| handler.kind.is_none()) {
            let span = Span::new(bare.span.start, bare.span.start + 6);
            cx.wrong(Code::Syntax, "default 'except:' must be last", span);
        }
        let _ = last;
    }
    let end = handlers.handlers.last().map_or(0, |handler| handler.span.end);
    let end = end.max(block.end).max(orelse.end).max(finalbody.end);
    let deep = block.depth.max(handlers.depth).max(orelse.depth).max(finalbody.depth);
    let kind = StmtKind::Try(Box::new(Try {
        body: block.body,
        handlers: handlers.handlers,
        orelse: orelse.body,
        finalbody: finalbody.body,
        is_star: handlers.is_star,
    }));
    cx.push(l, end, kind, deep);
}

/// `except a, b:`
pub fn many_kinds(
    cx: &mut Cx<'_>,
    l: u32,
    first: Node,
    _comma: u32,
    _rest: Node,
    r: u32,
    block: Block,
) -> Box<Handling> {
    let title = "multiple exception types must be parenthesized";
    cx.wrong(Code::Syntax, title, Span::new(first.outer.start, r));
    Handling::of(l, false, first, None, block)
}

/// `with`
pub fn with(cx: &mut Cx<'_>, l: u32, items: Vec<(Node, Option<Node>)>, block: Block) {
    let mut deep = block.depth;
    let mut list: Vec<WithItem> = Vec::with_capacity(items.len());
    let alone = items.len() == 1;
    for (context, target) in items {
        deep = deep.max(context.depth).max(depth(&target));
        if let Some(target) = &target {
            targets::storable(cx, &target.expr);
        }
        match context.expr.kind {
            // `with (a, b):` is two items, not a tuple, unless something in it is starred.
            ExprKind::Tuple(parts)
                if alone
                    && target.is_none()
                    && !parts.is_empty()
                    && !parts.iter().any(|part| matches!(part.kind, ExprKind::Starred(_))) =>
            {
                list.extend(parts.into_iter().map(|context| WithItem { context, target: None }));
            }
            kind => {
                let context = crate::syntax::ast::Expr { kind, span: context.expr.span };
                list.push(WithItem { context, target: plain(target) });
            }
        }
    }
    let kind = StmtKind::With { items: list, body: block.body, is_async: false };
    cx.push(l, block.end, kind, deep);
}

/// A function or class with its decorators.
pub fn define(cx: &mut Cx<'_>, definition: Definition, decorators: List) {
    let deep = definition.depth.max(decorators.depth);
    let kind = match definition.kind {
        Defined::Function(mut def) => {
            def.decorators = decorators.items;
            StmtKind::FunctionDef(def)
        }
        Defined::Class(mut def) => {
            def.decorators = decorators.items;
            StmtKind::ClassDef(def)
        }
    };
    cx.push(definition.start, definition.end, kind, deep);
}

/// The statements of a whole text.
pub fn all(cx: &mut Cx<'_>) -> Vec<Stmt> {
    cx.block(0).body
}
