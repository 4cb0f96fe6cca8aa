//! `__slots__`: the attributes that instances of a class have room for.
//!
//! Lives here: the checks when a class is made, slots as attributes of the class. May use:
//! `object`, its siblings. Deliberately absent: a layout of their own; slots are fields.

use super::native::{Cx, Step};
use super::{names, own};
use crate::base::Symbol;
use crate::object::class::Namespace;
use crate::object::convert::type_text;
use crate::object::misc::{Member, Misc};
use crate::object::{Class, Dict, ExcKind, Gil, Instance, Kind, Ref, Res, Value, iter, raise};
use crate::text::chars::is_identifier;

/// What `__slots__` lists, unless only a script's iterator knows.
fn listed(slots: &Value, gil: &Gil) -> Vec<Value> {
    match slots {
        Value::Str(_) => vec![slots.clone()],
        Value::Tuple(tuple) => tuple.items.to_vec(),
        Value::List(list) => list.get(gil).items.clone(),
        Value::Dict(dict) => dict.get(gil).iter().map(|entry| entry.key.clone()).collect(),
        Value::Set(set) => set.get(gil).iter().map(|(_, item)| item.clone()).collect(),
        _ => Vec::new(),
    }
}

fn text(slot: &Value) -> Option<&str> {
    match slot {
        Value::Str(name) => Some(name.as_str()),
        _ => None,
    }
}

fn is_private(name: &str) -> bool {
    name.starts_with("__") && !name.ends_with("__")
}

/// Whether a slot of a class has this name; `__x` of class `C` is `_C__x`.
fn names_it(slot: &Value, class: Symbol, name: &str) -> bool {
    let Value::Str(slot) = slot else { return false };
    let slot = slot.as_str();
    if !is_private(slot) {
        return slot == name;
    }
    let class = class.as_str().trim_start_matches('_');
    let rest = name.strip_prefix('_').and_then(|rest| rest.strip_prefix(class));
    if class.is_empty() { slot == name } else { rest == Some(slot) }
}

/// The slot that a class attribute is.
fn member<'a>(found: &'a Value, gil: &'a Gil) -> Option<&'a Member> {
    match found {
        Value::Misc(misc) => match misc.get(gil) {
            Misc::Member(member) => Some(member),
            _ => None,
        },
        _ => None,
    }
}

/// What the field is called that holds an attribute of the class's instances, if it is a slot.
pub(super) fn field(class: &Ref<Class>, name: Symbol, gil: &Gil) -> Option<Symbol> {
    let member = member(class.lookup(name, gil)?, gil)?;
    member.field.filter(|_| class.is_subclass(&member.owner, gil))
}

/// The fields of instances that are slots, which their `__dict__` does not show.
pub fn slot_fields(class: &Ref<Class>, gil: &Gil) -> Vec<Symbol> {
    let mut fields = Vec::new();
    for owner in std::iter::once(class).chain(&class.get(gil).mro) {
        let attrs = owner.get(gil).attrs.iter();
        let members = attrs.filter_map(|(_, value)| member(value, gil));
        let own = members.filter(|member| member.owner.is(owner)).filter_map(|m| m.field);
        // Another attribute of the name hides the slot, and the field is that attribute's.
        fields.extend(
            own.filter(|&name| {
                name.as_str().contains('\0') || field(class, name, gil) == Some(name)
            }),
        );
    }
    fields
}

/// What a class without `__slots__` adds to the objects of its best base.
fn parts(class: &Ref<Class>, gil: &Gil) -> Vec<&'static str> {
    let body = class.get(gil);
    let Ok(base) = best_base(&body.bases, gil) else { return Vec::new() };
    let has = |part| base.as_ref().is_some_and(|base| has_part(base, part, gil));
    let mut parts = Vec::new();
    use Kind::{Bytes, FrozenSet, Int, Set, Tuple, Type};
    // Exceptions and classes have a dict already.
    if !body.flags.exception && body.layout != Type && !has("__dict__") {
        parts.push("__dict__");
    }
    // Those of varying size have no room, and sets and classes have their own.
    if !matches!(body.layout, Int | Tuple | Bytes | Set | FrozenSet | Type) && !has("__weakref__") {
        parts.push("__weakref__");
    }
    parts
}

/// Puts the slots that a class lists among its attributes, or those that it has by itself.
pub(super) fn add_members(class: &Ref<Class>, gil: &mut Gil) {
    let body = class.get(gil);
    if !body.flags.script {
        return;
    }
    let Some(slots) = body.attrs.get(Symbol::new("__slots__")) else {
        for part in parts(class, gil) {
            add_member(class, Symbol::new(part), None, gil);
        }
        return;
    };
    let title = body.name.as_str().trim_start_matches('_');
    let mut listed: Vec<String> =
        listed(slots, gil).iter().filter_map(|slot| Some(mangled(text(slot)?, title))).collect();
    // `__dict__` and `__weakref__` come last.
    let is_part = |name: &str| matches!(name, "__dict__" | "__weakref__");
    listed.sort_by(|a, b| is_part(a).cmp(&is_part(b)).then_with(|| a.cmp(b)));
    listed.dedup();
    let taken: Vec<Symbol> = body.mro.iter().flat_map(|base| slot_fields(base, gil)).collect();
    for name in listed {
        let symbol = Symbol::new(&name);
        let mut field = symbol;
        let mut number = 0;
        while taken.contains(&field) {
            number += 1;
            field = Symbol::new(&format!("{name}\0{number}"));
        }
        let field = (!is_part(&name)).then_some(field);
        add_member(class, symbol, field, gil);
    }
}

/// An attribute of the name that the body of the class has set stays.
fn add_member(class: &Ref<Class>, name: Symbol, field: Option<Symbol>, gil: &mut Gil) {
    if class.get(gil).attrs.get(name).is_none() {
        let member = Member { owner: class.clone(), name, field };
        class.get_mut(gil).attrs.set(name, Value::from(Misc::Member(member)));
    }
}

fn mangled(slot: &str, title: &str) -> String {
    match is_private(slot) && !title.is_empty() {
        true => format!("_{title}{slot}"),
        false => slot.to_owned(),
    }
}

/// What a slot is, for an object of the class that it belongs to.
struct Place {
    instance: Ref<Instance>,
    name: Symbol,
    field: Option<Symbol>,
}

fn place(cx: &Cx<'_>, slot: &Ref<Misc>, object: &Value) -> Res<Place> {
    let Misc::Member(Member { owner, name, field, .. }) = slot.get(cx.gil) else {
        return raise(ExcKind::TypeError, "descriptor requires a 'member_descriptor' object");
    };
    let class = cx.world.heap.class_of(object, cx.gil);
    match object {
        Value::Instance(instance) if class.is_subclass(owner, cx.gil) => {
            Ok(Place { instance: instance.clone(), name: *name, field: *field })
        }
        _ => {
            let (owner, got) = (owner.get(cx.gil).name, class.get(cx.gil).name);
            let message = format!(
                "descriptor '{name}' for '{owner}' objects doesn't apply to a '{got}' object"
            );
            raise(ExcKind::TypeError, message)
        }
    }
}

/// `object`'s own idea of `__dict__`.
fn of_object(cx: &Cx<'_>, name: Symbol) -> Value {
    let object = cx.world.heap.class(Kind::Object);
    object.lookup(name, cx.gil).cloned().unwrap_or(Value::None)
}

/// Reads a slot of an object; `None` if it is empty.
pub fn read(cx: &mut Cx<'_>, slot: &Ref<Misc>, object: &Value) -> Res<Option<Step>> {
    let Place { instance, name, field } = place(cx, slot, object)?;
    if let Some(field) = field {
        let value = own::get(&cx.world.heap, cx.gil, &instance, field);
        return Ok(value.map(Step::Return));
    }
    if name == names::dict() {
        let class = instance.get(cx.gil).class.clone();
        let found = of_object(cx, name);
        return super::attr::bind(cx, found, object, &class).map(Some);
    }
    Ok(Some(Step::call(cx.library("_weak_reference"), vec![object.clone()])))
}

/// Sets a slot of an object. The step's value means nothing.
pub fn write(cx: &mut Cx<'_>, slot: &Ref<Misc>, object: &Value, value: &Value) -> Res<Step> {
    let Place { instance, name, field } = place(cx, slot, object)?;
    if let Some(field) = field {
        own::set(&mut cx.world.heap, cx.gil, &instance, field, value.clone());
        return Ok(Step::Return(Value::None));
    }
    if name == names::dict() {
        let found = of_object(cx, name);
        let step = super::attr::set_through(cx, &found, object, name, value)?;
        return Ok(step.unwrap_or(Step::Return(Value::None)));
    }
    unwritable(cx, slot)
}

/// Empties a slot of an object. The step's value means nothing.
pub fn delete(cx: &mut Cx<'_>, slot: &Ref<Misc>, object: &Value) -> Res<Step> {
    let Place { instance, name, field } = place(cx, slot, object)?;
    let done = Ok(Step::Return(Value::None));
    match field {
        Some(field) => match own::remove(&mut cx.world.heap, cx.gil, &instance, field) {
            Some(_) => done,
            None => raise(ExcKind::AttributeError, name.as_str()),
        },
        None if name == names::dict() => {
            own::set_dict(cx, &instance, Value::from(Dict::default()));
            done
        }
        None => unwritable(cx, slot),
    }
}

fn unwritable<T>(cx: &Cx<'_>, slot: &Ref<Misc>) -> Res<T> {
    let Misc::Member(Member { owner, name, .. }) = slot.get(cx.gil) else {
        return raise(ExcKind::AttributeError, "attribute is not writable");
    };
    let owner = owner.get(cx.gil).name;
    raise(
        ExcKind::AttributeError,
        format!("attribute '{name}' of '{owner}' objects is not writable"),
    )
}

/// Checks `__slots__` of a class that is being made.
///
/// # Errors
/// TypeError and ValueError as in CPython.
pub(super) fn check(
    attrs: &Namespace,
    name: Symbol,
    parents: &[Ref<Class>],
    layout: Kind,
    gil: &mut Gil,
) -> Res<()> {
    best_base(parents, gil)?;
    let Some(slots) = attrs.get(Symbol::new("__slots__")) else { return Ok(()) };
    if !matches!(slots, Value::Iter(_) | Value::Gen(_) | Value::Instance(_)) {
        iter::collect(slots, gil)?;
    }
    let items = listed(slots, gil);
    if !items.is_empty() && matches!(layout, Kind::Int | Kind::Tuple | Kind::Bytes | Kind::Type) {
        let base = parents.iter().find(|base| base.get(gil).layout == layout);
        let base = base.map_or(name, |base| base.get(gil).name);
        let message = format!("nonempty __slots__ not supported for subtype of '{base}'");
        return raise(ExcKind::TypeError, message);
    }
    let has_dict = |base: &Ref<Class>| {
        let flags = base.get(gil).flags;
        flags.exception || flags.script && !flags.slots
    };
    let mut dict = parents.iter().any(has_dict);
    let mut weak = parents.iter().any(|base| has_weakrefs(base, gil));
    for item in &items {
        let Value::Str(text) = item else {
            let message =
                format!("__slots__ items must be strings, not '{}'", type_text(item, gil));
            return raise(ExcKind::TypeError, message);
        };
        let text = text.as_str();
        if !is_identifier(text) {
            return raise(ExcKind::TypeError, "__slots__ must be identifiers");
        }
        if text == "__weakref__" && std::mem::replace(&mut weak, true) {
            let message = "__weakref__ slot disallowed: we already got one";
            return raise(ExcKind::TypeError, message);
        }
        if text == "__dict__" && std::mem::replace(&mut dict, true) {
            let message = "__dict__ slot disallowed: we already got one";
            return raise(ExcKind::TypeError, message);
        }
        if attrs.iter().any(|(attr, _)| names_it(item, name, attr.as_str())) {
            let message = format!("'{text}' in __slots__ conflicts with class variable");
            return raise(ExcKind::ValueError, message);
        }
    }
    Ok(())
}

/// The exceptions whose objects have parts of their own in CPython.
const WIDE_EXCEPTIONS: [&str; 8] = [
    "StopIteration",
    "SystemExit",
    "ImportError",
    "OSError",
    "NameError",
    "AttributeError",
    "SyntaxError",
    "UnicodeError",
];

/// The class's own slots, as `__slots__` lists them; `None` if it has no `__slots__`.
fn own_slots(class: &Ref<Class>, gil: &Gil) -> Option<Vec<String>> {
    let slots = class.get(gil).attrs.get(Symbol::new("__slots__"))?;
    let names = listed(slots, gil).into_iter().filter_map(|slot| match slot {
        Value::Str(name) => Some(name.as_str().to_owned()),
        _ => None,
    });
    Some(names.collect())
}

/// Whether instances have a part that a class adds if it has no `__slots__`, or lists it there.
fn has_part(class: &Ref<Class>, part: &str, gil: &Gil) -> bool {
    std::iter::once(class).chain(&class.get(gil).mro).any(|class| {
        class.get(gil).flags.script
            && own_slots(class, gil).is_none_or(|slots| slots.iter().any(|slot| slot == part))
    })
}

fn has_weakrefs(class: &Ref<Class>, gil: &Gil) -> bool {
    has_part(class, "__weakref__", gil)
}

/// What a class adds to the objects of its first base: its slots, a dict, weak references.
type Added = (Vec<String>, bool, bool);

fn added(class: &Ref<Class>, base: &Ref<Class>, gil: &Gil) -> Added {
    let mut slots = own_slots(class, gil).unwrap_or_default();
    slots.retain(|slot| slot != "__dict__" && slot != "__weakref__");
    slots.sort();
    let adds = |part| has_part(class, part, gil) && !has_part(base, part, gil);
    let exception = class.get(gil).flags.exception;
    (slots, !exception && adds("__dict__"), adds("__weakref__"))
}

/// The class that gave objects their layout: the first one that adds something to its base, and
/// what it adds.
fn shaped(class: &Ref<Class>, gil: &Gil) -> (Ref<Class>, Option<Ref<Class>>, Added) {
    let mut class = class.clone();
    loop {
        let body = class.get(gil);
        let Some(base) = body.bases.first().filter(|_| body.flags.script).cloned() else {
            return (class, None, Added::default());
        };
        let adds = added(&class, &base, gil);
        if adds != Added::default() {
            return (class, Some(base), adds);
        }
        class = base;
    }
}

/// Whether an object of one class can become one of the other.
pub fn same_layout(a: &Ref<Class>, b: &Ref<Class>, gil: &Gil) -> bool {
    let ((a, a_base, a_adds), (b, b_base, b_adds)) = (shaped(a, gil), shaped(b, gil));
    a.is(&b)
        || a_adds == b_adds
            && matches!((a_base, b_base), (Some(a_base), Some(b_base)) if a_base.is(&b_base))
}

/// The base whose objects have everything that those of the others have. Two bases that each add
/// slots of their own cannot be joined.
fn best_base(parents: &[Ref<Class>], gil: &Gil) -> Res<Option<Ref<Class>>> {
    let [first, others @ ..] = parents else { return Ok(None) };
    if others.is_empty() {
        return Ok(Some(first.clone()));
    }
    let slots = Symbol::new("__slots__");
    let adds = |class: &&Ref<Class>| {
        let body = class.get(gil);
        if !body.flags.script {
            return body.layout != Kind::Object || WIDE_EXCEPTIONS.contains(&body.name.as_str());
        }
        let items = body.attrs.get(slots).map_or(Vec::new(), |slots| listed(slots, gil));
        items.iter().any(|item| {
            !names_it(item, body.name, "__dict__") && !names_it(item, body.name, "__weakref__")
        })
    };
    let widest = |parent: &Ref<Class>| {
        std::iter::once(parent).chain(&parent.get(gil).mro).find(adds).cloned()
    };
    let (mut best, mut old) = (first, widest(first));
    for parent in others {
        match (&old, widest(parent)) {
            (_, None) => {}
            (Some(old), Some(new)) if old.is_subclass(&new, gil) => {}
            (None, new) => (best, old) = (parent, new),
            (Some(was), Some(new)) if new.is_subclass(was, gil) => {
                (best, old) = (parent, Some(new))
            }
            _ => {
                let message = "multiple bases have instance lay-out conflict";
                return raise(ExcKind::TypeError, message);
            }
        }
    }
    Ok(Some(best.clone()))
}
