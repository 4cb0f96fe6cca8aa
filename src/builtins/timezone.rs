//! The machine's time zone.
//!
//! Lives here: a reader of TZif files (RFC 9636). May use: nothing of the house.
//! Deliberately absent: rules for times after the file's last change, zones given as rules.

use std::sync::OnceLock;

/// A stretch of local time.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// Seconds east of UTC.
    pub offset: i64,
    pub summer: bool,
    pub name: String,
}

impl Default for Zone {
    fn default() -> Zone {
        Zone { offset: 0, summer: false, name: "UTC".into() }
    }
}

/// Changes of local time: from when on, and what.
type Changes = Vec<(i64, Zone)>;

/// Local time at some seconds since 1970; UTC where the machine has no zone.
pub fn at(seconds: i64) -> Zone {
    static CHANGES: OnceLock<Changes> = OnceLock::new();
    let changes = CHANGES.get_or_init(|| file().and_then(|bytes| read(&bytes)).unwrap_or_default());
    let before = changes.partition_point(|change| change.0 <= seconds);
    match changes.get(before.saturating_sub(1)) {
        Some((_, zone)) => zone.clone(),
        None => Zone::default(),
    }
}

fn file() -> Option<Vec<u8>> {
    match std::env::var("TZ") {
        Ok(name) => {
            let name = name.trim_start_matches(':');
            let plain = !name.is_empty() && !name.contains("..");
            let path = match name.starts_with('/') {
                true => name.to_string(),
                false => format!("/usr/share/zoneinfo/{name}"),
            };
            if plain { std::fs::read(path).ok() } else { None }
        }
        Err(_) => std::fs::read("/etc/localtime").ok(),
    }
}

/// A reader of big-endian fields.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }

    fn number(&mut self, width: usize) -> Option<i64> {
        let bytes = self.take(width)?;
        let negative = bytes.first()? & 0x80 != 0;
        let start = if negative { -1 } else { 0 };
        Some(bytes.iter().fold(start, |sum: i64, &byte| sum << 8 | i64::from(byte)))
    }

    fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number(4)?).ok()
    }
}

/// The changes in a file. From version 2 on a second block has 64-bit times; it is taken.
fn read(bytes: &[u8]) -> Option<Changes> {
    let mut fields = Fields(bytes);
    let (version, first) = block(&mut fields, 4)?;
    match version {
        0 => Some(first),
        _ => block(&mut fields, 8).map(|(_, second)| second),
    }
}

fn block(fields: &mut Fields<'_>, width: usize) -> Option<(u8, Changes)> {
    let head = fields.take(20)?;
    if !head.starts_with(b"TZif") {
        return None;
    }
    let universal = fields.count()?;
    let standard = fields.count()?;
    let leaps = fields.count()?;
    let times = fields.count()?;
    let types = fields.count()?;
    let letters = fields.count()?;
    let mut starts = Vec::new();
    for _ in 0..times {
        starts.push(fields.number(width)?);
    }
    let which = fields.take(times)?;
    let mut kinds = Vec::new();
    for _ in 0..types {
        let offset = fields.number(4)?;
        let rest = fields.take(2)?;
        kinds.push((offset, rest[0] != 0, usize::from(rest[1])));
    }
    let letters = fields.take(letters)?;
    fields.take(leaps * (width + 4) + standard + universal)?;
    let zone = |at: usize| {
        let &(offset, summer, from) = kinds.get(at)?;
        let name = letters.get(from..)?.split(|&byte| byte == 0).next()?;
        Some(Zone { offset, summer, name: String::from_utf8_lossy(name).into_owned() })
    };
    let mut changes = vec![(i64::MIN, zone(0)?)];
    for (start, &at) in starts.into_iter().zip(which) {
        changes.push((start, zone(usize::from(at))?));
    }
    Some((head[4], changes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_with_one_change() {
        let mut bytes = b"TZif\0".to_vec();
        bytes.extend([0; 15]);
        for count in [0u32, 0, 0, 1, 2, 8] {
            bytes.extend(count.to_be_bytes());
        }
        bytes.extend(1000i32.to_be_bytes());
        bytes.push(1);
        for (offset, summer, name) in [(3600i32, 0, 0), (7200, 1, 4)] {
            bytes.extend(offset.to_be_bytes());
            bytes.extend([summer, name]);
        }
        bytes.extend(b"CET\0EST\0");
        let changes = read(&bytes).unwrap();
        assert_eq!(changes[0].1, Zone { offset: 3600, summer: false, name: "CET".into() });
        assert_eq!(changes[1], (1000, Zone { offset: 7200, summer: true, name: "EST".into() }));
        assert_eq!(read(&bytes[..40]), None);
        assert_eq!(read(b"no zone"), None);
    }
}
