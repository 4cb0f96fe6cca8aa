//! Answering imports: a module is found, compiled without the GIL, and linked into the world.
//!
//! Lives here: `Importer`. May use: `gil` (turns), `vm`, `compile`, its siblings.
//! Deliberately absent: running a module's code; the importing thread does that (`vm`).
//!
//! A module is in the world's table from the moment it is linked, before its code has run. So an
//! import cycle finds the half-done module, as in CPython.

use super::finder::{self, Found};
use super::load::{self, Trouble};
use super::run::Console;
use crate::base::{Source, Symbol};
use crate::builtins;
use crate::bytecode::{GlobalNames, Unit};
use crate::compile::Mode;
use crate::gil::GilLock;
use crate::object::{ExcKind, Gil, ThreadId, Value};
use crate::vm::{Answer, Plainly, World};
use parking_lot::Mutex;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Finds and links modules for one world.
pub struct Importer {
    /// The folder of the script.
    folder: PathBuf,
    /// Packages and where they are.
    packages: Mutex<HashMap<String, PathBuf>>,
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
        Importer { folder, packages: Mutex::default(), busy: Mutex::default(), console }
    }

    /// Answers `Request::Import`: the module's number, or, in a tuple, the number of the first package
    /// on the way to it whose code has not begun to run; the importing thread asks again then.
    pub fn import(&self, lock: &GilLock, thread: ThreadId, path: &str, from: u32) -> Answer {
        let _busy = self.busy.lock();
        match self.chain(lock, thread, path, from) {
            Ok((number, true)) => Answer::Value(Plainly::Int(number.into())),
            Ok((number, false)) => Answer::Value(Plainly::Tuple(vec![Plainly::Int(number.into())])),
            Err(answer) => *answer,
        }
    }

    fn chain(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        path: &str,
        from: u32,
    ) -> Result<(u32, bool), Fault> {
        let importer = lock.turn(thread, move |world, _| world.modules[from as usize].name);
        let importer = importer.as_str();
        let package = match self.packages.lock().contains_key(importer) {
            true => Some(importer),
            false => importer.rsplit_once('.').map(|(package, _)| package),
        };
        let name = match finder::absolute(path, package) {
            Ok(name) => name,
            Err(words) => return fault(ExcKind::ImportError, words),
        };
        let mut found = None;
        let mut end = 0;
        while end < name.len() {
            end = name[end + 1..].find('.').map_or(name.len(), |dot| end + 1 + dot);
            let number = self.one(lock, thread, &name[..end], found)?;
            let waits =
                |world: &mut World, _: &mut Gil| world.modules[number as usize].code.is_some();
            if end < name.len() && lock.turn(thread, waits) {
                return Ok((number, false));
            }
            found = Some(number);
        }
        match found {
            Some(number) => Ok((number, true)),
            None => fault(ExcKind::ValueError, "Empty module name"),
        }
    }

    /// One module whose parent is linked.
    fn one(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: &str,
        parent: Option<u32>,
    ) -> Result<u32, Fault> {
        let symbol = Symbol::new(name);
        let known = lock.turn(thread, |world, _| world.module_numbers.get(&symbol).copied());
        if let Some(number) = known {
            return Ok(number);
        }
        let folder = match name.rsplit_once('.') {
            None => Some(self.folder.clone()),
            Some((package, _)) => match self.packages.lock().get(package) {
                Some(folder) => Some(folder.clone()),
                // `os.path` is in the library, although `os` is no package.
                None if builtins::library(name).is_some() => None,
                None => {
                    let message = format!("No module named '{name}'; '{package}' is not a package");
                    return Err(no_module(message, name, None));
                }
            },
        };
        let is_native =
            || lock.turn(thread, |w, gil| builtins::native_module(w, gil, name).is_some());
        let number = match finder::find(name, folder.as_deref(), is_native) {
            None => {
                let message = format!("No module named '{name}'");
                return Err(no_module(message, name, folder.as_deref()));
            }
            Some(Found::Native) => {
                let found = lock.turn(thread, |w, gil| builtins::native_module(w, gil, name));
                match found {
                    Some(number) => number,
                    None => return fault(ExcKind::ImportError, format!("no natives of '{name}'")),
                }
            }
            Some(Found::Folder(path)) => {
                self.packages.lock().insert(name.into(), path);
                lock.turn(thread, |world, _| world.module(symbol))
            }
            Some(Found::Library(text)) => {
                let source = Arc::new(Source::new(format!("<{name}>"), text));
                let mut names = fresh_names();
                let unit = super::compile_library(&source, &mut names);
                linked(lock, thread, symbol, unit, names, None)
            }
            Some(Found::File(path, package)) => {
                let shown = path.strip_prefix(".").unwrap_or(&path).display().to_string();
                let source = load::load_file(&path, &shown).map_err(of_trouble)?;
                if let (true, Some(folder)) = (package, path.parent()) {
                    self.packages.lock().insert(name.into(), folder.into());
                }
                self.link(lock, thread, symbol, source, Some(shown))?
            }
        };
        if let (Some(parent), Some((_, last))) = (parent, name.rsplit_once('.')) {
            lock.turn(thread, |world, _| {
                let object = world.modules[number as usize].object.clone();
                world.set_global(parent, Symbol::new(last), Value::Module(object));
            });
        }
        Ok(number)
    }

    fn link(
        &self,
        lock: &GilLock,
        thread: ThreadId,
        name: Symbol,
        source: Arc<Source>,
        file: Option<String>,
    ) -> Result<u32, Fault> {
        let mut names = fresh_names();
        let unit = super::compile(&source, Mode::File, &mut names)
            .map_err(|found| of_trouble(Trouble::Refused(Arc::clone(&source), found)))?;
        if !unit.warnings.is_empty() {
            self.console.complain(&super::warnings(&source, &unit));
        }
        Ok(linked(lock, thread, name, unit, names, file))
    }
}

/// What an importer is told about a module that is nowhere.
fn no_module(message: String, name: &str, folder: Option<&Path>) -> Fault {
    let last = name.rsplit('.').next().unwrap_or(name);
    let looked = match folder {
        None => "looked in toyvm's library".into(),
        Some(folder) => {
            let here = std::env::current_dir().unwrap_or_default();
            let folder = folder.strip_prefix(here).unwrap_or(folder);
            let folder = match folder.as_os_str().is_empty() {
                true => "the current directory".into(),
                false => folder.display().to_string(),
            };
            format!(
                "looked for {last}.cc, {last}.py and package {last} in {folder}, then in toyvm's library"
            )
        }
    };
    Box::new(Answer::NoModule { message, name: name.into(), looked })
}

/// Links a new module, in a turn.
fn linked(
    lock: &GilLock,
    thread: ThreadId,
    name: Symbol,
    unit: Unit,
    names: GlobalNames,
    file: Option<String>,
) -> u32 {
    lock.turn(thread, |world, _| {
        let number = world.module(name);
        link(world, unit, number, names, file.as_deref());
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
pub fn link(world: &mut World, unit: Unit, module: u32, names: GlobalNames, file: Option<&str>) {
    let doc =
        unit.codes.first().and_then(|code| code.doc.as_deref()).map_or(Value::None, Value::str);
    let code = world.link(unit, module, names);
    world.modules[module as usize].code = Some(code);
    world.set_global(module, Symbol::new("__doc__"), doc);
    if let Some(file) = file {
        world.set_global(module, Symbol::new("__file__"), Value::str(file));
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
