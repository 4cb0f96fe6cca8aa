//! Unpacking in steps: script code runs between two of them.
//!
//! Lives here: what a parcel wants in the midst of it, and how it goes on. May use: `object`, `vm`,
//! its siblings. Deliberately absent: calling anything; that is the natives' part.

use super::bytes::Reader;
use super::said::{Op, by_text};
use super::unpack::{Fresh, Head, Read, Unpacker, damaged, refusal};
use super::{Parcel, Tag, Unpacked};
use crate::base::Symbol;
use crate::object::{Class, Dict, Gil, Plain, Ref, Res, Value, hash};
use crate::vm::{World, classes};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;
use std::sync::Arc;

/// How far unpacking has come.
pub enum Progress {
    Done(Unpacked),
    /// Script code is needed. The objects so far are beside what is paused, because they are counted.
    Paused(Box<Paused>, Vec<Value>, Want),
}

/// What is wanted before it can go on.
pub enum Want {
    /// A new object: what to call, and a tuple of the arguments.
    Made([Value; 2]),
    /// Nothing; but an object, its state, items, pairs and what sets the state have to meet.
    Told([Value; 5]),
}

/// A parcel that is half unpacked.
pub struct Paused {
    parcel: Arc<Parcel>,
    head: Head,
    /// How many bytes have not been read.
    left: usize,
    fresh: FxHashMap<u32, Fresh>,
    born: FxHashSet<usize>,
    makes: bool,
    /// The turn must end before anything is called.
    pub new_code: bool,
}

/// Goes on with what the call has returned.
///
/// # Errors
/// As those of [`super::unpack`].
pub fn resume(
    world: &mut World,
    gil: &mut Gil,
    paused: Paused,
    mut objects: Vec<Value>,
    came: Value,
) -> Res<Progress> {
    let Paused { parcel, head, left, fresh, born, makes, .. } = paused;
    if makes {
        objects.push(came);
    }
    let unpacker = Unpacker {
        world,
        gil,
        parcel: &parcel,
        reader: Reader(&parcel.bytes[parcel.bytes.len() - left..]),
        head,
        objects,
        pending: VecDeque::new(),
        born,
        new_code: false,
    };
    go_on(unpacker, fresh, Arc::clone(&parcel)).map_err(refusal)
}

/// Does steps until there are no more, or until one needs script code.
pub(super) fn go_on(
    mut this: Unpacker<'_>,
    mut fresh: FxHashMap<u32, Fresh>,
    parcel: Arc<Parcel>,
) -> Read<Progress> {
    loop {
        let op = this.reader.byte()?;
        let Some(&op) = Op::ALL.get(op as usize) else { return damaged("no such step") };
        let want = match op {
            Op::Make => {
                let object = this.make()?;
                if let Some((_, what)) = this.pending.pop_back() {
                    fresh.insert(this.objects.len() as u32, what);
                }
                this.objects.push(object);
                continue;
            }
            Op::Fill => {
                let number = this.reader.number()?;
                let object = this.objects.get(number as usize).cloned();
                let (Some(object), Some(what)) = (object, fresh.remove(&(number as u32))) else {
                    return damaged("contents of nothing");
                };
                this.fill(object, what)?;
                continue;
            }
            Op::Late => {
                this.set_late()?;
                continue;
            }
            Op::End => return this.finish().map(Progress::Done),
            Op::Call => {
                let want = [this.value()?, this.value()?];
                if !matches!(want[1], Value::Tuple(_)) {
                    return damaged("a call");
                }
                Want::Made(want)
            }
            Op::State => {
                let mut told = [const { Value::None }; 5];
                for part in &mut told {
                    *part = this.value()?;
                }
                Want::Told(told)
            }
        };
        let paused = Paused {
            left: this.reader.0.len(),
            head: this.head,
            fresh,
            born: this.born,
            makes: op == Op::Call,
            new_code: this.new_code,
            parcel,
        };
        return Ok(Progress::Paused(Box::new(paused), this.objects, want));
    }
}

impl Unpacker<'_> {
    /// What was put off: an attribute of a class, or a variable of a function's module.
    fn set_late(&mut self) -> Read<()> {
        let (holder, name, value) = (self.value()?, self.symbol()?, self.value()?);
        match &holder {
            Value::Class(class) if self.born.contains(&class.address()) => {
                class.get_mut(self.gil).attrs.set(name, value);
                let class = class.clone();
                classes::refresh_flags(&mut self.cx(), &class);
            }
            Value::Func(func) => {
                let module = func.get(self.gil).module;
                if self.world.global(module, name).is_none() {
                    self.world.set_global(module, name, value);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// An instance that may be here already.
    pub(super) fn make_known(&mut self) -> Read<Value> {
        let Value::Class(class) = self.value()? else { return damaged("no class") };
        let known = match self.reader.byte()? {
            0 => {
                let name = self.reader.text()?;
                let members = self.table(&class, "_member_map_");
                members.and_then(|members| by_text(&members, name, self.gil))
            }
            1 => {
                let number = Value::Int(self.reader.signed()?);
                let Some(members) = self.table(&class, "_value2member_map_") else {
                    return self.newly(class);
                };
                let same = |key: &Value| matches!((key, &number), (Value::Int(a), Value::Int(b)) if a == b);
                let entries = members.get(self.gil);
                let found = entries.iter().find(|entry| same(&entry.key));
                match found.map(|entry| entry.value.clone()) {
                    None => {
                        let made = self.newly(class)?;
                        let Plain::Done(hash) =
                            hash::hash(&number, &mut self.world.heap, self.gil)?
                        else {
                            return damaged("a key");
                        };
                        members.get_mut(self.gil).push(hash, number, made.clone());
                        return Ok(made);
                    }
                    found => found,
                }
            }
            2 => {
                let module = self.symbol()?;
                let name = Symbol::new(self.reader.text()?);
                let module = self.world.module(module);
                let there = self.world.global(module, name).cloned();
                let same = matches!(&there, Some(Value::Instance(there))
                    if there.get(self.gil).class.is(&class));
                if !same {
                    let made = self.newly(class)?;
                    if there.is_none() {
                        self.world.set_global(module, name, made.clone());
                    }
                    return Ok(made);
                }
                there
            }
            _ => return damaged("no such way of being known"),
        };
        match known {
            Some(known @ Value::Instance(_)) => {
                let tag = Tag::Instance;
                self.pending.push_back((known.clone(), Fresh { tag, made: false }));
                Ok(known)
            }
            _ => self.newly(class),
        }
    }

    fn newly(&mut self, class: Ref<Class>) -> Read<Value> {
        let made = self.instance(class)?;
        self.pending.push_back((made.clone(), Fresh { tag: Tag::Instance, made: true }));
        Ok(made)
    }

    /// A table of an enumeration, if it is whole.
    fn table(&self, class: &Ref<Class>, name: &str) -> Option<Ref<Dict>> {
        if self.born.contains(&class.address()) {
            return None;
        }
        match class.lookup(Symbol::new(name), self.gil) {
            Some(Value::Dict(members)) => Some(members.clone()),
            _ => None,
        }
    }
}
