# differs: CPython has no matrix
# The number of threads changes no result; large kernels give the lock away and come back.
print(matrix.threads(), matrix.threads(2), matrix.threads())
a = matrix.random(300, 200, seed=1)
b = matrix.random(200, 250, seed=2)
two = [a @ b, a + 1, (a * 3).exp(), a.sum(), a.mean(0), a.max(1), a.T]
matrix.threads(1)
one = [a @ b, a + 1, (a * 3).exp(), a.sum(), a.mean(0), a.max(1), a.T]
print([matrix.close(x, y) for x, y in zip(one, two)])
print(one[1:] == two[1:])
# expect-output:
# | 1 2 2
# | [True, True, True, True, True, True, True]
# | True
