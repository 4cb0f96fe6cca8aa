# Writing slices: the length may change.
a = [0, 1, 2, 3, 4, 5]
a[1:3] = ["x", "y", "z"]
print(a)  # expect: [0, 'x', 'y', 'z', 3, 4, 5]
a[1:4] = []
print(a)  # expect: [0, 3, 4, 5]
a[len(a):] = [9, 9]
print(a)  # expect: [0, 3, 4, 5, 9, 9]
a[:0] = "ab"
print(a)  # expect: ['a', 'b', 0, 3, 4, 5, 9, 9]
a[::2] = [10, 20, 30, 40]
print(a)  # expect: [10, 'b', 20, 3, 30, 5, 40, 9]
a[2:2] = range(3)
print(a)  # expect: [10, 'b', 0, 1, 2, 20, 3, 30, 5, 40, 9]
a[3:1] = ["in"]
print(a)  # expect: [10, 'b', 0, 'in', 1, 2, 20, 3, 30, 5, 40, 9]
try:
    a[::2] = [1]
except ValueError as e:
    print(e)  # expect: attempt to assign sequence of size 1 to extended slice of size 6
try:
    a[1:2] = 5
except TypeError as e:
    print(e)  # expect: must assign iterable to extended slice
# python: 3.13
