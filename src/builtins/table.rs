//! The tables of natives: one row is one function or method.
//!
//! Lives here: `Row`, the `natives!` macro, putting rows into classes and among the built-in names.
//! May use: `object`, `vm`. Deliberately absent: the functions themselves.

use crate::base::Symbol;
use crate::object::{Gil, Kind, Misc, Value};
use crate::vm::{Native, NativeFn, Params, World};

/// One native, as its table gives it.
pub struct Row {
    pub name: &'static str,
    pub qualname: &'static str,
    pub signature: &'static str,
    pub arity: Option<(u8, u8)>,
    pub doc: &'static str,
    pub run: NativeFn,
}

/// A table of natives. The first literal goes before every name in `__qualname__` (`"list."` for
/// methods, `""` for functions); then one row each: doc, name, signature, `Atomic` or `Open`,
/// function. Signatures of methods begin with `self`.
macro_rules! natives {
    ($prefix:literal; $($(#[doc = $doc:literal])+ $name:literal $signature:literal $kind:ident $run:expr;)*) => {
        &[$($crate::builtins::table::Row {
            name: $name,
            qualname: concat!($prefix, $name),
            signature: $signature,
            arity: const { $crate::vm::Params::arity($signature) },
            doc: concat!($($doc,)+),
            run: $crate::vm::NativeFn::$kind($run),
        }),*]
    };
}
pub(crate) use natives;

impl Row {
    /// Adds it to the world's table and gives the function.
    pub fn add(&self, world: &mut World) -> Value {
        world.heap.native_names.push(self.name);
        world.add_native(Native {
            name: self.name,
            qualname: self.qualname,
            signature: self.signature,
            params: Params::of(self.signature, self.arity),
            run: self.run,
            doc: self.doc.trim_start(),
        })
    }
}

/// How a row stands in its class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bind {
    /// As it is: a method.
    Method,
    Static,
    Class,
}

/// Puts rows into the class of a built-in type.
pub fn methods(world: &mut World, gil: &mut Gil, kind: Kind, rows: &[Row]) {
    bound(world, gil, kind, Bind::Method, rows);
}

/// Puts rows into the class of a built-in type, as methods, static methods or class methods.
pub fn bound(world: &mut World, gil: &mut Gil, kind: Kind, bind: Bind, rows: &[Row]) {
    let class = world.heap.class(kind).clone();
    let attrs = &mut class.get_mut(gil).attrs;
    attrs.reserve(rows.len());
    for row in rows {
        let native = row.add(world);
        let value = match bind {
            Bind::Method => native,
            Bind::Static => Value::from(Misc::StaticMethod(native)),
            Bind::Class => Value::from(Misc::ClassMethod(native)),
        };
        attrs.set(Symbol::of(row.name), value);
    }
}

/// Puts rows into a built-in type as computed attributes: each row is the getter of the attribute
/// of its name; a row of the same name in `setters` is its setter.
pub fn computed(world: &mut World, gil: &mut Gil, kind: Kind, getters: &[Row], setters: &[Row]) {
    let class = world.heap.class(kind).clone();
    for row in getters {
        let get = row.add(world);
        let set = setters.iter().find(|setter| setter.name == row.name);
        let set = set.map_or(Value::Unset, |setter| setter.add(world));
        let name = Symbol::of(row.name);
        let value = Value::from(Misc::Getset { name, get, set });
        class.get_mut(gil).attrs.set(name, value);
    }
}

/// Puts rows among the built-in names.
pub fn functions(world: &mut World, rows: &[Row]) {
    for row in rows {
        let function = row.add(world);
        world.builtins.insert(Symbol::of(row.name), function);
    }
}

/// Puts rows into a module as its variables.
pub fn members(world: &mut World, module: u32, rows: &[Row]) {
    for row in rows {
        let function = row.add(world);
        world.set_global(module, Symbol::of(row.name), function);
    }
}
