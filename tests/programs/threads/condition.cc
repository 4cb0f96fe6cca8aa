# wait and notify under a condition.
c = condition()
items = []
got = []
def consumer(n):
    for _ in range(n):
        with c:
            while not items:
                c.wait()
            got.append(items.pop(0))
t = thread(consumer, 5)
for i in range(5):
    with c:
        items.append(i)
        c.notify()
t.join()
print(got)  # expect: [0, 1, 2, 3, 4]
try:
    c.notify()
except RuntimeError as e:
    print(e)  # expect: cannot notify on un-acquired lock
try:
    c.wait()
except RuntimeError as e:
    print(e)  # expect: cannot wait on un-acquired lock
with c:
    print(c.wait(0.01), c.wait_for(lambda: True), c.wait_for(lambda: 0, timeout=0.01))
    # expect: False True 0
