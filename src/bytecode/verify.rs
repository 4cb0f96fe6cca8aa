//! The verifier: what the loop takes for granted, checked once in debug builds.
//!
//! Lives here: checks of operands and tables, and of the temporaries' state on every path.
//! May use: `ops`, `code`.
//! Deliberately absent: fixing anything; a finding is a bug of the compiler.

use super::ops::{Flow, Op, Visit};
use super::roles::*;
use super::{Capture, Code, Unit};

/// Checks every code of a unit.
///
/// # Errors
/// The first finding, with its code and the index of its op.
pub fn verify(unit: &Unit) -> Result<(), String> {
    if unit.codes.is_empty() {
        return Err("a unit without code".into());
    }
    for code in &unit.codes {
        let place = |finding| format!("{} ({}): {finding}", code.qualname, code.name);
        shape(unit, code).map_err(place)?;
        states(code).map_err(place)?;
    }
    Ok(())
}

/// What does not depend on the path: numbers in range, tables in order.
fn shape(unit: &Unit, code: &Code) -> Result<(), String> {
    let ops = code.ops.len();
    if code.marks.len() != ops {
        return Err(format!("{} marks for {ops} ops", code.marks.len()));
    }
    if code.registers as usize > REGISTERS || u16::from(code.locals) > code.registers {
        return Err(format!("{} named of {} registers", code.locals, code.registers));
    }
    if code.params.registers() > code.locals.into()
        || code.params.names.len() != code.params.registers()
        || code.local_names.len() != code.locals.into()
    {
        return Err("parameters and names of registers disagree".into());
    }
    if code.closure.is_some() == code.free_names.is_empty()
        || code.closure.is_some_and(|reg| reg >= code.locals)
    {
        return Err("the closure's register does not fit".into());
    }
    for (pc, &op) in code.ops.iter().enumerate() {
        let mut bounds = Bounds { code, calls: calls(op), finding: None };
        op.visit(&mut bounds);
        if let Some(what) = bounds.finding {
            return Err(format!("{pc} {}: {what} is out of range", op.info().name));
        }
        if let Some(Target(target)) = op.target() {
            let is_back = op.info().flow == Flow::Back;
            if (target as usize <= pc) != is_back {
                return Err(format!("{pc} {}: jumps the wrong way", op.info().name));
            }
        }
        if let Op::ForLoop { dst, iter, target } = op {
            let head = code.ops[target.0 as usize];
            if !matches!(head, Op::ForIter { dst: d, iter: i, .. } if (d, i) == (dst, iter)) {
                return Err(format!("{pc} ForLoop: its ForIter is not at {}", target.0));
            }
        }
        if matches!(op, Op::MakeGenerator {}) && (pc != 0 || !code.flags.generator) {
            return Err(format!("{pc}: MakeGenerator is misplaced"));
        }
    }
    if code.flags.generator && !matches!(code.ops.first(), Some(Op::MakeGenerator {})) {
        return Err("a generator without MakeGenerator".into());
    }
    for row in &code.handlers {
        let fits = row.start < row.end && row.end as usize <= ops && (row.target as usize) < ops;
        if !fits || row.reg < code.locals || u16::from(row.reg) >= code.registers {
            return Err(format!("a handler row does not fit: {row:?}"));
        }
    }
    for row in &code.handlings {
        let fits = row.start < row.end && row.end as usize <= ops;
        if !fits || row.reg < code.locals || u16::from(row.reg) >= code.registers {
            return Err(format!("a handling row does not fit: {row:?}"));
        }
    }
    for proto in &code.functions {
        let Some(inner) = unit.codes.get(proto.code as usize) else {
            return Err(format!("a function of code {}", proto.code));
        };
        if proto.captures.len() != inner.free_names.len() {
            return Err(format!("{} captures for {}", proto.captures.len(), inner.qualname));
        }
        let fits = proto.captures.iter().all(|capture| match *capture {
            Capture::Local(reg) | Capture::Spill(reg, _) => reg < code.locals,
            Capture::Free(free) => (free as usize) < code.free_names.len(),
        });
        if !fits {
            return Err(format!("a capture of {} is out of range", inner.qualname));
        }
    }
    Ok(())
}

fn calls(op: Op) -> bool {
    use Op::*;
    matches!(
        op,
        Call { .. }
            | CallGlobal { .. }
            | CallMethod { .. }
            | CallFound { .. }
            | CallKw { .. }
            | CallSpread { .. }
            | LoadSuper { .. }
    )
}

struct Bounds<'a> {
    code: &'a Code,
    /// The op's result may go nowhere.
    calls: bool,
    finding: Option<&'static str>,
}

impl Bounds<'_> {
    fn below(&mut self, what: &'static str, value: usize, limit: usize) {
        if value >= limit {
            self.finding = Some(what);
        }
    }

    fn reg(&mut self, name: &'static str, reg: u8) {
        self.below(name, reg.into(), self.code.registers.into());
    }
}

impl Visit for Bounds<'_> {
    fn out(&mut self, name: &'static str, reg: Out) {
        if !(self.calls && reg == Out::NOWHERE) {
            self.reg(name, reg.0);
        }
    }

    fn in_(&mut self, name: &'static str, reg: In) {
        self.reg(name, reg.0);
    }

    fn hold(&mut self, name: &'static str, reg: Hold) {
        self.reg(name, reg.0);
    }

    fn run(&mut self, name: &'static str, run: Run) {
        let end = run.base as usize + run.len as usize;
        self.below(name, end, self.code.registers as usize + 1);
    }

    fn call_run(&mut self, name: &'static str, run: CallRun) {
        self.below(name, run.base as usize + run.argc as usize, self.code.registers.into());
    }

    fn name(&mut self, name: &'static str, index: Name) {
        self.below(name, index.0.into(), self.code.names.len());
    }

    fn cache(&mut self, name: &'static str, cache: Cache) {
        self.below(name, cache.0.into(), self.code.caches as usize);
    }

    fn k(&mut self, name: &'static str, k: K) {
        self.below(name, k.0 as usize, self.code.consts.len());
    }

    fn target(&mut self, name: &'static str, target: Target) {
        self.below(name, target.0 as usize, self.code.ops.len());
    }

    fn free(&mut self, name: &'static str, free: Free) {
        self.below(name, free.0.into(), self.code.free_names.len());
    }

    fn proto(&mut self, name: &'static str, proto: Proto) {
        self.below(name, proto.0.into(), self.code.functions.len());
    }
}

/// Which registers hold a value for certain, and which may hold one.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    surely: [u64; 4],
    maybe: [u64; 4],
}

impl State {
    const EMPTY: State = State { surely: [0; 4], maybe: [0; 4] };

    fn put(&mut self, reg: usize) {
        self.surely[reg / 64] |= 1 << (reg % 64);
        self.maybe[reg / 64] |= 1 << (reg % 64);
    }

    fn take(&mut self, reg: usize) {
        self.surely[reg / 64] &= !(1 << (reg % 64));
        self.maybe[reg / 64] &= !(1 << (reg % 64));
    }

    fn holds(&self, reg: usize) -> bool {
        self.surely[reg / 64] >> (reg % 64) & 1 == 1
    }

    fn may_hold(&self, reg: usize) -> bool {
        self.maybe[reg / 64] >> (reg % 64) & 1 == 1
    }

    /// What is known where two paths meet.
    fn meet(self, other: State) -> State {
        State {
            surely: std::array::from_fn(|at| self.surely[at] & other.surely[at]),
            maybe: std::array::from_fn(|at| self.maybe[at] | other.maybe[at]),
        }
    }
}

/// Follows every path: temporaries are read once, by the op that takes them, and nothing is left
/// in them at a return.
fn states(code: &Code) -> Result<(), String> {
    let mut at: Vec<Option<State>> = vec![None; code.ops.len()];
    let mut work = Vec::new();
    let mut handlers: Vec<Vec<usize>> = vec![Vec::new(); code.ops.len()];
    for (index, row) in code.handlers.iter().enumerate() {
        for rows in &mut handlers[row.start as usize..row.end as usize] {
            // Only the first that fits is ever used.
            if rows.is_empty() {
                rows.push(index);
            }
        }
    }
    let flow = |at: &mut Vec<Option<State>>, work: &mut Vec<usize>, to: usize, state: State| {
        let Some(old) = at.get_mut(to) else { return Err("runs off its end".to_owned()) };
        let new = old.map_or(state, |old| old.meet(state));
        if *old != Some(new) {
            *old = Some(new);
            work.push(to);
        }
        Ok(())
    };
    flow(&mut at, &mut work, 0, State::EMPTY)?;
    while let Some(pc) = work.pop() {
        let Some(before) = at[pc] else { continue };
        let op = code.ops[pc];
        let place = |what: String| format!("{pc} {}: {what}", op.info().name);
        for &row in &handlers[pc] {
            let row = code.handlers[row];
            let mut state = before;
            (row.reg as usize..256).for_each(|reg| state.take(reg));
            state.put(row.reg.into());
            flow(&mut at, &mut work, row.target as usize, state).map_err(place)?;
        }
        let room = match op {
            Op::CallGlobal { args, .. } | Op::CallMethod { args, .. } => Some(args.base),
            _ => None,
        };
        let clears = matches!(op, Op::Clear { .. } | Op::MakeCell { .. });
        let (outs, method) = (Vec::new(), matches!(op, Op::CallMethod { .. }));
        let mut step = Step { code, state: before, finding: None, outs, room, method, clears };
        if let Op::YieldFrom { dst, .. } = op {
            step.read(dst.0.into());
        }
        if let Op::FindMethod { callee, .. } = op {
            step.read(callee.0 as usize + 1);
        }
        if let Op::FindSuper { callee, .. } = op {
            step.read(callee.0.into());
            step.read(callee.0 as usize + 1);
        }
        op.visit(&mut step);
        if let Some(finding) = step.finding {
            return Err(place(finding));
        }
        let mut after = step.state;
        if let Some(Target(target)) = op.target() {
            let mut state = after;
            match op {
                Op::ForIter { iter, .. } => state.take(iter.0.into()),
                Op::JumpIfHold { src, .. } => after.take(src.0.into()),
                _ => {}
            }
            flow(&mut at, &mut work, target as usize, state).map_err(place)?;
        }
        step.outs.iter().for_each(|&reg| after.put(reg));
        match op {
            Op::Return { .. } | Op::ReturnNone {} => {
                if let Some(reg) = (code.locals as usize..256).find(|&reg| after.may_hold(reg)) {
                    return Err(place(format!("r{reg} is still held")));
                }
                continue;
            }
            Op::Jump { .. } | Op::JumpBack { .. } | Op::ForLoop { .. } => continue,
            Op::Raise { .. } | Op::RaiseFrom { .. } | Op::Reraise { .. } | Op::RaiseAgain {} => {
                continue;
            }
            Op::Move2 { dst, .. } => after.put(dst.0 as usize + 1),
            Op::Unpack { dst, count, .. } => {
                let start = dst.0 as usize;
                (start..start + count.0 as usize).for_each(|reg| after.put(reg));
            }
            Op::UnpackStar { dst, before, after: behind, .. } => {
                let (start, len) = (dst.0 as usize, before.0 as usize + 1 + behind.0 as usize);
                (start..start + len).for_each(|reg| after.put(reg));
            }
            Op::YieldFrom { iter, .. } => after.take(iter.0.into()),
            Op::MakeCell { reg } => after.put(reg.0.into()),
            _ => {}
        }
        flow(&mut at, &mut work, pc + 1, after).map_err(place)?;
    }
    Ok(())
}

struct Step<'a> {
    code: &'a Code,
    state: State,
    finding: Option<String>,
    outs: Vec<usize>,
    /// The register that a call only needs as room.
    room: Option<u8>,
    /// The object stands between the room and the arguments.
    method: bool,
    /// The op does not mind an empty register.
    clears: bool,
}

impl Step<'_> {
    fn is_named(&self, reg: usize) -> bool {
        reg < self.code.locals.into()
    }

    fn read(&mut self, reg: usize) {
        if !self.is_named(reg) && !self.clears && !self.state.holds(reg) {
            self.finding = Some(format!("r{reg} is read and may be empty"));
        }
    }

    fn take(&mut self, reg: usize) {
        self.read(reg);
        if !self.is_named(reg) {
            self.state.take(reg);
        }
    }
}

impl Visit for Step<'_> {
    fn out(&mut self, _: &'static str, reg: Out) {
        if reg != Out::NOWHERE {
            self.outs.push(reg.0.into());
        }
    }

    fn in_(&mut self, name: &'static str, reg: In) {
        // A format without a spec names its value twice.
        let is_same = name == "spec" && !self.state.holds(reg.0.into());
        if !is_same {
            self.take(reg.0.into());
        }
    }

    fn hold(&mut self, _: &'static str, reg: Hold) {
        self.read(reg.0.into());
    }

    fn run(&mut self, _: &'static str, run: Run) {
        for reg in run.base as usize..run.base as usize + run.len as usize {
            self.take(reg);
        }
    }

    fn call_run(&mut self, _: &'static str, run: CallRun) {
        let base = run.base as usize;
        if self.room == Some(run.base) {
            self.state.take(base);
        } else {
            self.take(base);
        }
        let len = run.argc as usize + usize::from(self.method);
        (base + 1..=base + len).for_each(|reg| self.take(reg));
    }
}
