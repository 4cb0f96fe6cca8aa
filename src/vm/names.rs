//! The special names that the machine looks up itself, interned once.
//!
//! Lives here: one function a name. May use: `base`. Deliberately absent: names that only natives
//! use.

use crate::base::Symbol;
use std::sync::OnceLock;

macro_rules! names {
    ($($function:ident $name:literal)+) => {$(
        #[doc = concat!("`", $name, "`")]
        #[inline]
        pub fn $function() -> Symbol {
            static SYMBOL: OnceLock<Symbol> = OnceLock::new();
            *SYMBOL.get_or_init(|| Symbol::new($name))
        }
    )+};
}

names! {
    init "__init__"
    new "__new__"
    call "__call__"
    get "__get__"
    set "__set__"
    delete "__delete__"
    getattr "__getattr__"
    getattribute "__getattribute__"
    setattr "__setattr__"
    delattr "__delattr__"
    getitem "__getitem__"
    setitem "__setitem__"
    delitem "__delitem__"
    contains "__contains__"
    iter "__iter__"
    next "__next__"
    len "__len__"
    bool "__bool__"
    eq "__eq__"
    ne "__ne__"
    lt "__lt__"
    le "__le__"
    gt "__gt__"
    ge "__ge__"
    hash "__hash__"
    neg "__neg__"
    pos "__pos__"
    invert "__invert__"
    enter "__enter__"
    exit "__exit__"
    del "__del__"
    format "__format__"
    str "__str__"
    repr "__repr__"
    name "__name__"
    qualname "__qualname__"
    module "__module__"
    dict "__dict__"
    weakref "__weakref__"
    class "__class__"
    doc "__doc__"
    init_subclass "__init_subclass__"
    set_name "__set_name__"
    annotations "__annotations__"
    send "send"
    plain_name "name"
}

/// Whether None in place of this method says that there is none.
pub fn may_be_none(name: Symbol) -> bool {
    matches!(
        name.as_str(),
        "__iter__"
            | "__contains__"
            | "__hash__"
            | "__reversed__"
            | "__fspath__"
            | "__class_getitem__"
    )
}
