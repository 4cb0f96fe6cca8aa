//! Pools whose workers are killed from outside, at different moments.
//!
//! May use: `common`. Deliberately absent: what pools do otherwise (the corpus).

mod common;

use common::{run, toyvm};
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
