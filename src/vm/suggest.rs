//! "Did you mean": the closest name, by CPython's measure.
//!
//! Lives here: the distance, the choice among candidates, the names of Python's library.
//! May use: nothing. Deliberately absent: which names are candidates (traceback.rs).

const MOVE: usize = 2;
const CASE: usize = 1;
/// CPython compares no longer names.
const LONGEST: usize = 40;
/// CPython searches no longer lists.
const MOST: usize = 750;

/// The candidate closest to a wrong name, if one is close enough; the first of equals.
pub fn closest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wrong: Vec<char> = wrong.chars().collect();
    let candidates: Vec<&str> = candidates.collect();
    if candidates.len() > MOST || wrong.len() > LONGEST {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates {
        let name: Vec<char> = candidate.chars().collect();
        if name == wrong {
            continue;
        }
        // No more than a third of the characters may change.
        let mut limit = (name.len() + wrong.len() + 3) * MOVE / 6;
        limit = limit.min(best.map_or(usize::MAX, |(_, distance)| distance).saturating_sub(1));
        let distance = distance(&wrong, &name, limit);
        if distance <= limit && best.is_none_or(|(_, other)| distance < other) {
            best = Some((candidate, distance));
        }
    }
    best.map(|(name, _)| name)
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

/// The edit distance, or some number above `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> usize {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return MOVE * (a.len() + b.len());
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        return limit + 1;
    }
    let (a, b) = if b.len() < a.len() { (b, a) } else { (a, b) };
    if (b.len() - a.len()) * MOVE > limit {
        return limit + 1;
    }
    // One row of the matrix at a time, in place.
    let mut row: Vec<usize> = (1..=a.len()).map(|i| i * MOVE).collect();
    let mut result = 0;
    for (index, &there) in b.iter().enumerate() {
        let mut diagonal = index * MOVE;
        result = diagonal;
        let mut least = usize::MAX;
        for (cell, &here) in row.iter_mut().zip(a) {
            let substitute = diagonal + substitution(there, here);
            diagonal = *cell;
            result = (result.min(diagonal) + MOVE).min(substitute);
            *cell = result;
            least = least.min(result);
        }
        if least > limit {
            return limit + 1;
        }
    }
    result
}

/// Whether Python has a module of that name, for "Did you forget to import".
pub fn is_library_module(name: &str) -> bool {
    LIBRARY.split_ascii_whitespace().any(|module| module == name)
}

/// The public names of `sys.stdlib_module_names` of CPython 3.13.
pub const LIBRARY: &str = "\
    abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 \
    cProfile calendar cmath cmd code codecs codeop collections colorsys compileall concurrent \
    configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm \
    decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp \
    fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob \
    graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect io \
    ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math \
    mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers opcode \
    operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix \
    posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue \
    quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors \
    shelve shlex shutil signal site smtplib socket socketserver sqlite3 sre_compile \
    sre_constants sre_parse ssl stat statistics string stringprep struct subprocess symtable sys \
    sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit \
    tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types \
    typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg \
    winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_found() {
        let names = ["counter", "lock", "print", "Thread"];
        let find = |wrong| closest(wrong, names.into_iter());
        assert_eq!(find("conter"), Some("counter"));
        assert_eq!(find("thread"), Some("Thread"));
        assert_eq!(find("lokc"), None);
        assert_eq!(find("lock"), None);
        assert_eq!(find("prnt"), Some("print"));
    }
}
