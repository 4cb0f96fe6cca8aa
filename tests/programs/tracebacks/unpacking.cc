# Unpacking, star calls, deletion, augmented assignment.
def f(pairs):
    for a, b in pairs:
        print(a, b)
f([(1, 2), (3,)])  # expect: 1 2
# python: 3.13
# expect raise: ValueError: not enough values to unpack (expected 2, got 1)

# expect-stderr:
# | Traceback (most recent call last):
# |   File "tracebacks/unpacking.cc", line 5, in <module>
# |     f([(1, 2), (3,)])  # expect: 1 2
# |     ~^^^^^^^^^^^^^^^^
# |   File "tracebacks/unpacking.cc", line 3, in f
# |     for a, b in pairs:
# |         ^^^^
# | ValueError: not enough values to unpack (expected 2, got 1)
