//! Files: the methods of what `open` returns; the standard streams.
//!
//! Lives here: natives that read and write files. Reading and writing happens without the lock,
//! through `Request::Offload`; only what is in a buffer already is taken at once.
//! May use: `object`, `vm`, its siblings.
//! Deliberately absent: `open` itself (open.rs), `io.StringIO` (lib).

use super::args::*;
use super::file_info::{self, shown_as};
use super::ops;
use super::streams::{CHUNK, Failed, Newline, Shared, Stream, TABLE, Text, locked};
use super::table::{Row, functions, methods, natives};
use crate::base::Symbol;
use crate::object::buffer::raw;
use crate::object::exc::ExcKind::*;
use crate::object::{Gil, Kind, Misc, Res, Value};
use crate::vm::{Answer, Cx, Half, Plainly, Request, Step, Then, World};
use std::io::SeekFrom;

macro_rules! file_rows {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Read at most size characters or bytes; all of them if it is negative.
            "read" "(self, size=, /)" Open read;
            /// Read until newline or EOF.
            "readline" "(self, size=, /)" Open readline;
            /// Return a list of lines from the stream.
            "readlines" "(self, hint=, /)" Open readlines;
            /// Write to the stream; return the number of characters or bytes.
            "write" "(self, text, /)" Open write;
            /// Write a list of lines to stream.
            "writelines" "(self, lines, /)" Open writelines;
            /// Flush write buffers.
            "flush" "(self, /)" Open flush;
            /// Flush and close the IO object.
            "close" "(self, /)" Open close;
            /// Set the stream position, and return the new stream position.
            "seek" "(self, cookie, whence=, /)" Open seek;
            /// Return the stream position.
            "tell" "(self, /)" Open tell;
            /// Cut the file off at a size, the position by default.
            "truncate" "(self, pos=, /)" Open truncate;
            /// Return whether the stream can be read.
            "readable" "(self, /)" Atomic file_info::readable;
            /// Return whether the stream can be written.
            "writable" "(self, /)" Atomic file_info::writable;
            /// Return whether the stream has positions.
            "seekable" "(self, /)" Atomic file_info::seekable;
            /// Return the underlying file descriptor.
            "fileno" "(self, /)" Atomic file_info::fileno;
            /// Return whether this is an interactive stream.
            "isatty" "(self, /)" Atomic file_info::isatty;
            /// Context management.
            "__enter__" "(self, /)" Atomic enter;
            /// Context management: closes the file.
            "__exit__" "(self, kind=, value=, traceback=, /)" Open exit;
            /// Implement iter(self).
            "__iter__" "(self, /)" Atomic itself;
            /// Implement next(self).
            "__next__" "(self, /)" Open next;
        }
    };
}

macro_rules! binary_rows {
    ($prefix:literal) => {
        natives! { $prefix;
            /// Read bytes into a writable buffer; return how many.
            "readinto" "(self, buffer, /)" Open readinto;
            /// Read bytes into a writable buffer; return how many.
            "readinto1" "(self, buffer, /)" Open readinto;
            /// Read and return up to size bytes, with at most one look at the file.
            "read1" "(self, size=-1, /)" Open read1;
            /// Return bytes that are there without taking them.
            "peek" "(self, size=0, /)" Open peek;
        }
    };
}

const WRAPPER: &[Row] = natives! { "TextIOWrapper.";
    /// Text over a stream of bytes.
    "__new__" "(cls, buffer, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)" Open wrapper;
};

/// `TextIOWrapper(stream)`: the library has a class for it.
fn wrapper(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let or_none = |arg: &Value| if arg.is_unset() { Value::None } else { arg.clone() };
    let args: Vec<Value> = args[1..].iter().map(or_none).collect();
    super::ops::twin(cx, "_text_wrapper", &args)
}

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    functions(world, super::open::FUNCTIONS);
    file_info::install(world, gil);
    methods(world, gil, Kind::File, file_rows!("TextIOWrapper."));
    methods(world, gil, Kind::File, WRAPPER);
    for kind in [Kind::BufferedReader, Kind::BufferedWriter, Kind::BufferedRandom] {
        methods(world, gil, kind, file_rows!("_io._Buffered."));
        methods(world, gil, kind, binary_rows!("_io._Buffered."));
    }
}

/// Fills module `_io`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    for kind in [Kind::File, Kind::BufferedReader, Kind::BufferedWriter, Kind::BufferedRandom] {
        let class = Value::from(world.heap.class(kind).clone());
        world.set_global(module, Symbol::new(kind.name()), class);
    }
    let open = world.builtins.get(&Symbol::new("open")).cloned().unwrap_or(Value::None);
    // By another name: a module's variable that is the built-in of its name is none.
    world.set_global(module, Symbol::new("_open"), open);
    let unsupported = world.library("_UnsupportedOperation");
    world.set_global(module, Symbol::new("UnsupportedOperation"), unsupported);
}

/// A standard stream as an object: 0 input, 1 output, 2 errors.
pub fn standard(number: u32) -> Value {
    let (name, mode) =
        [("<stdin>", "r"), ("<stdout>", "w"), ("<stderr>", "w")][number as usize % 3];
    let shown = shown_as(Kind::File, name, mode, "utf-8");
    Value::from(Misc::File { number, kind: Kind::File, shown, guard: Box::new(()) })
}

/// The number of a file object.
///
/// # Errors
/// TypeError if the value is none.
pub(super) fn number(value: &Value, cx: &Cx<'_>) -> Res<u32> {
    if let Value::Misc(misc) = value
        && let Misc::File { number, .. } = misc.get(cx.gil)
    {
        return Ok(*number);
    }
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a '_io.TextIOWrapper' object but received a '{got}'"))
}

/// Whether the object reads and writes bytes.
fn is_binary(value: &Value, cx: &Cx<'_>) -> bool {
    match value {
        Value::Misc(misc) => !matches!(misc.get(cx.gil), Misc::File { kind: Kind::File, .. }),
        _ => false,
    }
}

/// The stream of a file object that is not closed.
///
/// # Errors
/// ValueError if it is closed.
pub(super) fn stream(value: &Value, cx: &Cx<'_>) -> Res<Shared> {
    stream_to(value, "", cx)
}

/// As [`stream`]; files of bytes say what could not be done.
fn stream_to(value: &Value, what: &str, cx: &Cx<'_>) -> Res<Shared> {
    match locked(&TABLE).get(&number(value, cx)?) {
        Some(stream) if locked(stream).source.is_some() => Ok(stream.clone()),
        _ if !what.is_empty() && is_binary(value, cx) => value_error(format!("{what} closed file")),
        _ => value_error("I/O operation on closed file."),
    }
}

/// `io.UnsupportedOperation`, unless the stream can do it.
fn unless(can: bool, what: &str, cx: &Cx<'_>) -> Option<Step> {
    let message = Value::str(what);
    (!can).then(|| Step::call(cx.library("_unsupported"), vec![message]))
}

/// Does something with the stream of a file object without the lock. The object lives on until it
/// is done: nobody else may have it, and without it the file would be closed.
fn offload(
    file: &Value,
    stream: Shared,
    then: Then,
    job: impl FnOnce(&mut Stream) -> Result<Plainly, Failed> + Send + 'static,
) -> Step {
    let request = Request::Offload(Box::new(move || match job(&mut locked(&stream)) {
        Ok(value) => Answer::Value(value),
        Err(failed) => failed.answer(),
    }));
    let (half, mut state): (Half, Vec<Value>) = match then {
        Then::Half(half, state) | Then::Catch(half, state) => (half, state),
        Then::Return => (|_, _, came| Ok(came?.into()), Vec::new()),
    };
    state.push(file.clone());
    Step::Ask { request, then: Then::Half(half, state) }
}

/// `io.UnsupportedOperation`, unless the object's stream can be read.
fn unless_readable(stream: &Shared, value: &Value, cx: &Cx<'_>) -> Option<Step> {
    let can = locked(stream).can_read;
    unless(can, if is_binary(value, cx) { "read" } else { "not readable" }, cx)
}

/// `io.UnsupportedOperation`, unless the object's stream can be written.
fn unless_writable(stream: &Shared, value: &Value, cx: &Cx<'_>) -> Option<Step> {
    let can = locked(stream).can_write;
    unless(can, if is_binary(value, cx) { "write" } else { "not writable" }, cx)
}

/// How much is asked for; `None` is everything.
fn amount(args: &[Value], at: usize, cx: &Cx<'_>) -> Res<Option<usize>> {
    match some(args, at) {
        None => Ok(None),
        Some(count) if int_of(count, cx.gil).is_none() => {
            let got = type_name(count, cx);
            type_error(format!("argument should be integer or None, not '{got}'"))
        }
        Some(count) => Ok(usize::try_from(index(count, cx)?).ok()),
    }
}

fn read(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream_to(&args[0], "read of", cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let binary = is_binary(&args[0], cx);
    if binary && let Some(Value::Int(..-1)) = some(args, 1) {
        return value_error("read length must be non-negative or -1");
    }
    let count = amount(args, 1, cx)?;
    Ok(offload(&args[0], stream, Then::Return, move |stream| stream.read(count, binary)))
}

fn read1(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream_to(&args[0], "read of", cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let count = amount(args, 1, cx)?;
    Ok(offload(&args[0], stream, Then::Return, move |stream| stream.read_some(count, false)))
}

fn peek(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream_to(&args[0], "peek of", cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    Ok(offload(&args[0], stream, Then::Return, |stream| stream.read_some(None, true)))
}

fn readinto(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream_to(&args[0], "readinto of", cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let room = match (inner(&args[1], cx.gil), raw(&args[1], cx.gil)) {
        (Value::Bytes(_), _) | (_, None) => {
            let got = type_name(&args[1], cx);
            return type_error(format!(
                "readinto() argument must be read-write bytes-like object, not {got}"
            ));
        }
        (_, Some(bytes)) => bytes.len(),
    };
    let half = |cx: &mut Cx<'_>, state: &mut [Value], bytes: Res| {
        let bytes = bytes?;
        let bytes = raw(&bytes, cx.gil).unwrap_or_default().into_owned();
        super::views::write(cx, &state[0], 0, &bytes)?;
        Ok(Value::Int(bytes.len() as i64).into())
    };
    let then = Then::Half(half, vec![args[1].take()]);
    Ok(offload(&args[0], stream, then, move |stream| stream.read(Some(room), true)))
}

fn readline(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream_to(&args[0], "readline of", cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let binary = is_binary(&args[0], cx);
    let limit = amount(args, 1, cx)?;
    if limit.is_none()
        && let Some(line) = line_at_once(&stream, binary)
    {
        return Ok(line.into());
    }
    Ok(offload(&args[0], stream, Then::Return, move |stream| stream.read_line(limit, binary)))
}

/// The next line, if it is in the buffer.
fn line_at_once(stream: &Shared, binary: bool) -> Option<Value> {
    let mut stream = locked(stream);
    let len = stream.line_there(binary)?;
    if binary || stream.ahead[stream.at..stream.at + len].is_ascii() {
        return match stream.take(len, binary) {
            Ok(Plainly::Str(line)) => Some(Value::string(line)),
            Ok(Plainly::Bytes(line)) => Some(Value::from(crate::object::Bytes(line.into()))),
            _ => None,
        };
    }
    None
}

fn readlines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let binary = is_binary(&args[0], cx);
    let hint = amount(args, 1, cx)?.filter(|&hint| hint > 0);
    let half = |_: &mut Cx<'_>, _: &mut [Value], lines: Res| match lines? {
        Value::Tuple(lines) => Ok(Value::list(lines.items.to_vec()).into()),
        other => Ok(other.into()),
    };
    Ok(offload(&args[0], stream, Then::Half(half, Vec::new()), move |stream| {
        let mut lines = Vec::new();
        let mut size = 0;
        loop {
            let line = stream.read_line(None, binary)?;
            let length = match &line {
                Plainly::Str(text) => text.chars().count(),
                Plainly::Bytes(bytes) => bytes.len(),
                _ => 0,
            };
            if length == 0 {
                return Ok(Plainly::Tuple(lines));
            }
            lines.push(line);
            size += length;
            if hint.is_some_and(|hint| size >= hint) {
                return Ok(Plainly::Tuple(lines));
            }
        }
    }))
}

/// The bytes of a value that is written, and how many characters it is.
fn written(stream: &Shared, value: &Value, binary: bool, cx: &Cx<'_>) -> Res<(i64, Vec<u8>)> {
    if binary {
        let Some(bytes) = raw(value, cx.gil) else {
            return crate::object::buffer::not_bytes(value, cx.gil);
        };
        return Ok((bytes.len() as i64, bytes.into_owned()));
    }
    let Value::Str(text) = inner(value, cx.gil) else {
        let got = type_name(value, cx);
        return type_error(format!("write() argument must be str, not {got}"));
    };
    let count = text.chars() as i64;
    let Text { coding, errors, newline } = locked(stream).text;
    let end = match newline {
        Newline::Cr => "\r",
        Newline::CrLf => "\r\n",
        _ => "\n",
    };
    // A mark stands only at the beginning of a file.
    let begun = coding.is_wide() && {
        let mut stream = locked(stream);
        !stream.behind.is_empty() || stream.tell().is_ok_and(|place| place > 0)
    };
    let coding = if begun { coding.without_mark() } else { coding };
    if end == "\n" {
        return Ok((count, super::codecs::encoded_as(text, coding, errors)?));
    }
    let text = crate::object::Ref::new(crate::object::Str::new(text.as_str().replace('\n', end)));
    Ok((count, super::codecs::encoded_as(&text, coding, errors)?))
}

/// Puts a value's bytes into the buffer: how many characters they were, and whether the buffer is
/// full.
fn put(stream: &Shared, value: &Value, binary: bool, cx: &Cx<'_>) -> Res<(i64, bool)> {
    let (count, bytes) = written(stream, value, binary, cx)?;
    let mut stream = locked(stream);
    // What was read ahead is not where the script is.
    if stream.at < stream.ahead.len() {
        let place = stream.tell();
        if let Ok(place) = place {
            let _ = stream.seek(SeekFrom::Start(place));
        }
    }
    stream.behind.extend(bytes);
    let full = stream.behind.len() > CHUNK || stream.unbuffered && !stream.behind.is_empty();
    Ok((count, full))
}

fn write(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let binary = is_binary(&args[0], cx);
    if number(&args[0], cx)? == 1 {
        if binary {
            let Some(bytes) = raw(&args[1], cx.gil) else {
                return crate::object::buffer::not_bytes(&args[1], cx.gil);
            };
            let bytes = bytes.into_owned();
            let count = Value::Int(bytes.len() as i64);
            return Ok(super::print::bytes_to_stdout(cx, &bytes).and(counted, vec![count]));
        }
        let Some(text) = text(&args[1], cx.gil) else {
            let got = type_name(&args[1], cx);
            return type_error(format!("write() argument must be str, not {got}"));
        };
        let count = Value::Int(text.chars().count() as i64);
        let text = text.to_owned();
        return match super::print::to_stdout(cx, &text, false)? {
            Step::Ask { request, .. } => {
                Ok(Step::Ask { request, then: Then::Half(counted, vec![count]) })
            }
            _ => Ok(count.into()),
        };
    }
    let stream = stream_to(&args[0], "write to", cx)?;
    if let Some(refused) = unless_writable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let (count, full) = put(&stream, &args[1], binary, cx)?;
    if !full {
        return Ok(Value::Int(count).into());
    }
    let then = Then::Half(counted, vec![Value::Int(count)]);
    Ok(offload(&args[0], stream, then, |stream| stream.flush().map(|()| Plainly::None)))
}

/// The half of `write`: how many characters it wrote.
fn counted(_: &mut Cx<'_>, state: &mut [Value], done: Res) -> Res<Step> {
    done?;
    Ok(state[0].take().into())
}

/// `print` to a file.
///
/// # Errors
/// As `write`.
pub fn write_line(cx: &mut Cx<'_>, number: u32, line: String, flush: bool) -> Res<Step> {
    match number {
        1 => return super::print::to_stdout(cx, &line, flush),
        2 => return Ok(super::print::to_stderr(line)),
        _ => {}
    }
    let stream = match locked(&TABLE).get(&number) {
        Some(stream) if locked(stream).source.is_some() => stream.clone(),
        _ => return value_error("I/O operation on closed file."),
    };
    if let Some(refused) = unless(locked(&stream).can_write, "not writable", cx) {
        return Ok(refused);
    }
    let (_, full) = put(&stream, &Value::string(line), false, cx)?;
    if !full && !flush {
        return Ok(Value::None.into());
    }
    Ok(offload(&Value::None, stream, Then::Return, |stream| stream.flush().map(|()| Plainly::None)))
}

fn writelines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let lines = ops::collected(list, cx)?;
        let binary = is_binary(&state[0], cx);
        if number(&state[0], cx)? == 1 {
            let stream = stream(&state[0], cx)?;
            let mut all = Vec::new();
            for line in &lines {
                all.extend(written(&stream, line, binary, cx)?.1);
            }
            return Ok(super::print::bytes_to_stdout(cx, &all));
        }
        let stream = stream(&state[0], cx)?;
        if let Some(refused) = unless_writable(&stream, &state[0], cx) {
            return Ok(refused);
        }
        for line in &lines {
            put(&stream, line, binary, cx)?;
        }
        Ok(offload(&state[0], stream, Then::Return, |stream| {
            stream.flush().map(|()| Plainly::None)
        }))
    };
    ops::collect_then(cx, &args[1].clone(), half, vec![args[0].clone()])
}

fn flush(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if number(&args[0], cx)? == 1 {
        let then = Then::Half(super::functions::to_none, Vec::new());
        return Ok(Step::Ask { request: Request::Flush, then });
    }
    let stream = stream(&args[0], cx)?;
    Ok(offload(&args[0], stream, Then::Return, |stream| stream.flush().map(|()| Plainly::None)))
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let number = number(&args[0], cx)?;
    let found = locked(&TABLE).get(&number).cloned();
    match found {
        Some(stream) if number > 2 => Ok(offload(&args[0], stream, Then::Return, |stream| {
            stream.close().map(|()| Plainly::None)
        })),
        _ => Ok(Value::None.into()),
    }
}

fn exit(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    close(cx, args)
}

fn enter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    stream(&args[0], cx)?;
    Ok(args[0].take())
}

fn itself(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(args[0].take())
}

fn next(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    if let Some(refused) = unless_readable(&stream, &args[0], cx) {
        return Ok(refused);
    }
    let binary = is_binary(&args[0], cx);
    if let Some(line) = line_at_once(&stream, binary) {
        return Ok(line.into());
    }
    let half = |cx: &mut Cx<'_>, _: &mut [Value], line: Res| {
        let line = line?;
        match crate::object::item::len(&line, cx.gil)? {
            crate::object::Plain::Done(0) => super::walk::stop(),
            _ => Ok(line.into()),
        }
    };
    let then = Then::Half(half, Vec::new());
    Ok(offload(&args[0], stream, then, move |stream| stream.read_line(None, binary)))
}

fn seek(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream_to(&args[0], "seek of", cx)?;
    let offset = index(&args[1], cx)?;
    let whence = given(args, 2).map_or(Ok(0), |whence| index(whence, cx))?;
    let binary = is_binary(&args[0], cx);
    let to = match whence {
        0 if offset < 0 && !binary => {
            return value_error(format!("negative seek position {offset}"));
        }
        0 if offset < 0 => {
            let args = vec![Value::Int(22), Value::str("Invalid argument")];
            return Err(Box::new(crate::object::Raise::With(OSError, args)));
        }
        0 => SeekFrom::Start(offset as u64),
        1 | 2 if offset != 0 && !binary => {
            let what = if whence == 1 { "cur" } else { "end" };
            let text = format!("can't do nonzero {what}-relative seeks");
            return Ok(Step::call(cx.library("_unsupported"), vec![Value::string(text)]));
        }
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        _ if binary => return value_error(format!("whence value {whence} unsupported")),
        _ => return value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")),
    };
    Ok(offload(&args[0], stream, Then::Return, move |stream| {
        stream.seek(to).map(|place| Plainly::Int(place as i64))
    }))
}

fn truncate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    let can = locked(&stream).can_write;
    if let Some(refused) = unless(can, "truncate", cx) {
        return Ok(refused);
    }
    let size = match some(args, 1) {
        None => None,
        Some(size) => match u64::try_from(index(size, cx)?) {
            Ok(size) => Some(size),
            Err(_) => {
                let args = vec![Value::Int(22), Value::str("Invalid argument")];
                return Err(Box::new(crate::object::Raise::With(OSError, args)));
            }
        },
    };
    Ok(offload(&args[0], stream, Then::Return, move |stream| {
        stream.truncate(size).map(|size| Plainly::Int(size as i64))
    }))
}

fn tell(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    Ok(offload(&args[0], stream, Then::Return, |stream| {
        stream.tell().map(|at| Plainly::Int(at as i64))
    }))
}
