# Colons inside brackets are not specs.
print(f"{(lambda a: a * 2)(4)} { {'a': 1}['a'] } {[1, 2, 3][1:]}")  # expect: 8 1 [2, 3]
print(f"{(y := 10)} {y}")  # expect: 10 10
print(f"{1 if True else 2} {3!r:>3}")  # expect: 1   3
