# Matrix products: written in the language, by a kernel, and both in two threads at once.
#
# What to notice: two threads of script code take turns, because a thread that runs script code
# has the GIL. A kernel has nothing to do with objects, so it lets go of the lock first: two
# threads use two cores, and the lock is free nearly all the time. On a machine with one core, or
# a busy one, there is no gain.

import sys

SMALL, LARGE = (int(x) for x in sys.argv[1:]) if len(sys.argv) > 2 else (120, 1024)
PRODUCTS = 4


def product(a, b):
    columns = list(zip(*b))
    return [[sum([x * y for x, y in zip(row, column)]) for column in columns] for row in a]


def spent(what):
    return sum([t[what] for t in gil.stats()])


def many(f, times):
    for _ in range(times):
        f()


def measure(name, f):
    """The same work in turns and in two threads: times, gain, the lock's share while in threads."""
    start = now()
    many(f, PRODUCTS)
    in_turns = now() - start
    start, held = now(), spent('has_gil')
    threads = [thread(many, f, PRODUCTS // 2) for _ in range(2)]
    for t in threads:
        t.join()
    at_once = now() - start
    share = (spent('has_gil') - held) / at_once
    print(f"{name:24}{in_turns:8.3f} s {at_once:10.3f} s   x{in_turns / at_once:.2f}  {share:7.1%}")
    return in_turns / PRODUCTS


small = matrix.random(SMALL, SMALL, seed=1)
rows = small.tolist()
large = matrix.random(LARGE, LARGE, seed=2)

print("claim  a kernel runs without the lock, so two threads use two cores")
print("                         in turns  two threads  gain  lock held")
script = measure(f"script, {SMALL} x {SMALL}", lambda: product(rows, rows))
kernel = measure(f"kernel, {LARGE} x {LARGE}", lambda: large @ large)

close = matrix.close(small @ small, matrix(product(rows, rows)))
print(f"the same product: {close}")
speed = (kernel / LARGE ** 3) / (script / SMALL ** 3)
print(f"one multiplication: {script / SMALL ** 3 * 1e9:.3f} ns against {kernel / LARGE ** 3 * 1e9:.3f} ns, x{1 / speed:,.0f}")
