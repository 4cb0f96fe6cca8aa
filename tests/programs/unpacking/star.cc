# A starred target takes the rest as a list.
a, *b = [1, 2, 3]
print(a, b)  # expect: 1 [2, 3]
*a, b = "xyz"
print(a, b)  # expect: ['x', 'y'] z
a, *b, c = range(6)
print(a, b, c)  # expect: 0 [1, 2, 3, 4] 5
a, *b = [1]
print(a, b)  # expect: 1 []
first, (second, *inner), *last = 1, (2, 3, 4), 5, 6
print(first, second, inner, last)  # expect: 1 2 [3, 4] [5, 6]
*a, = "ab"
print(a)  # expect: ['a', 'b']
