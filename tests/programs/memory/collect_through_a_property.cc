import gc
import weakref
def make():
    class Box:
        @property
        def me(self):
            return Box
    return weakref.ref(Box)
r = make()
gc.collect()
print(r() is None)
# expect-output:
# | True
