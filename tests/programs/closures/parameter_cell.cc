# A parameter may be a cell too.
def adder(n, *rest, **kw):
    def add(x):
        return x + n + len(rest) + kw.get("extra", 0)
    n += 1
    return add
print(adder(1)(10), adder(1, 2, 3, extra=100)(10))  # expect: 12 114
