# A StopIteration inside a generator is an error of its own.
def g():
    yield 1
    next(iter([]))
    yield 2
it = g()
print(next(it))  # expect: 1
try:
    next(it)
except RuntimeError as e:
    print(e, repr(e.__cause__))  # expect: generator raised StopIteration StopIteration()
