//! Unpacking: objects are made in the order of the list, then they get their contents.
//!
//! Lives here: `unpack`, `modules`, `by_name`. May use: `object`, `vm`, its siblings.
//! Deliberately absent: trust. Every number is checked, and what does not fit is a ValueError.

use super::bytes::{Damaged, Reader};
use super::code::{self, Origin};
use super::resume::{self, Progress};
use super::{Atom, HEAD, Parcel, Tag, Unpacked};
use crate::base::Symbol;
use crate::kernel::Matrix;
use crate::object::buffer::{Buffer, Code as Letter};
use crate::object::heap::kind_of;
use crate::object::memo::Memo;
use crate::object::misc::Misc;
use crate::object::native::Role;
use crate::object::port::{Port, PortKind};
use crate::object::sync::SyncState;
use crate::object::{
    Big, Bytes, CellBox, Class, Dict, Exc, ExcKind, Func, Gil, Instance, Kind, List, Method,
    Namespace, NativeId, Plain, Raise, Range, Ref, Res, Set, Slice, Sync, Value, hash, put,
};
use crate::vm::native::{Cx, Native};
use crate::vm::{World, classes, own};
use num_bigint::BigInt;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;
use std::ops;
use std::sync::Arc;

/// Why a parcel is not unpacked: it is damaged, or an exception.
pub(super) enum Trouble {
    Damaged(Damaged),
    Raised(Box<Raise>),
}

impl From<Damaged> for Trouble {
    fn from(damaged: Damaged) -> Trouble {
        Trouble::Damaged(damaged)
    }
}

impl From<Box<Raise>> for Trouble {
    fn from(raised: Box<Raise>) -> Trouble {
        Trouble::Raised(raised)
    }
}

pub(super) type Read<T> = Result<T, Trouble>;

pub(super) fn damaged<T>(what: &'static str) -> Read<T> {
    Err(Trouble::Damaged(Damaged(what)))
}

/// The exception that says why.
pub(super) fn refusal(trouble: Trouble) -> Box<Raise> {
    match trouble {
        Trouble::Raised(raised) => raised,
        Trouble::Damaged(Damaged(what)) => {
            let message =
                format!("not a message of this version of toyvm, or a damaged one: {what}");
            Box::new(Raise::New(ExcKind::ValueError, message))
        }
    }
}

/// What stands before the objects.
#[derive(Default)]
pub(super) struct Head {
    symbols: Vec<Symbol>,
    /// Where the bytes of each stand.
    units: Vec<(Origin, ops::Range<usize>)>,
}

/// What stands before the objects, and the names of the modules.
fn head<'a>(reader: &mut Reader<'a>) -> Read<(Head, Vec<&'a str>)> {
    let total = reader.0.len();
    match reader.0.strip_prefix(HEAD) {
        Some(rest) => reader.0 = rest,
        None => return damaged("it begins otherwise"),
    }
    let mut symbols = Vec::new();
    for _ in 0..reader.count(1)? {
        symbols.push(Symbol::new(reader.text()?));
    }
    let mut modules = Vec::new();
    for _ in 0..reader.count(1)? {
        modules.push(reader.text()?);
    }
    let mut units = Vec::new();
    for _ in 0..reader.count(3)? {
        let origin = Origin { process: reader.number()?, number: reader.number()? };
        let unit = reader.bytes()?;
        let end = total - reader.0.len();
        units.push((origin, end - unit.len()..end));
    }
    Ok((Head { symbols, units }, modules))
}

/// See [`super::modules`].
pub(super) fn modules(parcel: &Parcel) -> Read<Vec<String>> {
    let (_, modules) = head(&mut Reader(&parcel.bytes))?;
    Ok(modules.into_iter().map(str::to_owned).collect())
}

/// See [`super::unpack`].
pub(super) fn unpack(world: &mut World, gil: &mut Gil, parcel: Arc<Parcel>) -> Res<Progress> {
    read(world, gil, parcel).map_err(refusal)
}

fn read(world: &mut World, gil: &mut Gil, parcel: Arc<Parcel>) -> Read<Progress> {
    let mut reader = Reader(&parcel.bytes);
    let (head, _) = head(&mut reader)?;
    let mut unpacker = Unpacker {
        world,
        gil,
        parcel: &parcel,
        reader,
        head,
        objects: Vec::new(),
        pending: VecDeque::new(),
        born: FxHashSet::default(),
        new_code: false,
    };
    if unpacker.reader.byte()? == 1 {
        return resume::go_on(unpacker, FxHashMap::default(), Arc::clone(&parcel));
    }
    let count = unpacker.reader.count(1)?;
    unpacker.objects.reserve(count);
    for _ in 0..count {
        let object = unpacker.make()?;
        unpacker.objects.push(object);
    }
    while let Some((at, fresh)) = unpacker.pending.pop_front() {
        unpacker.fill(at, fresh)?;
    }
    unpacker.finish().map(Progress::Done)
}

pub(super) struct Unpacker<'a> {
    pub(super) world: &'a mut World,
    pub(super) gil: &'a mut Gil,
    pub(super) parcel: &'a Parcel,
    pub(super) reader: Reader<'a>,
    pub(super) head: Head,
    pub(super) objects: Vec<Value>,
    /// Objects whose contents follow; those that were here already only pass over theirs.
    pub(super) pending: VecDeque<(Value, Fresh)>,
    /// Classes that this parcel has brought, by address.
    pub(super) born: FxHashSet<usize>,
    pub(super) new_code: bool,
}

/// Whether an object has just been made, and of what.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Fresh {
    pub tag: Tag,
    pub made: bool,
}

impl Unpacker<'_> {
    /// All objects are there: what follows is the value itself.
    pub(super) fn finish(&mut self) -> Read<Unpacked> {
        let value = self.value()?;
        match self.reader.0.is_empty() {
            true => Ok(Unpacked { value, new_code: self.new_code }),
            false => damaged("something follows"),
        }
    }

    // ---- the list ----

    pub(super) fn make(&mut self) -> Read<Value> {
        let tag = self.reader.byte()?;
        let Some(&tag) = Tag::ALL.get(tag as usize) else { return damaged("no such tag") };
        let value = match tag {
            Tag::Str => Value::str(self.reader.text()?),
            Tag::Big => Value::from(Big(BigInt::from_signed_bytes_le(self.reader.bytes()?))),
            Tag::Bytes => Value::from(Bytes(self.reader.bytes()?.into())),
            Tag::Buffer => {
                let letter = self.reader.byte()?;
                let code = if letter == 0 { Some(Letter::BYTE) } else { Letter::of(letter.into()) };
                let bytes = self.reader.bytes()?;
                match code {
                    Some(code) if bytes.len() % code.size as usize == 0 => {
                        Buffer::of(bytes.to_vec(), code)
                    }
                    _ => return damaged("an array"),
                }
            }
            Tag::Matrix => {
                let rows = self.reader.number()? as usize;
                let (items, rest) = self.reader.bytes()?.as_chunks::<8>();
                if items.is_empty() || !rest.is_empty() || rows == 0 || items.len() % rows != 0 {
                    return damaged("a matrix");
                }
                let data = items.iter().map(|x| f64::from_le_bytes(*x)).collect();
                Value::from(Misc::Matrix(Matrix::new(rows, items.len() / rows, data)))
            }
            Tag::Range => {
                let [start, stop, step] = self.three(|this| Ok(this.reader.signed()?))?;
                if step == 0 {
                    return damaged("a range");
                }
                Value::from(Range { start, stop, step })
            }
            Tag::Slice => {
                let [start, stop, step] = self.three(Self::value)?;
                Value::from(Slice { start, stop, step })
            }
            Tag::Tuple => Value::tuple(self.values()?),
            Tag::FrozenSet => {
                let mut set = Set::new(true);
                for _ in 0..self.reader.count(2)? {
                    let (hash, key) = self.key()?;
                    set.push(hash, key);
                }
                Value::from(set)
            }
            Tag::Method => Value::from(Method { func: self.value()?, this: self.value()? }),
            Tag::StaticMethod => Value::from(Misc::StaticMethod(self.value()?)),
            Tag::ClassMethod => Value::from(Misc::ClassMethod(self.value()?)),
            Tag::Property => {
                let [get, set, delete] = self.three(Self::value)?;
                let (doc, name) = (self.value()?, self.value()?);
                Value::from(Misc::Property { get, set, delete, doc, name })
            }
            Tag::Type => match Kind::ALL.get(self.reader.number()? as usize) {
                Some(&kind) => Value::Class(self.world.heap.class(kind).clone()),
                None => return damaged("no such type"),
            },
            Tag::Exception => match ExcKind::ALL.get(self.reader.number()? as usize) {
                Some(&kind) => Value::Class(self.world.heap.exception(kind).clone()),
                None => return damaged("no such exception"),
            },
            Tag::Named => {
                let module = self.symbol()?;
                let path = self.reader.text()?;
                match by_name(self.world, self.gil, module, path) {
                    Some(found) => found,
                    None => return absent(module, path),
                }
            }
            Tag::Module => {
                let name = self.symbol()?;
                let number = self.world.module_numbers.get(&name).copied();
                match number.and_then(|number| self.world.modules.get(number as usize)) {
                    Some(module) => Value::Module(module.object.clone()),
                    None => return damaged("a module that was not imported"),
                }
            }
            Tag::Port => {
                let kind = self.reader.byte()?;
                let at = self.reader.number()? as usize;
                match (PortKind::ALL.get(kind as usize), self.parcel.descriptors.get(at)) {
                    (Some(&kind), Some(descriptor)) => {
                        Value::from(Misc::Port(Port::new(kind, descriptor.clone())))
                    }
                    _ => return damaged("a descriptor that did not come"),
                }
            }
            Tag::Channel => match self.value()? {
                shared @ Value::Tuple(_) => Value::from(Sync::new(SyncState::Channel {
                    items: VecDeque::new(),
                    capacity: None,
                    closed: false,
                    shared,
                })),
                _ => return damaged("a channel of threads"),
            },
            Tag::List => Value::from(List::default()),
            Tag::Dict => Value::from(Dict::default()),
            Tag::Set => Value::from(Set::new(false)),
            Tag::Deque => {
                Value::from(Misc::Deque { items: VecDeque::new(), most: None, changes: 0 })
            }
            Tag::Memo => Value::from(Misc::Memo(Box::new(Memo::new(Value::None, None, false)))),
            Tag::Cell => Value::from(CellBox { value: Value::Unset }),
            Tag::Exc => Value::from(Exc {
                args: Value::tuple(Vec::new()),
                traceback: Vec::new(),
                cause: None,
                context: None,
                suppress_context: false,
                notes: Vec::new(),
            }),
            Tag::Instance => {
                let Value::Class(class) = self.value()? else { return damaged("no class") };
                self.instance(class)?
            }
            Tag::Known => return self.make_known(),
            Tag::Class => return self.make_class(),
            Tag::Func => return self.make_function(),
        };
        let changes = matches!(
            tag,
            Tag::List
                | Tag::Dict
                | Tag::Set
                | Tag::Deque
                | Tag::Memo
                | Tag::Cell
                | Tag::Exc
                | Tag::Instance
        );
        if changes {
            self.pending.push_back((value.clone(), Fresh { tag, made: true }));
        }
        Ok(value)
    }

    /// A new instance, without attributes.
    pub(super) fn instance(&self, class: Ref<Class>) -> Read<Value> {
        let body = class.get(self.gil);
        let (shape, has_del) = (body.shape, body.flags.del);
        let plain = body.flags.script || body.flags.exception;
        if !plain {
            return damaged("an instance of a built-in type");
        }
        let mut instance = Instance::new(class, shape);
        instance.has_del = has_del;
        Ok(Value::from(instance))
    }

    fn make_class(&mut self) -> Read<Value> {
        let origin = self.origin()?;
        let (name, qualname, module) = (self.symbol()?, self.reader.text()?, self.symbol()?);
        let bases = self.values()?;
        let meta = match self.value()? {
            Value::Class(meta) => Some(meta),
            _ => None,
        };
        let tag = Tag::Class;
        if let Some(known @ Value::Class(_)) = self.world.travelled.known(origin) {
            self.pending.push_back((known.clone(), Fresh { tag, made: false }));
            return Ok(known);
        }
        let mut attrs = Namespace::default();
        attrs.set(Symbol::new("__module__"), Value::str(module.as_str()));
        attrs.set(Symbol::new("__qualname__"), Value::str(qualname));
        let class = Value::Class(classes::build(&mut self.cx(), name, &bases, attrs, meta)?);
        self.world.travelled.note(&class, origin);
        self.world.travelled.classes.push(class.clone());
        self.born.extend(class.address());
        self.pending.push_back((class.clone(), Fresh { tag, made: true }));
        Ok(class)
    }

    fn make_function(&mut self) -> Read<Value> {
        let origin = self.origin()?;
        let unit = self.reader.number()? as usize;
        let module = self.symbol()?;
        let Some((unit_origin, unit)) = self.head.units.get(unit).cloned() else {
            return damaged("no such code");
        };
        let unit = &self.parcel.bytes[unit];
        let tag = Tag::Func;
        if let Some(known @ Value::Func(_)) = self.world.travelled.known(origin) {
            self.pending.push_back((known.clone(), Fresh { tag, made: false }));
            return Ok(known);
        }
        let module = self.world.module(module);
        let code = match self.world.travelled.units.get(&unit_origin) {
            Some(&code) => code,
            None => {
                let code = code::unpack(self.world, module, unit)?;
                self.world.travelled.units.insert(unit_origin, code);
                self.new_code = true;
                code
            }
        };
        let func = Value::from(Func {
            code,
            module,
            name: Value::None,
            qualname: Value::None,
            defaults: Vec::new(),
            kw_defaults: Vec::new(),
            cells: Box::default(),
            attrs: Namespace::default(),
        });
        self.world.travelled.note(&func, origin);
        self.pending.push_back((func.clone(), Fresh { tag, made: true }));
        Ok(func)
    }

    // ---- contents ----

    /// Reads the contents of an object, and gives them to it if it has just been made.
    pub(super) fn fill(&mut self, object: Value, fresh: Fresh) -> Read<()> {
        match (fresh.tag, &object) {
            (Tag::List, Value::List(list)) => {
                let items = self.values()?;
                list.get_mut(self.gil).items = items;
            }
            (Tag::Deque, Value::Misc(misc)) => {
                let limit = self.reader.number()?;
                let held = self.values()?;
                if let Misc::Deque { items, most, .. } = misc.get_mut(self.gil) {
                    *items = held.into();
                    *most = limit.checked_sub(1).map(|most| most as usize);
                }
            }
            (Tag::Memo, Value::Misc(misc)) => {
                let (function, most, typed) = (self.value()?, self.value()?, self.value()?);
                let most = match most {
                    Value::Int(most) => usize::try_from(most).ok(),
                    _ => None,
                };
                let made = Memo::new(function, most, matches!(typed, Value::True));
                let old = std::mem::replace(misc.get_mut(self.gil), Misc::Memo(Box::new(made)));
                drop(old);
            }
            (Tag::Dict, Value::Dict(dict)) => {
                let count = self.reader.count(2)?;
                *dict.get_mut(self.gil) = Dict::with_capacity(count);
                for _ in 0..count {
                    let (hash, key) = self.key()?;
                    let value = self.value()?;
                    dict.get_mut(self.gil).push(hash, key, value);
                }
            }
            (Tag::Set, Value::Set(set)) => {
                for _ in 0..self.reader.count(2)? {
                    let (hash, key) = self.key()?;
                    set.get_mut(self.gil).push(hash, key);
                }
            }
            (Tag::Cell, Value::Cell(cell)) => {
                let value = self.value()?;
                put(&mut cell.get_mut(self.gil).value, value);
            }
            (Tag::Exc, Value::Exc(exc)) => {
                let notes = self.reader.count(1)?;
                let args = self.value()?;
                let (cause, context) = (self.value()?, self.value()?);
                let suppressed = self.value()?;
                let notes = (0..notes).map(|_| self.value()).collect::<Read<Vec<Value>>>()?;
                if !matches!(args, Value::Tuple(_)) {
                    return damaged("an exception");
                }
                let linked = |value: Value| match value {
                    Value::Instance(linked) => Some(linked),
                    _ => None,
                };
                let body = exc.get_mut(self.gil);
                put(&mut body.args, args);
                (body.cause, body.context) = (linked(cause), linked(context));
                body.suppress_context = matches!(suppressed, Value::True);
                body.notes = notes;
            }
            (Tag::Instance, Value::Instance(instance)) => {
                let native = self.value()?;
                if !native.is_unset() && fresh.made {
                    let class = instance.get(self.gil).class.clone();
                    if !fits(&native, &class, self.gil) {
                        return damaged("an instance");
                    }
                    put(instance.get_mut(self.gil).field_mut(0), native);
                }
                for (name, value) in self.named()? {
                    if fresh.made {
                        own::set(&mut self.world.heap, self.gil, instance, name, value);
                    }
                }
            }
            (Tag::Class, Value::Class(class)) => {
                let attrs = self.named()?;
                if fresh.made {
                    let mut space = Namespace::default();
                    for (name, value) in attrs {
                        space.set(name, value);
                    }
                    classes::refill(&mut self.cx(), &class.clone(), space);
                }
            }
            (Tag::Func, Value::Func(func)) => self.fill_function(func, fresh.made)?,
            _ => return damaged("contents of something else"),
        }
        Ok(())
    }

    fn fill_function(&mut self, func: &Ref<Func>, made: bool) -> Read<()> {
        let [cells, defaults, kw_defaults] = self.three(|this| Ok(this.reader.count(1)?))?;
        let (name, qualname) = (self.value()?, self.value()?);
        let mut boxes = Vec::with_capacity(cells);
        for _ in 0..cells {
            let Value::Cell(cell) = self.value()? else { return damaged("a closure") };
            boxes.push(cell);
        }
        let mut take = |count: usize| (0..count).map(|_| self.value()).collect::<Read<Vec<_>>>();
        let (defaults, kw_defaults) = (take(defaults)?, take(kw_defaults)?);
        let (attrs, globals) = (self.named()?, self.named()?);
        if !made {
            return Ok(());
        }
        let (code, module) = (func.get(self.gil).code, func.get(self.gil).module);
        let shape = &self.world.program.codes[code as usize];
        let texts = [&name, &qualname].iter().all(|name| matches!(name, Value::Str(_)));
        let given = kw_defaults.is_empty() || kw_defaults.len() == shape.params.kwonly as usize;
        if !texts
            || boxes.len() != shape.free_names.len()
            || defaults.len() > shape.params.positional as usize
            || !given
        {
            return damaged("a function");
        }
        let body = func.get_mut(self.gil);
        (body.name, body.qualname) = (name, qualname);
        (body.defaults, body.kw_defaults, body.cells) = (defaults, kw_defaults, boxes.into());
        for (name, value) in attrs {
            body.attrs.set(name, value);
        }
        for (name, value) in globals {
            // What is here already is this process's own.
            if self.world.global(module, name).is_none() {
                self.world.set_global(module, name, value);
            }
        }
        Ok(())
    }

    // ---- values ----

    pub(super) fn value(&mut self) -> Read<Value> {
        let atom = self.reader.byte()?;
        Ok(match Atom::ALL.get(atom as usize) {
            Some(Atom::Unset) => Value::Unset,
            Some(Atom::None) => Value::None,
            Some(Atom::NotImplemented) => Value::NotImplemented,
            Some(Atom::Ellipsis) => Value::Ellipsis,
            Some(Atom::False) => Value::False,
            Some(Atom::True) => Value::True,
            Some(Atom::Int) => Value::Int(self.reader.signed()?),
            Some(Atom::Float) => {
                let Some((bits, rest)) = self.reader.0.split_first_chunk() else {
                    return damaged("a float");
                };
                self.reader.0 = rest;
                Value::float(f64::from_le_bytes(*bits))
            }
            Some(Atom::Native) => self.native()?,
            Some(Atom::Object) => {
                let number = self.reader.number()? as usize;
                match self.objects.get(number) {
                    Some(object) => object.clone(),
                    None => return damaged("an object that is not there"),
                }
            }
            None => return damaged("no such value"),
        })
    }

    fn values(&mut self) -> Read<Vec<Value>> {
        let count = self.reader.count(1)?;
        (0..count).map(|_| self.value()).collect()
    }

    fn three<T>(&mut self, mut one: impl FnMut(&mut Self) -> Read<T>) -> Read<[T; 3]> {
        Ok([one(self)?, one(self)?, one(self)?])
    }

    fn named(&mut self) -> Read<Vec<(Symbol, Value)>> {
        let count = self.reader.count(2)?;
        (0..count).map(|_| Ok((self.symbol()?, self.value()?))).collect()
    }

    /// A key and its hash.
    fn key(&mut self) -> Read<(i64, Value)> {
        let key = self.value()?;
        if self.reader.byte()? == 1 {
            return Ok((self.reader.signed()?, key));
        }
        match hash::hash(&key, &mut self.world.heap, self.gil)? {
            Plain::Done(hash) => Ok((hash, key)),
            _ => damaged("a key"),
        }
    }

    pub(super) fn symbol(&mut self) -> Read<Symbol> {
        let number = self.reader.number()? as usize;
        match self.head.symbols.get(number) {
            Some(&symbol) => Ok(symbol),
            None => damaged("a name that is not there"),
        }
    }

    fn origin(&mut self) -> Read<Origin> {
        Ok(Origin { process: self.reader.number()?, number: self.reader.number()? })
    }

    fn native(&mut self) -> Read<Value> {
        match self.reader.byte()? {
            0 => {
                let (name, signature) = (self.symbol()?, self.reader.text()?);
                let mut natives = self.world.natives.iter();
                let same = |n: &Native| n.qualname == name.as_str() && n.signature == signature;
                match natives.position(same) {
                    Some(row) => Ok(Value::Native(NativeId::function(row as u64))),
                    None => damaged("a function that is not there"),
                }
            }
            1 => {
                let (owner, name) = (self.reader.number()? as u16, self.symbol()?);
                let owner = self.world.heap.owner_of(NativeId::of_type(0, Role::Method, owner));
                match owner.get(self.gil).attrs.get(name) {
                    Some(found @ Value::Native(_)) => Ok(found.clone()),
                    _ => damaged("a method that is not there"),
                }
            }
            _ => {
                let (module, name) = (self.symbol()?, self.symbol()?);
                match by_name(self.world, self.gil, module, name.as_str()) {
                    Some(found @ Value::Native(_)) => Ok(found),
                    _ => absent(module, name.as_str()),
                }
            }
        }
    }

    pub(super) fn cx(&mut self) -> Cx<'_> {
        Cx { world: self.world, gil: self.gil, me: crate::object::ThreadId::MAIN }
    }
}

/// Whether a native value can be what an instance of the class holds.
fn fits(native: &Value, class: &Ref<Class>, gil: &Gil) -> bool {
    let body = class.get(gil);
    match body.flags.exception {
        true => matches!(native, Value::Exc(_)),
        false => body.layout != Kind::Object && kind_of(native, gil) == body.layout,
    }
}

fn absent<T>(module: Symbol, path: &str) -> Read<T> {
    let message = format!("module '{module}' has no attribute '{path}' in this process");
    Err(Trouble::Raised(Box::new(Raise::New(ExcKind::AttributeError, message))))
}

/// A variable of a module, or what a class in it holds, by its dotted name.
pub(super) fn by_name(world: &World, gil: &Gil, module: Symbol, path: &str) -> Option<Value> {
    let number = *world.module_numbers.get(&module)?;
    let mut names = path.split('.').map(Symbol::find);
    let first = names.next()??;
    let mut found = match world.global(number, first) {
        Some(value) => value.clone(),
        None if module.as_str() == "builtins" => world.builtins.get(&first)?.clone(),
        None => return None,
    };
    for name in names {
        let Value::Class(class) = &found else { return None };
        found = class.get(gil).attrs.get(name?)?.clone();
    }
    Some(found)
}
