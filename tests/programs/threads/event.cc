# An event wakes everybody who waits.
e = event()
seen = []
def waiter(n):
    e.wait()
    seen.append(n)
threads = [thread(waiter, n) for n in range(3)]
print(e.is_set(), seen)
e.set()
for t in threads:
    t.join()
print(e.is_set(), sorted(seen), e.wait(), e.wait(0.01))
e.clear()
print(e.is_set(), e.wait(0.01), e.wait(timeout=0))

# expect-output:
# | False []
# | True [0, 1, 2] True True
# | False False False
