//! The native part of module `random`: generators by number.
//!
//! Lives here: the table of Mersenne Twisters, natives over them. May use: `text::mersenne`,
//! `object`, `vm`, its siblings. Deliberately absent: the distributions (lib/random.cc).

use super::args::*;
use super::table::{Row, members, natives};
use crate::object::convert;
use crate::object::{Gil, Res, Value};
use crate::text::mersenne::Mersenne;
use crate::vm::world::Clock;
use crate::vm::{Cx, World};
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex};

const FUNCTIONS: &[Row] = natives! { "";
    /// A new generator's number.
    "new" "()" Atomic new;
    /// The generator is of no more use.
    "free" "(id, /)" Atomic free;
    /// Starts a generator anew.
    "seed" "(id, a=, /)" Atomic seed;
    /// The next number of [0, 1).
    "random" "(id, /)" Atomic random;
    /// An integer of k random bits.
    "getrandbits" "(id, k, /)" Atomic getrandbits;
    /// A number of range(start, stop, step).
    "randrange" "(id, start, stop, step, /)" Atomic randrange;
    /// A number below n.
    "below" "(id, n, /)" Atomic below;
    /// A number of the normal distribution.
    "gauss" "(id, mu, sigma, /)" Atomic gauss;
    /// Shuffles a list.
    "shuffle" "(id, items, /)" Atomic shuffle;
    /// The indices of a sample of count items out of length.
    "sample" "(id, length, count, /)" Atomic sample;
    /// The state, as (numbers, position, spare).
    "getstate" "(id, /)" Atomic getstate;
    /// Sets the state.
    "setstate" "(id, words, at, spare, /)" Atomic setstate;
};

/// All generators of the process. Numbers are not used twice.
static TABLE: LazyLock<Mutex<HashMap<u32, Mersenne>>> = LazyLock::new(Mutex::default);
static NEXT: AtomicU32 = AtomicU32::new(1);

/// Fills module `_random`.
pub fn fill(world: &mut World, _: &mut Gil, module: u32) {
    members(world, module, FUNCTIONS);
}

/// Does something with a generator.
fn with<T>(args: &[Value], cx: &Cx<'_>, job: impl FnOnce(&mut Mersenne) -> Res<T>) -> Res<T> {
    let id = index(&args[0], cx)? as u32;
    let mut table = TABLE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    match table.get_mut(&id) {
        Some(generator) => job(generator),
        None => value_error("the generator is gone"),
    }
}

/// Something nobody can foretell; on a virtual clock runs repeat, so it is always the same there.
pub(super) fn entropy(cx: &Cx<'_>) -> Mersenne {
    match cx.world.clock {
        Clock::Virtual(_) => Mersenne::from_int(crate::text::Int::Small(1)),
        Clock::Real(_) => {
            let word = || RandomState::new().build_hasher().finish().to_le_bytes();
            Mersenne::from_bytes(&[word(), word(), word(), word()].concat())
        }
    }
}

fn new(cx: &mut Cx<'_>, _: &mut [Value]) -> Res {
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    let generator = entropy(cx);
    TABLE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).insert(id, generator);
    Ok(Value::Int(id.into()))
}

fn free(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let id = index(&args[0], cx)? as u32;
    TABLE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).remove(&id);
    Ok(Value::None)
}

fn seed(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let made = match some(args, 1).map(|seed| inner(seed, cx.gil)) {
        None => entropy(cx),
        Some(Value::Float(x)) => Mersenne::from_float(x.get()),
        Some(Value::Str(text)) => Mersenne::from_bytes(text.as_str().as_bytes()),
        Some(Value::Bytes(bytes)) => Mersenne::from_bytes(&bytes.0),
        Some(other) => match convert::int(other) {
            Some(n) => Mersenne::from_int(n),
            None => {
                return type_error(
                    "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.",
                );
            }
        },
    };
    with(args, cx, |generator| {
        *generator = made;
        Ok(Value::None)
    })
}

fn random(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    with(args, cx, |generator| Ok(Value::float(generator.random())))
}

fn getrandbits(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let k = index(&args[1], cx)?;
    with(args, cx, |generator| Ok(generator.getrandbits(k)?.into()))
}

fn int_arg<'a>(value: &'a Value, cx: &'a Cx<'_>) -> Res<crate::text::Int<'a>> {
    match int_of(value, cx.gil).and_then(convert::int) {
        Some(n) => Ok(n),
        None => convert::no_integer(value, cx.gil),
    }
}

fn randrange(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (start, stop) = (int_arg(&args[1], cx)?, int_arg(&args[2], cx)?);
    let step = int_arg(&args[3], cx)?;
    with(args, cx, |generator| Ok(generator.randrange(start, stop, step)?.into()))
}

fn below(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let n = int_arg(&args[1], cx)?;
    with(args, cx, |generator| Ok(generator.below_int(n)?.into()))
}

fn float_arg(value: &Value, cx: &Cx<'_>) -> Res<f64> {
    match convert::to_float(inner(value, cx.gil), cx.gil)? {
        crate::object::Plain::Done(x) => Ok(x),
        _ => convert::no_integer(value, cx.gil),
    }
}

fn gauss(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (mu, sigma) = (float_arg(&args[1], cx)?, float_arg(&args[2], cx)?);
    with(args, cx, |generator| Ok(Value::float(generator.gauss(mu, sigma))))
}

fn shuffle(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let list = list_of(&args[1], cx)?;
    let mut items = std::mem::take(&mut list.get_mut(cx.gil).items);
    let shuffled = with(args, cx, |generator| {
        generator.shuffle(&mut items);
        Ok(Value::None)
    });
    list.get_mut(cx.gil).items = items;
    shuffled
}

fn sample(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let (length, count) = (index(&args[1], cx)?, index(&args[2], cx)?);
    with(args, cx, |generator| {
        let indices = generator.sample(length.max(0) as usize, count)?;
        Ok(Value::list(indices.into_iter().map(|at| Value::Int(at as i64)).collect()))
    })
}

fn getstate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    with(args, cx, |generator| {
        let (words, at, spare) = generator.state();
        let mut numbers: Vec<Value> = words.iter().map(|&n| Value::Int(n.into())).collect();
        numbers.push(Value::Int(at as i64));
        let spare = spare.map_or(Value::None, Value::float);
        Ok(Value::tuple(vec![Value::Int(3), Value::tuple(numbers), spare]))
    })
}

fn setstate(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let words: Vec<u32> = match &args[1] {
        Value::Tuple(tuple) => {
            tuple.items.iter().filter_map(|n| index(n, cx).ok()).map(|n| n as u32).collect()
        }
        _ => return type_error("state vector must be a tuple"),
    };
    let at = index(&args[2], cx)? as usize;
    let spare = some(args, 3).map(|x| float_arg(x, cx)).transpose()?;
    let made = Mersenne::from_state(&words, at, spare)?;
    with(args, cx, |generator| {
        *generator = made;
        Ok(Value::None)
    })
}
