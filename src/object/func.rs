//! Functions, bound methods, cells, generators, modules.
//!
//! Lives here: their contents. May use: `counted`, `value`, `class`.
//! Deliberately absent: calling; the machine (`vm`) does that.

use super::class::Namespace;
use super::counted::{Frozen, Mutable, Object, Ref};
use super::value::{Value, put};
use crate::base::Symbol;

/// A function of the script.
pub struct Func {
    /// Its code, a number of the world's program.
    pub code: u32,
    /// The module whose globals it sees.
    pub module: u32,
    pub name: Value,
    pub qualname: Value,
    /// Defaults of the last positional parameters.
    pub defaults: Vec<Value>,
    /// Defaults of keyword-only parameters; `Unset` where there is none.
    pub kw_defaults: Vec<Value>,
    pub cells: Box<[Ref<CellBox>]>,
    /// Attributes that scripts have set, and `__doc__`.
    pub attrs: Namespace,
}

impl Object for Func {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Func(this)
    }
}

/// A function (of the script or of the machine) and the object it is bound to.
pub struct Method {
    pub func: Value,
    pub this: Value,
}

impl Object for Method {
    type Kind = Frozen;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Method(this)
    }
}

/// The box of a variable that closures share.
pub struct CellBox {
    pub value: Value,
}

impl Object for CellBox {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Cell(this)
    }
}

/// Where a generator stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GenState {
    Created,
    Suspended,
    Running,
    Finished,
}

/// A generator: it owns its registers while it sleeps.
pub struct Gen {
    pub state: GenState,
    pub code: u32,
    /// Where it goes on.
    pub pc: u32,
    /// Its code has handlers, so it must be closed before it is freed: a `finally` may wait.
    pub guarded: bool,
    /// The register that receives what is sent.
    pub sent: u8,
    pub registers: Vec<Value>,
    pub name: Value,
    pub qualname: Value,
}

impl Gen {
    /// Whether it waits at a yield, to be resumed without being sent anything.
    #[inline(always)]
    pub fn sleeps(&self) -> bool {
        self.state == GenState::Suspended
    }

    /// Its registers move to where they begin in a thread's stack: what stood there is no object,
    /// so the two change places. What is sent goes where the last yield wants it.
    ///
    /// # Panics
    /// If there is no room.
    #[inline(always)]
    pub fn wake(&mut self, stack: &mut [Value], send: Value) {
        let registers = &mut stack[..self.registers.len()];
        registers.swap_with_slice(&mut self.registers);
        if self.state == GenState::Suspended
            && let Some(sent) = registers.get_mut(self.sent as usize)
        {
            put(sent, send);
        }
        self.state = GenState::Running;
    }

    /// Its registers come back; it goes on at `pc`, and what is sent then goes to `sent`.
    ///
    /// # Panics
    /// If they stand somewhere else.
    #[inline(always)]
    pub fn sleep(&mut self, stack: &mut [Value], pc: u32, sent: u8) {
        self.state = GenState::Suspended;
        self.pc = pc;
        self.sent = sent;
        stack[..self.registers.len()].swap_with_slice(&mut self.registers);
    }
}

impl Object for Gen {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn has_last_words(&mut self) -> bool {
        std::mem::take(&mut self.guarded) && self.state == GenState::Suspended
    }

    fn into_value(this: Ref<Self>) -> Value {
        Value::Gen(this)
    }
}

/// A module: a number, its variables live in the world's table of globals.
pub struct Module {
    pub index: u32,
    pub name: Symbol,
    /// What `repr` says after the name: where it comes from. Not set: it is built in.
    pub shown: std::cell::OnceCell<Box<str>>,
}

impl Object for Module {
    type Kind = Frozen;
    const LEAF: bool = true;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Module(this)
    }
}
