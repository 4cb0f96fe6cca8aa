# Through a comprehension, a generator, a sort key, a map.
def bad(x):
    if x == 2:
        raise ValueError(f"bad {x}")
    return x
for f in (lambda: [bad(x) for x in range(4)], lambda: list(bad(x) for x in range(4)), lambda: sorted(range(4), key=bad),
          lambda: list(map(bad, range(4))), lambda: sum(filter(bad, range(4))), lambda: max(range(4), key=bad)):
    try:
        f()
    except ValueError as e:
        print(e)
        # expect: bad 2
        # expect: bad 2
        # expect: bad 2
        # expect: bad 2
        # expect: bad 2
        # expect: bad 2
