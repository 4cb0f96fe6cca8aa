# Ranges are equal when their members are.
print(range(3) == range(0, 3, 1), range(0) == range(5, 2), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2])
# expect: True True True False
print(hash(range(3)) == hash(range(0, 3)))  # expect: True
print(bool(range(0)), bool(range(1)))  # expect: False True
