# Parameters before `/` cannot be named; the name stays free for **kw.
def f(a, b=2, /, c=3, *, d=4):
    return a, b, c, d

print(f(1), f(1, 20, 30), f(1, c=30, d=40))  # expect: (1, 2, 3, 4) (1, 20, 30, 4) (1, 2, 30, 40)
def g(self, /, **kw):
    return self, kw
print(g(1, self=2))  # expect: (1, {'self': 2})
