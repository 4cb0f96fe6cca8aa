//! OS threads whose script thread has ended, and that wait a while for the next one.
//!
//! Lives here: `Seats`. May use: parker.rs. Deliberately absent: what the threads do.
//!
//! The system takes a dozen calls to make a thread and to take it apart (its stack, the stack of its
//! signals, its name), and those of several threads wait for each other. One that waits takes one.

use super::parker::{Parker, Woken};
use parking_lot::Mutex;
use rustix::thread::set_name;
use rustix::time::{ClockId, clock_gettime};
use std::ffi::CString;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// Room for the natives' recursion (bounded) on a script thread's OS thread. Pages nobody touches
/// cost nothing.
const STACK: usize = 4 << 20;
/// So many wait at most,
const MOST: usize = 32;
/// and no longer than this.
const WHILE: Duration = Duration::from_millis(200);

/// What an OS thread does; it is given the processor time that the thread has used before.
type Life = Box<dyn FnOnce(Duration) + Send>;

/// Those who wait, the last one last.
#[derive(Default)]
pub struct Seats(Mutex<Vec<Arc<Seat>>>);

#[derive(Default)]
struct Seat {
    parker: Parker,
    next: Mutex<Option<Life>>,
}

impl Seats {
    /// Lets an OS thread live this life, one that waits if there is one.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn take(
        self: &Arc<Self>,
        name: String,
        life: impl FnOnce(Duration) + Send + 'static,
    ) -> io::Result<()> {
        let waiting = self.0.lock().pop();
        if let Some(seat) = waiting {
            let life = move |used| {
                // A name without an end is one that ended before: nothing is lost but the name.
                let _ = CString::new(name).map(|name| set_name(&name));
                life(used);
            };
            *seat.next.lock() = Some(Box::new(life));
            seat.parker.unpark();
            return Ok(());
        }
        let own = Arc::clone(self);
        let all = move || {
            life(Duration::ZERO);
            let seat = Arc::default();
            while let Some(next) = own.wait(&seat) {
                next(used());
            }
        };
        std::thread::Builder::new().name(name).stack_size(STACK).spawn(all).map(drop)
    }

    /// Waits for another life; None if nobody has one.
    fn wait(&self, seat: &Arc<Seat>) -> Option<Life> {
        {
            let mut waiting = self.0.lock();
            if waiting.len() >= MOST {
                return None;
            }
            waiting.push(Arc::clone(seat));
        }
        if seat.parker.park_briefly(Some(WHILE)) == Woken::TimeOut {
            let mut waiting = self.0.lock();
            if let Some(at) = waiting.iter().position(|other| Arc::ptr_eq(other, seat)) {
                waiting.remove(at);
                return None;
            }
            drop(waiting);
            // Somebody has just taken this one.
            while seat.next.lock().is_none() {
                seat.parker.park(None);
            }
        }
        seat.next.lock().take()
    }
}

/// The processor time that this OS thread has used.
fn used() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    let whole = Duration::from_secs(u64::try_from(time.tv_sec).unwrap_or(0));
    whole + Duration::from_nanos(u64::try_from(time.tv_nsec).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn lives_follow_each_other() {
        let seats = Arc::new(Seats::default());
        let (sender, receiver) = channel();
        for number in 0..2000_u32 {
            let sender = sender.clone();
            seats.take("t".into(), move |_| sender.send(number).unwrap()).unwrap();
            if number % 3 == 0 {
                assert_eq!(receiver.recv(), Ok(number));
            } else {
                let _ = receiver.recv_timeout(Duration::from_secs(60)).unwrap();
            }
        }
        std::thread::sleep(2 * WHILE);
        assert!(seats.0.lock().is_empty());
        seats.take("t".into(), move |used| sender.send(used.as_nanos() as u32).unwrap()).unwrap();
        assert_eq!(receiver.recv(), Ok(0));
    }
}
