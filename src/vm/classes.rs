//! Class statements: a body runs, and a class is made of its namespace.
//!
//! Lives here: making classes, C3, what the machine knows of a class. May use: `object`, siblings.
//! Deliberately absent: what happens before and around (meta.rs).

use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step, Then};
use super::steps::{Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{CallRun, In, K, Out};
use crate::object::convert::type_text;
use crate::object::misc::Misc;
use crate::object::registry;
use crate::object::{
    Class, ClassFlags, ExcKind, Gil, Kind, Namespace, Plain, Raise, Ref, Res, Value, put, raise,
    special,
};

impl Vm<'_> {
    /// `MakeClass`
    pub(super) fn make_class(&mut self, dst: Out, args: CallRun, names: K) -> Res<Next> {
        let names = self.names(names);
        let body = self.reg(args.base).take();
        let mut bases = self.take_run(args.base + 1, args.argc);
        let values = bases.split_off(bases.len() - names.len());
        let kwargs: Vec<(Symbol, Value)> = names.into_iter().zip(values).collect();
        let module = self.world.modules[self.module() as usize].name;
        let step = super::meta::begin(&mut self.cx(), body, module, bases, kwargs)?;
        self.go(super::steps::Go::Step(step, RetTo::Reg(dst.0)))
    }

    /// `super()` without arguments.
    pub(super) fn load_super(&mut self, dst: Out, class: In, object: In) -> Res<Next> {
        let (class, object) = (self.fetch(class), self.fetch(object));
        let made = make_super(&mut self.cx(), class, object)?;
        self.set(dst.0, made);
        Ok(Next::On)
    }
}

/// `super(class, object)`
pub fn make_super(cx: &mut Cx<'_>, class: Value, object: Value) -> Res {
    let class = match class {
        Value::Class(class) => class,
        Value::Unset => return raise(ExcKind::RuntimeError, "super(): empty __class__ cell"),
        Value::Ellipsis => {
            return raise(ExcKind::RuntimeError, "super(): __class__ cell not found");
        }
        other => {
            let got = type_text(&other, cx.gil);
            let message = format!("super(): __class__ is not a type ({got})");
            return raise(ExcKind::RuntimeError, message);
        }
    };
    let fits = match &object {
        Value::Class(of) if of.is_subclass(&class, cx.gil) => true,
        other => cx.world.heap.class_of(other, cx.gil).is_subclass(&class, cx.gil),
    };
    if !fits {
        return unfit_for_super(cx, &class, &object);
    }
    Ok(Value::from(Misc::Super { class, object }))
}

/// The TypeError of `super(class, object)` where the object is none of the class.
///
/// # Errors
/// Always.
#[cold]
pub fn unfit_for_super<T>(cx: &Cx<'_>, class: &Ref<Class>, object: &Value) -> Res<T> {
    let name = class.get(cx.gil).name;
    let what = match object {
        Value::Class(it) => format!("type {}", it.get(cx.gil).name),
        other => format!("instance of {}", type_text(other, cx.gil)),
    };
    let message =
        format!("super(type, obj): obj ({what}) is not an instance or subtype of type ({name}).");
    raise(ExcKind::TypeError, message)
}

/// Makes a class of what its body has left, and runs the hooks. `meta` is its class if that is not
/// `type`; `cell` the one that `super()` in its methods reads.
///
/// # Errors
/// TypeError if no class can be made of it.
pub fn finish(
    cx: &mut Cx<'_>,
    name: Symbol,
    bases: &[Value],
    mut attrs: Namespace,
    kwargs: Vec<(Symbol, Value)>,
    meta: Option<Ref<Class>>,
    cell: Value,
) -> Res<Step> {
    let cell = match attrs.remove(Symbol::new("__classcell__")) {
        Some(cell) => cell,
        None => cell,
    };
    let class = build(cx, name, bases, attrs, meta)?;
    if let Value::Cell(cell) = cell {
        put(&mut cell.get_mut(cx.gil).value, Value::Class(class.clone()));
    }
    let mut todo = set_names(cx, &class);
    let hook = Symbol::new("__init_subclass__");
    let found = class.get(cx.gil).mro.iter().find_map(|base| {
        let body = base.get(cx.gil);
        if body.flags.script { body.attrs.get(hook).cloned() } else { None }
    });
    match found {
        Some(found) => {
            let callee = match &found {
                Value::Misc(misc) => match misc.get(cx.gil) {
                    Misc::ClassMethod(func) | Misc::StaticMethod(func) => func.clone(),
                    _ => found.clone(),
                },
                _ => found,
            };
            todo.push((callee, vec![Value::Class(class.clone())], kwargs));
        }
        None if !kwargs.is_empty() => {
            let name = class.get(cx.gil).qualname.clone();
            let message = format!("{name}.__init_subclass__() takes no keyword arguments");
            return raise(ExcKind::TypeError, message);
        }
        None => {}
    }
    // One hook after the other, the class at the end.
    let made = Value::Class(class);
    let mut step = Step::Return(made.clone());
    for (callee, args, kwargs) in todo {
        let call = Step::Call { callee, args, kwargs, then: Then::Return };
        step = match step {
            Step::Return(_) => call.and(give, vec![made.clone()]),
            earlier => earlier.and(hook_next, vec![pack_call(call)]).and(give, vec![made.clone()]),
        };
    }
    Ok(step)
}

/// A call as a value, until its turn comes.
fn pack_call(call: Step) -> Value {
    match call {
        Step::Call { callee, args, kwargs, .. } => {
            Value::tuple(vec![callee, Value::tuple(args), super::construct::pack(&kwargs)])
        }
        _ => Value::None,
    }
}

fn hook_next(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    match &state[0] {
        Value::Tuple(call) => {
            let args = match &call.items[1] {
                Value::Tuple(args) => args.items.to_vec(),
                _ => Vec::new(),
            };
            let kwargs = super::construct::unpack(&call.items[2]);
            Ok(Step::Call { callee: call.items[0].clone(), args, kwargs, then: Then::Return })
        }
        _ => Ok(Step::Return(Value::None)),
    }
}

fn give(_: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    came?;
    Ok(Step::Return(state[0].take()))
}

type HookCall = (Value, Vec<Value>, Vec<(Symbol, Value)>);

/// The calls of `__set_name__` that a class's attributes want.
fn set_names(cx: &mut Cx<'_>, class: &Ref<Class>) -> Vec<HookCall> {
    let properties = class.get(cx.gil).attrs.iter();
    let properties: Vec<(Symbol, Value)> = properties
        .filter(|(_, value)| matches!(value, Value::Misc(_)))
        .map(|(name, value)| (name, value.clone()))
        .collect();
    for (name, property) in properties {
        super::attr::name_property(property, Value::str(name.as_str()), cx.gil);
    }
    let attrs: Vec<(Symbol, Value)> = class
        .get(cx.gil)
        .attrs
        .iter()
        .filter(|(_, value)| matches!(value, Value::Instance(_)))
        .map(|(name, value)| (name, value.clone()))
        .collect();
    attrs
        .into_iter()
        .filter_map(|(name, value)| {
            let hook = super::hooks::hook(cx, &value, names::set_name())?;
            let args = vec![hook, Value::Class(class.clone()), Value::str(name.as_str()), value];
            // The library's function adds the note to an exception.
            Some((cx.library("_set_name"), args, Vec::new()))
        })
        .collect()
}

/// Whether a class with these attributes may be a class of classes: scripts make none.
fn is_librarys(attrs: &Namespace) -> bool {
    match attrs.get(names::module()) {
        Some(Value::Str(module)) => ["abc", "enum", "typing"].contains(&module.as_str()),
        _ => false,
    }
}

/// What CPython says of a base that is no class: the type of the first one is called as if it were a
/// metaclass, and complains of its three arguments.
#[cold]
fn no_base(base: &Value, first: bool) -> &'static str {
    match base {
        Value::Int(_) | Value::Big(_) if first => "int expected at most 2 arguments, got 3",
        Value::True | Value::False if first => "bool expected at most 1 argument, got 3",
        Value::Float(_) if first => "float expected at most 1 argument, got 3",
        Value::Str(_) if first => "str() argument 'encoding' must be str, not tuple",
        Value::Bytes(_) if first => "bytes() argument 'encoding' must be str, not tuple",
        Value::List(_) if first => "list expected at most 1 argument, got 3",
        Value::Tuple(_) if first => "tuple expected at most 1 argument, got 3",
        Value::Dict(_) if first => "dict expected at most 1 argument, got 3",
        Value::Set(_) if first => "set expected at most 1 argument, got 3",
        Value::None if first => "NoneType takes no arguments",
        Value::Func(_) if first => "function() argument 'code' must be code, not str",
        Value::Native(_) if first => "cannot create 'builtin_function_or_method' instances",
        Value::Module(_) if first => "module() takes at most 2 arguments (3 given)",
        _ => {
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass \
             of the metaclasses of all its bases"
        }
    }
}

/// Makes a class of a name, bases and attributes.
pub fn build(
    cx: &mut Cx<'_>,
    name: Symbol,
    bases: &[Value],
    mut attrs: Namespace,
    meta: Option<Ref<Class>>,
) -> Res<Ref<Class>> {
    let mut parents = Vec::new();
    for base in bases {
        match base {
            Value::Class(class) => parents.push(class.clone()),
            other => {
                let message = no_base(other, parents.is_empty());
                return raise(ExcKind::TypeError, message);
            }
        }
    }
    if parents.is_empty() {
        parents.push(cx.world.heap.class(Kind::Object).clone());
    }
    let mut layout = Kind::Object;
    for parent in &parents {
        let body = parent.get(cx.gil);
        let is_type = body.layout == Kind::Type && is_librarys(&attrs);
        if !body.flags.script && !body.flags.exception && !body.layout.can_be_base() && !is_type {
            let message = format!("type '{}' is not an acceptable base type", body.name);
            return raise(ExcKind::TypeError, message);
        }
        let own = body.flags.script || body.flags.exception || is_librarys(&attrs);
        let says =
            |name: Symbol| !["__module__", "__qualname__", "__doc__"].contains(&name.as_str());
        if !own && body.layout.is_only_itself() && attrs.iter().any(|(name, _)| says(name)) {
            let message = format!("toyvm has no classes that derive from '{}'", body.name);
            return raise(ExcKind::NotImplementedError, message);
        }
        if body.layout != Kind::Object {
            if layout != Kind::Object && layout != body.layout {
                let message = "multiple bases have instance lay-out conflict";
                return raise(ExcKind::TypeError, message);
            }
            layout = body.layout;
        }
    }
    let mro = linearize(&parents, cx.gil)?;
    let module = match attrs.get(names::module()) {
        Some(Value::Str(module)) => Symbol::new(module.as_str()),
        _ => Symbol::new("builtins"),
    };
    let qualname = match attrs.remove(names::qualname()) {
        Some(Value::Str(text)) => text.as_str().into(),
        _ => name.as_str().into(),
    };
    // Only a tuple can be asked again what it lists.
    let slots = Symbol::new("__slots__");
    if let Some(listed @ Value::Iter(_)) = attrs.get(slots).cloned()
        && let Plain::Done(items) = crate::object::iter::collect(&listed, cx.gil)?
    {
        attrs.set(slots, Value::tuple(items));
    }
    super::slots::check(&attrs, name, &parents, layout, cx.gil)?;
    // A class that defines `__eq__` without `__hash__` has no hash; some functions are class or
    // static methods by their name alone.
    if attrs.get(names::eq()).is_some() && attrs.get(names::hash()).is_none() {
        attrs.set(names::hash(), Value::None);
    }
    if let Some(func @ Value::Func(_)) = attrs.get(names::new()).cloned() {
        attrs.set(names::new(), Value::from(Misc::StaticMethod(func)));
    }
    for implicit in ["__init_subclass__", "__class_getitem__"] {
        if let Some(func @ Value::Func(_)) = attrs.get(Symbol::new(implicit)).cloned() {
            attrs.set(Symbol::new(implicit), Value::from(Misc::ClassMethod(func)));
        }
    }
    let exception = mro.iter().any(|base| base.get(cx.gil).flags.exception);
    let hidden = exception || layout != Kind::Object;
    let shape = cx.world.heap.shapes.root(hidden.into());
    let class = Ref::new(Class {
        name,
        qualname,
        module,
        bases: parents,
        mro,
        attrs,
        layout,
        shape,
        flags: ClassFlags { script: true, exception, ..ClassFlags::default() },
        meta,
        maker: Default::default(),
    });
    super::slots::add_members(&class, cx.gil);
    if class.get(cx.gil).attrs.get(names::doc()).is_none() {
        class.get_mut(cx.gil).attrs.set(names::doc(), Value::None);
    }
    set_flags(&class, cx.gil);
    cx.world.last_words |= class.get(cx.gil).flags.del;
    // Not as an owner: a class that nobody holds ends.
    if cx.world.classes.len() == cx.world.classes.capacity() {
        cx.world.classes.retain(|&key| registry::watched(key).is_some());
    }
    cx.world.classes.extend(registry::watch(&Value::Class(class.clone())));
    Ok(class)
}

/// Gives a class that has come from elsewhere its attributes.
pub fn refill(cx: &mut Cx<'_>, class: &Ref<Class>, attrs: Namespace) {
    let old = std::mem::replace(&mut class.get_mut(cx.gil).attrs, attrs);
    drop(old);
    super::slots::add_members(class, cx.gil);
    refresh_flags(cx, class);
}

/// Works out again what the machine knows of a class and of those that derive from it.
pub fn refresh_flags(cx: &mut Cx<'_>, changed: &Ref<Class>) {
    for class in cx.world.classes_of_scripts() {
        if class.is_subclass(changed, cx.gil) {
            set_flags(&class, cx.gil);
            cx.world.last_words |= class.get(cx.gil).flags.del;
        }
    }
}

fn set_flags(class: &Ref<Class>, gil: &mut Gil) {
    let by_script =
        |name: Symbol| !matches!(class.lookup(name, gil), None | Some(Value::Native(_)));
    let old = class.get(gil).flags;
    let slots = Symbol::new("__slots__");
    let body = class.get(gil);
    let names_dict = |value: &Value| match value {
        Value::Str(name) => name.as_str() == "__dict__",
        Value::Tuple(names) => names.items.iter().any(|name| is_text(name, "__dict__")),
        Value::List(names) => names.get(gil).items.iter().any(|name| is_text(name, "__dict__")),
        _ => false,
    };
    let has_slots = |class: &Ref<Class>| {
        let body = class.get(gil);
        let plain = !body.flags.script && !body.flags.exception;
        plain || body.attrs.get(slots).is_some_and(|slots| !names_dict(slots))
    };
    let every_slots = body.attrs.get(slots).is_some_and(|slots| !names_dict(slots))
        && body.mro.iter().all(has_slots);
    let descriptor = |name: Symbol, value: &Value| match value {
        Value::Misc(misc) => match misc.get(gil) {
            Misc::Property { .. } | Misc::Getset { .. } => true,
            // The others are fields by the same name, or `__dict__` and `__weakref__`: no fields.
            Misc::Member(member) => {
                member.field.unwrap_or(member.name) != name
                    || !class.is_subclass(&member.owner, gil)
            }
            _ => false,
        },
        Value::Instance(instance) => {
            let class = &instance.get(gil).class;
            class.lookup(names::set(), gil).is_some()
                || class.lookup(names::delete(), gil).is_some()
        }
        _ => false,
    };
    // `object`'s own getsets (`__class__`, `__dict__`) are not looked for: no field has those names.
    let data_descriptor = body.attrs.iter().any(|(name, v)| descriptor(name, v))
        || body
            .mro
            .iter()
            .filter(|base| base.get(gil).flags.script || base.get(gil).flags.exception)
            .any(|base| base.get(gil).attrs.iter().any(|(name, v)| descriptor(name, v)));
    let is_abstract = match body.attrs.get(Symbol::new("__abstractmethods__")) {
        Some(Value::Set(set)) => !set.get(gil).is_empty(),
        _ => false,
    };
    let plain = body.layout == Kind::Object;
    let flags = ClassFlags {
        script: old.script,
        exception: old.exception,
        getattr: by_script(names::getattr()),
        getattribute: by_script(names::getattribute()),
        setattr: by_script(names::setattr()),
        delattr: by_script(names::delattr()),
        del: by_script(names::del()),
        eq: by_script(names::eq()),
        hash: by_script(names::hash()),
        // These also keep the machine from the short way of making instances.
        new: by_script(names::new())
            || is_abstract
            || special::meta_says(class, names::call(), gil),
        by_identity: plain && !by_script(names::eq()) && !by_script(names::ne()),
        always_true: plain && !by_script(names::bool()) && !by_script(names::len()),
        is_abstract,
        slots: every_slots,
        data_descriptor,
    };
    class.get_mut(gil).flags = flags;
}

fn is_text(value: &Value, text: &str) -> bool {
    matches!(value, Value::Str(s) if s.as_str() == text)
}

/// C3: the order in which attributes are looked up after the class itself.
fn linearize(parents: &[Ref<Class>], gil: &Gil) -> Res<Vec<Ref<Class>>> {
    let mut lists: Vec<Vec<Ref<Class>>> = parents
        .iter()
        .map(|parent| {
            let mut list = vec![parent.clone()];
            list.extend(parent.get(gil).mro.iter().cloned());
            list
        })
        .collect();
    lists.push(parents.to_vec());
    for (at, parent) in parents.iter().enumerate() {
        if parents[..at].iter().any(|p| p.is(parent)) {
            let message = format!("duplicate base class {}", parent.get(gil).name);
            return Err(Box::new(Raise::New(ExcKind::TypeError, message)));
        }
    }
    let mut mro = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(mro);
        }
        let next = lists
            .iter()
            .map(|list| &list[0])
            .find(|head| !lists.iter().any(|list| list[1..].iter().any(|class| class.is(head))));
        let Some(next) = next.cloned() else {
            let names: Vec<&str> =
                parents.iter().map(|parent| parent.get(gil).name.as_str()).collect();
            let message = format!(
                "Cannot create a consistent method resolution order (MRO) for bases {}",
                names.join(", ")
            );
            return raise(ExcKind::TypeError, message);
        };
        for list in &mut lists {
            if list[0].is(&next) {
                list.remove(0);
            }
        }
        mro.push(next);
    }
}

/// `isinstance(value, class)` for a class or a tuple of classes (nested); None if it is neither.
pub fn is_instance(cx: &mut Cx<'_>, value: &Value, class: &Value) -> Option<bool> {
    let of = cx.world.heap.class_of(value, cx.gil).clone();
    is_subclass(cx, &of, class)
}

/// `issubclass(of, class)` for a class or a tuple of classes (nested); None if it is neither.
pub fn is_subclass(cx: &Cx<'_>, of: &Ref<Class>, class: &Value) -> Option<bool> {
    match class {
        Value::Class(class) => Some(of.is_subclass(class, cx.gil)),
        Value::Tuple(tuple) => {
            for class in &tuple.items {
                if is_subclass(cx, of, class)? {
                    return Some(true);
                }
            }
            Some(false)
        }
        _ => None,
    }
}
