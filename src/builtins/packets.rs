//! Messages over sockets that keep packets apart.
//!
//! Lives here: sending and receiving them in as few calls of the system as there are packets.
//! May use: message.rs (headers), `vm` (parcels, patience).
//! Deliberately absent: who sends what (ports.rs).
//!
//! A packet comes whole or not at all, to one of those who wait for it. So a message of one packet
//! needs no lock among senders nor among receivers, and whoever is killed leaves no half of one
//! behind. A longer message is several packets, one after the other, where the ends have one user
//! each; where they have several its bytes are in a file without a name, which travels beside it.

use super::message::{HEADER, Kind, MOST, cut, foreign, header, of_header};
use super::streams::{Failed, locked};
use crate::object::exc::ExcKind::*;
use crate::text::room;
use crate::vm::Plainly;
use crate::vm::wire::Parcel;
use rustix::fs::{MemfdFlags, memfd_create};
use rustix::io::{Errno, pread, pwrite};
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, ReturnFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};
use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::{Arc, Mutex};

/// The longest packet. A socket takes three of them before its sender has to wait.
pub(super) const PACKET: usize = 64 << 10;
/// Set in the kind of a message whose bytes are in a file.
const APART: u8 = 0x80;
/// As much is believed before any of it has come.
const TRUST: usize = 64 << 20;

fn system(error: Errno) -> Failed {
    Failed::System(error.into())
}

/// A message on its way out.
pub(super) struct Outgoing {
    head: [u8; HEADER],
    parcel: Arc<Parcel>,
    /// The file with the bytes.
    apart: Option<OwnedFd>,
    sent: usize,
}

impl Outgoing {
    /// A message of several packets, if need be.
    pub(super) fn new(kind: Kind, parcel: Arc<Parcel>) -> Result<Outgoing, Failed> {
        if parcel.descriptors.len() >= MOST {
            let text = format!("a message can take at most {MOST} ports");
            return Err(Failed::Raise(ValueError, vec![Plainly::Str(text)]));
        }
        Ok(Outgoing { head: header(kind, &parcel), parcel, apart: None, sent: 0 })
    }

    /// A message of one packet.
    pub(super) fn whole(kind: Kind, parcel: Arc<Parcel>) -> Result<Outgoing, Failed> {
        let mut message = Outgoing::new(kind, parcel)?;
        if HEADER + message.parcel.bytes.len() > PACKET {
            let file = memfd_create("toyvm", MemfdFlags::CLOEXEC).map_err(system)?;
            let mut at = 0;
            while at < message.parcel.bytes.len() {
                at += pwrite(&file, &message.parcel.bytes[at..], at as u64).map_err(system)?;
            }
            let ports = message.parcel.descriptors.len() as u32 + 1;
            message.head[16..].copy_from_slice(&ports.to_le_bytes());
            message.head[7] |= APART;
            message.apart = Some(file);
        }
        Ok(message)
    }

    pub(super) fn has_begun(&self) -> bool {
        self.sent > 0
    }

    /// Sends what there is room for; whether that was all.
    pub(super) fn go_on(&mut self, fd: &OwnedFd) -> Result<bool, Failed> {
        let bytes: &[u8] = if self.apart.is_some() { &[] } else { &self.parcel.bytes };
        let total = HEADER + bytes.len();
        let mut space = Vec::new();
        while self.sent < total {
            let head = &self.head[self.sent.min(HEADER)..];
            let body = &bytes[self.sent.saturating_sub(HEADER)..];
            let body = &body[..body.len().min(PACKET - head.len())];
            let ports: Vec<BorrowedFd<'_>> = match self.sent {
                0 => {
                    let ports = self.parcel.descriptors.iter().map(|port| port.as_fd());
                    ports.chain(self.apart.as_ref().map(AsFd::as_fd)).collect()
                }
                _ => Vec::new(),
            };
            let mut beside = SendAncillaryBuffer::default();
            if !ports.is_empty() {
                let rights = SendAncillaryMessage::ScmRights(&ports);
                space.resize(rights.size(), MaybeUninit::uninit());
                beside = SendAncillaryBuffer::new(&mut space);
                beside.push(rights);
            }
            let parts = [IoSlice::new(head), IoSlice::new(body)];
            match sendmsg(fd, &parts, &mut beside, SendFlags::NOSIGNAL | SendFlags::DONTWAIT) {
                Ok(count) => self.sent += count,
                Err(Errno::AGAIN) => return Ok(false),
                Err(Errno::INTR) => {}
                Err(error) => return Err(system(error)),
            }
        }
        Ok(true)
    }
}

/// A message on its way in.
#[derive(Default)]
pub(super) struct Incoming {
    /// What it is and how long, when its first packet has come.
    head: Option<(Kind, usize)>,
    bytes: Vec<u8>,
    ports: Vec<Arc<OwnedFd>>,
}

impl Incoming {
    pub(super) fn has_begun(&self) -> bool {
        self.head.is_some()
    }

    /// Takes what has come: the message, if that is all of it.
    pub(super) fn go_on(&mut self, fd: &OwnedFd) -> Result<Option<(Kind, Parcel)>, Failed> {
        let mut place = taken_place();
        let came = loop {
            match self.packet(fd, &mut place) {
                Ok(true) => break Ok(self.taken()),
                Ok(false) => {}
                Err(Failed::System(error)) if error.raw_os_error() == Some(AGAIN) => {
                    break Ok(None);
                }
                Err(error) => break Err(error),
            }
        };
        *locked(&PLACE) = place;
        came
    }

    fn taken(&mut self) -> Option<(Kind, Parcel)> {
        let (kind, _) = self.head.take()?;
        let bytes = std::mem::take(&mut self.bytes);
        Some((kind, Parcel { bytes, descriptors: std::mem::take(&mut self.ports) }))
    }

    /// Takes a packet; whether it was the last one.
    fn packet(&mut self, fd: &OwnedFd, place: &mut [u8]) -> Result<bool, Failed> {
        let Some((_, length)) = self.head else { return self.first(fd, place) };
        let count = loop {
            match rustix::net::recv(fd, &mut *place, RecvFlags::DONTWAIT) {
                Ok((_, count)) => break count,
                Err(Errno::INTR) => {}
                Err(error) => return Err(system(error)),
            }
        };
        if count == 0 {
            return cut();
        }
        if self.bytes.len() + count > length {
            return foreign(fd, "it is longer than it says");
        }
        self.bytes.extend_from_slice(&place[..count]);
        Ok(self.bytes.len() == length)
    }

    fn first(&mut self, fd: &OwnedFd, place: &mut [u8]) -> Result<bool, Failed> {
        let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MOST))];
        let mut beside = RecvAncillaryBuffer::new(&mut space);
        let flags = RecvFlags::DONTWAIT | RecvFlags::CMSG_CLOEXEC;
        let came = loop {
            match recvmsg(fd, &mut [IoSliceMut::new(place)], &mut beside, flags) {
                Ok(came) => break came,
                Err(Errno::INTR) => {}
                Err(error) => return Err(system(error)),
            }
        };
        for message in beside.drain() {
            if let RecvAncillaryMessage::ScmRights(rights) = message {
                self.ports.extend(rights.map(Arc::new));
            }
        }
        if came.bytes == 0 {
            return Err(Failed::Raise(EOFError, Vec::new()));
        }
        if came.flags.contains(ReturnFlags::CTRUNC) {
            return foreign(fd, "its ports do not all fit");
        }
        let Some((head, body)) = place[..came.bytes].split_first_chunk::<HEADER>() else {
            return foreign(fd, "it does not begin as one");
        };
        let apart = head[7] & APART != 0;
        let mut plain = *head;
        plain[7] &= !APART;
        let (kind, length) = match of_header(&plain, self.ports.len()) {
            Ok(known) => known,
            Err(why) => return foreign(fd, why),
        };
        if body.len() > length || (apart && !body.is_empty()) {
            return foreign(fd, "it is longer than it says");
        }
        if room::room_for(length).is_err() {
            let _ = foreign::<()>(fd, "");
            return Err(Failed::Raise(MemoryError, Vec::new()));
        }
        match self.ports.pop_if(|_| apart) {
            Some(file) => self.bytes = all_of(&file, length)?,
            None if apart => return foreign(fd, "its bytes are nowhere"),
            None => {
                self.bytes = Vec::with_capacity(length.min(TRUST));
                self.bytes.extend_from_slice(body);
            }
        }
        self.head = Some((kind, length));
        Ok(self.bytes.len() == length)
    }
}

/// Where packets come, when no thread uses it; their bytes are copied once.
static PLACE: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn taken_place() -> Vec<u8> {
    let mut place = std::mem::take(&mut *locked(&PLACE));
    place.resize(PACKET, 0);
    place
}

/// What `EAGAIN` is as a number.
const AGAIN: i32 = Errno::AGAIN.raw_os_error();

fn all_of(file: &OwnedFd, length: usize) -> Result<Vec<u8>, Failed> {
    let size = rustix::fs::fstat(file).map_err(system)?.st_size;
    if u64::try_from(size).unwrap_or(0) < length as u64 {
        return cut();
    }
    let mut bytes = vec![0; length];
    let mut got = 0;
    while got < length {
        match pread(file, &mut bytes[got..], got as u64).map_err(system)? {
            0 => return cut(),
            count => got += count,
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustix::net::{AddressFamily, SocketFlags, SocketType, send, socketpair};

    /// What is said of packets that somebody else has sent, the other end being closed then or not.
    fn said(packets: &[&[u8]], closed: bool) -> Option<String> {
        let kind = SocketType::SEQPACKET;
        let (mine, theirs) =
            socketpair(AddressFamily::UNIX, kind, SocketFlags::CLOEXEC, None).unwrap();
        for packet in packets {
            send(&theirs, packet, SendFlags::NOSIGNAL).unwrap();
        }
        let theirs = (!closed).then_some(theirs);
        let came = Incoming::default().go_on(&mine);
        drop(theirs);
        match came {
            Ok(Some(_)) => Some("a message".into()),
            Ok(None) => None,
            Err(Failed::System(error)) => Some(error.to_string()),
            Err(Failed::Raise(EOFError, _)) => Some("EOFError".into()),
            Err(Failed::Raise(_, args)) => match args.first() {
                Some(Plainly::Str(text)) => Some(text.clone()),
                _ => Some(String::new()),
            },
        }
    }

    fn head(version: u8, kind: u8, length: u64, ports: u8) -> Vec<u8> {
        let mut bytes = b"toyvm".to_vec();
        bytes.extend([version, 0, kind]);
        bytes.extend(length.to_le_bytes());
        bytes.extend([ports, 0, 0, 0]);
        bytes
    }

    #[test]
    fn foreign_and_damaged_packets_are_named() {
        let with = |mut head: Vec<u8>, body: &[u8]| {
            head.extend(body);
            head
        };
        let cases = [
            (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(), "it does not begin as one"),
            (b"toyvm".to_vec(), "it does not begin as one"),
            (head(2, 0, 0, 0), "its version is 2, not 1"),
            (head(1, 9, 0, 0), "there is no kind 9"),
            (head(1, 0, u64::MAX, 0), "bytes long"),
            (head(1, 0, 3, 1), "it has 0 ports instead of 1"),
            (with(head(1, 0, 2, 0), b"abc"), "it is longer than it says"),
            (head(1, APART, 3, 0), "its bytes are nowhere"),
        ];
        for (packet, why) in cases {
            let said = said(&[&packet], false).unwrap();
            assert!(said.contains(why), "{said}: {why}");
        }
        let begun = with(head(1, 1, 5, 0), b"ab");
        assert_eq!(said(&[&begun], false), None);
        assert_eq!(said(&[&begun], true).unwrap(), "got end of file during message");
        assert!(said(&[&begun, b"cdef"], false).unwrap().contains("longer than it says"));
        assert_eq!(said(&[&begun, b"cde"], false).unwrap(), "a message");
        assert_eq!(said(&[], true).unwrap(), "EOFError");
        assert_eq!(said(&[], false), None);
    }
}
