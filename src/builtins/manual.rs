//! All that is built in, as a document: docs/builtins.md.
//!
//! Lives here: `builtins_markdown`. May use: the tables, `syntax` (the library's own text).
//! Deliberately absent: any word that is not made from them; a test keeps the file equal.

use super::library::{LIBRARY, is_part};
use super::native_module;
use crate::base::Source;
use crate::object::{ExcKind, Gil, Value};
use crate::syntax::ast::{ExprKind, Stmt, StmtKind};
use crate::syntax::{self};
use crate::vm::{Native, NativeFn, World};
use std::fmt::Write;

const HEAD: &str = "\
# What is built in

Made from the tables in `src/builtins`; `UPDATE_GOLDEN=1 cargo test --test docs` writes it anew.

*atomic* says what a thread switch can do. **yes**: the function runs from beginning to end under the
lock. **no**: it may call the script's code (`__eq__`, a `key` function) or wait, and another thread
can run in between, as it can in CPython. **script**: it is written in the language, and another
thread can run wherever it could in a script.
";

/// The whole text of docs/builtins.md, from a world in which no script has run.
pub fn builtins_markdown(world: &mut World, gil: &mut Gil) -> String {
    let mut out = HEAD.to_owned();
    let count = world.natives.len();
    functions(&mut out, world);
    types(&mut out, "##", &world.natives[..count]);
    exceptions(&mut out, world, gil);
    out.push_str("\n## Modules\n");
    for (at, (name, text)) in LIBRARY.iter().enumerate() {
        if *name == "builtins" || text.is_empty() || is_part(name) {
            continue;
        }
        let parts = LIBRARY[at + 1..].iter().take_while(|(name, _)| is_part(name));
        let texts: Vec<_> = std::iter::once(*text).chain(parts.map(|(_, text)| *text)).collect();
        module(&mut out, world, gil, name, &texts);
    }
    out
}

fn head(out: &mut String, level: &str, title: &str) {
    let _ = write!(out, "\n{level} {title}\n\n| name | what it does | atomic |\n|---|---|---|\n");
}

fn row(out: &mut String, call: &str, doc: &str, atomic: &str) {
    let doc = doc.lines().next().unwrap_or_default().trim();
    let cell = |text: &str| text.replace('|', "\\|");
    let _ = writeln!(out, "| `{}` | {} | {atomic} |", cell(call), cell(doc));
}

fn native_row(out: &mut String, native: &Native) {
    let atomic = match native.run {
        NativeFn::Atomic(_) => "yes",
        NativeFn::Open(_) | NativeFn::Ready(_) => "no",
    };
    row(out, &format!("{}{}", native.name, native.signature), native.doc, atomic);
}

/// The built-in functions, by name.
fn functions(out: &mut String, world: &World) {
    head(out, "##", "Functions");
    let mut names: Vec<_> = world.builtins.iter().collect();
    names.sort_by_key(|(name, _)| name.as_str());
    for (name, value) in names {
        if name.as_str().starts_with('_') {
            continue;
        }
        match value {
            Value::Native(id) => native_row(out, &world.natives[id.row() as usize]),
            Value::Func(_) => row(out, &format!("{name}(...)"), "", "script"),
            _ => {}
        }
    }
}

/// Methods, a table for each type; special methods are left out.
fn types(out: &mut String, level: &str, natives: &[Native]) {
    let mut kinds: Vec<(&str, Vec<&Native>)> = Vec::new();
    for native in natives.iter().filter(|native| !native.name.starts_with('_')) {
        let Some((kind, _)) = native.qualname.rsplit_once('.') else { continue };
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, methods)) => methods.push(native),
            None => kinds.push((kind, vec![native])),
        }
    }
    for (kind, methods) in kinds {
        head(out, level, &format!("`{kind}`"));
        methods.into_iter().for_each(|native| native_row(out, native));
    }
}

fn exceptions(out: &mut String, world: &World, gil: &Gil) {
    let root = world.heap.exception(ExcKind::BaseException);
    let is_exception = |value: &Value| match value {
        Value::Class(class) => class.is_subclass(root, gil),
        _ => false,
    };
    let all = world.builtins.iter().filter(|(_, value)| is_exception(value));
    let mut names: Vec<&str> = all.map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    let _ = write!(out, "\n## Exceptions\n\n`{}`\n", names.join("`, `"));
}

/// One module: its natives, then what its source and those of its parts define.
fn module(out: &mut String, world: &mut World, gil: &mut Gil, name: &str, texts: &[&'static str]) {
    let before = world.natives.len();
    native_module(world, gil, &format!("_{name}"));
    let natives = &world.natives[before..];
    head(out, "###", &format!("`{name}`"));
    let is_public = |native: &&Native| !native.name.starts_with('_');
    for native in natives.iter().filter(|native| !native.qualname.contains('.')).filter(is_public) {
        native_row(out, native);
    }
    for text in texts {
        let source = Source::new(name, *text);
        let body = syntax::parse_file(&source).map(|tree| tree.body).unwrap_or_default();
        for stmt in &body {
            definition(out, &source, stmt);
        }
    }
    types(out, "####", natives);
}

fn definition(out: &mut String, source: &Source, stmt: &Stmt) {
    let (name, body, is_class) = match &stmt.kind {
        StmtKind::FunctionDef(def) => (&def.name, &def.body, false),
        StmtKind::ClassDef(def) => (&def.name, &def.body, true),
        _ => return,
    };
    if name.name.as_str().starts_with('_') {
        return;
    }
    let doc = match body.first().map(|first| &first.kind) {
        Some(StmtKind::Expr(expr)) => match &expr.kind {
            ExprKind::Str(text) => text.to_string(),
            _ => String::new(),
        },
        _ => String::new(),
    };
    let rest = &source.text()[name.span.start as usize..];
    let call = match is_class {
        true => format!("class {}", name.name),
        false => parameters(rest),
    };
    row(out, &call, &doc, "script");
}

/// `name(parameters)` at the beginning of a text, on one line.
fn parameters(text: &str) -> String {
    let mut depth = 0;
    let end = text.char_indices().find_map(|(at, c)| {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        (c == ')' && depth == 0).then_some(at + 1)
    });
    text[..end.unwrap_or(0)].split_whitespace().collect::<Vec<_>>().join(" ")
}
