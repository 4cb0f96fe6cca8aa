# A slice of a list assigned to itself.
a = [1, 2, 3]
a[1:1] = a
print(a)  # expect: [1, 1, 2, 3, 2, 3]
a[:] = a[::-1]
print(a)  # expect: [3, 2, 3, 2, 1, 1]
a.extend(a)
print(len(a))  # expect: 12
a *= 2
print(len(a))  # expect: 24
