# Which calls are the same, what is forgotten, and what the cache says of itself.
# python: 3.13
from functools import lru_cache, cache
import functools

def attempt(f, *args):
    try: print(f(*args))
    except Exception as e: print(type(e).__name__, e)

@lru_cache
def f(a, b=2, *args, **kw):
    "doc of f"
    print('f', a, b, args, kw)
    return a, b
print(f(1), f(1), f(1.0), f(True), f('x'), f('x'))
print(f(1, b=3), f(1, b=3), f(b=3, a=1), f(1, 2), f(1, 2, 3), f(a=1))
print(f.cache_info(), f.cache_parameters())
print(f.__name__, f.__doc__, f.__wrapped__.__name__, f.__module__, f.__qualname__)
print(type(f), type(f).__name__, type(f).__module__, repr(f)[:42])
f.cache_clear()
print(f.cache_info(), f.cache_info().hits, f.cache_info()._fields, f.cache_info()._asdict())

@lru_cache(maxsize=2, typed=True)
def g(x, **kw):
    print('g', x, kw)
    return x
for x in [1, 1.0, True, 1, 2, 1, 1.0, True]: g(x)
g(x=1); g(x=1.0); g(x=1)
print(g.cache_info(), g.cache_parameters())

@lru_cache(maxsize=0)
def h(x): return x
print(h([1]), h(2), h.cache_info())
@lru_cache(maxsize=-5)
def h2(x): return x
print(h2(1), h2.cache_info(), h2.cache_parameters())
@lru_cache(maxsize=3)
def tri(x): return x * 2
for i in range(1000):
    tri(i % 5)
    tri(0)
print(tri.cache_info())
@lru_cache(maxsize=1)
def one(x): return [x]
a = one(1)
print(one(1) is a, one(2), one(1) is a)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(300), fib.cache_info())

for bad in ('x', 1.5, [1], b''): attempt(lru_cache, bad)
attempt(lru_cache(1), 5)
attempt(f, [])
attempt(lambda: f(1, x=[]))
attempt(fib)
attempt(fib, 1, 2)
attempt(lambda: fib(m=2))
@cache
def boom(x): raise ValueError(x)
attempt(boom, 1)
attempt(boom, 1)
print(boom.cache_info())
print(functools._lru_cache_wrapper is type(fib), isinstance(fib, functools._lru_cache_wrapper))
# expect-output:
# | f 1 2 () {}
# | f 1.0 2 () {}
# | f x 2 () {}
# | (1, 2) (1, 2) (1.0, 2) (1.0, 2) ('x', 2) ('x', 2)
# | f 1 3 () {}
# | f 1 3 () {}
# | f 1 2 () {}
# | f 1 2 (3,) {}
# | f 1 2 () {}
# | (1, 3) (1, 3) (1, 3) (1, 2) (1, 2) (1, 2)
# | CacheInfo(hits=4, misses=8, maxsize=128, currsize=8) {'maxsize': 128, 'typed': False}
# | f doc of f f __main__ f
# | <class 'functools._lru_cache_wrapper'> _lru_cache_wrapper functools <functools._lru_cache_wrapper object at 0x
# | CacheInfo(hits=0, misses=0, maxsize=128, currsize=0) 0 ('hits', 'misses', 'maxsize', 'currsize') {'hits': 0, 'misses': 0, 'maxsize': 128, 'currsize': 0}
# | g 1 {}
# | g 1.0 {}
# | g True {}
# | g 1 {}
# | g 2 {}
# | g 1.0 {}
# | g True {}
# | g 1 {}
# | g 1.0 {}
# | CacheInfo(hits=2, misses=9, maxsize=2, currsize=2) {'maxsize': 2, 'typed': True}
# | [1] 2 CacheInfo(hits=0, misses=2, maxsize=0, currsize=0)
# | 1 CacheInfo(hits=0, misses=1, maxsize=0, currsize=0) {'maxsize': 0, 'typed': False}
# | CacheInfo(hits=1199, misses=801, maxsize=3, currsize=3)
# | True [2] False
# | 222232244629420445529739893461909967206666939096499764990979600 CacheInfo(hits=298, misses=301, maxsize=None, currsize=301)
# | TypeError Expected first argument to be an integer, a callable, or None
# | TypeError Expected first argument to be an integer, a callable, or None
# | TypeError Expected first argument to be an integer, a callable, or None
# | TypeError Expected first argument to be an integer, a callable, or None
# | TypeError the first argument must be callable
# | TypeError unhashable type: 'list'
# | TypeError unhashable type: 'list'
# | TypeError fib() missing 1 required positional argument: 'n'
# | TypeError fib() takes 1 positional argument but 2 were given
# | TypeError fib() got an unexpected keyword argument 'm'
# | ValueError 1
# | ValueError 1
# | CacheInfo(hits=0, misses=2, maxsize=None, currsize=0)
# | True True
