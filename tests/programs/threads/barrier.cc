# All wait for all.
b = barrier(3)
log = []
guard = lock()
def work(n):
    with guard:
        log.append(("before", n))
    b.wait()
    with guard:
        log.append(("after", n))
threads = [thread(work, n) for n in range(3)]
for t in threads:
    t.join()
print([what for what, n in log], sorted(n for what, n in log))
# expect: ['before', 'before', 'before', 'after', 'after', 'after'] [0, 0, 1, 1, 2, 2]
print(b.parties, b.n_waiting, b.broken)  # expect: 3 0 False
