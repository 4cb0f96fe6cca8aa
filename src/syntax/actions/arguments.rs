//! The arguments of calls and classes: their kinds and their order.
//!
//! Lives here: one function for each rule. May use: `node`, `ast`.
//! Deliberately absent: parameters; those are `parameters`'.

use crate::base::{DiagnosticCode as Code, Span};
use crate::syntax::ast::{Arg, ExprKind, Ident};
use crate::syntax::node::*;

use super::{expressions, targets::describe};

/// A generator expression as an argument, without parentheses of its own.
pub fn generator(cx: &mut Cx<'_>, l: u32, e: Node, clauses: Clauses, r: u32) -> Argument {
    Argument::Generator(expressions::generator(cx, l, e, clauses, r))
}

/// `name=value`; the equal sign stands at `equal`.
pub fn keyword(cx: &mut Cx<'_>, name: Node, equal: u32, value: Node) -> Argument {
    match &name.expr.kind {
        ExprKind::Name(symbol) if symbol.as_str() == "__debug__" && !name.grouped() => {
            let span = name.expr.span.to(Span::new(equal, equal + 1));
            cx.wrong(Code::BadTarget, "cannot assign to __debug__", span);
            Argument::Wrong
        }
        ExprKind::Name(symbol) if !name.grouped() => {
            Argument::Keyword(Ident { name: *symbol, span: name.expr.span }, value)
        }
        kind @ (ExprKind::None | ExprKind::True | ExprKind::False) => {
            let title = format!("cannot assign to {}", describe(kind));
            cx.wrong(Code::BadTarget, title, name.expr.span.to(Span::new(equal, equal + 1)));
            Argument::Wrong
        }
        _ => {
            let title = "expression cannot contain assignment, perhaps you meant \"==\"?";
            let span = name.outer.to(Span::new(equal, equal + 1));
            cx.wrong(Code::BadArguments, title, span);
            Argument::Wrong
        }
    }
}

/// The first argument.
pub fn first(cx: &mut Cx<'_>, argument: Argument) -> Arguments {
    next(cx, Arguments::default(), argument)
}

/// One argument more.
pub fn next(cx: &mut Cx<'_>, mut all: Arguments, argument: Argument) -> Arguments {
    if let Some(span) = all.generator.take() {
        cx.wrong(Code::BadArguments, "Generator expression must be parenthesized", span);
    }
    match argument {
        Argument::Plain(node) => {
            all.depth = all.depth.max(node.depth);
            if all.double_star_seen {
                let title = "positional argument follows keyword argument unpacking";
                cx.wrong(Code::BadArguments, title, node.outer);
            } else if all.keyword_seen {
                let title = "positional argument follows keyword argument";
                cx.wrong(Code::BadArguments, title, node.outer);
            }
            let arg = match node.expr.kind {
                ExprKind::Starred(value) => Arg::Star(*value),
                _ => Arg::Positional(node.expr),
            };
            all.args.push(arg);
        }
        Argument::Generator(node) => {
            all.depth = all.depth.max(node.depth);
            if all.args.is_empty() {
                all.generator = Some(node.expr.span);
            } else {
                let title = "Generator expression must be parenthesized";
                cx.wrong(Code::BadArguments, title, node.expr.span);
            }
            all.args.push(Arg::Positional(node.expr));
        }
        Argument::Keyword(ident, node) => {
            all.depth = all.depth.max(node.depth);
            // Only so many are compared: a call with more is a machine's, and looking at every
            // pair would take for ever.
            let same =
                |arg: &Arg| matches!(arg, Arg::Keyword(other, _) if other.name == ident.name);
            if all.args.len() < 1000 && all.args.iter().any(same) {
                let title = format!("keyword argument repeated: {}", ident.name);
                cx.wrong(Code::BadArguments, title, ident.span.to(node.outer));
            }
            all.keyword_seen = true;
            all.args.push(Arg::Keyword(ident, node.expr));
        }
        Argument::Star(start, node) => {
            all.depth = all.depth.max(node.depth);
            if all.double_star_seen {
                let title = "iterable argument unpacking follows keyword argument unpacking";
                let span = Span::new(start, node.outer.end);
                cx.wrong(Code::BadArguments, title, span);
            }
            all.args.push(Arg::Star(node.expr));
        }
        Argument::DoubleStar(node) => {
            all.depth = all.depth.max(node.depth);
            all.double_star_seen = true;
            all.args.push(Arg::DoubleStar(node.expr));
        }
        Argument::Wrong => {}
    }
    all
}

/// All arguments; `comma` says that a comma follows the last.
pub fn complete(cx: &mut Cx<'_>, mut all: Arguments, comma: bool) -> Arguments {
    if comma && let Some(span) = all.generator.take() {
        cx.wrong(Code::BadArguments, "Generator expression must be parenthesized", span);
    }
    all
}
