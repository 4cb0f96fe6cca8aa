# Making, reading, changing; the order is that of insertion.
d = {"a": 1, "b": 2}
print(d, len(d), d["a"], {}, dict(), dict(x=1, y=2), dict([("k", "v")]), dict({"c": 3}, d=4))
# expect: {'a': 1, 'b': 2} 2 1 {} {} {'x': 1, 'y': 2} {'k': 'v'} {'c': 3, 'd': 4}
d["c"] = 3
d["a"] = 10
del d["b"]
d["b"] = "again"
print(d)  # expect: {'a': 10, 'c': 3, 'b': 'again'}
print("a" in d, "z" in d, "z" not in d)  # expect: True False True
try:
    d["z"]
except KeyError as e:
    print(e, repr(e))  # expect: 'z' KeyError('z')
try:
    del d["z"]
except KeyError as e:
    print(e)  # expect: 'z'
