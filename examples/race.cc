# Two threads count on one variable. How many of the counts arrive?
#
# What to notice: the GIL lets only one thread run at a time, and counts are lost all the same.
# `counter += 1` is three steps: read the counter, add one, write it back. When the GIL changes
# hands after the read, the other thread counts on; then the first one writes its old number plus
# one and wipes all of that out. A lock around the line keeps every count: see lock.cc.
#
# Try it again: the number differs every time. `--seed 7` repeats one run exactly, and in `--era
# 3.10` no count is lost, because there the GIL never moves inside of `counter += 1`.

N = 3_000_000
counter = 0


def count():
    global counter
    for _ in range(N):
        counter += 1


threads = [thread(count) for _ in range(2)]
for t in threads:
    t.join()

lost = 2 * N - counter
print("claim     the GIL does not make `counter += 1` safe")
print(f"expected  {2 * N:>9,}")
print(f"counted   {counter:>9,}")
print(f"lost      {lost:>9,}  ({lost / (2 * N):.1%})")
