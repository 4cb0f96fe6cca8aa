//! Memory that processes share, as words that change whole.
//!
//! Lives here: `Words`. May use: nothing of the house. Deliberately absent: what the words mean
//! (`builtins`).
//!
//! The memory is a file without a name, mapped. Others may change a word at any moment, so every
//! word is an atomic; smaller numbers are parts of words, and a change of one leaves its neighbours
//! as they are. Only a file that can neither grow nor shrink is mapped: what is not there any more
//! could not be touched.

use mmap_io::MemoryMappedFile;
use mmap_io::atomic::AtomicSliceView;
use rustix::fs::{SealFlags, fcntl_get_seals};
use rustix::io::Errno;
use self_cell::self_cell;
use std::fmt;
use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::atomic::{AtomicU64, Ordering};

type View<'m> = AtomicSliceView<'m, AtomicU64>;

self_cell!(
    struct Mapping {
        owner: MemoryMappedFile,
        #[covariant]
        dependent: View,
    }
);

/// The words of shared memory.
pub struct Words(Mapping);

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} words", self.all().len())
    }
}

/// How many bytes a word has.
const WIDE: usize = 8;

/// The bits of so many bytes of a word from one on.
fn mask(from: usize, count: usize) -> u64 {
    let bits = if count == WIDE { u64::MAX } else { (1 << (8 * count)) - 1 };
    bits << (8 * from)
}

impl Words {
    /// Maps a file without a name whose size is fixed.
    ///
    /// # Errors
    /// As the system says; `EINVAL` for another file.
    pub fn of(file: &OwnedFd) -> io::Result<Words> {
        let fixed = SealFlags::GROW | SealFlags::SHRINK;
        if !fcntl_get_seals(file)?.contains(fixed) {
            return Err(Errno::INVAL.into());
        }
        let bytes = usize::try_from(rustix::fs::fstat(file)?.st_size).unwrap_or(0);
        let odd = |error| match error {
            mmap_io::MmapIoError::Io(error) => error,
            other => io::Error::other(other.to_string()),
        };
        let path = format!("/proc/self/fd/{}", file.as_raw_fd());
        let mapped = MemoryMappedFile::open_rw(path).map_err(odd)?;
        let viewed = Mapping::try_new(mapped, |mapped| mapped.atomic_u64_slice(0, bytes / WIDE));
        viewed.map(Words).map_err(odd)
    }

    fn all(&self) -> &[AtomicU64] {
        self.0.borrow_dependent()
    }

    /// A word by its number.
    pub fn word(&self, at: usize) -> Option<&AtomicU64> {
        self.all().get(at)
    }

    /// The words that so many bytes from a place on are in; None if they are not all there.
    fn over(&self, at: usize, count: usize) -> Option<&[AtomicU64]> {
        self.all().get(at / WIDE..at.checked_add(count)?.div_ceil(WIDE))
    }

    /// Reads bytes; those of a number that lies within a word are of one moment. False if they are
    /// not all there.
    #[must_use]
    pub fn read(&self, at: usize, into: &mut [u8]) -> bool {
        let Some(words) = self.over(at, into.len()) else { return false };
        let (mut from, mut into) = (at % WIDE, into);
        for word in words {
            let count = into.len().min(WIDE - from);
            let (now, later) = into.split_at_mut(count);
            now.copy_from_slice(&word.load(Ordering::Acquire).to_ne_bytes()[from..from + count]);
            (from, into) = (0, later);
        }
        true
    }

    /// Writes bytes; a number that lies within a word is written whole. False if there is no room.
    #[must_use]
    pub fn write(&self, at: usize, bytes: &[u8]) -> bool {
        let Some(words) = self.over(at, bytes.len()) else { return false };
        let (mut from, mut bytes) = (at % WIDE, bytes);
        for word in words {
            let count = bytes.len().min(WIDE - from);
            let (now, later) = bytes.split_at(count);
            let mut new = [0; WIDE];
            new[from..from + count].copy_from_slice(now);
            let (new, mask) = (u64::from_ne_bytes(new), mask(from, count));
            if mask == u64::MAX {
                word.store(new, Ordering::Release);
            } else {
                let change = |old: u64| Some(old & !mask | new);
                let _ = word.fetch_update(Ordering::AcqRel, Ordering::Acquire, change);
            }
            (from, bytes) = (0, later);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::fs::{MemfdFlags, fcntl_add_seals, ftruncate, memfd_create};

    fn file(size: u64, sealed: bool) -> OwnedFd {
        let file = memfd_create("t", MemfdFlags::CLOEXEC | MemfdFlags::ALLOW_SEALING).unwrap();
        ftruncate(&file, size).unwrap();
        if sealed {
            fcntl_add_seals(&file, SealFlags::GROW | SealFlags::SHRINK).unwrap();
        }
        file
    }

    #[test]
    fn bytes_lie_in_words() {
        let file = file(32, true);
        let (one, other) = (Words::of(&file).unwrap(), Words::of(&file).unwrap());
        assert!(one.write(3, b"abcdefghijkl") && one.write(0, b"xy"));
        let mut bytes = [1; 16];
        assert!(other.read(0, &mut bytes));
        assert_eq!(&bytes, b"xy\0abcdefghijkl\0");
        assert!(other.read(4, &mut bytes[..2]));
        assert_eq!(&bytes[..2], b"bc");
        assert!(!one.write(25, b"abcdefgh") && !one.read(32, &mut bytes[..1]));
        assert!(!one.read(usize::MAX, &mut bytes) && one.word(4).is_none());
    }

    #[test]
    fn a_file_that_may_shrink_is_refused() {
        assert!(Words::of(&file(32, false)).is_err());
    }
}
