//! What threads do as a whole: losses, seeds, deadlocks, Ctrl-C, crowds.
//!
//! May use: `common`. Deliberately absent: what every thread program prints (the corpus), timings
//! that a busy machine changes.

mod common;

use common::{Ran, run, start, toyvm};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(120);

const RACE: &str = "
c = 0
def work(n):
    global c
    for _ in range(n):
        c += 1
ts = [thread(work, N) for _ in range(2)]
for t in ts:
    t.join()
print(c)
";

fn code(options: &[&str], text: &str) -> Ran {
    let mut args = vec!["run"];
    args.extend(options);
    args.extend(["-c", text]);
    run(&mut toyvm(&args), b"", LIMIT)
}

fn race(options: &[&str], n: u32) -> u32 {
    let ran = code(options, &RACE.replace('N', &n.to_string()));
    ran.code(0).stdout.trim().parse().unwrap()
}

#[test]
fn a_seed_repeats_a_race_and_another_seed_gives_another() {
    let counts: Vec<u32> = (1..=5).map(|seed| race(&["--seed", &seed.to_string()], 2000)).collect();
    let again: Vec<u32> = (1..=5).map(|seed| race(&["--seed", &seed.to_string()], 2000)).collect();
    assert_eq!(counts, again);
    assert!(counts.iter().all(|&count| (2000..4000).contains(&count)), "{counts:?}");
    assert!(counts.iter().any(|count| *count != counts[0]), "{counts:?}");
}

#[test]
fn the_eras_lose_where_they_look() {
    assert_eq!(race(&["--era", "3.10"], 500_000), 1_000_000);
    assert_eq!(race(&["--era", "3.10", "--seed", "1"], 5_000), 10_000);
    assert!((0..5).any(|_| race(&[], 1_000_000) < 2_000_000));
}

#[test]
fn crowds_and_hand_overs_come_to_an_end() {
    let text = "
def f(x):
    return x
ts = [thread(f, i) for i in range(1000)]
print(sum(t.join() for t in ts))
a, b = lock(), lock()
b.acquire()
def ping():
    for _ in range(50000):
        a.acquire()
        b.release()
def pong():
    for _ in range(50000):
        b.acquire()
        a.release()
ts = [thread(ping), thread(pong)]
for t in ts:
    t.join()
print('over')
";
    code(&[], text).code(0).out("499500\nover\n");
    code(&["--seed", "4"], text).code(0).out("499500\nover\n");
}

/// The report of a deadlock, the same on both drivers.
fn deadlocked(text: &str, report: &str) {
    for options in [&[][..], &["--seed", "1"][..]] {
        let ran = code(options, text);
        ran.code(1);
        assert_eq!(ran.stderr, report, "{options:?} {ran:#?}");
    }
}

#[test]
fn a_cycle_of_locks_is_reported() {
    deadlocked(
        "
a = lock()
b = lock()
def one():
    with a:
        sleep(0.1)
        with b:
            pass
def two():
    with b:
        sleep(0.1)
        with a:
            pass
ts = [thread(one), thread(two)]
for t in ts:
    t.join()
",
        "\
deadlock: no thread can go on (threads wait for locks that the next one holds)
  MainThread waits for the end of Thread-1 (one) at <string>:16
  Thread-1 (one) waits for lock `b` at <string>:7, held by Thread-2 (two) since <string>:10
  Thread-2 (two) waits for lock `a` at <string>:12, held by Thread-1 (one) since <string>:5
  cycle: Thread-1 (one) -> Thread-2 (two) -> Thread-1 (one)
",
    );
}

#[test]
fn every_kind_of_deadlock_is_named() {
    deadlocked(
        "l = lock()\nl.acquire()\nl.acquire()",
        "\
deadlock: no thread can go on (a thread waits for a lock that it holds itself)
  MainThread waits for lock `l` at <string>:3, held by itself since <string>:2
",
    );
    deadlocked(
        "l = lock()\nthread(l.acquire).join()\nl.acquire()",
        "\
deadlock: no thread can go on (a lock is held by a thread that has ended)
  MainThread waits for lock `l` at <string>:3, held by Thread-1 (acquire) (ended)
",
    );
    deadlocked(
        "c = channel()\nc.recv()",
        "\
deadlock: no thread can go on (nobody is left who could send)
  MainThread waits for an item of channel `c` at <string>:2
",
    );
    deadlocked(
        "event().wait()",
        "\
deadlock: no thread can go on (nobody is left who could wake the others)
  MainThread waits for an event at <string>:1
",
    );
}

#[test]
fn a_daemon_that_waits_for_ever_keeps_nobody() {
    let text = "
import threading
threading.Thread(target=event().wait, daemon=True).start()
print('end')
";
    code(&[], text).code(0).out("end\n");
    code(&["--seed", "1"], text).code(0).out("end\n");
}

#[cfg(unix)]
#[test]
fn ctrl_c_wakes_the_main_thread_wherever_it_waits() {
    for wait in [
        "sleep(100)",
        "l = lock(); l.acquire(); l.acquire(timeout=100)",
        "thread(sleep, 3).join()",
        "while True: pass",
        "c = condition()\nwith c: c.wait(100)",
    ] {
        let text =
            format!("print('begun', flush=True)\ntry:\n    x = 1\nfinally:\n    pass\n{wait}");
        let running = start(&mut toyvm(&["run", "-c", &text]), b"");
        std::thread::sleep(Duration::from_millis(700));
        let id = running.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        let ran = running.finish(Duration::from_secs(60));
        ran.code(130).out("begun\n").error_has("KeyboardInterrupt");
        assert!(ran.took < Duration::from_secs(50), "{wait}: {ran:#?}");
    }
}

#[test]
fn the_interval_is_nominal_until_it_is_set() {
    let text = "
import sys
print(sys.getswitchinterval())
sys.setswitchinterval(0.02)
print(sys.getswitchinterval(), gil.effective_interval())
";
    code(&[], text).code(0).out("0.005\n0.02 0.02\n");
    let shown = "print(gil.switch_interval(), gil.effective_interval())";
    code(&["--switch-interval", "2ms"], shown).code(0).out("0.002 0.002\n");
    code(&["--pace", "1"], shown).code(0).out("0.005 0.005\n");
}

#[test]
fn a_kernel_runs_without_the_lock() {
    let text = "
big = matrix.random(1200, 1200, seed=1)
ticks = 0
over = False
def multiply():
    global over
    for _ in range(3):
        big @ big
    over = True
def tick():
    global ticks
    while not over:
        ticks += 1
ts = [thread(multiply), thread(tick)]
for t in ts:
    t.join()
native = gil.stats()[1]['native']
held = gil.stats()[1]['has_gil']
print(ticks > 1000, native > 5 * held, native > 0)
";
    code(&[], text).code(0).out("True True True\n");
    code(&["--era", "3.10"], text).code(0).out("True True True\n");
}

#[test]
fn kernels_on_the_virtual_driver_repeat() {
    let text = "
big = matrix.random(100, 100)
order = []
def work(name):
    for i in range(5):
        total = (big @ big).sum()
        order.append((name, i, total))
ts = [thread(work, n) for n in range(3)]
for t in ts:
    t.join()
print(order)
";
    let first = code(&["--seed", "3"], text);
    assert_eq!(first.code(0).stdout, code(&["--seed", "3"], text).stdout);
}

#[test]
fn matrices_ask_for_room() {
    let text = "
def refused(f):
    try:
        f()
    except MemoryError as e:
        print('MemoryError', e)
refused(lambda: matrix.zeros(10000, 10000))
m = matrix.ones(1, 1000000)
refused(lambda: m.T + m)
refused(lambda: m.T @ m)
print(m.sum())
";
    code(&["--max-memory", "100MB"], text)
        .code(0)
        .out("MemoryError \nMemoryError \nMemoryError \n1000000.0\n");
}

/// Who waits for a line of standard input stops nobody else's printing, reading and sleeping.
#[test]
fn a_thread_that_reads_stdin_blocks_nobody() {
    let text = "
import sys
def reads():
    print('line', sys.stdin.readline().strip(), flush=True)
t = thread(reads)
sleep(0.05)
with open('/dev/null') as file:
    file.read()
print('first', flush=True)
sys.stderr.write('second')
t.join()
";
    let (mut child, mut lines) = common::talk(text, false);
    assert_eq!(common::line(&mut lines), "first");
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), b"third\n").unwrap();
    assert_eq!(common::line(&mut lines), "line third");
    assert!(child.wait().unwrap().success());
}

/// A big read and a big write give the lock away: another thread counts meanwhile.
#[test]
fn big_reads_and_writes_leave_the_lock_to_others() {
    let text = "
import os, tempfile
folder = tempfile.mkdtemp()
path = folder + '/big'
count = 0
on = True
def counts():
    global count
    while on:
        count += 1
t = thread(counts)
sleep(0.01)
block = bytes(100_000_000)
before = count
with open(path, 'wb') as file:
    file.write(block)
during_write = count - before
before = count
with open(path, 'rb') as file:
    data = file.read()
during_read = count - before
on = False
t.join()
os.remove(path)
os.rmdir(folder)
print(len(data) == len(block), during_write > 1000, during_read > 1000)
";
    let ran = common::run(&mut common::toyvm(&["-c", text]), b"", Duration::from_secs(60));
    ran.code(0).out("True True True\n");
}
