//! The two ends of a run, the same for both drivers.
//!
//! Lives here: how a driver takes a world over; what becomes of a result nobody waits for. May use:
//! `vm`, `object`. Deliberately absent: waiting for ends (the drivers do that).

use super::Ended;
use crate::base::Symbol;
use crate::object::heap::exc_of;
use crate::object::repr::str_of;
use crate::object::{ExcKind, Gil, Plain, ThreadId, Value};
use crate::vm::thread::Outcome;
use crate::vm::{Control, Status, Thread, World, traceback};
use std::sync::Arc;

/// Gives a world its driver.
pub fn attach(world: &mut World, control: Arc<dyn Control>) {
    if let Some(&module) = world.module_numbers.get(&Symbol::new("gil")) {
        world.set_global(module, Symbol::new("era"), Value::str(control.era()));
    }
    world.control = control;
    world.thread_mut(ThreadId::MAIN).status = Status::Away;
}

/// Books the end of a thread and wakes who waits for it.
pub fn finished(world: &mut World, thread: ThreadId) {
    let record = world.thread_mut(thread);
    record.status = Status::Finished;
    record.body = None;
    record.object = Value::Unset;
    for joiner in std::mem::take(&mut record.joiners) {
        world.wake(joiner);
    }
}

/// Main gets code to run before it waits for the other threads; false if there is none.
pub fn begin_before_join(world: &mut World, interrupted: bool) -> bool {
    let functions = std::mem::take(&mut world.before_join);
    let some = !functions.is_empty();
    if some {
        let args = vec![Value::list(functions), Value::bool(interrupted)];
        begin(world, "_call_latest_first", args);
    }
    some
}

/// Main gets its last code to run: what is alive says its last words.
pub fn begin_last(world: &mut World) {
    begin(world, "_at_exit", Vec::new());
}

fn begin(world: &mut World, function: &str, args: Vec<Value>) {
    let function = world.library(function);
    let mut body = Box::new(Thread::new(ThreadId::MAIN));
    body.start = Some((function, args, Vec::new()));
    let record = world.thread_mut(ThreadId::MAIN);
    record.body = Some(body);
    record.outcome = Outcome::Running;
    record.status = Status::Ready;
}

/// Whether a thread but main and daemons has not ended.
pub fn others_live(world: &World) -> bool {
    let mut others = world.threads.iter().skip(1);
    others.any(|record| !record.daemon && record.status != Status::Finished)
}

/// How main's code ended, and what is to be written to standard error about it.
pub fn of_main(world: &mut World, gil: &mut Gil) -> (Ended, Option<String>) {
    let record = world.thread_mut(ThreadId::MAIN);
    let exception = match std::mem::replace(&mut record.outcome, Outcome::Running) {
        Outcome::Running | Outcome::Returned(_) => return (Ended::Normal, None),
        Outcome::Raised(exception) => exception,
    };
    if is(world, gil, &exception, ExcKind::SystemExit) {
        let (code, text) = exit_code(world, &exception, gil);
        return (Ended::Exit(code), text);
    }
    let text = traceback::render(world, gil, &exception);
    let ended = match is(world, gil, &exception, ExcKind::KeyboardInterrupt) {
        true => Ended::Interrupted,
        false => Ended::Uncaught(text.clone()),
    };
    (ended, Some(text))
}

/// The exceptions of threads that nobody has joined, as they are to be written at the end.
pub fn unnoticed(world: &mut World, gil: &mut Gil) -> String {
    let mut text = String::new();
    for at in 1..world.threads.len() {
        let record = &mut world.threads[at];
        if record.noticed {
            continue;
        }
        let Outcome::Raised(exception) = &record.outcome else { continue };
        let (exception, name) = (exception.clone(), record.name.clone());
        record.noticed = true;
        if !is(world, gil, &exception, ExcKind::SystemExit) {
            text.push_str(&format!("Exception in thread {name}:\n"));
            text.push_str(&traceback::render(world, gil, &exception));
        }
    }
    text
}

fn is(world: &World, gil: &Gil, exception: &Value, kind: ExcKind) -> bool {
    world.heap.class_of(exception, gil).is_subclass(world.heap.exception(kind), gil)
}

/// What `sys.exit` was given, as a code of the process, and the text it prints.
fn exit_code(world: &mut World, exception: &Value, gil: &mut Gil) -> (i32, Option<String>) {
    let Value::Instance(instance) = exception else { return (1, None) };
    let Some(Value::Tuple(args)) = exc_of(instance, gil).map(|exc| exc.get(gil).args.clone())
    else {
        return (1, None);
    };
    let shown = match &*args.items {
        [] | [Value::None] | [Value::False] => return (0, None),
        [Value::True] => return (1, None),
        [Value::Int(code)] => return (*code as i32, None),
        [other] => other.clone(),
        _ => Value::from(args),
    };
    match str_of(&shown, &mut world.heap, gil) {
        Ok(Plain::Done(Value::Str(text))) => (1, Some(format!("{}\n", text.as_str()))),
        _ => (1, None),
    }
}
