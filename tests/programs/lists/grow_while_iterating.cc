# A loop sees what is appended meanwhile.
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)  # expect: [1, 2, 3, 10, 20, 30]
b = [1, 2, 3, 4]
for x in b:
    if x == 2:
        b.remove(x)
print(b)  # expect: [1, 3, 4]
