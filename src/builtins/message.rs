//! Messages between processes: how a parcel goes over a socket.
//!
//! Lives here: the header, sending and receiving whole messages without the lock. May use: `vm`
//! (parcels, patience), its siblings. Deliberately absent: what is in a parcel (`vm::wire`).
//!
//! A message is a header, the bytes, and beside them the descriptors, which travel with the first
//! byte. Messages are whole or they are not: one that cannot be finished closes the connection,
//! because nobody would know where the next one begins.

use super::streams::Failed;
use crate::object::exc::ExcKind::*;
use crate::text::room;
use crate::vm::wire::Parcel;
use crate::vm::{Patience, Plainly, Waited};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, Shutdown, recv, recvmsg, sendmsg, shutdown,
};
use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::time::Duration;

/// What every message begins with.
const MAGIC: &[u8; 5] = b"toyvm";
/// The format of what follows the magic, and of parcels.
const VERSION: u16 = 1;
/// Magic, version, what it is, length of the bytes, number of descriptors.
pub(super) const HEADER: usize = 5 + 2 + 1 + 8 + 4;
/// The most descriptors in one message; the system takes 253.
pub const MOST: usize = 200;
/// The longest message; a header that says more is nobody's.
const LONGEST: u64 = 1 << 40;

/// What a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// A parcel.
    Value = 0,
    /// Bytes as they are.
    Bytes = 1,
    /// A parcel: what a process has to do.
    Job = 2,
    /// A parcel: how it went.
    Answer = 3,
}

impl Kind {
    const ALL: [Kind; 4] = [Kind::Value, Kind::Bytes, Kind::Job, Kind::Answer];

    /// The kind of a number.
    pub fn of(number: i64) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| *kind as i64 == number)
    }
}

/// What came is no message: nobody knows where the next one begins, so nothing comes any more.
pub(super) fn foreign<T>(fd: &OwnedFd, why: impl std::fmt::Display) -> Result<T, Failed> {
    let _ = shutdown(fd, Shutdown::Both);
    let text = format!("foreign or damaged message: {why}");
    Err(Failed::Raise(ValueError, vec![Plainly::Str(text)]))
}

/// The thread is wanted elsewhere, so its answer is not used.
pub(super) fn called_away<T>() -> Result<T, Failed> {
    Err(Failed::Raise(InterruptedError, Vec::new()))
}

/// What stands before a parcel.
pub(super) fn header(kind: Kind, parcel: &Parcel) -> [u8; HEADER] {
    let mut header = [0; HEADER];
    header[..5].copy_from_slice(MAGIC);
    header[5..7].copy_from_slice(&VERSION.to_le_bytes());
    header[7] = kind as u8;
    header[8..16].copy_from_slice(&(parcel.bytes.len() as u64).to_le_bytes());
    header[16..].copy_from_slice(&(parcel.descriptors.len() as u32).to_le_bytes());
    header
}

/// Waits until the socket can go on. In the midst of a message the other side is about to go on,
/// too, so an interrupt has to wait for it a while.
pub(super) fn wait(
    fd: &OwnedFd,
    flags: PollFlags,
    midst: bool,
    patience: &dyn Patience,
) -> Result<(), Failed> {
    const GRACE: Timespec = Timespec { tv_sec: 2, tv_nsec: 0 };
    if patience.wait(&[(fd.as_fd(), flags)], None) != Waited::CalledAway {
        return Ok(());
    }
    if midst {
        let mut watched = [PollFd::new(fd, flags)];
        if let Ok(1..) = poll(&mut watched, Some(&GRACE)) {
            return Ok(());
        }
        let _ = shutdown(fd, Shutdown::Both);
    }
    called_away()
}

/// Sends a message.
pub(super) fn send(
    fd: &OwnedFd,
    kind: Kind,
    parcel: &Parcel,
    patience: &dyn Patience,
) -> Result<(), Failed> {
    if parcel.descriptors.len() > MOST {
        let text = format!("a message can take at most {MOST} ports");
        return Err(Failed::Raise(ValueError, vec![Plainly::Str(text)]));
    }
    let header = header(kind, parcel);
    let descriptors: Vec<BorrowedFd<'_>> = parcel.descriptors.iter().map(|d| d.as_fd()).collect();
    let mut space = Vec::new();
    let total = HEADER + parcel.bytes.len();
    let mut sent = 0;
    while sent < total {
        let head = IoSlice::new(&header[sent.min(HEADER)..]);
        let body = IoSlice::new(&parcel.bytes[sent.saturating_sub(HEADER)..]);
        let mut beside = SendAncillaryBuffer::default();
        if sent == 0 && !descriptors.is_empty() {
            let rights = SendAncillaryMessage::ScmRights(&descriptors);
            space.resize(rights.size(), MaybeUninit::uninit());
            beside = SendAncillaryBuffer::new(&mut space);
            beside.push(rights);
        }
        match sendmsg(fd, &[head, body], &mut beside, SendFlags::NOSIGNAL | SendFlags::DONTWAIT) {
            Ok(count) => sent += count,
            Err(Errno::AGAIN) => wait(fd, PollFlags::OUT, sent > 0, patience)?,
            Err(Errno::INTR) => {}
            Err(error) => return Err(Failed::System(error.into())),
        }
    }
    Ok(())
}

/// Receives a message: EOFError if the other side has closed.
pub(super) fn receive(fd: &OwnedFd, patience: &dyn Patience) -> Result<(Kind, Parcel), Failed> {
    let mut header = [0; HEADER];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST))];
    let mut descriptors = Vec::new();
    let mut got = 0;
    while got < HEADER {
        let mut beside = RecvAncillaryBuffer::new(&mut space);
        let mut into = [IoSliceMut::new(&mut header[got..])];
        let flags = RecvFlags::DONTWAIT | RecvFlags::CMSG_CLOEXEC;
        match recvmsg(fd, &mut into, &mut beside, flags) {
            Ok(came) => {
                for message in beside.drain() {
                    if let RecvAncillaryMessage::ScmRights(rights) = message {
                        descriptors.extend(rights.map(Arc::new));
                    }
                }
                if came.flags.contains(ReturnFlags::CTRUNC) {
                    return foreign(fd, "its ports do not all fit");
                }
                match came.bytes {
                    0 if got == 0 => return Err(Failed::Raise(EOFError, Vec::new())),
                    0 => return cut(),
                    count => got += count,
                }
            }
            Err(Errno::AGAIN) => wait(fd, PollFlags::IN, got > 0, patience)?,
            Err(Errno::INTR) => {}
            Err(error) => return Err(Failed::System(error.into())),
        }
        let known = got.min(MAGIC.len());
        if header[..known] != MAGIC[..known] {
            return foreign(fd, "it does not begin as one");
        }
    }
    let (kind, length) = match of_header(&header, descriptors.len()) {
        Ok(known) => known,
        Err(why) => return foreign(fd, why),
    };
    let bytes = body(fd, length, patience)?;
    Ok((kind, Parcel { bytes, descriptors }))
}

/// What a header says: the kind of the message and the length of the bytes, or why it is none.
pub(super) fn of_header(header: &[u8; HEADER], ports: usize) -> Result<(Kind, usize), String> {
    if header[..MAGIC.len()] != *MAGIC {
        return Err("it does not begin as one".into());
    }
    let version = u16::from_le_bytes([header[5], header[6]]);
    if version != VERSION {
        return Err(format!("its version is {version}, not {VERSION}"));
    }
    let Some(kind) = Kind::of(header[7].into()) else {
        return Err(format!("there is no kind {}", header[7]));
    };
    let number = |at: usize, len: usize| {
        header[at..at + len].iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte))
    };
    let (length, count) = (number(8, 8), number(16, 4));
    if length > LONGEST {
        return Err(format!("it claims to be {length} bytes long"));
    }
    if count != ports as u64 {
        return Err(format!("it has {ports} ports instead of {count}"));
    }
    Ok((kind, length as usize))
}

/// The other side has closed in the midst of a message.
pub(super) fn cut<T>() -> Result<T, Failed> {
    Err(Failed::Raise(OSError, vec![Plainly::Str("got end of file during message".into())]))
}

fn body(fd: &OwnedFd, length: usize, patience: &dyn Patience) -> Result<Vec<u8>, Failed> {
    /// As much is believed before any of it has come.
    const TRUST: usize = 64 << 20;
    if room::room_for(length).is_err() {
        let _ = shutdown(fd, Shutdown::Both);
        return Err(Failed::Raise(MemoryError, Vec::new()));
    }
    let mut bytes = vec![0; length.min(TRUST)];
    let mut got = 0;
    while got < length {
        if got == bytes.len() {
            bytes.resize(length.min(2 * got), 0);
        }
        match recv(fd, &mut bytes[got..], RecvFlags::DONTWAIT) {
            Ok((_, 0)) => return cut(),
            Ok((_, count)) => got += count,
            Err(Errno::AGAIN) => wait(fd, PollFlags::IN, true, patience)?,
            Err(Errno::INTR) => {}
            Err(error) => return Err(Failed::System(error.into())),
        }
    }
    Ok(bytes)
}

/// Waits without being called away by anybody.
struct Steadfast;

impl Patience for Steadfast {
    fn wait(&self, on: &[(BorrowedFd<'_>, PollFlags)], _: Option<Duration>) -> Waited {
        let mut watched: Vec<PollFd<'_>> =
            on.iter().map(|(fd, flags)| PollFd::from_borrowed_fd(*fd, *flags)).collect();
        let _ = poll(&mut watched, None);
        Waited::Ready((0..on.len()).collect())
    }
}

/// The first message that a new process gets: what it has to do.
///
/// # Errors
/// Why there is none, in words.
pub fn job(fd: &OwnedFd) -> Result<Parcel, String> {
    match receive(fd, &Steadfast) {
        Ok((Kind::Job, parcel)) => Ok(parcel),
        Ok(_) => Err("the first message is no job".into()),
        Err(Failed::Raise(EOFError, _)) => Err("nobody gave it anything to do".into()),
        Err(Failed::Raise(_, args)) => match args.into_iter().next() {
            Some(Plainly::Str(text)) => Err(text),
            _ => Err("no message came".into()),
        },
        Err(Failed::System(error)) => Err(error.to_string()),
    }
}
