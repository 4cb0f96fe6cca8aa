# The four operations and their signs.
print(7 + 3)  # expect: 10
print(7 - 10)  # expect: -3
print(-7 * 3)  # expect: -21
print(7 / 2)  # expect: 3.5
print(6 / 3)  # expect: 2.0
print(2 ** 10)  # expect: 1024
print(-2 ** 2)  # expect: -4
print((-2) ** 3)  # expect: -8
print(2 ** -1)  # expect: 0.5
print(+5, -5, ~5)  # expect: 5 -5 -6
