//! The file system as `os` shows it: folders, what a path is, renaming and removing.
//!
//! Lives here: natives of module `_os`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: what is made of them (`lib/os.cc`), reading and writing (file.rs).

use super::args::*;
use super::table::{Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{Bytes, Raise, Res, Value};
use crate::vm::{Cx, Step, attr, part_key};
use std::fs;
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};

/// Rows of module `_os`.
pub const ROWS: &[Row] = natives! { "";
    /// Return a list containing the names of the files in the directory.
    "listdir" "(path=None)" Open listdir;
    /// Names in a directory with what they are, and the folder's own path: links are not followed.
    "scan" "(path)" Open scan;
    /// Create a directory.
    "mkdir" "(path, mode=0o777)" Open mkdir;
    /// Remove a directory.
    "rmdir" "(path)" Open rmdir;
    /// Remove a file (same as unlink()).
    "remove" "(path)" Open remove;
    /// Remove a file (same as remove()).
    "unlink" "(path)" Open unlink;
    /// Rename a file or directory.
    "rename" "(src, dst)" Open rename;
    /// Rename a file or directory, overwriting the destination.
    "replace" "(src, dst)" Open replace;
    /// Create a symbolic link pointing to src named dst.
    "symlink" "(src, dst)" Open symlink;
    /// Return a string representing the path to which the symbolic link points.
    "readlink" "(path)" Open readlink;
    /// Change the current working directory to the specified path.
    "chdir" "(path)" Open chdir;
    /// Change the access permissions of a file.
    "chmod" "(path, mode)" Open chmod;
    /// The numbers of a file's status; whether links are followed.
    "numbers" "(path, follow=True)" Open numbers;
    /// The path without links, if there is such a file.
    "real" "(path)" Open real;
    /// Return a bytes object containing random bytes suitable for cryptographic use.
    "urandom" "(size, /)" Atomic urandom;
    /// Translate an error code to a message string.
    "strerror" "(code, /)" Atomic strerror;
    /// Return True if the fd is connected to a terminal.
    "isatty" "(fd, /)" Atomic isatty;
};

/// The step that first makes a text of a path-like argument, then calls this native again; None if
/// the first `count` arguments are paths.
fn unresolved(
    cx: &mut Cx<'_>,
    name: &'static str,
    args: &mut [Value],
    count: usize,
) -> Res<Option<Step>> {
    for at in 0..count {
        match inner(&args[at], cx.gil) {
            Value::Str(path) if path.as_str().contains('\0') => {
                return value_error(format!("{name}: embedded null character in path"));
            }
            Value::Str(_) | Value::Bytes(_) | Value::Unset => continue,
            _ => {}
        }
        let Some(method) = attr::special(cx, &args[at], Symbol::new("__fspath__")) else {
            let more = match name {
                "listdir" | "scan" => "string, bytes, os.PathLike, integer or None",
                "numbers" | "chdir" | "chmod" => "string, bytes, os.PathLike or integer",
                _ => "string, bytes or os.PathLike",
            };
            let name = match name {
                "numbers" => "stat",
                "scan" => "scandir",
                _ => name,
            };
            let what = match (name, at) {
                ("rename" | "replace" | "symlink", 0) => "src",
                ("rename" | "replace" | "symlink", _) => "dst",
                _ => "path",
            };
            let got = type_name(&args[at], cx);
            return type_error(format!("{name}: {what} should be {more}, not {got}"));
        };
        let module = cx.world.module_numbers.get(&part_key(Symbol::new("_os")));
        let this = module.and_then(|&module| cx.world.global(module, Symbol::new(name)).cloned());
        let mut state = vec![this.unwrap_or(Value::None), Value::Int(at as i64)];
        state.extend(args.iter_mut().map(Value::take));
        let half = |_: &mut Cx<'_>, state: &mut [Value], path: Res| {
            let Value::Int(at) = state[1] else { return Ok(Value::None.into()) };
            state[at as usize + 2] = path?;
            let given = state[2..].iter_mut().map(Value::take).filter(|arg| !arg.is_unset());
            let args = given.collect();
            Ok(Step::call(state[0].take(), args))
        };
        return Ok(Some(Step::call_then(method, Vec::new(), half, state)));
    }
    Ok(None)
}

/// The path that an argument is.
fn path(args: &[Value], at: usize, cx: &Cx<'_>) -> String {
    match inner(&args[at], cx.gil) {
        Value::Str(path) => path.as_str().to_owned(),
        Value::Bytes(path) => String::from_utf8_lossy(&path.0).into_owned(),
        _ => ".".to_owned(),
    }
}

/// The OSError of an operation on one path, or on two.
fn failed<T>(error: &io::Error, args: &mut [Value], count: usize, cx: &mut Cx<'_>) -> Res<T> {
    let errno = i64::from(error.raw_os_error().unwrap_or(0));
    let text = text_of(error);
    let mut given = vec![Value::Int(errno), Value::string(text), args[0].take()];
    if count == 2 {
        given.extend([Value::None, args[1].take()]);
    }
    let kind = super::exceptions::os_class(errno);
    let error = cx.world.heap.new_exception(kind, given, cx.gil);
    super::exceptions::with_file(&error, cx);
    Err(Box::new(Raise::Object(error)))
}

fn text_of(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

/// Natives that do something with one path or two and give None.
macro_rules! deeds {
    ($($name:ident $count:literal $deed:expr;)+) => {$(
        fn $name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
            if let Some(step) = unresolved(cx, stringify!($name), args, $count)? {
                return Ok(step);
            }
            let deed: fn(&str, &str) -> io::Result<()> = $deed;
            let second = if $count == 2 { path(args, 1, cx) } else { String::new() };
            match deed(&path(args, 0, cx), &second) {
                Ok(()) => Ok(Value::None.into()),
                Err(error) => failed(&error, args, $count, cx),
            }
        }
    )+};
}

deeds! {
    rmdir 1 |path, _| fs::remove_dir(path);
    remove 1 |path, _| fs::remove_file(path);
    unlink 1 |path, _| fs::remove_file(path);
    chdir 1 |path, _| std::env::set_current_dir(path);
    rename 2 |from, to| fs::rename(from, to);
    replace 2 |from, to| fs::rename(from, to);
    symlink 2 |from, to| std::os::unix::fs::symlink(from, to);
}

fn mode_of(args: &[Value], default: u32, cx: &Cx<'_>) -> Res<u32> {
    match given(args, 1) {
        None => Ok(default),
        Some(mode) => Ok(index(mode, cx)? as u32 & 0o7777),
    }
}

fn mkdir(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(step) = unresolved(cx, "mkdir", args, 1)? {
        return Ok(step);
    }
    let mode = mode_of(args, 0o777, cx)?;
    match fs::DirBuilder::new().mode(mode).create(path(args, 0, cx)) {
        Ok(()) => Ok(Value::None.into()),
        Err(error) => failed(&error, args, 1, cx),
    }
}

fn chmod(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(step) = unresolved(cx, "chmod", args, 1)? {
        return Ok(step);
    }
    let mode = fs::Permissions::from_mode(mode_of(args, 0, cx)?);
    match fs::set_permissions(path(args, 0, cx), mode) {
        Ok(()) => Ok(Value::None.into()),
        Err(error) => failed(&error, args, 1, cx),
    }
}

/// Names of a folder and what they are: 1 a file, 2 a folder, 3 a link, 0 something else.
fn entries(path: &str) -> io::Result<Vec<(String, i64)>> {
    fs::read_dir(path)?
        .map(|entry| {
            let entry = entry?;
            let kind = entry.file_type()?;
            let kind = match kind {
                _ if kind.is_file() => 1,
                _ if kind.is_dir() => 2,
                _ if kind.is_symlink() => 3,
                _ => 0,
            };
            Ok((entry.file_name().to_string_lossy().into_owned(), kind))
        })
        .collect()
}

/// An argument left out is the current directory.
fn or_here(args: &mut [Value]) {
    if matches!(args[0], Value::None | Value::Unset) {
        args[0] = Value::str(".");
    }
}

fn listdir(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    or_here(args);
    if let Some(step) = unresolved(cx, "listdir", args, 1)? {
        return Ok(step);
    }
    match entries(&path(args, 0, cx)) {
        Ok(entries) => {
            let names = entries.into_iter().map(|(name, _)| Value::string(name));
            Ok(Value::list(names.collect()).into())
        }
        Err(error) => failed(&error, args, 1, cx),
    }
}

fn scan(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    or_here(args);
    if let Some(step) = unresolved(cx, "scan", args, 1)? {
        return Ok(step);
    }
    let folder = path(args, 0, cx);
    match entries(&folder) {
        Ok(entries) => {
            let pair = |(name, kind)| Value::tuple(vec![Value::string(name), Value::Int(kind)]);
            let list = Value::list(entries.into_iter().map(pair).collect());
            Ok(Value::tuple(vec![Value::string(folder), list]).into())
        }
        Err(error) => failed(&error, args, 1, cx),
    }
}

fn readlink(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(step) = unresolved(cx, "readlink", args, 1)? {
        return Ok(step);
    }
    match fs::read_link(path(args, 0, cx)) {
        Ok(path) => Ok(Value::string(path.to_string_lossy().into_owned()).into()),
        Err(error) => failed(&error, args, 1, cx),
    }
}

fn real(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(step) = unresolved(cx, "real", args, 1)? {
        return Ok(step);
    }
    Ok(match fs::canonicalize(path(args, 0, cx)) {
        Ok(path) => Value::string(path.to_string_lossy().into_owned()).into(),
        Err(_) => Value::None.into(),
    })
}

fn numbers(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(step) = unresolved(cx, "numbers", args, 1)? {
        return Ok(step);
    }
    let follow = !matches!(args[1], Value::False);
    let file = path(args, 0, cx);
    let found = if follow { fs::metadata(&file) } else { fs::symlink_metadata(&file) };
    let found = match found {
        Ok(found) => found,
        Err(error) => return failed(&error, args, 1, cx),
    };
    let nanoseconds = |seconds: i64, rest: i64| seconds.saturating_mul(1_000_000_000) + rest;
    let all = [
        i64::from(found.mode()),
        found.ino() as i64,
        found.dev() as i64,
        found.nlink() as i64,
        found.uid().into(),
        found.gid().into(),
        found.size() as i64,
        nanoseconds(found.atime(), found.atime_nsec()),
        nanoseconds(found.mtime(), found.mtime_nsec()),
        nanoseconds(found.ctime(), found.ctime_nsec()),
    ];
    Ok(Value::tuple(all.into_iter().map(Value::Int).collect()).into())
}

fn urandom(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Ok(size) = usize::try_from(index(&args[0], cx)?) else {
        return value_error("negative argument not allowed");
    };
    crate::text::room::room_for(size)?;
    let mut bytes = vec![0; size];
    let read = fs::File::open("/dev/urandom")
        .and_then(|mut file| io::Read::read_exact(&mut file, &mut bytes));
    match read {
        Ok(()) => Ok(Value::from(Bytes(bytes.into()))),
        Err(error) => failed(&error, &mut [Value::str("/dev/urandom")], 1, cx),
    }
}

fn strerror(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = index(&args[0], cx)?;
    let Ok(code) = i32::try_from(code) else {
        return crate::object::raise(OverflowError, "Python int too large to convert to C int");
    };
    Ok(Value::string(text_of(&io::Error::from_raw_os_error(code))))
}

fn isatty(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    use std::io::IsTerminal;
    Ok(Value::bool(match index(&args[0], cx)? {
        0 => io::stdin().is_terminal(),
        1 => io::stdout().is_terminal(),
        2 => io::stderr().is_terminal(),
        _ => false,
    }))
}
