//! The verdict that nobody can go on, and the report of who waits for whom.
//!
//! Lives here: `stuck`, `Report`. May use: `vm`, `object`, `base`.
//! Deliberately absent: breaking a deadlock; the run ends.
//!
//! A run is stuck when every thread that has not ended waits for another one without a time limit.
//! Daemons count as the others, and one that sleeps, reads or may still run is a way out.

use crate::base::Symbol;
use crate::object::sync::{Place, SyncState};
use crate::object::{Gil, ThreadId, Value};
use crate::vm::thread::WaitsFor;
use crate::vm::{Status, ThreadRecord, World};
use std::fmt;

/// Who waits for whom when nobody can go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub kind: Kind,
    pub waits: Vec<Waiting>,
    /// Names of threads, each of which waits for the next, the last for the first.
    pub cycle: Vec<String>,
}

/// What kind of deadlock it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Threads wait for locks that the next one holds.
    Locks,
    /// A thread waits for a lock that it holds itself.
    Itself,
    /// Threads wait for each other's ends.
    Joins,
    /// Threads wait for locks and ends.
    Mixed,
    /// A lock is held by a thread that has ended.
    Orphan,
    /// Somebody waits for an item, and nobody is left who could send one.
    NoProducer,
    /// Somebody waits to be notified, and nobody is left who could do it.
    NoNotifier,
}

/// One thread that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    pub thread: String,
    /// `lock a`, `the end of w2`, `an item of channel jobs`.
    pub what: String,
    /// `file:line` of the wait.
    pub place: Option<String>,
    /// Who has what it waits for.
    pub held_by: Option<String>,
    /// `file:line` where that thread took it.
    pub taken_at: Option<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            Kind::Locks => "threads wait for locks that the next one holds",
            Kind::Itself => "a thread waits for a lock that it holds itself",
            Kind::Joins => "threads wait for each other's ends",
            Kind::Mixed => "threads wait for locks and ends of each other",
            Kind::Orphan => "a lock is held by a thread that has ended",
            Kind::NoProducer => "nobody is left who could send",
            Kind::NoNotifier => "nobody is left who could wake the others",
        };
        writeln!(f, "deadlock: no thread can go on ({kind})")?;
        for wait in &self.waits {
            write!(f, "  {} waits for {}", wait.thread, wait.what)?;
            if let Some(place) = &wait.place {
                write!(f, " at {place}")?;
            }
            if let Some(holder) = &wait.held_by {
                write!(f, ", held by {holder}")?;
                if let Some(place) = &wait.taken_at {
                    write!(f, " since {place}")?;
                }
            }
            writeln!(f)?;
        }
        if let Some(first) = self.cycle.first().filter(|_| self.cycle.len() > 1) {
            write!(f, "  cycle: ")?;
            for name in &self.cycle {
                write!(f, "{name} -> ")?;
            }
            writeln!(f, "{first}")?;
        }
        Ok(())
    }
}

/// Whether nobody can go on, although somebody should.
pub fn stuck(world: &World) -> bool {
    let mut somebody = false;
    for record in &world.threads {
        match record.status {
            Status::Finished => {}
            Status::Blocked { timed: false } => somebody |= !record.daemon,
            Status::New | Status::Ready | Status::Away | Status::Blocked { timed: true } => {
                return false;
            }
        }
    }
    somebody
}

/// Who waits for whom.
pub fn report(world: &World, gil: &Gil) -> Report {
    let blocked: Vec<ThreadId> = (0..world.threads.len() as u32)
        .map(ThreadId)
        .filter(|&id| matches!(world.thread(id).status, Status::Blocked { .. }))
        .collect();
    let waits = blocked.iter().map(|&id| waiting(world, id, gil)).collect();
    let cycle = blocked.iter().find_map(|&id| cycle(world, id, gil)).unwrap_or_default();
    let name = |id: &ThreadId| world.thread(*id).name.clone();
    let kind = kind(world, &blocked, &cycle, gil);
    Report { kind, waits, cycle: cycle.iter().map(name).collect() }
}

fn kind(world: &World, blocked: &[ThreadId], cycle: &[ThreadId], gil: &Gil) -> Kind {
    let joins = |id: &&ThreadId| matches!(world.thread(**id).waits_for, WaitsFor::Join(_));
    if !cycle.is_empty() {
        return match (cycle.len(), cycle.iter().filter(joins).count()) {
            (1, 0) => Kind::Itself,
            (_, 0) => Kind::Locks,
            (all, joining) if all == joining => Kind::Joins,
            _ => Kind::Mixed,
        };
    }
    let ended = |id: ThreadId| world.thread(id).status == Status::Finished;
    let targets = || blocked.iter().map(|&id| world.thread(id));
    if targets().any(|record| holder(world, record, gil).is_some_and(|(id, _)| ended(id))) {
        return Kind::Orphan;
    }
    let empty = |record: &ThreadRecord| match &record.waits_for {
        WaitsFor::Sync(Value::Sync(sync)) => {
            matches!(sync.get(gil).state, SyncState::Channel { .. })
        }
        _ => false,
    };
    if targets().any(empty) { Kind::NoProducer } else { Kind::NoNotifier }
}

/// Who has the lock that a thread waits for, or runs the module, or whose end it waits for.
fn holder(world: &World, record: &ThreadRecord, gil: &Gil) -> Option<(ThreadId, Option<Place>)> {
    match &record.waits_for {
        WaitsFor::Nothing => None,
        WaitsFor::Join(id) => Some((*id, None)),
        WaitsFor::Import(module) => {
            world.modules[*module as usize].initializer.map(|runner| (runner, None))
        }
        WaitsFor::Sync(Value::Sync(sync)) => match &sync.get(gil).state {
            SyncState::Lock { owner } | SyncState::RLock { owner, .. } => {
                owner.map(|(id, place)| (id, Some(place)))
            }
            _ => None,
        },
        WaitsFor::Sync(_) => None,
    }
}

/// The cycle that a thread's waiting ends in, if it does.
fn cycle(world: &World, from: ThreadId, gil: &Gil) -> Option<Vec<ThreadId>> {
    let mut path = vec![from];
    loop {
        let last = path[path.len() - 1];
        let (next, _) = holder(world, world.thread(last), gil)?;
        if let Some(at) = path.iter().position(|&id| id == next) {
            path.drain(..at);
            return Some(path);
        }
        path.push(next);
    }
}

fn waiting(world: &World, id: ThreadId, gil: &Gil) -> Waiting {
    let record = world.thread(id);
    let what = match &record.waits_for {
        WaitsFor::Nothing => "something".to_string(),
        WaitsFor::Join(other) => format!("the end of {}", world.thread(*other).name),
        WaitsFor::Import(module) => format!("module {}", world.modules[*module as usize].name),
        WaitsFor::Sync(value) => describe(world, value, gil),
    };
    let lock =
        holder(world, record, gil).filter(|_| !matches!(record.waits_for, WaitsFor::Join(_)));
    let held_by = lock.map(|(holder, _)| match world.thread(holder) {
        _ if holder == id => "itself".to_string(),
        holder if holder.status == Status::Finished => format!("{} (ended)", holder.name),
        holder => holder.name.clone(),
    });
    let taken_at = lock.and_then(|(_, place)| place);
    let taken_at =
        taken_at.filter(|&place| !library(world, place)).and_then(|place| name_place(world, place));
    Waiting { thread: record.name.clone(), what, place: stands(world, record), held_by, taken_at }
}

fn describe(world: &World, value: &Value, gil: &Gil) -> String {
    let Value::Sync(sync) = value else { return "something".into() };
    let kind = match sync.get(gil).state {
        SyncState::Lock { .. } => "lock",
        SyncState::RLock { .. } => "rlock",
        SyncState::Semaphore { .. } => "semaphore",
        SyncState::Event { .. } => "event",
        SyncState::Condition { .. } => "a notification of condition",
        SyncState::Barrier { .. } => "the others at barrier",
        SyncState::Channel { ref items, .. } if items.is_empty() => "an item of channel",
        SyncState::Channel { .. } => "room in channel",
    };
    match variable(world, value) {
        Some(name) => format!("{kind} `{name}`"),
        None => match kind {
            "event" => "an event".into(),
            "lock" | "rlock" | "semaphore" => format!("a {kind}"),
            "a notification of condition" => "a notification".into(),
            "the others at barrier" => "the others at a barrier".into(),
            "room in channel" => "room in a channel".into(),
            _ => "an item of a channel".into(),
        },
    }
}

/// A module's variable that holds the object: people know it by that name.
fn variable(world: &World, value: &Value) -> Option<Symbol> {
    world.modules.iter().zip(&world.globals).find_map(|(module, globals)| {
        let at = globals.iter().position(|held| held.is(value))?;
        module.names.names().get(at).copied()
    })
}

/// The innermost line of the script where a thread stands; the library's lines mean nothing to
/// people, but are better than none.
fn stands(world: &World, record: &ThreadRecord) -> Option<String> {
    let frames = &record.body.as_ref()?.frames;
    let mut places =
        frames.iter().rev().map(|frame| Place { code: frame.code, pc: frame.pc.saturating_sub(1) });
    places
        .clone()
        .find(|&place| !library(world, place))
        .or_else(|| places.next())
        .and_then(|place| name_place(world, place))
}

fn library(world: &World, place: Place) -> bool {
    let code = world.program.codes.get(place.code as usize);
    code.is_some_and(|code| code.source.is_library())
}

fn name_place(world: &World, place: Place) -> Option<String> {
    let code = world.program.codes.get(place.code as usize)?;
    Some(format!("{}:{}", code.source.name(), code.line(place.pc as usize)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::object::key::alone;
    use crate::object::sync::Sync;
    use crate::object::{Kind as Type, Ref};

    fn block(world: &mut World, id: ThreadId, waits_for: WaitsFor) {
        let record = world.thread_mut(id);
        record.status = Status::Blocked { timed: false };
        record.waits_for = waits_for;
    }

    fn lock_of(owner: ThreadId) -> Value {
        let owner = Some((owner, Place::default()));
        Value::from(Ref::new(Sync::new(SyncState::Lock { owner })))
    }

    #[test]
    fn two_locks_in_two_orders() {
        alone(|gil| {
            let mut world = World::new(gil);
            let one = world.add_thread("one".into(), false);
            let two = world.add_thread("two".into(), false);
            block(&mut world, ThreadId::MAIN, WaitsFor::Join(one));
            let (a, b) = (lock_of(one), lock_of(two));
            assert_eq!(crate::object::heap::kind_of(&a, gil), Type::Lock);
            let module = world.module(Symbol::new("__main__"));
            world.set_global(module, Symbol::new("a"), a.clone());
            block(&mut world, one, WaitsFor::Sync(b));
            assert!(!stuck(&world));
            block(&mut world, two, WaitsFor::Sync(a));
            assert!(stuck(&world));
            let report = report(&world, gil);
            assert_eq!((report.kind, report.cycle.len()), (Kind::Locks, 2));
            let text = report.to_string();
            assert!(text.contains("two waits for lock `a`, held by one"), "{text}");
            assert!(text.contains("cycle: one -> two -> one"), "{text}");
        })
    }

    #[test]
    fn only_daemons_are_not_stuck() {
        alone(|gil| {
            let mut world = World::new(gil);
            world.thread_mut(ThreadId::MAIN).status = Status::Finished;
            let daemon = world.add_thread("daemon".into(), true);
            block(&mut world, daemon, WaitsFor::Nothing);
            assert!(!stuck(&world));
        })
    }
}
