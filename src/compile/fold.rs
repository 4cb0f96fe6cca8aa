//! Constants that are computed while compiling: `60 * 60`, `-1`, `(1, 2)`.
//!
//! Lives here: `constant_of`, `truth_of`. May use: `bytecode`, `syntax::ast`, `num_bigint`.
//! Deliberately absent: anything that can raise, grow large, or depend on a name.

use crate::bytecode::Const;
use crate::syntax::ast::{BinOp, Expr, ExprKind, UnaryOp};
use num_bigint::BigInt;

/// The longest integer that folding makes, in bits; `2 ** 1000000` is computed when it runs.
const BITS: u64 = 128;

/// The constant that an expression is, if it is one.
pub(super) fn constant_of(expr: &Expr) -> Option<Const> {
    Some(match &expr.kind {
        ExprKind::None => Const::None,
        ExprKind::True => Const::True,
        ExprKind::False => Const::False,
        ExprKind::Ellipsis => Const::Ellipsis,
        ExprKind::Int(value) => Const::Int(*value),
        ExprKind::BigInt(value) => Const::BigInt(value.clone()),
        ExprKind::Float(value) => Const::Float(*value),
        ExprKind::Str(value) => Const::Str(value.as_str().into()),
        ExprKind::Bytes(value) => Const::Bytes(value.as_slice().into()),
        ExprKind::Name(name) if name.as_str() == "__debug__" => Const::True,
        ExprKind::Tuple(items) => {
            Const::Tuple(items.iter().map(constant_of).collect::<Option<_>>()?)
        }
        ExprKind::Unary { op, operand } => unary(*op, constant_of(operand)?)?,
        ExprKind::Binary { .. } => chain(expr)?,
        _ => return None,
    })
}

/// Whether an expression is true, as far as it shows.
pub(super) fn truth_of(expr: &Expr) -> Option<bool> {
    Some(match constant_of(expr)? {
        Const::None | Const::False => false,
        Const::True | Const::Ellipsis => true,
        Const::Int(value) => value != 0,
        Const::BigInt(_) => true,
        Const::Float(value) => value != 0.0,
        Const::Str(value) => !value.is_empty(),
        Const::Bytes(value) => !value.is_empty(),
        Const::Tuple(items) => !items.is_empty(),
        Const::Names(_) => return None,
    })
}

/// An integer that fits in an op's eight bits.
pub(super) fn small_int(expr: &Expr) -> Option<i8> {
    match &expr.kind {
        ExprKind::Int(value) => i8::try_from(*value).ok(),
        ExprKind::Unary { op: UnaryOp::Neg, operand } => match operand.kind {
            ExprKind::Int(value) => i8::try_from(-value).ok(),
            _ => None,
        },
        _ => None,
    }
}

/// Chains lean to the left and can be long: first find out whether the leftmost is a constant.
fn chain(expr: &Expr) -> Option<Const> {
    let mut spine = Vec::new();
    let mut next = expr;
    while let ExprKind::Binary { op, left, right } = &next.kind {
        spine.push((*op, right));
        next = left;
    }
    let mut value = constant_of(next)?;
    for (op, right) in spine.into_iter().rev() {
        value = combine(op, &value, &constant_of(right)?)?;
    }
    Some(value)
}

/// The constant that an operator makes of two numbers, unless that raises or grows large.
pub(super) fn combine(op: BinOp, left: &Const, right: &Const) -> Option<Const> {
    Some(match binary(op, number(left)?, number(right)?)? {
        Number::Float(value) => Const::Float(value),
        Number::Int(value) => int(value),
    })
}

enum Number {
    Int(BigInt),
    Float(f64),
}

fn number(value: &Const) -> Option<Number> {
    match value {
        Const::Int(value) => Some(Number::Int((*value).into())),
        Const::BigInt(value) => Some(Number::Int(value.clone())),
        Const::Float(value) => Some(Number::Float(*value)),
        _ => None,
    }
}

fn int(value: BigInt) -> Const {
    i64::try_from(&value).map_or(Const::BigInt(value), Const::Int)
}

fn unary(op: UnaryOp, value: Const) -> Option<Const> {
    Some(match (op, number(&value)?) {
        (UnaryOp::Neg, Number::Int(value)) => int(-value),
        (UnaryOp::Neg, Number::Float(value)) => Const::Float(-value),
        (UnaryOp::Pos, Number::Int(value)) => int(value),
        (UnaryOp::Pos, Number::Float(value)) => Const::Float(value),
        (UnaryOp::Invert, Number::Int(value)) => int(-value - 1),
        _ => return None,
    })
}

fn binary(op: BinOp, left: Number, right: Number) -> Option<Number> {
    match (left, right) {
        (Number::Int(left), Number::Int(right)) => ints(op, left, right),
        // Mixed: only small integers, where the conversion is exact.
        (Number::Float(left), Number::Float(right)) => floats(op, left, right),
        (Number::Float(left), Number::Int(right)) => floats(op, left, exact(&right)?),
        (Number::Int(left), Number::Float(right)) => floats(op, exact(&left)?, right),
    }
}

fn exact(value: &BigInt) -> Option<f64> {
    i32::try_from(value).ok().map(f64::from)
}

fn ints(op: BinOp, left: BigInt, right: BigInt) -> Option<Number> {
    let amount = || u32::try_from(&right).ok().filter(|&amount| u64::from(amount) <= BITS);
    let value = match op {
        BinOp::Add => left + right,
        BinOp::Sub => left - right,
        BinOp::Mul => left * right,
        BinOp::Pow if left.bits().max(1) * u64::from(amount()?) <= BITS => left.pow(amount()?),
        BinOp::LShift => left << amount()?,
        BinOp::RShift => left >> amount()?,
        BinOp::BitAnd => left & right,
        BinOp::BitOr => left | right,
        BinOp::BitXor => left ^ right,
        BinOp::Div => {
            let (left, right) = (exact(&left)?, exact(&right)?);
            return (right != 0.0).then(|| Number::Float(left / right));
        }
        BinOp::FloorDiv => {
            return floor_div(left, right).map(|(quotient, _)| Number::Int(quotient));
        }
        BinOp::Mod => return floor_div(left, right).map(|(_, rest)| Number::Int(rest)),
        _ => return None,
    };
    (value.bits() <= BITS).then_some(Number::Int(value))
}

fn floor_div(left: BigInt, right: BigInt) -> Option<(BigInt, BigInt)> {
    let zero = BigInt::from(0);
    if right == zero {
        return None;
    }
    let (mut quotient, mut rest) = (&left / &right, &left % &right);
    if rest != zero && (rest < zero) != (right < zero) {
        quotient -= 1;
        rest += right;
    }
    Some((quotient, rest))
}

fn floats(op: BinOp, left: f64, right: f64) -> Option<Number> {
    let value = match op {
        BinOp::Add => left + right,
        BinOp::Sub => left - right,
        BinOp::Mul => left * right,
        BinOp::Div if right != 0.0 => left / right,
        _ => return None,
    };
    Some(Number::Float(value))
}
