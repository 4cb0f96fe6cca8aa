# The callee, then arguments from left to right; defaults top down.
def show(x):
    print(x)
    return x

def f(*args, **kw):
    print("called")

f(show(1), *[show(2)], show(3), k=show(4), **{"z": show(5)})
# expect: 1
# expect: 2
# expect: 3
# expect: 4
# expect: 5
# expect: called
def g(a=show("default a"), b=show("default b")):
    pass
# expect: default a
# expect: default b
d = {show("k1"): show("v1"), show("k2"): show("v2")}
# expect: k1
# expect: v1
# expect: k2
# expect: v2
x = [show(1), show(2)][show(0)]
# expect: 1
# expect: 2
# expect: 0
