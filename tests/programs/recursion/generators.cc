# Recursion through generators.
def g():
    yield from g()
try:
    next(g())
except RecursionError:
    print("RecursionError")  # expect: RecursionError
def h(n):
    for x in h(n + 1):
        yield x
try:
    next(h(0))
except RecursionError:
    print("RecursionError")  # expect: RecursionError
