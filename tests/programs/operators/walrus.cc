# An assignment that has a value.
if (n := len("abc")) > 2:
    print(n)  # expect: 3
print((x := 5) + x, x)  # expect: 10 5
data = [1, 2, 3]
while (item := data.pop() if data else None) is not None:
    print(item)
    # expect: 3
    # expect: 2
    # expect: 1
print([y := 1, y + 1], (z := 1, 2), z)  # expect: [1, 2] (1, 2) 1
