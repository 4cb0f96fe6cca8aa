# differs: CPython has no matrix
# Matrices from rows of numbers, and the ready-made ones.
print(matrix([[1, 2], [3, 4]]))
print(repr(matrix([(1, 2.5), (-3, True)])))
print(matrix([1, 2, 3]), matrix(range(3)), matrix((range(2), [3.5, 10**3])))
print(matrix(x * x for x in range(3)), matrix([i, i + 1] for i in range(2)))
print(matrix([matrix([[1, 2]]), [3, 4]]))
print(matrix.zeros(1, 2), matrix.ones(2, 1), matrix.full(1, 2, 7), matrix.eye(2), matrix.eye(1, 3))
print(matrix.arange(3), matrix.arange(1, 3), matrix.arange(1, 2, 0.25), matrix.arange(3, 0, -1))
m = matrix([[1, 2, 3], [4, 5, 6]])
print(m.shape, m.rows, m.cols, len(m), type(m), isinstance(m, matrix))
print(m.tolist(), m.reshape(3, 2).tolist(), m.reshape(-1, 1).shape, m.reshape(1, -1).shape, m.T.tolist())
# expect-output:
# | [[1.0 2.0]
# |  [3.0 4.0]]
# | matrix([[ 1.0, 2.5],
# |         [-3.0, 1.0]])
# | [[1.0 2.0 3.0]] [[0.0 1.0 2.0]] [[0.0    1.0]
# |  [3.5 1000.0]]
# | [[0.0 1.0 4.0]] [[0.0 1.0]
# |  [1.0 2.0]]
# | [[1.0 2.0]
# |  [3.0 4.0]]
# | [[0.0 0.0]] [[1.0]
# |  [1.0]] [[7.0 7.0]] [[1.0 0.0]
# |  [0.0 1.0]] [[1.0 0.0 0.0]]
# | [[0.0 1.0 2.0]] [[1.0 2.0]] [[1.0 1.25 1.5 1.75]] [[3.0 2.0 1.0]]
# | (2, 3) 2 3 2 <class 'matrix'> True
# | [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]] [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]] (6, 1) (1, 6) [[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]
