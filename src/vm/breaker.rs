//! The eval breaker: one flag that stops the loop at its next look.
//!
//! Lives here: the flag, and the policies of where the loop looks. May use: the standard library.
//! Deliberately absent: who sets it (waiters for the GIL, signals) and the eras' names (`gil`).

use std::sync::atomic::{AtomicBool, Ordering};

/// The flag. Relaxed is enough: it carries no data, and whoever sets it waits for the lock, which
/// orders everything else.
#[derive(Debug, Default)]
pub struct Breaker(AtomicBool);

impl Breaker {
    /// Asks the loop to give up at its next look.
    pub fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Takes the wish back.
    pub fn clear(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    /// Whether somebody asks.
    #[inline(always)]
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Where the loop looks at the breaker: the half of an era that is compiled into the loop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Looks {
    /// After every op whose `look` column says yes (CPython up to 3.9).
    EveryOp,
    /// On back edges, after calls and at function starts (CPython from 3.10).
    BackEdges,
}

/// What a look does. The loop is compiled once for each.
pub trait Look {
    /// Whether it looks after every op, or only on back edges, after calls and at function starts.
    fn every_op(&self) -> bool;
    /// Whether to give up here.
    fn look(&mut self) -> bool;
    /// As [`Self::look`], just before a shared variable is written: the place of the look after the
    /// op before, seen once more. A loop here spends more of its time between ops than CPython's,
    /// and a wish that comes then belongs to the look that stands there.
    fn look_before_write(&mut self) -> bool {
        false
    }
}

/// The real driver in an era that looks after every op.
pub struct EveryOp<'a>(pub &'a Breaker);

impl Look for EveryOp<'_> {
    #[inline(always)]
    fn every_op(&self) -> bool {
        true
    }
    #[inline(always)]
    fn look(&mut self) -> bool {
        self.0.is_set()
    }
    #[inline(always)]
    fn look_before_write(&mut self) -> bool {
        self.0.is_set()
    }
}

/// The real driver in an era that looks on back edges.
pub struct BackEdges<'a>(pub &'a Breaker);

impl Look for BackEdges<'_> {
    #[inline(always)]
    fn every_op(&self) -> bool {
        false
    }
    #[inline(always)]
    fn look(&mut self) -> bool {
        self.0.is_set()
    }
}

/// The virtual driver: a number of looks, then the turn ends.
pub struct Counted {
    pub looks: Looks,
    /// Looks left in this turn.
    pub left: u64,
    /// Looks made so far: the virtual clock is made of them.
    pub made: u64,
}

impl Look for Counted {
    #[inline(always)]
    fn every_op(&self) -> bool {
        self.looks == Looks::EveryOp
    }
    #[inline(always)]
    fn look(&mut self) -> bool {
        self.made += 1;
        match self.left.checked_sub(1) {
            Some(left) => {
                self.left = left;
                false
            }
            None => true,
        }
    }
}
