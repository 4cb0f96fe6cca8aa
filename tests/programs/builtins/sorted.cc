# sorted gives a new list.
a = [3, 1, 2]
print(sorted(a), a, sorted(a, reverse=True), sorted("hello"), sorted({"b": 1, "a": 2}), sorted((2, 1)))
# expect: [1, 2, 3] [3, 1, 2] [3, 2, 1] ['e', 'h', 'l', 'l', 'o'] ['a', 'b'] [1, 2]
print(sorted(["bb", "a", "ccc"], key=len), sorted(["b", "A", "c"], key=str.lower), sorted([(1, "b"), (1, "a")]))
# expect: ['a', 'bb', 'ccc'] ['A', 'b', 'c'] [(1, 'a'), (1, 'b')]
print(sorted([1.5, 1, True, 0]), sorted([-3, 2, -1], key=abs), sorted([], key=5))
# expect: [0, 1, True, 1.5] [-1, 2, -3] []
try:
    sorted([1, "a"])
except TypeError as e:
    print(e)  # expect: '<' not supported between instances of 'str' and 'int'
try:
    sorted(5)
except TypeError as e:
    print(e)  # expect: 'int' object is not iterable
try:
    sorted([1], lambda x: x)
except TypeError as e:
    print(e)  # expect: sorted expected 1 argument, got 2
