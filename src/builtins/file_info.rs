//! What files say of themselves: their attributes, `readable()` and its like, their `repr`.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings (`file`).
//! Deliberately absent: reading and writing.

use super::file::{number, stream};
use super::streams::{Guard, Shared, Source, TABLE, locked};
use super::table::{Row, computed, natives};
use crate::object::{Gil, Kind, Misc, Res, Value};
use crate::text::encodings::Errors;
use crate::vm::{Cx, World};
use std::io;
use std::rc::Rc;

macro_rules! shown_rows {
    ($prefix:literal) => {
        natives! { $prefix;
            /// The file's name.
            "name" "(self, /)" Atomic name;
            /// How it was opened.
            "mode" "(self, /)" Atomic mode;
            /// Whether it is closed.
            "closed" "(self, /)" Atomic closed;
        }
    };
}

const TEXT: &[Row] = natives! { "TextIOWrapper.";
    /// The encoding.
    "encoding" "(self, /)" Atomic encoding;
    /// What happens to what cannot be encoded or decoded.
    "errors" "(self, /)" Atomic errors;
    /// Whether every line is written at once.
    "line_buffering" "(self, /)" Atomic line_buffering;
    /// The ends of lines that have been met; they are not counted.
    "newlines" "(self, /)" Atomic newlines;
    /// The same file in bytes.
    "buffer" "(self, /)" Atomic buffer;
};

/// Gives the types of files their attributes.
pub fn install(world: &mut World, gil: &mut Gil) {
    computed(world, gil, Kind::File, shown_rows!("TextIOWrapper."), &[]);
    computed(world, gil, Kind::File, TEXT, &[]);
    for kind in [Kind::BufferedReader, Kind::BufferedWriter, Kind::BufferedRandom] {
        computed(world, gil, kind, shown_rows!("_io._Buffered."), &[]);
    }
}

/// What `repr` shows of a file.
pub fn shown_as(kind: Kind, name: &str, mode: &str, encoding: &str) -> Box<str> {
    let name = crate::text::quote::str_repr(name);
    let class = kind.name();
    match kind {
        Kind::File => format!("<_io.{class} name={name} mode='{mode}' encoding='{encoding}'>"),
        _ => format!("<_io.{class} name={name}>"),
    }
    .into()
}

/// `file.readable()`
///
/// # Errors
/// ValueError if the file is closed.
pub fn readable(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(locked(&*stream(&args[0], cx)?).can_read))
}

/// `file.writable()`
///
/// # Errors
/// ValueError if the file is closed.
pub fn writable(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(locked(&*stream(&args[0], cx)?).can_write))
}

/// `file.fileno()`
///
/// # Errors
/// TypeError if it is no file.
pub fn fileno(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(number(&args[0], cx)?.into()))
}

/// `file.isatty()`
///
/// # Errors
/// TypeError if it is no file.
pub fn isatty(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    use std::io::IsTerminal;
    Ok(Value::bool(match number(&args[0], cx)? {
        0 => io::stdin().is_terminal(),
        1 => io::stdout().is_terminal(),
        2 => io::stderr().is_terminal(),
        _ => false,
    }))
}

/// A stream, open or closed; `None` if it is gone.
fn any_stream(value: &Value, cx: &Cx<'_>) -> Res<Option<Shared>> {
    Ok(locked(&TABLE).get(&number(value, cx)?).cloned())
}

fn name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let stream = any_stream(&args[0], cx)?;
    Ok(stream.map_or(Value::None, |stream| Value::str(&locked(&stream).name)))
}

fn mode(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let stream = any_stream(&args[0], cx)?;
    Ok(stream.map_or(Value::None, |stream| Value::str(&locked(&stream).mode)))
}

fn closed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let stream = any_stream(&args[0], cx)?;
    Ok(Value::bool(stream.is_none_or(|stream| locked(&stream).source.is_none())))
}

fn encoding(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let encoding = any_stream(&args[0], cx)?.map(|stream| locked(&stream).encoding.clone());
    Ok(Value::str(encoding.as_deref().unwrap_or("utf-8")))
}

fn errors(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let errors = any_stream(&args[0], cx)?.map(|stream| locked(&stream).text.errors);
    Ok(Value::str(match number(&args[0], cx)? {
        2 => "backslashreplace",
        _ => errors.unwrap_or(Errors::Strict).name(),
    }))
}

fn newlines(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::None)
}

fn line_buffering(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let number = number(&args[0], cx)?;
    Ok(Value::bool(number == 2 || number == 1 && cx.world.line_buffered))
}

/// `file.seekable()`
///
/// # Errors
/// ValueError if the file is closed.
pub fn seekable(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let stream = stream(&args[0], cx)?;
    let is_file = matches!(locked(&stream).source, Some(Source::File(_)));
    Ok(Value::bool(is_file))
}

/// The same file in bytes; it is closed when both objects are gone.
fn buffer(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let stream = stream(&args[0], cx)?;
    let (kind, shown) = {
        let stream = locked(&stream);
        let kind = kind_of_binary(stream.can_read, stream.can_write);
        (kind, shown_as(kind, &stream.name, "", ""))
    };
    let Value::Misc(misc) = &args[0] else { return Ok(Value::None) };
    let Misc::File { number, guard, .. } = misc.get(cx.gil) else { return Ok(Value::None) };
    let number = *number;
    let guard: Box<dyn std::any::Any> = match guard.downcast_ref::<Rc<Guard>>() {
        Some(guard) => Box::new(guard.clone()),
        None => Box::new(()),
    };
    Ok(Value::from(Misc::File { number, kind, shown, guard }))
}

/// What a file that reads or writes bytes is called.
pub fn kind_of_binary(reads: bool, writes: bool) -> Kind {
    match (reads, writes) {
        (true, true) => Kind::BufferedRandom,
        (false, _) => Kind::BufferedWriter,
        _ => Kind::BufferedReader,
    }
}
