# put, get, size, full and empty.
import queue
q = queue.Queue()
print(q.empty(), q.qsize())  # expect: True 0
q.put(1)
q.put("two")
print(q.qsize(), q.get(), q.get(), q.empty())  # expect: 2 1 two True
try:
    q.get_nowait()
except queue.Empty as e:
    print(repr(e))  # expect: Empty()
try:
    q.get(timeout=0.01)
except queue.Empty:
    print("empty after waiting")  # expect: empty after waiting
b = queue.Queue(maxsize=1)
b.put(1)
print(b.full(), b.maxsize)  # expect: True 1
try:
    b.put_nowait(2)
except queue.Full as e:
    print(repr(e))  # expect: Full()
try:
    b.put(2, timeout=0.01)
except queue.Full:
    print("full after waiting")  # expect: full after waiting
try:
    b.put(2, block=False)
except queue.Full:
    print("full at once")  # expect: full at once
