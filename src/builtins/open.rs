//! `open`: reads the mode and the other arguments, opens the file without the lock.
//!
//! Lives here: that native, and the exceptions of the system with the file's name. May use:
//! `object`, `vm`, its siblings. Deliberately absent: what is done with the file (file.rs);
//! descriptors.

use super::args::*;
use super::file_info::{kind_of_binary, shown_as};
use super::streams::{Guard, NEXT, Newline, Source, Stream, TABLE, Text, locked, os_error};
use super::table::{Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{Kind, Misc, Raise, Res, Value, raise};
use crate::text::encodings::{Coding, Errors};
use crate::vm::{Answer, Cx, Plainly, Request, Step, Then};
use std::fs::OpenOptions;
use std::io;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

/// The function.
pub const FUNCTIONS: &[Row] = natives! { "";
    /// Open file and return a stream.  Raise OSError upon failure.
    "open" "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)" Open open;
};

/// An argument that is a string or None.
fn word<'a>(args: &'a [Value], at: usize, name: &str, cx: &'a Cx<'_>) -> Res<Option<&'a str>> {
    match some(args, at) {
        None => Ok(None),
        Some(value) => match text(value, cx.gil) {
            Some(text) => Ok(Some(text)),
            None => {
                let got = type_name(value, cx);
                type_error(format!("open() argument '{name}' must be str or None, not {got}"))
            }
        },
    }
}

fn path_of(value: &Value, cx: &Cx<'_>) -> Res<String> {
    match inner(value, cx.gil) {
        Value::Str(path) => Ok(path.as_str().to_owned()),
        Value::Bytes(path) => Ok(String::from_utf8_lossy(&path.0).into_owned()),
        Value::Int(_) => raise(NotImplementedError, "open() of a file descriptor is not supported"),
        _ => {
            let got = type_name(value, cx);
            type_error(format!("expected str, bytes or os.PathLike object, not {got}"))
        }
    }
}

/// What the arguments say about text.
fn text_of(args: &[Value], binary: bool, cx: &Cx<'_>) -> Res<Text> {
    let (encoding, errors) = (word(args, 3, "encoding", cx)?, word(args, 4, "errors", cx)?);
    let newline = word(args, 5, "newline", cx)?;
    if binary {
        let named = [("an encoding", encoding), ("an errors", errors), ("a newline", newline)];
        if let Some((name, _)) = named.iter().find(|(_, value)| value.is_some()) {
            return value_error(format!("binary mode doesn't take {name} argument"));
        }
    }
    let newline = match newline {
        None => Newline::Universal,
        Some("") => Newline::Any,
        Some("\n") => Newline::Lf,
        Some("\r") => Newline::Cr,
        Some("\r\n") => Newline::CrLf,
        Some(other) => return value_error(format!("illegal newline value: {other}")),
    };
    let coding = match encoding {
        None | Some("locale") => Coding::Utf8,
        Some(name) => super::codecs::coding(name)?,
    };
    let errors = match errors {
        None => Errors::Strict,
        // As CPython, which looks a handler up when it is needed, but not of text that is never so.
        Some(name) => super::codecs::errors_of(name)?,
    };
    Ok(Text { coding, errors, newline })
}

fn open(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Value::Instance(_) = &args[0]
        && let Some(method) = crate::vm::attr::special(cx, &args[0], Symbol::new("__fspath__"))
    {
        let state = args.iter_mut().map(Value::take).collect();
        let half = |cx: &mut Cx<'_>, state: &mut [Value], path: Res| {
            state[0] = path?;
            open(cx, state)
        };
        return Ok(Step::call_then(method, Vec::new(), half, state));
    }
    let path = path_of(&args[0], cx)?;
    if some(args, 7).is_some() {
        return raise(NotImplementedError, "open() with an opener is not supported");
    }
    let mode = match given(args, 1) {
        None => "r".to_owned(),
        Some(mode) => match text(mode, cx.gil) {
            Some(mode) => mode.to_owned(),
            None => {
                let got = type_name(mode, cx);
                return type_error(format!("open() argument 'mode' must be str, not {got}"));
            }
        },
    };
    let buffering = given(args, 2).map_or(Ok(-1), |size| index(size, cx))?;
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
    match letters.iter().filter(|c| "rwxa".contains(**c)).count() {
        1 => {}
        0 => {
            return value_error(
                "Must have exactly one of create/read/write/append mode and at most one plus",
            );
        }
        _ => return value_error("must have exactly one of create/read/write/append mode"),
    }
    if matches!(args[6], Value::False) {
        return value_error("Cannot use closefd=False with file name");
    }
    if path.contains('\0') {
        return value_error("embedded null byte");
    }
    let (create, plus, append) = (has('w'), has('+'), has('a'));
    let (read, exclusive, binary) = (has('r'), has('x'), has('b'));
    let text = text_of(args, binary, cx)?;
    if buffering == 0 && !binary {
        return value_error("can't have unbuffered text I/O");
    }
    let encoding = word(args, 3, "encoding", cx)?.unwrap_or("UTF-8").to_owned();
    let number = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let kind = match binary {
        true => kind_of_binary(read || plus, !read || plus),
        false => Kind::File,
    };
    // As CPython names the mode of a binary file.
    let shown = match binary {
        true => {
            let first = letters.iter().find(|c| "rwxa".contains(**c)).copied().unwrap_or('r');
            match (first, plus) {
                ('w' | 'r', true) => "rb+".to_owned(),
                (first, true) => format!("{first}b+"),
                (first, false) => format!("{first}b"),
            }
        }
        false => mode,
    };
    let request = Request::Offload(Box::new(move || {
        let mut options = OpenOptions::new();
        options.read(read || plus).write(!read || plus).append(append);
        options.create(create || append).truncate(create).create_new(exclusive);
        let opened = options.open(&path).and_then(|mut file| {
            if file.metadata()?.is_dir() {
                return Err(io::Error::from_raw_os_error(21));
            }
            if append {
                io::Seek::seek(&mut file, io::SeekFrom::End(0))?;
            }
            Ok(file)
        });
        match opened {
            Ok(file) => {
                let stream = Stream {
                    name: path,
                    mode: shown,
                    text,
                    encoding,
                    binary,
                    unbuffered: buffering == 0,
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
    let half = match kind {
        Kind::BufferedReader => opened_reader,
        Kind::BufferedWriter => opened_writer,
        Kind::BufferedRandom => opened_random,
        _ => opened_text,
    };
    Ok(Step::Ask { request, then: Then::Catch(half, Vec::new()) })
}

macro_rules! opened {
    ($($name:ident $kind:ident)+) => {$(
        fn $name(cx: &mut Cx<'_>, _: &mut [Value], number: Res) -> Res<Step> {
            opened(cx, Kind::$kind, number)
        }
    )+};
}

opened! {
    opened_text File
    opened_reader BufferedReader
    opened_writer BufferedWriter
    opened_random BufferedRandom
}

/// The file is open, or could not be opened.
fn opened(cx: &mut Cx<'_>, kind: Kind, number: Res) -> Res<Step> {
    match number {
        Ok(Value::Int(number)) => {
            let number = number as u32;
            let shown = match locked(&TABLE).get(&number) {
                Some(stream) => {
                    let stream = locked(stream);
                    shown_as(kind, &stream.name, &stream.mode, &stream.encoding)
                }
                None => Box::default(),
            };
            let guard = Box::new(Rc::new(Guard(number)));
            Ok(Value::from(Misc::File { number, kind, shown, guard }).into())
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
