# := inside a comprehension binds outside of it.
print([y for x in range(5) if (y := x * 2) > 3], y)  # expect: [4, 6, 8] 8
total = 0
print([total := total + v for v in [1, 2, 3]], total)  # expect: [1, 3, 6] 6
if any((last := n) > 3 for n in range(10)):
    print("first above 3:", last)  # expect: first above 3: 4
def f():
    [z := i for i in range(4)]
    return z
print(f())  # expect: 3
