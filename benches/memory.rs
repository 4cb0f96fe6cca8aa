//! Memory beside CPython: `cargo bench --bench memory [-- --markdown]`.
//!
//! Bytes for one object in a list, with its place there: the slope of the peak resident memory
//! between two lengths a million apart, so what a process needs anyway is not in it.
//!
//! May use: `common`. Deliberately absent: what objects are made of.

mod common;

use common::{Scratch, Table, answer_for_memory, first_python, median, peak_memory, rounds};

/// What an element of the list is, and the list.
const KINDS: &[(&str, &str)] = &[
    ("int in a list", "list(range(1_000, n + 1_000))"),
    ("float in a list", "[i / 4 for i in range(n)]"),
    ("short string", "[f'name{i}' for i in range(n)]"),
    ("tuple of 2", "[(i, i) for i in range(n)]"),
    ("list of 3", "[[i, i, i] for i in range(n)]"),
    ("dict of 3", "[{'id': i, 'size': i, 'kind': i} for i in range(n)]"),
    ("empty dict", "[{} for i in range(n)]"),
    ("instance with 3 attributes", "[Point(i, i, i) for i in range(n)]"),
    ("instance with 3 slots", "[Slotted(i, i, i) for i in range(n)]"),
    ("entry of a dict of ints", "{i: i for i in range(n)}"),
    ("entry of a set of strings", "{f'name{i}' for i in range(n)}"),
];

const CLASSES: &str = "
import sys


class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


class Slotted:
    __slots__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


n = int(sys.argv[1])
";

/// Two lengths a million apart.
const SIZES: [u32; 2] = [300_000, 1_300_000];

fn bytes(program: &str, script: &Scratch, rounds: usize) -> f64 {
    let slope = || {
        let [small, large] =
            SIZES.map(|size| peak_memory(program, &[&script.path(), &size.to_string()]));
        (large - small) / f64::from(SIZES[1] - SIZES[0])
    };
    median(&(0..rounds).map(|_| slope()).collect::<Vec<_>>())
}

fn main() {
    if answer_for_memory() {
        return;
    }
    let wanted = common::wanted();
    let (ours, python, rounds) = (common::toyvm(), first_python(), rounds(3));
    println!("bytes per object; peak resident memory, medians of {rounds}");
    let mut table = Table::new(["object", "toyvm", python.name.as_str(), "share"]);
    for (kind, list) in KINDS.iter().filter(|(kind, _)| kind.contains(&wanted.filter)) {
        let script =
            Scratch::new("memory.cc", &format!("{CLASSES}keep = {list}\nprint(len(keep))\n"));
        let our = bytes(&ours, &script, rounds);
        let their = bytes(&python.program, &script, rounds);
        table.row([
            kind.to_string(),
            format!("{our:.0}"),
            format!("{their:.0}"),
            format!("{:.2}", our / their),
        ]);
    }
    table.show("memory", &wanted);
}
