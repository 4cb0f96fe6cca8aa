# Caches, partial calls, dispatch by type.
# python: 3.13
import functools
from functools import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@lru_cache(maxsize=2)
def f(x): return x * 2
print(f(1), f(2), f(1), f(3), f(2), f.cache_info(), f.cache_parameters(), f.__name__, f.__wrapped__(4)); f.cache_clear(); print(f.cache_info())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())
@lru_cache
def g(a, b=1): return (a, b)
print(g(1), g(1, b=1), g(1, 1), g(1.0), g.cache_info())
@lru_cache(typed=True)
def h(a): return type(a).__name__
print(h(1), h(1.0), h(True), h.cache_info()); t(lambda: f([])); t(lambda: lru_cache(3.5)); t(lambda: lru_cache('a'))
class A:
    def __init__(self): self.n = 0
    @cached_property
    def v(self):
        "doc"
        self.n += 1
        return self.n
    @lru_cache(maxsize=None)
    def m(self, x): return x + 1
    @functools.cache
    def mm(self): return 'mm'
a = A(); print(a.v, a.v, a.__dict__['v'], A.v.__doc__, a.m(3), a.m(3), A.m.cache_info(), a.mm()); del a.v; print(a.v)
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, partial(print, 1, 2, sep='-'), partial(partial(max, 1), 2)(3)); p2 = partial(lambda *a, **k: (a, k), 1, x=2); print(p2(3, y=4), p2(x=9)); t(lambda: partial()); t(lambda: partial(3)); 
class C:
    def meth(self, a, b): return (a, b)
    pm = partialmethod(meth, 1)
    pk = partialmethod(meth, b=5)
print(C().pm(2), C().pk(1))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], 5), reduce(max, [3, 9, 2], 0)); t(lambda: reduce(max, [])); t(lambda: reduce(max, 3))
@total_ordering
class T:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
print(T(1) <= T(2), T(1) > T(2), T(2) >= T(2), sorted([T(3), T(1)])[0].x)
def tt():
    @total_ordering
    class Z: pass
t(tt)
def deco(fn):
    @wraps(fn)
    def wrapper(*a, **k):
        "w"
        return fn(*a, **k)
    return wrapper
@deco
def foo(x: int) -> str:
    "foo doc"
    return x
print(foo.__name__, foo.__doc__, foo.__wrapped__.__name__, foo.__annotations__, foo.__qualname__, foo.__module__)
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
@show.register(list)
def _(x): return 'list'
@show.register(float)
@show.register(complex if 0 else bytes)
def _(x): return 'fb'
print(show(1), show([]), show('a'), show(2.5), show(True), show(b''), show.dispatch(int)(1), show.dispatch(bool) is show.dispatch(int), sorted(k.__name__ for k in show.registry)); t(lambda: show())
class SD:
    @singledispatchmethod
    def go(self, x): return 'o'
    @go.register
    def _(self, x: int): return 'i'
print(SD().go(1), SD().go(''))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: a - b)(1) < cmp_to_key(lambda a, b: a - b)(2)) if 0 else None
k = cmp_to_key(lambda a, b: a - b); print(k(1) < k(2), k(1) == k(1), k(3) >= k(2), k(5).obj)
print(update_wrapper(lambda: 0, foo).__name__, WRAPPER_ASSIGNMENTS[:4])
t(lambda: f(1, 2)); t(lambda: f())
# expect-output:
# | 2 4 2 6 4 CacheInfo(hits=1, misses=4, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} f 8
# | CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# | 2880067194370816120 CacheInfo(hits=88, misses=91, maxsize=None, currsize=91)
# | (1, 1) (1, 1) (1, 1) (1.0, 1) CacheInfo(hits=0, misses=4, maxsize=128, currsize=4)
# | int float bool CacheInfo(hits=0, misses=3, maxsize=128, currsize=3)
# | TypeError unhashable type: 'list'
# | TypeError Expected first argument to be an integer, a callable, or None
# | TypeError Expected first argument to be an integer, a callable, or None
# | 1 1 1 doc 4 4 CacheInfo(hits=1, misses=1, maxsize=None, currsize=1) mm
# | 2
# | 5 <class 'int'> () {'base': 2} functools.partial(<built-in function print>, 1, 2, sep='-') 3
# | ((1, 3), {'x': 2, 'y': 4}) ((1,), {'x': 9})
# | TypeError type 'partial' takes at least one argument
# | TypeError the first argument must be callable
# | (1, 2) (1, 5)
# | 6 5 9
# | TypeError reduce() of empty iterable with no initial value
# | TypeError reduce() arg 2 must support iteration
# | True False True 1
# | ValueError must define at least one ordering operation: < > <= >=
# | foo foo doc foo {'x': <class 'int'>, 'return': <class 'str'>} foo __main__
# | int list obj fb int fb int True ['bytes', 'float', 'int', 'list', 'object']
# | TypeError show requires at least 1 positional argument
# | i o
# | True True True 5
# | foo ('__module__', '__name__', '__qualname__', '__doc__')
# | TypeError f() takes 1 positional argument but 2 were given
# | TypeError f() missing 1 required positional argument: 'x'
