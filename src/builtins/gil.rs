//! Module `gil`, `refcount`, and the switch interval of `sys`.
//!
//! Lives here: their natives; class `atomic` is in lib/core.cc. May use: `object`, `vm` (what the
//! driver tells natives). Deliberately absent: the lock (`gil`, a room on the same floor).

use super::args::*;
use super::table::{self, Row, natives};
use crate::base::Symbol;
use crate::object::{Dict, Gil, Res, Value};
use crate::vm::{Cx, World};
use std::time::Duration;

const FUNCTIONS: &[Row] = natives! { "";
    /// The number of references to an object, without that of this call.
    "refcount" "(x, /)" Atomic refcount;
};

const SYS: &[Row] = natives! { "";
    /// Set the ideal thread switching delay inside the interpreter, in seconds.
    "setswitchinterval" "(interval, /)" Atomic set_switch_interval;
    /// Return the current thread switch interval; see sys.setswitchinterval().
    "getswitchinterval" "()" Atomic get_switch_interval;
};

const MODULE: &[Row] = natives! { "";
    /// The switch interval in seconds; sets it if one is given.
    "switch_interval" "(s=)" Atomic switch_interval;
    /// The same by the clock on the wall.
    "effective_interval" "()" Atomic effective_interval;
    /// What every thread did with its time.
    "stats" "()" Atomic stats;
};

const HELPERS: &[Row] = natives! { "";
    /// `_atomic(1)` enters a block that no switch can enter, `_atomic(-1)` leaves it.
    "_atomic" "(change, /)" Atomic atomic;
};

/// Puts the built-in names into a world: the module is one of them.
pub fn install(world: &mut World, _: &mut Gil) {
    table::functions(world, FUNCTIONS);
    let module = world.module(Symbol::new("gil"));
    table::members(world, module, MODULE);
    let object = Value::Module(world.modules[module as usize].object.clone());
    world.builtins.insert(Symbol::new("gil"), object);
    let library = world.module(Symbol::new("builtins"));
    table::members(world, library, HELPERS);
}

/// Gives the module what is written in the language. The driver adds the era.
pub fn publish(world: &mut World) {
    let module = world.module(Symbol::new("gil"));
    if let Some(class) = world.library.get(&Symbol::new("_Atomic")).cloned() {
        world.set_global(module, Symbol::new("atomic"), class);
    }
}

/// Puts the switch interval into module `sys`.
pub fn sys(world: &mut World, module: u32) {
    table::members(world, module, SYS);
}

/// What `sys.getrefcount` says of what is never freed.
const IMMORTAL: i64 = 4294967295;

/// The count; a value that is no object is like CPython's immortal ones.
fn count(value: &Value) -> i64 {
    value.count().map_or(IMMORTAL, |count| count as i64)
}

fn refcount(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(count(&args[0]) - 1))
}

fn interval(value: &Value, cx: &Cx<'_>) -> Res<Duration> {
    let seconds = match inner(value, cx.gil) {
        Value::Float(x) => x.get(),
        Value::Int(x) => *x as f64,
        Value::True => 1.0,
        Value::False => 0.0,
        _ => {
            let got = type_name(value, cx);
            return type_error(format!("must be real number, not {got}"));
        }
    };
    if seconds <= 0.0 || seconds.is_nan() {
        return value_error("switch interval must be strictly positive");
    }
    Ok(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX))
}

fn set_switch_interval(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let interval = interval(&args[0], cx)?;
    cx.world.control.set_interval(interval);
    Ok(Value::None)
}

fn get_switch_interval(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::float(cx.world.control.nominal().as_secs_f64()))
}

fn switch_interval(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Some(value) = some(args, 0) {
        let interval = interval(value, cx)?;
        cx.world.control.set_interval(interval);
    }
    get_switch_interval(cx, args)
}

fn effective_interval(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::float(cx.world.control.interval().as_secs_f64()))
}

fn stats(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let times = cx.world.control.times();
    let mut rows = Vec::new();
    for (record, times) in cx.world.threads.iter().zip(times) {
        let seconds = |time: Duration| Value::float(time.as_secs_f64());
        rows.push([
            ("name", Value::str(&record.name)),
            ("has_gil", seconds(times.has_gil)),
            ("waiting", seconds(times.waiting)),
            ("blocked", seconds(times.blocked)),
            ("native", seconds(times.native)),
            ("switches", Value::Int(times.switches as i64)),
            ("forced", Value::Int(times.forced as i64)),
        ]);
    }
    let mut list = Vec::new();
    for row in rows {
        let row = row.into_iter().map(|(name, value)| (Symbol::new(name), value));
        list.push(Value::from(Dict::of_names(row)));
    }
    Ok(Value::list(list))
}

fn atomic(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let change = index(&args[0], cx)?;
    cx.world.atomic = cx.world.atomic.saturating_add_signed(change.clamp(-1, 1) as i32);
    Ok(Value::None)
}
