# in, index, count.
a = [3, 1, 4, 1, 5, 9, 2, 6, 5]
print(4 in a, 7 in a, 7 not in a, 1.0 in a, True in a)  # expect: True False True True True
print(a.index(5), a.index(5, 5), a.index(1, 2, 5), a.count(5), a.count("x"))  # expect: 4 8 3 2 0
try:
    a.index(77)
except ValueError as e:
    print(e)  # expect: 77 is not in list
