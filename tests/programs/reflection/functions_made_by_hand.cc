# `type(f)(code, globals, name, defaults, closure)` makes a function of the same code.
# python: 3.13
import types

x = 10


def f(a, b=2, *, c=3):
    "doc"
    return a, b, c, x


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n
    return step


def attempt(make, *args):
    try:
        print(make(*args))
    except Exception as e:
        print(f'{type(e).__name__}: {e}')


F = type(f)
g = F(f.__code__, globals(), 'g', (5,))
g.__kwdefaults__ = {'c': 6}
print(g(1), g.__name__, g.__qualname__, g.__doc__, g.__module__)  # expect: (1, 5, 6, 10) g f doc __main__
step = counter()
same = F(step.__code__, globals(), None, None, step.__closure__)
own = F(step.__code__, f.__globals__, None, None, (types.CellType(7),))
print(step(), same(), step(), own(), own())  # expect: 1 2 3 8 9
code = step.__code__
for make in (
    lambda: F(5, {}),
    lambda: F(f.__code__),
    lambda: F(f.__code__, 5),
    lambda: F(f.__code__, globals(), 5),
    lambda: F(f.__code__, globals(), None, 5),
    lambda: F(code, globals()),
    lambda: F(code, globals(), None, None, ()),
    lambda: F(code, globals(), None, None, (1,)),
):
    attempt(make)
# expect-output:
# | TypeError: function() argument 'code' must be code, not int
# | TypeError: function() missing required argument 'globals' (pos 2)
# | TypeError: function() argument 'globals' must be dict, not int
# | TypeError: arg 3 (name) must be None or string
# | TypeError: arg 4 (defaults) must be None or tuple
# | TypeError: arg 5 (closure) must be tuple
# | ValueError: step requires closure of length 1, not 0
# | TypeError: arg 5 (closure) expected cell, found int
lines = sorted({line for _, _, line in f.__code__.co_lines()})
print([line - f.__code__.co_firstlineno for line in lines])  # expect: [0, 2]
print(f.__code__.replace() is not None, f.__code__.replace(co_name='f') == f.__code__)  # expect: True True
attempt(lambda: f.__code__.replace(bad=1))  # expect: TypeError: replace() got an unexpected keyword argument 'bad'
