# A class without `__slots__` has `__dict__` and `__weakref__` among its attributes, unless its base has them.
import weakref


class W: pass
class V(W): pass
class S: __slots__ = ()
class T(W): __slots__ = ()
class U(S): pass
class D(S): __slots__ = ('__weakref__',)
class M(S, W): pass
class E(Exception): pass
class L(list): pass
class I(int): pass
class F(set): pass


def parts(cls):
    return [name for name in cls.__dict__ if name in ('__dict__', '__weakref__')]


print([parts(cls) for cls in (W, V, S)])  # expect: [['__dict__', '__weakref__'], [], []]
print([parts(cls) for cls in (T, U, D)])  # expect: [[], ['__dict__', '__weakref__'], ['__weakref__']]
print([parts(cls) for cls in (E, L, I, F)])  # expect: [['__weakref__'], ['__dict__', '__weakref__'], ['__dict__'], ['__dict__']]
print(parts(M), hasattr(S, '__weakref__'), '__weakref__' in dir(V))  # expect: ['__dict__', '__weakref__'] False True

w = W()
w.x = 1
names, references = W.__dict__['__dict__'], W.__weakref__
print(names, names.__get__(w), names.__objclass__)  # expect: <attribute '__dict__' of 'W' objects> {'x': 1} <class '__main__.W'>
print(references, type(references), w.__weakref__)  # expect: <attribute '__weakref__' of 'W' objects> <class 'getset_descriptor'> None
print(names.__doc__, '-', references.__doc__)  # expect: dictionary for instance variables - list of weak references to the object
r = weakref.ref(w)
print(w.__weakref__ is r, references.__get__(w) is r)  # expect: True True
names.__set__(w, {'x': 7})
print(w.x)  # expect: 7


def attempt(change):
    try:
        change()
    except (AttributeError, TypeError) as e:
        print(e)


attempt(lambda: setattr(w, '__weakref__', 1))  # expect: attribute '__weakref__' of 'W' objects is not writable
attempt(lambda: delattr(w, '__weakref__'))  # expect: attribute '__weakref__' of 'W' objects is not writable
attempt(lambda: references.__get__(1))  # expect: descriptor '__weakref__' for 'W' objects doesn't apply to a 'int' object
for _ in range(2):
    try:
        w.__weakref__ = 3
    except AttributeError as e:
        print(e)  # expect: attribute '__weakref__' of 'W' objects is not writable
# expect: attribute '__weakref__' of 'W' objects is not writable
