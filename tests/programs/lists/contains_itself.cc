# A list may hold itself; printing ends.
a = [1]
a.append(a)
print(a)  # expect: [1, [...]]
print(a[1] is a, len(a[1][1]))  # expect: True 2
b = [a, {"k": a}]
print(b)  # expect: [[1, [...]], {'k': [1, [...]]}]
