import gc
import weakref
from collections import deque
def make():
    d = deque()
    d.append(d)
    return weakref.ref(d)
r = make()
print(r() is None)
gc.collect()
print(r() is None)
# expect-output:
# | False
# | True
