# What cached_property, cmp_to_key, concat and namesakes of keywords refuse, in CPython's words.
# python: 3.13
import functools
import operator
from collections import Counter, UserDict
from dataclasses import KW_ONLY, dataclass, make_dataclass
from functools import cached_property, cmp_to_key, update_wrapper


def says(f):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Late:
    pass


Late.x = cached_property(lambda self: 1)
says(lambda: Late().x)


def twice():
    class Two:
        a = b = cached_property(lambda self: 1)


says(twice)
key = cmp_to_key(lambda a, b: a - b)
says(lambda: key(1) < 5)
says(lambda: key(1) == key(1.0))
says(lambda: operator.concat(1, 2))
says(lambda: operator.concat([1], [2]))


def wrapped():
    "text"


wrapped.mark = 5
made = update_wrapper(lambda: 0, wrapped, assigned=("__doc__", "__nothing__"))
print(made.__doc__, made.mark, made.__name__, made.__wrapped__ is wrapped)
print(functools.partialmethod(max, 1, key=2))
print(type(KW_ONLY).__name__)
says(lambda: make_dataclass("A", ["class"]))


def ordered():
    @dataclass(order=True)
    class A:
        x: int

        def __lt__(self, other):
            return False


says(ordered)
print(Counter(UserDict(a=5)), Counter(a=1) + Counter(UserDict(a=2, b=-1)))
# expect: TypeError Cannot use cached_property instance without calling __set_name__ on it.
# expect: TypeError Cannot assign the same cached_property to two different names ('a' and 'b').
# expect: TypeError other argument must be K instance
# expect: True
# expect: TypeError 'int' object can't be concatenated
# expect: [1, 2]
# expect: text 5 <lambda> True
# expect: functools.partialmethod(<built-in function max>, 1, key=2)
# expect: _KW_ONLY_TYPE
# expect: TypeError Field names must not be keywords: 'class'
# expect: TypeError Cannot overwrite attribute __lt__ in class A Consider using functools.total_ordering
# expect: Counter({'a': 5}) Counter({'a': 3})
