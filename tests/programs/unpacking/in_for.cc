# Unpacking in loops.
for i, (name, *scores) in enumerate([("ann", 1, 2), ("bob", 3)]):
    print(i, name, scores)
    # expect: 0 ann [1, 2]
    # expect: 1 bob [3]
for k, v in {"a": 1}.items():
    print(k, v)  # expect: a 1
for (a, b), c in zip([(1, 2), (3, 4)], "xy"):
    print(a, b, c)
    # expect: 1 2 x
    # expect: 3 4 y
