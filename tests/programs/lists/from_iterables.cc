# list() takes whatever can be iterated.
print(list(), list("abc"), list(range(3)), list({"a": 1, "b": 2}), list((1, 2)))
# expect: [] ['a', 'b', 'c'] [0, 1, 2] ['a', 'b'] [1, 2]
print(list(x * x for x in range(4)), list(map(str, [1, 2])), list(zip([1, 2], "ab")))
# expect: [0, 1, 4, 9] ['1', '2'] [(1, 'a'), (2, 'b')]
print([*range(3), *"ab"])  # expect: [0, 1, 2, 'a', 'b']
try:
    list(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
