//! An open descriptor of the system that scripts hold and that can travel to another process.
//!
//! Lives here: `Port`. May use: `words`. Deliberately absent: reading and writing, which happen
//! without the lock (`builtins`).

use super::words::Words;
use std::os::fd::OwnedFd;
use std::sync::Arc;

/// What is behind a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PortKind {
    /// One end of a socket pair: whole messages in both directions.
    Channel,
    /// A counter of the system: the tokens of a semaphore.
    Tokens,
    /// A file in memory, shared by processes. It travels as another opening of the same file, so
    /// that the system's locks tell processes apart.
    Memory,
    /// A network socket.
    Socket,
    /// One end of a pair of sockets that keeps packets apart: whole messages, from and to anybody.
    Packets,
}

impl PortKind {
    /// All kinds, in the order of their numbers in a message.
    pub const ALL: [PortKind; 5] = [
        PortKind::Channel,
        PortKind::Tokens,
        PortKind::Memory,
        PortKind::Socket,
        PortKind::Packets,
    ];
}

/// A descriptor; the last owner closes it. Whoever uses it without the lock holds a clone.
#[derive(Clone, Debug)]
pub struct Port {
    pub kind: PortKind,
    /// `None` once a script has closed it.
    pub descriptor: Option<Arc<OwnedFd>>,
    /// Shared memory, once somebody has looked into it.
    pub words: Option<Arc<Words>>,
}

impl Port {
    pub fn new(kind: PortKind, descriptor: Arc<OwnedFd>) -> Port {
        Port { kind, descriptor: Some(descriptor), words: None }
    }
}

/// The same descriptor, not only one that leads to the same place.
impl PartialEq for Port {
    fn eq(&self, other: &Port) -> bool {
        match (&self.descriptor, &other.descriptor) {
            (Some(mine), Some(theirs)) => Arc::ptr_eq(mine, theirs),
            (None, None) => self.kind == other.kind,
            _ => false,
        }
    }
}
