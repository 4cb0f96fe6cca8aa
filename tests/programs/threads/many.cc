# Two hundred threads start, run and end.
results = []
guard = lock()
def work(i):
    with guard:
        results.append(i)
threads = [thread(work, i) for i in range(200)]
for t in threads:
    t.join()
print(len(results), sorted(results) == list(range(200)))  # expect: 200 True
