//! Every native operation on every pair of a pool of values, compared with CPython.
//!
//! Lives here: that test and a reader of literals for it. May use: its siblings, a Python 3.13 where
//! there is one (`tests/object/operators.py` asks it). Deliberately absent: scripts; these are the
//! operations below them.

use super::arith::{binary, inplace, refuse, refuse_unary, unary};
use super::compare::{compare, no_order};
use super::dict::Find;
use super::exc::{ExcKind, Raise, Res};
use super::format::format;
use super::hash::hash;
use super::item::{contains, del_item, get_item, len, set_item};
use super::iter::{collect, reversed};
use super::key::alone;
use super::repr::{ascii, repr, str_of};
use super::setops::set_of;
use super::truth::truth;
use super::{Gil, Heap, Plain, Slice, Value};
use crate::bytecode::{BinaryOp, CompareOp, UnaryOp};
use crate::text::Num;
use std::process::Command;

struct Reader<'a> {
    rest: &'a str,
    heap: &'a mut Heap,
    gil: &'a Gil,
}

impl Reader<'_> {
    fn eat(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Values up to a closing bracket; a colon separates as a comma does.
    fn until(&mut self, close: &str) -> Vec<Value> {
        let mut items = Vec::new();
        while !self.eat(close) {
            items.push(self.value());
            let _ = self.eat(",") || self.eat(":");
        }
        items
    }

    fn set(&mut self, items: &[Value], frozen: bool) -> Value {
        match set_of(items, self.heap, self.gil) {
            Ok(Plain::Done(mut set)) => {
                set.frozen = frozen;
                Value::from(set)
            }
            other => panic!("{:?}", other.is_ok()),
        }
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        loop {
            let mut chars = self.rest.chars();
            let c = chars.next().expect("an unclosed string");
            self.rest = chars.as_str();
            match c {
                '\'' => return text,
                '\\' if self.eat("x") => {
                    let code = u32::from_str_radix(&self.rest[..2], 16).unwrap();
                    text.push(char::from_u32(code).unwrap());
                    self.rest = &self.rest[2..];
                }
                '\\' => {
                    text.push_str(&self.rest[..1]);
                    self.rest = &self.rest[1..];
                }
                c => text.push(c),
            }
        }
    }

    fn value(&mut self) -> Value {
        for (name, value) in [
            ("None", Value::None),
            ("True", Value::True),
            ("False", Value::False),
            ("...", Value::Ellipsis),
        ] {
            if self.eat(name) {
                return value;
            }
        }
        if self.eat("'") {
            return Value::string(self.text());
        }
        if self.eat("b'") {
            let bytes: Vec<u8> = self.text().chars().map(|c| c as u8).collect();
            return Value::from(super::Bytes(bytes.into()));
        }
        if self.eat("[") {
            return Value::list(self.until("]"));
        }
        if self.eat("(") {
            return Value::tuple(self.until(")"));
        }
        if self.eat("set(") {
            return match self.until(")").first() {
                Some(Value::List(list)) => self.set(&list.get(self.gil).items, false),
                _ => self.set(&[], false),
            };
        }
        if self.eat("frozenset(") {
            let items = self.until(")");
            return match items.first() {
                None => self.set(&[], true),
                Some(Value::Set(set)) => Value::from(set.get(self.gil).copy(true)),
                Some(_) => panic!("a set"),
            };
        }
        if self.eat("range(") {
            let args = self.until(")");
            return match super::iter::range_of(&args, self.gil) {
                Ok(Plain::Done(range)) => range,
                _ => panic!("a range"),
            };
        }
        if self.eat("slice(") {
            let mut args = self.until(")");
            if args.len() == 1 {
                args.insert(0, Value::None);
            }
            args.resize(3, Value::None);
            let mut args = args.into_iter();
            let mut part = || args.next().unwrap();
            return Value::from(Slice { start: part(), stop: part(), step: part() });
        }
        if self.eat("{") {
            let is_dict = self.rest.starts_with('}') || self.rest.contains(':');
            let items = self.until("}");
            if !is_dict {
                // CPython builds a display of three or more constants twice.
                let Value::Set(set) = self.set(&items, false) else { panic!() };
                let again: Vec<Value> =
                    set.get(self.gil).iter().map(|(_, key)| key.clone()).collect();
                if again.len() < 3 {
                    return self.set(&items, false);
                }
                let Value::Set(set) = self.set(&again, true) else { panic!() };
                return Value::from(set.get(self.gil).copy(false));
            }
            let mut dict = super::Dict::default();
            for pair in items.chunks(2) {
                let Ok(Plain::Done(hash)) = hash(&pair[0], self.heap, self.gil) else { panic!() };
                dict.set(pair[0].clone(), hash, pair[1].clone(), self.gil);
            }
            return Value::from(dict);
        }
        let end = self.rest.find([',', ')', ']', '}', ':']).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        if let Ok(n) = number.parse() {
            return Value::Int(n);
        }
        match number.parse::<num_bigint::BigInt>() {
            Ok(n) => Value::from(Num::big(n)),
            Err(_) => Value::float(number.parse().unwrap_or_else(|_| panic!("{number}?"))),
        }
    }
}

fn read(text: &str, heap: &mut Heap, gil: &Gil) -> Value {
    Reader { rest: text, heap, gil }.value()
}

fn text_of(answer: Res<Plain<String>>) -> Result<String, Box<Raise>> {
    Ok(match answer? {
        Plain::Done(text) => text,
        Plain::Script => "SCRIPT".into(),
        Plain::Unsupported => "UNSUPPORTED".into(),
    })
}

fn shown<T: Into<Value>>(
    answer: Res<Plain<T>>,
    heap: &mut Heap,
    gil: &Gil,
) -> Result<String, Box<Raise>> {
    match answer? {
        Plain::Done(v) => text_of(repr(&v.into(), heap, gil)),
        Plain::Script => Ok("SCRIPT".into()),
        Plain::Unsupported => Ok("UNSUPPORTED".into()),
    }
}

fn operator(name: &str) -> Option<BinaryOp> {
    use BinaryOp::*;
    let all = [Add, Sub, Mul, MatMul, Div, FloorDiv, Mod, Pow, LShift, RShift, And, Or, Xor];
    all.into_iter().find(|op| op.symbol() == name)
}

fn comparison(name: &str) -> Option<CompareOp> {
    use CompareOp::*;
    [Lt, Le, Gt, Ge, Eq, Ne].into_iter().find(|op| op.symbol() == name)
}

fn all_items(v: &Value, gil: &mut Gil) -> Res<Plain<Value>> {
    Ok(match collect(v, gil)? {
        Plain::Done(items) => Plain::Done(Value::list(items)),
        Plain::Script => Plain::Script,
        Plain::Unsupported => Plain::Unsupported,
    })
}

fn ask(name: &str, a: &str, b: &str, heap: &mut Heap, gil: &mut Gil) -> Result<String, Box<Raise>> {
    let mut x = read(a, heap, gil);
    let y = if b.is_empty() { Value::None } else { read(b, heap, gil) };
    if let Some(op) = operator(name) {
        let answer = match binary(op, &x, &y, heap, gil)? {
            Plain::Unsupported => refuse(op, false, &x, &y, gil),
            other => Ok(other),
        };
        return shown(answer, heap, gil);
    }
    if let Some(op) = comparison(name) {
        let answer = match compare(op, &x, &y, gil)? {
            Plain::Unsupported => match op {
                CompareOp::Eq | CompareOp::Ne => Ok(Plain::Done(op == CompareOp::Ne)),
                _ => no_order(op, &x, &y, gil),
            },
            other => Ok(other),
        };
        return shown(answer, heap, gil);
    }
    if let Some(op) = name.strip_suffix('=').and_then(operator) {
        let answer = match inplace(op, &mut x, &y, heap, gil)? {
            Plain::Unsupported => refuse(op, true, &x, &y, gil),
            other => Ok(other),
        };
        return shown(answer, heap, gil);
    }
    match name {
        "neg" | "pos" | "inv" => {
            let op = match name {
                "neg" => UnaryOp::Neg,
                "pos" => UnaryOp::Pos,
                _ => UnaryOp::Invert,
            };
            let answer = match unary(op, &x, gil)? {
                Plain::Unsupported => refuse_unary(op, &x, gil),
                other => Ok(other),
            };
            shown(answer, heap, gil)
        }
        "len" => shown(len(&x, gil), heap, gil),
        "bool" => shown(Ok(truth(&x, gil)), heap, gil),
        "hash" => shown(hash(&x, heap, gil), heap, gil),
        "repr" => text_of(repr(&x, heap, gil)),
        "str" => shown(str_of(&x, heap, gil), heap, gil),
        "ascii" => shown(to_value(ascii(&x, heap, gil)), heap, gil),
        "list" => {
            let all = all_items(&x, gil);
            shown(all, heap, gil)
        }
        "reversed" => {
            let all = match reversed(&x, gil)? {
                Plain::Done(iter) => all_items(&iter, gil),
                _ => Ok(Plain::Script),
            };
            shown(all, heap, gil)
        }
        "format" => {
            let Value::Str(spec) = &y else { panic!() };
            shown(to_value(format(&x, spec.as_str(), heap, gil)), heap, gil)
        }
        "churn" => {
            let Ok(Plain::Done(steps)) = collect(&x, gil) else { panic!() };
            let mut set = super::Set::new(false);
            for step in steps {
                let Value::Int(n) = step else { panic!() };
                let key = Value::Int(n.abs());
                match set.find(&key, n.abs(), gil) {
                    Find::At(at) if n < 0 => drop(set.remove(at)),
                    Find::Absent if n > 0 => set.push(n, key),
                    _ => {}
                }
            }
            let keys = set.iter().map(|(_, key)| key.clone()).collect();
            text_of(repr(&Value::list(keys), heap, gil))
        }
        "in" => shown(contains(&y, &x, heap, gil), heap, gil),
        "get" => shown(get_item(&x, &y, heap, gil), heap, gil),
        "set" => {
            let mut value = Value::list(vec![Value::Int(8), Value::Int(9)]);
            match set_item(&x, &y, &mut value, heap, gil)? {
                Plain::Done(()) => text_of(repr(&x, heap, gil)),
                _ => Ok("SCRIPT".into()),
            }
        }
        "del" => match del_item(&x, &y, heap, gil)? {
            Plain::Done(()) => text_of(repr(&x, heap, gil)),
            _ => Ok("SCRIPT".into()),
        },
        other => panic!("{other}?"),
    }
}

fn to_value(answer: Res<Plain<String>>) -> Res<Plain<Value>> {
    Ok(match answer? {
        Plain::Done(text) => Plain::Done(Value::string(text)),
        Plain::Script => Plain::Script,
        Plain::Unsupported => Plain::Unsupported,
    })
}

fn raised(raise: &Raise, heap: &mut Heap, gil: &Gil) -> String {
    let (kind, args) = match raise {
        Raise::New(kind, text) => (*kind, vec![Value::str(text)]),
        Raise::With(kind, args) => (*kind, args.clone()),
        Raise::Bare(kind) => (*kind, vec![]),
        _ => panic!("an object"),
    };
    let args = match kind {
        ExcKind::KeyError | ExcKind::OverflowError => {
            let Ok(Plain::Done(text)) = repr(&Value::tuple(args), heap, gil) else { panic!() };
            return format!("!{}{text}", kind.name());
        }
        _ => args,
    };
    match args.first() {
        Some(Value::Str(text)) => format!("!{}: {}", kind.name(), text.as_str()),
        _ => format!("!{}: ", kind.name()),
    }
}

/// The answers of a Python 3.13; `TOYVM_PYTHON` may name it.
fn answers() -> Option<String> {
    let named = std::env::var("TOYVM_PYTHON").ok();
    let pythons = named.as_deref().into_iter().chain(["python3.13", "python3"]);
    for python in pythons {
        let version = Command::new(python).arg("--version").output();
        if !version.is_ok_and(|out| String::from_utf8_lossy(&out.stdout).contains(" 3.13.")) {
            continue;
        }
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/object/operators.py");
        let out = Command::new(python).args(["-X", "utf8", script]).output().ok()?;
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        return String::from_utf8(out.stdout).ok();
    }
    None
}

#[test]
fn operators_answer_as_cpython_does() {
    let Some(answers) = answers() else {
        eprintln!("oracle: no Python 3.13, operators not compared");
        return;
    };
    alone(|gil| {
        let mut heap = Heap::new(gil);
        let (mut wrong, mut count) = (Vec::new(), 0);
        // A few examples of each operator are enough to see what is wrong.
        let mut examples = std::collections::HashMap::new();
        for line in answers.lines() {
            let parts: Vec<&str> = line.split('\t').collect();
            let [name, a, b, expected] = parts[..] else { panic!("{line}") };
            let found = match ask(name, a, b, &mut heap, gil) {
                Ok(text) => text,
                Err(raise) => raised(&raise, &mut heap, gil),
            };
            count += 1;
            if found != expected {
                let seen = examples.entry(name).or_insert(0);
                *seen += 1;
                if *seen <= 8 {
                    wrong.push(format!("{name} {a} {b}\n  CPython {expected}\n  here    {found}"));
                }
            }
        }
        println!("oracle: {count} operations compared");
        assert!(wrong.is_empty(), "{examples:?} differ\n{}", wrong.join("\n"));
    })
}
