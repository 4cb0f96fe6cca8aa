//! Module `sys`, and the native part of `os`.
//!
//! Lives here: those natives and values. `setswitchinterval` and its like come from `gil.rs`.
//! May use: `object`, `vm`, its siblings. Deliberately absent: what only the session knows; it
//! sets `World::argv` before it asks for the module.

use super::args::*;
use super::table::{Row, members, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{Dict, Gil, Misc, Raise, Res, Value, registry};
use crate::text::int_text;
use crate::vm::{Cx, Step, Then, World, attr};

const SYS: &[Row] = natives! { "";
    /// Exit the interpreter by raising SystemExit(status).
    "exit" "(status=None, /)" Atomic exit;
    /// Return the reference count of object.
    "getrefcount" "(object, /)" Atomic getrefcount;
    /// Return the exception that is being handled, as (type, value, traceback).
    "exc_info" "()" Open exc_info;
    /// Return the exception that is being handled.
    "exception" "()" Open exception;
    /// Return the current value of the recursion limit.
    "getrecursionlimit" "()" Atomic getrecursionlimit;
    /// Set the maximum depth of the Python interpreter stack.
    "setrecursionlimit" "(limit, /)" Atomic setrecursionlimit;
    /// Return the maximum string digits limit for non-binary int<->str conversions.
    "get_int_max_str_digits" "()" Atomic get_int_max_str_digits;
    /// Set the maximum string digits limit for non-binary int<->str conversions.
    "set_int_max_str_digits" "(maxdigits)" Atomic set_int_max_str_digits;
    /// Return the interned string of the same text.
    "intern" "(string, /)" Atomic intern;
    /// Return the size of object in bytes.
    "getsizeof" "(object, default=)" Open getsizeof;
    /// Return the current default encoding.
    "getdefaultencoding" "()" Atomic getdefaultencoding;
};

const OS: &[Row] = natives! { "";
    /// Return the current process id.
    "getpid" "()" Atomic getpid;
    /// Return the number of logical CPUs in the system.
    "cpu_count" "()" Atomic cpu_count;
    /// Return a string representing the current working directory.
    "getcwd" "()" Atomic getcwd;
    /// The environment as a dict.
    "environment" "()" Atomic environment;
    /// What a path is: 0 nothing, 1 a file, 2 a directory.
    "kind" "(path, /)" Atomic path_kind;
};

/// Fills module `_sys`.
pub fn sys(world: &mut World, gil: &mut Gil, module: u32) {
    members(world, module, SYS);
    super::gil::sys(world, module);
    let argv = world.argv.iter().map(|arg| Value::str(arg)).collect();
    let version =
        vec![Value::Int(3), Value::Int(13), Value::Int(0), Value::str("final"), Value::Int(0)];
    let set = |world: &mut World, name: &str, value: Value| {
        world.set_global(module, Symbol::new(name), value);
    };
    set(world, "argv", Value::list(argv));
    set(world, "maxsize", Value::Int(i64::MAX));
    set(world, "maxunicode", Value::Int(0x10_ffff));
    set(world, "version", Value::str(concat!("3.13.0 (toyvm ", env!("CARGO_PKG_VERSION"), ")")));
    set(world, "version_info", Value::tuple(version));
    set(world, "byteorder", Value::str(if cfg!(target_endian = "big") { "big" } else { "little" }));
    set(world, "platform", Value::str(std::env::consts::OS));
    set(world, "executable", Value::str("toyvm"));
    let folder = Value::str(&world.folder);
    set(world, "path", Value::list(vec![folder]));
    let modules = world.modules_dict(gil);
    set(world, "modules", modules);
    for (number, name) in ["stdin", "stdout", "stderr"].into_iter().enumerate() {
        let stream = super::file::standard(number as u32);
        set(world, name, stream);
    }
}

/// Fills module `_os`.
pub fn os(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, OS);
    members(world, module, super::paths::ROWS);
}

/// What a script has put in place of `sys.stdout`, if it has.
pub fn redirected(cx: &Cx<'_>) -> Option<Value> {
    let number = *cx.world.module_numbers.get(&Symbol::find("sys")?)?;
    let stdout = cx.world.global(number, Symbol::find("stdout")?)?;
    if let Value::Misc(misc) = stdout
        && matches!(misc.get(cx.gil), Misc::File { number: 1, .. })
    {
        return None;
    }
    Some(stdout.clone())
}

fn exit(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = given(args, 0).cloned().unwrap_or(Value::None);
    let args = if code.is_none() { Vec::new() } else { vec![code] };
    Err(Box::new(Raise::With(SystemExit, args)))
}

fn exc_info(_: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    let half = |cx: &mut Cx<'_>, _: &mut [Value], handled: Res| {
        let handled = handled?;
        if handled.is_none() {
            return Ok(Value::tuple(vec![Value::None, Value::None, Value::None]).into());
        }
        let class = Value::Class(class_of(&handled, cx));
        let state = vec![class, handled.clone()];
        let half = |_: &mut Cx<'_>, state: &mut [Value], traceback: Res| {
            Ok(Value::tuple(vec![state[0].take(), state[1].take(), traceback?]).into())
        };
        Ok(attr::get(cx, &handled, Symbol::new("__traceback__"))?.and(half, state))
    };
    Ok(Step::Handled { then: Then::Half(half, Vec::new()) })
}

fn exception(_: &mut Cx<'_>, _: &mut [Value]) -> Res<Step> {
    Ok(Step::Handled { then: Then::Return })
}

fn getrefcount(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    // As CPython, the argument's own reference counts; values that are no objects never die.
    Ok(Value::Int(args[0].count().map_or(u32::MAX.into(), |count| count as i64)))
}

fn getrecursionlimit(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::Int(cx.world.recursion_limit as i64))
}

fn setrecursionlimit(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match usize::try_from(index(&args[0], cx)?) {
        Ok(limit) if limit > 0 => {
            cx.world.recursion_limit = limit;
            Ok(Value::None)
        }
        _ => value_error("recursion limit must be greater or equal than 1"),
    }
}

fn get_int_max_str_digits(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::Int(registry::int_max_str_digits() as i64))
}

fn set_int_max_str_digits(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match usize::try_from(index(&args[0], cx)?) {
        Ok(limit) if limit == 0 || limit >= int_text::ALWAYS_ALLOWED => {
            registry::set_int_max_str_digits(limit);
            Ok(Value::None)
        }
        _ => value_error("maxdigits must be 0 or larger than 640"),
    }
}

fn intern(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match args[0] {
        Value::Str(_) => Ok(args[0].take()),
        _ => {
            let got = type_name(&args[0], cx);
            type_error(format!("intern() argument must be str, not {got}"))
        }
    }
}

fn getsizeof(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = Symbol::new("__sizeof__");
    let object = args[0].take();
    let own = class_of(&object, cx).lookup(name, cx.gil).is_some_and(|it| it.is_none());
    match attr::special(cx, &object, name) {
        Some(method) => Ok(Step::call_then(method, Vec::new(), checked_size, vec![object])),
        None if own => {
            type_error(format!("Type {} doesn't define __sizeof__", type_name(&object, cx)))
        }
        None => Ok(size_of(&object, cx).into()),
    }
}

fn checked_size(cx: &mut Cx<'_>, _: &mut [Value], size: Res) -> Res<Step> {
    let size = size?;
    if !matches!(inner(&size, cx.gil), Value::Int(_) | Value::Big(_) | Value::True | Value::False) {
        return type_error("an integer is required");
    }
    match index(&size, cx)? {
        bytes if bytes < 0 => value_error("__sizeof__() should return >= 0"),
        _ => Ok(size.into()),
    }
}

/// What an object takes here: itself, and what stands beside it for its items.
pub fn size_of(object: &Value, cx: &Cx<'_>) -> Value {
    let items = match inner(object, cx.gil) {
        Value::Str(text) => text.as_str().len(),
        Value::Bytes(bytes) => bytes.0.len(),
        Value::Buffer(buffer) => buffer.get(cx.gil).bytes.len(),
        Value::List(list) => list.get(cx.gil).items.len() * 16,
        Value::Tuple(tuple) => tuple.items.len() * 16,
        Value::Dict(dict) => dict.get(cx.gil).len() * 52,
        Value::Set(set) => set.get(cx.gil).len() * 40,
        _ => 0,
    };
    Value::Int(16 + items as i64)
}

fn getdefaultencoding(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::str("utf-8"))
}

fn getpid(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::Int(std::process::id().into()))
}

fn cpu_count(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(std::thread::available_parallelism().map_or(Value::None, |n| Value::Int(n.get() as i64)))
}

fn getcwd(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let directory = std::env::current_dir().unwrap_or_default();
    Ok(Value::string(directory.to_string_lossy().into_owned()))
}

fn environment(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let mut dict = Dict::default();
    for (name, value) in std::env::vars_os() {
        let key = Value::string(name.to_string_lossy().into_owned());
        let hash = match &key {
            Value::Str(text) => text.hash(),
            _ => 0,
        };
        let value = Value::string(value.to_string_lossy().into_owned());
        dict.set(key, hash, value, cx.gil);
    }
    Ok(Value::from(dict))
}

fn path_kind(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let path = text(&args[0], cx.gil).unwrap_or_default();
    Ok(Value::Int(match std::fs::metadata(path) {
        Err(_) => 0,
        Ok(found) if found.is_dir() => 2,
        Ok(_) => 1,
    }))
}
