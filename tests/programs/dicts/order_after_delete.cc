# Deleting and adding many times keeps the order.
d = {}
for i in range(100):
    d[i] = i
for i in range(0, 100, 2):
    del d[i]
for i in range(0, 10, 2):
    d[i] = "new"
print(list(d)[:5], list(d)[-6:], len(d))  # expect: [1, 3, 5, 7, 9] [99, 0, 2, 4, 6, 8] 55
while len(d) > 3:
    d.popitem()
print(d)  # expect: {1: 1, 3: 3, 5: 5}
