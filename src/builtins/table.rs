//! The tables of natives: one row is one function or method.
//!
//! Lives here: `Row`, the `natives!` macro, putting rows into classes and among the built-in names.
//! May use: `object`, `vm`. Deliberately absent: the functions themselves.

use crate::base::Symbol;
use crate::object::native::{is_member, is_slot};
use crate::object::{Class, Gil, Kind, Misc, NativeId, Ref, Role, Value};
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
        self.add_as(world, Role::Function, 0)
    }

    /// Adds what a type offers, by the number of the type.
    pub fn add_as(&self, world: &mut World, role: Role, owner: u16) -> Value {
        world.heap.native_names.push(self.name);
        let added = world.add_native(Native {
            name: self.name,
            qualname: self.qualname,
            signature: self.signature,
            params: Params::of(self.signature, self.arity),
            run: self.run,
            role,
            module: "",
            doc: self.doc.trim_start(),
        });
        match added {
            Value::Native(id) if role != Role::Function => {
                Value::Native(NativeId::of_type(id.row(), role, owner))
            }
            added => added,
        }
    }

    /// Adds a method of a type.
    pub fn add_method(&self, world: &mut World, owner: Owner) -> Value {
        let role = match self.name {
            "__new__" => Role::Static,
            name if is_slot(name, owner.name) => Role::Slot,
            _ => Role::Method,
        };
        self.add_as(world, role, owner.number)
    }

    /// Adds the getter of a computed attribute of a type.
    pub fn add_getter(&self, world: &mut World, owner: Owner) -> Value {
        let role = if is_member(self.name, owner.name) { Role::Member } else { Role::Getter };
        self.add_as(world, role, owner.number)
    }
}

/// The type that gets rows: its name, and its number (see `Heap::owner_of`).
#[derive(Clone, Copy)]
pub struct Owner {
    name: &'static str,
    number: u16,
}

impl Owner {
    /// Of a class.
    pub fn of(class: &Ref<Class>, world: &World, gil: &Gil) -> Owner {
        let name = class.get(gil).name.as_str();
        Owner { name, number: world.heap.owner_number(class) }
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
    let owner = Owner::of(&class, world, gil);
    let attrs = &mut class.get_mut(gil).attrs;
    attrs.reserve(rows.len());
    for row in rows {
        let value = match bind {
            Bind::Method => row.add_method(world, owner),
            Bind::Static => {
                Value::from(Misc::StaticMethod(row.add_as(world, Role::Static, owner.number)))
            }
            Bind::Class => {
                Value::from(Misc::ClassMethod(row.add_as(world, Role::Class, owner.number)))
            }
        };
        attrs.set(Symbol::of(row.name), value);
    }
}

/// Puts rows into a built-in type as computed attributes: each row is the getter of the attribute
/// of its name; a row of the same name in `setters` is its setter.
pub fn computed(world: &mut World, gil: &mut Gil, kind: Kind, getters: &[Row], setters: &[Row]) {
    let class = world.heap.class(kind).clone();
    let owner = Owner::of(&class, world, gil);
    for row in getters {
        let get = row.add_getter(world, owner);
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
    // These modules are made of natives; the names of others' are the library's business.
    let title = match world.modules[module as usize].name.as_str() {
        "_math" => Some("math"),
        "_time" => Some("time"),
        _ => None,
    };
    for row in rows {
        let function = row.add(world);
        if let (Value::Native(id), Some(title)) = (&function, title) {
            world.natives[id.row() as usize].module = title;
        }
        world.set_global(module, Symbol::of(row.name), function);
    }
}
