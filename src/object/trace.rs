//! What an object holds, for the collector: looking at it, and letting it go.
//!
//! Lives here: `trace`, `empty`. May use: the object types. Deliberately absent: which objects are
//! garbage (`cycles`).
//!
//! `trace` shows every counted pointer that an object holds, once for each. One that it forgets
//! makes the collector believe that something else holds the object: then a cycle is not found,
//! nothing worse. Memory safety does not depend on it, garbage is let go by plain changes.

use super::containers::Iter;
use super::exc::Exc;
use super::func::GenState;
use super::key::Gil;
use super::misc::Misc;
use super::sync::{Sync, SyncState};
use super::value::Value;

/// Shows `visit` every value that an object holds.
pub fn trace(object: &Value, gil: &Gil, visit: &mut dyn FnMut(&Value)) {
    match object {
        Value::List(list) => list.get(gil).items.iter().for_each(visit),
        Value::Tuple(tuple) => tuple.items.iter().for_each(visit),
        Value::Dict(dict) => dict.get(gil).iter().for_each(|entry| {
            visit(&entry.key);
            visit(&entry.value);
        }),
        Value::Set(set) => set.get(gil).iter().for_each(|(_, key)| visit(key)),
        Value::Slice(slice) => [&slice.start, &slice.stop, &slice.step].into_iter().for_each(visit),
        Value::Func(func) => {
            let func = func.get(gil);
            func.defaults.iter().chain(&func.kw_defaults).for_each(&mut *visit);
            for cell in &func.cells {
                visit(&Value::Cell(cell.clone()));
            }
            func.attrs.iter().for_each(|(_, value)| visit(value));
        }
        Value::Method(method) => {
            visit(&method.func);
            visit(&method.this);
        }
        Value::Class(class) => {
            let class = class.get(gil);
            for base in class.bases.iter().chain(&class.mro) {
                visit(&Value::Class(base.clone()));
            }
            class.attrs.iter().for_each(|(_, value)| visit(value));
        }
        Value::Instance(instance) => {
            let instance = instance.get(gil);
            instance.fields().for_each(&mut *visit);
            visit(&Value::Class(instance.class.clone()));
        }
        Value::Cell(cell) => visit(&cell.get(gil).value),
        Value::Gen(generator) => generator.get(gil).registers.iter().for_each(visit),
        Value::Iter(iter) => trace_iter(iter.get(gil), visit),
        Value::View(view) => visit(&Value::Dict(view.dict.clone())),
        Value::Exc(exc) => {
            let exc = exc.get(gil);
            visit(&exc.args);
            for linked in exc.cause.iter().chain(&exc.context) {
                visit(&Value::Instance(linked.clone()));
            }
            exc.notes.iter().for_each(visit);
        }
        Value::Sync(sync) => trace_sync(sync.get(gil), visit),
        Value::Misc(misc) => trace_misc(misc.get(gil), visit),
        _ => {}
    }
}

fn trace_iter(iter: &Iter, visit: &mut dyn FnMut(&Value)) {
    match iter {
        Iter::List { list, .. } | Iter::ListBack { list, .. } => visit(&Value::List(list.clone())),
        Iter::Tuple { tuple, .. } => visit(&Value::Tuple(tuple.clone())),
        Iter::Dict { dict, .. } | Iter::DictBack { dict, .. } => visit(&Value::Dict(dict.clone())),
        Iter::Set { set, .. } => visit(&Value::Set(set.clone())),
        Iter::Call { func, sentinel } => {
            visit(func);
            visit(sentinel);
        }
        Iter::Sequence { object, .. } => visit(object),
        Iter::Enumerate { inner, .. } => visit(inner),
        Iter::Zip { inner, .. } => inner.iter().for_each(visit),
        Iter::Map { func, inner } => {
            visit(func);
            inner.iter().for_each(visit);
        }
        Iter::Filter { func, inner } => {
            visit(func);
            visit(inner);
        }
        Iter::Range { .. } | Iter::Str { .. } | Iter::Bytes { .. } | Iter::Done => {}
    }
}

fn trace_sync(sync: &Sync, visit: &mut dyn FnMut(&Value)) {
    match &sync.state {
        SyncState::Condition { lock, .. } => visit(lock),
        SyncState::Barrier { action, timeout, .. } => {
            visit(action);
            visit(timeout);
        }
        SyncState::Channel { items, .. } => items.iter().for_each(visit),
        SyncState::Lock { .. }
        | SyncState::RLock { .. }
        | SyncState::Semaphore { .. }
        | SyncState::Event { .. } => {}
    }
}

fn trace_misc(misc: &Misc, visit: &mut dyn FnMut(&Value)) {
    match misc {
        Misc::Property { get, set, delete, doc } => {
            [get, set, delete, doc].into_iter().for_each(visit);
        }
        Misc::StaticMethod(inner) | Misc::ClassMethod(inner) => visit(inner),
        Misc::Super { class, object } => {
            visit(&Value::Class(class.clone()));
            visit(object);
        }
        Misc::Getset { get, set, .. } => [get, set].into_iter().for_each(visit),
        Misc::Local(spaces) => {
            for (_, space) in spaces {
                space.iter().for_each(|(_, value)| visit(value));
            }
        }
        Misc::Proxy(class) => visit(&Value::Class(class.clone())),
        Misc::Deque { items, .. } => items.iter().for_each(visit),
        Misc::Watcher(watcher) => visit(&watcher.callback),
        Misc::Traceback { .. } | Misc::File { .. } | Misc::Thread(_) => {}
    }
}

/// Lets a garbage object drop what it holds. Frozen objects keep theirs: every cycle has been
/// closed by a change, so it leads through an object that can be changed.
pub fn empty(object: &Value, gil: &mut Gil) {
    match object {
        Value::List(list) => drop(std::mem::take(&mut list.alter(gil).items)),
        Value::Dict(dict) => drop(dict.alter(gil).clear()),
        Value::Set(set) => drop(set.alter(gil).clear()),
        Value::Func(func) => {
            let func = func.alter(gil);
            let defaults = [std::mem::take(&mut func.defaults), std::mem::take(&mut func.kw_defaults)];
            let held = (defaults, std::mem::take(&mut func.cells), std::mem::take(&mut func.attrs));
            drop(held);
        }
        Value::Class(class) => drop(std::mem::take(&mut class.alter(gil).attrs)),
        Value::Instance(instance) => drop(instance.alter(gil).take_fields()),
        Value::Cell(cell) => drop(cell.alter(gil).value.take()),
        Value::Gen(generator) => {
            let generator = generator.alter(gil);
            generator.state = GenState::Finished;
            drop(std::mem::take(&mut generator.registers));
        }
        Value::Iter(iter) => drop(std::mem::replace(iter.alter(gil), Iter::Done)),
        Value::Exc(exc) => {
            let Exc { cause, context, notes, args, .. } = exc.alter(gil);
            let held = (args.take(), cause.take(), context.take(), std::mem::take(notes));
            drop(held);
        }
        Value::Sync(sync) => {
            let held: Vec<Value> = match &mut sync.alter(gil).state {
                SyncState::Condition { lock, .. } => vec![lock.take()],
                SyncState::Barrier { action, .. } => vec![action.take()],
                SyncState::Channel { items, .. } => items.drain(..).collect(),
                _ => Vec::new(),
            };
            drop(held);
        }
        Value::Misc(misc) => {
            let held: Vec<Value> = match misc.alter(gil) {
                Misc::Property { get, set, delete, doc } => {
                    vec![get.take(), set.take(), delete.take(), doc.take()]
                }
                Misc::StaticMethod(inner) | Misc::ClassMethod(inner) => vec![inner.take()],
                Misc::Super { object, .. } => vec![object.take()],
                Misc::Local(spaces) => {
                    let spaces = std::mem::take(spaces);
                    drop(spaces);
                    Vec::new()
                }
                Misc::Deque { items, .. } => items.drain(..).collect(),
                Misc::Watcher(watcher) => vec![watcher.callback.take()],
                _ => Vec::new(),
            };
            drop(held);
        }
        _ => {}
    }
}
