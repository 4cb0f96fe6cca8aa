# Keys that share a hash, added and removed by several threads.
import threading

class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

keys = set()

def add():
    for n in range(40):
        keys.add(Key(n % 4))
        keys.update([n, n + 1])

def remove():
    for n in range(40):
        keys.difference_update([n])

threads = [threading.Thread(target=f) for f in (add, remove, add)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")  # expect: done
