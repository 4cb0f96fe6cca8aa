# Union, intersection, difference, symmetric difference.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b))
# expect: [1, 2, 3, 4, 5] [3, 4] [1, 2] [1, 2, 5]
print(sorted(a.union([9], (8,))), sorted(a.intersection([1, 2, 7])), sorted(a.difference([1])), sorted(a.symmetric_difference(b)))
# expect: [1, 2, 3, 4, 8, 9] [1, 2] [2, 3, 4] [1, 2, 5]
c = set(a)
c |= {7}
c &= {1, 2, 7}
c -= {2}
c ^= {1, 10}
print(sorted(c))  # expect: [7, 10]
c.update([1, 2], "a")
print(len(c))  # expect: 5
try:
    a | [1]
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for |: 'set' and 'list'
