//! What objects need beside themselves: the classes of built-in types, shapes, ids.
//!
//! Lives here: `Heap`, one per world. May use: the object types.
//! Deliberately absent: the objects (counted pointers hold them) and the machine's state (`vm`).

use super::class::{Class, ClassFlags, Instance, Namespace};
use super::containers::ViewKind;
use super::convert::type_text;
use super::counted::Ref;
use super::exc::{Exc, ExcKind, Raise};
use super::key::Gil;
use super::kind::Kind;
use super::native::{NativeId, Role};
use super::shape::Shapes;
use super::value::Value;
use crate::base::Symbol;
use rustc_hash::FxHashMap;

/// Classes, shapes and ids of one world.
pub struct Heap {
    pub shapes: Shapes,
    types: Vec<Ref<Class>>,
    exceptions: Vec<Ref<Class>>,
    /// Goes up whenever a class that has instances or subclasses changes: inline caches of methods
    /// hold the number they were filled at.
    pub epoch: u32,
    /// The names of the natives, by their number (`builtins` fills it).
    pub native_names: Vec<&'static str>,
    /// The strings of one ASCII character, made when the first of them is needed.
    characters: Vec<Value>,
    /// Ids by address, for objects marked as identified.
    ids: FxHashMap<usize, u64>,
    next_id: u64,
}

impl Heap {
    /// A heap with the built-in classes, still without methods (`builtins` adds those).
    pub fn new(gil: &mut Gil) -> Heap {
        let mut shapes = Shapes::default();
        let mut types: Vec<Ref<Class>> = Vec::new();
        for &kind in Kind::ALL {
            let bases = match kind {
                Kind::Object => Vec::new(),
                _ => vec![types[kind.base() as usize].clone()],
            };
            types.push(built_in(kind.name(), bases, kind, false, &mut shapes, gil));
        }
        let mut exceptions: Vec<Ref<Class>> = Vec::new();
        for &kind in ExcKind::ALL {
            let base = match kind {
                ExcKind::BaseException => &types[Kind::Object as usize],
                _ => &exceptions[kind.base() as usize],
            };
            let bases = vec![base.clone()];
            exceptions.push(built_in(kind.name(), bases, Kind::Object, true, &mut shapes, gil));
        }
        Heap {
            shapes,
            types,
            exceptions,
            epoch: 0,
            native_names: Vec::new(),
            characters: Vec::new(),
            ids: FxHashMap::default(),
            next_id: 0x7f00_0000_1000,
        }
    }

    /// The string of one ASCII character: always the same object, as in CPython.
    pub fn character(&mut self, byte: u8) -> Value {
        if self.characters.is_empty() {
            self.characters =
                (0..128).map(|byte| super::item::character(char::from(byte))).collect();
        }
        self.characters[byte as usize & 127].clone()
    }

    /// The class of a built-in type.
    #[inline]
    pub fn class(&self, kind: Kind) -> &Ref<Class> {
        &self.types[kind as usize]
    }

    /// The class of a built-in exception.
    pub fn exception(&self, kind: ExcKind) -> &Ref<Class> {
        &self.exceptions[kind as usize]
    }

    /// The classes of all built-in types and exceptions.
    pub fn built_in(&self) -> impl Iterator<Item = &Ref<Class>> {
        self.types.iter().filter(|class| !class.is(&self.types[0])).chain(&self.exceptions)
    }

    /// `type(value)`
    pub fn class_of<'a>(&'a self, value: &'a Value, gil: &'a Gil) -> &'a Ref<Class> {
        match value {
            Value::Instance(instance) => &instance.get(gil).class,
            Value::Class(class) => match &class.get(gil).meta {
                Some(meta) => meta,
                None => self.class(Kind::Type),
            },
            other => self.class(kind_of(other, gil)),
        }
    }

    /// The number of a built-in type, and of an exception, as `NativeId` keeps it.
    pub fn owner_number(&self, class: &Ref<Class>) -> u16 {
        let all = self.types.iter().chain(&self.exceptions);
        all.take_while(|known| !known.is(class)).count() as u16
    }

    /// The built-in type that offers a native; `object` for a function.
    pub fn owner_of(&self, native: NativeId) -> &Ref<Class> {
        let number = usize::from(native.owner());
        self.types
            .get(number)
            .or_else(|| self.exceptions.get(number - self.types.len()))
            .unwrap_or(&self.types[0])
    }

    /// The name of a native.
    pub fn native_name(&self, native: NativeId) -> &'static str {
        self.native_names.get(native.row() as usize).copied().unwrap_or("native")
    }

    /// `id(value)`: numbers given out in order of first question, the same in every run.
    pub fn id(&mut self, value: &Value) -> i64 {
        let Some(address) = value.address() else {
            return plain_id(value);
        };
        if value.mark_identified()
            && let Some(&id) = self.ids.get(&address)
        {
            return id as i64;
        }
        let id = self.next_id;
        self.next_id += 0x10;
        self.ids.insert(address, id);
        id as i64
    }

    /// A new exception object of a built-in class.
    pub fn new_exception(&self, kind: ExcKind, args: Vec<Value>, gil: &Gil) -> Ref<Instance> {
        self.new_exception_of(self.exception(kind).clone(), args, gil)
    }

    /// A new exception object of a class that derives from `BaseException`. Its native part is in
    /// field 0.
    pub fn new_exception_of(
        &self,
        class: Ref<Class>,
        args: Vec<Value>,
        gil: &Gil,
    ) -> Ref<Instance> {
        let shape = class.get(gil).shape;
        let has_del = class.get(gil).flags.del;
        let mut instance = Instance::new(class, shape);
        instance.has_del = has_del;
        *instance.field_mut(0) = Value::from(Exc {
            args: Value::tuple(args),
            traceback: Vec::new(),
            cause: None,
            context: None,
            suppress_context: false,
            notes: Vec::new(),
        });
        Ref::new(instance)
    }

    /// The object of an exception on its way.
    pub fn exception_object(&self, raise: Raise, gil: &Gil) -> Ref<Instance> {
        match raise {
            Raise::New(kind, message) => {
                self.new_exception(kind, vec![Value::string(message)], gil)
            }
            Raise::With(kind, args) => self.new_exception(kind, args, gil),
            Raise::Bare(kind) => self.new_exception(kind, Vec::new(), gil),
            Raise::Coerce { value, real } => {
                let name = type_text(&value, gil);
                let message = match real {
                    true => format!("must be real number, not {name}"),
                    false => format!("'{name}' object cannot be interpreted as an integer"),
                };
                self.new_exception(ExcKind::TypeError, vec![Value::string(message)], gil)
            }
            Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => object,
        }
    }
}

/// The native part of an exception object, if the value is one.
pub fn exc_of<'a>(object: &'a Ref<Instance>, gil: &'a Gil) -> Option<&'a Ref<Exc>> {
    match object.get(gil).field(0) {
        Value::Exc(exc) => Some(exc),
        _ => None,
    }
}

/// The built-in type of a value; `Object` for an instance, whatever its class.
pub fn kind_of(value: &Value, gil: &Gil) -> Kind {
    match value {
        Value::Unset | Value::Exc(_) | Value::Instance(_) => Kind::Object,
        Value::None => Kind::None,
        Value::NotImplemented => Kind::NotImplemented,
        Value::Ellipsis => Kind::Ellipsis,
        Value::False | Value::True => Kind::Bool,
        Value::Int(_) | Value::Big(_) => Kind::Int,
        Value::Float(_) => Kind::Float,
        Value::Native(native) => match native.role() {
            Role::Method => Kind::MethodDescriptor,
            Role::Slot => Kind::WrapperDescriptor,
            _ => Kind::Builtin,
        },
        Value::Str(_) => Kind::Str,
        Value::Bytes(_) => Kind::Bytes,
        Value::Buffer(buffer) => match buffer.get(gil).code.is_array() {
            true => Kind::Array,
            false => Kind::ByteArray,
        },
        Value::List(_) => Kind::List,
        Value::Tuple(_) => Kind::Tuple,
        Value::Dict(_) => Kind::Dict,
        Value::Set(set) => match set.get(gil).frozen {
            true => Kind::FrozenSet,
            false => Kind::Set,
        },
        Value::Range(_) => Kind::Range,
        Value::Slice(_) => Kind::Slice,
        Value::Func(_) => Kind::Function,
        Value::Method(method) => match method.func {
            Value::Native(native) if native.role() == Role::Slot => Kind::MethodWrapper,
            Value::Native(_) => Kind::Builtin,
            _ => Kind::Method,
        },
        Value::Class(_) => Kind::Type,
        Value::Module(_) => Kind::Module,
        Value::Cell(_) => Kind::Cell,
        Value::Gen(_) => Kind::Generator,
        Value::Iter(iter) => iter.get(gil).kind(),
        Value::View(view) => match view.kind {
            ViewKind::Keys => Kind::DictKeys,
            ViewKind::Values => Kind::DictValues,
            ViewKind::Items => Kind::DictItems,
        },
        Value::Sync(sync) => sync.get(gil).kind(),
        Value::Misc(misc) => misc.get(gil).kind(),
    }
}

/// Ids of values that are no objects: equal values have equal ids.
fn plain_id(value: &Value) -> i64 {
    match value {
        Value::Int(x) => 0x1000_0000_0000 ^ x.wrapping_mul(32),
        Value::Float(x) => 0x2000_0000_0000 ^ (x.get().to_bits() >> 4) as i64,
        Value::Native(x) => 0x3000_0000_0000 + x.row() as i64 * 16,
        Value::None => 0x4000_0000_0010,
        Value::False => 0x4000_0000_0020,
        Value::True => 0x4000_0000_0030,
        Value::Ellipsis => 0x4000_0000_0040,
        _ => 0x4000_0000_0050,
    }
}

fn built_in(
    name: &str,
    bases: Vec<Ref<Class>>,
    layout: Kind,
    exception: bool,
    shapes: &mut Shapes,
    gil: &Gil,
) -> Ref<Class> {
    let mut mro = bases.clone();
    if let Some(base) = bases.first() {
        mro.extend(base.get(gil).mro.iter().cloned());
    }
    Ref::new(Class {
        name: Symbol::new(name),
        qualname: name.into(),
        module: Symbol::new("builtins"),
        bases,
        mro,
        attrs: Namespace::default(),
        layout,
        shape: shapes.root(exception.into()),
        flags: ClassFlags { exception, ..ClassFlags::default() },
        meta: None,
        maker: Default::default(),
    })
}
