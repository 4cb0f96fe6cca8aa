# Assignment binds, slices and constructors copy one level.
a = [[1], [2]]
b, c, d, e = a, a[:], list(a), [x[:] for x in a]
a[0].append("x")
a.append([3])
print(b, c, d, e)  # expect: [[1, 'x'], [2], [3]] [[1, 'x'], [2]] [[1, 'x'], [2]] [[1], [2]]
