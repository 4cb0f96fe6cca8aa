# `//` and `%` round towards minus infinity; the sign of `%` is the divisor's.
for a in (7, -7):
    for b in (2, -2):
        print(a // b, a % b, divmod(a, b))
        # expect: 3 1 (3, 1)
        # expect: -4 -1 (-4, -1)
        # expect: -4 1 (-4, 1)
        # expect: 3 -1 (3, -1)
print(0 // 5, 0 % 5)  # expect: 0 0
print(-1 // 10, -1 % 10)  # expect: -1 9
print(7 // 7, 7 % 7)  # expect: 1 0
