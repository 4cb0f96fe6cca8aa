//! `type` and what decorates attributes: `property`, `staticmethod`, `classmethod`, `super`.
//!
//! Lives here: their constructors, methods and attributes. May use: `object`, `vm`, its siblings.
//! Deliberately absent: making a class (`vm`), following descriptors (`vm::attr`).

use super::args::*;
use super::table::{Row, computed, methods, natives};
use super::{ops, reflect};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{Class, Gil, Kind, Misc, Namespace, Raise, Ref, Res, Value};
use crate::vm::{Cx, Step, World, attr, classes, meta};

const TYPE: &[Row] = natives! { "type.";
    /// type(object) -> the object's type; type(name, bases, dict) -> a new type
    "__new__" "(...)" Open new;
    /// Return a type's method resolution order.
    "mro" "(self, /)" Atomic mro_list;
    /// Return a list of immediate subclasses.
    "__subclasses__" "(self, /)" Atomic subclasses;
    /// Check if an object is an instance.
    "__instancecheck__" "(self, instance, /)" Atomic instancecheck;
    /// Check if a class is a subclass.
    "__subclasscheck__" "(self, subclass, /)" Atomic subclasscheck;
    /// Call self as a function.
    "__call__" "(*args, **kwargs)" Open call;
    /// Return repr(self).
    "__repr__" "(self, /)" Open repr;
};

const TYPE_COMPUTED: &[Row] = natives! { "type.";
    /// The class's name.
    "__name__" "(self, /)" Atomic name;
    /// The class's name, with what it is in.
    "__qualname__" "(self, /)" Atomic qualname;
    /// The module the class comes from.
    "__module__" "(self, /)" Atomic module;
    /// The class's documentation.
    "__doc__" "(self, /)" Atomic doc;
    /// The classes it derives from directly.
    "__bases__" "(self, /)" Atomic bases;
    /// The first of the classes it derives from.
    "__base__" "(self, /)" Atomic base;
    /// The order in which attributes are looked for.
    "__mro__" "(self, /)" Atomic mro;
    /// The annotations of its variables.
    "__annotations__" "(self, /)" Atomic annotations;
    /// The class's attributes.
    "__dict__" "(self, /)" Atomic dict;
    /// The parameters in brackets after its name.
    "__type_params__" "(self, /)" Atomic no_parameters;
};

const TYPE_SETTERS: &[Row] = natives! { "type.";
    /// Sets the class's name.
    "__name__" "(self, value, /)" Atomic set_name;
    /// Sets the class's name, with what it is in.
    "__qualname__" "(self, value, /)" Atomic set_qualname;
    /// Sets the module the class comes from.
    "__module__" "(self, value, /)" Atomic set_module;
    /// Sets the class's documentation.
    "__doc__" "(self, value, /)" Atomic set_doc;
    /// Sets the annotations of the class's variables.
    "__annotations__" "(self, value, /)" Atomic set_annotations;
};

const PROPERTY: &[Row] = natives! { "property.";
    /// Property attribute.
    "__new__" "(cls, fget=None, fset=None, fdel=None, doc=None)" Atomic property;
    /// Descriptor to obtain a copy of the property with a different getter.
    "getter" "(self, fget, /)" Open with_getter;
    /// Descriptor to obtain a copy of the property with a different setter.
    "setter" "(self, fset, /)" Open with_setter;
    /// Descriptor to obtain a copy of the property with a different deleter.
    "deleter" "(self, fdel, /)" Open with_deleter;
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=, /)" Open property_get;
    /// Set an attribute of instance to value.
    "__set__" "(self, instance, value, /)" Open property_set;
    /// Delete an attribute of instance.
    "__delete__" "(self, instance, /)" Open property_delete;
    /// Method to set name of a property.
    "__set_name__" "(self, owner, name, /)" Atomic property_set_name;
};

const PROPERTY_SETTERS: &[Row] = natives! { "property.";
    /// Sets the documentation.
    "__doc__" "(self, value, /)" Atomic set_property_doc;
    /// Sets the name.
    "__name__" "(self, value, /)" Atomic set_property_name;
};

const PROPERTY_COMPUTED: &[Row] = natives! { "property.";
    /// The getter.
    "fget" "(self, /)" Atomic fget;
    /// The setter.
    "fset" "(self, /)" Atomic fset;
    /// The deleter.
    "fdel" "(self, /)" Atomic fdel;
    /// The documentation.
    "__doc__" "(self, /)" Atomic property_doc;
    /// Its name in the class, or the getter's.
    "__name__" "(self, /)" Open property_name;
};

const STATIC: &[Row] = natives! { "staticmethod.";
    /// Convert a function to be a static method.
    "__new__" "(cls, function, /)" Atomic static_method;
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=, /)" Atomic wrapped;
    /// Call self as a function.
    "__call__" "(*args, **kwargs)" Open static_call;
};

const CLASSMETHOD: &[Row] = natives! { "classmethod.";
    /// Convert a function to be a class method.
    "__new__" "(cls, function, /)" Atomic class_method;
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=, /)" Atomic class_get;
};

const WRAPPED: &[Row] = natives! { "classmethod.";
    /// The function's.
    "__name__" "(self, /)" Open wrapped_name;
    /// The function's.
    "__qualname__" "(self, /)" Open wrapped_qualname;
    /// The function's.
    "__module__" "(self, /)" Open wrapped_module;
    /// The function's.
    "__doc__" "(self, /)" Open wrapped_doc;
    /// The function's.
    "__annotations__" "(self, /)" Open wrapped_annotations;
    /// The function's, if it says so.
    "__isabstractmethod__" "(self, /)" Open wrapped_abstract;
    /// The function.
    "__func__" "(self, /)" Atomic wrapped;
    /// The function.
    "__wrapped__" "(self, /)" Atomic wrapped;
};

const SUPER: &[Row] = natives! { "super.";
    /// super(type, obj) -> bound super object; requires isinstance(obj, type)
    "__new__" "(*args)" Atomic new_super;
};

const SUPER_COMPUTED: &[Row] = natives! { "super.";
    /// the instance invoking super(); may be None
    "__self__" "(self, /)" Atomic super_self;
    /// the class invoking super()
    "__thisclass__" "(self, /)" Atomic super_class;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    methods(world, gil, Kind::Type, TYPE);
    computed(world, gil, Kind::Type, TYPE_COMPUTED, TYPE_SETTERS);
    methods(world, gil, Kind::Property, PROPERTY);
    computed(world, gil, Kind::Property, PROPERTY_COMPUTED, PROPERTY_SETTERS);
    methods(world, gil, Kind::StaticMethod, STATIC);
    computed(world, gil, Kind::StaticMethod, WRAPPED, &[]);
    methods(world, gil, Kind::ClassMethod, CLASSMETHOD);
    computed(world, gil, Kind::ClassMethod, WRAPPED, &[]);
    methods(world, gil, Kind::Super, SUPER);
    computed(world, gil, Kind::Super, SUPER_COMPUTED, &[]);
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    // Keyword arguments are for `__init_subclass__`.
    let end = args.iter().position(Value::is_unset).unwrap_or(args.len());
    let kwargs: Vec<(Symbol, Value)> = match args.get(end + 1) {
        Some(Value::Dict(dict)) => dict.get(cx.gil).named(cx.gil).collect(),
        _ => Vec::new(),
    };
    match &mut args[..end] {
        [_, object] if kwargs.is_empty() => {
            Ok(Value::Class(super::object::shown_class(object, cx)).into())
        }
        [class, name, bases, space] => {
            let class = class_arg(class, cx)?;
            let Some(name) = text(name, cx.gil) else {
                let got = type_name(name, cx);
                return type_error(format!("type.__new__() argument 1 must be str, not {got}"));
            };
            let Value::Tuple(bases) = bases else {
                let got = type_name(bases, cx);
                return type_error(format!("type.__new__() argument 2 must be tuple, not {got}"));
            };
            let Value::Dict(space) = ops::unwrapped(space, cx) else {
                let got = type_name(space, cx);
                return type_error(format!("type.__new__() argument 3 must be dict, not {got}"));
            };
            if bases.items.iter().any(|base| !matches!(base, Value::Class(_) | Value::Instance(_)))
            {
                return type_error(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) \
                     subclass of the metaclasses of all its bases",
                );
            }
            let winner = meta::winner(cx, class.clone(), &bases.items)?;
            if !winner.is(&class) {
                let args = args[1..end].to_vec();
                let callee = Value::Class(winner);
                return Ok(Step::Call { callee, args, kwargs, then: crate::vm::Then::Return });
            }
            let (name, bases) = (Symbol::new(name), bases.items.to_vec());
            class_of_parts(cx, name, &bases, &space, kwargs, class)
        }
        [_, _] => type_error("type() takes no keyword arguments"),
        _ => type_error("type() takes 1 or 3 arguments"),
    }
}

/// Makes a class whose class is `class`, with the hooks of its attributes and bases.
fn class_of_parts(
    cx: &mut Cx<'_>,
    name: Symbol,
    bases: &[Value],
    space: &Ref<crate::object::Dict>,
    kwargs: Vec<(Symbol, Value)>,
    class: Ref<Class>,
) -> Res<Step> {
    let mut attrs = Namespace::default();
    let place = cx.world.program.entries.get(cx.world.at.code as usize);
    if let Some(module) = place.map(|entry| entry.module) {
        let module = cx.world.modules[module as usize].name;
        attrs.set(Symbol::new("__module__"), Value::str(module.as_str()));
    }
    for (name, value) in meta::namespace(space, cx).iter() {
        attrs.set(name, value.clone());
    }
    let meta = if class.is(cx.world.heap.class(Kind::Type)) { None } else { Some(class) };
    classes::finish(cx, name, bases, attrs, kwargs, meta, Value::Unset)
}

/// `type.__new__(class, name, bases, namespace, **kwargs)`, for the classes of classes that the
/// library has.
pub fn new_of_meta(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let class = class_arg(&args[0], cx)?;
    let (Some(name), Value::Tuple(bases), Value::Dict(space), Value::Dict(kwargs)) =
        (text(&args[1], cx.gil), &args[2], ops::unwrapped(&args[3], cx), &args[4])
    else {
        return type_error("type.__new__() arguments are wrong");
    };
    let name = Symbol::new(name);
    let kwargs = meta::namespace(kwargs, cx).iter().map(|(n, v)| (n, v.clone())).collect();
    class_of_parts(cx, name, &bases.items, &space, kwargs, class)
}

fn strings(classes: impl Iterator<Item = Ref<Class>>) -> Vec<Value> {
    classes.map(Value::Class).collect()
}

fn whole_mro(class: &Ref<Class>, gil: &Gil) -> Vec<Value> {
    let mut all = vec![Value::Class(class.clone())];
    all.extend(strings(class.get(gil).mro.iter().cloned()));
    all
}

fn mro_list(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::list(whole_mro(&class_arg(&args[0], cx)?, cx.gil)))
}

fn mro(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::tuple(whole_mro(&class_arg(&args[0], cx)?, cx.gil)))
}

fn bases(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    Ok(Value::tuple(strings(class.get(cx.gil).bases.iter().cloned())))
}

fn base(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    Ok(class.get(cx.gil).bases.first().map_or(Value::None, |base| Value::Class(base.clone())))
}

fn dict(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::from(Misc::Proxy(class_arg(&args[0], cx)?)))
}

fn no_parameters(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::tuple(Vec::new()))
}

fn subclasses(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    let derives = |of: &&Ref<Class>| of.get(cx.gil).bases.iter().any(|base| base.is(&class));
    let of_scripts = cx.world.classes_of_scripts();
    let of_scripts = of_scripts.iter().filter(|of| !reflect::is_internal(of, cx));
    let all = cx.world.heap.built_in().chain(of_scripts);
    Ok(Value::list(all.filter(derives).map(|of| Value::Class(of.clone())).collect()))
}

fn instancecheck(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    Ok(Value::bool(class_of(&args[1], cx).is_subclass(&class, cx.gil)))
}

fn subclasscheck(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    match &args[1] {
        Value::Class(subclass) => Ok(Value::bool(subclass.is_subclass(&class, cx.gil))),
        _ => type_error("issubclass() arg 1 must be a class"),
    }
}

/// Calls the first of the arguments with the others.
fn call_first(cx: &mut Cx<'_>, args: &mut [Value], callee: fn(&Value, &Gil) -> Value) -> Res<Step> {
    let (first, args, kwargs) = first_and_others(cx, args)?;
    let callee = callee(&first, cx.gil);
    Ok(Step::Call { callee, args, kwargs, then: crate::vm::Then::Return })
}

type Arguments = (Value, Vec<Value>, Vec<(Symbol, Value)>);

/// The first of the arguments, the others, and those with names.
pub fn first_and_others(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Arguments> {
    let Value::Tuple(positional) = &args[0] else { return type_error("no arguments") };
    let Some(first) = positional.items.first() else {
        return type_error("unbound method __call__() needs an argument");
    };
    let kwargs = match &args[1] {
        Value::Dict(dict) => dict.get(cx.gil).named(cx.gil).collect(),
        _ => Vec::new(),
    };
    Ok((first.clone(), positional.items[1..].to_vec(), kwargs))
}

fn call(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (class, args, kwargs) = first_and_others(cx, args)?;
    match class {
        Value::Class(class) => crate::vm::construct(cx, class, args, kwargs),
        callee => Ok(Step::Call { callee, args, kwargs, then: crate::vm::Then::Return }),
    }
}

fn static_call(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    call_first(cx, args, |this, gil| match this {
        Value::Misc(misc) => match misc.get(gil) {
            Misc::StaticMethod(function) => function.clone(),
            _ => Value::None,
        },
        _ => Value::None,
    })
}

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    super::functions::repr_step(cx, &args[0].take())
}

fn name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::str(class_arg(&args[0], cx)?.get(cx.gil).name.as_str()))
}

fn qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::str(&class_arg(&args[0], cx)?.get(cx.gil).qualname))
}

fn module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::str(class_arg(&args[0], cx)?.get(cx.gil).module.as_str()))
}

fn doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    let doc = class.get(cx.gil).attrs.get(Symbol::new("__doc__"));
    Ok(doc.cloned().unwrap_or(Value::None))
}

fn annotations(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = class_arg(&args[0], cx)?;
    let name = Symbol::new("__annotations__");
    let body = class.get(cx.gil);
    if let Some(found) = body.attrs.get(name) {
        return Ok(found.clone());
    }
    if !body.flags.script {
        let message = format!("type object '{}' has no attribute '__annotations__'", body.name);
        return Err(Box::new(Raise::New(AttributeError, message)));
    }
    let made = Value::from(crate::object::Dict::default());
    class.get_mut(cx.gil).attrs.set(name, made.clone());
    Ok(made)
}

fn set_annotations(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = changeable(args, "__annotations__", cx)?;
    let old = class.get_mut(cx.gil).attrs.set(Symbol::new("__annotations__"), args[1].take());
    drop(old);
    Ok(Value::None)
}

/// The class of a setter, which must be a script's.
fn changeable(args: &[Value], what: &str, cx: &Cx<'_>) -> Res<Ref<Class>> {
    let class = class_arg(&args[0], cx)?;
    let inside = class.get(cx.gil);
    if inside.flags.script {
        return Ok(class.clone());
    }
    let name = inside.name;
    type_error(format!("cannot set '{what}' attribute of immutable type '{name}'"))
}

fn text_arg(value: &Value, what: &str, cx: &Cx<'_>) -> Res<String> {
    match text(value, cx.gil) {
        Some(text) => Ok(text.to_owned()),
        None => {
            let got = type_name(value, cx);
            type_error(format!("can only assign string to {what}, not '{got}'"))
        }
    }
}

fn set_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = changeable(args, "__name__", cx)?;
    let name = text_arg(&args[1], "type.__name__", cx)?;
    class.get_mut(cx.gil).name = Symbol::new(&name);
    Ok(Value::None)
}

fn set_qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = changeable(args, "__qualname__", cx)?;
    let name = text_arg(&args[1], "type.__qualname__", cx)?;
    class.get_mut(cx.gil).qualname = name.into();
    Ok(Value::None)
}

fn set_module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = changeable(args, "__module__", cx)?;
    let name = text_arg(&args[1], "type.__module__", cx)?;
    let class = class.get_mut(cx.gil);
    class.module = Symbol::new(&name);
    class.attrs.set(Symbol::new("__module__"), args[1].take());
    Ok(Value::None)
}

fn set_doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = changeable(args, "__doc__", cx)?;
    let old = class.get_mut(cx.gil).attrs.set(Symbol::new("__doc__"), args[1].take());
    drop(old);
    Ok(Value::None)
}

fn property(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let class = new_class(args, Kind::Property, cx)?;
    let part = |at: usize| given(args, at).cloned().unwrap_or(Value::None);
    let (get, set, delete, doc) = (part(1), part(2), part(3), part(4));
    let made = Value::from(Misc::Property { get, set, delete, doc, name: Value::Unset });
    Ok(of_class(&class, Kind::Property, made, cx))
}

/// The parts of a property: getter, setter, deleter, documentation.
fn parts(value: &Value, cx: &Cx<'_>) -> Res<[Value; 4]> {
    if let Value::Misc(misc) = inner(value, cx.gil)
        && let Misc::Property { get, set, delete, doc, .. } = misc.get(cx.gil)
    {
        return Ok([get.clone(), set.clone(), delete.clone(), doc.clone()]);
    }
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a 'property' object but received a '{got}'"))
}

fn with_part(cx: &mut Cx<'_>, args: &mut [Value], at: usize) -> Res<Step> {
    let mut parts = parts(&args[0], cx)?;
    parts[at] = args[1].take();
    if let Value::Instance(instance) = &args[0] {
        let class = Value::Class(instance.get(cx.gil).class.clone());
        return Ok(Step::call(class, parts.into()));
    }
    let [get, set, delete, doc] = parts;
    let name = own_name(&args[0], cx);
    Ok(Value::from(Misc::Property { get, set, delete, doc, name }).into())
}

fn with_getter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    with_part(cx, args, 0)
}

fn with_setter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    with_part(cx, args, 1)
}

fn with_deleter(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    with_part(cx, args, 2)
}

fn property_get(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let [get, ..] = parts(&args[0], cx)?;
    match (&args[1], get) {
        (Value::None, _) => Ok(args[0].clone().into()),
        (object, Value::None) => attr::no_accessor(cx, &args[0], object, "getter"),
        (object, get) => Ok(Step::call(get, vec![object.clone()])),
    }
}

fn property_set(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let [_, set, ..] = parts(&args[0], cx)?;
    match set {
        Value::None => attr::no_accessor(cx, &args[0], &args[1], "setter"),
        set => Ok(Step::call(set, args[1..].to_vec())),
    }
}

fn property_delete(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let [_, _, delete, _] = parts(&args[0], cx)?;
    match delete {
        Value::None => attr::no_accessor(cx, &args[0], &args[1], "deleter"),
        delete => Ok(Step::call(delete, args[1..].to_vec())),
    }
}

/// What a property is called in its class; `Unset` if it is in none.
fn own_name(value: &Value, cx: &Cx<'_>) -> Value {
    match inner(value, cx.gil) {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Property { name, .. } => name.clone(),
            _ => Value::Unset,
        },
        _ => Value::Unset,
    }
}

fn property_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    if let Some(name) = own_name(&args[0], cx).given() {
        return Ok(name.clone().into());
    }
    let [get, ..] = parts(&args[0], cx)?;
    match get {
        Value::Func(func) => Ok(func.get(cx.gil).name.clone().into()),
        Value::None => nameless(),
        get => {
            let name = Symbol::new("__name__");
            match attr::get_plain(cx, &get, name)? {
                Some(step) => Ok(step),
                None => nameless(),
            }
        }
    }
}

fn nameless<T>() -> Res<T> {
    crate::object::raise(AttributeError, "'property' object has no attribute '__name__'")
}

fn set_property_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    attr::name_property(inner(&args[0], cx.gil).clone(), args[1].take(), cx.gil);
    Ok(Value::None)
}

fn property_set_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    attr::name_property(inner(&args[0], cx.gil).clone(), args[2].take(), cx.gil);
    Ok(Value::None)
}

fn fget(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let [part, ..] = parts(&args[0], cx)?;
    Ok(part)
}

fn fset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let [_, part, ..] = parts(&args[0], cx)?;
    Ok(part)
}

fn fdel(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let [_, _, part, _] = parts(&args[0], cx)?;
    Ok(part)
}

fn property_doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let [get, _, _, doc] = parts(&args[0], cx)?;
    match (doc, get) {
        (Value::None, Value::Func(func)) => {
            let doc = func.get(cx.gil).attrs.get(Symbol::new("__doc__"));
            Ok(doc.cloned().unwrap_or(Value::None))
        }
        (doc, _) => Ok(doc),
    }
}

fn set_property_doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Value::Misc(misc) = inner(&args[0], cx.gil).clone()
        && let Misc::Property { doc, .. } = misc.get_mut(cx.gil)
    {
        let old = std::mem::replace(doc, args[1].take());
        drop(old);
    }
    Ok(Value::None)
}

fn static_method(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::from(Misc::StaticMethod(args[1].take())))
}

fn class_method(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::from(Misc::ClassMethod(args[1].take())))
}

fn class_get(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = wrapped(cx, args)?;
    let this = match some(args, 2) {
        Some(owner) => owner.clone(),
        None => Value::Class(class_of(&args[1], cx)),
    };
    Ok(Value::from(crate::object::Method { func, this }))
}

fn wrapped(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::StaticMethod(function) | Misc::ClassMethod(function) => Ok(function.clone()),
            _ => Ok(Value::None),
        },
        _ => Ok(Value::None),
    }
}

fn wrapped_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_wrapped(cx, args, "__name__")
}

fn wrapped_qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_wrapped(cx, args, "__qualname__")
}

fn wrapped_module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_wrapped(cx, args, "__module__")
}

fn wrapped_doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_wrapped(cx, args, "__doc__")
}

fn wrapped_annotations(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    of_wrapped(cx, args, "__annotations__")
}

fn wrapped_abstract(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let function = wrapped(cx, args)?;
    let ask = cx.library("_getattr_or");
    Ok(Step::call(ask, vec![function, Value::str("__isabstractmethod__"), Value::False]))
}

/// An attribute of the function inside.
fn of_wrapped(cx: &mut Cx<'_>, args: &mut [Value], name: &str) -> Res<Step> {
    let function = wrapped(cx, args)?;
    attr::get(cx, &function, Symbol::new(name))
}

fn new_super(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (first, object) = match args {
        [_, first, object] => (first.clone(), object.clone()),
        [_, _] => {
            return Err(Box::new(Raise::New(
                NotImplementedError,
                "unbound super objects are not supported".into(),
            )));
        }
        [_] => return Err(Box::new(Raise::New(RuntimeError, "super(): no arguments".into()))),
        _ => {
            let got = args.len() - 1;
            return type_error(format!("super() expected at most 2 arguments, got {got}"));
        }
    };
    let Value::Class(class) = first else {
        let got = type_name(&first, cx);
        return type_error(format!("super() argument 1 must be a type, not {got}"));
    };
    let as_class = matches!(&object, Value::Class(it) if it.is_subclass(&class, cx.gil));
    if as_class || class_of(&object, cx).is_subclass(&class, cx.gil) {
        return Ok(Value::from(Misc::Super { class, object }));
    }
    classes::unfit_for_super(cx, &class, &object)
}

fn super_self(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Super { object, .. } => Ok(object.clone()),
            _ => Ok(Value::None),
        },
        _ => Ok(Value::None),
    }
}

fn super_class(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Super { class, .. } => Ok(Value::Class(class.clone())),
            _ => Ok(Value::None),
        },
        _ => Ok(Value::None),
    }
}
