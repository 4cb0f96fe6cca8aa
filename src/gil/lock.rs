//! The lock around a world, and its one door.
//!
//! Lives here: `GilLock`, the only place beside tests that mints a key; all `unsafe` of the room.
//! May use: `object` (the key), `vm` (the world), manners.rs (who gets the lock when).
//! Deliberately absent: what happens in a turn (`vm`), who takes turns (`sched`).
//!
//! A *turn* is what a thread does between taking the lock and giving it up, and a turn is a
//! closure: [`GilLock::turn`]. So giving up the lock is returning, there is no way to forget it,
//! and one door is all the compiler must guard:
//!
//! - The closure gets `&mut World` and `&mut Gil` for as long as it runs, and no longer.
//! - The closure and its result are `Send`. Values and counted pointers are not, so nothing that is
//!   counted comes in or goes out; their plain counts only ever change under the lock.
//! - The world itself is made and dropped behind the door, under a key.
//!
//! A number may leave:
//!
//! ```
//! use toyvm::{gil::GilLock, object::ThreadId, vm::World};
//! let lock = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! let threads = lock.turn(ThreadId::MAIN, |world, _| world.threads.len());
//! assert_eq!(threads, 1);
//! ```
//!
//! A value may not, whether it is returned,
//!
//! ```compile_fail
//! use toyvm::{gil::GilLock, object::ThreadId, vm::World};
//! let lock = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! let shown = lock.turn(ThreadId::MAIN, |world, _| world.last_shown.clone());
//! ```
//!
//! or carried out in a captured place. With a number for a place it compiles:
//!
//! ```
//! use toyvm::{gil::GilLock, object::ThreadId, vm::World};
//! let lock = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! let mut place = None;
//! lock.turn(ThreadId::MAIN, |world, _| place = Some(world.recursion_limit));
//! assert_eq!(place, Some(1000));
//! ```
//!
//! with a value it does not:
//!
//! ```compile_fail
//! use toyvm::{gil::GilLock, object::ThreadId, vm::World};
//! let lock = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! let mut place = None;
//! lock.turn(ThreadId::MAIN, |world, _| place = Some(world.last_shown.clone()));
//! ```
//!
//! Nor may a value be brought in, or the key be handed to another OS thread:
//!
//! ```compile_fail
//! use toyvm::{gil::GilLock, object::{ThreadId, Value}, vm::World};
//! let lock = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! let mine = Value::str("mine");
//! lock.turn(ThreadId::MAIN, move |world, _| world.last_shown = mine);
//! ```
//!
//! ```compile_fail
//! use toyvm::{gil::GilLock, object::ThreadId, vm::World};
//! let lock = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! lock.turn(ThreadId::MAIN, |_, gil| {
//!     std::thread::scope(|s| { s.spawn(|| drop(gil)); });
//! });
//! ```
//!
//! A turn inside a turn would see objects change under it. Of the same world it would wait for
//! itself; of another one it would mint a second key, which is refused:
//!
//! ```should_panic
//! use toyvm::{gil::GilLock, object::ThreadId, vm::World};
//! let outer = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! let inner = GilLock::new(std::time::Duration::from_millis(5), World::new);
//! outer.turn(ThreadId::MAIN, |_, _| inner.turn(ThreadId::MAIN, |_, _| ()));
//! ```

use super::manners::{Doing, Manners};
use crate::object::registry::{Opened, take_doomed};
use crate::object::{Gil, Registry, ThreadId};
use crate::vm::{Breaker, Times, World};
use std::cell::UnsafeCell;
use std::sync::Arc;
use std::time::Duration;

/// A world and the lock around it.
pub struct GilLock<W = World> {
    manners: Arc<Manners>,
    /// Looked at only in `inside`.
    inside: UnsafeCell<Inside<W>>,
}

/// What is behind the door: the world, and the registry of its objects.
struct Inside<W> {
    world: Option<W>,
    registry: Registry,
}

// LAW: a world is made, used and dropped only by whoever has the lock (`inside`), and nothing that
// is counted passes the door, so no two OS threads ever touch the same count. This holds for
// `World`, which holds nothing that is bound to an OS thread; hence not for every `W`.
unsafe impl Send for GilLock<World> {}
// LAW: as above; what is reached through `&GilLock` is the manners (shareable) and the door.
unsafe impl Sync for GilLock<World> {}

/// Gives the lock up when a turn ends, also by a panic, so that a test fails instead of hanging.
struct Holding<'a> {
    manners: &'a Manners,
    me: ThreadId,
}

impl Drop for Holding<'_> {
    fn drop(&mut self) {
        self.manners.drop(self.me);
    }
}

impl<W> GilLock<W> {
    /// A lock around what `build` makes. `interval`: how long a thread waits before it asks.
    ///
    /// # Panics
    /// If it is called in a turn.
    pub fn new(interval: Duration, build: impl FnOnce(&mut Gil) -> W + Send) -> GilLock<W> {
        let manners = Arc::new(Manners::new(interval));
        let inside = Inside { world: None, registry: Registry::new() };
        let lock = GilLock { manners, inside: UnsafeCell::new(inside) };
        lock.inside(ThreadId::MAIN, false, |world, gil| *world = Some(build(gil)));
        lock.note(ThreadId::MAIN, Doing::Nothing);
        lock
    }

    /// One turn of a thread.
    ///
    /// # Panics
    /// If it is called in a turn.
    pub fn turn<R: Send>(
        &self,
        thread: ThreadId,
        f: impl FnOnce(&mut W, &mut Gil) -> R + Send,
    ) -> R {
        match self.inside(thread, false, |world, gil| f(there(world), gil)) {
            Some(result) => result,
            None => unreachable!("refused a turn that cannot be refused"),
        }
    }

    /// One turn of a thread; `None` if the lock has been closed.
    ///
    /// # Panics
    /// If it is called in a turn.
    pub fn enter<R: Send>(
        &self,
        thread: ThreadId,
        f: impl FnOnce(&mut W, &mut Gil) -> R + Send,
    ) -> Option<R> {
        self.inside(thread, true, |world, gil| f(there(world), gil))
    }

    /// Takes the lock, makes the key, opens the world; and back.
    fn inside<R>(
        &self,
        me: ThreadId,
        refusable: bool,
        f: impl FnOnce(&mut Option<W>, &mut Gil) -> R,
    ) -> Option<R> {
        if !self.manners.take(me, refusable) {
            return None;
        }
        let _holding = Holding { manners: &self.manners, me };
        // LAW: the lock has just been taken and is given up after the key and the borrow are gone
        // (locals drop in reverse order), so this key and this borrow of the world are the only
        // ones. A turn inside a turn does not get here: `take` waits, or `mint` panics.
        let (mut gil, inside) = unsafe { (Gil::mint(), &mut *self.inside.get()) };
        let _opened = Opened::new(&mut inside.registry);
        Some(f(&mut inside.world, &mut gil))
    }

    /// No `enter` succeeds from now on; who waits in one is sent away.
    pub fn close(&self) {
        self.manners.close();
    }

    /// The flag that a turn's loop looks at.
    pub fn breaker(&self) -> &Breaker {
        self.manners.breaker()
    }

    /// Says what a thread does from now on, outside its turns.
    pub fn note(&self, thread: ThreadId, doing: Doing) {
        self.manners.note(thread, doing);
    }

    /// What every thread has done so far.
    pub fn times(&self) -> Vec<Times> {
        self.manners.times()
    }

    /// The lock without its world, for natives that ask about it or set its interval.
    pub fn manners(&self) -> Arc<Manners> {
        Arc::clone(&self.manners)
    }
}

fn there<W>(world: &mut Option<W>) -> &mut W {
    match world {
        Some(world) => world,
        None => unreachable!("the world is there until the lock is dropped"),
    }
}

impl<W> Drop for GilLock<W> {
    fn drop(&mut self) {
        self.inside(ThreadId::MAIN, false, |world, _| {
            drop(world.take());
            // Who has last words waits for them once, and then goes for good.
            loop {
                let doomed = take_doomed();
                if doomed.is_empty() {
                    break;
                }
                drop(doomed);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gil::OUTSIDER;
    use crate::object::Value;

    fn lock() -> Arc<GilLock> {
        Arc::new(GilLock::new(Duration::from_micros(100), World::new))
    }

    #[test]
    fn turns_of_many_threads_see_one_world() {
        let lock = lock();
        std::thread::scope(|s| {
            for thread in 0..4 {
                let lock = &lock;
                s.spawn(move || {
                    for _ in 0..500 {
                        lock.turn(ThreadId(thread), |world, _| {
                            let seen = world.recursion_limit;
                            world.last_shown = Value::str("somebody was here");
                            world.recursion_limit = seen + 1;
                        });
                    }
                });
            }
        });
        assert_eq!(lock.turn(ThreadId::MAIN, |world, _| world.recursion_limit), 3000);
    }

    #[test]
    fn a_closed_lock_lets_only_its_owner_in() {
        let lock = lock();
        assert_eq!(lock.enter(ThreadId(1), |_, _| 1), Some(1));
        lock.close();
        assert_eq!(lock.enter(ThreadId(1), |_, _| 1), None);
        assert_eq!(lock.turn(OUTSIDER, |_, _| 2), 2);
    }

    #[test]
    fn the_world_is_dropped_on_another_thread_under_a_key() {
        let lock = lock();
        lock.turn(ThreadId::MAIN, |world, _| world.last_shown = Value::list(vec![]));
        std::thread::spawn(move || drop(lock)).join().unwrap();
    }
}
