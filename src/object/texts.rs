//! Frozen leaves: strings, bytes, big integers.
//!
//! Lives here: `Str`, `Bytes`, `Big`. May use: `counted`, `num_bigint`, `compact_str`.
//! Deliberately absent: methods of strings (`text` computes, `builtins` binds).

use super::counted::{Frozen, Object, Ref};
use super::value::Value;
use crate::text::find::Measured;
use compact_str::CompactString;
use num_bigint::BigInt;
use std::cell::Cell;

/// A string: UTF-8, with its length in characters, so that an ASCII string (length = bytes) is
/// indexed in constant time. Lone surrogates cannot be held.
///
/// Up to 24 bytes of text stand in the object itself: one allocation of 48 bytes with the count, where
/// a `String` takes two and 64 bytes.
pub struct Str {
    text: CompactString,
    chars: usize,
    /// 0 until computed; a computed 0 is stored as 1.
    hash: Cell<i64>,
}

impl Object for Str {
    type Kind = Frozen;
    const LEAF: bool = true;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Str(this)
    }
}

impl Str {
    /// A string; a `String` that is long is taken over.
    #[inline]
    pub fn new(text: impl Into<CompactString>) -> Str {
        let text = text.into();
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        Str { text, chars, hash: Cell::new(0) }
    }

    /// Two strings, one after the other.
    pub fn joined(a: &Str, b: &Str) -> Str {
        let mut text = CompactString::with_capacity(a.text.len() + b.text.len());
        text.push_str(&a.text);
        text.push_str(&b.text);
        Str { text, chars: a.chars + b.chars, hash: Cell::new(0) }
    }

    /// The text and how many characters it has.
    #[inline(always)]
    pub fn measured(&self) -> Measured<'_> {
        Measured { text: &self.text, chars: self.chars }
    }

    /// The text.
    #[inline(always)]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The length in characters.
    #[inline(always)]
    pub fn chars(&self) -> usize {
        self.chars
    }

    /// Whether every character is one byte.
    #[inline(always)]
    pub fn is_ascii(&self) -> bool {
        self.chars == self.text.len()
    }

    /// The character at an index that is in range.
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.is_ascii() {
            self.text.as_bytes().get(index).map(|&b| b as char)
        } else {
            self.text.chars().nth(index)
        }
    }

    /// Appends in place; the caller is the only owner (`Ref::unique`).
    pub fn push_str(&mut self, more: &Str) {
        self.text.push_str(&more.text);
        self.chars += more.chars;
        self.hash.set(0);
    }

    /// The hash: the same in every run, so that a replay is exact.
    #[inline]
    pub fn hash(&self) -> i64 {
        match self.hash.get() {
            0 => {
                let hash = match hash_text(&self.text) {
                    0 => 1,
                    -1 => -2,
                    hash => hash,
                };
                self.hash.set(hash);
                hash
            }
            hash => hash,
        }
    }
}

/// Mixes eight bytes at a time (the multiply-and-fold step of wyhash).
fn hash_text(text: &str) -> i64 {
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    fn fold(a: u64, b: u64) -> u64 {
        let wide = u128::from(a) * u128::from(b);
        (wide as u64) ^ ((wide >> 64) as u64)
    }
    let mut state = K ^ text.len() as u64;
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        state = fold(state ^ u64::from_le_bytes(word), K);
    }
    let rest = chunks.remainder();
    let mut word = [0; 8];
    word[..rest.len()].copy_from_slice(rest);
    state = fold(state ^ u64::from_le_bytes(word), 0xD6E8_FEB8_6659_FD93);
    state as i64
}

/// Immutable bytes.
pub struct Bytes(pub Box<[u8]>);

impl Object for Bytes {
    type Kind = Frozen;
    const LEAF: bool = true;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Bytes(this)
    }
}

/// An integer that does not fit 64 bits.
pub struct Big(pub BigInt);

impl Object for Big {
    type Kind = Frozen;
    const LEAF: bool = true;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Big(this)
    }
}
