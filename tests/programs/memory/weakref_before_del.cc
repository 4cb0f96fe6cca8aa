import gc
import weakref
class A:
    def __del__(self):
        print('del', r() is None)
a = A()
r = weakref.ref(a, lambda r: print('told'))
del a
a = A()
a.me = a
r = weakref.ref(a, lambda r: print('told'))
del a
gc.collect()
# expect-output:
# | del False
# | told
# | told
# | del True
