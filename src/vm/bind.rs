//! Arguments meet parameters.
//!
//! Lives here: binding for script functions and natives, with CPython's messages.
//! May use: `object`, its siblings. Deliberately absent: calling.

use super::native::{Native, Params};
use super::suggest;
use crate::base::Symbol;
use crate::bytecode::ParamSpec;
use crate::object::dict::Dict;
use crate::object::{ExcKind, Func, Gil, Ref, Res, Role, Value, raise};

/// The values of all parameters of a script function, in the order of its registers.
pub(super) fn bind(
    spec: &ParamSpec,
    func: &Ref<Func>,
    args: Vec<Value>,
    kwargs: Vec<(Symbol, Value)>,
    gil: &Gil,
) -> Res<Vec<Value>> {
    let positional = spec.positional as usize;
    let named = positional + spec.kwonly as usize;
    let mut bound = vec![Value::Unset; spec.registers()];
    let given = args.len();
    let mut args = args.into_iter();
    for (slot, arg) in bound.iter_mut().zip(args.by_ref().take(positional)) {
        *slot = arg;
    }
    let rest: Vec<Value> = args.collect();
    if spec.vararg {
        bound[named] = Value::tuple(rest);
    }
    let mut extra = Dict::default();
    let given_names: Vec<Symbol> = match spec.posonly {
        0 => Vec::new(),
        _ => kwargs.iter().map(|(name, _)| *name).collect(),
    };
    for (name, value) in kwargs {
        let found = spec.names[..named].iter().position(|&n| n == name);
        match found {
            Some(at) if at >= spec.posonly as usize => {
                if !bound[at].is_unset() {
                    let name =
                        format!("{}() got multiple values for argument '{name}'", q(func, gil));
                    return raise(ExcKind::TypeError, name);
                }
                bound[at] = value;
            }
            _ if spec.kwarg => {
                extra.push_name(name.as_str(), value);
            }
            _ => {
                misplaced(&spec.names[..spec.posonly as usize], &given_names, func, gil)?;
                let candidates = spec.names[spec.posonly as usize..named].iter();
                let hint = match suggest::closest(name.as_str(), candidates.map(|n| n.as_str())) {
                    Some(meant) => format!(". Did you mean '{meant}'?"),
                    None => String::new(),
                };
                let message =
                    format!("{}() got an unexpected keyword argument '{name}'{hint}", q(func, gil));
                return raise(ExcKind::TypeError, message);
            }
        }
    }
    let body = func.get(gil);
    if !spec.vararg && given > positional {
        return too_many(spec, func, given, &bound, gil);
    }
    let first_default = positional - body.defaults.len().min(positional);
    for (at, slot) in bound[..positional].iter_mut().enumerate().skip(first_default) {
        if slot.is_unset() {
            *slot = body.defaults[at - first_default].clone();
        }
    }
    missing(&spec.names[..positional], &bound[..positional], "positional", func, gil)?;
    for (at, slot) in bound[positional..named].iter_mut().enumerate() {
        if slot.is_unset()
            && let Some(default) = body.kw_defaults.get(at)
        {
            *slot = default.clone();
        }
    }
    missing(&spec.names[positional..named], &bound[positional..named], "keyword-only", func, gil)?;
    if spec.kwarg {
        let at = bound.len() - 1;
        bound[at] = Value::from(extra);
    }
    Ok(bound)
}

/// The error of a call that names positional-only parameters, in the order of the signature.
fn misplaced(posonly: &[Symbol], given: &[Symbol], func: &Ref<Func>, gil: &Gil) -> Res<()> {
    let names: Vec<&str> =
        posonly.iter().filter(|name| given.contains(name)).map(|name| name.as_str()).collect();
    if names.is_empty() {
        return Ok(());
    }
    let message = format!(
        "{}() got some positional-only arguments passed as keyword arguments: '{}'",
        q(func, gil),
        names.join(", ")
    );
    raise(ExcKind::TypeError, message)
}

/// The function's name in messages.
fn q(func: &Ref<Func>, gil: &Gil) -> String {
    match &func.get(gil).qualname {
        Value::Str(name) => name.as_str().into(),
        _ => String::new(),
    }
}

/// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`
fn listed(names: &[Symbol]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    match &quoted[..] {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [.., last] => format!("{}, and {last}", quoted[..quoted.len() - 1].join(", ")),
        [] => String::new(),
    }
}

fn missing(names: &[Symbol], bound: &[Value], kind: &str, func: &Ref<Func>, gil: &Gil) -> Res<()> {
    let absent: Vec<Symbol> =
        names.iter().zip(bound).filter(|(_, value)| value.is_unset()).map(|(n, _)| *n).collect();
    if absent.is_empty() {
        return Ok(());
    }
    let plural = if absent.len() == 1 { "" } else { "s" };
    let message = format!(
        "{}() missing {} required {kind} argument{plural}: {}",
        q(func, gil),
        absent.len(),
        listed(&absent)
    );
    raise(ExcKind::TypeError, message)
}

fn too_many<T>(
    spec: &ParamSpec,
    func: &Ref<Func>,
    given: usize,
    bound: &[Value],
    gil: &Gil,
) -> Res<T> {
    let positional = spec.positional as usize;
    let defaults = func.get(gil).defaults.len();
    let takes = match defaults {
        0 => positional.to_string(),
        _ => format!("from {} to {positional}", positional - defaults.min(positional)),
    };
    let plural = if positional == 1 && defaults == 0 { "" } else { "s" };
    let kwonly = bound[positional..positional + spec.kwonly as usize]
        .iter()
        .filter(|value| !value.is_unset())
        .count();
    let was = if given == 1 && kwonly == 0 { "was" } else { "were" };
    let given = match kwonly {
        0 => given.to_string(),
        _ => format!(
            "{given} positional argument{} (and {kwonly} keyword-only argument{})",
            if given == 1 { "" } else { "s" },
            if kwonly == 1 { "" } else { "s" }
        ),
    };
    let message = format!(
        "{}() takes {takes} positional argument{plural} but {given} {was} given",
        q(func, gil)
    );
    raise(ExcKind::TypeError, message)
}

/// How messages call a native: `__new__` and `__init__` go by the name of their type.
fn shown(native: &Native) -> &'static str {
    match native.qualname.split_once('.') {
        Some((owner, "__new__" | "__init__")) => owner,
        _ => native.name,
    }
}

/// How many of the first arguments messages do not count: a method's object, the class of `__new__`.
fn receivers(native: &Native) -> usize {
    let is_static = native.role == Role::Static && native.name != "__new__";
    usize::from(!is_static && native.qualname.contains('.'))
}

/// How messages call a native that takes no keyword arguments: with its type or its module.
fn full(native: &Native) -> String {
    match native.module {
        "" => native.qualname.to_owned(),
        module => format!("{module}.{}", native.qualname),
    }
}

/// The values of all parameters of a native.
pub(super) fn bind_native(
    native: &Native,
    args: Vec<Value>,
    kwargs: Vec<(Symbol, Value)>,
) -> Res<Vec<Value>> {
    let named = match &native.params {
        Params::Positional { min, max } => {
            if !kwargs.is_empty() {
                let message = match native.role {
                    Role::Slot => format!("wrapper {}() takes no keyword arguments", native.name),
                    Role::Static if native.name == "__new__" => {
                        format!("{}() takes no keyword arguments", shown(native))
                    }
                    _ => format!("{}() takes no keyword arguments", full(native)),
                };
                return raise(ExcKind::TypeError, message);
            }
            let count = args.len();
            if count < *min as usize || (count > *max as usize && *max != u8::MAX) {
                return wrong_count(native, *min, *max, count);
            }
            return Ok(args);
        }
        Params::Named(named) => named,
        Params::Any => {
            let mut args = args;
            if !kwargs.is_empty() {
                let kwargs = kwargs.into_iter();
                args.extend([Value::Unset, Value::from(Dict::of_names(kwargs))]);
            }
            return Ok(args);
        }
    };
    let count = named.required.len();
    let positional = named.positional as usize;
    let mut bound = vec![Value::Unset; named.names.len()];
    let given = args.len();
    if given > positional && !named.vararg {
        // Neither a method's object nor the class of `__new__` is counted.
        let method = receivers(native);
        let name = shown(native);
        let (given, positional) = (given - method, positional.saturating_sub(method));
        let plural = if positional == 1 { "" } else { "s" };
        let kind = if count > positional + method { "positional " } else { "" };
        let message = match positional {
            0 => format!("{name}() takes no positional arguments"),
            _ if name == "int" => format!("int expected at most 2 arguments, got {given}"),
            _ => format!(
                "{name}() takes at most {positional} {kind}argument{plural} ({given} given)"
            ),
        };
        return raise(ExcKind::TypeError, message);
    }
    let mut args = args.into_iter();
    for (slot, arg) in bound.iter_mut().zip(args.by_ref().take(positional)) {
        *slot = arg;
    }
    if named.vararg {
        bound[count] = Value::tuple(args.collect());
    }
    let mut extra = Dict::default();
    let mut unknown = None;
    for (name, value) in kwargs {
        match named.names[..count].iter().position(|&n| n == name) {
            Some(at) if at >= named.posonly as usize => {
                if !bound[at].is_unset() {
                    let message = format!(
                        "argument for {}() given by name ('{name}') and position ({})",
                        shown(native),
                        at + 1 - receivers(native)
                    );
                    return raise(ExcKind::TypeError, message);
                }
                bound[at] = value;
            }
            _ if named.kwarg => {
                extra.push_name(name.as_str(), value);
            }
            _ => unknown = unknown.or(Some(name)),
        }
    }
    if named.kwarg {
        let at = bound.len() - 1;
        bound[at] = Value::from(extra);
    }
    let absent_there = |at: &usize| named.required[*at] && bound[*at].is_unset();
    if let Some(at) = (0..count).find(absent_there)
        && at < named.posonly as usize
        && native.name != "__new__"
    {
        let method = receivers(native);
        let (least, most) = (named.posonly as usize - method, positional - method);
        let kind = if least == most { "exactly" } else { "at least" };
        let plural = if least == 1 { "" } else { "s" };
        let (name, given) = (shown(native), given.saturating_sub(method));
        let message =
            format!("{name}() takes {kind} {least} positional argument{plural} ({given} given)");
        return raise(ExcKind::TypeError, message);
    }
    let absent = (0..count).find(|&at| named.required[at] && bound[at].is_unset());
    if let Some(at) = absent {
        if shown(native) == "enumerate" {
            let message = "enumerate() missing required argument 'iterable'";
            return raise(ExcKind::TypeError, message);
        }
        let message = format!(
            "{}() missing required argument '{}' (pos {})",
            shown(native),
            named.names[at],
            at + 1 - receivers(native)
        );
        return raise(ExcKind::TypeError, message);
    }
    if let Some(name) = unknown {
        return unexpected(native, &named.names[named.posonly as usize..count], name);
    }
    if named.vararg {
        // In the order of the signature: `*args` stands before the keyword-only parameters.
        bound[positional..=count].rotate_right(1);
    }
    Ok(bound)
}

/// The error of a native called with a keyword argument it does not know.
#[cold]
fn unexpected<T>(native: &Native, known: &[Symbol], name: Symbol) -> Res<T> {
    // CPython's `sorted` hands its keyword arguments over to `list.sort`.
    let function = match shown(native) {
        "enumerate" => {
            let message = format!("'{name}' is an invalid keyword argument for enumerate()");
            return raise(ExcKind::TypeError, message);
        }
        "sorted" => "sort",
        function => function,
    };
    let hint = match suggest::closest(name.as_str(), known.iter().map(|n| n.as_str())) {
        Some(meant) => format!(". Did you mean '{meant}'?"),
        None => String::new(),
    };
    let message = format!("{function}() got an unexpected keyword argument '{name}'{hint}");
    raise(ExcKind::TypeError, message)
}

/// The error of a native called with a wrong number of positional arguments. A method's first
/// argument, its object, is not counted.
#[cold]
pub(super) fn wrong_count<T>(native: &Native, min: u8, max: u8, given: usize) -> Res<T> {
    let method = receivers(native);
    let (min, max) = ((min as usize).saturating_sub(method), (max as usize).saturating_sub(method));
    let given = given.saturating_sub(method);
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let short = shown(native);
    let name = match native.name {
        "__new__" => short.to_owned(),
        _ => full(native),
    };
    if native.role == Role::Slot {
        let message = match (min, max) {
            (a, b) if a == b => format!("expected {a} argument{}, got {given}", plural(a)),
            (a, _) if given < a => {
                format!("expected at least {a} argument{}, got {given}", plural(a))
            }
            (_, b) => format!("expected at most {b} arguments, got {given}"),
        };
        return raise(ExcKind::TypeError, message);
    }
    let message = match (min, max) {
        (0, 0) => format!("{name}() takes no arguments ({given} given)"),
        (1, 1) if matches!(short, "staticmethod" | "classmethod" | "reversed") => {
            format!("{short} expected 1 argument, got {given}")
        }
        (1, 1) => format!("{name}() takes exactly one argument ({given} given)"),
        (a, b) if a == b => {
            format!("{short} expected {a} argument{}, got {given}", plural(a))
        }
        (a, _) if given < a => {
            format!("{short} expected at least {a} argument{}, got {given}", plural(a))
        }
        (_, b) => format!("{short} expected at most {b} argument{}, got {given}", plural(b)),
    };
    raise(ExcKind::TypeError, message)
}
