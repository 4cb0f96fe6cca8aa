//! Open files: buffers and what is done with them while nobody holds the lock.
//!
//! Lives here: the process's table of files, `Stream`, errors of the system as answers.
//! May use: `vm` (its answers), `object` (kinds of exceptions). Deliberately absent: values.

use crate::object::exc::ExcKind::{self, *};
use crate::vm::{Answer, Plainly};
use std::collections::HashMap;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard};

/// How much is read or written at once.
pub(super) const CHUNK: usize = 8 * 1024;

/// One open file, or a standard stream.
pub(super) struct Stream {
    pub(super) name: String,
    pub(super) mode: String,
    pub(super) binary: bool,
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
            binary: false,
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

impl Stream {
    /// Reads more into `ahead`; false at the end of the file.
    fn fill(&mut self) -> Result<bool, Failed> {
        self.flush()?;
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

    /// Takes `count` bytes that are there, as a value.
    pub(super) fn take(&mut self, count: usize) -> Result<Plainly, Failed> {
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
        if self.binary {
            return Ok(Plainly::Bytes(bytes));
        }
        match String::from_utf8(bytes) {
            Ok(text) if text.contains('\r') => {
                Ok(Plainly::Str(text.replace("\r\n", "\n").replace('\r', "\n")))
            }
            Ok(text) => Ok(Plainly::Str(text)),
            Err(error) => {
                let start = error.utf8_error().valid_up_to();
                let size = error.utf8_error().error_len();
                let bytes = error.into_bytes();
                let reason = match (size, bytes.get(start)) {
                    (None, _) => "unexpected end of data",
                    (_, Some(0xc2..=0xf4)) => "invalid continuation byte",
                    _ => "invalid start byte",
                };
                let end = start + size.unwrap_or(bytes.len() - start);
                let args = vec![
                    Plainly::Str("utf-8".into()),
                    Plainly::Bytes(bytes),
                    Plainly::Int(start as i64),
                    Plainly::Int(end as i64),
                    Plainly::Str(reason.into()),
                ];
                Err(Failed::Raise(UnicodeDecodeError, args))
            }
        }
    }

    /// The length of the line that is there, with its end.
    pub(super) fn line_there(&self) -> Option<usize> {
        self.ahead[self.at..].iter().position(|&byte| byte == b'\n').map(|at| at + 1)
    }

    pub(super) fn read_line(&mut self) -> Result<Plainly, Failed> {
        loop {
            if let Some(len) = self.line_there() {
                return self.take(len);
            }
            if !self.fill()? {
                return self.take(self.ahead.len() - self.at);
            }
        }
    }

    /// The length in bytes of `count` characters that are there; `None` if there are fewer.
    fn chars_there(&self, count: usize) -> Option<usize> {
        let rest = &self.ahead[self.at..];
        if self.binary {
            return (rest.len() >= count).then_some(count);
        }
        let is_start = |byte: &u8| byte & 0xc0 != 0x80;
        let mut starts = rest.iter().enumerate().filter(|(_, byte)| is_start(byte));
        // The character after the last one shows where that one ends.
        starts.nth(count).map(|(at, _)| at)
    }

    pub(super) fn read(&mut self, count: Option<usize>) -> Result<Plainly, Failed> {
        loop {
            if let Some(len) = count.and_then(|count| self.chars_there(count)) {
                return self.take(len);
            }
            if !self.fill()? {
                return self.take(self.ahead.len() - self.at);
            }
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
