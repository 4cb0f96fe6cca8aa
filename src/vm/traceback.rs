//! Tracebacks, in the exact form of CPython 3.13.
//!
//! Lives here: walking an exception, its causes and its frames. May use: `object`, `bytecode`,
//! its siblings. Deliberately absent: calling `__str__`. A driver that wants the text of a class
//! of the script has it computed before and hands it over; printing: it gets a string.

use super::suggest;
use super::trace_lines;
use super::world::World;
use crate::base::{Span, Symbol};
use crate::bytecode::Mark;
use crate::object::exc::{Exc, TraceEntry};
use crate::object::heap::exc_of;
use crate::object::{ExcKind, Gil, Instance, Ref, Value};
use std::fmt::Write;

const CAUSED: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const DURING: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// How often the same frame is shown before the rest is counted.
const REPEATS: usize = 3;

/// The exceptions that a traceback of this one shows, the oldest first; it is the last.
pub fn chain(gil: &Gil, exception: &Ref<Instance>) -> Vec<Ref<Instance>> {
    links(gil, exception).into_iter().map(|(exception, _)| exception).collect()
}

/// The traceback of an exception object, ending in a newline; nothing for other values.
pub fn render(world: &World, gil: &Gil, exception: &Value) -> String {
    match exception {
        Value::Instance(exception) => render_with(world, gil, exception, &[]),
        _ => String::new(),
    }
}

/// The same with the `str()` of those exceptions of the [`chain`] whose class has a `__str__` of
/// the script; the others are made natively.
pub fn render_with(
    world: &World,
    gil: &Gil,
    exception: &Ref<Instance>,
    texts: &[(Ref<Instance>, String)],
) -> String {
    let mut out = String::new();
    for (exception, link) in links(gil, exception) {
        let text = texts.iter().find(|(other, _)| other.is(&exception)).map(|(_, text)| &**text);
        one(&mut out, world, gil, &exception, text);
        out.push_str(link);
    }
    out
}

/// The chain, each with the words between it and the next.
fn links(gil: &Gil, exception: &Ref<Instance>) -> Vec<(Ref<Instance>, &'static str)> {
    let mut chain: Vec<(Ref<Instance>, &'static str)> = vec![(exception.clone(), "")];
    let mut here = exception.clone();
    while let Some(exc) = exc_of(&here, gil) {
        let exc = exc.get(gil);
        let older = match (&exc.cause, &exc.context) {
            (Some(cause), _) => Some((cause, CAUSED)),
            (None, Some(context)) if !exc.suppress_context => Some((context, DURING)),
            _ => None,
        };
        let Some((older, words)) = older else { break };
        if chain.iter().any(|(seen, _)| seen.is(older)) {
            break;
        }
        chain.push((older.clone(), words));
        here = older.clone();
    }
    chain.reverse();
    chain
}

fn one(out: &mut String, world: &World, gil: &Gil, exception: &Ref<Instance>, text: Option<&str>) {
    let Some(exc) = exc_of(exception, gil).map(|exc| exc.get(gil)) else { return };
    if !exc.traceback.is_empty() {
        out.push_str("Traceback (most recent call last):\n");
        frames(out, world, &exc.traceback);
    }
    let is_syntax_error = is_a(world, gil, exception, ExcKind::SyntaxError);
    let text = match syntax_place(exc).filter(|_| is_syntax_error && text.is_none()) {
        Some((place, message)) => {
            out.push_str(&place);
            message
        }
        None => text.map(str::to_owned).unwrap_or_else(|| native_text(world, gil, exception)),
    };
    out.push_str(&class_name(gil, exception));
    if !text.is_empty() {
        let _ = write!(out, ": {text}");
    }
    if let Some(hint) = hint(world, gil, exception, exc) {
        out.push_str(&hint);
    }
    out.push('\n');
    for note in &exc.notes {
        let _ = writeln!(out, "{}", plain_str(note, gil));
    }
}

/// The frames, the outermost first; repeated ones are counted.
fn frames(out: &mut String, world: &World, entries: &[TraceEntry]) {
    let mut last = None;
    let mut count = 0;
    for entry in entries.iter().rev() {
        let Some(code) = world.program.codes.get(entry.code as usize) else { continue };
        if is_machine(world, entry.code) {
            continue;
        }
        let mark = match code.marks.get(entry.pc as usize) {
            _ if entry.span != Span::default() => Mark { span: entry.span, caret: entry.span },
            Some(mark) => *mark,
            None => Mark::default(),
        };
        let frame = (code.source.name(), code.source.line_of(mark.span.start), code.name);
        if last != Some(frame) {
            repeated(out, count);
            last = Some(frame);
            count = 0;
        }
        count += 1;
        if count <= REPEATS {
            out.push_str(&trace_lines::frame(&code.source, code.name.as_str(), mark));
        }
    }
    repeated(out, count);
}

fn repeated(out: &mut String, count: usize) {
    if count > REPEATS {
        let more = count - REPEATS;
        let s = if more > 1 { "s" } else { "" };
        let _ = writeln!(out, "  [Previous line repeated {more} more time{s}]");
    }
}

/// Whether it is code of the machine's own library, which CPython has in C: no frame there.
fn is_machine(world: &World, code: u32) -> bool {
    let link = world.program.entries.get(code as usize);
    link.and_then(|link| world.modules.get(link.module as usize))
        .is_some_and(|module| module.name.as_str() == "builtins")
}

/// The class as the last line names it: with its module, unless that is the script or built in.
fn class_name(gil: &Gil, exception: &Ref<Instance>) -> String {
    let class = exception.get(gil).class.get(gil);
    match class.module.as_str() {
        "builtins" | "__main__" => class.qualname.to_string(),
        module => format!("{module}.{}", class.qualname),
    }
}

fn is_a(world: &World, gil: &Gil, exception: &Ref<Instance>, kind: ExcKind) -> bool {
    exception.get(gil).class.is_subclass(world.heap.exception(kind), gil)
}

/// `str(exception)` as the built-in classes have it.
fn native_text(world: &World, gil: &Gil, exception: &Ref<Instance>) -> String {
    let Some(exc) = exc_of(exception, gil).map(|exc| exc.get(gil)) else { return String::new() };
    let args = match &exc.args {
        Value::Tuple(args) => &args.items[..],
        _ => &[],
    };
    let is = |kind| is_a(world, gil, exception, kind);
    match args {
        [] => String::new(),
        [key] if is(ExcKind::KeyError) => plain_repr(key, gil),
        [one] => plain_str(one, gil),
        [Value::Int(number), text] if is(ExcKind::OSError) => {
            format!("[Errno {number}] {}", plain_str(text, gil))
        }
        [Value::Int(number), text, file] if is(ExcKind::OSError) => {
            format!("[Errno {number}] {}: {}", plain_str(text, gil), plain_repr(file, gil))
        }
        _ => plain_repr(&exc.args, gil),
    }
}

/// `str()` of what needs no script code.
fn plain_str(value: &Value, gil: &Gil) -> String {
    match value {
        Value::Str(text) => text.as_str().to_owned(),
        Value::Instance(exception) => match exc_of(exception, gil).map(|exc| exc.get(gil)) {
            Some(Exc { args: Value::Tuple(args), .. }) => match &args.items[..] {
                [] => String::new(),
                [one] => plain_str(one, gil),
                _ => plain_repr(&Value::Tuple(args.clone()), gil),
            },
            _ => plain_repr(value, gil),
        },
        other => plain_repr(other, gil),
    }
}

/// `repr()` of what needs no script code; of other values only their type.
fn plain_repr(value: &Value, gil: &Gil) -> String {
    match value {
        Value::None => "None".into(),
        Value::True => "True".into(),
        Value::False => "False".into(),
        Value::Ellipsis => "Ellipsis".into(),
        Value::NotImplemented => "NotImplemented".into(),
        Value::Int(x) => x.to_string(),
        Value::Float(x) => crate::text::float_text::float_repr(x.get()),
        Value::Str(text) => crate::text::quote::str_repr(text.as_str()),
        Value::Tuple(items) => {
            let items: Vec<String> = items.items.iter().map(|item| plain_repr(item, gil)).collect();
            match &items[..] {
                [one] => format!("({one},)"),
                _ => format!("({})", items.join(", ")),
            }
        }
        Value::Class(class) => {
            let class = class.get(gil);
            match class.module.as_str() {
                "builtins" => format!("<class '{}'>", class.qualname),
                module => format!("<class '{module}.{}'>", class.qualname),
            }
        }
        Value::Instance(instance) => {
            let class = instance.get(gil).class.get(gil);
            format!("<{} object>", class.qualname)
        }
        other => format!("<{} object>", crate::object::heap::kind_of(other, gil).name()),
    }
}

/// The place and the message of a SyntaxError made as CPython makes it:
/// `(message, (file, line, column, text, end line, end column))`.
fn syntax_place(exc: &Exc) -> Option<(String, String)> {
    let Value::Tuple(args) = &exc.args else { return None };
    let [Value::Str(message), Value::Tuple(place)] = &args.items[..] else { return None };
    let place = &place.items;
    let (Value::Str(file), Value::Int(line)) = (place.first()?, place.get(1)?) else {
        return None;
    };
    let mut out = format!("  File \"{}\", line {line}\n", file.as_str());
    let number = |at: usize| match place.get(at) {
        Some(Value::Int(x)) => Some(*x),
        _ => None,
    };
    if let (Some(Value::Str(text)), offset) = (place.get(3), number(2)) {
        let text = text.as_str().trim_end_matches('\n');
        let shown = text.trim_start_matches([' ', '\n', '\x0c']);
        let _ = writeln!(out, "    {shown}");
        if let Some(offset) = offset {
            let (spaces, length) = (text.len() - shown.len(), text.chars().count() as i64);
            let end = match number(4) == Some(*line) {
                true => number(5).filter(|&end| end != 0).unwrap_or(offset),
                false => length + 1,
            };
            let clip = |at: i64| if at > length { length + 1 } else { at };
            let (offset, end) = (clip(offset), clip(end));
            let end = if offset >= end { offset + 1 } else { end };
            let column = offset - 1 - spaces as i64;
            if column >= 0 {
                let before: String = shown
                    .chars()
                    .chain(std::iter::repeat(' '))
                    .take(column as usize)
                    .map(|c| if c.is_whitespace() { c } else { ' ' })
                    .collect();
                let _ = writeln!(out, "    {before}{}", "^".repeat((end - offset) as usize));
            }
        }
    }
    Some((out, message.as_str().to_owned()))
}

/// An attribute that somebody has set on an exception object.
fn attribute<'a>(
    world: &World,
    gil: &'a Gil,
    exception: &'a Ref<Instance>,
    name: &str,
) -> Option<&'a Value> {
    let instance = exception.get(gil);
    let field = world.heap.shapes.field(instance.shape, Symbol::find(name)?)?;
    instance.field(field as usize).given()
}

/// ". Did you mean: 'x'?"
fn hint(world: &World, gil: &Gil, exception: &Ref<Instance>, exc: &Exc) -> Option<String> {
    if is_a(world, gil, exception, ExcKind::NameError) {
        let wrong = wrong_name(exc)?;
        let mut hint = match known_names(world, exc, &wrong) {
            Some(name) => format!(". Did you mean: '{name}'?"),
            None => String::new(),
        };
        if suggest::is_library_module(&wrong) {
            let or = if hint.is_empty() { ". Did" } else { " Or did" };
            let _ = write!(hint, "{or} you forget to import '{wrong}'?");
        }
        return Some(hint);
    }
    if is_a(world, gil, exception, ExcKind::AttributeError) {
        let Value::Str(wrong) = attribute(world, gil, exception, "name")? else { return None };
        let object = attribute(world, gil, exception, "obj")?;
        let wrong = wrong.as_str();
        let names = attribute_names(world, gil, object);
        let hidden = !wrong.starts_with('_');
        let names = names.iter().copied().filter(|name| !hidden || !name.starts_with('_'));
        let name = suggest::closest(wrong, names)?;
        return Some(format!(". Did you mean: '{name}'?"));
    }
    None
}

/// The name that a NameError of the machine is about.
fn wrong_name(exc: &Exc) -> Option<String> {
    let Value::Tuple(args) = &exc.args else { return None };
    let [Value::Str(message)] = &args.items[..] else { return None };
    let rest = message.as_str().strip_prefix("name '")?;
    let (name, rest) = rest.split_once('\'')?;
    (rest == " is not defined").then(|| name.to_owned())
}

/// The closest name that the innermost frame could see.
fn known_names<'a>(world: &'a World, exc: &Exc, wrong: &str) -> Option<&'a str> {
    let entry = exc.traceback.first()?;
    let code = world.program.codes.get(entry.code as usize)?;
    let link = world.program.entries.get(entry.code as usize)?;
    let module = link.module as usize;
    let globals = world.modules.get(module)?.names.names();
    let defined = globals
        .iter()
        .enumerate()
        .filter(|(slot, _)| world.globals[module].get(*slot).is_some_and(|v| !v.is_unset()))
        .map(|(_, name)| name.as_str());
    let mut builtins: Vec<&str> = world.builtins.keys().map(|name| name.as_str()).collect();
    builtins.sort_unstable();
    let locals = code.local_names.iter().chain(&code.free_names).map(|name| name.as_str());
    suggest::closest(wrong, locals.chain(defined).chain(builtins))
}

/// What `dir(object)` lists, sorted.
fn attribute_names<'a>(world: &'a World, gil: &'a Gil, object: &'a Value) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    if let Value::Instance(instance) = object {
        let shape = instance.get(gil).shape;
        names.extend(world.heap.shapes.names(shape).iter().map(|name| name.as_str()));
    }
    if let Value::Module(module) = object {
        let state = &world.modules[module.index as usize];
        names.extend(state.names.names().iter().map(|name| name.as_str()));
    }
    let class = match object {
        Value::Class(class) => class,
        other => world.heap.class_of(other, gil),
    };
    for class in std::iter::once(class).chain(&class.get(gil).mro) {
        names.extend(class.get(gil).attrs.iter().map(|(name, _)| name.as_str()));
    }
    names.retain(|name| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    names
}
