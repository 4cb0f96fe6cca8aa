//! Instances that say themselves what makes them again: `__reduce_ex__` and its kin.
//!
//! Lives here: who is asked, the walk that finds them, and how what they have said is packed.
//! May use: `object`, `vm`, its siblings. Deliberately absent: the asking itself, which is script
//! code (lib/ports.cc).
//!
//! Nobody is asked for instances that only code brings along, as variables of a function that
//! travels: elsewhere functions travel as names, and no script expects to be asked for that.

use super::bytes::Writer;
use super::pack::{Packer, Task};
use super::path::Step;
use crate::base::Symbol;
use crate::object::sync::SyncState;
use crate::object::{Class, ExcKind, Gil, Instance, Raise, Ref, Res, Value};
use crate::vm::{World, own};
use rustc_hash::FxHashMap;

/// What becomes of instances that say themselves what makes them again.
pub(super) enum Manner<'w> {
    /// The walk ends at the first one,
    Probe,
    /// and this is what it then has.
    Found,
    /// They travel as others do.
    Plain,
    /// Those who were asked travel as they have said.
    Said(&'w Said),
}

/// What instances have said, by their addresses: the instance, so that it stays there, and its
/// words. Those are a tuple of six: what to call, the arguments, the state, a list of items, a list of
/// pairs, what sets the state; or a tuple of two: module and name of a variable.
pub type Said = FxHashMap<usize, (Value, Value)>;

/// What [`gather`] has seen.
pub type Seen = FxHashMap<usize, u32>;

/// The steps of a parcel whose instances were asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Make,
    /// The number of an object, its contents.
    Fill,
    /// What to call and with what: the next object.
    Call,
    /// The number of an object, state, items, pairs, setter.
    State,
    /// The number of a class or function, a name, a value.
    Late,
    End,
}

impl Op {
    pub const ALL: [Op; 6] = [Op::Make, Op::Fill, Op::Call, Op::State, Op::Late, Op::End];
}

/// How the other process may know an instance already.
pub(super) enum KnownAs {
    /// The name of a member of its enumeration.
    Member(String),
    /// The number of a member without a name: a combination of flags.
    Flags(i64),
    /// The module and the name of a variable.
    Variable(Symbol, String),
}

/// The instances that must be asked before a value can be packed, in the order in which CPython
/// would ask them, without those that have been seen.
///
/// # Errors
/// Those of hashing a key.
pub fn gather(world: &mut World, gil: &mut Gil, root: &Value, seen: &mut Seen) -> Res<Vec<Value>> {
    let mut packer = Packer::new(world, gil, "", Manner::Plain);
    packer.numbers = std::mem::take(seen);
    let mut asked = Vec::new();
    let mut stack = vec![root.clone()];
    let mut result = Ok(());
    while let Some(value) = stack.pop() {
        let Some(address) = value.address() else { continue };
        if packer.numbers.insert(address, 0).is_some() {
            continue;
        }
        match packer.parts(&value, &mut asked) {
            Ok(parts) => stack.extend(parts.into_iter().rev()),
            Err(raised) => {
                result = Err(raised);
                break;
            }
        }
    }
    *seen = packer.numbers;
    result.map(|()| asked)
}

impl Packer<'_> {
    // ---- who is asked ----

    /// What an object consists of; who is asked is put down instead.
    fn parts(&mut self, value: &Value, asked: &mut Vec<Value>) -> Res<Vec<Value>> {
        match value {
            Value::Func(_) | Value::Class(_) | Value::Module(_) => return Ok(Vec::new()),
            Value::Instance(instance) => {
                if self.fixture(instance).is_some() || self.member(instance).is_some() {
                    return Ok(Vec::new());
                }
                if self.says(&instance.get(self.gil).class.clone()) {
                    asked.push(value.clone());
                    return Ok(Vec::new());
                }
            }
            // It is shared before it travels, and what waits in it is packed then.
            Value::Sync(sync) => {
                if let SyncState::Channel { items, shared: Value::Unset, .. } =
                    &sync.get(self.gil).state
                {
                    return Ok(items.iter().cloned().collect());
                }
            }
            _ => {}
        }
        let mut parts: Vec<Value> = self.needs(value).into_iter().map(|(part, _)| part).collect();
        parts.extend(self.contents_of(value, 0)?.into_iter().map(|(part, _)| part));
        Ok(parts)
    }

    /// What stands in the contents of an object and has no number yet.
    fn contents_of(&mut self, object: &Value, path: u32) -> Res<Vec<(Value, u32)>> {
        self.gathered = Some(Vec::new());
        let written = self.write_contents(object, path);
        self.contents.0.clear();
        let gathered = self.gathered.take().unwrap_or_default();
        written.map(|()| gathered)
    }

    /// Whether this instance has been asked.
    pub(super) fn is_asked(&mut self, instance: &Ref<Instance>) -> Res<bool> {
        match self.manner {
            Manner::Probe => {
                let class = instance.get(self.gil).class.clone();
                if self.says(&class)
                    && self.fixture(instance).is_none()
                    && self.member(instance).is_none()
                {
                    self.manner = Manner::Found;
                    return Err(Box::new(Raise::Bare(ExcKind::TypeError)));
                }
                Ok(false)
            }
            Manner::Said(said) => {
                let words = said.get(&instance.address());
                Ok(matches!(words, Some((_, Value::Tuple(words))) if words.items.len() == 6))
            }
            Manner::Plain | Manner::Found => Ok(false),
        }
    }

    /// Whether a class of a script says what makes its instances again.
    fn says(&mut self, class: &Ref<Class>) -> bool {
        const NAMES: [&str; 6] = [
            "__reduce_ex__",
            "__reduce__",
            "__getstate__",
            "__setstate__",
            "__getnewargs__",
            "__getnewargs_ex__",
        ];
        if !class.get(self.gil).flags.script {
            return false;
        }
        if let Some(&known) = self.sayers.get(&class.address()) {
            return known;
        }
        let world = &self.world;
        let of_library = |owner: &Ref<Class>| {
            let mut named = world.modules_named(owner.get(self.gil).module);
            named.next().is_some_and(|(_, number)| world.modules[number as usize].library)
        };
        let names = NAMES.map(Symbol::new);
        let mro = std::iter::once(class).chain(&class.get(self.gil).mro);
        let mut scripts = mro.filter(|owner| owner.get(self.gil).flags.script);
        let says = scripts.any(|owner| {
            let attrs = &owner.get(self.gil).attrs;
            names.iter().any(|&name| attrs.get(name).is_some()) && !of_library(owner)
        });
        self.sayers.insert(class.address(), says);
        says
    }

    // ---- who may be there already ----

    /// How a member of an enumeration is known.
    fn member(&mut self, instance: &Ref<Instance>) -> Option<KnownAs> {
        let class = &instance.get(self.gil).class;
        class.get(self.gil).meta.as_ref()?;
        let Some(Value::Dict(members)) = class.lookup(Symbol::new("_member_map_"), self.gil) else {
            return None;
        };
        let attr = |name| own::get(&self.world.heap, self.gil, instance, Symbol::new(name));
        let name = match attr("_name_") {
            Some(Value::Str(name)) => name.as_str().to_owned(),
            _ => String::new(),
        };
        let found = by_text(members, &name, self.gil);
        if matches!(&found, Some(Value::Instance(found)) if found.address() == instance.address()) {
            return Some(KnownAs::Member(name));
        }
        match attr("_value_") {
            Some(Value::Int(number)) => Some(KnownAs::Flags(number)),
            _ => None,
        }
    }

    pub(super) fn known_as(&mut self, instance: &Ref<Instance>) -> Option<KnownAs> {
        if let Manner::Said(said) = self.manner
            && let Some((_, Value::Tuple(words))) = said.get(&instance.address())
            && let [Value::Str(module), Value::Str(name)] = &*words.items
        {
            let module = Symbol::new(module.as_str());
            return Some(KnownAs::Variable(module, name.as_str().to_owned()));
        }
        self.member(instance)
    }

    pub(super) fn write_known_as(&mut self, out: &mut Writer, known_as: KnownAs) {
        match known_as {
            KnownAs::Member(name) => {
                out.byte(0);
                out.bytes(name.as_bytes());
            }
            KnownAs::Flags(number) => {
                out.byte(1);
                out.signed(number);
            }
            KnownAs::Variable(module, name) => {
                out.byte(2);
                self.symbol(out, module);
                self.need(module);
                out.bytes(name.as_bytes());
            }
        }
    }

    // ---- in the order of the other process ----

    /// The contents of an object that has just been made: what they need comes first.
    pub(super) fn fill_next(&mut self, value: &Value, path: u32, stack: &mut Vec<Task>) -> Res<()> {
        let parts = self.contents_of(value, path)?;
        stack.push(Task::Fill(value.clone(), path));
        stack.extend(parts.into_iter().rev().map(|(part, path)| Task::Visit(part, path)));
        Ok(())
    }

    pub(super) fn write_fill(&mut self, value: &Value, path: u32) -> Res<()> {
        self.write_contents(value, path)?;
        let mut contents = std::mem::take(&mut self.contents);
        let number = value.address().and_then(|address| self.numbers.get(&address));
        self.made.byte(Op::Fill as u8);
        self.made.number(number.copied().unwrap_or(u32::MAX).into());
        self.made.0.append(&mut contents.0);
        Ok(())
    }

    fn words(&self, value: &Value) -> [Value; 6] {
        if let Manner::Said(said) = self.manner
            && let Some((_, Value::Tuple(words))) = said.get(&value.address().unwrap_or(0))
            && let Ok(words) = <[Value; 6]>::try_from(words.items.to_vec())
        {
            return words;
        }
        [const { Value::None }; 6]
    }

    pub(super) fn begin_call(&mut self, value: Value, path: u32, stack: &mut Vec<Task>) {
        let [make, args, ..] = self.words(&value);
        let to_make = self.paths.step(path, Step::Part(".__reduce__()[0]"));
        let to_args = self.paths.step(path, Step::Part(".__reduce__()[1]"));
        stack.push(Task::Call(value, path));
        stack.push(Task::Visit(args, to_args));
        stack.push(Task::Visit(make, to_make));
    }

    /// Writes a call, unless the object has been made meanwhile, as a part of its arguments.
    pub(super) fn write_call(&mut self, value: &Value, path: u32, stack: &mut Vec<Task>) {
        if self.numbers.contains_key(&value.address().unwrap_or(0)) {
            return;
        }
        let [make, args, state, items, pairs, setter] = self.words(value);
        self.write_op(Op::Call, &[make, args]);
        self.number(value);
        if [&state, &items, &pairs].iter().all(|part| matches!(part, Value::None)) {
            return;
        }
        stack.push(Task::State(value.clone()));
        for (part, step) in [
            (setter, ".__reduce__()[5]"),
            (state, ".__getstate__()"),
            (pairs, ".__reduce__()[4]"),
            (items, ".__reduce__()[3]"),
        ] {
            let path = self.paths.step(path, Step::Part(step));
            stack.push(Task::Visit(part, path));
        }
    }

    pub(super) fn write_state(&mut self, value: &Value) {
        let [_, _, state, items, pairs, setter] = self.words(value);
        self.write_op(Op::State, &[value.clone(), state, items, pairs, setter]);
    }

    fn write_op(&mut self, op: Op, values: &[Value]) {
        let mut out = std::mem::take(&mut self.made);
        out.byte(op as u8);
        values.iter().for_each(|value| self.write(&mut out, value));
        self.made = out;
    }

    /// Puts off what was asked and stands in a class or in the variables of a function: to make it,
    /// that very class or function may have to be whole.
    pub(super) fn put_off(&mut self, holder: &Value, held: &mut Vec<(Symbol, Value)>) {
        let Manner::Said(said) = self.manner else { return };
        let counts = self.gathered.is_none();
        held.retain(|(name, value)| {
            let off = matches!(value, Value::Instance(i) if said.contains_key(&i.address()));
            if off && counts {
                self.late.push((holder.clone(), *name, value.clone()));
            }
            !off
        });
    }

    pub(super) fn write_late(&mut self) -> Res<()> {
        while let Some((holder, name, value)) = self.late.pop() {
            let path = self.paths.step(0, Step::Attr(name));
            self.visit(value.clone(), path)?;
            let mut out = std::mem::take(&mut self.made);
            out.byte(Op::Late as u8);
            self.write(&mut out, &holder);
            self.symbol(&mut out, name);
            self.write(&mut out, &value);
            self.made = out;
        }
        Ok(())
    }
}

/// What a dict has under a text.
pub(super) fn by_text(dict: &Ref<crate::object::Dict>, text: &str, gil: &Gil) -> Option<Value> {
    let entries = dict.get(gil);
    let same = |key: &Value| matches!(key, Value::Str(key) if key.as_str() == text);
    entries.iter().find(|entry| same(&entry.key)).map(|entry| entry.value.clone())
}
