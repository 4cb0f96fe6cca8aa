//! Operators and their binding powers: a flat run of operands and operators becomes a tree.
//!
//! Lives here: `Flat`, the table of powers. May use: `ast`, `node`, `token`.
//! Deliberately absent: brackets; what stands in them is an operand here.
//!
//! The run is folded while it is read, with a stack instead of recursion, so a chain of any
//! length is safe; the depth of what comes out is limited like that of everything else.

use super::ast::{BinOp, BoolOp, CmpOp, ExprKind, UnaryOp};
use super::node::{Cx, Node};
use super::token::Infix;
use crate::base::{DiagnosticCode as Code, Span};

/// Binding powers; the higher, the tighter.
const NOT: u8 = 3;
const COMPARE: u8 = 4;
const UNARY: u8 = 11;
const POWER: u8 = 12;
const AWAIT: u8 = 13;

fn power(op: Infix) -> u8 {
    match op {
        Infix::Or => 1,
        Infix::And => 2,
        Infix::Cmp(_) => COMPARE,
        Infix::Bin(op) => match op {
            BinOp::BitOr => 5,
            BinOp::BitXor => 6,
            BinOp::BitAnd => 7,
            BinOp::LShift | BinOp::RShift => 8,
            BinOp::Add | BinOp::Sub => 9,
            BinOp::Mul | BinOp::MatMul | BinOp::Div | BinOp::FloorDiv | BinOp::Mod => 10,
            BinOp::Pow => POWER,
        },
    }
}

/// An operator that waits for its right operand.
#[derive(Clone, Copy)]
enum Pending {
    Infix(Infix),
    /// `None` is `await`. The second is where it stands.
    Prefix(Option<UnaryOp>, u32),
}

impl Pending {
    fn power(self) -> u8 {
        match self {
            Pending::Infix(op) => power(op),
            Pending::Prefix(Some(UnaryOp::Not), _) => NOT,
            Pending::Prefix(Some(_), _) => UNARY,
            Pending::Prefix(None, _) => AWAIT,
        }
    }
}

/// A run of operands and operators. Most runs are one operand and take no memory of their own.
pub enum Flat {
    One(Node),
    Many(Box<Stack>),
}

/// What has been read of a run and not been folded yet.
pub struct Stack {
    operands: Vec<Node>,
    pending: Vec<Pending>,
}

impl Flat {
    /// A run that begins with a prefix operator.
    pub fn prefixed(op: Option<UnaryOp>, at: u32) -> Flat {
        let pending = vec![Pending::Prefix(op, at)];
        Flat::Many(Box::new(Stack { operands: Vec::new(), pending }))
    }

    /// Adds an operand.
    pub fn operand(self, node: Node) -> Flat {
        match self {
            Flat::One(_) => Flat::One(node),
            Flat::Many(mut stack) => {
                stack.operands.push(node);
                Flat::Many(stack)
            }
        }
    }

    /// Adds a prefix operator, which must not bind looser than what it is an operand of.
    pub fn prefix(self, cx: &mut Cx<'_>, op: Option<UnaryOp>, at: u32) -> Flat {
        let Flat::Many(mut stack) = self else { return Flat::prefixed(op, at) };
        let next = Pending::Prefix(op, at);
        let fits = stack.pending.last().is_none_or(|top| {
            top.power() <= next.power() || (top.power() == POWER && next.power() == UNARY)
        });
        if !fits || matches!(stack.pending.last(), Some(Pending::Prefix(None, _))) {
            let length = if op == Some(UnaryOp::Not) { 3 } else { 1 };
            let title = match op {
                Some(UnaryOp::Not) => "'not' after an operator must be parenthesized",
                _ => "invalid syntax",
            };
            cx.wrong(Code::Syntax, title, Span::new(at, at + length));
        }
        stack.pending.push(next);
        Flat::Many(stack)
    }

    /// Adds an operator between two operands and folds what binds tighter than it.
    pub fn infix(self, cx: &mut Cx<'_>, op: Infix, _at: u32) -> Flat {
        let mut stack = match self {
            Flat::One(node) => {
                Box::new(Stack { operands: vec![node], pending: Vec::with_capacity(2) })
            }
            Flat::Many(stack) => stack,
        };
        // Comparisons chain, `and` and `or` gather, `**` groups to the right: these wait for
        // their equals. All others group to the left.
        let next = power(op);
        let waits = matches!(op, Infix::Or | Infix::And | Infix::Cmp(_) | Infix::Bin(BinOp::Pow));
        while let Some(top) = stack.pending.last().map(|top| top.power())
            && (top > next || (top == next && !waits))
        {
            stack.fold(cx);
        }
        stack.pending.push(Pending::Infix(op));
        Flat::Many(stack)
    }

    /// Folds the whole run.
    pub fn finish(self, cx: &mut Cx<'_>) -> Node {
        let mut stack = match self {
            Flat::One(node) => return node,
            Flat::Many(stack) => stack,
        };
        while !stack.pending.is_empty() {
            stack.fold(cx);
        }
        // The grammar never ends a run without an operand.
        stack.operands.pop().unwrap_or_else(|| Node::leaf(0, 0, ExprKind::None))
    }
}

impl Stack {
    /// Folds the operator on top, with its equals where they make one node.
    fn fold(&mut self, cx: &mut Cx<'_>) {
        let (Some(op), Some(right)) = (self.pending.pop(), self.operands.pop()) else { return };
        let made = match op {
            Pending::Prefix(op, at) => {
                let (end, depth) = (right.outer.end, right.depth);
                let kind = match op {
                    Some(op) => ExprKind::Unary { op, operand: right.boxed() },
                    None => ExprKind::Await(right.boxed()),
                };
                Node::over(cx, at, end, kind, depth)
            }
            Pending::Infix(Infix::Bin(op)) => {
                let Some(left) = self.operands.pop() else { return };
                let depth = left.depth.max(right.depth);
                let (start, end) = (left.outer.start, right.outer.end);
                let (left, right) = (left.boxed(), right.boxed());
                Node::over(cx, start, end, ExprKind::Binary { op, left, right }, depth)
            }
            Pending::Infix(Infix::Or) => self.gather(cx, BoolOp::Or, right),
            Pending::Infix(Infix::And) => self.gather(cx, BoolOp::And, right),
            Pending::Infix(Infix::Cmp(op)) => self.compare(cx, op, right),
        };
        self.operands.push(made);
    }

    fn gather(&mut self, cx: &mut Cx<'_>, op: BoolOp, last: Node) -> Node {
        let same = if op == BoolOp::Or { Infix::Or } else { Infix::And };
        let is_same = |p: &&Pending| matches!(p, Pending::Infix(infix) if *infix == same);
        let more = self.pending.iter().rev().take_while(is_same).count();
        self.pending.truncate(self.pending.len() - more);
        let from = self.operands.len().saturating_sub(more + 1);
        let mut depth = last.depth;
        let mut start = last.outer.start;
        let end = last.outer.end;
        let mut values = Vec::with_capacity(more + 2);
        for (at, node) in self.operands.drain(from..).enumerate() {
            start = if at == 0 { node.outer.start } else { start };
            depth = depth.max(node.depth);
            values.push(node.expr);
        }
        values.push(last.expr);
        Node::over(cx, start, end, ExprKind::Bool { op, values }, depth)
    }

    fn compare(&mut self, cx: &mut Cx<'_>, last_op: CmpOp, last: Node) -> Node {
        let mut ops = vec![last_op];
        while let Some(&Pending::Infix(Infix::Cmp(op))) = self.pending.last() {
            self.pending.pop();
            ops.push(op);
        }
        ops.reverse();
        let from = self.operands.len().saturating_sub(ops.len());
        let (mut depth, end) = (last.depth, last.outer.end);
        let mut operands = self.operands.drain(from..);
        let Some(left) = operands.next() else { return last };
        depth = depth.max(left.depth);
        let start = left.outer.start;
        let mut comparators = Vec::with_capacity(ops.len());
        for node in operands {
            depth = depth.max(node.depth);
            comparators.push(node.expr);
        }
        comparators.push(last.expr);
        let kind = ExprKind::Compare { left: left.boxed(), ops, comparators };
        Node::over(cx, start, end, kind, depth)
    }
}
