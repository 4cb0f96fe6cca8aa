//! The disassembler: code as people read it.
//!
//! Lives here: `toyvm dis` and the golden bytecode of the tests. May use: `ops`, `code`.
//! Deliberately absent: colours, paging; that is `cli`'s.

use super::ops::{Op, Visit};
use super::roles::*;
use super::{Capture, Code, Const, Unit};
use crate::base::Symbol;
use std::fmt::Write;

/// The listing of all code of a unit: a header each, then line, index, op, operands; then tables.
/// `globals` are the names of the slots ([`super::GlobalNames::names`]).
pub fn disassemble(unit: &Unit, globals: &[Symbol]) -> String {
    let mut out = String::new();
    for (index, code) in unit.codes.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        listing(unit, globals, index, code, &mut out);
    }
    out
}

/// The listing of one code.
pub fn disassemble_code(unit: &Unit, globals: &[Symbol], index: usize) -> String {
    let mut out = String::new();
    if let Some(code) = unit.codes.get(index) {
        listing(unit, globals, index, code, &mut out);
    }
    out
}

/// One op as the listing shows it, without line and index.
pub fn show_op(unit: &Unit, globals: &[Symbol], code: &Code, op: Op) -> String {
    let mut show = Show { unit, globals, code, out: op.info().name.to_owned() };
    op.visit(&mut show);
    show.out
}

fn listing(unit: &Unit, globals: &[Symbol], index: usize, code: &Code, out: &mut String) {
    header(index, code, out);
    let width = code.ops.len().max(1).ilog10() as usize + 1;
    let mut line = 0;
    for (pc, &op) in code.ops.iter().enumerate() {
        let here = code.line(pc);
        let margin = if here == line { String::new() } else { here.to_string() };
        line = here;
        let text = show_op(unit, globals, code, op);
        let _ = writeln!(out, "{margin:>5}  {pc:>width$}  {text}");
    }
    for row in &code.handlers {
        let (start, end, target, reg) = (row.start, row.end, row.target, row.reg);
        let _ = writeln!(out, "       raised in {start}..{end} -> {target}, r{reg}");
    }
    for row in &code.handlings {
        let _ = writeln!(out, "       handled in {}..{}: r{}", row.start, row.end, row.reg);
    }
}

fn header(index: usize, code: &Code, out: &mut String) {
    let _ = write!(out, "code {index} {}", code.qualname);
    if code.qualname.is_empty() {
        let _ = write!(out, "{}", code.name);
    }
    let kinds = [
        (code.flags.generator, "generator"),
        (code.flags.class_body, "class body"),
        (code.doc.is_some(), "documented"),
    ];
    for (_, kind) in kinds.into_iter().filter(|&(is, _)| is) {
        let _ = write!(out, ", {kind}");
    }
    let params = code.params.registers();
    let _ = write!(out, ": {} registers", code.registers);
    if code.locals > 0 {
        let names = code.local_names.iter().enumerate().map(|(at, name)| {
            let kind = if at < params { "*" } else { "" };
            format!("r{at} {name}{kind}")
        });
        let _ = write!(out, ", named {}", names.collect::<Vec<_>>().join(", "));
    }
    if !code.free_names.is_empty() {
        let names = code.free_names.iter().enumerate().map(|(at, name)| format!("f{at} {name}"));
        let _ = write!(out, ", free {}", names.collect::<Vec<_>>().join(", "));
    }
    out.push('\n');
}

/// A constant as the language writes it.
pub fn show_const(value: &Const) -> String {
    match value {
        Const::None => "None".into(),
        Const::True => "True".into(),
        Const::False => "False".into(),
        Const::Ellipsis => "...".into(),
        Const::Int(value) => value.to_string(),
        Const::BigInt(value) => value.to_string(),
        Const::Float(value) => format!("{value:?}"),
        Const::Str(value) => format!("{value:?}"),
        Const::Bytes(value) => format!("b\"{}\"", value.escape_ascii()),
        Const::Tuple(items) => {
            let items: Vec<_> = items.iter().map(show_const).collect();
            let comma = if items.len() == 1 { "," } else { "" };
            format!("({}{comma})", items.join(", "))
        }
        Const::Names(names) => {
            let names: Vec<_> = names.iter().map(|name| format!("{name}=")).collect();
            format!("[{}]", names.join(" "))
        }
    }
}

struct Show<'a> {
    unit: &'a Unit,
    globals: &'a [Symbol],
    code: &'a Code,
    out: String,
}

impl Show<'_> {
    fn reg(&self, reg: usize) -> String {
        match self.code.local_names.get(reg) {
            Some(name) if reg < self.code.locals as usize => format!("r{reg}({name})"),
            _ => format!("r{reg}"),
        }
    }

    fn add(&mut self, text: impl std::fmt::Display) {
        let _ = write!(self.out, " {text}");
    }

    fn registers(&mut self, base: usize, len: usize) {
        let regs: Vec<_> = (base..base + len).map(|reg| self.reg(reg)).collect();
        let text = match &regs[..] {
            [] => "[]".to_owned(),
            [only] => format!("[{only}]"),
            [first, .., last] => format!("[{first}..{last}]"),
        };
        self.add(text);
    }
}

impl Visit for Show<'_> {
    fn out(&mut self, _: &'static str, out: Out) {
        let Out(reg) = out;
        if out == Out::NOWHERE {
            return;
        }
        let text = self.reg(reg.into());
        self.add(format_args!("{text} :="));
    }

    fn in_(&mut self, _: &'static str, In(reg): In) {
        let text = self.reg(reg.into());
        self.add(text);
    }

    fn hold(&mut self, _: &'static str, Hold(reg): Hold) {
        let text = self.reg(reg.into());
        self.add(format_args!("{text}!"));
    }

    fn run(&mut self, _: &'static str, run: Run) {
        self.registers(run.base.into(), run.len.into());
    }

    fn call_run(&mut self, _: &'static str, run: CallRun) {
        let args = format!("r{}+{}", run.base, run.argc);
        self.add(args);
    }

    fn name(&mut self, _: &'static str, Name(name): Name) {
        match self.code.names.get(name as usize) {
            Some(name) => self.add(name),
            None => self.add(format_args!("name {name}?")),
        }
    }

    fn cache(&mut self, _: &'static str, Cache(cache): Cache) {
        self.add(format_args!("c{cache}"));
    }

    fn slot(&mut self, _: &'static str, Slot(slot): Slot) {
        match self.globals.get(slot as usize) {
            Some(name) => self.add(format_args!("G{slot}({name})")),
            None => self.add(format_args!("G{slot}")),
        }
    }

    fn slot16(&mut self, name: &'static str, Slot16(slot): Slot16) {
        self.slot(name, Slot(slot.into()));
    }

    fn k(&mut self, _: &'static str, K(k): K) {
        match self.code.consts.get(k as usize) {
            Some(value) => {
                let text = show_const(value);
                let short: String = text.chars().take(60).collect();
                let dots = if short.len() < text.len() { ".." } else { "" };
                self.add(format_args!("{short}{dots}"));
            }
            None => self.add(format_args!("const {k}?")),
        }
    }

    fn imm(&mut self, name: &'static str, value: i64) {
        match name {
            "k" | "value" => self.add(format_args!("#{value}")),
            _ => self.add(format_args!("{name} {value}")),
        }
    }

    fn when(&mut self, _: &'static str, When(when): When) {
        self.add(if when { "if true" } else { "if false" });
    }

    fn target(&mut self, _: &'static str, Target(target): Target) {
        self.add(format_args!("-> {target}"));
    }

    fn free(&mut self, _: &'static str, Free(free): Free) {
        match self.code.free_names.get(free as usize) {
            Some(name) => self.add(format_args!("f{free}({name})")),
            None => self.add(format_args!("f{free}")),
        }
    }

    fn spill(&mut self, _: &'static str, Spill(spill): Spill) {
        self.add(format_args!("s{spill}"));
    }

    fn proto(&mut self, _: &'static str, Proto(proto): Proto) {
        let Some(proto) = self.code.functions.get(proto as usize) else {
            return self.add(format_args!("function {proto}?"));
        };
        let name = self.unit.codes.get(proto.code as usize).map_or("?", |code| &code.qualname);
        let text = format!("code {} {name}", proto.code);
        self.add(text);
        if !proto.captures.is_empty() {
            let captures = proto.captures.iter().map(|capture| match *capture {
                Capture::Local(reg) => self.reg(reg.into()),
                Capture::Free(free) => format!("f{free}"),
                Capture::Spill(reg, at) => format!("{}[s{at}]", self.reg(reg.into())),
            });
            let captures: Vec<_> = captures.collect();
            self.add(format_args!("with {}", captures.join(", ")));
        }
    }

    fn operator(&mut self, _: &'static str, symbol: &'static str) {
        self.add(format_args!("'{symbol}'"));
    }
}
