# python: 3.13
def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ':', e)

class A: __slots__ = ('a',)
class A2: __slots__ = ('a',)
class B: __slots__ = ('b',)
class Empty: __slots__ = ()
class P: pass
class P2: pass
class W: __slots__ = ('w', '__weakref__')
class I1(int): pass
class I2(int): pass
class L1(list): pass
class L2(list): __slots__ = ()

def make(*bases, **names):
    return type('X', bases, names).__name__

show(make, A, B)
show(make, int, str)
show(make, int, __slots__=('x',))
show(make, P, __slots__=('__weakref__',))
show(make, object, __slots__=('__weakref__', '__weakref__'))
show(make, P, __slots__=('__dict__',))
show(make, object, __slots__=('x',), x=1)
show(make, ImportError, OSError)
show(make, ValueError, OSError)

def become(x, cls):
    x.__class__ = cls
    return type(x).__name__

for x, cls in ((A(), A2), (A(), B), (P(), P2), (P(), A), (A(), P), (I1(), I2), (I1(), L1), (L1(), L2), (object(), P), (Empty(), P), (W(), A), (ValueError(), KeyError)):
    show(become, x, cls)
w = W()
show(lambda: w.w)
show(delattr, w, 'w')
show(delattr, w, 'q')
show(setattr, w, 'q', 1)
show(delattr, object(), 'q')
class Listed:
    __slots__ = iter(['a', 'b'])
x = Listed()
x.a = 1
show(setattr, x, 'c', 1)
class Private:
    __slots__ = ('__p', 'q')
print([name for name in dir(Private) if name[:2] != '__'], [name for name in dir(Private()) if name[:2] != '__'])

# expect: TypeError: multiple bases have instance lay-out conflict
# expect: TypeError: multiple bases have instance lay-out conflict
# expect: TypeError: nonempty __slots__ not supported for subtype of 'int'
# expect: TypeError: __weakref__ slot disallowed: we already got one
# expect: TypeError: __weakref__ slot disallowed: we already got one
# expect: TypeError: __dict__ slot disallowed: we already got one
# expect: ValueError: 'x' in __slots__ conflicts with class variable
# expect: TypeError: multiple bases have instance lay-out conflict
# expect: 'X'
# expect: 'A2'
# expect: TypeError: __class__ assignment: 'B' object layout differs from 'A'
# expect: 'P2'
# expect: TypeError: __class__ assignment: 'A' object layout differs from 'P'
# expect: TypeError: __class__ assignment: 'P' object layout differs from 'A'
# expect: 'I2'
# expect: TypeError: __class__ assignment: 'L1' object layout differs from 'I1'
# expect: TypeError: __class__ assignment: 'L2' object layout differs from 'L1'
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: TypeError: __class__ assignment: 'P' object layout differs from 'Empty'
# expect: TypeError: __class__ assignment: 'A' object layout differs from 'W'
# expect: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
# expect: AttributeError: 'W' object has no attribute 'w'
# expect: AttributeError: w
# expect: AttributeError: 'W' object has no attribute 'q' and no __dict__ for setting new attributes
# expect: AttributeError: 'W' object has no attribute 'q' and no __dict__ for setting new attributes
# expect: AttributeError: 'object' object has no attribute 'q' and no __dict__ for setting new attributes
# expect: AttributeError: 'Listed' object has no attribute 'c' and no __dict__ for setting new attributes
# expect: ['_Private__p', 'q'] ['_Private__p', 'q']
