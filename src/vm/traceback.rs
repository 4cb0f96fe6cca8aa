//! Tracebacks, in the exact form of CPython 3.13.
//!
//! Lives here: walking an exception, its causes and its frames, its text. May use: `object`,
//! `bytecode`, its siblings. Deliberately absent: printing: a driver gets a string; the marks
//! below a line (trace_lines.rs).

use super::breaker::Counted;
use super::own;
use super::refusals;
use super::suggest;
use super::thread::{Outcome, Thread};
use super::trace_lines;
use super::variables;
use super::world::World;
use super::{Looks, turn};
use crate::base::{Span, Symbol};
use crate::bytecode::Mark;
use crate::object::exc::{Exc, TraceEntry};
use crate::object::heap::exc_of;
use crate::object::repr::str_of;
use crate::object::{ExcKind, Gil, Instance, Plain, Ref, ThreadId, Value};
use std::fmt::Write;

const CAUSED: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const DURING: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// How often the same frame is shown before the rest is counted.
const REPEATS: usize = 3;

/// The traceback of an exception object, ending in a newline; nothing for other values. Texts that
/// only the script can make are made by running it, for a while, as turns of their own: for drivers,
/// between turns. Within a turn the library's `_report` asks for [`words`] and gives the texts.
pub fn render(world: &mut World, gil: &mut Gil, exception: &Value) -> String {
    let words = words(gil, exception);
    let texts = words.iter().map(|word| text_of(world, gil, word)).collect();
    with_texts(world, gil, exception, texts, false)
}

/// The values whose texts a traceback shows: of every exception of the chain itself and its notes.
pub fn words(gil: &Gil, exception: &Value) -> Vec<Value> {
    let Value::Instance(exception) = exception else { return Vec::new() };
    let mut words = Vec::new();
    for (exception, _) in links(gil, exception) {
        words.push(Value::Instance(exception.clone()));
        words.extend(notes(gil, &exception));
    }
    words
}

fn notes(gil: &Gil, exception: &Ref<Instance>) -> Vec<Value> {
    exc_of(exception, gil).map(|exc| exc.get(gil).notes.clone()).unwrap_or_default()
}

/// The traceback, given the texts of its [`words`]. A script's own `traceback` has the outermost
/// frames if there are more than `sys.tracebacklimit` says, the machine the innermost.
pub fn with_texts(
    world: &World,
    gil: &Gil,
    exception: &Value,
    texts: Vec<String>,
    outermost: bool,
) -> String {
    let Value::Instance(exception) = exception else { return String::new() };
    let mut out = String::new();
    let mut texts = texts.into_iter();
    for (exception, link) in links(gil, exception) {
        one(&mut out, world, gil, &exception, &texts.next().unwrap_or_default(), outermost);
        for note in texts.by_ref().take(notes(gil, &exception).len()) {
            let _ = writeln!(out, "{note}");
        }
        out.push_str(link);
    }
    out
}

/// `str(value)`, by the script's code if need be.
fn text_of(world: &mut World, gil: &mut Gil, value: &Value) -> String {
    if let Ok(Plain::Done(Value::Str(text))) = str_of(value, &mut world.heap, gil) {
        return text.as_str().to_owned();
    }
    match called(world, gil, "str", value) {
        Some(Value::Str(text)) => text.as_str().to_owned(),
        _ => "<exception str() failed>".into(),
    }
}

/// The value of a built-in function for one argument. The main thread's place is borrowed for a
/// thread of its own; `None` if it raises, wants to wait, or takes too long.
fn called(world: &mut World, gil: &mut Gil, name: &str, argument: &Value) -> Option<Value> {
    /// Looks that it may take: a fraction of a second.
    const PATIENCE: u64 = 1_000_000;
    let callee = world.builtins.get(&Symbol::find(name)?)?.clone();
    let mut guest = Box::new(Thread::new(ThreadId::MAIN));
    guest.start = Some((callee, vec![argument.clone()], Vec::new()));
    let record = world.thread_mut(ThreadId::MAIN);
    let body = record.body.replace(guest);
    let outcome = std::mem::replace(&mut record.outcome, Outcome::Running);
    let mut look = Counted { looks: Looks::BackEdges, left: PATIENCE, made: 0 };
    turn::run(world, gil, ThreadId::MAIN, &mut look);
    let record = world.thread_mut(ThreadId::MAIN);
    record.body = body;
    match std::mem::replace(&mut record.outcome, outcome) {
        Outcome::Returned(value) => Some(value),
        _ => None,
    }
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

fn one(
    out: &mut String,
    world: &World,
    gil: &Gil,
    exception: &Ref<Instance>,
    text: &str,
    outermost: bool,
) {
    let Some(exc) = exc_of(exception, gil).cloned() else { return };
    let limit = limit(world);
    if !exc.get(gil).traceback.is_empty() && limit > 0 {
        out.push_str("Traceback (most recent call last):\n");
        let entries = &exc.get(gil).traceback;
        let count = entries.len().min(limit);
        let shown = if outermost { entries.len() - count..entries.len() } else { 0..count };
        frames(out, world, &entries[shown]);
    }
    let place = match is_a(world, gil, exception, ExcKind::SyntaxError) {
        true => syntax_place(exc.get(gil)),
        false => None,
    };
    let text = match &place {
        Some((place, message)) => {
            out.push_str(place);
            message
        }
        None => text,
    };
    if let Some(Value::Str(looked)) = attribute(world, gil, exception, refusals::LOOKED) {
        let _ = writeln!(out, "  {}", looked.as_str());
    }
    out.push_str(&class_name(gil, exception));
    if !text.is_empty() {
        let _ = write!(out, ": {text}");
    }
    if let Some(hint) = hint(world, gil, exception, exc.get(gil)) {
        out.push_str(&hint);
    }
    out.push('\n');
}

/// How many frames a traceback shows at most: `sys.tracebacklimit`.
fn limit(world: &World) -> usize {
    let limit = || {
        let sys = *world.module_numbers.get(&Symbol::find("sys")?)?;
        match world.global(sys, Symbol::find("tracebacklimit")?)? {
            Value::Int(limit) => Some(usize::try_from(*limit).unwrap_or(0)),
            _ => None,
        }
    };
    limit().unwrap_or(1000)
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
fn attribute(world: &World, gil: &Gil, exception: &Ref<Instance>, name: &str) -> Option<Value> {
    own::get(&world.heap, gil, exception, Symbol::find(name)?)
}

/// ". Did you mean: 'x'?"
fn hint(world: &World, gil: &Gil, exception: &Ref<Instance>, exc: &Exc) -> Option<String> {
    if is_a(world, gil, exception, ExcKind::NameError) {
        let wrong = wrong_name(exc)?;
        let of_self = attribute(world, gil, exception, variables::OF_SELF).is_some();
        let mut hint = match known_names(world, exc, &wrong) {
            _ if of_self => format!(". Did you mean: 'self.{wrong}'?"),
            Some(name) => format!(". Did you mean: '{name}'?"),
            None => String::new(),
        };
        if suggest::is_library_module(&wrong) {
            let or = if hint.is_empty() { ". Did" } else { " Or did" };
            let _ = write!(hint, "{or} you forget to import '{wrong}'?");
        }
        return Some(hint);
    }
    if is_a(world, gil, exception, ExcKind::ImportError) {
        let Value::Str(wrong) = attribute(world, gil, exception, "name_from")? else { return None };
        let Value::Str(module) = attribute(world, gil, exception, "name")? else { return None };
        let number = world.module_numbers.get(&Symbol::find(module.as_str())?)?;
        let module = Value::Module(world.modules[*number as usize].object.clone());
        let names = attribute_names(world, gil, &module);
        let name = suggest::closest(wrong.as_str(), names.into_iter())?;
        return Some(format!(". Did you mean: '{name}'?"));
    }
    if is_a(world, gil, exception, ExcKind::AttributeError) {
        let Value::Str(wrong) = attribute(world, gil, exception, "name")? else { return None };
        let object = attribute(world, gil, exception, "obj")?;
        let wrong = wrong.as_str();
        let names = attribute_names(world, gil, &object);
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
    builtins.extend(["None", "True", "False", "Ellipsis", "NotImplemented"]);
    builtins.sort_unstable();
    builtins.dedup();
    let locals = code.local_names.iter().chain(&code.free_names).map(|name| name.as_str());
    suggest::closest(wrong, locals.chain(defined).chain(builtins))
}

/// What `dir(object)` lists, sorted.
fn attribute_names<'a>(world: &'a World, gil: &'a Gil, object: &'a Value) -> Vec<&'a str> {
    let mut names: Vec<&str> = Vec::new();
    if let Value::Instance(instance) = object {
        names.extend(own::all(&world.heap, gil, instance).iter().map(|(name, _)| name.as_str()));
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
