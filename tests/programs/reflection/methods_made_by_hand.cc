# types.MethodType binds anything that can be called to any object.
# python: 3.13
import types
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f(self, a): return self, a
m = types.MethodType(f, 5)
print(m(6), m.__self__, m.__func__ is f, type(m) is types.MethodType)
class C: pass
c = C()
c.m = types.MethodType(lambda self, *a: (type(self).__name__, a), c)
print(c.m(), c.m(1, 2), types.MethodType(len, [1, 2])())
attempt(lambda: types.MethodType(5, 1))
attempt(lambda: types.MethodType(f, None))
attempt(lambda: types.MethodType(f))
attempt(lambda: types.MethodType(f, 1, 2))
attempt(lambda: types.MethodType())
# expect-output:
# | (5, 6) 5 True True
# | ('C', ()) ('C', (1, 2)) 2
# | TypeError first argument must be callable
# | TypeError instance must not be None
# | TypeError method expected 2 arguments, got 1
# | TypeError method expected 2 arguments, got 3
# | TypeError method expected 2 arguments, got 0
