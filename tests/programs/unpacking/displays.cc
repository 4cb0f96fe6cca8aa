# Stars in list, tuple, set and dict displays.
a, b = [1, 2], (3,)
print([*a, 0, *b], (*a, *b), sorted({*a, *a, 9}), {"x": 1, **{"y": 2}}, [*{}], [*"ab", *range(2)])
# expect: [1, 2, 0, 3] (1, 2, 3) [1, 2, 9] {'x': 1, 'y': 2} [] ['a', 'b', 0, 1]
print(*a, *b, sep="-")  # expect: 1-2-3
def f():
    return *a, *b
print(f())  # expect: (1, 2, 3)
for x in *a, *b:
    print(x)
    # expect: 1
    # expect: 2
    # expect: 3
