//! Displays, unpacking, f-strings: what builds containers and strings.
//!
//! Lives here: the out-of-line half of those ops. May use: `object`, its siblings.
//! Deliberately absent: iterating over script iterators; the library's twins do that and come
//! back with a list.

use super::frame::RetTo;
use super::names;
use super::native::{Cx, Step};
use super::steps::{Go, Next, Vm};
use crate::base::Symbol;
use crate::bytecode::{Hold, In, Num, Op, Out, PIECE, Run};
use crate::object::dict::Find;
use crate::object::{
    Dict, ExcKind, Kind, Plain, Res, Set, Value, format, hash, iter, put, raise, repr,
};

impl Vm<'_> {
    /// `[...]`
    pub(super) fn build_list(&mut self, dst: Out, items: Run) -> Res<Next> {
        let items = self.take_run(items.base, items.len);
        self.set(dst.0, Value::list(items));
        Ok(Next::On)
    }

    /// `(...)`
    pub(super) fn build_tuple(&mut self, dst: Out, items: Run) -> Res<Next> {
        let items = self.take_run(items.base, items.len);
        self.set(dst.0, Value::tuple(items));
        Ok(Next::On)
    }

    /// `{a, b}`
    pub(super) fn build_set(&mut self, dst: Out, items: Run) -> Res<Next> {
        let items = self.take_run(items.base, items.len);
        let mut made = Set::new(false);
        for (at, item) in items.iter().enumerate() {
            let hash = match hash::hash(item, &mut self.world.heap, self.gil)? {
                Plain::Done(hash) => hash,
                _ => return self.set_with_script(dst, &items[at..], made),
            };
            if made.add(item.clone(), hash, self.gil).is_none() {
                return self.set_with_script(dst, &items[at..], made);
            }
        }
        self.set(dst.0, Value::from(made));
        Ok(Next::On)
    }

    fn set_with_script(&mut self, dst: Out, rest: &[Value], made: Set) -> Res<Next> {
        let args = vec![Value::from(made), Value::list(rest.to_vec())];
        let twin = self.world.library("_set_update");
        self.start(twin, args, Vec::new(), RetTo::Reg(dst.0))
    }

    /// `{a: b}`
    pub(super) fn build_dict(&mut self, dst: Out, items: Run) -> Res<Next> {
        let items = self.take_run(items.base, items.len);
        let mut made = Dict::with_capacity(items.len() / 2);
        for (at, pair) in items.chunks_exact(2).enumerate() {
            let set = match hash::hash(&pair[0], &mut self.world.heap, self.gil)? {
                Plain::Done(hash) => made.set(pair[0].clone(), hash, pair[1].clone(), self.gil),
                _ => None,
            };
            if set.is_none() {
                let args = vec![Value::from(made), Value::list(items[at * 2..].to_vec())];
                let twin = self.world.library("_dict_fill");
                return self.start(twin, args, Vec::new(), RetTo::Reg(dst.0));
            }
        }
        self.set(dst.0, Value::from(made));
        Ok(Next::On)
    }

    /// `ListExtend`
    pub(super) fn list_extend(&mut self, list: Hold, src: In) -> Res<Next> {
        let source = self.fetch(src);
        let target = self.reg(list.0).clone();
        if !matches!(source, Value::Instance(_))
            && let Ok(Plain::Done(items)) = iter::collect(&source, self.gil)
        {
            if let Value::List(list) = &target {
                list.get_mut(self.gil).items.extend(items);
            }
            return Ok(Next::On);
        }
        let twin = self.world.library("_extend_star");
        self.start(twin, vec![target, source], Vec::new(), RetTo::Nothing)
    }

    /// `StarArgs`
    pub(super) fn star_args(&mut self, dst: Out, src: In, callee: Hold) -> Res<Next> {
        let source = self.fetch(src);
        match &source {
            Value::Tuple(_) => {
                self.set(dst.0, source);
                return Ok(Next::On);
            }
            Value::List(list) => {
                let items = list.get(self.gil).items.clone();
                self.set(dst.0, Value::list(items));
                return Ok(Next::On);
            }
            _ => {}
        }
        let callee = self.reg(callee.0).clone();
        let twin = self.world.library("_star_args");
        self.start(twin, vec![source, callee], Vec::new(), RetTo::Reg(dst.0))
    }

    /// `ListToTuple`
    pub(super) fn list_to_tuple(&mut self, dst: Out, list: In) -> Res<Next> {
        if let Value::List(list) = self.fetch(list) {
            let items = std::mem::take(&mut list.get_mut(self.gil).items);
            self.set(dst.0, Value::tuple(items));
        }
        Ok(Next::On)
    }

    /// `SetAdd`
    pub(super) fn set_add(&mut self, set: Hold, src: In) -> Res<Next> {
        let item = self.fetch(src);
        let target = self.reg(set.0).clone();
        let Value::Set(set) = &target else { return Ok(Next::On) };
        if let Plain::Done(hash) = hash::hash(&item, &mut self.world.heap, self.gil)? {
            match set.get(self.gil).find(&item, hash, self.gil) {
                Find::At(_) => return Ok(Next::On),
                Find::Absent => {
                    set.get_mut(self.gil).push(hash, item);
                    return Ok(Next::On);
                }
                Find::Ask => {}
            }
        }
        let twin = self.world.library("_set_update");
        self.start(twin, vec![target, Value::list(vec![item])], Vec::new(), RetTo::Nothing)
    }

    /// `SetUpdate`
    pub(super) fn set_update(&mut self, set: Hold, src: In) -> Res<Next> {
        let source = self.fetch(src);
        let target = self.reg(set.0).clone();
        let twin = self.world.library("_set_update");
        self.start(twin, vec![target, source], Vec::new(), RetTo::Nothing)
    }

    /// `DictSet`
    pub(super) fn dict_set(&mut self, dict: Hold, key: In, value: In) -> Res<Next> {
        let (key, value) = (self.fetch(key), self.fetch(value));
        let target = self.reg(dict.0).clone();
        let Value::Dict(dict) = &target else { return Ok(Next::On) };
        if let Plain::Done(hash) = hash::hash(&key, &mut self.world.heap, self.gil)? {
            match dict.get(self.gil).find(&key, hash, self.gil) {
                Find::At(at) => {
                    put(dict.get_mut(self.gil).value_mut(at), value);
                    return Ok(Next::On);
                }
                Find::Absent => {
                    dict.get_mut(self.gil).push(hash, key, value);
                    return Ok(Next::On);
                }
                Find::Ask => {}
            }
        }
        let twin = self.world.library("_dict_fill");
        self.start(twin, vec![target, Value::list(vec![key, value])], Vec::new(), RetTo::Nothing)
    }

    /// `DictUpdate`
    pub(super) fn dict_update(&mut self, dict: Hold, src: In) -> Res<Next> {
        let source = self.fetch(src);
        let target = self.reg(dict.0).clone();
        let twin = self.world.library("_dict_update");
        self.start(twin, vec![target, source], Vec::new(), RetTo::Nothing)
    }

    /// `DictMerge`
    pub(super) fn dict_merge(&mut self, dict: Hold, src: In, callee: Hold) -> Res<Next> {
        let source = self.fetch(src);
        let target = self.reg(dict.0).clone();
        let callee = self.reg(callee.0).clone();
        let twin = self.world.library("_dict_merge");
        self.start(twin, vec![target, source, callee], Vec::new(), RetTo::Nothing)
    }

    // ---- unpacking ----

    /// `a, b = x`
    pub(super) fn unpack(&mut self, dst: Out, src: In, count: Num) -> Res<Next> {
        let value = self.fetch(src);
        if let Value::Tuple(tuple) = &value
            && tuple.items.len() == count.0 as usize
        {
            for (at, item) in tuple.items.iter().enumerate() {
                self.set(dst.0 + at as u8, item.clone());
            }
            return Ok(Next::On);
        }
        match self.items_of(&value)? {
            Some(items) => self.unpack_items(items),
            None => {
                let twin = self.world.library("_unpack");
                let args = vec![value, Value::Int(count.0.into())];
                self.start(twin, args, Vec::new(), RetTo::Unpack)
            }
        }
    }

    /// `a, *b, c = x`
    pub(super) fn unpack_star(&mut self, src: In) -> Res<Next> {
        let value = self.fetch(src);
        match self.items_of(&value)? {
            Some(items) => self.unpack_items(items),
            None => {
                let twin = self.world.library("_collect");
                self.start(twin, vec![value], Vec::new(), RetTo::Unpack)
            }
        }
    }

    /// The items of what is unpacked, if that needs no script.
    fn items_of(&mut self, value: &Value) -> Res<Option<Vec<Value>>> {
        if matches!(value, Value::Instance(_) | Value::Class(_)) {
            let class = self.world.heap.class_of(value, self.gil);
            let has = |name| class.lookup(name, self.gil).is_some();
            let is_class = matches!(value, Value::Class(_));
            if class.get(self.gil).layout != Kind::Object && !is_class
                || has(names::iter())
                || has(names::getitem())
            {
                return Ok(None);
            }
            let kind = self.type_name(value);
            let message = format!("cannot unpack non-iterable {kind} object");
            return raise(ExcKind::TypeError, message);
        }
        if matches!(value, Value::Gen(_)) {
            return Ok(None);
        }
        match iter::collect(value, self.gil) {
            Ok(Plain::Done(items)) => Ok(Some(items)),
            Ok(_) => Ok(None),
            Err(_) => {
                let kind = self.type_name(value);
                raise(ExcKind::TypeError, format!("cannot unpack non-iterable {kind} object"))
            }
        }
    }

    /// Puts items into the registers of the unpacking op the frame stands at.
    pub(super) fn unpack_items(&mut self, mut items: Vec<Value>) -> Res<Next> {
        let got = items.len();
        let dst = match self.current_op() {
            Op::Unpack { dst, count, .. } => {
                let count = count.0 as usize;
                if got > count {
                    let message = format!("too many values to unpack (expected {count})");
                    return raise(ExcKind::ValueError, message);
                }
                if got < count {
                    let message =
                        format!("not enough values to unpack (expected {count}, got {got})");
                    return raise(ExcKind::ValueError, message);
                }
                dst
            }
            Op::UnpackStar { dst, before, after, .. } => {
                let (before, after) = (before.0 as usize, after.0 as usize);
                if got < before + after {
                    let message = format!(
                        "not enough values to unpack (expected at least {}, got {got})",
                        before + after
                    );
                    return raise(ExcKind::ValueError, message);
                }
                let tail = items.split_off(got - after);
                let middle = items.split_off(before);
                items.push(Value::list(middle));
                items.extend(tail);
                dst
            }
            _ => return raise(ExcKind::SystemError, "nothing unpacks here"),
        };
        for (at, item) in items.into_iter().enumerate() {
            self.set(dst.0 + at as u8, item);
        }
        Ok(Next::On)
    }

    // ---- strings ----

    /// `{x!r:spec}` of an f-string.
    pub(super) fn format(&mut self, dst: Out, src: In, spec: In, conv: Num) -> Res<Next> {
        let has_spec = spec.0 != src.0;
        let spec = if has_spec { self.fetch(spec) } else { Value::Unset };
        let value = self.fetch(src);
        let conv = if conv.0 == PIECE { 0 } else { conv.0 };
        // Most fields are numbers and strings.
        let text = match (&value, &spec) {
            (Value::Str(_), Value::Unset) if conv < 2 => Some(value.clone()),
            (Value::Int(x), Value::Unset) if conv < 2 => Some(Value::string(x.to_string())),
            (Value::Int(_) | Value::Float(_) | Value::Str(_), Value::Str(spec)) if conv == 0 => {
                match format::format(&value, spec.as_str(), &mut self.world.heap, self.gil)? {
                    Plain::Done(text) => Some(Value::string(text)),
                    _ => None,
                }
            }
            _ => None,
        };
        if let Some(text) = text {
            self.set(dst.0, text);
            return Ok(Next::On);
        }
        let step = format_step(&mut self.cx(), value, spec, conv)?;
        match step {
            Step::Return(text) => {
                self.set(dst.0, text);
                Ok(Next::On)
            }
            step => self.go(Go::Step(step, RetTo::Reg(dst.0))),
        }
    }

    /// Joins the pieces of an f-string.
    pub(super) fn build_string(&mut self, dst: Out, items: Run) -> Res<Next> {
        let first = self.base() + items.base as usize;
        let pieces = &self.t.stack[first..first + items.len as usize];
        let size = pieces.iter().map(|piece| match piece {
            Value::Str(text) => text.as_str().len(),
            _ => 8,
        });
        let mut text = String::with_capacity(size.sum());
        for piece in pieces {
            match piece {
                Value::Str(piece) => text.push_str(piece.as_str()),
                // Left as it was by its Format.
                Value::Int(x) => text.push_str(&x.to_string()),
                _ => {}
            }
        }
        for piece in &mut self.t.stack[first..first + items.len as usize] {
            put(piece, Value::Unset);
        }
        self.set(dst.0, Value::string(text));
        Ok(Next::On)
    }
}

/// A built-in type's method that a class of the script has taken over as its own.
fn taken_over(cx: &mut Cx<'_>, value: &Value, name: Symbol) -> Option<Value> {
    match value {
        Value::Instance(_) => super::attr::special(cx, value, name),
        _ => None,
    }
}

/// `str(x)` as a step.
pub fn str_step(cx: &mut Cx<'_>, value: Value) -> Res<Step> {
    if let Value::Str(_) = value {
        return Ok(Step::Return(value));
    }
    if let Some(method) = super::hooks::hook(cx, &value, names::str()) {
        return Ok(Step::call_then(method, Vec::new(), check_str, vec![Value::str("__str__")]));
    }
    match repr::str_of(&value, &mut cx.world.heap, cx.gil)? {
        Plain::Done(text) => Ok(Step::Return(text)),
        _ => match taken_over(cx, &value, names::str()) {
            Some(method) => {
                Ok(Step::call_then(method, Vec::new(), check_str, vec![Value::str("__str__")]))
            }
            None => repr_step(cx, value),
        },
    }
}

/// `repr(x)` as a step.
pub fn repr_step(cx: &mut Cx<'_>, value: Value) -> Res<Step> {
    if let Some(method) = super::hooks::hook(cx, &value, names::repr()) {
        return Ok(Step::call_then(method, Vec::new(), check_str, vec![Value::str("__repr__")]));
    }
    match repr::repr(&value, &mut cx.world.heap, cx.gil)? {
        Plain::Done(text) => Ok(Step::Return(Value::string(text))),
        _ => Ok(Step::call(cx.library("_repr"), vec![value])),
    }
}

fn check_format(cx: &mut Cx<'_>, _: &mut [Value], came: Res) -> Res<Step> {
    let text = came?;
    if matches!(text, Value::Str(_)) {
        return Ok(Step::Return(text));
    }
    if let Some(inner @ Value::Str(_)) = crate::object::special::native_of(&text, cx.gil) {
        return Ok(Step::Return(inner));
    }
    let kind = cx.world.heap.class_of(&text, cx.gil).get(cx.gil).name;
    raise(ExcKind::TypeError, format!("__format__ must return a str, not {kind}"))
}

fn check_str(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    match came? {
        text @ Value::Str(_) => Ok(Step::Return(text)),
        Value::Instance(text)
            if matches!(crate::object::special::native_in(&text, cx.gil), Some(Value::Str(_))) =>
        {
            Ok(Step::Return(Value::Instance(text)))
        }
        other => {
            let kind = cx.world.heap.class_of(&other, cx.gil).get(cx.gil).name;
            let name = match &state[0] {
                Value::Str(name) => name.as_str().to_string(),
                _ => String::new(),
            };
            raise(ExcKind::TypeError, format!("{name} returned non-string (type {kind})"))
        }
    }
}

/// `format(x, spec)` after a conversion, as a step. `spec` may be `Unset`.
pub fn format_step(cx: &mut Cx<'_>, value: Value, spec: Value, conv: u8) -> Res<Step> {
    let state = vec![spec.clone()];
    let step = match conv {
        0 => {
            let text = match &spec {
                Value::Str(spec) => spec.as_str(),
                _ => "",
            };
            if let Some(method) = super::hooks::hook(cx, &value, names::format()) {
                let given = vec![Value::str(text)];
                return Ok(Step::call_then(method, given, check_format, Vec::new()));
            }
            if text.is_empty() {
                return str_step(cx, value);
            }
            return match format::format(&value, text, &mut cx.world.heap, cx.gil)? {
                Plain::Done(text) => Ok(Step::Return(Value::string(text))),
                _ => {
                    if let Some(method) = taken_over(cx, &value, names::format()) {
                        return Ok(Step::call(method, vec![Value::str(text)]));
                    }
                    let kind = cx.world.heap.class_of(&value, cx.gil).get(cx.gil).name;
                    let message = format!("unsupported format string passed to {kind}.__format__");
                    raise(ExcKind::TypeError, message)
                }
            };
        }
        1 => str_step(cx, value)?,
        2 => repr_step(cx, value)?,
        _ => {
            let step = repr_step(cx, value)?;
            return Ok(step.and(to_ascii, state));
        }
    };
    Ok(step.and(format_text, state))
}

fn to_ascii(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    let text = match came? {
        Value::Str(text) => crate::text::quote::ascii(text.as_str()),
        other => return Ok(Step::Return(other)),
    };
    format_text(cx, state, Ok(Value::string(text)))
}

fn format_text(cx: &mut Cx<'_>, state: &mut [Value], came: Res) -> Res<Step> {
    format_step(cx, came?, state[0].take(), 0)
}
