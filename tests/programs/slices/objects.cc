# slice objects.
s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, slice(3), slice(None, None))
# expect: slice(1, 5, 2) 1 5 2 slice(None, 3, None) slice(None, None, None)
a = list(range(10))
print(a[s], "abcdefgh"[s], tuple(a)[slice(-2, None)], a[slice(2)])
# expect: [1, 3] bd (8, 9) [0, 1]
print(s.indices(4), slice(None, None, -1).indices(5), slice(-3, 100).indices(10))
# expect: (1, 4, 2) (4, -1, -1) (7, 10, 1)
print(slice(1, 2) == slice(1, 2))  # expect: True
