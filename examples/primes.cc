# The primes below a bound, counted by one, two and four threads.
#
# What to notice: the work is split fairly and nothing is shared, the textbook case for threads.
# The result is right every time, and the time stays the same: under the GIL four threads take
# turns at the work of one. Processes would do it: each has a GIL of its own.

BOUND = 100_000


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def count(first, step):
    return sum(1 for n in range(first, BOUND, step) if is_prime(n))


print("claim  splitting computation over threads gains nothing")
alone = None
for workers in (1, 2, 4):
    start = now()
    threads = [thread(count, first, workers) for first in range(workers)]
    found = sum(t.join() for t in threads)
    took = now() - start
    alone = alone or took
    print(f"       {workers} at work: {found} primes in {took:.2f} s, gain x{alone / took:.2f}")
