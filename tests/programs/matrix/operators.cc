# differs: CPython has no matrix
# Item by item, with numbers and matrices, rows and columns going with all.
a = matrix([[1, 2], [3, 4]])
row, column = matrix([[10, 20]]), matrix([[100], [200]])
print(a + a, a + 1, 1 + a, a - 1, 1 - a, a * 2, 2 * a)
print(a / 2, 2 / a, a // 2, 7 // a, a % 2, 7 % a, a ** 2, 2 ** a)
print(a + row, row + a, a + column, row + column)
print(-a, +a, abs(-a))
print(a @ a, a @ column, row @ a, a.dot(a) == a @ a)
print(pow(a, 2) == a ** 2, sum([a, a]), sum([a, a], row))
print(a == a.copy(), a != a, a == 1, a == [[1, 2], [3, 4]], [a] == [a.copy()])
print(matrix.close(a, a + 1e-9), matrix.close(a, a + 1), matrix.close(a, a + 1, atol=2), matrix.close(a, 1, rtol=10))
inf = float('inf')
print(matrix([[0, 1, -1]]) / 0, matrix([[1]]) % 0, matrix([[inf]]) - inf)
nan = matrix([[float('nan')]])
print(nan == nan.copy(), matrix.close(nan, nan))
# expect-output:
# | [[2.0 4.0]
# |  [6.0 8.0]] [[2.0 3.0]
# |  [4.0 5.0]] [[2.0 3.0]
# |  [4.0 5.0]] [[0.0 1.0]
# |  [2.0 3.0]] [[ 0.0 -1.0]
# |  [-2.0 -3.0]] [[2.0 4.0]
# |  [6.0 8.0]] [[2.0 4.0]
# |  [6.0 8.0]]
# | [[0.5 1.0]
# |  [1.5 2.0]] [[               2.0 1.0]
# |  [0.6666666666666666 0.5]] [[0.0 1.0]
# |  [1.0 2.0]] [[7.0 3.0]
# |  [2.0 1.0]] [[1.0 0.0]
# |  [1.0 0.0]] [[0.0 1.0]
# |  [1.0 3.0]] [[1.0  4.0]
# |  [9.0 16.0]] [[2.0  4.0]
# |  [8.0 16.0]]
# | [[11.0 22.0]
# |  [13.0 24.0]] [[11.0 22.0]
# |  [13.0 24.0]] [[101.0 102.0]
# |  [203.0 204.0]] [[110.0 120.0]
# |  [210.0 220.0]]
# | [[-1.0 -2.0]
# |  [-3.0 -4.0]] [[1.0 2.0]
# |  [3.0 4.0]] [[1.0 2.0]
# |  [3.0 4.0]]
# | [[ 7.0 10.0]
# |  [15.0 22.0]] [[ 500.0]
# |  [1100.0]] [[70.0 100.0]] True
# | True [[2.0 4.0]
# |  [6.0 8.0]] [[12.0 24.0]
# |  [16.0 28.0]]
# | True False False False True
# | True False True True
# | [[nan inf -inf]] [[nan]] [[nan]]
# | False False
