//! Operators whose left side has a method for them: the way without a half-done native.
//!
//! Lives here: asking the method, and what becomes of its answer. May use: `object`, its siblings.
//! Deliberately absent: who else is asked, and in which order, when the answer is NotImplemented
//! (operators.rs, comparisons.rs).
//!
//! The operands wait in the registers that the op names: the answer comes back to an op that can
//! still be read, so nothing else need be kept. `a + b` of two instances takes half the time.

use super::comparisons;
use super::frame::RetTo;
use super::hooks::{function_of, left_decides, symbols_of};
use super::operators;
use super::program::Entry;
use super::steps::{Delivered, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{BinaryOp, CompareOp, In, Op, Out};
use crate::object::{Func, Ref, Res, Value, put};

/// What an op that asks stands for.
enum Asking {
    Binary(BinaryOp, Out),
    Compare(CompareOp, Out),
    /// A comparison that jumps.
    Branch(CompareOp, bool),
}

/// The operands of an op that asks.
fn asking(op: Op) -> Option<(Asking, In, In)> {
    use Asking::{Binary, Branch, Compare};
    Some(match op {
        Op::Add { dst, a, b } => (Binary(BinaryOp::Add, dst), a, b),
        Op::Sub { dst, a, b } => (Binary(BinaryOp::Sub, dst), a, b),
        Op::Mul { dst, a, b } => (Binary(BinaryOp::Mul, dst), a, b),
        Op::Binary { dst, a, b, op } => (Binary(op, dst), a, b),
        Op::Compare { dst, a, b, op } => (Compare(op, dst), a, b),
        Op::JumpLt { a, b, when, .. } => (Branch(CompareOp::Lt, when.0), a, b),
        Op::JumpLe { a, b, when, .. } => (Branch(CompareOp::Le, when.0), a, b),
        Op::JumpGt { a, b, when, .. } => (Branch(CompareOp::Gt, when.0), a, b),
        Op::JumpGe { a, b, when, .. } => (Branch(CompareOp::Ge, when.0), a, b),
        Op::JumpEq { a, b, when, .. } => (Branch(CompareOp::Eq, when.0), a, b),
        Op::JumpNe { a, b, when, .. } => (Branch(CompareOp::Ne, when.0), a, b),
        _ => return None,
    })
}

impl Vm<'_> {
    /// Calls the left side's method for a binary operator, if it is simply a script function and
    /// the first to be asked.
    pub(super) fn ask_binary(&mut self, op: BinaryOp, a: In, b: In) -> Res<Option<Next>> {
        match self.reg(a.0) {
            Value::Instance(_) => self.ask(symbols_of(op)[0], a, b),
            _ => Ok(None),
        }
    }

    /// The same for a comparison.
    pub(super) fn ask_compare(&mut self, op: CompareOp, a: In, b: In) -> Res<Option<Next>> {
        match self.reg(a.0) {
            Value::Instance(_) => self.ask(comparisons::method_of(op), a, b),
            _ => Ok(None),
        }
    }

    fn ask(&mut self, name: Symbol, a: In, b: In) -> Res<Option<Next>> {
        let (left, right) = (self.reg(a.0).clone(), self.reg(b.0).clone());
        if !left_decides(&left, &right, self.gil) {
            return Ok(None);
        }
        let Some(Value::Func(method)) = function_of(&left, name, self.gil) else {
            return Ok(None);
        };
        match self.takes(&method, 2) {
            true => self.push_plain(method, [left, right], RetTo::Operator).map(Some),
            false => Ok(None),
        }
    }

    /// Whether a function takes just so many arguments, and nothing need be bound.
    fn takes(&self, func: &Ref<Func>, count: usize) -> bool {
        usize::from(self.program.entries[func.get(self.gil).code as usize].argc) == count
    }

    /// Pushes the frame of such a function.
    fn push_plain<const N: usize>(
        &mut self,
        func: Ref<Func>,
        args: [Value; N],
        ret: RetTo,
    ) -> Res<Next> {
        let code = func.get(self.gil).code;
        let (base, closure) = (self.top(), self.program.entries[code as usize].closure);
        let next = self.push_frame(code, base, ret)?;
        for (slot, arg) in self.t.stack[base..].iter_mut().zip(args) {
            put(slot, arg);
        }
        if closure != Entry::NO_CLOSURE {
            put(&mut self.t.stack[base + closure as usize], Value::Func(func));
        }
        Ok(next)
    }

    /// Calls a special method with these arguments.
    pub(super) fn call_method_of<const N: usize>(
        &mut self,
        func: Ref<Func>,
        args: [Value; N],
        ret: RetTo,
    ) -> Res<Next> {
        if self.takes(&func, N) {
            return self.push_plain(func, args, ret);
        }
        self.push_function(func, args.into(), Vec::new(), ret)?;
        Ok(Next::Reload)
    }

    /// The method's answer for the op that the frame stands at.
    pub(super) fn answered(&mut self, answer: Value) -> Res<Delivered> {
        let Some((asking, a, b)) = asking(self.current_op()) else {
            return Ok(Delivered::Next(Next::Reload));
        };
        let (left, right) = (self.fetch(a), self.fetch(b));
        let ret = match asking {
            Asking::Binary(_, dst) | Asking::Compare(_, dst) => RetTo::Reg(dst.0),
            Asking::Branch(_, when) => RetTo::Branch { when },
        };
        if !matches!(answer, Value::NotImplemented) {
            drop((left, right));
            return self.deliver(answer, ret);
        }
        let step = match asking {
            Asking::Binary(op, _) => operators::refused_by_left(&mut self.cx(), op, left, right),
            Asking::Compare(op, _) | Asking::Branch(op, _) => {
                comparisons::refused_by_left(&mut self.cx(), op, left, right)
            }
        };
        Ok(Delivered::Step(step?, ret))
    }
}
