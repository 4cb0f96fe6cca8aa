# keys, values, items are live.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i)  # expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)])
d["c"] = 3
print(list(k), list(v), list(i), len(k))
# expect: ['a', 'b', 'c'] [1, 2, 3] [('a', 1), ('b', 2), ('c', 3)] 3
print("a" in k, 3 in v, ("b", 2) in i, ("b", 3) in i)  # expect: True True True False
print(k & {"a", "z"}, sorted(k | {"z"}), k == {"a", "b", "c"})
# expect: {'a'} ['a', 'b', 'c', 'z'] True
print(list(reversed(d)), list(reversed(d.items())))
# expect: ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
