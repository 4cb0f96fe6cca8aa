//! Operators on numbers that fit a register, beyond those that the loop has inline: types mixed,
//! divisions, shifts, small powers, signs.
//!
//! Lives here: `binary`, `unary`. May use: `bytecode`, `object`. Deliberately absent: results beyond
//! 64 bits, divisions by zero, everything else that `object::arith` knows: for these the answer is
//! `None`. One call of this is a third of the general way.

use crate::bytecode::{BinaryOp, UnaryOp};
use crate::object::Value;

/// Integers up to here are floats, too.
const EXACT: u64 = 1 << 53;

fn is_exact(x: i64) -> bool {
    x.unsigned_abs() <= EXACT
}

/// `a op b`
#[inline(never)]
pub(super) fn binary(op: BinaryOp, a: &Value, b: &Value) -> Option<Value> {
    match (a, b) {
        (&Value::Int(x), &Value::Int(y)) => ints(op, x, y),
        (Value::Float(x), Value::Float(y)) => floats(op, x.get(), y.get()),
        (Value::Float(x), Value::Int(y)) => floats(op, x.get(), *y as f64),
        (Value::Int(x), Value::Float(y)) => floats(op, *x as f64, y.get()),
        _ => None,
    }
}

fn ints(op: BinaryOp, x: i64, y: i64) -> Option<Value> {
    Some(Value::Int(match op {
        BinaryOp::Add => x.checked_add(y)?,
        BinaryOp::Sub => x.checked_sub(y)?,
        BinaryOp::Mul => x.checked_mul(y)?,
        BinaryOp::Div if y != 0 && is_exact(x) && is_exact(y) => {
            return Some(Value::float(x as f64 / y as f64));
        }
        // Rounded down, as the remainder has the sign of the divisor.
        BinaryOp::FloorDiv => {
            let quotient = x.checked_div(y)?;
            if x % y != 0 && (x < 0) != (y < 0) { quotient - 1 } else { quotient }
        }
        BinaryOp::Mod => {
            let rest = x.checked_rem(y)?;
            if rest != 0 && (rest < 0) != (y < 0) { rest + y } else { rest }
        }
        BinaryOp::Pow => x.checked_pow(u32::try_from(y).ok()?)?,
        BinaryOp::LShift if (0..63).contains(&y) && (x << y) >> y == x => x << y,
        BinaryOp::RShift if y >= 0 => x >> y.min(63),
        BinaryOp::And => x & y,
        BinaryOp::Or => x | y,
        BinaryOp::Xor => x ^ y,
        _ => return None,
    }))
}

fn floats(op: BinaryOp, x: f64, y: f64) -> Option<Value> {
    Some(Value::float(match op {
        BinaryOp::Add => x + y,
        BinaryOp::Sub => x - y,
        BinaryOp::Mul => x * y,
        BinaryOp::Div if y != 0.0 => x / y,
        _ => return None,
    }))
}

/// `op x`
#[inline(never)]
pub(super) fn unary(op: UnaryOp, x: &Value) -> Option<Value> {
    match (op, x) {
        (UnaryOp::Neg, Value::Int(x)) => x.checked_neg().map(Value::Int),
        (UnaryOp::Neg, Value::Float(x)) => Some(Value::float(-x.get())),
        (UnaryOp::Invert, Value::Int(x)) => Some(Value::Int(!x)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_left_to_others() {
        let int = |op, x, y| match binary(op, &Value::Int(x), &Value::Int(y)) {
            Some(Value::Int(z)) => Some(z),
            _ => None,
        };
        assert_eq!(int(BinaryOp::FloorDiv, -7, 2), Some(-4));
        assert_eq!(int(BinaryOp::Mod, -7, 2), Some(1));
        assert_eq!(int(BinaryOp::Mod, 7, -2), Some(-1));
        assert_eq!(int(BinaryOp::FloorDiv, i64::MIN, -1), None);
        assert_eq!(int(BinaryOp::FloorDiv, 1, 0), None);
        assert_eq!(int(BinaryOp::Pow, 3, 39), Some(4_052_555_153_018_976_267));
        assert_eq!(int(BinaryOp::Pow, 3, 40), None);
        assert_eq!(int(BinaryOp::Pow, 2, -1), None);
        assert_eq!(int(BinaryOp::LShift, 1, 62), Some(1 << 62));
        assert_eq!(int(BinaryOp::LShift, 1, 63), None);
        assert_eq!(int(BinaryOp::RShift, -5, 100), Some(-1));
        assert!(binary(BinaryOp::Div, &Value::Int(1 << 60), &Value::Int(3)).is_none());
        assert!(unary(UnaryOp::Neg, &Value::Int(i64::MIN)).is_none());
    }
}
