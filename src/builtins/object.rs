//! `object`: what every class inherits, and the views of an object's attributes.
//!
//! Lives here: `object`'s methods, `__dict__` and `dir` of all kinds of objects.
//! May use: `object`, `vm`, its siblings. Deliberately absent: attribute look-up (`vm::attr`).

use super::args::*;
use super::functions::{format_step, repr_step, str_step};
use super::table::{Row, bound, computed, methods, natives};
use super::{ops, reflect};
use crate::base::Symbol;
use crate::object::{Class, Gil, Kind, Namespace, Plain, Ref, Res, Value, convert};
use crate::vm::{Cx, Step, World, attr, own};

const METHODS: &[Row] = natives! { "object.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(*args, **kwargs)" Open new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(*args, **kwargs)" Atomic init;
    /// Return self==value.
    "__eq__" "(self, value, /)" Atomic eq;
    /// Return self!=value.
    "__ne__" "(self, value, /)" Open ne;
    /// Return hash(self).
    "__hash__" "(self, /)" Atomic hash;
    /// Return repr(self).
    "__repr__" "(self, /)" Atomic repr;
    /// Return str(self).
    "__str__" "(self, /)" Open str_method;
    /// Default object formatter.
    "__format__" "(self, format_spec, /)" Open format;
    /// Return getattr(self, name).
    "__getattribute__" "(self, name, /)" Open getattribute;
    /// Implement setattr(self, name, value).
    "__setattr__" "(self, name, value, /)" Open setattr;
    /// Implement delattr(self, name).
    "__delattr__" "(self, name, /)" Open delattr;
    /// Default dir() implementation.
    "__dir__" "(self, /)" Atomic dir;
    /// Size of object in memory, in bytes.
    "__sizeof__" "(self, /)" Atomic size;
    /// Helper for copies.
    "__reduce__" "(self, /)" Open reduce;
    /// Helper for copies.
    "__reduce_ex__" "(self, protocol, /)" Open reduce_ex;
    /// What a copy gets: the attributes, and the slots.
    "__getstate__" "(self, /)" Open getstate;
    /// Return self<value.
    "__lt__" "(self, value, /)" Atomic unordered;
    /// Return self<=value.
    "__le__" "(self, value, /)" Atomic unordered;
    /// Return self>value.
    "__gt__" "(self, value, /)" Atomic unordered;
    /// Return self>=value.
    "__ge__" "(self, value, /)" Atomic unordered;
};

const CLASS_METHODS: &[Row] = natives! { "object.";
    /// This method is called when a class is subclassed.
    "__init_subclass__" "(*args, **kwargs)" Atomic init_subclass;
    /// Abstract classes can override this to customize issubclass().
    "__subclasshook__" "(*args)" Atomic no_hook;
};

const COMPUTED: &[Row] = natives! { "object.";
    /// The object's class.
    "__class__" "(self, /)" Atomic class;
    /// The object's attributes.
    "__dict__" "(self, /)" Open dict;
};

const SETTERS: &[Row] = natives! { "object.";
    /// Sets the object's class.
    "__class__" "(self, value, /)" Atomic set_class;
    /// Sets the object's attributes.
    "__dict__" "(self, value, /)" Open set_dict;
};

fn size(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(super::sys::size_of(&args[0], cx))
}

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Object, METHODS);
    bound(world, gil, Kind::Object, super::table::Bind::Class, CLASS_METHODS);
    computed(world, gil, Kind::Object, COMPUTED, SETTERS);
}

/// Whether the class's own attribute is the built-in `object`'s.
fn is_objects(class: &Ref<Class>, name: &str, cx: &Cx<'_>) -> bool {
    let name = Symbol::new(name);
    let object = cx.world.heap.class(Kind::Object);
    match (class.lookup(name, cx.gil), object.get(cx.gil).attrs.get(name)) {
        (Some(a), Some(b)) => a.is(b),
        _ => false,
    }
}

/// Positional arguments after the first, and whether there are keyword arguments.
fn excess(args: &[Value], cx: &Cx<'_>) -> bool {
    let positional = matches!(&args[0], Value::Tuple(t) if t.items.len() > 1);
    positional || matches!(&args[1], Value::Dict(d) if !d.get(cx.gil).is_empty())
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(positional) = &args[0] else { return Ok(Value::None.into()) };
    let class = new_class(&positional.items, Kind::Object, cx)?;
    if excess(args, cx) {
        if !is_objects(&class, "__new__", cx) {
            return type_error(
                "object.__new__() takes exactly one argument (the type to instantiate)",
            );
        }
        if is_objects(&class, "__init__", cx) {
            return type_error(format!("{}() takes no arguments", class.get(cx.gil).name));
        }
    }
    Ok(new_instance(&class, cx)?.into())
}

/// A new instance without attributes.
///
/// # Errors
/// TypeError if instances of the class hold a native value.
pub fn new_instance(class: &Ref<Class>, cx: &mut Cx<'_>) -> Res {
    let (layout, exception, name) = {
        let class = class.get(cx.gil);
        (class.layout, class.flags.exception, class.name)
    };
    if exception {
        let made = cx.world.heap.new_exception_of(class.clone(), Vec::new(), cx.gil);
        return Ok(Value::Instance(made));
    }
    if class.get(cx.gil).flags.is_abstract {
        return crate::vm::is_abstract(cx, class);
    }
    if layout != Kind::Object {
        let right = layout.name();
        return type_error(format!("object.__new__({name}) is not safe, use {right}.__new__()"));
    }
    let shape = class.get(cx.gil).shape;
    let mut made = crate::object::Instance::new(class.clone(), shape);
    made.has_del = class.get(cx.gil).flags.del;
    Ok(Value::from(made))
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if excess(args, cx)
        && let Value::Tuple(positional) = &args[0]
        && let Some(this) = positional.items.first()
    {
        let class = class_of(this, cx);
        let name = class.get(cx.gil).name;
        if !is_objects(&class, "__init__", cx) {
            return type_error(
                "object.__init__() takes exactly one argument (the instance to initialize)",
            );
        }
        if is_objects(&class, "__new__", cx) {
            return type_error(format!(
                "{name}.__init__() takes exactly one argument (the instance to initialize)"
            ));
        }
    }
    Ok(Value::None)
}

fn no_hook(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::NotImplemented)
}

fn eq(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(if args[0].is(&args[1]) { Value::True } else { Value::NotImplemented })
}

fn ne(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(method) = attr::special(cx, &args[0], crate::object::special::names().eq) else {
        return Ok(Value::NotImplemented.into());
    };
    let half = |cx: &mut Cx<'_>, _: &mut [Value], equal: Res| match equal? {
        Value::NotImplemented => Ok(Value::NotImplemented.into()),
        equal => match ops::truth(&equal, cx) {
            Plain::Done(equal) => Ok(Value::bool(!equal).into()),
            _ => Ok(Step::call(cx.library("_not"), vec![equal])),
        },
    };
    Ok(Step::call_then(method, vec![args[1].clone()], half, Vec::new()))
}

fn hash(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(cx.world.heap.id(&args[0]) >> 4))
}

/// `<module.Class object at 0x...>`
pub fn default_repr(value: &Value, cx: &mut Cx<'_>) -> Value {
    let class = class_of(value, cx);
    let class = class.get(cx.gil);
    let module = match class.module.as_str() {
        "builtins" => String::new(),
        module => format!("{module}."),
    };
    let name = class.qualname.clone();
    let id = cx.world.heap.id(value);
    Value::string(format!("<{module}{name} object at 0x{id:x}>"))
}

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(default_repr(&args[0], cx))
}

fn str_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    // Whoever asked for a text checks that it is one.
    if has_special(&args[0], crate::object::special::names().repr, cx)
        && let Some(method) = attr::special(cx, &args[0], crate::object::special::names().repr)
    {
        return Ok(Step::call(method, Vec::new()));
    }
    repr_step(cx, &args[0].take())
}

fn format(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Some(spec) = text(&args[1], cx.gil) else {
        return type_error("__format__() argument must be str");
    };
    match (&args[0], spec) {
        (this, "") => match str_step(cx, &this.clone())? {
            Step::Return(text) => formatted(cx, &mut [], Ok(text)),
            step => Ok(step.and(formatted, Vec::new())),
        },
        (Value::Instance(_), _) => {
            let got = type_name(&args[0], cx);
            type_error(format!("unsupported format string passed to {got}.__format__"))
        }
        (this, spec) => {
            let spec = spec.to_owned();
            format_step(cx, &this.clone(), &spec)
        }
    }
}

/// The text is formatted in its turn: of a class that derives from `str` it may be another.
fn formatted(cx: &mut Cx<'_>, _: &mut [Value], text: Res) -> Res<Step> {
    match text? {
        text @ Value::Instance(_) => format_step(cx, &text, ""),
        text => Ok(text.into()),
    }
}

fn getattribute(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    match attr::get_plain(cx, &args[0], name)? {
        Some(step) => Ok(step),
        None => attr::no_attribute(cx, &args[0], name),
    }
}

fn setattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    let value = args[2].take();
    attr::set_plain(cx, &args[0], name, value)
}

fn delattr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let name = attribute_name(&args[1], cx)?;
    attr::delete_plain(cx, &args[0], name)
}

fn dir(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let mut names = attribute_names(&args[0], cx);
    names.sort_unstable();
    names.dedup();
    Ok(Value::list(names.into_iter().map(Value::str).collect()))
}

fn unordered(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::NotImplemented)
}

fn init_subclass(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (Value::Tuple(positional), Value::Dict(keywords)) = (&args[0], &args[1]) else {
        return Ok(Value::None);
    };
    let Some(Value::Class(class)) = positional.items.first() else { return Ok(Value::None) };
    let name = &class.get(cx.gil).qualname;
    if !keywords.get(cx.gil).is_empty() {
        return type_error(format!("{name}.__init_subclass__() takes no keyword arguments"));
    }
    match positional.items.len() - 1 {
        0 => Ok(Value::None),
        more => type_error(format!("{name}.__init_subclass__() takes no arguments ({more} given)")),
    }
}

fn class(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Class(shown_class(&args[0], cx)))
}

/// The class that `type(value)` shows: what the library has written in the language passes for the
/// built-in type it stands for.
pub fn shown_class(value: &Value, cx: &Cx<'_>) -> Ref<Class> {
    let class = class_of(value, cx);
    let body = class.get(cx.gil);
    if !body.flags.script || body.module.as_str() != "builtins" {
        return class;
    }
    let stands_for = match body.name.as_str() {
        "dict" => Kind::Dict,
        "range" => Kind::Range,
        _ => return class,
    };
    cx.world.heap.class(stands_for).clone()
}

fn set_class(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if !matches!(args[1], Value::Class(_)) {
        let got = type_name(&args[1], cx);
        return type_error(format!("__class__ must be set to a class, not '{got}' object"));
    }
    let (Value::Instance(instance), Value::Class(class)) = (&args[0], &args[1]) else {
        return type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses",
        );
    };
    let old = instance.get(cx.gil).class.clone();
    let (a, b) = (old.get(cx.gil), class.get(cx.gil));
    if !a.flags.script || !b.flags.script {
        return type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses",
        );
    }
    if a.layout != b.layout
        || a.flags.exception != b.flags.exception
        || !crate::vm::same_layout(&old, class, cx.gil)
    {
        return type_error(format!(
            "__class__ assignment: '{}' object layout differs from '{}'",
            b.name, a.name
        ));
    }
    // The fields stay where they are; the shape is rebuilt on the new class's root, which has as
    // many hidden fields.
    let names: Vec<Symbol> = cx.world.heap.shapes.names(instance.get(cx.gil).shape).to_vec();
    let mut shape = class.get(cx.gil).shape;
    let old = instance.get(cx.gil).shape;
    match cx.world.heap.shapes.dict_field(old) {
        Some(_) => {
            let slots = cx.world.heap.shapes.slots_field(old).is_some();
            shape = cx.world.heap.shapes.dictionary(shape, slots);
        }
        None => {
            for name in names.into_iter().filter(|name| !name.as_str().is_empty()) {
                shape = cx.world.heap.shapes.with(shape, name);
            }
        }
    }
    let class = class.clone();
    let object = instance.get_mut(cx.gil);
    object.shape = shape;
    let old = std::mem::replace(&mut object.class, class);
    drop(old);
    Ok(Value::None)
}

fn reduce(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    ops::twin(cx, "_object_reduce", args)
}

fn reduce_ex(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    ops::twin(cx, "_object_reduce_ex", args)
}

fn getstate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    ops::twin(cx, "_object_getstate", args)
}

fn dict(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    match &args[0] {
        Value::Instance(instance) => {
            let flags = instance.get(cx.gil).class.get(cx.gil).flags;
            if (flags.script || flags.exception) && !flags.slots {
                return Ok(own::dict(cx, &instance.clone()).into());
            }
        }
        Value::Func(_) | Value::Module(_) => return Ok(reflect::view(cx, &args[0].clone()).into()),
        _ => {}
    }
    attr::no_attribute(cx, &args[0].clone(), Symbol::new("__dict__"))
}

fn set_dict(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if !matches!(inner(&args[1], cx.gil), Value::Dict(_)) {
        let got = type_name(&args[1], cx);
        return type_error(format!("__dict__ must be set to a dictionary, not a '{got}'"));
    }
    match args[0].clone() {
        Value::Instance(instance) => {
            own::set_dict(cx, &instance, args[1].take());
            Ok(Value::None.into())
        }
        Value::Func(_) => ops::twin(cx, "_set_dict", args),
        other => attr::no_attribute(cx, &other, Symbol::new("__dict__")),
    }
}

/// Names and values of an instance's own attributes, in order.
pub fn fields(value: &Value, cx: &Cx<'_>) -> Vec<(Symbol, Value)> {
    match value {
        Value::Instance(instance) => own::all(&cx.world.heap, cx.gil, instance),
        _ => Vec::new(),
    }
}

fn of_namespace(space: &Namespace) -> Vec<(Symbol, Value)> {
    space.iter().map(|(name, value)| (name, value.clone())).collect()
}

/// Names and values that the `__dict__` of a function or a module shows, in order.
pub fn members_of(value: &Value, cx: &Cx<'_>) -> Vec<(Symbol, Value)> {
    match value {
        Value::Func(func) => {
            let own = ["__doc__", "__module__", "__annotations__"];
            let space = of_namespace(&func.get(cx.gil).attrs).into_iter();
            space.filter(|(name, _)| !own.contains(&name.as_str())).collect()
        }
        Value::Module(module) => {
            let names = cx.world.modules[module.index as usize].names.names();
            let value = |&name| Some((name, cx.world.global(module.index, name)?.clone()));
            names.iter().filter_map(value).collect()
        }
        _ => Vec::new(),
    }
}

/// The names `dir` gives, unsorted.
pub fn attribute_names(value: &Value, cx: &Cx<'_>) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    if let Value::Module(_) = value {
        names.extend(members_of(value, cx).into_iter().map(|(name, _)| name.as_str()));
        return names;
    }
    // Fields with such names are slots of a base that another slot hides.
    let shown = |name: &&str| !name.contains('\0');
    names.extend(fields(value, cx).into_iter().map(|(name, _)| name.as_str()).filter(shown));
    if let Value::Func(func) = value {
        names.extend(func.get(cx.gil).attrs.iter().map(|(name, _)| name.as_str()));
    }
    let class = match value {
        Value::Class(class) => class.clone(),
        _ => class_of(value, cx),
    };
    let class = class.get(cx.gil);
    names.extend(class.attrs.iter().map(|(name, _)| name.as_str()));
    for base in &class.mro {
        names.extend(base.get(cx.gil).attrs.iter().map(|(name, _)| name.as_str()));
    }
    names
}

/// The name of a value's type as messages write it.
pub fn message_name(value: &Value, cx: &Cx<'_>) -> &'static str {
    convert::type_text(value, cx.gil)
}
