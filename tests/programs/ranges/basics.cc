# Ranges as sequences.
print(list(range(5)), list(range(2, 6)), list(range(0, 10, 3)), list(range(5, 0, -2)), list(range(0)))
# expect: [0, 1, 2, 3, 4] [2, 3, 4, 5] [0, 3, 6, 9] [5, 3, 1] []
r = range(2, 20, 3)
print(r, len(r), r[0], r[-1], r[2], 8 in r, 9 in r, r.index(8), r.count(8), r.start, r.stop, r.step)
# expect: range(2, 20, 3) 6 2 17 8 True False 2 1 2 20 3
print(range(3), range(1, 3), repr(range(0, 3, 1)))  # expect: range(0, 3) range(1, 3) range(0, 3)
print(r[1:3], r[::-1], list(r[::-1]))
# expect: range(5, 11, 3) range(17, -1, -3) [17, 14, 11, 8, 5, 2]
try:
    r[99]
except IndexError as e:
    print(e)  # expect: range object index out of range
