//! Where modules are: built into the machine, beside the script, in the library.
//!
//! Lives here: absolute names of imports, the search. May use: `builtins` (its library).
//! Deliberately absent: the world; what is found is linked by importer.rs.

use crate::builtins;
use std::path::{Path, PathBuf};

/// What a module is made of.
#[derive(Debug, PartialEq)]
pub enum Found {
    /// A file; whether it is a package's `__init__`.
    File(PathBuf, bool),
    /// The library's text.
    Library(&'static str),
    /// A folder without `__init__`: a package without code.
    Folder(PathBuf),
    /// Natives only.
    Native,
}

/// Modules that CPython has in itself, and the machine's own: no file can stand before them.
const FIRST: &[&str] = &[
    "_bigrange",
    "_thread",
    "_union",
    "builtins",
    "gc",
    "gil",
    "itertools",
    "math",
    "sys",
    "time",
];

/// The endings of scripts, in the order in which they are looked for.
const ENDINGS: &[&str] = &["cc", "py"];

/// The absolute name of an import: `path` may begin with dots. `package` is the package that the
/// importing module is in, if any.
///
/// # Errors
/// The words of CPython's ImportError.
pub fn absolute(path: &str, package: Option<&str>) -> Result<String, &'static str> {
    let name = path.trim_start_matches('.');
    let level = path.len() - name.len();
    if level == 0 {
        return Ok(name.into());
    }
    let Some(mut base) = package else {
        return Err("attempted relative import with no known parent package");
    };
    for _ in 1..level {
        base = match base.rsplit_once('.') {
            Some((outer, _)) => outer,
            None => return Err("attempted relative import beyond top-level package"),
        };
    }
    Ok(if name.is_empty() { base.into() } else { format!("{base}.{name}") })
}

/// Looks for a module by its absolute name. `folder` is the folder of its package, or of the
/// script for a name without dots; `None` if it is in the library.
pub fn find(name: &str, folder: Option<&Path>, is_native: impl Fn() -> bool) -> Option<Found> {
    if FIRST.contains(&name) {
        if let Some(text) = builtins::library(name) {
            return Some(Found::Library(text));
        }
        return is_native().then_some(Found::Native);
    }
    let last = name.rsplit('.').next().unwrap_or(name);
    if let Some(found) = folder.and_then(|folder| beside(last, folder)) {
        return Some(found);
    }
    if let Some(text) = builtins::library(name) {
        return Some(Found::Library(text));
    }
    if is_native() {
        return Some(Found::Native);
    }
    folder.map(|folder| folder.join(last)).filter(|path| path.is_dir()).map(Found::Folder)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_names_count_dots() {
        assert_eq!(absolute("a.b", None), Ok("a.b".into()));
        assert_eq!(absolute(".m", Some("p.q")), Ok("p.q.m".into()));
        assert_eq!(absolute("..m", Some("p.q")), Ok("p.m".into()));
        assert_eq!(absolute(".", Some("p")), Ok("p".into()));
        assert!(absolute(".m", None).is_err());
        assert!(absolute("...m", Some("p.q")).is_err());
    }
}
