# Comparisons, also with integers that a float cannot hold.
print(1.5 < 2, 2.0 == 2, 2.5 >= 2.5, 1e308 < float("inf"))  # expect: True True True True
print(9007199254740993 == 9007199254740992.0, 9007199254740993 > 9007199254740992.0)
# expect: False True
print(sorted([2.5, 1, -0.5, 3, 2]))  # expect: [-0.5, 1, 2, 2.5, 3]
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9)  # expect: False True
