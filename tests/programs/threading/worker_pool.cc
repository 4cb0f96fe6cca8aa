# Workers fed by a queue, ended by None.
import threading, queue
tasks, results = queue.Queue(), queue.Queue()
def worker():
    while True:
        n = tasks.get()
        if n is None:
            break
        results.put(n * n)
workers = [threading.Thread(target=worker) for _ in range(3)]
for w in workers: w.start()
for n in range(20): tasks.put(n)
for w in workers: tasks.put(None)
for w in workers: w.join()
print(sorted(results.get() for _ in range(20)))
# expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196, 225, 256, 289, 324, 361]
