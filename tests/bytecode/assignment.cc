# Swaps build no tuple; unpacking goes to registers in a row at once.
def f(o, p):
    a, b = 0, 1
    a, b = b, a + b
    (c, d), *e = o
    g, h = o
    o.x, p[0] = p[0], o.x
    i = j = k = []
    p = p.q = o
    a += b
    x: int = 5
    del a, o.x, p[0]
    return a
a, b = b, a
c = d = 0
c += 1
