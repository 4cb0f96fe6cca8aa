//! `str.format`, and what the library needs to format by script.
//!
//! Lives here: `format`, `format_map`, the plans of format strings that `lib/core.cc` follows.
//! May use: `text::str_format` (which parses), `object`, `vm`, its siblings.
//! Deliberately absent: f-strings (the compiler takes them apart), `%` of plain values (`object`).

use super::args::*;
use super::ops;
use super::table::{Row, natives};
use crate::object::{Plain, Res, Value, item};
use crate::text::str_format::{self, Numbering, Piece, Pieces, Target};
use crate::text::{Fault, Outcome};
use crate::vm::{Cx, Step};

/// The methods of `str`.
pub const METHODS: &[Row] = natives! { "str.";
    /// Return a formatted version of the string, using substitutions from args and kwargs.
    "format" "(*args, **kwargs)" Open format;
    /// Return a formatted version of the string, using substitutions from mapping.
    "format_map" "(self, mapping, /)" Open format_map;
};

/// Helpers of the library.
pub const HELPERS: &[Row] = natives! { "";
    /// The parts of a format string.
    "_format_plan" "(text, /)" Atomic format_plan;
    /// A `%` format without keys, and what each of its conversions is.
    "_percent_plan" "(text, mapping, /)" Atomic percent_plan;
};

fn format(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let Value::Tuple(positional) = args[0].clone() else { return Ok(Value::None.into()) };
    let Some(this) = positional.items.first() else {
        return type_error("unbound method str.format() needs an argument");
    };
    let this = str_of(this, cx)?;
    let given = &positional.items[1..];
    let mut numbering = Numbering::default();
    if let Some(text) = native(cx, this.as_str(), given, &args[1], &mut numbering, 0)? {
        return Ok(Value::string(text).into());
    }
    let args = [Value::Str(this), Value::tuple(given.to_vec()), args[1].clone()];
    ops::twin(cx, "_str_format", &args)
}

fn format_map(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let this = Value::Str(str_of(&args[0], cx)?);
    ops::twin(cx, "_str_format", &[this, Value::None, args[1].clone()])
}

/// Formats natively; `None` if a script has a say in it.
fn native(
    cx: &mut Cx<'_>,
    text: &str,
    args: &[Value],
    kwargs: &Value,
    numbering: &mut Numbering,
    depth: usize,
) -> Res<Option<String>> {
    if depth >= str_format::MAX_DEPTH {
        return Err(str_format::too_deep().into());
    }
    let mut out = String::new();
    for piece in Pieces::new(text) {
        let field = match piece? {
            Piece::Literal(literal) => {
                out.push_str(literal);
                continue;
            }
            Piece::Field(field) => field,
        };
        let (target, steps) = field.target(numbering)?;
        let mut value = match target {
            Target::Index(at) => match args.get(at) {
                Some(value) => value.clone(),
                None => return Err(str_format::no_such_argument(at).into()),
            },
            Target::Name(name) => {
                let name = Value::str(name);
                match item::get_item(kwargs, &name, &mut cx.world.heap, cx.gil)? {
                    Plain::Done(value) => value,
                    _ => return Ok(None),
                }
            }
        };
        for step in steps {
            let key = match step? {
                str_format::Step::Attribute(_) => return Ok(None),
                str_format::Step::Index(at) => Value::Int(at as i64),
                str_format::Step::Key(key) => Value::str(key),
            };
            match item::get_item(&value, &key, &mut cx.world.heap, cx.gil)? {
                Plain::Done(item) => value = item,
                _ => return Ok(None),
            }
        }
        let converted = match field.conversion()? {
            None => Plain::Done(value),
            Some('s') => ops::str_of(&value, cx)?,
            Some('r') => text_value(ops::repr(&value, cx)?),
            Some(_) => text_value(crate::object::repr::ascii(&value, &mut cx.world.heap, cx.gil)?),
        };
        let Plain::Done(value) = converted else { return Ok(None) };
        let spec = match field.nested {
            false => field.spec.to_owned(),
            true => match native(cx, field.spec, args, kwargs, numbering, depth + 1)? {
                Some(spec) => spec,
                None => return Ok(None),
            },
        };
        match ops::format(&value, &spec, cx)? {
            Plain::Done(text) => out.push_str(&text),
            _ => return Ok(None),
        }
    }
    Ok(Some(out))
}

fn text_value(text: Plain<String>) -> Plain<Value> {
    match text {
        Plain::Done(text) => Plain::Done(Value::string(text)),
        Plain::Script => Plain::Script,
        Plain::Unsupported => Plain::Unsupported,
    }
}

fn format_plan(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let text = str_of(&args[0], cx)?;
    Ok(plan(text.as_str(), &mut Numbering::default(), 0))
}

/// A list of literals and of fields: (target, steps, conversion, specification or its plan). A
/// mistake is a field without a target that brings its message: Python finds it only there.
fn plan(text: &str, numbering: &mut Numbering, depth: usize) -> Value {
    let mut pieces = Vec::new();
    if let Err(fault) = fill_plan(text, numbering, depth, &mut pieces) {
        let nothing = || Value::None;
        pieces.push(Value::tuple(vec![nothing(), mistake(fault), nothing(), nothing()]));
    }
    Value::list(pieces)
}

fn mistake(fault: Fault) -> Value {
    Value::string(fault.message)
}

fn fill_plan(
    text: &str,
    numbering: &mut Numbering,
    depth: usize,
    pieces: &mut Vec<Value>,
) -> Outcome<()> {
    if depth >= str_format::MAX_DEPTH {
        return Err(str_format::too_deep());
    }
    for piece in Pieces::new(text) {
        let field = match piece? {
            Piece::Literal(literal) => {
                pieces.push(Value::str(literal));
                continue;
            }
            Piece::Field(field) => field,
        };
        let (target, steps) = field.target(numbering)?;
        let target = match target {
            Target::Index(at) => Value::Int(at as i64),
            Target::Name(name) => Value::str(name),
        };
        let mut path = Vec::new();
        for step in steps {
            let wrong = step.is_err();
            path.push(Value::tuple(match step {
                Ok(str_format::Step::Attribute(name)) => vec![Value::True, Value::str(name)],
                Ok(str_format::Step::Index(at)) => vec![Value::False, Value::Int(at as i64)],
                Ok(str_format::Step::Key(key)) => vec![Value::False, Value::str(key)],
                Err(fault) => vec![Value::None, mistake(fault)],
            }));
            if wrong {
                break;
            }
        }
        let conversion = match field.conversion() {
            Ok(None) => Value::None,
            Ok(Some(c)) => Value::string(c.to_string()),
            Err(fault) => mistake(fault),
        };
        let spec = match field.nested {
            false => Value::str(field.spec),
            true => plan(field.spec, numbering, depth + 1),
        };
        pieces.push(Value::tuple(vec![target, Value::tuple(path), conversion, spec]));
    }
    Ok(())
}

/// Takes keys out of a `%` format and makes `%r` and `%a` into `%s`: the library fetches and
/// converts the values, then the native format does the rest.
fn percent_plan(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let text = str_of(&args[0], cx)?;
    let mapping = flag(args, 1, false, cx);
    let mut plain = String::new();
    let mut fields = Vec::new();
    let mut rest = text.as_str().chars().peekable();
    while let Some(c) = rest.next() {
        plain.push(c);
        if c != '%' {
            continue;
        }
        let mut key = Value::None;
        if mapping && rest.peek() == Some(&'(') {
            rest.next();
            let mut name = String::new();
            let mut depth = 1;
            for c in rest.by_ref() {
                depth += (c == '(') as i32 - (c == ')') as i32;
                if depth == 0 {
                    break;
                }
                name.push(c);
            }
            key = Value::string(name);
        }
        for c in rest.by_ref() {
            match c {
                '*' => {
                    fields.push(Value::tuple(vec![Value::None, Value::str("*")]));
                    plain.push(c);
                }
                '-' | '+' | ' ' | '#' | '0'..='9' | '.' | 'h' | 'l' | 'L' => plain.push(c),
                '%' => {
                    plain.push(c);
                    break;
                }
                _ => {
                    fields.push(Value::tuple(vec![key, Value::string(c.to_string())]));
                    plain.push(if matches!(c, 'r' | 'a') { 's' } else { c });
                    break;
                }
            }
        }
    }
    Ok(Value::tuple(vec![Value::string(plain), Value::list(fields)]))
}
