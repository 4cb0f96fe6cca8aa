//! Variables that are not simply there: unbound ones, built-in names, class namespaces, `del`.
//!
//! Lives here: the out-of-line half of the variable ops. May use: `object`, its siblings.
//! Deliberately absent: suggestions ("Did you mean"); the traceback's renderer makes them.

use super::frame::RetTo;
use super::names;
use super::steps::{Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{Free, Hold, In, Name, Op, Out, Slot, Slot16, Spill};
use crate::object::named::dict_of;
use crate::object::{CellBox, Dict, ExcKind, Raise, Ref, Res, Value, put, raise};
use std::sync::Arc;

/// The attribute of a NameError that says that `self` has an attribute of the name.
pub(super) const OF_SELF: &str = "_of_self";

impl Vm<'_> {
    /// A local variable has no value.
    pub(super) fn unbound_local(&mut self, name: Name) -> Res<Next> {
        let name = self.name(name);
        let message = format!(
            "cannot access local variable '{name}' where it is not associated with a value"
        );
        raise(ExcKind::UnboundLocalError, message)
    }

    /// A free variable has no value.
    pub(super) fn unbound_free(&mut self, free: Free) -> Res<Next> {
        let name = self.code().free_names[free.0 as usize];
        let message = format!(
            "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
        );
        raise(ExcKind::NameError, message)
    }

    fn global_name(&self, slot: u32) -> Symbol {
        self.world.modules[self.module() as usize].names.names()[slot as usize]
    }

    /// A global variable has no value, and there is no built-in of its name.
    pub(super) fn no_global(&mut self, slot: Slot) -> Res<Next> {
        let name = self.global_name(slot.0);
        let message = format!("name '{name}' is not defined");
        if !self.is_of_self(name) {
            return raise(ExcKind::NameError, message);
        }
        let args = vec![Value::string(message)];
        let error = self.world.heap.new_exception(ExcKind::NameError, args, self.gil);
        super::attr::set_field(&mut self.cx(), &error, Symbol::new(OF_SELF), Value::True);
        Err(Box::new(Raise::Object(error)))
    }

    /// Whether the running code has a variable `self` whose object has an attribute of that name:
    /// what a traceback suggests then. It is looked for only where no script code runs for it.
    fn is_of_self(&self, name: Symbol) -> bool {
        let code = self.code();
        let at = |reg: u8| &self.t.stack[self.base() + reg as usize];
        let is_self = |name: &Symbol| name.as_str() == "self";
        let place = match code.local_names.iter().position(is_self) {
            Some(local) => at(local as u8).clone(),
            None => {
                let free = code.free_names.iter().position(is_self);
                match (free, code.closure.map(at)) {
                    (Some(free), Some(Value::Func(func))) => func
                        .get(self.gil)
                        .cells
                        .get(free)
                        .map_or(Value::Unset, |cell| cell.get(self.gil).value.clone()),
                    _ => return false,
                }
            }
        };
        let this = match &place {
            Value::Cell(cell) => &cell.get(self.gil).value,
            other => other,
        };
        let own = match this {
            Value::Unset => return false,
            Value::Instance(instance) => {
                super::own::has(&self.world.heap, self.gil, instance, name)
            }
            _ => false,
        };
        own || self.world.heap.class_of(this, self.gil).lookup(name, self.gil).is_some()
    }

    /// As [`Vm::no_global`], where it is called.
    pub(super) fn no_callee(&mut self, slot: Slot) -> Res<Next> {
        self.no_global(slot).map_err(|raised| self.without_callee(raised))
    }

    /// Does the write before which the last turn gave up: a turn always gets on, however soon the
    /// next wish comes.
    pub(super) fn write_held_back(&mut self) {
        if !std::mem::take(&mut self.t.held_back) {
            return;
        }
        let Some(frame) = self.t.frames.last_mut() else { return };
        let entry = &self.program.entries[frame.code as usize];
        if let Op::StoreGlobal { slot, src } = entry.ops[frame.pc as usize] {
            frame.pc += 1;
            let value = self.fetch(src);
            put(&mut self.world.globals[entry.module as usize][slot.0 as usize], value);
        }
    }

    /// `DelGlobal`: the built-in of that name, if there is one, shows again.
    pub(super) fn del_global(&mut self, slot: Slot) -> Res<Next> {
        let module = self.module();
        let name = self.global_name(slot.0);
        if self.world.global(module, name).is_none() {
            return self.no_global(slot);
        }
        let built_in = self.world.builtins.get(&name).cloned().unwrap_or(Value::Unset);
        put(&mut self.world.globals[module as usize][slot.0 as usize], built_in);
        Ok(Next::On)
    }

    /// `DelCell`
    pub(super) fn del_cell(&mut self, cell: Hold, name: Name) -> Res<Next> {
        match self.reg(cell.0).clone() {
            Value::Cell(cell) if !cell.get(self.gil).value.is_unset() => {
                self.empty(&cell);
                Ok(Next::On)
            }
            _ => self.unbound_local(name),
        }
    }

    /// `DelFree`
    pub(super) fn del_free(&mut self, free: Free) -> Res<Next> {
        let cell = self.free_cell(free);
        match cell {
            Some(cell) if !cell.get(self.gil).value.is_unset() => {
                self.empty(&cell);
                Ok(Next::On)
            }
            _ => self.unbound_free(free),
        }
    }

    fn empty(&mut self, cell: &Ref<CellBox>) {
        let old = cell.get_mut(self.gil).value.take();
        drop(old);
    }

    fn free_cell(&mut self, free: Free) -> Option<Ref<CellBox>> {
        let closure = self.entry().closure as u8;
        match self.reg(closure).clone() {
            Value::Func(func) => func.get(self.gil).cells.get(free.0 as usize).cloned(),
            _ => None,
        }
    }

    /// `DelSpill`
    pub(super) fn del_spill(&mut self, spill: Hold, index: Spill, name: Name) -> Res<Next> {
        if let Value::List(list) = self.reg(spill.0).clone() {
            let old = list.get_mut(self.gil).items[index.0 as usize].take();
            if !old.is_unset() {
                return Ok(Next::On);
            }
        }
        self.unbound_local(name)
    }

    /// The namespace of a class body: a plain dict, or what a metaclass has prepared.
    fn space(&mut self, space: Hold) -> Option<Ref<Dict>> {
        let space = self.reg(space.0).clone();
        dict_of(&space, self.gil)
    }

    fn in_space(&mut self, space: Hold, name: Symbol) -> Option<Value> {
        let space = self.space(space)?;
        space.get(self.gil).get_name(name.as_str(), self.gil).cloned()
    }

    /// `LoadName`
    pub(super) fn load_name(
        &mut self,
        dst: Out,
        space: Hold,
        name: Name,
        slot: Slot16,
    ) -> Res<Next> {
        let name = self.name(name);
        let value = match self.in_space(space, name) {
            Some(value) => value,
            None => self.world.globals[self.module() as usize][slot.0 as usize].clone(),
        };
        if value.is_unset() {
            return raise(ExcKind::NameError, format!("name '{name}' is not defined"));
        }
        self.set(dst.0, value);
        Ok(Next::On)
    }

    /// `LoadNameOrFree`
    pub(super) fn load_name_or_free(
        &mut self,
        dst: Out,
        space: Hold,
        name: Name,
        free: Free,
    ) -> Res<Next> {
        let name = self.name(name);
        let value = match self.in_space(space, name) {
            Some(value) => value,
            None => match self.free_cell(free) {
                Some(cell) => cell.get(self.gil).value.clone(),
                None => Value::Unset,
            },
        };
        if value.is_unset() {
            return self.unbound_free(free);
        }
        self.set(dst.0, value);
        Ok(Next::On)
    }

    /// `StoreName`
    pub(super) fn store_name(&mut self, space: Hold, name: Name, src: In) -> Res<Next> {
        let value = self.fetch(src);
        let name = self.name(name);
        if let object @ Value::Instance(_) = self.reg(space.0).clone()
            && let Some(hook) = super::hooks::hook(&mut self.cx(), &object, names::setitem())
        {
            let args = vec![Value::str(name.as_str()), value];
            return self.start(hook, args, Vec::new(), RetTo::Nothing);
        }
        if let Some(space) = self.space(space) {
            space.set_name(name.as_str(), value, self.gil);
        }
        Ok(Next::On)
    }

    /// `Annotate`
    pub(super) fn annotate(&mut self, space: Hold, name: Name, src: In) -> Res<Next> {
        let value = self.fetch(src);
        if let Some(space) = self.space(space) {
            let all = names::annotations().as_str();
            let dict = match space.get(self.gil).get_name(all, self.gil).cloned() {
                Some(dict) => dict,
                None => {
                    let made = Value::from(Dict::default());
                    space.get_mut(self.gil).push_name(all, made.clone());
                    made
                }
            };
            self.note(&dict, name, value);
        }
        Ok(Next::On)
    }

    /// `AnnotateGlobal`
    pub(super) fn annotate_global(&mut self, name: Name, src: In) -> Res<Next> {
        let value = self.fetch(src);
        let (module, all) = (self.module(), names::annotations());
        let dict = match self.world.global(module, all).cloned() {
            Some(dict) => dict,
            None => {
                let made = Value::from(Dict::default());
                self.world.set_global(module, all, made.clone());
                made
            }
        };
        self.note(&dict, name, value);
        Ok(Next::On)
    }

    /// Notes an annotation.
    fn note(&mut self, annotations: &Value, name: Name, value: Value) {
        let Value::Dict(dict) = annotations else { return };
        let name = self.name(name);
        dict.set_name(name.as_str(), value, self.gil);
    }

    /// `DelName`
    pub(super) fn del_name(&mut self, space: Hold, name: Name) -> Res<Next> {
        let name = self.name(name);
        if let Some(space) = self.space(space)
            && space.remove_name(name.as_str(), self.gil).is_some()
        {
            return Ok(Next::On);
        }
        raise(ExcKind::NameError, format!("name '{name}' is not defined"))
    }

    /// `LoadBuiltin`
    pub(super) fn load_builtin(&mut self, dst: Out, name: Name) -> Res<Next> {
        let name = self.name(name);
        match self.world.builtins.get(&name).cloned() {
            Some(value) => {
                self.set(dst.0, value);
                Ok(Next::On)
            }
            None => raise(ExcKind::NameError, format!("name '{name}' is not defined")),
        }
    }

    /// What `locals()` is to give: see [`super::native::Step::Locals`].
    pub(super) fn locals(&mut self) -> Value {
        if self.t.frames.is_empty() || self.code().flags.module {
            return Value::None;
        }
        if self.code().flags.class_body {
            return self.reg(0).clone();
        }
        let code =
            Arc::clone(&self.program.codes[self.t.frames[self.t.frames.len() - 1].code as usize]);
        let mut found: Vec<(Symbol, Value)> = Vec::new();
        for (at, &name) in code.local_names.iter().enumerate() {
            found.push((name, self.reg(at as u8).clone()));
        }
        if let Some(Value::Func(func)) = code.closure.map(|at| self.reg(at).clone()) {
            let cells = func.get(self.gil).cells.iter().cloned();
            found.extend(code.free_names.iter().copied().zip(cells.map(Value::Cell)));
        }
        let mut dict = Dict::default();
        for (name, value) in found {
            let value = match &value {
                Value::Cell(cell) => cell.get(self.gil).value.clone(),
                _ => value,
            };
            if value.is_unset() || !is_identifier(name.as_str()) {
                continue;
            }
            dict.push_name(name.as_str(), value);
        }
        Value::from(dict)
    }
}

/// Whether a register's name is one that scripts can write; the machine's own are not.
fn is_identifier(name: &str) -> bool {
    name.chars().next().is_some_and(|c| c == '_' || c.is_alphabetic())
}
