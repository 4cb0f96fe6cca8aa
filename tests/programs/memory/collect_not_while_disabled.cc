import gc
import weakref
gc.disable()
print(gc.isenabled())
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
gc.enable()
print(gc.isenabled())
gc.collect()
print(first() is None)
# expect-output:
# | False
# | False
# | True
# | True
