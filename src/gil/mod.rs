//! Floor 4, *gil*: the lock around the world, and the eras.
//!
//! Lives here: the lock with its door, what differs between generations of CPython's GIL.
//! May use: `object` (the key), `vm` (the world, the breaker).
//! Deliberately absent: who takes the lock when (`sched`); what natives do (`builtins`).

mod era_3_10;
mod era_3_2;
pub mod eras;
mod glance;
pub mod lock;
mod manners;

pub use eras::{Era, Settings, find};
pub use glance::Glance;
pub use lock::GilLock;
pub use manners::{Doing, Manners, OUTSIDER};
