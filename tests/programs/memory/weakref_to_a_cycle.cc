import gc
import weakref
class A:
    pass
a = A()
a.me = a
r = weakref.ref(a, lambda r: print('told', r()))
del a
print(r() is None)
gc.collect()
print(r() is None)
# expect-output:
# | False
# | told None
# | True
