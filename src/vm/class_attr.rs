//! Attributes of classes, and through `super()`.
//!
//! Lives here: look-up and setting where the object is a class. May use: `object`, its siblings.
//! Deliberately absent: attributes of everything else (attr.rs).

use super::attr::{bind, get_of_type, is_data_descriptor, set_through, special};
use super::cache::InlineCache;
use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step};
use super::steps::{Next, Vm};
use crate::base::Symbol;
use crate::bytecode::Out;
use crate::object::misc::Misc;
use crate::object::{Class, ExcKind, Kind, Method, Ref, Res, Value, raise};

/// An attribute of a class: of its own class, or along its own method resolution order.
pub(super) fn get_of_class(
    cx: &mut Cx<'_>,
    class: &Ref<Class>,
    object: &Value,
    name: Symbol,
) -> Res<Option<Step>> {
    // `type`'s own attributes (`__name__`, `__mro__`, ...) are data descriptors: they go first.
    let meta = cx.world.heap.class_of(object, cx.gil).clone();
    let of_meta = meta.lookup(name, cx.gil).cloned();
    if let Some(found) = &of_meta
        && is_data_descriptor(cx, found)
    {
        return bind(cx, found.clone(), object, &meta).map(Some);
    }
    if let Some(found) = class.lookup(name, cx.gil).cloned() {
        return match &found {
            Value::Misc(misc) => match misc.get(cx.gil) {
                Misc::StaticMethod(func) => Ok(Some(Step::Return(func.clone()))),
                Misc::ClassMethod(func) => {
                    let this = object.clone();
                    Ok(Some(Step::Return(Value::from(Method { func: func.clone(), this }))))
                }
                _ => Ok(Some(Step::Return(found))),
            },
            Value::Instance(_) => match special(cx, &found, names::get()) {
                Some(get) => Ok(Some(Step::call(get, vec![Value::None, object.clone()]))),
                None => Ok(Some(Step::Return(found))),
            },
            _ => Ok(Some(Step::Return(found))),
        };
    }
    match of_meta {
        Some(found) => bind(cx, found, object, &meta).map(Some),
        None => Ok(None),
    }
}

/// An attribute through `super()`.
pub(super) fn get_of_super(
    cx: &mut Cx<'_>,
    after: &Ref<Class>,
    this: &Value,
    object: &Value,
    name: Symbol,
) -> Res<Option<Step>> {
    let (class, of_class) = match this {
        Value::Class(class) if class.is_subclass(after, cx.gil) => (class.clone(), true),
        other => (cx.world.heap.class_of(other, cx.gil).clone(), false),
    };
    let Some(found) = class.lookup_after(after, name, cx.gil).cloned() else {
        return get_of_type(cx, object, name);
    };
    if !of_class {
        return bind(cx, found, this, &class).map(Some);
    }
    match &found {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::StaticMethod(func) => Ok(Some(Step::Return(func.clone()))),
            Misc::ClassMethod(func) => {
                let this = this.clone();
                Ok(Some(Step::Return(Value::from(Method { func: func.clone(), this }))))
            }
            _ => Ok(Some(Step::Return(found))),
        },
        _ => Ok(Some(Step::Return(found))),
    }
}

/// Sets an attribute of a class.
pub(super) fn set_of_class(
    cx: &mut Cx<'_>,
    class: &Ref<Class>,
    object: &Value,
    name: Symbol,
    value: Value,
) -> Res<Step> {
    if !class.get(cx.gil).flags.script {
        let class = class.get(cx.gil).name;
        let message = format!("cannot set '{name}' attribute of immutable type '{class}'");
        return raise(ExcKind::TypeError, message);
    }
    let meta = cx.world.heap.class_of(object, cx.gil).clone();
    if let Some(found) = meta.lookup(name, cx.gil).cloned()
        && let Some(step) = set_through(cx, &found, object, name, &value)?
    {
        return Ok(step);
    }
    // A metaclass has a `__module__` of its own, which hides the descriptor of `type`.
    if let Value::Str(module) = &value
        && name == names::module()
    {
        class.get_mut(cx.gil).module = Symbol::new(module.as_str());
    }
    let new = Weight::of(cx, &value, name);
    let old = class.get_mut(cx.gil).attrs.set(name, value);
    let old = old.map_or(Weight::Binds, |old| Weight::of(cx, &old, name));
    changed(cx, class, new.max(old));
    Ok(Step::Return(Value::None))
}

/// How much depends on a class attribute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Nothing: plain data, found anew whenever it is read.
    Data,
    /// What methods are called: it may be a function, or hide one.
    Binds,
    /// What the machine knows of the class: a special method, or what goes before the attributes
    /// of instances.
    Rules,
}

impl Weight {
    pub(super) fn of(cx: &Cx<'_>, value: &Value, name: Symbol) -> Weight {
        use Value::*;
        if name.as_str().starts_with("__") || is_data_descriptor(cx, value) {
            return Weight::Rules;
        }
        match value {
            None | True | False | Int(_) | Float(_) | Big(_) | Str(_) | Bytes(_) => Weight::Data,
            List(_) | Tuple(_) | Dict(_) | Set(_) => Weight::Data,
            _ => Weight::Binds,
        }
    }
}

/// A class attribute of this weight has changed: caches of methods are void, and perhaps what the
/// machine knows of this class and those that derive from it.
pub(super) fn changed(cx: &mut Cx<'_>, class: &Ref<Class>, weight: Weight) {
    if weight >= Weight::Binds {
        cx.world.heap.epoch += 1;
    }
    if weight == Weight::Rules {
        super::classes::refresh_flags(cx, class);
        // Those of fields are not compared with the epoch.
        cx.world.caches.fill(InlineCache::EMPTY);
        cx.world.crowd.clear();
    }
}

impl Vm<'_> {
    /// `list[int]` and its like.
    pub(super) fn subscript_class(&mut self, dst: Out, object: Value, key: Value) -> Res<Next> {
        let Value::Class(class) = &object else { return Ok(Next::On) };
        let body = class.get(self.gil);
        let generic = !body.flags.script && is_generic(body.layout) || body.layout == Kind::Type;
        let derived = body.mro.iter().any(|base| {
            let base = base.get(self.gil);
            !base.flags.script && is_generic(base.layout)
        });
        if !generic && !derived {
            let message = format!("type '{}' is not subscriptable", body.name);
            return raise(ExcKind::TypeError, message);
        }
        let twin = self.world.library("_alias");
        self.start(twin, vec![object, key], Vec::new(), RetTo::Reg(dst.0))
    }
}

/// Whether a built-in type has types as parameters.
fn is_generic(kind: Kind) -> bool {
    use Kind::*;
    matches!(kind, List | Tuple | Dict | Set | FrozenSet | Enumerate | Deque | Type)
}
