# Two processes count on one number in shared memory. How many of the counts arrive?
#
# What to notice: no GIL stands between two processes, so `counter.value += 1` loses far more than
# between threads, and in every era: read, add and write are three steps, and both processes do them
# at the same time. The number's own lock keeps every count, between processes as between threads.

N = 20_000
counter = shared(0)


def count_bare():
    for _ in range(N):
        counter.value += 1


def count_locked():
    for _ in range(N):
        with counter.lock:
            counter.value += 1


def run(work):
    counter.value = 0
    start = now()
    processes = [process(work) for _ in range(2)]
    for p in processes:
        p.join()
    return now() - start, counter.value


bare_time, bare = run(count_bare)
locked_time, locked = run(count_locked)
print("claim     shared memory needs a lock between processes, too")
print(f"expected  {2 * N:>7,}")
print(f"bare      {bare:>7,}  in {bare_time:.3f} s")
print(f"locked    {locked:>7,}  in {locked_time:.3f} s")
