# Lambdas take every kind of parameter.
print((lambda: 5)(), (lambda x, y=2: x + y)(1), (lambda *a, **k: (a, k))(1, z=2))
# expect: 5 3 ((1,), {'z': 2})
print((lambda x: lambda y: x + y)(1)(2), (lambda a, /, b, *, c: (a, b, c))(1, 2, c=3))
# expect: 3 (1, 2, 3)
fs = [lambda x: x + 1, lambda x: x * x]
print([f(3) for f in fs], (lambda x: x if x > 0 else -x)(-4))  # expect: [4, 9] 4
print((lambda: 0).__name__)  # expect: <lambda>
