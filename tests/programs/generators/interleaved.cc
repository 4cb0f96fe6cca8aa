# Two generators take turns; each keeps its own state.
def count(name, n):
    for i in range(n):
        yield f"{name}{i}"
a, b = count("a", 3), count("b", 3)
print([next(a), next(b), next(b), next(a), next(b, "-"), next(b, "-"), next(a)])
# expect: ['a0', 'b0', 'b1', 'a1', 'b2', '-', 'a2']
