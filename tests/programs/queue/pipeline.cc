# Three stages of threads.
import queue, threading
a, b, c = queue.Queue(), queue.Queue(), queue.Queue()
def stage(f, source, sink):
    while True:
        x = source.get()
        if x is None:
            sink.put(None)
            return
        sink.put(f(x))
threading.Thread(target=stage, args=(lambda x: x + 1, a, b)).start()
threading.Thread(target=stage, args=(lambda x: x * 10, b, c)).start()
for i in range(5): a.put(i)
a.put(None)
print(list(iter(c.get, None)))  # expect: [10, 20, 30, 40, 50]
