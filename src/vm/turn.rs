//! A turn: what a thread does between taking the GIL and giving it up.
//!
//! Lives here: taking a thread up and putting it down again. May use: `object`, its siblings.
//! Deliberately absent: the lock (`gil`), and what is done between turns (`sched`).

use super::breaker::Look;
use super::request::Pause;
use super::run;
use super::steps::{Next, Vm};
use super::world::World;
use crate::object::{Gil, ThreadId};
use std::sync::Arc;

/// How a run of ops ends.
pub(super) enum End {
    Turn(Pause),
    /// This code's body must be compiled before the thread goes on.
    Stub(u32),
}

/// Runs a thread until it ends, wants something, or gives up.
///
/// The body is taken out of the thread's record for the turn, so registers and world are borrowed
/// apart from each other.
///
/// # Panics
/// If another turn of the same thread is running.
pub fn run<L: Look>(world: &mut World, gil: &mut Gil, thread: ThreadId, look: &mut L) -> Pause {
    let mut body = match world.thread_mut(thread).body.take() {
        Some(body) => body,
        None => panic!("two turns of one thread"),
    };
    let mut program = Arc::clone(&world.program);
    let mut vm = Vm { world: &mut *world, gil: &mut *gil, program: &program, t: &mut body };
    vm.write_held_back();
    let mut end = match vm.begin_turn() {
        Next::Pause(request) => End::Turn(Pause::Ask(request)),
        Next::Finished => End::Turn(Pause::Finished),
        Next::On | Next::Jump | Next::Reload => run::ops(vm, look),
    };
    let pause = loop {
        match end {
            End::Turn(pause) => break pause,
            End::Stub(code) => {
                drop(program);
                world.compile_body(code);
            }
        }
        program = Arc::clone(&world.program);
        let vm = Vm { world: &mut *world, gil: &mut *gil, program: &program, t: &mut body };
        end = run::ops(vm, look);
    };
    world.thread_mut(thread).body = Some(body);
    pause
}
