# What stands among the bases and is no class.
# python: 3.13
import math


def f():
    pass


for base in (5, True, 1.5, "a", b"a", [], (), {}, {1}, None, f, len, math):
    try:

        class A(base):
            pass

    except TypeError as e:
        print(e)
try:

    class B(int, 5):
        pass

except TypeError as e:
    print(e)
# expect: int expected at most 2 arguments, got 3
# expect: bool expected at most 1 argument, got 3
# expect: float expected at most 1 argument, got 3
# expect: str() argument 'encoding' must be str, not tuple
# expect: bytes() argument 'encoding' must be str, not tuple
# expect: list expected at most 1 argument, got 3
# expect: tuple expected at most 1 argument, got 3
# expect: dict expected at most 1 argument, got 3
# expect: set expected at most 1 argument, got 3
# expect: NoneType takes no arguments
# expect: function() argument 'code' must be code, not str
# expect: cannot create 'builtin_function_or_method' instances
# expect: module() takes at most 2 arguments (3 given)
# expect: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
