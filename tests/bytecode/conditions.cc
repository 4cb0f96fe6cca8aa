# `and`, `or`, `not`, chains, `is None`, `in`: no truth value is ever built.
def f(a, b, c):
    if a and not (b or c): return 1
    if 0 <= a < b < 10: return 2
    if a < g(b) < c: return 3
    if a is None or b is not None and c in (1, 2): return 4
    if a == -1 or a is b: return 5
    x = a < g(b) < c
    y = not a
    return a or g(b) or c
