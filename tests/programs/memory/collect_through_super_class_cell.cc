import gc
import weakref
def make():
    class Base:
        def name(self):
            return 'base'
    class Derived(Base):
        def name(self):
            return super().name()
    print(Derived().name())
    return weakref.ref(Derived)
r = make()
gc.collect()
print(r() is None)
# expect-output:
# | base
# | True
