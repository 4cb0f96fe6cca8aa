# Filters, several loops, nesting.
print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x % 3])
# expect: [0, 1, 4, 9, 16] [1, 5, 7]
print([(x, y) for x in range(3) for y in "ab"], [y for x in [[1, 2], [3]] for y in x])
# expect: [(0, 'a'), (0, 'b'), (1, 'a'), (1, 'b'), (2, 'a'), (2, 'b')] [1, 2, 3]
print([[i * j for j in range(3)] for i in range(3)], [x for x in []])
# expect: [[0, 0, 0], [0, 1, 2], [0, 2, 4]] []
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *rest in ["abc", "de"]])
# expect: [3, 7] ['a', 'd']
