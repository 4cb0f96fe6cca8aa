//! Imports: what is known by which name, running a module's code, the ops of `import`.
//!
//! Lives here: `sys.modules` as the machine reads it, the steps of an import. May use: `object`,
//! its siblings. Deliberately absent: finding, reading and compiling modules (`session`).
//!
//! The modules of a dotted name are imported one after the other, outermost first: each is asked
//! for, runs, and becomes an attribute of the one before. What is known stands in the world's table
//! of modules and, once somebody has imported `sys`, in the dict `sys.modules`, which decides.

use super::attr;
pub use super::dress::{Dress, dress};
use super::frame::RetTo;
use super::native::{Cx, Half, Step, Then};
use super::request::{Request, Where};
use super::steps::{Go, Next, Vm};
use super::thread::WaitsFor;
use super::world::{World, part_key};
use crate::base::Symbol;
use crate::bytecode::{Const, Hold, In, K, Name, Num, Op, Out};
use crate::object::dict::Find;
use crate::object::{Dict, ExcKind, Gil, Raise, Ref, Res, Str, ThreadId, Value, raise};

fn entry(dict: &Ref<Dict>, name: &str, gil: &Gil) -> Option<usize> {
    let key = Str::new(name);
    let hash = key.hash();
    match dict.get(gil).find(&Value::from(key), hash, gil) {
        Find::At(at) => Some(at),
        _ => None,
    }
}

impl World {
    /// What `import name` finds without looking for anything.
    pub fn known_module(&self, name: &str, gil: &Gil) -> Option<Value> {
        let number = Symbol::find(name).and_then(|name| self.module_numbers.get(&name).copied());
        let state = number.map(|number| &self.modules[number as usize]);
        match (&self.sys_modules, state) {
            (Some(dict), state) if state.is_none_or(|state| !state.hidden) => {
                let at = entry(dict, name, gil)?;
                dict.get(gil).entry(at).map(|entry| entry.value.clone())
            }
            (_, state) => state.map(|state| Value::Module(state.object.clone())),
        }
    }

    /// Puts a module that has been linked into `sys.modules`, if anybody has seen that.
    pub fn register(&mut self, number: u32, gil: &mut Gil) {
        let state = &self.modules[number as usize];
        if let (Some(dict), false) = (self.sys_modules.clone(), state.hidden) {
            let module = Value::Module(state.object.clone());
            let key = Str::new(state.name.as_str());
            let hash = key.hash();
            let at = entry(&dict, state.name.as_str(), gil);
            match at {
                Some(at) => {
                    let old = std::mem::replace(dict.get_mut(gil).value_mut(at), module);
                    drop(old);
                }
                None => dict.get_mut(gil).push(hash, Value::from(key), module),
            }
        }
    }

    /// `sys.modules`, made when `sys` is imported: what is there, and what comes.
    pub fn modules_dict(&mut self, gil: &mut Gil) -> Value {
        if let Some(dict) = &self.sys_modules {
            return Value::Dict(dict.clone());
        }
        let dict = Ref::new(Dict::default());
        self.sys_modules = Some(dict.clone());
        // As CPython, these two are the first.
        for first in ["sys", "builtins"] {
            if let Some(&number) = self.module_numbers.get(&Symbol::new(first)) {
                self.register(number, gil);
            }
        }
        let mut numbers: Vec<u32> = self.module_numbers.values().copied().collect();
        numbers.sort_unstable();
        for number in numbers {
            self.register(number, gil);
        }
        Value::Dict(dict)
    }

    /// Forgets a module whose code has failed, so that a later import tries again.
    fn forget(&mut self, name: &str, gil: &mut Gil) {
        self.module_numbers.remove(&Symbol::new(name));
        if let Some(dict) = self.sys_modules.clone()
            && let Some(at) = entry(&dict, name, gil)
        {
            let removed = dict.get_mut(gil).remove(at);
            drop(removed);
        }
    }

    /// Whether a module's code is still running for the first time.
    pub fn is_initializing(&self, name: &str) -> bool {
        let number = Symbol::find(name).and_then(|name| self.module_numbers.get(&name));
        number.is_some_and(|&number| self.modules[number as usize].initializer.is_some())
    }
}

impl Vm<'_> {
    /// `Import`
    pub(super) fn import(&mut self, dst: Out, top: Num, path: K) -> Res<Next> {
        let path = match self.code().consts.get(path.0 as usize) {
            Some(Const::Str(path)) => path.to_string(),
            _ => String::new(),
        };
        let hook = self.world.builtins.get(&Symbol::new("__import__")).cloned();
        let step = match hook {
            Some(Value::Native(_)) | None => {
                let from = self.module();
                import_step(&mut self.cx(), from, &path, top.0 == 1)?
            }
            Some(hook) => self.hooked(hook, &path, dst, top.0 == 1)?,
        };
        self.go(Go::Step(step, RetTo::Reg(dst.0)))
    }

    /// An import by what a script has put in place of `__import__`.
    #[cold]
    fn hooked(&mut self, hook: Value, path: &str, dst: Out, top: bool) -> Res<Step> {
        let name = path.trim_start_matches('.');
        let level = (path.len() - name.len()) as i64;
        let wanted = self.wanted_names(dst);
        // `import a.b as c`: what was asked for is an attribute of what comes.
        let rest = match (top, &wanted[..], name.split_once('.')) {
            (false, [], Some((_, rest))) if level == 0 => rest,
            _ => "",
        };
        let list = match wanted.is_empty() {
            true => Value::None,
            false => Value::tuple(wanted.iter().map(|name| Value::str(name.as_str())).collect()),
        };
        let module = self.module();
        let module = Value::Module(self.world.modules[module as usize].object.clone());
        let args = vec![hook, Value::str(name), list, Value::Int(level), Value::str(rest)];
        let globals = attr::get(&mut self.cx(), &module, super::names::dict())?;
        Ok(globals.and(
            |_, state, globals| {
                let (hook, rest) = (state[0].take(), state[4].take());
                let args =
                    vec![state[1].take(), globals?, Value::None, state[2].take(), state[3].take()];
                let then = Then::Half(attribute_of, vec![rest]);
                Ok(Step::Call { callee: hook, args, kwargs: Vec::new(), then })
            },
            args,
        ))
    }

    /// The names that the ops after an `Import` take from its module.
    fn wanted_names(&self, dst: Out) -> Vec<Symbol> {
        let mut found = Vec::new();
        let mut others = 0;
        let pc = self.t.frames.last().map_or(0, |frame| frame.pc as usize);
        for op in self.code().ops.get(pc..).unwrap_or_default() {
            match *op {
                Op::ImportFrom { module, name, .. } if module.0 == dst.0 => {
                    found.push(self.name(name));
                    others = 0;
                }
                Op::ImportStar { module } if module.0 == dst.0 => return vec![Symbol::new("*")],
                Op::Import { .. } => break,
                // One op, or two, put a name where it belongs.
                _ if others == 2 => break,
                _ => others += 1,
            }
        }
        found
    }

    /// `ImportFrom`
    pub(super) fn import_from(&mut self, dst: Out, module: Hold, name: Name) -> Res<Next> {
        let name = self.name(name);
        let object = self.reg(module.0).clone();
        let first = attr::get(&mut self.cx(), &object, name);
        let state = vec![object, Value::str(name.as_str())];
        let step = match first {
            Ok(Step::Return(value)) => {
                self.set(dst.0, value);
                return Ok(Next::On);
            }
            Ok(first) => {
                Step::Chain { first: Box::new(first), then: Then::Catch(from_module, state) }
            }
            Err(raised) => from_module(&mut self.cx(), &mut { state }, Err(raised))?,
        };
        self.go(Go::Step(step, RetTo::Reg(dst.0)))
    }

    /// `ImportStar`
    pub(super) fn import_star(&mut self, module: In) -> Res<Next> {
        let object = self.fetch(module);
        let here = self.module();
        if let Value::Module(module) = &object {
            let from = module.index;
            let listed = self.world.global(from, Symbol::new("__all__")).cloned();
            let names = match &listed {
                Some(Value::List(list)) => symbols(&list.get(self.gil).items),
                Some(Value::Tuple(tuple)) => symbols(&tuple.items),
                Some(_) => None,
                None => {
                    let names = self.world.modules[from as usize].names.names();
                    let public = names.iter().copied().filter(|n| !n.as_str().starts_with('_'));
                    Some(public.collect())
                }
            };
            let there = |name: &Symbol| self.world.global(from, *name).is_some();
            if let Some(names) = names
                && (listed.is_none() || names.iter().all(there))
            {
                for name in names {
                    if let Some(value) = self.world.global(from, name).cloned() {
                        self.world.set_global(here, name, value);
                    }
                }
                return Ok(Next::On);
            }
        }
        let star = self.world.library("_import_star");
        let step = Step::call_then(star, vec![object], star_done, vec![Value::Int(here.into())]);
        self.go(Go::Step(step, RetTo::Nothing))
    }
}

fn symbols(values: &[Value]) -> Option<Vec<Symbol>> {
    let symbol = |value: &Value| match value {
        Value::Str(text) => Some(Symbol::new(text.as_str())),
        _ => None,
    };
    values.iter().map(symbol).collect()
}

/// The library has found what `import *` gives: a dict.
fn star_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    if let (Value::Dict(dict), Value::Int(here)) = (came?, &state[0]) {
        let entries: Vec<(Value, Value)> =
            dict.get(cx.gil).iter().map(|e| (e.key.clone(), e.value.clone())).collect();
        for (key, value) in entries {
            if let Value::Str(name) = &key {
                cx.world.set_global(*here as u32, Symbol::new(name.as_str()), value);
            }
        }
    }
    Ok(Step::Return(Value::None))
}

/// What stands at the end of a dotted path of attributes; the state is the path.
fn attribute_of(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let object = came?;
    let Value::Str(path) = &state[0] else { return Ok(Step::Return(object)) };
    if path.as_str().is_empty() {
        return Ok(Step::Return(object));
    }
    let (name, rest) = path.as_str().split_once('.').unwrap_or((path.as_str(), ""));
    let rest = vec![Value::str(rest)];
    Ok(attr::get(cx, &object, Symbol::new(name))?.and(attribute_of, rest))
}

/// `from m import name`: the module has no such attribute, or has raised when it was asked.
fn from_module(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let raised = match came {
        Ok(value) => return Ok(Step::Return(value)),
        Err(raised) => raised,
    };
    let exception = cx.world.heap.exception_object(*raised, cx.gil);
    let class = exception.get(cx.gil).class.clone();
    if !class.is_subclass(cx.world.heap.exception(ExcKind::AttributeError), cx.gil) {
        return Err(Box::new(Raise::Through(exception)));
    }
    let name = match &state[1] {
        Value::Str(name) => name.as_str().to_owned(),
        _ => String::new(),
    };
    let Value::Module(module) = &state[0] else {
        let object = state[0].clone();
        return from_other(cx, &object, &name);
    };
    // Perhaps it is a submodule that nobody has imported yet, or one that is being imported.
    let own = match cx.world.global(module.index, super::names::name()) {
        Some(Value::Str(own)) => own.as_str().to_owned(),
        _ => module.name.as_str().to_owned(),
    };
    let full = format!("{own}.{name}");
    let known = cx.world.known_module(&full, cx.gil).filter(|value| !value.is_none());
    let half_done = |value: &Value| match value {
        Value::Module(module) => must_wait(cx, module.index),
        _ => false,
    };
    if let Some(value) = known.filter(|value| !half_done(value)) {
        return Ok(Step::Return(value));
    }
    let is_package = cx.world.global(module.index, Symbol::new("__path__")).is_some();
    if !is_package && !cx.world.modules[module.index as usize].library {
        let module = module.clone();
        return super::refusals::no_name(cx, &module, &name);
    }
    let full = Value::string(full);
    let state = vec![state[0].take(), state[1].take(), full.clone()];
    let first = Box::new(go_on(cx, full, false)?);
    Ok(Step::Chain { first, then: Then::Catch(from_package, state) })
}

/// What stands in place of a module lacks a name.
fn from_other(cx: &mut Cx<'_>, object: &Value, name: &str) -> Res<Step> {
    let state = vec![Value::str(name)];
    let own = attr::get(cx, object, super::names::name());
    let half = |cx: &mut Cx<'_>, state: &mut [Value], own: Res| {
        let own = match own {
            Ok(Value::Str(own)) => own.as_str().to_owned(),
            _ => "<unknown module name>".into(),
        };
        let Value::Str(name) = &state[0] else { return Ok(Step::Return(Value::None)) };
        let name = name.as_str().to_owned();
        match cx.world.known_module(&format!("{own}.{name}"), cx.gil) {
            Some(value) => Ok(Step::Return(value)),
            None => super::refusals::no_name_in(cx, &own, &name, None),
        }
    };
    match own {
        Ok(first) => Ok(Step::Chain { first: Box::new(first), then: Then::Catch(half, state) }),
        Err(raised) => half(cx, &mut { state }, Err(raised)),
    }
}

/// The submodule has been imported, or there is none.
fn from_package(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let (Value::Module(module), Value::Str(name), Value::Str(full)) =
        (&state[0], &state[1], &state[2])
    else {
        return came.map(Step::Return);
    };
    let (module, name) = (module.clone(), name.as_str().to_owned());
    match came {
        Ok(submodule) => {
            // What the package holds under that name counts.
            let own = cx.world.global(module.index, Symbol::new(&name)).cloned();
            Ok(Step::Return(own.unwrap_or(submodule)))
        }
        Err(raised) => {
            let exception = cx.world.heap.exception_object(*raised, cx.gil);
            let wanted = cx.world.heap.exception(ExcKind::ModuleNotFoundError).clone();
            let class = exception.get(cx.gil).class.clone();
            let about =
                super::own::get(&cx.world.heap, cx.gil, &exception, super::names::plain_name());
            let is_it =
                matches!(&about, Some(Value::Str(about)) if about.as_str() == full.as_str());
            if !is_it || !class.is_subclass(&wanted, cx.gil) {
                return Err(Box::new(Raise::Through(exception)));
            }
            super::refusals::no_name(cx, &module, &name)
        }
    }
}

/// The package that a relative import of a module begins at.
fn package_of(cx: &Cx<'_>, module: u32) -> Res<String> {
    match cx.world.global(module, Symbol::new("__package__")) {
        None | Some(Value::None) => {}
        Some(Value::Str(package)) => return Ok(package.as_str().to_owned()),
        Some(_) => return raise(ExcKind::TypeError, "package must be a string"),
    }
    let name = match cx.world.global(module, super::names::name()) {
        Some(Value::Str(name)) => name.as_str().to_owned(),
        _ => cx.world.modules[module as usize].name.as_str().to_owned(),
    };
    if cx.world.global(module, Symbol::new("__path__")).is_some() {
        return Ok(name);
    }
    Ok(name.rsplit_once('.').map_or(String::new(), |(package, _)| package.to_owned()))
}

/// The absolute name of an import: `path` may begin with dots.
fn absolute(cx: &Cx<'_>, from: u32, path: &str) -> Res<String> {
    let name = path.trim_start_matches('.');
    let level = path.len() - name.len();
    if level == 0 {
        return Ok(name.into());
    }
    let package = package_of(cx, from)?;
    if package.is_empty() {
        let words = "attempted relative import with no known parent package";
        return raise(ExcKind::ImportError, words);
    }
    let mut base = package.as_str();
    for _ in 1..level {
        base = match base.rsplit_once('.') {
            Some((outer, _)) => outer,
            None => {
                let words = "attempted relative import beyond top-level package";
                return raise(ExcKind::ImportError, words);
            }
        };
    }
    Ok(if name.is_empty() { base.into() } else { format!("{base}.{name}") })
}

/// Imports a module for another one, whose number is `from`; `path` may begin with dots. `top`
/// gives the outermost package of the name.
///
/// # Errors
/// ImportError for a relative name that leads nowhere.
pub fn import_step(cx: &mut Cx<'_>, from: u32, path: &str, top: bool) -> Res<Step> {
    let mut name = absolute(cx, from, path)?;
    let state = &cx.world.modules[from as usize];
    if state.library || state.hidden || state.name.as_str() == "builtins" {
        name = part_key(Symbol::new(&name)).as_str().to_owned();
    }
    let top = top && path.len() == path.trim_start_matches('.').len();
    go_on(cx, Value::string(name), top)
}

/// Runs a module's code again, with its variables as they are.
pub fn reload(cx: &mut Cx<'_>, name: &str) -> Res<Step> {
    ask(cx, Value::str(name), name.len(), false, true)
}

/// Imports what is not known yet of a name, one module after the other.
fn go_on(cx: &mut Cx<'_>, name: Value, top: bool) -> Res<Step> {
    let Value::Str(text) = &name else { return Ok(Step::Return(Value::None)) };
    let path = text.as_str();
    // The longest part that is known; what is asked for next ends behind it.
    let mut end = path.len();
    let mut next = end;
    loop {
        if let Some(value) = cx.world.known_module(&path[..end], cx.gil) {
            if end < path.len() {
                break;
            }
            if value.is_none() {
                let message = format!("import of {path} halted; None in sys.modules");
                return Err(super::refusals::module_missing(cx, message, path, None));
            }
            if let Value::Module(module) = &value
                && must_wait(cx, module.index)
            {
                let number = module.index;
                let state = vec![value, name, Value::bool(top)];
                return Ok(wait(cx, number, waited, state));
            }
            return given(cx, path, top, value);
        }
        next = end;
        match path[..end].rfind('.') {
            Some(dot) => end = dot,
            None => break,
        }
    }
    ask(cx, name.clone(), next, top, false)
}

/// What an import of this path gives, when the module at its end is there.
fn given(cx: &mut Cx<'_>, path: &str, top: bool, module: Value) -> Res<Step> {
    match path.split_once('.') {
        Some((head, _)) if top => go_on(cx, Value::str(head), false),
        _ => Ok(Step::Return(module)),
    }
}

/// Asks the driver for the module whose name is the first `end` bytes of `name`.
fn ask(cx: &mut Cx<'_>, name: Value, end: usize, top: bool, again: bool) -> Res<Step> {
    let Value::Str(text) = &name else { return Ok(Step::Return(Value::None)) };
    let wanted = text.as_str()[..end].to_owned();
    if !again && let Some(symbol) = Symbol::find(&wanted) {
        // The script has taken it out of `sys.modules`: it is made anew.
        cx.world.module_numbers.remove(&symbol);
    }
    let place = match wanted.rsplit_once('.') {
        None => match cx.world.module_numbers.get(&Symbol::new("sys")) {
            None => Where::Script,
            Some(&sys) => match cx.world.global(sys, Symbol::new("path")).cloned() {
                Some(path) => Where::Folders(folders(cx, &path)),
                None => Where::Script,
            },
        },
        Some((parent, _)) => {
            let parent = cx.world.known_module(parent, cx.gil).unwrap_or(Value::None);
            match attr::get(cx, &parent, Symbol::new("__path__")) {
                Ok(Step::Return(path)) => Where::Folders(folders(cx, &path)),
                _ => Where::Library,
            }
        }
    };
    let state = vec![name, Value::Int(end as i64), Value::bool(top), Value::bool(again)];
    let request = Request::Import { name: wanted, place, again };
    Ok(Step::Ask { request, then: Then::Catch(linked, state) })
}

/// The folders that a list of paths names.
fn folders(cx: &Cx<'_>, path: &Value) -> Vec<String> {
    let inner = crate::object::special::native_of(path, cx.gil);
    let items = match inner.as_ref().unwrap_or(path) {
        Value::List(list) => list.get(cx.gil).items.clone(),
        Value::Tuple(tuple) => tuple.items.to_vec(),
        _ => Vec::new(),
    };
    let text = |item: &Value| match item {
        Value::Str(text) => Some(text.as_str().to_owned()),
        _ => None,
    };
    items.iter().filter_map(text).collect()
}

/// The driver has linked the module: its code runs, if it has any and nobody has begun it.
fn linked(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let number = match came {
        Ok(Value::Int(number)) => number,
        Ok(_) => return raise(ExcKind::ImportError, "nothing was imported"),
        Err(raised) => {
            give_up(cx, state);
            return Err(raised);
        }
    };
    let module = number as usize;
    let mut kept: Vec<Value> = state.iter_mut().map(Value::take).collect();
    kept.push(Value::Int(number));
    let state = &mut cx.world.modules[module];
    let code = state.code.take();
    if code.is_some() && state.initializer.is_some() {
        // Another thread may have linked it: who runs the code is who the others wait for.
        state.initializer = Some(cx.me);
    }
    match code {
        None if must_wait(cx, number as u32) => Ok(wait(cx, number as u32, once_more, kept)),
        None => ran(cx, &mut kept, Ok(Value::None)),
        Some(code) => Ok(Step::Call {
            callee: cx.world.function(code),
            args: Vec::new(),
            kwargs: Vec::new(),
            then: Then::Catch(ran, kept),
        }),
    }
}

/// The answer to a question for a module is an exception, perhaps an interrupt after it has been
/// linked: nobody shall wait for code that does not run.
fn give_up(cx: &mut Cx<'_>, state: &[Value]) {
    let (Value::Str(text), Value::Int(end)) = (&state[0], &state[1]) else { return };
    let name = text.as_str()[..*end as usize].to_owned();
    let number = Symbol::find(&name).and_then(|name| cx.world.module_numbers.get(&name).copied());
    if let Some(number) = number
        && cx.world.modules[number as usize].code.is_some()
        && cx.world.modules[number as usize].initializer == Some(cx.me)
    {
        initialized(cx, number);
        cx.world.forget(&name, cx.gil);
    }
}

/// Whether another thread runs a module's code for the first time, so that this one waits for the
/// end of that. It does not if that thread waits, itself or through others, for a module that this
/// one runs: then both see half-done modules, as in CPython.
fn must_wait(cx: &Cx<'_>, module: u32) -> bool {
    let runner_of = |module: u32| cx.world.modules[module as usize].initializer;
    let Some(mut runner) = runner_of(module) else { return false };
    // A chain without this thread cannot be longer than there are threads.
    for _ in &cx.world.threads {
        if runner == cx.me {
            return false;
        }
        let WaitsFor::Import(next) = cx.world.thread(runner).waits_for else { return true };
        match runner_of(next) {
            Some(other) => runner = other,
            // What it waited for is there, it only has had no turn since.
            None => return true,
        }
    }
    true
}

/// Parks the running thread until a module's code has ended.
fn wait(cx: &mut Cx<'_>, module: u32, half: Half, state: Vec<Value>) -> Step {
    let at = cx.world.at;
    let record = cx.world.thread_mut(cx.me);
    record.waits_for = WaitsFor::Import(module);
    record.place = at;
    Step::Ask { request: Request::Wait { limit: None }, then: Then::Half(half, state) }
}

/// The wait for a module that was known is over: it counts even if its code has failed.
fn waited(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    if let Value::Module(module) = &state[0] {
        let number = module.index;
        if must_wait(cx, number) {
            let state = state.iter_mut().map(Value::take).collect();
            return Ok(wait(cx, number, waited, state));
        }
    }
    let Value::Str(path) = &state[1] else { return Ok(Step::Return(Value::None)) };
    let (path, top) = (path.as_str().to_owned(), state[2].is(&Value::True));
    given(cx, &path, top, state[0].take())
}

/// The wait for a module that both threads have asked for is over: the import begins anew.
fn once_more(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    go_on(cx, state[0].take(), state[2].is(&Value::True))
}

/// A module's code has run: its package gets it as an attribute, and the import goes on.
fn ran(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let (Value::Str(text), Value::Int(end), Value::Int(number)) = (&state[0], &state[1], &state[4])
    else {
        return came.map(Step::Return);
    };
    let name = text.as_str()[..*end as usize].to_owned();
    let (top, again) = (state[2].is(&Value::True), state[3].is(&Value::True));
    let number = *number as u32;
    if cx.world.modules[number as usize].initializer == Some(cx.me) {
        initialized(cx, number);
    }
    if let Err(raised) = came {
        if !again {
            cx.world.forget(&name, cx.gil);
        }
        return Err(raised);
    }
    let Some(module) = cx.world.known_module(&name, cx.gil) else {
        return Err(Box::new(Raise::With(ExcKind::KeyError, vec![Value::string(name)])));
    };
    if again {
        return Ok(Step::Return(module));
    }
    if let Some((parent, last)) = name.rsplit_once('.')
        && let Some(parent) = cx.world.known_module(parent, cx.gil)
    {
        // What takes no attributes goes without, as in CPython.
        let _ = attr::set_plain(cx, &parent, Symbol::new(last), module);
    }
    let whole = state[0].take();
    go_on(cx, whole, top)
}

/// A module's code has ended: this is noted, also where scripts see it, and who waits goes on.
fn initialized(cx: &mut Cx<'_>, number: u32) {
    cx.world.modules[number as usize].initializer = None;
    let spec = cx.world.global(number, Symbol::new("__spec__")).cloned();
    if let Some(Value::Instance(spec)) = spec {
        attr::set_field(cx, &spec, Symbol::new("_initializing"), Value::False);
    }
    for id in (0..cx.world.threads.len() as u32).map(ThreadId) {
        if matches!(cx.world.thread(id).waits_for, WaitsFor::Import(module) if module == number) {
            cx.world.wake(id);
        }
    }
}
