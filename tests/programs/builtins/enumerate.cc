# enumerate with a start.
print(list(enumerate("ab")), list(enumerate([10, 20], 5)), list(enumerate("x", start=-1)), list(enumerate([])))
# expect: [(0, 'a'), (1, 'b')] [(5, 10), (6, 20)] [(-1, 'x')] []
for i, c in enumerate("hey"):
    print(i, c)
    # expect: 0 h
    # expect: 1 e
    # expect: 2 y
try:
    enumerate(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
