//! Options of sockets.
//!
//! Lives here: `getsockopt`, `setsockopt` of module `_socket`, by the numbers of the system. May use:
//! sockets.rs, `object`, `vm`. Deliberately absent: everything that waits.

use super::args::*;
use super::sockets::{checked, live, refused};
use super::table::{Row, natives};
use crate::object::buffer::{not_bytes, raw};
use crate::object::exc::ExcKind::OverflowError;
use crate::object::{Bytes, Res, Value, raise};
use crate::vm::Cx;
use rustix::io::Errno;
use rustix::net::sockopt::*;
use std::os::fd::OwnedFd;
use std::time::Duration;

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// Get a socket option, as an integer or, with a size, as bytes.
    "getsockopt" "(port, level, option, size=, /)" Atomic getsockopt;
    /// Set a socket option, to an integer or to bytes.
    "setsockopt" "(port, level, option, value, /)" Atomic setsockopt;
};

const SOL_SOCKET: i64 = 1;
const SO_LINGER: i64 = 13;

/// The value of an option.
fn read(fd: &OwnedFd, level: i64, option: i64) -> Result<i64, Errno> {
    Ok(match (level, option) {
        (SOL_SOCKET, 2) => socket_reuseaddr(fd)?.into(),
        (SOL_SOCKET, 3) => socket_type(fd)?.as_raw().into(),
        (SOL_SOCKET, 4) => socket_error(fd)?.err().map_or(0, |e| e.raw_os_error()).into(),
        (SOL_SOCKET, 6) => socket_broadcast(fd)?.into(),
        (SOL_SOCKET, 7) => socket_send_buffer_size(fd)? as i64,
        (SOL_SOCKET, 8) => socket_recv_buffer_size(fd)? as i64,
        (SOL_SOCKET, 9) => socket_keepalive(fd)?.into(),
        (SOL_SOCKET, 10) => socket_oobinline(fd)?.into(),
        (SOL_SOCKET, 15) => socket_reuseport(fd)?.into(),
        (SOL_SOCKET, 30) => socket_acceptconn(fd)?.into(),
        (SOL_SOCKET, 38) => socket_protocol(fd)?.map_or(0, |p| p.as_raw().get().into()),
        (SOL_SOCKET, 39) => socket_domain(fd)?.as_raw().into(),
        (SOL_SOCKET, SO_LINGER) => socket_linger(fd)?.is_some().into(),
        (0, 1) => ip_tos(fd)?.into(),
        (0, 2) => ip_ttl(fd)?.into(),
        (0, 33) => ip_multicast_ttl(fd)?.into(),
        (0, 34) => ip_multicast_loop(fd)?.into(),
        (6, 1) => tcp_nodelay(fd)?.into(),
        (6, 3) => tcp_cork(fd)?.into(),
        (6, 4) => tcp_keepidle(fd)?.as_secs() as i64,
        (6, 5) => tcp_keepintvl(fd)?.as_secs() as i64,
        (6, 6) => tcp_keepcnt(fd)?.into(),
        (6, 12) => tcp_quickack(fd)?.into(),
        (6, 18) => tcp_user_timeout(fd)?.into(),
        (41, 26) => ipv6_v6only(fd)?.into(),
        _ => return Err(Errno::NOPROTOOPT),
    })
}

fn write(fd: &OwnedFd, level: i64, option: i64, value: i32) -> Result<(), Errno> {
    let on = value != 0;
    let number = u32::try_from(value).map_err(|_| Errno::INVAL);
    let time = || number.map(|seconds| Duration::from_secs(seconds.into()));
    match (level, option) {
        (SOL_SOCKET, 2) => set_socket_reuseaddr(fd, on),
        (SOL_SOCKET, 6) => set_socket_broadcast(fd, on),
        (SOL_SOCKET, 7) => set_socket_send_buffer_size(fd, number? as usize),
        (SOL_SOCKET, 8) => set_socket_recv_buffer_size(fd, number? as usize),
        (SOL_SOCKET, 9) => set_socket_keepalive(fd, on),
        (SOL_SOCKET, 10) => set_socket_oobinline(fd, on),
        (SOL_SOCKET, 15) => set_socket_reuseport(fd, on),
        (SOL_SOCKET, SO_LINGER) => Err(Errno::INVAL),
        (0, 1) => set_ip_tos(fd, u8::try_from(value).map_err(|_| Errno::INVAL)?),
        (0, 2) => set_ip_ttl(fd, number?),
        (0, 33) => set_ip_multicast_ttl(fd, number?),
        (0, 34) => set_ip_multicast_loop(fd, on),
        (6, 1) => set_tcp_nodelay(fd, on),
        (6, 3) => set_tcp_cork(fd, on),
        (6, 4) => set_tcp_keepidle(fd, time()?),
        (6, 5) => set_tcp_keepintvl(fd, time()?),
        (6, 6) => set_tcp_keepcnt(fd, number?),
        (6, 12) => set_tcp_quickack(fd, on),
        (6, 18) => set_tcp_user_timeout(fd, number?),
        (41, 26) => set_ipv6_v6only(fd, on),
        _ => Err(Errno::NOPROTOOPT),
    }
}

fn getsockopt(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (level, option) = (index(&args[1], cx)?, index(&args[2], cx)?);
    let fd = live(&args[0], cx)?;
    let size = given(args, 3).map_or(Ok(0), |size| index(size, cx))?;
    if size == 0 {
        return Ok(Value::Int(checked(read(&fd, level, option))?));
    }
    let Ok(size @ 1..=1024) = usize::try_from(size) else {
        return refused(Errno::INVAL);
    };
    let value = checked(read(&fd, level, option))? as i32;
    let mut bytes = value.to_ne_bytes().to_vec();
    if (level, option) == (SOL_SOCKET, SO_LINGER) {
        let time = checked(socket_linger(&fd))?.map_or(0, |time| time.as_secs()) as i32;
        bytes.extend(time.to_ne_bytes());
    }
    bytes.truncate(size);
    Ok(Value::from(Bytes(bytes.into())))
}

fn setsockopt(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (level, option) = (index(&args[1], cx)?, index(&args[2], cx)?);
    let fd = live(&args[0], cx)?;
    let done = match (int_of(&args[3], cx.gil), raw(&args[3], cx.gil)) {
        (Some(_), _) => match i32::try_from(index(&args[3], cx)?) {
            Ok(value) => write(&fd, level, option, value),
            Err(_) => return raise(OverflowError, "Python int too large to convert to C int"),
        },
        (None, None) => return not_bytes(&args[3], cx.gil),
        (None, Some(bytes)) => {
            let words: Vec<i32> = bytes
                .chunks_exact(4)
                .map(|word| i32::from_ne_bytes([word[0], word[1], word[2], word[3]]))
                .collect();
            match (level, option, &words[..]) {
                (SOL_SOCKET, SO_LINGER, &[on, time]) => {
                    let time = Duration::from_secs(time.max(0) as u64);
                    set_socket_linger(&fd, (on != 0).then_some(time))
                }
                (_, _, &[value]) => write(&fd, level, option, value),
                _ => Err(Errno::INVAL),
            }
        }
    };
    checked(done)?;
    Ok(Value::None)
}
