# Every augmented assignment.
x = 10
x += 5; print(x)  # expect: 15
x -= 3; print(x)  # expect: 12
x *= 2; print(x)  # expect: 24
x //= 5; print(x)  # expect: 4
x **= 3; print(x)  # expect: 64
x %= 50; print(x)  # expect: 14
x <<= 3; print(x)  # expect: 112
x >>= 1; print(x)  # expect: 56
x |= 7; print(x)  # expect: 63
x &= 21; print(x)  # expect: 21
x ^= 3; print(x)  # expect: 22
x /= 4; print(x)  # expect: 5.5
