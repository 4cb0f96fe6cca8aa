//! Answering imports: a module is found, compiled without the GIL, and linked into the world.
//!
//! Lives here: `Importer`. May use: `gil` (turns), `vm`, `compile`, its siblings.
//! Deliberately absent: running a module's code; the importing thread does that (`vm`).
//!
//! A module is in the world's table from the moment it is linked, before its code has run. So an
//! import cycle finds the half-done module, as in CPython; other threads wait (`vm::imports`).

use super::finder::{self, Found};
use super::load::{self, Trouble};
use super::run::Console;
use crate::base::{Source, Symbol};
use crate::builtins;
use crate::bytecode::{GlobalNames, Unit};
use crate::compile::Mode;
use crate::gil::GilLock;
use crate::object::{ExcKind, ThreadId, Value};
use crate::vm::imports::{self, Dress};
use crate::vm::{Answer, Cx, PART, Plainly, Where, part_key};
use parking_lot::Mutex;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Finds and links modules for one world.
pub struct Importer {
    /// The folder of the script.
    folder: PathBuf,
    /// One import at a time finds and links, so no module is linked twice.
    busy: Mutex<()>,
    /// Where it is said what is suspicious about a module's text.
    console: Arc<dyn Console>,
}

/// The answer to an import that fails.
type Fault = Box<Answer>;

fn fault<T>(kind: ExcKind, message: impl Into<String>) -> Result<T, Fault> {
    Err(Box::new(Answer::Raise(kind, vec![Plainly::Str(message.into())])))
}

impl Importer {
    /// An importer for a script in this folder.
    pub fn new(folder: PathBuf, console: Arc<dyn Console>) -> Importer {
        Importer { folder, busy: Mutex::default(), console }
    }

    /// Answers `Request::Import`: the number of the module. What is around it is linked already.
    pub fn import(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: &str,
        place: &Where,
        again: bool,
    ) -> Answer {
        let _busy = self.busy.lock();
        match self.one(lock, thread, name, place, again) {
            Ok(number) => Answer::Value(Plainly::Int(number.into())),
            Err(answer) => *answer,
        }
    }

    fn one(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: &str,
        place: &Where,
        again: bool,
    ) -> Result<u32, Fault> {
        let symbol = Symbol::new(name);
        let known = lock.turn(thread, |world, _| world.module_numbers.get(&symbol).copied());
        if let (Some(number), false) = (known, again) {
            return Ok(number);
        }
        let folders: Vec<PathBuf> = match place {
            Where::Script => vec![self.folder.clone()],
            Where::Folders(folders) => folders.iter().map(PathBuf::from).collect(),
            Where::Library => Vec::new(),
        };
        // A part of the library: nothing of the script can stand before it.
        let folders = if name.starts_with(PART) { Vec::new() } else { folders };
        // What is in a package of the script is not in the library.
        let library = !name.contains('.') || matches!(place, Where::Library);
        let is_native =
            || lock.turn(thread, |w, gil| builtins::native_module(w, gil, name).is_some());
        match finder::find(name, &folders, library, is_native) {
            None => {
                let message = match (place, name.rsplit_once('.')) {
                    (Where::Library, Some((package, _))) if !builtins::is_package(package) => {
                        format!("No module named '{name}'; '{package}' is not a package")
                    }
                    (_, Some((package, _)))
                        if builtins::is_module(package) && !builtins::is_package(package) =>
                    {
                        format!("No module named '{name}'; '{package}' is not a package")
                    }
                    _ => format!("No module named '{name}'"),
                };
                Err(no_module(message, name, &folders))
            }
            Some(Found::Native) => {
                let found = lock.turn(thread, |w, gil| builtins::native_module(w, gil, name));
                match found {
                    Some(number) => Ok(also_as(lock, thread, symbol, number)),
                    None => fault(ExcKind::ImportError, format!("no natives of '{name}'")),
                }
            }
            Some(Found::Folders(parts)) => {
                let parts = parts.iter().map(|part| shown(part)).collect();
                Ok(lock.turn(thread, |world, gil| {
                    let number = world.module(symbol);
                    let mut cx = Cx { world, gil, me: thread };
                    let dress = Dress { file: None, folders: Some(parts), main: false };
                    imports::dress(&mut cx, number, dress);
                    cx.world.register(number, cx.gil);
                    number
                }))
            }
            Some(Found::Library(_)) if part_key(symbol) != symbol => {
                let number = self.one(lock, thread, part_key(symbol).as_str(), place, again)?;
                Ok(also_as(lock, thread, symbol, number))
            }
            Some(Found::Library(text)) => {
                let name = name.strip_prefix(PART).unwrap_or(name);
                let source = Arc::new(Source::new(format!("<{name}>"), text));
                let mut names = names_of(lock, thread, symbol, again);
                let unit = super::compile_library(&source, &mut names);
                Ok(linked(lock, thread, symbol, again, (unit, names), None))
            }
            Some(Found::File(path, package)) => {
                let file = shown(&path);
                let source = load::load_file(&path, &file).map_err(of_trouble)?;
                let folders = path.parent().filter(|_| package).map(|folder| vec![shown(folder)]);
                let dress = Dress { file: Some(file), folders, main: false };
                self.link(lock, thread, symbol, again, source, dress)
            }
        }
    }

    fn link(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: Symbol,
        again: bool,
        source: Arc<Source>,
        dress: Dress,
    ) -> Result<u32, Fault> {
        let mut names = names_of(lock, thread, name, again);
        let unit = super::compile(&source, Mode::File, &mut names)
            .map_err(|found| of_trouble(Trouble::Refused(Arc::clone(&source), found)))?;
        if !unit.warnings.is_empty() {
            self.console.complain(&super::warnings(&source, &unit));
        }
        Ok(linked(lock, thread, name, again, (unit, names), Some(dress)))
    }
}

/// A script has asked for a part of the library: it is one module under both names.
fn also_as(lock: &GilLock, thread: ThreadId, name: Symbol, number: u32) -> u32 {
    lock.turn(thread, |world, _| {
        world.module_numbers.insert(name, number);
    });
    number
}

/// The names that a module's code is compiled with: those that there are, if it is linked again.
fn names_of(lock: &GilLock, thread: ThreadId, name: Symbol, again: bool) -> GlobalNames {
    let there = lock.turn(thread, |world, _| {
        let number = world.module_numbers.get(&name).filter(|_| again);
        number.map(|&number| world.modules[number as usize].names.clone())
    });
    there.unwrap_or_else(fresh_names)
}

/// A path as `__file__` shows it.
fn shown(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.into()).display().to_string()
}

/// What there is instead of a module of Python's library that toyvm does not have.
fn absent(name: &str) -> Option<&'static str> {
    let top = name.split('.').next().unwrap_or(name);
    if !crate::vm::is_library_module(top) || builtins::library(top).is_some() {
        return None;
    }
    Some(match top {
        "asyncio" | "contextvars" => "toyvm has threads, `queue` and `concurrent.futures`",
        "base64" | "binascii" => "`bytes.hex`, `bytes.fromhex` and `struct` are there",
        "calendar" | "datetime" | "zoneinfo" => "`time` has localtime, strftime and strptime",
        "cmath" | "decimal" => "`fractions` is exact, `round` and format specs round",
        "csv" | "re" | "shlex" => "strings have split, partition, find and replace",
        "glob" | "pathlib" => "`os` and `os.path` are there",
        "hashlib" | "hmac" | "zlib" => "`hash` gives the same number in every run",
        "marshal" | "pickle" | "shelve" => "`json`, and `copy.deepcopy` for copies",
        "profile" | "cProfile" | "timeit" => "`time.perf_counter` measures",
        "secrets" | "uuid" => "`random` and `os.urandom` are there",
        "subprocess" => "`multiprocessing` and `process(f)` start processes",
        "doctest" | "unittest" => "`assert` is there",
        _ => "docs/language.md lists what there is",
    })
}

/// What an importer is told about a module that is nowhere.
fn no_module(message: String, name: &str, folders: &[PathBuf]) -> Fault {
    if let Some(instead) = absent(name) {
        let message = format!("{message}; toyvm does not have this module of Python's library");
        let looked = format!("a module {name} beside the script would be found; {instead}");
        return Box::new(Answer::NoModule { message, name: name.into(), looked });
    }
    let last = name.rsplit('.').next().unwrap_or(name);
    let here = std::env::current_dir().unwrap_or_default();
    let shown = |folder: &PathBuf| {
        let folder = folder.strip_prefix(&here).unwrap_or(folder);
        match folder.as_os_str().is_empty() {
            true => "the current directory".into(),
            false => folder.display().to_string(),
        }
    };
    let looked = match folders {
        [] => "looked in toyvm's library".into(),
        folders => {
            let folders: Vec<String> = folders.iter().map(shown).collect();
            let folders = folders.join(", ");
            format!(
                "looked for {last}.cc, {last}.py and package {last} in {folders}, then in toyvm's library"
            )
        }
    };
    Box::new(Answer::NoModule { message, name: name.into(), looked })
}

/// Links a new module, or an old one anew, in a turn. `dress` is None for one of the library.
fn linked(
    lock: &GilLock,
    thread: ThreadId,
    name: Symbol,
    again: bool,
    (unit, names): (Unit, GlobalNames),
    dress: Option<Dress>,
) -> u32 {
    lock.turn(thread, |world, gil| {
        let number = world.module(name);
        let state = &mut world.modules[number as usize];
        state.initializer = (!again).then_some(thread);
        state.library = dress.is_none();
        state.hidden = state.library && builtins::is_part(state.name.as_str());
        let mut cx = Cx { world, gil, me: thread };
        link(&mut cx, unit, number, names, dress);
        cx.world.register(number, cx.gil);
        number
    })
}

/// The names that every module's table begins with.
pub fn fresh_names() -> GlobalNames {
    let mut names = GlobalNames::default();
    names.slot(Symbol::new("__name__"));
    names
}

/// Links a unit into a module that has just been made, with what CPython puts into every module.
pub fn link(cx: &mut Cx<'_>, unit: Unit, module: u32, names: GlobalNames, dress: Option<Dress>) {
    let doc =
        unit.codes.first().and_then(|code| code.doc.as_deref()).map_or(Value::None, Value::str);
    let code = cx.world.link(unit, module, names);
    cx.world.modules[module as usize].code = Some(code);
    cx.world.set_global(module, Symbol::new("__doc__"), doc);
    if let Some(dress) = dress {
        imports::dress(cx, module, dress);
    }
}

/// A script that cannot begin, as the exception that its importer gets.
fn of_trouble(trouble: Trouble) -> Fault {
    let (kind, args) = match trouble {
        Trouble::Unreadable(why) => (ExcKind::ImportError, vec![Plainly::Str(why)]),
        Trouble::Refused(source, found) => {
            let Some(first) = found.first() else {
                return Box::new(Answer::Raise(ExcKind::SyntaxError, Vec::new()));
            };
            let span = first.span();
            let (from, to) = (source.line_col(span.start), source.line_col(span.end));
            let text = format!("{}\n", source.line_text(from.line));
            let place = vec![
                Plainly::Str(source.name().into()),
                Plainly::Int(from.line.into()),
                Plainly::Int(from.column.into()),
                Plainly::Str(text),
                Plainly::Int(to.line.into()),
                Plainly::Int(to.column.into()),
            ];
            let title = Plainly::Str(first.title.clone());
            (ExcKind::SyntaxError, vec![title, Plainly::Tuple(place)])
        }
    };
    Box::new(Answer::Raise(kind, args))
}
