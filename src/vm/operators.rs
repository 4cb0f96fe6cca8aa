//! Operators on what the loop does not do itself: natively, else by special methods.
//!
//! Lives here: binary, unary, comparison, truth, items, membership, iteration's start.
//! May use: `object` (its native operators), its siblings. Deliberately absent: what a native
//! operator does; the twins written in the language for containers of script objects.

use super::comparisons::compare_step;
use super::frame::RetTo;
use super::hooks::{function_of, hook, left_decides, methods_of, op_of, own_hook, symbols_of};
use super::iterables::iter_step;
use super::matrices::native_way;
use super::names;
use super::native::{Cx, Step};
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{BinaryOp, CompareOp, Hold, Imm8, In, Out, Run, Target, UnaryOp, When};
use crate::object::matrix::matrix;
use crate::object::{ExcKind, Gil, Plain, Ref, Res, Slice, Value, arith, item, iter, raise, truth};

impl Vm<'_> {
    pub(super) fn type_name(&self, value: &Value) -> Symbol {
        self.world.heap.class_of(value, self.gil).get(self.gil).name
    }

    fn library(&self, name: &str) -> Value {
        self.world.library(name)
    }

    // ---- binary ----

    /// Any binary operator.
    pub(super) fn binary(&mut self, op: BinaryOp, dst: Out, a: In, b: In) -> Res<Next> {
        if let Some(next) = self.ask_binary(op, a, b)? {
            return Ok(next);
        }
        let right = self.fetch(b);
        if op == BinaryOp::Add
            && let Value::Str(_) = right
            && let Value::Str(_) = self.reg(a.0)
        {
            // `s = s + x`: the variable gives its string away, so it is the only owner and the
            // text grows in place.
            let left = if dst.0 == a.0 { self.reg(a.0).take() } else { self.fetch(a) };
            self.set(dst.0, arith::add_strings(left, &right));
            return Ok(Next::On);
        }
        let left = self.fetch(a);
        self.binary_values(op, false, left, right, RetTo::Reg(dst.0))
    }

    /// `AddInt` and its like, when the left side is no number that fits.
    pub(super) fn binary_int(
        &mut self,
        (op, in_place): (BinaryOp, bool),
        dst: Out,
        a: In,
        k: Imm8,
    ) -> Res<Next> {
        let left = self.fetch(a);
        self.binary_values(op, in_place, left, Value::Int(k.0.into()), RetTo::Reg(dst.0))
    }

    /// Any augmented assignment.
    pub(super) fn inplace(&mut self, op: BinaryOp, dst: Out, a: In, b: In) -> Res<Next> {
        let right = self.fetch(b);
        // The target is about to be overwritten: if it is the operand, its value is taken, so that
        // a string or a list with one owner grows in place.
        let mut left = if dst.0 == a.0 { self.reg(a.0).take() } else { self.fetch(a) };
        let script = matches!(left, Value::Instance(_)) || matches!(right, Value::Instance(_));
        if !script {
            match arith::inplace(op, &mut left, &right, &mut self.world.heap, self.gil) {
                Ok(Plain::Done(value)) => {
                    self.set(dst.0, value);
                    return Ok(Next::On);
                }
                Ok(_) => {}
                Err(raised) => {
                    if dst.0 == a.0 {
                        self.set(dst.0, left);
                    }
                    return Err(raised);
                }
            }
        }
        if dst.0 == a.0 && a.0 < self.entry().locals {
            self.set(dst.0, left.clone());
        }
        self.binary_values(op, true, left, right, RetTo::Reg(dst.0))
    }

    fn binary_values(
        &mut self,
        op: BinaryOp,
        in_place: bool,
        left: Value,
        right: Value,
        ret: RetTo,
    ) -> Res<Next> {
        match binary_step(&mut self.cx(), op, in_place, left, right)? {
            Step::Return(value) => {
                if let RetTo::Reg(dst) = ret {
                    self.set(dst, value);
                }
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, ret)),
        }
    }

    // ---- unary and truth ----

    /// `-x`, `+x`, `~x`
    pub(super) fn unary(&mut self, op: UnaryOp, dst: Out, a: In) -> Res<Next> {
        let value = self.fetch(a);
        let name = match op {
            UnaryOp::Neg => names::neg(),
            UnaryOp::Pos => names::pos(),
            UnaryOp::Invert => names::invert(),
        };
        if let Some(method) = own_hook(&mut self.cx(), &value, name) {
            return self.start(method, Vec::new(), Vec::new(), RetTo::Reg(dst.0));
        }
        match arith::unary(op, &value, self.gil)? {
            Plain::Done(result) => {
                self.set(dst.0, result);
                Ok(Next::On)
            }
            _ if matrix(&value, self.gil).is_some()
                && let Some(method) = super::attr::special(&mut self.cx(), &value, name) =>
            {
                self.start(method, Vec::new(), Vec::new(), RetTo::Reg(dst.0))
            }
            _ => {
                let kind = self.type_name(&value);
                let message = format!("bad operand type for unary {}: '{kind}'", op.symbol());
                raise(ExcKind::TypeError, message)
            }
        }
    }

    /// The truth of a value, or the step whose value decides it.
    pub(super) fn truth_of(&mut self, value: Value) -> Res<Result<bool, Step>> {
        if let Plain::Done(truth) = truth::truth(&value, self.gil) {
            return Ok(Ok(truth));
        }
        let method = match matrix(&value, self.gil) {
            Some(_) => super::attr::special(&mut self.cx(), &value, names::bool()),
            None => own_hook(&mut self.cx(), &value, names::bool()),
        };
        if let Some(method) = method {
            return Ok(Err(Step::call_then(method, Vec::new(), check_bool, Vec::new())));
        }
        let len = own_hook(&mut self.cx(), &value, names::len());
        let len = len.or_else(|| super::attr::special(&mut self.cx(), &value, names::len()));
        if let Some(method) = len {
            return Ok(Err(Step::call_then(method, Vec::new(), check_len, Vec::new())));
        }
        Ok(Ok(true))
    }

    /// `R[dst] := truth(R[a]) == when`
    pub(super) fn truth_to(&mut self, dst: Out, a: In, when: bool) -> Res<Next> {
        let value = self.fetch(a);
        let ret = RetTo::Truth { dst: dst.0, when };
        match self.truth_of(value)? {
            Ok(truth) => {
                self.set(dst.0, Value::bool(truth == when));
                Ok(Next::On)
            }
            Err(step) => self.go(Go::Step(step, ret)),
        }
    }

    fn branch_on(&mut self, value: Value, when: bool) -> Res<Next> {
        match self.truth_of(value)? {
            Ok(truth) => {
                self.branch(truth == when);
                Ok(Next::Jump)
            }
            Err(step) => self.go(Go::Step(step, RetTo::Branch { when })),
        }
    }

    /// `JumpIf`
    pub(super) fn jump_if(&mut self, src: In, when: When) -> Res<Next> {
        let value = self.fetch(src);
        self.branch_on(value, when.0)
    }

    /// `JumpIfHold`
    pub(super) fn jump_if_hold(&mut self, src: Hold, when: When) -> Res<Next> {
        let value = self.reg(src.0).clone();
        self.branch_on(value, when.0)
    }

    // ---- comparison ----

    /// `R[dst] := R[a] op R[b]`
    pub(super) fn compare(&mut self, op: CompareOp, dst: Out, a: In, b: In) -> Res<Next> {
        if let Some(next) = self.ask_compare(op, a, b)? {
            return Ok(next);
        }
        let (left, right) = (self.fetch(a), self.fetch(b));
        match compare_step(&mut self.cx(), op, left, right)? {
            Step::Return(value) => {
                self.set(dst.0, value);
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, RetTo::Reg(dst.0))),
        }
    }

    /// A comparison that jumps.
    pub(super) fn compare_jump(&mut self, op: CompareOp, a: In, b: In, when: When) -> Res<Next> {
        if let Some(next) = self.ask_compare(op, a, b)? {
            return Ok(next);
        }
        let (left, right) = (self.fetch(a), self.fetch(b));
        match compare_step(&mut self.cx(), op, left, right)? {
            Step::Return(value) => self.branch_on(value, when.0),
            step => self.go(Go::Step(step, RetTo::Branch { when: when.0 })),
        }
    }

    /// A comparison with a small integer that jumps.
    pub(super) fn compare_jump_int(
        &mut self,
        op: CompareOp,
        a: In,
        k: Imm8,
        when: When,
    ) -> Res<Next> {
        let left = self.fetch(a);
        match compare_step(&mut self.cx(), op, left, Value::Int(k.0.into()))? {
            Step::Return(value) => self.branch_on(value, when.0),
            step => self.go(Go::Step(step, RetTo::Branch { when: when.0 })),
        }
    }

    /// `in` and `not in`
    pub(super) fn contains(&mut self, dst: Out, a: In, b: In, when: When) -> Res<Next> {
        let (wanted, container) = (self.fetch(a), self.fetch(b));
        let ret = RetTo::Truth { dst: dst.0, when: when.0 };
        if let Some(Value::Func(method)) = function_of(&container, names::contains(), self.gil) {
            return self.call_method_of(method, [container, wanted], ret);
        }
        if let Some(method) = hook(&mut self.cx(), &container, names::contains()) {
            return self.start(method, vec![wanted], Vec::new(), ret);
        }
        match item::contains(&container, &wanted, &mut self.world.heap, self.gil)? {
            Plain::Done(found) => {
                self.set(dst.0, Value::bool(found == when.0));
                Ok(Next::On)
            }
            _ => {
                let twin = self.library("_contains");
                self.start(twin, vec![container, wanted], Vec::new(), ret)
            }
        }
    }

    // ---- items ----

    /// `R[dst] := R[obj][R[key]]`
    pub(super) fn get_item(&mut self, dst: Out, obj: In, key: In) -> Res<Next> {
        let (object, key) = (self.fetch(obj), self.fetch(key));
        if let Some(Value::Func(method)) = function_of(&object, names::getitem(), self.gil) {
            let ret = RetTo::Reg(dst.0);
            return self.call_method_of(method, [object, key], ret);
        }
        if let Some(method) = own_hook(&mut self.cx(), &object, names::getitem()) {
            return self.start(method, vec![key], Vec::new(), RetTo::Reg(dst.0));
        }
        match item::get_item(&object, &key, &mut self.world.heap, self.gil)? {
            Plain::Done(value) => {
                self.set(dst.0, value);
                Ok(Next::On)
            }
            _ => {
                if let Value::Class(_) = object {
                    let name = Symbol::new("__class_getitem__");
                    let found = super::attr::get_plain(&mut self.cx(), &object, name)?;
                    if let Some(Step::Return(method)) = found {
                        return self.start(method, vec![key], Vec::new(), RetTo::Reg(dst.0));
                    }
                    return self.subscript_class(dst, object, key);
                }
                let twin = self.library("_get_item");
                self.start(twin, vec![object, key], Vec::new(), RetTo::Reg(dst.0))
            }
        }
    }

    /// `R[obj][R[key]] := value`
    pub(super) fn set_item(&mut self, obj: In, key: In, mut value: Value) -> Res<Next> {
        let (object, key) = (self.fetch(obj), self.fetch(key));
        if let Some(Value::Func(method)) = function_of(&object, names::setitem(), self.gil) {
            let ret = RetTo::Nothing;
            return self.call_method_of(method, [object, key, value], ret);
        }
        if let Some(method) = own_hook(&mut self.cx(), &object, names::setitem()) {
            return self.start(method, vec![key, value], Vec::new(), RetTo::Nothing);
        }
        match item::set_item(&object, &key, &mut value, &mut self.world.heap, self.gil)? {
            Plain::Done(()) => Ok(Next::On),
            _ => {
                let twin = self.library("_set_item");
                self.start(twin, vec![object, key, value], Vec::new(), RetTo::Nothing)
            }
        }
    }

    /// `del R[obj][R[key]]`
    pub(super) fn del_item(&mut self, obj: In, key: In) -> Res<Next> {
        let (object, key) = (self.fetch(obj), self.fetch(key));
        if let Some(method) = own_hook(&mut self.cx(), &object, names::delitem()) {
            return self.start(method, vec![key], Vec::new(), RetTo::Nothing);
        }
        match item::del_item(&object, &key, &mut self.world.heap, self.gil)? {
            Plain::Done(()) => Ok(Next::On),
            _ => {
                let twin = self.library("_del_item");
                self.start(twin, vec![object, key], Vec::new(), RetTo::Nothing)
            }
        }
    }

    /// `slice(...)`
    pub(super) fn build_slice(&mut self, dst: Out, parts: Run) -> Res<Next> {
        let mut part = |at: u8| match at < parts.len {
            true => self.reg(parts.base + at).take(),
            false => Value::None,
        };
        let slice = Slice { start: part(0), stop: part(1), step: part(2) };
        self.set(dst.0, Value::Slice(Ref::new(slice)));
        Ok(Next::On)
    }

    // ---- iteration ----

    /// `iter(x)`
    pub(super) fn get_iter(&mut self, dst: Out, src: In) -> Res<Next> {
        let value = self.fetch(src);
        match iter_step(&mut self.cx(), value)? {
            Step::Return(iterator) => {
                self.set(dst.0, iterator);
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, RetTo::Reg(dst.0))),
        }
    }

    /// One step of a loop over anything but a range or a list.
    pub(super) fn for_iter(&mut self, dst: Out, it: Hold, _target: Target) -> Res<Next> {
        let ret = RetTo::Next(dst.0);
        match self.reg(it.0).clone() {
            Value::Iter(native) => match iter::next(&native, self.gil)? {
                iter::NextItem::Item(value) => {
                    self.set(dst.0, value);
                    Ok(Next::On)
                }
                iter::NextItem::Done => {
                    self.end_loop();
                    Ok(Next::Jump)
                }
                iter::NextItem::Script => {
                    let twin = self.library("_next");
                    self.start(twin, vec![Value::Iter(native)], Vec::new(), ret)
                }
            },
            generator @ Value::Gen(_) => match self.resume(&generator, Value::None, ret) {
                Ok(()) => Ok(Next::Reload),
                Err(raised) => self.go(super::steps::Go::Fail(raised, ret)),
            },
            other => match super::attr::special(&mut self.cx(), &other, names::next()) {
                Some(method) => self.start(method, Vec::new(), Vec::new(), ret),
                None => {
                    let kind = self.type_name(&other);
                    raise(ExcKind::TypeError, format!("'{kind}' object is not an iterator"))
                }
            },
        }
    }
}

/// A binary operator as a step: natively if neither side is an instance with a method for it.
pub fn binary_step(
    cx: &mut Cx<'_>,
    op: BinaryOp,
    in_place: bool,
    mut left: Value,
    right: Value,
) -> Res<Step> {
    if in_place && changes_itself(cx, op, &left, &right) {
        return Ok(Step::call(cx.library("_inplace"), vec![Value::str(op.symbol()), left, right]));
    }
    if in_place && has_native(cx, &left, methods_of(op)[2]) {
        // `list.__iadd__` goes before the `__add__` of a class that derives from list.
        match arith::inplace(op, &mut left, &right, &mut cx.world.heap, cx.gil)? {
            Plain::Done(value) => return Ok(Step::Return(value)),
            Plain::Script => {
                let twin = cx.library("_inplace");
                return Ok(Step::call(twin, vec![Value::str(op.symbol()), left, right]));
            }
            Plain::Unsupported => {}
        }
    }
    if left_decides(&left, &right, cx.gil) {
        let [plain, _, augmented] = symbols_of(op);
        let augmented = in_place && own_hook(cx, &left, augmented).is_some();
        if !augmented && let Some(method) = function_of(&left, plain, cx.gil) {
            let state = [Value::Int(op as i64), Value::bool(in_place), left.clone(), right.clone()];
            return Ok(Step::call_then(method, vec![left, right], tried, state.into()));
        }
    }
    if matches!(left, Value::Instance(_)) || matches!(right, Value::Instance(_)) {
        let ways = ways(cx, op, in_place, &left, &right);
        if !ways.is_empty() {
            let mut state = vec![Value::Int(op as i64), Value::bool(in_place), left, right];
            state.extend(ways.into_iter().rev());
            return try_next(cx, &mut state);
        }
    }
    let done = match in_place {
        true => arith::inplace(op, &mut left, &right, &mut cx.world.heap, cx.gil)?,
        false => arith::binary(op, &left, &right, &mut cx.world.heap, cx.gil)?,
    };
    match done {
        Plain::Done(value) => Ok(Step::Return(value)),
        Plain::Script => {
            let twin = cx.library(if in_place { "_inplace" } else { "_binary" });
            Ok(Step::call(twin, vec![Value::str(op.symbol()), left, right]))
        }
        Plain::Unsupported if op == BinaryOp::Or && is_union(&left, &right) => {
            Ok(Step::call(cx.library("_union"), vec![left, right]))
        }
        Plain::Unsupported => match native_way(cx, op, in_place, &left, &right) {
            Some(step) => Ok(step),
            None => unsupported(cx, op, in_place, left, right),
        },
    }
}

/// Whether an instance has a method from a built-in type.
fn has_native(cx: &Cx<'_>, value: &Value, name: &str) -> bool {
    match value {
        Value::Instance(instance) => {
            let class = &instance.get(cx.gil).class;
            matches!(class.lookup(Symbol::new(name), cx.gil), Some(Value::Native(_)))
        }
        _ => false,
    }
}

/// Whether the built-in type that the left side derives from changes it in place, whatever methods
/// for the plain operator there are: sets do, and dicts.
fn changes_itself(cx: &mut Cx<'_>, op: BinaryOp, left: &Value, right: &Value) -> bool {
    let changes = match (bare(left, cx.gil), op) {
        (Value::Dict(_), BinaryOp::Or) => true,
        (Value::Set(set), BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor) => {
            !set.get(cx.gil).frozen && matches!(bare(right, cx.gil), Value::Set(_))
        }
        _ => false,
    };
    changes && own_hook(cx, left, Symbol::new(methods_of(op)[2])).is_none()
}

/// Whether `a | b` is a union of types.
fn is_union(left: &Value, right: &Value) -> bool {
    let is_type = |value: &Value| matches!(value, Value::Class(_) | Value::None);
    is_type(left) && is_type(right) && !(left.is_none() && right.is_none())
}

/// The methods to try, first one first: pairs of bound method and the other operand's side.
fn ways(cx: &mut Cx<'_>, op: BinaryOp, in_place: bool, left: &Value, right: &Value) -> Vec<Value> {
    let [plain, reflected, augmented] = symbols_of(op);
    let mut ways = Vec::new();
    if in_place && let Some(method) = own_hook(cx, left, augmented) {
        ways.push(way(method, right));
    }
    let left_class = cx.world.heap.class_of(left, cx.gil).clone();
    let right_class = cx.world.heap.class_of(right, cx.gil).clone();
    let first = own_hook(cx, left, plain);
    let second = match left_class.is(&right_class) {
        true => None,
        false => own_hook(cx, right, reflected),
    };
    // The right side goes first if its class derives from the left's and defines its own.
    let derived = right_class.is_subclass(&left_class, cx.gil)
        && right_class.get(cx.gil).attrs.get(reflected).is_some();
    let first = first.map(|method| way(method, right));
    let second = second.map(|method| way(method, left));
    match derived {
        true => ways.extend(second.into_iter().chain(first)),
        false => ways.extend(first.into_iter().chain(second)),
    }
    ways
}

pub(super) fn way(method: Value, other: &Value) -> Value {
    Value::tuple(vec![method, other.clone()])
}

/// Calls the next method of the state: op, in place, left, right, ways (last one next).
fn try_next(cx: &mut Cx<'_>, state: &mut [Value]) -> Res<Step> {
    let mut state: Vec<Value> = state.iter_mut().map(Value::take).collect();
    if state.len() > 4
        && let Some(Value::Tuple(way)) = state.pop()
    {
        let (method, other) = (way.items[0].clone(), way.items[1].clone());
        return Ok(Step::call_then(method, vec![other], tried, state));
    }
    let op = op_of(&state[0]);
    let in_place = matches!(state[1], Value::True);
    // The left side goes first, as in CPython, if this is the end of both.
    let right = state[3].take();
    let mut left = state[2].take();
    // No method wanted it; natively there may be a way (a class that derives from a built-in type),
    // unless the only one that has it is the left side, whose method has just been asked.
    let [plain, reflected, _] = symbols_of(op);
    let heap = &cx.world.heap;
    let same_class = heap.class_of(&left, cx.gil).is(heap.class_of(&right, cx.gil));
    if own_hook(cx, &left, plain).is_some()
        && (same_class
            || own_hook(cx, &right, reflected).is_some()
            || !answers_reflected(op, &left, &right, cx))
    {
        return arith::refuse_plainly(op, in_place, &left, &right, cx.gil);
    }
    if in_place
        && let Plain::Done(value) =
            arith::inplace(op, &mut left, &right, &mut cx.world.heap, cx.gil)?
    {
        return Ok(Step::Return(value));
    }
    let (bare_left, bare_right) = (bare(&left, cx.gil), bare(&right, cx.gil));
    match arith::binary(op, &bare_left, &bare_right, &mut cx.world.heap, cx.gil)? {
        Plain::Done(value) => Ok(Step::Return(value)),
        _ => unsupported(cx, op, in_place, left, right),
    }
}

/// The built-in value that an instance of a derived class holds; any other value itself.
fn bare(value: &Value, gil: &Gil) -> Value {
    let native = match value {
        Value::Instance(instance) => crate::object::special::native_in(instance, gil),
        _ => None,
    };
    native.unwrap_or(value).clone()
}

/// Whether the right side's built-in type has the reflected operator natively, for such a left side.
fn answers_reflected(op: BinaryOp, left: &Value, right: &Value, cx: &Cx<'_>) -> bool {
    use Value::*;
    match bare(right, cx.gil) {
        // An integer's operators leave floats to floats.
        Int(_) | Big(_) | True | False => !matches!(bare(left, cx.gil), Float(_)),
        Float(_) | Set(_) | View(_) | Dict(_) => true,
        Str(_) | Bytes(_) => op == BinaryOp::Mod || op == BinaryOp::Mul,
        List(_) | Tuple(_) => op == BinaryOp::Mul,
        _ => false,
    }
}

/// `left op right` when the left side's method, which decides, has answered NotImplemented.
///
/// # Errors
/// TypeError if nobody else has an answer.
pub(super) fn refused_by_left(
    cx: &mut Cx<'_>,
    op: BinaryOp,
    left: Value,
    right: Value,
) -> Res<Step> {
    try_next(cx, &mut [Value::Int(op as i64), Value::False, left, right])
}

fn tried(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        Value::NotImplemented => try_next(cx, state),
        value => Ok(Step::Return(value)),
    }
}

/// The last way out of `left op right`: a sequence is repeated by what has an `__index__`.
///
/// # Errors
/// The TypeError that names both types.
#[cold]
pub(super) fn unsupported(
    cx: &mut Cx<'_>,
    op: BinaryOp,
    in_place: bool,
    left: Value,
    right: Value,
) -> Res<Step> {
    if op == BinaryOp::Mul {
        let index = Symbol::new("__index__");
        for (sequence, number) in [(&left, &right), (&right, &left)] {
            let native = matches!(
                sequence,
                Value::Str(_)
                    | Value::Bytes(_)
                    | Value::Buffer(_)
                    | Value::List(_)
                    | Value::Tuple(_)
            );
            if native
                && matches!(number, Value::Instance(_))
                && let Some(method) = hook(cx, number, index)
            {
                let state = vec![sequence.clone(), Value::bool(in_place)];
                return Ok(Step::call_then(method, Vec::new(), repeat, state));
            }
        }
    }
    arith::refuse(op, in_place, &left, &right, cx.gil)
}

/// `sequence * number`, now that `__index__` has given the number.
fn repeat(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let number = came?;
    let in_place = matches!(state[1], Value::True);
    binary_step(cx, BinaryOp::Mul, in_place, state[0].take(), number)
}

fn check_bool(cx: &mut Cx<'_>, _: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        value @ (Value::True | Value::False) => Ok(Step::Return(value)),
        other => {
            let kind = cx.world.heap.class_of(&other, cx.gil).get(cx.gil).name;
            raise(ExcKind::TypeError, format!("__bool__ should return bool, returned {kind}"))
        }
    }
}

fn check_len(cx: &mut Cx<'_>, _: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        Value::Int(n) if n < 0 => raise(ExcKind::ValueError, "__len__() should return >= 0"),
        Value::Int(n) => Ok(Step::Return(Value::bool(n != 0))),
        value @ (Value::True | Value::False) => Ok(Step::Return(value)),
        Value::Big(_) => {
            raise(ExcKind::OverflowError, "cannot fit 'int' into an index-sized integer")
        }
        other => {
            let kind = cx.world.heap.class_of(&other, cx.gil).get(cx.gil).name;
            let message = format!("'{kind}' object cannot be interpreted as an integer");
            raise(ExcKind::TypeError, message)
        }
    }
}
