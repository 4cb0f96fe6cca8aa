//! Every program of `examples/`: what it prints, with what was measured masked.
//!
//! A number that depends on the machine or on chance is written `#`. May use: `common`, insta.
//! Deliberately absent: exact timings; the benches are in `benches/`.

mod common;

use common::{Ran, files_below, root, run, toyvm};
use insta::{allow_duplicates, assert_snapshot};
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(60);

/// Runs an example with flags in front of its name.
fn example(flags: &[&str], name: &str) -> Ran {
    example_with(flags, name, &[])
}

/// The same with arguments behind its name: smaller sizes than it shows.
fn example_with(flags: &[&str], name: &str, given: &[&str]) -> Ran {
    let file = format!("examples/{name}.cc");
    let mut args = vec!["run"];
    args.extend(flags);
    args.push(&file);
    args.extend(given);
    let ran = run(&mut toyvm(&args), b"", LIMIT);
    ran.sane();
    ran
}

/// The output with every number after the first `keep` columns of a line written `#`.
fn masked(text: &str, keep: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let split = line.char_indices().nth(keep).map_or(line.len(), |(at, _)| at);
        out.push_str(&line[..split]);
        let mut inside = false;
        let mut pending = String::new(); // blanks before a number go with it: widths vary
        let mut chars = line[split..].chars().peekable();
        while let Some(c) = chars.next() {
            let digit_next = chars.peek().is_some_and(char::is_ascii_digit);
            let number = c.is_ascii_digit() || (inside && digit_next && matches!(c, '.' | ','));
            let sign = c == '-' && !inside;
            if number {
                if !inside {
                    out.push_str(if pending.is_empty() { "#" } else { " #" });
                    pending.clear();
                }
            } else if c == ' ' || sign {
                pending.push(c);
            } else {
                out.push_str(&pending);
                pending.clear();
                out.push(c);
            }
            inside = number;
        }
        out.push_str(pending.trim_end());
        out.push('\n');
    }
    out
}

/// The number that ends or follows `label` in the output, without its commas.
fn number(text: &str, label: &str) -> f64 {
    let line = text.lines().find(|l| l.starts_with(label)).unwrap_or_else(|| panic!("{text}"));
    let rest = line[label.len()..].trim_start_matches([' ', 'x']);
    let end = rest.find(|c: char| !(c.is_ascii_digit() || ",.-".contains(c))).unwrap_or(rest.len());
    rest[..end].replace(',', "").parse().unwrap_or_else(|e| panic!("{line}: {e}"))
}

#[test]
fn masks() {
    assert_eq!(masked("a 12 -3.5 s\nlost 1,234 (5%), 6\n", 0), "a # # s\nlost # (#%), #\n");
    assert_eq!(number("lost      503,676  (25.2%)\n", "lost"), 503676.0);
    assert_eq!(number("gain  x1.12\n", "gain"), 1.12);
}

#[test]
fn every_example_is_tested() {
    let here = std::fs::read_to_string(root().join("tests/examples.rs")).unwrap();
    for file in files_below(&root().join("examples"), "cc") {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(here.contains(&format!("\"{name}\"")), "examples/{name}.cc has no test here");
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains("# What to notice:"), "{name}.cc does not say what to notice");
    }
}

#[test]
fn race() {
    let ran = example(&[], "race");
    ran.code(0);
    assert_snapshot!(masked(&ran.stdout, 0), @r"
    claim     the GIL does not make `counter += #` safe
    expected #
    counted #
    lost #  (#%)
    ");
    // On a busy machine one thread may be through before the other one runs: three tries.
    let losses: Vec<f64> = (0..3)
        .map(|_| {
            let text = example(&[], "race").stdout;
            let (counted, lost) = (number(&text, "counted"), number(&text, "lost"));
            assert_eq!(counted + lost, 6_000_000.0);
            assert!(lost < 4_500_000.0, "{text}");
            lost
        })
        .collect();
    assert!(losses.iter().any(|lost| *lost > 0.0), "{losses:?}");
}

#[test]
fn race_loses_nothing_in_era_3_10() {
    let ran = example(&["--era", "3.10"], "race");
    assert_eq!(number(&ran.code(0).stdout, "lost"), 0.0, "{}", ran.stdout);
}

#[test]
fn race_is_repeated_by_its_seed() {
    let first = example(&["--seed", "7"], "race");
    let second = example(&["--seed", "7"], "race");
    assert_eq!(first.code(0).stdout, second.code(0).stdout);
    assert!(number(&first.stdout, "lost") > 0.0, "{}", first.stdout);
    let other = example(&["--seed", "8"], "race");
    assert_ne!(first.stdout, other.stdout, "another seed is another run");
}

#[test]
fn lock() {
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "lock");
        ran.code(0);
        assert_eq!(number(&ran.stdout, "locked"), 2_000_000.0, "{}", ran.stdout);
    }
    let ran = example(&[], "lock");
    assert_snapshot!(masked(&ran.stdout, 0), @r"
    claim     with a lock no count is lost
    expected #
    bare #  in # s
    locked #  in # s
    ");
}

#[test]
fn cpu() {
    let ran = example(&[], "cpu");
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim        a second thread does not speed computing up
    in sequence # s
    two threads # s
    gain         x#
    ");
    // On a busy machine one of the two times may be far off: three tries.
    let gains: Vec<f64> = (0..3).map(|_| number(&example(&[], "cpu").stdout, "gain")).collect();
    let in_turns = gains.iter().any(|gain| *gain < 1.6);
    assert!(in_turns, "two threads under one GIL ran in parallel: {gains:?}");
}

#[test]
fn io() {
    let ran = example(&[], "io");
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim           threads do speed waiting up
    in sequence # s
    twenty threads # s
    gain            x#
    ");
    let gain = number(&ran.stdout, "gain");
    assert!(gain > 5.0, "the waits did not overlap:\n{}", ran.stdout);
    let ran = example(&["--seed", "7"], "io");
    let gain = number(&ran.code(0).stdout, "gain");
    assert!((18.0..=20.5).contains(&gain), "on virtual time the gain is exact:\n{}", ran.stdout);
}

#[test]
fn pool() {
    let ran = example_with(&[], "pool", &["20000"]);
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim          a pool of processes computes on as many cores as it has workers
    in sequence # s
    two threads # s   x#
    two processes # s   x#
    one task # us one by one, # us in chunks of #
    a worker died: worker 'PoolWorker #' (pid #)
                   ended with exit code # in task # of map(leave)
    ");
}

#[test]
fn multiprocessing_tutorial() {
    let ran = example(&[], "multiprocessing_tutorial");
    assert_snapshot!(ran.code(0).stdout, @r"
    1. start and join
       hello from process 0, hello from process 1, hello from process 2 [0, 0, 0]
    2. nothing is shared unless it is asked for
       counter: 0
    3. a Value with a lock, an Array
       200 [1, 4, 9, 16]
    4. a pipe
       WHAT IS IT?
    5. producer and consumer
       [0, 1, 2, 3, 4]
    6. an event
       the event is set
    7. a class of one's own
       45
    8. a pool
       [0, 1, 4, 9, 16, 25, 36, 49]
       [8, 9]
       [25, 36]
       1024
       division by zero
    9. an executor
       [1, 4, 9]
    10. a process that is ended
       -15 False
    ");
}

#[test]
fn native() {
    let ran = example_with(&[], "native", &["40", "400"]);
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim  a kernel runs without the lock, so two threads use two cores
                             in turns  two threads  gain  lock held
    script, # x # # s # s   x# #%
    kernel, # x # # s # s   x# #%
    the same product: True
    one multiplication: # ns against # ns, x#
    ");
    // Two cores or a busy machine: what is sure is that a kernel does not hold the lock.
    let held = |text: &str, what: &str| {
        let line = text.lines().find(|line| line.starts_with(what)).unwrap();
        line.split_whitespace().last().unwrap().trim_end_matches('%').parse::<f64>().unwrap()
    };
    let text = &ran.stdout;
    assert!(held(text, "kernel") < 50.0 && held(text, "script") > 60.0, "{text}");
    let ran = example_with(&["--seed", "7"], "native", &["20", "100"]);
    assert!(ran.code(0).stdout.contains("the same product: True"), "{}", ran.stdout);
}

#[test]
fn train() {
    let ran = example_with(&[], "train", &["100", "32", "400"]);
    let text = &ran.code(0).stdout;
    assert_snapshot!(masked(text, 0), @r"
    claim  kernels without the lock train a network in parallel, script code cannot
                         points  steps      a step  before   after  lock held  kernels
    script # # # ms #% #% #% #%
    matrix, one thread # # # ms #% #% #% #%
    matrix, two threads # # # ms #% #% #% #%
    kernels against script x#, two threads against one x#
    ");
    let after = |what: &str| {
        let line = text.lines().find(|line| line.starts_with(what)).unwrap();
        let percents = line.split_whitespace().filter_map(|word| word.strip_suffix('%'));
        percents.map(|word| word.parse::<f64>().unwrap()).nth(1).unwrap()
    };
    assert!(after("matrix, one thread") > 90.0 && after("matrix, two threads") > 90.0, "{text}");
}

#[test]
fn deadlock() {
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "deadlock");
        ran.code(1).out("claim  locks taken in opposite order can deadlock\n");
        ran.error_has("deadlock").error_has("deadlock.cc:15");
    }
}

#[test]
fn refcount() {
    allow_duplicates! {
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "refcount");
        assert_snapshot!(ran.code(0).stdout, @r"
        claim  a count says who holds an object; at zero it is freed at once
            1  one name
            2  two names
            5  and three places in a list
            4  the list holds two now
            3  a name less
            1  the list is gone, and with it its references
            deleting the last name
              (first is freed)
            next statement
            a temporary that nobody keeps
              (second is freed)
            next statement
            a local, at the end of its function
              (third is freed)
            after the call
        ");
    }
    }
}

#[test]
fn bank() {
    let ran = example(&[], "bank");
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim         a rule about two variables needs one lock around both
    without lock  total #, wrong audits: #
    with a lock   total #, wrong audits: #
    ");
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "bank");
        let last = ran.code(0).stdout.lines().last().unwrap();
        assert_eq!(last, "with a lock   total  2000, wrong audits: 0");
    }
}

#[test]
fn producer_consumer() {
    allow_duplicates! {
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "producer_consumer");
        let (fixed, eaten) = ran.code(0).stdout.split_at(ran.stdout.find("eaten").unwrap());
        assert_snapshot!(fixed, @r"
        claim    a channel hands over everything exactly once
        cooked   200 plates
        served   200 plates, 200 of them different
        ");
        let parts = eaten.trim_start_matches("eaten").trim().split(" + ");
        assert_eq!(parts.map(|n| n.parse::<u32>().unwrap()).sum::<u32>(), 200);
    }
    }
}

#[test]
fn primes() {
    let ran = example(&[], "primes");
    let text: String = ran.code(0).stdout.replace("9592 primes", "all primes");
    assert_snapshot!(masked(&text, 17), @r"
    claim  splitting computation over threads gains nothing
           1 at work: all primes in # s, gain x#
           2 at work: all primes in # s, gain x#
           4 at work: all primes in # s, gain x#
    ");
}

#[test]
fn threading_tutorial() {
    allow_duplicates! {
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "threading_tutorial");
        assert_snapshot!(ran.code(0).stdout, @r"
        1. start and join
           ['hello from thread 0', 'hello from thread 1', 'hello from thread 2']
        2. a lock
           counter is 20000
        3. an event
           before the signal: []
           after the signal: [0, 1, 2]
        4. a queue of work
           [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16), (5, 25)]
        5. a semaphore
           never more than 2 inside
        6. a condition
           ['the item']
        7. a barrier
           ['arrives', 'arrives', 'arrives', 'goes on', 'goes on', 'goes on']
        8. subclass, timer, daemon
           squarer-12 144 True
           the timer rings
           1 thread is left: MainThread
        ");
    }
    }
}

#[test]
fn processes() {
    let ran = example_with(&[], "processes", &["3000000"]);
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim          processes compute at once, threads do not
    in sequence # s
    two threads # s  gain x#
    two processes # s  gain x#
    thread there and back # us
    process there and back # us
    ");
}

#[test]
fn isolation() {
    allow_duplicates! {
    for flags in [&[][..], &["--era", "3.10"], &["--seed", "7"]] {
        let ran = example(flags, "isolation");
        assert_snapshot!(ran.code(0).stdout, @r"
        claim  threads share everything, processes nothing
        at first    counter 0, names ['first']
                    returned None
        a thread    counter 1, names ['first', 'by a thread']
                    returned (1, ['first', 'by a thread'])
        a process   counter 1, names ['first', 'by a thread']
                    returned (2, ['first', 'by a thread', 'by a process'])
        taken over  counter 2, names ['first', 'by a thread', 'brought back']
                    returned the copies
        ");
    }
    }
}

#[test]
fn shared_counter() {
    let ran = example(&[], "shared_counter");
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim     shared memory needs a lock between processes, too
    expected #
    bare #  in # s
    locked #  in # s
    ");
    assert_eq!(number(&ran.stdout, "locked"), 40_000.0, "{}", ran.stdout);
    // On a busy machine one process may be through before the other one runs: three tries.
    let counts: Vec<f64> =
        (0..3).map(|_| number(&example(&[], "shared_counter").stdout, "bare")).collect();
    assert!(counts.iter().any(|count| *count < 40_000.0), "nothing was lost: {counts:?}");
}

#[test]
fn web() {
    let ran = example(&[], "web");
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim           a server that waits serves many, under one GIL
    unknown page #
    in sequence # s
    twenty threads # s
    four processes # s
    gain            x#
    ");
    let gain = number(&ran.stdout, "gain");
    assert!(gain > 5.0, "the requests did not overlap:\n{}", ran.stdout);
    let ran = example(&["--seed", "7"], "web");
    let gain = number(&ran.code(0).stdout, "gain");
    assert!(gain > 15.0, "on virtual time nothing is in the way:\n{}", ran.stdout);
}

#[test]
fn convoy() {
    let ran = example(&[], "convoy");
    assert_snapshot!(masked(&ran.code(0).stdout, 0), @r"
    claim       beside a thread that computes, a server answers once an interval
    alone # round trips/s
    at # ms # round trips/s
    at # ms # round trips/s
    at # ms # round trips/s
    ");
    // How often it answers depends on the machine; that it waits for the other shows everywhere.
    let (alone, beside) = (number(&ran.stdout, "alone"), number(&ran.stdout, "at  5.0 ms"));
    assert!(beside * 3.0 < alone, "nobody waits:\n{}", ran.stdout);
}
