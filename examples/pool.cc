# The same sums by a pool of two processes and by a pool of two threads; then a worker dies.
#
# What to notice: threads take turns for the lock, processes have one each. A pool hands out work in
# chunks, because a message costs more than a small call. When a worker dies, who waits is told.

import sys
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import Pool

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 400_000


def total(n):
    sum = 0
    for i in range(n):
        sum += i
    return sum


def nothing(n):
    return n


def leave(n):
    if n == 5:
        sys.exit(3)
    return n


def main():
    work = [ROUNDS] * 8

    start = now()
    expected = [total(n) for n in work]
    in_sequence = now() - start

    with ThreadPoolExecutor(2) as executor:
        start = now()
        results = list(executor.map(total, work))
        threads = now() - start
    assert results == expected

    with Pool(2) as pool:
        pool.map(nothing, range(2), 1)
        start = now()
        results = pool.map(total, work, chunksize=1)
        processes = now() - start
        assert results == expected

        start = now()
        pool.map(nothing, range(1000), chunksize=1)
        one_by_one = now() - start
        start = now()
        pool.map(nothing, range(1000), chunksize=100)
        in_chunks = now() - start

    print("claim          a pool of processes computes on as many cores as it has workers")
    print(f"in sequence    {in_sequence:.2f} s")
    print(f"two threads    {threads:.2f} s   x{in_sequence / threads:.2f}")
    print(f"two processes  {processes:.2f} s   x{in_sequence / processes:.2f}")
    print(f"one task       {one_by_one * 1e3:.1f} us one by one, {in_chunks * 1e3:.1f} us in chunks of 100")

    with Pool(2) as pool:
        try:
            pool.map(leave, range(8), chunksize=1)
        except BrokenProcessPool as error:
            who, how = str(error).split(") ", 1)
            print("a worker died:", who + ")")
            print("              ", how)


if __name__ == "__main__":
    main()
