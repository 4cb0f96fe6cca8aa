//! What a function of the machine is to scripts: a function, or what a built-in type offers.
//!
//! Lives here: `NativeId`, `Role`. May use: nothing.
//! Deliberately absent: the functions and their table (`vm`, `builtins`).

/// What scripts see of a native.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Role {
    /// A function: found in a class it is not bound.
    Function,
    /// `__new__` of a type, or one of its static methods.
    Static,
    /// A class method of a type.
    Class,
    /// A method of a type.
    Method,
    /// A special method that CPython keeps in a slot of the type.
    Slot,
    /// The getter of a computed attribute.
    Getter,
    /// The getter of an attribute that CPython keeps as a member.
    Member,
}

const ROLES: [Role; 7] = [
    Role::Function,
    Role::Static,
    Role::Class,
    Role::Method,
    Role::Slot,
    Role::Getter,
    Role::Member,
];

/// A function of the machine: its row in the table of natives and, above 32 bits, its role and the
/// number of its type (see `Heap::owner_of`). It is one word, see `Value`. A function has nothing
/// above its row, so its number is its row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct NativeId(u64);

impl NativeId {
    /// A function.
    pub fn function(row: u64) -> NativeId {
        NativeId(row)
    }

    /// What a type offers.
    pub fn of_type(row: u64, role: Role, owner: u16) -> NativeId {
        NativeId(row | (role as u64) << 32 | u64::from(owner) << 40)
    }

    /// The row in the table of natives.
    #[inline(always)]
    pub fn row(self) -> u64 {
        self.0 & 0xffff_ffff
    }

    /// The whole word: the row of a function, out of any table for everything else.
    #[inline(always)]
    pub fn word(self) -> usize {
        self.0 as usize
    }

    /// What scripts see of it.
    pub fn role(self) -> Role {
        ROLES[(self.0 >> 32 & 0xff) as usize % ROLES.len()]
    }

    /// The number of the type that offers it.
    pub fn owner(self) -> u16 {
        (self.0 >> 40) as u16
    }

    /// Whether it is bound when it is found in a class.
    #[inline]
    pub fn is_method(self) -> bool {
        matches!(self.role(), Role::Method | Role::Slot)
    }
}

/// Whether CPython keeps a special method in a slot of the type (so it is a "slot wrapper").
pub fn is_slot(name: &str, owner: &str) -> bool {
    let Some(middle) = name.strip_prefix("__").and_then(|name| name.strip_suffix("__")) else {
        return false;
    };
    match middle {
        "getitem" => !matches!(owner, "list" | "dict"),
        "contains" => !matches!(owner, "dict" | "set" | "frozenset"),
        "getattribute" | "setattr" | "delattr" | "repr" | "hash" | "call" | "str" | "lt" | "le"
        | "eq" | "ne" | "gt" | "ge" | "iter" | "next" | "get" | "set" | "delete" | "init"
        | "add" | "radd" | "sub" | "rsub" | "mul" | "rmul" | "mod" | "rmod" | "divmod"
        | "rdivmod" | "pow" | "rpow" | "neg" | "pos" | "abs" | "bool" | "invert" | "lshift"
        | "rlshift" | "rshift" | "rrshift" | "and" | "rand" | "xor" | "rxor" | "or" | "ror"
        | "int" | "float" | "iadd" | "isub" | "imul" | "imod" | "ipow" | "ilshift" | "irshift"
        | "iand" | "ixor" | "ior" | "floordiv" | "rfloordiv" | "truediv" | "rtruediv"
        | "ifloordiv" | "itruediv" | "index" | "matmul" | "rmatmul" | "imatmul" | "len"
        | "setitem" | "delitem" => true,
        _ => false,
    }
}

/// Whether CPython keeps an attribute of a built-in type as a member.
pub fn is_member(name: &str, owner: &str) -> bool {
    matches!(
        (owner, name),
        ("slice" | "range", "start" | "stop" | "step")
            | ("property", "fget" | "fset" | "fdel")
            | ("StopIteration", "value")
            | ("SystemExit", "code")
            | ("staticmethod" | "classmethod", "__func__" | "__wrapped__")
            | ("function", "__globals__" | "__closure__" | "__builtins__")
            | ("method", "__func__" | "__self__")
            | ("super", "__self__" | "__thisclass__" | "__self_class__")
            | ("ImportError", "msg" | "name" | "path" | "name_from")
            | ("AttributeError" | "NameError", "name" | "obj")
            | ("OSError", "errno" | "strerror" | "filename" | "filename2")
            | (
                "UnicodeDecodeError" | "UnicodeEncodeError",
                "encoding" | "object" | "start" | "end" | "reason"
            )
            | (
                "SyntaxError",
                "msg" | "filename" | "lineno" | "offset" | "text" | "end_lineno" | "end_offset"
            )
            | ("code", _)
            | ("traceback", "tb_frame" | "tb_lasti")
    )
}
