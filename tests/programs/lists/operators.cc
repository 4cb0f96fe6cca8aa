# + and * make new lists, += changes in place.
a = [1, 2]
b = a
a = a + [3]
print(a, b)  # expect: [1, 2, 3] [1, 2]
a = b
a += [3]
print(a, b, a is b)  # expect: [1, 2, 3] [1, 2, 3] True
print([0] * 3, 2 * [1, 2], [1] * -1)  # expect: [0, 0, 0] [1, 2, 1, 2] []
c = [[]] * 2
c[0].append(1)
print(c)  # expect: [[1], [1]]
try:
    [1] + (2,)
except TypeError as e:
    print(e)  # expect: can only concatenate list (not "tuple") to list
try:
    [1] + 2
except TypeError as e:
    print(e)  # expect: can only concatenate list (not "int") to list
