# reverse, copy, and what is shared.
a = [1, [2], 3]
b = a.copy()
b.reverse()
print(a, b)  # expect: [1, [2], 3] [3, [2], 1]
b[1].append("shared")
print(a, b)  # expect: [1, [2, 'shared'], 3] [3, [2, 'shared'], 1]
print(list(reversed(a)))  # expect: [3, [2, 'shared'], 1]
