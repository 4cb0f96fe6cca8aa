# Every kind of parameter at once.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw

print(f(1, d=4))  # expect: (1, 2, 3, (), 4, 5, {})
print(f(1, 2, 3, 4, 5, d=6, e=7, z=8))  # expect: (1, 2, 3, (4, 5), 6, 7, {'z': 8})
print(f(*range(6), **{"d": "D", "q": "Q"}))  # expect: (0, 1, 2, (3, 4, 5), 'D', 5, {'q': 'Q'})
