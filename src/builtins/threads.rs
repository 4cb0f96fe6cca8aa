//! Threads: `thread(f, ...)`, its handle, and the natives below `threading`.
//!
//! Lives here: making threads, waiting for their ends, module `_thread`. May use: sync.rs (time
//! limits), `object`, `vm`. Deliberately absent: OS threads (`sched`); class `Thread`
//! (lib/threading.cc).

use super::args::*;
use super::report;
use super::sync::{Limit, TIMEOUT_MAX, optional_limit};
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::misc::Misc;
use crate::object::{Gil, Kind, Raise, Res, ThreadId, Value, raise};
use crate::vm::thread::{Outcome, WaitsFor};
use crate::vm::{Cx, Request, Status, Step, Then, World};
use std::time::Duration;

const FUNCTIONS: &[Row] = natives! { "";
    /// Start f(*args, **kwargs) in a new thread at once and return its handle.
    "thread" "(f, /, *args, **kwargs)" Open thread;
};

const HANDLE: &[Row] = natives! { "thread.";
    /// Wait for the end; return the function's result or raise its exception.
    "join" "(self, timeout=)" Open join;
};

const HANDLE_VALUES: &[Row] = natives! { "thread.";
    /// The thread's name.
    "name" "(self, /)" Atomic name;
    /// Whether the thread has ended.
    "done" "(self, /)" Atomic done;
    /// A number that no other thread of the run has.
    "id" "(self, /)" Atomic id;
};

const MODULE: &[Row] = natives! { "";
    /// Start a new thread and return its identifier.
    "start_new_thread" "(function, args, kwargs=, /)" Open start_new_thread;
    /// An obsolete synonym of start_new_thread().
    "start_new" "(function, args, kwargs=, /)" Open start_new_thread;
    /// Return a non-zero integer that uniquely identifies the current thread.
    "get_ident" "()" Atomic get_ident;
    /// The same as get_ident().
    "get_native_id" "()" Atomic get_ident;
    /// Create a new lock object.
    "allocate_lock" "()" Atomic allocate_lock;
    /// An obsolete synonym of allocate_lock().
    "allocate" "()" Atomic allocate_lock;
    /// Raise SystemExit, which ends the thread.
    "exit" "()" Atomic exit;
    /// An obsolete synonym of exit().
    "exit_thread" "()" Atomic exit;
    /// Return the number of threads that have not ended and were not started first.
    "_count" "()" Atomic count;
    /// Return 0: the system's default.
    "stack_size" "(size=, /)" Atomic stack_size;
    /// `_start(object, name, daemon, f, args)`: starts a thread, returns its handle.
    "_start" "(object, name, daemon, f, args, /)" Open start;
    /// `_run(f, *args, **kwargs)`: what a thread of `start_new_thread` does.
    "_run" "(f, /, *args, **kwargs)" Open run;
    /// The next number for a thread that nobody named.
    "_next_number" "()" Atomic next_number;
    /// The `threading.Thread` object of the running thread, or None.
    "_object" "()" Atomic object;
    /// Makes an object the running thread's.
    "_adopt" "(object, /)" Atomic adopt;
    /// Has a function called when main's code has ended, before it waits for the other threads.
    "_before_join" "(function, /)" Atomic before_join;
    /// The handle of the running thread.
    "_handle" "()" Atomic handle;
    /// The name and whether it is a daemon, of the running thread.
    "_about" "()" Atomic about;
    /// `_rename(handle, name)`
    "_rename" "(handle, name, /)" Atomic rename;
    /// Handle and object of every thread that has not ended.
    "_living" "()" Atomic living;
    /// `_report(headline, exception)`: writes a traceback to standard error.
    "_report" "(headline, exception, /)" Open tell;
};

/// Puts threads into a world.
pub fn install(world: &mut World, gil: &mut Gil) {
    table::functions(world, FUNCTIONS);
    table::methods(world, gil, Kind::Thread, HANDLE);
    table::computed(world, gil, Kind::Thread, HANDLE_VALUES, &[]);
}

/// Fills module `_thread`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    table::members(world, module, MODULE);
    let lock = Value::from(world.heap.class(Kind::Lock).clone());
    let rlock = Value::from(world.heap.class(Kind::RLock).clone());
    let error = Value::from(world.heap.exception(RuntimeError).clone());
    let broken = Value::from(world.heap.exception(BrokenBarrierError).clone());
    for (name, value) in [
        ("lock", lock.clone()),
        ("LockType", lock),
        ("RLock", rlock),
        ("error", error),
        ("BrokenBarrierError", broken),
        ("TIMEOUT_MAX", Value::float(TIMEOUT_MAX)),
    ] {
        world.set_global(module, Symbol::new(name), value);
    }
}

/// `threading.get_ident()` of a thread: no thread's is 0.
pub fn ident(thread: ThreadId) -> Value {
    Value::Int(i64::from(thread.0) + 1)
}

// ---- starting ----

type Keywords = Vec<(Symbol, Value)>;

/// Makes a thread that will call `f` and asks for it to be started; then the native returns its
/// handle, or its number if `ident`.
fn spawn(
    cx: &mut Cx<'_>,
    (name, daemon, object): (String, bool, Value),
    (f, args, kwargs): (Value, Vec<Value>, Keywords),
    then: crate::vm::Half,
) -> Res<Step> {
    let id = cx.world.add_thread(name, daemon);
    let record = cx.world.thread_mut(id);
    record.object = object;
    if let Some(body) = &mut record.body {
        body.start = Some((f, args, kwargs));
    }
    let then = Then::Half(then, vec![Value::from(Misc::Thread(id))]);
    Ok(Step::Ask { request: Request::Spawn(id), then })
}

/// The thread runs: its handle is the result.
fn started(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    Ok(state[0].take().into())
}

/// The thread runs: its number is the result.
fn started_ident(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    Ok(ident(handle_of(&state[0], cx)?).into())
}

fn keywords(cx: &Cx<'_>, kwargs: &Value) -> Res<Keywords> {
    let Value::Dict(dict) = inner(kwargs, cx.gil) else { return Ok(Vec::new()) };
    let mut pairs = Vec::new();
    for entry in dict.get(cx.gil).iter() {
        pairs.push((attribute_name(&entry.key, cx)?, entry.value.clone()));
    }
    Ok(pairs)
}

fn items(cx: &Cx<'_>, args: &Value) -> Option<Vec<Value>> {
    match inner(args, cx.gil) {
        Value::Tuple(items) => Some(items.items.to_vec()),
        Value::List(items) => Some(items.get(cx.gil).items.clone()),
        _ => None,
    }
}

fn callable(cx: &Cx<'_>, value: &Value) -> bool {
    match value {
        Value::Func(_) | Value::Method(_) | Value::Native(_) | Value::Class(_) => true,
        other => {
            let class = cx.world.heap.class_of(other, cx.gil);
            class.lookup(Symbol::new("__call__"), cx.gil).is_some()
        }
    }
}

/// `f.__name__`, for the name of its thread.
fn function_name(cx: &Cx<'_>, f: &Value) -> Option<String> {
    match f {
        Value::Func(func) => text(&func.get(cx.gil).name, cx.gil).map(str::to_string),
        Value::Native(id) => {
            cx.world.natives.get(id.row() as usize).map(|row| row.name.to_string())
        }
        Value::Method(method) => function_name(cx, &method.func),
        Value::Class(class) => Some(class.get(cx.gil).name.as_str().to_string()),
        _ => None,
    }
}

fn number(cx: &mut Cx<'_>) -> u32 {
    cx.world.named_threads += 1;
    cx.world.named_threads
}

fn thread(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if !callable(cx, &args[0]) {
        let got = type_name(&args[0], cx);
        return type_error(format!("'{got}' object is not callable"));
    }
    let number = number(cx);
    let name = match function_name(cx, &args[0]) {
        Some(function) => format!("Thread-{number} ({function})"),
        None => format!("Thread-{number}"),
    };
    let daemon = cx.world.thread(cx.me).daemon;
    let given = items(cx, &args[1]).unwrap_or_default();
    let kwargs = keywords(cx, &args[2])?;
    spawn(cx, (name, daemon, Value::Unset), (args[0].clone(), given, kwargs), started)
}

fn start_new_thread(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if !callable(cx, &args[0]) {
        return type_error("first arg must be callable");
    }
    let Value::Tuple(given) = inner(&args[1], cx.gil) else {
        return type_error("2nd arg must be a tuple");
    };
    let mut all = vec![args[0].clone()];
    all.extend(given.items.iter().cloned());
    let kwargs = match given_keywords(args, cx) {
        Some(kwargs) => keywords(cx, &kwargs)?,
        None => return type_error("optional 3rd arg must be a dictionary"),
    };
    let number = cx.world.threads.len();
    let about = (format!("Dummy-{number}"), true, Value::Unset);
    let module = cx.world.module(Symbol::new("_thread"));
    let Some(run) = cx.world.global(module, Symbol::new("_run")).cloned() else {
        return raise(SystemError, "the module has no `_run`");
    };
    spawn(cx, about, (run, all, kwargs), started_ident)
}

/// What a thread of `start_new_thread` calls.
fn run(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let given = items(cx, &args[1]).unwrap_or_default();
    let kwargs = keywords(cx, &args[2])?;
    let callee = args[0].clone();
    let then = Then::Catch(has_run, vec![callee.clone()]);
    Ok(Step::Call { callee, args: given, kwargs, then })
}

/// Its end: nobody can join it, so its exception is written at once.
fn has_run(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let Err(raised) = came else { return Ok(Value::None.into()) };
    let exception = cx.world.heap.exception_object(*raised, cx.gil);
    let class = exception.get(cx.gil).class.clone();
    if class.is_subclass(cx.world.heap.exception(SystemExit), cx.gil) {
        return Ok(Value::None.into());
    }
    let callee = match super::ops::repr(&state[0], cx)? {
        crate::object::Plain::Done(text) => text,
        _ => "?".into(),
    };
    let headline = format!("Exception ignored in thread started by: {callee}\n");
    Ok(report::report(cx, headline, exception.into(), Then::Return))
}

fn given_keywords(args: &[Value], cx: &Cx<'_>) -> Option<Value> {
    match given(args, 2) {
        None => Some(Value::None),
        Some(kwargs) => match inner(kwargs, cx.gil) {
            Value::Dict(_) => Some(kwargs.clone()),
            _ => None,
        },
    }
}

fn start(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = text(&args[1], cx.gil).unwrap_or("Thread").to_string();
    let daemon = flag(args, 2, false, cx);
    let given = items(cx, &args[4]).unwrap_or_default();
    let about = (name, daemon, args[0].clone());
    spawn(cx, about, (args[3].clone(), given, Vec::new()), started)
}

// ---- handles ----

fn handle_of(value: &Value, cx: &Cx<'_>) -> Res<ThreadId> {
    if let Value::Misc(misc) = inner(value, cx.gil)
        && let Misc::Thread(id) = misc.get(cx.gil)
    {
        return Ok(*id);
    }
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a 'thread' object but received a '{got}'"))
}

fn join(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let id = handle_of(&args[0], cx)?;
    if id == cx.me {
        return raise(RuntimeError, "cannot join current thread");
    }
    let limit = optional_limit(&args[1], cx)?;
    if cx.world.thread(id).status == Status::Finished {
        return Ok(result(cx, id)?.into());
    }
    let deadline = match limit {
        Limit::Never => return Ok(Value::None.into()),
        Limit::Forever => Value::None,
        Limit::For(time) => Value::float((cx.world.now() + time).as_secs_f64()),
    };
    Ok(wait_for_end(cx, id, vec![args[0].clone(), deadline]))
}

fn wait_for_end(cx: &mut Cx<'_>, id: ThreadId, state: Vec<Value>) -> Step {
    let limit = match &state[1] {
        Value::Float(deadline) => {
            let left = deadline.get() - cx.world.now().as_secs_f64();
            Some(Duration::try_from_secs_f64(left).unwrap_or(Duration::ZERO))
        }
        _ => None,
    };
    let me = cx.me;
    cx.world.thread_mut(id).joiners.push_back(me);
    let at = cx.world.at;
    let record = cx.world.thread_mut(me);
    record.waits_for = WaitsFor::Join(id);
    record.place = at;
    Step::Ask { request: Request::Wait { limit }, then: Then::Catch(waited, state) }
}

/// The wait for an end is over. The state: the handle, the deadline.
fn waited(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let id = handle_of(&state[0], cx)?;
    let me = cx.me;
    cx.world.thread_mut(id).joiners.retain(|&joiner| joiner != me);
    let woken = !matches!(came?, Value::False);
    if cx.world.thread(id).status == Status::Finished {
        return Ok(result(cx, id)?.into());
    }
    if !woken {
        return Ok(Value::None.into());
    }
    let state = state.iter_mut().map(Value::take).collect();
    Ok(wait_for_end(cx, id, state))
}

/// What a thread that has ended returned or raised. `sys.exit()` in a thread only ended it.
fn result(cx: &mut Cx<'_>, id: ThreadId) -> Res {
    cx.world.thread_mut(id).noticed = true;
    match &cx.world.thread(id).outcome {
        Outcome::Running => Ok(Value::None),
        Outcome::Returned(value) => Ok(value.clone()),
        Outcome::Raised(exception) => {
            let class = cx.world.heap.class_of(exception, cx.gil);
            if class.is_subclass(cx.world.heap.exception(SystemExit), cx.gil) {
                return Ok(Value::None);
            }
            match exception {
                Value::Instance(exception) => Err(Box::new(Raise::Object(exception.clone()))),
                _ => raise(SystemError, "the thread raised no exception"),
            }
        }
    }
}

fn name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let id = handle_of(&args[0], cx)?;
    Ok(Value::str(&cx.world.thread(id).name))
}

fn done(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let id = handle_of(&args[0], cx)?;
    Ok(Value::bool(cx.world.thread(id).status == Status::Finished))
}

fn id(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(ident(handle_of(&args[0], cx)?))
}

// ---- the module ----

fn get_ident(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(ident(cx.me))
}

fn allocate_lock(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    use crate::object::sync::{Sync, SyncState};
    Ok(Value::from(Sync::new(SyncState::Lock { owner: None })))
}

fn exit(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Err(Box::new(Raise::Bare(SystemExit)))
}

fn count(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let living = cx.world.threads.iter().skip(1);
    Ok(Value::Int(living.filter(|record| record.status != Status::Finished).count() as i64))
}

fn stack_size(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let size = match given(args, 0) {
        Some(size) => clipped(size, cx)?,
        None => 0,
    };
    if size < 0 {
        return value_error("size must be 0 or a positive value");
    }
    if (1..32768).contains(&size) {
        return value_error(format!("size not valid: {size} bytes"));
    }
    // Scripts' frames do not stand on a thread's stack: the number is only kept.
    Ok(Value::Int(std::mem::replace(&mut cx.world.stack_size, size)))
}

fn next_number(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::Int(number(cx).into()))
}

fn object(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(cx.world.thread(cx.me).object.given().cloned().unwrap_or(Value::None))
}

fn adopt(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let me = cx.me;
    let old = std::mem::replace(&mut cx.world.thread_mut(me).object, args[0].clone());
    drop(old);
    Ok(Value::None)
}

fn handle(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::from(Misc::Thread(cx.me)))
}

fn about(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let record = cx.world.thread(cx.me);
    Ok(Value::tuple(vec![Value::str(&record.name), Value::bool(record.daemon)]))
}

fn rename(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let id = handle_of(&args[0], cx)?;
    if let Some(name) = text(&args[1], cx.gil) {
        cx.world.thread_mut(id).name = name.to_string();
    }
    Ok(Value::None)
}

fn living(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let living = (0..)
        .zip(&cx.world.threads)
        .filter(|(id, record)| *id == 0 || record.status != Status::Finished)
        .map(|(id, record)| {
            let object = record.object.given().cloned().unwrap_or(Value::None);
            Value::tuple(vec![Value::from(Misc::Thread(ThreadId(id))), object])
        });
    Ok(Value::list(living.collect()))
}

fn tell(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let headline = text(&args[0], cx.gil).unwrap_or_default().to_string();
    Ok(report::report(cx, headline, args[1].take(), Then::Return))
}

fn before_join(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    cx.world.before_join.push(args[0].take());
    Ok(Value::None)
}
