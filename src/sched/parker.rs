//! Where an OS thread stands while its script thread cannot go on.
//!
//! Lives here: `Parker`, a token and a condition. May use: `gil` (looking before sleeping).
//! Deliberately absent: knowledge of what is waited for; the world has that.

use crate::gil::Glance;
use parking_lot::{Condvar, Mutex};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Why a parked thread goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    /// Somebody left a token.
    Token,
    TimeOut,
}

/// One for each thread. A token that comes before the thread parks is not lost.
#[derive(Default)]
pub struct Parker {
    token: AtomicBool,
    /// The thread sleeps or is about to. Written before it looks at the token for the last time;
    /// `unpark` writes the token before it looks here; so one of them sees the other.
    sleeps: AtomicBool,
    glance: Glance,
    door: Mutex<()>,
    condition: Condvar,
}

/// How long a thread looks for a token at most.
const LONG: Duration = Duration::from_micros(20);

impl Parker {
    /// Parks until there is a token or the time is over; takes the token.
    pub fn park(&self, limit: Option<Duration>) -> Woken {
        // A limit so long that the clock cannot say its end is none.
        let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
        if self.take() {
            return Woken::Token;
        }
        let mut door = self.door.lock();
        self.sleeps.store(true, Ordering::SeqCst);
        let woken = loop {
            if self.take() {
                break Woken::Token;
            }
            match deadline {
                None => self.condition.wait(&mut door),
                Some(deadline) => {
                    if self.condition.wait_until(&mut door, deadline).timed_out() {
                        break if self.take() { Woken::Token } else { Woken::TimeOut };
                    }
                }
            }
        };
        self.sleeps.store(false, Ordering::SeqCst);
        woken
    }

    /// As `park`, for a token that another thread may leave at once.
    pub fn park_briefly(&self, limit: Option<Duration>) -> Woken {
        if limit.is_none_or(|limit| limit > LONG) && self.glance.of(LONG, || self.take()) {
            return Woken::Token;
        }
        self.park(limit)
    }

    fn take(&self) -> bool {
        // Looked at first: a swap would take the line from whoever is about to write it.
        self.token.load(Ordering::SeqCst) && self.token.swap(false, Ordering::SeqCst)
    }

    /// Leaves a token.
    pub fn unpark(&self) {
        self.token.store(true, Ordering::SeqCst);
        if self.sleeps.load(Ordering::SeqCst) {
            // Whoever has the door has not gone to sleep yet.
            drop(self.door.lock());
            self.condition.notify_one();
        }
    }

    /// Takes a token that nobody waits for any more.
    pub fn clear(&self) {
        self.token.store(false, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_kept_and_time_passes() {
        let parker = Parker::default();
        parker.unpark();
        assert_eq!(parker.park(None), Woken::Token);
        assert_eq!(parker.park(Some(Duration::from_millis(1))), Woken::TimeOut);
        parker.unpark();
        parker.clear();
        assert_eq!(parker.park(Some(Duration::ZERO)), Woken::TimeOut);
    }

    #[test]
    fn no_token_is_lost_between_looking_and_sleeping() {
        let (here, there) = (Parker::default(), Parker::default());
        std::thread::scope(|s| {
            s.spawn(|| {
                for _ in 0..20_000 {
                    there.park_briefly(None);
                    here.unpark();
                }
            });
            for turn in 0..20_000 {
                there.unpark();
                let limit = (turn % 3 == 0).then_some(Duration::from_secs(60));
                assert_eq!(here.park_briefly(limit), Woken::Token);
            }
        });
    }
}
