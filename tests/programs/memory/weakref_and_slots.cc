import weakref
class Bare:
    __slots__ = ('x',)
class Watched:
    __slots__ = ('x', '__weakref__')
for kind in (Bare, Watched):
    o = kind()
    try:
        print(weakref.ref(o)() is o)
    except TypeError as e:
        print(e)
# expect-output:
# | cannot create weak reference to 'Bare' object
# | True
