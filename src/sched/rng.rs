//! The virtual driver's dice.
//!
//! Lives here: SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators",
//! 2014): one 64-bit state, every seed good, the same numbers on every machine.
//! May use: nothing. Deliberately absent: the script's `random`.

/// A stream of numbers.
pub struct Rng(u64);

impl Rng {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Rng {
        Rng(seed)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`, which is not 0.
    pub fn below(&mut self, n: u64) -> u64 {
        // Lemire's multiplication; its bias is below 2^-32 for the small `n` used here.
        ((u128::from(self.next()) * u128::from(n)) >> 64) as u64
    }

    /// How often a throw that succeeds once in `mean` fails before it succeeds, at most 64 * mean.
    pub fn geometric(&mut self, mean: u64) -> u64 {
        (0..64 * mean).find(|_| self.below(mean) == 0).unwrap_or(64 * mean)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_numbers() {
        let mut rng = Rng::new(1234567);
        assert_eq!(rng.next(), 6457827717110365317);
        assert_eq!(rng.next(), 3203168211198807973);
    }

    #[test]
    fn means() {
        let mut rng = Rng::new(1);
        let sum: u64 = (0..10_000).map(|_| rng.geometric(40)).sum();
        assert!((350_000..430_000).contains(&sum), "{sum}");
        assert!((0..1000).all(|_| rng.below(3) < 3));
    }
}
