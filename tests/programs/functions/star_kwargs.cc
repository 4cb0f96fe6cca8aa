# **kwargs collects names, in order.
def f(a, **kw):
    return a, kw

print(f(1), f(1, x=2, y=3), f(**{"a": 5, "z": 6}), f(b=1, a=0))
# expect: (1, {}) (1, {'x': 2, 'y': 3}) (5, {'z': 6}) (0, {'b': 1})
def g(*args, **kwargs):
    return args, kwargs
print(g(1, 2, x=3), g(*[1], **{"k": "v"}), g(**{}, **{"a": 1}))
# expect: ((1, 2), {'x': 3}) ((1,), {'k': 'v'}) ((), {'a': 1})
