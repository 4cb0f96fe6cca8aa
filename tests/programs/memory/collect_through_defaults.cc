import gc
import weakref
def make():
    def f(x=[]):
        return x
    f().append(f)
    return weakref.ref(f)
r = make()
print(r() is None)
gc.collect()
print(r() is None)
# expect-output:
# | False
# | True
