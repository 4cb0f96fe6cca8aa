# Threads that share nothing need no lock.
counts = [0] * 4
def work(k):
    for _ in range(5000):
        counts[k] += 1
threads = [thread(work, k) for k in range(4)]
for t in threads:
    t.join()
print(counts)  # expect: [5000, 5000, 5000, 5000]
