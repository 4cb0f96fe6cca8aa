//! Method calls that the inline cache does not answer.
//!
//! Lives here: finding a method, before its arguments or after them, and calling it. May use:
//! `object`, its siblings. Deliberately absent: the fast path (run.rs); calls of any value
//! (calls.rs).

use super::cache::Found;
use super::frame::RetTo;
use super::native::Step;
use super::program::Entry;
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{Cache, CallRun, Name, Num, Out};
use crate::object::misc::Misc;
use crate::object::{Res, Value};

impl Vm<'_> {
    /// `CallMethod`, when the cache does not know the way.
    pub(super) fn call_method(
        &mut self,
        dst: Out,
        args: CallRun,
        name: Name,
        cache: Cache,
    ) -> Res<Next> {
        let name = self.name(name);
        let receiver = self.reg(args.base + 1).clone();
        if let Some((func, found)) = self.method_of(&receiver, name) {
            self.remember(&receiver, name, cache, found);
            drop(receiver);
            if let Value::Native(id) = func {
                let given = u16::from(args.argc) + 1;
                return self.call_native_in_place(
                    id.row(),
                    args.base + 1,
                    given,
                    RetTo::Reg(dst.0),
                );
            }
            let given = self.take_run(args.base + 1, args.argc + 1);
            return self.start(func, given, Vec::new(), RetTo::Reg(dst.0));
        }
        // Some attribute that is no method of the class: look it up, then call it.
        self.remember_attr(&receiver, name, cache, true);
        self.reg(args.base + 1).take();
        let given = self.take_run(args.base + 2, args.argc);
        let step = super::attr::get(&mut self.cx(), &receiver, name)
            .map_err(|raised| self.without_callee(raised))?;
        self.then_call(step, given, Vec::new(), RetTo::Reg(dst.0))
    }

    /// `FindMethod`, when the cache does not know the way.
    pub(super) fn find_method(
        &mut self,
        callee: Out,
        argc: Num,
        name: Name,
        cache: Cache,
    ) -> Res<Next> {
        let name = self.name(name);
        let receiver = self.reg(callee.0 + 1).clone();
        if let Some((func, found)) = self.method_of(&receiver, name) {
            self.remember(&receiver, name, cache, found);
            let found = match found {
                Found::Code(code)
                    if self.program.entries[code as usize].argc == u16::from(argc.0) + 1 =>
                {
                    Value::Int(code.into())
                }
                _ => func,
            };
            self.set(callee.0, found);
            return Ok(Next::On);
        }
        self.remember_attr(&receiver, name, cache, true);
        // An empty register may hold a number that nobody needs any more.
        self.set(callee.0, Value::Unset);
        self.reg(callee.0 + 1).take();
        let step = super::attr::get(&mut self.cx(), &receiver, name)?;
        drop(receiver);
        match step {
            Step::Return(value) => {
                self.set(callee.0 + 1, value);
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, RetTo::Reg(callee.0 + 1))),
        }
    }

    /// `FindSuper`
    pub(super) fn find_super(&mut self, callee: Out, argc: Num, name: Name) -> Res<Next> {
        let name = self.name(name);
        let at = self.base() + callee.0 as usize;
        if let [Value::Class(class), Value::Instance(object)] = &self.t.stack[at..at + 2]
            && name != super::names::class()
        {
            let of = &object.get(self.gil).class;
            let found = match of.lookup_after(class, name, self.gil) {
                Some(Value::Func(func)) => {
                    let code = func.get(self.gil).code;
                    let entry = &self.program.entries[code as usize];
                    let plain =
                        entry.closure == Entry::NO_CLOSURE && entry.argc == u16::from(argc.0) + 1;
                    Some(if plain { Value::Int(code.into()) } else { Value::Func(func.clone()) })
                }
                Some(Value::Native(id)) if id.is_method() => Some(Value::Native(*id)),
                _ => None,
            };
            if let Some(found) = found {
                self.set(callee.0, found);
                return Ok(Next::On);
            }
        }
        let (class, object) = (self.reg(callee.0).take(), self.reg(callee.0 + 1).take());
        let proxy = super::classes::make_super(&mut self.cx(), class, object)?;
        let step = super::attr::get(&mut self.cx(), &proxy, name)?;
        self.go(Go::Step(step, RetTo::Reg(callee.0 + 1)))
    }

    /// `CallMethod` whose cache knows a native that is not atomic or takes named parameters.
    pub(super) fn call_native_method(&mut self, dst: Out, args: CallRun, row: u32) -> Res<Next> {
        let given = u16::from(args.argc) + 1;
        self.call_native_in_place(row.into(), args.base + 1, given, RetTo::Reg(dst.0))
    }

    /// The function a method call calls with the receiver before its arguments, and what a cache
    /// may remember; `None` if the attribute is anything else.
    fn method_of(&mut self, receiver: &Value, name: Symbol) -> Option<(Value, Found)> {
        match receiver {
            Value::Instance(instance) => {
                let class = &instance.get(self.gil).class;
                if class.get(self.gil).flags.getattribute
                    || super::own::has(&self.world.heap, self.gil, instance, name)
                {
                    return None;
                }
                // What is in a dict changes without a change of shape.
                let shape = instance.get(self.gil).shape;
                let by_dict = self.world.heap.shapes.dict_field(shape).is_some();
                match class.lookup(name, self.gil)? {
                    Value::Func(func) => {
                        let code = func.get(self.gil).code;
                        let plain = !by_dict
                            && self.program.entries[code as usize].closure == Entry::NO_CLOSURE;
                        let found = match class.locate(name, self.gil) {
                            _ if plain => Found::Code(code),
                            Some((owner, at)) if !by_dict => {
                                Found::Bound { owner: owner as u32, at: at as u32 }
                            }
                            _ => Found::Nothing,
                        };
                        Some((Value::Func(func.clone()), found))
                    }
                    Value::Native(id) if id.is_method() => {
                        let found = Found::Native(id.row() as u32);
                        Some((Value::Native(*id), if by_dict { Found::Nothing } else { found }))
                    }
                    Value::Instance(memo) if super::attr::binds_itself(memo, self.gil) => {
                        Some((Value::Instance(memo.clone()), Found::Nothing))
                    }
                    _ => None,
                }
            }
            Value::Module(_) | Value::Class(_) => None,
            Value::Misc(misc)
                if matches!(misc.get(self.gil), Misc::Super { .. } | Misc::Local(_)) =>
            {
                None
            }
            Value::Func(_) => None,
            other => match self.world.heap.class_of(other, self.gil).lookup(name, self.gil)? {
                Value::Native(id) if id.is_method() => {
                    Some((Value::Native(*id), Found::Native(id.row() as u32)))
                }
                _ => None,
            },
        }
    }
}
