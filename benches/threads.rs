//! Threads and locks in both eras, beside CPython: `cargo bench --bench threads [-- --markdown]`.
//!
//! The scripts measure themselves; the programs take turns, and the medians of the runs count. The
//! last figure is what era 3.2, which looks at the breaker after nearly every op, costs over era
//! 3.10: the geometric mean over the kernels, of user CPU.
//!
//! May use: `common`. Deliberately absent: what a schedule does to results; the examples show that.

mod common;

use common::{Scratch, Table, first_python, geometric_mean, kernels, median, rounds, run, toyvm};

/// What is measured, in which unit, and the script that prints it.
const FIGURES: &[(&str, &str)] = &[
    (
        "acquire and release a free lock, ns",
        "
def measure(n):
    lock = Lock()
    start = perf_counter()
    for _ in range(n):
        lock.acquire()
        lock.release()
    middle = perf_counter()
    for _ in range(n):
        pass
    end = perf_counter()
    return ((middle - start) - (end - middle)) / n * 1e9


print(min(measure(200_000) for _ in range(7)))
",
    ),
    (
        "`with` a free lock, ns",
        "
def measure(n):
    lock = Lock()
    start = perf_counter()
    for _ in range(n):
        with lock:
            pass
    middle = perf_counter()
    for _ in range(n):
        pass
    end = perf_counter()
    return ((middle - start) - (end - middle)) / n * 1e9


print(min(measure(200_000) for _ in range(7)))
",
    ),
    (
        "hand-overs by two locks, per second",
        "
def measure(n):
    mine, yours = Lock(), Lock()
    yours.acquire()

    def other():
        for _ in range(n):
            yours.acquire()
            mine.release()

    thread = Thread(target=other)
    thread.start()
    start = perf_counter()
    for _ in range(n):
        mine.acquire()
        yours.release()
    thread.join()
    return 2 * n / (perf_counter() - start)


print(sorted(measure(10_000) for _ in range(5))[2])
",
    ),
    (
        "start and join a thread, us",
        "
def measure(n):
    start = perf_counter()
    for _ in range(n):
        thread = Thread(target=int)
        thread.start()
        thread.join()
    return (perf_counter() - start) / n * 1e6


print(sorted(measure(300) for _ in range(7))[3])
",
    ),
];

const ERAS: [&str; 2] = ["3.2", "3.10"];

fn figure(program: &str, args: &[&str]) -> f64 {
    run(program, args).text.trim().parse().expect("a number")
}

/// What era 3.2 costs over 3.10 on one kernel.
fn cost(ours: &str, script: &str, rounds: usize) -> f64 {
    let ratio = |_| {
        let [early, late] = ERAS.map(|era| run(ours, &["--era", era, script]).cpu);
        early / late
    };
    median(&(0..rounds).map(ratio).collect::<Vec<_>>())
}

fn main() {
    let wanted = common::wanted();
    let (ours, python, rounds) = (toyvm(), first_python(), rounds(7));
    let mut table = Table::new(["figure", "era 3.2", "era 3.10", python.name.as_str()]);
    for (name, text) in FIGURES.iter().filter(|(name, _)| name.contains(&wanted.filter)) {
        let head = "from threading import Lock, Thread\nfrom time import perf_counter\n\n";
        let script = Scratch::new("threads.cc", &format!("{head}{text}"));
        let path = script.path();
        let mut values = [const { Vec::new() }; 3];
        for _ in 0..rounds {
            values[0].push(figure(&ours, &["--era", ERAS[0], &path]));
            values[1].push(figure(&ours, &["--era", ERAS[1], &path]));
            values[2].push(figure(&python.program, &[&path]));
        }
        let shown = |values: &Vec<f64>| match median(values) {
            large if large > 1000.0 => format!("{large:.0}"),
            small => format!("{small:.1}"),
        };
        table.row([name.to_string()].into_iter().chain(values.iter().map(shown)));
    }
    let last = "CPU of the kernels, era 3.10 = 1";
    if last.contains(&wanted.filter) {
        let costs: Vec<f64> = kernels("")
            .iter()
            .map(|script| cost(&ours, &script.to_string_lossy(), rounds))
            .collect();
        let mean = format!("{:.3}", geometric_mean(&costs));
        table.row([last, mean.as_str(), "1", ""]);
    }
    table.show("threads", &wanted);
}
