# differs: CPython has no matrix
# Functions of every item, as methods and as functions of the type.
import math
m = matrix([[0, 1], [-2, 4]])
print(m.exp().tolist() == [[math.exp(x) for x in row] for row in m.tolist()])
print(m.tanh().tolist() == [[math.tanh(x) for x in row] for row in m.tolist()])
print(m.relu(), m.abs(), matrix([[0.25, 4]]).sqrt(), m.sigmoid()[0, 0], matrix([[1]]).log())
print(matrix.exp(m) == m.exp(), matrix.relu(m) == m.relu(), matrix.dot(m, m) == m @ m, matrix.transpose(m) == m.T)
print(matrix([[-1, 0]]).log(), matrix([[-1]]).sqrt(), matrix([[1000, -1000]]).exp(), matrix([[1000, -1000]]).sigmoid())
print(m.sum(), m.mean(), m.min(), m.max(), m.argmin(), m.argmax())
print(m.sum(0), m.mean(axis=0), m.min(0), m.max(0), m.argmin(0), m.argmax(0))
print(m.sum(1), m.mean(axis=1), m.min(1), m.max(1), m.argmin(1), m.argmax(1))
print(matrix([[1, float('nan'), 3]]).max(), matrix([[1, float('nan'), 3]]).argmax())
print(matrix.full(1000, 100, 0.1).sum())
# expect-output:
# | True
# | True
# | [[0.0 1.0]
# |  [0.0 4.0]] [[0.0 1.0]
# |  [2.0 4.0]] [[0.5 2.0]] 0.5 [[0.0]]
# | True True True True
# | [[nan -inf]] [[nan]] [[inf 0.0]] [[1.0 0.0]]
# | 3.0 0.75 -2.0 4.0 2 3
# | [[-2.0 5.0]] [[-1.0 2.5]] [[-2.0 1.0]] [[0.0 4.0]] [1, 0] [0, 1]
# | [[1.0]
# |  [2.0]] [[0.5]
# |  [1.0]] [[ 0.0]
# |  [-2.0]] [[1.0]
# |  [4.0]] [0, 0] [1, 1]
# | nan 1
# | 9999.999999999989
