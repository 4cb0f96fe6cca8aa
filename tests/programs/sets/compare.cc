# Subset and superset.
a, b = {1, 2}, {1, 2, 3}
print(a < b, a <= b, b > a, b >= a, a == {2, 1}, a != b, a < a, a <= a)
# expect: True True True True True True False True
print(a.issubset([1, 2, 3]), b.issuperset(a), a.isdisjoint({5, 6}), a.isdisjoint(b))
# expect: True True True False
print({1, 2} < {3, 4}, {1, 2} > {3, 4})  # expect: False False
print({1, 2} == frozenset([1, 2]))  # expect: True
