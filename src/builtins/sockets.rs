//! Module `_socket`: what `socket`, `select` and `selectors` are made of.
//!
//! Lives here: natives over one descriptor each. May use: waits.rs (waiting), addresses.rs, `object`,
//! `vm`. Deliberately absent: the classes that scripts see (`lib/socket.cc`), options (socket_options.rs).
//!
//! Every descriptor is non-blocking; whether an operation waits is its caller's business.

use super::addresses::{self, AF_UNIX, address, shown};
use super::args::*;
use super::streams::Failed;
use super::sync::{Limit, optional_limit};
use super::table::{Row, members, natives};
use super::waits::{Attempt, Descriptor, Late, Not, Operation, begin};
use crate::object::buffer::{not_bytes, raw};
use crate::object::exc::ExcKind::*;
use crate::object::port::{Port, PortKind};
use crate::object::{Gil, Misc, Raise, Res, Value, raise};
use crate::text::room;
use crate::vm::{Cx, Half, Plainly, Step, World};
use parking_lot::Mutex;
use rustix::event::{PollFd, PollFlags, Timespec, poll as poll_now};
use rustix::io::Errno;
use rustix::net::{
    AddressFamily, Protocol, RecvFlags, SendFlags, Shutdown, SocketAddrAny, SocketFlags, SocketType,
};
use std::collections::HashMap;
use std::io;
use std::os::fd::{AsFd, AsRawFd, OwnedFd, RawFd};
use std::sync::{Arc, LazyLock, Weak};

const FUNCTIONS: &[Row] = natives! { "";
    /// A new socket.
    "open" "(family, type, proto, /)" Atomic open;
    /// Two sockets that are connected.
    "pair" "(family, type, proto, /)" Atomic pair;
    /// The descriptor of this number, which somebody has detached or holds.
    "adopt" "(fileno, /)" Atomic adopt;
    /// Another descriptor for the same socket.
    "dup" "(port, /)" Atomic dup;
    /// Give the descriptor up without closing it; return its number.
    "detach" "(port, /)" Atomic detach;
    /// Close it; whoever waits for it fails.
    "close" "(port, /)" Atomic close;
    /// The number of the descriptor; -1 if it is closed.
    "fileno" "(port, /)" Atomic fileno;
    /// Bind it to an address.
    "bind" "(port, family, address, /)" Open bind;
    /// Let it accept connections.
    "listen" "(port, backlog, /)" Atomic listen;
    /// Accept a connection: a port and an address.
    "accept" "(port, timeout, /)" Open accept;
    /// Connect it to an address.
    "connect" "(port, timeout, family, address, /)" Open connect;
    /// Receive bytes.
    "recv" "(port, timeout, size, flags, /)" Open recv;
    /// Receive bytes into a buffer; return how many.
    "recv_into" "(port, timeout, buffer, size, flags, /)" Open recv_into;
    /// Receive bytes, and where they come from.
    "recvfrom" "(port, timeout, size, flags, /)" Open recvfrom;
    /// Send bytes; return how many.
    "send" "(port, timeout, data, flags, /)" Open send;
    /// Send bytes, all of them.
    "sendall" "(port, timeout, data, flags, /)" Open sendall;
    /// Send bytes to an address.
    "sendto" "(port, timeout, data, flags, family, address, /)" Open sendto;
    /// Shut one or both directions down.
    "shutdown" "(port, how, /)" Atomic shutdown;
    /// The own address.
    "getsockname" "(port, /)" Atomic getsockname;
    /// The other side's address.
    "getpeername" "(port, /)" Atomic getpeername;
    /// The addresses of a host in a family.
    "hosts" "(host, family, /)" Open hosts;
    /// Which of the descriptors are ready: numbers of the list with what they are ready for.
    "poll" "(items, timeout, /)" Open poll;
};

/// Fills module `_socket`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, FUNCTIONS);
    members(world, module, super::socket_options::FUNCTIONS);
}

/// Every open descriptor by its number, for those who only know that.
static KNOWN: LazyLock<Mutex<HashMap<RawFd, Weak<OwnedFd>>>> = LazyLock::new(Mutex::default);
/// Those that belong to nobody: a script has their numbers.
static DETACHED: LazyLock<Mutex<HashMap<RawFd, Arc<OwnedFd>>>> = LazyLock::new(Mutex::default);

fn new_port(descriptor: OwnedFd) -> Port {
    let descriptor = Arc::new(descriptor);
    KNOWN.lock().insert(descriptor.as_raw_fd(), Arc::downgrade(&descriptor));
    Port::new(PortKind::Socket, descriptor)
}

fn port_value(descriptor: OwnedFd) -> Value {
    Value::from(Misc::Port(new_port(descriptor)))
}

/// The descriptor of a port; `None` if it is closed.
fn descriptor(value: &Value, cx: &Cx<'_>) -> Res<Option<Arc<OwnedFd>>> {
    if let Value::Misc(misc) = value
        && let Misc::Port(port) = misc.get(cx.gil)
    {
        return Ok(port.descriptor.clone());
    }
    let got = type_name(value, cx);
    type_error(format!("a socket is needed, not '{got}'"))
}

/// The descriptor of a port that is open.
///
/// # Errors
/// OSError 9 if it is closed.
pub(super) fn live(value: &Value, cx: &Cx<'_>) -> Res<Arc<OwnedFd>> {
    match descriptor(value, cx)? {
        Some(descriptor) => Ok(descriptor),
        None => refused(Errno::BADF),
    }
}

/// What the system refuses, as an exception.
///
/// # Errors
/// Always.
pub(super) fn refused<T>(error: impl Into<io::Error>) -> Res<T> {
    let error = error.into();
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or_default();
    let errno = error.raw_os_error().unwrap_or_default();
    let kind = super::exceptions::os_class(errno.into());
    Err(Box::new(Raise::With(kind, vec![Value::Int(errno.into()), Value::str(text)])))
}

/// As [`refused`], for what may also succeed.
pub(super) fn checked<T>(result: Result<T, Errno>) -> Res<T> {
    result.or_else(refused)
}

/// What the system's numbers are.
fn int(value: &Value, cx: &Cx<'_>) -> Res<i32> {
    match i32::try_from(index(value, cx)?) {
        Ok(number) => Ok(number),
        Err(_) => raise(OverflowError, "Python int too large to convert to C int"),
    }
}

// ---- making and closing ----

/// Family, type and protocol.
type Sort = (AddressFamily, SocketType, Option<Protocol>);

fn sort(args: &[Value], cx: &Cx<'_>) -> Res<Sort> {
    let (family, kind) = (int(&args[0], cx)?, int(&args[1], cx)?);
    let proto = int(&args[2], cx)?;
    let proto = u32::try_from(proto).ok().and_then(std::num::NonZeroU32::new);
    let family = u16::try_from(family).unwrap_or(u16::MAX);
    let kind = SocketType::from_raw(u32::try_from(kind & 0xf).unwrap_or(0));
    Ok((AddressFamily::from_raw(family), kind, proto.map(Protocol::from_raw)))
}

fn flags() -> SocketFlags {
    SocketFlags::CLOEXEC | SocketFlags::NONBLOCK
}

fn open(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (family, kind, proto) = sort(args, cx)?;
    Ok(port_value(checked(rustix::net::socket_with(family, kind, flags(), proto))?))
}

fn pair(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (family, kind, proto) = sort(args, cx)?;
    let (one, other) = checked(rustix::net::socketpair(family, kind, flags(), proto))?;
    Ok(Value::tuple(vec![port_value(one), port_value(other)]))
}

fn adopt(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let number = int(&args[0], cx)?;
    let found = DETACHED.lock().remove(&number);
    let found = found.or_else(|| KNOWN.lock().get(&number).and_then(Weak::upgrade));
    match found {
        Some(found) => {
            let port = Port::new(PortKind::Socket, found);
            Ok(Value::from(Misc::Port(port)))
        }
        None => refused(Errno::BADF),
    }
}

fn dup(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let descriptor = live(&args[0], cx)?;
    Ok(port_value(checked(rustix::io::fcntl_dupfd_cloexec(&descriptor, 0))?))
}

/// Takes the descriptor out of a port.
fn take(value: &Value, cx: &mut Cx<'_>) -> Res<Option<Arc<OwnedFd>>> {
    descriptor(value, cx)?;
    match value {
        Value::Misc(misc) => match misc.alter(cx.gil) {
            Misc::Port(port) => Ok(port.descriptor.take()),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

fn detach(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match take(&args[0], cx)? {
        Some(descriptor) => {
            let number = descriptor.as_raw_fd();
            DETACHED.lock().insert(number, descriptor);
            Ok(Value::Int(number.into()))
        }
        None => Ok(Value::Int(-1)),
    }
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(descriptor) = take(&args[0], cx)?
        && Arc::strong_count(&descriptor) > 1
    {
        // Somebody waits for it without the lock: this wakes them, and they see that it is closed.
        let _ = rustix::net::shutdown(&descriptor, Shutdown::Both);
    }
    Ok(Value::None)
}

fn fileno(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let found = descriptor(&args[0], cx)?;
    Ok(Value::Int(found.map_or(-1, |found| found.as_raw_fd().into())))
}

// ---- operations ----

/// Number and text of an error of the system.
fn system_error(raised: &Raise, cx: &Cx<'_>) -> Option<(i64, Value)> {
    let args = match raised {
        Raise::With(_, args) => args.as_slice(),
        Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => {
            match &crate::object::heap::exc_of(object, cx.gil)?.get(cx.gil).args {
                Value::Tuple(args) => &args.items,
                _ => return None,
            }
        }
        _ => return None,
    };
    match args {
        [Value::Int(number), text] => Some((*number, text.clone())),
        _ => None,
    }
}

/// The half after every operation: an error of a descriptor that has been closed meanwhile is that,
/// and numbers below zero are those of looking names up.
fn over(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let closed = !state[0].is_none() && descriptor(&state[0], cx)?.is_none();
    match came {
        Err(raised) => match system_error(&raised, cx) {
            Some((number @ ..0, text)) => {
                Ok(Step::call(cx.library("_gaierror"), vec![Value::Int(number), text]))
            }
            Some(_) if closed => refused(Errno::BADF),
            _ => Err(raised),
        },
        Ok(Value::Bytes(bytes)) if closed && bytes.0.is_empty() => refused(Errno::BADF),
        Ok(value) => Ok(value.into()),
    }
}

/// Begins an operation on a port; `flags` is what it waits for.
fn operate(
    cx: &mut Cx<'_>,
    port: &Value,
    limit: Limit,
    flags: PollFlags,
    half: Half,
    attempt: impl FnOnce(Arc<OwnedFd>) -> Attempt,
) -> Res<Step> {
    let descriptor = live(port, cx)?;
    let on = vec![(Descriptor::Own(Arc::clone(&descriptor)), flags)];
    let attempt = attempt(descriptor);
    let operation = Operation { on, limit, late: Late::Error, attempt };
    Ok(begin(cx, operation, half, vec![port.clone()]))
}

fn bind(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let to = address(index(&args[1], cx)?, &args[2], "bind", cx)?;
    operate(cx, &args[0], Limit::Forever, PollFlags::OUT, over, |fd| {
        Box::new(move || {
            let to = to.resolve().map_err(Not::Ever)?;
            rustix::net::bind(&fd, &to)?;
            Ok(Plainly::None)
        })
    })
}

fn listen(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let backlog = int(&args[1], cx)?.max(0);
    checked(rustix::net::listen(live(&args[0], cx)?, backlog))?;
    Ok(Value::None)
}

fn accept(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    operate(cx, &args[0], limit, PollFlags::IN, over, |fd| {
        Box::new(move || {
            let (new, from) = rustix::net::acceptfrom_with(&fd, flags())?;
            Ok(Plainly::Tuple(vec![Plainly::Port(new_port(new)), shown(from)]))
        })
    })
}

fn connect(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let to = address(index(&args[2], cx)?, &args[3], "connect", cx)?;
    operate(cx, &args[0], limit, PollFlags::OUT, over, |fd| {
        let mut begun = false;
        let mut known: Option<SocketAddrAny> = None;
        Box::new(move || {
            if begun {
                let mut watched = [PollFd::new(&fd, PollFlags::OUT)];
                if poll_now(&mut watched, Some(&Timespec::default())) == Ok(0) {
                    return Err(Not::Yet(Errno::INPROGRESS));
                }
            }
            let place = match &known {
                Some(place) => place,
                None => known.insert(to.resolve().map_err(Not::Ever)?),
            };
            // Asked again, the system says what has become of it.
            match rustix::net::connect(&fd, place) {
                Ok(()) => Ok(Plainly::None),
                Err(Errno::ISCONN) if begun => Ok(Plainly::None),
                Err(Errno::ALREADY) if begun => Err(Not::Yet(Errno::INPROGRESS)),
                Err(Errno::INPROGRESS | Errno::INTR) => {
                    begun = true;
                    Err(Not::Yet(Errno::INPROGRESS))
                }
                Err(error) => Err(error.into()),
            }
        })
    })
}

/// How many bytes are asked for.
fn size(value: &Value, who: &str, cx: &Cx<'_>) -> Res<usize> {
    let Ok(size) = usize::try_from(index(value, cx)?) else {
        return value_error(format!("negative buffersize in {who}"));
    };
    match room::room_for(size) {
        Ok(()) => Ok(size),
        Err(_) => Err(Box::new(Raise::Bare(MemoryError))),
    }
}

fn recv_flags(value: &Value, cx: &Cx<'_>) -> Res<RecvFlags> {
    Ok(RecvFlags::from_bits_retain(int(value, cx)? as u32) | RecvFlags::DONTWAIT)
}

fn send_flags(value: &Value, cx: &Cx<'_>) -> Res<SendFlags> {
    let flags = SendFlags::from_bits_retain(int(value, cx)? as u32);
    Ok(flags | SendFlags::DONTWAIT | SendFlags::NOSIGNAL)
}

/// Fills a buffer of the size that is asked for, and gives it away.
/// Why nothing was received. A datagram socket that another thread has closed says "not yet" for
/// ever, and that its other end has hung up.
fn nothing_there(fd: &OwnedFd, errno: Errno) -> Not {
    let mut asked = [PollFd::new(fd, PollFlags::IN)];
    let now = Timespec::default();
    let gone = errno == Errno::AGAIN
        && poll_now(&mut asked, Some(&now)).is_ok()
        && asked[0].revents().contains(PollFlags::HUP);
    match gone {
        true => Not::Ever(Failed::System(Errno::BADF.into())),
        false => errno.into(),
    }
}

fn receive(fd: Arc<OwnedFd>, size: usize, flags: RecvFlags) -> Attempt {
    let mut bytes: Vec<u8> = Vec::new();
    Box::new(move || {
        bytes.reserve_exact(size - bytes.len());
        let came = rustix::net::recv(&fd, rustix::buffer::spare_capacity(&mut bytes), flags)
            .map_err(|errno| nothing_there(&fd, errno))?
            .1;
        if flags.contains(RecvFlags::WAITALL) && came > 0 && bytes.len() < size {
            return Err(Not::Yet(Errno::AGAIN));
        }
        Ok(Plainly::Bytes(std::mem::take(&mut bytes)))
    })
}

fn recv(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let (size, flags) = (size(&args[2], "recv", cx)?, recv_flags(&args[3], cx)?);
    if size == 0 {
        live(&args[0], cx)?;
        return Ok(Value::from(crate::object::Bytes(Box::default())).into());
    }
    operate(cx, &args[0], limit, PollFlags::IN, over, |fd| receive(fd, size, flags))
}

fn recv_into(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let room = match (inner(&args[2], cx.gil), raw(&args[2], cx.gil)) {
        (Value::Bytes(_), _) | (_, None) => {
            let got = type_name(&args[2], cx);
            return type_error(format!(
                "recv_into() argument 1 must be read-write bytes-like object, not {got}"
            ));
        }
        (_, Some(bytes)) => bytes.len(),
    };
    let size = match size(&args[3], "recv_into", cx)? {
        0 => room,
        size if size > room => return value_error("buffer too small for requested bytes"),
        size => size,
    };
    let flags = recv_flags(&args[4], cx)?;
    let descriptor = live(&args[0], cx)?;
    if size == 0 {
        return Ok(Value::Int(0).into());
    }
    let on = vec![(Descriptor::Own(Arc::clone(&descriptor)), PollFlags::IN)];
    let attempt = receive(descriptor, size, flags);
    let operation = Operation { on, limit, late: Late::Error, attempt };
    let half: Half = |cx, state, came| {
        let came = match over(cx, state, came)? {
            Step::Return(came) => came,
            step => return Ok(step),
        };
        if let Value::Bytes(bytes) = &came {
            super::views::write(cx, &state[1], 0, &bytes.0)?;
            return Ok(Value::Int(bytes.0.len() as i64).into());
        }
        Ok(came.into())
    };
    Ok(begin(cx, operation, half, vec![args[0].clone(), args[2].clone()]))
}

fn recvfrom(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let (size, flags) = (size(&args[2], "recvfrom", cx)?, recv_flags(&args[3], cx)?);
    operate(cx, &args[0], limit, PollFlags::IN, over, |fd| {
        Box::new(move || {
            let mut bytes: Vec<u8> = Vec::with_capacity(size.max(1));
            let spare = rustix::buffer::spare_capacity(&mut bytes);
            let (_, _, from) = rustix::net::recvfrom(&fd, spare, flags)
                .map_err(|errno| nothing_there(&fd, errno))?;
            bytes.truncate(size);
            Ok(Plainly::Tuple(vec![Plainly::Bytes(bytes), shown(from)]))
        })
    })
}

/// The bytes of an argument, for the way through the door: their only copy.
fn data(value: &Value, cx: &Cx<'_>) -> Res<Vec<u8>> {
    match raw(value, cx.gil) {
        Some(bytes) => Ok(bytes.into_owned()),
        None => not_bytes(value, cx.gil),
    }
}

fn send(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let (bytes, flags) = (data(&args[2], cx)?, send_flags(&args[3], cx)?);
    operate(cx, &args[0], limit, PollFlags::OUT, over, |fd| {
        Box::new(move || Ok(Plainly::Int(rustix::net::send(&fd, &bytes, flags)? as i64)))
    })
}

fn sendall(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let (bytes, flags) = (data(&args[2], cx)?, send_flags(&args[3], cx)?);
    operate(cx, &args[0], limit, PollFlags::OUT, over, |fd| {
        let mut sent = 0;
        Box::new(move || {
            while sent < bytes.len() {
                sent += rustix::net::send(&fd, &bytes[sent..], flags)?;
            }
            Ok(Plainly::None)
        })
    })
}

fn sendto(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let (bytes, flags) = (data(&args[2], cx)?, send_flags(&args[3], cx)?);
    let to = address(index(&args[4], cx)?, &args[5], "sendto", cx)?;
    operate(cx, &args[0], limit, PollFlags::OUT, over, |fd| {
        let mut known: Option<SocketAddrAny> = None;
        Box::new(move || {
            let to = match known.take() {
                Some(to) => to,
                None => to.resolve().map_err(Not::Ever)?,
            };
            let sent = rustix::net::sendto(&fd, &bytes, flags, &to);
            known = Some(to);
            Ok(Plainly::Int(sent? as i64))
        })
    })
}

// ---- what is there ----

fn shutdown(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let how = match int(&args[1], cx)? {
        0 => Shutdown::Read,
        1 => Shutdown::Write,
        2 => Shutdown::Both,
        _ => {
            live(&args[0], cx)?;
            return refused(Errno::INVAL);
        }
    };
    checked(rustix::net::shutdown(live(&args[0], cx)?, how))?;
    Ok(Value::None)
}

fn getsockname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = checked(rustix::net::getsockname(live(&args[0], cx)?))?;
    Ok(crate::vm::steps::from_plain(shown(Some(name))))
}

fn getpeername(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = checked(rustix::net::getpeername(live(&args[0], cx)?))?;
    let unnamed = name.is_none();
    let shown = shown(name);
    Ok(crate::vm::steps::from_plain(if unnamed { Plainly::Str(String::new()) } else { shown }))
}

fn hosts(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let host = addresses::host(&args[0], cx)?;
    let family = index(&args[1], cx)?;
    let attempt: Attempt = Box::new(move || {
        if family == AF_UNIX {
            return Err(Not::Ever(Failed::System(Errno::AFNOSUPPORT.into())));
        }
        let found = addresses::hosts(&host, family).map_err(Not::Ever)?;
        let shown = found.into_iter().map(|ip| {
            let family = if ip.is_ipv4() { addresses::AF_INET } else { addresses::AF_INET6 };
            Plainly::Tuple(vec![Plainly::Int(family), Plainly::Str(ip.to_string())])
        });
        Ok(Plainly::Tuple(shown.collect()))
    });
    let operation = Operation { on: Vec::new(), limit: Limit::Forever, late: Late::Error, attempt };
    Ok(begin(cx, operation, over, vec![Value::None]))
}

/// What a number or a port leads to.
fn watched(value: &Value, cx: &Cx<'_>) -> Res<Descriptor> {
    let number = match value {
        Value::Misc(_) => return Ok(Descriptor::Own(live(value, cx)?)),
        number => int(number, cx)?,
    };
    let known = KNOWN.lock().get(&number).and_then(Weak::upgrade);
    match known {
        Some(known) => Ok(Descriptor::Own(known)),
        None if (0..3).contains(&number) => Ok(Descriptor::Standard(number)),
        None => refused(Errno::BADF),
    }
}

fn poll(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let limit = optional_limit(&args[1], cx)?;
    let Value::List(items) = &args[0] else { return type_error("a list is needed") };
    let items = items.get(cx.gil).items.clone();
    let mut on = Vec::with_capacity(items.len());
    for item in &items {
        let Value::Tuple(item) = item else { return type_error("a list of pairs is needed") };
        let flags = PollFlags::from_bits_truncate(int(&item.items[1], cx)? as u16);
        on.push((watched(&item.items[0], cx)?, flags));
    }
    let own = on.clone();
    let attempt: Attempt = Box::new(move || {
        let mut watched: Vec<PollFd<'_>> =
            own.iter().map(|(fd, flags)| PollFd::from_borrowed_fd(fd.as_fd(), *flags)).collect();
        if poll_now(&mut watched, Some(&Timespec::default()))? == 0 {
            return Err(Not::Yet(Errno::AGAIN));
        }
        let ready = watched.iter().enumerate().filter(|(_, fd)| !fd.revents().is_empty());
        let ready = ready.map(|(at, fd)| {
            Plainly::Tuple(vec![Plainly::Int(at as i64), Plainly::Int(fd.revents().bits().into())])
        });
        Ok(Plainly::Tuple(ready.collect()))
    });
    let operation = Operation { on, limit, late: Late::Empty, attempt };
    let half: Half = |_, _, came| Ok(came?.into());
    Ok(begin(cx, operation, half, vec![Value::None]))
}
