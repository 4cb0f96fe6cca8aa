# A queue of one place: producer and consumer alternate.
import queue, threading
q = queue.Queue(1)
out = []
def producer():
    for i in range(20):
        q.put(i)
    q.put(None)
t = threading.Thread(target=producer)
t.start()
while (x := q.get()) is not None:
    out.append(x)
t.join()
print(out == list(range(20)))  # expect: True
