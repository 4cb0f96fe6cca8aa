//! Module `_process`: parcels, what travels between processes.
//!
//! Lives here: natives that pack and unpack. May use: `vm::wire`, `object`. Deliberately absent: how
//! parcels travel (ports.rs), the asking of instances that say themselves what makes them again
//! (lib/ports.cc).

use super::args::*;
use super::ports::held;
use super::table::{Row, natives};
use crate::object::exc::ExcKind::*;
use crate::object::held::Held;
use crate::object::{Misc, Res, Value};
use crate::vm::wire::{self, Parcel, Paused, Progress, Said, Seen, Want};
use crate::vm::{Answer, Cx, Plainly, Request, Step, Then};
use std::sync::{Arc, Mutex, PoisonError};

pub(super) const FUNCTIONS: &[Row] = natives! { "";
    /// Pack a value; `name` begins the path to what cannot travel.
    "pack" "(value, name, /)" Open pack;
    /// Something that remembers what `gather` has seen.
    "seen" "()" Atomic seen;
    /// The instances that must be asked before a value is packed, without those that were seen.
    "gather" "(value, seen, /)" Atomic gather;
    /// Pack a value with what instances have said: a list of each and its words.
    "pack_said" "(value, name, said, /)" Atomic pack_said;
    /// The modules that must be imported before a parcel is unpacked.
    "needs" "(parcel, /)" Atomic needs;
    /// The value of a parcel whose modules are there.
    "unpack" "(parcel, /)" Open unpack;
    /// The value of a parcel; its modules are imported first.
    "value" "(parcel, /)" Open value;
};

fn sealed(parcel: Parcel) -> Value {
    Value::from(Misc::Held(Held::new(parcel)))
}

// ---- packing ----

fn pack(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    packed(cx, &args[0], &args[1])
}

/// Packs a value. Channels inside are shared from now on.
///
/// # Errors
/// TypeError for what cannot travel, OSError if the system has no room.
pub(super) fn packed(cx: &mut Cx<'_>, value: &Value, name: &Value) -> Res<Step> {
    let path = text(name, cx.gil).unwrap_or("value").to_owned();
    let packed = with_channels(cx, None, |cx| wire::pack(cx.world, cx.gil, value, &path))?;
    match packed {
        Some(parcel) => Ok(sealed(parcel).into()),
        None => Ok(Step::call(cx.library("_pack_asking"), vec![value.clone(), name.clone()])),
    }
}

/// Packs an item of a channel that is about to be shared; None if an instance must be asked before.
///
/// # Errors
/// As those of [`packed`]; TypeError if the item holds a channel.
pub(super) fn packed_item(
    cx: &mut Cx<'_>,
    item: &Value,
    said: Option<&Said>,
) -> Res<Option<Parcel>> {
    let packed = match said {
        Some(said) => wire::pack_said(cx.world, cx.gil, item, "item", said).map(Some),
        None => wire::pack(cx.world, cx.gil, item, "item"),
    }?;
    let inner = std::mem::take(&mut cx.world.travelled.unshared);
    match &packed {
        Some(parcel) if !inner.is_empty() || !parcel.descriptors.is_empty() => {
            type_error(super::shared_channel::NO_PORT)
        }
        _ => Ok(packed),
    }
}

/// Packs until all channels inside are shared. None if an instance must be asked before: one of the
/// value's, or one that waits in a channel.
fn with_channels(
    cx: &mut Cx<'_>,
    said: Option<&Said>,
    pack: impl Fn(&mut Cx<'_>) -> Res<Option<Parcel>>,
) -> Res<Option<Parcel>> {
    loop {
        let packed = pack(cx);
        let unshared = std::mem::take(&mut cx.world.travelled.unshared);
        let packed = packed?;
        if packed.is_none() || unshared.is_empty() {
            return Ok(packed);
        }
        for channel in &unshared {
            if !super::shared_channel::share(cx, channel, said)? {
                return Ok(None);
            }
        }
    }
}

fn seen(_: &mut Cx<'_>, _: &mut [Value]) -> Res {
    Ok(Value::from(Misc::Held(Held::new(Mutex::new(Seen::default())))))
}

fn gather(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let seen = held::<Mutex<Seen>>(&args[1], cx)?;
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(Value::list(wire::gather(cx.world, cx.gil, &args[0], &mut seen)?))
}

fn pack_said(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let path = text(&args[1], cx.gil).unwrap_or("value").to_owned();
    let words = list_of(&args[2], cx)?.get(cx.gil).items.clone();
    // What the library itself makes instances with is there in every process.
    let makers = ["__newobj__", "__newobj_ex__"].map(|name| cx.library(name));
    let mut said = Said::default();
    for pair in words.as_chunks::<2>().0 {
        let mut words = pair[1].clone();
        if let Value::Tuple(parts) = &words
            && let Some(maker) = makers.iter().position(|maker| maker.is(&parts.items[0]))
        {
            let mut parts = parts.items.to_vec();
            parts[0] = Value::bool(maker == 1);
            words = Value::tuple(parts);
        }
        said.insert(pair[0].address().unwrap_or(0), (pair[0].clone(), words));
    }
    let value = &args[0];
    let parcel = with_channels(cx, Some(&said), |cx| {
        wire::pack_said(cx.world, cx.gil, value, &path, &said).map(Some)
    })?;
    Ok(sealed(parcel.unwrap_or_default()))
}

// ---- unpacking ----

fn needs(cx: &mut Cx<'_>, args: &mut [Value]) -> Res {
    let parcel = held::<Parcel>(&args[0], cx)?;
    let names = wire::modules(&parcel)?;
    Ok(Value::list(names.iter().map(|name| Value::str(name)).collect()))
}

pub(super) fn unpack(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let parcel = held::<Parcel>(&args[0], cx)?;
    let progress = wire::unpack(cx.world, cx.gil, parcel)?;
    proceed(cx, progress)
}

/// The turn ends before new code can be called; then `half` goes on.
fn after_a_turn(half: crate::vm::Half, state: Vec<Value>) -> Step {
    let request = Request::Offload(Box::new(|| Answer::Value(Plainly::None)));
    Step::Ask { request, then: Then::Half(half, state) }
}

fn proceed(cx: &mut Cx<'_>, progress: Progress) -> Res<Step> {
    let (paused, objects, want) = match progress {
        Progress::Done(unpacked) if !unpacked.new_code => return Ok(unpacked.value.into()),
        Progress::Done(unpacked) => {
            let half = |_: &mut Cx<'_>, state: &mut [Value], came: Res| {
                came?;
                Ok(state[0].take().into())
            };
            return Ok(after_a_turn(half, vec![unpacked.value]));
        }
        Progress::Paused(paused, objects, want) => (paused, objects, want),
    };
    let new_code = paused.new_code;
    let (twin, args) = match want {
        Want::Made(args) => ("_parcel_made", args.to_vec()),
        Want::Told(args) => ("_parcel_told", args.to_vec()),
    };
    let paused = Value::from(Misc::Held(Held::new(Mutex::new(Some(paused)))));
    let mut state = vec![paused, Value::list(objects)];
    if !new_code {
        return Ok(Step::call_then(cx.library(twin), args, go_on, state));
    }
    state.push(cx.library(twin));
    state.extend(args);
    let half = |_: &mut Cx<'_>, state: &mut [Value], came: Res| {
        came?;
        let args = state[3..].iter_mut().map(Value::take).collect();
        let rest = vec![state[0].take(), state[1].take()];
        Ok(Step::call_then(state[2].take(), args, go_on, rest))
    };
    Ok(after_a_turn(half, state))
}

fn go_on(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let came = came?;
    let paused = held::<Mutex<Option<Box<Paused>>>>(&state[0], cx)?;
    let paused = paused.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(paused) = paused else { return raise_done() };
    let objects = std::mem::take(&mut list_of(&state[1], cx)?.get_mut(cx.gil).items);
    let progress = wire::resume(cx.world, cx.gil, *paused, objects, came)?;
    proceed(cx, progress)
}

fn raise_done() -> Res<Step> {
    crate::object::raise(RuntimeError, "a parcel is unpacked only once")
}

fn value(cx: &mut Cx<'_>, args: &mut [Value]) -> Res<Step> {
    let parcel: Arc<Parcel> = held(&args[0], cx)?;
    if wire::modules(&parcel)?.is_empty() {
        return unpack(cx, args);
    }
    Ok(Step::call(cx.library("_unpack_parcel"), vec![args[0].take()]))
}
