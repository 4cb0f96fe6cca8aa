//! Calls: of anything callable, with any arguments.
//!
//! Lives here: the general call, construction of instances, returns. May use: `object`,
//! its siblings. Deliberately absent: binding of arguments to parameters (bind.rs); the fast
//! paths of plain calls (run.rs).

use super::frame::{Frame, RetTo};
use super::hooks::function_of;
use super::names;
use super::native::{Cx, NativeFn, Params, Step, Then};
use super::program::Entry;
use super::quick;
use super::steps::{Delivered, Go, Next, Vm};
use super::window::grow;
use crate::base::Symbol;
use crate::bytecode::{CallRun, K, Out, Proto, Run};
use crate::object::misc::Misc;
use crate::object::shape::ShapeId;
use crate::object::{
    CellBox, Class, Dict, ExcKind, Func, GenState, Instance, Kind, Method, Namespace, NativeId,
    Raise, Ref, Res, Value, put, raise,
};
use smallvec::SmallVec;

/// The exception of a recursion without end.
#[cold]
pub(super) fn too_deep() -> Box<Raise> {
    Box::new(Raise::New(ExcKind::RecursionError, "maximum recursion depth exceeded".into()))
}

impl Vm<'_> {
    /// `Call`, when the callee is not simply a script function.
    pub(super) fn call(&mut self, dst: Out, args: CallRun) -> Res<Next> {
        let callee = self.reg(args.base).take();
        let first = args.base + 1;
        match &callee {
            Value::Native(id) => {
                if id.is_method() {
                    let at = self.base() + first as usize;
                    let this = (args.argc > 0).then(|| self.t.stack[at].clone());
                    self.check_receiver(*id, this.as_ref())?;
                }
                let given = u16::from(args.argc);
                return self.call_native_in_place(id.row(), first, given, RetTo::Reg(dst.0));
            }
            Value::Class(class) => {
                let at = self.base() + first as usize;
                let given = &mut self.t.stack[at..at + args.argc as usize];
                if let Some(made) = quick::made(class, given, &mut self.world.heap, self.gil) {
                    for arg in given {
                        put(arg, Value::Unset);
                    }
                    self.set(dst.0, made);
                    return Ok(Next::On);
                }
                if let Some((code, shape)) = self.plain_constructor(class, args.argc) {
                    return self.construct_in_place(class.clone(), shape, code, dst, args);
                }
                // A built-in type: its `__new__` finds the class where the callee stands.
                let flags = class.get(self.gil).flags;
                if !flags.script
                    && !flags.exception
                    && let Some(Value::Native(id)) = class.lookup(super::names::new(), self.gil)
                    && class.get(self.gil).layout != Kind::Object
                    && let native = &self.world.natives[id.row() as usize]
                    && (matches!(native.params, Params::Positional { .. } | Params::Any)
                        || matches!(native.run, NativeFn::Ready(_)))
                {
                    let id = id.row();
                    *self.reg(args.base) = callee;
                    let given = u16::from(args.argc) + 1;
                    return self.call_native_in_place(id, args.base, given, RetTo::Reg(dst.0));
                }
            }
            Value::Func(func) => {
                if let Some(code) = self.with_defaults(func, args) {
                    let (base, closure) =
                        (self.base() + first as usize, self.program.entries[code as usize].closure);
                    let next = self.push_frame(code, base, RetTo::Reg(dst.0))?;
                    if closure != Entry::NO_CLOSURE {
                        put(&mut self.t.stack[base + closure as usize], callee);
                    }
                    return Ok(next);
                }
            }
            Value::Method(method) => {
                // The object slides in before the arguments, where the callee stood.
                if let Value::Func(func) = &method.func {
                    let entry = &self.program.entries[func.get(self.gil).code as usize];
                    let simple = entry.argc == u16::from(args.argc) + 1;
                    if simple && entry.closure == Entry::NO_CLOSURE {
                        let code = func.get(self.gil).code;
                        *self.reg(args.base) = method.this.clone();
                        let base = self.base() + args.base as usize;
                        return self.push_frame(code, base, RetTo::Reg(dst.0));
                    }
                }
            }
            Value::Instance(object) => {
                if let Some(Value::Func(method)) = function_of(&callee, names::call(), self.gil)
                    && let code = method.get(self.gil).code
                    && let entry = &self.program.entries[code as usize]
                    && entry.argc == u16::from(args.argc) + 1
                    && entry.closure == Entry::NO_CLOSURE
                {
                    *self.reg(args.base) = callee;
                    let base = self.base() + args.base as usize;
                    return self.push_frame(code, base, RetTo::Reg(dst.0));
                }
                // A native `__call__` finds the object where the callee stands.
                if let Some(row) = self.native_call(object)
                    && matches!(self.world.natives[row as usize].params, Params::Any)
                {
                    *self.reg(args.base) = callee;
                    let given = u16::from(args.argc) + 1;
                    return self.call_native_in_place(row, args.base, given, RetTo::Reg(dst.0));
                }
            }
            _ => {}
        }
        let given = self.take_run(first, args.argc);
        self.start(callee, given, Vec::new(), RetTo::Reg(dst.0))
    }

    /// Calls a value and lets the result go to `ret`.
    pub(super) fn start(
        &mut self,
        callee: Value,
        args: Vec<Value>,
        kwargs: Vec<(Symbol, Value)>,
        ret: RetTo,
    ) -> Res<Next> {
        self.go(Go::Step(Step::Call { callee, args, kwargs, then: Then::Return }, ret))
    }

    /// Calls what a step brings.
    pub(super) fn then_call(
        &mut self,
        callee: Step,
        args: Vec<Value>,
        kwargs: Vec<(Symbol, Value)>,
        ret: RetTo,
    ) -> Res<Next> {
        if let Step::Return(callee) = callee {
            return self.start(callee, args, kwargs, ret);
        }
        fn call_it(_: &mut Cx<'_>, args: &mut [Value], callee: Res) -> Res<Step> {
            Ok(Step::call(callee?, args.iter_mut().map(Value::take).collect()))
        }
        self.t.pending.push(super::thread::Pending {
            then: Then::Half(call_it, args),
            ret,
            callee: true,
        });
        self.go(Go::Step(callee, RetTo::Then))
    }

    /// `CallKw`
    pub(super) fn call_kw(&mut self, dst: Out, args: CallRun, names: K) -> Res<Next> {
        let names = self.names(names);
        if let Some((code, closure)) = self.in_order(args, &names) {
            let func = self.reg(args.base).take();
            let base = self.base() + args.base as usize + 1;
            let next = self.push_frame(code, base, RetTo::Reg(dst.0))?;
            if closure != Entry::NO_CLOSURE {
                put(&mut self.t.stack[base + closure as usize], func);
            }
            return Ok(next);
        }
        let callee = self.reg(args.base).take();
        let mut given = self.take_run(args.base + 1, args.argc);
        let values = given.split_off(given.len() - names.len());
        self.start(callee, given, names.into_iter().zip(values).collect(), RetTo::Reg(dst.0))
    }

    /// Brings the arguments of a call with keywords into the order of the parameters, where the
    /// callee is a script function with just these: its code, and the register of its closure.
    fn in_order(&mut self, args: CallRun, names: &[Symbol]) -> Option<(u32, u16)> {
        let base = self.base();
        let Value::Func(func) = &self.t.stack[base + args.base as usize] else { return None };
        let code = func.get(self.gil).code;
        let entry = &self.program.entries[code as usize];
        if entry.argc != u16::from(args.argc) {
            return None;
        }
        let params = &self.program.codes[code as usize].params;
        let positional = args.argc as usize - names.len();
        let open = positional.max(params.posonly as usize);
        let mut places: SmallVec<[usize; 8]> = SmallVec::new();
        for name in names {
            let place = open + params.names.get(open..)?.iter().position(|known| known == name)?;
            if places.contains(&place) {
                return None;
            }
            places.push(place);
        }
        let closure = entry.closure;
        let first = base + args.base as usize + 1;
        let given = &mut self.t.stack[first..first + args.argc as usize];
        let mut values: SmallVec<[Value; 8]> =
            given[positional..].iter_mut().map(Value::take).collect();
        for (place, value) in places.into_iter().zip(values.drain(..)) {
            given[place] = value;
        }
        Some((code, closure))
    }

    /// Brings defaults behind the arguments of a call that gives too few of them and no keywords:
    /// the code to run.
    fn with_defaults(&mut self, func: &Ref<Func>, args: CallRun) -> Option<u32> {
        let func = func.get(self.gil);
        let (given, wanted) = (args.argc as usize, self.program.entries[func.code as usize].argc);
        let missing =
            usize::from(wanted).checked_sub(given).filter(|_| wanted != Entry::COMPLEX)?;
        let defaults = func.defaults.get(func.defaults.len().checked_sub(missing)?..)?;
        let first = self.base() + args.base as usize + 1 + given;
        for (slot, default) in self.t.stack.get_mut(first..)?.iter_mut().zip(defaults) {
            put(slot, default.clone());
        }
        Some(func.code)
    }

    /// The names in a constant.
    pub(super) fn names(&self, k: K) -> Vec<Symbol> {
        match self.code().consts.get(k.0 as usize) {
            Some(crate::bytecode::Const::Names(names)) => names.to_vec(),
            _ => Vec::new(),
        }
    }

    /// `CallSpread`
    pub(super) fn call_spread(&mut self, dst: Out, args: CallRun) -> Res<Next> {
        let callee = self.reg(args.base).take();
        let given = match self.reg(args.base + 1).take() {
            Value::Tuple(tuple) => tuple.items.to_vec(),
            Value::List(list) => list.get(self.gil).items.clone(),
            _ => Vec::new(),
        };
        let mut kwargs = Vec::new();
        if args.argc > 1
            && let Value::Dict(dict) = self.reg(args.base + 2).take()
        {
            for entry in dict.get(self.gil).iter() {
                let key = match &entry.key {
                    Value::Instance(key) => crate::object::special::native_in(key, self.gil),
                    key => Some(key),
                };
                match key {
                    Some(Value::Str(name)) => {
                        kwargs.push((Symbol::new(name.as_str()), entry.value.clone()));
                    }
                    _ => return raise(ExcKind::TypeError, "keywords must be strings"),
                }
            }
        }
        self.start(callee, given, kwargs, RetTo::Reg(dst.0))
    }

    /// Room for the frame that the running one is about to call; the op at work is done again.
    #[cold]
    #[inline(never)]
    pub(super) fn make_room(&mut self) -> Res<Next> {
        if self.t.frames.len() >= self.world.recursion_limit {
            // As after the op: that is where a traceback looks.
            if let Some(frame) = self.t.frames.last_mut() {
                frame.pc += 1;
            }
            return Err(too_deep());
        }
        let base = self.base() as u32;
        grow(&mut self.t.stack, base);
        Ok(Next::On)
    }

    /// Pushes a frame of a script function whose arguments stand in its window already.
    pub(super) fn push_frame(&mut self, code: u32, base: usize, ret: RetTo) -> Res<Next> {
        if self.t.frames.len() >= self.world.recursion_limit {
            return Err(too_deep());
        }
        let entry = &self.program.entries[code as usize];
        if self.t.stack.len() < base + 256 {
            grow(&mut self.t.stack, base as u32);
        }
        for at in entry.params..entry.locals {
            put(&mut self.t.stack[base + at as usize], Value::Unset);
        }
        let base = base as u32;
        self.t.frames.push(Frame { code, pc: 0, base, ret, generator: false });
        Ok(Next::Reload)
    }

    /// Where the window of a frame on top of the running one begins.
    pub(super) fn top(&self) -> usize {
        self.t.frames.last().map_or(0, |frame| {
            frame.base as usize + self.program.entries[frame.code as usize].registers as usize
        })
    }

    /// Calls any value. `None`: a frame was pushed; a step: go on with it, its result goes to `ret`.
    pub(super) fn call_value(
        &mut self,
        mut callee: Value,
        mut args: Vec<Value>,
        kwargs: Vec<(Symbol, Value)>,
        ret: RetTo,
    ) -> Res<Option<Step>> {
        let mut bound = false;
        for _ in 0..self.world.recursion_limit {
            callee = match callee {
                Value::Func(func) => {
                    self.push_function(func, args, kwargs, ret)?;
                    return Ok(None);
                }
                Value::Method(method) => {
                    args.insert(0, method.this.clone());
                    bound = true;
                    method.func.clone()
                }
                Value::Native(id) => {
                    if !bound && id.is_method() {
                        self.check_receiver(id, args.first())?;
                    }
                    return self.call_native(id.row(), args, kwargs).map(Some);
                }
                Value::Class(class) => return self.construct(class, args, kwargs).map(Some),
                Value::Instance(ref object) => {
                    if let Some(row) = self.native_call(object) {
                        args.insert(0, callee);
                        return self.call_native(row, args, kwargs).map(Some);
                    }
                    match super::attr::special(&mut self.cx(), &callee, super::names::call()) {
                        Some(method) => method,
                        None => return self.not_callable(&callee),
                    }
                }
                Value::Misc(ref misc) => match misc.get(self.gil) {
                    Misc::StaticMethod(func) => func.clone(),
                    Misc::ClassMethod(Value::Native(_)) => {
                        match super::attr::special(&mut self.cx(), &callee, super::names::call()) {
                            Some(method) => method,
                            None => return self.not_callable(&callee),
                        }
                    }
                    _ => return self.not_callable(&callee),
                },
                _ => return self.not_callable(&callee),
            };
        }
        // An instance whose `__call__` is an instance whose `__call__` is ...
        Err(too_deep())
    }

    /// The row of an instance's `__call__`, if it is a native's.
    fn native_call(&self, object: &Ref<Instance>) -> Option<u64> {
        match object.get(self.gil).class.lookup(super::names::call(), self.gil)? {
            Value::Native(id) if id.is_method() => Some(id.row()),
            _ => None,
        }
    }

    /// Whether a method of a built-in type that is called through the type is called with an object
    /// of it.
    fn check_receiver(&self, id: NativeId, this: Option<&Value>) -> Res<()> {
        let owner = self.world.heap.owner_of(id);
        if let Some(this) = this
            && self.world.heap.class_of(this, self.gil).is_subclass(owner, self.gil)
        {
            return Ok(());
        }
        super::refusals::wrong_receiver(self.world, id, this, self.gil)
    }

    fn not_callable<T>(&self, callee: &Value) -> Res<T> {
        let message = format!("'{}' object is not callable", self.type_name(callee));
        raise(ExcKind::TypeError, message)
    }

    pub(super) fn push_function(
        &mut self,
        func: Ref<Func>,
        args: Vec<Value>,
        kwargs: Vec<(Symbol, Value)>,
        ret: RetTo,
    ) -> Res<()> {
        let base = self.top();
        if self.t.stack.len() < base + 256 {
            grow(&mut self.t.stack, base as u32);
        }
        let code = func.get(self.gil).code;
        let entry = &self.program.entries[code as usize];
        let closure = entry.closure;
        if kwargs.is_empty() && usize::from(entry.argc) == args.len() {
            for (at, arg) in args.into_iter().enumerate() {
                put(&mut self.t.stack[base + at], arg);
            }
        } else {
            let spec = &self.program.codes[code as usize].params;
            let bound = super::bind::bind(spec, &func, args, kwargs, self.gil)?;
            for (at, arg) in bound.into_iter().enumerate() {
                put(&mut self.t.stack[base + at], arg);
            }
        }
        if let Err(raised) = self.push_frame(code, base, ret) {
            let params = self.program.entries[code as usize].params;
            for at in 0..params {
                put(&mut self.t.stack[base + at as usize], Value::Unset);
            }
            return Err(raised);
        }
        if closure != Entry::NO_CLOSURE {
            put(&mut self.t.stack[base + closure as usize], Value::Func(func));
        }
        Ok(())
    }

    // ---- construction ----

    /// The code of `__init__` and the shape, if constructing is nothing but making an instance and
    /// calling a script's `__init__` with just these arguments.
    fn plain_constructor(&self, class: &Ref<Class>, argc: u8) -> Option<(u32, ShapeId)> {
        let body = class.get(self.gil);
        let epoch = self.world.heap.epoch;
        let code = match body.maker.get() {
            Some((at, code)) if at == epoch => code,
            _ => {
                let flags = body.flags;
                if !flags.script || flags.exception || body.layout != Kind::Object || flags.new {
                    return None;
                }
                let init = class.lookup(super::names::init(), self.gil)?;
                let Value::Func(init) = init else { return None };
                let code = init.get(self.gil).code;
                body.maker.set(Some((epoch, code)));
                code
            }
        };
        let plain = self.program.entries[code as usize].argc == u16::from(argc) + 1;
        plain.then_some((code, body.shape))
    }

    fn construct_in_place(
        &mut self,
        class: Ref<Class>,
        shape: ShapeId,
        code: u32,
        dst: Out,
        args: CallRun,
    ) -> Res<Next> {
        let has_del = class.get(self.gil).flags.del;
        let closure = self.program.entries[code as usize].closure;
        let init = match closure {
            Entry::NO_CLOSURE => None,
            _ => class.lookup(super::names::init(), self.gil).cloned(),
        };
        let mut object = Instance::new(class, shape);
        object.has_del = has_del;
        let object = Value::from(object);
        let at = self.base() + args.base as usize;
        // The instance waits where the callee stood; the arguments make room for `self`.
        let end = at + 2 + args.argc as usize;
        if self.t.stack.len() < end {
            grow(&mut self.t.stack, at as u32 + 1);
        }
        self.t.stack[at + 1..end].rotate_right(1);
        put(&mut self.t.stack[at + 1], object.clone());
        put(&mut self.t.stack[at], object);
        let next = self.push_frame(code, at + 1, RetTo::Init { dst: dst.0, at: args.base })?;
        if let Some(init) = init {
            put(&mut self.t.stack[at + 1 + closure as usize], init);
        }
        Ok(next)
    }

    /// Calls a class.
    fn construct(
        &mut self,
        class: Ref<Class>,
        args: Vec<Value>,
        kwargs: Vec<(Symbol, Value)>,
    ) -> Res<Step> {
        let call = match &class.get(self.gil).meta {
            Some(meta) => meta.lookup(super::names::call(), self.gil).cloned(),
            None => None,
        };
        match call {
            Some(func @ Value::Func(_)) => {
                let callee = Value::from(Method { func, this: Value::Class(class) });
                Ok(Step::Call { callee, args, kwargs, then: Then::Return })
            }
            _ => super::construct::construct(&mut self.cx(), class, args, kwargs),
        }
    }

    // ---- returns ----

    /// `Return` and `ReturnNone` to anything but a plain call.
    pub(super) fn return_from(&mut self, src: Option<crate::bytecode::In>) -> Res<Next> {
        let value = src.map_or(Value::None, |src| self.reg(src.0).take());
        let (first, locals) = (self.base(), self.entry().locals as usize);
        for local in &mut self.t.stack[first..first + locals] {
            put(local, Value::Unset);
        }
        self.return_value(value)
    }

    fn return_value(&mut self, value: Value) -> Res<Next> {
        let Some(frame) = self.t.frames.pop() else { return Ok(Next::Finished) };
        if !frame.generator {
            return match frame.ret {
                RetTo::Operator => match self.answered(value)? {
                    Delivered::Next(next) => Ok(next),
                    Delivered::Step(step, ret) => self.go(Go::Step(step, ret)),
                },
                ret => self.go(Go::Deliver(value, ret)),
            };
        }
        if let Some(generator) = self.t.generators.pop() {
            generator.alter(self.gil).state = GenState::Finished;
        }
        match frame.ret {
            RetTo::Next(_) => {
                self.end_loop();
                Ok(Next::Reload)
            }
            RetTo::Delegate(dst) => {
                self.end_delegation(dst, value);
                Ok(Next::Reload)
            }
            ret => {
                let stop = match value {
                    Value::None => Raise::Bare(ExcKind::StopIteration),
                    value => Raise::With(ExcKind::StopIteration, vec![value]),
                };
                self.go(Go::Fail(Box::new(stop), ret))
            }
        }
    }

    /// `MakeFunction`
    pub(super) fn make_function(&mut self, dst: Out, args: Run, proto: Proto) -> Res<Next> {
        let program = self.program;
        let here = self.t.frames.last().map_or(0, |frame| frame.code as usize);
        let proto = &program.codes[here].functions[proto.0 as usize];
        let code = program.units[here] + proto.code;
        let made = &program.codes[code as usize];
        let mut defaults = self.take_run(args.base, args.len);
        let mut given = defaults.split_off(proto.defaults as usize);
        let annotations = given.split_off(proto.kw_defaults.len());
        let mut kw_defaults = Vec::new();
        if !given.is_empty() {
            kw_defaults.resize(made.params.kwonly as usize, Value::Unset);
            for (&at, value) in proto.kw_defaults.iter().zip(given) {
                kw_defaults[at as usize] = value;
            }
        }
        let mut cells = Vec::with_capacity(proto.captures.len());
        for capture in &proto.captures {
            cells.push(self.capture(*capture));
        }
        let mut attrs = Namespace::default();
        // Without one, `__doc__` is None anyway.
        if let Some(doc) = &made.doc {
            attrs.set(super::names::doc(), Value::str(doc));
        }
        if !annotations.is_empty() {
            let dict = Dict::of_names(proto.annotations.iter().copied().zip(annotations));
            attrs.set(super::names::annotations(), Value::from(dict));
        }
        let names = &mut self.world.function_names;
        if names.len() <= code as usize {
            names.resize(program.codes.len(), None);
        }
        let (name, qualname) = names[code as usize].get_or_insert_with(|| {
            let name = Value::str(made.name.as_str());
            let same = &*made.qualname == made.name.as_str();
            (name.clone(), if same { name } else { Value::str(&made.qualname) })
        });
        let func = Func {
            code,
            module: self.program.entries[here].module,
            qualname: qualname.clone(),
            name: name.clone(),
            defaults,
            kw_defaults,
            cells: cells.into(),
            attrs,
        };
        self.set(dst.0, Value::from(func));
        Ok(Next::On)
    }

    fn capture(&mut self, capture: crate::bytecode::Capture) -> Ref<CellBox> {
        use crate::bytecode::Capture;
        let found = match capture {
            Capture::Local(register) => self.reg(register).clone(),
            Capture::Spill(register, index) => match self.reg(register).clone() {
                Value::List(list) => list.get(self.gil).items[index as usize].clone(),
                _ => Value::Unset,
            },
            Capture::Free(index) => {
                let closure = self.entry().closure as u8;
                match self.reg(closure).clone() {
                    Value::Func(func) => {
                        return func.get(self.gil).cells[index as usize].clone();
                    }
                    _ => Value::Unset,
                }
            }
        };
        match found {
            Value::Cell(cell) => cell,
            value => Ref::new(CellBox { value }),
        }
    }
}
