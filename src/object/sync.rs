//! What threads wait for: locks, semaphores, events, conditions, barriers, channels.
//!
//! Lives here: their state. It changes only under the GIL, so plain fields do. May use: `value`.
//! Deliberately absent: waiting. An operation that cannot go on asks for it, the driver (`sched`)
//! parks the thread, and whoever makes the operation possible says whom to wake.

use super::counted::{Mutable, Object, Ref};
use super::kind::Kind;
use super::value::Value;
use std::collections::VecDeque;

/// A script thread, in order of start; the main thread is 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct ThreadId(pub u32);

impl ThreadId {
    /// The thread that runs the script's module level.
    pub const MAIN: ThreadId = ThreadId(0);
}

/// Where a lock was taken, for the report of a deadlock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Place {
    pub code: u32,
    pub pc: u32,
}

/// Something that threads wait for.
pub struct Sync {
    pub state: SyncState,
    /// Who waits, longest first.
    pub waiters: VecDeque<ThreadId>,
}

/// The state, by kind.
pub enum SyncState {
    Lock {
        owner: Option<(ThreadId, Place)>,
    },
    RLock {
        owner: Option<(ThreadId, Place)>,
        depth: u32,
    },
    /// `bound` for `BoundedSemaphore`.
    Semaphore {
        value: i64,
        bound: Option<i64>,
    },
    Event {
        set: bool,
    },
    /// `notified`: waiters that have been notified and have not noticed yet.
    Condition {
        lock: Value,
        notified: VecDeque<ThreadId>,
    },
    Barrier {
        parties: u32,
        /// Who waits inside for the others.
        inside: Vec<ThreadId>,
        /// All are there and the last one runs the action: whoever comes now waits outside.
        acting: bool,
        /// Who has been let go and has not noticed yet, and whether all went well.
        told: Vec<(ThreadId, bool)>,
        broken: bool,
        /// A script's function, or None.
        action: Value,
        /// What `wait` takes if it gets no time limit: seconds, or None.
        timeout: Value,
    },
    Channel {
        items: VecDeque<Value>,
        capacity: Option<usize>,
        closed: bool,
        /// What it consists of since it has been handed to another process: a tuple of ports. Until
        /// then `Unset`.
        shared: Value,
    },
}

impl Object for Sync {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Sync(this)
    }
}

impl Sync {
    /// Something nobody waits for yet.
    pub fn new(state: SyncState) -> Sync {
        Sync { state, waiters: VecDeque::new() }
    }

    /// Takes a lock that nobody has, or an rlock of this thread, so often; whether that is possible.
    #[inline]
    pub fn take(&mut self, me: ThreadId, at: Place, times: u32) -> bool {
        match &mut self.state {
            SyncState::Lock { owner: owner @ None } => *owner = Some((me, at)),
            SyncState::RLock { owner: owner @ None, depth } => {
                (*owner, *depth) = (Some((me, at)), times);
            }
            SyncState::RLock { owner: Some((owner, _)), depth } if *owner == me => *depth += times,
            _ => return false,
        }
        true
    }

    /// Gives up a lock that nobody waits for, or an rlock of this thread once; whether that is all
    /// that has to be done.
    #[inline]
    pub fn let_go(&mut self, me: ThreadId) -> bool {
        match &mut self.state {
            SyncState::Lock { owner: owner @ Some(_) } if self.waiters.is_empty() => *owner = None,
            SyncState::RLock { owner: Some((owner, _)), depth } if *owner == me && *depth > 1 => {
                *depth -= 1;
            }
            SyncState::RLock { owner: owner @ Some(_), depth }
                if owner.is_some_and(|(owner, _)| owner == me) && self.waiters.is_empty() =>
            {
                (*owner, *depth) = (None, 0);
            }
            _ => return false,
        }
        true
    }

    /// The built-in type.
    pub fn kind(&self) -> Kind {
        match self.state {
            SyncState::Lock { .. } => Kind::Lock,
            SyncState::RLock { .. } => Kind::RLock,
            SyncState::Semaphore { bound: None, .. } => Kind::Semaphore,
            SyncState::Semaphore { .. } => Kind::BoundedSemaphore,
            SyncState::Event { .. } => Kind::Event,
            SyncState::Condition { .. } => Kind::Condition,
            SyncState::Barrier { .. } => Kind::Barrier,
            SyncState::Channel { .. } => Kind::Channel,
        }
    }
}
