//! The random numbers of Python's `random`: the Mersenne Twister, seeded and used as CPython does.
//!
//! Lives here: `Mersenne` and the selections built on it. May use: `num`, `fault`, `hash`, sha2.
//! Deliberately absent: entropy; without a seed from the script the caller must bring one.

use super::arith;
use super::fault::{Fault, FaultKind, Outcome};
use super::hash::hash_float;
use super::num::{Int, Num};
use num_bigint::{BigInt, BigUint, Sign};
use sha2::{Digest, Sha512};
use std::collections::HashSet;

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// One generator: one instance of `random.Random`.
#[derive(Clone, Debug)]
pub struct Mersenne {
    state: Box<[u32; SIZE]>,
    at: usize,
    /// `gauss` makes two numbers at a time and keeps the second.
    spare: Option<f64>,
}

impl Mersenne {
    /// `random.Random(n)`: seeded with the absolute value of an integer of any size.
    pub fn from_int(n: Int<'_>) -> Mersenne {
        let size = match n {
            Int::Small(n) => BigUint::from(n.unsigned_abs()),
            Int::Big(n) => n.magnitude().clone(),
        };
        let mut key = size.to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        Mersenne::from_key(&key)
    }

    /// `random.Random(bytes)`; a string counts as its UTF-8 bytes.
    pub fn from_bytes(bytes: &[u8]) -> Mersenne {
        let mut all = bytes.to_vec();
        all.extend_from_slice(&Sha512::digest(bytes));
        Mersenne::from_int(Int::Big(&BigInt::from_bytes_be(Sign::Plus, &all)))
    }

    /// `random.Random(x)` of a float: its hash is the seed.
    pub fn from_float(x: f64) -> Mersenne {
        let seed = BigInt::from(hash_float(x) as u64);
        Mersenne::from_int(Int::Big(&seed))
    }

    fn from_key(key: &[u32]) -> Mersenne {
        let mut state = Box::new([0_u32; SIZE]);
        state[0] = 19_650_218;
        for i in 1..SIZE {
            let before = state[i - 1];
            state[i] = (before ^ (before >> 30)).wrapping_mul(1_812_433_253).wrapping_add(i as u32);
        }
        let (mut i, mut j) = (1, 0);
        for _ in 0..SIZE.max(key.len()) {
            let before = state[i - 1];
            let mixed = (before ^ (before >> 30)).wrapping_mul(1_664_525);
            state[i] = (state[i] ^ mixed).wrapping_add(key[j]).wrapping_add(j as u32);
            i += 1;
            if i == SIZE {
                state[0] = state[SIZE - 1];
                i = 1;
            }
            j = (j + 1) % key.len();
        }
        for _ in 1..SIZE {
            let before = state[i - 1];
            let mixed = (before ^ (before >> 30)).wrapping_mul(1_566_083_941);
            state[i] = (state[i] ^ mixed).wrapping_sub(i as u32);
            i += 1;
            if i == SIZE {
                state[0] = state[SIZE - 1];
                i = 1;
            }
        }
        state[0] = 0x8000_0000;
        Mersenne { state, at: SIZE, spare: None }
    }

    fn refill(&mut self) {
        let twist = |high: u32, low: u32| {
            let joined = (high & 0x8000_0000) | (low & 0x7fff_ffff);
            (joined >> 1) ^ if joined & 1 == 1 { 0x9908_b0df } else { 0 }
        };
        for i in 0..SIZE {
            let next = self.state[(i + 1) % SIZE];
            self.state[i] = self.state[(i + MIDDLE) % SIZE] ^ twist(self.state[i], next);
        }
        self.at = 0;
    }

    /// The next 32 bits.
    pub fn next_u32(&mut self) -> u32 {
        if self.at >= SIZE {
            self.refill();
        }
        let mut word = self.state[self.at];
        self.at += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    /// `random.random()`: 53 bits in `[0, 1)`.
    pub fn random(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5);
        let low = f64::from(self.next_u32() >> 6);
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
    }

    /// `random.getrandbits(k)`.
    ///
    /// # Errors
    /// `ValueError` for a negative count, `MemoryError` for an absurd one.
    pub fn getrandbits(&mut self, k: i64) -> Outcome<Num> {
        let Ok(k) = u64::try_from(k) else {
            return Err(Fault::value("number of bits must be non-negative"));
        };
        if k > arith::MAX_BITS {
            return Err(Fault::memory());
        }
        if k <= 63 {
            return Ok(Num::Small(self.small_bits(k as u32) as i64));
        }
        let mut words = Vec::with_capacity(k.div_ceil(32) as usize);
        let mut left = k;
        while left > 0 {
            let word = self.next_u32();
            words.push(if left < 32 { word >> (32 - left) } else { word });
            left = left.saturating_sub(32);
        }
        Ok(Num::big(BigInt::from(BigUint::new(words))))
    }

    /// At most 64 bits, low word first.
    fn small_bits(&mut self, k: u32) -> u64 {
        match k {
            0 => 0,
            1..=32 => u64::from(self.next_u32() >> (32 - k)),
            _ => {
                let low = u64::from(self.next_u32());
                low | (u64::from(self.next_u32() >> (64 - k)) << 32)
            }
        }
    }

    /// An index below `n`, which must not be 0 (then the answer is 0).
    pub fn below(&mut self, n: usize) -> usize {
        let n = n as u64;
        let bits = 64 - n.leading_zeros();
        loop {
            let found = self.small_bits(bits);
            if found < n || n == 0 {
                return found as usize;
            }
        }
    }

    /// A whole number below `n`, which must be positive.
    ///
    /// # Errors
    /// `ValueError` when it is not.
    pub fn below_int(&mut self, n: Int<'_>) -> Outcome<Num> {
        if n.is_negative() || n.is_zero() {
            return Err(Fault::value("empty range for randrange()"));
        }
        let bits = n.bit_length() as i64;
        loop {
            let found = self.getrandbits(bits)?;
            if arith::compare(found.view(), n).is_lt() {
                return Ok(found);
            }
        }
    }

    /// `random.randrange(start, stop, step)`; `randrange(stop)` is `below_int(stop)`.
    ///
    /// # Errors
    /// `ValueError` for an empty range or a step of zero.
    pub fn randrange(&mut self, start: Int<'_>, stop: Int<'_>, step: Int<'_>) -> Outcome<Num> {
        if step.is_zero() {
            return Err(Fault::value("zero step for randrange()"));
        }
        let one = step.to_i64() == Some(1);
        let away = Int::Small(if step.is_negative() { 1 } else { -1 });
        let width = arith::sub(stop, start);
        let up = arith::add(arith::add(width.view(), step).view(), away);
        let count = arith::floor_div(up.view(), step)?;
        if count.view().is_negative() || count.view().is_zero() {
            let (start, stop) = (start.to_num(), stop.to_num());
            let third = if one { String::new() } else { format!(", {}", step.to_num()) };
            return Err(Fault::value(format!("empty range in randrange({start}, {stop}{third})")));
        }
        let found = self.below_int(count.view())?;
        Ok(arith::add(start, arith::mul(step, found.view()).view()))
    }

    /// `random.randint(a, b)`, both ends included.
    ///
    /// # Errors
    /// `ValueError` when `b` is below `a`.
    pub fn randint(&mut self, a: Int<'_>, b: Int<'_>) -> Outcome<Num> {
        self.randrange(a, arith::add(b, Int::Small(1)).view(), Int::Small(1))
    }

    /// `random.uniform(a, b)`.
    pub fn uniform(&mut self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.random()
    }

    /// `random.gauss(mu, sigma)`.
    pub fn gauss(&mut self, mu: f64, sigma: f64) -> f64 {
        let z = self.spare.take().unwrap_or_else(|| {
            let angle = self.random() * std::f64::consts::TAU;
            let radius = (-2.0 * (1.0 - self.random()).ln()).sqrt();
            self.spare = Some(angle.sin() * radius);
            angle.cos() * radius
        });
        mu + z * sigma
    }

    /// `random.choice`: an index into `length` items.
    ///
    /// # Errors
    /// `IndexError` when there are none.
    pub fn choice(&mut self, length: usize) -> Outcome<usize> {
        if length == 0 {
            let message = "Cannot choose from an empty sequence";
            return Err(Fault::new(FaultKind::Index, message));
        }
        Ok(self.below(length))
    }

    /// `random.shuffle(items)`.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            let j = self.below(i + 1);
            items.swap(i, j);
        }
    }

    /// `random.sample`: `count` different indices into `length` items, in order of selection.
    ///
    /// # Errors
    /// `ValueError` when there are not so many.
    pub fn sample(&mut self, length: usize, count: i64) -> Outcome<Vec<usize>> {
        let Some(count) = usize::try_from(count).ok().filter(|&count| count <= length) else {
            return Err(Fault::value("Sample larger than population or is negative"));
        };
        // CPython's guess which of the two ways is smaller decides which numbers are drawn.
        let mut set_size = 21.0;
        if count > 5 {
            set_size += 4_f64.powf((((count * 3) as f64).ln() / 4_f64.ln()).ceil());
        }
        let mut result = Vec::with_capacity(count);
        if length as f64 <= set_size {
            let mut pool: Vec<usize> = (0..length).collect();
            for i in 0..count {
                let j = self.below(length - i);
                result.push(pool[j]);
                pool[j] = pool[length - i - 1];
            }
        } else {
            let mut selected = HashSet::with_capacity(count);
            for _ in 0..count {
                let mut j = self.below(length);
                while !selected.insert(j) {
                    j = self.below(length);
                }
                result.push(j);
            }
        }
        Ok(result)
    }

    /// One draw of `random.choices` without weights: an index into `length` items (not 0).
    pub fn choices_index(&mut self, length: usize) -> usize {
        (self.random() * length as f64) as usize
    }

    /// One draw of `random.choices` with cumulative weights (not empty).
    pub fn choices_weighted(&mut self, cumulative: &[f64]) -> usize {
        let total = cumulative.last().copied().unwrap_or(0.0);
        let wanted = self.random() * total;
        let before_last = &cumulative[..cumulative.len().saturating_sub(1)];
        before_last.partition_point(|&weight| weight <= wanted)
    }

    /// The state as `getstate()` shows it: 624 words, the position, and `gauss`'s spare number.
    pub fn state(&self) -> (&[u32; SIZE], usize, Option<f64>) {
        (&self.state, self.at, self.spare)
    }

    /// Restores what `state` gave.
    ///
    /// # Errors
    /// `ValueError` when it is no state.
    pub fn from_state(words: &[u32], at: usize, spare: Option<f64>) -> Outcome<Mersenne> {
        match <[u32; SIZE]>::try_from(words) {
            Ok(words) if at <= SIZE => Ok(Mersenne { state: Box::new(words), at, spare }),
            Ok(_) => Err(Fault::value("invalid state")),
            Err(_) => Err(Fault::value("state vector is the wrong size")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(n: i64) -> Int<'static> {
        Int::Small(n)
    }

    #[test]
    fn forty_two() {
        let mut random = Mersenne::from_int(small(42));
        assert_eq!(random.random(), 0.6394267984578837);
        assert_eq!(random.randint(small(1), small(10)), Ok(Num::Small(1)));
        let far = Num::big(BigInt::from(1) << 70);
        for expected in ["576922461802029531382", "212974421763009405259"] {
            let found = random.randint(small(-5), far.view()).expect("a range");
            assert_eq!(found.to_string(), expected);
        }
        assert_eq!(random.uniform(2.0, 5.0), 3.7714775373471188);
        assert_eq!(random.gauss(0.0, 1.0), 0.4347603342594289);
        assert_eq!(random.gauss(1.0, 2.0), 1.1759858070588909);
        assert_eq!(random.choice(100), Ok(29));
        assert_eq!(random.sample(10, 3), Ok(vec![8, 0, 3]));
        assert_eq!(random.sample(1000, 8), Ok(vec![733, 665, 718, 558, 429, 225, 459, 603]));
        let bits = random.getrandbits(100).expect("bits");
        assert_eq!(bits.to_string(), "68873067303494047507773096336");
        assert_eq!(random.getrandbits(40), Ok(Num::Small(888022315787)));
        assert_eq!([0; 3].map(|_| random.choices_index(5)), [0, 2, 1]);
        let weights = [1.0, 3.0, 10.0];
        assert_eq!([0; 6].map(|_| random.choices_weighted(&weights)), [1, 2, 1, 2, 2, 2]);
        assert_eq!(random.randrange(small(10), small(-10), small(-3)), Ok(Num::Small(4)));
        let mut items = [0, 1, 2, 3, 4, 5, 6, 7];
        random.shuffle(&mut items);
        assert_eq!(items, [2, 6, 1, 7, 4, 3, 5, 0]);
    }

    #[test]
    fn seeds() {
        assert_eq!(Mersenne::from_bytes("héllo".as_bytes()).random(), 0.013203794245314593);
        assert_eq!(Mersenne::from_bytes(b"").random(), 0.9602256525641875);
        assert_eq!(Mersenne::from_float(2.5).random(), 0.41877545666909954);
        assert_eq!(Mersenne::from_int(small(0)).random(), 0.8444218515250481);
        let far = Num::big(BigInt::from(-1) << 100);
        assert_eq!(Mersenne::from_int(far.view()).random(), 0.7586581712996778);
    }

    #[test]
    fn refusals() {
        let mut random = Mersenne::from_int(small(1));
        assert_eq!(
            random.randint(small(5), small(1)).map_err(|f| f.message),
            Err("empty range in randrange(5, 2)".into())
        );
        assert!(random.choice(0).is_err());
        assert!(random.sample(2, 3).is_err());
        assert!(random.getrandbits(-1).is_err());
    }
}
