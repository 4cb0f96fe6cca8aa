# python: 3.13
import gc
class Node:
    pass
def make():
    n = Node()
    n.group = {n}
gc.collect()
make()
print(gc.collect())
# expect-output:
# | 2
