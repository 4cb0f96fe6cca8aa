# `+=` past the inline range, in a loop.
n = 9223372036854775800
for i in range(20):
    n += 1
print(n)  # expect: 9223372036854775820
for i in range(20):
    n -= 1
print(n)  # expect: 9223372036854775800
n *= n
print(n)  # expect: 85070591730234615718269699268265640000
n //= 10 ** 30
print(n)  # expect: 85070591
