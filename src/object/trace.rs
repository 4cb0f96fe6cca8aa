//! What an object holds, for the collector: looking at it, and letting it go.
//!
//! Lives here: `trace`, `empty`. May use: the object types. Deliberately absent: which objects are
//! garbage (`cycles`).
//!
//! `trace` shows every counted pointer that an object holds, once for each. One that it forgets
//! makes the collector believe that something else holds the object: then a cycle is not found,
//! nothing worse. Memory safety does not depend on it, garbage is let go by plain changes.

use super::containers::Iter;
use super::counted::{Object, Ref};
use super::exc::Exc;
use super::func::GenState;
use super::key::Gil;
use super::misc::Misc;
use super::sync::{Sync, SyncState};
use super::value::Value;

/// Who looks at what an object holds.
pub trait Visitor {
    /// A value.
    fn value(&mut self, value: &Value);
    /// An object.
    fn object<T: Object>(&mut self, object: &Ref<T>);

    /// Values.
    fn values<'a>(&mut self, values: impl IntoIterator<Item = &'a Value>) {
        for value in values {
            if !value.is_atom() {
                self.value(value);
            }
        }
    }
}

/// Shows every value that an object holds.
pub fn trace(object: &Value, gil: &Gil, visitor: &mut impl Visitor) {
    match object {
        Value::Instance(instance) => {
            let instance = instance.get(gil);
            let (inline, rest) = instance.fields();
            visitor.values(inline);
            visitor.values(rest);
            visitor.object(&instance.class);
        }
        Value::List(list) => visitor.values(&list.get(gil).items),
        Value::Tuple(tuple) => visitor.values(&tuple.items),
        Value::Dict(dict) => {
            dict.get(gil).iter().for_each(|entry| visitor.values([&entry.key, &entry.value]));
        }
        Value::Set(set) => visitor.values(set.get(gil).iter().map(|(_, key)| key)),
        Value::Slice(slice) => visitor.values([&slice.start, &slice.stop, &slice.step]),
        Value::Func(func) => {
            let func = func.get(gil);
            visitor.values(&func.defaults);
            visitor.values(&func.kw_defaults);
            func.cells.iter().for_each(|cell| visitor.object(cell));
            visitor.values(func.attrs.iter().map(|(_, value)| value));
        }
        Value::Method(method) => visitor.values([&method.func, &method.this]),
        Value::Class(class) => {
            let class = class.get(gil);
            class
                .bases
                .iter()
                .chain(&class.mro)
                .chain(&class.meta)
                .for_each(|base| visitor.object(base));
            visitor.values(class.attrs.iter().map(|(_, value)| value));
        }
        Value::Cell(cell) => visitor.values([&cell.get(gil).value]),
        Value::Gen(generator) => visitor.values(&generator.get(gil).registers),
        Value::Iter(iter) => trace_iter(iter.get(gil), visitor),
        Value::View(view) => visitor.object(&view.dict),
        Value::Exc(exc) => {
            let exc = exc.get(gil);
            visitor.values([&exc.args]);
            exc.cause.iter().chain(&exc.context).for_each(|linked| visitor.object(linked));
            visitor.values(&exc.notes);
        }
        Value::Sync(sync) => trace_sync(sync.get(gil), visitor),
        Value::Misc(misc) => trace_misc(misc.get(gil), visitor),
        _ => {}
    }
}

fn trace_iter(iter: &Iter, visitor: &mut impl Visitor) {
    match iter {
        Iter::List { list, .. } | Iter::ListBack { list, .. } => visitor.object(list),
        Iter::Tuple { tuple, .. } => visitor.object(tuple),
        Iter::Dict { dict, .. } | Iter::DictBack { dict, .. } => visitor.object(dict),
        Iter::Set { set, .. } => visitor.object(set),
        Iter::Call { func, sentinel } => visitor.values([func, sentinel]),
        Iter::Sequence { object, .. } => visitor.values([object]),
        Iter::Enumerate { inner, .. } => visitor.values([inner]),
        Iter::Zip { inner, .. } => visitor.values(inner),
        Iter::Map { func, inner } => {
            visitor.values([func]);
            visitor.values(inner);
        }
        Iter::Filter { func, inner } => visitor.values([func, inner]),
        Iter::Range { .. }
        | Iter::Str { .. }
        | Iter::Bytes { .. }
        | Iter::Buffer { .. }
        | Iter::Done(_) => {}
    }
}

fn trace_sync(sync: &Sync, visitor: &mut impl Visitor) {
    match &sync.state {
        SyncState::Condition { lock, .. } => visitor.values([lock]),
        SyncState::Barrier { action, timeout, .. } => visitor.values([action, timeout]),
        SyncState::Channel { items, shared, .. } => {
            visitor.values(items);
            visitor.values([shared]);
        }
        SyncState::Lock { .. }
        | SyncState::RLock { .. }
        | SyncState::Semaphore { .. }
        | SyncState::Event { .. } => {}
    }
}

fn trace_misc(misc: &Misc, visitor: &mut impl Visitor) {
    match misc {
        Misc::Property { get, set, delete, doc, name } => {
            visitor.values([get, set, delete, doc, name]);
        }
        Misc::StaticMethod(inner) | Misc::ClassMethod(inner) => visitor.values([inner]),
        Misc::Super { class, object } => {
            visitor.object(class);
            visitor.values([object]);
        }
        Misc::Getset { get, set, .. } => visitor.values([get, set]),
        Misc::Member(member) => visitor.object(&member.owner),
        Misc::Local(spaces) => {
            for (_, space) in spaces {
                visitor.values(space.iter().map(|(_, value)| value));
            }
        }
        Misc::Proxy(class) => visitor.object(class),
        Misc::Deque { items, .. } => visitor.values(items),
        Misc::Watcher(watcher) => visitor.values([&watcher.callback]),
        Misc::Memo(memo) => {
            visitor.values([&memo.function]);
            visitor.object(&memo.results);
        }
        Misc::Traceback { .. }
        | Misc::File { .. }
        // What it shows holds no values.
        | Misc::Memory(_)
        | Misc::Matrix(_)
        | Misc::Port(_)
        | Misc::Held(_)
        | Misc::Thread(_)
        | Misc::Code { .. }
        | Misc::Frame { .. } => {}
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
            let defaults =
                [std::mem::take(&mut func.defaults), std::mem::take(&mut func.kw_defaults)];
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
        Value::Iter(iter) => {
            let done = Iter::Done(iter.get(gil).kind());
            drop(std::mem::replace(iter.alter(gil), done));
        }
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
                Misc::Property { get, set, delete, doc, name } => {
                    [get, set, delete, doc, name].map(Value::take).into()
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
                Misc::Memo(memo) => vec![memo.function.take()],
                _ => Vec::new(),
            };
            drop(held);
        }
        _ => {}
    }
}
