# Slots are descriptors of the class, checked when it is made.
# python: 3.13
class C:
    __slots__ = ('a', '__hidden')
    def __init__(self):
        self.__hidden = 3
    def shown(self):
        return self.__hidden
print(C.a, C.a.__name__, C.a.__objclass__)  # expect: <member 'a' of 'C' objects> a <class '__main__.C'>
c = C()
print(c.shown(), c._C__hidden, hasattr(c, 'a'))  # expect: 3 3 False
c.a = 5
print(C.a.__get__(c), C.a.__get__(c, C))  # expect: 5 5
C.a.__set__(c, 6)
print(c.a)  # expect: 6
C.a.__delete__(c)
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(f'{type(e).__name__}: {e}')
attempt(lambda: c.a)  # expect: AttributeError: 'C' object has no attribute 'a'
attempt(lambda: c.__dict__)  # expect: AttributeError: 'C' object has no attribute '__dict__'
attempt(C.a.__get__, 5)  # expect: TypeError: descriptor 'a' for 'C' objects doesn't apply to a 'int' object
class Documented:
    __slots__ = {'x': 'the first'}
d = Documented()
d.x = 1
print(d.x, Documented.x.__doc__)  # expect: 1 None
attempt(setattr, d, 'y', 1)  # expect: AttributeError: 'Documented' object has no attribute 'y' and no __dict__ for setting new attributes
def make(slots, *bases, **names):
    return lambda: type('X', bases, {'__slots__': slots, **names}).__name__
attempt(make(('a b',)))  # expect: TypeError: __slots__ must be identifiers
attempt(make((1,)))  # expect: TypeError: __slots__ items must be strings, not 'int'
attempt(make(5))  # expect: TypeError: 'int' object is not iterable
attempt(make('a', a=1))  # expect: ValueError: 'a' in __slots__ conflicts with class variable
attempt(make(('__dict__', '__dict__')))  # expect: TypeError: __dict__ slot disallowed: we already got one
attempt(make('a', int))  # expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
attempt(make((), tuple))  # expect: X
class Other:
    __slots__ = ('b',)
class Empty:
    __slots__ = ()
attempt(make((), C, Other))  # expect: TypeError: multiple bases have instance lay-out conflict
attempt(make((), C, Empty))  # expect: X
class Error(Exception):
    __slots__ = ('code',)
e = Error('text')
e.code, e.other = 1, 2
print(e.code, e.other, e)  # expect: 1 2 text
