//! Files: `open` and the methods of what it returns; the standard streams.
//!
//! Lives here: natives that read and write files. Reading and writing happens without the lock,
//! through `Request::Offload`; only what is in a buffer already is taken at once.
//! May use: `object`, `vm`, its siblings.
//! Deliberately absent: encodings other than UTF-8; `io.StringIO` (lib).

use super::args::*;
use super::ops;
use super::streams::{CHUNK, Failed, Guard, NEXT, Shared, Source, Stream, TABLE, locked, os_error};
use super::table::{Row, computed, functions, methods, natives};
use crate::object::exc::ExcKind::*;
use crate::object::{Gil, Kind, Misc, Raise, Res, Value, raise};
use crate::vm::{Answer, Cx, Plainly, Request, Step, Then, World};
use std::fs::OpenOptions;
use std::io::{self, SeekFrom};
use std::sync::{Arc, Mutex};

const FUNCTIONS: &[Row] = natives! { "";
    /// Open file and return a stream.  Raise OSError upon failure.
    "open" "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)" Open open;
};

const METHODS: &[Row] = natives! { "TextIOWrapper.";
    /// Read at most size characters; all of them if it is negative.
    "read" "(self, size=, /)" Open read;
    /// Read until newline or EOF.
    "readline" "(self, size=, /)" Open readline;
    /// Return a list of lines from the stream.
    "readlines" "(self, hint=, /)" Open readlines;
    /// Write string s to stream; return the number of characters.
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
    /// Return whether the stream can be read.
    "readable" "(self, /)" Atomic readable;
    /// Return whether the stream can be written.
    "writable" "(self, /)" Atomic writable;
    /// Return the underlying file descriptor.
    "fileno" "(self, /)" Atomic fileno;
    /// Return whether this is an interactive stream.
    "isatty" "(self, /)" Atomic isatty;
    /// Context management.
    "__enter__" "(self, /)" Atomic enter;
    /// Context management: closes the file.
    "__exit__" "(self, kind=, value=, traceback=, /)" Open exit;
    /// Implement iter(self).
    "__iter__" "(self, /)" Atomic itself;
    /// Implement next(self).
    "__next__" "(self, /)" Open next;
};

const COMPUTED: &[Row] = natives! { "TextIOWrapper.";
    /// The file's name.
    "name" "(self, /)" Atomic name;
    /// How it was opened.
    "mode" "(self, /)" Atomic mode;
    /// Whether it is closed.
    "closed" "(self, /)" Atomic closed;
    /// The encoding.
    "encoding" "(self, /)" Atomic encoding;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    functions(world, FUNCTIONS);
    methods(world, gil, Kind::File, METHODS);
    computed(world, gil, Kind::File, COMPUTED, &[]);
}

/// A standard stream as an object: 0 input, 1 output, 2 errors.
pub fn standard(number: u32) -> Value {
    Value::from(Misc::File { number, guard: Box::new(()) })
}

fn number(value: &Value, cx: &Cx<'_>) -> Res<u32> {
    if let Value::Misc(misc) = value
        && let Misc::File { number, .. } = misc.get(cx.gil)
    {
        return Ok(*number);
    }
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a '_io.TextIOWrapper' object but received a '{got}'"))
}

/// The stream of a file object that is not closed.
fn stream(value: &Value, cx: &Cx<'_>) -> Res<Shared> {
    match locked(&TABLE).get(&number(value, cx)?) {
        Some(stream) if locked(stream).source.is_some() => Ok(stream.clone()),
        _ => value_error("I/O operation on closed file."),
    }
}

/// `io.UnsupportedOperation`, unless the stream can do it.
fn unless(can: bool, what: &str, cx: &Cx<'_>) -> Option<Step> {
    let message = Value::string(format!("not {what}"));
    (!can).then(|| Step::call(cx.library("_unsupported"), vec![message]))
}

/// Does something with a stream without the lock.
fn offload(
    stream: Shared,
    then: Then,
    job: impl FnOnce(&mut Stream) -> Result<Plainly, Failed> + Send + 'static,
) -> Step {
    let request = Request::Offload(Box::new(move || match job(&mut locked(&stream)) {
        Ok(value) => Answer::Value(value),
        Err(failed) => failed.answer(),
    }));
    Step::Ask { request, then }
}

fn open(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let path = match inner(&args[0], cx.gil) {
        Value::Str(path) => path.as_str().to_owned(),
        Value::Int(_) => {
            return raise(NotImplementedError, "open() of a file descriptor is not supported");
        }
        _ => {
            let got = type_name(&args[0], cx);
            return type_error(format!("expected str, bytes or os.PathLike object, not {got}"));
        }
    };
    let mode = match some(args, 1) {
        None => "r".to_owned(),
        Some(mode) => match text(mode, cx.gil) {
            Some(mode) => mode.to_owned(),
            None => {
                let got = type_name(mode, cx);
                return type_error(format!("open() argument 'mode' must be str, not {got}"));
            }
        },
    };
    let mut letters: Vec<char> = mode.chars().collect();
    letters.sort_unstable();
    let twice = letters.windows(2).any(|pair| pair[0] == pair[1]);
    if twice || letters.iter().any(|c| !"rwxabt+".contains(*c)) {
        return value_error(format!("invalid mode: '{mode}'"));
    }
    let has = |c: char| letters.contains(&c);
    if has('b') && has('t') {
        return value_error("can't have text and binary mode at once");
    }
    if letters.iter().filter(|c| "rwxa".contains(**c)).count() != 1 {
        return value_error("must have exactly one of create/read/write/append mode");
    }
    if path.contains('\0') {
        return value_error("embedded null byte");
    }
    let (create, plus, append) = (has('w'), has('+'), has('a'));
    let (read, exclusive, binary) = (has('r'), has('x'), has('b'));
    let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let request = Request::Offload(Box::new(move || {
        let mut options = OpenOptions::new();
        options.read(read || plus).write(!read || plus).append(append);
        options.create(create || append).truncate(create).create_new(exclusive);
        let opened = options.open(&path).and_then(|file| match file.metadata()?.is_dir() {
            true => Err(io::Error::from_raw_os_error(21)),
            false => Ok(file),
        });
        match opened {
            Ok(file) => {
                let stream = Stream {
                    name: path,
                    mode,
                    binary,
                    can_read: read || plus,
                    can_write: !read || plus,
                    source: Some(Source::File(file)),
                    ahead: Vec::new(),
                    at: 0,
                    behind: Vec::new(),
                };
                locked(&TABLE).insert(number, Arc::new(Mutex::new(stream)));
                Answer::Value(Plainly::Int(number.into()))
            }
            Err(error) => os_error(&error, Some(&path)),
        }
    }));
    Ok(Step::Ask { request, then: Then::Catch(opened, Vec::new()) })
}

/// The file is open, or could not be opened.
fn opened(cx: &mut Cx<'_>, _: &mut [Value], number: Res) -> Res<Step> {
    match number {
        Ok(Value::Int(number)) => {
            let number = number as u32;
            Ok(Value::from(Misc::File { number, guard: Box::new(Guard(number)) }).into())
        }
        Ok(other) => Ok(other.into()),
        Err(raised) => Err(with_file(*raised, cx)),
    }
}

/// An error of the system with its file's name as an attribute instead of an argument.
pub fn with_file(raised: Raise, cx: &mut Cx<'_>) -> Box<Raise> {
    let raised = match raised {
        Raise::With(kind, args) => Raise::Object(cx.world.heap.new_exception(kind, args, cx.gil)),
        other => other,
    };
    if let Raise::Object(object) | Raise::Through(object) | Raise::Again(object) = &raised {
        super::exceptions::with_file(&object.clone(), cx);
    }
    Box::new(raised)
}

fn read(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    if let Some(refused) = unless(locked(&stream).can_read, "readable", cx) {
        return Ok(refused);
    }
    let count = match some(args, 1) {
        None => None,
        Some(count) => usize::try_from(index(count, cx)?).ok(),
    };
    Ok(offload(stream, Then::Return, move |stream| stream.read(count)))
}

fn readline(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    if let Some(refused) = unless(locked(&stream).can_read, "readable", cx) {
        return Ok(refused);
    }
    if let Some(line) = line_at_once(&stream) {
        return Ok(line.into());
    }
    Ok(offload(stream, Then::Return, Stream::read_line))
}

/// The next line, if it is in the buffer.
fn line_at_once(stream: &Shared) -> Option<Value> {
    let mut stream = locked(stream);
    let len = stream.line_there()?;
    if stream.binary || stream.ahead[stream.at..stream.at + len].is_ascii() {
        return match stream.take(len) {
            Ok(Plainly::Str(line)) => Some(Value::string(line)),
            Ok(Plainly::Bytes(line)) => Some(Value::from(crate::object::Bytes(line.into()))),
            _ => None,
        };
    }
    None
}

fn readlines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    if let Some(refused) = unless(locked(&stream).can_read, "readable", cx) {
        return Ok(refused);
    }
    let half = |_: &mut Cx<'_>, _: &mut [Value], lines: Res| match lines? {
        Value::Tuple(lines) => Ok(Value::list(lines.items.to_vec()).into()),
        other => Ok(other.into()),
    };
    Ok(offload(stream, Then::Half(half, Vec::new()), |stream| {
        let mut lines = Vec::new();
        loop {
            let line = stream.read_line()?;
            match &line {
                Plainly::Str(text) if text.is_empty() => return Ok(Plainly::Tuple(lines)),
                Plainly::Bytes(bytes) if bytes.is_empty() => return Ok(Plainly::Tuple(lines)),
                _ => lines.push(line),
            }
        }
    }))
}

/// Puts a value's bytes into the buffer: how many characters they were, and whether the buffer is
/// full.
fn put(stream: &Shared, value: &Value, cx: &Cx<'_>) -> Res<(i64, bool)> {
    let mut stream = locked(stream);
    let count = match (inner(value, cx.gil), stream.binary) {
        (Value::Str(text), false) => {
            stream.behind.extend_from_slice(text.as_str().as_bytes());
            text.chars()
        }
        (Value::Bytes(bytes), true) => {
            stream.behind.extend_from_slice(&bytes.0);
            bytes.0.len()
        }
        (_, false) => {
            let got = type_name(value, cx);
            return type_error(format!("write() argument must be str, not {got}"));
        }
        (_, true) => {
            let got = type_name(value, cx);
            return type_error(format!("a bytes-like object is required, not '{got}'"));
        }
    };
    // What was read ahead is not where the script is.
    if stream.at < stream.ahead.len() {
        let place = stream.tell();
        if let Ok(place) = place {
            let behind = std::mem::take(&mut stream.behind);
            let _ = stream.seek(SeekFrom::Start(place));
            stream.behind = behind;
        }
    }
    let unbuffered = matches!(stream.source, Some(Source::Stderr));
    Ok((count as i64, stream.behind.len() > CHUNK || unbuffered && !stream.behind.is_empty()))
}

fn write(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if number(&args[0], cx)? == 1 {
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
    let stream = stream(&args[0], cx)?;
    if let Some(refused) = unless(locked(&stream).can_write, "writable", cx) {
        return Ok(refused);
    }
    let (count, full) = put(&stream, &args[1], cx)?;
    if !full {
        return Ok(Value::Int(count).into());
    }
    let then = Then::Half(counted, vec![Value::Int(count)]);
    Ok(offload(stream, then, |stream| stream.flush().map(|()| Plainly::None)))
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
    if let Some(refused) = unless(locked(&stream).can_write, "writable", cx) {
        return Ok(refused);
    }
    let (_, full) = put(&stream, &Value::string(line), cx)?;
    if !full && !flush {
        return Ok(Value::None.into());
    }
    Ok(offload(stream, Then::Return, |stream| stream.flush().map(|()| Plainly::None)))
}

fn writelines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let lines = ops::collected(list, cx)?;
        if number(&state[0], cx)? == 1 {
            let mut all = String::new();
            for line in &lines {
                all.push_str(text(line, cx.gil).unwrap_or_default());
            }
            return super::print::to_stdout(cx, &all, false);
        }
        let stream = stream(&state[0], cx)?;
        if let Some(refused) = unless(locked(&stream).can_write, "writable", cx) {
            return Ok(refused);
        }
        for line in &lines {
            put(&stream, line, cx)?;
        }
        Ok(offload(stream, Then::Return, |stream| stream.flush().map(|()| Plainly::None)))
    };
    ops::collect_then(cx, &args[1].clone(), half, vec![args[0].clone()])
}

fn flush(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if number(&args[0], cx)? == 1 {
        let then = Then::Half(super::functions::to_none, Vec::new());
        return Ok(Step::Ask { request: Request::Flush, then });
    }
    let stream = stream(&args[0], cx)?;
    Ok(offload(stream, Then::Return, |stream| stream.flush().map(|()| Plainly::None)))
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let number = number(&args[0], cx)?;
    let found = locked(&TABLE).get(&number).cloned();
    match found {
        Some(stream) if number > 2 => {
            Ok(offload(stream, Then::Return, |stream| stream.close().map(|()| Plainly::None)))
        }
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
    if let Some(refused) = unless(locked(&stream).can_read, "readable", cx) {
        return Ok(refused);
    }
    if let Some(line) = line_at_once(&stream) {
        return Ok(line.into());
    }
    let half = |cx: &mut Cx<'_>, _: &mut [Value], line: Res| {
        let line = line?;
        match crate::object::item::len(&line, cx.gil)? {
            crate::object::Plain::Done(0) => super::walk::stop(),
            _ => Ok(line.into()),
        }
    };
    Ok(offload(stream, Then::Half(half, Vec::new()), Stream::read_line))
}

fn seek(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    let offset = index(&args[1], cx)?;
    let whence = given(args, 2).map_or(Ok(0), |whence| index(whence, cx))?;
    let to = match whence {
        0 if offset < 0 => return value_error(format!("negative seek position {offset}")),
        0 => SeekFrom::Start(offset as u64),
        1 => SeekFrom::Current(offset),
        2 => SeekFrom::End(offset),
        _ => return value_error(format!("invalid whence ({whence}, should be 0, 1 or 2)")),
    };
    Ok(offload(stream, Then::Return, move |stream| {
        stream.seek(to).map(|place| Plainly::Int(place as i64))
    }))
}

fn tell(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let stream = stream(&args[0], cx)?;
    Ok(offload(stream, Then::Return, |stream| stream.tell().map(|at| Plainly::Int(at as i64))))
}

fn readable(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(locked(&*stream(&args[0], cx)?).can_read))
}

fn writable(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(locked(&*stream(&args[0], cx)?).can_write))
}

fn fileno(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(number(&args[0], cx)?.into()))
}

fn isatty(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
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

fn encoding(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::str("utf-8"))
}
