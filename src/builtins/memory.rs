//! The native parts of modules `gc` and `weakref`.
//!
//! Lives here: those natives. May use: `object` (the registry, the collector), `vm`.
//! Deliberately absent: the classes that scripts see (lib/gc.cc, lib/weakref.cc), when a collection
//! comes by itself (`object::registry`).

use super::args::*;
use super::table::{Row, members, natives};
use crate::base::Symbol;
use crate::bytecode::Op;
use crate::object::misc::{Misc, Watcher};
use crate::object::{Class, Gil, Kind, Ref, Res, Value, cycles, registry};
use crate::vm::{Cx, Step, Then, World, finalize};

const GC: &[Row] = natives! { "";
    /// Run the garbage collector.
    "_collect" "()" Open collect;
    /// Enable automatic garbage collection.
    "enable" "()" Atomic enable;
    /// Disable automatic garbage collection.
    "disable" "()" Atomic disable;
    /// Returns true if automatic garbage collection is enabled.
    "isenabled" "()" Atomic is_enabled;
    /// Return a three-tuple of the current collection counts.
    "get_count" "()" Atomic get_count;
    /// Return the current collection thresholds.
    "get_threshold" "()" Atomic get_threshold;
    /// Set the collection thresholds (the collection frequency).
    "set_threshold" "(threshold0, threshold1=, threshold2=, /)" Atomic set_threshold;
    /// Return a list of objects tracked by the collector.
    "_objects" "()" Atomic objects;
    /// Returns true if the object is tracked by the garbage collector.
    "is_tracked" "(obj, /)" Atomic is_tracked;
    /// Returns true if the object has been already finalized by the GC.
    "is_finalized" "(obj, /)" Atomic is_finalized;
};

const WEAKREF: &[Row] = natives! { "";
    /// `_handle(object, callback, reference)`: what is behind a weak reference.
    "_handle" "(object, callback, reference, /)" Atomic handle;
    /// `_target(handle)`: the object, or None.
    "_target" "(handle, /)" Atomic target;
    /// The callback, or None.
    "_callback" "(handle, /)" Atomic callback;
    /// The weak references to an object.
    "_references" "(object, /)" Atomic references;
};

/// What the machine itself calls.
pub const HELPERS: &[Row] = natives! { "";
    /// The end of the run: functions of `atexit`, garbage, and the last words of what is alive.
    "_at_exit" "()" Open at_exit;
};

/// Fills module `_gc`.
pub fn gc(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, GC);
}

/// Fills module `_weakref`.
pub fn weakref(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, WEAKREF);
}

// ---- gc ----

fn collect(cx: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    Ok(finalize::collect(cx))
}

fn enable(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    registry::set_enabled(true);
    Ok(Value::None)
}

fn disable(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    registry::set_enabled(false);
    Ok(Value::None)
}

fn is_enabled(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::bool(registry::is_enabled()))
}

fn get_count(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let count = Value::Int(registry::count() as i64);
    Ok(Value::tuple(vec![count, Value::Int(0), Value::Int(0)]))
}

fn get_threshold(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::tuple(registry::thresholds().into_iter().map(Value::Int).collect()))
}

fn set_threshold(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let mut thresholds = registry::thresholds();
    for (at, threshold) in thresholds.iter_mut().enumerate() {
        if let Some(value) = given(args, at) {
            *threshold = index(value, cx)?;
        }
    }
    registry::set_thresholds(thresholds);
    Ok(Value::None)
}

fn objects(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let shown = |value: &Value| !matches!(value, Value::Cell(_) | Value::Exc(_));
    Ok(Value::list(registry::objects().into_iter().filter(shown).collect()))
}

/// Whether CPython tracks the object. Here it is a question of what it could hold.
/// Whether `__del__` has been called; it is called once.
fn is_finalized(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::Instance(object) = &args[0] else { return Ok(Value::False) };
    let object = object.get(cx.gil);
    Ok(Value::bool(object.class.get(cx.gil).flags.del && !object.has_del))
}

fn is_tracked(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let tracked = match &args[0] {
        Value::Native(_) => true,
        Value::Tuple(tuple) => !tuple.items.iter().all(Value::is_atom),
        Value::Dict(dict) => {
            let mut entries = dict.get(cx.gil).iter();
            !entries.all(|entry| entry.key.is_atom() && entry.value.is_atom())
        }
        Value::Range(_) => false,
        other => !other.is_atom(),
    };
    Ok(Value::bool(tracked))
}

// ---- weakref ----

/// Whether CPython's objects of this type have room for weak references.
fn can_be_watched(value: &Value, cx: &Cx<'_>) -> bool {
    match value {
        Value::Instance(instance) => {
            let class = instance.get(cx.gil).class.get(cx.gil);
            // Those of varying size have no room in CPython.
            let sized = matches!(class.layout, Kind::Int | Kind::Tuple | Kind::Bytes);
            class.flags.script && !sized && (!class.flags.slots || has_slot(class, cx))
        }
        Value::Set(_)
        | Value::Func(_)
        | Value::Method(_)
        | Value::Class(_)
        | Value::Gen(_)
        | Value::Sync(_) => true,
        Value::Buffer(buffer) => buffer.get(cx.gil).code.is_array(),
        Value::Misc(misc) => {
            matches!(misc.get(cx.gil), Misc::Deque { .. } | Misc::File { .. } | Misc::Thread(_))
        }
        _ => false,
    }
}

/// Whether `__slots__` of the class or of one it derives from names `__weakref__`.
fn has_slot(class: &Class, cx: &Cx<'_>) -> bool {
    let (slots, wanted) = (Symbol::new("__slots__"), "__weakref__");
    let is_it = |value: &Value| text(value, cx.gil) == Some(wanted);
    let named = |class: &Class| match class.attrs.get(slots) {
        Some(Value::Tuple(names)) => names.items.iter().any(is_it),
        Some(Value::List(names)) => names.get(cx.gil).items.iter().any(is_it),
        Some(other) => is_it(other),
        None => false,
    };
    named(class) || class.mro.iter().any(|base| named(base.get(cx.gil)))
}

fn handle(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let keys = match can_be_watched(&args[0], cx) {
        true => registry::watch(&args[0]).zip(registry::watch(&args[2])),
        false => None,
    };
    let Some((key, owner)) = keys else {
        let kind = type_name(&args[0], cx);
        return type_error(format!("cannot create weak reference to '{kind}' object"));
    };
    cx.world.last_words |= !args[1].is_none();
    let watcher = Watcher { key, number: 0, callback: args[1].clone(), owner };
    let made = Ref::new(Misc::Watcher(watcher));
    let number = registry::begin_watch(key, &made);
    if let Misc::Watcher(watcher) = made.get_mut(cx.gil) {
        watcher.number = number;
    }
    Ok(Value::Misc(made))
}

fn with_watcher<R>(value: &Value, cx: &Cx<'_>, f: impl FnOnce(&Watcher) -> R) -> Option<R> {
    match value {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Watcher(watcher) => Some(f(watcher)),
            _ => None,
        },
        _ => None,
    }
}

fn target(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let key = with_watcher(&args[0], cx, |watcher| watcher.key);
    Ok(key.and_then(registry::watched).unwrap_or(Value::None))
}

fn callback(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let callback = with_watcher(&args[0], cx, |watcher| watcher.callback.clone());
    Ok(callback.and_then(|callback| callback.given().cloned()).unwrap_or(Value::None))
}

fn references(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let owner = |value: &Value| with_watcher(value, cx, |watcher| watcher.owner);
    let watchers = registry::watchers(&args[0]);
    let owners: Vec<u64> = watchers.iter().filter_map(owner).collect();
    Ok(Value::list(owners.into_iter().filter_map(registry::watched).collect()))
}

// ---- the end of the run ----

fn at_exit(cx: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    let collected = |cx: &mut Cx<'_>, _: &mut [Value], _: Res| {
        // Looking at all that is alive takes its time.
        if !cx.world.last_words {
            return Ok(Step::Return(Value::None));
        }
        Ok(finalize::collect(cx).and(last_words, Vec::new()))
    };
    let functions = || {
        let module = *cx.world.module_numbers.get(&Symbol::find("atexit")?)?;
        cx.world.global(module, Symbol::find("_run_exitfuncs")?).cloned()
    };
    match functions() {
        Some(run) => {
            let then = Then::Catch(collected, Vec::new());
            Ok(Step::Call { callee: run, args: Vec::new(), kwargs: Vec::new(), then })
        }
        None => collected(cx, &mut [], Ok(Value::None)),
    }
}

/// What `__main__` can reach, and then what other modules of the script can.
fn last_words(cx: &mut Cx<'_>, _: &mut [Value], _: Res) -> Res<Step> {
    let mut roots = Vec::new();
    let program = std::sync::Arc::clone(&cx.world.program);
    for (module, globals) in cx.world.globals.iter().enumerate() {
        // In the order in which module-level code stores them.
        let mut taken = vec![false; globals.len()];
        for (code, entry) in program.entries.iter().enumerate() {
            if entry.module as usize != module || program.units[code] as usize != code {
                continue;
            }
            for op in entry.ops.iter() {
                if let Op::StoreGlobal { slot, .. } = op
                    && let Some(taken) = taken.get_mut(slot.0 as usize)
                    && !std::mem::replace(taken, true)
                {
                    roots.push(globals[slot.0 as usize].clone());
                }
            }
        }
        let rest = globals.iter().zip(&taken).filter(|(_, taken)| !**taken);
        roots.extend(rest.map(|(value, _)| value.clone()));
    }
    let alive = cycles::reachable(roots, cx.gil);
    let speakers = cycles::last_words(&alive, cx.gil);
    drop(alive);
    Ok(finalize::say(cx, speakers))
}
