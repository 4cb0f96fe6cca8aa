//! What an attribute op may remember of a receiver of this shape.
//!
//! Lives here: filling inline caches and the crowd with places of attributes. May use: `object`,
//! its siblings. Deliberately absent: what the caches are (cache.rs); using them (run.rs,
//! quick.rs); methods with their receiver (methods.rs).

use super::attr::is_data_descriptor;
use super::cache::{Found, InlineCache, shape_of};
use super::names;
use super::program::Entry;
use super::steps::Vm;
use crate::base::Symbol;
use crate::bytecode::Cache;
use crate::object::misc::Misc;
use crate::object::{Class, Ref, Value};

impl Vm<'_> {
    /// Remembers what was found for receivers like this one.
    pub(super) fn remember(&mut self, receiver: &Value, name: Symbol, cache: Cache, found: Found) {
        let Some(shape) = shape_of(receiver, self.gil) else { return };
        let seen = InlineCache::new(shape, self.world.heap.epoch, found);
        let at = self.entry().caches as usize + cache.0 as usize;
        self.world.caches[at] = seen;
        self.world.crowd.put(name, seen);
    }

    /// Remembers where an attribute that is no method is, if it is in a place that its receiver's
    /// shape tells. `called`: it is about to be called, so a function may be remembered as such.
    pub(super) fn remember_attr(
        &mut self,
        receiver: &Value,
        name: Symbol,
        cache: Cache,
        called: bool,
    ) {
        let found = match receiver {
            Value::Instance(instance) => {
                let body = instance.get(self.gil);
                let (shape, class) = (body.shape, &body.class);
                let flags = class.get(self.gil).flags;
                let shapes = &self.world.heap.shapes;
                if flags.getattribute || shapes.dict_field(shape).is_some() {
                    return;
                }
                let slot = super::slots::field(class, name, self.gil);
                match shapes.field(shape, slot.unwrap_or(name)) {
                    Some(field) if slot.is_some() => Some(Found::Field(field)),
                    None if slot.is_some() => None,
                    _ if flags.slots => self.in_class(class, name, called, false),
                    Some(_) if flags.data_descriptor && class.lookup(name, self.gil).is_some() => {
                        None
                    }
                    Some(field) => Some(Found::Field(field)),
                    None => self.in_class(class, name, called, false),
                }
            }
            Value::Class(class) => {
                let meta = self.world.heap.class_of(receiver, self.gil).clone();
                if meta.get(self.gil).flags.getattribute {
                    return;
                }
                let of_meta = meta.lookup(name, self.gil).cloned();
                if of_meta.is_some_and(|found| is_data_descriptor(&self.cx(), &found)) {
                    return;
                }
                self.in_class(class, name, called, true)
            }
            Value::Module(module) => {
                // A slot whose name is a built-in's may hold that.
                if self.world.builtins.contains_key(&name)
                    || self.world.global(module.index, name).is_none()
                {
                    return;
                }
                let names = &self.world.modules[module.index as usize].names;
                names.find(name).map(Found::Global)
            }
            _ => None,
        };
        if let Some(found) = found {
            self.remember(receiver, name, cache, found);
        }
    }

    /// An attribute of a class, read through an instance or through the class.
    fn in_class(
        &self,
        class: &Ref<Class>,
        name: Symbol,
        called: bool,
        through_class: bool,
    ) -> Option<Found> {
        let (owner, at) = class.locate(name, self.gil)?;
        let value = class.located(owner, at, self.gil)?;
        let found = Found::Attr { owner: owner as u32, at: at as u32 };
        match value {
            Value::Func(_) if through_class => {
                let code = self.plain_code(value).filter(|_| called);
                Some(code.map_or(found, Found::Static))
            }
            Value::Misc(misc) if called => match misc.get(self.gil) {
                Misc::StaticMethod(func) => self.plain_code(func).map(Found::Static),
                Misc::ClassMethod(func) if through_class => self.plain_code(func).map(Found::Code),
                Misc::ClassMethod(func) => self.plain_code(func).map(Found::OfClass),
                _ => None,
            },
            Value::Misc(misc) => match misc.get(self.gil) {
                // Where `__getattr__` is, it answers for a property that raises AttributeError.
                Misc::Property { get, .. }
                    if !through_class && !class.get(self.gil).flags.getattr =>
                {
                    let code = self.plain_code(get);
                    let fits = |&code: &u32| self.program.entries[code as usize].argc == 1;
                    code.filter(fits).map(Found::Getter)
                }
                _ => None,
            },
            Value::Func(_) | Value::Native(_) => None,
            Value::Instance(value) => {
                let descriptor = value.get(self.gil).class.lookup(names::get(), self.gil);
                descriptor.is_none().then_some(found)
            }
            _ => Some(found),
        }
    }

    /// The code of a script function without closure.
    fn plain_code(&self, func: &Value) -> Option<u32> {
        let Value::Func(func) = func else { return None };
        let code = func.get(self.gil).code;
        let plain = self.program.entries[code as usize].closure == Entry::NO_CLOSURE;
        plain.then_some(code)
    }
}
