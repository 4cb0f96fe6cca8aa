//! Tracebacks of exceptions that nobody can catch: of a thread, of a finalizer.
//!
//! Lives here: the natives that the library's `_report` is made of. May use: `object`, `vm`.
//! Deliberately absent: the texts of the exceptions: a script's `__str__` may have a say in them,
//! so `_report` is written in the language.

use super::args::{inner, text};
use super::table::{Row, members, natives};
use crate::object::heap::exc_of;
use crate::object::{Gil, Res, Value};
use crate::vm::{Answer, Cx, Plainly, Request, Step, Then, World, traceback};
use std::io::Write;

/// What `_report` calls.
pub const HELPERS: &[Row] = natives! { "";
    /// `_words(exception)`: the values whose texts its traceback shows.
    "_words" "(exception, /)" Atomic words;
    /// `_tell(headline, exception, texts)`: writes a traceback to standard error.
    "_tell" "(headline, exception, texts, /)" Open tell;
};

/// Module `_traceback`.
const MEMBERS: &[Row] = natives! { "";
    /// The values whose texts the traceback of an exception shows.
    "words" "(exception, /)" Atomic words;
    /// The traceback of an exception, with those texts.
    "text" "(exception, texts, /)" Atomic whole;
    /// An exception whose traceback has all frames of the thread.
    "stack" "()" Open stack;
};

/// Fills module `_traceback`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, MEMBERS);
}

fn texts_of(value: &Value, cx: &Cx<'_>) -> Vec<String> {
    let texts = match inner(value, cx.gil) {
        Value::List(texts) => texts.get(cx.gil).items.clone(),
        _ => Vec::new(),
    };
    texts.iter().filter_map(|it| text(it, cx.gil).map(|it| it.to_string())).collect()
}

fn whole(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let texts = texts_of(&args[1], cx);
    Ok(Value::string(traceback::with_texts(cx.world, cx.gil, &args[0], texts, true)))
}

fn stack(_: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    Ok(Step::Stack { then: Then::Return })
}

/// A traceback as CPython writes it where no Python code may run: of each frame one line, no marks.
fn unmarked(text: &str) -> String {
    let mut shown = false;
    let keep = |line: &&str| {
        let source = line.starts_with("    ");
        let keep = !(source && shown);
        shown = source;
        keep
    };
    text.split_inclusive('\n').filter(keep).collect()
}

/// The step that writes a headline and the traceback of an exception to standard error.
pub fn report(cx: &Cx<'_>, headline: String, exception: Value, then: Then) -> Step {
    let args = vec![Value::string(headline), exception];
    Step::Call { callee: cx.library("_report"), args, kwargs: Vec::new(), then }
}

fn words(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::list(traceback::words(cx.gil, &args[0])))
}

fn tell(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    hide_library(cx.world, cx.gil, &args[1]);
    let texts = texts_of(&args[2], cx);
    let headline = text(&args[0], cx.gil).unwrap_or_default().to_string();
    let mut text = traceback::with_texts(cx.world, cx.gil, &args[1], texts, false);
    if headline.starts_with("Exception ignored") {
        text = unmarked(&text);
    }
    let text = headline + &text;
    let write = move || {
        // Where standard error is closed there is nobody left to tell.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
        Answer::Value(Plainly::None)
    };
    Ok(Step::Ask { request: Request::Offload(Box::new(write)), then: Then::Return })
}

/// Takes the library's frames below the script's own out of a traceback: people did not write them.
fn hide_library(world: &World, gil: &mut Gil, exception: &Value) {
    if let Value::Instance(exception) = exception
        && let Some(exc) = exc_of(exception, gil).cloned()
    {
        let codes = &world.program.codes;
        let library = |code: u32| codes.get(code as usize).is_some_and(|c| c.source.is_library());
        let trace = &mut exc.get_mut(gil).traceback;
        while trace.last().is_some_and(|entry| library(entry.code)) {
            trace.pop();
        }
    }
}
