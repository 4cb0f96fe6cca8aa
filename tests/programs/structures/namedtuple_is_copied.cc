# Copies of named tuples keep their class; the class can be subscribed.
import copy
from collections import namedtuple

P = namedtuple("P", "x y")
p = P([1], 2)
print(copy.copy(p), copy.deepcopy(p), copy.deepcopy(p).x is p.x)
print(p.__getnewargs__(), P[int])
for make in (lambda: namedtuple(), lambda: namedtuple("A", "x", defaults=5)):
    try:
        make()
    except TypeError as e:
        print(e)
# expect: P(x=[1], y=2) P(x=[1], y=2) False
# expect: ([1], 2) __main__.P[int]
# expect: namedtuple() missing 2 required positional arguments: 'typename' and 'field_names'
# expect: 'int' object is not iterable
