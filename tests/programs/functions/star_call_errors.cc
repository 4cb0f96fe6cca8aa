# What may stand behind * and ** in a call.
def f(*args, **kw):
    return args, kw
def attempt(g):
    try:
        print(g())
    except TypeError as e:
        print(e)
attempt(lambda: f(**5))  # expect: __main__.f() argument after ** must be a mapping, not int
attempt(lambda: f(**{1: 2}))  # expect: keywords must be strings
attempt(lambda: f(x=1, **{"x": 2}))
# expect: __main__.f() got multiple values for keyword argument 'x'
attempt(lambda: f(**{"y": 1}, **{"y": 2}))
# expect: __main__.f() got multiple values for keyword argument 'y'
attempt(lambda: f(*[1], *(2, 3), 4, *"5", k=6))  # expect: ((1, 2, 3, 4, '5'), {'k': 6})
