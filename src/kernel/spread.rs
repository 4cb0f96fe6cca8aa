//! One kernel on several OS threads.
//!
//! Lives here: `Threads`, rayon's pool of so many. May use: rayon, parking_lot.
//! Deliberately absent: what is computed.

use parking_lot::Mutex;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::sync::Arc;

/// How many threads a kernel may have at most.
pub const MOST_THREADS: usize = 256;

/// Less is not worth handing out: waking a thread takes as long as this many additions.
const LEAST: usize = 1 << 15;

/// How many threads a kernel spreads over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Threads(pub usize);

/// The pool that was asked for last: programs choose a number once.
static POOL: Mutex<Option<(usize, Arc<ThreadPool>)>> = Mutex::new(None);

impl Threads {
    /// A pool of so many threads; none for one thread, or if the system has none to give.
    fn pool(self) -> Option<Arc<ThreadPool>> {
        let wanted = self.0.min(MOST_THREADS);
        if wanted < 2 {
            return None;
        }
        let mut kept = POOL.lock();
        if let Some((threads, pool)) = &*kept
            && *threads == wanted
        {
            return Some(pool.clone());
        }
        let pool = Arc::new(ThreadPoolBuilder::new().num_threads(wanted).build().ok()?);
        *kept = Some((wanted, pool.clone()));
        Some(pool)
    }

    /// Runs a job that hands out its own parts, inside the pool; it gets the number of threads.
    pub(super) fn inside<T: Send>(self, job: impl FnOnce(usize) -> T + Send) -> T {
        match self.pool() {
            Some(pool) => pool.install(|| job(pool.current_num_threads())),
            None => job(1),
        }
    }

    /// Fills `out` in parts whose lengths are multiples of `unit`: `job` gets where its part begins,
    /// and the part.
    pub(super) fn fill(
        self,
        out: &mut [f64],
        unit: usize,
        job: impl Fn(usize, &mut [f64]) + Send + Sync,
    ) {
        let work = out.len();
        self.parts(out, unit, work, job);
    }

    /// The same where the work is not what `out` is long: `work` items are read for it.
    pub(super) fn fill_from(
        self,
        out: &mut [f64],
        work: usize,
        job: impl Fn(usize, &mut [f64]) + Send + Sync,
    ) {
        self.parts(out, 1, work, job);
    }

    fn parts(
        self,
        out: &mut [f64],
        unit: usize,
        work: usize,
        job: impl Fn(usize, &mut [f64]) + Send + Sync,
    ) {
        if work < LEAST {
            return job(0, out);
        }
        self.inside(|threads| {
            let part = out.len().div_ceil(unit).div_ceil(threads) * unit;
            match threads {
                1 => job(0, out),
                _ => out.par_chunks_mut(part).enumerate().for_each(|(i, out)| job(i * part, out)),
            }
        });
    }
}
