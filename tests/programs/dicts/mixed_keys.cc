# 1, 1.0 and True are one key; "1" is another.
d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
d["1"] = "str"
print(d)  # expect: {1: 'bool', '1': 'str'}
d[None] = "none"
d[(1, 2)] = "tuple"
d[0.5] = "half"
print(d[None], d[(1, 2)], d[0.5], len(d))  # expect: none tuple half 5
