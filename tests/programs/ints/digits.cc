# Sum of the digits of a big number.
print(sum(int(c) for c in str(2 ** 1000)))  # expect: 1366
