# next with a default.
it = iter([1])
print(next(it), next(it, None), next(it, 5))  # expect: 1 None 5
try:
    next(it)
except StopIteration as e:
    print(repr(e))  # expect: StopIteration()
try:
    next(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not an iterator
