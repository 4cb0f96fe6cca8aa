# Methods with a cache are bound; the object is a part of what is remembered.
# python: 3.13
from functools import cache, lru_cache
class C:
    def __init__(self, n): self.n = n
    @lru_cache(maxsize=None)
    def m(self, x):
        print('m', self.n, x)
        return self.n * x
    @property
    @cache
    def p(self):
        print('p')
        return self.n
    @staticmethod
    @cache
    def s(x):
        print('s', x)
        return x
    @classmethod
    @cache
    def k(cls, x):
        print('k', cls.__name__, x)
        return x
c, d = C(2), C(3)
print(c.m(1), c.m(1), d.m(1), C.m(c, 1), c.m(x=1), c.m(x=1), C.m.cache_info())
print(c.p, c.p, C.s(1), c.s(1), C.k(1), c.k(1))
m = c.m
print(m(5), m(5), m.cache_info(), type(m).__name__, m.__self__ is c, m.__func__ is C.m)
class Own:
    def __init__(self): self.double = cache(lambda x: x + x)
print(Own().double(4))
# expect-output:
# | m 2 1
# | m 3 1
# | m 2 1
# | 2 2 3 2 2 2 CacheInfo(hits=3, misses=3, maxsize=None, currsize=3)
# | p
# | s 1
# | k C 1
# | 2 2 1 1 1 1
# | m 2 5
# | 10 10 CacheInfo(hits=4, misses=4, maxsize=None, currsize=4) method True True
# | 8
