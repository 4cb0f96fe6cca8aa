# Ranges up to the edges of 64 bits.
print(len(range(0, 10 ** 18, 10 ** 17)))  # expect: 10
print(list(range(2 ** 63 - 4, 2 ** 63 - 1)), list(range(-2 ** 63, -2 ** 63 + 2)))
# expect: [9223372036854775804, 9223372036854775805, 9223372036854775806] [-9223372036854775808, -9223372036854775807]
print(2 ** 62 in range(0, 2 ** 63 - 1, 2), 10 ** 30 in range(10), range(2 ** 62)[-1])
# expect: True False 4611686018427387903
