# The same work in sequence, in two threads and in two processes.
#
# What to notice: each process has an interpreter and a GIL of its own, so two processes compute at
# once where two threads take turns. It costs: a process takes milliseconds to start, a thread
# microseconds, and arguments and results are copied. For small work the start is all there is.

import sys

N = int(sys.argv[1]) if len(sys.argv) > 1 else 40_000_000


def countdown(n):
    while n > 0:
        n -= 1


def timed(start_one, n):
    start = now()
    pair = [start_one(countdown, n) for _ in range(2)]
    for one in pair:
        one.join()
    return now() - start


def best_of(times, measure):
    return min(measure() for _ in range(times))


start = now()
countdown(N)
countdown(N)
in_sequence = now() - start
in_threads = timed(thread, N)
in_processes = timed(process, N)

print("claim          processes compute at once, threads do not")
print(f"in sequence    {in_sequence:.2f} s")
print(f"two threads    {in_threads:.2f} s  gain x{in_sequence / in_threads:.2f}")
print(f"two processes  {in_processes:.2f} s  gain x{in_sequence / in_processes:.2f}")

print(f"thread there and back   {best_of(20, lambda: timed(thread, 1)) / 2 * 1e6:8,.0f} us")
print(f"process there and back  {best_of(20, lambda: timed(process, 1)) / 2 * 1e6:8,.0f} us")
