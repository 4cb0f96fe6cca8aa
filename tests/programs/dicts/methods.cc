# get, setdefault, pop, popitem, update, copy, clear.
d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 0))  # expect: 1 None 0
print(d.setdefault("a", 9), d.setdefault("n", []), d)
# expect: 1 [] {'a': 1, 'b': 2, 'c': 3, 'n': []}
print(d.pop("b"), d.pop("zz", "default"))  # expect: 2 default
try:
    d.pop("zz")
except KeyError as e:
    print("KeyError", e)  # expect: KeyError 'zz'
print(d.popitem(), d)  # expect: ('n', []) {'a': 1, 'c': 3}
d.update({"x": 1, "a": 100}, y=2)
d.update([("z", 26)])
print(d)  # expect: {'a': 100, 'c': 3, 'x': 1, 'y': 2, 'z': 26}
e = d.copy()
e["only e"] = 1
print(len(d), len(e))  # expect: 5 6
d.clear()
print(d)  # expect: {}
try:
    d.popitem()
except KeyError as e:
    print(e)  # expect: 'popitem(): dictionary is empty'
