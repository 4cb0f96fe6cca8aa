//! Addresses of sockets: what scripts write, what the system takes, names of hosts.
//!
//! Lives here: `Address`. May use: `object`, `vm`, its siblings. Deliberately absent: sockets.

use super::args::*;
use super::streams::Failed;
use crate::object::buffer::raw;
use crate::object::exc::ExcKind::*;
use crate::object::{Res, Value, raise};
use crate::vm::{Cx, Plainly};
use rustix::net::addr::SocketAddrArg;
use rustix::net::{AddressFamily, SocketAddrAny, SocketAddrUnix};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6, ToSocketAddrs};

pub(super) const AF_UNIX: i64 = 1;
pub(super) const AF_INET: i64 = 2;
pub(super) const AF_INET6: i64 = 10;

/// What a script says where to go; names are looked up without the lock.
pub(super) enum Address {
    Inet { host: String, port: u16, family: i64, flow: u32, scope: u32 },
    Unix(SocketAddrUnix),
}

/// Reads an address of a family; `who` is the method that was called.
///
/// # Errors
/// TypeError, OverflowError and OSError as in CPython.
pub(super) fn address(family: i64, value: &Value, who: &str, cx: &Cx<'_>) -> Res<Address> {
    if family == AF_UNIX {
        return unix(value, cx);
    }
    let name = match family {
        AF_INET => "AF_INET",
        AF_INET6 => "AF_INET6",
        _ => return raise(OSError, format!("{who}(): bad family")),
    };
    let Value::Tuple(items) = inner(value, cx.gil) else {
        let got = type_name(value, cx);
        return type_error(format!("{who}(): {name} address must be tuple, not {got}"));
    };
    let items = &items.items;
    if family == AF_INET && items.len() != 2 {
        return type_error("AF_INET address must be a pair (host, port)");
    }
    if !(2..=4).contains(&items.len()) {
        let words = "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])";
        return type_error(words);
    }
    let host = host(&items[0], cx)?;
    let port = match index(&items[1], cx).map(u16::try_from) {
        Ok(Ok(port)) => port,
        Ok(Err(_)) => return raise(OverflowError, format!("{who}(): port must be 0-65535.")),
        Err(raised) => return Err(raised),
    };
    let more = |at: usize| match items.get(at) {
        Some(value) => index(value, cx).map(|number| u32::try_from(number).unwrap_or(0)),
        None => Ok(0),
    };
    Ok(Address::Inet { host, port, family, flow: more(2)?, scope: more(3)? })
}

/// The name of a host.
///
/// # Errors
/// TypeError if it is no text.
pub(super) fn host(value: &Value, cx: &Cx<'_>) -> Res<String> {
    if let Some(host) = text(value, cx.gil) {
        return Ok(host.to_owned());
    }
    match (inner(value, cx.gil), raw(value, cx.gil)) {
        (Value::Bytes(_) | Value::Buffer(_), Some(bytes)) => {
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        }
        _ => {
            let got = type_name(value, cx);
            type_error(format!("str, bytes or bytearray expected, not {got}"))
        }
    }
}

fn unix(value: &Value, cx: &Cx<'_>) -> Res<Address> {
    let path = match text(value, cx.gil) {
        Some(path) => path.as_bytes().to_vec(),
        None => match raw(value, cx.gil) {
            Some(bytes) => bytes.into_owned(),
            None => return crate::object::buffer::not_bytes(value, cx.gil),
        },
    };
    let made = match path.split_first() {
        Some((0, name)) => SocketAddrUnix::new_abstract_name(name),
        _ => SocketAddrUnix::new(path.as_slice()),
    };
    match made {
        Ok(address) => Ok(Address::Unix(address)),
        Err(rustix::io::Errno::NAMETOOLONG) => raise(OSError, "AF_UNIX path too long"),
        Err(error) => super::sockets::refused(error),
    }
}

impl Address {
    /// As the system takes it. May wait for the answer of a name server.
    pub(super) fn resolve(&self) -> Result<SocketAddrAny, Failed> {
        match self {
            Address::Unix(address) => Ok(address.as_any()),
            Address::Inet { host, port, family, flow, scope } => {
                let found = hosts(host, *family)?;
                Ok(match found.first() {
                    Some(IpAddr::V4(ip)) => SocketAddrV4::new(*ip, *port).as_any(),
                    Some(IpAddr::V6(ip)) => {
                        SocketAddrV6::new(*ip, *port, flow.to_be(), *scope).as_any()
                    }
                    None => return unknown(-2),
                })
            }
        }
    }
}

/// The addresses of a host in a family; 0 is any.
pub(super) fn hosts(host: &str, family: i64) -> Result<Vec<IpAddr>, Failed> {
    let fits = |ip: &IpAddr| match ip {
        IpAddr::V4(_) => family != AF_INET6,
        IpAddr::V6(_) => family != AF_INET,
    };
    let known = match host {
        "" if family == AF_INET6 => Some(IpAddr::V6(Ipv6Addr::UNSPECIFIED)),
        "" => Some(IpAddr::V4(Ipv4Addr::UNSPECIFIED)),
        "<broadcast>" => Some(IpAddr::V4(Ipv4Addr::BROADCAST)),
        host => host.parse().ok(),
    };
    let all = match known {
        Some(ip) => vec![ip],
        None => match (host, 0).to_socket_addrs() {
            Ok(found) => found.map(|address: SocketAddr| address.ip()).collect(),
            Err(error) => return unknown(code(&error)),
        },
    };
    let fitting: Vec<IpAddr> = all.iter().copied().filter(fits).collect();
    match (fitting.is_empty(), all.is_empty()) {
        (false, _) => Ok(fitting),
        (_, true) => unknown(-2),
        _ => unknown(-9),
    }
}

/// What `getaddrinfo` says, by its number.
const WORDS: &[(i64, &str)] = &[
    (-2, "Name or service not known"),
    (-3, "Temporary failure in name resolution"),
    (-4, "Non-recoverable failure in name resolution"),
    (-5, "No address associated with hostname"),
    (-9, "Address family for hostname not supported"),
];

/// The number of a failed look-up, which the standard library gives in words only.
fn code(error: &io::Error) -> i64 {
    let said = error.to_string();
    WORDS.iter().find(|(_, words)| said.ends_with(words)).map_or(-2, |row| row.0)
}

/// A failed look-up: numbers below zero become `gaierror` where the lock is held again.
fn unknown<T>(code: i64) -> Result<T, Failed> {
    let words = WORDS.iter().find(|row| row.0 == code).map_or("", |row| row.1);
    Err(Failed::Raise(OSError, vec![Plainly::Int(code), Plainly::Str(words.into())]))
}

/// An address as scripts see it.
pub(super) fn shown(address: Option<SocketAddrAny>) -> Plainly {
    let Some(address) = address else { return Plainly::None };
    match address.address_family() {
        AddressFamily::UNIX => match SocketAddrUnix::try_from(address) {
            Ok(address) if address.is_unnamed() => Plainly::Str(String::new()),
            Ok(address) => match (address.abstract_name(), address.path_bytes()) {
                (Some([]), _) => Plainly::Str(String::new()),
                (Some(name), _) => {
                    let mut bytes = vec![0];
                    bytes.extend(name);
                    Plainly::Bytes(bytes)
                }
                (_, Some(path)) => {
                    let path = path.strip_suffix(b"\0").unwrap_or(path);
                    Plainly::Str(String::from_utf8_lossy(path).into_owned())
                }
                _ => Plainly::Str(String::new()),
            },
            Err(_) => Plainly::Str(String::new()),
        },
        _ => match SocketAddr::try_from(address) {
            Ok(SocketAddr::V4(at)) => Plainly::Tuple(vec![
                Plainly::Str(at.ip().to_string()),
                Plainly::Int(at.port().into()),
            ]),
            Ok(SocketAddr::V6(at)) => Plainly::Tuple(vec![
                Plainly::Str(at.ip().to_string()),
                Plainly::Int(at.port().into()),
                Plainly::Int(u32::from_be(at.flowinfo()).into()),
                Plainly::Int(at.scope_id().into()),
            ]),
            Err(_) => Plainly::None,
        },
    }
}
