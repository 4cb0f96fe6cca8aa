# The bounded buffer of the textbooks.
import threading
buffer = []
cond = threading.Condition()
SIZE = 3
consumed = []
def producer():
    for i in range(10):
        with cond:
            while len(buffer) >= SIZE:
                cond.wait()
            buffer.append(i)
            cond.notify_all()
def consumer():
    for _ in range(10):
        with cond:
            while not buffer:
                cond.wait()
            consumed.append(buffer.pop(0))
            cond.notify_all()
a, b = threading.Thread(target=producer), threading.Thread(target=consumer)
a.start(); b.start(); a.join(); b.join()
print(consumed, buffer)  # expect: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] []
