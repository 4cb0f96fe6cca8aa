//! Index arithmetic of sequences: `s[i]` and `s[start:stop:step]`.
//!
//! Lives here: `index`, `resolve`, `clamp`. May use: `num`, `fault`.
//! Deliberately absent: the sequences.

use super::fault::{Fault, Outcome};
use super::num::Int;

/// A slice laid over a sequence of known length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indices {
    /// The first index; for a negative step it may be -1 when nothing is selected.
    pub start: i64,
    /// Where to stop, exclusive; -1 is "before the first" for a negative step.
    pub stop: i64,
    /// Not zero.
    pub step: i64,
    /// How many items are selected.
    pub count: usize,
}

impl Indices {
    /// The selected indices in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        // Within the count the products stay inside the sequence, so nothing overflows.
        (0..self.count).map(move |i| (self.start + i as i64 * self.step) as usize)
    }

    /// The selected range of a slice with step 1, as bounds that are in order.
    pub fn range(self) -> std::ops::Range<usize> {
        let start = self.start.max(0) as usize;
        start..start + self.count
    }
}

/// An index as far as it matters: integers beyond 64 bits become the nearest that fits.
pub fn clamp(n: Int<'_>) -> i64 {
    let far = if n.is_negative() { i64::MIN } else { i64::MAX };
    n.to_i64().unwrap_or(far)
}

/// The position that index `i` means in a sequence of `length` items, if it is inside.
#[inline]
pub fn index(i: i64, length: usize) -> Option<usize> {
    let at = if i < 0 { i + length as i64 } else { i };
    usize::try_from(at).ok().filter(|&at| at < length)
}

/// The items that `start:stop:step` selects from `length` items. `None` is a missing part.
///
/// # Errors
/// `ValueError` when the step is zero.
pub fn resolve(
    start: Option<i64>,
    stop: Option<i64>,
    step: Option<i64>,
    length: usize,
) -> Outcome<Indices> {
    let length = length as i64;
    // The most negative step cannot be negated; nobody can tell it from its neighbour.
    let step = step.unwrap_or(1).max(-i64::MAX);
    if step == 0 {
        return Err(Fault::value("slice step cannot be zero"));
    }
    let (least, most) = if step < 0 { (-1, length - 1) } else { (0, length) };
    let place = |given: Option<i64>, missing: i64| match given {
        None => missing,
        Some(i) if i < 0 => i.saturating_add(length).max(least),
        Some(i) => i.min(most),
    };
    let (start, stop) = if step < 0 {
        (place(start, most), place(stop, least))
    } else {
        (place(start, least), place(stop, most))
    };
    let count = if step < 0 && stop < start {
        (start - stop - 1) / -step + 1
    } else if step > 0 && start < stop {
        (stop - start - 1) / step + 1
    } else {
        0
    };
    Ok(Indices { start, stop, step, count: count as usize })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices() {
        let pick = |start, stop, step| {
            resolve(start, stop, step, 5).map(|found| found.iter().collect::<Vec<_>>())
        };
        assert_eq!(pick(None, None, None), Ok(vec![0, 1, 2, 3, 4]));
        assert_eq!(pick(None, None, Some(-1)), Ok(vec![4, 3, 2, 1, 0]));
        assert_eq!(pick(Some(-2), None, None), Ok(vec![3, 4]));
        assert_eq!(pick(Some(3), Some(0), Some(-2)), Ok(vec![3, 1]));
        assert_eq!(pick(Some(4), Some(1), None), Ok(vec![]));
        assert_eq!(pick(None, None, Some(i64::MIN)), Ok(vec![4]));
        assert_eq!(pick(None, Some(i64::MIN), Some(i64::MAX)), Ok(vec![]));
        assert!(pick(None, None, Some(0)).is_err());
        assert_eq!(resolve(Some(9), None, None, 5).map(Indices::range), Ok(5..5));
        assert_eq!(resolve(None, None, Some(-1), 0).map(|i| i.count), Ok(0));
    }

    #[test]
    fn single() {
        assert_eq!(index(-1, 3), Some(2));
        assert_eq!(index(3, 3), None);
        assert_eq!(index(-4, 3), None);
        assert_eq!(index(i64::MIN, 3), None);
    }
}
