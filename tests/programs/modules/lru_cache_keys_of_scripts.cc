# Keys that compare themselves are asked as CPython asks them.
# python: 3.13
from functools import cache, lru_cache
class K:
    def __init__(self, v): self.v = v
    def __hash__(self): print('hash', self.v); return hash(self.v)
    def __eq__(self, o): print('eq', self.v, o.v); return self.v == o.v
@cache
def kk(k, **kw):
    print('kk', k.v)
    return k.v
print(kk(K(1)), kk(K(1)), kk(K(2)))
print(kk.cache_info())
@lru_cache(maxsize=2)
def last(k): return k.v
class Quiet(K):
    def __hash__(self): return 1
    def __eq__(self, o): return self.v == o.v
for v in [1, 2, 1, 3, 2, 1, 1]: last(Quiet(v))
print(last.cache_info())
class Bad:
    def __hash__(self): raise RuntimeError('no hash')
try: kk(Bad())
except RuntimeError as e: print(e)
try: kk(Bad(), a=1)
except RuntimeError as e: print(e)
# expect-output:
# | hash 1
# | kk 1
# | hash 1
# | eq 1 1
# | hash 2
# | kk 2
# | 1 1 2
# | CacheInfo(hits=1, misses=2, maxsize=None, currsize=2)
# | CacheInfo(hits=2, misses=5, maxsize=2, currsize=2)
# | no hash
# | no hash
