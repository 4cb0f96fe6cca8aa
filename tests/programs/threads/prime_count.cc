# Work split by ranges, added up by joins.
def count(lo, hi):
    return sum(1 for n in range(lo, hi) if n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1)))
threads = [thread(count, lo, lo + 500) for lo in range(0, 2000, 500)]
print(sum(t.join() for t in threads))  # expect: 303
