# Tuples, lists, strings, generators.
a, b = 1, 2
[c, d] = "xy"
(e, (f, g)), h = (1, [2, 3]), 4
i, j, k = (n * n for n in range(3))
print(a, b, c, d, e, f, g, h, i, j, k)  # expect: 1 2 x y 1 2 3 4 0 1 4
x = y = z = [0]
print(x is y is z)  # expect: True
(single,) = [5]
[] = ()
print(single)  # expect: 5
