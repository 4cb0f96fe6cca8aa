//! Where modules are: built into the machine, beside the script, in the library.
//!
//! Lives here: the search. May use: `builtins` (its library).
//! Deliberately absent: the world; what is found is linked by importer.rs.

use crate::builtins;
use crate::vm::PART;
use std::path::{Path, PathBuf};

/// What a module is made of.
#[derive(Debug, PartialEq)]
pub enum Found {
    /// A file; whether it is a package's `__init__`.
    File(PathBuf, bool),
    /// The library's text.
    Library(&'static str),
    /// Folders without `__init__`: a package without code.
    Folders(Vec<PathBuf>),
    /// Natives only.
    Native,
}

/// Modules that CPython has in itself or has loaded when a script begins, and one of the machine's own:
/// no file can stand before them.
const FIRST: &[&str] = &[
    "_thread",
    "abc",
    "builtins",
    "codecs",
    "gc",
    "gil",
    "io",
    "itertools",
    "math",
    "os",
    "sys",
    "time",
];

/// The endings of scripts, in the order in which they are looked for.
const ENDINGS: &[&str] = &["cc", "py"];

/// Looks for a module by its absolute name, in these folders and, if it may be there, in the
/// library.
pub fn find(
    name: &str,
    folders: &[PathBuf],
    library: bool,
    is_native: impl Fn() -> bool,
) -> Option<Found> {
    let (name, part) = match name.strip_prefix(PART) {
        Some(part) => (part, true),
        None => (name, false),
    };
    if (part || FIRST.contains(&name)) && library {
        if let Some(text) = builtins::library(name) {
            return Some(Found::Library(text));
        }
        return is_native().then_some(Found::Native);
    }
    let last = name.rsplit('.').next().unwrap_or(name);
    if let Some(found) = folders.iter().find_map(|folder| beside(last, folder)) {
        return Some(found);
    }
    if let Some(text) = builtins::library(name).filter(|_| library) {
        return Some(Found::Library(text));
    }
    if library && is_native() {
        return Some(Found::Native);
    }
    let parts = folders.iter().map(|folder| folder.join(last)).filter(|path| path.is_dir());
    let parts: Vec<PathBuf> = parts.collect();
    (!parts.is_empty()).then_some(Found::Folders(parts))
}

fn beside(last: &str, folder: &Path) -> Option<Found> {
    let package = folder.join(last);
    if package.is_dir() {
        let mut inits = ENDINGS.iter().map(|ending| package.join(format!("__init__.{ending}")));
        if let Some(init) = inits.find(|path| path.is_file()) {
            return Some(Found::File(init, true));
        }
    }
    let mut files = ENDINGS.iter().map(|ending| folder.join(format!("{last}.{ending}")));
    files.find(|path| path.is_file()).map(|path| Found::File(path, false))
}
