# A search ends at a place of the index that was never used; there must always be one.
d = {}
for i in range(1000):
    d[i] = i
    del d[i]
    d[i] = i
    assert d.pop(i) == i
    assert i not in d
print(len(d), 5 in d)  # expect: 0 False
