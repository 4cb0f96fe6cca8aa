//! From a class statement to its class: bases are resolved, a metaclass is found, the body runs.
//!
//! Lives here: the steps of `MakeClass`, the metaclass that wins. May use: `object`, its siblings.
//! Deliberately absent: making the class (classes.rs). Only the library defines metaclasses.

use super::construct::{pack, unpack};
use super::native::{Cx, Step, Then};
use super::{classes, names};
use crate::base::Symbol;
use crate::object::named::dict_of;
use crate::object::{Class, Dict, ExcKind, Kind, Namespace, Ref, Res, Value, raise, special};

/// Begins a class statement: `body` is the function of its body.
pub(super) fn begin(
    cx: &mut Cx<'_>,
    body: Value,
    module: Symbol,
    bases: Vec<Value>,
    kwargs: Vec<(Symbol, Value)>,
) -> Res<Step> {
    let is_plain = bases.iter().all(|base| matches!(base, Value::Class(_)));
    let bases = Value::tuple(bases);
    let mut state = vec![body, Value::str(module.as_str()), pack(&kwargs), Value::Unset];
    if is_plain {
        return resolved(cx, &mut state, Ok(bases));
    }
    state[3] = bases.clone();
    Ok(Step::call_then(cx.library("_resolve_bases"), vec![bases], resolved, state))
}

/// The bases are classes. The state: body, module, keyword arguments, the bases as written if they
/// were no classes.
fn resolved(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let bases = came?;
    let Value::Func(func) = &state[0] else {
        return raise(ExcKind::SystemError, "a class body is no function");
    };
    let func = func.get(cx.gil);
    let (name, qualname) = (func.name.clone(), func.qualname.clone());
    let mut kwargs = unpack(&state[2]);
    let plain = cx.world.heap.class(Kind::Type).clone();
    let mut first = plain.clone();
    if let Some(at) = kwargs.iter().position(|(name, _)| name.as_str() == "metaclass") {
        match kwargs.remove(at).1 {
            Value::Class(class) if class.is_subclass(&plain, cx.gil) => first = class,
            _ => return raise(ExcKind::TypeError, "a metaclass must derive from type"),
        }
    }
    let Value::Tuple(items) = &bases else { return Ok(Step::Return(Value::None)) };
    let meta = winner(cx, first, &items.items)?;
    let orig = if bases.is(&state[3]) { Value::Unset } else { state[3].take() };
    let is_plain = meta.is(&plain);
    let mut next = vec![
        state[0].take(),
        name.clone(),
        bases.clone(),
        pack(&kwargs),
        if is_plain { Value::Unset } else { Value::Class(meta.clone()) },
        state[1].take(),
        qualname,
        orig,
    ];
    let prepare = Symbol::new("__prepare__");
    if !is_plain && special::meta_says_own(&meta, prepare, cx.gil) {
        let found = super::attr::get(cx, &Value::Class(meta), prepare)?;
        if let Step::Return(callee) = found {
            let then = Then::Half(prepared, next);
            return Ok(Step::Call { callee, args: vec![name, bases], kwargs, then });
        }
    }
    prepared(cx, &mut next, Ok(Value::from(Dict::default())))
}

/// There is a namespace. The state: body, name, bases, keyword arguments, metaclass, module,
/// qualified name, the bases as written.
fn prepared(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let space = came?;
    let Some(dict) = dict_of(&space, cx.gil) else {
        return raise(ExcKind::TypeError, "a class's namespace must be a dict");
    };
    dict.set_name(names::module().as_str(), state[5].take(), cx.gil);
    dict.set_name(names::qualname().as_str(), state[6].take(), cx.gil);
    let mut next = vec![space.clone()];
    next.extend(state[1..5].iter_mut().map(Value::take));
    next.push(state[7].take());
    Ok(Step::call_then(state[0].take(), vec![space], body_done, next))
}

/// The body has run. The state: namespace, name, bases, keyword arguments, metaclass, the bases as
/// written.
fn body_done(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let cell = came?;
    let (Value::Str(name), Value::Tuple(bases), Some(space)) =
        (&state[1], &state[2], dict_of(&state[0], cx.gil))
    else {
        return raise(ExcKind::SystemError, "a class without a name");
    };
    if !state[5].is_unset() {
        space.set_name("__orig_bases__", state[5].clone(), cx.gil);
    }
    let kwargs = unpack(&state[3]);
    if let Value::Class(_) = &state[4] {
        if let Value::Cell(_) = cell {
            space.set_name("__classcell__", cell, cx.gil);
        }
        let args = vec![state[1].clone(), state[2].clone(), state[0].clone()];
        return Ok(Step::Call { callee: state[4].clone(), args, kwargs, then: Then::Return });
    }
    let name = Symbol::new(name.as_str());
    let attrs = namespace(&space, cx);
    classes::finish(cx, name, &bases.items, attrs, kwargs, None, cell)
}

/// The names of a dict as a namespace.
pub fn namespace(space: &Ref<Dict>, cx: &Cx<'_>) -> Namespace {
    let mut attrs = Namespace::default();
    for (name, value) in space.get(cx.gil).named(cx.gil) {
        attrs.set(name, value);
    }
    attrs
}

/// The class of a new class: the one that derives from `first` and the classes of all bases.
///
/// # Errors
/// TypeError if there is none.
pub fn winner(cx: &Cx<'_>, first: Ref<Class>, bases: &[Value]) -> Res<Ref<Class>> {
    let mut winner = first;
    for base in bases {
        let Value::Class(_) = base else { continue };
        let meta = cx.world.heap.class_of(base, cx.gil);
        if meta.is_subclass(&winner, cx.gil) {
            winner = meta.clone();
        } else if !winner.is_subclass(meta, cx.gil) {
            let message = "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases";
            return raise(ExcKind::TypeError, message);
        }
    }
    Ok(winner)
}
