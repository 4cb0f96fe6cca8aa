# An exception ends the generator.
def g():
    yield 1
    raise ValueError("inside")
it = g()
print(next(it))  # expect: 1
try:
    next(it)
except ValueError as e:
    print(e)  # expect: inside
print(list(it))  # expect: []
