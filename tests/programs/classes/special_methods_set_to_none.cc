# None in place of a special method is called, and fails; a few say that there is none.
# python: 3.13
import math, operator
class N:
    __call__ = __len__ = __getitem__ = __setitem__ = __delitem__ = __neg__ = __invert__ = __abs__ = None
    __repr__ = __str__ = __format__ = __int__ = __float__ = __index__ = __next__ = __round__ = None
    __enter__ = __exit__ = __bytes__ = __floor__ = __ceil__ = __trunc__ = __bool__ = None
    __iter__ = __contains__ = __hash__ = __add__ = __radd__ = __lt__ = __eq__ = None
n = N()
def set_item(): n[0] = 1
def del_item(): del n[0]
def enter():
    with n: pass
def unpack(): a, b = n
for f in (n, lambda: len(n), lambda: n[0], set_item, del_item, lambda: -n, lambda: ~n, lambda: abs(n), enter, unpack,
          lambda: repr(n), lambda: str(n), lambda: format(n, ''), lambda: f'{n}', lambda: print(n), lambda: int(n),
          lambda: float(n), lambda: operator.index(n), lambda: hex(n), lambda: next(n), lambda: round(n), lambda: bytes(n),
          lambda: math.floor(n), lambda: math.ceil(n), lambda: math.trunc(n), lambda: bool(n), lambda: not n,
          lambda: iter(n), lambda: [x for x in n], lambda: list(n), lambda: tuple(n), lambda: sum(n), lambda: zip(n),
          lambda: enumerate(n), lambda: 1 in n, lambda: hash(n), lambda: {n: 1}, lambda: n + 1, lambda: 1 + n,
          lambda: n < n, lambda: n == 1):
    try: print('no error', f())
    except TypeError as e: print(e)
class Sequence:
    __iter__ = __reversed__ = None
    def __len__(self): return 2
    def __getitem__(self, at): return at
for f in (iter, list, reversed, enumerate):
    try: print('no error', f(Sequence()))
    except TypeError as e: print(e)
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
# | 'N' object is not iterable
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
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not iterable
# | 'N' object is not a container
# | unhashable type: 'N'
# | unhashable type: 'N'
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'NoneType' object is not callable
# | 'Sequence' object is not iterable
# | 'Sequence' object is not iterable
# | 'Sequence' object is not reversible
# | 'Sequence' object is not iterable
