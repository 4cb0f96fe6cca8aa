import gc
import weakref
class Base:
    pass
def make():
    class Derived(Base):
        pass
    print(Base.__subclasses__() == [Derived])
    return weakref.ref(Derived)
r = make()
gc.collect()
print(r(), Base.__subclasses__())
# expect-output:
# | True
# | None []
