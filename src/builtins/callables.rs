//! Attributes of functions, methods, generators and modules; a generator's methods.
//!
//! Lives here: those natives. May use: `object`, `vm`, its siblings.
//! Deliberately absent: calling and resuming (`vm`).

use super::args::*;
use super::class::first_and_others;
use super::table::{Row, computed, methods, natives};
use crate::base::Symbol;
use crate::object::exc::ExcKind::*;
use crate::object::{GenState, Gil, Kind, Misc, Raise, Ref, Res, Value, raise};
use crate::vm::{Cx, Step, Then, World};

const FUNCTION: &[Row] = natives! { "function.";
    /// The function's name.
    "__name__" "(self, /)" Atomic name;
    /// The function's name, with what it is in.
    "__qualname__" "(self, /)" Atomic qualname;
    /// The module the function comes from.
    "__module__" "(self, /)" Atomic module;
    /// The function's documentation.
    "__doc__" "(self, /)" Atomic doc;
    /// The annotations of the parameters and the result.
    "__annotations__" "(self, /)" Atomic annotations;
};

const FUNCTION_SETTERS: &[Row] = natives! { "function.";
    /// Sets the function's name.
    "__name__" "(self, value, /)" Atomic set_name;
    /// Sets the function's name, with what it is in.
    "__qualname__" "(self, value, /)" Atomic set_qualname;
    /// Sets the function's module.
    "__module__" "(self, value, /)" Atomic set_module;
    /// Sets the function's documentation.
    "__doc__" "(self, value, /)" Atomic set_doc;
    /// Sets the annotations.
    "__annotations__" "(self, value, /)" Atomic set_annotations;
};

/// What everything that can be called has.
pub(super) const CALL: &[Row] = natives! { "function.";
    /// Call self as a function.
    "__call__" "(*args, **kwargs)" Open call;
};

const FUNCTION_METHODS: &[Row] = natives! { "function.";
    /// Return an attribute of instance, which is of type owner.
    "__get__" "(self, instance, owner=, /)" Atomic bind;
};

const METHOD: &[Row] = natives! { "method.";
    /// The object it is bound to.
    "__self__" "(self, /)" Atomic this;
    /// The function.
    "__func__" "(self, /)" Atomic func;
};

const METHOD_NEW: &[Row] = natives! { "method.";
    /// Create a bound instance method object.
    "__new__" "(cls, function, instance, /)" Atomic new_method;
};

const GENERATOR: &[Row] = natives! { "generator.";
    /// Implement iter(self).
    "__iter__" "(self, /)" Atomic itself;
    /// Implement next(self).
    "__next__" "(self, /)" Open next;
    /// Send a value into the generator, return next yielded value or raise StopIteration.
    "send" "(self, value, /)" Open send;
    /// Raise exception in generator, return next yielded value or raise StopIteration.
    "throw" "(self, type, value=, traceback=, /)" Open throw;
    /// Raise GeneratorExit inside generator.
    "close" "(self, /)" Open close;
};

const MODULE: &[Row] = natives! { "module.";
    /// The module's documentation.
    "__doc__" "(self, /)" Atomic module_doc;
};

const TRACEBACK: &[Row] = natives! { "traceback.";
    /// The line where the frame stood.
    "tb_lineno" "(self, /)" Atomic tb_line;
    /// The frame that this one called, or None.
    "tb_next" "(self, /)" Atomic tb_next;
    /// The name of the function.
    "tb_name" "(self, /)" Atomic tb_name;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    computed(world, gil, Kind::Function, FUNCTION, FUNCTION_SETTERS);
    methods(world, gil, Kind::Function, CALL);
    methods(world, gil, Kind::Function, FUNCTION_METHODS);
    computed(world, gil, Kind::Method, METHOD, &[]);
    methods(world, gil, Kind::Method, CALL);
    methods(world, gil, Kind::Method, METHOD_NEW);
    methods(world, gil, Kind::Generator, GENERATOR);
    computed(world, gil, Kind::Module, MODULE, &[]);
    computed(world, gil, Kind::Traceback, TRACEBACK, &[]);
}

fn wrong<T>(value: &Value, wanted: &str, cx: &Cx<'_>) -> Res<T> {
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a '{wanted}' object but received a '{got}'"))
}

fn func_arg(value: &Value, cx: &Cx<'_>) -> Res<Ref<crate::object::Func>> {
    match value {
        Value::Func(func) => Ok(func.clone()),
        _ => wrong(value, "function", cx),
    }
}

fn name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(func_arg(&args[0], cx)?.get(cx.gil).name.clone())
}

fn qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(func_arg(&args[0], cx)?.get(cx.gil).qualname.clone())
}

fn module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func_arg(&args[0], cx)?;
    let number = func.get(cx.gil).module as usize;
    Ok(Value::str(cx.world.modules[number].name.as_str()))
}

fn doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func_arg(&args[0], cx)?;
    let func = func.get(cx.gil);
    if let Some(doc) = func.attrs.get(Symbol::new("__doc__")) {
        return Ok(doc.clone());
    }
    let code = cx.world.program.codes.get(func.code as usize);
    Ok(code.and_then(|code| code.doc.as_deref()).map_or(Value::None, Value::str))
}

fn annotations(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func_arg(&args[0], cx)?;
    let made = Value::from(crate::object::Dict::default());
    func.get_mut(cx.gil).attrs.set(Symbol::new("__annotations__"), made.clone());
    Ok(made)
}

fn set_annotations(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[1] {
        Value::Dict(_) => set_attr(cx, args, "__annotations__"),
        _ => type_error("__annotations__ must be set to a dict object"),
    }
}

fn string(value: &Value, what: &str, cx: &Cx<'_>) -> Res {
    match text(value, cx.gil) {
        Some(_) => Ok(value.clone()),
        None => type_error(format!("{what} must be set to a string object")),
    }
}

fn set_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = string(&args[1], "__name__", cx)?;
    let old = std::mem::replace(&mut func_arg(&args[0], cx)?.get_mut(cx.gil).name, value);
    drop(old);
    Ok(Value::None)
}

fn set_qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = string(&args[1], "__qualname__", cx)?;
    let old = std::mem::replace(&mut func_arg(&args[0], cx)?.get_mut(cx.gil).qualname, value);
    drop(old);
    Ok(Value::None)
}

fn set_attr(cx: &mut Cx<'_>, args: &mut [Value], name: &str) -> Res {
    let func = func_arg(&args[0], cx)?;
    let old = func.get_mut(cx.gil).attrs.set(Symbol::new(name), args[1].take());
    drop(old);
    Ok(Value::None)
}

fn set_module(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    set_attr(cx, args, "__module__")
}

fn set_doc(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    set_attr(cx, args, "__doc__")
}

fn bind(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match args[1] {
        Value::None => Ok(args[0].take()),
        _ => {
            let (func, this) = (args[0].take(), args[1].take());
            Ok(Value::from(crate::object::Method { func, this }))
        }
    }
}

fn new_method(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if !super::functions::is_callable(&args[1], cx) {
        return type_error("first argument must be callable");
    }
    if args[2].is_none() {
        return type_error("instance must not be None");
    }
    let (func, this) = (args[1].take(), args[2].take());
    Ok(Value::from(crate::object::Method { func, this }))
}

fn call(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let (callee, args, kwargs) = first_and_others(cx, args)?;
    Ok(Step::Call { callee, args, kwargs, then: Then::Return })
}

fn this(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Method(method) => Ok(method.this.clone()),
        _ => Ok(Value::None),
    }
}

fn func(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Method(method) => Ok(method.func.clone()),
        _ => Ok(Value::None),
    }
}

fn itself(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(args[0].take())
}

fn gen_arg(value: &Value, cx: &Cx<'_>) -> Res<Ref<crate::object::Gen>> {
    match value {
        Value::Gen(generator) => Ok(generator.clone()),
        _ => wrong(value, "generator", cx),
    }
}

fn next(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    gen_arg(&args[0], cx)?;
    Ok(Step::Resume { generator: args[0].take(), send: Value::None, then: Then::Return })
}

fn send(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let state = gen_arg(&args[0], cx)?.get(cx.gil).state;
    if state == GenState::Created && !args[1].is_none() {
        return type_error("can't send non-None value to a just-started generator");
    }
    Ok(Step::Resume { generator: args[0].take(), send: args[1].take(), then: Then::Return })
}

fn throw(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    gen_arg(&args[0], cx)?;
    if let Some(trace) = some(args, 3) {
        let is_trace = matches!(trace, Value::Misc(misc)
            if matches!(misc.get(cx.gil), Misc::Traceback { .. }));
        if !is_trace {
            return type_error("throw() third argument must be a traceback object");
        }
    }
    let generator = args[0].take();
    let is_exit = matches!(&args[1], Value::Class(class)
        if class.is_subclass(cx.world.heap.exception(GeneratorExit), cx.gil));
    if some(args, 2).is_none() && !is_exit && super::code::delegates(&generator, cx) {
        let exception = args[1].take();
        return Ok(Step::Throw { generator, exception, then: Then::Return });
    }
    match &args[1] {
        Value::Instance(_) if exc_arg(&args[1], cx).is_ok() => {
            if some(args, 2).is_some() {
                return type_error("instance exception may not have a separate value");
            }
            Ok(Step::Throw { generator, exception: args[1].take(), then: Then::Return })
        }
        Value::Class(class) if class.get(cx.gil).flags.exception => {
            let half = |cx: &mut Cx<'_>, state: &mut [Value], exception: Res| {
                let (generator, exception) = (state[0].take(), exception?);
                let exception = match exc_arg(&exception, cx) {
                    Ok(_) => exception,
                    Err(_) => {
                        let got = type_name(&exception, cx);
                        let text = crate::vm::no_exception_made(cx, &state[1], got);
                        let args = vec![Value::string(text)];
                        Value::Instance(cx.world.heap.new_exception(TypeError, args, cx.gil))
                    }
                };
                Ok(Step::Throw { generator, exception, then: Then::Return })
            };
            if let Some(value @ Value::Instance(_)) = some(args, 2)
                && class_of(value, cx).is_subclass(class, cx.gil)
            {
                let exception = value.clone();
                return Ok(Step::Throw { generator, exception, then: Then::Return });
            }
            let value = match some(args, 2) {
                Some(Value::Tuple(values)) => values.items.to_vec(),
                value => value.cloned().into_iter().collect(),
            };
            let state = vec![generator, args[1].clone()];
            Ok(Step::call_then(args[1].clone(), value, half, state))
        }
        other => {
            let got = type_name(other, cx);
            type_error(format!(
                "exceptions must be classes or instances deriving from BaseException, not {got}"
            ))
        }
    }
}

fn close(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let generator = gen_arg(&args[0], cx)?;
    match generator.get(cx.gil).state {
        GenState::Finished => return Ok(Value::None.into()),
        GenState::Created => {
            let body = generator.get_mut(cx.gil);
            body.state = GenState::Finished;
            let registers = std::mem::take(&mut body.registers);
            drop(registers);
            return Ok(Value::None.into());
        }
        GenState::Running => return value_error("generator already executing"),
        GenState::Suspended => {}
    }
    let exception = cx.world.heap.new_exception(GeneratorExit, Vec::new(), cx.gil);
    let half = |cx: &mut Cx<'_>, _: &mut [Value], came: Res| match came {
        Ok(_) => raise(RuntimeError, "generator ignored GeneratorExit"),
        Err(raised) => match closing(&raised, cx) {
            Some(value) => Ok(value.into()),
            None => Err(raised),
        },
    };
    Ok(Step::Throw {
        generator: Value::Gen(generator),
        exception: Value::Instance(exception),
        then: Then::Catch(half, Vec::new()),
    })
}

/// What `close` returns for the exception a generator ended with; `None` if it goes on.
fn closing(raised: &Raise, cx: &Cx<'_>) -> Option<Value> {
    match raised {
        Raise::With(StopIteration, args) => Some(args.first().cloned().unwrap_or(Value::None)),
        Raise::Bare(StopIteration | GeneratorExit) => Some(Value::None),
        Raise::Object(object) | Raise::Through(object) | Raise::Again(object) => {
            let class = &object.get(cx.gil).class;
            let is = |kind| class.is_subclass(cx.world.heap.exception(kind), cx.gil);
            if is(StopIteration) {
                let exc = crate::object::heap::exc_of(object, cx.gil)?;
                return match &exc.get(cx.gil).args {
                    Value::Tuple(args) => Some(args.items.first().cloned().unwrap_or(Value::None)),
                    _ => Some(Value::None),
                };
            }
            is(GeneratorExit).then_some(Value::None)
        }
        _ => None,
    }
}

fn module_doc(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::None)
}

/// The entries of a traceback, outermost last, and how many have been left behind.
fn trace(value: &Value, cx: &Cx<'_>) -> Res<(Vec<crate::object::TraceEntry>, usize)> {
    if let Value::Misc(misc) = value
        && let Misc::Traceback { entries, at } = misc.get(cx.gil)
    {
        return Ok((entries.clone(), *at));
    }
    wrong(value, "traceback", cx)
}

fn tb_code<'a>(
    cx: &'a Cx<'_>,
    value: &Value,
) -> Res<Option<(&'a crate::bytecode::Code, crate::object::TraceEntry)>> {
    let (entries, at) = trace(value, cx)?;
    let Some(entry) = entries.iter().rev().nth(at) else { return Ok(None) };
    Ok(cx.world.program.codes.get(entry.code as usize).map(|code| (&**code, *entry)))
}

fn tb_line(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let found = tb_code(cx, &args[0])?;
    Ok(found.map_or(Value::None, |(code, at)| Value::Int(code.line(at.pc as usize).into())))
}

fn tb_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(tb_code(cx, &args[0])?.map_or(Value::None, |(code, _)| Value::str(code.name.as_str())))
}

fn tb_next(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (entries, at) = trace(&args[0], cx)?;
    match at + 1 < entries.len() {
        true => Ok(Value::from(Misc::Traceback { entries, at: at + 1 })),
        false => Ok(Value::None),
    }
}
