# Whatever takes an iterable takes a generator.
def g():
    yield from (3, 1, 2)
print(list(g()), tuple(g()), sorted(g()), sum(g()), min(g()), max(g()), sorted(set(g())), any(g()), all(g()), list(enumerate(g())), list(zip(g(), g())))
# expect: [3, 1, 2] (3, 1, 2) [1, 2, 3] 6 1 3 [1, 2, 3] True True [(0, 3), (1, 1), (2, 2)] [(3, 3), (1, 1), (2, 2)]
print("".join(str(x) for x in g()), [*g()], dict(zip("abc", g())), 2 in g(), list(reversed(list(g()))))
# expect: 312 [3, 1, 2] {'a': 3, 'b': 1, 'c': 2} True [2, 1, 3]
a, b, c = g()
x = []
x.extend(g())
x += g()
x[0:0] = g()
print(a, b, c, x)  # expect: 3 1 2 [3, 1, 2, 3, 1, 2, 3, 1, 2]
