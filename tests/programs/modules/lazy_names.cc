# The containers that classes derive from are there whichever way they are asked for.
from collections import *
from collections import UserDict as Again
from collections.abc import Mapping, MutableMapping, MutableSequence, MutableSet, Sequence
import collections, weakref

print(Again is UserDict is collections.UserDict)  # expect: True
print(UserDict, ChainMap, UserList)
# expect: <class 'collections.UserDict'> <class 'collections.ChainMap'> <class 'collections.UserList'>
print([issubclass(kind, MutableMapping) for kind in (UserDict, ChainMap, Counter)])
# expect: [True, True, True]
print(isinstance(UserList(), MutableSequence), isinstance(UserString(''), Sequence))  # expect: True True
print(UserDict.__mro__[1:3] == (MutableMapping, Mapping))  # expect: True

d = UserDict(a=1)
print(d.pop('x', default=2), d.pop('a'), d)  # expect: 2 1 {}
try:
    d.popitem()
except KeyError as e:
    print(repr(e))  # expect: KeyError()

s = UserString('hello')
print(s.count('l'), s.index('lo'), [type(c).__name__ for c in s[:2]])
# expect: 2 3 ['UserString', 'UserString']

w = weakref.WeakValueDictionary()
print(isinstance(w, MutableMapping), isinstance(weakref.WeakSet(), MutableSet))  # expect: True True
try:
    w.popitem()
except KeyError as e:
    print(e)  # expect: 'popitem(): dictionary is empty'
try:
    collections.Nothing
except AttributeError as e:
    print(e)  # expect: module 'collections' has no attribute 'Nothing'


class Named:
    pass


Named.__module__ = 'elsewhere'
print(Named, Named.__dict__['__module__'], Named().__module__)
# expect: <class 'elsewhere.Named'> elsewhere elsewhere


class Derived(MutableMapping):
    pass


Derived.__module__ = 'elsewhere'
print(Derived)  # expect: <class 'elsewhere.Derived'>
