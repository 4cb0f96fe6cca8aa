//! Processes seen from outside: who is left when somebody dies, who may start a worker.
//!
//! May use: `common`. Deliberately absent: what a script sees of processes (the corpus), timings that
//! a busy machine changes.

mod common;

use common::{Ran, gone_soon, line, run, runs, start, talk, toyvm};
use std::io::Write;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_secs(120);

fn code(text: &str) -> Ran {
    run(&mut toyvm(&["-c", text]), b"", LIMIT)
}

/// The processes that a process has started, zombies included.
fn children(pid: u32) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Ok(stat) = std::fs::read_to_string(entry.path().join("stat")) else { continue };
        let parent = stat.rsplit(')').next().unwrap().split_whitespace().nth(1).map(str::to_string);
        if parent == Some(pid.to_string()) {
            found.push(stat);
        }
    }
    found
}

/// Its own number, and those of a child and a grandchild, when all of them run.
const FAMILY: &str = "
import os
def second():
    print(os.getpid(), flush=True)
    sleep(1000)
def first():
    print(os.getpid(), flush=True)
    process(second).join()
print(os.getpid(), flush=True)
process(first).join()
";

#[test]
fn a_worker_killed_at_any_moment_is_an_error_at_once() {
    let text = "
def work():
    end = now() + 0.03
    while now() < end:
        pass
    return list(range(200000))
outcomes = set()
for at in range(10):
    p = process(work)
    sleep(at * 0.012)
    p.kill()
    begun = now()
    try:
        outcomes.add(len(p.join()))
    except ProcessDied as error:
        outcomes.add(p.exitcode)
    assert now() - begun < 5, at
print(outcomes <= {-9, 200000}, -9 in outcomes)
";
    code(text).code(0).out("True True\n");
}

#[test]
fn who_kills_the_parent_kills_all() {
    let (mut parent, mut lines) = talk(FAMILY, false);
    let pids: Vec<u32> = (0..3).map(|_| line(&mut lines).parse().unwrap()).collect();
    assert!(pids.iter().all(|&pid| runs(pid)));
    parent.kill().unwrap();
    parent.wait().unwrap();
    gone_soon(&pids);
}

#[test]
fn ctrl_c_ends_the_whole_tree() {
    let (parent, mut lines) = talk(FAMILY, true);
    let pids: Vec<u32> = (0..3).map(|_| line(&mut lines).parse().unwrap()).collect();
    let group = format!("-{}", parent.id());
    Command::new("kill").args(["-INT", "--", &group]).status().unwrap();
    let ended = parent.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(130), "{said}");
    assert_eq!(said.matches("Traceback").count(), 1, "{said}");
    gone_soon(&pids);
}

/// Only the parent hears of it, as when somebody sends the signal: the others go with it.
#[test]
fn an_interrupt_of_the_parent_ends_the_whole_tree() {
    let (parent, mut lines) = talk(FAMILY, true);
    let pids: Vec<u32> = (0..3).map(|_| line(&mut lines).parse().unwrap()).collect();
    Command::new("kill").args(["-INT", &parent.id().to_string()]).status().unwrap();
    let ended = parent.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(130), "{said}");
    assert_eq!(said.matches("Traceback").count(), 1, "{said}");
    gone_soon(&pids);
}

/// Rust's runtime lets the first signal of this kind pass; whoever sends one means it.
#[test]
fn signals_end_a_process_and_are_named() {
    let text = "
import os
for number in (9, 11, 7, 15, 6):
    p = process(sleep, 1000)
    if number % 2:
        p.kill(number)
    else:
        os.kill(p.pid, number)
    try:
        p.join(30)
    except ProcessDied as error:
        print(p.exitcode, str(error).split(') ')[-1])
def own(number):
    os.kill(os.getpid(), number)
    sleep(1000)
try:
    process(own, 11).join()
except ProcessDied as error:
    print(error.exitcode)
";
    let said = "-9 was killed by SIGKILL while it ran sleep
-11 was killed by SIGSEGV while it ran sleep
-7 was killed by SIGBUS while it ran sleep
-15 was killed by SIGTERM while it ran sleep
-6 was killed by SIGABRT while it ran sleep
-11\n";
    code(text).code(0).out(said);
}

#[test]
fn exit_codes_and_limits_of_time() {
    let text = "
import sys
import multiprocessing as mp
def leave(code):
    sys.exit(code)
def fail():
    raise ValueError('no')
codes = []
for target, args in ((leave, (3,)), (leave, (None,)), (leave, ('words',)), (fail, ()), (abs, (1,))):
    p = mp.Process(target=target, args=args)
    p.start()
    p.join()
    codes.append(p.exitcode)
print(codes)
p = mp.Process(target=sleep, args=(1000,))
p.start()
begun = now()
p.join(0.05)
print(p.is_alive(), p.exitcode, now() - begun < 20)
p.terminate()
p.join()
print(p.exitcode)
";
    let ran = code(text);
    ran.code(0).out("[3, 0, 1, 1, 0]\nTrue None True\n-15\n").error_has("words");
    ran.error_has("ValueError: no");
}

/// Who holds a lock and dies does not hang the others: one of them is told, then it goes on.
#[test]
fn a_holder_that_dies_is_told_of_at_once() {
    let text = "
import os
import multiprocessing as mp
def hold(take, ready):
    take()
    ready.send(1)
    sleep(1000)
def count(lock, number):
    told = 0
    for _ in range(200):
        try:
            lock.acquire()
        except OSError:
            told += 1
            lock.acquire()
        number.value += 1
        lock.release()
    return told
plain, again, number, value = mp.Lock(), mp.RLock(), shared(0), mp.Value('i', 0)
for lock in (plain, again, number.lock, value.get_lock()):
    mine, theirs = mp.Pipe()
    p = process(hold, lock.acquire, theirs)
    mine.recv()
    others = [process(count, lock, number) for _ in range(2)]
    before = number.value
    sleep(0.1)
    begun = now()
    p.kill()
    told = sum(other.join() for other in others)
    print(told, number.value - before, now() - begun < 10)
";
    code(text).code(0).out(&"1 400 True\n".repeat(4));
}

/// The lock is taken and given up without the system: whatever moment its holder dies in, the next
/// one goes on.
#[test]
fn a_process_that_counts_is_killed_at_any_moment() {
    let text = "
import multiprocessing as mp
def count(value, lock, ready):
    ready.send(1)
    while True:
        with lock:
            pass
        value.value += 1
value, lock = mp.Value('i', 0), mp.Lock()
told = 0
for at in range(10):
    mine, theirs = mp.Pipe()
    ps = [process(count, value, lock, theirs) for _ in range(2)]
    mine.recv()
    mine.recv()
    sleep(0.005 + at * 0.0013)
    for p in ps:
        p.kill()
    begun = now()
    for one in (lock, value.get_lock()):
        for _ in range(3):
            try:
                with one:
                    pass
            except OSError as error:
                assert 'has died' in str(error), error
                told += 1
    assert now() - begun < 1, now() - begun
print(told <= 20, value.value > 0)
";
    code(text).code(0).out("True True\n");
}

/// Threads and processes count together, and whoever waits is woken.
#[test]
fn a_lock_keeps_the_counts_of_all() {
    let text = "
import multiprocessing as mp
def count(value, number, again, times):
    for _ in range(times):
        with value.get_lock():
            value.value += 1
        with number.lock:
            number.value += 1
        with again, again:
            again_count.value += 1
def crowd(*args):
    threads = [thread(count, *args) for _ in range(3)]
    for t in threads:
        t.join()
value, number, again, again_count = mp.Value('q', 0), shared(0), mp.RLock(), mp.RawValue('i', 0)
ps = [process(crowd, value, number, again, 1500) for _ in range(2)]
crowd(value, number, again, 1500)
for p in ps:
    p.join()
print(value.value, number.value, again_count.value)
";
    code(text).code(0).out("13500 13500 13500\n");
}

/// Two hundred processes, each with shared memory, a lock, a channel and a queue of its own.
#[test]
fn shared_memory_goes_with_its_last_owner() {
    let text = "
import multiprocessing as mp
def use(number, row, q, c):
    with number.lock:
        number.value += 1
        row[1] = 2.5
    c.send(number.value)
    q.put('x' * 100000)
def some(n):
    for _ in range(n):
        number, row, q, c = shared(1), shared_array('d', 1000), mp.Queue(), channel()
        p = process(use, number, row, q, c)
        assert (c.recv(), len(q.get()), p.join()) == (2, 100000, None)
        assert (number.value, row[1]) == (2, 2.5)
def told():
    sleep(0.5)
    print('ready', flush=True)
    input()
some(4)
told()
some(200)
told()
";
    let (mut parent, mut lines) = talk(text, false);
    let mut counts = Vec::new();
    for _ in 0..2 {
        assert_eq!(line(&mut lines), "ready");
        let folder = format!("/proc/{}", parent.id());
        let maps = std::fs::read_to_string(format!("{folder}/maps")).unwrap();
        let shared = maps.lines().filter(|line| line.contains("memfd")).count();
        counts.push((std::fs::read_dir(format!("{folder}/fd")).unwrap().count(), shared));
        assert_eq!(children(parent.id()), Vec::<String>::new());
        parent.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    }
    assert_eq!(counts[0], counts[1], "descriptors and maps");
    assert!(parent.wait().unwrap().success());
}

#[test]
fn many_processes_leave_nothing_behind() {
    let text = "
def nothing(n):
    return n
def some(n):
    for i in range(n):
        p = process(nothing, i)
        if i % 2:
            assert p.join() == i
    sleep(0.5)
    process(nothing, 0).join()
    print('ready', flush=True)
    input()
some(4)
some(200)
";
    let (mut parent, mut lines) = talk(text, false);
    let mut counts = Vec::new();
    for _ in 0..2 {
        assert_eq!(line(&mut lines), "ready");
        counts.push(std::fs::read_dir(format!("/proc/{}/fd", parent.id())).unwrap().count());
        assert_eq!(children(parent.id()), Vec::<String>::new());
        parent.stdin.as_mut().unwrap().write_all(b"\n").unwrap();
    }
    assert_eq!(counts[0], counts[1], "descriptors");
    assert!(parent.wait().unwrap().success());
}

/// What a worker says that gets this as its standard input.
fn worker(stdin: Stdio) -> Ran {
    let mut command = toyvm(&["--worker", "3.2", "-", "1", "-", "-", "", "x"]);
    let child = command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let begun = Instant::now();
    let output = child.unwrap().wait_with_output().unwrap();
    Ran {
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        code: output.status.code().unwrap_or(-1),
        timed_out: false,
        took: begun.elapsed(),
    }
}

#[test]
fn a_worker_refuses_strangers() {
    let refused = |ran: &Ran, why: &str| {
        ran.code(2).out("").error_has(why);
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    };
    refused(&worker(Stdio::null()), "only toyvm itself");
    let ran = run(&mut toyvm(&["--worker"]), b"toyvm", LIMIT);
    refused(&ran, "only toyvm itself");
    // A socket, but the other end is not the parent's.
    let (mine, theirs) = UnixStream::pair().unwrap();
    let ran = Command::new("sh")
        .args(["-c", &format!("{} --worker 3.2 - 1 - - '' x; exit $?", common::TOYVM)])
        .stdin(Stdio::from(OwnedFd::from(theirs)))
        .output()
        .unwrap();
    drop(mine);
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("only toyvm itself"));
    // The parent, but not with a job.
    let cases: [(&[u8], &str); 6] = [
        (b"", "nobody gave it anything to do"),
        (b"GET / HTTP/1.1\r\n\r\n", "foreign or damaged message"),
        (b"toyvm\x02\x00\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", "its version is 2"),
        (b"toyvm\x01\x00\x02\x09\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00abc", "end of file"),
        (b"toyvm\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", "no job"),
        (b"toyvm\x01\x00\x02\x00\x00\x00\x00\x00\x00\x00\xff\x00\x00\x00\x00", "bytes long"),
    ];
    for (bytes, why) in cases {
        let (mut mine, theirs) = UnixStream::pair().unwrap();
        mine.write_all(bytes).unwrap();
        // A watching worker leaves at once when the other end closes: only one direction is over.
        mine.shutdown(std::net::Shutdown::Write).unwrap();
        let ran = worker(Stdio::from(OwnedFd::from(theirs)));
        refused(&ran, why);
    }
}

#[test]
fn a_damaged_job_is_refused() {
    let (mut mine, theirs) = UnixStream::pair().unwrap();
    mine.write_all(b"toyvm\x01\x00\x02\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00abc")
        .unwrap();
    let ran = worker(Stdio::from(OwnedFd::from(theirs)));
    drop(mine);
    ran.sane().code(1).out("");
}

#[test]
fn a_busy_parent_and_a_closed_output_hang_nothing() {
    // More than a socket's buffer in both directions, and nobody joins before the end.
    let text = "
def big(x):
    return x * 2
ps = [process(big, 'x' * 3000000) for _ in range(3)]
print([len(p.join()) for p in ps])
q = process(big, 'x' * 3000000)
";
    code(text).code(0).out("[6000000, 6000000, 6000000]\n");
    let mut running = start(&mut toyvm(&["-c", "process(sleep, 1000)"]), b"");
    std::thread::sleep(Duration::from_millis(300));
    running.child.kill().unwrap();
    let ran = running.finish(LIMIT);
    assert!(!ran.timed_out, "{ran:?}");
}

/// A child's threads race as its parent's do: by the seed.
#[test]
fn a_seed_is_the_childrens_seed() {
    let text = "
def child():
    n = 0
    def count():
        nonlocal n
        for _ in range(3000):
            n += 1
    threads = [thread(count) for _ in range(3)]
    for t in threads:
        t.join()
    return n
print(process(child).join())
";
    let under = |seed| {
        let ran = run(&mut toyvm(&["--seed", seed, "-c", text]), b"", LIMIT);
        ran.code(0);
        ran.stdout
    };
    let all: Vec<String> = ["1", "2", "3", "1", "2", "3"].map(under).into();
    assert_eq!(all[..3], all[3..]);
    assert!(all[0] != all[1] || all[1] != all[2], "{all:?}");
}
