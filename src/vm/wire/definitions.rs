//! Packing functions and classes: by name where the other process has them too, else with all that
//! makes them.
//!
//! Lives here: their part of `Packer`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: how bytecode is written (code.rs).

use super::bytes::Writer;
use super::pack::Packer;
use super::path::Step;
use super::{Tag, code};
use crate::base::Symbol;
use crate::object::{Class, ExcKind, Func, Instance, Kind, Ref, Res, Value};
use std::sync::Arc;

impl Packer<'_> {
    pub(super) fn make_class(
        &mut self,
        out: &mut Writer,
        value: &Value,
        class: &Ref<Class>,
    ) -> Res<bool> {
        if let Some(kind) = Kind::ALL.iter().position(|&k| self.world.heap.class(k).is(class)) {
            out.byte(Tag::Type as u8);
            out.number(kind as u64);
            return Ok(false);
        }
        let exception = ExcKind::ALL.iter().position(|&k| self.world.heap.exception(k).is(class));
        if let Some(kind) = exception {
            out.byte(Tag::Exception as u8);
            out.number(kind as u64);
            return Ok(false);
        }
        if let Some((module, path)) = self.reference(value) {
            self.make_named(out, module, &path);
            return Ok(false);
        }
        out.byte(Tag::Class as u8);
        self.origin(out, value);
        let body = class.get(self.gil);
        let (name, qualname, module) = (body.name, body.qualname.clone(), body.module);
        let (bases, meta) = (body.bases.clone(), body.meta.clone());
        self.symbol(out, name);
        out.bytes(qualname.as_bytes());
        self.symbol(out, module);
        out.number(bases.len() as u64);
        bases.into_iter().for_each(|base| self.write(out, &Value::Class(base)));
        self.write(out, &meta.map_or(Value::None, Value::Class));
        Ok(true)
    }

    pub(super) fn make_function(
        &mut self,
        out: &mut Writer,
        value: &Value,
        func: &Ref<Func>,
    ) -> Res<bool> {
        if let Some((module, path)) = self.reference(value) {
            self.make_named(out, module, &path);
            return Ok(false);
        }
        let (code, module) = (func.get(self.gil).code, func.get(self.gil).module);
        let unit = match self.units.iter().position(|(known, _)| *known == code) {
            Some(at) => at,
            None => {
                let packed = match self.world.travelled.packed.get(&code) {
                    Some(packed) => Arc::clone(packed),
                    None => {
                        let packed: Arc<[u8]> = code::pack(self.world, code).into();
                        self.world.travelled.packed.insert(code, Arc::clone(&packed));
                        packed
                    }
                };
                self.units.push((code, packed));
                self.units.len() - 1
            }
        };
        let module = self.world.key_of(module);
        self.need(module);
        out.byte(Tag::Func as u8);
        self.origin(out, value);
        out.number(unit as u64);
        self.symbol(out, module);
        Ok(true)
    }

    pub(super) fn make_named(&mut self, out: &mut Writer, module: Symbol, path: &str) {
        out.byte(Tag::Named as u8);
        self.symbol(out, module);
        out.bytes(path.as_bytes());
        self.need(module);
    }

    /// Module and name of an instance that is a variable of the module of its class, where the
    /// other process has one of its own.
    pub(super) fn fixture(&mut self, instance: &Ref<Instance>) -> Option<(Symbol, Symbol)> {
        let module = instance.get(self.gil).class.get(self.gil).module;
        if matches!(module.as_str(), "__main__" | "builtins") {
            return None;
        }
        let world = &self.world;
        let fixtures = self.fixtures.entry(module).or_insert_with(|| {
            let there = world.modules_named(module).flat_map(|(key, number)| {
                let names = world.modules[number as usize].names.names().iter();
                names.filter_map(move |&name| match world.global(number, name)? {
                    Value::Instance(instance) => Some((instance.address(), (key, name))),
                    _ => None,
                })
            });
            there.collect()
        });
        fixtures.get(&instance.address()).copied()
    }

    /// Module and dotted name of a function or class that the other process finds by them.
    pub(super) fn reference(&self, value: &Value) -> Option<(Symbol, String)> {
        let here = |key: Symbol, path: &str| {
            let found = super::unpack::by_name(self.world, self.gil, key, path)?;
            found.is(value).then(|| (key, path.to_owned()))
        };
        match value {
            Value::Class(class) => {
                let class = class.get(self.gil);
                if class.module.as_str() == "__main__" {
                    return None;
                }
                let mut named = self.world.modules_named(class.module);
                named.find_map(|(key, _)| here(key, &class.qualname))
            }
            Value::Func(func) => {
                let func = func.get(self.gil);
                let module = self.world.key_of(func.module);
                match &func.qualname {
                    Value::Str(path) if module.as_str() != "__main__" => {
                        here(module, path.as_str())
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    pub(super) fn write_function(&mut self, path: u32, func: &Ref<Func>) -> Res<()> {
        let body = func.get(self.gil);
        let mut held = vec![
            (body.name.clone(), Step::Part(".__name__")),
            (body.qualname.clone(), Step::Part(".__qualname__")),
        ];
        let names = &self.world.program.codes[body.code as usize].free_names;
        for (at, cell) in body.cells.iter().enumerate() {
            let step = names.get(at).map_or(Step::Part(".__closure__"), |&name| Step::Attr(name));
            held.push((Value::Cell(cell.clone()), step));
        }
        let counts = [body.cells.len(), body.defaults.len(), body.kw_defaults.len()];
        for value in body.defaults.iter().chain(&body.kw_defaults) {
            held.push((value.clone(), Step::Part(".__defaults__")));
        }
        let attrs = body.attrs.iter().map(|(name, value)| (name, value.clone())).collect();
        let (code, module) = (body.code, body.module);
        counts.iter().for_each(|&count| self.contents.number(count as u64));
        self.write_all(path, held)?;
        self.write_named(path, attrs)?;
        let mut globals = Vec::new();
        // Other modules are imported there.
        if self.world.modules[module as usize].name.as_str() == "__main__" {
            for (_, name) in code::globals(self.world, code) {
                if let Some(value) = self.world.global(module, name) {
                    globals.push((name, value.clone()));
                }
            }
        }
        self.put_off(&Value::Func(func.clone()), &mut globals);
        self.write_named(path, globals)
    }
}
