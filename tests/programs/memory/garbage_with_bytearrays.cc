# What a cycle holds is freed with it, also what can hold nothing itself.
import gc
from array import array


class Node:
    pass


for _ in range(3000):
    node = Node()
    node.me = node
    node.held = [bytearray(40), array('d', [1.0, 2.0]), [bytearray(b'x')]]
del node
gc.collect()
kept = [bytearray(40) for _ in range(3000)]
kept.append(kept)
print(len(gc.get_objects()) > 0)  # expect: True
del kept
print(gc.collect() > 0)  # expect: True
rest = [[] for _ in range(3000)]
for item in rest:
    item.append(rest)
gc.collect()
print(len(rest))  # expect: 3000
