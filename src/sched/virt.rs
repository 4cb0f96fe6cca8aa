//! The virtual driver: one OS thread, dice, and a clock of its own.
//!
//! Lives here: `Virtual`. May use: `gil` (the door; nobody else is at it), `vm`, its siblings.
//! Deliberately absent: OS threads, real time. The same seed gives the same run, byte for byte.
//!
//! A step: throw who of those who can runs next, and for how many looks (mostly few, sometimes
//! many, so that races show); run that turn; do at once what it asks for. Every look is worth some
//! nanoseconds of the clock. When all sleep, the clock jumps to whoever wakes first.

use super::deadlock;
use super::ends;
use super::output::Output;
use super::parker::{Parker, Woken};
use super::patience;
use super::reader::Reader;
use super::real::{Handles, Interrupter};
use super::rng::Rng;
use super::{Driver, Ended, Host};
use crate::gil::{Era, GilLock, Settings};
use crate::object::{ExcKind, Gil, Raise, ThreadId};
use crate::vm::breaker::Counted;
use crate::vm::thread::WaitsFor;
use crate::vm::world::Clock;
use crate::vm::{
    Answer, Control, Patience, Pause, Plainly, Request, Status, Times, Waited, Watch, Where, World,
    turn,
};
use parking_lot::Mutex;
use rustix::event::PollFlags;
use std::io;
use std::os::fd::BorrowedFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Looks in a turn, on average, while others could run.
const MEAN: u64 = 40;
/// Looks in a turn of a thread that is alone; signals are seen between turns.
const ALONE: u64 = 10_000;
/// What a look is worth, in nanoseconds.
const LOOK: u64 = 50;
/// What leaving a turn is worth, in nanoseconds.
const TURN: u64 = 1_000;

/// The virtual driver.
pub struct Virtual {
    lock: Arc<GilLock>,
    host: Arc<dyn Host>,
    state: State,
    handle: Arc<Handle>,
    signals: Arc<Signals>,
    output: Output,
    reader: Reader,
}

/// Wishes from outside.
#[derive(Default)]
pub struct Signals {
    /// Main has code to run.
    running: AtomicBool,
    interrupted: AtomicBool,
    timed_out: AtomicBool,
    /// Wakes the driver out of a read.
    parker: Arc<Parker>,
}

impl Signals {
    pub(super) fn interrupt(&self) {
        if self.running.load(Ordering::SeqCst) {
            self.interrupted.store(true, Ordering::SeqCst);
            self.parker.unpark();
        }
    }

    pub(super) fn time_out(&self, after: Duration) {
        std::thread::sleep(after);
        self.timed_out.store(true, Ordering::SeqCst);
        self.parker.unpark();
    }

    fn waiting(&self) -> bool {
        self.interrupted.load(Ordering::SeqCst) || self.timed_out.load(Ordering::SeqCst)
    }
}

/// What the dice and the clock know.
struct State {
    rng: Rng,
    looks: crate::vm::Looks,
    /// When threads wake by themselves, in nanoseconds of the clock.
    alarms: Vec<(u64, ThreadId)>,
    /// Answers to be brought to the next turn.
    answers: Vec<(ThreadId, Answer)>,
    last: Option<ThreadId>,
    /// Jobs that wait for descriptors, on OS threads of their own.
    watches: Vec<(ThreadId, Arc<Errand>)>,
}

/// A job that waits for descriptors: what other processes do cannot be thrown with dice.
#[derive(Default)]
struct Errand {
    /// Nobody wants its answer any more.
    gone: AtomicBool,
    answer: Mutex<Option<Answer>>,
}

impl Patience for Errand {
    fn wait(&self, on: &[(BorrowedFd<'_>, PollFlags)], limit: Option<Duration>) -> Waited {
        /// How long a wait may go on when nobody wants it any more.
        const SLICE: Duration = Duration::from_millis(50);
        let end = limit.and_then(|limit| Instant::now().checked_add(limit));
        loop {
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            let slice = left.map_or(SLICE, |left| left.min(SLICE));
            let waited =
                patience::wait(on, Some(slice), None, None, || self.gone.load(Ordering::SeqCst));
            if waited != Waited::TimedOut || left.is_some_and(|left| left <= SLICE) {
                return waited;
            }
        }
    }
}

/// Whose turn it is.
enum Choice {
    /// This thread's; whether nobody else could go on.
    Run(ThreadId, bool),
    /// Nobody's before a job is done, or so many nanoseconds have passed.
    Park(Option<u64>),
    /// Nobody can go on.
    Nobody,
}

/// The driver as natives see it.
struct Handle {
    era: &'static Era,
    /// Nanoseconds. It means nothing here; scripts may set it and read it back.
    nominal: AtomicU64,
    times: Mutex<Vec<Times>>,
}

impl Control for Handle {
    fn era(&self) -> &'static str {
        self.era.name
    }
    fn interval(&self) -> Duration {
        self.nominal()
    }
    fn nominal(&self) -> Duration {
        Duration::from_nanos(self.nominal.load(Ordering::Relaxed))
    }
    fn set_interval(&self, interval: Duration) {
        let ns = u64::try_from(interval.as_nanos()).unwrap_or(u64::MAX).max(1_000);
        self.nominal.store(ns, Ordering::Relaxed);
    }
    fn times(&self) -> Vec<Times> {
        self.times.lock().clone()
    }
    fn wake(&self, _: ThreadId) {}
}

/// What must be done outside the door.
enum Out {
    Write(ThreadId),
    Import(ThreadId, String, Where, bool),
    Job(ThreadId, Box<dyn FnOnce() -> Answer + Send>),
    Read(ThreadId, Box<dyn FnOnce() -> Answer + Send>),
    Watch(ThreadId, Watch),
    /// Let real time pass: until a job is done, or for so many nanoseconds.
    Park(Option<u64>),
    MainEnded(Ended, Option<String>),
    /// Main has ended before, and now the last of the others has.
    AllEnded,
    Stop(Ended),
}

impl Virtual {
    /// A driver of a world that nobody drives yet.
    pub fn new(lock: Arc<GilLock>, settings: &Settings, seed: u64, host: Arc<dyn Host>) -> Virtual {
        let handle = Arc::new(Handle {
            era: settings.era,
            nominal: AtomicU64::new(settings.nominal().as_nanos() as u64),
            times: Mutex::default(),
        });
        let control = Arc::clone(&handle);
        lock.turn(ThreadId::MAIN, |world, _| {
            ends::attach(world, control);
            world.clock = Clock::Virtual(0);
        });
        let state = State {
            rng: Rng::new(seed),
            looks: settings.era.looks,
            alarms: Vec::new(),
            answers: Vec::new(),
            last: None,
            watches: Vec::new(),
        };
        Virtual {
            lock,
            host,
            state,
            handle,
            signals: Arc::default(),
            output: Output::default(),
            reader: Reader::default(),
        }
    }

    /// Runs threads until main ends, or (`rest`) all have.
    fn drive(&mut self, rest: bool) -> Ended {
        self.signals.running.store(true, Ordering::SeqCst);
        loop {
            let (state, signals, output) = (&mut self.state, &self.signals, &self.output);
            let handle = &self.handle;
            let out = self.lock.turn(ThreadId::MAIN, |world, gil| {
                loop {
                    if let Some(out) = state.step(world, gil, signals, handle, rest) {
                        output.collect(world);
                        break out;
                    }
                }
            });
            let (thread, answer) = match out {
                Out::Write(thread) => match self.output.write(&*self.host) {
                    Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                        return self.stop(Ended::BrokenPipe);
                    }
                    _ => (thread, Answer::Value(Plainly::None)),
                },
                Out::Import(thread, name, place, again) => {
                    (thread, self.host.import(&self.lock, thread, &name, &place, again))
                }
                Out::Job(thread, job) => (thread, job()),
                Out::Read(thread, job) => {
                    let signals = &self.signals;
                    let answer = self.reader.ask(job, &signals.parker, || signals.waiting());
                    (thread, answer.unwrap_or(Answer::Value(Plainly::None)))
                }
                Out::Watch(thread, job) => match self.watch(thread, job) {
                    None => continue,
                    Some(answer) => (thread, answer),
                },
                Out::Park(ns) => {
                    self.park(ns);
                    continue;
                }
                Out::MainEnded(ended, text) => {
                    if let Some(text) = text {
                        let _ = self.output.write(&*self.host);
                        self.host.complain(&text);
                    }
                    return self.stop(ended);
                }
                Out::AllEnded => return self.stop(Ended::Normal),
                Out::Stop(ended) => {
                    if let Ended::Deadlock(report) = &ended {
                        let _ = self.output.write(&*self.host);
                        self.host.complain(&report.to_string());
                    }
                    return self.stop(ended);
                }
            };
            self.state.answers.push((thread, answer));
        }
    }

    /// Starts a job that waits for descriptors. Gives its answer if it had to be done right here.
    fn watch(&mut self, thread: ThreadId, job: Watch) -> Option<Answer> {
        let errand = Arc::new(Errand::default());
        let (own, parker) = (Arc::clone(&errand), Arc::clone(&self.signals.parker));
        let job = Arc::new(Mutex::new(Some(job)));
        let there = Arc::clone(&job);
        let work = move || {
            let job = there.lock().take();
            if let Some(job) = job {
                let answer = job(&*own);
                *own.answer.lock() = Some(answer);
                parker.unpark();
            }
        };
        if std::thread::Builder::new().name("watch".into()).spawn(work).is_err() {
            let job = job.lock().take();
            return Some(job.map_or(Answer::Value(Plainly::None), |job| job(&*errand)));
        }
        self.lock.turn(ThreadId::MAIN, |world, _| world.thread_mut(thread).status = Status::Away);
        self.state.watches.push((thread, errand));
        None
    }

    /// Lets real time pass, and the clock with it.
    fn park(&self, ns: Option<u64>) {
        let begun = Instant::now();
        let woken = self.signals.parker.park(ns.map(Duration::from_nanos));
        let passed = match (woken, ns) {
            (Woken::TimeOut, Some(ns)) => ns,
            _ => u64::try_from(begun.elapsed().as_nanos()).unwrap_or(u64::MAX),
        };
        self.lock.turn(ThreadId::MAIN, |world, _| {
            if let Clock::Virtual(now) = &mut world.clock {
                *now = now.saturating_add(passed);
            }
        });
    }

    fn stop(&self, ended: Ended) -> Ended {
        self.signals.running.store(false, Ordering::SeqCst);
        ended
    }
}

impl State {
    /// One turn of somebody. Gives what must be done outside the door, if anything.
    fn step(
        &mut self,
        world: &mut World,
        gil: &mut Gil,
        signals: &Signals,
        handle: &Handle,
        rest: bool,
    ) -> Option<Out> {
        if signals.timed_out.load(Ordering::SeqCst) {
            return Some(Out::Stop(Ended::TimedOut));
        }
        if signals.interrupted.swap(false, Ordering::SeqCst) {
            if rest {
                return Some(Out::Stop(Ended::Interrupted));
            }
            self.interrupt(world);
        }
        if rest && !ends::others_live(world) {
            return Some(Out::AllEnded);
        }
        let (me, alone) = match self.choose(world) {
            Choice::Run(me, alone) => (me, alone),
            Choice::Park(ns) => return Some(Out::Park(ns)),
            Choice::Nobody => {
                let report = deadlock::report(world, gil);
                return Some(Out::Stop(Ended::Deadlock(report)));
            }
        };
        let left = match alone {
            true => ALONE,
            false => self.rng.geometric(MEAN),
        };
        let mut look = Counted { looks: self.looks, left, made: 0 };
        self.arrive(world, me);
        let pause = turn::run(world, gil, me, &mut look);
        let forced = matches!(pause, Pause::GaveUp);
        self.book(world, handle, me, look.made * LOOK + TURN, forced);
        self.depart(world, gil, me, pause)
    }

    /// Who runs next. Rings alarms; lets time pass if all sleep.
    fn choose(&mut self, world: &mut World) -> Choice {
        loop {
            self.ring(world);
            self.collect(world);
            let ready = |record: &crate::vm::ThreadRecord| record.status == Status::Ready;
            let count = world.threads.iter().filter(|&record| ready(record)).count();
            if count > 0 {
                let nth = if count == 1 { 0 } else { self.rng.below(count as u64) as usize };
                let mut ids = (0..).zip(&world.threads).filter(|(_, record)| ready(record));
                let alone = count == 1 && self.alarms.is_empty() && self.watches.is_empty();
                if let Some((id, _)) = ids.nth(nth) {
                    return Choice::Run(ThreadId(id), alone);
                }
            }
            let first = self.alarms.iter().map(|alarm| alarm.0).min();
            if !self.watches.is_empty() {
                return Choice::Park(first.map(|first| first.saturating_sub(clock(world))));
            }
            let Some(first) = first else { return Choice::Nobody };
            if let Clock::Virtual(now) = &mut world.clock {
                *now = first.max(*now);
            }
        }
    }

    /// Takes the answers of jobs that are done.
    fn collect(&mut self, world: &mut World) {
        let answers = &mut self.answers;
        self.watches.retain(|(thread, errand)| match errand.answer.lock().take() {
            Some(answer) => {
                answers.push((*thread, answer));
                world.thread_mut(*thread).status = Status::Ready;
                false
            }
            None => true,
        });
    }

    /// Wakes the threads whose time has come.
    fn ring(&mut self, world: &mut World) {
        if self.alarms.is_empty() {
            return;
        }
        let now = clock(world);
        let (rung, later) = std::mem::take(&mut self.alarms).into_iter().partition(|a| a.0 <= now);
        self.alarms = later;
        let mut rung: Vec<(u64, ThreadId)> = rung;
        rung.sort();
        for (_, id) in rung {
            let record = world.thread_mut(id);
            if let Status::Blocked { .. } = record.status {
                self.answers.push((id, Answer::TimedOut));
            }
            record.status = Status::Ready;
        }
    }

    /// The beginning of a turn: the answer, or that somebody woke the thread.
    fn arrive(&mut self, world: &mut World, me: ThreadId) {
        self.alarms.retain(|alarm| alarm.1 != me);
        let answer = self.answers.iter().position(|answer| answer.0 == me);
        let answer = answer.map(|at| self.answers.swap_remove(at).1);
        let record = world.thread_mut(me);
        record.waits_for = WaitsFor::Nothing;
        if let Some(body) = &mut record.body {
            body.answer = answer;
        }
    }

    /// The end of a turn.
    fn depart(
        &mut self,
        world: &mut World,
        gil: &mut Gil,
        me: ThreadId,
        pause: Pause,
    ) -> Option<Out> {
        let request = match pause {
            Pause::GaveUp => return None,
            Pause::Finished if me == ThreadId::MAIN => {
                world.thread_mut(me).status = Status::Away;
                let (ended, text) = ends::of_main(world, gil);
                return Some(Out::MainEnded(ended, text));
            }
            Pause::Finished => {
                ends::finished(world, me);
                return None;
            }
            Pause::Ask(request) => request,
        };
        let now = clock(world);
        let alarm =
            |time: Duration| now.saturating_add(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
        let record = world.thread_mut(me);
        match request {
            Request::Wait { limit } => {
                record.status = Status::Blocked { timed: limit.is_some() };
                self.alarms.extend(limit.map(|limit| (alarm(limit), me)));
                None
            }
            Request::Sleep(time) => {
                record.status = Status::Away;
                self.alarms.push((alarm(time), me));
                None
            }
            Request::Spawn(thread) => {
                world.thread_mut(thread).status = Status::Ready;
                self.answers.push((me, Answer::Value(Plainly::None)));
                None
            }
            Request::Flush => Some(Out::Write(me)),
            Request::Import { name, place, again } => Some(Out::Import(me, name, place, again)),
            Request::Offload(job) => Some(Out::Job(me, job)),
            Request::Read(job) => Some(Out::Read(me, job)),
            Request::Watch(job) => Some(Out::Watch(me, job)),
        }
    }

    /// KeyboardInterrupt for main.
    fn interrupt(&mut self, world: &mut World) {
        self.watches.retain(|(thread, errand)| {
            let gone = *thread == ThreadId::MAIN;
            errand.gone.fetch_or(gone, Ordering::SeqCst);
            !gone
        });
        let main = world.thread_mut(ThreadId::MAIN);
        if let Some(body) = &mut main.body {
            body.interrupt = Some(Box::new(Raise::Bare(ExcKind::KeyboardInterrupt)));
        }
        main.status = Status::Ready;
    }

    /// Lets the clock go on and writes down who had it.
    fn book(&mut self, world: &mut World, handle: &Handle, me: ThreadId, ns: u64, forced: bool) {
        if let Clock::Virtual(now) = &mut world.clock {
            *now = now.saturating_add(ns);
        }
        let mut times = handle.times.lock();
        if times.len() < world.threads.len() {
            times.resize(world.threads.len(), Times::default());
        }
        times[me.0 as usize].has_gil += Duration::from_nanos(ns);
        times[me.0 as usize].forced += u64::from(forced);
        if let Some(last) = self.last.replace(me)
            && last != me
        {
            times[last.0 as usize].switches += 1;
        }
    }
}

fn clock(world: &World) -> u64 {
    match world.clock {
        Clock::Virtual(now) => now,
        Clock::Real(_) => 0,
    }
}

impl Driver for Virtual {
    fn main(&mut self) -> Ended {
        self.lock.turn(ThreadId::MAIN, |world, _| {
            world.thread_mut(ThreadId::MAIN).status = Status::Ready;
        });
        self.drive(false)
    }

    fn finish(&mut self, ended: Ended) -> Ended {
        let over = matches!(ended, Ended::Deadlock(_) | Ended::TimedOut | Ended::BrokenPipe);
        let mut ended = ended;
        if !over {
            let interrupted = ended == Ended::Interrupted;
            let hooks =
                |world: &mut World, _: &mut Gil| ends::begin_before_join(world, interrupted);
            if self.lock.turn(ThreadId::MAIN, hooks) {
                self.drive(false);
            }
            self.lock.turn(ThreadId::MAIN, |world, _| ends::finished(world, ThreadId::MAIN));
            let rest = self.drive(true);
            if rest != Ended::Normal {
                ended = rest;
            } else {
                self.lock.turn(ThreadId::MAIN, |world, _| ends::begin_last(world));
                match self.drive(false) {
                    Ended::Exit(_) | Ended::Normal | Ended::Uncaught(_) => {}
                    other => ended = other,
                }
            }
        }
        let output = &self.output;
        let unnoticed = self.lock.turn(ThreadId::MAIN, |world, gil| {
            output.collect(world);
            ends::unnoticed(world, gil)
        });
        let written = match ended {
            Ended::BrokenPipe => Ok(()),
            _ => self.output.write(&*self.host),
        };
        if !unnoticed.is_empty() {
            self.host.complain(&unnoticed);
        }
        match (written, ended) {
            (Err(error), Ended::Normal) if error.kind() == io::ErrorKind::BrokenPipe => {
                Ended::BrokenPipe
            }
            (_, ended) => ended,
        }
    }

    fn interrupter(&self) -> Interrupter {
        Interrupter(Handles::Virtual(Arc::clone(&self.signals)))
    }
}
