# The views of a dict show it as a mapping that cannot be changed.
d = {1: 2}
m = d.keys().mapping
d[3] = 4
print(m, d.values().mapping, d.items().mapping[3])  # expect: {1: 2, 3: 4} {1: 2, 3: 4} 4
try:
    m[5] = 6
except TypeError as e:
    print(e)  # expect: 'mappingproxy' object does not support item assignment
