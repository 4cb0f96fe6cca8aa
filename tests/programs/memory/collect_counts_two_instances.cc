# python: 3.13
import gc
class Node:
    pass
def make():
    a, b = Node(), Node()
    a.other, b.other = b, a
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 2
