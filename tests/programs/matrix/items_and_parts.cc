# differs: CPython has no matrix
# Subscripts: an item, a row, parts; parts are copies.
m = matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(m[0, 1], m[-1, -1], m[True, False])
print(m[1], m[-1])
print(m[:, 1])
print(m[::-1, ::2])
print(m[1:, :2])
p = m[0:2]
p[0, 0] = 100
print(m[0, 0], p[0, 0])
m[0, 0] = 10
m[1] = [40, 50, 60]
m[:, 2] = 0
print(m)
m[0:2, 0:2] = [[1, 2], [3, 4]]
m[:, 2] = matrix([[7], [8], [9]])
m[2] = (x for x in (1, 1, 1))
print(m)
m[:] = -1
print(m, -1 in m, 5 in m)
for row in m:
    print(row.shape, row)
c = m.copy()
c[0, 0] = 5
print(m[0, 0], c[0, 0], m == c)
import copy
d = copy.deepcopy([m, m])
print(d[0] is d[1], d[0] == m, copy.copy(m) is m)
# expect-output:
# | 2.0 9.0 4.0
# | [[4.0 5.0 6.0]] [[7.0 8.0 9.0]]
# | [[2.0]
# |  [5.0]
# |  [8.0]]
# | [[7.0 9.0]
# |  [4.0 6.0]
# |  [1.0 3.0]]
# | [[4.0 5.0]
# |  [7.0 8.0]]
# | 1.0 100.0
# | [[10.0  2.0 0.0]
# |  [40.0 50.0 0.0]
# |  [ 7.0  8.0 0.0]]
# | [[1.0 2.0 7.0]
# |  [3.0 4.0 8.0]
# |  [1.0 1.0 1.0]]
# | [[-1.0 -1.0 -1.0]
# |  [-1.0 -1.0 -1.0]
# |  [-1.0 -1.0 -1.0]] True False
# | (1, 3) [[-1.0 -1.0 -1.0]]
# | (1, 3) [[-1.0 -1.0 -1.0]]
# | (1, 3) [[-1.0 -1.0 -1.0]]
# | -1.0 5.0 False
# | True True False
