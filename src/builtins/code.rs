//! The insides of functions: their code, defaults, cells; frames of generators and tracebacks.
//!
//! Lives here: those attributes. May use: `bytecode`, `object`, `vm`, its siblings.
//! Deliberately absent: what functions share with methods (callables.rs); running anything. Code
//! objects have no byte code that scripts could read: it is not CPython's.

use super::args::*;
use super::reflect;
use super::table::{Row, computed, methods, natives};
use crate::base::Symbol;
use crate::bytecode::{Code, Op};
use crate::object::class::Namespace;
use crate::object::exc::ExcKind::*;
use crate::object::func::CellBox;
use crate::object::{Dict, Func, GenState, Gil, Kind, Misc, Ref, Res, Value, put, raise};
use crate::vm::{Cx, Step, World, attr};
use std::sync::Arc;

const FUNCTION: &[Row] = natives! { "function.";
    /// Default values of the last positional parameters.
    "__defaults__" "(self, /)" Atomic defaults;
    /// Default values of keyword-only parameters.
    "__kwdefaults__" "(self, /)" Atomic kwdefaults;
    /// The cells of the variables of enclosing functions.
    "__closure__" "(self, /)" Atomic closure;
    /// The code.
    "__code__" "(self, /)" Atomic code;
    /// The global variables it sees.
    "__globals__" "(self, /)" Atomic globals;
    /// The parameters in brackets after its name.
    "__type_params__" "(self, /)" Atomic no_parameters;
};

const FUNCTION_NEW: &[Row] = natives! { "function.";
    /// Create a function object.
    "__new__" "(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)" Atomic new_function;
};

const CODE_METHODS: &[Row] = natives! { "code.";
    /// Return a copy of the code object with new values for the specified fields.
    "replace" "(self, /, **changes)" Open replace;
    /// Pairs of places and the lines of the source they come from. The places are toyvm's.
    "co_lines" "(self, /)" Open co_lines;
};

const CELL_NEW: &[Row] = natives! { "cell.";
    /// Create a new cell object.
    "__new__" "(cls, contents=, /)" Atomic new_cell;
};

const FUNCTION_SETTERS: &[Row] = natives! { "function.";
    /// Sets the default values of the last positional parameters.
    "__defaults__" "(self, value, /)" Atomic set_defaults;
    /// Sets the default values of keyword-only parameters.
    "__kwdefaults__" "(self, value, /)" Atomic set_kwdefaults;
    /// Sets the code.
    "__code__" "(self, value, /)" Atomic set_code;
};

const CODE: &[Row] = natives! { "code.";
    /// The name.
    "co_name" "(self, /)" Atomic co_name;
    /// The name, with what it is in.
    "co_qualname" "(self, /)" Atomic co_qualname;
    /// The file of the source.
    "co_filename" "(self, /)" Atomic co_filename;
    /// The line where it begins.
    "co_firstlineno" "(self, /)" Atomic co_firstlineno;
    /// How many positional parameters there are.
    "co_argcount" "(self, /)" Atomic co_argcount;
    /// How many of them are positional only.
    "co_posonlyargcount" "(self, /)" Atomic co_posonlyargcount;
    /// How many keyword-only parameters there are.
    "co_kwonlyargcount" "(self, /)" Atomic co_kwonlyargcount;
    /// How many local variables there are.
    "co_nlocals" "(self, /)" Atomic co_nlocals;
    /// Bits: 4 for *args, 8 for **kwargs, 32 for generators.
    "co_flags" "(self, /)" Atomic co_flags;
    /// The names of parameters and local variables.
    "co_varnames" "(self, /)" Atomic co_varnames;
    /// The names of variables that functions inside use.
    "co_cellvars" "(self, /)" Atomic co_cellvars;
    /// The names of variables of enclosing functions.
    "co_freevars" "(self, /)" Atomic co_freevars;
};

const CELL: &[Row] = natives! { "cell.";
    /// The value of the variable.
    "cell_contents" "(self, /)" Atomic contents;
};

const CELL_SETTERS: &[Row] = natives! { "cell.";
    /// Sets the value of the variable.
    "cell_contents" "(self, value, /)" Atomic set_contents;
};

const GENERATOR: &[Row] = natives! { "generator.";
    /// The generator's name.
    "__name__" "(self, /)" Atomic generator_name;
    /// The generator's name, with what it is in.
    "__qualname__" "(self, /)" Atomic generator_qualname;
    /// Whether it runs.
    "gi_running" "(self, /)" Atomic generator_running;
    /// Whether it waits at a yield.
    "gi_suspended" "(self, /)" Atomic generator_suspended;
    /// The iterator it delegates to, or None.
    "gi_yieldfrom" "(self, /)" Atomic generator_inner;
    /// Its code.
    "gi_code" "(self, /)" Atomic generator_code;
    /// Its frame; None when it has ended.
    "gi_frame" "(self, /)" Atomic generator_frame;
};

const GENERATOR_SETTERS: &[Row] = natives! { "generator.";
    /// Sets the generator's name.
    "__name__" "(self, value, /)" Atomic set_generator_name;
    /// Sets the generator's name, with what it is in.
    "__qualname__" "(self, value, /)" Atomic set_generator_qualname;
};

const FRAME: &[Row] = natives! { "frame.";
    /// Its code.
    "f_code" "(self, /)" Atomic frame_code;
    /// The line where it stands.
    "f_lineno" "(self, /)" Atomic frame_line;
    /// The global variables it sees.
    "f_globals" "(self, /)" Atomic frame_globals;
};

const TRACEBACK: &[Row] = natives! { "traceback.";
    /// The frame.
    "tb_frame" "(self, /)" Atomic tb_frame;
};

/// Puts everything where it belongs.
pub fn install(world: &mut World, gil: &mut Gil) {
    computed(world, gil, Kind::Function, FUNCTION, FUNCTION_SETTERS);
    computed(world, gil, Kind::Code, CODE, &[]);
    methods(world, gil, Kind::Function, FUNCTION_NEW);
    methods(world, gil, Kind::Code, CODE_METHODS);
    methods(world, gil, Kind::Cell, CELL_NEW);
    computed(world, gil, Kind::Cell, CELL, CELL_SETTERS);
    computed(world, gil, Kind::Generator, GENERATOR, GENERATOR_SETTERS);
    computed(world, gil, Kind::Frame, FRAME, &[]);
    computed(world, gil, Kind::Traceback, TRACEBACK, &[]);
}

// ---- functions ----

fn func(value: &Value, cx: &Cx<'_>) -> Res<Ref<Func>> {
    match value {
        Value::Func(func) => Ok(func.clone()),
        _ => {
            let got = type_name(value, cx);
            type_error(format!("descriptor requires a 'function' object but received a '{got}'"))
        }
    }
}

fn body_of(func: &Ref<Func>, cx: &Cx<'_>) -> Arc<Code> {
    Arc::clone(&cx.world.program.codes[func.get(cx.gil).code as usize])
}

fn defaults(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &func(&args[0], cx)?.get(cx.gil).defaults {
        none if none.is_empty() => Ok(Value::None),
        defaults => Ok(Value::tuple(defaults.clone())),
    }
}

fn set_defaults(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func(&args[0], cx)?;
    let defaults = match &args[1] {
        Value::None => Vec::new(),
        Value::Tuple(tuple) => tuple.items.to_vec(),
        _ => return type_error("__defaults__ must be set to a tuple object"),
    };
    let old = std::mem::replace(&mut func.get_mut(cx.gil).defaults, defaults);
    drop(old);
    Ok(Value::None)
}

fn keyword_only(code: &Code) -> &[Symbol] {
    let first = code.params.positional as usize;
    &code.params.names[first..first + code.params.kwonly as usize]
}

fn kwdefaults(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func(&args[0], cx)?;
    let code = body_of(&func, cx);
    let values = func.get(cx.gil).kw_defaults.iter();
    let given = keyword_only(&code).iter().copied().zip(values);
    let given: Vec<(Symbol, Value)> =
        given.filter_map(|(name, value)| Some((name, value.given()?.clone()))).collect();
    if given.is_empty() { Ok(Value::None) } else { Ok(Value::from(Dict::of_names(given))) }
}

fn set_kwdefaults(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func(&args[0], cx)?;
    let code = body_of(&func, cx);
    let given = match &args[1] {
        Value::None => Vec::new(),
        Value::Dict(dict) => {
            dict.get(cx.gil).iter().map(|e| (e.key.clone(), e.value.clone())).collect()
        }
        _ => return type_error("__kwdefaults__ must be set to a dict object"),
    };
    let value = |name: &Symbol| {
        let same = |key: &Value| text(key, cx.gil) == Some(name.as_str());
        given.iter().find(|(key, _)| same(key)).map_or(Value::Unset, |(_, value)| value.clone())
    };
    let values = keyword_only(&code).iter().map(value).collect();
    let old = std::mem::replace(&mut func.get_mut(cx.gil).kw_defaults, values);
    drop(old);
    Ok(Value::None)
}

/// What a function made by hand closes over, in the order of the code's free variables.
fn cells_given(code: &Code, closure: &Value, cx: &Cx<'_>) -> Res<Box<[Ref<CellBox>]>> {
    let wanted = code.free_names.len();
    let given = match closure {
        Value::Tuple(tuple) => &tuple.items[..],
        Value::None if wanted == 0 => &[],
        Value::None => return type_error("arg 5 (closure) must be tuple"),
        _ if wanted == 0 => return type_error("arg 5 (closure) must be None or tuple"),
        _ => return type_error("arg 5 (closure) must be tuple"),
    };
    if given.len() != wanted {
        let (name, got) = (code.name, given.len());
        return value_error(format!("{name} requires closure of length {wanted}, not {got}"));
    }
    let mut cells: Vec<Option<Ref<CellBox>>> = vec![None; wanted];
    for (value, at) in given.iter().zip(free_order(code)) {
        let Value::Cell(cell) = value else {
            let got = type_name(value, cx);
            return type_error(format!("arg 5 (closure) expected cell, found {got}"));
        };
        cells[at] = Some(cell.clone());
    }
    Ok(cells.into_iter().flatten().collect())
}

fn new_function(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let Some(number) = code_number(&args[1], cx) else {
        let got = type_name(&args[1], cx);
        return type_error(format!("function() argument 'code' must be code, not {got}"));
    };
    let code = Arc::clone(&cx.world.program.codes[number as usize]);
    let module = reflect::module_of_view(&args[2], cx);
    if module.is_none() && !matches!(inner(&args[2], cx.gil), Value::Dict(_)) {
        let got = type_name(&args[2], cx);
        return type_error(format!("function() argument 'globals' must be dict, not {got}"));
    }
    let name = match some(args, 3) {
        None => Value::str(code.name.as_str()),
        Some(name) if text(name, cx.gil).is_some() => name.clone(),
        Some(_) => return type_error("arg 3 (name) must be None or string"),
    };
    let defaults = match some(args, 4) {
        None => Vec::new(),
        Some(Value::Tuple(tuple)) => tuple.items.to_vec(),
        Some(_) => return type_error("arg 4 (defaults) must be None or tuple"),
    };
    let cells = cells_given(&code, some(args, 5).unwrap_or(&Value::None), cx)?;
    if module != Some(cx.world.program.entries[number as usize].module) {
        let message = "toyvm's functions see the globals of the module that their code is from";
        return raise(NotImplementedError, message);
    }
    let mut attrs = Namespace::default();
    if let Some(doc) = &code.doc {
        attrs.set(Symbol::new("__doc__"), Value::str(doc));
    }
    let function = Value::from(Func {
        code: number,
        module: module.unwrap_or_default(),
        name,
        qualname: Value::str(&code.qualname),
        defaults,
        kw_defaults: Vec::new(),
        cells,
        attrs,
    });
    if let Some(defaults) = some(args, 6).cloned() {
        set_kwdefaults(cx, &mut [function.clone(), defaults])?;
    }
    Ok(function)
}

/// The order in which CPython lists free variables: by name.
fn free_order(code: &Code) -> Vec<usize> {
    let mut order: Vec<usize> = (0..code.free_names.len()).collect();
    order.sort_by_key(|&at| code.free_names[at].as_str());
    order
}

fn closure(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func(&args[0], cx)?;
    let code = body_of(&func, cx);
    let cells = &func.get(cx.gil).cells;
    match cells.is_empty() {
        true => Ok(Value::None),
        false => {
            let cells = free_order(&code).into_iter().map(|at| Value::Cell(cells[at].clone()));
            Ok(Value::tuple(cells.collect()))
        }
    }
}

/// The code object of a code; there is one of each.
fn code_object(number: u32, cx: &mut Cx<'_>) -> Value {
    if let Some(known) = cx.world.code_objects.get(&number) {
        return known.clone();
    }
    let code = &cx.world.program.codes[number as usize];
    let place = format!("file \"{}\", line {}", code.source.name(), first_line(code));
    let object = Value::from(Misc::Code { number, name: code.name, place: place.into() });
    cx.world.code_objects.insert(number, object.clone());
    object
}

fn code(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let number = func(&args[0], cx)?.get(cx.gil).code;
    Ok(code_object(number, cx))
}

fn set_code(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let func = func(&args[0], cx)?;
    let Some(number) = code_number(&args[1], cx) else {
        return type_error("__code__ must be set to a code object");
    };
    let wanted = cx.world.program.codes[number as usize].free_names.len();
    let has = func.get(cx.gil).cells.len();
    if wanted != has {
        let name = text(&func.get(cx.gil).name, cx.gil).unwrap_or_default().to_owned();
        return value_error(format!(
            "{name}() requires a code object with {has} free vars, not {wanted}"
        ));
    }
    func.get_mut(cx.gil).code = number;
    // Caches of methods hold the code.
    cx.world.heap.epoch += 1;
    Ok(Value::None)
}

fn globals(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let module = func(&args[0], cx)?.get(cx.gil).module;
    Ok(globals_of(module, cx))
}

fn globals_of(module: u32, cx: &mut Cx<'_>) -> Value {
    let object = Value::Module(cx.world.modules[module as usize].object.clone());
    reflect::view(cx, &object)
}

fn no_parameters(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::tuple(Vec::new()))
}

// ---- code ----

fn code_number(value: &Value, cx: &Cx<'_>) -> Option<u32> {
    match value {
        Value::Misc(misc) => match misc.get(cx.gil) {
            Misc::Code { number, .. } => Some(*number),
            _ => None,
        },
        _ => None,
    }
}

fn code_arg(value: &Value, cx: &Cx<'_>) -> Res<Arc<Code>> {
    match code_number(value, cx) {
        Some(number) => Ok(Arc::clone(&cx.world.program.codes[number as usize])),
        None => {
            let got = type_name(value, cx);
            type_error(format!("descriptor requires a 'code' object but received a '{got}'"))
        }
    }
}

fn first_line(code: &Code) -> i64 {
    if code.flags.module { 1 } else { code.first_line.into() }
}

fn co_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::str(code_arg(&args[0], cx)?.name.as_str()))
}

fn co_qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::str(&code_arg(&args[0], cx)?.qualname))
}

fn co_filename(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::str(code_arg(&args[0], cx)?.source.name()))
}

fn co_firstlineno(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(first_line(&*code_arg(&args[0], cx)?)))
}

fn co_argcount(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(code_arg(&args[0], cx)?.params.positional.into()))
}

fn co_posonlyargcount(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(code_arg(&args[0], cx)?.params.posonly.into()))
}

fn co_kwonlyargcount(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(code_arg(&args[0], cx)?.params.kwonly.into()))
}

fn co_nlocals(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::Int(var_names(&*code_arg(&args[0], cx)?).len() as i64))
}

fn co_flags(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code_arg(&args[0], cx)?;
    let is_function = !code.flags.module && !code.flags.class_body;
    let mut flags = if is_function { 3 } else { 0 };
    for (bit, is_set) in [
        (4, code.params.vararg),
        (8, code.params.kwarg),
        (16, code.qualname.contains("<locals>")),
        (32, code.flags.generator),
    ] {
        flags |= if is_set { bit } else { 0 };
    }
    Ok(Value::Int(flags))
}

/// The registers that hold cells from the start.
fn cell_registers(code: &Code) -> Vec<u8> {
    let made = code.ops.iter().filter_map(|op| match op {
        Op::MakeCell { reg } => Some(reg.0),
        _ => None,
    });
    made.collect()
}

fn is_identifier(name: &str) -> bool {
    name.chars().next().is_some_and(|c| c == '_' || c.is_alphabetic())
}

/// Parameters, then the variables that no function inside uses.
fn var_names(code: &Code) -> Vec<Symbol> {
    let cells = cell_registers(code);
    let is_param = |at: usize| at < code.params.registers();
    let names = code.local_names.iter().enumerate();
    let mut found: Vec<Symbol> = Vec::new();
    for (at, &name) in names {
        let shown = is_param(at) || !cells.contains(&(at as u8));
        if shown && is_identifier(name.as_str()) && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn name_tuple(mut names: Vec<Symbol>, sorted: bool) -> Value {
    if sorted {
        names.sort_by_key(|name| name.as_str());
    }
    Value::tuple(names.into_iter().map(|name| Value::str(name.as_str())).collect())
}

fn co_varnames(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(name_tuple(var_names(&*code_arg(&args[0], cx)?), false))
}

fn co_cellvars(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let code = code_arg(&args[0], cx)?;
    let cells = cell_registers(&code);
    let names = cells.iter().filter_map(|&reg| code.local_names.get(reg as usize).copied());
    Ok(name_tuple(names.filter(|name| is_identifier(name.as_str())).collect(), true))
}

fn co_freevars(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(name_tuple(code_arg(&args[0], cx)?.free_names.clone(), true))
}

/// Code with other contents would need CPython's bytecode: what is asked for must be there already.
fn replace(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    code_arg(&args[0], cx)?;
    super::ops::twin(cx, "_replace_code", args)
}

/// The first place is the entry, in the line of the `def`; every op takes two, as CPython's.
fn co_lines(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let code = code_arg(&args[0], cx)?;
    let mut lines = vec![(0, 2, first_line(&code))];
    for at in 0..code.ops.len() {
        let line = i64::from(code.line(at));
        let start = 2 + 2 * at as i64;
        match lines.last_mut() {
            Some(last) if last.2 == line => last.1 = start + 2,
            _ => lines.push((start, start + 2, line)),
        }
    }
    let triple = |(start, end, line)| Value::tuple([start, end, line].map(Value::Int).to_vec());
    let list = Value::list(lines.into_iter().map(triple).collect());
    super::ops::twin(cx, "_iter", &[list])
}

// ---- cells ----

fn new_cell(_: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let value = args[1].take();
    Ok(Value::Cell(Ref::new(CellBox { value })))
}

fn contents(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    match &args[0] {
        Value::Cell(cell) => match cell.get(cx.gil).value.given() {
            Some(value) => Ok(value.clone()),
            None => value_error("cell is empty"),
        },
        _ => Ok(Value::None),
    }
}

fn set_contents(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Value::Cell(cell) = args[0].clone() {
        put(&mut cell.get_mut(cx.gil).value, args[1].take());
    }
    Ok(Value::None)
}

// ---- generators, frames ----

fn generator(value: &Value, cx: &Cx<'_>) -> Res<Ref<crate::object::Gen>> {
    match value {
        Value::Gen(generator) => Ok(generator.clone()),
        _ => {
            let got = type_name(value, cx);
            type_error(format!("descriptor requires a 'generator' object but received a '{got}'"))
        }
    }
}

fn generator_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(generator(&args[0], cx)?.get(cx.gil).name.clone())
}

fn generator_qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(generator(&args[0], cx)?.get(cx.gil).qualname.clone())
}

fn string(value: &mut Value, what: &str, cx: &Cx<'_>) -> Res {
    match text(value, cx.gil) {
        Some(_) => Ok(value.take()),
        None => type_error(format!("{what} must be set to a string object")),
    }
}

fn set_generator_name(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = string(&mut args[1], "__name__", cx)?;
    put(&mut generator(&args[0], cx)?.get_mut(cx.gil).name, name);
    Ok(Value::None)
}

fn set_generator_qualname(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let name = string(&mut args[1], "__qualname__", cx)?;
    put(&mut generator(&args[0], cx)?.get_mut(cx.gil).qualname, name);
    Ok(Value::None)
}

fn generator_running(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(generator(&args[0], cx)?.get(cx.gil).state == GenState::Running))
}

fn generator_suspended(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    Ok(Value::bool(generator(&args[0], cx)?.get(cx.gil).state == GenState::Suspended))
}

fn generator_inner(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let generator = generator(&args[0], cx)?;
    Ok(inner_of(&generator, cx).unwrap_or(Value::None))
}

/// Whether a generator delegates, however deep, to an iterator with a `throw` of its own.
pub fn delegates(generator: &Value, cx: &mut Cx<'_>) -> bool {
    let mut inner = generator.clone();
    while let Value::Gen(generator) = &inner {
        match inner_of(generator, cx) {
            Some(next) => inner = next,
            None => return false,
        }
    }
    attr::special(cx, &inner, Symbol::new("throw")).is_some()
}

fn inner_of(generator: &Ref<crate::object::Gen>, cx: &Cx<'_>) -> Option<Value> {
    let body = generator.get(cx.gil);
    let code = &cx.world.program.codes[body.code as usize];
    // A generator that delegates goes on at the op itself.
    if body.state == GenState::Suspended
        && let Some(Op::YieldFrom { iter, .. }) = code.ops.get(body.pc as usize)
        && let Some(inner) = body.registers.get(iter.0 as usize).and_then(Value::given)
    {
        return Some(inner.clone());
    }
    None
}

fn generator_code(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let number = generator(&args[0], cx)?.get(cx.gil).code;
    Ok(code_object(number, cx))
}

fn generator_frame(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let generator = generator(&args[0], cx)?;
    let body = generator.get(cx.gil);
    if body.state == GenState::Finished {
        return Ok(Value::None);
    }
    Ok(Value::from(Misc::Frame { code: body.code, pc: body.pc.saturating_sub(1) }))
}

fn frame_arg(value: &Value, cx: &Cx<'_>) -> Res<(u32, u32)> {
    if let Value::Misc(misc) = value
        && let Misc::Frame { code, pc } = misc.get(cx.gil)
    {
        return Ok((*code, *pc));
    }
    let got = type_name(value, cx);
    type_error(format!("descriptor requires a 'frame' object but received a '{got}'"))
}

fn frame_code(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (code, _) = frame_arg(&args[0], cx)?;
    Ok(code_object(code, cx))
}

fn frame_line(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (code, pc) = frame_arg(&args[0], cx)?;
    Ok(Value::Int(cx.world.program.codes[code as usize].line(pc as usize).into()))
}

fn frame_globals(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (code, _) = frame_arg(&args[0], cx)?;
    let module = cx.world.program.entries[code as usize].module;
    Ok(globals_of(module, cx))
}

fn tb_frame(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    if let Value::Misc(misc) = &args[0]
        && let Misc::Traceback { entries, at } = misc.get(cx.gil)
        && let Some(entry) = entries.iter().rev().nth(*at)
    {
        return Ok(Value::from(Misc::Frame { code: entry.code, pc: entry.pc }));
    }
    raise(ValueError, "a traceback without frames")
}
