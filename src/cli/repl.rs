//! The prompt.
//!
//! Lives here: reading entries (an editor on a terminal, plain lines from a pipe), running them,
//! the history's place. May use: reedline, `session`, its siblings.
//! Deliberately absent: what an entry is (`syntax`), its globals and threads (`session`).
//!
//! Threads go on while the prompt waits: it does not hold the GIL. What they print while a line is
//! being edited appears above it.

use super::args::Running;
use super::commands::{Manner, usage};
use super::diagnostics::{self, Format};
use super::output;
use super::running::{Streams, on_interrupt, options, say_end};
use crate::base::{Diagnostic, Source};
use crate::session::{self, Console, Ended, Entry, Input, Options, Session};
use reedline::{
    ExternalPrinter, FileBackedHistory, Prompt, PromptEditMode, PromptHistorySearch, Reedline,
    Signal, ValidationResult, Validator,
};
use std::borrow::Cow;
use std::io::{self, BufRead, IsTerminal};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{SyncSender, TrySendError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The prompt without a script before it.
pub fn repl(running: Running, manner: &Manner) -> u8 {
    let mut options = match options(&Input::Stdin, running, Vec::new()) {
        Ok(options) => options,
        Err(why) => return usage(&why),
    };
    options.argv = vec![String::new()];
    start(None, options, manner)
}

/// The prompt in the world that a script leaves.
pub fn after(source: &Arc<Source>, options: Options, manner: &Manner) -> u8 {
    start(Some(source), options, manner)
}

fn start(script: Option<&Arc<Source>>, options: Options, manner: &Manner) -> u8 {
    let timeout = options.timeout;
    let era = options.settings.era.name;
    let console = Arc::new(Above { streams: Streams::new(timeout), editor: Mutex::default() });
    let mut session = Session::new(options, Arc::clone(&console) as Arc<dyn Console>);
    on_interrupt(Some(session.interrupter()));
    if let Some(source) = script {
        match session.script(source) {
            Ok(Ended::Normal | Ended::Uncaught(_) | Ended::Interrupted | Ended::Exit(_)) => {}
            Ok(other) => return end(session, other, timeout),
            Err(found) => complain(source, &found, manner),
        }
    }
    let mut reader: Box<dyn Reader> = if io::stdin().is_terminal() {
        if !manner.quiet {
            let version = env!("CARGO_PKG_VERSION");
            output::say(&format!("toyvm {version}, era {era}. exit or Ctrl-D ends.\n"));
        }
        Box::new(Editor::new(&console, manner))
    } else {
        Box::new(Lines)
    };
    let mut last = Ended::Normal;
    while let Read::Entry(text) = reader.read() {
        if matches!(text.trim(), "exit" | "quit") {
            break;
        }
        let source = Arc::new(Source::new("<stdin>", text));
        let ended = match session::parse_entry(&source) {
            Ok(Entry::Complete(tree)) => session.entry(&source, &tree),
            Ok(Entry::Incomplete | Entry::Blank) => continue,
            Err(found) => Err(found),
        };
        match ended {
            Ok(Ended::Normal | Ended::Uncaught(_) | Ended::Interrupted) => {}
            Ok(other) => {
                last = other;
                break;
            }
            Err(found) => complain(&source, &found, manner),
        }
    }
    end(session, last, timeout)
}

fn end(mut session: Session, ended: Ended, timeout: Option<Duration>) -> u8 {
    let ended = session.finish(ended);
    say_end(&ended, timeout);
    std::mem::forget(session);
    ended.code() as u8
}

fn complain(source: &Source, found: &[Diagnostic], manner: &Manner) {
    let colour = manner.colour.on_stderr();
    output::say(&diagnostics::render(source, found, Format::Full, colour));
}

/// What comes of waiting for an entry.
enum Read {
    Entry(String),
    End,
}

/// Where entries come from.
trait Reader {
    fn read(&mut self) -> Read;
}

/// Whether a text is an entry or wants another line.
fn is_whole(text: &str) -> bool {
    !matches!(session::parse_entry(&Source::new("<stdin>", text.to_owned())), Ok(Entry::Incomplete))
}

/// Standard input without a terminal: no prompt, no colour.
struct Lines;

impl Reader for Lines {
    fn read(&mut self) -> Read {
        let mut text = String::new();
        loop {
            let mut line = Vec::new();
            match io::stdin().lock().read_until(b'\n', &mut line) {
                Ok(0) | Err(_) if text.trim().is_empty() => return Read::End,
                // The end of the input ends whatever has been begun.
                Ok(0) | Err(_) => return Read::Entry(text + "\n\n"),
                Ok(_) => text.push_str(&String::from_utf8_lossy(&line)),
            }
            let entry = text.strip_suffix('\n').unwrap_or(&text);
            if entry.trim().is_empty() {
                text.clear();
            } else if is_whole(entry) {
                return Read::Entry(entry.to_owned());
            }
        }
    }
}

/// Output that appears above the line being edited.
struct Above {
    streams: Streams,
    editor: Mutex<Option<Editing>>,
}

/// The way into the editor while it edits.
struct Editing {
    sender: SyncSender<String>,
    active: Arc<AtomicBool>,
    /// Text whose line has not ended yet: the editor takes whole lines.
    rest: String,
}

impl Above {
    /// Gives text to the editor; gives it back if nobody edits.
    fn give<'a>(&self, bytes: &'a [u8]) -> Option<Cow<'a, [u8]>> {
        let mut editor = self.editor.lock().unwrap_or_else(|e| e.into_inner());
        let Some(editing) = &mut *editor else { return Some(Cow::Borrowed(bytes)) };
        if !editing.active.load(Ordering::SeqCst) {
            if editing.rest.is_empty() {
                return Some(Cow::Borrowed(bytes));
            }
            let mut all = std::mem::take(&mut editing.rest).into_bytes();
            all.extend_from_slice(bytes);
            return Some(Cow::Owned(all));
        }
        editing.rest.push_str(&String::from_utf8_lossy(bytes));
        let end = editing.rest.rfind('\n')?;
        let rest = editing.rest.split_off(end + 1);
        let lines = std::mem::replace(&mut editing.rest, rest);
        match editing.sender.try_send(lines) {
            Ok(()) => None,
            Err(TrySendError::Full(lines) | TrySendError::Disconnected(lines)) => {
                Some(Cow::Owned(lines.into_bytes()))
            }
        }
    }
}

impl Console for Above {
    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        match self.give(bytes) {
            Some(bytes) => self.streams.write(&bytes),
            None => Ok(()),
        }
    }

    fn complain(&self, text: &str) {
        if let Some(text) = self.give(text.as_bytes()) {
            self.streams.complain(&String::from_utf8_lossy(&text));
        }
    }

    fn stuck(&self, ended: &Ended) {
        self.streams.stuck(ended);
    }
}

/// How many messages may wait to be shown above the line.
const WAITING: usize = 4096;
/// How many entries the history keeps.
const HISTORY: usize = 10_000;
/// Two Ctrl-C within this time end the prompt.
const TWICE: Duration = Duration::from_secs(1);

/// The line editor.
struct Editor {
    line: Reedline,
    active: Arc<AtomicBool>,
    interrupted: Option<Instant>,
}

impl Editor {
    fn new(console: &Above, manner: &Manner) -> Editor {
        let printer = ExternalPrinter::new(WAITING);
        let active = Arc::new(AtomicBool::new(false));
        let editing =
            Editing { sender: printer.sender(), active: Arc::clone(&active), rest: String::new() };
        *console.editor.lock().unwrap_or_else(|e| e.into_inner()) = Some(editing);
        let mut line = Reedline::create()
            .with_validator(Box::new(Whole))
            .with_external_printer(printer)
            .with_poll_interval(Duration::from_millis(50))
            .use_bracketed_paste(true)
            .with_ansi_colors(manner.colour.on_stdout());
        if let Some(file) = history_file()
            && let Ok(history) = FileBackedHistory::with_file(HISTORY, file)
        {
            line = line.with_history(Box::new(history));
        }
        Editor { line, active, interrupted: None }
    }
}

impl Reader for Editor {
    fn read(&mut self) -> Read {
        loop {
            self.active.store(true, Ordering::SeqCst);
            let signal = self.line.read_line(&Arrows);
            self.active.store(false, Ordering::SeqCst);
            match signal {
                Ok(Signal::Success(text)) => return Read::Entry(text),
                Ok(Signal::CtrlC) => {
                    let before = self.interrupted.replace(Instant::now());
                    if before.is_some_and(|before| before.elapsed() < TWICE) {
                        return Read::End;
                    }
                    output::say("KeyboardInterrupt\n");
                }
                Ok(Signal::CtrlD) => return Read::End,
                Ok(_) => {}
                Err(error) => {
                    output::say(&format!("toyvm: cannot read the terminal: {error}\n"));
                    return Read::End;
                }
            }
        }
    }
}

/// Enter begins another line until the entry is whole.
struct Whole;

impl Validator for Whole {
    fn validate(&self, text: &str) -> ValidationResult {
        if is_whole(text) { ValidationResult::Complete } else { ValidationResult::Incomplete }
    }
}

/// `>>> ` and `... `
struct Arrows;

impl Prompt for Arrows {
    fn render_prompt_left(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
    fn render_prompt_right(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
    fn render_prompt_indicator(&self, _: PromptEditMode) -> Cow<'_, str> {
        Cow::Borrowed(">>> ")
    }
    fn render_prompt_multiline_indicator(&self) -> Cow<'_, str> {
        Cow::Borrowed("... ")
    }
    fn render_prompt_history_search_indicator(&self, search: PromptHistorySearch) -> Cow<'_, str> {
        Cow::Owned(format!("(search: {}) ", search.term))
    }
}

/// `$XDG_STATE_HOME/toyvm/history`; its folder is made.
fn history_file() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    let state = set("XDG_STATE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| set("HOME").map(|home| home.join(".local/state")))?;
    let folder = state.join("toyvm");
    std::fs::create_dir_all(&folder).ok()?;
    Some(folder.join("history"))
}
