# differs: CPython has no matrix
# Functions of every item, as methods and as functions of the type.
m = matrix([[0, 1], [-2, 4]])
print(m.exp().tolist(), m.tanh().tolist())
print(m.relu(), m.abs(), matrix([[0.25, 4]]).sqrt(), m.sigmoid()[0, 0], matrix([[1]]).log())
print(matrix.exp(m) == m.exp(), matrix.relu(m) == m.relu(), matrix.dot(m, m) == m @ m, matrix.transpose(m) == m.T)
print(matrix([[-1, 0]]).log(), matrix([[-1]]).sqrt(), matrix([[1000, -1000]]).exp(), matrix([[1000, -1000]]).sigmoid())
print(m.sum(), m.mean(), m.min(), m.max(), m.argmin(), m.argmax())
print(m.sum(0), m.mean(axis=0), m.min(0), m.max(0), m.argmin(0), m.argmax(0))
print(m.sum(1), m.mean(axis=1), m.min(1), m.max(1), m.argmin(1), m.argmax(1))
print(matrix([[1, float('nan'), 3]]).max(), matrix([[1, float('nan'), 3]]).argmax())
print(matrix.full(1000, 100, 0.1).sum())
# expect-output:
# | [[1.0, 2.718281828459045], [0.1353352832366127, 54.598150033144236]] [[0.0, 0.7615941559557649], [-0.9640275800758169, 0.999329299739067]]
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
