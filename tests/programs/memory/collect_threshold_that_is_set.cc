import gc
import weakref
gc.set_threshold(50)
class Node:
    pass
def make():
    n = Node()
    n.me = n
    return weakref.ref(n)
first = make()
count = 0
while first() is not None:
    make()
    count += 1
print(count < 20000)
# expect-output:
# | True
