//! Tokens and trees as text, for `toyvm tokens` and `toyvm ast`.
//!
//! Lives here: `tree`, `dump_tokens`. May use: `ast`, `token`, `text`.
//! Deliberately absent: reading any of it back.
//!
//! The tree is printed as CPython's `ast.dump(..., indent=2)` prints it, without the contexts
//! (`Load`, `Store`, `Del`), which can be seen from where a node stands.

use super::ast::*;
use super::token::{Tok, Token};
use crate::base::{Source, Span};
use crate::text::{float_text::float_repr, quote};
use std::fmt::Write;

/// A node as text, and how it may be laid out.
enum Shape {
    Atom(String),
    List(Vec<Shape>),
    Node(&'static str, Vec<(&'static str, Shape)>),
}

use Shape::{Atom, List};

/// The text of a tree. With `spans`, every statement and expression says where it stands, in
/// bytes, and text outside ASCII is escaped: that form is for comparing.
pub fn tree(module: &Module, spans: bool) -> String {
    let dumper = Dumper { spans };
    let mut fields = Vec::new();
    put_list(&mut fields, "body", dumper.block(&module.body));
    let mut out = String::new();
    print(&Shape::Node("Module", fields), 0, &mut out);
    out.push('\n');
    out
}

/// The text of one expression.
pub fn expression(expr: &Expr) -> String {
    let mut out = String::new();
    print(&Dumper { spans: false }.expr(expr), 0, &mut out);
    out.push('\n');
    out
}

/// Whether a shape takes part in a single line.
fn is_simple(shape: &Shape) -> bool {
    match shape {
        Atom(_) => true,
        List(items) => items.is_empty(),
        Shape::Node(_, fields) => fields.is_empty(),
    }
}

fn new_line(level: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..level {
        out.push_str("  ");
    }
}

fn print(shape: &Shape, level: usize, out: &mut String) {
    match shape {
        Atom(text) => out.push_str(text),
        List(items) if items.is_empty() => out.push_str("[]"),
        List(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                new_line(level + 1, out);
                print(item, level + 1, out);
            }
            out.push(']');
        }
        Shape::Node(name, fields) => {
            let short = fields.len() <= 3 && fields.iter().all(|(_, field)| is_simple(field));
            out.push_str(name);
            out.push('(');
            for (at, (name, field)) in fields.iter().enumerate() {
                if short {
                    out.push_str(if at > 0 { ", " } else { "" });
                } else {
                    out.push_str(if at > 0 { "," } else { "" });
                    new_line(level + 1, out);
                }
                let _ = write!(out, "{name}=");
                print(field, level + 1, out);
            }
            out.push(')');
        }
    }
}

type Fields = Vec<(&'static str, Shape)>;

/// CPython's dump leaves out empty lists.
fn put_list(fields: &mut Fields, name: &'static str, items: Vec<Shape>) {
    if !items.is_empty() {
        fields.push((name, List(items)));
    }
}

fn put(fields: &mut Fields, name: &'static str, item: Option<Shape>) {
    if let Some(item) = item {
        fields.push((name, item));
    }
}

struct Dumper {
    spans: bool,
}

impl Dumper {
    fn node(&self, name: &'static str, mut fields: Fields, span: Span) -> Shape {
        if self.spans {
            fields.push(("span", Atom(format!("{span:?}"))));
        }
        Shape::Node(name, fields)
    }

    fn text(&self, text: &str) -> Shape {
        Atom(quoted(text, self.spans))
    }

    fn ident(&self, ident: Ident) -> Shape {
        self.text(ident.name.as_str())
    }

    fn block(&self, body: &[Stmt]) -> Vec<Shape> {
        body.iter().map(|stmt| self.stmt(stmt)).collect()
    }

    fn exprs(&self, list: &[Expr]) -> Vec<Shape> {
        list.iter().map(|expr| self.expr(expr)).collect()
    }

    fn opt(&self, expr: &Option<Expr>) -> Option<Shape> {
        expr.as_ref().map(|expr| self.expr(expr))
    }

    fn opt_box(&self, expr: &Option<Box<Expr>>) -> Option<Shape> {
        expr.as_ref().map(|expr| self.expr(expr))
    }

    fn stmt(&self, stmt: &Stmt) -> Shape {
        let mut f = Fields::new();
        let name = match &stmt.kind {
            StmtKind::Expr(value) => {
                f.push(("value", self.expr(value)));
                "Expr"
            }
            StmtKind::Assign { targets, value } => {
                put_list(&mut f, "targets", self.exprs(targets));
                f.push(("value", self.expr(value)));
                "Assign"
            }
            StmtKind::AugAssign { target, op, value } => {
                f.push(("target", self.expr(target)));
                f.push(("op", Atom(binary(*op).into())));
                f.push(("value", self.expr(value)));
                "AugAssign"
            }
            StmtKind::AnnAssign { target, annotation, value, simple } => {
                f.push(("target", self.expr(target)));
                f.push(("annotation", self.expr(annotation)));
                put(&mut f, "value", self.opt(value));
                f.push(("simple", Atom(i32::from(*simple).to_string())));
                "AnnAssign"
            }
            StmtKind::If { test, body, orelse } => {
                f.push(("test", self.expr(test)));
                put_list(&mut f, "body", self.block(body));
                put_list(&mut f, "orelse", self.block(orelse));
                "If"
            }
            StmtKind::While { test, body, orelse } => {
                f.push(("test", self.expr(test)));
                put_list(&mut f, "body", self.block(body));
                put_list(&mut f, "orelse", self.block(orelse));
                "While"
            }
            StmtKind::For { target, iter, body, orelse, is_async } => {
                f.push(("target", self.expr(target)));
                f.push(("iter", self.expr(iter)));
                put_list(&mut f, "body", self.block(body));
                put_list(&mut f, "orelse", self.block(orelse));
                if *is_async { "AsyncFor" } else { "For" }
            }
            StmtKind::Break => "Break",
            StmtKind::Continue => "Continue",
            StmtKind::Pass => "Pass",
            StmtKind::Skimmed => "Skimmed",
            StmtKind::FunctionDef(def) => {
                f.push(("name", self.ident(def.name)));
                f.push(("args", self.params(&def.params)));
                put_list(&mut f, "body", self.block(&def.body));
                put_list(&mut f, "decorator_list", self.exprs(&def.decorators));
                put(&mut f, "returns", self.opt(&def.returns));
                if def.is_async { "AsyncFunctionDef" } else { "FunctionDef" }
            }
            StmtKind::ClassDef(def) => {
                f.push(("name", self.ident(def.name)));
                self.arguments(&mut f, "bases", &def.args);
                put_list(&mut f, "body", self.block(&def.body));
                put_list(&mut f, "decorator_list", self.exprs(&def.decorators));
                "ClassDef"
            }
            StmtKind::Return(value) => {
                put(&mut f, "value", self.opt(value));
                "Return"
            }
            StmtKind::Raise { exc, cause } => {
                put(&mut f, "exc", self.opt(exc));
                put(&mut f, "cause", self.opt(cause));
                "Raise"
            }
            StmtKind::Try(parts) => {
                put_list(&mut f, "body", self.block(&parts.body));
                let handlers = parts.handlers.iter().map(|handler| self.handler(handler));
                put_list(&mut f, "handlers", handlers.collect());
                put_list(&mut f, "orelse", self.block(&parts.orelse));
                put_list(&mut f, "finalbody", self.block(&parts.finalbody));
                if parts.is_star { "TryStar" } else { "Try" }
            }
            StmtKind::With { items, body, is_async } => {
                let items = items.iter().map(|item| {
                    let mut f = vec![("context_expr", self.expr(&item.context))];
                    put(&mut f, "optional_vars", self.opt(&item.target));
                    Shape::Node("withitem", f)
                });
                put_list(&mut f, "items", items.collect());
                put_list(&mut f, "body", self.block(body));
                if *is_async { "AsyncWith" } else { "With" }
            }
            StmtKind::Assert { test, msg } => {
                f.push(("test", self.expr(test)));
                put(&mut f, "msg", self.opt(msg));
                "Assert"
            }
            StmtKind::Delete(targets) => {
                put_list(&mut f, "targets", self.exprs(targets));
                "Delete"
            }
            StmtKind::Global(names) => {
                put_list(&mut f, "names", names.iter().map(|name| self.ident(*name)).collect());
                "Global"
            }
            StmtKind::Nonlocal(names) => {
                put_list(&mut f, "names", names.iter().map(|name| self.ident(*name)).collect());
                "Nonlocal"
            }
            StmtKind::Import(names) => {
                put_list(&mut f, "names", names.iter().map(|name| self.alias(name)).collect());
                "Import"
            }
            StmtKind::ImportFrom { level, module, names } => {
                put(&mut f, "module", module.map(|module| self.ident(module)));
                let star = || vec![Shape::Node("alias", vec![("name", self.text("*"))])];
                let list: Vec<Shape> = names.iter().map(|name| self.alias(name)).collect();
                put_list(&mut f, "names", if list.is_empty() { star() } else { list });
                f.push(("level", Atom(level.to_string())));
                "ImportFrom"
            }
            StmtKind::Refused(code) => {
                f.push(("code", Atom(code.as_str().into())));
                "Refused"
            }
        };
        self.node(name, f, stmt.span)
    }

    fn handler(&self, handler: &Handler) -> Shape {
        let mut f = Fields::new();
        put(&mut f, "type", self.opt(&handler.kind));
        put(&mut f, "name", handler.name.map(|name| self.ident(name)));
        put_list(&mut f, "body", self.block(&handler.body));
        self.node("ExceptHandler", f, handler.span)
    }

    fn alias(&self, alias: &Alias) -> Shape {
        let mut f = vec![("name", self.ident(alias.name))];
        put(&mut f, "asname", alias.asname.map(|name| self.ident(name)));
        Shape::Node("alias", f)
    }

    fn params(&self, params: &Params) -> Shape {
        let arg = |param: &Param| {
            let mut f = vec![("arg", self.ident(param.ident))];
            put(&mut f, "annotation", self.opt(&param.annotation));
            Shape::Node("arg", f)
        };
        let posonly = params.posonly.min(params.positional.len());
        let (first, rest) = params.positional.split_at(posonly);
        let mut f = Fields::new();
        put_list(&mut f, "posonlyargs", first.iter().map(arg).collect());
        put_list(&mut f, "args", rest.iter().map(arg).collect());
        put(&mut f, "vararg", params.vararg.as_ref().map(arg));
        put_list(&mut f, "kwonlyargs", params.kwonly.iter().map(arg).collect());
        let none = || Atom("None".into());
        let defaults = params.kwonly.iter().map(|p| self.opt(&p.default).unwrap_or_else(none));
        put_list(&mut f, "kw_defaults", defaults.collect());
        put(&mut f, "kwarg", params.kwarg.as_ref().map(arg));
        let defaults = params.positional.iter().filter_map(|p| self.opt(&p.default));
        put_list(&mut f, "defaults", defaults.collect());
        Shape::Node("arguments", f)
    }

    fn arguments(&self, f: &mut Fields, name: &'static str, args: &[Arg]) {
        let (mut plain, mut keywords) = (Vec::new(), Vec::new());
        for arg in args {
            match arg {
                Arg::Positional(value) => plain.push(self.expr(value)),
                Arg::Star(value) => {
                    plain.push(Shape::Node("Starred", vec![("value", self.expr(value))]));
                }
                Arg::Keyword(ident, value) => {
                    let f = vec![("arg", self.ident(*ident)), ("value", self.expr(value))];
                    keywords.push(Shape::Node("keyword", f));
                }
                Arg::DoubleStar(value) => {
                    keywords.push(Shape::Node("keyword", vec![("value", self.expr(value))]));
                }
            }
        }
        put_list(f, name, plain);
        put_list(f, "keywords", keywords);
    }

    fn clauses(&self, clauses: &[CompClause]) -> Vec<Shape> {
        let clause = |clause: &CompClause| {
            let mut f =
                vec![("target", self.expr(&clause.target)), ("iter", self.expr(&clause.iter))];
            put_list(&mut f, "ifs", self.exprs(&clause.conditions));
            f.push(("is_async", Atom(i32::from(clause.is_async).to_string())));
            Shape::Node("comprehension", f)
        };
        clauses.iter().map(clause).collect()
    }

    fn expr(&self, expr: &Expr) -> Shape {
        let mut f = Fields::new();
        let name = match &expr.kind {
            ExprKind::None => self.constant(&mut f, "None".into()),
            ExprKind::True => self.constant(&mut f, "True".into()),
            ExprKind::False => self.constant(&mut f, "False".into()),
            ExprKind::Ellipsis => self.constant(&mut f, "Ellipsis".into()),
            ExprKind::Int(value) => self.constant(&mut f, value.to_string()),
            ExprKind::BigInt(value) => self.constant(&mut f, value.to_string()),
            ExprKind::Float(value) => self.constant(&mut f, float_repr(*value)),
            ExprKind::Imaginary => self.constant(&mut f, "imaginary".into()),
            ExprKind::Str(value) => self.constant(&mut f, quoted(value, self.spans)),
            ExprKind::Bytes(value) => self.constant(&mut f, quote::bytes_repr(value)),
            ExprKind::FString(pieces) => {
                put_list(&mut f, "values", self.pieces(pieces));
                "JoinedStr"
            }
            ExprKind::Name(name) => {
                f.push(("id", self.text(name.as_str())));
                "Name"
            }
            ExprKind::Unary { op, operand } => {
                let op = match op {
                    UnaryOp::Not => "Not()",
                    UnaryOp::Neg => "USub()",
                    UnaryOp::Pos => "UAdd()",
                    UnaryOp::Invert => "Invert()",
                };
                f.push(("op", Atom(op.into())));
                f.push(("operand", self.expr(operand)));
                "UnaryOp"
            }
            ExprKind::Binary { op, left, right } => {
                f.push(("left", self.expr(left)));
                f.push(("op", Atom(binary(*op).into())));
                f.push(("right", self.expr(right)));
                "BinOp"
            }
            ExprKind::Bool { op, values } => {
                let op = if *op == BoolOp::And { "And()" } else { "Or()" };
                f.push(("op", Atom(op.into())));
                put_list(&mut f, "values", self.exprs(values));
                "BoolOp"
            }
            ExprKind::Compare { left, ops, comparators } => {
                f.push(("left", self.expr(left)));
                put_list(&mut f, "ops", ops.iter().map(|op| Atom(comparison(*op))).collect());
                put_list(&mut f, "comparators", self.exprs(comparators));
                "Compare"
            }
            ExprKind::IfElse { test, body, orelse } => {
                f.push(("test", self.expr(test)));
                f.push(("body", self.expr(body)));
                f.push(("orelse", self.expr(orelse)));
                "IfExp"
            }
            ExprKind::Lambda { params, body } => {
                f.push(("args", self.params(params)));
                f.push(("body", self.expr(body)));
                "Lambda"
            }
            ExprKind::Walrus { target, value } => {
                let name = vec![("id", self.ident(*target))];
                f.push(("target", self.node("Name", name, target.span)));
                f.push(("value", self.expr(value)));
                "NamedExpr"
            }
            ExprKind::Call { func, args } => {
                f.push(("func", self.expr(func)));
                self.arguments(&mut f, "args", args);
                "Call"
            }
            ExprKind::Attribute { value, attr } => {
                f.push(("value", self.expr(value)));
                f.push(("attr", self.ident(*attr)));
                "Attribute"
            }
            ExprKind::Subscript { value, index } => {
                f.push(("value", self.expr(value)));
                f.push(("slice", self.expr(index)));
                "Subscript"
            }
            ExprKind::Slice { lower, upper, step } => {
                put(&mut f, "lower", self.opt_box(lower));
                put(&mut f, "upper", self.opt_box(upper));
                put(&mut f, "step", self.opt_box(step));
                "Slice"
            }
            ExprKind::Starred(value) => {
                f.push(("value", self.expr(value)));
                "Starred"
            }
            ExprKind::Tuple(items) => {
                put_list(&mut f, "elts", self.exprs(items));
                "Tuple"
            }
            ExprKind::List(items) => {
                put_list(&mut f, "elts", self.exprs(items));
                "List"
            }
            ExprKind::Set(items) => {
                put_list(&mut f, "elts", self.exprs(items));
                "Set"
            }
            ExprKind::Dict(items) => {
                let none = || Atom("None".into());
                let keys = items.iter().map(|(key, _)| self.opt(key).unwrap_or_else(none));
                put_list(&mut f, "keys", keys.collect());
                let values = items.iter().map(|(_, value)| self.expr(value));
                put_list(&mut f, "values", values.collect());
                "Dict"
            }
            ExprKind::ListComp { element, clauses } => {
                self.comprehension(&mut f, element, clauses, "ListComp")
            }
            ExprKind::SetComp { element, clauses } => {
                self.comprehension(&mut f, element, clauses, "SetComp")
            }
            ExprKind::Generator { element, clauses } => {
                self.comprehension(&mut f, element, clauses, "GeneratorExp")
            }
            ExprKind::DictComp { key, value, clauses } => {
                f.push(("key", self.expr(key)));
                f.push(("value", self.expr(value)));
                put_list(&mut f, "generators", self.clauses(clauses));
                "DictComp"
            }
            ExprKind::Yield(value) => {
                put(&mut f, "value", self.opt_box(value));
                "Yield"
            }
            ExprKind::YieldFrom(value) => {
                f.push(("value", self.expr(value)));
                "YieldFrom"
            }
            ExprKind::Await(value) => {
                f.push(("value", self.expr(value)));
                "Await"
            }
        };
        self.node(name, f, expr.span)
    }

    fn constant(&self, f: &mut Fields, text: String) -> &'static str {
        f.push(("value", Atom(text)));
        "Constant"
    }

    fn comprehension(
        &self,
        f: &mut Fields,
        element: &Expr,
        clauses: &[CompClause],
        name: &'static str,
    ) -> &'static str {
        f.push(("elt", self.expr(element)));
        put_list(f, "generators", self.clauses(clauses));
        name
    }

    fn pieces(&self, pieces: &[FPiece]) -> Vec<Shape> {
        let piece = |piece: &FPiece| match piece {
            FPiece::Literal(text) => Shape::Node("Constant", vec![("value", self.text(text))]),
            FPiece::Field(field) => {
                let mut f = vec![("value", self.expr(&field.expr))];
                let conversion = field.conversion.map_or(-1, |c| c as i32);
                f.push(("conversion", Atom(conversion.to_string())));
                if !field.spec.is_empty() {
                    let mut inner = Fields::new();
                    put_list(&mut inner, "values", self.pieces(&field.spec));
                    f.push(("format_spec", Shape::Node("JoinedStr", inner)));
                }
                Shape::Node("FormattedValue", f)
            }
        };
        pieces.iter().map(piece).collect()
    }
}

fn binary(op: BinOp) -> &'static str {
    match op {
        BinOp::Add => "Add()",
        BinOp::Sub => "Sub()",
        BinOp::Mul => "Mult()",
        BinOp::MatMul => "MatMult()",
        BinOp::Div => "Div()",
        BinOp::FloorDiv => "FloorDiv()",
        BinOp::Mod => "Mod()",
        BinOp::Pow => "Pow()",
        BinOp::LShift => "LShift()",
        BinOp::RShift => "RShift()",
        BinOp::BitAnd => "BitAnd()",
        BinOp::BitOr => "BitOr()",
        BinOp::BitXor => "BitXor()",
    }
}

fn comparison(op: CmpOp) -> String {
    format!("{op:?}()")
}

fn quoted(text: &str, ascii: bool) -> String {
    if ascii { quote::str_ascii(text) } else { quote::str_repr(text) }
}

/// The name of a token's kind, as `toyvm tokens` prints it.
pub fn kind(tok: Tok) -> &'static str {
    match tok {
        Tok::Name => "NAME",
        Tok::Number(_) | Tok::NumberStart => "NUMBER",
        Tok::Str => "STRING",
        Tok::Newline => "NEWLINE",
        Tok::Indent => "INDENT",
        Tok::Dedent => "DEDENT",
        Tok::Error => "ERROR",
        Tok::Comment => "COMMENT",
        Tok::RefusedMatch | Tok::RefusedType => "REFUSED",
        Tok::Skimmed => "SKIMMED",
        Tok::StartFile | Tok::StartEntry | Tok::StartExpression => "START",
        Tok::Constant(_) | Tok::As | Tok::Assert | Tok::Async | Tok::Await | Tok::Break => {
            "KEYWORD"
        }
        Tok::Class | Tok::Continue | Tok::Def | Tok::Del | Tok::Elif | Tok::Else => "KEYWORD",
        Tok::Except | Tok::Finally | Tok::For | Tok::From | Tok::Global | Tok::If => "KEYWORD",
        Tok::Import | Tok::In | Tok::Lambda | Tok::Nonlocal | Tok::Pass => "KEYWORD",
        Tok::Raise | Tok::Return | Tok::Try | Tok::While | Tok::With | Tok::Yield => "KEYWORD",
        _ => "OP",
    }
}

/// One line a token: where it stands, its kind, its text.
pub fn dump_tokens(source: &Source, tokens: &[Token]) -> String {
    let mut out = String::new();
    for token in tokens.iter().skip(1) {
        let place = source.line_col(token.start);
        let place = format!("{}:{}", place.line, place.column);
        let text = &source.text()[token.span().range()];
        let kind = match kind(token.tok) {
            // `not in` and the operators that are words.
            "OP" if text.starts_with(|c: char| c.is_alphabetic()) => "KEYWORD",
            kind => kind,
        };
        let _ = match token.tok {
            Tok::Indent | Tok::Dedent => writeln!(out, "{place:<8}{kind}"),
            _ => writeln!(out, "{place:<8}{kind:<9}{}", quoted(text, false)),
        };
    }
    out
}
