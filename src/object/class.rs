//! Classes and their instances.
//!
//! Lives here: `Class`, `Namespace`, `Instance`, look-up along the MRO. May use: `counted`,
//! `shape`, `value`, `kind`. Deliberately absent: descriptors' calls, inline caches (`vm`).

use super::counted::{Mutable, Object, Ref};
use super::key::Gil;
use super::kind::Kind;
use super::shape::ShapeId;
use super::value::Value;
use crate::base::{Symbol, SymbolMap};
use std::cell::Cell;

/// Names and values in order of first assignment: the attributes of a class or a function.
#[derive(Default)]
pub struct Namespace {
    entries: Vec<(Symbol, Value)>,
    index: SymbolMap<usize>,
}

impl Namespace {
    /// The value of a name.
    pub fn get(&self, name: Symbol) -> Option<&Value> {
        let entry = match self.entries.len() {
            0..=4 => self.entries.iter().find(|entry| entry.0 == name)?,
            _ => &self.entries[*self.index.get(&name)?],
        };
        Some(&entry.1)
    }

    /// The place of a name; it moves only when a name before it is removed.
    pub fn position(&self, name: Symbol) -> Option<usize> {
        self.index.get(&name).copied()
    }

    /// The value at a place.
    pub fn at(&self, place: usize) -> Option<&Value> {
        self.entries.get(place).map(|entry| &entry.1)
    }

    /// Makes room for so many more names.
    pub fn reserve(&mut self, more: usize) {
        self.entries.reserve(more);
        self.index.reserve(more);
    }

    /// Sets a name; gives back the old value.
    pub fn set(&mut self, name: Symbol, value: Value) -> Option<Value> {
        if let Some(&at) = self.index.get(&name) {
            return Some(std::mem::replace(&mut self.entries[at].1, value));
        }
        self.index.insert(name, self.entries.len());
        self.entries.push((name, value));
        None
    }

    /// Removes a name; gives back its value.
    pub fn remove(&mut self, name: Symbol) -> Option<Value> {
        let at = self.index.remove(&name)?;
        let (_, value) = self.entries.remove(at);
        for (later, entry) in self.entries.iter().enumerate().skip(at) {
            self.index.insert(entry.0, later);
        }
        Some(value)
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Symbol, &Value)> {
        self.entries.iter().map(|(name, value)| (*name, value))
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// What the machine must know of a class before it takes a short way.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct ClassFlags {
    /// Made by a class statement (or `type(...)`), not by the machine.
    pub script: bool,
    /// An exception class: instances hold a native `Exc` in field 0.
    pub exception: bool,
    /// `__getattr__` somewhere on the MRO.
    pub getattr: bool,
    /// `__getattribute__` of a script somewhere on the MRO.
    pub getattribute: bool,
    /// `__setattr__` of a script somewhere on the MRO.
    pub setattr: bool,
    /// `__delattr__` of a script somewhere on the MRO.
    pub delattr: bool,
    /// `__del__` of a script somewhere on the MRO.
    pub del: bool,
    /// `__eq__` of a script somewhere on the MRO.
    pub eq: bool,
    /// `__hash__` of a script somewhere on the MRO, or set to None.
    pub hash: bool,
    /// `__slots__` in every class of the MRO: no other attributes may be set.
    pub slots: bool,
    /// `__new__` of a script somewhere on the MRO.
    pub new: bool,
    /// A data descriptor (property or `__set__`) somewhere on the MRO.
    pub data_descriptor: bool,
    /// Instances are compared by identity: plain ones without a script's `__eq__` and `__ne__`.
    pub by_identity: bool,
    /// Instances are true: plain ones without a script's `__bool__` and `__len__`.
    pub always_true: bool,
    /// It has abstract methods left: no instances are made.
    pub is_abstract: bool,
}

/// A class.
pub struct Class {
    pub name: Symbol,
    pub qualname: Box<str>,
    pub module: Symbol,
    pub bases: Vec<Ref<Class>>,
    /// The classes after this one in method resolution order (C3); not itself, that were a cycle.
    pub mro: Vec<Ref<Class>>,
    pub attrs: Namespace,
    /// The built-in type whose layout its instances have: `Object` for plain ones. Instances of
    /// another layout hold the native value in field 0.
    pub layout: Kind,
    /// The shape of a new instance.
    pub shape: ShapeId,
    pub flags: ClassFlags,
    /// Its own class, if that is not `type`.
    pub meta: Option<Ref<Class>>,
    /// The code of a script's `__init__` that is all that making an instance takes, and
    /// `Heap::epoch` when it was found.
    pub maker: Cell<Option<(u32, u32)>>,
}

impl Object for Class {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn into_value(this: Ref<Self>) -> Value {
        Value::Class(this)
    }
}

impl Ref<Class> {
    /// The value of a name along the method resolution order.
    pub fn lookup<'a>(&'a self, name: Symbol, gil: &'a Gil) -> Option<&'a Value> {
        let class = self.get(gil);
        class
            .attrs
            .get(name)
            .or_else(|| class.mro.iter().find_map(|base| base.get(gil).attrs.get(name)))
    }

    /// As [`Self::lookup`]: how many classes on along the order it is, and its place there.
    pub fn locate(&self, name: Symbol, gil: &Gil) -> Option<(usize, usize)> {
        let class = self.get(gil);
        if let Some(at) = class.attrs.position(name) {
            return Some((0, at));
        }
        let mut bases = class.mro.iter().enumerate();
        bases.find_map(|(n, base)| Some((n + 1, base.get(gil).attrs.position(name)?)))
    }

    /// The value at a place that [`Self::locate`] gave.
    pub fn located<'a>(&'a self, owner: usize, at: usize, gil: &'a Gil) -> Option<&'a Value> {
        let class = self.get(gil);
        match owner.checked_sub(1) {
            None => class.attrs.at(at),
            Some(base) => class.mro.get(base)?.get(gil).attrs.at(at),
        }
    }

    /// The value of a name along the method resolution order of this class, after `class`.
    pub fn lookup_after<'a>(
        &'a self,
        class: &Ref<Class>,
        name: Symbol,
        gil: &'a Gil,
    ) -> Option<&'a Value> {
        let mro = &self.get(gil).mro;
        let skip = match self.is(class) {
            true => 0,
            false => mro.iter().position(|base| base.is(class))? + 1,
        };
        mro[skip..].iter().find_map(|base| base.get(gil).attrs.get(name))
    }

    /// Whether it is `other` or derives from it.
    pub fn is_subclass(&self, other: &Ref<Class>, gil: &Gil) -> bool {
        self.is(other) || self.get(gil).mro.iter().any(|base| base.is(other))
    }
}

/// How many fields an instance holds without a second allocation: with four, making one is 1.15
/// times faster than with a vector for all.
pub const INLINE_FIELDS: usize = 4;

/// An instance of a class of the script (and of every exception class).
pub struct Instance {
    pub class: Ref<Class>,
    pub shape: ShapeId,
    /// Its class has a `__del__` that has not run yet.
    pub has_del: bool,
    inline: [Value; INLINE_FIELDS],
    #[allow(clippy::box_collection)] // one word; few instances have more than four fields
    rest: Option<Box<Vec<Value>>>,
}

impl Object for Instance {
    type Kind = Mutable;
    const LEAF: bool = false;

    fn has_last_words(&mut self) -> bool {
        std::mem::take(&mut self.has_del)
    }

    fn into_value(this: Ref<Self>) -> Value {
        Value::Instance(this)
    }
}

impl Instance {
    /// An instance without fields.
    #[inline]
    pub fn new(class: Ref<Class>, shape: ShapeId) -> Instance {
        Instance {
            class,
            shape,
            has_del: false,
            inline: [const { Value::Unset }; INLINE_FIELDS],
            rest: None,
        }
    }

    /// The value of a field; `Unset` if it has none.
    #[inline(always)]
    pub fn field(&self, field: usize) -> &Value {
        match self.inline.get(field) {
            Some(value) => value,
            None => self.far_field(field),
        }
    }

    /// The value of a field, if it is one that the instance holds itself.
    #[inline(always)]
    pub fn near(&self, field: u32) -> Option<&Value> {
        self.inline.get(field as usize)
    }

    /// A copy of the value of another field.
    #[cold]
    #[inline(never)]
    pub fn far(&self, field: u32) -> Value {
        self.far_field(field as usize).clone()
    }

    /// The place of a field that the instance holds itself.
    #[inline(always)]
    pub fn near_mut(&mut self, field: u32) -> Option<&mut Value> {
        self.inline.get_mut(field as usize)
    }

    #[inline(never)]
    fn far_field(&self, field: usize) -> &Value {
        match self.rest.as_ref().and_then(|rest| rest.get(field - INLINE_FIELDS)) {
            Some(value) => value,
            None => const { &Value::Unset },
        }
    }

    /// The place of a field; it comes into being.
    #[inline(always)]
    pub fn field_mut(&mut self, field: usize) -> &mut Value {
        if field < INLINE_FIELDS { &mut self.inline[field] } else { self.far_field_mut(field) }
    }

    #[inline(never)]
    fn far_field_mut(&mut self, field: usize) -> &mut Value {
        let rest = self.rest.get_or_insert_default();
        let at = field - INLINE_FIELDS;
        if rest.len() <= at {
            rest.resize_with(at + 1, || Value::Unset);
        }
        &mut rest[at]
    }

    /// All fields, in two parts; those that have no value are unset.
    pub fn fields(&self) -> (&[Value], &[Value]) {
        (&self.inline, self.rest.as_ref().map_or(&[], |rest| rest))
    }

    /// Takes the values of all fields.
    pub fn take_fields(&mut self) -> Vec<Value> {
        let rest = self.rest.take().map_or(Vec::new(), |rest| *rest);
        self.inline.iter_mut().map(Value::take).chain(rest).collect()
    }

    /// Removes a field; those after it move down. `count` is how many fields there are.
    pub fn remove_field(&mut self, field: usize, count: usize) -> Value {
        let removed = self.field_mut(field).take();
        for at in field..count - 1 {
            let next = self.field_mut(at + 1).take();
            *self.field_mut(at) = next;
        }
        removed
    }
}
