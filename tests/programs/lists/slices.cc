# Reading slices.
a = [0, 1, 2, 3, 4, 5, 6, 7]
print(a[2:5], a[:2], a[6:], a[::3], a[::-2], a[-3:-1], a[5:2], a[100:])
# expect: [2, 3, 4] [0, 1] [6, 7] [0, 3, 6] [7, 5, 3, 1] [5, 6] [] []
b = a[:]
b[0] = "changed"
print(a[0], b[0])  # expect: 0 changed
