# What stands behind `*` must be iterable.
# differs: CPython names the function as well
def f(*args):
    return args

try:
    f(*5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
