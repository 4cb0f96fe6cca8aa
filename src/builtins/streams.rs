//! Open files: buffers and what is done with them while nobody holds the lock.
//!
//! Lives here: the process's table of files, `Stream`, errors of the system as answers.
//! May use: `vm` (its answers), `object` (kinds of exceptions). Deliberately absent: values.

use crate::object::exc::ExcKind::{self, *};
use crate::text::encodings::{Coding, Errors, Undecodable};
use crate::vm::{Answer, Plainly};
use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

/// How much is read or written at once.
pub(super) const CHUNK: usize = 8 * 1024;

/// Where lines end, and what a script sees of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Newline {
    /// LF, CR or both, shown as LF.
    Universal,
    /// LF, CR or both, shown as they are.
    Any,
    Lf,
    Cr,
    CrLf,
}

/// What a text file is beyond its bytes.
#[derive(Clone, Copy)]
pub(super) struct Text {
    pub(super) coding: Coding,
    pub(super) errors: Errors,
    pub(super) newline: Newline,
}

impl Text {
    /// UTF-8, with every kind of line.
    pub(super) const PLAIN: Text =
        Text { coding: Coding::Utf8, errors: Errors::Strict, newline: Newline::Universal };
}

/// One open file, or a standard stream.
pub(super) struct Stream {
    pub(super) name: String,
    pub(super) mode: String,
    pub(super) text: Text,
    /// The encoding as the script has named it.
    pub(super) encoding: String,
    /// It is read and written in bytes.
    pub(super) binary: bool,
    /// Nothing waits in `behind`.
    pub(super) unbuffered: bool,
    pub(super) can_read: bool,
    pub(super) can_write: bool,
    /// `None` when it is closed.
    pub(super) source: Option<Source>,
    /// What has been read and not been taken.
    pub(super) ahead: Vec<u8>,
    /// Where in `ahead` the rest begins.
    pub(super) at: usize,
    /// What has been written and is not in the file yet.
    pub(super) behind: Vec<u8>,
}

pub(super) enum Source {
    File(std::fs::File),
    Stdin,
    Stdout,
    Stderr,
}

pub(super) type Shared = Arc<Mutex<Stream>>;

/// All open files of the process. Numbers are not used twice.
pub(super) static TABLE: LazyLock<Mutex<HashMap<u32, Shared>>> = LazyLock::new(|| {
    let stream = |name: &str, source: Source| {
        let can_read = matches!(source, Source::Stdin);
        Arc::new(Mutex::new(Stream {
            name: name.into(),
            mode: if can_read { "r" } else { "w" }.into(),
            text: Text::PLAIN,
            encoding: "utf-8".into(),
            binary: false,
            unbuffered: matches!(source, Source::Stderr),
            can_read,
            can_write: !can_read,
            source: Some(source),
            ahead: Vec::new(),
            at: 0,
            behind: Vec::new(),
        }))
    };
    Mutex::new(HashMap::from([
        (0, stream("<stdin>", Source::Stdin)),
        (1, stream("<stdout>", Source::Stdout)),
        (2, stream("<stderr>", Source::Stderr)),
    ]))
});

/// The first number of a file; below are the standard streams.
pub(super) static NEXT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(3);

pub(super) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Writes what every file still has in its buffer: at the end of the program.
pub fn flush_all() {
    let all: Vec<Shared> = locked(&TABLE).values().cloned().collect();
    for stream in all {
        // The program ends; nobody is left to hear of it.
        let _ = locked(&stream).flush();
    }
}

/// Closes the file when the last reference to its object goes.
pub(super) struct Guard(pub(super) u32);

impl Drop for Guard {
    fn drop(&mut self) {
        let stream = locked(&TABLE).remove(&self.0);
        if let Some(stream) = stream {
            // As CPython: an error while an object is freed has nobody to go to.
            let _ = locked(&stream).close();
        }
    }
}

/// The exception of an error of the system: number, text and, if there is one, the file's name.
pub fn os_error(error: &io::Error, file: Option<&str>) -> Answer {
    let text = error.to_string();
    let Some(errno) = error.raw_os_error() else {
        let kind = match error.kind() {
            io::ErrorKind::InvalidData => UnicodeError,
            _ => OSError,
        };
        return Answer::Raise(kind, vec![Plainly::Str(text)]);
    };
    let text = text.split(" (os error").next().unwrap_or_default().to_owned();
    let mut args = vec![Plainly::Int(errno.into()), Plainly::Str(text)];
    args.extend(file.map(|file| Plainly::Str(file.to_owned())));
    Answer::Raise(super::exceptions::os_class(errno.into()), args)
}

/// What an operation on a stream failed with.
pub(super) enum Failed {
    System(io::Error),
    Raise(ExcKind, Vec<Plainly>),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Failed {
        Failed::System(error)
    }
}

impl Failed {
    pub(super) fn answer(self) -> Answer {
        match self {
            Failed::System(error) => os_error(&error, None),
            Failed::Raise(kind, args) => Answer::Raise(kind, args),
        }
    }
}

fn is_closed<T>() -> Result<T, Failed> {
    Err(Failed::Raise(ValueError, vec![Plainly::Str("I/O operation on closed file.".into())]))
}

impl Text {
    /// The characters of bytes that were read ahead; those of a wide encoding are UTF-8 by then.
    fn decoded(self, bytes: Vec<u8>) -> Result<String, Failed> {
        let bytes = match self.coding {
            Coding::Utf8 => match String::from_utf8(bytes) {
                Ok(text) => return Ok(text),
                Err(error) => error.into_bytes(),
            },
            coding if coding.is_wide() => {
                return Ok(String::from_utf8_lossy(&bytes).into_owned());
            }
            _ => bytes,
        };
        self.all(bytes)
    }

    /// The characters of the bytes of a file.
    fn all(self, bytes: Vec<u8>) -> Result<String, Failed> {
        self.coding.decode(&bytes, self.errors).map_err(|undecodable| match undecodable {
            Undecodable::At(failure) => {
                let args = vec![
                    Plainly::Str(failure.codec.into()),
                    Plainly::Bytes(bytes),
                    Plainly::Int(failure.start as i64),
                    Plainly::Int(failure.end as i64),
                    Plainly::Str(failure.reason.into()),
                ];
                Failed::Raise(UnicodeDecodeError, args)
            }
            other => {
                let (kind, words) = super::codecs::refusal(&other);
                Failed::Raise(kind, vec![Plainly::Str(words)])
            }
        })
    }
}

impl Stream {
    /// Reads more into `ahead`; false at the end of the file.
    pub(super) fn fill(&mut self) -> Result<bool, Failed> {
        self.flush()?;
        if self.text.coding.is_wide() && !self.binary {
            return self.fill_wide();
        }
        let old = self.ahead.len();
        self.ahead.resize(old + CHUNK, 0);
        let read = match &mut self.source {
            Some(Source::File(file)) => file.read(&mut self.ahead[old..]),
            Some(Source::Stdin) => io::stdin().lock().read(&mut self.ahead[old..]),
            Some(_) => Ok(0),
            None => return is_closed(),
        };
        let count = *read.as_ref().unwrap_or(&0);
        self.ahead.truncate(old + count);
        Ok(read? > 0)
    }

    /// Reads the rest of a file whose lines cannot be found in its bytes, as UTF-8.
    fn fill_wide(&mut self) -> Result<bool, Failed> {
        let mut bytes = Vec::new();
        match &mut self.source {
            Some(Source::File(file)) => file.read_to_end(&mut bytes)?,
            Some(_) => 0,
            None => return is_closed(),
        };
        let text = self.text.all(bytes)?;
        self.ahead.extend(text.as_bytes());
        Ok(!text.is_empty())
    }

    pub(super) fn flush(&mut self) -> Result<(), Failed> {
        let bytes = std::mem::take(&mut self.behind);
        if bytes.is_empty() {
            return Ok(());
        }
        match &mut self.source {
            Some(Source::File(file)) => file.write_all(&bytes)?,
            Some(Source::Stdout) => io::stdout().lock().write_all(&bytes)?,
            Some(Source::Stderr) => io::stderr().lock().write_all(&bytes)?,
            _ => {}
        }
        Ok(())
    }

    pub(super) fn close(&mut self) -> Result<(), Failed> {
        let flushed = self.flush();
        self.source = None;
        flushed
    }

    /// Takes `count` bytes that are there, as a value: bytes if `binary`.
    pub(super) fn take(&mut self, count: usize, binary: bool) -> Result<Plainly, Failed> {
        let end = self.at + count;
        let bytes = self.ahead[self.at..end].to_vec();
        self.at = end;
        if self.at == self.ahead.len() {
            self.ahead.clear();
            self.at = 0;
        } else if self.at > 64 * CHUNK {
            self.ahead.drain(..self.at);
            self.at = 0;
        }
        if binary {
            return Ok(Plainly::Bytes(bytes));
        }
        let text = self.text.decoded(bytes)?;
        match self.text.newline {
            Newline::Universal if text.contains('\r') => {
                Ok(Plainly::Str(text.replace("\r\n", "\n").replace('\r', "\n")))
            }
            _ => Ok(Plainly::Str(text)),
        }
    }

    /// The length of the line that is there, with its end.
    pub(super) fn line_there(&self, binary: bool) -> Option<usize> {
        let rest = &self.ahead[self.at..];
        let newline = if binary { Newline::Lf } else { self.text.newline };
        match newline {
            Newline::Lf => memchr::memchr(b'\n', rest).map(|at| at + 1),
            Newline::Cr => memchr::memchr(b'\r', rest).map(|at| at + 1),
            Newline::CrLf => memchr::memmem::find(rest, b"\r\n").map(|at| at + 2),
            Newline::Universal | Newline::Any => {
                let at = memchr::memchr2(b'\n', b'\r', rest)?;
                match (rest[at], rest.get(at + 1)) {
                    (b'\n', _) => Some(at + 1),
                    (_, Some(b'\n')) => Some(at + 2),
                    (_, Some(_)) => Some(at + 1),
                    // Only what follows shows whether the line ends here.
                    (_, None) => None,
                }
            }
        }
    }

    /// A line, or at most `limit` characters of it.
    pub(super) fn read_line(
        &mut self,
        limit: Option<usize>,
        binary: bool,
    ) -> Result<Plainly, Failed> {
        loop {
            let line = self.line_there(binary);
            let part = limit.and_then(|limit| self.chars_there(limit, binary));
            if let Some(len) = line.into_iter().chain(part).min() {
                return self.take(len, binary);
            }
            if !self.fill()? {
                return self.take(self.ahead.len() - self.at, binary);
            }
        }
    }

    /// The length in bytes of `count` characters that are there; `None` if there are fewer.
    fn chars_there(&self, count: usize, binary: bool) -> Option<usize> {
        let rest = &self.ahead[self.at..];
        if binary || self.text.coding == Coding::Latin1 {
            return (rest.len() >= count).then_some(count);
        }
        let is_start = |byte: &u8| byte & 0xc0 != 0x80;
        let mut starts = rest.iter().enumerate().filter(|(_, byte)| is_start(byte));
        let universal = self.text.newline == Newline::Universal;
        let mut left = count;
        // The character after the last one shows where that one ends. CR and LF are one character
        // where they are shown as one.
        while let Some((at, &byte)) = starts.next() {
            if left == 0 {
                return Some(at);
            }
            let pair = universal && byte == b'\r' && rest.get(at + 1) == Some(&b'\n');
            if pair {
                starts.next();
            }
            left -= 1;
        }
        None
    }

    pub(super) fn read(&mut self, count: Option<usize>, binary: bool) -> Result<Plainly, Failed> {
        loop {
            if let Some(len) = count.and_then(|count| self.chars_there(count, binary)) {
                return self.take(len, binary);
            }
            if !self.fill()? {
                return self.take(self.ahead.len() - self.at, binary);
            }
        }
    }

    /// At most `count` bytes, from one look at the file; `keep` leaves them there.
    pub(super) fn read_some(
        &mut self,
        count: Option<usize>,
        keep: bool,
    ) -> Result<Plainly, Failed> {
        if self.at == self.ahead.len() && count != Some(0) {
            self.fill()?;
        }
        let there = self.ahead.len() - self.at;
        let count = count.map_or(there, |count| count.min(there));
        match keep {
            true => Ok(Plainly::Bytes(self.ahead[self.at..self.at + count].to_vec())),
            false => self.take(count, true),
        }
    }

    /// Cuts the file off, or fills it up with zeros.
    pub(super) fn truncate(&mut self, size: Option<u64>) -> Result<u64, Failed> {
        let size = match size {
            Some(size) => size,
            None => self.tell()?,
        };
        self.flush()?;
        match &mut self.source {
            Some(Source::File(file)) => {
                file.set_len(size)?;
                // What has been read ahead may be gone now.
                let ahead = (self.ahead.len() - self.at) as i64;
                if ahead > 0 {
                    file.seek(SeekFrom::Current(-ahead))?;
                    self.ahead.clear();
                    self.at = 0;
                }
                Ok(size)
            }
            Some(_) => Err(Failed::System(io::Error::from_raw_os_error(22))),
            None => is_closed(),
        }
    }

    /// Where the script is in the file.
    pub(super) fn tell(&mut self) -> Result<u64, Failed> {
        self.flush()?;
        let ahead = (self.ahead.len() - self.at) as u64;
        match &mut self.source {
            Some(Source::File(file)) => Ok(file.stream_position()?.saturating_sub(ahead)),
            Some(_) => Ok(0),
            None => is_closed(),
        }
    }

    pub(super) fn seek(&mut self, to: SeekFrom) -> Result<u64, Failed> {
        let to = match to {
            SeekFrom::Current(by) => SeekFrom::Start(self.tell()?.saturating_add_signed(by)),
            other => other,
        };
        self.flush()?;
        self.ahead.clear();
        self.at = 0;
        match &mut self.source {
            Some(Source::File(file)) => Ok(file.seek(to)?),
            Some(_) => Ok(0),
            None => is_closed(),
        }
    }
}
