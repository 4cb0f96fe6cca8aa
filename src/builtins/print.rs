//! `print` and `input`.
//!
//! Lives here: those natives. What is printed goes to the world's buffer in one piece, so lines of
//! threads never mix. May use: `object`, `vm`, its siblings.
//! Deliberately absent: writing the buffer to the terminal; the driver does it without the lock.

use super::args::*;
use super::ops;
use super::streams::{Failed, TABLE, locked};
use super::table::{Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::{Kind, Misc, Plain, Res, Value, raise};
use crate::vm::world::Clock;
use crate::vm::{Answer, Cx, Plainly, Request, Step, Then, Waited};
use rustix::event::PollFlags;
use std::io::Write;

/// The functions.
pub const FUNCTIONS: &[Row] = natives! { "";
    /// Prints the values to a stream, or to sys.stdout by default.
    "print" "(*args, sep=None, end=None, file=None, flush=False)" Open print;
    /// Read a string from standard input.  The trailing newline is stripped.
    "input" "(prompt=, /)" Open input;
};

/// How full the buffer may be before it is written.
const FULL: usize = 8 * 1024;

fn word(args: &[Value], at: usize, name: &str, default: &str, cx: &Cx<'_>) -> Res<String> {
    match some(args, at) {
        None => Ok(default.to_owned()),
        Some(value) => match text(value, cx.gil) {
            Some(text) => Ok(text.to_owned()),
            None => {
                let got = type_name(value, cx);
                type_error(format!("{name} must be None or a string, not {got}"))
            }
        },
    }
}

fn print(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let sep = word(args, 1, "sep", " ", cx)?;
    let end = word(args, 2, "end", "\n", cx)?;
    let file = some(args, 3).cloned().or_else(|| super::sys::redirected(cx));
    let flush = Value::bool(flag(args, 4, false, cx));
    if let Some(file) = &file
        && file_number(file, cx).is_none()
    {
        // Whatever has a `write` gets every text on its own, as it is made.
        let args =
            vec![file.clone(), args[0].take(), Value::string(sep), Value::string(end), flush];
        return Ok(Step::call(cx.library("_print"), args));
    }
    let file = file.unwrap_or(Value::None);
    let Value::Tuple(values) = args[0].clone() else { return Ok(Value::None.into()) };
    let mut line = String::new();
    for (at, value) in values.items.iter().enumerate() {
        let Plain::Done(shown) = ops::str_of(value, cx)? else {
            let state = vec![Value::string(sep), Value::string(end), file, flush];
            return Ok(Step::call_then(cx.library("_strs"), vec![args[0].take()], shown, state));
        };
        if at > 0 {
            line.push_str(&sep);
        }
        line.push_str(text(&shown, cx.gil).unwrap_or_default());
    }
    line.push_str(&end);
    write(cx, line, file, matches!(flush, Value::True))
}

/// The texts of all values are there.
fn shown(cx: &mut Cx<'_>, state: &mut [Value], list: Res) -> Res<Step> {
    let texts = ops::collected(list, cx)?;
    let (sep, end) = (str_of(&state[0], cx)?, str_of(&state[1], cx)?);
    let texts: Vec<&str> = texts.iter().filter_map(|value| text(value, cx.gil)).collect();
    let mut line = texts.join(sep.as_str());
    line.push_str(end.as_str());
    let flush = matches!(state[3], Value::True);
    write(cx, line, state[2].take(), flush)
}

fn write(cx: &mut Cx<'_>, line: String, file: Value, flush: bool) -> Res<Step> {
    match file_number(&file, cx) {
        Some(number) => super::file::write_line(cx, number, line, flush),
        None => to_stdout(cx, &line, flush),
    }
}

/// The number of a file object.
fn file_number(file: &Value, cx: &Cx<'_>) -> Option<u32> {
    match file {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::File { number, kind: Kind::File, .. } => Some(*number),
            _ => None,
        },
        _ => None,
    }
}

/// Appends to what has been printed; asks for it to be written when it is time.
pub fn to_stdout(cx: &mut Cx<'_>, text: &str, flush: bool) -> Res<Step> {
    cx.world.output.extend_from_slice(text.as_bytes());
    let line = cx.world.line_buffered && text.contains('\n');
    if flush || line || cx.world.output.len() > FULL {
        return Ok(Step::Ask {
            request: Request::Flush,
            then: Then::Half(super::functions::to_none, Vec::new()),
        });
    }
    Ok(Value::None.into())
}

/// As [`to_stdout`], for bytes.
pub fn bytes_to_stdout(cx: &mut Cx<'_>, bytes: &[u8]) -> Step {
    cx.world.output.extend_from_slice(bytes);
    let line = cx.world.line_buffered && bytes.contains(&b'\n');
    if line || cx.world.output.len() > FULL {
        let then = Then::Half(super::functions::to_none, Vec::new());
        return Step::Ask { request: Request::Flush, then };
    }
    Value::None.into()
}

/// Writes to standard error, without the lock and at once.
pub fn to_stderr(text: String) -> Step {
    let request = Request::Offload(Box::new(move || {
        // Nobody could be told that standard error is closed.
        let _ = std::io::stderr().write_all(text.as_bytes());
        Answer::Value(Plainly::None)
    }));
    Step::Ask { request, then: Then::Return }
}

fn input(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(prompt) = given(args, 0) {
        match super::functions::str_step(cx, &prompt.clone())? {
            Step::Return(prompt) => {
                let prompt = text(&prompt, cx.gil).unwrap_or_default().to_owned();
                cx.world.output.extend_from_slice(prompt.as_bytes());
            }
            _ => return ops::twin(cx, "_input", args),
        }
    }
    let flushed = |cx: &mut Cx<'_>, _: &mut [Value], done: Res| {
        done?;
        let request = match cx.world.clock {
            Clock::Real(_) => Request::Watch(Box::new(|patience| {
                let on = [(rustix::stdio::stdin(), PollFlags::IN)];
                read_line(|| matches!(patience.wait(&on, None), Waited::Ready(_)))
            })),
            Clock::Virtual(_) => Request::Offload(Box::new(|| read_line(|| true))),
        };
        Ok(Step::Ask { request, then: Then::Half(line_read, Vec::new()) })
    };
    Ok(Step::Ask { request: Request::Flush, then: Then::Half(flushed, Vec::new()) })
}

/// A line from the buffer that `sys.stdin` has, so that both can be used in turns. `wait` is asked
/// before the system is, and says whether to go on.
fn read_line(wait: impl Fn() -> bool) -> Answer {
    let Some(stdin) = locked(&TABLE).get(&0).cloned() else {
        return Answer::Value(Plainly::Str(String::new()));
    };
    loop {
        let ready = locked(&stdin).line_there(false).is_some();
        let more = match ready {
            true => Ok(false),
            // The lock of the stream is free while this waits.
            false if wait() => locked(&stdin).fill(),
            false => return Answer::Value(Plainly::None),
        };
        match more {
            Ok(true) => {}
            Ok(false) => {
                let line = locked(&stdin).read_line(None, false);
                return line.map_or_else(Failed::answer, Answer::Value);
            }
            Err(failed) => return failed.answer(),
        }
    }
}

fn line_read(cx: &mut Cx<'_>, _: &mut [Value], line: Res) -> Res<Step> {
    let line = line?;
    let line = text(&line, cx.gil).unwrap_or_default();
    if line.is_empty() {
        return raise(EOFError, "EOF when reading a line");
    }
    let line = line.strip_suffix('\n').unwrap_or(line);
    Ok(Value::str(line.strip_suffix('\r').unwrap_or(line)).into())
}
