# Dicts and sets from nested loops.
data = {"x": [1, 2], "y": [3]}
print({(k, v): k * v for k, vs in data.items() for v in vs})
# expect: {('x', 1): 'x', ('x', 2): 'xx', ('y', 3): 'yyy'}
print(sorted({v % 2 for vs in data.values() for v in vs}))  # expect: [0, 1]
