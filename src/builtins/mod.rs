//! Floor 4, *builtins*: everything a script finds without importing, and the modules.
//!
//! Lives here: natives of the built-in types, functions and modules, and the library written in
//! the language (`lib/*.cc`). May use: `base`, `text`, `bytecode`, `object`, `vm`.
//! Deliberately absent: OS threads, the lock. What must wait or run without the lock asks for it.

mod addresses;
pub mod args;
pub mod array;
mod at_once;
pub mod barrier;
pub mod buffers;
pub mod bytearray;
pub mod bytes;
pub mod bytes_methods;
pub mod callables;
pub mod channel;
pub mod class;
pub mod code;
pub mod codecs;
pub mod condition;
pub mod deque;
pub mod descriptors;
pub mod dict;
pub mod disassembly;
pub mod dunder;
pub mod exceptions;
pub mod file;
pub mod file_info;
pub mod fold;
pub mod functions;
pub mod gil;
mod heaps;
pub mod hints;
pub mod json;
pub mod library;
pub mod list;
pub mod manual;
pub mod math;
pub mod matrix;
mod matrix_make;
mod matrix_operators;
pub mod memo;
pub mod memory;
pub mod message;
pub mod metaclass;
pub mod modules;
pub mod numbers;
pub mod object;
pub mod open;
pub mod ops;
pub mod own_classes;
mod packets;
mod parcels;
pub mod paths;
pub mod ports;
pub mod print;
pub mod process;
pub mod protocol;
pub mod random;
pub mod reflect;
pub mod report;
mod sequences;
pub mod set;
pub mod shared;
mod shared_channel;
mod shared_lock;
pub mod signals;
mod socket_options;
pub mod sockets;
pub mod sort;
pub mod special_functions;
pub mod str;
pub mod str_format;
pub mod streams;
pub mod structs;
pub mod sync;
pub mod sys;
pub mod table;
pub mod threads;
pub mod time;
pub mod timezone;
pub mod views;
mod waits;
pub mod walk;

use crate::base::Symbol;
use crate::object::{Gil, Kind, Value};
use crate::vm::{PART, World, part_key};
pub use library::{CORE, is_module, is_package, is_part, library};
use table::{functions, members, methods};

/// Fills the classes of the built-in types and the built-in names, and module `builtins` with what
/// the functions of `CORE` need. Whoever defines those calls [`complete`] afterwards.
pub fn install(world: &mut World, gil: &mut Gil) {
    object::install(world, gil);
    class::install(world, gil);
    dunder::install(world, gil);
    numbers::install(world, gil);
    str::install(world, gil);
    bytes::install(world, gil);
    bytearray::install(world, gil);
    views::install(world, gil);
    matrix::install(world, gil);
    sequences::install(world, gil);
    walk::install(world, gil);
    hints::install(world, gil);
    callables::install(world, gil);
    descriptors::install(world, gil);
    code::install(world, gil);
    exceptions::install(world, gil);
    file::install(world, gil);
    sync::install(world, gil);
    threads::install(world, gil);
    time::install(world, gil);
    gil::install(world, gil);
    modules::install(world, gil);
    methods(world, gil, Kind::List, list::METHODS);
    methods(world, gil, Kind::Dict, dict::METHODS);
    table::bound(world, gil, Kind::Dict, table::Bind::Class, dict::CLASS_METHODS);
    methods(world, gil, Kind::Set, set::SHARED);
    methods(world, gil, Kind::Set, set::METHODS);
    methods(world, gil, Kind::FrozenSet, set::SHARED);
    methods(world, gil, Kind::FrozenSet, set::FROZEN);
    methods(world, gil, Kind::MappingProxy, protocol::PROXY);
    for kind in [Kind::DictKeys, Kind::DictValues, Kind::DictItems] {
        table::computed(world, gil, kind, protocol::VIEWS, &[]);
    }
    for rows in [functions::FUNCTIONS, reflect::FUNCTIONS, print::FUNCTIONS, fold::FUNCTIONS] {
        functions(world, rows);
    }
    for kind in TYPES {
        let class = Value::Class(world.heap.class(*kind).clone());
        world.builtins.insert(Symbol::new(kind.name()), class);
    }
    for (name, value) in [("NotImplemented", Value::NotImplemented), ("Ellipsis", Value::Ellipsis)]
    {
        world.builtins.insert(Symbol::new(name), value);
    }
    let module = world.module(Symbol::new("builtins"));
    for rows in [
        protocol::HELPERS,
        reflect::HELPERS,
        report::HELPERS,
        str_format::HELPERS,
        memory::HELPERS,
        hints::HELPERS,
    ] {
        members(world, module, rows);
    }
    publish(world);
}

/// The types whose names are built in.
const TYPES: &[Kind] = &[
    Kind::Object,
    Kind::Type,
    Kind::Int,
    Kind::Bool,
    Kind::Float,
    Kind::Str,
    Kind::Bytes,
    Kind::ByteArray,
    Kind::Memory,
    Kind::Matrix,
    Kind::List,
    Kind::Tuple,
    Kind::Dict,
    Kind::Set,
    Kind::FrozenSet,
    Kind::Range,
    Kind::Slice,
    Kind::Enumerate,
    Kind::Zip,
    Kind::Map,
    Kind::Filter,
    Kind::Reversed,
    Kind::Property,
    Kind::StaticMethod,
    Kind::ClassMethod,
    Kind::Super,
];

/// Makes what needs the functions of `CORE`, and gives module `builtins` to whoever needs it.
pub fn complete(world: &mut World, gil: &mut Gil) {
    let module = world.module(Symbol::new("builtins"));
    world.set_global(module, Symbol::new("_printing"), Value::list(Vec::new()));
    own_classes::define(world, gil, module);
    publish(world);
}

/// Gives what module `builtins` has defined to whoever needs it: names that begin with `_` to the
/// machine, others to every script.
fn publish(world: &mut World) {
    let module = world.module(Symbol::new("builtins"));
    let names: Vec<Symbol> = world.modules[module as usize].names.names().to_vec();
    for name in names {
        let Some(value) = world.global(module, name).cloned() else { continue };
        match name.as_str() {
            "__build_class__" => {
                world.builtins.insert(name, value);
            }
            hidden if hidden.starts_with("__") => {}
            helper if helper.starts_with('_') => {
                world.library.insert(name, value);
            }
            _ => {
                world.builtins.insert(name, value);
            }
        }
    }
    gil::publish(world);
}

/// The number of a module whose variables are natives (`_math`, `_sys`, ...); it is filled when it
/// is asked for the first time. `None` if there is none of that name.
pub fn native_module(world: &mut World, gil: &mut Gil, name: &str) -> Option<u32> {
    let name = name.strip_prefix(PART).unwrap_or(name);
    let fill: fn(&mut World, &mut Gil, u32) = match name {
        "_array" => array::fill,
        "_class" => metaclass::fill,
        "_collections" => deque::fill,
        "_dis" => disassembly::fill,
        "_imp" => modules::imp,
        "_io" => file::fill,
        "_json" => json::fill,
        "_functools" => memo::fill,
        "_gc" => memory::gc,
        "_heapq" => heaps::fill,
        "_math" => math::fill,
        "_os" => sys::os,
        "_process" => process::fill,
        "_random" => random::fill,
        "_socket" => sockets::fill,
        "_struct" => structs::fill,
        "_sys" => sys::sys,
        "_thread" => threads::fill,
        "_traceback" => report::fill,
        "_time" => time::fill,
        "_weakref" => memory::weakref,
        _ => return None,
    };
    let name = part_key(Symbol::new(name));
    if let Some(&number) = world.module_numbers.get(&name) {
        return Some(number);
    }
    let number = world.module(name);
    world.modules[number as usize].hidden = name.as_str() != "_thread";
    fill(world, gil, number);
    world.register(number, gil);
    Some(number)
}
