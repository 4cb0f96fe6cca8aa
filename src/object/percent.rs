//! `'...' % values`
//!
//! Lives here: fetching the arguments of a `%` format. May use: `text::percent` (which parses and
//! renders), `repr`, `item`. Deliberately absent: `__str__` and `__int__` of scripts.

use super::Plain;
use super::convert::{Number, int, number, type_text};
use super::exc::Res;
use super::heap::Heap;
use super::item::get_item;
use super::key::Gil;
use super::repr::{ascii, repr, str_of};
use super::special::{Route, has, names, native_in, route};
use super::value::Value;
use crate::text::percent::{
    Amount, Arg, Conversion, Piece, Pieces, not_all, not_enough, render, star_wants_int,
};

/// The right operand, as the format takes from it.
struct Args<'a> {
    items: &'a [Value],
    next: usize,
    mapping: Option<&'a Value>,
}

impl<'a> Args<'a> {
    fn take(&mut self) -> Res<&'a Value> {
        let item = self.items.get(self.next).ok_or_else(not_enough)?;
        self.next += 1;
        Ok(item)
    }
}

/// `text % values`
///
/// # Errors
/// TypeError, ValueError, KeyError as in CPython.
pub fn format(text: &str, values: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    let native = match values {
        Value::Instance(instance) => native_in(instance, gil).unwrap_or(values),
        other => other,
    };
    let mut args = match native {
        Value::Tuple(tuple) => Args { items: &tuple.items, next: 0, mapping: None },
        _ => Args { items: std::slice::from_ref(values), next: 0, mapping: mapping(values, gil) },
    };
    let mut out = String::new();
    for piece in Pieces::new(text, args.mapping.is_some()) {
        let mut conversion = match piece? {
            Piece::Literal(literal) => {
                out.push_str(literal);
                continue;
            }
            Piece::Conversion(conversion) => conversion,
        };
        let named = match (conversion.key, args.mapping) {
            (Some(key), Some(mapping)) => {
                let Plain::Done(value) = get_item(mapping, &Value::str(key), heap, gil)? else {
                    return Ok(Plain::Script);
                };
                Some(value)
            }
            _ => None,
        };
        if conversion.width == Amount::Star {
            let n = int(args.take()?).ok_or_else(star_wants_int)?;
            conversion.set_width(n)?;
        }
        if conversion.precision == Amount::Star {
            let n = int(args.take()?).ok_or_else(star_wants_int)?;
            conversion.set_precision(n)?;
        }
        conversion.check()?;
        let value = match &named {
            Some(value) => value,
            None => args.take()?,
        };
        match convert(&conversion, value, heap, gil)? {
            Plain::Done(text) => out.push_str(&text),
            _ => return Ok(Plain::Script),
        }
    }
    if args.next < args.items.len() && args.mapping.is_none() {
        return Err(not_all().into());
    }
    Ok(Plain::Done(Value::string(out)))
}

/// The right operand if names can be looked up in it; as in CPython that is whatever can be
/// subscripted, but not strings and tuples.
fn mapping<'a>(values: &'a Value, gil: &Gil) -> Option<&'a Value> {
    let is_one = match values {
        Value::Dict(_) | Value::List(_) | Value::Bytes(_) | Value::Range(_) => true,
        Value::Instance(instance) => match route(instance, &[names().getitem], gil) {
            Route::Script => true,
            Route::Native(native) => matches!(native, Value::Dict(_) | Value::List(_)),
            Route::Nobody => false,
        },
        _ => false,
    };
    is_one.then_some(values)
}

fn convert(
    conversion: &Conversion<'_>,
    value: &Value,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<String>> {
    let letter = conversion.letter.unwrap_or('\0');
    let text = match letter {
        's' => match str_of(value, heap, gil)? {
            Plain::Done(Value::Str(text)) => text,
            _ => return Ok(Plain::Script),
        },
        'r' | 'a' => {
            let text =
                if letter == 'r' { repr(value, heap, gil)? } else { ascii(value, heap, gil)? };
            let Plain::Done(text) = text else {
                return Ok(Plain::Script);
            };
            return Ok(Plain::Done(render(conversion, Arg::Str(&text))?));
        }
        _ => return convert_number(conversion, value, gil),
    };
    Ok(Plain::Done(render(conversion, Arg::Str(text.as_str()))?))
}

fn convert_number(conversion: &Conversion<'_>, value: &Value, gil: &Gil) -> Res<Plain<String>> {
    let inner = match value {
        Value::Instance(instance) => {
            let names = names();
            if [names.int, names.float, names.index].iter().any(|&name| has(instance, name, gil)) {
                return Ok(Plain::Script);
            }
            native_in(instance, gil).unwrap_or(value)
        }
        other => other,
    };
    let arg = match (number(inner), inner) {
        (Some(Number::Int(n)), _) => Arg::Int(n),
        (Some(Number::Float(x)), _) => Arg::Float(x),
        (None, Value::Str(text)) => Arg::Str(text.as_str()),
        (None, _) => Arg::Other(type_text(value, gil)),
    };
    Ok(Plain::Done(render(conversion, arg)?))
}
