# The counter of race.cc with a lock around the line that loses.
#
# What to notice: not one count is lost, in any era and under any seed: only the thread that
# holds the lock may stand between the read and the write. The price is on the last line. The GIL
# is a lock too, but it guards the interpreter, not the sense of your program.

N = 1_000_000
counter = 0
guard = lock()


def count_bare():
    global counter
    for _ in range(N):
        counter += 1


def count_locked():
    global counter
    for _ in range(N):
        with guard:
            counter += 1


def run(work):
    global counter
    counter = 0
    start = now()
    threads = [thread(work) for _ in range(2)]
    for t in threads:
        t.join()
    return now() - start, counter


bare_time, bare = run(count_bare)
locked_time, locked = run(count_locked)
print("claim     with a lock no count is lost")
print(f"expected  {2 * N:>9,}")
print(f"bare      {bare:>9,}  in {bare_time:.3f} s")
print(f"locked    {locked:>9,}  in {locked_time:.3f} s")
