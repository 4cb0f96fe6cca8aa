//! Speed beside the peers: `cargo bench --bench kernels [-- NAME-PART | --markdown]`.
//!
//! Every kernel is a script that toyvm and the CPythons run; some have a twin in Lua with the same
//! output. They take turns, so that noise of the machine hits all alike; what counts is user CPU of
//! the whole process, and the median of the ratios. `TOYVM_PYTHON` names the first CPython (else
//! `python3.13`, else `python3`), `TOYVM_ROUNDS` the rounds (else 7), `TOYVM_BINARY` another toyvm.
//!
//! May use: `common`. Deliberately absent: what happens in one process; see memory, threads, start.

mod common;

use common::{
    Peer, Table, geometric_mean, kernels, least, median, peers, rounds, run, toyvm, wanted,
};
use std::path::Path;

/// A peer, with its ratios so far: the peer's time over toyvm's.
struct Column {
    peer: Peer,
    ratios: Vec<f64>,
}

fn time(program: &str, script: &Path) -> (f64, String) {
    let ran = run(program, &[&script.to_string_lossy()]);
    (ran.cpu, ran.text)
}

fn main() {
    let wanted = wanted();
    let (ours, rounds) = (toyvm(), rounds(7));
    let mut columns: Vec<Column> =
        peers().into_iter().map(|peer| Column { peer, ratios: Vec::new() }).collect();
    let names = columns.iter().map(|column| column.peer.name.clone());
    println!("user CPU, medians of {rounds}; a ratio is the peer's time over toyvm's");
    let mut table = Table::new(["kernel", "toyvm s"].map(String::from).into_iter().chain(names));
    for script in kernels(&wanted.filter) {
        let twin = |column: &Column| script.with_extension(column.peer.extension);
        let mut our_times = Vec::new();
        let mut ratios = vec![Vec::new(); columns.len()];
        for _ in 0..rounds {
            let (our_time, our_text) = time(&ours, &script);
            our_times.push(our_time);
            for (column, ratios) in columns.iter().zip(&mut ratios) {
                let twin = twin(column);
                if !twin.is_file() {
                    continue;
                }
                let (their_time, their_text) = time(&column.peer.program, &twin);
                let name = &column.peer.name;
                assert_eq!(our_text, their_text, "{} and {name} differ", script.display());
                ratios.push(their_time / our_time);
            }
        }
        let name = script.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut row = vec![name, format!("{:.3}", median(&our_times))];
        for (column, ratios) in columns.iter_mut().zip(&ratios) {
            if ratios.is_empty() {
                row.push(String::new());
                continue;
            }
            column.ratios.push(median(ratios));
            row.push(format!("{:.2}", median(ratios)));
        }
        eprintln!("{}", row.join("  "));
        table.row(row);
    }
    let summary = |name: &str, of: fn(&[f64]) -> f64| {
        let of = |column: &Column| match column.ratios.as_slice() {
            [] => String::new(),
            ratios => format!("{:.2}", of(ratios)),
        };
        let head = [name.to_string(), String::new()];
        head.into_iter().chain(columns.iter().map(of)).collect::<Vec<_>>()
    };
    table.row(summary("geometric mean", geometric_mean));
    table.row(summary("lowest", least));
    table.show("kernels", &wanted);
}
