# A function with a cache is an object: called in every way, copied, watched, given attributes.
# python: 3.13
import copy, functools, weakref
from functools import cache
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(list(map(fib, range(10))), sorted([3, 1, 2], key=fib), fib.__call__(9))
print(functools.partial(fib, 9)(), fib(*[8]), fib(**{'n': 7}))
print(copy.copy(fib) is fib, copy.deepcopy([fib])[0] is fib, callable(fib), hash(fib) == hash(fib))
print(fib == fib, fib != len, bool(fib), weakref.ref(fib)() is fib)
fib.extra = 5
print(fib.extra, 'extra' in fib.__dict__)
@functools.wraps(fib)
def other(n): return n
print(other.__wrapped__ is fib, other.__name__, other.extra)
@cache
def gen(n): yield n
print(next(gen(1)), list(gen(1)))
# expect-output:
# | [0, 1, 1, 2, 3, 5, 8, 13, 21, 34] [1, 2, 3] 34
# | 34 21 13
# | True True True True
# | True True True True
# | 5 True
# | True fib 5
# | 1 []
