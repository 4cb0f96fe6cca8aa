import weakref
class Named(weakref.ref):
    pass
class A:
    pass
a = A()
r = Named(a)
r.name = 'x'
print(r() is a, isinstance(r, weakref.ref), r.name, r is Named(a))
del a
print(r())
# expect-output:
# | True True x False
# | None
