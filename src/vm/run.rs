//! The run loop: one op after the other, until something must be asked of the driver.
//!
//! Lives here: dispatch and the fast path of every op. May use: `bytecode`, `object`, its siblings.
//! Deliberately absent: blocking of any kind; recursion for script calls (they push a frame); what
//! is rare (it stands out of line in the sibling files, so that the loop's registers are not
//! spilled); where a thread comes from and goes (turn.rs).
//!
//! The loop is compiled once for each `Look` policy. It is one function of three parts: the macros,
//! which see its variables; the ops, one arm each, in the order of `bytecode/ops.rs`; and, below
//! the loop, what becomes of an op that was done out of line (onward.rs). An arm ends with
//!
//! - `next!`: the op is one that era 3.2 looks after;
//! - `quiet!`: no era looks after it;
//! - `look!`: every era looks (back edges and calls);
//! - `cold!`, `called!`: done out of line, then as `next!` and `look!`;
//! - or by leaving the loop.

use super::breaker::Look;
use super::cache::{Found, shape_of};
use super::frame::{Frame, RetTo};
use super::items;
use super::native::{Cx, NativeFn, Params, Step};
use super::numbers;
use super::onward::{After, onward};
use super::program::Entry;
use super::quick;
use super::request::Pause;
use super::steps::{Go, Next, Vm};
use super::turn::End;
use super::window::{ROOM, WINDOW, grow, window};
use crate::bytecode::{BinaryOp, CallRun, CompareOp, Num, Op, Out, PIECE};
use crate::object::iter::{self, NextPlain};
use crate::object::registry::is_due;
use crate::object::sync::Place;
use crate::object::{CellBox, Iter, List, NativeId, Ref, Value, put};

/// Runs ops from where the thread stands. On the way out its frames say where it stands then.
pub(super) fn ops<L: Look>(vm: Vm<'_>, look: &mut L) -> End {
    let Vm { world, gil, program, t } = vm;
    loop {
        let Some(frame) = t.frames.last() else { return End::Turn(Pause::Finished) };
        let mut entry: &Entry = &program.entries[frame.code as usize];
        // From the next op on. A slice that gets shorter is cheaper than a number that is checked,
        // and leaves the loop two registers more.
        let mut rest: &[Op] = &entry.ops[frame.pc as usize..];
        let mut base = frame.base;
        if t.stack.len() < base as usize + ROOM {
            grow(&mut t.stack, base);
        }
        let mut regs = window(&mut t.stack, base);

        let (done, after) = 'ops: {
            'due: loop {
                let here = rest;
                let Some((op, after)) = here.split_first() else {
                    unreachable!("code ends with a return")
                };
                rest = after;

                /// Reads an operand: a temporary is taken, a named register copied.
                macro_rules! fetch {
                    ($operand:expr) => {{
                        let at = $operand.0;
                        if at >= entry.locals {
                            regs[at as usize].take()
                        } else {
                            regs[at as usize].clone()
                        }
                    }};
                }
                /// Drops an operand that was read in place, if it is a temporary; or holds it.
                macro_rules! release {
                    ($operand:expr) => {
                        if $operand.0 >= entry.locals {
                            put(&mut regs[$operand.0 as usize], Value::Unset);
                        }
                    };
                }
                macro_rules! hold {
                    ($operand:expr) => {};
                }
                macro_rules! set {
                    ($operand:expr, $value:expr) => {{
                        let value = $value;
                        put(&mut regs[$operand.0 as usize], value);
                    }};
                }
                /// An arm that only loads something.
                macro_rules! load {
                    ($dst:ident, $value:expr) => {{
                        set!($dst, $value);
                        quiet!()
                    }};
                }
                /// The number of the next op.
                macro_rules! pc {
                    () => {
                        (entry.ops.len() - rest.len()) as u32
                    };
                }
                macro_rules! jump {
                    ($target:expr) => {
                        rest = &entry.ops[$target.0 as usize..]
                    };
                }
                macro_rules! save {
                    () => {
                        if let Some(frame) = t.frames.last_mut() {
                            frame.pc = pc!();
                        }
                    };
                }
                /// Ends a turn at a look, unless a block forbids switches.
                macro_rules! look {
                    () => {{
                        if look.look() && world.atomic == 0 {
                            save!();
                            return End::Turn(Pause::GaveUp);
                        }
                        continue 'due;
                    }};
                }
                macro_rules! next {
                    () => {{
                        if look.every_op() {
                            look!();
                        }
                        continue 'due;
                    }};
                }
                macro_rules! quiet {
                    () => {
                        continue 'due
                    };
                }
                /// Ends an arm that may have dropped an object with last words.
                macro_rules! settle {
                    () => {
                        if is_due() {
                            save!();
                            break 'due;
                        }
                    };
                }
                /// Does an op out of line, which may change frames and registers.
                macro_rules! out_of_line {
                ($method:ident($($arg:expr),*), $after:ident) => {{
                    save!();
                    let mut vm = Vm { world: &mut *world, gil: &mut *gil, program, t: &mut *t };
                    break 'ops (vm.$method($($arg),*), After::$after);
                }};
            }
                macro_rules! cold {
                ($method:ident($($arg:expr),*)) => { out_of_line!($method($($arg),*), Op) };
            }
                /// A call out of line: every era looks after it.
                macro_rules! called {
                ($method:ident($($arg:expr),*)) => { out_of_line!($method($($arg),*), Call) };
            }
                macro_rules! raise {
                    ($raised:expr) => {
                        break 'ops (Err($raised), After::Nothing)
                    };
                }
                /// Whether the op at a place takes an item apart into two.
                macro_rules! wants_pair {
                ($body:expr, $item:ident) => {
                    matches!($body.first(), Some(Op::Unpack { src, count, .. })
                        if src.0 == $item.0 && count.0 == 2 && src.0 >= entry.locals)
                };
            }
                /// The next item of a loop goes where it belongs; a pair needs no tuple then.
                macro_rules! take_next {
                    ($next:ident, $dst:ident) => {
                        match $next {
                            NextPlain::One(item) => set!($dst, item),
                            NextPlain::Two(a, b) => {
                                if let Some((Op::Unpack { dst, .. }, after)) = rest.split_first() {
                                    set!(dst, a);
                                    set!(Out(dst.0 + 1), b);
                                    rest = after;
                                }
                            }
                        }
                    };
                }
                /// Enters a script function whose arguments stand at the beginning of its window. The op
                /// is done again when there is room; nothing that it does before may show then.
                macro_rules! enter {
                    ($code:expr, $base:expr, $ret:expr) => {{
                        let (code, callee): (u32, u32) = ($code, $base);
                        make_sure_of_room!(callee);
                        save!();
                        entry = &program.entries[code as usize];
                        rest = &entry.ops;
                        base = callee;
                        regs = window(&mut t.stack, base);
                        t.frames.push(Frame { code, pc: 0, base, ret: $ret, generator: false });
                        for at in entry.params..entry.locals {
                            put(&mut regs[at as usize], Value::Unset);
                        }
                    }};
                }
                macro_rules! make_sure_of_room {
                    ($callee:expr) => {
                        if t.stack.len() < $callee as usize + WINDOW
                            || t.frames.len() >= world.recursion_limit
                        {
                            rest = here;
                            out_of_line!(make_room(), Nothing)
                        }
                    };
                }
                /// The result of a call goes where the caller wants it, if he does.
                macro_rules! give {
                    ($dst:expr, $value:expr) => {{
                        let (dst, value) = ($dst, $value);
                        if dst != Out::NOWHERE {
                            set!(dst, value);
                        } else if value.is_plain() {
                            std::mem::forget(value); // its drop glue is a call
                        } else {
                            drop(value);
                        }
                    }};
                }
                /// Runs a native whose arguments stand in `argc` registers from `first` on. The arm
                /// goes on behind it if the native has a question.
                macro_rules! run_native {
                    ($run:ident, $first:expr, $argc:expr, $dst:ident, $args:ident) => {{
                        let (first, me) = ($first, t.id);
                        let given = &mut regs[first..first + $argc as usize];
                        let cx = &mut Cx { world: &mut *world, gil: &mut *gil, me };
                        let done = match $run {
                            NativeFn::Atomic(run) => run(cx, given),
                            NativeFn::Open(_) | NativeFn::Ready(_) => {
                                if let Some(frame) = t.frames.last_mut() {
                                    frame.pc = pc!();
                                    cx.world.at = Place { code: frame.code, pc: frame.pc - 1 };
                                }
                                let at_once = match $run {
                                    NativeFn::Ready((attempt, _)) => attempt(cx, given),
                                    _ => None,
                                };
                                let step = match at_once {
                                    Some(value) => Ok(Step::Return(value)),
                                    None => $run.begin(cx, given),
                                };
                                match step {
                                    Ok(Step::Return(value)) => Ok(value),
                                    Ok(step) => {
                                        for arg in given {
                                            put(arg, Value::Unset);
                                        }
                                        put(&mut regs[$args.base as usize], Value::Unset);
                                        called!(go(Go::Step(step, RetTo::Reg($dst.0))))
                                    }
                                    Err(raised) => Err(raised),
                                }
                            }
                        };
                        match done {
                            Ok(value) => {
                                for arg in given {
                                    put(arg, Value::Unset);
                                }
                                put(&mut regs[$args.base as usize], Value::Unset);
                                give!(*$dst, value);
                                settle!();
                                look!()
                            }
                            Err(raised) if !raised.is_question() => {
                                save!();
                                raise!(raised);
                            }
                            Err(_) => {}
                        }
                    }};
                }
                /// A native that is called by its value; it may stand in `R[args.base]` or not.
                macro_rules! call_native {
                    ($dst:ident, $args:ident, $id:expr) => {{
                        // What a type offers is no row: its receiver is looked at first.
                        let id = $id;
                        if let Some(native) = world.natives.get(id.word())
                            && let Params::Positional { min, max } = native.params
                            && (min..=max).contains(&$args.argc)
                        {
                            let run = native.run;
                            run_native!(run, $args.base as usize + 1, $args.argc, $dst, $args)
                        }
                        set!(Out($args.base), Value::Native(id));
                        called!(call(*$dst, *$args))
                    }};
                }
                /// What is known of the attribute that is called on `R[first]`.
                macro_rules! found {
                    ($first:ident, $name:ident, $cache:ident) => {{
                        let at = entry.caches as usize + $cache.0 as usize;
                        let (receiver, seen) = (&regs[$first], &world.caches[at]);
                        match shape_of(receiver, gil) {
                            Some(shape)
                                if seen.shape == shape && seen.epoch == world.heap.epoch =>
                            {
                                seen.found
                            }
                            _ => {
                                quick::known(world, program, &t.frames, receiver, (*$name, at), gil)
                            }
                        }
                    }};
                }
                /// The class of an instance instead of it.
                macro_rules! of_class {
                    ($first:ident) => {
                        if let Value::Instance(object) = &regs[$first] {
                            let class = Value::Class(object.get(gil).class.clone());
                            put(&mut regs[$first], class);
                        }
                    };
                }
                /// What stands in `R[args.base]` is called, if it is a script function. The arm goes on
                /// behind it if it is not, or if its arguments must be bound.
                macro_rules! call_script {
                    ($dst:ident, $args:ident) => {{
                        if let Value::Func(func) = &regs[$args.base as usize] {
                            let code = func.get(gil).code;
                            let callee = &program.entries[code as usize];
                            if callee.argc == u16::from($args.argc) {
                                let callee = base + u32::from($args.base) + 1;
                                make_sure_of_room!(callee);
                                regs = window(&mut t.stack, base);
                                let func = regs[$args.base as usize].take();
                                enter!(code, callee, RetTo::Reg($dst.0));
                                if entry.closure != Entry::NO_CLOSURE {
                                    put(&mut regs[entry.closure as usize & 0xff], func);
                                } else {
                                    drop(func);
                                }
                                look!()
                            }
                        }
                    }};
                }
                /// A native method whose receiver and arguments stand in their registers.
                macro_rules! call_native_method {
                    ($dst:ident, $args:ident, $row:ident) => {{
                        let native = &world.natives[$row as usize];
                        let argc = $args.argc.saturating_add(1);
                        if let Params::Positional { min, max } = native.params
                            && (min..=max).contains(&argc)
                        {
                            let run = native.run;
                            run_native!(run, $args.base as usize + 1, argc, $dst, $args)
                        }
                        called!(call_native_method(*$dst, *$args, $row))
                    }};
                }
                /// The same for numbers that the arm does not know.
                macro_rules! other_number {
                    ($op:expr, $dst:ident, $a:ident, $b:ident) => {
                        if let Some(value) =
                            numbers::binary($op, &regs[$a.0 as usize], &regs[$b.0 as usize])
                        {
                            set!($dst, value);
                            next!();
                        }
                    };
                }
                /// `R[dst] := R[a] op R[b]` for numbers; the rest out of line.
                macro_rules! arithmetic {
                ($dst:ident, $a:ident, $b:ident, $checked:ident, $float:tt, $op:ident) => {{
                    match (&regs[$a.0 as usize], &regs[$b.0 as usize]) {
                        (Value::Int(x), Value::Int(y)) => {
                            if let Some(z) = x.$checked(*y) {
                                set!($dst, Value::Int(z));
                                next!();
                            }
                        }
                        (Value::Float(x), Value::Float(y)) => {
                            let z = x.get() $float y.get();
                            set!($dst, Value::float(z));
                            next!();
                        }
                        _ => {}
                    }
                    other_number!(BinaryOp::$op, $dst, $a, $b);
                    cold!(binary(BinaryOp::$op, *$dst, *$a, *$b))
                }};
            }
                macro_rules! arithmetic_int {
                ($dst:ident, $a:ident, $k:ident, $checked:ident, $float:tt, $cold:expr) => {{
                    match &regs[$a.0 as usize] {
                        Value::Int(x) => {
                            if let Some(z) = x.$checked($k.0.into()) {
                                set!($dst, Value::Int(z));
                                next!();
                            }
                        }
                        Value::Float(x) => {
                            let z = x.get() $float f64::from($k.0);
                            set!($dst, Value::float(z));
                            next!();
                        }
                        _ => {}
                    }
                    cold!(binary_int($cold, *$dst, *$a, *$k))
                }};
            }
                macro_rules! compare_jump {
                ($a:ident, $b:ident, $when:ident, $target:ident, $cmp:tt, $op:ident) => {{
                    let holds = match (&regs[$a.0 as usize], &regs[$b.0 as usize]) {
                        (Value::Int(x), Value::Int(y)) => x $cmp y,
                        (Value::Float(x), Value::Float(y)) => x.get() $cmp y.get(),
                        _ => {
                            let (op, locals) = (CompareOp::$op, entry.locals);
                            match quick::compare_registers(op, regs, (*$a, *$b), locals, gil) {
                                Some(holds) => {
                                    if holds == $when.0 {
                                        jump!($target);
                                    }
                                    settle!();
                                    quiet!()
                                }
                                None => cold!(compare_jump(op, *$a, *$b, *$when)),
                            }
                        }
                    };
                    if holds == $when.0 {
                        jump!($target);
                    }
                    quiet!()
                }};
            }
                macro_rules! compare_jump_int {
                ($a:ident, $k:ident, $when:ident, $target:ident, $cmp:tt, $op:ident) => {{
                    let holds = match &regs[$a.0 as usize] {
                        Value::Int(x) => *x $cmp i64::from($k.0),
                        _ => match quick::compare_with(CompareOp::$op, &regs[$a.0 as usize], $k.0, gil) {
                            Some(holds) => {
                                release!($a);
                                holds
                            }
                            None => cold!(compare_jump_int(CompareOp::$op, *$a, *$k, *$when)),
                        },
                    };
                    if holds == $when.0 {
                        jump!($target);
                    }
                    quiet!()
                }};
            }

                /// Jumps if the truth of a value is `$when`; `$cold` asks values that are not plain.
                macro_rules! jump_if {
                    ($src:ident, $when:ident, $target:ident, $cold:ident, $release:ident) => {{
                        let truth = match &regs[$src.0 as usize] {
                            Value::True => true,
                            Value::False | Value::None => false,
                            Value::Int(x) => *x != 0,
                            value => match quick::truth(value, gil) {
                                Some(truth) => {
                                    if truth == $when.0 {
                                        jump!($target);
                                        $release!($src);
                                    } else {
                                        release!($src);
                                    }
                                    settle!();
                                    quiet!()
                                }
                                None => cold!($cold(*$src, *$when)),
                            },
                        };
                        if truth == $when.0 {
                            jump!($target);
                        }
                        quiet!()
                    }};
                }
                /// The last frame ends: its locals go, its caller runs on.
                macro_rules! back_to {
                    ($caller:expr) => {{
                        let caller: Frame = $caller;
                        for at in 0..entry.locals {
                            put(&mut regs[at as usize], Value::Unset);
                        }
                        t.frames.pop();
                        entry = &program.entries[caller.code as usize];
                        rest = &entry.ops[caller.pc as usize..];
                        base = caller.base;
                        regs = window(&mut t.stack, base);
                    }};
                }
                /// Leaves a function with a value, if it was called by an op of its caller. The arm
                /// goes on behind it if it was not: what becomes of the result is found out of line.
                macro_rules! leave {
                    ($value:expr) => {
                        if let &[.., caller, Frame { ret: RetTo::Reg(dst), generator: false, .. }] =
                            &t.frames[..]
                        {
                            let value = $value;
                            back_to!(caller);
                            give!(Out(dst), value);
                            settle!();
                            look!()
                        }
                    };
                }

                // By reference: each arm loads the operands it has, when it needs them.
                match op {
                    // ---- moving values ----
                    Op::Move { dst, src } => {
                        set!(dst, fetch!(src));
                        settle!();
                        quiet!()
                    }
                    Op::Move2 { dst, a, b } => {
                        set!(dst, fetch!(a));
                        set!(Out(dst.0 + 1), fetch!(b));
                        settle!();
                        quiet!()
                    }
                    Op::Copy { dst, src } => load!(dst, regs[src.0 as usize].clone()),
                    Op::LoadConst { dst, k } => {
                        load!(dst, world.consts[entry.consts as usize + k.0 as usize].clone())
                    }
                    Op::LoadInt { dst, value } => load!(dst, Value::Int(value.0.into())),
                    Op::LoadNone { dst } => load!(dst, Value::None),
                    Op::LoadTrue { dst } => load!(dst, Value::True),
                    Op::LoadFalse { dst } => load!(dst, Value::False),
                    Op::LoadEllipsis { dst } => load!(dst, Value::Ellipsis),
                    Op::CheckLocal { src, name } => {
                        if regs[src.0 as usize].is_unset() {
                            cold!(unbound_local(*name))
                        }
                        quiet!()
                    }
                    Op::DelLocal { reg, name } => {
                        if regs[reg.0 as usize].is_unset() {
                            cold!(unbound_local(*name))
                        }
                        set!(reg, Value::Unset);
                        settle!();
                        quiet!()
                    }
                    Op::Clear { regs: run } => {
                        for at in run.base..run.base + run.len {
                            put(&mut regs[at as usize], Value::Unset);
                        }
                        settle!();
                        quiet!()
                    }

                    // ---- variables ----
                    Op::LoadGlobal { dst, slot } => {
                        let value = &world.globals[entry.module as usize][slot.0 as usize];
                        if value.is_unset() {
                            cold!(no_global(*slot))
                        }
                        set!(dst, value.clone());
                        next!()
                    }
                    Op::StoreGlobal { slot, src } => {
                        if look.look_before_write() && world.atomic == 0 {
                            rest = here;
                            save!();
                            t.held_back = true;
                            return End::Turn(Pause::GaveUp);
                        }
                        let place = &mut world.globals[entry.module as usize][slot.0 as usize];
                        if place.is_plain() {
                            put(place, fetch!(src));
                            next!()
                        }
                        put(place, fetch!(src));
                        settle!();
                        next!()
                    }
                    Op::MakeCell { reg } => {
                        let value = regs[reg.0 as usize].take();
                        set!(reg, Value::Cell(Ref::new(CellBox { value })));
                        quiet!()
                    }
                    Op::LoadCell { dst, cell, name } => {
                        if let Value::Cell(cell) = &regs[cell.0 as usize] {
                            let value = &cell.get(gil).value;
                            if !value.is_unset() {
                                set!(dst, value.clone());
                                next!()
                            }
                        }
                        cold!(unbound_local(*name))
                    }
                    Op::StoreCell { cell, src } => {
                        let value = fetch!(src);
                        if let Value::Cell(cell) = &regs[cell.0 as usize] {
                            put(&mut cell.get_mut_for(&value, gil).value, value);
                        }
                        next!()
                    }
                    Op::LoadFree { dst, free } => {
                        if let Value::Func(func) = &regs[entry.closure as usize & 0xff] {
                            let cell = &func.get(gil).cells[free.0 as usize];
                            let value = &cell.get(gil).value;
                            if !value.is_unset() {
                                set!(dst, value.clone());
                                next!()
                            }
                        }
                        cold!(unbound_free(*free))
                    }
                    Op::StoreFree { free, src } => {
                        let value = fetch!(src);
                        if let Value::Func(func) = &regs[entry.closure as usize & 0xff] {
                            let cell = func.get(gil).cells[free.0 as usize].clone();
                            put(&mut cell.get_mut_for(&value, gil).value, value);
                        }
                        next!()
                    }
                    Op::MakeSpill { dst, size } => {
                        let items = vec![Value::Unset; size.0 as usize];
                        set!(dst, Value::List(Ref::new(List { items })));
                        quiet!()
                    }
                    Op::LoadSpill { dst, spill, index, name } => {
                        if let Value::List(list) = &regs[spill.0 as usize] {
                            let value = &list.get(gil).items[index.0 as usize];
                            if !value.is_unset() {
                                set!(dst, value.clone());
                                quiet!()
                            }
                        }
                        cold!(unbound_local(*name))
                    }
                    Op::StoreSpill { spill, index, src } => {
                        let value = fetch!(src);
                        if let Value::List(list) = &regs[spill.0 as usize] {
                            put(&mut list.alter(gil).items[index.0 as usize], value);
                        }
                        quiet!()
                    }

                    // ---- operators ----
                    Op::Add { dst, a, b } => arithmetic!(dst, a, b, checked_add, +, Add),
                    Op::Sub { dst, a, b } => arithmetic!(dst, a, b, checked_sub, -, Sub),
                    Op::Mul { dst, a, b } => arithmetic!(dst, a, b, checked_mul, *, Mul),
                    Op::AddInt { dst, a, k } => {
                        arithmetic_int!(dst, a, k, checked_add, +, (BinaryOp::Add, false))
                    }
                    Op::SubInt { dst, a, k } => {
                        arithmetic_int!(dst, a, k, checked_sub, -, (BinaryOp::Sub, false))
                    }
                    Op::IAddInt { dst, a, k } => {
                        arithmetic_int!(dst, a, k, checked_add, +, (BinaryOp::Add, true))
                    }
                    Op::ISubInt { dst, a, k } => {
                        arithmetic_int!(dst, a, k, checked_sub, -, (BinaryOp::Sub, true))
                    }
                    Op::Binary { dst, a, b, op } => {
                        if let (Value::Int(x), Value::Int(y)) =
                            (&regs[a.0 as usize], &regs[b.0 as usize])
                        {
                            let (x, y) = (*x, *y);
                            let z = match op {
                                BinaryOp::Mod if y > 0 => Some(x.rem_euclid(y)),
                                BinaryOp::FloorDiv if y > 0 => Some(x.div_euclid(y)),
                                BinaryOp::And => Some(x & y),
                                BinaryOp::Or => Some(x | y),
                                BinaryOp::Xor => Some(x ^ y),
                                BinaryOp::RShift if (0..64).contains(&y) => Some(x >> y),
                                _ => None,
                            };
                            if let Some(z) = z {
                                set!(dst, Value::Int(z));
                                next!();
                            }
                        }
                        other_number!(*op, dst, a, b);
                        cold!(binary(*op, *dst, *a, *b))
                    }
                    Op::Inplace { dst, a, b, op } => {
                        if *op == BinaryOp::Add {
                            match (&regs[a.0 as usize], &regs[b.0 as usize]) {
                                (Value::Int(x), Value::Int(y)) => {
                                    if let Some(z) = x.checked_add(*y) {
                                        set!(dst, Value::Int(z));
                                        next!();
                                    }
                                }
                                (Value::Float(x), Value::Float(y)) => {
                                    let z = x.get() + y.get();
                                    set!(dst, Value::float(z));
                                    next!();
                                }
                                _ => {}
                            }
                        }
                        other_number!(*op, dst, a, b);
                        cold!(inplace(*op, *dst, *a, *b))
                    }
                    Op::Unary { dst, a, op } => {
                        if let Some(value) = numbers::unary(*op, &regs[a.0 as usize]) {
                            set!(dst, value);
                            next!();
                        }
                        cold!(unary(*op, *dst, *a))
                    }
                    Op::Not { dst, a } => {
                        match &regs[a.0 as usize] {
                            Value::True => set!(dst, Value::False),
                            Value::False | Value::None => set!(dst, Value::True),
                            Value::Int(x) => set!(dst, Value::bool(*x == 0)),
                            value => match quick::truth(value, gil) {
                                Some(truth) => {
                                    release!(a);
                                    set!(dst, Value::bool(!truth));
                                    settle!();
                                }
                                None => cold!(truth_to(*dst, *a, false)),
                            },
                        }
                        next!()
                    }
                    Op::Compare { dst, a, b, op } => {
                        if let (Value::Int(x), Value::Int(y)) =
                            (&regs[a.0 as usize], &regs[b.0 as usize])
                        {
                            let holds = match op {
                                CompareOp::Lt => x < y,
                                CompareOp::Le => x <= y,
                                CompareOp::Gt => x > y,
                                CompareOp::Ge => x >= y,
                                CompareOp::Eq => x == y,
                                CompareOp::Ne => x != y,
                            };
                            set!(dst, Value::bool(holds));
                            next!();
                        }
                        match quick::compare_registers(*op, regs, (*a, *b), entry.locals, gil) {
                            Some(holds) => {
                                set!(dst, Value::bool(holds));
                                settle!();
                                next!()
                            }
                            None => cold!(compare(*op, *dst, *a, *b)),
                        }
                    }
                    Op::Is { dst, a, b, when } => {
                        let same = regs[a.0 as usize].is(&regs[b.0 as usize]);
                        release!(a);
                        release!(b);
                        set!(dst, Value::bool(same == when.0));
                        next!()
                    }
                    Op::Contains { dst, a, b, when } => {
                        if let (at @ (Value::Str(_) | Value::Int(_)), Value::Dict(dict)) =
                            (&regs[a.0 as usize], &regs[b.0 as usize])
                            && let Some(found) = items::dict_has(dict, at, gil)
                        {
                            release!(a);
                            release!(b);
                            set!(dst, Value::bool(found == when.0));
                            next!();
                        }
                        cold!(contains(*dst, *a, *b, *when))
                    }

                    // ---- jumps ----
                    Op::Jump { target } => {
                        jump!(target);
                        quiet!()
                    }
                    Op::JumpBack { target } => {
                        jump!(target);
                        look!()
                    }
                    Op::JumpIf { src, when, target } => {
                        jump_if!(src, when, target, jump_if, release)
                    }
                    Op::JumpIfHold { src, when, target } => {
                        jump_if!(src, when, target, jump_if_hold, hold)
                    }
                    Op::JumpLt { a, b, when, target } => compare_jump!(a, b, when, target, <, Lt),
                    Op::JumpLe { a, b, when, target } => compare_jump!(a, b, when, target, <=, Le),
                    Op::JumpGt { a, b, when, target } => compare_jump!(a, b, when, target, >, Gt),
                    Op::JumpGe { a, b, when, target } => compare_jump!(a, b, when, target, >=, Ge),
                    Op::JumpEq { a, b, when, target } => compare_jump!(a, b, when, target, ==, Eq),
                    Op::JumpNe { a, b, when, target } => compare_jump!(a, b, when, target, !=, Ne),
                    Op::JumpLtInt { a, k, when, target } => {
                        compare_jump_int!(a, k, when, target, <, Lt)
                    }
                    Op::JumpLeInt { a, k, when, target } => {
                        compare_jump_int!(a, k, when, target, <=, Le)
                    }
                    Op::JumpGtInt { a, k, when, target } => {
                        compare_jump_int!(a, k, when, target, >, Gt)
                    }
                    Op::JumpGeInt { a, k, when, target } => {
                        compare_jump_int!(a, k, when, target, >=, Ge)
                    }
                    Op::JumpEqInt { a, k, when, target } => {
                        compare_jump_int!(a, k, when, target, ==, Eq)
                    }
                    Op::JumpNeInt { a, k, when, target } => {
                        compare_jump_int!(a, k, when, target, !=, Ne)
                    }
                    Op::JumpNone { src, when, target } => {
                        let none = regs[src.0 as usize].is_none();
                        release!(src);
                        if none == when.0 {
                            jump!(target);
                        }
                        quiet!()
                    }

                    // ---- attributes and items ----
                    Op::GetAttr { dst, obj, name, cache } => {
                        if let Value::Instance(instance) = &regs[obj.0 as usize] {
                            let instance = instance.get(gil);
                            let seen = &world.caches[entry.caches as usize + cache.0 as usize];
                            if seen.shape == instance.shape {
                                if let Some(value) = instance.near(seen.near) {
                                    let value = value.clone();
                                    release!(obj);
                                    set!(dst, value);
                                    next!();
                                }
                                if let Found::Field(field) = seen.found {
                                    let value = instance.far(field);
                                    release!(obj);
                                    set!(dst, value);
                                    next!();
                                }
                            }
                        }
                        let at = entry.caches as usize + cache.0 as usize;
                        if let Some(value) = quick::seen(world, at, &regs[obj.0 as usize], gil) {
                            release!(obj);
                            set!(dst, value);
                            next!();
                        }
                        cold!(get_attr(*dst, *obj, *name, *cache))
                    }
                    Op::SetAttr { obj, src, name, cache } => {
                        let value = fetch!(src);
                        if let Value::Instance(instance) = &regs[obj.0 as usize] {
                            let seen = &world.caches[entry.caches as usize + cache.0 as usize];
                            let instance = instance.get_mut_for(&value, gil);
                            if seen.shape == instance.shape {
                                if let Some(place) = instance.near_mut(seen.near) {
                                    put(place, value);
                                    release!(obj);
                                    settle!();
                                    next!();
                                }
                                match seen.found {
                                    Found::Field(field) => {
                                        put(instance.field_mut(field as usize), value);
                                        release!(obj);
                                        settle!();
                                        next!();
                                    }
                                    Found::Add(shape, field) => {
                                        instance.shape = shape;
                                        *instance.field_mut(field as usize) = value;
                                        release!(obj);
                                        next!();
                                    }
                                    _ => {}
                                }
                            }
                        }
                        cold!(set_attr(*obj, value, *name, *cache))
                    }
                    Op::GetItem { dst, obj, key } => {
                        match (&regs[obj.0 as usize], &regs[key.0 as usize]) {
                            (Value::List(list), Value::Int(at)) => {
                                let items = &list.get(gil).items;
                                let at = if *at < 0 { *at + items.len() as i64 } else { *at };
                                if let Some(value) = items.get(at as usize) {
                                    let value = value.clone();
                                    release!(obj);
                                    set!(dst, value);
                                    next!();
                                }
                            }
                            (Value::Dict(dict), at @ (Value::Str(_) | Value::Int(_))) => {
                                if let Some(value) = items::dict_get(dict, at, gil) {
                                    release!(key);
                                    release!(obj);
                                    set!(dst, value);
                                    next!();
                                }
                            }
                            (Value::Str(text), &Value::Int(at)) => {
                                if let Some(value) = quick::character(text, at, &mut world.heap) {
                                    release!(obj);
                                    set!(dst, value);
                                    next!();
                                }
                            }
                            (Value::Tuple(tuple), Value::Int(at)) => {
                                if let Some(value) = tuple.items.get(*at as usize) {
                                    let value = value.clone();
                                    release!(obj);
                                    set!(dst, value);
                                    next!();
                                }
                            }
                            _ => {}
                        }
                        cold!(get_item(*dst, *obj, *key))
                    }
                    Op::SetItem { obj, key, src } => {
                        let value = fetch!(src);
                        match (&regs[obj.0 as usize], &regs[key.0 as usize]) {
                            (Value::List(list), Value::Int(at)) => {
                                let items = &mut list.get_mut_for(&value, gil).items;
                                let at = if *at < 0 { *at + items.len() as i64 } else { *at };
                                if let Some(place) = items.get_mut(at as usize) {
                                    put(place, value);
                                    release!(obj);
                                    settle!();
                                    next!();
                                }
                            }
                            (Value::Dict(dict), at @ (Value::Str(_) | Value::Int(_))) => {
                                match items::dict_set(dict, at, value, gil) {
                                    None => {
                                        release!(key);
                                        release!(obj);
                                        settle!();
                                        next!();
                                    }
                                    Some(value) => cold!(set_item(*obj, *key, value)),
                                }
                            }
                            _ => {}
                        }
                        cold!(set_item(*obj, *key, value))
                    }

                    // ---- calls ----
                    Op::Call { dst, args } => {
                        call_script!(dst, args);
                        if let &Value::Native(id) = &regs[args.base as usize] {
                            call_native!(dst, args, id)
                        }
                        called!(call(*dst, *args))
                    }
                    Op::CallGlobal { dst, args, slot } => {
                        let callee = &world.globals[entry.module as usize][slot.0 as usize];
                        match callee {
                            Value::Func(func) => {
                                let code = func.get(gil).code;
                                let callee = &program.entries[code as usize];
                                if callee.argc == u16::from(args.argc)
                                    && callee.closure == Entry::NO_CLOSURE
                                {
                                    enter!(
                                        code,
                                        base + u32::from(args.base) + 1,
                                        RetTo::Reg(dst.0)
                                    );
                                    look!()
                                }
                            }
                            &Value::Native(id) => call_native!(dst, args, id),
                            Value::Unset => cold!(no_callee(*slot)),
                            _ => {}
                        }
                        let callee = callee.clone();
                        set!(Out(args.base), callee);
                        called!(call(*dst, *args))
                    }
                    Op::CallMethod { dst, args, name, cache } => {
                        let first = args.base.wrapping_add(1) as usize;
                        if let Value::Instance(receiver) = &regs[first] {
                            let seen = &world.caches[entry.caches as usize + cache.0 as usize];
                            if seen.shape == receiver.get(gil).shape
                                && seen.epoch == world.heap.epoch
                                && let Found::Code(code) = seen.found
                                && program.entries[code as usize].argc == u16::from(args.argc) + 1
                            {
                                enter!(code, base + first as u32, RetTo::Reg(dst.0));
                                look!()
                            }
                        }
                        match found!(first, name, cache) {
                            Found::Native(row) => call_native_method!(dst, args, row),
                            Found::OfClass(code) => {
                                let callee = &program.entries[code as usize];
                                if callee.argc == u16::from(args.argc) + 1 {
                                    make_sure_of_room!(base + first as u32);
                                    regs = window(&mut t.stack, base);
                                    of_class!(first);
                                    enter!(code, base + first as u32, RetTo::Reg(dst.0));
                                    look!()
                                }
                            }
                            Found::Nothing => {}
                            found @ (Found::Code(code) | Found::Static(code)) => {
                                let alone = u8::from(matches!(found, Found::Static(_)));
                                let callee = &program.entries[code as usize];
                                if callee.argc == u16::from(args.argc + 1 - alone) {
                                    let at = base + first as u32 + u32::from(alone);
                                    if alone == 1 {
                                        make_sure_of_room!(at);
                                        regs = window(&mut t.stack, base);
                                        put(&mut regs[first], Value::Unset);
                                    }
                                    enter!(code, at, RetTo::Reg(dst.0));
                                    look!()
                                }
                            }
                            found => {
                                make_sure_of_room!(base + first as u32 + 1);
                                regs = window(&mut t.stack, base);
                                if let Some(value) =
                                    quick::attribute(world, &regs[first], found, gil)
                                {
                                    // A function with a closure needs the object, too.
                                    let object = u8::from(matches!(found, Found::Bound { .. }));
                                    let callee = args.base + 1 - object;
                                    put(&mut regs[callee as usize], value);
                                    let args = CallRun { base: callee, argc: args.argc + object };
                                    call_script!(dst, args);
                                    called!(call(*dst, args))
                                }
                            }
                        }
                        called!(call_method(*dst, *args, *name, *cache))
                    }
                    Op::FindMethod { callee, argc, name, cache } => {
                        let first = callee.0 as usize + 1;
                        let argc = u16::from(argc.0);
                        match found!(first, name, cache) {
                            Found::Code(code) => {
                                if program.entries[code as usize].argc == argc + 1 {
                                    set!(callee, Value::Int(code.into()));
                                    next!()
                                }
                            }
                            Found::Native(row) => {
                                set!(callee, Value::Native(NativeId::function(row.into())));
                                next!()
                            }
                            Found::OfClass(code) => {
                                if program.entries[code as usize].argc == argc + 1 {
                                    of_class!(first);
                                    set!(callee, Value::Int(code.into()));
                                    settle!();
                                    next!()
                                }
                            }
                            Found::Static(code) => {
                                if program.entries[code as usize].argc == argc {
                                    set!(callee, Value::True);
                                    put(&mut regs[first], Value::Int(code.into()));
                                    settle!();
                                    next!()
                                }
                            }
                            Found::Nothing => {}
                            found => {
                                if let Some(value) =
                                    quick::attribute(world, &regs[first], found, gil)
                                {
                                    if let Found::Bound { .. } = found {
                                        set!(callee, value);
                                        next!()
                                    }
                                    set!(callee, Value::Unset);
                                    put(&mut regs[first], value);
                                    settle!();
                                    next!()
                                }
                            }
                        }
                        cold!(find_method(*callee, Num(argc as u8), *name, *cache))
                    }
                    Op::CallFound { dst, args } => {
                        let callee = &regs[args.base as usize];
                        if let &Value::Native(id) = callee {
                            put(&mut regs[args.base as usize], Value::Unset);
                            let (row, argc) = (id.row() as u32, args.argc - 1);
                            let args = &CallRun { argc, ..*args };
                            call_native_method!(dst, args, row)
                        }
                        // A function that is called without the object: its code stands in the
                        // object's place.
                        let alone = u8::from(matches!(callee, Value::True));
                        if let Value::Int(code) = regs[(args.base + alone) as usize] {
                            let at = base + u32::from(args.base + alone) + 1;
                            enter!(code as u32, at, RetTo::Reg(dst.0));
                            look!()
                        }
                        // Any other value stands in the object's place, or before the object.
                        let instead = u8::from(callee.is_unset());
                        let args = CallRun { base: args.base + instead, argc: args.argc - instead };
                        call_script!(dst, args);
                        called!(call(*dst, args))
                    }
                    Op::CheckGlobal { slot } => {
                        if world.globals[entry.module as usize][slot.0 as usize].is_unset() {
                            cold!(no_global(*slot))
                        }
                        quiet!()
                    }
                    Op::CallKw { dst, args, names } => called!(call_kw(*dst, *args, *names)),
                    Op::CallSpread { dst, args } => called!(call_spread(*dst, *args)),
                    Op::Return { src } => {
                        // A local goes anyway: its value is taken, too.
                        leave!(regs[src.0 as usize].take());
                        cold!(return_from(Some(*src)))
                    }
                    Op::ReturnNone {} => {
                        leave!(Value::None);
                        if let &[.., caller, Frame { ret: RetTo::Init { dst, at }, .. }] =
                            &t.frames[..]
                        {
                            back_to!(caller);
                            // The new object waits where its class stood.
                            let made = regs[at as usize].take();
                            give!(Out(dst), made);
                            settle!();
                            look!()
                        }
                        cold!(return_from(None))
                    }

                    // ---- iteration ----
                    Op::GetIter { dst, src } => {
                        if let Some(iterator) = quick::iterator(&regs[src.0 as usize], gil) {
                            release!(src);
                            set!(dst, iterator);
                            settle!();
                            next!()
                        }
                        cold!(get_iter(*dst, *src))
                    }
                    Op::ForIter { dst, iter, target } => {
                        if let Value::Iter(it) = &regs[iter.0 as usize] {
                            if let Iter::Range { next, left, step } = it.get_mut(gil) {
                                if *left > 0 {
                                    let value = *next;
                                    *left -= 1;
                                    *next = value.wrapping_add(*step);
                                    set!(dst, Value::Int(value));
                                    next!();
                                }
                                set!(iter, Value::Unset);
                                jump!(target);
                                next!();
                            }
                            if let Iter::List { list, next } = it.get(gil) {
                                // Looked at twice: a view of the list and a change of the iterator
                                // cannot overlap, and this is cheaper than counting the list.
                                if let Some(value) = list.get(gil).items.get(*next).cloned() {
                                    if let Iter::List { next, .. } = it.get_mut(gil) {
                                        *next += 1;
                                    }
                                    set!(dst, value);
                                    next!();
                                }
                            }
                            if let Some(next) = iter::next_plain(it, wants_pair!(rest, dst), gil) {
                                take_next!(next, dst);
                                next!();
                            }
                            if iter::ends(it, gil) {
                                set!(iter, Value::Unset);
                                jump!(target);
                                settle!();
                                next!();
                            }
                        }
                        if let Value::Gen(generator) = &regs[iter.0 as usize]
                            && generator.get(gil).sleeps()
                        {
                            let generator = generator.clone();
                            let callee = base + u32::from(entry.registers);
                            make_sure_of_room!(callee);
                            save!();
                            let body = generator.alter(gil);
                            let (code, pc) = (body.code, body.pc);
                            let ret = RetTo::Next(dst.0);
                            base = callee;
                            regs = window(&mut t.stack, base);
                            body.wake(&mut regs[..], Value::None);
                            t.frames.push(Frame { code, pc, base, ret, generator: true });
                            t.generators.push(generator);
                            entry = &program.entries[code as usize];
                            rest = &entry.ops[pc as usize..];
                            look!()
                        }
                        cold!(for_iter(*dst, *iter, *target))
                    }
                    Op::ForLoop { dst, iter, target } => {
                        if let Value::Iter(it) = &regs[iter.0 as usize] {
                            if let Iter::Range { next, left, step } = it.get_mut(gil)
                                && *left > 0
                            {
                                let value = *next;
                                *left -= 1;
                                *next = value.wrapping_add(*step);
                                set!(dst, Value::Int(value));
                                rest = &entry.ops[target.0 as usize + 1..];
                                look!();
                            }
                            if let Iter::List { list, next } = it.get(gil)
                                && let Some(value) = list.get(gil).items.get(*next).cloned()
                            {
                                if let Iter::List { next, .. } = it.get_mut(gil) {
                                    *next += 1;
                                }
                                set!(dst, value);
                                rest = &entry.ops[target.0 as usize + 1..];
                                look!();
                            }
                            let body = &entry.ops[target.0 as usize + 1..];
                            if let Some(next) = iter::next_plain(it, wants_pair!(body, dst), gil) {
                                rest = body;
                                take_next!(next, dst);
                                look!();
                            }
                        }
                        jump!(target);
                        look!()
                    }

                    // ---- displays ----
                    Op::ListAppend { list, src } => {
                        let value = fetch!(src);
                        if let Value::List(list) = &regs[list.0 as usize] {
                            list.alter(gil).items.push(value);
                        }
                        next!()
                    }
                    Op::Format { dst, src, conv, .. }
                        if conv.0 == PIECE
                            && let Value::Str(_) | Value::Int(_) = &regs[src.0 as usize] =>
                    {
                        set!(dst, fetch!(src));
                        next!()
                    }

                    // ---- generators ----
                    // The frame stands at its first op still.
                    Op::CompileBody {} => match t.frames.last() {
                        Some(frame) => return End::Stub(frame.code),
                        None => return End::Turn(Pause::Finished),
                    },
                    Op::Yield { dst, src } => {
                        let value = fetch!(src);
                        if let &[.., caller, Frame { ret: RetTo::Next(next), .. }] = &t.frames[..]
                            && let Some(generator) = t.generators.pop()
                        {
                            generator.get_mut(gil).sleep(&mut regs[..], pc!(), dst.0);
                            t.frames.pop();
                            entry = &program.entries[caller.code as usize];
                            rest = &entry.ops[caller.pc as usize..];
                            base = caller.base;
                            regs = window(&mut t.stack, base);
                            drop(generator);
                            set!(Out(next), value);
                            settle!();
                            look!()
                        }
                        cold!(yield_value(*dst, value))
                    }

                    // ---- whatever has no short way ----
                    _ => cold!(rare(*op)),
                }
            }
            // In one place: the tag of this value, written in every arm, took a register of the loop.
            (Ok(Next::On), After::Nothing)
        };

        let vm = Vm { world: &mut *world, gil: &mut *gil, program, t: &mut *t };
        if let Some(end) = onward(vm, done, after, look) {
            return end;
        }
    }
}
