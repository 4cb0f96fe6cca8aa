//! Attributes: look-up with descriptors, setting, deleting.
//!
//! Lives here: the general ways, `get`, `set`, `delete`, `special`, and the attribute ops that
//! missed their cache. May use: `object`, its siblings.
//! Deliberately absent: what attributes built-in types have (`builtins` fills their classes).

use super::cache::{Found, InlineCache};
use super::class_attr::Weight;
use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step, Then};
use super::own;
use super::quick;
pub use super::refusals::{no_accessor, no_attribute};
use super::refusals::{no_getter, no_member, no_place};
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{Cache, In, Name, Out};
use crate::object::misc::Misc;
use crate::object::{
    Class, ClassFlags, Dict, ExcKind, Gil, Instance, Kind, Method, Raise, Ref, Res, Role, Value,
    put, raise,
};

impl Vm<'_> {
    /// `GetAttr` that missed.
    pub(super) fn get_attr(&mut self, dst: Out, obj: In, name: Name, cache: Cache) -> Res<Next> {
        let place = (name, self.entry().caches as usize + cache.0 as usize);
        let object = self.fetch(obj);
        match quick::known(self.world, self.program, &self.t.frames, &object, place, self.gil) {
            Found::Nothing => {}
            Found::Getter(code) => return self.enter_getter(dst, object, code),
            found => {
                if let Some(value) = quick::attribute(self.world, &object, found, self.gil) {
                    self.set(dst.0, value);
                    return Ok(Next::On);
                }
            }
        }
        let name = self.name(name);
        self.remember_attr(&object, name, cache, false);
        let step = get(&mut self.cx(), &object, name)?;
        drop(object);
        match step {
            Step::Return(value) => {
                self.set(dst.0, value);
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, RetTo::Reg(dst.0))),
        }
    }

    /// `GetAttr` of a property whose code is known.
    fn enter_getter(&mut self, dst: Out, object: Value, code: u32) -> Res<Next> {
        let base = self.top();
        let next = self.push_frame(code, base, RetTo::Reg(dst.0))?;
        put(&mut self.t.stack[base], object);
        Ok(next)
    }

    /// `SetAttr` that missed.
    pub(super) fn set_attr(
        &mut self,
        obj: In,
        value: Value,
        name: Name,
        cache: Cache,
    ) -> Res<Next> {
        let name = self.name(name);
        let object = self.fetch(obj);
        if let Value::Instance(instance) = &object {
            let body = instance.get(self.gil);
            let flags = body.class.get(self.gil).flags;
            let shape = body.shape;
            let hides = || {
                (flags.data_descriptor || flags.exception)
                    && body.class.lookup(name, self.gil).is_some()
            };
            let attr = match super::slots::field(&body.class, name, self.gil) {
                None if flags.slots || hides() => None,
                slot => Some(slot.unwrap_or(name)),
            };
            if let Some(attr) = attr
                && !flags.setattr
                && (flags.script || flags.exception)
                && name != names::class()
                && name != names::dict()
                && name != names::weakref()
                && self.world.heap.shapes.dict_field(shape).is_none()
            {
                let (found, field) = match self.world.heap.shapes.field(shape, attr) {
                    Some(field) => (Found::Field(field), field),
                    None => {
                        let grown = self.world.heap.shapes.with(shape, attr);
                        let field = self.world.heap.shapes.names(grown).len() as u32 - 1;
                        instance.get_mut(self.gil).shape = grown;
                        (Found::Add(grown, field), field)
                    }
                };
                let at = self.entry().caches as usize + cache.0 as usize;
                let epoch = self.world.heap.epoch;
                self.world.caches[at] = InlineCache::new(shape, epoch, found);
                put(instance.get_mut(self.gil).field_mut(field as usize), value);
                return Ok(Next::On);
            }
        }
        let step = set(&mut self.cx(), &object, name, value)?;
        self.go(Go::Step(step, RetTo::Nothing))
    }

    /// `DelAttr`
    pub(super) fn del_attr(&mut self, obj: In, name: Name) -> Res<Next> {
        let name = self.name(name);
        let object = self.fetch(obj);
        let step = delete(&mut self.cx(), &object, name)?;
        self.go(Go::Step(step, RetTo::Nothing))
    }
}

/// What a class attribute becomes when it is read through an object of the class: functions are
/// bound, properties called.
pub(super) fn bind(cx: &mut Cx<'_>, found: Value, object: &Value, class: &Ref<Class>) -> Res<Step> {
    match &found {
        Value::Native(id) if !id.is_method() => Ok(Step::Return(found)),
        Value::Func(_) | Value::Native(_) => {
            let this = object.clone();
            Ok(Step::Return(Value::from(Method { func: found, this })))
        }
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Property { get, .. } => {
                let get = get.clone();
                if get.is_none() {
                    return no_getter(cx, &found, class);
                }
                Ok(Step::call(get, vec![object.clone()]))
            }
            Misc::Getset { get, .. } => Ok(Step::call(get.clone(), vec![object.clone()])),
            Misc::Member(member) => {
                let name = member.name;
                match super::slots::read(cx, misc, object)? {
                    Some(step) => Ok(step),
                    None => no_attribute(cx, object, name),
                }
            }
            Misc::StaticMethod(func) => Ok(Step::Return(func.clone())),
            Misc::ClassMethod(func) => {
                let this = Value::Class(class.clone());
                Ok(Step::Return(Value::from(Method { func: func.clone(), this })))
            }
            _ => Ok(Step::Return(found)),
        },
        Value::Instance(instance) if binds_itself(instance, cx.gil) => {
            let this = object.clone();
            Ok(Step::Return(Value::from(Method { func: found, this })))
        }
        Value::Instance(_) => match special(cx, &found, names::get()) {
            Some(get) => Ok(Step::call(get, vec![object.clone(), Value::Class(class.clone())])),
            None => Ok(Step::Return(found)),
        },
        _ => Ok(Step::Return(found)),
    }
}

/// A property is called `name` in its class.
pub fn name_property(property: Value, called: Value, gil: &mut Gil) {
    if let Value::Misc(misc) = property
        && let Misc::Property { name, .. } = misc.alter(gil)
    {
        let old = std::mem::replace(name, called);
        drop(old);
    }
}

/// Whether a class attribute is bound as a function is, though it is an instance: a function with
/// a memory (`functools.lru_cache`).
pub(super) fn binds_itself(found: &Ref<Instance>, gil: &Gil) -> bool {
    let class = &found.get(gil).class;
    class.get(gil).layout == Kind::Memo
        && matches!(class.lookup(names::get(), gil), Some(Value::Native(_)))
}

/// Whether a class attribute goes before an instance's own attributes.
pub(super) fn is_data_descriptor(cx: &Cx<'_>, found: &Value) -> bool {
    match found {
        Value::Misc(misc) => {
            use Misc::{Getset, Member, Property};
            matches!(misc.get(cx.gil), Property { .. } | Getset { .. } | Member(_))
        }
        Value::Instance(instance) => {
            let class = &instance.get(cx.gil).class;
            class.lookup(names::set(), cx.gil).is_some()
                || class.lookup(names::delete(), cx.gil).is_some()
        }
        _ => false,
    }
}

/// `getattr(object, name)`, with all hooks.
pub fn get(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<Step> {
    if let Value::Instance(instance) = object {
        let class = instance.get(cx.gil).class.clone();
        let flags = class.get(cx.gil).flags;
        if flags.getattribute
            && let Some(hook) = special(cx, object, names::getattribute())
        {
            let args = vec![Value::str(name.as_str())];
            let state = vec![object.clone(), Value::str(name.as_str())];
            if flags.getattr {
                let then = Then::Catch(after_getattribute, state);
                return Ok(Step::Call { callee: hook, args, kwargs: Vec::new(), then });
            }
            return Ok(Step::call(hook, args));
        }
    }
    match get_plain(cx, object, name)? {
        // A property's AttributeError is a reason to ask `__getattr__` as well.
        Some(Step::Call { callee, args, kwargs, then: Then::Return })
            if has_getattr(cx, object) =>
        {
            let state = vec![object.clone(), Value::str(name.as_str())];
            let then = Then::Catch(after_getattribute, state);
            Ok(Step::Call { callee, args, kwargs, then })
        }
        Some(step) => Ok(step),
        None => missing(cx, object, name),
    }
}

fn has_getattr(cx: &Cx<'_>, object: &Value) -> bool {
    match object {
        Value::Instance(instance) => instance.get(cx.gil).class.get(cx.gil).flags.getattr,
        _ => false,
    }
}

/// `__getattribute__` has returned, or raised: AttributeError goes on to `__getattr__`.
fn after_getattribute(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came {
        Ok(value) => Ok(Step::Return(value)),
        Err(raised) => {
            let exception = cx.only(*raised, ExcKind::AttributeError)?;
            match special(cx, &state[0], names::getattr()) {
                Some(hook) => Ok(Step::call(hook, vec![state[1].take()])),
                None => Err(Box::new(Raise::Through(exception))),
            }
        }
    }
}

/// `object.__getattribute__`: without the hooks of the class; `None` if there is no such attribute.
pub fn get_plain(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<Option<Step>> {
    match object {
        Value::Instance(instance) => {
            let class = instance.get(cx.gil).class.clone();
            let found = class.lookup(name, cx.gil).cloned();
            if let Some(Value::Misc(misc)) = &found
                && let Misc::Member(_) = misc.get(cx.gil)
            {
                return super::slots::read(cx, misc, object);
            }
            if let Some(found) = &found
                && is_data_descriptor(cx, found)
            {
                let silent = matches!(found, Value::Instance(_))
                    && special(cx, found, names::get()).is_none();
                let own = own::get(&cx.world.heap, cx.gil, instance, name).filter(|_| silent);
                return match own {
                    Some(value) => Ok(Some(Step::Return(value))),
                    None => bind(cx, found.clone(), object, &class).map(Some),
                };
            }
            if !class.get(cx.gil).flags.slots
                && let Some(value) = own::get(&cx.world.heap, cx.gil, instance, name)
            {
                return Ok(Some(Step::Return(value)));
            }
            match found {
                Some(found) => bind(cx, found, object, &class).map(Some),
                None => Ok(None),
            }
        }
        Value::Class(class) => super::class_attr::get_of_class(cx, class, object, name),
        Value::Module(module) => {
            if module.name.as_str() == "builtins"
                && let Some(value) = cx.world.builtins.get(&name)
            {
                return Ok(Some(Step::Return(value.clone())));
            }
            if let Some(value) = cx.world.global(module.index, name) {
                return Ok(Some(Step::Return(value.clone())));
            }
            get_of_type(cx, object, name)
        }
        Value::Func(func) => {
            if let Some(value) = func.get(cx.gil).attrs.get(name) {
                return Ok(Some(Step::Return(value.clone())));
            }
            get_of_type(cx, object, name)
        }
        Value::Method(method) if !matches!(method.func, Value::Native(_)) => {
            match get_of_type(cx, object, name)? {
                Some(step) => Ok(Some(step)),
                None => get_plain(cx, &method.func.clone(), name),
            }
        }
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Super { class, object: this } if name != names::class() => {
                let (class, this) = (class.clone(), this.clone());
                super::class_attr::get_of_super(cx, &class, &this, object, name)
            }
            Misc::Local(spaces) => {
                let mine = spaces.iter().find(|(thread, _)| *thread == cx.me);
                if let Some(value) = mine.and_then(|(_, space)| space.get(name)) {
                    return Ok(Some(Step::Return(value.clone())));
                }
                get_of_type(cx, object, name)
            }
            _ => get_of_type(cx, object, name),
        },
        _ => get_of_type(cx, object, name),
    }
}

pub(super) fn get_of_type(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<Option<Step>> {
    let class = cx.world.heap.class_of(object, cx.gil).clone();
    match class.lookup(name, cx.gil).cloned() {
        Some(found) => bind(cx, found, object, &class).map(Some),
        None => Ok(None),
    }
}

/// No such attribute: `__getattr__`, or AttributeError.
fn missing(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<Step> {
    if has_getattr(cx, object)
        && let Some(hook) = special(cx, object, names::getattr())
    {
        return Ok(Step::call(hook, vec![Value::str(name.as_str())]));
    }
    if let Value::Module(module) = object
        && let Some(hook) = cx.world.global(module.index, names::getattr()).cloned()
    {
        return Ok(Step::call(hook, vec![Value::str(name.as_str())]));
    }
    no_attribute(cx, object, name)
}

/// A special method, looked up on the type as Python does, bound to the object.
pub fn special(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Option<Value> {
    let class = cx.world.heap.class_of(object, cx.gil);
    let found = class.lookup(name, cx.gil)?.clone();
    match &found {
        Value::Native(id) if !id.is_method() => Some(found),
        Value::Func(_) | Value::Native(_) => {
            Some(Value::from(Method { func: found, this: object.clone() }))
        }
        // What says that there is none; of other methods, None is called, and fails.
        Value::None if names::may_be_none(name) => None,
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::StaticMethod(func) => Some(func.clone()),
            Misc::ClassMethod(func) => {
                let this = Value::Class(class.clone());
                Some(Value::from(Method { func: func.clone(), this }))
            }
            _ => Some(found),
        },
        _ => Some(found),
    }
}

/// What is known of the class of an instance, or of a class that has a class of a script.
fn hooked(cx: &Cx<'_>, object: &Value, ask: fn(&ClassFlags) -> bool) -> bool {
    match object {
        Value::Instance(instance) => ask(&instance.get(cx.gil).class.get(cx.gil).flags),
        Value::Class(class) => {
            class.get(cx.gil).meta.as_ref().is_some_and(|meta| ask(&meta.get(cx.gil).flags))
        }
        _ => false,
    }
}

/// `setattr(object, name, value)`, with all hooks. The step's value means nothing.
pub fn set(cx: &mut Cx<'_>, object: &Value, name: Symbol, value: Value) -> Res<Step> {
    if hooked(cx, object, |flags| flags.setattr)
        && let Some(hook) = special(cx, object, names::setattr())
    {
        return Ok(Step::call(hook, vec![Value::str(name.as_str()), value]));
    }
    set_plain(cx, object, name, value)
}

/// `object.__setattr__`: without the hook of the class.
pub fn set_plain(cx: &mut Cx<'_>, object: &Value, name: Symbol, value: Value) -> Res<Step> {
    match object {
        Value::Instance(instance) => {
            let class = instance.get(cx.gil).class.clone();
            let found = class.lookup(name, cx.gil).cloned();
            if let Some(found) = &found
                && let Some(step) = set_through(cx, found, object, name, &value)?
            {
                return Ok(step);
            }
            let flags = class.get(cx.gil).flags;
            if !flags.script && !flags.exception {
                return no_place(cx, object, name);
            }
            if flags.slots {
                if found.is_none() {
                    return no_place(cx, object, name);
                }
                let class = class.get(cx.gil).name;
                let message = format!("'{class}' object attribute '{name}' is read-only");
                return raise(ExcKind::AttributeError, message);
            }
            set_field(cx, instance, name, value);
            Ok(Step::Return(Value::None))
        }
        Value::Class(class) => super::class_attr::set_of_class(cx, class, object, name, value),
        Value::Module(module) if module.name.as_str() == "builtins" => {
            if name.as_str() == "__build_class__" {
                let message =
                    "toyvm has no `__build_class__`: a class statement makes its class itself";
                return raise(ExcKind::NotImplementedError, message);
            }
            cx.world.set_builtin(name, Some(value));
            Ok(Step::Return(Value::None))
        }
        Value::Module(module) => {
            cx.world.set_global(module.index, name, value);
            Ok(Step::Return(Value::None))
        }
        Value::Misc(misc) if matches!(misc.get(cx.gil), Misc::Local(_)) => {
            let me = cx.me;
            if let Misc::Local(spaces) = misc.get_mut(cx.gil) {
                let mine = match spaces.iter().position(|(thread, _)| *thread == me) {
                    Some(at) => at,
                    None => {
                        spaces.push((me, Default::default()));
                        spaces.len() - 1
                    }
                };
                spaces[mine].1.set(name, value);
            }
            Ok(Step::Return(Value::None))
        }
        Value::Func(func) => {
            let class = cx.world.heap.class_of(object, cx.gil).clone();
            if let Some(found) = class.lookup(name, cx.gil).cloned()
                && let Some(step) = set_through(cx, &found, object, name, &value)?
            {
                return Ok(step);
            }
            func.get_mut(cx.gil).attrs.set(name, value);
            Ok(Step::Return(Value::None))
        }
        _ => {
            let class = cx.world.heap.class_of(object, cx.gil).clone();
            if let Some(found) = class.lookup(name, cx.gil).cloned() {
                if let Some(step) = set_through(cx, &found, object, name, &value)? {
                    return Ok(step);
                }
                let class = class.get(cx.gil).name;
                let message = format!("'{class}' object attribute '{name}' is read-only");
                return raise(ExcKind::AttributeError, message);
            }
            no_place(cx, object, name)
        }
    }
}

/// Sets an instance's own attribute.
pub fn set_field(cx: &mut Cx<'_>, instance: &Ref<Instance>, name: Symbol, value: Value) {
    own::set(&mut cx.world.heap, cx.gil, instance, name, value);
}

/// Sets through a data descriptor; `None` if `found` is none.
pub(super) fn set_through(
    cx: &mut Cx<'_>,
    found: &Value,
    object: &Value,
    name: Symbol,
    value: &Value,
) -> Res<Option<Step>> {
    match found {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Property { set, .. } if set.is_none() => {
                let class = cx.world.heap.class_of(object, cx.gil).get(cx.gil);
                let class = &class.qualname;
                let message = format!("property '{name}' of '{class}' object has no setter");
                raise(ExcKind::AttributeError, message)
            }
            Misc::Property { set, .. } => {
                Ok(Some(Step::call(set.clone(), vec![object.clone(), value.clone()])))
            }
            Misc::Member(_) => super::slots::write(cx, misc, object, value).map(Some),
            Misc::Getset { get: Value::Native(id), set, .. }
                if set.is_unset() && id.role() == Role::Member =>
            {
                raise(ExcKind::AttributeError, "readonly attribute")
            }
            Misc::Getset { set, .. } if set.is_none() || set.is_unset() => {
                let class = cx.world.heap.class_of(object, cx.gil).get(cx.gil).name;
                let message = format!("attribute '{name}' of '{class}' objects is not writable");
                raise(ExcKind::AttributeError, message)
            }
            Misc::Getset { set, .. } => {
                Ok(Some(Step::call(set.clone(), vec![object.clone(), value.clone()])))
            }
            _ => Ok(None),
        },
        Value::Instance(_) => match special(cx, found, names::set()) {
            Some(hook) => Ok(Some(Step::call(hook, vec![object.clone(), value.clone()]))),
            None if is_data_descriptor(cx, found) => raise(ExcKind::AttributeError, "__set__"),
            None => Ok(None),
        },
        _ => Ok(None),
    }
}

/// `delattr(object, name)`, with all hooks. The step's value means nothing.
pub fn delete(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<Step> {
    if hooked(cx, object, |flags| flags.delattr)
        && let Some(hook) = special(cx, object, names::delattr())
    {
        return Ok(Step::call(hook, vec![Value::str(name.as_str())]));
    }
    delete_plain(cx, object, name)
}

/// `object.__delattr__`: without the hook of the class.
pub fn delete_plain(cx: &mut Cx<'_>, object: &Value, name: Symbol) -> Res<Step> {
    match object {
        Value::Instance(instance) => {
            let class = instance.get(cx.gil).class.clone();
            if let Some(found) = class.lookup(name, cx.gil).cloned() {
                match &found {
                    Value::Misc(misc) => {
                        if let Misc::Member(_) = misc.get(cx.gil) {
                            return super::slots::delete(cx, misc, object);
                        }
                        if let Misc::Property { delete, .. } = misc.get(cx.gil) {
                            if delete.is_none() {
                                let class = class.get(cx.gil).qualname.clone();
                                let message =
                                    format!("property '{name}' of '{class}' object has no deleter");
                                return raise(ExcKind::AttributeError, message);
                            }
                            return Ok(Step::call(delete.clone(), vec![object.clone()]));
                        }
                        if let Misc::Getset { set, .. } = misc.get(cx.gil) {
                            if name == names::dict() && !class.get(cx.gil).flags.slots {
                                own::set_dict(cx, instance, Value::from(Dict::default()));
                                return Ok(Step::Return(Value::None));
                            }
                            if name == names::class() {
                                return raise(
                                    ExcKind::TypeError,
                                    "can't delete __class__ attribute",
                                );
                            }
                            let fixed = ["args", "__cause__", "__context__", "__traceback__"];
                            if class.get(cx.gil).flags.exception && fixed.contains(&name.as_str()) {
                                return raise(
                                    ExcKind::TypeError,
                                    format!("{name} may not be deleted"),
                                );
                            }
                            if set.is_none() {
                                return set_through(cx, &found, object, name, &Value::None)
                                    .map(|_| Step::Return(Value::None));
                            }
                        }
                    }
                    Value::Instance(_) => {
                        if let Some(hook) = special(cx, &found, names::delete()) {
                            return Ok(Step::call(hook, vec![object.clone()]));
                        }
                        if is_data_descriptor(cx, &found) {
                            return raise(ExcKind::AttributeError, "__delete__");
                        }
                    }
                    _ => {}
                }
            }
            let flags = class.get(cx.gil).flags;
            let removed = match flags.slots {
                true => None,
                false => own::remove(&mut cx.world.heap, cx.gil, instance, name),
            };
            match removed {
                Some(_) => Ok(Step::Return(Value::None)),
                None => {
                    if flags.slots || !flags.script && !flags.exception {
                        return no_place(cx, object, name);
                    }
                    // Without the name and the object: CPython has no hint for this one.
                    let class = class.get(cx.gil).name;
                    let message = format!("'{class}' object has no attribute '{name}'");
                    raise(ExcKind::AttributeError, message)
                }
            }
        }
        Value::Class(class) if class.get(cx.gil).flags.script => {
            let Some(old) = class.get_mut(cx.gil).attrs.remove(name) else {
                return no_attribute(cx, object, name);
            };
            // What it has hidden may be a method.
            let weight = Weight::of(cx, &old, name).max(Weight::Binds);
            super::class_attr::changed(cx, class, weight);
            Ok(Step::Return(Value::None))
        }
        Value::Module(module)
            if module.name.as_str() == "builtins" && cx.world.builtins.contains_key(&name) =>
        {
            cx.world.set_builtin(name, None);
            Ok(Step::Return(Value::None))
        }
        Value::Module(module) => {
            if cx.world.global(module.index, name).is_none() {
                return no_member(cx, object, name);
            }
            let built_in = cx.world.builtins.get(&name).cloned().unwrap_or(Value::Unset);
            cx.world.set_global(module.index, name, built_in);
            Ok(Step::Return(Value::None))
        }
        Value::Func(func) => match func.get_mut(cx.gil).attrs.remove(name) {
            Some(_) => Ok(Step::Return(Value::None)),
            None => no_attribute(cx, object, name),
        },
        Value::Misc(misc) if matches!(misc.get(cx.gil), Misc::Local(_)) => {
            let me = cx.me;
            let removed = match misc.get_mut(cx.gil) {
                Misc::Local(spaces) => spaces
                    .iter_mut()
                    .find(|(thread, _)| *thread == me)
                    .and_then(|(_, space)| space.remove(name)),
                _ => None,
            };
            match removed {
                Some(_) => Ok(Step::Return(Value::None)),
                None => no_attribute(cx, object, name),
            }
        }
        Value::Class(class) => {
            let class = class.get(cx.gil).name;
            let message = format!("cannot set '{name}' attribute of immutable type '{class}'");
            raise(ExcKind::TypeError, message)
        }
        _ => {
            let class = cx.world.heap.class_of(object, cx.gil).clone();
            match class.lookup(name, cx.gil).cloned() {
                None => no_place(cx, object, name),
                Some(found) => {
                    set_through(cx, &found, object, name, &Value::None)?;
                    let class = class.get(cx.gil).name;
                    let message = format!("'{class}' object attribute '{name}' is read-only");
                    raise(ExcKind::AttributeError, message)
                }
            }
        }
    }
}
