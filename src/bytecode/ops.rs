//! THE op table. One row is one opcode; everything else about opcodes is made from the rows.
//!
//! Lives here: the table; the enum, names, columns and operand visitor it yields.
//! May use: `roles`. Deliberately absent: what an op does to values; the loop (`vm`) does that.
//!
//! The columns:
//! - `flow`: `next`, `jump` (may go elsewhere, forward), `back` (a back edge), `call` (may push a
//!   frame), `ret` (leaves the frame), `raise` (never goes on).
//! - `look`: whether the era `3.2` looks at the eval breaker after it. CPython up to 3.9 looked
//!   between any two opcodes but a short list (locals, constants, stack shuffles, forward and
//!   conditional jumps); the same list is `no` here. Eras from `3.10` look only at `back` edges,
//!   after calls and at function starts.
//! - `touches`: the shared state it reads or writes by itself: none, global, cell, attr, item.
//! - `cost`: virtual nanoseconds.
//!
//! Formulas: `R` registers, `K` constants, `G` globals of the module, `F` cells of the closure.

use super::roles::*;

/// Where control goes after an op.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    Next,
    Jump,
    Back,
    Call,
    Ret,
    Raise,
}

/// The shared state an op reads or writes by itself (script code it calls speaks for itself).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touches {
    None,
    Global,
    Cell,
    Attr,
    Item,
}

/// The columns of one row.
#[derive(Clone, Copy, Debug)]
pub struct OpInfo {
    pub name: &'static str,
    pub doc: &'static str,
    pub flow: Flow,
    pub look: bool,
    pub touches: Touches,
    pub cost: u32,
    /// `name: Role` of every operand.
    pub operands: &'static [(&'static str, &'static str)],
}

/// Receives an op's operands by role; methods that are not overridden ignore theirs.
pub trait Visit {
    fn out(&mut self, _: &'static str, _: Out) {}
    fn in_(&mut self, _: &'static str, _: In) {}
    fn hold(&mut self, _: &'static str, _: Hold) {}
    fn run(&mut self, _: &'static str, _: Run) {}
    fn call_run(&mut self, _: &'static str, _: CallRun) {}
    fn name(&mut self, _: &'static str, _: Name) {}
    fn cache(&mut self, _: &'static str, _: Cache) {}
    fn slot(&mut self, _: &'static str, _: Slot) {}
    fn slot16(&mut self, _: &'static str, _: Slot16) {}
    fn k(&mut self, _: &'static str, _: K) {}
    fn imm(&mut self, _: &'static str, _: i64) {}
    fn when(&mut self, _: &'static str, _: When) {}
    fn target(&mut self, _: &'static str, _: Target) {}
    fn free(&mut self, _: &'static str, _: Free) {}
    fn spill(&mut self, _: &'static str, _: Spill) {}
    fn proto(&mut self, _: &'static str, _: Proto) {}
    fn operator(&mut self, _: &'static str, _symbol: &'static str) {}
}

/// An operand that can show itself to a visitor.
trait Operand: Copy {
    fn show(self, name: &'static str, visitor: &mut dyn Visit);

    /// The same operand, or the new target if it is a target.
    fn aim(self, _: Target) -> Self {
        self
    }

    /// The same operand, or the new slot if it is a global's; `None` if there is no room for it.
    fn renumber(self, _: &mut dyn FnMut(u32) -> u32) -> Option<Self> {
        Some(self)
    }
}

macro_rules! operand {
    ($($role:ty => $method:ident $(. $field:tt)?),+ $(,)?) => {$(
        impl Operand for $role {
            fn show(self, name: &'static str, visitor: &mut dyn Visit) {
                visitor.$method(name, self);
            }
        }
    )+};
}

operand! {
    Out => out, In => in_, Hold => hold, Run => run, CallRun => call_run, Name => name,
    Cache => cache, K => k, When => when, Free => free, Spill => spill, Proto => proto,
}

impl Operand for Slot {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.slot(name, self);
    }

    fn renumber(self, number: &mut dyn FnMut(u32) -> u32) -> Option<Self> {
        Some(Slot(number(self.0)))
    }
}

impl Operand for Slot16 {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.slot16(name, self);
    }

    fn renumber(self, number: &mut dyn FnMut(u32) -> u32) -> Option<Self> {
        number(self.0.into()).try_into().ok().map(Slot16)
    }
}

impl Operand for Target {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.target(name, self);
    }

    fn aim(self, target: Target) -> Self {
        target
    }
}

impl Operand for Imm {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.imm(name, self.0.into());
    }
}

impl Operand for Imm8 {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.imm(name, self.0.into());
    }
}

impl Operand for Num {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.imm(name, self.0.into());
    }
}

impl Operand for BinaryOp {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.operator(name, self.symbol());
    }
}

impl Operand for CompareOp {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.operator(name, self.symbol());
    }
}

impl Operand for UnaryOp {
    fn show(self, name: &'static str, visitor: &mut dyn Visit) {
        visitor.operator(name, self.symbol());
    }
}

macro_rules! ops {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident { $($field:ident: $role:ident),* $(,)? }
        flow: $flow:ident, look: $look:ident, touches: $touches:ident, cost: $cost:literal;
    )+) => {
        /// One instruction: eight bytes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum Op {
            $($(#[doc = $doc])+ $name { $($field: $role),* },)+
        }

        impl Op {
            /// Every row of the table.
            pub const TABLE: &[OpInfo] = &[$(OpInfo {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),+),
                flow: ops!(@flow $flow),
                look: ops!(@look $look),
                touches: ops!(@touches $touches),
                cost: $cost,
                operands: &[$((stringify!($field), stringify!($role))),*],
            }),+];

            /// This op's row number.
            pub const fn row(self) -> usize {
                match self { $(Op::$name { .. } => Row::$name as usize,)+ }
            }

            /// This op's columns.
            pub fn info(self) -> &'static OpInfo {
                &Op::TABLE[self.row()]
            }

            /// Shows every operand, in the order of the row.
            pub fn visit(self, visitor: &mut dyn Visit) {
                match self {
                    $(Op::$name { $($field),* } => {
                        let _ = &visitor;
                        $($field.show(stringify!($field), visitor);)*
                    })+
                }
            }

            /// Where this op may jump to.
            pub fn target(self) -> Option<Target> {
                struct Find(Option<Target>);
                impl Visit for Find {
                    fn target(&mut self, _: &'static str, target: Target) {
                        self.0 = Some(target);
                    }
                }
                let mut find = Find(None);
                self.visit(&mut find);
                find.0
            }

            /// The same op, jumping to `target` if it jumps at all.
            pub fn aimed(self, target: Target) -> Op {
                let _ = target;
                match self {
                    $(Op::$name { $($field),* } => Op::$name { $($field: $field.aim(target)),* },)+
                }
            }

            /// The same op in a module that numbers its globals otherwise. `None` if the new
            /// number of one has no room in the op.
            pub fn renumbered(self, number: &mut dyn FnMut(u32) -> u32) -> Option<Op> {
                let _ = &number;
                Some(match self {
                    $(Op::$name { $($field),* } => {
                        Op::$name { $($field: $field.renumber(number)?),* }
                    })+
                })
            }
        }

        #[allow(clippy::enum_variant_names)]
        enum Row { $($name),+ }
    };
    (@flow next) => { Flow::Next };
    (@flow jump) => { Flow::Jump };
    (@flow back) => { Flow::Back };
    (@flow call) => { Flow::Call };
    (@flow ret) => { Flow::Ret };
    (@flow raise) => { Flow::Raise };
    (@look yes) => { true };
    (@look no) => { false };
    (@touches none) => { Touches::None };
    (@touches global) => { Touches::Global };
    (@touches cell) => { Touches::Cell };
    (@touches attr) => { Touches::Attr };
    (@touches item) => { Touches::Item };
}

ops! {
    // ---- moving values ----

    /// `R[dst] := R[src]`. A named `src` is copied, a temporary is moved.
    Move { dst: Out, src: In } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := R[a]`, then `R[dst + 1] := R[b]`: two `Move`s, as arguments need them.
    Move2 { dst: Out, a: In, b: In } flow: next, look: no, touches: none, cost: 2;
    /// `R[dst] := R[src]`, and `src` keeps it.
    Copy { dst: Out, src: Hold } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := K[k]`.
    LoadConst { dst: Out, k: K } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := value`.
    LoadInt { dst: Out, value: Imm } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := None`.
    LoadNone { dst: Out } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := True`.
    LoadTrue { dst: Out } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := False`.
    LoadFalse { dst: Out } flow: next, look: no, touches: none, cost: 1;
    /// `R[dst] := ...`.
    LoadEllipsis { dst: Out } flow: next, look: no, touches: none, cost: 1;
    /// UnboundLocalError unless the named register `src` has a value.
    CheckLocal { src: Hold, name: Name } flow: next, look: no, touches: none, cost: 1;
    /// `del` of a local: `R[reg]` loses its value, UnboundLocalError if it has none.
    DelLocal { reg: Hold, name: Name } flow: next, look: no, touches: none, cost: 1;
    /// Drops the values of `regs`, whether they have one or not.
    Clear { regs: Run } flow: next, look: no, touches: none, cost: 1;

    // ---- variables ----

    /// `R[dst] := G[slot]`, or the built-in of that name. NameError.
    LoadGlobal { dst: Out, slot: Slot } flow: next, look: yes, touches: global, cost: 2;
    /// `G[slot] := R[src]`.
    StoreGlobal { slot: Slot, src: In } flow: next, look: yes, touches: global, cost: 2;
    /// `del G[slot]`. NameError.
    DelGlobal { slot: Slot } flow: next, look: yes, touches: global, cost: 2;
    /// `R[reg] := cell(R[reg])`: a captured parameter (or an unset variable) moves into a cell.
    MakeCell { reg: Hold } flow: next, look: no, touches: none, cost: 4;
    /// `R[dst] := R[cell].value`. UnboundLocalError names `name`.
    LoadCell { dst: Out, cell: Hold, name: Name } flow: next, look: yes, touches: cell, cost: 2;
    /// `R[cell].value := R[src]`.
    StoreCell { cell: Hold, src: In } flow: next, look: yes, touches: cell, cost: 2;
    /// `del R[cell].value`. UnboundLocalError names `name`.
    DelCell { cell: Hold, name: Name } flow: next, look: yes, touches: cell, cost: 2;
    /// `R[dst] := F[free].value`. NameError: free variable referenced before assignment.
    LoadFree { dst: Out, free: Free } flow: next, look: yes, touches: cell, cost: 2;
    /// `F[free].value := R[src]`.
    StoreFree { free: Free, src: In } flow: next, look: yes, touches: cell, cost: 2;
    /// `del F[free].value`.
    DelFree { free: Free } flow: next, look: yes, touches: cell, cost: 2;
    /// `R[dst] :=` a new spill box with room for `size` variables that found no register.
    MakeSpill { dst: Out, size: Spill } flow: next, look: no, touches: none, cost: 8;
    /// `R[dst] := R[spill][index]`. UnboundLocalError names `name`.
    LoadSpill { dst: Out, spill: Hold, index: Spill, name: Name } flow: next, look: no, touches: none, cost: 2;
    /// `R[spill][index] := R[src]`.
    StoreSpill { spill: Hold, index: Spill, src: In } flow: next, look: no, touches: none, cost: 2;
    /// `del R[spill][index]`. UnboundLocalError names `name`.
    DelSpill { spill: Hold, index: Spill, name: Name } flow: next, look: no, touches: none, cost: 2;
    /// Class bodies: `R[dst] := R[space][name]`, else `G[slot]`, else the built-in. `slot` is the
    /// global's number (a class body with more than 65 535 globals before it does not compile).
    LoadName { dst: Out, space: Hold, name: Name, slot: Slot16 } flow: next, look: yes, touches: global, cost: 6;
    /// Class bodies: `R[dst] := R[space][name]`, else `F[free].value`.
    LoadNameOrFree { dst: Out, space: Hold, name: Name, free: Free } flow: next, look: yes, touches: cell, cost: 6;
    /// Class bodies: `R[space][name] := R[src]`.
    StoreName { space: Hold, name: Name, src: In } flow: next, look: yes, touches: none, cost: 6;
    /// Class bodies: `R[space]["__annotations__"][name] := R[src]`; the dict comes into being.
    Annotate { space: Hold, name: Name, src: In } flow: next, look: yes, touches: none, cost: 10;
    /// Modules: the same of the global `__annotations__`.
    AnnotateGlobal { name: Name, src: In } flow: next, look: yes, touches: global, cost: 10;
    /// Class bodies: `del R[space][name]`. NameError.
    DelName { space: Hold, name: Name } flow: next, look: yes, touches: none, cost: 6;
    /// `R[dst] :=` the built-in exception class of that name (for `assert`).
    LoadBuiltin { dst: Out, name: Name } flow: next, look: no, touches: none, cost: 2;

    // ---- operators ----

    /// `R[dst] := R[a] + R[b]`. Numbers and strings here; others through `__add__`, `__radd__`.
    Add { dst: Out, a: In, b: In } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] - R[b]`.
    Sub { dst: Out, a: In, b: In } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] * R[b]`.
    Mul { dst: Out, a: In, b: In } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] + k`.
    AddInt { dst: Out, a: In, k: Imm8 } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] - k`. Not `+ -k`: a script's own `__sub__` must be called.
    SubInt { dst: Out, a: In, k: Imm8 } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] += k`: as AddInt, but `__iadd__` first.
    IAddInt { dst: Out, a: In, k: Imm8 } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] -= k`: as SubInt, but `__isub__` first.
    ISubInt { dst: Out, a: In, k: Imm8 } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] op R[b]`.
    Binary { dst: Out, a: In, b: In, op: BinaryOp } flow: call, look: yes, touches: none, cost: 4;
    /// `R[dst] := R[a] op= R[b]`: `__iadd__` and its like first.
    Inplace { dst: Out, a: In, b: In, op: BinaryOp } flow: call, look: yes, touches: none, cost: 4;
    /// `R[dst] := op R[a]`.
    Unary { dst: Out, a: In, op: UnaryOp } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := not R[a]`.
    Not { dst: Out, a: In } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] op R[b]`, whatever the comparison returns.
    Compare { dst: Out, a: In, b: In, op: CompareOp } flow: call, look: yes, touches: none, cost: 2;
    /// `R[dst] := R[a] is R[b]`, or `is not` when `when` is false.
    Is { dst: Out, a: In, b: In, when: When } flow: next, look: yes, touches: none, cost: 1;
    /// `R[dst] := R[a] in R[b]`, or `not in` when `when` is false.
    Contains { dst: Out, a: In, b: In, when: When } flow: call, look: yes, touches: item, cost: 4;

    // ---- jumps ----

    /// `pc := target`, forward.
    Jump { target: Target } flow: jump, look: no, touches: none, cost: 1;
    /// `pc := target`, backward: the end of a loop.
    JumpBack { target: Target } flow: back, look: yes, touches: none, cost: 1;
    /// `if truth(R[src]) == when: pc := target`.
    JumpIf { src: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 1;
    /// `if truth(R[src]) == when: pc := target`, and `src` keeps its value (`and`, `or`); else it
    /// loses it.
    JumpIfHold { src: Hold, when: When, target: Target } flow: call, look: no, touches: none, cost: 1;
    /// `if (R[a] < R[b]) == when: pc := target`.
    JumpLt { a: In, b: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] <= R[b]) == when: pc := target`.
    JumpLe { a: In, b: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] > R[b]) == when: pc := target`.
    JumpGt { a: In, b: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] >= R[b]) == when: pc := target`.
    JumpGe { a: In, b: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] == R[b]) == when: pc := target`.
    JumpEq { a: In, b: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] != R[b]) == when: pc := target`.
    JumpNe { a: In, b: In, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] < k) == when: pc := target`.
    JumpLtInt { a: In, k: Imm8, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] <= k) == when: pc := target`.
    JumpLeInt { a: In, k: Imm8, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] > k) == when: pc := target`.
    JumpGtInt { a: In, k: Imm8, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] >= k) == when: pc := target`.
    JumpGeInt { a: In, k: Imm8, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] == k) == when: pc := target`.
    JumpEqInt { a: In, k: Imm8, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[a] != k) == when: pc := target`.
    JumpNeInt { a: In, k: Imm8, when: When, target: Target } flow: call, look: no, touches: none, cost: 2;
    /// `if (R[src] is None) == when: pc := target`.
    JumpNone { src: In, when: When, target: Target } flow: jump, look: no, touches: none, cost: 1;

    // ---- attributes and items ----

    /// `R[dst] := R[obj].name`.
    GetAttr { dst: Out, obj: In, name: Name, cache: Cache } flow: call, look: yes, touches: attr, cost: 3;
    /// `R[obj].name := R[src]`.
    SetAttr { obj: In, src: In, name: Name, cache: Cache } flow: call, look: yes, touches: attr, cost: 3;
    /// `del R[obj].name`.
    DelAttr { obj: In, name: Name } flow: call, look: yes, touches: attr, cost: 6;
    /// `R[dst] := R[obj][R[key]]`.
    GetItem { dst: Out, obj: In, key: In } flow: call, look: yes, touches: item, cost: 3;
    /// `R[obj][R[key]] := R[src]`.
    SetItem { obj: In, key: In, src: In } flow: call, look: yes, touches: item, cost: 3;
    /// `del R[obj][R[key]]`.
    DelItem { obj: In, key: In } flow: call, look: yes, touches: item, cost: 6;
    /// `R[dst] := slice(R[base], R[base+1], R[base+2])`.
    BuildSlice { dst: Out, parts: Run } flow: next, look: yes, touches: none, cost: 6;

    // ---- calls ----

    /// `R[dst] := R[base](R[base+1], ..., R[base+argc])`.
    Call { dst: Out, args: CallRun } flow: call, look: yes, touches: none, cost: 8;
    /// `R[dst] := G[slot](R[base+1], ...)`: as LoadGlobal to `R[base]` and Call, without copying the
    /// function. The look between the two falls away: nothing that is shared is written between.
    CallGlobal { dst: Out, args: CallRun, slot: Slot } flow: call, look: yes, touches: global, cost: 9;
    /// `R[dst] := R[base+1].name(R[base+2], ...)`: `R[base]` is room, the object stands at
    /// `base + 1`, and `argc` counts the arguments without the object.
    CallMethod { dst: Out, args: CallRun, name: Name, cache: Cache } flow: call, look: yes, touches: attr, cost: 10;
    /// What CallMethod looks up, looked up before arguments that could change it are computed:
    /// `R[callee]` is room, the object stands after it, `argc` arguments will follow. A method
    /// found goes to `R[callee]` (a number stands for code that needs no function object); of
    /// anything else nothing goes there and the value takes the object's place.
    FindMethod { callee: Out, argc: Num, name: Name, cache: Cache } flow: call, look: yes, touches: attr, cost: 4;
    /// As FindMethod, what `super().name` is: `R[callee]` has the class around the method, the
    /// object stands after it.
    FindSuper { callee: Out, argc: Num, name: Name } flow: call, look: yes, touches: attr, cost: 4;
    /// `R[dst] :=` the call of what FindMethod has found; `argc` counts the object.
    CallFound { dst: Out, args: CallRun } flow: call, look: yes, touches: none, cost: 7;
    /// NameError unless `G[slot]` has a value: before the arguments of a CallGlobal that may do
    /// anything.
    CheckGlobal { slot: Slot } flow: next, look: no, touches: none, cost: 1;
    /// As Call, the last `len(K[names])` arguments being keyword arguments of these names.
    CallKw { dst: Out, args: CallRun, names: K } flow: call, look: yes, touches: none, cost: 16;
    /// `R[dst] := R[base](*R[base+1], **R[base+2])`: a tuple or list, and a dict or nothing.
    CallSpread { dst: Out, args: CallRun } flow: call, look: yes, touches: none, cost: 16;
    /// `super()` without arguments: `R[dst] := super(R[class], R[object])`.
    LoadSuper { dst: Out, class: In, object: In } flow: next, look: yes, touches: none, cost: 8;
    /// Returns `R[src]`; the named registers are dropped.
    Return { src: In } flow: ret, look: no, touches: none, cost: 4;
    /// Returns None; the named registers are dropped.
    ReturnNone { } flow: ret, look: no, touches: none, cost: 4;
    /// `R[dst] :=` a function of `proto`; its defaults (positional, then keyword-only) are `args`.
    MakeFunction { dst: Out, args: Run, proto: Proto } flow: next, look: yes, touches: none, cost: 10;
    /// `R[dst] :=` a class: its body, a function, at `base`, bases after it, the last `len(K[names])`
    /// of them being keyword arguments of these names. The body runs with the namespace in `R[0]`.
    MakeClass { dst: Out, args: CallRun, names: K } flow: call, look: yes, touches: none, cost: 50;

    // ---- iteration ----

    /// `R[dst] := iter(R[src])`.
    GetIter { dst: Out, src: In } flow: call, look: yes, touches: item, cost: 4;
    /// `R[dst] := next(R[iter])`; at the end `R[iter]` is dropped and `pc := target`.
    ForIter { dst: Out, iter: Hold, target: Target } flow: call, look: yes, touches: item, cost: 2;
    /// The end of a loop, whose ForIter stands at `target`: the next item, if `R[iter]` is a range's
    /// or a list's iterator and has one, and `pc := target + 1`; else `pc := target`.
    ForLoop { dst: Out, iter: Hold, target: Target } flow: back, look: yes, touches: item, cost: 3;
    /// `R[dst], R[dst+1], ... := R[src]`: exactly `count` values.
    Unpack { dst: Out, src: In, count: Num } flow: call, look: yes, touches: item, cost: 6;
    /// `R[dst], ..., *R[dst+before], ... := R[src]`: `before` values, a list, `after` values.
    UnpackStar { dst: Out, src: In, before: Num, after: Num } flow: call, look: yes, touches: item, cost: 10;

    // ---- displays ----

    /// `R[dst] := [R[base], ...]`.
    BuildList { dst: Out, items: Run } flow: next, look: yes, touches: none, cost: 10;
    /// `R[dst] := (R[base], ...)`.
    BuildTuple { dst: Out, items: Run } flow: next, look: yes, touches: none, cost: 8;
    /// `R[dst] := {R[base], ...}`.
    BuildSet { dst: Out, items: Run } flow: call, look: yes, touches: none, cost: 20;
    /// `R[dst] := {R[base]: R[base+1], ...}`.
    BuildDict { dst: Out, items: Run } flow: call, look: yes, touches: none, cost: 20;
    /// `R[list].append(R[src])`, for displays and comprehensions.
    ListAppend { list: Hold, src: In } flow: next, look: yes, touches: none, cost: 2;
    /// `R[list].extend(R[src])`, for `[*a, *b]` and `f(*a)`.
    ListExtend { list: Hold, src: In } flow: call, look: yes, touches: item, cost: 10;
    /// `R[dst] :=` the arguments of `f(*R[src])`: a tuple as it is, anything else as a list. The
    /// callee, for the message, stands at `R[callee]`.
    StarArgs { dst: Out, src: In, callee: Hold } flow: call, look: yes, touches: item, cost: 8;
    /// `R[dst] := tuple(R[list])`: a display with stars becomes a tuple.
    ListToTuple { dst: Out, list: In } flow: next, look: yes, touches: none, cost: 8;
    /// `R[set].add(R[src])`.
    SetAdd { set: Hold, src: In } flow: call, look: yes, touches: none, cost: 6;
    /// `R[set].update(R[src])`.
    SetUpdate { set: Hold, src: In } flow: call, look: yes, touches: item, cost: 10;
    /// `R[dict][R[key]] := R[value]`.
    DictSet { dict: Hold, key: In, value: In } flow: call, look: yes, touches: none, cost: 6;
    /// `R[dict].update(R[src])`, for `{**a}`. TypeError unless `src` is a mapping.
    DictUpdate { dict: Hold, src: In } flow: call, look: yes, touches: item, cost: 10;
    /// As DictUpdate for `f(**a)`: TypeError on a key that is there already or is no string; the
    /// callee, for the message, stands at `R[callee]`.
    DictMerge { dict: Hold, src: In, callee: Hold } flow: call, look: yes, touches: item, cost: 10;
    /// `R[dst] := format(R[src], R[spec])` after conversion `conv`: 0 none, 1 `!s`, 2 `!r`, 3 `!a`;
    /// 4 is 0 for a BuildString, where strings and integers may go as they are.
    /// `spec` is the same register as `src` when there is none.
    Format { dst: Out, src: In, spec: In, conv: Num } flow: call, look: yes, touches: none, cost: 10;
    /// `R[dst] := ''.join(R[base], ...)`, all of them strings.
    BuildString { dst: Out, items: Run } flow: next, look: yes, touches: none, cost: 8;

    // ---- exceptions ----

    /// Raises `R[exc]`, a class or an instance.
    Raise { exc: In } flow: raise, look: no, touches: none, cost: 20;
    /// `raise R[exc] from R[cause]`.
    RaiseFrom { exc: In, cause: In } flow: raise, look: no, touches: none, cost: 20;
    /// Raises `R[exc]` on, as it was caught (end of `finally`, of `with`, of handlers that match nothing).
    Reraise { exc: In } flow: raise, look: no, touches: none, cost: 10;
    /// A bare `raise` outside of any handler of this function: raises what a caller handles.
    RaiseAgain { } flow: raise, look: no, touches: none, cost: 20;
    /// `if not isinstance(R[exc], R[class]): pc := target`. TypeError if `class` is none.
    JumpNoMatch { exc: Hold, class: In, target: Target } flow: jump, look: yes, touches: none, cost: 4;
    /// `R[dst] := R[manager].__enter__()`.
    WithEnter { dst: Out, manager: Hold } flow: call, look: yes, touches: attr, cost: 10;
    /// `R[manager].__exit__(None, None, None)`, and `R[manager]` is dropped.
    WithExit { manager: In } flow: call, look: yes, touches: attr, cost: 10;
    /// `R[dst] := R[manager].__exit__(type, R[exc], traceback)`, and `R[manager]` is dropped.
    WithExitRaised { dst: Out, manager: In, exc: Hold } flow: call, look: yes, touches: attr, cost: 10;

    // ---- generators ----

    /// The only op of a function of the library whose body has not been read: compiles the body and
    /// begins it in this frame.
    CompileBody { } flow: ret, look: no, touches: none, cost: 20;
    /// The first op of a generator function: returns a generator that owns this frame.
    MakeGenerator { } flow: ret, look: no, touches: none, cost: 20;
    /// Gives `R[src]` to whoever resumed; what is sent at the next resume goes to `R[dst]`.
    Yield { dst: Out, src: In } flow: ret, look: yes, touches: none, cost: 4;
    /// One step of `yield from`: sends `R[dst]` to `R[iter]`. Yields its value and comes back to this
    /// op with what is sent; at its end `R[dst] :=` its return value, `R[iter]` is dropped.
    /// The compiler sets `R[dst]` to None before the first step.
    YieldFrom { dst: Out, iter: Hold } flow: call, look: yes, touches: none, cost: 6;

    // ---- modules, the prompt ----

    /// `R[dst] :=` the module `K[path]`: a string with as many leading dots as the import has levels.
    /// `top` = 1 gives the first module of a dotted path (`import a.b`), 0 the last.
    Import { dst: Out, top: Num, path: K } flow: call, look: yes, touches: none, cost: 50;
    /// `R[dst] := R[module].name`, ImportError if it has none (a submodule is imported).
    ImportFrom { dst: Out, module: Hold, name: Name } flow: call, look: yes, touches: attr, cost: 10;
    /// `from R[module] import *` into the globals.
    ImportStar { module: In } flow: call, look: yes, touches: global, cost: 50;
    /// The prompt: prints `repr(R[src])` unless it is None, and keeps it as `_`.
    PrintExpr { src: In } flow: call, look: yes, touches: none, cost: 50;
}

// The loop's decoding and the cache footprint of code depend on it.
const _: () = assert!(size_of::<Op>() == 8);
