//! The parameters of functions and lambdas: their order.
//!
//! Lives here: `ordered`. May use: `node`, `ast`.
//! Deliberately absent: arguments; those are `arguments`'.

use crate::base::{DiagnosticCode as Code, Span, Symbol};
use crate::syntax::ast::Param;
use crate::syntax::node::*;
use rustc_hash::FxHashSet;

/// Sorts the pieces into parameters and says, in CPython's words, what is out of order.
pub fn ordered(cx: &mut Cx<'_>, pieces: Vec<Piece>) -> Parameters {
    let mut sorter = Sorter::default();
    let last = pieces.len().saturating_sub(1);
    for (at, piece) in pieces.into_iter().enumerate() {
        sorter.take(cx, piece, at == last);
    }
    sorter.done
}

#[derive(Default)]
struct Sorter {
    done: Parameters,
    names: FxHashSet<Symbol>,
    default_seen: bool,
    star_seen: bool,
    bare_star: Option<Span>,
    slash_seen: bool,
}

/// A parameter's name with the stars before it.
fn starred(cx: &Cx<'_>, name: Span, stars: &str) -> Span {
    let start = name.start.saturating_sub(stars.len() as u32);
    let adjacent = cx.text(Span::new(start, name.start)) == stars;
    if adjacent { Span::new(start, name.end) } else { name }
}

impl Sorter {
    fn take(&mut self, cx: &mut Cx<'_>, piece: Piece, last: bool) {
        let bad = |cx: &mut Cx<'_>, title: &str, span: Span| {
            cx.wrong(Code::BadArguments, title, span);
        };
        let place = match &piece {
            Piece::Plain(ident, ..) => ident.span,
            Piece::Star(ident, _) => starred(cx, ident.span, "*"),
            Piece::DoubleStar(ident, _) => starred(cx, ident.span, "**"),
            Piece::BareStar(span) | Piece::Slash(span) => *span,
        };
        if self.done.params.kwarg.is_some() {
            bad(cx, "arguments cannot follow var-keyword argument", place);
        }
        match piece {
            Piece::Plain(ident, annotation, default) => {
                self.depths(&annotation, &default);
                let has_default = default.is_some();
                let param = param(ident, annotation, default);
                self.name(cx, &param);
                if self.star_seen {
                    self.done.params.kwonly.push(param);
                    return;
                }
                if self.default_seen && !has_default {
                    let title = "parameter without a default follows parameter with a default";
                    bad(cx, title, place);
                }
                self.default_seen |= has_default;
                self.done.params.positional.push(param);
            }
            Piece::BareStar(span) => {
                if self.star_seen {
                    bad(cx, "* argument may appear only once", span);
                } else if last {
                    bad(cx, "named arguments must follow bare *", span);
                }
                self.bare_star = Some(span);
                self.star_seen = true;
            }
            Piece::Star(ident, annotation) => {
                self.depths(&annotation, &None);
                if self.star_seen {
                    bad(cx, "* argument may appear only once", place);
                }
                let param = param(ident, annotation, None);
                self.name(cx, &param);
                self.star_seen = true;
                self.done.params.vararg = Some(param);
            }
            Piece::DoubleStar(ident, annotation) => {
                self.depths(&annotation, &None);
                if let Some(star) = self.bare_star
                    && self.done.params.kwonly.is_empty()
                {
                    bad(cx, "named arguments must follow bare *", star);
                }
                let param = param(ident, annotation, None);
                self.name(cx, &param);
                self.done.params.kwarg = Some(param);
            }
            Piece::Slash(span) => {
                if self.slash_seen && !self.star_seen {
                    bad(cx, "/ may appear only once", span);
                } else if self.star_seen {
                    bad(cx, "/ must be ahead of *", span);
                } else if self.done.params.positional.is_empty() {
                    bad(cx, "at least one argument must precede /", span);
                }
                self.slash_seen = true;
                self.done.params.posonly = self.done.params.positional.len();
            }
        }
    }

    fn depths(&mut self, a: &Option<Node>, b: &Option<Node>) {
        self.done.depth = self.done.depth.max(depth(a)).max(depth(b));
    }

    fn name(&mut self, cx: &mut Cx<'_>, param: &Param) {
        if !self.names.insert(param.ident.name) {
            let title = format!("duplicate argument '{}' in function definition", param.ident.name);
            cx.wrong(Code::BadArguments, title, param.ident.span);
        }
    }
}
