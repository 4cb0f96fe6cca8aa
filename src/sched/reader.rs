//! Reads that may take for ever, done by a helper so that the asker can be interrupted.
//!
//! Lives here: `Reader`. May use: `vm` (answers). Deliberately absent: what is read.

use super::parker::Parker;
use crate::vm::Answer;
use parking_lot::Mutex;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};

type Job = Box<dyn FnOnce() -> Answer + Send>;

/// The main thread's reader. An asker that is interrupted goes away; the read goes on, and its
/// answer is the next asker's, so that no line typed is lost.
#[derive(Default)]
pub struct Reader {
    jobs: Mutex<Option<Sender<Job>>>,
    desk: Arc<Desk>,
}

#[derive(Default)]
struct Desk {
    answer: Mutex<Option<Answer>>,
    busy: Mutex<bool>,
}

impl Reader {
    /// Lets the helper do the job and parks on `parker` until there is an answer, or `gone()` says
    /// that the asker must not wait any longer.
    pub fn ask(&self, job: Job, parker: &Arc<Parker>, gone: impl Fn() -> bool) -> Option<Answer> {
        let mut busy = self.desk.busy.lock();
        if !*busy {
            *busy = true;
            drop(busy);
            self.send(job, parker);
        } else {
            drop(busy);
        }
        loop {
            if let Some(answer) = self.desk.answer.lock().take() {
                return Some(answer);
            }
            if gone() {
                return None;
            }
            parker.park(None);
        }
    }

    fn send(&self, job: Job, parker: &Arc<Parker>) {
        let mut jobs = self.jobs.lock();
        let helper = jobs.get_or_insert_with(|| {
            let (sender, receiver) = channel::<Job>();
            let (desk, parker) = (Arc::clone(&self.desk), Arc::clone(parker));
            let work = move || {
                for job in receiver {
                    let answer = job();
                    *desk.answer.lock() = Some(answer);
                    *desk.busy.lock() = false;
                    parker.unpark();
                }
            };
            // Without a helper the sender finds no receiver, and the job is done right here.
            let _ = std::thread::Builder::new().name("reader".into()).spawn(work);
            sender
        });
        if let Err(back) = helper.send(job) {
            *self.desk.answer.lock() = Some(back.0());
            *self.desk.busy.lock() = false;
        }
    }
}
