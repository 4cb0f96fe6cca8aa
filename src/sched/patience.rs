//! Waiting for descriptors so that it can be interrupted.
//!
//! Lives here: `wait`, `Bell`. May use: `vm` (what a job may ask), `gil` (looking before sleeping). Deliberately absent: what is done
//! with the descriptors (`builtins`).

use crate::gil::Glance;
use crate::vm::Waited;
use rustix::event::{EventfdFlags, PollFd, PollFlags, Timespec, eventfd, poll};
use rustix::io::Errno;
use smallvec::SmallVec;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Wakes one thread out of its wait for descriptors. It is made when that thread waits first.
#[derive(Default)]
pub struct Bell(OnceLock<Option<OwnedFd>>);

impl Bell {
    fn descriptor(&self) -> Option<BorrowedFd<'_>> {
        // Without one the wait cannot be interrupted, which is what a process gets that cannot open
        // one more descriptor.
        let flags = EventfdFlags::CLOEXEC | EventfdFlags::NONBLOCK;
        self.0.get_or_init(|| eventfd(0, flags).ok()).as_ref().map(AsFd::as_fd)
    }

    /// Rings: whoever waits now, or next, looks whether it is called away.
    pub fn ring(&self) {
        if let Some(Some(bell)) = self.0.get() {
            // It can only fail if it rings already.
            let _ = rustix::io::write(bell, &1_u64.to_ne_bytes());
        }
    }
}

/// How long a thread looks for descriptors before it sleeps.
const LONG: Duration = Duration::from_micros(40);

/// Waits until one of the descriptors is ready, the time is over, or `gone()` holds; that is looked
/// at first, and again whenever the bell rings.
pub fn wait(
    on: &[(BorrowedFd<'_>, PollFlags)],
    limit: Option<Duration>,
    bell: Option<&Bell>,
    glance: Option<&Glance>,
    gone: impl Fn() -> bool,
) -> Waited {
    let end = limit.and_then(|limit| Instant::now().checked_add(limit));
    let bell = bell.and_then(Bell::descriptor);
    let mut watched: SmallVec<[PollFd<'_>; 4]> = SmallVec::new();
    if let Some(glance) = glance
        && limit.is_none_or(|limit| limit > LONG)
        && !on.is_empty()
    {
        // What another process is about to send comes sooner than the system wakes somebody.
        watched.extend(on.iter().map(|(fd, flags)| PollFd::from_borrowed_fd(*fd, *flags)));
        glance.of(LONG, || !matches!(poll(&mut watched, Some(&Timespec::default())), Ok(0)));
    }
    loop {
        if gone() {
            return Waited::CalledAway;
        }
        watched.clear();
        watched.extend(on.iter().map(|(fd, flags)| PollFd::from_borrowed_fd(*fd, *flags)));
        watched.extend(bell.map(|bell| PollFd::from_borrowed_fd(bell, PollFlags::IN)));
        let left = end.map(|end| end.saturating_duration_since(Instant::now()));
        let left = left.and_then(|left| Timespec::try_from(left).ok());
        match poll(&mut watched, left.as_ref()) {
            Ok(0) => return Waited::TimedOut,
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            // Whoever uses the descriptors next is told what is wrong with them.
            Err(_) => return Waited::Ready((0..on.len()).collect()),
        }
        let ready: SmallVec<[usize; 4]> =
            (0..on.len()).filter(|&at| !watched[at].revents().is_empty()).collect();
        if !ready.is_empty() {
            return Waited::Ready(ready);
        }
        if let Some(bell) = bell {
            let _ = rustix::io::read(bell, &mut [0_u8; 8]);
        }
    }
}
