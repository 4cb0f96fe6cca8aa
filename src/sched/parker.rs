//! Where an OS thread stands while its script thread cannot go on.
//!
//! Lives here: `Parker`, a token and a condition. May use: nothing of the house.
//! Deliberately absent: knowledge of what is waited for; the world has that.

use parking_lot::{Condvar, Mutex};
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
    token: Mutex<bool>,
    condition: Condvar,
}

impl Parker {
    /// Parks until there is a token or the time is over; takes the token.
    pub fn park(&self, limit: Option<Duration>) -> Woken {
        // A limit so long that the clock cannot say its end is none.
        let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
        let mut token = self.token.lock();
        while !*token {
            match deadline {
                None => self.condition.wait(&mut token),
                Some(deadline) => {
                    if self.condition.wait_until(&mut token, deadline).timed_out() && !*token {
                        return Woken::TimeOut;
                    }
                }
            }
        }
        *token = false;
        Woken::Token
    }

    /// Leaves a token.
    pub fn unpark(&self) {
        *self.token.lock() = true;
        self.condition.notify_one();
    }

    /// Takes a token that nobody waits for any more.
    pub fn clear(&self) {
        *self.token.lock() = false;
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
}
