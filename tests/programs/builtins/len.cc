# Lengths of everything that has one.
print(len(""), len("abc"), len([1]), len(()), len({1: 2}), len({1, 2}), len(range(5)), len(frozenset()))
# expect: 0 3 1 0 1 2 5 0
for bad in (5, None, 1.5, len, iter([])):
    try:
        len(bad)
    except TypeError as e:
        print(e)
        # expect: object of type 'int' has no len()
        # expect: object of type 'NoneType' has no len()
        # expect: object of type 'float' has no len()
        # expect: object of type 'builtin_function_or_method' has no len()
        # expect: object of type 'list_iterator' has no len()
try:
    len()
except TypeError as e:
    print(e)  # expect: len() takes exactly one argument (0 given)
