//! The value: sixteen bytes, a tag and a word.
//!
//! Lives here: `Value`, how it is copied and how it is put into a register.
//! May use: `counted` and the object types. Deliberately absent: what operators do (arith.rs,
//! compare.rs, item.rs), script calls.
//!
//! Every payload is an eight-byte integer or pointer at offset 8, so rustc passes a value in two
//! registers (a scalar pair). With an `f64` or a `bool` payload it travels through memory: 1.19
//! times slower over all kernels, so a float is its bits here, and there are two truth values.

use super::counted::{Ref, has_others, join, leave};
use super::native::NativeId;
use super::types::*;
use std::cell::Cell;
use std::mem::ManuallyDrop;
use std::ptr::NonNull;

/// A float by its bits, see the module's comment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct FloatBits(u64);

impl FloatBits {
    /// The float.
    #[inline(always)]
    pub fn get(self) -> f64 {
        f64::from_bits(self.0)
    }
}

macro_rules! values {
    ($($(#[doc = $doc:literal])* $name:ident($body:ty),)+) => {
        /// Any value a script can hold, and `Unset`, which none can.
        #[repr(u64)]
        pub enum Value {
            /// No value: an unbound variable, an argument not given.
            Unset,
            None,
            NotImplemented,
            Ellipsis,
            False,
            True,
            Int(i64),
            Float(FloatBits),
            Native(NativeId),
            $($(#[doc = $doc])* $name(Ref<$body>),)+
        }

        impl Value {
            /// How many owners the object has; `None` for values that are no objects.
            pub fn count(&self) -> Option<usize> {
                match self {
                    $(Value::$name(object) => Some(object.count()),)+
                    _ => None,
                }
            }

            /// The object's address, a key for tables that no script can see the order of.
            pub fn address(&self) -> Option<usize> {
                match self {
                    $(Value::$name(object) => Some(object.address()),)+
                    _ => None,
                }
            }

            /// See [`Ref::mark_identified`]; true for values that are no objects.
            pub fn mark_identified(&self) -> bool {
                match self {
                    $(Value::$name(object) => object.mark_identified(),)+
                    _ => true,
                }
            }

            /// `is`: the same object, or equal values that are no objects.
            pub fn is(&self, other: &Value) -> bool {
                match (self, other) {
                    (Value::Int(a), Value::Int(b)) => a == b,
                    (Value::Float(a), Value::Float(b)) => a == b,
                    (Value::Native(a), Value::Native(b)) => a == b,
                    $((Value::$name(a), Value::$name(b)) => a.is(b),)+
                    _ => std::mem::discriminant(self) == std::mem::discriminant(other),
                }
            }
        }

        $(impl From<Ref<$body>> for Value {
            #[inline(always)]
            fn from(object: Ref<$body>) -> Value {
                Value::$name(object)
            }
        }

        impl From<$body> for Value {
            #[inline]
            fn from(body: $body) -> Value {
                Value::$name(Ref::new(body))
            }
        })+
    };
}

values! {
    /// A string.
    Str(Str),
    /// An integer beyond 64 bits.
    Big(Big),
    Bytes(Bytes),
    /// `bytearray` and `array.array`.
    Buffer(Buffer),
    List(List),
    Tuple(Tuple),
    Dict(Dict),
    /// `set` and `frozenset`.
    Set(Set),
    Range(Range),
    Slice(Slice),
    /// A function of the script.
    Func(Func),
    /// A function and the object it is bound to.
    Method(Method),
    Class(Class),
    Instance(Instance),
    Module(Module),
    /// The box of a captured variable; scripts never see it.
    Cell(CellBox),
    Gen(Gen),
    /// An iterator of the machine.
    Iter(Iter),
    /// `d.keys()`, `d.values()`, `d.items()`.
    View(View),
    /// The native part of an exception object.
    Exc(Exc),
    /// Locks and everything else that threads wait for.
    Sync(Sync),
    /// The rarer types.
    Misc(Misc),
}

/// What `#[repr(u64)]` makes of a value that holds an object: the tag, then the pointer; and
/// every object begins with its count.
#[repr(C)]
struct Layout {
    tag: u64,
    count: NonNull<Cell<usize>>,
}

impl Value {
    /// The count of the object; `None` for values that are no objects.
    #[inline(always)]
    pub(super) fn counter(&self) -> Option<&Cell<usize>> {
        if self.is_plain() {
            return None;
        }
        // LAW: a `Ref` keeps its object alive, and only its own thread can see it. The layout is
        // the one that `repr(u64)` promises; by tag, LLVM makes a jump table of the same thing.
        Some(unsafe { (*std::ptr::from_ref(self).cast::<Layout>()).count.as_ref() })
    }
}

impl Clone for Value {
    #[inline(always)]
    fn clone(&self) -> Value {
        if let Some(counter) = self.counter() {
            join(counter);
        }
        // LAW: the copy is one more owner, and has just been counted.
        unsafe { std::ptr::read(self) }
    }
}

/// A value that is not counted as an owner: the registry's way to know an object without keeping
/// it alive.
pub(super) struct Alias(ManuallyDrop<Value>);

impl Alias {
    /// No object.
    pub(super) const NONE: Alias = Alias(ManuallyDrop::new(Value::Unset));

    /// Takes back the share of an owner.
    ///
    /// # Safety
    /// The alias is forgotten before the object is freed.
    pub(super) unsafe fn of(value: Value) -> Alias {
        if let Some(counter) = value.counter() {
            leave(counter);
        }
        Alias(ManuallyDrop::new(value))
    }

    /// The value, to look at or to copy: a copy is an owner again.
    pub(super) fn value(&self) -> &Value {
        &self.0
    }
}

// Registers, list elements and call arguments are this big.
const _: () = assert!(size_of::<Value>() == 16);
// `Result<Value, Box<_>>` fits two registers as well.
const _: () = assert!(size_of::<Result<Value, Box<u8>>>() == 16);

impl Value {
    /// A float.
    #[inline(always)]
    pub fn float(x: f64) -> Value {
        Value::Float(FloatBits(x.to_bits()))
    }

    /// A truth value.
    #[inline(always)]
    pub fn bool(x: bool) -> Value {
        if x { Value::True } else { Value::False }
    }

    /// A string.
    pub fn str(text: &str) -> Value {
        Value::Str(Ref::new(Str::new(text)))
    }

    /// A string that takes over a buffer.
    pub fn string(text: String) -> Value {
        Value::Str(Ref::new(Str::new(text)))
    }

    /// A list.
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Ref::new(List { items }))
    }

    /// A tuple.
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Ref::new(Tuple { items: items.into() }))
    }

    /// Whether it is no counted object: copying and dropping it need no count.
    #[inline(always)]
    pub fn is_plain(&self) -> bool {
        matches!(
            self,
            Value::Unset
                | Value::None
                | Value::NotImplemented
                | Value::Ellipsis
                | Value::False
                | Value::True
                | Value::Int(_)
                | Value::Float(_)
                | Value::Native(_)
        )
    }

    /// Whether it holds no other objects, so no cycle leads through it.
    #[inline(always)]
    pub fn is_atom(&self) -> bool {
        self.is_plain() || matches!(self, Value::Str(_) | Value::Big(_) | Value::Bytes(_))
    }

    /// Whether there is no value here.
    #[inline(always)]
    pub fn is_unset(&self) -> bool {
        matches!(self, Value::Unset)
    }

    /// Whether it is `None`.
    #[inline(always)]
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// Takes the value out and leaves `Unset`.
    #[inline(always)]
    pub fn take(&mut self) -> Value {
        std::mem::replace(self, Value::Unset)
    }

    /// The value, or `None` if it is unset.
    pub fn given(&self) -> Option<&Value> {
        if self.is_unset() { None } else { Some(self) }
    }
}

/// Writes a register. Most registers hold no counted object when they are written, so the old tag
/// is looked at first: an unconditional `*slot = value` runs drop glue on every op, which made the
/// whole loop 1.41 times slower.
#[inline(always)]
pub fn put(slot: &mut Value, value: Value) {
    match slot.counter() {
        None => std::mem::forget(std::mem::replace(slot, value)),
        Some(counter) if has_others(counter) => {
            leave(counter);
            std::mem::forget(std::mem::replace(slot, value));
        }
        Some(_) => drop_counted(std::mem::replace(slot, value)),
    }
}

/// Frees an object. Out of line, so that the loop's arms stay small.
#[cold]
#[inline(never)]
fn drop_counted(value: Value) {
    drop(value);
}

impl From<bool> for Value {
    fn from(x: bool) -> Value {
        Value::bool(x)
    }
}

impl From<i64> for Value {
    fn from(x: i64) -> Value {
        Value::Int(x)
    }
}

impl From<f64> for Value {
    fn from(x: f64) -> Value {
        Value::float(x)
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Value::Unset => f.write_str("Unset"),
            Value::None => f.write_str("None"),
            Value::False => f.write_str("False"),
            Value::True => f.write_str("True"),
            Value::Int(x) => write!(f, "{x}"),
            Value::Float(x) => write!(f, "{:?}", x.get()),
            Value::Native(x) => write!(f, "{x:?}"),
            Value::Str(s) => write!(f, "{:?}", s.as_str()),
            Value::Big(b) => write!(f, "{}", b.0),
            other => write!(f, "<object x{}>", other.count().unwrap_or(0)),
        }
    }
}
