# Making, reading, changing.
a = [1, 2, 3]
print(a, len(a), a[0], a[-1], [], [1, "x", None, [2]])
# expect: [1, 2, 3] 3 1 3 [] [1, 'x', None, [2]]
a[1] = 20
a.append(4)
print(a)  # expect: [1, 20, 3, 4]
a.extend([5, 6])
a += (7, 8)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a)  # expect: ['first', 1, 20, 3, 4, 5, 6, 7, 8, 'before last', 'last']
