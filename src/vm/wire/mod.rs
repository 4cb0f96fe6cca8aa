//! How values travel to another process and back.
//!
//! Lives here: `Parcel`, `pack`, `unpack`, what a parcel begins with. May use: `object`, `bytecode`,
//! `vm`. Deliberately absent: descriptors being sent and read (`builtins`), processes (`sched`).
//!
//! A parcel is a list of objects, each after those it cannot be made without, and then the contents
//! of those that can change. So cycles and shared objects arrive as they were, nothing recurses
//! however deep it is, and a reader that trusts nothing needs to check only numbers.
//!
//! Instances whose class says with `__reduce__` or `__getstate__` what makes them again are asked
//! before: then the parcel is a list of steps in the order in which the other process does them
//! (said.rs, resume.rs), and script code runs between two of them.
//!
//! Functions and classes of modules travel as their names: the other process imports the module.
//! Those of `__main__`, nested functions and lambdas travel as bytecode with the globals they use.

mod bytes;
mod code;
mod definitions;
mod pack;
mod path;
mod rare;
mod resume;
mod said;
mod unpack;

use crate::object::{Gil, Ref, Res, Sync, Value, registry};
use crate::vm::World;
pub use code::Origin;
pub use resume::{Paused, Progress, Want, resume};
use rustc_hash::FxHashMap;
pub use said::{Said, Seen, gather};
use std::os::fd::OwnedFd;
use std::sync::Arc;

/// What every parcel begins with: the last byte counts the versions of the format.
const HEAD: &[u8] = b"toyvm\x02";

/// A value on its way: it holds nothing counted, so it passes the door.
#[derive(Clone, Debug, Default)]
pub struct Parcel {
    pub bytes: Vec<u8>,
    /// The descriptors of the ports inside; they travel beside the bytes, in this order.
    pub descriptors: Vec<Arc<OwnedFd>>,
}

/// What a parcel holds, and whether code came with it: then the turn must end before that code can
/// be called, because a turn reads the program it began with.
pub struct Unpacked {
    pub value: Value,
    pub new_code: bool,
}

/// What a world knows of things that have travelled, so that a class that comes twice is one class,
/// and one that comes home is the one that left.
#[derive(Default)]
pub struct Travelled {
    /// Of this process, made when something leaves it.
    origin: Option<u64>,
    /// How many things have left.
    left: u64,
    /// The origins of classes and functions by address. The key of the registry says whether the
    /// object at that address is still the same.
    origins: FxHashMap<usize, (Origin, u64)>,
    /// Functions and classes by their origin, as keys of the registry.
    known: FxHashMap<Origin, u64>,
    /// Classes that came from elsewhere live as long as the world: more of their instances may come.
    classes: Vec<Value>,
    /// Units that came from elsewhere, by origin: the number of the first code.
    units: FxHashMap<Origin, u32>,
    /// Channels that have been packed although only threads know them: they must be shared, and then
    /// packed again.
    pub unshared: Vec<Ref<Sync>>,
    /// Packed units, by the number of their first code.
    packed: FxHashMap<u32, Arc<[u8]>>,
}

impl Travelled {
    fn here(&mut self) -> u64 {
        *self.origin.get_or_insert_with(code::fresh_origin)
    }

    /// The origin of a class or function: given to it once, or that with which it came.
    fn origin_of(&mut self, value: &Value) -> Origin {
        let address = value.address().unwrap_or(0);
        if let Some(&(origin, key)) = self.origins.get(&address)
            && registry::watched(key).is_some_and(|there| there.is(value))
        {
            return origin;
        }
        self.left += 1;
        let origin = Origin { process: self.here(), number: self.left };
        self.note(value, origin);
        origin
    }

    fn note(&mut self, value: &Value, origin: Origin) {
        if let (Some(address), Some(key)) = (value.address(), registry::watch(value)) {
            self.origins.insert(address, (origin, key));
            self.known.insert(origin, key);
        }
    }

    fn known(&self, origin: Origin) -> Option<Value> {
        registry::watched(*self.known.get(&origin)?)
    }
}

/// Packs a value with all that it holds. `name` is what the path to a part that cannot travel
/// begins with; with an empty one the keys of the dict that `value` is are names themselves.
/// `None` if a class has its own word about how its instances are made again: see [`gather`].
///
/// # Errors
/// TypeError for what cannot travel, with the path to it.
pub fn pack(world: &mut World, gil: &mut Gil, value: &Value, name: &str) -> Res<Option<Parcel>> {
    pack::Packer::new(world, gil, name, said::Manner::Probe).pack(value)
}

/// As [`pack`], with what instances have said of themselves.
///
/// # Errors
/// As there.
pub fn pack_said(
    world: &mut World,
    gil: &mut Gil,
    value: &Value,
    name: &str,
    said: &Said,
) -> Res<Parcel> {
    let manner = if said.is_empty() { said::Manner::Plain } else { said::Manner::Said(said) };
    let parcel = pack::Packer::new(world, gil, name, manner).pack(value)?;
    Ok(parcel.unwrap_or_default())
}

/// The names of the modules that must be imported before the parcel is unpacked.
///
/// # Errors
/// ValueError for what is no parcel of this version.
pub fn modules(parcel: &Parcel) -> Res<Vec<String>> {
    unpack::modules(parcel).map_err(unpack::refusal)
}

/// Makes the values of a parcel, or as many as it can before script code is needed. Its modules have
/// been imported.
///
/// # Errors
/// ValueError for what is no parcel of this version, or is damaged; AttributeError for a name that
/// a module does not have here.
pub fn unpack(world: &mut World, gil: &mut Gil, parcel: Arc<Parcel>) -> Res<Progress> {
    unpack::unpack(world, gil, parcel)
}

macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident { $($(#[$what:meta])* $variant:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        enum $name { $($(#[$what])* $variant),+ }

        impl $name {
            const ALL: &[$name] = &[$($name::$variant),+];
        }
    };
}

numbered! {
    /// What an object of the list is. Those that can change stand in it empty.
    Tag {
        Str, Big, Bytes, Buffer, Range, Slice, Tuple, List, Dict, Set, FrozenSet, Deque, Memo, Func,
        Method, Cell,
        /// A built-in type, a number of `Kind::ALL`.
        Type,
        /// A built-in exception class, a number of `ExcKind::ALL`.
        Exception,
        Class,
        /// A function or class by module and name.
        Named,
        Module, Instance, Exc, StaticMethod, ClassMethod, Property, Port,
        Matrix, Channel,
        /// An instance that the other process may have already: a member of an enumeration, or
        /// what a variable is known to hold.
        Known,
    }
}

numbered! {
    /// How a value stands in what holds it.
    Atom {
        Unset, None, NotImplemented, Ellipsis, False, True, Int, Float, Native,
        /// An object of the list, by its number.
        Object,
    }
}
