# Recursion through callbacks of built-ins.
def f(x):
    return sorted([1, 2], key=f)
def g(x):
    return list(map(g, [1]))
for h in (f, g):
    try:
        h(1)
    except RecursionError:
        print("RecursionError")
        # expect: RecursionError
        # expect: RecursionError
