//! Hashes: for numbers, tuples, frozensets and ranges the ones CPython computes.
//!
//! Lives here: `hash_*`. May use: `num`, `decimal`'s view of a float. Deliberately absent: the
//! random seed that CPython mixes into strings, and addresses: a replay must be exact.

use super::decimal::decode;
use super::num::Int;
use num_traits::ToPrimitive;

/// Numbers hash as their value modulo this prime, `2^61 - 1`; so equal numbers of different types
/// hash alike.
const MODULUS: u64 = (1 << 61) - 1;

/// `hash(None)`.
pub const HASH_NONE: i64 = 0xfca8_6420;

/// `hash(float('inf'))`; minus infinity has its negative.
pub const HASH_INFINITY: i64 = 314_159;

/// CPython reserves -1 for failure.
const fn never_minus_one(hash: i64) -> i64 {
    if hash == -1 { -2 } else { hash }
}

fn signed(size: u64, negative: bool) -> i64 {
    let size = size as i64;
    never_minus_one(if negative { -size } else { size })
}

/// `hash(n)` of an integer (and of a bool, as 0 or 1).
pub fn hash_int(n: Int<'_>) -> i64 {
    match n {
        Int::Small(n) => signed(n.unsigned_abs() % MODULUS, n < 0),
        Int::Big(big) => {
            let rest = (big.magnitude() % MODULUS).to_u64().unwrap_or(0);
            signed(rest, n.is_negative())
        }
    }
}

/// `hash(x)` of a float. CPython hashes a NaN by its address; here it is 0.
pub fn hash_float(x: f64) -> i64 {
    if x.is_nan() {
        return 0;
    }
    if x.is_infinite() {
        return if x > 0.0 { HASH_INFINITY } else { -HASH_INFINITY };
    }
    let (mantissa, exponent) = decode(x);
    // Modulo 2^61 - 1, multiplying by a power of two is rotating 61 bits.
    let turn = exponent.rem_euclid(61) as u32;
    let rest = mantissa % MODULUS;
    let turned = ((rest << turn) & MODULUS) | rest.checked_shr(61 - turn).unwrap_or(0);
    signed(turned % MODULUS, x < 0.0)
}

const LANE_1: u64 = 11_400_714_785_074_694_791;
const LANE_2: u64 = 14_029_467_366_897_019_727;
const LANE_5: u64 = 2_870_177_450_012_600_261;

fn lanes(hashes: impl IntoIterator<Item = i64>) -> (u64, u64) {
    let mut sum = LANE_5;
    let mut count = 0;
    for hash in hashes {
        sum = sum.wrapping_add((hash as u64).wrapping_mul(LANE_2));
        sum = sum.rotate_left(31).wrapping_mul(LANE_1);
        count += 1;
    }
    (sum, count)
}

fn no_failure(sum: u64) -> i64 {
    if sum == u64::MAX { 1_546_275_796 } else { sum as i64 }
}

/// `hash(tuple)`, from the hashes of its items in order.
pub fn hash_tuple(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let (sum, count) = lanes(hashes);
    no_failure(sum.wrapping_add(count ^ (LANE_5 ^ 3_527_539)))
}

/// `hash(slice)`, from the hashes of start, stop and step.
pub fn hash_slice(start: i64, stop: i64, step: i64) -> i64 {
    no_failure(lanes([start, stop, step]).0)
}

/// `hash(frozenset)`, from the hashes of its items in any order.
pub fn hash_frozenset(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut sum = 0_u64;
    let mut count = 0_u64;
    for hash in hashes {
        let hash = hash as u64;
        sum ^= ((hash ^ 89_869_747) ^ (hash << 16)).wrapping_mul(3_644_798_167);
        count += 1;
    }
    sum ^= (count + 1).wrapping_mul(1_927_868_237);
    sum ^= (sum >> 11) ^ (sum >> 25);
    sum = sum.wrapping_mul(69_069).wrapping_add(907_133_923);
    if sum == u64::MAX { 590_923_713 } else { sum as i64 }
}

/// `hash(range)`: by length, first value and step, as far as they matter.
pub fn hash_range(length: Int<'_>, start: Int<'_>, step: Int<'_>) -> i64 {
    let some = |n: Int<'_>, least: i64| match length.to_i64() {
        Some(length) if length < least => HASH_NONE,
        _ => hash_int(n),
    };
    hash_tuple([hash_int(length), some(start, 1), some(step, 2)])
}

/// The hash of a string: the same in every run, eight bytes at a time. The empty one hashes to 0.
pub fn hash_str(text: &str) -> i64 {
    hash_bytes(text.as_bytes())
}

/// The hash of bytes; ASCII strings and equal bytes hash alike, as in CPython.
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    // Multiply to 128 bits and fold: every input bit reaches every output bit in two rounds.
    const A: u64 = 0x9e37_79b9_7f4a_7c15;
    const B: u64 = 0xd6e8_feb8_6659_fd93;
    fn fold(a: u64, b: u64) -> u64 {
        let wide = u128::from(a) * u128::from(b);
        (wide as u64) ^ ((wide >> 64) as u64)
    }
    if bytes.is_empty() {
        return 0;
    }
    let mut hash = A ^ (bytes.len() as u64);
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hash = fold(hash ^ u64::from_le_bytes(*word), B);
    }
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    hash = fold(hash ^ u64::from_le_bytes(last), B);
    never_minus_one(fold(hash ^ A, B) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;

    #[test]
    fn numbers() {
        assert_eq!(hash_int(Int::Small(-1)), -2);
        assert_eq!(hash_int(Int::Small(i64::MIN)), -4);
        assert_eq!(hash_int(Int::Small((1 << 61) - 1)), 0);
        assert_eq!(hash_int(Int::Big(&(BigInt::from(1) << 200))), 1 << 17);
        assert_eq!(hash_float(0.5), 1 << 60);
        assert_eq!(hash_float(-1.0), -2);
        assert_eq!(hash_float(1e300), 1_224_995_262_755_759_164);
        assert_eq!(hash_float(f64::NEG_INFINITY), -314_159);
        assert_eq!(hash_float(1_u64.wrapping_shl(62) as f64), hash_int(Int::Small(1 << 62)));
    }

    #[test]
    fn containers() {
        assert_eq!(hash_tuple([]), 5_740_354_900_026_072_187);
        assert_eq!(hash_tuple([1, 2, 3]), 529_344_067_295_497_451);
        assert_eq!(hash_frozenset([]), 133_146_708_735_736);
        assert_eq!(hash_frozenset([1, 2, 3]), hash_frozenset([3, 1, 2]));
        assert_eq!(hash_frozenset([1, 2, 3]), -272_375_401_224_217_160);
    }

    #[test]
    fn strings_spread() {
        let mut seen = std::collections::HashSet::new();
        for i in 0..100_000 {
            assert!(seen.insert(hash_str(&format!("name{i}")) & 0x00ff_ffff_ffff));
        }
        assert_ne!(hash_str("a"), hash_str("a\0"));
        assert_eq!(hash_str(""), 0);
    }
}
