//! `repr`, `str` and `ascii` of values.
//!
//! Lives here: those three. May use: the object types, `heap` (ids, names of natives), `text`.
//! Deliberately absent: `__repr__` and `__str__` of scripts, which the machine calls.

use super::Plain;
use super::buffer::Buffer;
use super::class::{Class, Instance};
use super::compare::DEPTH;
use super::containers::ViewKind;
use super::convert::type_text;
use super::counted::Ref;
use super::exc::{Raise, Res};
use super::exc_text::{exc_args, exception_text};
use super::heap::{Heap, exc_of};
use super::key::Gil;
use super::kind::Kind;
use super::matrix::matrix;
use super::misc::Misc;
use super::native::Role;
use super::special::{Route, has, meta_says, names, native_in, route};
use super::sync::{Sync, SyncState};
use super::value::Value;
use crate::text::{self, Int};

/// `repr(v)`
///
/// # Errors
/// ValueError for integers with too many digits.
pub fn repr(v: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<String>> {
    let mut printer = Printer { heap, gil, out: String::new(), path: Vec::new() };
    match printer.write(v) {
        Ok(()) => Ok(Plain::Done(printer.out)),
        Err(Stop::Script) => Ok(Plain::Script),
        Err(Stop::Raise(raise)) => Err(raise),
    }
}

/// `ascii(v)`
///
/// # Errors
/// As [`repr`].
pub fn ascii(v: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<String>> {
    Ok(match repr(v, heap, gil)? {
        Plain::Done(text) => Plain::Done(text::quote::ascii(&text)),
        other => other,
    })
}

/// `str(v)`: a string; `v` itself if it is one.
///
/// # Errors
/// As [`repr`].
pub fn str_of(v: &Value, heap: &mut Heap, gil: &Gil) -> Res<Plain<Value>> {
    let text = match v {
        Value::Str(_) => return Ok(Plain::Done(v.clone())),
        Value::Int(x) => Plain::Done(x.to_string()),
        Value::Instance(instance) => {
            let native = native_in(instance, gil);
            if has(instance, names().str_, gil) {
                return Ok(Plain::Script);
            }
            match native {
                Some(text @ Value::Str(_)) => return Ok(Plain::Done(text.clone())),
                // `object.__str__` asks the script's `__repr__`; exceptions have their own.
                _ => match exc_of(instance, gil) {
                    Some(_) => return exception_text(instance, heap, gil),
                    None => repr(v, heap, gil)?,
                },
            }
        }
        Value::Misc(misc) if matches!(misc.get(gil), Misc::Proxy(_)) => match repr(v, heap, gil)? {
            // Without the type's name: the text of the dict that it shows.
            Plain::Done(text) => {
                let dict = text.strip_prefix("mappingproxy(").and_then(|t| t.strip_suffix(')'));
                Plain::Done(dict.unwrap_or(&text).to_owned())
            }
            other => other,
        },
        _ => match matrix(v, gil) {
            Some(matrix) => Plain::Done(crate::kernel::show::plain(matrix)),
            None => repr(v, heap, gil)?,
        },
    };
    Ok(match text {
        Plain::Done(text) => Plain::Done(Value::string(text)),
        Plain::Script => Plain::Script,
        Plain::Unsupported => Plain::Unsupported,
    })
}

/// Why printing ended early.
enum Stop {
    Script,
    Raise(Box<Raise>),
}

impl From<text::Fault> for Stop {
    fn from(fault: text::Fault) -> Stop {
        Stop::Raise(fault.into())
    }
}

type Written = Result<(), Stop>;

struct Printer<'a> {
    heap: &'a mut Heap,
    gil: &'a Gil,
    out: String,
    /// The containers that are being printed: one that is met again is a cycle.
    path: Vec<usize>,
}

impl Printer<'_> {
    fn push(&mut self, text: &str) -> Written {
        self.out.push_str(text);
        Ok(())
    }

    fn write(&mut self, v: &Value) -> Written {
        let gil = self.gil;
        match v {
            Value::Unset => self.push("<unset>"),
            Value::None => self.push("None"),
            Value::NotImplemented => self.push("NotImplemented"),
            Value::Ellipsis => self.push("Ellipsis"),
            Value::False => self.push("False"),
            Value::True => self.push("True"),
            Value::Int(x) => self.push(&x.to_string()),
            Value::Big(big) => {
                let limit = super::registry::int_max_str_digits();
                let digits = text::int_text::to_decimal(Int::Big(&big.0), limit)?;
                self.push(&digits)
            }
            Value::Float(x) => self.push(&text::float_text::float_repr(x.get())),
            Value::Str(s) => self.push(&text::quote::str_repr(s.as_str())),
            Value::Bytes(bytes) => self.push(&text::quote::bytes_repr(&bytes.0)),
            Value::Buffer(buffer) => self.buffer(buffer),
            Value::List(list) => self.nested(v, "[...]", |p| {
                p.push("[")?;
                p.commas(list.get(gil).items.iter())?;
                p.push("]")
            }),
            Value::Tuple(tuple) => self.nested(v, "(...)", |p| {
                p.push("(")?;
                p.commas(tuple.items.iter())?;
                p.push(if tuple.items.len() == 1 { ",)" } else { ")" })
            }),
            Value::Dict(dict) => self.nested(v, "{...}", |p| {
                p.push("{")?;
                for (i, entry) in dict.get(gil).iter().enumerate() {
                    if i > 0 {
                        p.push(", ")?;
                    }
                    p.write(&entry.key)?;
                    p.push(": ")?;
                    p.write(&entry.value)?;
                }
                p.push("}")
            }),
            Value::Set(set) => {
                let name = if set.get(gil).frozen { "frozenset" } else { "set" };
                self.set(v, v, name)
            }
            Value::Range(range) => {
                let text = match range.step {
                    1 => format!("range({}, {})", range.start, range.stop),
                    step => format!("range({}, {}, {step})", range.start, range.stop),
                };
                self.push(&text)
            }
            Value::Slice(slice) => self.nested(v, "slice(...)", |p| {
                p.push("slice(")?;
                p.commas([&slice.start, &slice.stop, &slice.step].into_iter())?;
                p.push(")")
            }),
            Value::View(view) => self.nested(v, "...", |p| {
                let dict = view.dict.get(gil);
                match view.kind {
                    ViewKind::Keys => {
                        p.push("dict_keys([")?;
                        p.commas(dict.iter().map(|entry| &entry.key))?;
                    }
                    ViewKind::Values => {
                        p.push("dict_values([")?;
                        p.commas(dict.iter().map(|entry| &entry.value))?;
                    }
                    ViewKind::Items => {
                        p.push("dict_items([")?;
                        for (i, entry) in dict.iter().enumerate() {
                            p.push(if i > 0 { ", (" } else { "(" })?;
                            p.commas([&entry.key, &entry.value].into_iter())?;
                            p.push(")")?;
                        }
                    }
                }
                p.push("])")
            }),
            Value::Instance(instance) => self.instance(v, instance),
            Value::Class(class) if meta_says(class, names().repr, gil) => Err(Stop::Script),
            Value::Class(class) => {
                let name = full_name(class, gil);
                self.push(&format!("<class '{name}'>"))
            }
            Value::Func(func) => {
                let func = func.get(gil);
                self.push("<function ")?;
                self.name(&func.qualname)?;
                self.at(v)
            }
            Value::Native(native) => {
                let name = self.heap.native_name(*native);
                let owner = self.heap.owner_of(*native).clone();
                let title = owner.get(gil).name;
                match native.role() {
                    Role::Method => self.push(&format!("<method '{name}' of '{title}' objects>")),
                    Role::Slot => {
                        self.push(&format!("<slot wrapper '{name}' of '{title}' objects>"))
                    }
                    Role::Static => {
                        self.push(&format!("<built-in method {name} of type object"))?;
                        self.at(&Value::Class(owner))
                    }
                    _ => self.push(&format!("<built-in function {name}>")),
                }
            }
            Value::Method(method) => {
                self.nested(v, "...", |p| p.method(&method.func, &method.this))
            }
            Value::Module(module) => {
                let from = module.shown.get().map_or(" (built-in)", |shown| shown);
                self.push(&format!("<module '{}'{from}>", module.name))
            }
            Value::Cell(cell) => {
                self.push("<cell")?;
                self.address(v)?;
                match cell.get(gil).value.given() {
                    None => self.push(": empty>"),
                    Some(value) => {
                        self.push(&format!(": {} object", type_text(value, gil)))?;
                        self.at(value)
                    }
                }
            }
            Value::Gen(generator) => {
                self.push("<generator object ")?;
                self.name(&generator.get(gil).qualname)?;
                self.at(v)
            }
            Value::Iter(_) | Value::Exc(_) => {
                self.push(&format!("<{} object", type_text(v, gil)))?;
                self.at(v)
            }
            Value::Sync(sync) => self.sync(v, sync),
            Value::Misc(misc) => self.nested(v, "...", |p| p.misc(v, misc.get(gil))),
        }
    }

    /// Prints a container, unless it is inside itself.
    fn nested(
        &mut self,
        v: &Value,
        cycle: &str,
        print: impl FnOnce(&mut Self) -> Written,
    ) -> Written {
        let address = v.address().unwrap_or(0);
        if self.path.contains(&address) {
            return self.push(cycle);
        }
        if self.path.len() >= DEPTH as usize {
            return Err(Stop::Script);
        }
        self.path.push(address);
        let written = print(self);
        self.path.pop();
        written
    }

    fn commas<'v>(&mut self, items: impl Iterator<Item = &'v Value>) -> Written {
        for (i, item) in items.enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.write(item)?;
        }
        Ok(())
    }

    /// A set; `outer` is the instance it is in, or itself.
    fn set(&mut self, outer: &Value, v: &Value, name: &str) -> Written {
        let (Value::Set(set), gil) = (v, self.gil) else {
            return Ok(());
        };
        let set = set.get(gil);
        if set.is_empty() {
            return self.push(&format!("{name}()"));
        }
        self.nested(outer, &format!("{name}(...)"), |p| {
            // Only a plain set is written without its name.
            let named = name != "set";
            if named {
                p.push(&format!("{name}("))?;
            }
            p.push("{")?;
            p.commas(set.iter().map(|(_, key)| key))?;
            p.push(if named { "})" } else { "}" })
        })
    }

    fn buffer(&mut self, buffer: &Ref<Buffer>) -> Written {
        let buffer = buffer.get(self.gil);
        if !buffer.code.is_array() {
            return self.push(&text::quote::bytearray_repr(&buffer.bytes));
        }
        self.push(&format!("array('{}'", char::from(buffer.code.letter)))?;
        if buffer.is_empty() {
            return self.push(")");
        }
        self.push(", ")?;
        let items: Vec<Value> = buffer.items().collect();
        if buffer.code.form.is_none() {
            let text: String = items
                .iter()
                .filter_map(|c| match c {
                    Value::Str(c) => Some(c.as_str()),
                    _ => None,
                })
                .collect();
            self.push(&text::quote::str_repr(&text))?;
            return self.push(")");
        }
        self.push("[")?;
        self.commas(items.iter())?;
        self.push("])")
    }

    /// A name that a script may have set to any string.
    fn name(&mut self, name: &Value) -> Written {
        match name {
            Value::Str(name) => self.push(name.as_str()),
            other => self.write(other),
        }
    }

    /// " at 0x7f0000001000"
    fn address(&mut self, v: &Value) -> Written {
        let id = self.heap.id(v);
        self.push(&format!(" at 0x{id:x}"))
    }

    fn at(&mut self, v: &Value) -> Written {
        self.address(v)?;
        self.push(">")
    }

    fn instance(&mut self, v: &Value, instance: &Ref<Instance>) -> Written {
        let gil = self.gil;
        match route(instance, &[names().repr], gil) {
            Route::Script => Err(Stop::Script),
            // A set is written as a list of it would be, so a script's `__iter__` is asked.
            Route::Native(Value::Set(_)) if has(instance, names().iter, gil) => Err(Stop::Script),
            Route::Native(set @ Value::Set(_)) => {
                self.set(v, set, instance.get(gil).class.get(gil).name.as_str())
            }
            Route::Native(Value::Buffer(buffer)) if !buffer.get(gil).code.is_array() => {
                // With its class's name, as a set.
                let text = text::quote::bytearray_repr(&buffer.get(gil).bytes);
                self.push(instance.get(gil).class.get(gil).name.as_str())?;
                self.push(text.strip_prefix("bytearray").unwrap_or(&text))
            }
            Route::Native(native) => self.write(native),
            Route::Nobody => match exc_of(instance, gil) {
                Some(_) => {
                    let args = exc_args(instance, gil);
                    self.nested(v, "...", |p| {
                        p.push(instance.get(gil).class.get(gil).name.as_str())?;
                        p.push("(")?;
                        p.commas(args.iter())?;
                        p.push(")")
                    })
                }
                None => {
                    let name = full_name(&instance.get(gil).class, gil);
                    self.push(&format!("<{name} object"))?;
                    self.at(v)
                }
            },
        }
    }

    fn method(&mut self, func: &Value, this: &Value) -> Written {
        let gil = self.gil;
        match func {
            Value::Native(native) => {
                let name = self.heap.native_name(*native);
                let owner = type_text(this, gil);
                self.push(&match native.role() {
                    Role::Slot => format!("<method-wrapper '{name}' of {owner} object"),
                    _ => format!("<built-in method {name} of {owner} object"),
                })?;
                self.at(this)
            }
            func => {
                self.push("<bound method ")?;
                match func {
                    Value::Func(func) => self.name(&func.get(gil).qualname)?,
                    _ => self.push("?")?,
                }
                self.push(" of ")?;
                self.write(this)?;
                self.push(">")
            }
        }
    }

    fn sync(&mut self, v: &Value, sync: &Ref<Sync>) -> Written {
        let gil = self.gil;
        let sync = sync.get(gil);
        let waiting = sync.waiters.len();
        let named = |name: &str| format!("<threading.{name}");
        match &sync.state {
            SyncState::Lock { owner } => {
                let state = if owner.is_some() { "locked" } else { "unlocked" };
                self.push(&format!("<{state} _thread.lock object"))?;
                self.at(v)
            }
            SyncState::RLock { owner, depth } => {
                let state = if owner.is_some() { "locked" } else { "unlocked" };
                let thread = owner.map_or(0, |(thread, _)| thread.0 + 1);
                self.push(&format!("<{state} _thread.RLock object owner={thread} count={depth}"))?;
                self.at(v)
            }
            SyncState::Semaphore { value, bound } => {
                let name = if bound.is_some() { "BoundedSemaphore" } else { "Semaphore" };
                self.push(&named(name))?;
                self.address(v)?;
                match bound {
                    None => self.push(&format!(": value={value}>")),
                    Some(bound) => self.push(&format!(": value={value}/{bound}>")),
                }
            }
            SyncState::Event { set } => {
                self.push(&named("Event"))?;
                self.address(v)?;
                self.push(if *set { ": set>" } else { ": unset>" })
            }
            SyncState::Condition { lock, .. } => {
                self.push("<Condition(")?;
                self.nested(v, "...", |p| p.write(lock))?;
                self.push(&format!(", {waiting})>"))
            }
            SyncState::Barrier { parties, inside, broken, .. } => {
                let inside = inside.len();
                self.push(&named("Barrier"))?;
                self.address(v)?;
                match broken {
                    true => self.push(": broken>"),
                    false => self.push(&format!(": waiters={inside}/{parties}>")),
                }
            }
            SyncState::Channel { .. } => {
                self.push("<channel")?;
                self.at(v)
            }
        }
    }

    fn misc(&mut self, v: &Value, misc: &Misc) -> Written {
        let gil = self.gil;
        let wrapped = match misc {
            Misc::StaticMethod(func) => Some(("<staticmethod(", func)),
            Misc::ClassMethod(func) if !matches!(func, Value::Native(id) if id.role() == Role::Class) => {
                Some(("<classmethod(", func))
            }
            _ => None,
        };
        if let Some((name, func)) = wrapped {
            self.push(name)?;
            self.write(func)?;
            return self.push(")>");
        }
        match misc {
            Misc::Super { class, object } => {
                let class = class.get(gil).name;
                let object = match object {
                    Value::Class(class) => class.get(gil).name.as_str(),
                    object => type_text(object, gil),
                };
                self.push(&format!("<super: <class '{class}'>, <{object} object>>"))
            }
            Misc::Getset { name, get, .. } => {
                let Value::Native(id) = get else { return self.push("<attribute>") };
                let what = if id.role() == Role::Member { "member" } else { "attribute" };
                let owner = self.heap.owner_of(*id).get(gil).name;
                self.push(&format!("<{what} '{name}' of '{owner}' objects>"))
            }
            Misc::Member(member) => {
                let what = if member.field.is_some() { "member" } else { "attribute" };
                let (name, owner) = (member.name, member.owner.get(gil).name);
                self.push(&format!("<{what} '{name}' of '{owner}' objects>"))
            }
            Misc::ClassMethod(Value::Native(id)) if id.role() == Role::Class => {
                let (name, owner) = (self.heap.native_name(*id), self.heap.owner_of(*id));
                let owner = owner.get(gil).name;
                self.push(&format!("<method '{name}' of '{owner}' objects>"))
            }
            Misc::Memory(_) => {
                self.push("<memory")?;
                self.at(v)
            }
            Misc::Matrix(matrix) => self.push(&crate::kernel::show::repr(matrix)),
            Misc::Thread(id) => self.push(&format!("<thread {}>", id.0)),
            Misc::Code { name, place, .. } => {
                self.push(&format!("<code object {name}"))?;
                self.address(v)?;
                self.push(&format!(", {place}>"))
            }
            Misc::Memo(_) => {
                self.push("<functools._lru_cache_wrapper object")?;
                self.at(v)
            }
            Misc::Deque { .. } => {
                self.push("<deque object")?;
                self.at(v)
            }
            Misc::Proxy(class) => {
                self.push("mappingproxy({")?;
                for (i, (name, value)) in class.get(gil).attrs.iter().enumerate() {
                    if i > 0 {
                        self.push(", ")?;
                    }
                    self.push(&text::quote::str_repr(name.as_str()))?;
                    self.push(": ")?;
                    self.write(value)?;
                }
                self.push("})")
            }
            Misc::File { shown, .. } => self.push(shown),
            _ => {
                self.push(&format!("<{} object", type_text(v, gil)))?;
                self.at(v)
            }
        }
    }
}

/// `__main__.C`; classes of the module `builtins` go without it.
fn full_name(class: &Ref<Class>, gil: &Gil) -> String {
    let class = class.get(gil);
    let kind = Kind::ALL.iter().find(|kind| !class.flags.script && kind.name() == &*class.qualname);
    let module = match kind {
        Some(Kind::Lock | Kind::RLock) => "_thread",
        Some(Kind::File | Kind::BufferedReader | Kind::BufferedWriter | Kind::BufferedRandom) => {
            "_io"
        }
        Some(Kind::Array | Kind::ArrayIterator) => "array",
        _ => class.module.as_str(),
    };
    match module {
        "builtins" => class.qualname.to_string(),
        module => format!("{module}.{}", class.qualname),
    }
}
