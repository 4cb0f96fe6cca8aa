# A slot is a descriptor in the class's dict.
# python: 3.13
class A:
    __slots__ = ('y', 'x')

    def __init__(self):
        self.x = 1


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


print([name for name in A.__dict__ if not name.startswith('__')])  # expect: ['x', 'y']
print(A.__dict__['x'], type(A.x), A.x is A.__dict__['x'])  # expect: <member 'x' of 'A' objects> <class 'member_descriptor'> True
print(A.x.__name__, A.x.__qualname__, A.x.__objclass__, A.x.__doc__)  # expect: x A.x <class '__main__.A'> None
attempt(lambda: A.x.__get__(None, A))  # expect: <member 'x' of 'A' objects>
attempt(lambda: A.x.__get__(3))  # expect: TypeError: descriptor 'x' for 'A' objects doesn't apply to a 'int' object
attempt(lambda: A.x.__set__(3, 3))  # expect: TypeError: descriptor 'x' for 'A' objects doesn't apply to a 'int' object
attempt(lambda: A.y.__get__(A()))  # expect: AttributeError: 'A' object has no attribute 'y'
attempt(lambda: A.y.__delete__(A()))  # expect: AttributeError: y
attempt(lambda: A.x())  # expect: TypeError: 'member_descriptor' object is not callable


class Private:
    __slots__ = ('__p', '_q')


print([name for name in Private.__dict__ if not name.endswith('__')], Private._Private__p)  # expect: ['_Private__p', '_q'] <member '_Private__p' of 'Private' objects>


class W:
    __slots__ = ('a', '__weakref__')


print(W.__dict__['__weakref__'], type(W.__weakref__), W().__weakref__)  # expect: <attribute '__weakref__' of 'W' objects> <class 'getset_descriptor'> None
import weakref
w = W()
r = weakref.ref(w)
print(w.__weakref__ is r)  # expect: True
attempt(lambda: setattr(w, '__weakref__', 1))  # expect: AttributeError: attribute '__weakref__' of 'W' objects is not writable


class D:
    __slots__ = ('a', '__dict__')


d = D()
d.a, d.b = 1, 2
print(d.__dict__, D.__dict__['__dict__'])  # expect: {'b': 2} <attribute '__dict__' of 'D' objects>
d.__dict__ = {'c': 3}
print(d.a, d.c, hasattr(d, 'b'))  # expect: 1 3 False
# What takes the place of a slot in the class takes it away from instances.
a = A()
A.q = A.x
a.q = 55
print(a.x, a.q)  # expect: 55 55
A.x = 7
print(a.x, a.q)  # expect: 7 55
attempt(lambda: setattr(a, 'x', 3))  # expect: AttributeError: 'A' object attribute 'x' is read-only
del A.x
attempt(lambda: a.x)  # expect: AttributeError: 'A' object has no attribute 'x'
import types
print(types.MemberDescriptorType is type(A.y), str(A.__dict__)[0])  # expect: True {
