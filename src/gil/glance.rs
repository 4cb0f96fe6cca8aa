//! Looking a moment before sleeping.
//!
//! Lives here: `Glance`, `has_company`. May use: nothing of the house.
//! Deliberately absent: sleeping, and what is looked for.
//!
//! Two threads that hand over to each other all the time do so within a microsecond or two; the
//! system takes ten times as long to wake somebody. So whoever waits for another thread looks for
//! what it waits for a while, as long as that has been worth it of late.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Remembers whether looking has been of use.
#[derive(Default)]
pub struct Glance {
    /// How often in succession it has been in vain.
    vain: AtomicU32,
}

/// After so many times in vain nobody looks any more,
const VAIN: u32 = 4;
/// but for once in so many times.
const AGAIN: u32 = 128;

impl Glance {
    /// One that looks once, and goes on looking if that was of use.
    pub fn wary() -> Glance {
        Glance { vain: AtomicU32::new(VAIN - 1) }
    }

    /// Looks whether it `is_there`, for no longer than this, and not at all if that is of no use.
    pub fn of(&self, longest: Duration, mut is_there: impl FnMut() -> bool) -> bool {
        let vain = self.vain.load(Ordering::Relaxed);
        let found = (vain < VAIN || vain.is_multiple_of(AGAIN)) && has_company() && {
            let start = Instant::now();
            loop {
                if is_there() {
                    break true;
                }
                if start.elapsed() > longest {
                    break false;
                }
                for _ in 0..8 {
                    std::hint::spin_loop();
                }
            }
        };
        let vain = if found { 0 } else { vain.wrapping_add(1) };
        self.vain.store(vain, Ordering::Relaxed);
        found
    }
}

/// Whether another thread can run while this one looks for something.
pub fn has_company() -> bool {
    static COMPANY: OnceLock<bool> = OnceLock::new();
    *COMPANY.get_or_init(|| std::thread::available_parallelism().is_ok_and(|many| many.get() > 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_looks_for_what_never_comes() {
        let glance = Glance::default();
        let mut asked = 0;
        for _ in 0..100 {
            assert!(!glance.of(Duration::ZERO, || {
                asked += 1;
                false
            }));
        }
        assert!(asked <= 2 * VAIN, "{asked}");
        let mut found = (0..2 * AGAIN).map(|_| glance.of(Duration::from_millis(1), || true));
        assert!(found.any(|found| found) || !has_company());
    }
}
