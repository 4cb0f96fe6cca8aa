//! Who answers an operator: the special methods of classes.
//!
//! Lives here: the names of the operators' methods, finding them. May use: `bytecode`, `object`,
//! its siblings. Deliberately absent: asking them, and in which order (operators.rs,
//! comparisons.rs).

use super::native::Cx;
use crate::base::Symbol;
use crate::bytecode::BinaryOp;
use crate::object::{Gil, Method, Value};
use std::sync::LazyLock;

/// [`methods_of`], interned.
pub(super) fn symbols_of(op: BinaryOp) -> [Symbol; 3] {
    static SYMBOLS: LazyLock<Vec<[Symbol; 3]>> =
        LazyLock::new(|| ALL.map(|op| methods_of(op).map(Symbol::of)).into());
    SYMBOLS[op as usize]
}

/// The special methods of a binary operator: left, reflected, in place.
pub(super) fn methods_of(op: BinaryOp) -> [&'static str; 3] {
    match op {
        BinaryOp::Add => ["__add__", "__radd__", "__iadd__"],
        BinaryOp::Sub => ["__sub__", "__rsub__", "__isub__"],
        BinaryOp::Mul => ["__mul__", "__rmul__", "__imul__"],
        BinaryOp::MatMul => ["__matmul__", "__rmatmul__", "__imatmul__"],
        BinaryOp::Div => ["__truediv__", "__rtruediv__", "__itruediv__"],
        BinaryOp::FloorDiv => ["__floordiv__", "__rfloordiv__", "__ifloordiv__"],
        BinaryOp::Mod => ["__mod__", "__rmod__", "__imod__"],
        BinaryOp::Pow => ["__pow__", "__rpow__", "__ipow__"],
        BinaryOp::LShift => ["__lshift__", "__rlshift__", "__ilshift__"],
        BinaryOp::RShift => ["__rshift__", "__rrshift__", "__irshift__"],
        BinaryOp::And => ["__and__", "__rand__", "__iand__"],
        BinaryOp::Or => ["__or__", "__ror__", "__ior__"],
        BinaryOp::Xor => ["__xor__", "__rxor__", "__ixor__"],
    }
}

/// A special method that a script has defined for an instance's class, bound.
pub(super) fn hook(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Option<Value> {
    let class = match object {
        Value::Instance(instance) => &instance.get(cx.gil).class,
        Value::Class(class) => class.get(cx.gil).meta.as_ref()?,
        _ => return None,
    };
    match class.lookup(name, cx.gil)? {
        Value::Native(_) | Value::None => None,
        Value::Func(func) => {
            let func = Value::Func(func.clone());
            Some(Value::from(Method { func, this: object.clone() }))
        }
        _ => super::attr::special(cx, object, name),
    }
}

/// The special method of an instance that is simply a script function of its class.
pub(super) fn function_of(object: &Value, name: Symbol, gil: &Gil) -> Option<Value> {
    let Value::Instance(instance) = object else { return None };
    match instance.get(gil).class.lookup(name, gil)? {
        Value::Func(func) => Some(Value::Func(func.clone())),
        _ => None,
    }
}

/// Whether nothing but the left side's own method is asked before the right side's built-in type:
/// the right side is no instance, or of the same class.
pub(super) fn left_decides(left: &Value, right: &Value, gil: &Gil) -> bool {
    match (left, right) {
        (Value::Instance(left), Value::Instance(right)) => {
            left.get(gil).class.is(&right.get(gil).class)
        }
        (Value::Instance(_), _) => true,
        _ => false,
    }
}

/// As [`hook`], for operators: what a class has set to None is called as well, and fails.
pub(super) fn own_hook(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Option<Value> {
    let hook = hook(cx, object, name);
    match object {
        Value::Instance(instance) if hook.is_none() => {
            let none = instance.get(cx.gil).class.lookup(name, cx.gil)?.is_none();
            none.then_some(Value::None)
        }
        _ => hook,
    }
}

/// All operators, in the order of their numbers.
const ALL: [BinaryOp; 13] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::MatMul,
    BinaryOp::Div,
    BinaryOp::FloorDiv,
    BinaryOp::Mod,
    BinaryOp::Pow,
    BinaryOp::LShift,
    BinaryOp::RShift,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
];

pub(super) fn op_of(number: &Value) -> BinaryOp {
    match number {
        Value::Int(n) => ALL[*n as usize],
        _ => BinaryOp::Add,
    }
}
