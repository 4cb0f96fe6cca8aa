# fromkeys shares the value.
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
# expect: {'a': None, 'b': None, 'c': None} {1: 0, 2: 0}
d = dict.fromkeys("xy", [])
d["x"].append(1)
print(d)  # expect: {'x': [1], 'y': [1]}
