//! `'...' % values` and `b'...' % values`
//!
//! Lives here: fetching the arguments of a `%` format; one of bytes is read as if every byte were
//! the character of that number, so one loop serves both. May use: `text::percent` (which parses and
//! renders), `repr`, `item`. Deliberately absent: `__str__` and `__int__` of scripts.

use super::Plain;
use super::buffer::{Buffer, plain_bytes, raw};
use super::convert::{Number, int, number, type_text};
use super::exc::{ExcKind, Res, raise};
use super::heap::Heap;
use super::item::get_item;
use super::key::Gil;
use super::kind::Kind;
use super::misc::Misc;
use super::registry;
use super::repr::{ascii, repr, str_of};
use super::special::{Route, has, names, native_in, route};
use super::texts::Bytes;
use super::value::Value;
use crate::text::percent::{
    Amount, Arg, Conversion, Piece, Pieces, not_all, not_enough, render, render_within,
    star_wants_int,
};

/// The right operand, as the format takes from it.
struct Args<'a> {
    items: &'a [Value],
    next: usize,
    mapping: Option<&'a Value>,
}

impl Args<'_> {
    /// The next argument: of a conversion with a key the value that was found, and only once.
    fn take(&mut self, named: &mut Option<Value>) -> Res<Value> {
        if let Some(value) = named.take() {
            return Ok(value);
        }
        let item = self.items.get(self.next).ok_or_else(not_enough)?;
        self.next += 1;
        Ok(item.clone())
    }
}

/// `text % values`
///
/// # Errors
/// TypeError, ValueError, KeyError as in CPython.
pub fn format(text: &str, values: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    Ok(match filled(text, values, false, heap, gil)? {
        Plain::Done(text) => Plain::Done(Value::string(text)),
        _ => Plain::Script,
    })
}

/// `bytes % values`
///
/// # Errors
/// TypeError, ValueError, KeyError as in CPython.
pub fn format_bytes(
    format: &Value,
    values: &Value,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<Value>> {
    let Some(bytes) = plain_bytes(format, gil) else { return Ok(Plain::Unsupported) };
    let Plain::Done(text) = filled(&as_text(bytes), values, true, heap, gil)? else {
        return Ok(Plain::Script);
    };
    Ok(Plain::Done(match format {
        Value::Bytes(_) => as_bytes(&text),
        _ => Buffer::bytearray(text.chars().map(|c| c as u8).collect()),
    }))
}

/// Every byte as the character of that number.
fn as_text(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

/// The way back; every character comes from a byte.
fn as_bytes(text: &str) -> Value {
    Value::from(Bytes(text.chars().map(|c| c as u8).collect()))
}

fn filled(
    text: &str,
    values: &Value,
    bytes: bool,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<String>> {
    let native = match values {
        Value::Instance(instance) => native_in(instance, gil).unwrap_or(values),
        other => other,
    };
    let mut args = match native {
        Value::Tuple(tuple) => Args { items: &tuple.items, next: 0, mapping: None },
        _ => Args {
            items: std::slice::from_ref(values),
            next: 0,
            mapping: mapping(values, bytes, gil),
        },
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
        let mut named = match (conversion.key, args.mapping) {
            (Some(key), Some(mapping)) => {
                let key = if bytes { as_bytes(key) } else { Value::str(key) };
                let Plain::Done(value) = get_item(mapping, &key, heap, gil)? else {
                    return Ok(Plain::Script);
                };
                // From now on only names find something.
                args.items = &[];
                args.next = 0;
                Some(value)
            }
            _ => None,
        };
        if conversion.width == Amount::Star {
            let n = args.take(&mut named)?;
            conversion.set_width(int(behind(&n, gil)).ok_or_else(star_wants_int)?)?;
        }
        if conversion.precision == Amount::Star {
            let n = args.take(&mut named)?;
            conversion.set_precision(int(behind(&n, gil)).ok_or_else(star_wants_int)?)?;
        }
        conversion.check()?;
        let value = args.take(&mut named)?;
        let text = match bytes {
            true => convert_to_bytes(conversion, &value, heap, gil)?,
            false => convert(&conversion, &value, heap, gil)?,
        };
        match text {
            Plain::Done(text) => out.push_str(&text),
            _ => return Ok(Plain::Script),
        }
    }
    if args.next < args.items.len() && args.mapping.is_none() {
        return match bytes {
            false => Err(not_all().into()),
            true => {
                raise(ExcKind::TypeError, "not all arguments converted during bytes formatting")
            }
        };
    }
    Ok(Plain::Done(out))
}

/// The number behind an instance of a class that derives from `int`; any other value is itself.
fn behind<'a>(value: &'a Value, gil: &'a Gil) -> &'a Value {
    match value {
        Value::Instance(instance) => native_in(instance, gil).unwrap_or(value),
        other => other,
    }
}

/// The right operand if names can be looked up in it; as in CPython that is whatever can be
/// subscripted, but not strings and tuples.
fn mapping<'a>(values: &'a Value, bytes: bool, gil: &Gil) -> Option<&'a Value> {
    let is_one = match values {
        Value::Dict(_) | Value::List(_) | Value::Range(_) => true,
        Value::Bytes(_) | Value::Buffer(_) => !bytes,
        Value::Misc(misc) => matches!(misc.get(gil), Misc::Memory(_)),
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

/// The conversions that bytes have of their own; the others are as in strings.
fn convert_to_bytes(
    mut conversion: Conversion<'_>,
    value: &Value,
    heap: &mut Heap,
    gil: &Gil,
) -> Res<Plain<String>> {
    match conversion.letter {
        Some('s' | 'b') => {
            conversion.letter = Some('s');
            let inner = match value {
                Value::Instance(instance) => match route(instance, &[names().bytes], gil) {
                    Route::Script => return Ok(Plain::Script),
                    Route::Native(native) => native,
                    Route::Nobody => value,
                },
                other => other,
            };
            let Some(bytes) = raw(inner, gil) else {
                return raise(
                    ExcKind::TypeError,
                    format!(
                        "%b requires a bytes-like object, or an object that implements \
                         __bytes__, not '{}'",
                        type_text(value, gil)
                    ),
                );
            };
            Ok(Plain::Done(render(&conversion, Arg::Str(&as_text(&bytes)))?))
        }
        Some('c') => {
            let byte = match (int(value), plain_bytes(value, gil)) {
                (Some(n), _) => match n.to_i64().and_then(|n| u8::try_from(n).ok()) {
                    Some(byte) => byte,
                    None => return raise(ExcKind::OverflowError, "%c arg not in range(256)"),
                },
                (None, Some([byte])) => *byte,
                _ => {
                    return raise(
                        ExcKind::TypeError,
                        "%c requires an integer in range(256) or a single byte",
                    );
                }
            };
            Ok(Plain::Done(render(&conversion, Arg::Str(&char::from(byte).to_string()))?))
        }
        Some('r' | 'a') => {
            conversion.letter = Some('a');
            convert(&conversion, value, heap, gil)
        }
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G') => {
            let refused = match value {
                Value::Instance(_) => false,
                other => number(other).is_none(),
            };
            if refused {
                let name = type_text(value, gil);
                return raise(ExcKind::TypeError, format!("float argument required, not {name}"));
            }
            convert_number(&conversion, value, gil)
        }
        _ => convert_number(&conversion, value, gil),
    }
}

fn convert_number(conversion: &Conversion<'_>, value: &Value, gil: &Gil) -> Res<Plain<String>> {
    let inner = match value {
        Value::Instance(instance) => {
            let names = names();
            if matches!(conversion.letter, Some('d' | 'i' | 'u' | 'o' | 'x' | 'X' | 'c'))
                && instance.get(gil).class.get(gil).layout == Kind::Int
            {
                return convert_number(conversion, native_in(instance, gil).unwrap_or(value), gil);
            }
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
        (None, Value::Str(text)) if conversion.letter == Some('c') || inner.is(value) => {
            Arg::Str(text.as_str())
        }
        (None, _) => Arg::Other(type_text(value, gil)),
    };
    let limit = registry::int_max_str_digits();
    Ok(Plain::Done(render_within(conversion, arg, limit)?))
}
