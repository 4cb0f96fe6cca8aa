//! Pools whose workers are killed from outside, at different moments.
//!
//! May use: `common`. Deliberately absent: what pools do otherwise (the corpus).

mod common;

use common::{gone_soon, line, run, runs, talk, toyvm};
use std::process::Command;
use std::time::Duration;

const LIMIT: Duration = Duration::from_secs(120);

/// Kills a worker so many seconds after the map has begun, and says how long it took to be told.
const KILLED: &str = "
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import Pool

def work(n):
    end = now() + 0.02
    while now() < end:
        pass
    return [n] * 10000

for moment in range(10):
    pool = Pool(2)
    result = pool.map_async(work, range(100), chunksize=1)
    sleep(moment * 0.015)
    begun = now()
    pool._pool[moment % 2].kill()
    try:
        result.get(timeout=20)
        print('nobody said anything')
    except BrokenProcessPool as error:
        words = str(error)
        print('told', 'was killed by SIGKILL' in words, now() - begun < 5)
    pool.close()
    pool.join()
    print('closed', len(pool._pool))
";

#[test]
fn a_killed_worker_never_hangs_the_pool() {
    let ran = run(&mut toyvm(&["-c", KILLED]), b"", LIMIT);
    assert_eq!(ran.code(0).stdout, "told True True\nclosed 0\n".repeat(10), "{}", ran.stderr);
    assert_eq!(ran.stderr, "");
}

/// A pool that nobody closes does not keep the run from ending.
#[test]
fn a_forgotten_pool_ends_with_the_run() {
    let text = "from multiprocessing import Pool\np = Pool(2)\nprint(p.map(abs, [-1]))";
    let ran = run(&mut toyvm(&["-c", text]), b"", LIMIT);
    assert_eq!(ran.code(0).stdout, "[1]\n");
    assert_eq!(ran.stderr, "");
}

/// The worker sends itself the signal, in a task that is known.
#[test]
fn a_signal_in_a_task_is_named_with_the_task() {
    let text = "
import os
import sys
from multiprocessing import Pool
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
def fall(n):
    if n == 7:
        os.kill(os.getpid(), signal)
    sleep(0.002)
    return n
for signal in (9, 11, 15):
    pool = Pool(2)
    begun = now()
    try:
        pool.map(fall, range(20), chunksize=1)
    except BrokenProcessPool as error:
        print(str(error).split(') ')[1], now() - begun < 10)
    pool.close()
    pool.join()
with ProcessPoolExecutor(2) as pool:
    futures = [pool.submit(fall, n) for n in (1, 7)]
    for future in futures:
        try:
            print(future.result() == 1)
        except BrokenProcessPool as error:
            print('SIGTERM' in str(error) and 'while it ran fall' in str(error))
";
    let ran = run(&mut toyvm(&["-c", text]), b"", LIMIT);
    let told = |signal| format!("was killed by {signal} in task 7 of map(fall) True\n");
    let all = told("SIGKILL") + &told("SIGSEGV") + &told("SIGTERM") + "True\nTrue\n";
    assert_eq!(ran.code(0).stdout, all, "{}", ran.stderr);
    assert_eq!(ran.stderr, "");
}

/// A pool at work: prints its own number and those of its workers.
const AT_WORK: &str = "
import os
from multiprocessing import Pool
def work(n):
    sleep(1000)
pool = Pool(2)
result = pool.map_async(work, range(20), chunksize=1)
sleep(0.2)
print(os.getpid(), *[worker.pid for worker in pool._pool], flush=True)
result.get()
";

/// Ctrl-C, for all of the group or for the parent only.
#[test]
fn an_interrupt_ends_a_pool_at_work() {
    for everybody in [true, false] {
        let (parent, mut lines) = talk(AT_WORK, true);
        let pids: Vec<u32> =
            line(&mut lines).split_whitespace().map(|pid| pid.parse().unwrap()).collect();
        assert_eq!(pids.len(), 3);
        assert!(pids.iter().all(|&pid| runs(pid)));
        let whom = format!("{}{}", if everybody { "-" } else { "" }, parent.id());
        Command::new("kill").args(["-INT", "--", &whom]).status().unwrap();
        let ended = parent.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), Some(130), "{said}");
        assert_eq!(said.matches("Traceback").count(), 1, "{said}");
        assert!(said.ends_with("KeyboardInterrupt\n"), "{said}");
        gone_soon(&pids);
        assert!(
            pids[1..].iter().all(|pid| !std::path::Path::new(&format!("/proc/{pid}")).exists())
        );
    }
}

#[test]
fn the_workers_of_a_killed_parent_go() {
    let (mut parent, mut lines) = talk(AT_WORK, false);
    let pids: Vec<u32> =
        line(&mut lines).split_whitespace().map(|pid| pid.parse().unwrap()).collect();
    parent.kill().unwrap();
    parent.wait().unwrap();
    gone_soon(&pids);
}

/// Descriptors, shared memory, processes, threads: as many as before.
#[test]
fn fifty_pools_leave_nothing_behind() {
    let text = "
import os
import multiprocessing as mp
def there():
    links = []
    for fd in os.listdir('/proc/self/fd'):
        try:
            links.append(os.readlink('/proc/self/fd/' + fd))
        except OSError:
            pass
    kinds = sorted(link.split(':')[0] for link in links)
    return kinds, len([link for link in links if 'memfd' in link])
def some(n):
    for _ in range(n):
        q, lock, value, row = mp.Queue(), mp.Lock(), mp.Value('i', 0), mp.Array('d', 10)
        with mp.Pool(2) as pool:
            assert pool.map(abs, range(-20, 0)) == list(range(20, 0, -1))
        q.put('x' * 1000000)
        assert len(q.get()) == 1000000
some(3)
sleep(0.5)
before = there()
some(50)
sleep(0.5)
after = there()
print(before == after, before[1], after[1])
print(before if before != after else '', after if before != after else '')
";
    let ran = run(&mut toyvm(&["-c", text]), b"", LIMIT);
    assert!(ran.code(0).stdout.starts_with("True"), "{}{}", ran.stdout, ran.stderr);
}

/// A bar where somebody sees it, nothing where a program reads.
#[test]
fn progress_is_shown_on_a_terminal_only() {
    let text = "from multiprocessing import Pool
with Pool(2) as pool:
    print(sum(pool.map(abs, range(-50, 0), chunksize=5, progress=True)))
    print(len(list(pool.imap(abs, range(10), progress=True))))
";
    let ran = run(&mut toyvm(&["-c", text]), b"", LIMIT);
    ran.code(0).out("1275\n10\n");
    assert_eq!(ran.stderr, "");
    let file = std::env::temp_dir().join(format!("toyvm_bar_{}.cc", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let command = format!("{} {}", common::TOYVM, file.display());
    let shown = Command::new("script").args(["-qec", &command, "/dev/null"]).output();
    std::fs::remove_file(&file).unwrap();
    // Not every machine has the program that makes a terminal.
    let Ok(shown) = shown else { return };
    let text = String::from_utf8_lossy(&shown.stdout);
    assert!(text.contains("100 % |####") && text.contains("50/50"), "{text}");
    assert!(text.contains("10/10"), "{text}");
}
