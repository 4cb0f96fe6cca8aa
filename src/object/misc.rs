//! The rarer types, one enum: they share a tag of `Value`, so the common ones keep theirs.
//!
//! Lives here: `Misc`. May use: `value`, `class`. Deliberately absent: their behaviour (`builtins`).

use super::class::{Class, Namespace};
use super::counted::{Mutable, Object, Ref};
use super::exc::TraceEntry;
use super::kind::Kind;
use super::native::Role;
use super::registry;
use super::sync::ThreadId;
use super::value::Value;
use crate::base::Symbol;
use std::collections::VecDeque;

/// Objects of the rarer types.
pub enum Misc {
    Property {
        get: Value,
        set: Value,
        delete: Value,
        doc: Value,
        /// What it is called in its class; `Unset` if it is in none.
        name: Value,
    },
    StaticMethod(Value),
    ClassMethod(Value),
    /// What `__slots__` has put into a class.
    Member(Member),
    /// `super(class, object)`: attributes of `object` (an instance or a class) after `class`.
    Super {
        class: Ref<Class>,
        object: Value,
    },
    /// A computed attribute of a built-in type: getter and setter are natives.
    Getset {
        name: Symbol,
        get: Value,
        set: Value,
    },
    Traceback {
        entries: Vec<TraceEntry>,
        at: usize,
    },
    /// An open file: a number of the process's table of files; I/O happens without the lock.
    /// Dropping the guard closes the file.
    File {
        number: u32,
        /// Which of the types of files it is.
        kind: Kind,
        /// What `repr` shows.
        shown: Box<str>,
        guard: Box<dyn std::any::Any>,
    },
    /// `matrix`
    Matrix(crate::kernel::Matrix),
    /// `memoryview`
    Memory(super::memory::Memory),
    /// The handle that `thread(...)` returns.
    Thread(ThreadId),
    /// `threading.local()`: attributes by thread.
    Local(Vec<(ThreadId, Namespace)>),
    /// The code of a function, a number of the world's program; what its `repr` says of it.
    Code {
        number: u32,
        name: Symbol,
        place: Box<str>,
    },
    /// Where a frame stands, or stood.
    Frame {
        code: u32,
        pc: u32,
    },
    /// `type.__dict__`
    Proxy(Ref<Class>),
    /// The native part of `collections.deque`; `most` is its `maxlen`, and iterators see by `changes`
    /// that places are no longer what they were.
    Deque {
        items: VecDeque<Value>,
        most: Option<usize>,
        changes: u32,
    },
    /// What is behind a `weakref.ref`.
    Watcher(Watcher),
    /// The native part of what `functools.lru_cache` makes of a function.
    Memo(Box<super::memo::Memo>),
    /// A descriptor that can travel to another process.
    Port(super::port::Port),
    /// Something of the machine that scripts only hold.
    Held(super::held::Held),
}

/// A slot of a class, as one of its attributes.
pub struct Member {
    pub owner: Ref<Class>,
    pub name: Symbol,
    /// What the field of instances is called: as the slot, unless a base has a slot of that name.
    /// `None` for `__dict__` and `__weakref__`, which are no fields.
    pub field: Option<Symbol>,
}

/// A weak reference, under what scripts see of it: a key of the registry.
pub struct Watcher {
    pub key: u64,
    /// What the registry tells it by when the object ends.
    pub number: u64,
    /// To be called then, with the object that scripts see; or None.
    pub callback: Value,
    /// The key of that object, which holds this one.
    pub owner: u64,
}

impl Drop for Watcher {
    fn drop(&mut self) {
        registry::end_watch(self);
    }
}

impl Object for Misc {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Misc(this)
    }
}

impl Misc {
    /// The built-in type.
    pub fn kind(&self) -> Kind {
        match self {
            Misc::Property { .. } => Kind::Property,
            Misc::StaticMethod(_) => Kind::StaticMethod,
            Misc::ClassMethod(Value::Native(id)) if id.role() == Role::Class => {
                Kind::ClassMethodDescriptor
            }
            Misc::ClassMethod(_) => Kind::ClassMethod,
            Misc::Super { .. } => Kind::Super,
            Misc::Member(Member { field: Some(_), .. }) => Kind::Member,
            Misc::Getset { get: Value::Native(id), .. } if id.role() == Role::Member => {
                Kind::Member
            }
            Misc::Getset { .. } | Misc::Member(_) => Kind::Getset,
            Misc::Traceback { .. } => Kind::Traceback,
            Misc::File { kind, .. } => *kind,
            Misc::Matrix(_) => Kind::Matrix,
            Misc::Memory(_) => Kind::Memory,
            Misc::Thread(_) => Kind::Thread,
            Misc::Local(_) => Kind::Local,
            Misc::Proxy(_) => Kind::MappingProxy,
            Misc::Deque { .. } => Kind::Deque,
            Misc::Watcher(_) => Kind::Watcher,
            Misc::Memo(_) => Kind::Memo,
            Misc::Port(_) => Kind::Port,
            Misc::Held(_) => Kind::Held,
            Misc::Code { .. } => Kind::Code,
            Misc::Frame { .. } => Kind::Frame,
        }
    }
}
