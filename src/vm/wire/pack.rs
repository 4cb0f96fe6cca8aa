//! Packing: the walk over all that a value holds.
//!
//! Lives here: `Packer`. May use: `object`, `vm`, its siblings. Deliberately absent: script code; no
//! method of a script is asked for anything here. What instances have said of themselves is said.rs.

use super::bytes::Writer;
use super::path::{Paths, Step};
use super::said::{Manner, Op};
use super::{Atom, HEAD, Parcel, Tag};
use crate::base::Symbol;
use crate::object::memo;
use crate::object::misc::Misc;
use crate::object::native::Role;
use crate::object::sync::SyncState;
use crate::object::{ExcKind, Gil, Instance, NativeId, Plain, Ref, Res, Value, hash, raise};
use crate::vm::{World, own};
use rustc_hash::FxHashMap;
use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;
use std::collections::VecDeque;
use std::os::fd::{AsRawFd, OwnedFd};
use std::sync::Arc;

/// Opens a file anew.
pub(crate) fn reopened(file: &OwnedFd) -> Result<OwnedFd, Errno> {
    let path = format!("/proc/self/fd/{}", file.as_raw_fd());
    rustix::fs::open(path, OFlags::RDWR | OFlags::CLOEXEC, Mode::empty())
}

/// Something to be done before an object can be written.
pub(super) enum Task {
    /// Give it a number, and all that it cannot be made without.
    Visit(Value, u32),
    /// All that is there: write it.
    Make(Value, u32),
    /// All that it holds is there: write its contents.
    Fill(Value, u32),
    /// What makes it is there: write the call.
    Call(Value, u32),
    /// What it gets afterwards is there.
    State(Value),
}

pub(super) struct Packer<'w> {
    pub(super) world: &'w mut World,
    pub(super) gil: &'w mut Gil,
    /// The objects, and then the contents of those that can change.
    pub(super) made: Writer,
    pub(super) contents: Writer,
    pub(super) numbers: FxHashMap<usize, u32>,
    pub(super) count: u32,
    /// Objects whose contents are to be written, with the path to each.
    pub(super) todo: VecDeque<(Value, u32)>,
    pub(super) paths: Paths,
    pub(super) symbols: Vec<Symbol>,
    pub(super) symbol_numbers: FxHashMap<Symbol, u32>,
    pub(super) modules: Vec<Symbol>,
    /// Objects that are variables of modules which are imported there, by address: the sentinels of
    /// the library. `None` until one is looked for.
    pub(super) fixtures: FxHashMap<Symbol, FxHashMap<usize, (Symbol, Symbol)>>,
    pub(super) units: Vec<(u32, Arc<[u8]>)>,
    pub(super) descriptors: Vec<Arc<OwnedFd>>,
    pub(super) manner: Manner<'w>,
    /// Whether the instances of a class say themselves what makes them again, by its address.
    pub(super) sayers: FxHashMap<usize, bool>,
    /// While not `None`, parts are put here and not visited.
    pub(super) gathered: Option<Vec<(Value, u32)>>,
    /// What must wait until all else is there: holder, name, value.
    pub(super) late: Vec<(Value, Symbol, Value)>,
}

impl<'w> Packer<'w> {
    pub fn new(
        world: &'w mut World,
        gil: &'w mut Gil,
        name: &str,
        manner: Manner<'w>,
    ) -> Packer<'w> {
        Packer {
            world,
            gil,
            made: Writer::default(),
            contents: Writer::default(),
            numbers: FxHashMap::default(),
            count: 0,
            todo: VecDeque::new(),
            paths: Paths::new(name),
            symbols: Vec::new(),
            symbol_numbers: FxHashMap::default(),
            modules: Vec::new(),
            fixtures: FxHashMap::default(),
            units: Vec::new(),
            descriptors: Vec::new(),
            manner,
            sayers: FxHashMap::default(),
            gathered: None,
            late: Vec::new(),
        }
    }

    /// The parcel; None if something has to be asked first.
    pub fn pack(mut self, root: &Value) -> Res<Option<Parcel>> {
        match self.walk(root) {
            Ok(()) => Ok(Some(self.finish(root))),
            Err(_) if matches!(self.manner, Manner::Found) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    fn walk(&mut self, root: &Value) -> Res<()> {
        self.visit(root.clone(), 0)?;
        while let Some((object, path)) = self.todo.pop_front() {
            self.write_contents(&object, path)?;
        }
        self.write_late()
    }

    fn finish(mut self, root: &Value) -> Parcel {
        let mut contents = std::mem::take(&mut self.contents);
        self.write(&mut contents, root);
        let mut out = Writer(HEAD.to_vec());
        out.number(self.symbols.len() as u64);
        self.symbols.iter().for_each(|symbol| out.bytes(symbol.as_str().as_bytes()));
        out.number(self.modules.len() as u64);
        self.modules.iter().for_each(|module| out.bytes(module.as_str().as_bytes()));
        out.number(self.units.len() as u64);
        let here = self.world.travelled.here();
        for (code, unit) in &self.units {
            out.number(here);
            out.number(u64::from(*code));
            out.bytes(unit);
        }
        if let Manner::Said(_) = self.manner {
            out.byte(1);
            self.made.byte(Op::End as u8);
        } else {
            out.byte(0);
            out.number(self.count.into());
        }
        out.0.append(&mut self.made.0);
        out.0.append(&mut contents.0);
        Parcel { bytes: out.0, descriptors: self.descriptors }
    }

    // ---- the walk ----

    /// Gives a value and all that it cannot be made without their numbers.
    pub(super) fn visit(&mut self, value: Value, path: u32) -> Res<()> {
        let mut stack = vec![Task::Visit(value, path)];
        while let Some(task) = stack.pop() {
            match task {
                Task::Visit(value, path) => {
                    let Some(address) = value.address() else { continue };
                    if !self.numbers.contains_key(&address) {
                        self.begin(value, path, &mut stack)?;
                    }
                }
                Task::Make(value, path) => {
                    // It can have been made meanwhile, as a part of another.
                    let address = value.address().unwrap_or(0);
                    if !self.numbers.contains_key(&address) {
                        self.make(&value, path, &mut stack)?;
                    }
                }
                Task::Fill(value, path) => self.write_fill(&value, path)?,
                Task::Call(value, path) => self.write_call(&value, path, &mut stack),
                Task::State(value) => self.write_state(&value),
            }
        }
        Ok(())
    }

    /// What has to be there before the object: it follows on the stack, the object under it.
    fn begin(&mut self, value: Value, path: u32, stack: &mut Vec<Task>) -> Res<()> {
        if let Value::Instance(instance) = &value
            && self.is_asked(instance)?
        {
            self.begin_call(value, path, stack);
            return Ok(());
        }
        let needs = self.needs(&value);
        if needs.is_empty() {
            return self.make(&value, path, stack);
        }
        stack.push(Task::Make(value, path));
        for (value, step) in needs {
            let path = self.paths.step(path, step);
            stack.push(Task::Visit(value, path));
        }
        Ok(())
    }

    /// What an object cannot be made without.
    pub(super) fn needs(&mut self, value: &Value) -> Vec<(Value, Step)> {
        let mut needs: Vec<(Value, Step)> = Vec::new();
        match value {
            Value::Tuple(tuple) => {
                needs.extend(items(&tuple.items));
            }
            Value::Set(set) if set.get(self.gil).frozen => {
                let keys = set.get(self.gil).iter();
                needs.extend(keys.map(|(_, key)| (key.clone(), Step::Part("{...}"))));
            }
            Value::Slice(slice) => {
                for part in [&slice.start, &slice.stop, &slice.step] {
                    needs.push((part.clone(), Step::Part(".indices")));
                }
            }
            Value::Method(method) => {
                needs.push((method.this.clone(), Step::Part(".__self__")));
                needs.push((method.func.clone(), Step::Part(".__func__")));
            }
            Value::Class(class)
                if class.get(self.gil).flags.script && self.reference(value).is_none() =>
            {
                let class = class.get(self.gil);
                let bases = class.bases.iter().chain(&class.meta);
                needs.extend(
                    bases.map(|base| (Value::Class(base.clone()), Step::Part(".__bases__"))),
                );
            }
            Value::Instance(instance) if self.fixture(instance).is_none() => {
                let class = Value::Class(instance.get(self.gil).class.clone());
                needs.push((class, Step::Part(".__class__")));
            }
            Value::Sync(sync) => {
                if let SyncState::Channel { shared, .. } = &sync.get(self.gil).state {
                    needs.push((shared.clone(), Step::Part(".ports")));
                }
            }
            Value::Misc(misc) => match misc.get(self.gil) {
                Misc::StaticMethod(inner) | Misc::ClassMethod(inner) => {
                    needs.push((inner.clone(), Step::Part(".__func__")));
                }
                Misc::Property { get, set, delete, doc, name } => {
                    for part in [get, set, delete, doc, name] {
                        needs.push((part.clone(), Step::Part(".fget")));
                    }
                }
                _ => {}
            },
            _ => {}
        }
        needs.retain(|(value, _)| value.address().is_some());
        needs
    }

    /// Writes an object, empty if it can change, and gives it the next number.
    fn make(&mut self, value: &Value, path: u32, stack: &mut Vec<Task>) -> Res<()> {
        let in_order = matches!(self.manner, Manner::Said(_));
        let mut out = std::mem::take(&mut self.made);
        if in_order {
            out.byte(Op::Make as u8);
        }
        let result = self.make_into(&mut out, value, path);
        self.made = out;
        let later = result?;
        self.number(value);
        match later {
            true if in_order => self.fill_next(value, path, stack),
            true => {
                self.todo.push_back((value.clone(), path));
                Ok(())
            }
            false => Ok(()),
        }
    }

    /// Gives an object the next number.
    pub(super) fn number(&mut self, value: &Value) {
        self.numbers.insert(value.address().unwrap_or(0), self.count);
        self.count += 1;
    }

    /// Whether contents follow.
    fn make_into(&mut self, out: &mut Writer, value: &Value, path: u32) -> Res<bool> {
        let tag = |out: &mut Writer, tag: Tag| out.byte(tag as u8);
        match value {
            Value::Str(text) => {
                tag(out, Tag::Str);
                out.bytes(text.as_str().as_bytes());
                Ok(false)
            }
            Value::Big(big) => {
                tag(out, Tag::Big);
                out.bytes(&big.0.to_signed_bytes_le());
                Ok(false)
            }
            Value::Bytes(bytes) => {
                tag(out, Tag::Bytes);
                out.bytes(&bytes.0);
                Ok(false)
            }
            Value::Buffer(buffer) => {
                let buffer = buffer.get(self.gil);
                tag(out, Tag::Buffer);
                out.byte(buffer.code.letter);
                out.bytes(&buffer.bytes);
                Ok(false)
            }
            Value::Range(range) => {
                tag(out, Tag::Range);
                [range.start, range.stop, range.step].iter().for_each(|&part| out.signed(part));
                Ok(false)
            }
            Value::Slice(slice) => {
                tag(out, Tag::Slice);
                for part in [&slice.start, &slice.stop, &slice.step] {
                    self.write(out, part);
                }
                Ok(false)
            }
            Value::Tuple(tuple) => {
                tag(out, Tag::Tuple);
                out.number(tuple.items.len() as u64);
                tuple.items.iter().for_each(|item| self.write(out, item));
                Ok(false)
            }
            Value::Set(set) if set.get(self.gil).frozen => {
                tag(out, Tag::FrozenSet);
                self.write_keys(out, &set.clone())?;
                Ok(false)
            }
            Value::Method(method) => {
                tag(out, Tag::Method);
                self.write(out, &method.func);
                self.write(out, &method.this);
                Ok(false)
            }
            Value::List(_) => {
                tag(out, Tag::List);
                Ok(true)
            }
            Value::Dict(_) => {
                tag(out, Tag::Dict);
                Ok(true)
            }
            Value::Set(_) => {
                tag(out, Tag::Set);
                Ok(true)
            }
            Value::Cell(_) => {
                tag(out, Tag::Cell);
                Ok(true)
            }
            Value::Exc(_) => {
                tag(out, Tag::Exc);
                Ok(true)
            }
            Value::Instance(instance) => {
                if let Some((module, name)) = self.fixture(instance) {
                    self.make_named(out, module, name.as_str());
                    return Ok(false);
                }
                let class = Value::Class(instance.get(self.gil).class.clone());
                let known_as = self.known_as(instance);
                match &known_as {
                    None => tag(out, Tag::Instance),
                    Some(_) => tag(out, Tag::Known),
                }
                self.write(out, &class);
                if let Some(known_as) = known_as {
                    self.write_known_as(out, known_as);
                }
                Ok(true)
            }
            Value::Module(module) => {
                tag(out, Tag::Module);
                let key = self.world.key_of(module.index);
                self.symbol(out, key);
                self.need(key);
                Ok(false)
            }
            Value::Class(class) => self.make_class(out, value, &class.clone()),
            Value::Func(func) => self.make_function(out, value, &func.clone()),
            Value::Sync(sync) => {
                let shared = match &sync.get(self.gil).state {
                    SyncState::Channel { shared, .. } => shared.clone(),
                    _ => return self.refuse(value, path),
                };
                if shared.given().is_none() {
                    self.world.travelled.unshared.push(sync.clone());
                }
                tag(out, Tag::Channel);
                self.write(out, &shared);
                Ok(false)
            }
            Value::Misc(_) => self.make_rare(out, value, path),
            _ => self.refuse(value, path),
        }
    }

    // ---- contents ----

    /// Visits what an object holds, then writes it.
    pub(super) fn write_contents(&mut self, object: &Value, path: u32) -> Res<()> {
        match object {
            Value::List(list) => {
                let items = items(&list.get(self.gil).items).collect();
                self.write_sequence(path, items)
            }
            // A function with a memory goes without what it remembers.
            Value::Misc(misc) if memo::memo(misc, self.gil).is_some() => {
                let Some(memo) = memo::memo(misc, self.gil) else { return Ok(()) };
                let most = memo.most.map_or(Value::None, |most| Value::Int(most as i64));
                let held = vec![
                    (memo.function.clone(), Step::Part(".__wrapped__")),
                    (most, Step::Root),
                    (Value::bool(memo.typed), Step::Root),
                ];
                self.write_all(path, held)
            }
            Value::Misc(misc) => {
                let (held, most) = match misc.get(self.gil) {
                    Misc::Deque { items, most, .. } => {
                        (items.iter().cloned().enumerate().map(item).collect(), *most)
                    }
                    _ => (Vec::new(), None),
                };
                self.contents.number(most.map_or(0, |most| most as u64 + 1));
                self.write_sequence(path, held)
            }
            Value::Dict(dict) => {
                let dict = dict.clone();
                let mut entries = Vec::with_capacity(dict.get(self.gil).len());
                for entry in dict.get(self.gil).iter() {
                    entries.push((entry.hash, entry.key.clone(), entry.value.clone()));
                }
                for (_, key, value) in &entries {
                    self.visit_part(key, path, || Step::Part(".keys()"))?;
                    self.visit_part(value, path, || Step::Key(key.clone()))?;
                }
                self.contents.number(entries.len() as u64);
                for (hash, key, value) in entries {
                    self.write_key(hash, &key)?;
                    self.put(&value);
                }
                Ok(())
            }
            Value::Set(set) => {
                let keys: Vec<Value> =
                    set.get(self.gil).iter().map(|(_, key)| key.clone()).collect();
                for key in &keys {
                    self.visit_part(key, path, || Step::Part("{...}"))?;
                }
                let mut out = std::mem::take(&mut self.contents);
                let written = self.write_keys(&mut out, set);
                self.contents = out;
                written
            }
            Value::Cell(cell) => {
                let value = cell.get(self.gil).value.clone();
                self.write_all(path, vec![(value, Step::Part(".cell_contents"))])
            }
            Value::Exc(exc) => {
                let exc = exc.get(self.gil);
                let linked = |link: &Option<Ref<Instance>>| {
                    link.clone().map_or(Value::None, Value::Instance)
                };
                let mut held = vec![
                    (exc.args.clone(), Step::Part(".args")),
                    (linked(&exc.cause), Step::Part(".__cause__")),
                    (linked(&exc.context), Step::Part(".__context__")),
                    (Value::bool(exc.suppress_context), Step::Root),
                ];
                let notes = exc.notes.iter().cloned().map(|note| (note, Step::Part(".__notes__")));
                held.extend(notes);
                self.contents.number(held.len() as u64 - 4);
                self.write_all(path, held)
            }
            Value::Instance(instance) => {
                let attrs = own::all(&self.world.heap, self.gil, instance);
                let shape = instance.get(self.gil).shape;
                let native = match self.world.heap.shapes.hidden(shape) {
                    0 => Value::Unset,
                    _ => instance.get(self.gil).field(0).clone(),
                };
                self.write_all(path, vec![(native, Step::Part(""))])?;
                self.write_named(path, attrs)
            }
            Value::Class(class) => {
                let attrs = class.get(self.gil).attrs.iter();
                // Slots are made anew by what lists them.
                let own = |value: &Value| match value {
                    Value::Misc(misc) => match misc.get(self.gil) {
                        Misc::Member(member) => member.owner.is(class),
                        _ => false,
                    },
                    _ => false,
                };
                let attrs = attrs.filter(|(_, value)| !own(value));
                let mut attrs = attrs.map(|(name, value)| (name, value.clone())).collect();
                self.put_off(object, &mut attrs);
                self.write_named(path, attrs)
            }
            Value::Func(func) => self.write_function(path, &func.clone()),
            _ => Ok(()),
        }
    }

    fn visit_part(&mut self, value: &Value, path: u32, step: impl FnOnce() -> Step) -> Res<()> {
        let Some(address) = value.address() else { return Ok(()) };
        if self.numbers.contains_key(&address) {
            return Ok(());
        }
        let path = match value {
            // They can be sent whatever they are: nobody asks for the way.
            Value::Str(_) | Value::Big(_) | Value::Bytes(_) => path,
            _ => self.paths.step(path, step()),
        };
        if let Some(gathered) = &mut self.gathered {
            gathered.push((value.clone(), path));
            return Ok(());
        }
        self.visit(value.clone(), path)
    }

    fn write_sequence(&mut self, path: u32, held: Vec<(Value, Step)>) -> Res<()> {
        self.contents.number(held.len() as u64);
        self.write_all(path, held)
    }

    pub(super) fn write_all(&mut self, path: u32, held: Vec<(Value, Step)>) -> Res<()> {
        for (value, step) in &held {
            self.visit_part(value, path, || step.clone())?;
        }
        for (value, _) in &held {
            self.put(value);
        }
        Ok(())
    }

    pub(super) fn write_named(&mut self, path: u32, held: Vec<(Symbol, Value)>) -> Res<()> {
        for (name, value) in &held {
            self.visit_part(value, path, || Step::Attr(*name))?;
        }
        let mut out = std::mem::take(&mut self.contents);
        out.number(held.len() as u64);
        for (name, value) in &held {
            self.symbol(&mut out, *name);
            self.write(&mut out, value);
        }
        self.contents = out;
        Ok(())
    }

    fn write_keys(&mut self, out: &mut Writer, set: &Ref<crate::object::Set>) -> Res<()> {
        let keys: Vec<(i64, Value)> =
            set.get(self.gil).iter().map(|(hash, key)| (hash, key.clone())).collect();
        out.number(keys.len() as u64);
        for (hash, key) in keys {
            self.write_key_into(out, hash, &key)?;
        }
        Ok(())
    }

    fn write_key(&mut self, hash: i64, key: &Value) -> Res<()> {
        let mut out = std::mem::take(&mut self.contents);
        let written = self.write_key_into(&mut out, hash, key);
        self.contents = out;
        written
    }

    /// A key, and its hash if only a script can tell it.
    fn write_key_into(&mut self, out: &mut Writer, hash: i64, key: &Value) -> Res<()> {
        self.write(out, key);
        match hash::hash(key, &mut self.world.heap, self.gil)? {
            Plain::Done(_) => out.byte(0),
            _ => {
                out.byte(1);
                out.signed(hash);
            }
        }
        Ok(())
    }

    // ---- values ----

    fn put(&mut self, value: &Value) {
        let mut out = std::mem::take(&mut self.contents);
        self.write(&mut out, value);
        self.contents = out;
    }

    /// A value as it stands in what holds it; an object has its number already.
    pub(super) fn write(&mut self, out: &mut Writer, value: &Value) {
        let atom = match value {
            Value::Unset => Atom::Unset,
            Value::None => Atom::None,
            Value::NotImplemented => Atom::NotImplemented,
            Value::Ellipsis => Atom::Ellipsis,
            Value::False => Atom::False,
            Value::True => Atom::True,
            Value::Int(number) => {
                out.byte(Atom::Int as u8);
                return out.signed(*number);
            }
            Value::Float(float) => {
                out.byte(Atom::Float as u8);
                return out.0.extend_from_slice(&float.get().to_le_bytes());
            }
            Value::Native(id) => {
                out.byte(Atom::Native as u8);
                return self.write_native(out, *id);
            }
            object => {
                out.byte(Atom::Object as u8);
                let number = object.address().and_then(|address| self.numbers.get(&address));
                return out.number(number.copied().unwrap_or(u32::MAX).into());
            }
        };
        out.byte(atom as u8);
    }

    /// A native: 0 and its name and signature, 1 and the type that offers it, or 2 and the module
    /// that holds it, if it is not always there.
    fn write_native(&mut self, out: &mut Writer, id: NativeId) {
        let native = &self.world.natives[id.row() as usize];
        let (name, signature) = (Symbol::of(native.name), native.signature);
        if id.role() != Role::Function {
            out.byte(1);
            out.number(id.owner().into());
            return self.symbol(out, name);
        }
        let holder = (0..self.world.modules.len() as u32).find(|&module| {
            let found = self.world.global(module, name);
            matches!(found, Some(Value::Native(found)) if *found == id)
        });
        let holder = holder.map(|module| self.world.key_of(module));
        match holder.filter(|module| !matches!(module.as_str(), "__main__" | "builtins")) {
            Some(module) => {
                out.byte(2);
                self.symbol(out, module);
                self.symbol(out, name);
                self.need(module);
            }
            None => {
                out.byte(0);
                self.symbol(out, name);
                out.bytes(signature.as_bytes());
            }
        }
    }

    pub(super) fn symbol(&mut self, out: &mut Writer, symbol: Symbol) {
        let next = self.symbols.len() as u32;
        let number = *self.symbol_numbers.entry(symbol).or_insert(next);
        if number == next {
            self.symbols.push(symbol);
        }
        out.number(number.into());
    }

    pub(super) fn origin(&mut self, out: &mut Writer, value: &Value) {
        let origin = self.world.travelled.origin_of(value);
        out.number(origin.process);
        out.number(origin.number);
    }

    /// The other process must import a module first.
    pub(super) fn need(&mut self, module: Symbol) {
        let always = matches!(module.as_str(), "__main__" | "builtins");
        if !always && !self.modules.contains(&module) {
            self.modules.push(module);
        }
    }

    // ---- refusals ----

    #[cold]
    pub(super) fn refuse<T>(&mut self, value: &Value, path: u32) -> Res<T> {
        let kind = self.world.heap.class_of(value, self.gil).get(self.gil).name;
        let place = self.paths.text(path, &mut self.world.heap, self.gil);
        let place = if place.is_empty() { place } else { format!(": {place}") };
        raise(ExcKind::TypeError, format!("cannot pickle '{kind}' object{place}"))
    }
}

fn item((at, value): (usize, Value)) -> (Value, Step) {
    (value, Step::Item(at))
}

fn items(values: &[Value]) -> impl Iterator<Item = (Value, Step)> {
    values.iter().cloned().enumerate().map(item)
}
