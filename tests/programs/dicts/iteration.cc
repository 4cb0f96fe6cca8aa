# Iterating keys, values, items.
d = {"one": 1, "two": 2}
for key in d:
    print(key)
    # expect: one
    # expect: two
for value in d.values():
    print(value)
    # expect: 1
    # expect: 2
for key, value in d.items():
    print(key, value)
    # expect: one 1
    # expect: two 2
