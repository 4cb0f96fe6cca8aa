def f(a, *, b):
    return a


x, y = 1, 2
f(x, y)
