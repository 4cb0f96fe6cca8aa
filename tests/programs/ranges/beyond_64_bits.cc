# Ranges and slices of any size.
r = range(10**20, 10**20 + 3)
print(list(r), len(r), r[1], r[-1], r)
print(10**20 + 1 in r, 5 in r, r.index(10**20 + 2), r.count(10**20))
print(r[1:], r[::-1], list(reversed(r)))
print(isinstance(r, range), type(r), r == range(10**20, 10**20 + 3), bool(r), bool(range(10**20, 5)))
huge = range(10**20)
print(huge[10**19], huge.start, huge.stop, huge.step)
for attempt in (lambda: len(huge), lambda: huge[10**20], lambda: range(10**20, 1, 0)):
    try:
        print(attempt())
    except (OverflowError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
print([x for x in range(2**63 - 2, 2**63 + 1)])
print(slice(0, 10**30, 2).indices(5), slice(1, 2, 3).indices(10**30), [1, 2, 3][:10**30])
# expect-output:
# | [100000000000000000000, 100000000000000000001, 100000000000000000002] 3 100000000000000000001 100000000000000000002 range(100000000000000000000, 100000000000000000003)
# | True False 2 1
# | range(100000000000000000001, 100000000000000000003) range(100000000000000000002, 99999999999999999999, -1) [100000000000000000002, 100000000000000000001, 100000000000000000000]
# | True <class 'range'> True True False
# | 10000000000000000000 0 100000000000000000000 1
# | OverflowError Python int too large to convert to C ssize_t
# | IndexError range object index out of range
# | ValueError range() arg 3 must not be zero
# | [9223372036854775806, 9223372036854775807, 9223372036854775808]
# | (0, 5, 2) (1, 2, 3) [1, 2, 3]
