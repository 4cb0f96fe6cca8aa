import gc
import weakref
class Items(list):
    pass
def make():
    x = Items()
    x.append(x)
    return weakref.ref(x)
r = make()
print(r() is None)
gc.collect()
print(r() is None)
# expect-output:
# | False
# | True
