//! How much memory a result may take.
//!
//! Lives here: the limit of the process, and the question whether there is room. May use: `fault`,
//! the standard library. Deliberately absent: counting allocations. That would cost every one of
//! them; what is in use is asked of the system, and only when somebody wants a lot at once or the
//! limit is set.

use super::fault::{Fault, Outcome};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// What is smaller is not asked about.
const SMALL: usize = 1 << 20;
/// How often the system is asked at most.
const PAUSE: u64 = 500;

/// In bytes; 0: none. One for the process, as the memory is.
static LIMIT: AtomicU64 = AtomicU64::new(0);
/// Beyond this much [`trips`]. Above the limit once it has, so that a handler has room to act.
static TRIGGER: AtomicU64 = AtomicU64::new(0);
/// When the system was last asked, in microseconds.
static ASKED: AtomicU64 = AtomicU64::new(0);

/// Sets the limit of `--max-memory`.
pub fn set_limit(bytes: u64) {
    LIMIT.store(bytes, Ordering::Relaxed);
    TRIGGER.store(bytes, Ordering::Relaxed);
}

/// Whether there is a limit.
#[inline]
pub fn is_limited() -> bool {
    LIMIT.load(Ordering::Relaxed) != 0
}

/// Whether this much more may be allocated at once.
///
/// # Errors
/// `MemoryError` if that would pass the limit, or all the memory of the machine.
#[inline]
pub fn room_for(bytes: usize) -> Outcome<()> {
    if bytes < SMALL { Ok(()) } else { much(bytes as u64) }
}

/// As `room_for`, for `count` things of `size` bytes.
///
/// # Errors
/// See there.
pub fn room_for_many(count: usize, size: usize) -> Outcome<()> {
    room_for(count.saturating_mul(size))
}

#[cold]
fn much(bytes: u64) -> Outcome<()> {
    let (limit, used) = match LIMIT.load(Ordering::Relaxed) {
        0 => (machine(), 0),
        limit => (limit, in_use()),
    };
    if used.saturating_add(bytes) > limit { Err(Fault::memory()) } else { Ok(()) }
}

/// Whether more is in use than the limit allows, to be asked every now and then. Having said yes
/// it says no until much more is in use, or less than the limit again.
pub fn trips() -> bool {
    static START: OnceLock<Instant> = OnceLock::new();
    let now = START.get_or_init(Instant::now).elapsed().as_micros() as u64 + PAUSE;
    if now < ASKED.load(Ordering::Relaxed) + PAUSE {
        return false;
    }
    ASKED.store(now, Ordering::Relaxed);
    let (limit, used) = (LIMIT.load(Ordering::Relaxed), in_use());
    if used <= limit {
        TRIGGER.store(limit, Ordering::Relaxed);
        return false;
    }
    if used <= TRIGGER.load(Ordering::Relaxed) {
        return false;
    }
    TRIGGER.store(used + limit / 8, Ordering::Relaxed);
    true
}

/// Calls `stop` whenever it might be time to ask [`trips`], for ever.
pub fn watch(stop: impl Fn() -> bool) {
    while stop() {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Whether more is in use than `trips` would let pass.
pub fn is_over() -> bool {
    in_use() > TRIGGER.load(Ordering::Relaxed)
}

/// What the process has in memory beside its program; 0 where the system does not say.
fn in_use() -> u64 {
    kilobytes("/proc/self/status", "RssAnon:").unwrap_or(0)
}

/// What the machine has.
fn machine() -> u64 {
    static ALL: OnceLock<u64> = OnceLock::new();
    *ALL.get_or_init(|| kilobytes("/proc/meminfo", "MemTotal:").unwrap_or(u64::MAX))
}

/// A line such as `RssAnon:     5120 kB`, in bytes.
fn kilobytes(file: &str, name: &str) -> Option<u64> {
    let text = std::fs::read_to_string(file).ok()?;
    let rest = text.lines().find_map(|line| line.strip_prefix(name))?;
    let number: u64 = rest.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(number * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_things_always_fit_and_absurd_ones_never() {
        assert_eq!(room_for(1000), Ok(()));
        assert_eq!(room_for(usize::MAX), Err(Fault::memory()));
        assert_eq!(room_for_many(usize::MAX / 2, 16), Err(Fault::memory()));
    }
}
