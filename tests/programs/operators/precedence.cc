# What binds tighter.
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 ** 2, -2 ** 2, 2 ** -1, 10 - 4 - 3, 2 ** 3 ** 2)
# expect: 14 20 18 -4 0.5 3 512
print(1 + 2 << 1, 1 << 2 + 1, 6 & 3 | 8 ^ 1, not 1 == 2, not True or True, 1 < 2 == True)
# expect: 6 8 11 True True False
print(5 if False else 6 + 1, (lambda: 1 or 0)(), -3 % 5, -(3 % 5), ~1 + 1, 7 // 2 * 2, 1 in [1] == True)
# expect: 7 1 2 -3 -1 6 False
