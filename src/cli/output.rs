//! Writing to standard output and standard error. Lives here: two functions that never panic.
//! May use: the standard library. Deliberately absent: the script's output (`sched`).

use super::exit;
use std::io::{ErrorKind, Write};

/// Says something to the user, on standard error. Nobody can be told if that fails.
pub fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Shows what was asked for, on standard output; gives the exit code.
pub fn show(text: &str) -> u8 {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => 0,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => exit::CLOSED_PIPE,
        Err(error) => {
            say(&format!("toyvm: cannot write: {error}\n"));
            exit::FAILURE
        }
    }
}
