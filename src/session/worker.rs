//! A process that another one has started to call a function.
//!
//! Lives here: who may start one, its options, what it runs. May use: `builtins`, its siblings.
//! Deliberately absent: what it does with its job (`builtins/lib/worker.cc`).
//!
//! Code comes over the socket that stands in the place of standard input, so that socket must lead
//! to the process that started this one: the system says who made it.

use super::importer::{fresh_names, link};
use super::run::{Options, Session};
use crate::base::{Source, Symbol};
use crate::builtins::{self, message, process};
use crate::gil::{Settings, eras};
use crate::object::ThreadId;
use crate::sched::Ended;
use crate::vm::wire::Parcel;
use crate::vm::{Cx, part_key};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::net::sockopt::socket_peercred;
use rustix::process::{getppid, getuid};
use std::ffi::OsString;
use std::fs::File;
use std::os::fd::{AsFd, OwnedFd};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// What a worker is given by its parent.
pub struct Employment {
    control: Arc<OwnedFd>,
    job: Parcel,
}

/// The first argument of a worker.
pub const ENTRY: &str = "--worker";

/// The arguments of a worker whose world has these options.
pub fn arguments(options: &Options) -> Vec<OsString> {
    let or_none = |number: Option<u64>| number.map_or("-".into(), |number| number.to_string());
    let settings = &options.settings;
    let interval = settings.interval.map(|time| u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
    let plain = [
        ENTRY.into(),
        settings.era.name.into(),
        or_none(interval),
        settings.pace.to_string(),
        or_none(options.seed),
        or_none(options.max_memory),
    ];
    let folder = options.folder.clone().into_os_string();
    let argv = options.argv.iter().map(OsString::from);
    plain.into_iter().map(OsString::from).chain([folder]).chain(argv).collect()
}

/// The options that these arguments say; `None` if they say none.
pub fn options(args: &[OsString]) -> Option<Options> {
    let [era, interval, pace, seed, max_memory, folder, argv @ ..] = args else { return None };
    let number = |text: &OsString| match text.to_str() {
        Some("-") => Some(None),
        text => text?.parse::<u64>().ok().map(Some),
    };
    let mut settings = Settings::of(eras::find(era.to_str()?)?);
    settings.interval = number(interval)?.map(Duration::from_nanos);
    settings.pace = pace.to_str()?.parse().ok()?;
    Some(Options {
        settings,
        seed: number(seed)?,
        max_memory: number(max_memory)?,
        folder: PathBuf::from(folder),
        argv: argv.iter().map(|arg| arg.to_string_lossy().into_owned()).collect(),
        ..Options::default()
    })
}

/// Takes what the parent gives: the socket that is standard input, and the job that comes first.
///
/// # Errors
/// Why nobody may use this process, in words.
pub fn employment() -> Result<Employment, String> {
    let stranger = || "only toyvm itself starts a worker, see `process` in the manual".to_string();
    let control = std::io::stdin().as_fd().try_clone_to_owned().map_err(|_| stranger())?;
    let peer = socket_peercred(&control).map_err(|_| stranger())?;
    if Some(peer.pid) != getppid() || peer.uid != getuid() {
        return Err(stranger());
    }
    let nothing = File::open("/dev/null").map_err(|error| error.to_string())?;
    rustix::stdio::dup2_stdin(nothing).map_err(|error| error.to_string())?;
    let control = Arc::new(control);
    let job = message::job(&control)?;
    leave_with_parent(Arc::clone(&control))?;
    Ok(Employment { control, job })
}

/// Ends this process at once when the other end of the socket is closed: by the parent's end,
/// whatever it died of, or because the parent wants nothing more of it.
fn leave_with_parent(control: Arc<OwnedFd>) -> Result<(), String> {
    let watch = move || {
        loop {
            // Asked for nothing, the system tells of a hang-up.
            let mut watched = [PollFd::new(&control, PollFlags::empty())];
            if let Ok(1..) = poll(&mut watched, None) {
                // Nobody is there who could be told a code.
                std::process::exit(1);
            }
        }
    };
    let started = std::thread::Builder::new().name("parent".into()).spawn(watch);
    started.map(drop).map_err(|error| error.to_string())
}

impl Session {
    /// Does what the parent wants.
    pub fn work(&mut self, employment: Employment) -> Ended {
        let Employment { control, job } = employment;
        let text = builtins::library("_worker").unwrap_or_default();
        let mut names = fresh_names();
        let unit = super::compile_library(&Arc::new(Source::new("<_worker>", text)), &mut names);
        self.lock().turn(ThreadId::MAIN, |world, gil| {
            process::employ(world, gil, control, job);
            let module = world.module(part_key(Symbol::new("_worker")));
            let state = &mut world.modules[module as usize];
            (state.library, state.hidden) = (true, true);
            link(&mut Cx { world, gil, me: ThreadId::MAIN }, unit, module, names, None);
            if let Some(code) = world.modules[module as usize].code.take() {
                world.begin(ThreadId::MAIN, code);
            }
        });
        self.main()
    }
}
