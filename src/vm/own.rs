//! An instance's own attributes: in fields that its shape numbers, or in a dict.
//!
//! Lives here: reading, setting and removing them; `__dict__` of an instance. May use: `object`.
//! Deliberately absent: what a class has to say about an attribute (attr.rs).
//!
//! Fields are the rule. When a script asks for `instance.__dict__`, the attributes move into a dict
//! for good: what the script holds is then what the instance has, whoever writes to it. Such an
//! instance has a shape without named fields, so no inline cache knows it.

use super::native::Cx;
use crate::base::Symbol;
use crate::object::heap::Heap;
use crate::object::named::dict_of;
use crate::object::{Dict, Gil, Instance, Ref, Value, put};

/// The dict that holds an instance's attributes, if they are in one. A script may have put an
/// instance of a subclass of `dict` there; what counts is the dict inside.
fn home(heap: &Heap, gil: &Gil, instance: &Ref<Instance>) -> Option<Ref<Dict>> {
    let body = instance.get(gil);
    let field = heap.shapes.dict_field(body.shape)?;
    dict_of(body.field(field as usize), gil)
}

/// The dict that holds the slots of such an instance, if its class has any: every name is there,
/// with `Unset` if the slot is empty.
fn slots_of(heap: &Heap, gil: &Gil, instance: &Ref<Instance>) -> Option<Ref<Dict>> {
    let body = instance.get(gil);
    let field = heap.shapes.slots_field(body.shape)?;
    dict_of(body.field(field as usize), gil)
}

/// The same, if it has this name.
fn slots_with(heap: &Heap, gil: &Gil, instance: &Ref<Instance>, name: Symbol) -> Option<Ref<Dict>> {
    let slots = slots_of(heap, gil, instance)?;
    let found = slots.get(gil).get_name(name.as_str(), gil).is_some();
    found.then_some(slots)
}

/// An attribute of the instance itself.
pub fn get(heap: &Heap, gil: &Gil, instance: &Ref<Instance>, name: Symbol) -> Option<Value> {
    let body = instance.get(gil);
    if let Some(field) = heap.shapes.field(body.shape, name) {
        return body.field(field as usize).given().cloned();
    }
    let dict = home(heap, gil, instance)?;
    if let Some(slots) = slots_with(heap, gil, instance, name) {
        return slots.get(gil).get_name(name.as_str(), gil)?.given().cloned();
    }
    dict.get(gil).get_name(name.as_str(), gil).cloned()
}

/// Whether the instance itself has the attribute.
pub fn has(heap: &Heap, gil: &Gil, instance: &Ref<Instance>, name: Symbol) -> bool {
    let shape = instance.get(gil).shape;
    heap.shapes.field(shape, name).is_some()
        || heap.shapes.dict_field(shape).is_some() && get(heap, gil, instance, name).is_some()
}

/// Sets an attribute of the instance itself.
pub fn set(heap: &mut Heap, gil: &mut Gil, instance: &Ref<Instance>, name: Symbol, value: Value) {
    let shape = instance.get(gil).shape;
    if let Some(dict) = home(heap, gil, instance) {
        let dict = slots_with(heap, gil, instance, name).unwrap_or(dict);
        return dict.set_name(name.as_str(), value, gil);
    }
    let shapes = &mut heap.shapes;
    let (shape, field) = match shapes.field(shape, name) {
        Some(field) => (shape, field),
        None => {
            let grown = shapes.with(shape, name);
            (grown, shapes.names(grown).len() as u32 - 1)
        }
    };
    let body = instance.get_mut(gil);
    body.shape = shape;
    put(body.field_mut(field as usize), value);
}

/// Takes an attribute of the instance itself away.
pub fn remove(
    heap: &mut Heap,
    gil: &mut Gil,
    instance: &Ref<Instance>,
    name: Symbol,
) -> Option<Value> {
    if let Some(dict) = home(heap, gil, instance) {
        if let Some(slots) = slots_with(heap, gil, instance, name) {
            let old = slots.get(gil).get_name(name.as_str(), gil)?.given()?.clone();
            slots.set_name(name.as_str(), Value::Unset, gil);
            return Some(old);
        }
        return dict.remove_name(name.as_str(), gil);
    }
    let shape = instance.get(gil).shape;
    let field = heap.shapes.field(shape, name)?;
    let count = heap.shapes.names(shape).len();
    let less = heap.shapes.without(shape, name);
    let body = instance.get_mut(gil);
    body.shape = less;
    Some(body.remove_field(field as usize, count))
}

/// Names and values of the instance's own attributes, in order.
pub fn all(heap: &Heap, gil: &Gil, instance: &Ref<Instance>) -> Vec<(Symbol, Value)> {
    if let Some(dict) = home(heap, gil, instance) {
        let slots = slots_of(heap, gil, instance);
        let slots = slots.iter().flat_map(|slots| slots.get(gil).named(gil));
        let slots = slots.filter(|(_, value)| !value.is_unset());
        return slots.chain(dict.get(gil).named(gil)).collect();
    }
    let body = instance.get(gil);
    let names = heap.shapes.names(body.shape).iter().enumerate();
    names
        .filter(|(_, name)| !name.as_str().is_empty())
        .filter_map(|(at, &name)| Some((name, body.field(at).given()?.clone())))
        .collect()
}

/// `instance.__dict__`: the attributes move into a dict, if they are not in one.
pub fn dict(cx: &mut Cx<'_>, instance: &Ref<Instance>) -> Value {
    let shape = instance.get(cx.gil).shape;
    if let Some(field) = cx.world.heap.shapes.dict_field(shape) {
        return instance.get(cx.gil).field(field as usize).clone();
    }
    let mut names = all(&cx.world.heap, cx.gil, instance);
    let slots = super::slots::slot_fields(&instance.get(cx.gil).class, cx.gil);
    names.retain(|(name, _)| !slots.contains(name));
    let made = Value::from(Dict::of_names(names));
    set_dict(cx, instance, made.clone());
    made
}

/// `instance.__dict__ = value`: a dict, or an instance of a subclass of it.
pub fn set_dict(cx: &mut Cx<'_>, instance: &Ref<Instance>, value: Value) {
    let class = instance.get(cx.gil).class.clone();
    let slots: Vec<(Symbol, Value)> = super::slots::slot_fields(&class, cx.gil)
        .into_iter()
        .map(|slot| (slot, get(&cx.world.heap, cx.gil, instance, slot).unwrap_or(Value::Unset)))
        .collect();
    let old = instance.get(cx.gil).shape;
    let count = cx.world.heap.shapes.names(old).len();
    let hidden = cx.world.heap.shapes.hidden(old);
    let shape = cx.world.heap.shapes.dictionary(old, !slots.is_empty());
    let body = instance.get_mut(cx.gil);
    body.shape = shape;
    let former: Vec<Value> = (hidden..count).map(|at| body.field_mut(at).take()).collect();
    *body.field_mut(hidden) = value;
    if !slots.is_empty() {
        *body.field_mut(hidden + 1) = Value::from(Dict::of_names(slots));
    }
    drop(former);
}
