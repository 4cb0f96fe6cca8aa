//! The world: everything that one GIL protects.
//!
//! Lives here: `World`, its tables. May use: `object`, its siblings.
//! Deliberately absent: the lock around it (`gil`), the driver that hands out turns (`sched`).

use super::cache::{Crowd, InlineCache};
use super::control::{Control, Undriven};
use super::frame::{Frame, RetTo};
use super::native::Native;
use super::program::{Entry, Program};
use super::thread::{Outcome, Status, Thread, ThreadRecord, WaitsFor};
use super::wire::Travelled;
use crate::base::{Symbol, SymbolMap};
use crate::bytecode::{Code, Const, GlobalNames, Unit};
use crate::object::sync::Place;
use crate::object::{
    Big, Bytes, Class, Dict, Func, Gil, Heap, Module, Namespace, NativeId, Ref, ThreadId, Value,
    registry,
};
use std::cell::OnceCell;
use std::collections::{HashMap, VecDeque};
use std::ffi::OsString;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A module's variables and their names.
pub struct ModuleState {
    pub name: Symbol,
    pub object: Ref<Module>,
    pub names: GlobalNames,
    /// Its module-level code, until it has begun to run.
    pub code: Option<u32>,
    /// Who runs its code for the first time. Other threads that import it wait for that.
    pub initializer: Option<ThreadId>,
    /// It is of the library.
    pub library: bool,
    /// It holds natives for the library: `sys.modules` does not show it.
    pub hidden: bool,
}

/// What the keys of the library's parts begin with, so that a script's module of the same name is
/// another one.
pub const PART: &str = "toyvm:";

/// Under which name the library imports a module: one of its own parts, if the name is such a one.
pub fn part_key(name: Symbol) -> Symbol {
    let text = name.as_str();
    let part = text.starts_with('_') && !text.starts_with("__") && !text.contains('.');
    // This one scripts know, too.
    match part && text != "_thread" {
        true => Symbol::new(&format!("{PART}{text}")),
        false => name,
    }
}

/// Which clock the world has.
pub enum Clock {
    /// The machine's, in seconds since the start.
    Real(Instant),
    /// Nanoseconds that only the virtual driver moves.
    Virtual(u64),
}

/// Everything one GIL protects.
pub struct World {
    /// Classes, shapes of instances, ids.
    pub heap: Heap,
    /// All code, by number. A turn has its own `Arc` of it, so that the loop can read ops while it
    /// changes the world.
    pub program: Arc<Program>,
    /// The constants of all code, as values; a code's begin at `Entry::consts`.
    pub consts: Vec<Value>,
    /// The inline caches of all code; a code's begin at `Entry::caches`.
    pub caches: Vec<InlineCache>,
    /// What the inline caches know together.
    pub crowd: Crowd,
    /// Name and qualified name of functions, by the number of their code; made once.
    pub function_names: Vec<Option<(Value, Value)>>,
    pub modules: Vec<ModuleState>,
    /// By module and slot; `Unset` where the name has no value. Apart from `modules`, so that the
    /// loop reaches a global in two steps.
    pub globals: Vec<Vec<Value>>,
    pub module_numbers: SymbolMap<u32>,
    /// `sys.modules`, once somebody has imported `sys`. It says what is imported already.
    pub sys_modules: Option<Ref<Dict>>,
    /// By number; threads that have ended stay.
    pub threads: Vec<ThreadRecord>,
    /// By number (`NativeId`).
    pub natives: Vec<Native>,
    /// Built-in names: functions, types, exceptions, constants.
    pub builtins: SymbolMap<Value>,
    /// Functions of the library written in the language that the machine itself calls, by name.
    pub library: SymbolMap<Value>,
    /// What has come from other processes, and what has gone there.
    pub travelled: Travelled,
    /// Every class of the script, as a key of the registry: a change of one voids what is known of
    /// those that derive from it.
    pub classes: Vec<u64>,
    /// Whether objects that are alive at the end may have last words: a class with `__del__` has been
    /// made, a generator with handlers, or a weak reference with a callback.
    pub last_words: bool,
    /// The live views that `globals()` returned, by module.
    pub views: HashMap<u32, Value>,
    /// The code objects that scripts have seen, by code.
    pub code_objects: HashMap<u32, Value>,
    /// Who drives this world.
    pub control: Arc<dyn Control>,
    /// Where the running thread stands. The loop keeps it up before it calls an open native: a
    /// lock remembers where it was taken, a waiting thread where it waits.
    pub at: Place,
    pub clock: Clock,
    /// What has been printed and not been written yet. The driver writes it.
    pub output: Vec<u8>,
    /// Print asks for a flush after every line (a terminal), not only when the buffer is full.
    pub line_buffered: bool,
    pub recursion_limit: usize,
    /// No switch while above zero (`gil.atomic()`).
    pub atomic: u32,
    /// How many threads have been named by a number.
    pub named_threads: u32,
    /// Over how many threads a kernel of matrices spreads.
    pub kernel_threads: usize,
    /// What a script has set as the stack size of new threads; it changes nothing.
    pub stack_size: i64,
    pub argv: Vec<String>,
    /// The arguments with which the program runs a world like this one in another process; empty
    /// if nobody has said.
    pub relaunch: Vec<OsString>,
    /// The folder of the script, `sys.path[0]`.
    pub folder: String,
    /// Entries of the prompt run.
    pub prompt: bool,
    /// The value last shown at the prompt.
    pub last_shown: Value,
    /// Functions that main calls when its code has ended, before it waits for the other threads.
    pub before_join: Vec<Value>,
    /// Compiles what a stub stands for: a unit, and which of its codes that is.
    pub compiler: Option<Compiler>,
}

/// See [`World::compiler`].
pub type Compiler = fn(&Code, &mut GlobalNames) -> (Unit, usize);

impl World {
    /// A world without code, with one thread: main.
    pub fn new(gil: &mut Gil) -> World {
        let mut world = World {
            heap: Heap::new(gil),
            program: Arc::default(),
            consts: Vec::new(),
            caches: Vec::new(),
            crowd: Crowd::default(),
            function_names: Vec::new(),
            modules: Vec::new(),
            globals: Vec::new(),
            module_numbers: SymbolMap::default(),
            sys_modules: None,
            threads: Vec::new(),
            // Room for those of every start.
            natives: Vec::with_capacity(1500),
            builtins: SymbolMap::default(),
            library: SymbolMap::default(),
            travelled: Travelled::default(),
            classes: Vec::new(),
            last_words: false,
            views: HashMap::new(),
            code_objects: HashMap::new(),
            control: Arc::new(Undriven),
            at: Place::default(),
            clock: Clock::Real(Instant::now()),
            output: Vec::new(),
            line_buffered: false,
            recursion_limit: 1000,
            atomic: 0,
            named_threads: 0,
            kernel_threads: 1,
            stack_size: 0,
            argv: Vec::new(),
            relaunch: Vec::new(),
            folder: String::new(),
            prompt: false,
            last_shown: Value::None,
            before_join: Vec::new(),
            compiler: None,
        };
        world.add_thread("MainThread".into(), false);
        world
    }

    /// A new thread that has not begun.
    pub fn add_thread(&mut self, name: String, daemon: bool) -> ThreadId {
        let id = ThreadId(self.threads.len() as u32);
        self.threads.push(ThreadRecord {
            name,
            daemon,
            status: Status::New,
            waits_for: WaitsFor::Nothing,
            place: Place::default(),
            body: Some(Box::new(Thread::new(id))),
            outcome: Outcome::Running,
            noticed: false,
            joiners: VecDeque::new(),
            object: Value::Unset,
            used_before: Duration::ZERO,
        });
        id
    }

    /// The record of a thread.
    pub fn thread(&self, id: ThreadId) -> &ThreadRecord {
        &self.threads[id.0 as usize]
    }

    /// The record of a thread.
    pub fn thread_mut(&mut self, id: ThreadId) -> &mut ThreadRecord {
        &mut self.threads[id.0 as usize]
    }

    /// Lets a blocked thread go on: it becomes ready, and its driver hears of it at once. A thread
    /// that is not blocked is left alone.
    pub fn wake(&mut self, id: ThreadId) {
        let record = self.thread_mut(id);
        if matches!(record.status, Status::Blocked { .. }) {
            record.status = Status::Ready;
            record.waits_for = WaitsFor::Nothing;
            self.control.wake(id);
        }
    }

    /// Every class of the script that is alive, in the order in which they were made.
    pub fn classes_of_scripts(&self) -> Vec<Ref<Class>> {
        let class = |key: &u64| match registry::watched(*key) {
            Some(Value::Class(class)) => Some(class),
            _ => None,
        };
        self.classes.iter().filter_map(class).collect()
    }

    /// A function of the library written in the language.
    ///
    /// # Panics
    /// If the library has no function of that name.
    pub fn library(&self, name: &str) -> Value {
        match Symbol::find(name).and_then(|name| self.library.get(&name)) {
            Some(function) => function.clone(),
            None => panic!("the library has no `{name}`"),
        }
    }

    /// Seconds since the world began, on its clock.
    pub fn now(&self) -> Duration {
        match self.clock {
            Clock::Real(start) => start.elapsed(),
            Clock::Virtual(ns) => Duration::from_nanos(ns),
        }
    }

    /// Adds natives to the table and gives their values, in order.
    pub fn add_native(&mut self, native: Native) -> Value {
        self.natives.push(native);
        Value::Native(NativeId::function(self.natives.len() as u64 - 1))
    }

    /// The number of a module; a new one has no variables.
    pub fn module(&mut self, name: Symbol) -> u32 {
        if let Some(&number) = self.module_numbers.get(&name) {
            return number;
        }
        let shown = name.as_str().strip_prefix(PART).map_or(name, Symbol::new);
        let number = self.new_module(shown);
        self.module_numbers.insert(name, number);
        number
    }

    /// Under which name imports find a module.
    pub fn key_of(&self, module: u32) -> Symbol {
        let state = &self.modules[module as usize];
        match state.hidden {
            true => part_key(state.name),
            false => state.name,
        }
    }

    /// The modules that a class can mean by the name of its own: a part of the library, and one of
    /// the script.
    pub fn modules_named(&self, name: Symbol) -> impl Iterator<Item = (Symbol, u32)> {
        let keys = [Some(part_key(name)).filter(|&part| part != name), Some(name)];
        keys.into_iter().flatten().filter_map(|key| Some((key, *self.module_numbers.get(&key)?)))
    }

    /// A new module that no import finds, with its name as its only variable.
    pub fn new_module(&mut self, name: Symbol) -> u32 {
        let number = self.modules.len() as u32;
        self.modules.push(ModuleState {
            name,
            object: Ref::new(Module { index: number, name, shown: OnceCell::new() }),
            names: GlobalNames::default(),
            code: None,
            initializer: None,
            library: false,
            hidden: false,
        });
        self.globals.push(Vec::new());
        self.set_global(number, Symbol::new("__name__"), Value::str(name.as_str()));
        number
    }

    /// Sets a built-in name, or takes it away, for every module of a script that has no variable of
    /// that name.
    pub fn set_builtin(&mut self, name: Symbol, value: Option<Value>) {
        let old = match &value {
            Some(value) => self.builtins.insert(name, value.clone()),
            None => self.builtins.remove(&name),
        };
        for (state, globals) in self.modules.iter().zip(&mut self.globals) {
            // The library has been written for the names as they were.
            if state.library || state.hidden || state.name.as_str() == "builtins" {
                continue;
            }
            let Some(slot) = state.names.find(name) else { continue };
            let Some(place) = globals.get_mut(slot as usize) else { continue };
            if place.is_unset() || old.as_ref().is_some_and(|old| old.is(place)) {
                *place = value.clone().unwrap_or(Value::Unset);
            }
        }
    }

    /// Gives every name of a module's table its slot; new slots of built-in names are filled.
    pub fn fill_slots(&mut self, module: u32) {
        let globals = &mut self.globals[module as usize];
        let module = &mut self.modules[module as usize];
        for &name in &module.names.names()[globals.len()..] {
            let value = self.builtins.get(&name).cloned().unwrap_or(Value::Unset);
            globals.push(value);
        }
    }

    /// Sets a variable of a module.
    pub fn set_global(&mut self, module: u32, name: Symbol, value: Value) {
        let slot = self.modules[module as usize].names.slot(name) as usize;
        self.fill_slots(module);
        self.globals[module as usize][slot] = value;
    }

    /// A variable of a module; built-in names are none.
    pub fn global(&self, module: u32, name: Symbol) -> Option<&Value> {
        let state = &self.modules[module as usize];
        let slot = state.names.find(name)? as usize;
        let value = self.globals[module as usize].get(slot)?.given()?;
        // A slot whose name is a built-in's begins with the built-in: the module has no variable
        // of that name until something else is stored there.
        match self.builtins.get(&name) {
            Some(built_in) if built_in.is(value) => None,
            _ => Some(value),
        }
    }

    /// Adds a compiled unit to the program. The compiler has numbered the globals with `names`, the
    /// module's own table grown. Returns the number of the unit's module-level code.
    pub fn link(&mut self, unit: Unit, module: u32, names: GlobalNames) -> u32 {
        self.modules[module as usize].names = names;
        self.fill_slots(module);
        // Between turns nobody else holds the program, and nothing is copied.
        let program = Arc::make_mut(&mut self.program);
        let first = program.codes.len() as u32;
        program.codes.reserve(unit.codes.len());
        program.entries.reserve(unit.codes.len());
        program.units.reserve(unit.codes.len());
        for code in unit.codes {
            let (consts, caches) = (self.consts.len() as u32, self.caches.len() as u32);
            program.entries.push(Entry::new(&code, module, consts, caches));
            program.units.push(first);
            self.consts.extend(code.consts.iter().map(constant));
            let caches = self.caches.len() + code.caches as usize;
            self.caches.resize(caches, InlineCache::EMPTY);
            program.codes.push(Arc::new(code));
        }
        first
    }

    /// Puts the compiled body in the place of a stub, see [`crate::bytecode::Op::CompileBody`].
    ///
    /// # Panics
    /// If the world has no compiler: whoever links a stub gives it one.
    pub fn compile_body(&mut self, stub: u32) {
        let Some(compiler) = self.compiler else { panic!("a stub in a world without compiler") };
        let module = self.program.entries[stub as usize].module;
        let mut names = std::mem::take(&mut self.modules[module as usize].names);
        let (unit, index) = compiler(&self.program.codes[stub as usize], &mut names);
        let body = self.link(unit, module, names) as usize + index;
        let program = Arc::make_mut(&mut self.program);
        program.codes[stub as usize] = program.codes[body].clone();
        program.entries[stub as usize] = program.entries[body].clone();
        program.units[stub as usize] = program.units[body];
    }

    /// A function with a code that needs neither defaults nor cells.
    pub fn function(&self, code: u32) -> Value {
        let name = Value::str(self.program.codes[code as usize].name.as_str());
        Value::from(Func {
            code,
            module: self.program.entries[code as usize].module,
            qualname: name.clone(),
            name,
            defaults: Vec::new(),
            kw_defaults: Vec::new(),
            cells: Box::default(),
            attrs: Namespace::default(),
        })
    }

    /// Makes a new thread ready to run a module-level code.
    pub fn begin(&mut self, thread: ThreadId, code: u32) {
        if let Some(body) = &mut self.thread_mut(thread).body {
            body.frames.push(Frame { code, pc: 0, base: 0, ret: RetTo::Thread, generator: false });
        }
    }
}

/// The value of a constant.
fn constant(constant: &Const) -> Value {
    match constant {
        Const::None => Value::None,
        Const::True => Value::True,
        Const::False => Value::False,
        Const::Ellipsis => Value::Ellipsis,
        Const::Int(x) => Value::Int(*x),
        Const::BigInt(x) => Value::from(Big(x.clone())),
        Const::Float(x) => Value::float(*x),
        Const::Str(text) => Value::str(text),
        Const::Bytes(bytes) => Value::from(Bytes(bytes.clone())),
        Const::Tuple(items) => Value::tuple(items.iter().map(self::constant).collect()),
        Const::Names(names) => Value::tuple(names.iter().map(|n| Value::str(n.as_str())).collect()),
    }
}
