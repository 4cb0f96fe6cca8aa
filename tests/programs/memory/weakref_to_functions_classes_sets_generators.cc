import weakref
def f():
    pass
class C:
    pass
def g():
    yield
gen = g()
for x in (f, C, {1}, frozenset([1]), gen):
    r = weakref.ref(x)
    print(r() is x)
# expect-output:
# | True
# | True
# | True
# | True
# | True
