//! An exact integer: 64 bits where they suffice, a big one where they do not.
//!
//! Lives here: `Num` (owned) and `Int` (borrowed, `Copy`). May use: num_bigint, num_traits.
//! Deliberately absent: arithmetic, which is `arith`'s, and objects.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;
use std::fmt;

/// An owned integer. `Big` never holds a number that fits into 64 bits (use [`Num::big`]).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Num {
    Small(i64),
    Big(BigInt),
}

/// A borrowed integer: what every function of this room takes. It need not be normalised.
#[derive(Clone, Copy, Debug)]
pub enum Int<'a> {
    Small(i64),
    Big(&'a BigInt),
}

impl Num {
    /// The normal form of a big integer: `Small` when it fits into 64 bits.
    pub fn big(n: BigInt) -> Num {
        match n.to_i64() {
            Some(small) => Num::Small(small),
            None => Num::Big(n),
        }
    }

    /// The same number, borrowed.
    pub fn view(&self) -> Int<'_> {
        match self {
            Num::Small(n) => Int::Small(*n),
            Num::Big(n) => Int::Big(n),
        }
    }

    /// The same number as a `BigInt`.
    pub fn into_big(self) -> BigInt {
        match self {
            Num::Small(n) => BigInt::from(n),
            Num::Big(n) => n,
        }
    }
}

impl From<i64> for Num {
    fn from(n: i64) -> Num {
        Num::Small(n)
    }
}

impl From<i128> for Num {
    fn from(n: i128) -> Num {
        match i64::try_from(n) {
            Ok(small) => Num::Small(small),
            Err(_) => Num::Big(BigInt::from(n)),
        }
    }
}

impl From<usize> for Num {
    fn from(n: usize) -> Num {
        Num::from(n as i128)
    }
}

impl From<BigInt> for Num {
    fn from(n: BigInt) -> Num {
        Num::big(n)
    }
}

impl fmt::Display for Num {
    /// Decimal digits, without the digit limit of `int_text::to_decimal`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Num::Small(n) => n.fmt(f),
            Num::Big(n) => n.fmt(f),
        }
    }
}

impl<'a> Int<'a> {
    /// An owned copy in normal form.
    pub fn to_num(self) -> Num {
        match self {
            Int::Small(n) => Num::Small(n),
            Int::Big(n) => match n.to_i64() {
                Some(small) => Num::Small(small),
                None => Num::Big(n.clone()),
            },
        }
    }

    /// An owned big copy.
    pub fn to_big(self) -> BigInt {
        match self {
            Int::Small(n) => BigInt::from(n),
            Int::Big(n) => n.clone(),
        }
    }

    /// The number if it fits into 64 bits.
    pub fn to_i64(self) -> Option<i64> {
        match self {
            Int::Small(n) => Some(n),
            Int::Big(n) => n.to_i64(),
        }
    }

    /// Whether the number is zero.
    pub fn is_zero(self) -> bool {
        match self {
            Int::Small(n) => n == 0,
            Int::Big(n) => n.sign() == Sign::NoSign,
        }
    }

    /// Whether the number is below zero.
    pub fn is_negative(self) -> bool {
        match self {
            Int::Small(n) => n < 0,
            Int::Big(n) => n.sign() == Sign::Minus,
        }
    }

    /// Whether the number is odd.
    pub fn is_odd(self) -> bool {
        match self {
            Int::Small(n) => n & 1 == 1,
            Int::Big(n) => n.bit(0),
        }
    }

    /// How many bits the absolute value needs: `int.bit_length`.
    pub fn bit_length(self) -> u64 {
        match self {
            Int::Small(n) => u64::from(64 - n.unsigned_abs().leading_zeros()),
            Int::Big(n) => n.bits(),
        }
    }

    /// How many one bits the absolute value has: `int.bit_count`.
    pub fn bit_count(self) -> u64 {
        match self {
            Int::Small(n) => u64::from(n.unsigned_abs().count_ones()),
            Int::Big(n) => n.magnitude().count_ones(),
        }
    }
}

impl From<i64> for Int<'_> {
    fn from(n: i64) -> Self {
        Int::Small(n)
    }
}

impl<'a> From<&'a BigInt> for Int<'a> {
    fn from(n: &'a BigInt) -> Self {
        Int::Big(n)
    }
}

impl<'a> From<&'a Num> for Int<'a> {
    fn from(n: &'a Num) -> Self {
        n.view()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn big_is_never_small() {
        let max = BigInt::from(i64::MAX);
        assert_eq!(Num::big(max.clone()), Num::Small(i64::MAX));
        assert!(matches!(Num::big(max + 1), Num::Big(_)));
        assert_eq!(Num::from(i128::from(i64::MIN)), Num::Small(i64::MIN));
    }

    #[test]
    fn bits() {
        assert_eq!(Int::Small(i64::MIN).bit_length(), 64);
        assert_eq!(Int::Small(0).bit_length(), 0);
        assert_eq!(Int::Small(-7).bit_count(), 3);
        assert!(Int::Small(-3).is_odd());
    }
}
