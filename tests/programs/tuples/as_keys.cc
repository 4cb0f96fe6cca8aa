# A tuple of hashables is hashable.
d = {(0, 0): "origin", (1, 2): "p"}
print(d[0, 0], d[(1, 2)], hash((1, 2)) == hash((1.0, 2.0)))  # expect: origin p True
try:
    {(1, []): 0}
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
