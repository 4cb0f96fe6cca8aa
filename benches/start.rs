//! Starting: `cargo bench --bench start [-- --markdown]`.
//!
//! - `-c pass`: wall time of a process, beside CPython and `/bin/true`, which does nothing; peak memory.
//! - Every bundled module: what `import` takes, measured by a script in a process of its own, so
//!   nothing that it needs has been imported before.
//! - Compiling: a script of 10 000 lines, nearly all of them in functions that are not called. What
//!   counts is the wall time of running it less that of an empty script; `toyvm check` is beside it.
//!
//! May use: `common`, the table of bundled modules. Deliberately absent: what programs do later.

mod common;

use common::{
    Peer, Scratch, Table, answer_for_memory, first_python, least, median, peak_memory, rounds, run,
    toyvm, wanted,
};
use std::fmt::Write;
use toyvm::builtins::library::LIBRARY;

/// Wall times of a command in milliseconds, taken in turns with those of others.
fn walls(commands: &[(&str, &[&str])], rounds: usize) -> Vec<Vec<f64>> {
    let mut walls = vec![Vec::new(); commands.len()];
    for _ in 0..rounds {
        for ((program, args), walls) in commands.iter().zip(&mut walls) {
            walls.push(run(program, args).wall.as_secs_f64() * 1e3);
        }
    }
    walls
}

fn processes(ours: &str, python: &Peer, rounds: usize) -> Table {
    let pass: &[&str] = &["-c", "pass"];
    let commands = [(ours, pass), (&python.program, pass), ("/bin/true", &[])];
    let names = ["toyvm -c pass", &format!("{} -c pass", python.name), "/bin/true"];
    let mut table = Table::new(["process", "least ms", "median ms", "peak MB"]);
    for ((name, command), walls) in names.iter().zip(&commands).zip(walls(&commands, rounds)) {
        let memory = peak_memory(command.0, command.1) / 1e6;
        table.row([
            name.to_string(),
            format!("{:.2}", least(&walls)),
            format!("{:.2}", median(&walls)),
            format!("{memory:.1}"),
        ]);
    }
    table
}

/// The modules a script can name, with what their import takes in milliseconds, the longest first.
fn imports(ours: &str, rounds: usize) -> Vec<(&'static str, f64)> {
    let names = LIBRARY.iter().map(|row| row.0);
    let mut times: Vec<(&str, f64)> = names
        .filter(|name| !name.starts_with('_') || *name == "__future__")
        .filter_map(|name| {
            // A module that is there only to say that toyvm lacks it says nothing here.
            let script = format!(
                "from time import perf_counter\nstart = perf_counter()\n\
                 try:\n    import {name}\nexcept NotImplementedError:\n    raise SystemExit\n\
                 print((perf_counter() - start) * 1e3)"
            );
            let once = |_| run(ours, &["-c", &script]).text.trim().parse::<f64>().ok();
            let times: Option<Vec<f64>> = (0..rounds).map(once).collect();
            Some((name, median(&times?)))
        })
        .collect();
    times.sort_by(|a, b| b.1.total_cmp(&a.1));
    times
}

/// A script of `lines` lines as people write them: functions, classes, loops, calls, strings.
fn program(lines: usize) -> String {
    let mut text = String::from("import math\n\n");
    let mut count = 2;
    let mut number = 0;
    while count < lines {
        let part = format!(
            "class Item{number}:\n    kind = 'item'\n\n    def __init__(self, name, size=1, *rest):\n        \
             self.name = name\n        self.size = size\n        self.rest = list(rest)\n\n    \
             def weight(self, factor):\n        total = 0.5\n        for i, part in enumerate(self.rest):\n            \
             if part is None or i % 3 == {}:\n                continue\n            \
             total += part * factor + math.sqrt(i)\n        return round(total, 2)\n\n\n\
             def work{number}(rows, *, limit=10):\n    found = {{}}\n    try:\n        \
             for row in rows:\n            key, value = row[0], row[1:]\n            \
             found.setdefault(key, []).append(sum(v * 2 for v in value if v))\n        \
             names = [f'{{k}}: {{len(v):>4}}' for k, v in sorted(found.items())][:limit]\n    \
             except (KeyError, ValueError) as error:\n        print('failed', error, {number})\n        \
             return None\n    else:\n        while names and names[-1].endswith('0'):\n            \
             names.pop()\n    return ', '.join(names), lambda x: x + {number}\n\n\n",
            number % 3
        );
        count += part.lines().count();
        number += 1;
        let _ = write!(text, "{part}");
    }
    text.lines().take(lines).fold(String::new(), |all, line| all + line + "\n")
}

fn compiling(ours: &str, python: &Peer, rounds: usize) -> Table {
    // The last function is cut anywhere; an odd end must not become an error.
    let mut text = program(9_990);
    let whole = text.rfind("\n\n\n").map_or(text.len(), |at| at + 1);
    text.truncate(whole);
    while text.lines().count() < 10_000 {
        text.push_str("last = 1\n");
    }
    let (long, empty) = (Scratch::new("long.cc", &text), Scratch::new("empty.cc", ""));
    let (long, empty) = (long.path(), empty.path());
    let compile = format!(
        "from time import perf_counter\ntext = open({long:?}).read()\nstart = perf_counter()\n\
         compile(text, 'long', 'exec')\nprint((perf_counter() - start) * 1e3)"
    );
    let walls = walls(
        &[
            (ours, &[&long]),
            (ours, &[&empty]),
            (ours, &["check", &long]),
            (ours, &["check", &empty]),
        ],
        rounds,
    );
    let less = |a: usize, b: usize| {
        let (a, b) = (&walls[a], &walls[b]);
        let both: Vec<f64> = a.iter().zip(b).map(|(a, b)| a - b).collect();
        [format!("{:.1}", least(a) - least(b)), format!("{:.1}", median(&both))]
    };
    let theirs: Vec<f64> = (0..rounds)
        .map(|_| run(&python.program, &["-c", &compile]).text.trim().parse().expect("a number"))
        .collect();
    let mut table = Table::new(["10 000 lines", "least ms", "median ms"]);
    table.row(["toyvm FILE, less an empty file".to_string()].into_iter().chain(less(0, 1)));
    table.row(["toyvm check FILE, less an empty file".to_string()].into_iter().chain(less(2, 3)));
    table.row([
        format!("compile() of {}", python.name),
        format!("{:.1}", least(&theirs)),
        format!("{:.1}", median(&theirs)),
    ]);
    table
}

/// What an import may take, in milliseconds.
const LIMIT: f64 = 2.0;

fn main() {
    if answer_for_memory() {
        return;
    }
    let wanted = wanted();
    let (ours, python) = (toyvm(), first_python());
    if "start".contains(&wanted.filter) {
        processes(&ours, &python, rounds(100)).show("start", &wanted);
        println!();
    }
    if "imports".contains(&wanted.filter) {
        let times = imports(&ours, rounds(9));
        let slow = times.iter().filter(|(_, ms)| *ms > LIMIT).count();
        println!("{} modules, {slow} of them above {LIMIT} ms", times.len());
        let mut table = Table::new(["import", "median ms"]);
        for (name, ms) in &times[..slow.max(8)] {
            table.row([format!("`{name}`"), format!("{ms:.2}")]);
        }
        table.show("imports", &wanted);
        println!();
    }
    if "compiling".contains(&wanted.filter) {
        compiling(&ours, &python, rounds(15)).show("compiling", &wanted);
    }
}
