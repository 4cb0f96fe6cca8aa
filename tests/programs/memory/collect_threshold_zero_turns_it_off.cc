import gc
import weakref
gc.set_threshold(0)
print(gc.isenabled(), gc.get_threshold()[0])
class Node:
    pass
def make():
    n = Node()
    n.me = n
    return weakref.ref(n)
first = make()
for _ in range(70000):
    make()
print(first() is None)
# expect-output:
# | True 0
# | False
