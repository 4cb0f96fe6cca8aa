//! Exceptions: what their classes have, and the errors of the operating system.
//!
//! Lives here: `__new__`, `__init__`, attributes and methods of the exception classes.
//! May use: `object`, `vm`, its siblings. Deliberately absent: raising and catching (`vm`).

use super::args::*;
use super::ops;
use super::table::{Owner, Row, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::{self, *};
use crate::object::{Class, Exc, Gil, Instance, Misc, Plain, Ref, Res, Value};
use crate::vm::{Cx, Step, World, attr, own};

const METHODS: &[Row] = natives! { "BaseException.";
    /// Create and return a new object.  See help(type) for accurate signature.
    "__new__" "(*args, **kwargs)" Atomic new;
    /// Initialize self.  See help(type(self)) for accurate signature.
    "__init__" "(*args, **kwargs)" Atomic init;
    /// Return str(self).
    "__str__" "(self, /)" Open string;
    /// Return repr(self).
    "__repr__" "(self, /)" Open repr;
    /// Set self.__traceback__ to tb and return self.
    "with_traceback" "(self, tb, /)" Atomic with_traceback;
    /// Add a note to the exception.
    "add_note" "(self, note, /)" Atomic add_note;
};

const COMPUTED: &[Row] = natives! { "BaseException.";
    /// The arguments it was made with.
    "args" "(self, /)" Atomic args_of;
    /// Where it was raised.
    "__traceback__" "(self, /)" Atomic traceback;
    /// What it was raised from.
    "__cause__" "(self, /)" Atomic cause;
    /// What was being handled when it was raised.
    "__context__" "(self, /)" Atomic context;
    /// Whether the context is not shown.
    "__suppress_context__" "(self, /)" Atomic suppress;
    /// Notes that were added.
    "__notes__" "(self, /)" Atomic notes;
};

const SETTERS: &[Row] = natives! { "BaseException.";
    /// Sets the arguments.
    "args" "(self, value, /)" Open set_args;
    /// Sets the traceback.
    "__traceback__" "(self, value, /)" Atomic set_traceback;
    /// Sets what it was raised from.
    "__cause__" "(self, value, /)" Atomic set_cause;
    /// Sets what was being handled.
    "__context__" "(self, value, /)" Atomic set_context;
    /// Sets whether the context is not shown.
    "__suppress_context__" "(self, value, /)" Atomic set_suppress;
};

const STOP: &[Row] = natives! { "StopIteration.";
    /// generator return value
    "value" "(self, /)" Atomic first_arg;
};

const EXIT: &[Row] = natives! { "SystemExit.";
    /// exception code
    "code" "(self, /)" Atomic exit_code;
};

const OS: &[Row] = natives! { "OSError.";
    /// POSIX exception code
    "errno" "(self, /)" Atomic errno;
    /// exception strerror
    "strerror" "(self, /)" Atomic strerror;
    /// exception filename
    "filename" "(self, /)" Atomic field_filename;
    /// second exception filename
    "filename2" "(self, /)" Atomic field_filename2;
};

const ATTRIBUTE: &[Row] = natives! { "AttributeError.";
    /// attribute name
    "name" "(self, /)" Atomic field_name;
    /// object
    "obj" "(self, /)" Atomic field_obj;
};

const IMPORT: &[Row] = natives! { "ImportError.";
    /// module name
    "name" "(self, /)" Atomic field_name;
    /// module path
    "path" "(self, /)" Atomic field_path;
    /// exception message
    "msg" "(self, /)" Atomic first_arg;
};

const DECODE: &[Row] = natives! { "UnicodeError.";
    /// exception encoding
    "encoding" "(self, /)" Atomic first_arg;
    /// exception object
    "object" "(self, /)" Atomic second_arg;
    /// exception start
    "start" "(self, /)" Atomic third_arg;
    /// exception end
    "end" "(self, /)" Atomic fourth_arg;
    /// exception reason
    "reason" "(self, /)" Atomic fifth_arg;
};

const SYNTAX: &[Row] = natives! { "SyntaxError.";
    /// exception msg
    "msg" "(self, /)" Atomic first_arg;
    /// exception filename
    "filename" "(self, /)" Atomic place_file;
    /// exception lineno
    "lineno" "(self, /)" Atomic place_line;
    /// exception offset
    "offset" "(self, /)" Atomic place_offset;
    /// exception text
    "text" "(self, /)" Atomic place_text;
    /// exception end lineno
    "end_lineno" "(self, /)" Atomic place_end_line;
    /// exception end offset
    "end_offset" "(self, /)" Atomic place_end_offset;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    let base = world.heap.exception(BaseException).clone();
    let owner = Owner::of(&base, world, gil);
    for row in METHODS {
        let native = row.add_method(world, owner);
        base.get_mut(gil).attrs.set(Symbol::new(row.name), native);
    }
    computed_of(world, gil, BaseException, COMPUTED, SETTERS);
    computed_of(world, gil, StopIteration, STOP, &[]);
    computed_of(world, gil, SystemExit, EXIT, &[]);
    computed_of(world, gil, OSError, OS, &[]);
    computed_of(world, gil, AttributeError, ATTRIBUTE, &[]);
    computed_of(world, gil, NameError, &ATTRIBUTE[..1], &[]);
    computed_of(world, gil, ImportError, IMPORT, &[]);
    computed_of(world, gil, SyntaxError, SYNTAX, &[]);
    computed_of(world, gil, UnicodeDecodeError, DECODE, &[]);
    computed_of(world, gil, UnicodeEncodeError, DECODE, &[]);
    // BrokenBarrierError is in module `threading`, no built-in name.
    for &kind in ExcKind::ALL.iter().filter(|&&kind| kind != BrokenBarrierError) {
        let class = Value::Class(world.heap.exception(kind).clone());
        world.builtins.insert(Symbol::new(kind.name()), class);
    }
    for alias in ["IOError", "EnvironmentError"] {
        let class = Value::Class(world.heap.exception(OSError).clone());
        world.builtins.insert(Symbol::new(alias), class);
    }
}

fn computed_of(world: &mut World, gil: &mut Gil, kind: ExcKind, rows: &[Row], setters: &[Row]) {
    let class = world.heap.exception(kind).clone();
    let owner = Owner::of(&class, world, gil);
    for row in rows {
        let get = row.add_getter(world, owner);
        let set = setters.iter().find(|setter| setter.name == row.name);
        let set = set.map_or(Value::Unset, |setter| setter.add(world));
        let name = Symbol::new(row.name);
        class.get_mut(gil).attrs.set(name, Value::from(Misc::Getset { name, get, set }));
    }
}

/// A field of an exception object, or None.
fn field_or_none(cx: &Cx<'_>, args: &[Value], name: &str) -> Res {
    let (object, _) = exc_arg(&args[0], cx)?;
    Ok(field(&object, name, cx).unwrap_or(Value::None))
}

fn field_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = field_or_none(cx, args, "name")?;
    let (object, exc) = exc_arg(&args[0], cx)?;
    let about = cx.world.heap.exception(NameError);
    if name.is_none()
        && object.get(cx.gil).class.is_subclass(about, cx.gil)
        && let [message] = &arg_list(&exc, cx.gil)[..]
        && let Some(message) = text(message, cx.gil)
        && let Some(rest) = message.strip_prefix("name '")
        && let Some(name) = rest.strip_suffix("' is not defined")
    {
        // The machine's own errors say it in their text only.
        return Ok(Value::str(name));
    }
    let about = cx.world.heap.exception(ImportError);
    if name.is_none()
        && object.get(cx.gil).class.is_subclass(about, cx.gil)
        && let [message] = &arg_list(&exc, cx.gil)[..]
        && let Some(message) = text(message, cx.gil)
        && let Some(rest) = message.strip_prefix("No module named '")
        && let Some((name, _)) = rest.split_once('\'')
    {
        return Ok(Value::str(name));
    }
    Ok(name)
}

fn field_obj(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    field_or_none(cx, args, "obj")
}

fn field_path(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    field_or_none(cx, args, "path")
}

fn field_filename2(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    field_or_none(cx, args, "filename2")
}

fn field_filename(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    field_or_none(cx, args, "filename")
}

/// The classes of operating system errors, by number.
pub fn os_class(errno: i64) -> ExcKind {
    match errno {
        1 | 13 => PermissionError,
        2 => FileNotFoundError,
        3 => ProcessLookupError,
        4 => InterruptedError,
        10 => ChildProcessError,
        11 | 114 | 115 => BlockingIOError,
        17 => FileExistsError,
        20 => NotADirectoryError,
        21 => IsADirectoryError,
        32 | 108 => BrokenPipeError,
        103 => ConnectionAbortedError,
        104 => ConnectionResetError,
        110 => TimeoutError,
        111 => ConnectionRefusedError,
        _ => OSError,
    }
}

/// Gives an exception object an attribute of its own.
pub fn set_field(object: &Ref<Instance>, name: &str, value: Value, cx: &mut Cx<'_>) {
    attr::set_field(cx, object, Symbol::new(name), value);
}

fn new(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::Tuple(positional) = &args[0] else { return Ok(Value::None) };
    let Some(Value::Class(class)) = positional.items.first() else {
        return type_error("BaseException.__new__(): not enough arguments");
    };
    if !class.get(cx.gil).flags.exception {
        let name = class.get(cx.gil).name;
        return type_error(format!(
            "BaseException.__new__({name}): {name} is not a subtype of BaseException"
        ));
    }
    let given = positional.items[1..].to_vec();
    Ok(Value::Instance(cx.world.heap.new_exception_of(class.clone(), given, cx.gil)))
}

/// As CPython: the number of an OSError chooses its class, and the file's name is no argument.
fn settle(object: &Ref<Instance>, given: &mut Vec<Value>, cx: &mut Cx<'_>) {
    let os = cx.world.heap.exception(OSError).clone();
    if let (Value::Int(errno), true) = (&given[0], object.get(cx.gil).class.is(&os)) {
        let class = cx.world.heap.exception(os_class(*errno)).clone();
        let shape = class.get(cx.gil).shape;
        let body = object.get_mut(cx.gil);
        body.shape = shape;
        let old = std::mem::replace(&mut body.class, class);
        drop(old);
    }
    // The fourth is a number that only Windows knows.
    let second = given.get(4).cloned();
    if let Some(file) = given.get(2).cloned() {
        given.truncate(2);
        set_field(object, "filename", file, cx);
    }
    if let Some(second) = second {
        set_field(object, "filename2", second, cx);
    }
}

/// The object of an error of the system whose third argument is a file's name.
pub fn with_file(object: &Ref<Instance>, cx: &mut Cx<'_>) {
    let Some(exc) = crate::object::heap::exc_of(object, cx.gil).cloned() else { return };
    let mut args = arg_list(&exc, cx.gil);
    if args.len() == 3 || args.len() == 5 {
        settle(object, &mut args, cx);
        let old = std::mem::replace(&mut exc.get_mut(cx.gil).args, Value::tuple(args));
        drop(old);
    }
}

fn init(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None) };
    let Some(this) = positional.items.first() else {
        return type_error("unbound method BaseException.__init__() needs an argument");
    };
    let (object, exc) = exc_arg(this, cx)?;
    let class = object.get(cx.gil).class.clone();
    let is = |kind: ExcKind, cx: &Cx<'_>| class.is_subclass(cx.world.heap.exception(kind), cx.gil);
    let mut given = positional.items[1..].to_vec();
    if let Value::Dict(kwargs) = args[1].clone()
        && !kwargs.get(cx.gil).is_empty()
    {
        let allowed: &[&str] = if is(ImportError, cx) {
            &["name", "path", "name_from"]
        } else if is(AttributeError, cx) {
            &["name", "obj"]
        } else if is(NameError, cx) {
            &["name"]
        } else {
            &[]
        };
        let entries: Vec<(String, Value)> = kwargs
            .get(cx.gil)
            .iter()
            .map(|e| (text(&e.key, cx.gil).unwrap_or_default().to_owned(), e.value.clone()))
            .collect();
        for (name, value) in entries {
            if !allowed.contains(&name.as_str()) {
                let class = class.get(cx.gil).name;
                if allowed.is_empty() {
                    return type_error(format!("{class}() takes no keyword arguments"));
                }
                let message = format!("{class}() got an unexpected keyword argument '{name}'");
                return type_error(message);
            }
            set_field(&object, &name, value, cx);
        }
    }
    if is(UnicodeError, cx) {
        parts_of_unicode_error(&given, &class, cx)?;
    }
    if is(OSError, cx) && (2..=5).contains(&given.len()) {
        settle(&object, &mut given, cx);
    }
    let old = std::mem::replace(&mut exc.get_mut(cx.gil).args, Value::tuple(given));
    drop(old);
    Ok(Value::None)
}

/// Checks what an error of an encoding is made of.
fn parts_of_unicode_error(given: &[Value], class: &Ref<Class>, cx: &Cx<'_>) -> Res<()> {
    let is = |kind: ExcKind| class.is_subclass(cx.world.heap.exception(kind), cx.gil);
    let wanted = match () {
        () if is(UnicodeDecodeError) || is(UnicodeEncodeError) => 5,
        () if is(UnicodeTranslateError) => 4,
        () => return Ok(()),
    };
    if given.len() != wanted {
        let given = given.len();
        return type_error(format!("function takes exactly {wanted} arguments ({given} given)"));
    }
    let (first, last) = (&given[0], &given[wanted - 1]);
    if wanted == 5 && !matches!(inner(first, cx.gil), Value::Str(_)) {
        let got = type_name(first, cx);
        return type_error(format!("argument 1 must be str, not {got}"));
    }
    let object = &given[wanted - 4];
    let got = type_name(object, cx);
    for number in &given[wanted - 3..wanted - 1] {
        index(number, cx)?;
    }
    if !matches!(inner(last, cx.gil), Value::Str(_)) {
        let got = type_name(last, cx);
        return type_error(format!("argument {wanted} must be str, not {got}"));
    }
    match inner(object, cx.gil) {
        Value::Bytes(_) | Value::Buffer(_) | Value::Misc(_) if is(UnicodeDecodeError) => Ok(()),
        _ if is(UnicodeDecodeError) => {
            type_error(format!("a bytes-like object is required, not '{got}'"))
        }
        Value::Str(_) => Ok(()),
        _ => type_error(format!("argument {} must be str, not {got}", wanted - 3)),
    }
}

fn arg_list(exc: &Ref<Exc>, gil: &Gil) -> Vec<Value> {
    match &exc.get(gil).args {
        Value::Tuple(args) => args.items.to_vec(),
        _ => Vec::new(),
    }
}

/// The text of an exception, whatever its class's `__str__`.
fn string(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (object, exc) = exc_arg(&args[0], cx)?;
    let args = arg_list(&exc, cx.gil);
    let class = object.get(cx.gil).class.clone();
    let is = |kind: ExcKind, cx: &Cx<'_>| class.is_subclass(cx.world.heap.exception(kind), cx.gil);
    if let [only] = &args[..] {
        return match is(KeyError, cx) {
            true => super::functions::repr_step(cx, only),
            false => super::functions::str_step(cx, only),
        };
    }
    if is(OSError, cx) || is(UnicodeError, cx) || is(SyntaxError, cx) {
        // Its own text, unless a script's `__str__` is in the way: then it asked for this one.
        let plain = of_built_in(&object, cx);
        if let Plain::Done(text) = ops::str_of(&plain, cx)? {
            return Ok(text.into());
        }
    }
    match args.is_empty() {
        true if is(SyntaxError, cx) => Ok(Value::str("None").into()),
        true => Ok(Value::str("").into()),
        false => super::functions::repr_step(cx, &Value::tuple(args)),
    }
}

/// The same exception as an object of the built-in class it derives from.
fn of_built_in(object: &Ref<Instance>, cx: &mut Cx<'_>) -> Value {
    let class: Ref<Class> = object.get(cx.gil).class.clone();
    let body = class.get(cx.gil);
    if !body.flags.script {
        return Value::Instance(object.clone());
    }
    let base = body.mro.iter().find(|base| !base.get(cx.gil).flags.script).cloned();
    let args = match crate::object::heap::exc_of(object, cx.gil) {
        Some(exc) => arg_list(exc, cx.gil),
        None => Vec::new(),
    };
    let file = field(object, "filename", cx);
    let second = field(object, "filename2", cx);
    let made = cx.world.heap.new_exception_of(base.unwrap_or(class), args, cx.gil);
    if let Some(file) = file {
        set_field(&made, "filename", file, cx);
    }
    if let Some(second) = second {
        set_field(&made, "filename2", second, cx);
    }
    Value::Instance(made)
}

fn field(object: &Ref<Instance>, name: &str, cx: &Cx<'_>) -> Option<Value> {
    own::get(&cx.world.heap, cx.gil, object, Symbol::find(name)?)
}

fn repr(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (object, exc) = exc_arg(&args[0], cx)?;
    let name = Value::str(object.get(cx.gil).class.get(cx.gil).name.as_str());
    let args = Value::tuple(arg_list(&exc, cx.gil));
    ops::twin(cx, "_exc_repr", &[name, args])
}

fn with_traceback(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    set_traceback(cx, args)?;
    Ok(args[0].take())
}

fn add_note(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if text(&args[1], cx.gil).is_none() {
        let got = type_name(&args[1], cx);
        return type_error(format!("note must be a str, not '{got}'"));
    }
    let (_, exc) = exc_arg(&args[0], cx)?;
    exc.get_mut(cx.gil).notes.push(args[1].take());
    Ok(Value::None)
}

fn args_of(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(exc_arg(&args[0], cx)?.1.get(cx.gil).args.clone())
}

fn set_args(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    exc_arg(&args[0], cx)?;
    let half = |cx: &mut Cx<'_>, state: &mut [Value], list: Res| {
        let items = ops::collected(list, cx)?;
        let (_, exc) = exc_arg(&state[0], cx)?;
        let old = std::mem::replace(&mut exc.get_mut(cx.gil).args, Value::tuple(items));
        drop(old);
        Ok(Value::None.into())
    };
    ops::collect_then(cx, &args[1].clone(), half, vec![args[0].clone()])
}

fn traceback(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    let entries = exc.get(cx.gil).traceback.clone();
    match entries.is_empty() {
        true => Ok(Value::None),
        false => Ok(Value::from(Misc::Traceback { entries, at: 0 })),
    }
}

fn set_traceback(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    let entries = match &args[1] {
        Value::None => Vec::new(),
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Traceback { entries, .. } => entries.clone(),
            _ => return type_error("__traceback__ must be a traceback or None"),
        },
        _ => return type_error("__traceback__ must be a traceback or None"),
    };
    exc.get_mut(cx.gil).traceback = entries;
    Ok(Value::None)
}

fn or_none(object: &Option<Ref<Instance>>) -> Value {
    object.as_ref().map_or(Value::None, |object| Value::Instance(object.clone()))
}

fn cause(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(or_none(&exc_arg(&args[0], cx)?.1.get(cx.gil).cause))
}

fn context(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(or_none(&exc_arg(&args[0], cx)?.1.get(cx.gil).context))
}

fn exception_or_none(value: &Value, what: &str, cx: &Cx<'_>) -> Res<Option<Ref<Instance>>> {
    if value.is_none() {
        return Ok(None);
    }
    match exc_arg(value, cx) {
        Ok((object, _)) => Ok(Some(object)),
        Err(_) => type_error(format!("{what} must be None or derive from BaseException")),
    }
}

fn set_cause(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    let cause = exception_or_none(&args[1], "exception cause", cx)?;
    let body = exc.get_mut(cx.gil);
    body.suppress_context = true;
    let old = std::mem::replace(&mut body.cause, cause);
    drop(old);
    Ok(Value::None)
}

fn set_context(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    let context = exception_or_none(&args[1], "exception context", cx)?;
    let old = std::mem::replace(&mut exc.get_mut(cx.gil).context, context);
    drop(old);
    Ok(Value::None)
}

fn suppress(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(exc_arg(&args[0], cx)?.1.get(cx.gil).suppress_context))
}

fn set_suppress(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (Value::True | Value::False) = args[1] else {
        return type_error("attribute value type must be bool");
    };
    let suppress = matches!(args[1], Value::True);
    exc_arg(&args[0], cx)?.1.get_mut(cx.gil).suppress_context = suppress;
    Ok(Value::None)
}

fn notes(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    match exc.get(cx.gil).notes.clone() {
        notes if notes.is_empty() => attr::no_attribute(cx, &args[0], Symbol::new("__notes__")),
        notes => Ok(Value::list(notes)),
    }
}

fn arg_at(cx: &Cx<'_>, args: &[Value], at: usize) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    Ok(arg_list(&exc, cx.gil).get(at).cloned().unwrap_or(Value::None))
}

fn first_arg(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    arg_at(cx, args, 0)
}

/// A part of the place that a SyntaxError's second argument is.
fn place_part(cx: &mut Cx<'_>, args: &mut [Value], at: usize) -> Res {
    match arg_at(cx, args, 1)? {
        Value::Tuple(place) => Ok(place.items.get(at).cloned().unwrap_or(Value::None)),
        _ => Ok(Value::None),
    }
}

fn place_file(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_part(cx, args, 0)
}

fn place_line(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_part(cx, args, 1)
}

fn place_offset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_part(cx, args, 2)
}

fn place_text(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_part(cx, args, 3)
}

fn place_end_line(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_part(cx, args, 4)
}

fn place_end_offset(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    place_part(cx, args, 5)
}

fn second_arg(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    arg_at(cx, args, 1)
}

fn third_arg(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    arg_at(cx, args, 2)
}

fn fourth_arg(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    arg_at(cx, args, 3)
}

fn fifth_arg(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    arg_at(cx, args, 4)
}

fn exit_code(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    let mut given = arg_list(&exc, cx.gil);
    Ok(match given.len() {
        0 => Value::None,
        1 => given.remove(0),
        _ => Value::tuple(given),
    })
}

/// An argument of an OSError, which has number and text only if it has two arguments.
fn os_arg(cx: &Cx<'_>, args: &[Value], at: usize) -> Res {
    let (_, exc) = exc_arg(&args[0], cx)?;
    let mut given = arg_list(&exc, cx.gil);
    Ok(if given.len() == 2 { given.swap_remove(at) } else { Value::None })
}

fn errno(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    os_arg(cx, args, 0)
}

fn strerror(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    os_arg(cx, args, 1)
}
