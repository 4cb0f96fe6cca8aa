# One op for every shape of call; a callee that may change is looked up first.
def h(*args, **kw):
    f(1, x)
    f(1, k=2)
    f(*args, **kw)
    f(1, *x, k=2, **kw, **x)
    o.m(1)
    o.m(1, k=2)
    print(f(x), sep="")
    later(f(x))
    return (lambda: 5)()
def f(a, /, b=1, *, c=2): pass
later = f
