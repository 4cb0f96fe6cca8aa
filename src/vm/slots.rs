//! `__slots__`: the attributes that instances of a class have room for.
//!
//! Lives here: the checks when a class is made, the look-up of a slot, its descriptor. May use:
//! `object`, its siblings. Deliberately absent: a layout of their own; slots are fields.

use super::native::{Cx, Step};
use crate::base::Symbol;
use crate::object::class::Namespace;
use crate::object::convert::type_text;
use crate::object::{Class, ExcKind, Gil, Kind, Ref, Res, Value, iter, raise};
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

/// The class on the MRO whose `__slots__` lists the attribute.
pub(super) fn owner(class: &Ref<Class>, name: Symbol, gil: &Gil) -> Option<Ref<Class>> {
    let slots = Symbol::new("__slots__");
    let lists = |class: &&Ref<Class>| {
        let body = class.get(gil);
        let found = body.attrs.get(slots).filter(|_| body.flags.script);
        let is_it = |slot: &Value| names_it(slot, body.name, name.as_str());
        match found {
            None => false,
            Some(Value::Tuple(tuple)) => tuple.items.iter().any(is_it),
            Some(Value::List(list)) => list.get(gil).items.iter().any(is_it),
            Some(other) => listed(other, gil).iter().any(is_it),
        }
    };
    std::iter::once(class).chain(&class.get(gil).mro).find(lists).cloned()
}

/// The descriptor of a slot, as an attribute of the class.
pub(super) fn member(cx: &Cx<'_>, class: &Ref<Class>, name: Symbol) -> Option<Step> {
    if matches!(name.as_str(), "__dict__" | "__weakref__") {
        return None;
    }
    let owner = owner(class, name, cx.gil)?;
    let args = vec![Value::Class(owner), Value::str(name.as_str())];
    Some(Step::call(cx.library("_member"), args))
}

/// The step that gives the descriptor of a slot that the class itself lists, `None` if it does not.
pub fn own_member(cx: &Cx<'_>, class: &Ref<Class>, name: Symbol) -> Option<Step> {
    let listed = owner(class, name, cx.gil).is_some_and(|owner| owner.is(class));
    if listed { member(cx, class, name) } else { None }
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
    if parents.len() > 1 {
        layouts(parents, gil)?;
    }
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

/// The slots of a class and of those it derives from, as attributes are named.
pub fn slot_names(class: &Ref<Class>, gil: &Gil) -> Vec<String> {
    let all = std::iter::once(class).chain(&class.get(gil).mro);
    all.filter(|class| class.get(gil).flags.script)
        .flat_map(|class| {
            let title = class.get(gil).name.as_str().trim_start_matches('_');
            let slots = own_slots(class, gil).unwrap_or_default();
            slots.into_iter().map(move |slot| match is_private(&slot) && !title.is_empty() {
                true => format!("_{title}{slot}"),
                false => slot,
            })
        })
        .filter(|slot| slot != "__weakref__")
        .collect()
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

/// Two bases that each add slots of their own cannot be joined.
fn layouts(parents: &[Ref<Class>], gil: &Gil) -> Res<()> {
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
    let mut widest: Option<&Ref<Class>> = None;
    for parent in parents {
        let found = std::iter::once(parent).chain(&parent.get(gil).mro).find(adds);
        match (widest, found) {
            (_, None) => {}
            (None, found) => widest = found,
            (Some(old), Some(new)) if new.is_subclass(old, gil) => widest = Some(new),
            (Some(old), Some(new)) if old.is_subclass(new, gil) => {}
            _ => {
                let message = "multiple bases have instance lay-out conflict";
                return raise(ExcKind::TypeError, message);
            }
        }
    }
    Ok(())
}
