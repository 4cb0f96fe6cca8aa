//! The names of special methods, and who answers an operation on an instance.
//!
//! Lives here: `names()`, `Route`, `route`, `native_of`. May use: the object types, `base`.
//! Deliberately absent: calling a special method (`vm`).

use super::class::{Class, Instance};
use super::counted::Ref;
use super::key::Gil;
use super::kind::Kind;
use super::value::Value;
use crate::base::Symbol;
use std::sync::LazyLock;

macro_rules! names {
    ($($field:ident $text:literal,)+) => {
        /// The special names that native operations ask for, interned once.
        pub struct Names {
            $(#[doc = $text] pub $field: Symbol,)+
        }

        static NAMES: LazyLock<Names> = LazyLock::new(|| Names {
            $($field: Symbol::new($text),)+
        });
    };
}

names! {
    eq "__eq__",
    ne "__ne__",
    lt "__lt__",
    le "__le__",
    gt "__gt__",
    ge "__ge__",
    hash "__hash__",
    bool_ "__bool__",
    len "__len__",
    repr "__repr__",
    str_ "__str__",
    format "__format__",
    index "__index__",
    int "__int__",
    float "__float__",
    getitem "__getitem__",
    setitem "__setitem__",
    delitem "__delitem__",
    missing "__missing__",
    contains "__contains__",
    iter "__iter__",
    next "__next__",
    reversed "__reversed__",
    class_getitem "__class_getitem__",
    bytes "__bytes__",
    filename "filename",
    filename2 "filename2",
    add "__add__",
    radd "__radd__",
    iadd "__iadd__",
    sub "__sub__",
    rsub "__rsub__",
    isub "__isub__",
    mul "__mul__",
    rmul "__rmul__",
    imul "__imul__",
    matmul "__matmul__",
    rmatmul "__rmatmul__",
    imatmul "__imatmul__",
    truediv "__truediv__",
    rtruediv "__rtruediv__",
    itruediv "__itruediv__",
    floordiv "__floordiv__",
    rfloordiv "__rfloordiv__",
    ifloordiv "__ifloordiv__",
    mod_ "__mod__",
    rmod "__rmod__",
    imod "__imod__",
    pow "__pow__",
    rpow "__rpow__",
    ipow "__ipow__",
    lshift "__lshift__",
    rlshift "__rlshift__",
    ilshift "__ilshift__",
    rshift "__rshift__",
    rrshift "__rrshift__",
    irshift "__irshift__",
    and "__and__",
    rand "__rand__",
    iand "__iand__",
    or "__or__",
    ror "__ror__",
    ior "__ior__",
    xor "__xor__",
    rxor "__rxor__",
    ixor "__ixor__",
    neg "__neg__",
    pos "__pos__",
    invert "__invert__",
}

/// The interned special names.
#[inline]
pub fn names() -> &'static Names {
    &NAMES
}

/// Who answers an operation on a value.
pub enum Route<'a> {
    /// A special method of a script.
    Script,
    /// The native value inside an instance of a class that derives from a built-in type.
    Native(&'a Value),
    /// Nobody: a plain instance without the special method.
    Nobody,
}

/// Who answers an operation on an instance whose special methods have these names.
pub fn route<'a>(instance: &'a Ref<Instance>, wanted: &[Symbol], gil: &'a Gil) -> Route<'a> {
    if wanted.iter().any(|&name| has(instance, name, gil)) {
        return Route::Script;
    }
    match native_in(instance, gil) {
        Some(native) => Route::Native(native),
        None => Route::Nobody,
    }
}

/// Whether a script defines a special method for this instance. The search ends at the built-in
/// type it derives from: what stands after that one in the method resolution order never answers.
pub fn has(instance: &Ref<Instance>, name: Symbol, gil: &Gil) -> bool {
    let class = instance.get(gil).class.get(gil);
    // What derives from int is a number as it is: CPython asks it for no `__index__`.
    if class.layout == Kind::Int && name == names().index {
        return false;
    }
    if class.flags.script && class.attrs.get(name).is_some() {
        return true;
    }
    for base in &class.mro {
        let base = base.get(gil);
        if base.flags.script {
            if base.attrs.get(name).is_some() {
                return true;
            }
        } else if base.layout != Kind::Object {
            return false;
        }
    }
    false
}

/// Whether a class of classes has an attribute that scripts have set.
pub fn meta_says_own(meta: &Ref<Class>, name: Symbol, gil: &Gil) -> bool {
    !matches!(meta.lookup(name, gil), None | Some(Value::Native(_)))
}

/// Whether the class of a class is a script's that defines a special method.
pub fn meta_says(class: &Ref<Class>, name: Symbol, gil: &Gil) -> bool {
    match &class.get(gil).meta {
        Some(meta) => !matches!(meta.lookup(name, gil), None | Some(Value::Native(_))),
        None => false,
    }
}

/// The native value in an instance of a class that derives from a built-in type.
pub fn native_in<'a>(instance: &'a Ref<Instance>, gil: &'a Gil) -> Option<&'a Value> {
    let instance = instance.get(gil);
    if instance.class.get(gil).layout == Kind::Object {
        return None;
    }
    instance.field(0).given()
}

/// The native value of an instance of a class that derives from a built-in type (`class L(list)`).
pub fn native_of(value: &Value, gil: &Gil) -> Option<Value> {
    match value {
        Value::Instance(instance) => native_in(instance, gil).cloned(),
        _ => None,
    }
}
