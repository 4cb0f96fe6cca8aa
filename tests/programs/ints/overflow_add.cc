# 64 bits are not the end: addition goes on exactly.
big = 9223372036854775807
print(big)  # expect: 9223372036854775807
print(big + 1)  # expect: 9223372036854775808
print(-big - 1)  # expect: -9223372036854775808
print(-big - 2)  # expect: -9223372036854775809
print(big + 1 - 1 == big)  # expect: True
print(big + big)  # expect: 18446744073709551614
