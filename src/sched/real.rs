//! The real driver: one OS thread for each script thread, a real lock, the clock on the wall.
//!
//! Lives here: `Real`, the life of an OS thread, `Interrupter`. May use: `gil`, `vm`, its siblings.
//! Deliberately absent: order. Who runs next is the lock's and the machine's business.
//!
//! An OS thread lives in a loop: a turn; then, without the GIL, what the turn asked for; then the
//! next turn, which brings the answer. All bookkeeping (`Status`, joiners, the verdict that nobody
//! can go on) happens under the GIL, at the two ends of a turn, so it is never half done.

use super::deadlock;
use super::ends;
use super::output::Output;
use super::parker::{Parker, Woken};
use super::patience::{self, Bell};
use super::reader::Reader;
use super::seats::Seats;
use super::{Driver, Ended, Host};
use crate::gil::{Doing, Era, GilLock, Glance, OUTSIDER, Settings};
use crate::object::{ExcKind, Gil, Raise, ThreadId};
use crate::text::room;
use crate::vm::breaker::{BackEdges, EveryOp};
use crate::vm::thread::WaitsFor;
use crate::vm::{
    Answer, Control, Looks, Patience, Pause, Plainly, Request, Status, Times, Waited, Watch, Where,
    World, turn,
};
use parking_lot::{Condvar, Mutex, RwLock};
use rustix::event::PollFlags;
use std::io;
use std::os::fd::BorrowedFd;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

/// The real driver.
pub struct Real {
    shared: Arc<Shared>,
}

pub(super) struct Shared {
    lock: Arc<GilLock>,
    host: Arc<dyn Host>,
    looks: Looks,
    parkers: Arc<Parkers>,
    seats: Arc<Seats>,
    output: Output,
    reader: Reader,
    /// Calls main away from descriptors.
    bell: Bell,
    /// Main has code to run, or waits for the others to end: Ctrl-C concerns it.
    running: AtomicBool,
    /// Ctrl-C came, and main has not had a turn since.
    interrupted: AtomicBool,
    /// Why the run ends although main has not: the first reason counts.
    verdict: Mutex<Option<Ended>>,
    /// Main is back in its caller.
    returned: Mutex<bool>,
    back: Condvar,
}

/// Every thread's parker, by number.
#[derive(Default)]
struct Parkers(RwLock<Vec<Arc<Parker>>>);

impl Parkers {
    fn of(&self, thread: ThreadId) -> Arc<Parker> {
        let at = thread.0 as usize;
        if let Some(parker) = self.0.read().get(at) {
            return Arc::clone(parker);
        }
        let mut parkers = self.0.write();
        while parkers.len() <= at {
            parkers.push(Arc::default());
        }
        Arc::clone(&parkers[at])
    }

    fn unpark_all(&self) {
        for parker in self.0.read().iter() {
            parker.unpark();
        }
    }
}

/// The driver as natives see it.
struct Handle {
    era: &'static Era,
    lock: Arc<crate::gil::Manners>,
    /// Nanoseconds, as scripts see them.
    nominal: AtomicU64,
    parkers: Arc<Parkers>,
}

impl Control for Handle {
    fn era(&self) -> &'static str {
        self.era.name
    }
    fn interval(&self) -> Duration {
        self.lock.interval()
    }
    fn nominal(&self) -> Duration {
        Duration::from_nanos(self.nominal.load(Ordering::Relaxed))
    }
    fn set_interval(&self, interval: Duration) {
        self.lock.set_interval(interval);
        self.nominal.store(self.lock.interval().as_nanos() as u64, Ordering::Relaxed);
    }
    fn times(&self) -> Vec<Times> {
        self.lock.times()
    }
    fn wake(&self, thread: ThreadId) {
        self.parkers.of(thread).unpark();
    }
}

/// What a turn leaves to be done without the GIL.
enum Act {
    /// Nothing: the next turn.
    Again,
    /// The thread has ended.
    Ended,
    /// Main has; and what is to be said about it.
    MainEnded(Ended, Option<String>),
    // The rest is what `Request` says, with all that it takes.
    Wait(Option<Duration>),
    Sleep(Duration),
    Spawn(ThreadId, String),
    Write,
    Import(String, Where, bool),
    Offload(Box<dyn FnOnce() -> Answer + Send>),
    Read(Box<dyn FnOnce() -> Answer + Send>),
    Watch(Watch),
}

/// What a thread brings to its next turn.
enum News {
    Nothing,
    /// It begins on an OS thread that has used so much processor time.
    Begins(Duration),
    /// It has waited; whether somebody woke it stands in its record, too.
    Waited(Woken),
    Answer(Answer),
}

const DONE: News = News::Answer(Answer::Value(Plainly::None));

impl Real {
    /// A driver of a world that nobody drives yet. The lock's interval is set as the settings say.
    pub fn new(lock: Arc<GilLock>, settings: &Settings, host: Arc<dyn Host>) -> Real {
        let parkers = Arc::new(Parkers::default());
        let manners = lock.manners();
        manners.set_interval(settings.effective());
        let handle = Handle {
            era: settings.era,
            lock: manners,
            nominal: AtomicU64::new(settings.nominal().as_nanos() as u64),
            parkers: Arc::clone(&parkers),
        };
        let looks = settings.era.looks;
        lock.turn(ThreadId::MAIN, |world, _| {
            ends::attach(world, Arc::new(handle));
        });
        lock.note(ThreadId::MAIN, Doing::Nothing);
        let shared = Shared {
            lock,
            host,
            looks,
            parkers,
            seats: Arc::default(),
            output: Output::default(),
            reader: Reader::default(),
            bell: Bell::default(),
            running: AtomicBool::new(false),
            interrupted: AtomicBool::new(false),
            verdict: Mutex::new(None),
            returned: Mutex::new(false),
            back: Condvar::new(),
        };
        let shared = Arc::new(shared);
        if room::is_limited() {
            watch_memory(Arc::downgrade(&shared));
        }
        Real { shared }
    }
}

/// Lets whoever runs end its turn when the process uses more memory than it may: at the beginning
/// of the next one the loop raises MemoryError.
fn watch_memory(shared: Weak<Shared>) {
    let look = move || match shared.upgrade() {
        Some(shared) => {
            if room::is_over() {
                shared.lock.breaker().set();
            }
            true
        }
        None => false,
    };
    // Without it only large requests are refused; small ones are when a turn ends by itself.
    let _ = std::thread::Builder::new().name("memory".into()).spawn(|| room::watch(look));
}

impl Driver for Real {
    fn main(&mut self) -> Ended {
        let shared = &self.shared;
        shared.running.store(true, Ordering::SeqCst);
        let ended = live(shared, ThreadId::MAIN, News::Nothing);
        shared.running.store(false, Ordering::SeqCst);
        shared.lock.note(ThreadId::MAIN, Doing::Nothing);
        match ended {
            Some(ended) => ended,
            None => shared.verdict(),
        }
    }

    fn finish(&mut self, ended: Ended) -> Ended {
        let over = self.shared.verdict.lock().is_some() || ended == Ended::BrokenPipe;
        let interrupted = ended == Ended::Interrupted;
        let hooks = |world: &mut World, _: &mut Gil| ends::begin_before_join(world, interrupted);
        if !over && self.shared.lock.turn(ThreadId::MAIN, hooks) {
            self.main();
        }
        let shared = &self.shared;
        let ended = match shared.wait_for_others() {
            Some(verdict) => verdict,
            None if over => ended,
            None => {
                shared.lock.turn(ThreadId::MAIN, |world, _| ends::begin_last(world));
                match self.main() {
                    Ended::Exit(_) | Ended::Normal | Ended::Uncaught(_) => ended,
                    other => other,
                }
            }
        };
        let shared = &self.shared;
        shared.lock.close();
        shared.parkers.unpark_all();
        *shared.returned.lock() = true;
        shared.back.notify_all();
        // `turn` is not refused: what has been printed is written, whatever ended the run.
        let unnoticed = shared.lock.turn(ThreadId::MAIN, |world, gil| {
            shared.output.collect(world);
            ends::unnoticed(world, gil)
        });
        shared.lock.note(ThreadId::MAIN, Doing::Nothing);
        let written = match ended {
            Ended::BrokenPipe => Ok(()),
            _ => shared.output.write(&*shared.host),
        };
        if !unnoticed.is_empty() {
            shared.host.complain(&unnoticed);
        }
        match (written, ended) {
            (Err(error), Ended::Normal) if error.kind() == io::ErrorKind::BrokenPipe => {
                Ended::BrokenPipe
            }
            (_, ended) => ended,
        }
    }

    fn interrupter(&self) -> Interrupter {
        Interrupter(Handles::Real(Arc::downgrade(&self.shared)))
    }
}

/// The life of a thread. Main gets back how its code ended; `None` if it was sent away.
fn live(shared: &Arc<Shared>, me: ThreadId, mut news: News) -> Option<Ended> {
    let parker = shared.parkers.of(me);
    // Most waits for descriptors are long, and many threads may begin with one.
    let glance = Glance::wary();
    loop {
        news = match shared.turn(me, news, &parker)? {
            Act::Again => News::Nothing,
            Act::Ended => {
                shared.lock.note(me, Doing::Nothing);
                return None;
            }
            Act::MainEnded(ended, text) => return Some(shared.say(ended, text)),
            Act::Wait(limit) => {
                shared.lock.note(me, Doing::Blocked);
                News::Waited(parker.park_briefly(limit))
            }
            Act::Sleep(time) => {
                shared.lock.note(me, Doing::Blocked);
                let end = Instant::now().checked_add(time);
                loop {
                    let left = end.map(|end| end.saturating_duration_since(Instant::now()));
                    if parker.park(left) == Woken::TimeOut || shared.called_away(me) {
                        break DONE;
                    }
                }
            }
            Act::Spawn(thread, name) => News::Answer(spawn(shared, thread, name)),
            Act::Write => {
                shared.write();
                DONE
            }
            Act::Import(name, place, again) => {
                News::Answer(shared.host.import(&shared.lock, me, &name, &place, again))
            }
            Act::Offload(job) => News::Answer(job()),
            Act::Read(job) if me == ThreadId::MAIN => {
                let gone = || shared.called_away(me);
                shared.reader.ask(job, &parker, gone).map_or(News::Nothing, News::Answer)
            }
            Act::Read(job) => News::Answer(job()),
            Act::Watch(job) => News::Answer(job(&Waiter { shared, me, glance: &glance })),
        };
    }
}

/// A thread that waits for descriptors. The others than main are not called away: when the run is
/// over, nobody waits for them.
struct Waiter<'a> {
    shared: &'a Shared,
    me: ThreadId,
    glance: &'a Glance,
}

impl Patience for Waiter<'_> {
    fn wait(&self, on: &[(BorrowedFd<'_>, PollFlags)], limit: Option<Duration>) -> Waited {
        let Waiter { shared, me, glance } = *self;
        shared.lock.note(me, Doing::Blocked);
        let bell = (me == ThreadId::MAIN).then_some(&shared.bell);
        patience::wait(on, limit, bell, Some(glance), || shared.called_away(me))
    }
}

/// Starts the OS thread of a script thread.
fn spawn(shared: &Arc<Shared>, thread: ThreadId, name: String) -> Answer {
    let name: String = name.chars().filter(|&c| c != '\0').collect();
    let own = Arc::clone(shared);
    let life = move |used| {
        live(&own, thread, News::Begins(used));
    };
    match shared.seats.take(name, life) {
        Ok(()) => Answer::Value(Plainly::None),
        Err(_) => {
            shared.lock.turn(OUTSIDER, |world, _| ends::finished(world, thread));
            let message = Plainly::Str("can't start new thread".into());
            Answer::Raise(ExcKind::RuntimeError, vec![message])
        }
    }
}

impl Shared {
    /// One turn, with the bookkeeping at both ends. `None`: the run is over.
    fn turn(&self, me: ThreadId, news: News, parker: &Parker) -> Option<Act> {
        self.lock.enter(me, move |world, gil| {
            let record = world.thread_mut(me);
            let answer = match news {
                News::Nothing => None,
                News::Begins(used) => {
                    record.used_before = used;
                    None
                }
                News::Answer(answer) => Some(answer),
                News::Waited(woken) => Some(match (woken, &record.status) {
                    (Woken::TimeOut, Status::Blocked { .. }) => Answer::TimedOut,
                    _ => Answer::Value(Plainly::Bool(true)),
                }),
            };
            // Whatever token is left was for the wait that is over.
            parker.clear();
            if me == ThreadId::MAIN {
                self.interrupted.store(false, Ordering::SeqCst);
            }
            record.status = Status::Ready;
            record.waits_for = WaitsFor::Nothing;
            if let Some(body) = &mut record.body {
                body.answer = answer;
            }
            let breaker = self.lock.breaker();
            let pause = match self.looks {
                Looks::EveryOp => turn::run(world, gil, me, &mut EveryOp(breaker)),
                Looks::BackEdges => turn::run(world, gil, me, &mut BackEdges(breaker)),
            };
            self.depart(world, gil, me, pause)
        })
    }

    /// The end of a turn.
    fn depart(&self, world: &mut World, gil: &mut Gil, me: ThreadId, pause: Pause) -> Act {
        let request = match pause {
            Pause::GaveUp => return Act::Again,
            Pause::Finished if me == ThreadId::MAIN => {
                world.thread_mut(me).status = Status::Away;
                let (ended, text) = ends::of_main(world, gil);
                if text.is_some() {
                    self.output.collect(world);
                }
                return Act::MainEnded(ended, text);
            }
            Pause::Finished => {
                ends::finished(world, me);
                self.check(world, gil);
                if !ends::others_live(world) {
                    // Main may wait for the last one to end.
                    self.parkers.of(ThreadId::MAIN).unpark();
                }
                return Act::Ended;
            }
            Pause::Ask(request) => request,
        };
        let waits = matches!(request, Request::Wait { .. });
        let record = world.thread_mut(me);
        record.status = match request {
            Request::Wait { limit } => Status::Blocked { timed: limit.is_some() },
            _ => Status::Away,
        };
        if waits {
            self.check(world, gil);
        }
        match request {
            Request::Wait { limit } => Act::Wait(limit),
            Request::Sleep(time) => Act::Sleep(time),
            Request::Spawn(thread) => Act::Spawn(thread, world.thread(thread).name.clone()),
            Request::Flush => {
                self.output.collect(world);
                Act::Write
            }
            Request::Import { name, place, again } => Act::Import(name, place, again),
            Request::Offload(job) => Act::Offload(job),
            Request::Read(job) => Act::Read(job),
            Request::Watch(job) => Act::Watch(job),
        }
    }

    /// Says how main ended. As with CPython, what was printed before comes first.
    fn say(&self, ended: Ended, text: Option<String>) -> Ended {
        if let Some(text) = text {
            if let Err(error) = self.output.write(&*self.host)
                && error.kind() == io::ErrorKind::BrokenPipe
            {
                return Ended::BrokenPipe;
            }
            self.host.complain(&text);
        }
        ended
    }

    /// Ends the run if nobody can go on.
    fn check(&self, world: &World, gil: &Gil) {
        if deadlock::stuck(world) {
            let report = deadlock::report(world, gil);
            self.end(Ended::Deadlock(report));
        }
    }

    /// Writes what has been printed.
    fn write(&self) {
        if let Err(error) = self.output.write(&*self.host)
            && error.kind() == io::ErrorKind::BrokenPipe
        {
            self.end(Ended::BrokenPipe);
        }
    }

    /// Ends the run: no thread gets another turn. Whoever runs stops at its next look.
    fn end(&self, ended: Ended) {
        self.verdict.lock().get_or_insert(ended);
        self.lock.close();
        self.parkers.unpark_all();
        self.bell.ring();
    }

    /// The verdict, said aloud.
    fn verdict(&self) -> Ended {
        let ended = self.verdict.lock().clone().unwrap_or(Ended::Normal);
        if let Ended::Deadlock(report) = &ended {
            let text = report.to_string();
            self.lock.turn(ThreadId::MAIN, |world, _| self.output.collect(world));
            if self.output.write(&*self.host).is_ok() {
                self.host.complain(&text);
            }
        }
        ended
    }

    /// Whether a thread must not sleep or wait for a read any longer.
    fn called_away(&self, me: ThreadId) -> bool {
        (me == ThreadId::MAIN && self.interrupted.load(Ordering::SeqCst))
            || self.verdict.lock().is_some()
    }

    /// Main has ended: waits for the others, but not for daemons. Gives a verdict if there is one.
    fn wait_for_others(&self) -> Option<Ended> {
        if self.verdict.lock().is_some() {
            return None;
        }
        let main = ThreadId::MAIN;
        let parker = self.parkers.of(main);
        self.interrupted.store(false, Ordering::SeqCst);
        self.running.store(true, Ordering::SeqCst);
        self.lock.enter(main, |world, gil| {
            ends::finished(world, main);
            self.check(world, gil);
        });
        loop {
            self.lock.note(main, Doing::Blocked);
            match self.lock.enter(main, |world, _| ends::others_live(world)) {
                Some(true) => {
                    self.lock.note(main, Doing::Blocked);
                    parker.park(None);
                }
                Some(false) => return None,
                None => return Some(self.verdict()),
            }
            if self.interrupted.load(Ordering::SeqCst) {
                self.host.complain("KeyboardInterrupt\n");
                return Some(Ended::Interrupted);
            }
        }
    }

    /// Ctrl-C.
    fn interrupt(&self) {
        if !self.running.load(Ordering::SeqCst) {
            return;
        }
        let main = ThreadId::MAIN;
        self.lock.enter(OUTSIDER, |world, _| {
            if let Some(body) = &mut world.thread_mut(main).body {
                // The loop raises it instead of the answer that main waits for.
                body.interrupt = Some(Box::new(Raise::Bare(ExcKind::KeyboardInterrupt)));
            }
            world.wake(main);
            self.interrupted.store(true, Ordering::SeqCst);
        });
        self.parkers.of(main).unpark();
        self.bell.ring();
    }

    /// Ends the run when the time is over, unless it has ended before.
    fn time_out(&self, after: Duration) {
        /// How long main may take to come back.
        const GRACE: Duration = Duration::from_millis(500);
        let mut returned = self.returned.lock();
        if !*returned {
            self.back.wait_for(&mut returned, after);
        }
        if *returned {
            return;
        }
        drop(returned);
        self.end(Ended::TimedOut);
        let mut returned = self.returned.lock();
        if !*returned {
            self.back.wait_for(&mut returned, GRACE);
        }
        if !*returned {
            self.host.stuck(&Ended::TimedOut);
        }
    }
}

/// Interrupts the main thread, or ends the run, from outside.
#[derive(Clone)]
pub struct Interrupter(pub(super) Handles);

#[derive(Clone)]
pub(super) enum Handles {
    Real(Weak<Shared>),
    Virtual(Arc<super::virt::Signals>),
}

impl Interrupter {
    /// Raises KeyboardInterrupt in the main thread at once, also while it waits. Nothing happens
    /// if no code of it runs. Not to be called in a turn.
    pub fn interrupt(&self) {
        match &self.0 {
            Handles::Real(shared) => {
                if let Some(shared) = shared.upgrade() {
                    shared.interrupt();
                }
            }
            Handles::Virtual(signals) => signals.interrupt(),
        }
    }

    /// Ends the run after some time, unless it has ended by itself.
    pub fn time_out(&self, after: Duration) {
        let own = self.clone();
        let watch = move || match &own.0 {
            Handles::Real(shared) => {
                if let Some(shared) = shared.upgrade() {
                    shared.time_out(after);
                }
            }
            Handles::Virtual(signals) => signals.time_out(after),
        };
        // Without a watchdog the run goes on without a limit, which is what a machine that cannot
        // start one more thread can give.
        let _ = std::thread::Builder::new().name("watchdog".into()).spawn(watch);
    }
}
