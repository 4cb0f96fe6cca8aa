//! The way from the value that travels to a part of it: `args[1].items[3]`.
//!
//! Lives here: `Paths`. May use: `object`. Deliberately absent: what cannot travel (pack.rs).

use crate::base::Symbol;
use crate::object::{Gil, Heap, Plain, Value, repr};

/// One step.
#[derive(Clone)]
pub(super) enum Step {
    Root,
    Item(usize),
    Key(Value),
    Attr(Symbol),
    /// Something without a name of its own.
    Part(&'static str),
}

/// How each value on the way was reached: from which one, and by what step. Texts are made only of
/// the path that somebody asks for.
pub(super) struct Paths {
    name: String,
    steps: Vec<(u32, Step)>,
}

impl Paths {
    /// The root, number 0, has this name.
    pub fn new(name: &str) -> Paths {
        Paths { name: name.to_owned(), steps: vec![(0, Step::Root)] }
    }

    /// One step on: its number.
    pub fn step(&mut self, from: u32, step: Step) -> u32 {
        self.steps.push((from, step));
        self.steps.len() as u32 - 1
    }

    /// The path to a value. The first key after a root without a name is a name itself.
    pub fn text(&self, mut at: u32, heap: &mut Heap, gil: &Gil) -> String {
        let mut steps = Vec::new();
        while at != 0 {
            let (from, step) = &self.steps[at as usize];
            steps.push(step);
            at = *from;
        }
        let mut text = self.name.clone();
        for step in steps.into_iter().rev() {
            match step {
                Step::Root => {}
                Step::Item(index) => text += &format!("[{index}]"),
                Step::Attr(name) if text.is_empty() => text += name.as_str(),
                Step::Attr(name) => text += &format!(".{name}"),
                Step::Part(part) => text += part,
                Step::Key(Value::Str(key)) if text.is_empty() => text += key.as_str(),
                Step::Key(key) => match repr::repr(key, heap, gil) {
                    Ok(Plain::Done(key)) => text += &format!("[{key}]"),
                    _ => text += "[...]",
                },
            }
        }
        text
    }
}
