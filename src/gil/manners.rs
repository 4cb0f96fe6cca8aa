//! The manners of the lock: who gets it next, when somebody asks for it, when it is handed over.
//!
//! Lives here: `Manners`, CPython's "new GIL" of 3.2 (`Python/ceval_gil.h`) built from a mutex and
//! two conditions. May use: `vm` (the breaker, what natives see).
//! Deliberately absent: the world behind the lock and all `unsafe` (lock.rs).
//!
//! - The lock is a flag, `locked`, under a mutex; who waits for it waits on the condition `free`.
//! - A waiter sleeps at most one *interval*. If it wakes by itself, the lock is still held and was
//!   held by nobody else meanwhile (`switches` has not moved), it *asks*: it sets the breaker, and
//!   the holder's loop gives up at its next look. If somebody else got the lock meanwhile, the
//!   waiter starts a fresh interval, so every holder has its slice.
//! - Whoever gives the lock up because it was asked waits on `switched` until another thread has
//!   taken it (*forced switching*). Without that it would take the lock again before the waiter's
//!   core has woken, and the interval would say how often the lock is offered, not how often it
//!   moves. Whoever gives it up for a reason of its own (I/O, a wait) does not wait.
//! - Before a waiter that has asked and a holder that gives up sleep, they *watch* for each other
//!   for a moment. CPython's do not; a hand-over takes 30 microseconds less for it, and is punctual.
//! - A thread alone is never asked: its turn does not end.
//!
//! One mutex guards all of it; CPython has a second one for `switched`. parking_lot's mutex lets a
//! running thread overtake a woken one, which is what the GIL's own mutex does on Linux.
//!
//! The same mutex is held at both sides of the door anyway, so the threads' times are kept there:
//! two readings of the clock a turn, nothing inside it.

use super::glance::{Glance, has_company};
use crate::object::ThreadId;
use crate::vm::{Breaker, Times};
use parking_lot::{Condvar, Mutex, MutexGuard};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Somebody who takes the lock and is no script thread: a signal, a watchdog. Its times are not
/// kept, and it asks at once instead of waiting an interval.
pub const OUTSIDER: ThreadId = ThreadId(u32::MAX);

/// How long the two threads of a hand-over watch for each other before they sleep. The holder
/// usually looks within a microsecond. Whoever sleeps in that moment is woken by the other one, and
/// Linux likes to wake a thread on its waker's processor: it then waits behind its waker until the
/// system's own time slice ends, 3-4 ms later (measured: 10 hand-overs in 25 ms instead of 26).
const WATCH: Duration = Duration::from_micros(50);

/// How long a thread that finds the lock taken looks before it sleeps at all: whoever has been woken
/// by the holder finds it at the end of its turn, and two threads that hand over by locks of the
/// script do so twice as often.
const BRIEF: Duration = Duration::from_micros(5);

/// What a thread does with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// It has not begun or has ended.
    Nothing,
    /// It runs the script's code.
    HasGil,
    /// It waits for the GIL.
    Waiting,
    /// It waits for something else: a lock, a time, the end of a thread.
    Blocked,
    /// It works without the GIL: it imports, reads, writes, computes.
    Native,
}

/// Times, and what goes on since when.
struct Book {
    times: Times,
    doing: Doing,
    since: Instant,
}

impl Book {
    fn turn_to(&mut self, doing: Doing, now: Instant) {
        let past = now.saturating_duration_since(self.since);
        match self.doing {
            Doing::Nothing => {}
            Doing::HasGil => self.times.has_gil += past,
            Doing::Waiting => self.times.waiting += past,
            Doing::Blocked => self.times.blocked += past,
            Doing::Native => self.times.native += past,
        }
        (self.doing, self.since) = (doing, now);
    }
}

struct State {
    locked: bool,
    /// Who has the lock or, if it is free, had it last.
    last_holder: Option<ThreadId>,
    /// Goes up when the lock comes to a thread that did not have it last.
    switches: u64,
    /// How many wait on `free`.
    waiting: u32,
    /// A waiter has asked for the lock.
    asked: bool,
    /// The run is over: whoever can be refused is.
    closed: bool,
    /// By thread.
    books: Vec<Book>,
}

impl State {
    fn book(&mut self, thread: ThreadId) -> Option<&mut Book> {
        if thread == OUTSIDER {
            return None;
        }
        let at = thread.0 as usize;
        while self.books.len() <= at {
            let since = Instant::now();
            self.books.push(Book { times: Times::default(), doing: Doing::Nothing, since });
        }
        self.books.get_mut(at)
    }

    fn note(&mut self, thread: ThreadId, doing: Doing) {
        if let Some(book) = self.book(thread) {
            book.turn_to(doing, Instant::now());
        }
    }
}

/// The lock without what it protects.
pub struct Manners {
    state: Mutex<State>,
    /// Told when the lock is given up; whoever wants it waits here.
    free: Condvar,
    /// Told when another thread has taken it; whoever was asked for it waits here.
    switched: Condvar,
    /// How a waiter reaches the holder, which looks at nothing else.
    breaker: Breaker,
    /// Nanoseconds.
    interval: AtomicU64,
    /// Goes up when the lock is given up or taken, for those who watch.
    moves: AtomicU64,
    glance: Glance,
}

impl Manners {
    /// A free lock.
    pub fn new(interval: Duration) -> Manners {
        let manners = Manners {
            state: Mutex::new(State {
                locked: false,
                last_holder: None,
                switches: 0,
                waiting: 0,
                asked: false,
                closed: false,
                books: Vec::new(),
            }),
            free: Condvar::new(),
            switched: Condvar::new(),
            breaker: Breaker::default(),
            interval: AtomicU64::new(0),
            moves: AtomicU64::new(0),
            glance: Glance::default(),
        };
        manners.set_interval(interval);
        manners
    }

    /// The flag that the holder's loop looks at.
    pub fn breaker(&self) -> &Breaker {
        &self.breaker
    }

    /// How long a waiter waits before it asks.
    pub fn interval(&self) -> Duration {
        Duration::from_nanos(self.interval.load(Ordering::Relaxed))
    }

    /// Sets the interval; at least a microsecond, as CPython's.
    pub fn set_interval(&self, interval: Duration) {
        let ns = u64::try_from(interval.as_nanos()).unwrap_or(u64::MAX).max(1_000);
        self.interval.store(ns, Ordering::Relaxed);
    }

    /// Takes the lock, however long that takes. Gives false, and does not take it, if `refusable`
    /// and the lock has been closed.
    pub fn take(&self, me: ThreadId, refusable: bool) -> bool {
        let mut state = self.state.lock();
        state.note(me, Doing::Waiting);
        if state.locked && state.waiting == 0 && me != OUTSIDER {
            let seen = self.moves.load(Ordering::Relaxed);
            MutexGuard::unlocked(&mut state, || {
                self.glance.of(BRIEF, || self.moves.load(Ordering::Relaxed) != seen);
            });
        }
        while state.locked && !(refusable && state.closed) {
            let seen = state.switches;
            state.waiting += 1;
            if me == OUTSIDER {
                self.ask(&mut state);
            }
            let timed_out = self.free.wait_for(&mut state, self.interval()).timed_out();
            if timed_out && state.locked && state.switches == seen {
                self.ask(&mut state);
                self.watch(&mut state);
            }
            state.waiting -= 1;
        }
        if refusable && state.closed {
            // The wake-up may have been meant for one who is not refused, and a releaser that was
            // asked waits for a taker that will not come.
            self.free.notify_one();
            self.switched.notify_all();
            return false;
        }
        state.locked = true;
        self.moves.fetch_add(1, Ordering::Relaxed);
        if state.last_holder != Some(me) {
            if let Some(last) = state.last_holder.replace(me)
                && let Some(book) = state.book(last)
            {
                book.times.switches += 1;
            }
            state.switches += 1;
            self.switched.notify_all();
        }
        state.asked = false;
        self.breaker.clear();
        state.note(me, Doing::HasGil);
        true
    }

    /// Gives the lock up; waits until another has it if another asked for it.
    pub fn drop(&self, me: ThreadId) {
        let mut state = self.state.lock();
        state.note(me, Doing::Native);
        state.locked = false;
        self.moves.fetch_add(1, Ordering::Relaxed);
        self.free.notify_one();
        if state.asked {
            state.asked = false;
            self.breaker.clear();
            if let Some(book) = state.book(me) {
                book.times.forced += 1;
            }
            let seen = state.switches;
            self.watch(&mut state);
            while state.switches == seen && state.waiting > 0 && !state.closed {
                self.switched.wait(&mut state);
            }
        }
    }

    /// Watches, without the mutex and for a short while, until the lock is given up or taken.
    fn watch(&self, state: &mut MutexGuard<'_, State>) {
        let seen = self.moves.load(Ordering::Relaxed);
        let limit = if has_company() { WATCH } else { Duration::ZERO };
        MutexGuard::unlocked(state, || {
            let start = Instant::now();
            while self.moves.load(Ordering::Relaxed) == seen && start.elapsed() < limit {
                std::hint::spin_loop();
            }
        });
    }

    fn ask(&self, state: &mut State) {
        state.asked = true;
        self.breaker.set();
    }

    /// Says what a thread without the lock does from now on.
    pub fn note(&self, thread: ThreadId, doing: Doing) {
        self.state.lock().note(thread, doing);
    }

    /// From now on `take` refuses whoever can be refused; the holder gives up at its next look.
    pub fn close(&self) {
        self.state.lock().closed = true;
        self.breaker.set();
        self.free.notify_all();
        self.switched.notify_all();
    }

    /// What every thread has done so far.
    pub fn times(&self) -> Vec<Times> {
        let mut state = self.state.lock();
        let now = Instant::now();
        let books = state.books.iter_mut();
        books.map(|book| (book.turn_to(book.doing, now), book.times).1).collect()
    }

    /// How often the lock came to a thread that did not have it last.
    pub fn switches(&self) -> u64 {
        self.state.lock().switches
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicBool;
    use std::thread::scope;

    const A: ThreadId = ThreadId(0);
    const B: ThreadId = ThreadId(1);

    #[test]
    fn a_thread_alone_is_never_asked() {
        let lock = Manners::new(Duration::from_micros(1));
        for _ in 0..1000 {
            assert!(lock.take(A, false));
            assert!(!lock.breaker().is_set());
            lock.drop(A);
        }
        assert_eq!((lock.switches(), lock.times()[0].forced), (1, 0));
    }

    #[test]
    fn a_waiter_asks_and_the_holder_hands_over() {
        let lock = Manners::new(Duration::from_millis(1));
        let got = AtomicBool::new(false);
        lock.take(A, false);
        scope(|s| {
            s.spawn(|| {
                lock.take(B, false);
                got.store(true, Ordering::SeqCst);
                lock.drop(B);
            });
            while !lock.breaker().is_set() {
                std::hint::spin_loop();
            }
            assert!(!got.load(Ordering::SeqCst));
            lock.drop(A);
            // Forced switching: `drop` came back because the other thread had the lock.
            assert!(lock.switches() >= 2);
            lock.take(A, false);
            lock.drop(A);
        });
        let times = lock.times();
        assert_eq!((times[0].switches, times[0].forced), (1, 1));
        assert!(times[1].waiting >= Duration::from_millis(1));
        assert!(!lock.breaker().is_set());
    }

    #[test]
    fn many_threads_take_turns_and_none_is_lost() {
        let lock = Manners::new(Duration::from_micros(50));
        let inside = AtomicU64::new(0);
        let turns = AtomicU64::new(0);
        scope(|s| {
            for thread in 0..6 {
                let (lock, inside, turns) = (&lock, &inside, &turns);
                s.spawn(move || {
                    for turn in 0..300 {
                        lock.take(ThreadId(thread), false);
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        if turn % 10 == 0 {
                            let start = Instant::now();
                            let limit = Duration::from_millis(2);
                            while !lock.breaker().is_set() && start.elapsed() < limit {}
                        }
                        inside.fetch_sub(1, Ordering::SeqCst);
                        turns.fetch_add(1, Ordering::SeqCst);
                        lock.drop(ThreadId(thread));
                    }
                });
            }
        });
        assert_eq!(turns.load(Ordering::SeqCst), 1800);
    }

    #[test]
    fn a_closed_lock_refuses() {
        let lock = Manners::new(Duration::from_millis(5));
        lock.take(A, false);
        scope(|s| {
            let waiter = s.spawn(|| lock.take(B, true));
            lock.close();
            assert!(!waiter.join().unwrap());
        });
        lock.drop(A);
        assert!(!lock.take(B, true));
        assert!(lock.take(A, false));
    }

    #[test]
    fn an_outsider_asks_at_once() {
        let lock = Manners::new(Duration::from_secs(3600));
        lock.take(A, false);
        scope(|s| {
            s.spawn(|| {
                lock.take(OUTSIDER, false);
                lock.drop(OUTSIDER);
            });
            while !lock.breaker().is_set() {
                std::hint::spin_loop();
            }
            lock.drop(A);
        });
        assert_eq!(lock.times().len(), 1);
    }
}
