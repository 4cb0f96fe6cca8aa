# min and max: arguments or an iterable, key, default.
print(min(3, 1, 2), max(3, 1, 2), min([4, 5]), max("hello"), min({3: 1, 2: 9}), max(x * x for x in (-3, 2)))
# expect: 1 3 4 o 2 9
print(min(["bb", "a"], key=len), max(1, -5, key=abs), min([], default="none"), max((), default=None))
# expect: a -5 none None
print(max([1, 1.0, True]), min([(1, "b"), (1, "a")]), max("a", "b"))  # expect: 1 (1, 'a') b
for f in (lambda: min([]), lambda: max(), lambda: min(5), lambda: max(1, "a"), lambda: max(1, 2, default=3)):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
        # expect: ValueError min() iterable argument is empty
        # expect: TypeError max expected at least 1 argument, got 0
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError '>' not supported between instances of 'str' and 'int'
        # expect: TypeError Cannot specify a default for max() with multiple positional arguments
# python: 3.12
