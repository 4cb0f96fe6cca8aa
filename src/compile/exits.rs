//! Ways out: what `return`, `break` and `continue` run and drop before they leave.
//!
//! Lives here: the stack of blocks, and regions whose exceptions go to a handler. May use:
//! `base`, `bytecode`, `syntax::ast` and the rest of the room.
//! Deliberately absent: the blocks' own code (`loops`, `trys`, `with`).

use super::frame::Label;
use super::generator::{Dst, Generator};
use super::layout::{Bits, Flow};
use super::marks;
use crate::base::{Span, Symbol};
use crate::bytecode::*;
use crate::syntax::ast::{Expr, Stmt};

/// Code whose exceptions go to `target`. A way out interrupts it: what it runs on its way is
/// outside.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    start: u32,
    pub target: Label,
    reg: u8,
    flow: Flow,
}

/// The registers of a `for`: its iterator, and where the items come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Iteration {
    pub iter: u8,
    pub item: u8,
}

/// Something that a way out leaves behind.
#[derive(Clone, Copy, Debug)]
pub(super) enum Block<'a> {
    Loop {
        head: Label,
        exit: Label,
        /// `None` for a `while`.
        iter: Option<Iteration>,
    },
    /// The body of a `try` with `except`.
    Guarded(Region),
    /// What stands before a `finally`, whose body every way out runs.
    Finally {
        region: Region,
        body: &'a [Stmt],
    },
    With {
        region: Region,
        manager: u8,
        mark: Mark,
    },
    /// The exception in `reg` is being handled since `start`.
    Handling {
        start: u32,
        reg: u8,
    },
    /// The body of `except E as name`, which ends with unbinding the name.
    Named {
        region: Option<Region>,
        name: Symbol,
        mark: Mark,
    },
    /// A temporary that waits, such as the value of a `return` while a `finally` runs.
    Held(u8),
}

impl<'a> Generator<'a> {
    /// Opens a region; its handler gets the exception in `reg`.
    pub fn region(&mut self, reg: u8) -> Region {
        let mut flow = self.f.flow.unwrap_or_default();
        flow.assigned = flow.assigned.without(self.f.fragile);
        flow.held = flow.held.and(Bits::below(reg));
        flow.held.add(reg);
        Region { start: self.f.pc(), target: self.f.label(), reg, flow }
    }

    pub fn end_region(&mut self, region: Region) {
        self.f.protect(region.start, region.target, region.reg, region.flow);
    }

    /// Whether an exception here would stay in this frame.
    pub fn is_guarded(&self) -> bool {
        self.f.blocks.iter().any(|block| match block {
            Block::Guarded(_) | Block::Finally { .. } | Block::With { .. } => true,
            Block::Named { region, .. } => region.is_some(),
            _ => false,
        })
    }

    /// Takes the innermost block off: the tables get the stretch that ends here.
    pub fn pop_block(&mut self) -> Option<Block<'a>> {
        let block = self.f.blocks.pop()?;
        match block {
            Block::Guarded(region)
            | Block::Finally { region, .. }
            | Block::With { region, .. }
            | Block::Named { region: Some(region), .. } => self.end_region(region),
            Block::Handling { start, reg } => self.f.handling(start, reg),
            Block::Named { .. } | Block::Loop { .. } | Block::Held(_) => {}
        }
        Some(block)
    }

    /// Runs and drops what the blocks from `keep` on leave behind. The blocks come back with
    /// [`Self::stay`] once the leaving op is written. `value` is a temporary to be kept.
    pub fn leave(&mut self, keep: usize, value: Option<u8>, mark: Mark) -> Vec<Block<'a>> {
        let mut left = Vec::new();
        let mut pending: Option<(u8, u8)> = None;
        while self.f.blocks.len() > keep {
            let Some(block) = self.pop_block() else { break };
            left.push(block);
            let held = match block {
                Block::Loop { iter, .. } => iter.map(|it| it.iter),
                Block::Handling { reg, .. } | Block::Held(reg) => Some(reg),
                Block::Guarded(_) => None,
                Block::Finally { body, .. } => {
                    self.clear(pending.take(), mark);
                    self.f.blocks.extend(value.map(Block::Held));
                    self.body(body);
                    if value.is_some() {
                        self.pop_block();
                    }
                    None
                }
                Block::With { manager, mark, .. } => {
                    self.clear(pending.take(), mark);
                    self.f.emit(Op::WithExit { manager: In(manager) }, mark);
                    None
                }
                Block::Named { name, mark, .. } => {
                    self.clear(pending.take(), mark);
                    self.unbind(name, mark);
                    None
                }
            };
            if let Some(reg) = held {
                match &mut pending {
                    Some((base, len)) if *base == reg + 1 => (*base, *len) = (reg, *len + 1),
                    _ => self.clear(pending.replace((reg, 1)), mark),
                }
            }
        }
        self.clear(pending, mark);
        left
    }

    fn clear(&mut self, regs: Option<(u8, u8)>, mark: Mark) {
        if let Some((base, len)) = regs {
            self.f.emit(Op::Clear { regs: Run { base, len } }, mark);
        }
    }

    /// The blocks that [`Self::leave`] left go on from here.
    pub fn stay(&mut self, left: Vec<Block<'a>>) {
        let pc = self.f.pc();
        for mut block in left.into_iter().rev() {
            match &mut block {
                Block::Guarded(region)
                | Block::Finally { region, .. }
                | Block::With { region, .. }
                | Block::Named { region: Some(region), .. } => region.start = pc,
                Block::Handling { start, .. } => *start = pc,
                Block::Named { .. } | Block::Loop { .. } | Block::Held(_) => {}
            }
            self.f.blocks.push(block);
        }
    }

    fn innermost_loop(&self) -> Option<(usize, Block<'a>)> {
        let found = self.f.blocks.iter().enumerate().rev();
        found.into_iter().find_map(|(at, block)| match *block {
            Block::Loop { .. } => Some((at, *block)),
            _ => None,
        })
    }

    pub fn break_(&mut self, span: Span) {
        let mark = marks::plain(span);
        let Some((at, Block::Loop { exit, .. })) = self.innermost_loop() else { return };
        let left = self.leave(at, None, mark);
        self.f.jump(exit, mark);
        self.stay(left);
    }

    pub fn continue_(&mut self, span: Span) {
        let mark = marks::plain(span);
        let Some((at, Block::Loop { head, iter, .. })) = self.innermost_loop() else { return };
        let left = self.leave(at + 1, None, mark);
        self.loop_back(iter, head, mark);
        self.stay(left);
    }

    pub fn return_(&mut self, value: Option<&'a Expr>, span: Span) {
        let mark = marks::plain(span);
        let base = self.f.top;
        // Code that runs on the way out may change what a named register holds.
        let runs_code = self.f.blocks.iter().any(|block| {
            matches!(block, Block::Finally { .. } | Block::With { .. } | Block::Named { .. })
        });
        let src = value
            .map(|value| if runs_code { self.eval(value, Dst::Temp) } else { self.operand(value) });
        let kept = src.filter(|&src| !self.f.is_named(src));
        let left = self.leave(0, kept, mark);
        self.f.emit(src.map_or(Op::ReturnNone {}, |src| Op::Return { src: In(src) }), mark);
        self.stay(left);
        self.f.top = base;
    }
}
