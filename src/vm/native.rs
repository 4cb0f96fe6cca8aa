//! Natives: functions of the machine.
//!
//! Lives here: what a native is, what it gets and what it may answer. May use: `object`.
//! Deliberately absent: the natives themselves (`builtins`).
//!
//! Whether a native is atomic is its type. An [`NativeFn::Atomic`] gets the key, returns, and no
//! switch can fall inside it. One that needs script code or must wait is [`NativeFn::Open`]: it
//! returns a [`Step`] that says what it needs and how it goes on, and can be interrupted exactly
//! there.

use super::request::Request;
use super::world::World;
use crate::base::Symbol;
use crate::object::{ExcKind, Gil, Instance, Raise, Ref, Res, Role, ThreadId, Value};
use std::ops::Deref;
use std::sync::OnceLock;

/// What a native gets beside its arguments.
pub struct Cx<'a> {
    pub world: &'a mut World,
    pub gil: &'a mut Gil,
    /// The running thread.
    pub me: ThreadId,
}

/// A native's second half: its saved state, and what the call or the request brought.
pub type Half = fn(&mut Cx<'_>, &mut [Value], Res) -> Res<Step>;

/// The code of a native.
#[derive(Clone, Copy)]
pub enum NativeFn {
    /// Nothing can happen in between.
    Atomic(fn(&mut Cx<'_>, &mut [Value]) -> Res),
    /// It may call script code or wait, at the points it returns.
    Open(Open),
    /// An open one that mostly need not wait: what it does at once, given nothing but its receiver,
    /// if it can.
    Ready((Attempt, Open)),
}

/// An open native.
pub type Open = fn(&mut Cx<'_>, &mut [Value]) -> Res<Step>;

/// What a native does at once, if it can; if not, nothing has changed.
pub type Attempt = fn(&mut Cx<'_>, &Value) -> Option<Value>;

/// What an open native wants next.
pub enum Step {
    /// It is done.
    Return(Value),
    /// Call this, then go on.
    Call { callee: Value, args: Vec<Value>, kwargs: Vec<(Symbol, Value)>, then: Then },
    /// Do this first, then go on with its value.
    Chain { first: Box<Step>, then: Then },
    /// Find the local variables of the running frame: a dict of a function's, the namespace of a
    /// class body, None at module level.
    Locals { then: Then },
    /// Find where the thread is: an exception that nobody raises, with all frames in its traceback.
    Stack { then: Then },
    /// Find the exception that is being handled (None if none is), then go on with it.
    Handled { then: Then },
    /// Ask the driver for this, then go on with its answer as a value.
    Ask { request: Request, then: Then },
    /// Resume this generator by sending it a value (None for `next`), then go on.
    Resume { generator: Value, send: Value, then: Then },
    /// Resume this generator by raising an exception in it, then go on.
    Throw { generator: Value, exception: Value, then: Then },
}

/// How a native goes on.
pub enum Then {
    /// What comes back is its result.
    Return,
    /// This half gets the state and what came back; exceptions go on upward.
    Half(Half, Vec<Value>),
    /// As Half, but it also gets exceptions.
    Catch(Half, Vec<Value>),
}

/// Which arguments a native takes.
#[derive(Clone, Debug)]
pub enum Params {
    /// Only positional ones, handed over as they are: from `min` to `max` of them.
    Positional { min: u8, max: u8 },
    /// Bound by name: the native gets one value a parameter, in the order of the signature; `Unset`
    /// for one not given, `*args` as a tuple, `**kwargs` as a dict.
    Named(Signature),
    /// Any: the positional ones as they are; if there are keyword ones, `Unset` and a dict of them
    /// come behind.
    Any,
}

/// The parameters of a native that are bound by name. Its text is read at the first call: no run
/// calls more than a few.
#[derive(Clone, Debug)]
pub struct Signature {
    text: &'static str,
    read: OnceLock<Box<Named>>,
}

impl Deref for Signature {
    type Target = Named;

    fn deref(&self) -> &Named {
        self.read.get_or_init(|| Box::new(Named::parse(self.text)))
    }
}

/// A native's parameters, from its signature text.
#[derive(Clone, Debug, Default)]
pub struct Named {
    pub names: Vec<Symbol>,
    pub posonly: u8,
    pub positional: u8,
    /// Per name: whether it must be given.
    pub required: Vec<bool>,
    pub vararg: bool,
    pub kwarg: bool,
}

/// A native, one row of the tables of `builtins`.
pub struct Native {
    /// As `__name__`; methods have no type in it.
    pub name: &'static str,
    /// As `__qualname__`: `list.append`; of a function, its name.
    pub qualname: &'static str,
    /// As its table writes it: `(iterable, /, *, key=None)`.
    pub signature: &'static str,
    pub params: Params,
    pub run: NativeFn,
    /// The module it is a function of; empty for what is built in.
    pub module: &'static str,
    /// What it is to scripts.
    pub role: Role,
    pub doc: &'static str,
}

impl Named {
    /// Whether so many positional arguments can be handed over as they are, the rest `Unset`.
    pub fn takes_plainly(&self, given: usize) -> bool {
        !self.vararg
            && !self.kwarg
            && given <= self.positional as usize
            && !self.required[given..].contains(&true)
    }
}

impl Named {
    /// Reads a signature such as `(iterable, /, *, key=None, reverse=False)`.
    ///
    /// # Panics
    /// On a malformed signature; a test reads all of them.
    fn parse(signature: &str) -> Named {
        let inner = signature.strip_prefix('(').and_then(|s| s.strip_suffix(')'));
        let inner = inner.unwrap_or_else(|| panic!("signature {signature:?}"));
        let mut named = Named::default();
        let mut keyword_only = false;
        let (mut vararg, mut kwarg) = (None, None);
        for part in inner.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            if part == "/" {
                named.posonly = named.names.len() as u8;
            } else if part == "*" {
                keyword_only = true;
            } else if let Some(name) = part.strip_prefix("**") {
                kwarg = Some(name);
            } else if let Some(name) = part.strip_prefix('*') {
                vararg = Some(name);
                keyword_only = true;
            } else {
                let (name, optional) = match part.split_once('=') {
                    Some((name, _)) => (name, true),
                    None => (part, false),
                };
                named.names.push(Symbol::new(name));
                named.required.push(!optional);
                named.positional += !keyword_only as u8;
            }
        }
        named.vararg = vararg.is_some();
        named.kwarg = kwarg.is_some();
        named.names.extend(vararg.into_iter().chain(kwarg).map(Symbol::new));
        named
    }
}

impl Params {
    /// A signature whose parameters are all positional-only: `()`, `(a, b=, /)` with an optional
    /// `b`, `(*args)` without limit. How many it takes at least and at most; `None` for others.
    /// The compiler counts: every native's is needed at every start.
    pub const fn arity(signature: &str) -> Option<(u8, u8)> {
        let text = signature.as_bytes();
        let (mut commas, mut optional, mut stars, mut at) = (0, 0, 0, 0);
        while at < text.len() {
            match text[at] {
                b',' => commas += 1,
                b'=' => optional += 1,
                b'*' => stars += 1,
                _ => {}
            }
            at += 1;
        }
        match text {
            b"()" => Some((0, 0)),
            b"(*args)" => Some((0, u8::MAX)),
            [.., b',', b' ', b'/', b')'] if stars == 0 => Some((commas - optional, commas)),
            _ => None,
        }
    }

    /// The parameters of a signature whose arity is known.
    pub fn of(signature: &'static str, arity: Option<(u8, u8)>) -> Params {
        match arity {
            Some((min, max)) => Params::Positional { min, max },
            None if signature == "(...)" => Params::Any,
            None => Params::Named(Signature { text: signature, read: OnceLock::new() }),
        }
    }
}

impl Step {
    /// Calls with positional arguments; the call's value is the native's.
    pub fn call(callee: Value, args: Vec<Value>) -> Step {
        Step::Call { callee, args, kwargs: Vec::new(), then: Then::Return }
    }

    /// This step, and then `half` with its value.
    pub fn and(self, half: Half, state: Vec<Value>) -> Step {
        Step::Chain { first: Box::new(self), then: Then::Half(half, state) }
    }

    /// Calls with positional arguments, then goes on with `half`.
    pub fn call_then(callee: Value, args: Vec<Value>, half: Half, state: Vec<Value>) -> Step {
        Step::Call { callee, args, kwargs: Vec::new(), then: Then::Half(half, state) }
    }
}

impl Cx<'_> {
    /// What was raised, if it is an exception of this kind.
    ///
    /// # Errors
    /// Any other exception.
    pub fn only(&mut self, raised: Raise, kind: ExcKind) -> Res<Ref<Instance>> {
        let exception = self.world.heap.exception_object(raised, self.gil);
        let wanted = self.world.heap.exception(kind);
        if exception.get(self.gil).class.is_subclass(wanted, self.gil) {
            return Ok(exception);
        }
        Err(Box::new(Raise::Through(exception)))
    }

    /// A function of the library written in the language (`builtins/lib/core.cc`).
    ///
    /// # Panics
    /// If the library has no function of that name.
    pub fn library(&self, name: &str) -> Value {
        self.world.library(name)
    }
}

impl From<Value> for Step {
    fn from(value: Value) -> Step {
        Step::Return(value)
    }
}
