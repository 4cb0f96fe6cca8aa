# Membership for every container.
print(2 in [1, 2], "b" in "abc", 3 in {1, 2}, "k" in {"k": 0}, 5 in range(0, 10, 5), 1 in (1,))
# expect: True True False True True True
print(2 not in [1, 2], None in [None], [] in [[]], 2 in (x for x in [1, 2]))
# expect: False True True True
try:
    1 in 5
except TypeError as e:
    print(e)  # expect: argument of type 'int' is not iterable
