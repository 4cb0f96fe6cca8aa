# python: 3.13
import gc
class A:
    pass
def f():
    pass
for x in (1, 'a', 1.5, None, [], {}, {1: 2}, {1: []}, ([],), set(), A(), A, f, len, range(3)):
    print(type(x).__name__, gc.is_tracked(x))
# expect-output:
# | int False
# | str False
# | float False
# | NoneType False
# | list True
# | dict False
# | dict False
# | dict True
# | tuple True
# | set True
# | A True
# | type True
# | function True
# | builtin_function_or_method True
# | range False
