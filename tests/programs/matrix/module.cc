# differs: CPython has no matrix
# The module has the type and its functions; without an import the type has them.
M = matrix
import matrix
print(matrix.matrix is M, matrix.zeros(1, 2), matrix.tanh(matrix.matrix([[0]])))
from matrix import eye, relu
print(eye(2), relu(M([[-1, 1]])))
try:
    matrix.nope
except AttributeError as e:
    print(e)
# expect-output:
# | True [[0.0 0.0]] [[0.0]]
# | [[1.0 0.0]
# |  [0.0 1.0]] [[0.0 1.0]]
# | module 'matrix' has no attribute 'nope'
