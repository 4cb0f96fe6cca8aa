# None in place of a special method is called, and fails; of some it says that there is none.
import math, operator


class N:
    __iter__ = None


class I:
    __index__ = __divmod__ = __rdivmod__ = __float__ = None


def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


n, i = N(), I()
for f in (lambda: [*n], lambda: (*n,), lambda: {*n}, lambda: print(*n), lambda: list(n), lambda: max(n), lambda: 1 in n):
    attempt(f)
# expect-output:
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | argument of type 'N' is not iterable
for f in (lambda: [1][i], lambda: [1][i:], lambda: range(i), lambda: hex(i), lambda: 'a' * i, lambda: math.sqrt(i),
          lambda: math.gcd(i), lambda: divmod(i, 1), lambda: divmod(1, i), lambda: [1].insert(i, 1), lambda: operator.index(i)):
    attempt(f)
# expect-output:
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
