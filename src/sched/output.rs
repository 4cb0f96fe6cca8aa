//! The way of printed text out of the world.
//!
//! Lives here: `Output`. May use: its room's `Host`. Deliberately absent: buffering policy (print
//! asks for a flush when it wants one).
//!
//! Text leaves the world under the GIL, in order, into `pending`; it is written without the GIL, one
//! writer at a time, who takes whatever is pending. So a thread that comes second finds its text
//! written, and two threads' lines keep the order in which they were printed.

use super::Host;
use crate::vm::World;
use parking_lot::Mutex;
use std::io;

#[derive(Default)]
pub struct Output {
    pending: Mutex<Vec<u8>>,
    writer: Mutex<()>,
}

impl Output {
    /// Takes what has been printed out of the world; whether there is anything to write.
    pub fn collect(&self, world: &mut World) -> bool {
        let mut pending = self.pending.lock();
        if pending.is_empty() {
            std::mem::swap(&mut *pending, &mut world.output);
        } else {
            pending.append(&mut world.output);
        }
        !pending.is_empty()
    }

    /// Writes what has been collected.
    pub fn write(&self, host: &dyn Host) -> io::Result<()> {
        let _writer = self.writer.lock();
        let bytes = std::mem::take(&mut *self.pending.lock());
        if bytes.is_empty() { Ok(()) } else { host.write(&bytes) }
    }
}
