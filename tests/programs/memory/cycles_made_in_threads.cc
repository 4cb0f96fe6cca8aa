import gc
import threading
class Node:
    pass
def work():
    for _ in range(20000):
        a, b = Node(), Node()
        a.other, b.other = b, a
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
gc.collect()
left = [x for x in gc.get_objects() if isinstance(x, Node)]
print(len(left))
# expect-output:
# | 0
