//! Classes of the machine whose methods are written in the language.
//!
//! Lives here: their table, `define`. May use: `object`, `vm`. The methods are functions of
//! `lib/core.cc`. Deliberately absent: class statements; a text that must be read and run at every
//! start costs ten times what these rows do.

use crate::base::Symbol;
use crate::object::{ExcKind, Func, Gil, Kind, Namespace, Ref, ThreadId, Value};
use crate::vm::{Cx, World, classes};

/// What a class derives from.
enum Base {
    Kind(Kind),
    Exception(ExcKind),
    /// A class that stands before it in the table.
    Own(&'static str),
}

/// One class.
struct Row {
    /// How the machine calls it, or its built-in name.
    key: &'static str,
    /// As scripts see it.
    name: &'static str,
    module: &'static str,
    bases: &'static [Base],
    /// Names of methods, and the functions of core.cc that they are.
    methods: &'static [(&'static str, &'static str)],
}

const CLASSES: &[Row] = &[
    // The names of a module or a function as a dict.
    Row {
        key: "_Attributes",
        name: "dict",
        module: "builtins",
        bases: &[Base::Kind(Kind::Dict)],
        methods: &[
            ("__getitem__", "_attributes_getitem"),
            ("__setitem__", "_attributes_setitem"),
            ("__delitem__", "_attributes_delitem"),
            ("__contains__", "_attributes_contains"),
            ("__iter__", "_attributes_iter"),
            ("__reversed__", "_attributes_reversed"),
            ("__len__", "_attributes_len"),
            ("__repr__", "_attributes_repr"),
            ("__eq__", "_attributes_eq"),
            ("__or__", "_attributes_or"),
            ("__ror__", "_attributes_ror"),
            ("__ior__", "_attributes_ior"),
            ("keys", "_attributes_keys"),
            ("values", "_attributes_values"),
            ("items", "_attributes_items"),
            ("get", "_attributes_get"),
            ("copy", "_attributes_copy"),
            ("update", "_attributes_update"),
            ("setdefault", "_attributes_setdefault"),
            ("pop", "_attributes_pop"),
            ("popitem", "_attributes_popitem"),
            ("clear", "_attributes_clear"),
        ],
    },
    Row {
        key: "_UnsupportedOperation",
        name: "UnsupportedOperation",
        module: "io",
        bases: &[Base::Exception(ExcKind::OSError), Base::Exception(ExcKind::ValueError)],
        methods: &[],
    },
    Row {
        key: "_StructError",
        name: "error",
        module: "struct",
        bases: &[Base::Exception(ExcKind::Exception)],
        methods: &[],
    },
    Row {
        key: "_Atomic",
        name: "atomic",
        module: "gil",
        bases: &[],
        methods: &[("__enter__", "_atomic_enter"), ("__exit__", "_atomic_exit")],
    },
    Row {
        key: "ProcessDied",
        name: "ProcessDied",
        module: "builtins",
        bases: &[Base::Exception(ExcKind::ChildProcessError)],
        methods: &[],
    },
    Row {
        key: "_RemoteTraceback",
        name: "_RemoteTraceback",
        module: "builtins",
        bases: &[Base::Exception(ExcKind::Exception)],
        methods: &[],
    },
    Row {
        key: "_ModuleSpec",
        name: "ModuleSpec",
        module: "_frozen_importlib",
        bases: &[],
        methods: &[("__getattr__", "_spec_part"), ("__repr__", "_spec_text")],
    },
    Row {
        key: "_SourceFileLoader",
        name: "SourceFileLoader",
        module: "_frozen_importlib_external",
        bases: &[],
        methods: &[],
    },
    // Known and refused.
    Row {
        key: "complex",
        name: "complex",
        module: "builtins",
        bases: &[],
        methods: &[("__new__", "_no_complex")],
    },
    Row {
        key: "BaseExceptionGroup",
        name: "BaseExceptionGroup",
        module: "builtins",
        bases: &[Base::Exception(ExcKind::BaseException)],
        methods: &[("__new__", "_no_groups")],
    },
    Row {
        key: "ExceptionGroup",
        name: "ExceptionGroup",
        module: "builtins",
        bases: &[Base::Own("BaseExceptionGroup"), Base::Exception(ExcKind::Exception)],
        methods: &[],
    },
];

/// Makes the classes and gives them to module `builtins`, whose number this is.
pub fn define(world: &mut World, gil: &mut Gil, module: u32) {
    for row in CLASSES {
        let base = |base: &Base| match base {
            Base::Kind(kind) => Value::Class(world.heap.class(*kind).clone()),
            Base::Exception(kind) => Value::Class(world.heap.exception(*kind).clone()),
            Base::Own(key) => {
                world.global(module, Symbol::new(key)).cloned().unwrap_or(Value::None)
            }
        };
        let bases: Vec<Value> = row.bases.iter().map(base).collect();
        let mut attrs = Namespace::default();
        attrs.reserve(row.methods.len() + 3);
        attrs.set(Symbol::new("__module__"), Value::str(row.module));
        for (name, function) in row.methods {
            let Value::Func(function) = world.library(function) else { continue };
            let method = Func {
                code: function.get(gil).code,
                module,
                name: Value::str(name),
                qualname: Value::string(format!("{}.{name}", row.name)),
                defaults: Vec::new(),
                kw_defaults: Vec::new(),
                cells: Box::default(),
                attrs: Namespace::default(),
            };
            attrs.set(Symbol::new(name), Value::Func(Ref::new(method)));
        }
        let mut cx = Cx { world, gil, me: ThreadId::MAIN };
        // The rows are right: each start makes all of them.
        if let Ok(class) = classes::build(&mut cx, Symbol::new(row.name), &bases, attrs, None) {
            world.set_global(module, Symbol::new(row.key), Value::Class(class));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::library::CORE;
    use super::*;
    use crate::syntax::outline;

    #[test]
    fn each_function_of_the_core_is_defined_once_and_each_method_is_one() {
        let mut names: Vec<&str> = outline(CORE).iter().map(|function| function.name).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
        for (_, function) in CLASSES.iter().flat_map(|row| row.methods) {
            assert!(names.binary_search(function).is_ok(), "{function}");
        }
    }
}
