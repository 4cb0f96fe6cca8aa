import gc
import weakref
class Trouble(Exception):
    pass
def make():
    a, b = Trouble('a'), Trouble('b')
    a.__context__ = b
    b.__cause__ = a
    return weakref.ref(a)
r = make()
gc.collect()
print(r() is None)
# expect-output:
# | True
