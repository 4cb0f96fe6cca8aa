//! The roles of operands: an operand's type says what the op does with it.
//!
//! Lives here: one small type a role. May use: nothing.
//! Deliberately absent: meaning beyond the role (ops.rs says what an op does).
//!
//! A frame has up to 255 registers. Registers below `Code::locals` are *named*: they hold
//! parameters and variables and keep their values. The others are *temporaries*: every read of
//! one through [`In`] or a run takes the value out (its last use is its only use), so nothing is
//! kept alive longer than Python keeps it. Only [`Hold`] reads a temporary without taking.

use serde::{Deserialize, Serialize};

/// The most registers that a frame can have: one number is left for [`Out::NOWHERE`].
pub const REGISTERS: usize = 255;

/// A register that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Out(pub u8);

impl Out {
    /// No register: the result of a call that nobody wants is dropped.
    pub const NOWHERE: Out = Out(u8::MAX);
}

/// A register that is read; taken out if it is a temporary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct In(pub u8);

/// A register that is read and keeps its value even if it is a temporary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold(pub u8);

/// `len` registers from `base` on, all of them taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub base: u8,
    pub len: u8,
}

/// A call's registers: the callee (or room for it) at `base`, `argc` arguments after it, all
/// taken. The callee's frame begins at `base + 1`, so arguments are its first registers already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRun {
    pub base: u8,
    pub argc: u8,
}

/// An index into `Code::names`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name(pub u16);

/// An inline cache of this code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cache(pub u16);

/// A global variable of this code's module, an index into `GlobalNames`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot(pub u32);

/// A global variable as [`Slot`], in an op that has only 16 bits left for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot16(pub u16);

/// An index into `Code::consts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct K(pub u32);

/// A small integer in the op itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imm(pub i32);

/// A very small integer in the op itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imm8(pub i8);

/// A small number whose meaning the op's comment gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Num(pub u8);

/// Whether a jump is taken when the condition holds (1) or does not (0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When(pub bool);

/// An index of an op in this code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target(pub u32);

/// A free variable: an index into the cells of the running closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Free(pub u16);

/// A variable that found no register: an index into the frame's spill box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spill(pub u16);

/// An index into `Code::functions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proto(pub u16);

/// The binary operators, in the order of Python's `operator` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    MatMul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    LShift,
    RShift,
    And,
    Or,
    Xor,
}

impl BinaryOp {
    /// The operator as written.
    pub const fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Add => "+",
            BinaryOp::Sub => "-",
            BinaryOp::Mul => "*",
            BinaryOp::MatMul => "@",
            BinaryOp::Div => "/",
            BinaryOp::FloorDiv => "//",
            BinaryOp::Mod => "%",
            BinaryOp::Pow => "**",
            BinaryOp::LShift => "<<",
            BinaryOp::RShift => ">>",
            BinaryOp::And => "&",
            BinaryOp::Or => "|",
            BinaryOp::Xor => "^",
        }
    }
}

/// The rich comparisons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CompareOp {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}

impl CompareOp {
    /// The operator as written.
    pub const fn symbol(self) -> &'static str {
        match self {
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Gt => ">",
            CompareOp::Ge => ">=",
            CompareOp::Eq => "==",
            CompareOp::Ne => "!=",
        }
    }

    /// The comparison with its operands exchanged.
    pub const fn swapped(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            CompareOp::Eq => CompareOp::Eq,
            CompareOp::Ne => CompareOp::Ne,
        }
    }
}

/// The unary operators that return a value of any type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

impl UnaryOp {
    /// The operator as written.
    pub const fn symbol(self) -> &'static str {
        match self {
            UnaryOp::Neg => "-",
            UnaryOp::Pos => "+",
            UnaryOp::Invert => "~",
        }
    }
}

/// The conversion of a `Format` whose result goes into a `BuildString`: strings and integers may go
/// there as they are.
pub const PIECE: u8 = 4;
